"""The words of `phrase_reader.py`: tokens of a sentence, closed classes of French, and the open classes from tables.

Nouns, adjectives and verbs come from `phrases.csv`, offices from `roles.csv`, nationalities from
`translate.languages.nations`, so that one word has one English in every fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.facts.naming.english import pluralise
from summarize.facts.tables import read_table
from translate.languages.english_numerals import ordinal_in_figures
from translate.languages.gazetteer import fold, inflect, plural
from translate.languages.nations import demonyms


class Token(NamedTuple):
    """A word or sign: its span in the sentence, as written, and in lower case with a plain apostrophe."""

    start: int
    end: int
    surface: str
    base: str


class Word(NamedTuple):
    """A row of the vocabulary in one of its forms.

    Attributes:
        en: its English in that form.
        part: ``noun``, ``gerund`` (a noun of action that English says with -ing), ``adj``, ``verb``, ``participle``.
        article: ``the`` where English always has the article, ``none`` where never; of a participle ``inherent`` where
            it is part of a name.
        actor: whether it can act: a person, a body.
        plural: whether the French form is one.
    """

    en: str
    part: str
    article: str = ""
    actor: bool = False
    plural: bool = False


# An elided word, a name with dots («Wallonia4.ai»), a word with its hyphens (two names that a hyphen joins are two:
# «Chine-Afrique», but «Louvain-la-Neuve» and «Cap'Com» are one), or a sign.
_TOKEN = re.compile(
    r"[A-Z]\w{1,40}(?:\.(?:[a-z]{2,4}|\d{1,2})\b)+(?![.\w])|[A-Z]\w{1,20}(?<!qu)['’][A-Z]\w{1,20}|(?:[ldjnmtscLDJNMTSC]|[Qq]u)['’](?=\w)"
    r"|\w+(?:[-‑](?:(?:la|le|les|l[eè]s|lez|sur|sous|en|de|du|des|au|aux)[-‑][A-ZÀ-ÖØ-Þ]|(?![A-ZÀ-ÖØ-Þ]))\w+)*|[^\w\s]"
)


@lru_cache(maxsize=512)  # the verbs and the phrases of a sentence are read from the same tokens
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words and signs of a sentence."""
    matches = ((m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text))
    return tuple(Token(start, end, word, word.casefold().replace("’", "'")) for start, end, word in matches)


CONTRACTIONS = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}


def plain_preposition(base: str) -> str:
    """The preposition inside a contraction: «des» is «de» and an article."""
    return CONTRACTIONS.get(base, base)


CONTRACTED_ARTICLES = frozenset(("du", "des", "au", "aux"))
DETERMINERS = {
    **dict.fromkeys(("le", "la", "les", "l'"), "the"),
    **dict.fromkeys(("un", "une", "des"), "a"),
    **dict.fromkeys(("ce", "cet", "cette"), "this"),
    **dict.fromkeys(("son", "sa", "ses"), "its"),
    **dict.fromkeys(("leur", "leurs"), "their"),
    "ces": "these",
    "chaque": "each",
}
PLURAL_DETERMINERS = frozenset(("les", "des", "aux", "ces", "ses", "leurs"))
ADVERBS = frozenset(
    "activement chaleureusement clairement collectivement concrètement conjointement considérablement davantage "
    "définitivement directement drastiquement durablement entièrement massivement largement nettement partiellement "
    "sensiblement significativement sérieusement temporairement totalement vigoureusement efficacement également "
    "ensemble étroitement équitablement explicitement fermement fortement immédiatement librement mutuellement "
    "notamment officiellement pleinement progressivement provisoirement publiquement rapidement résolument "
    "rigoureusement strictement systématiquement unanimement urgemment utilement vivement volontairement".split()
)
_SHARES = {
    ("un", "tiers"): "a third", ("deux", "tiers"): "two thirds", ("les", "deux", "tiers"): "two thirds",
    ("un", "quart"): "a quarter", ("trois", "quarts"): "three quarters", ("les", "trois", "quarts"): "three quarters",
    ("la", "moitié"): "half",
}  # fmt: skip
_ABOUT = {(): "", ("plus", "de"): "more than ", ("près", "de"): "nearly ", ("moins", "de"): "less than "}
_QUANTIFIERS: tuple[tuple[tuple[str, ...], str], ...] = (
    *(
        ((*about, *share, "des"), f"{english}{part} of the")
        for share, part in _SHARES.items()
        for about, english in _ABOUT.items()
    ),
    (("la", "quasi-totalité", "des"), "almost all"),
    (("beaucoup", "de"), "many"),
    (("nombre", "de"), "many"),
    (("bon", "nombre", "de"), "many"),
    (("plus", "de"), "more than"),
    (("près", "de"), "nearly"),
    (("moins", "de"), "fewer than"),
    (("environ",), "about"),
    (("quelque",), "about"),
    (("au", "moins"), "at least"),
    (("une", "majorité", "de"), "a majority of"),
    (("la", "majorité", "des"), "the majority of"),
    (("un", "groupe", "de"), "a group of"),
    (("un", "collectif", "de"), "a group of"),
    (("une", "coalition", "de"), "a coalition of"),
    (("plusieurs",), "several"),
    (("certains",), "some"),
    (("certaines",), "some"),
    (("quelques",), "a few"),
    (("de", "nombreux"), "many"),
    (("de", "nombreuses"), "many"),
    (("tous",), "all"),
    (("toutes",), "all"),
    (("la", "plupart", "des"), "most"),
    (("l'", "ensemble", "des"), "all"),
    (("une", "dizaine", "de"), "about ten"),
    (("une", "vingtaine", "de"), "about twenty"),
    (("une", "trentaine", "de"), "about thirty"),
    (("une", "quarantaine", "de"), "about forty"),
    (("une", "cinquantaine", "de"), "about fifty"),
    (("une", "soixantaine", "de"), "about sixty"),
    (("une", "centaine", "de"), "about a hundred"),
    (("des", "dizaines", "de"), "dozens of"),
    (("des", "centaines", "de"), "hundreds of"),
    (("des", "milliers", "de"), "thousands of"),
)
# By their first word, in order: of two the first counts.
QUANTIFIERS = {
    first: tuple((fr, en) for fr, en in _QUANTIFIERS if fr[0] == first) for first in {fr[0] for fr, _ in _QUANTIFIERS}
}

