"""Where a French sentence names a person, a firm or a place, and which of these English spells in its own way.

What is capitalised but a common word (« la Terre », « le Parti », « les Jeux ») is no name: French capitalises it and
English translates it. `common_words.txt` lists such words, as ``python -m translate.training words`` found them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from translate.glossary import Glossary
from translate.languages.gazetteer import fold, offsets
from translate.languages.lexicon import translations
from translate.languages.nations import cities, countries, country_names, demonyms, with_article
from translate.languages.numerals import SCALE_SIGN, plain
from translate.tables import read_lines

_PARTICLE = r"(?:de la |de |du |des |van der |van den |van |von der |von |al-|el-|ben |bin )?"
_NAME = re.compile(
    rf"(?<!\w)(?:[a-z]{{1,2}}[A-Z]\w+|[A-ZÀ-ÖØ-Þ][\w’'-]*\w)(?:[ ]{_PARTICLE}[A-ZÀ-ÖØ-Þ][\w’'-]*\w){{0,4}}"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A finite auxiliary or modal right after the first word makes that word the subject; without article it is a name.
_FINITE_VERB = re.compile(r" (?:a|ont|est|sont|avait|était|aurait|serait|va|veut|doit|peut|fera|sera)\b")
_TITLES = frozenset("m mm mme mmes mlle dr dre pr sir lord me mgr".split())
_PARTICLES = frozenset("de la du des d van von der den al el ben bin".split())
# With a capital inside a sentence these begin a surname.
_SURNAME_PARTICLES = frozenset("le la de du des van von el al ben".split())
_DETERMINED = re.compile(
    r"(?:\b(?:les?|la|des?|du|aux?|une?|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|ex|vice)[ -]|['’])$",
    re.IGNORECASE,
)
_SURE_NOUN = 0.3  # probability of its English from which a word is a noun before a name
_ELISION = re.compile(r"^(?:[LDJNSMTC]|Qu|Jusqu|Lorsqu|Puisqu)['’]", re.IGNORECASE)
_SCALE = re.compile(rf"(?<=\d ){SCALE_SIGN}", re.IGNORECASE)  # « 1,5 Md€ »: billions
_CENTURY = re.compile(r"[XVI]+(?:e|ème|er)?$")
# Countries of a state that has a name of its own.
_NATIONS_OF_A_STATE = {"angleterre": "England", "ecosse": "Scotland", "pays de galles": "Wales"}
# Given names and firms that are common words as well; the word list cannot tell them.
_NAMES_TOO = frozenset(
    "pierre jean marie rose claire constant florence victor marguerite paris meta amazon signal google".split()
)
# The word list has none of under three letters: Xi, Li, Wu and Bo are names.
_SHORT_WORDS = frozenset(
    "a à y m n° le la il un on ce ça ca au du de en et si ni ou or se ne je tu vs dr pr st ex".split()
)
# Institutions that no corpus writes small often enough.
_INSTITUTIONS = frozenset("academie observatoire antiquite occident orient holocauste bible internet".split())


# Given names that are countries beside one: « le Tchad et Maurice », « Maurice, les Comores ».
_AMONG_COUNTRIES = {"Maurice": "MU"}
_GIVEN_NAME = re.compile(rf"(?<![\w-])(?<!M\. )(?<!Mr )(?:{'|'.join(_AMONG_COUNTRIES)})(?![\w-]| [A-ZÀ-Þ])")
_LISTED = re.compile(
    r"(?:, et|,| et| ou| ni)(?: (?:à|aux?|de|du|des|en|par|pour|avec))?(?: (?:la|le|les))? (?:[dl]['’])?"
)
_LONGEST_LISTED = len(", et avec les l'")


_RECENT = 32  # sentences: what holds the names of one and what checks them, hypothesis by hypothesis, ask in turn


def proper_names(french: str, glossary: Glossary) -> list[tuple[int, int]]:
    """Spans of names that keep their French spelling in English: people, firms, places the tables do not know.

    Spans of the glossary, of countries, their nationals and known cities are left out: they have English names of their
    own. A common noun at the edge of a name is no part of it (« Université Tsinghua », « Professeur Eastwood »).
    """
    known = [(match.start, match.end) for match in glossary.find(french)]
    known += [(start, end) for start, end, _ in [*named_places(french), *demonyms().find(french)]]
    return list(_names_beside(french, offsets(known)))


@lru_cache(maxsize=_RECENT)
def _names_beside(french: str, covered: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """The names that do not overlap what is `covered`."""
    spans = []
    text = plain(french)
    for match in _NAME.finditer(french):
        start, end = match.span()
        if _SCALE.match(text, start):
            continue
        elided = _ELISION.match(match.group())
        start += elided.end() if elided else 0
        if not covered.isdisjoint(range(start, end)) or french[start:end].islower():
            continue
        span = _without_common_words(french, start, end)
        if span is None:
            continue
        alone = _WORD.fullmatch(french, *span) is not None
        if not (alone and span[0] == start and _opens_sentence(french, start) and not _is_subject(french, *span)):
            spans.append(span)
    return tuple(spans)


@lru_cache(maxsize=_RECENT)
def named_places(french: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, English as it stands behind a preposition) of the countries and cities named in French."""
    spans = [
        (start, end, _NATIONS_OF_A_STATE.get(fold(french[start:end])) or countries()[code].with_article)
        for start, end, code in named_countries(french)
    ]
    spans += [(start, end, with_article(name)) for start, end, name in named_cities(french)]
    return tuple(sorted(spans))


