"""Loops: what a model says again and again. How they are told, and how what was said again is taken out."""

from __future__ import annotations

import re
import zlib

from translate.languages.calendar_names import MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_FR

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WEEKDAYS = tuple(zip(map(str.casefold, WEEKDAYS_EN), WEEKDAYS_FR, strict=True))
# "what he had had to say", "many, many countries", "this. This"
_DOUBLED = frozenset("had that this many very well long much more blah bora".split())
# "two-year-year", "chain-to-to-to-end"
_PART_AGAIN = re.compile(r"\b([^\W\d_]{4,30})(?:-\1)+\b|\b([^\W\d_]{2,3})(?:-\2){2,}\b", re.IGNORECASE)
_LETTERS_AGAIN = re.compile(r"([^\W\d_]{1,4}?)\1{4,}", re.IGNORECASE)  # "NISCCCCCCCC", "federerererer"
_DAY_AGAIN = re.compile(rf"\b(\d{{1,2}}) (?:{'|'.join(MONTHS_EN)}),? \1\b(?!\d)")  # "31 October 31"
# "director general director", with no mark between: "the Usti region, Liberec region" is a list
_RETURNS = re.compile(r"(?<![\w'’-])([^\W\d_]{5,30}) [^\W\d_]{5,30} \1(?![\w'’-])", re.IGNORECASE)
_STEM = 5  # letters by which the French says a word twice, in whatever form
_RUNS = range(1, 9)  # words of a run that may follow itself


def is_repeated(french: str, english: str) -> bool:
    """Whether the output loops where its source does not.

    Signs of a loop: a word, a part of a word or a run of up to eight words said again at once or behind one other word
    ("director general director"), the same few letters five times, a phrase of four words (two of them long) said
    twice, a weekday or the day of a month said again ("On Saturday, Li said on Saturday"), or text far more
    compressible than its source. The last is Whisper's test (compression ratio of zlib above 2.4), made relative to
    the source.
    """
    words, source = _words(english), _words(french)
    if any(words.count(theirs) > max(1, source.count(ours)) for theirs, ours in _WEEKDAYS):
        return True
    if any(_again(words, size) is not None and _again(source, size) is None for size in _RUNS):
        return True
    if _repeats_phrase(words) and not _repeats_phrase(source, size=3):  # « conseil de sécurité » is three
        return True
    if _LETTERS_AGAIN.search(english) and not _LETTERS_AGAIN.search(french):
        return True
    if _DAY_AGAIN.search(english) or (_PART_AGAIN.search(english) and not _PART_AGAIN.search(french)):
        return True
    if _RETURNS.search(english) and not _says_twice(source):
        return True
    return len(english) > 120 and _compression(english) > 2.4 and _compression(english) > 1.5 * _compression(french)


def without_loops(french: str, english: str) -> str:
    """`english` with each run of words that follows itself said once, where the French has no such run.

    "my deputy deputy will" → "my deputy will"; figures are never taken out.
    """
    source = _words(french)
    if not _PART_AGAIN.search(french):
        english = _PART_AGAIN.sub(lambda match: match[1] or match[2], english)
    for size in _RUNS:
        if _again(source, size) is not None:
            continue
        at: int | None = 0
        while at is not None:
            found = list(_WORD.finditer(english))
            at = _again([word.group().casefold() for word in found], size, at, shortest=1)
            if at is None:
                break
            start, end = found[at + size - 1].end(), found[at + 2 * size - 1].end()
            if any(character.isdigit() for character in english[start:end]):
                at += 1
            else:
                english = english[:start] + english[end:]
    return english


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _again(words: list[str], size: int, first: int = 0, shortest: int = 4) -> int | None:
    """Where, from `first` on, a run of `size` words begins that follows itself.

    Single words count from `shortest` letters on, and those never that English doubles.
    """
    for at in range(first, len(words) - 2 * size + 1):
        run = words[at : at + size]
        if run == words[at + size : at + 2 * size] and (
            size > 1 or (len(run[0]) >= shortest and run[0] not in _DOUBLED)
        ):
            return at
    return None


def _says_twice(words: list[str]) -> bool:
    """Whether any word of some length stands twice, in whatever form: English may have to say twice more."""
    stems = [word[:_STEM] for word in words if len(word) >= _STEM]
    return len(set(stems)) < len(stems)


def _repeats_phrase(words: list[str], size: int = 4) -> bool:
    """Whether a phrase of `size` words, two of them of more than four letters, stands twice anywhere."""
    seen: set[tuple[str, ...]] = set()
    for at in range(len(words) - size + 1):
        phrase = tuple(words[at : at + size])
        if phrase in seen and sum(len(word) > 4 for word in phrase) >= 2:
            return True
        seen.add(phrase)
    return False


def _compression(text: str) -> float:
    data = text.encode()
    return len(data) / max(1, len(zlib.compress(data)))
