"""Bytes become text: which encoding a file is in, and whether it is text at all.

In the order of certainty: a byte order mark; strict UTF-8; UTF-8 with a few damaged bytes (a file cut in the middle of
a character is common among scrapes, and guessing another encoding would garble every accent of it); UTF-16 without a
mark; the single-byte encoding in which nearly everything outside ASCII is a letter or sign that French uses; and last
charset-normalizer's guess (French from a Chinese site may be in GB 18030).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

from charset_normalizer import from_bytes

# The UTF-32 marks first: the UTF-16 little-endian mark begins the UTF-32 one.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Encodings in which French was commonly stored: Windows, ISO 8859-15, classic Mac OS, DOS. The first wins a draw.
SINGLE_BYTE_ENCODINGS = ("cp1252", "iso8859_15", "mac_roman", "cp850")

# What French writes outside ASCII: letters, then punctuation and signs.
FRENCH_SIGNS = frozenset("àâæçéèêëîïôœùûüÀÂÆÇÉÈÊÎÔŒ" + "«»‘’“”–—…€°§²³\u00a0")

# How files begin that hold no plain text.
FILE_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP container (.docx, .odt, .epub …)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
)

_DAMAGED_SHARE = 0.02  # of the non-ASCII characters of a UTF-8 file, the most that may be unreadable
_FRENCH_SHARE = 0.9  # of the non-ASCII characters, the least that are French signs where the encoding is right
_CONTROL_SHARE = 0.01  # of the characters of a text, the most that may be control characters
_SAMPLE = 1 << 16  # bytes or characters looked at where a sample is enough
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class DecodingError(ValueError):
    """The bytes are no text that can be read; the message is one line that names the reason."""


@dataclass(frozen=True)
class Decoded:
    """The text of a file, without its byte order mark; line ends as they are in the file.

    Attributes:
        text: what all offsets refer to.
        encoding: Python's name of the encoding.
        guessed: the encoding was not certain.
        damaged: number of U+FFFD that stand for bytes which could not be read.
    """

    text: str
    encoding: str
    guessed: bool = False
    damaged: int = 0


def decode(data: bytes) -> Decoded:
    """The text of a file.

    Raises:
        DecodingError: the bytes are no text.
    """
    for signature, kind in FILE_SIGNATURES:
        if data.startswith(signature):
            raise DecodingError(f"{kind}, not text; save its text first")
    decoded = _by_mark(data) or _as_utf8(data) or _as_unmarked_utf16(data) or _by_guess(data)
    sample = decoded.text[:_SAMPLE]
    if "\0" in decoded.text or len(_CONTROLS.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise DecodingError("not a text file: it holds binary data")
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return Decoded(text, encoding, damaged=text.count("\ufffd"))
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    """UTF-8, strict, or with so few damaged bytes that nothing else would explain the others."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - damaged
    # One character cut at the very end is damage even in a file with no other accent.
    cut_at_end = damaged == 1 and text.endswith("\ufffd") and whole > 0
    if cut_at_end or damaged <= _DAMAGED_SHARE * whole:
        return Decoded(text, "utf-8", damaged=damaged)
    return None


def _as_unmarked_utf16(data: bytes) -> Decoded | None:
    """Latin text in UTF-16 has a zero for nearly every other byte, and no other text has any."""
    sample = data[:_SAMPLE]
    for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[odd::2].count(0), sample[1 - odd :: 2].count(0)
        if zeros > 0.8 * len(sample[odd::2]) and not others and len(sample) >= 4:
            text = data.decode(encoding, errors="replace")
            return Decoded(text, encoding, guessed=True, damaged=text.count("\ufffd"))
    return None


def _by_guess(data: bytes) -> Decoded:
    if b"\0" in data:
        raise DecodingError("not a text file: it holds binary data")
    best = max(SINGLE_BYTE_ENCODINGS, key=lambda encoding: _french_share(data[:_SAMPLE], encoding))
    if _french_share(data[:_SAMPLE], best) < _FRENCH_SHARE:
        match = from_bytes(data).best()
        if match is None:
            raise DecodingError("its encoding could not be recognised; save it as UTF-8")
        best = match.encoding
    text = data.decode(best, errors="replace")
    return Decoded(text, best, guessed=True, damaged=text.count("\ufffd"))


def _french_share(data: bytes, encoding: str) -> float:
    """Of the characters outside ASCII that `data` holds in `encoding`, the share that French uses.

    A capital straight after a small letter ("fÇvrier") is the mark of the wrong encoding.
    """
    text = data.decode(encoding, errors="replace")
    foreign = [(before, character) for before, character in pairwise(" " + text) if character > "\x7f"]
    french = sum(sign in FRENCH_SIGNS and not (sign.isupper() and before.islower()) for before, sign in foreign)
    return french / len(foreign) if foreign else 0.0
