"""The words by which terms are found: what the table and a text write differently has one key here.

>>> [token.keys[0] for token in read_tokens("résolutions des Nations unies")]
['résolution', 'de', 'ONU']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from translate.terms import is_acronym

ARTICLES = ("le", "la", "les", "l")
_CONTRACTIONS = {"du": "de", "des": "de", "d": "de", "au": "à", "aux": "à"}

# What is one word wherever it stands: one row then covers «résolution de l'ONU» and «résolution des Nations unies»,
# «capacités en matière d'IA» and «capacités de l'intelligence artificielle (IA)». The longer form first.
_ONE_WORD = (
    ("organisation des nations unies", "ONU"),
    ("nations unies", "ONU"),
    ("union européenne", "UE"),
    ("union africaine", "UA"),
    ("intelligence artificielle", "IA"),
    ("en matière de", "de"),
    ("dans le domaine de", "de"),
)
_OF_AI = ("en", "sur", "pour")  # «capacités en IA», «loi sur l'IA»: in front of IA these say «de» too

# A dotted acronym (its last dot only where the sentence goes on), a word, or a sign that ends a term. Apostrophe,
# slash and inner hyphen only part words.
_TOKEN = re.compile(
    r"(?<!\w)[A-Z](?:\.[A-Z]){1,11}(?!\w)(?:\.(?=[,;:)]|\s[^\W\dA-ZÀ-Þ_]))?|[^\W_]+|[^\w\s'’ʼ‐‑/-]|_|(?<!\w)-|-(?!\w)"
)


class Token(NamedTuple):
    """A word, a long form read as its acronym, or (without keys) a sign that no term goes across.

    Attributes:
        start, end: code points of the text.
        surface: as written, without the dots of an acronym; of a long form what it is read as.
        plain: in the singular, without capitals and accents.
        keys: its readings, any of which a term may have.
        plural: whether it has the ending of a plural.
    """

    start: int
    end: int
    surface: str
    plain: str
    keys: tuple[str, ...]
    plural: bool


def read_tokens(text: str) -> list[Token]:
    """The words and signs of a French text, what `_ONE_WORD` names read as one word."""
    words = [Token(m.start(), m.end(), *_analyse(m.group())) for m in _TOKEN.finditer(text)]
    tokens: list[Token] = []
    at = 0
    while at < len(words):
        token, at = _one_word(words, at)
        if token.surface == "IA":
            before = next((n for n in (-1, -2) if -n <= len(tokens) and tokens[n].plain not in ARTICLES), 0)
            if before and tokens[before].plain in _OF_AI:
                tokens[before] = tokens[before]._replace(plain="de", keys=("de",))
        tokens.append(token)
    return tokens


def _one_word(words: Sequence[Token], at: int) -> tuple[Token, int]:
    """The token that begins at word `at`, and the index past it."""
    token = words[at]
    for long, plural, short in _REWRITES.get(token.plain, ()):
        end = at + len(long)
        if tuple(word.plain for word in words[at:end]) == long:
            end = bracket_end(words, end, (short,)) or end
            return Token(token.start, words[end - 1].end, short, short, (short,), token.plural and not plural), end
    return token, at + 1


@lru_cache(maxsize=1 << 14)
def _analyse(surface: str) -> tuple[str, str, tuple[str, ...], bool]:
    """Surface, plain form, keys and number of one token.

    A word in capitals may be an acronym or part of a heading, and a capital may have lost its accent: each reading is a
    key of its own, the last one marked ``^`` so that «marche» never reads as «marché».
    """
    if not surface[0].isalnum():
        return surface, surface, ((",",) if surface == "," else ()), False
    surface = surface.replace(".", "")
    word = surface.casefold().replace("œ", "oe")
    word = _CONTRACTIONS.get(word, word)
    key = _singular(word)
    plain = "".join(char for char in unicodedata.normalize("NFD", key) if not unicodedata.combining(char))
    readings = (key, surface if is_acronym(surface) else "", "^" + plain if surface[0].isupper() else "")
    return surface, plain, tuple(filter(None, readings)), key != word


def _singular(word: str) -> str:
    """The word without a regular plural ending: what matters is that both numbers come to one form.

    >>> [_singular(word) for word in ("modèles", "réseaux", "nationaux", "un")]
    ['modèle', 'réseau', 'national', 'un']
    """
    if len(word) < 4 or word[-1] not in "sx":
        return word
    return word[:-2] + "l" if word.endswith("aux") and not word.endswith("eaux") else word[:-1]


_REWRITES: dict[str, list[tuple[tuple[str, ...], bool, str]]] = {}
for _long, _short in _ONE_WORD:
    _words = [_analyse(word) for word in _long.split()]
    _REWRITES.setdefault(_words[0][1], []).append((tuple(word[1] for word in _words), _words[0][3], _short))


def bracket_end(tokens: Sequence[Token], at: int, acronyms: Sequence[str], name: Sequence[Token] = ()) -> int:
    """One past «(UNIDIR)» or «(l'IA)» at token `at`, where one of the acronyms stands there or the initials of the
    words of the name in their order; else 0."""
    inside = at + 1
    if at >= len(tokens) or tokens[at].surface != "(":
        return 0
    inside += inside < len(tokens) and tokens[inside].plain in ARTICLES
    if inside + 1 >= len(tokens) or tokens[inside + 1].surface != ")":
        return 0
    written = tokens[inside].surface
    known = written[0].isupper() and written.upper() in map(str.upper, acronyms)
    initials = iter("".join(word.plain if is_acronym(word.surface) else word.plain[0] for word in name).upper())
    return inside + 2 if known or (is_acronym(written) and all(letter in initials for letter in written)) else 0