# French preposition, its English, and whether a phrase is unfinished when what follows cannot be read: «une loi sur …»
# has lost what it is about, «un accord à …» only where it was made. No English: a circumstance, which ends the phrase.
PREPOSITIONS: tuple[tuple[tuple[str, ...], str, bool], ...] = tuple(
    (tuple(map(plain_preposition, fr.split())), en, needed)
    for fr, en, needed in (
        ("dans le domaine de", "in the field of", True),
        ("dans le cadre de", "", False),
        ("à l' occasion de", "", False),
        ("à l' approche de", "", False),
        ("à l' issue de", "", False),
        ("à l' initiative de", "", False),
        ("au bénéfice de", "for the benefit of", True),
        ("grâce à", "through", True),
        ("par le biais de", "through", True),
        ("par l' intermédiaire de", "through", True),
        ("au moyen de", "through", True),
        ("à l' égard de", "towards", True),
        ("à l' encontre de", "against", True),
        ("au service de", "in the service of", True),
        ("au profit de", "for the benefit of", True),
        ("au sein de", "", False),
        ("au cours de", "", False),
        ("à partir de", "", False),
        ("en matière de", "on", True),
        ("en faveur de", "in favour of", True),
        ("en cours de", "", False),
        ("en charge de", "responsible for", True),
        *((f"chargé{ending} de", "responsible for", True) for ending in ("", "e", "s", "es")),
        ("en marge de", "", False),
        ("en l' état", "", False),
        ("en vigueur", "", False),
        ("d' ici à", "", False),
        ("d' ici", "", False),
        ("en question", "", False),
        ("en présence de", "", False),
        ("face à", "in the face of", True),
        ("vis-à-vis de", "towards", True),
        ("relatif à", "on", True),
        ("relative à", "on", True),
        ("relatifs à", "on", True),
        ("relatives à", "on", True),
        ("consacré à", "on", True),
        ("consacrée à", "on", True),
        ("portant sur", "on", True),
        ("concernant", "concerning", True),
        ("contre", "against", True),
        ("vers", "to", False),
        ("entre", "between", True),
        ("pour", "for", True),
        ("sur", "on", True),
        ("avec", "with", False),
        ("dans", "in", False),
        ("en", "in", False),
        ("de", "of", True),
        ("à", "to", False),
    )
)


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    found: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for row in PREPOSITIONS:
        found.setdefault(row[0][0], []).append(row)
    return found


def prepositions(base: str) -> Sequence[tuple[tuple[str, ...], str, bool]]:
    """The rows of `PREPOSITIONS` that begin with this word, contracted with an article or not, in order."""
    return _by_first_word().get(plain_preposition(base), ())


_PREFIXES = {"afro": "Afro", "américano": "US", "anglo": "British", "arabo": "Arab", "euro": "Euro", "franco": "Franco",
             "germano": "German", "hispano": "Spanish", "indo": "Indo", "israélo": "Israeli", "italo": "Italian",
             "nippo": "Japanese", "russo": "Russian", "sino": "Chinese", "turco": "Turkish"}  # fmt: skip
_ADJECTIVE_ENDING = re.compile(
    r"(?:iques?|ales?|al|aux|ifs?|ives?|iens?|iennes?|aise?s?|eux|euses?|aires?|els?|elles?|ables?|ibles?|istes?|ains?"
    r"|aines?|oises?|ois|eures?|eurs?|iers?|ières?|iles?|entes?|antes?|ents|ants|ées?|és)$"
)


def looks_like_adjective(base: str) -> bool:
    """Whether an unknown word behind a noun has the ending of a French adjective rather than of a verb."""
    return bool(_ADJECTIVE_ENDING.search(base)) and len(base) > 4


