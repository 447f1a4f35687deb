"""Fidelity checks: an English sentence against the French it came from, by rules.

Each check names what a program could not vouch for (`translate.bilingual.CHECKS`). A check that cannot decide keeps
silent: a brief in which everything is marked is as useless as one in which nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from translate.checks.denials import is_denied_twice
from translate.checks.dictionary import made_up_words
from translate.checks.figures import (
    altered_figures,
    invented_number_words,
    lost_number_words,
    lost_ordinals,
    malformed_figures,
)
from translate.checks.idioms import is_inclusion_lost, lost_idioms
from translate.checks.invented import invented_cities, invented_nations
from translate.checks.loops import is_repeated
from translate.checks.measures import lost_counts, lost_months
from translate.checks.omissions import is_part_left_out
from translate.checks.polarity import is_negation_changed
from translate.checks.references import lost_addresses, lost_documents, without_documents
from translate.glossary import Glossary
from translate.languages.currencies import lost_currencies
from translate.languages.english_words import BARE_ARTICLE
from translate.languages.gazetteer import fold, offsets
from translate.languages.incises import is_attribution_lost
from translate.languages.modifiers import invented_modifiers, lost_modifiers
from translate.languages.names import named_cities, named_countries, proper_names
from translate.languages.nations import OTHER_ENGLISH, countries, demonyms
from translate.languages.powers import lost_raised
from translate.languages.titles import lost_titles
from translate.quotations import PAIRED_MARKS
from translate.tables import read_table

# Words that only French has: their share tells French left standing in an English sentence.
_FRENCH_WORDS = frozenset(
    """
        le la les des du une et est sont dans pour avec sur par que qui dont cette ces aux au leur leurs nous vous
        ils elle être été avoir ont pas plus mais ou où donc entre chez sans sous vers depuis afin ainsi
    """.split()
)
# One of these is enough: no English sentence has them, and few French names do.
_NEVER_ENGLISH = frozenset("une dans avec cette être été avoir afin ainsi depuis nous vous leurs mais".split())
_SPLIT = re.compile(r"[\W_]+")
_ENGLISH_TOO = frozenset(("sur", "des", "plus", "sont", "la", "les", "le", "et", "pour", "par", "ont"))
_QUOTATION_MARK = re.compile(r"[\"“”«»]|(?<!\w)['‘]|['’](?!\w)")
_CIVILITIES_OF_MANY = re.compile(r"\bMM\.|\bMmes\b|\bMlles\b|\bMes(?:dames|sieurs)\b", re.IGNORECASE)
_MAN = re.compile(r"\b(?:M\.(?= )|Mr\b|[Mm]onsieur\b)")
_WOMAN = re.compile(r"\b(?:Mme|Mlle|[Mm]adame|Mademoiselle)\b")
_MAN_IN_ENGLISH = re.compile(r"\b(?:Mr|Sir)\b")
_WOMAN_IN_ENGLISH = re.compile(r"\b(?:Mrs|Ms|Miss|Madame?)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BARE_ARTICLE = re.compile(BARE_ARTICLE)


def checks_of(french: str, english: str, glossary: Glossary, *, truncated: bool = False) -> tuple[str, ...]:
    """The names of the checks that `english` fails as a translation of `french`, in the order of CHECKS.

    The last of them, `doubtful`, is no rule's: it takes what the model thought of it (`translate.checks.doubt`).
    """
    found = {
        "number-missing": is_number_changed(french, english),
        "name-changed": is_name_changed(french, english, glossary),
        "term-missing": bool(glossary.check(french, english)),
        "untranslated": is_untranslated(french, english) or bool(made_up_words(french, english, glossary)),
        "repeated": is_repeated(french, english),
        "truncated": truncated or is_something_left_out(french, english, glossary),
        "negation-changed": is_negation_changed(french, english) or is_denied_twice(french, english),
        "quotes-unbalanced": is_quotation_lost(french, english),
    }
    return tuple(name for name, failed in found.items() if failed)


def is_number_changed(french: str, english: str) -> bool:
    """Whether a figure, a number word or a month, what is said of it (« près de ») or what it counts was changed."""
    return bool(
        altered_figures(*without_documents(french, english))
        or malformed_figures(french, english)
        or lost_documents(french, english)
        or lost_number_words(french, english)
        or lost_ordinals(french, english)
        or invented_number_words(french, english)
        or lost_modifiers(french, english)
        or invented_modifiers(french, english)
        or lost_counts(french, english)
        or lost_months(french, english)
        or lost_currencies(french, english)
        or lost_raised(french, english)
    )


def is_name_changed(french: str, english: str, glossary: Glossary) -> bool:
    """Whether a name or an address was lost or altered, or a place is named that the French does not name."""
    return bool(
        changed_names(french, english, glossary)
        or invented_nations(french, english, glossary)
        or invented_cities(french, english, glossary)
        or are_civilities_swapped(french, english)
        or lost_titles(french, english, glossary)
        or lost_addresses(french, english)
    )


def are_civilities_swapped(french: str, english: str) -> bool:
    """Whether a man of the French is a "Mrs" in English, or a woman a "Mr": one title too many, the other missing.

    « MM. », « Mmes » and « Mesdames » stand for any number, and decide nothing.
    """
    if _CIVILITIES_OF_MANY.search(french):
        return False
    men, women = (len(pattern.findall(french)) for pattern in (_MAN, _WOMAN))
    english_men, english_women = (len(pattern.findall(english)) for pattern in (_MAN_IN_ENGLISH, _WOMAN_IN_ENGLISH))
    return (english_women > women and english_men < men) or (english_men > men and english_women < women)


def is_quotation_lost(french: str, english: str) -> bool:
    """Whether a quotation of four words or more has no quotation marks in English, or an opened one is not closed.

    Marks around a word or two (« intelligence ») are often dropped by translators, and are not asked for. A quotation
    that runs on into the next sentence is open on both sides.
    """
    marks = len(_QUOTATION_MARK.findall(english))
    # The marks themselves are no words: « Appliquer l'IA » is a title that an official name may replace.
    if any(len(_WORD.findall(match.group())) >= 4 for match in PAIRED_MARKS.finditer(french)) and marks < 2:
        return True
    balanced = french.count("«") == french.count("»") and french.count('"') % 2 == 0
    return balanced and english.count('"') % 2 == 1


def changed_names(french: str, english: str, glossary: Glossary) -> list[str]:
    """Names of the French that the English does not have: as spelled, or as English calls the country."""
    there = fold(english)
    words = frozenset(_SPLIT.split(there))
    lost = [french[a:b] for a, b in proper_names(french, glossary) if not words.issuperset(_words_of(french[a:b]))]
    # « Saint-Siège » is the Holy See: where the glossary has a name, its check decides.
    known = offsets((match.start, match.end) for match in glossary.find(french))
    nations = [(a, b, named_in) for a, b, named_in in _nations_named(french) if a not in known]
    unsaid = {named_in for named_in in {named_in for _, _, named_in in nations} if not named_in(english)}
    return lost + [french[a:b] for a, b, named_in in nations if named_in in unsaid]


def is_untranslated(french: str, english: str) -> bool:
    """Whether French was left standing: words that only French has, or most of a longer sentence copied."""
    words = [word.casefold() for word in _WORD.findall(english)]
    if not words:
        return bool(_WORD.search(french))
    if any(word in _NEVER_ENGLISH for word in words) or english.startswith("Ni "):
        return True
    small = [word for word in _WORD.findall(english) if word.islower()]  # « Le Monde » is a name
    telling = sum(word in _FRENCH_WORDS and word not in _ENGLISH_TOO for word in small)
    weak = sum(word in _ENGLISH_TOO for word in small)
    if len(words) >= 4 and (telling >= 2 or telling + weak >= 0.25 * len(words)):
        return True
    source = {word for word in _WORD.findall(french) if word.islower()}  # a list of names is the same in both
    shared = sum(word in source for word in small if len(word) > 3)
    long_words = sum(len(word) > 3 for word in small)
    return long_words >= 6 and shared > 0.7 * long_words


def is_something_left_out(french: str, english: str, glossary: Glossary) -> bool:
    """Whether much was left out, a run of words, the noun of an article, what an idiom means, or who said it."""
    return (
        is_too_short(french, english)
        or is_part_left_out(french, english, glossary)
        or is_attribution_lost(french, english)
        or (_BARE_ARTICLE.search(english) is not None and _BARE_ARTICLE.search(french) is None)
        or bool(lost_idioms(french, english))
        or is_inclusion_lost(french, english)
    )


def is_too_short(french: str, english: str) -> bool:
    """Whether of 40 characters or more of French the English has under 45 %."""
    return len(french) >= 40 and len(english) < 0.45 * len(french)


def _nations_named(french: str) -> list[tuple[int, int, Callable[[str], object]]]:
    """Countries, nationalities and cities of the French, each with what tells whether an English text names it."""
    named = [(start, end, _named_in(code)) for start, end, code in named_countries(french)]
    named += [(start, end, _named_in(country.alpha_2)) for start, end, country in demonyms().find(french)]
    named += [(start, end, _spelled_in(name)) for start, end, name in named_cities(french)]
    return named


@cache
def _named_in(code: str) -> Callable[[str], object]:
    """Whether a text has the country's name, an adjective of it (or their plural), or an abbreviation in use."""
    adjectives = {row["en"] for row in read_table("demonyms.csv") if row["alpha_2"] == code}
    forms = {countries()[code].name, *adjectives, *OTHER_ENGLISH.get(code, ())}
    folded = "|".join(sorted(re.escape(fold(form)) for form in forms if not form.isupper()))
    capitals = "|".join(sorted(re.escape(form) for form in forms if form.isupper())) or r"(?!)"
    name = re.compile(rf"(?<!\w)(?:{folded})(?:s|es)?(?!\w)")
    abbreviation = re.compile(rf"(?<!\w)(?:{capitals})(?!\w)")
    return lambda english: name.search(fold(english)) or abbreviation.search(english)


@cache
def _spelled_in(name: str) -> Callable[[str], object]:
    pattern = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)")
    return lambda english: pattern.search(fold(english))


def _words_of(name: str) -> set[str]:
    """The words of a name, folded; one letter is an initial that English may leave out."""
    return {word for word in _SPLIT.split(fold(name)) if len(word) > 1}
