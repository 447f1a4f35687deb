"""Spans held by placeholders: put in before the model, taken out after it, with the English they stand for.

The model carries a placeholder through unchanged (it was trained to), so what it stands for is exact whatever the
sentence: a glossary term in its official English, a number, a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from translate.checks.dictionary import is_english
from translate.checks.figures import ordinals
from translate.checks.idioms import idiom_spans, lost_idioms
from translate.checks.measures import amounts, dates, months
from translate.checks.references import addresses, documents
from translate.glossary import Glossary
from translate.languages.english_numerals import ordinal
from translate.languages.english_verbs import bare
from translate.languages.english_words import MASS_NOUNS, takes_an
from translate.languages.gazetteer import offsets
from translate.languages.incises import incises
from translate.languages.lexicon import SURE, is_clear, unheard_words
from translate.languages.names import named_places, proper_names
from translate.languages.nations import demonyms
from translate.languages.powers import raised
from translate.languages.titles import english_titles
from translate.placeholders import PLACEHOLDERS

_INNER_CAPITAL = re.compile(r"[a-z]{1,2}[A-Z]")  # xAI, eIDAS: names that keep their small letter
_OPENING = ' "“«('  # marks that may stand before the first word of a sentence
_PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS)))
# English names of bodies and texts that carry an article: those built on a common noun.
_COMMON_NOUN = re.compile(
    r"\b(?:Act|Action|Agency|Agenda|Agreement|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center|Charter|"
    r"Commission|Committee|Compact|Conference|Convention|Council|Court|Declaration|Department|Dialogue|Directive|"
    r"Foundation|Forum|Framework|Fund|Government|Group|Initiative|Institute|Law|Meeting|Ministry|Nations|Network|"
    r"Observatory|Office|Organi[sz]ation|Pact|Panel|Parliament|Partnership|Plan|Principles|Programme|Program|Protocol|"
    r"Recommendation|Regulation|Resolution|Secretariat|Senate|Service|Statement|Strategy|Summit|Treaty|Union)\b"
)
_ACRONYMS_WITH_ARTICLE = frozenset(
    """AU CIA DRC ECB EEA EPO EU FAO FBI G7 G20 IAEA ICC ICJ ICRC ILO IMF ITU OECD OHCHR OSCE SCO UAE UK UN UNDP UNEP US
    WHO WIPO WTO""".split()
)
_DETERMINER = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|its|their|his|her|our|your|my|each|every|no|any|some|of\s+which)\s+"
    r"(?:[\w-]+\s){0,1}|['’]s\s+)$",
    re.IGNORECASE,
)
# Behind a held « a beau » the model gives the verb an ending: "may promises".
_CONCEDED = re.compile(r" ?\b[a-z]+\b")
_CONCESSIONS = ("may", "might")
_DEFINITE = re.compile(r"(?:\b(?:le|la|les|du|des|au|aux|cette|ce|cet)\s|l['’])$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:(?:le|la|les)\s|l['’])$", re.IGNORECASE)
_LONGEST_ARTICLE = len("cette ")


@dataclass(frozen=True)
class Hold:
    """One held span of a French sentence: where it stood, the English that will stand for it."""

    start: int
    end: int
    en: str
    definite: bool


def term_holds(french: str, glossary: Glossary, *, single_words: bool) -> list[Hold]:
    """Holds for the glossary terms of a sentence. Single words are better left to the model unless it failed them."""
    return [
        Hold(match.start, match.end, match.en, _is_definite(french, match.start))
        for match in glossary.find(french)
        if single_words or len(french[match.start : match.end].split()) > 1
    ]


def _is_definite(french: str, at: int) -> bool:
    """Whether a definite article stands right ahead of `at`."""
    return _DEFINITE.search(french, max(at - _LONGEST_ARTICLE, 0), at) is not None


def name_holds(french: str, glossary: Glossary) -> list[Hold]:
    """Holds for proper names, English titles, document numbers, addresses and raised figures, which English writes as
    French does."""
    spans = proper_names(french, glossary) + english_titles(french, glossary)
    spans += documents(french) + addresses(french)
    holds = [Hold(start, end, french[start:end], False) for start, end in spans]
    return holds + [Hold(start, end, english, False) for start, end, english in raised(french)]


def place_holds(french: str, glossary: Glossary) -> list[Hold]:
    """Holds for countries and cities that have an English name: « Pékin » → "Beijing", « le Royaume-Uni ».

    Those the glossary names are left to it (« Saint-Siège » → "Holy See"). The French article goes with the name, whose
    English has its own or none: « La Chine attache » is not "The China attaches".
    """
    known = offsets((match.start, match.end) for match in glossary.find(french))
    places = [place for place in named_places(french) if place[0] not in known]
    return [Hold(_from_article(french, start), end, english, False) for start, end, english in places]


def _from_article(french: str, start: int) -> int:
    """Where the article before a name begins, or the name itself."""
    article = _ARTICLE.search(french, max(start - _LONGEST_ARTICLE, 0), start)
    return article.start() if article else start


def measure_holds(french: str) -> list[Hold]:
    """Holds for dates, months, amounts and ordinals, in their one English form: « près de 1 000 » → "nearly 1,000"."""
    found = dates(french) + months(french) + amounts(french)
    found += [(start, end, ordinal(rank)) for start, end, rank in ordinals(french)]
    return [Hold(start, end, english, False) for start, end, english in found]


def word_holds(french: str, english: str, sure: float = SURE) -> list[Hold]:
    """Holds for the words that `english`, an attempt at `french`, has no word for: what they most often become.

    `sure` is the least probability of that (`translate.languages.lexicon.unheard_words`); it must be clear as well. The
    list has small letters only: a nationality is spelled as its table has it.
    """
    idioms = offsets(idiom_spans(french))  # « garde » of « met en garde » is no custody
    unheard = [
        row
        for row in unheard_words(french, english, sure)
        if is_clear(french[row[0] : row[1]]) and row[0] not in idioms
    ]
    nations = {start: country.adjective for start, _, country in demonyms().find(french)} if unheard else {}
    return [Hold(start, end, nations.get(start) or word, False) for start, end, word in unheard]


def saying_holds(french: str) -> list[Hold]:
    """Holds for the verbs that say who said it: « …, a affirmé M. Shen » → "said"."""
    return [Hold(incise.start, incise.end, incise.en, False) for incise in incises(french)]


def idiom_holds(french: str, english: str) -> list[Hold]:
    """Holds for the idioms that `english`, an attempt at `french`, does not say: « met en garde » → "warns"."""
    return [Hold(start, end, en, False) for start, end, en in lost_idioms(french, english)]


def compatible(holds: list[Hold]) -> list[Hold]:
    """At most eight holds that do not overlap, the longer first, in text order."""
    kept: list[Hold] = []
    for hold in sorted(holds, key=lambda h: (h.start - h.end, h.start)):
        if len(kept) < len(PLACEHOLDERS) and all(hold.end <= k.start or k.end <= hold.start for k in kept):
            kept.append(hold)
    return sorted(kept, key=lambda h: h.start)


def put_in(french: str, holds: list[Hold]) -> str:
    """`french` with the holds (compatible, in order) replaced by placeholders."""
    parts, last = [], 0
    for name, hold in zip(PLACEHOLDERS, holds, strict=False):
        parts += [french[last : hold.start], name]
        last = hold.end
    return "".join(parts) + french[last:]


def take_out(english: str, holds: list[Hold]) -> str | None:
    """`english` with its placeholders replaced; None where one is missing, doubled or was never put in."""
    wanted = dict(zip(PLACEHOLDERS, holds, strict=False))
    if sorted(_PLACEHOLDER.findall(english)) != sorted(wanted):
        return None
    text, last = "", 0
    for match in _PLACEHOLDER.finditer(english):
        text += english[last : match.start()]
        hold = wanted[match.group()]
        if text and text[-1].isalnum():
            text += " "
        if hold.definite and takes_article(hold.en) and not _DETERMINER.search(text):
            text += "the " if text.strip() else "The "
        text = _agree(text, hold.en)
        text += hold.en if text.strip(_OPENING) or _INNER_CAPITAL.match(hold.en) else hold.en[:1].upper() + hold.en[1:]
        last = match.end()
        if english[last : last + 1].isalnum():
            text += " "
        if hold.en in _CONCESSIONS and (verb := _CONCEDED.match(english, last)):
            text += " " * verb.group().startswith(" ") + bare(verb.group().strip(), is_english)
            last = verb.end()
    text += english[last:]
    return re.sub(r"\b(the) the\b", r"\1", text, flags=re.IGNORECASE)


def takes_article(term: str) -> bool:
    """Whether English says "the" where French has a definite article before this term.

    A proper name does when it is built on a common noun (the Bletchley Declaration, but UNESCO); a common noun does in
    the singular (the international community), unless it is a mass noun (AI governance), and not in the plural, which
    French makes definite for whole classes (les grands modèles de langage).
    """
    if term in _ACRONYMS_WITH_ARTICLE:
        return True
    if term[:1].isupper() and not term.startswith("AI "):
        return _COMMON_NOUN.search(term) is not None
    head = re.split(r" (?:of|for|on|in|to|and|with) ", term.partition(" (")[0])[0].rpartition(" ")[2].casefold()
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return not plural and head.rpartition("-")[2] not in MASS_NOUNS


def _agree(before: str, term: str) -> str:
    """« a AI » → "an AI" and back: the article before a held term by its first sound."""
    match = re.search(r"\b([Aa])(n?) $", before)
    if not match:
        return before
    return before[: match.start()] + match.group(1) + ("n " if takes_an(term) else " ")