_FRENCH_WORD = re.compile(
    r"[àâçèéêëîïôûùœ]|\b(?:le|la|les|l'|un|une|des|du|de|d'|et|pour|sur|en|au|aux|à|dans|qui|que|ne|pas)\b",
    re.IGNORECASE,
)


def is_foreign(text: str) -> bool:
    """Whether words between quotation marks may stand in English as they are: nothing in them is French."""
    known = (look_up(tokens_of(text), at, "noun", "gerund", "adj", "verb") for at in range(len(tokens_of(text))))
    return not _FRENCH_WORD.search(text) and not any(known)


_NOUN_ENDING = re.compile(
    r"(?:tés?|tions?|sions?|ments?|ismes?|ances?|ences?|ures?|ages?|eurs?|iques?|aires?|ités?|erie)$"
)


def looks_like_noun(base: str) -> bool:
    """Whether an unknown word has the ending of a French noun: then a capital makes no name of it."""
    return bool(_NOUN_ENDING.search(base))


def look_up(tokens: Sequence[Token], at: int, *parts: str) -> tuple[int, Word] | None:
    """The index after the longest entry of one of these parts of speech that begins at token `at`, and the word."""
    if at >= len(tokens):
        return None
    for form, words in _entries().get(plain_preposition(tokens[at].base), ()):
        end = at + len(form)
        if tuple(plain_preposition(token.base) for token in tokens[at:end]) == form:
            for word in words:
                if word.part in parts:
                    return end, word
    if "adj" in parts:
        en = figure_ordinal(tokens[at].base) or _nationality(tokens[at].base)
        return (at + 1, Word(en, "adj")) if en else None
    return None


_FIGURE_ORDINAL = re.compile(r"(\d{1,3})(?:er|re|ère|e|ème|ième)s?")


def figure_ordinal(base: str) -> str:
    """``"75e"`` → ``"75th"``; empty for other words."""
    match = _FIGURE_ORDINAL.fullmatch(base)
    return ordinal_in_figures(int(match.group(1))) if match else ""


@lru_cache(maxsize=1 << 12)
def _nationality(base: str) -> str:
    """«chinoise», «franco-allemand»: the English adjective, or empty."""
    prefix, hyphen, rest = base.partition("-")
    if hyphen and prefix in _PREFIXES:
        adjective = _nationality(rest)
        return f"{_PREFIXES[prefix]}-{adjective}" if adjective else ""
    found = demonyms().at(fold(base), 0)
    return found[1].adjective if found and found[0] == len(base) else ""


@lru_cache(maxsize=1)
def _entries() -> dict[str, list[tuple[tuple[str, ...], list[Word]]]]:
    """First word → forms that begin with it, longest first, each with its words."""
    forms: dict[tuple[str, ...], list[Word]] = {}
    for form, word in _forms():
        key = tuple(plain_preposition(token.base) for token in tokens_of(form))
        known = forms.setdefault(key, [])
        if all(word.part != other.part for other in known):
            known.append(word)
    entries: dict[str, list[tuple[tuple[str, ...], list[Word]]]] = {}
    for key in sorted(forms, key=len, reverse=True):
        entries.setdefault(key[0], []).append((key, forms[key]))
    return entries


def _forms() -> Iterator[tuple[str, Word]]:
    for row in read_table("phrases.csv"):
        word = Word(row["en"], row["part"], row["article"], bool(row["actor"]))
        if word.part == "verb":
            yield row["fr"], word
        elif word.part in ("adj", "participle"):
            yield from ((form, word) for form in (inflect(row["fr"]) if " " not in row["fr"] else (row["fr"],)))
        else:
            yield from both_numbers(row["fr"], word)
    for row in filter(_has_english, read_table("roles.csv")):
        for form in (row["fr"], *filter(None, row["feminine"].split("|"))):
            yield from both_numbers(form, Word(row["en"], "noun", actor=True))


def _has_english(row: dict[str, str]) -> bool:
    """Some offices have none: «homologue» is whatever the other is."""
    return bool(row["en"])


# Where the words end that a French plural marks: «codes | de conduite».
_GROUP_END = re.compile(r" (?=(?:de|d'|du|des|à|au|aux|en|et|sur|pour|contre|dans)\b)")


def both_numbers(form: str, word: Word) -> Iterator[tuple[str, Word]]:
    """A noun and its plural, each as it is and with no accent on its capital: «Etat»."""
    yield _capital_without_accent(form), word
    yield form, word
    group, *rest = _GROUP_END.split(form, maxsplit=1)
    several = " ".join([" ".join(plural(part) for part in group.split()), *rest])
    if several != form:
        many = word._replace(en=word.en if word.article == "none" else pluralise(word.en), plural=True)
        yield several, many
        yield _capital_without_accent(several), many


def _capital_without_accent(form: str) -> str:
    """«Etat», «Energie»: French texts leave the accent out on a capital."""
    return fold(form[0]) + form[1:]
