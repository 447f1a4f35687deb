"""What figures count and who denies what, in English: a summary may not give one thing's figure to another.

"60 million dollars" is not "60 million euros", and where China signed and France refused, China did not refuse. Both
are read off the surface: the words right behind a figure, and the names ahead of a negation in its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from translate.checks.figures import english_figures, spelled_in_english
from translate.languages.currencies import ENGLISH_NAMES, ENGLISH_SIGNS
from translate.languages.english_numerals import SCALES
from translate.languages.english_verbs import has_verb
from translate.languages.gazetteer import fold

NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|refus\w+|reject\w+|den(?:y|ies|ied|ying)|"
    r"oppos\w+|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|unable|prevent\w*|prohibit\w*|ban(?:s|ned)?)\b|n['’]t\b",
    re.IGNORECASE,
)
_SIGNS = {**{sign: name.split()[0] for sign, name in ENGLISH_SIGNS.items()}, "%": "percent"}
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[$€£¥₽₹₩₦%]|[,;:.!?()]")
_ENDS_PHRASE = frozenset(
    "a an the of for in from to and or with by on at that who which as than per is are was were be been has have had "
    "will would during between before after since until but this these its their".split()
)
_WORDS_COUNTED = 3  # « 61 developing countries »: a noun and what stands before it
_FOLLOWING = 12  # tokens behind a figure that are looked at
_STEM = 6  # letters
_SCALES = frozenset((*SCALES, *(f"{name}s" for name, scale in SCALES.items() if scale > 1000)))
_LED_BY_ONE = frozenset(("hundred", *SCALES))


def _stem(word: str) -> str:
    return fold(word.removesuffix("'s").removesuffix("’s"))[:_STEM].rstrip("s")


_CURRENCIES = frozenset(_stem(name) for name in ENGLISH_NAMES)


def miscounted(written: str, english: str) -> set[Fraction]:
    """Values of `written` that in `english`, its sources, always count something else.

    >>> miscounted("A fund of 60 million dollars.", "They gave 60 million euros.")
    {Fraction(60000000, 1)}
    >>> miscounted("60 new laws passed.", "Of 60 laws two passed.")
    set()
    """
    known: dict[Fraction, list[frozenset[str]]] = {}
    for value, words in _counts(english):
        known.setdefault(value, []).append(words)
    return {
        value for value, words in _counts(written)
        if value in known and not any(_may_be_the_same(words, others) for others in known[value])
    }  # fmt: skip


def _may_be_the_same(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two figures may count the same: one says nothing of it, or they share a word and no currency differs."""
    if not words or not others:
        return True
    money, other_money = words & _CURRENCIES, others & _CURRENCIES
    return bool(words & others) if not (money or other_money) else bool(money & other_money)


def _counts(english: str) -> Iterator[tuple[Fraction, frozenset[str]]]:
    """Every figure with the stems of the words that it counts, in order; those of one run of number words are one."""
    tokens = [_SIGNS.get(token, token) for token in _TOKEN.findall(english)]
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _is_number(tokens, end, inside=end > at):
            end += 1
        if end == at:
            at += 1
            continue
        run = " ".join(tokens[at:end])
        before = tokens[at - 1 : at] if at and tokens[at - 1] in _SIGNS.values() else []
        values = {*english_figures(run), *spelled_in_english(run)}  # none for « millions of jobs »
        if values:
            yield max(values), _phrase([*before, *tokens[end : end + _FOLLOWING]])
        at = end


def _is_number(tokens: list[str], at: int, *, inside: bool) -> bool:
    """Whether a token is a number, or goes on with one that it is `inside` of, which alone makes "and" a part of it."""
    word, after = tokens[at].casefold(), "".join(tokens[at + 1 : at + 2]).casefold()
    if word in ("one", "a", "an"):
        return after in _LED_BY_ONE or (inside and word == "one")
    if word == "and":
        return inside and tokens[at - 1].casefold() in _LED_BY_ONE and (after == "one" or _is_spelled(after))
    return word[0].isdigit() or word in _SCALES or _is_spelled(word)


def _is_spelled(word: str) -> bool:
    return word not in ("first", "second", "third") and bool(spelled_in_english(word))


def _phrase(tokens: list[str]) -> frozenset[str]:
    """Stems of the first words, up to what ends a noun phrase."""
    words: list[str] = []
    for token in tokens:
        ends = not token[0].isalpha() or token.casefold() in _ENDS_PHRASE
        if ends or len(words) == _WORDS_COUNTED:
            break
        words.append(_stem(token))
    return frozenset(words)


_CLAUSE_BOUNDARY = re.compile(r"[,;:.!?()]|\b(?:but|while|whereas|when|although|though|and)\b", re.IGNORECASE)
_CLAUSE = 300  # characters of a clause that are looked at
_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]*")
_NO_NAMES = frozenset(
    "a an the in on at by for from to of with as and but if when while after before during since".split()
)


def denied_by_others(written: str, english: str) -> bool:
    """Whether `written` lets somebody deny or refuse of whom no negation of `english`, its sources, is told.

    >>> denied_by_others("China refused to sign.", "China signed the pact and France refused.")
    True
    """
    told = [names for names in _deniers(english) if names]
    return bool(told) and any(not any(names <= others for others in told) for names in _deniers(written) if names)


def _deniers(english: str) -> Iterator[frozenset[str]]:
    """For every negation the words of the names ahead of it in its clause."""
    start, boundaries = 0, _CLAUSE_BOUNDARY.finditer(english)
    boundary = next(boundaries, None)
    for match in NEGATION.finditer(english):
        while boundary and boundary.end() <= match.start():
            clause = english[max(start, boundary.start() - _CLAUSE) : boundary.start()]
            if boundary[0].casefold() != "and" or has_verb(clause):
                start = boundary.end()
            boundary = next(boundaries, None)
        names = _NAME.findall(english, max(start, match.start() - _CLAUSE), match.start())
        yield frozenset(fold(name.removesuffix("'s").removesuffix("’s")) for name in names) - _NO_NAMES
