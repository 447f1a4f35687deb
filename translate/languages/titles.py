"""English titles that stand in a French text as they are: « l'Online Safety Act », « Child Focus ».

A name is no title: of its words the bilingual list has none that French would say otherwise.
"""

from __future__ import annotations

import re
from functools import cache

from translate.checks.dictionary import english_words
from translate.glossary import Glossary
from translate.languages.gazetteer import fold, offsets
from translate.languages.lexicon import likeliest
from translate.languages.names import common_words, named_places

_WORD = r"[A-Z][A-Za-z]{1,30}(?:-[A-Za-z]{1,30}){0,3}"
_TITLE = re.compile(rf"(?<![\w&-]){_WORD}(?:(?: (?:of|on|and|for|the|in|to|a|&))? {_WORD}){{1,8}}(?![\w-])")
_FRENCH_ARTICLES = frozenset("La Le Les Un Une Des Du Au En De Chez Par Sur The St".split())
_LITTLE = frozenset("of on and for the in to a".split())
_ENGLISH_HEADS = frozenset("act board council office network treaty trust watch".split())
_FRENCH_HEADS = frozenset("centre site guide prince pont fort".split())
_PART = re.compile(r"[A-Za-z]+")


def english_titles(french: str, glossary: Glossary) -> list[tuple[int, int]]:
    """Spans of two words or more with capitals, all of them English, that French would say otherwise.

    One that French has not, and one that it says otherwise as a rule; or two of the latter (« safety », « focus » stand
    in French texts as well). Spans of the glossary and of places are left out.
    """
    found = []
    covered: frozenset[int] | None = None
    for match in _TITLE.finditer(french):
        start, end = match.span()
        first = french[start:end].partition(" ")[0]
        if first in _FRENCH_ARTICLES:
            start += len(first) + 1
        words = [word for word in _PART.findall(french[start:end]) if word not in _LITTLE]
        if len(words) < 2 or not all(_is_english(word) for word in words):
            continue
        plain = [word.casefold() for word in words]
        otherwise = sum(word in _said_otherwise() for word in plain)
        foreign = any(word not in common_words() for word in plain)
        if otherwise < 2 and not (otherwise and (foreign or _LITTLE.intersection(french[start:end].split()))):
            continue
        if covered is None:
            spans = [(term.start, term.end) for term in glossary.find(french)]
            covered = offsets(spans + [(place[0], place[1]) for place in named_places(french)])
        if covered.isdisjoint(range(start, end)):
            found.append((start, end))
    return found


def lost_titles(french: str, english: str, glossary: Glossary) -> list[str]:
    """Titles that do not stand in `english` word for word."""
    titles = [french[start:end] for start, end in english_titles(french, glossary)]
    there = _flat(english) if titles else ""
    return [title for title in titles if _flat(title) not in there]


def _flat(text: str) -> str:
    return fold(text).replace("&", "and")


@cache
def _is_english(word: str) -> bool:
    """Whether it may stand in an English title: no « Droit », and no « Centre », which opens French names."""
    plain = word.casefold()
    if word == "AI" or plain not in english_words() or word.isupper():
        return word == "AI"
    return not (plain in common_words() and _likeliest().get(plain, plain) != plain) and plain not in _FRENCH_HEADS


@cache
def _likeliest() -> dict[str, str]:
    return dict(likeliest())


@cache
def _said_otherwise() -> frozenset[str]:
    """The English of common French words that are not spelled so: no name is one of them."""
    found = {english for french, english in likeliest() if fold(french) != english and fold(french) in common_words()}
    return _ENGLISH_HEADS | found
