"""What leads a reader to a document, and must stand in the English sign for sign: numbers, symbols, addresses.

« la loi n° 2022-54 », « A/RES/78/311 », « COM(2021) 206 », « https://www.unesco.org/fr », « presse@exemple.org ». A
digit lost in one leads nowhere, and « 21.719 » behind « n° » is neither 21 719 nor 21.7.
"""

from __future__ import annotations

import re

_SYMBOL = r"\b[A-Z]{1,6}(?:/[A-Z0-9.]{1,12}){1,6}\b|\b[A-Z]{2,6}\(\d{4}\) ?\d{1,5}\b|\b\d{2,4}/\d{1,4}\b"
# Behind « n° » only what has several parts, a leading zero or three digits: « n° 1 » is also "the first".
_NUMBER = r"(?<=\bn[°º])[ \u00a0\u202f]?\d{1,10}(?:[-./]\d{1,10}){0,5}"
_PLAIN_NUMBER = re.compile(r"[1-9]\d?")
# A top-level domain in small letters: « africtivistes.org ». What ends a clause is no part of it.
_ADDRESS = (
    r"\b(?:https?://|www\.)[^\s<>«»\"“”()]{1,500}(?<![.,;:!?…'’])"
    r"|(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\b"
    r"|(?<![\w.@/-])[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,3}\.(?:com|org|net|eu|fr|int|edu|gov|io|ai)\b(?:/[\w./-]{0,200}\w)?"
)
_DOCUMENT = re.compile(f"{_SYMBOL}|{_NUMBER}")
_ADDRESSES = re.compile(_ADDRESS)
_NOT_EXACT = re.compile(r"\D+|\d{1,2}/\d{1,2}")  # « (O/N) » is "(Y/N)", « 08/10 » a date
_MOST = 50  # names looked for at once; a sentence with more of them is a table
_DASHES = str.maketrans({"‑": "-", "–": "-", "−": "-"})


def addresses(french: str) -> list[tuple[int, int]]:
    """Spans of the web and e-mail addresses of a text."""
    return [match.span() for match in _ADDRESSES.finditer(french)]


def documents(french: str) -> list[tuple[int, int]]:
    """Spans of the numbers and symbols of documents of a French text.

    >>> text = "La loi n° 001-2021/AN, voir A/RES/78/311 et l'article n° 2."
    >>> [text[start:end] for start, end in documents(text)]
    ['001-2021', 'A/RES/78/311']
    """
    found = []
    for match in _DOCUMENT.finditer(french):
        start = match.end() - len(match.group().lstrip())
        if not _PLAIN_NUMBER.fullmatch(french, start, match.end()):
            found.append((start, match.end()))
    return found


def lost_addresses(french: str, english: str) -> list[str]:
    """Addresses of which `english` does not have every sign."""
    return [name for name in (french[start:end] for start, end in addresses(french)) if name not in english]


def lost_documents(french: str, english: str) -> list[str]:
    """Numbers and symbols of documents of which `english` does not have every sign."""
    names = [french[start:end] for start, end in documents(french)]
    there = english.translate(_DASHES)
    return [name for name in names if name.translate(_DASHES) not in there and not _NOT_EXACT.fullmatch(name)]


def without_documents(french: str, english: str) -> tuple[str, str]:
    """Both texts without the document numbers that both have: « n° 21.719 » is no amount."""
    names = {french[start:end] for start, end in documents(french)}
    shared = [re.escape(name) for name in sorted(names) if name in english]
    if not 0 < len(shared) <= _MOST:
        return french, english
    same = re.compile(rf"(?<!\w)(?:{'|'.join(shared)})(?!\w)")
    return same.sub("", french), same.sub("", english)