@lru_cache(maxsize=_RECENT)
def named_countries(french: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, ISO 3166 alpha-2) of the countries named in French."""
    found = []
    for start, end, (code, _) in country_names().find(french):
        # « à Maurice », « au Salvador »: what stands before such a name is no part of it
        name = next((at for at in range(start, end) if french[at].isupper()), None)
        if name is not None:
            found.append((name, end, code))
    return tuple(sorted([*found, *_among(french, found)]))


@lru_cache(maxsize=_RECENT)
def named_cities(french: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, English name) of cities and regions that no other word or name is spelled like."""
    return tuple(
        (start, end, name)
        for start, end, (name, _, guarded) in cities().find(french)
        if not guarded and not french[start:end].islower() and not french[end : end + 2].strip()[:1].isupper()
    )


def _among(french: str, named: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The given names that are countries, for one stands before or behind them in a list of the `named`."""
    starts, ends = {start for start, _, _ in named}, {end for _, end, _ in named}
    for match in _GIVEN_NAME.finditer(french):
        start, end = match.span()
        near = range(1, _LONGEST_LISTED + 1)
        before = (start - length for length in near if start - length in ends)
        behind = (end + length for length in near if end + length in starts)
        listed = any(_LISTED.fullmatch(french, last, start) for last in before)
        if end not in ends and (listed or any(_LISTED.fullmatch(french, end, first) for first in behind)):
            yield start, end, _AMONG_COUNTRIES[match.group()]


def is_common(word: str) -> bool:
    """Whether a word, whatever its capitals, is a common word of French (each part of a hyphenated one must be)."""
    parts = [part for part in re.split(r"[ ']", fold(word)) if part]
    return all(
        part in _SHORT_WORDS or (part in common_words() and part not in _NAMES_TOO) or part in _INSTITUTIONS
        for part in parts
    )


@cache
def common_words() -> frozenset[str]:
    """The words of `common_words.txt`, folded."""
    return frozenset(read_lines("common_words.txt"))


def _without_common_words(french: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without titles, common words and particles at its edges; None where nothing is left."""
    words = [(start + match.start(), start + match.end()) for match in re.finditer(r"[^ ]+", french[start:end])]
    shouted = french.isupper()
    while words and _is_edge(french[slice(*words[0])], shouted) and not _belongs(french, words[:2]):
        del words[0]
    while words and _is_edge(french[slice(*words[-1])], shouted):
        del words[-1]
    return (words[0][0], words[-1][1]) if words else None


def _belongs(french: str, words: list[tuple[int, int]]) -> bool:
    """Whether the first of two words is a part of the name that the second begins: « Le Drian », « Clémence Vautrin ».

    A particle with a capital inside a sentence does, and a word that is a given name as well: one with no determiner
    before it that is no noun of which the English is sure (« le Musée Ralli », « au ministère Dupont »).
    """
    if len(words) < 2 or _opens_sentence(french, words[0][0]):
        return False
    first, second = (french[slice(*span)] for span in words)
    if _is_edge(second) or second.isupper() or first.isupper() or not first[0].isupper():
        return False
    folded = fold(first)
    if folded in _SURNAME_PARTICLES:
        return True
    if folded in _TITLES or folded in _SHORT_WORDS or _DETERMINED.search(french, max(words[0][0] - 12, 0), words[0][0]):
        return False
    return not any(english != folded and p >= _SURE_NOUN for english, p in translations(first.casefold()))


def _is_edge(word: str, shouted: bool = False) -> bool:
    """Whether `word` is no part of a name at whose edge it stands; in a heading in capitals none is an acronym."""
    folded = fold(word)
    if word.isupper() and len(word) > 1 and not shouted:
        # An acronym may be spelled like a word (« la DARES », « l'EST »).
        return _CENTURY.match(word) is not None
    return folded in _TITLES or folded in _PARTICLES or _CENTURY.match(word) is not None or is_common(word)


def _opens_sentence(french: str, start: int) -> bool:
    while start and french[start - 1] in " «\"'“(–—-":
        start -= 1
    return not start or french[start - 1] in ".!?:;"


def _is_subject(french: str, start: int, end: int) -> bool:
    """Whether a lone capitalised word that opens a sentence is a name: « Li a déclaré » has no article before it."""
    return _FINITE_VERB.match(french, end) is not None
