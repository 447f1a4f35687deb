"""Variants of one character become one character, and what no reader sees is taken out.

Rules further on, the glossary and the model then meet one apostrophe, one space, one form of each accent. « » and the
ellipsis stay as they are.
"""

from __future__ import annotations

import html
import re
import unicodedata

from translate.pages.raised import RAISED_SIGNS
from translate.pages.repairs import Rule

# What the bytes 0x80–0xBF of a UTF-8 sequence are in Windows-1252 (the five that it does not define stay C1).
_CONTINUATION = "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xC0))

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿŒœ"
_SUPERSCRIPTS = {"ᵉ": "e", "ʳ": "r", "ˢ": "s", "ᵈ": "d", "ᵐ": "m", "ᵒ": "°", "º": "°"}


def _restore_mojibake(match: re.Match[str]) -> str:
    """``Ã©`` → ``é``, where the characters are exactly the bytes of UTF-8 read as Windows-1252."""
    found = match.group()
    as_bytes = b"".join(
        bytes([ord(c)]) if "\x80" <= c <= "\x9f" else c.encode("cp1252", errors="replace") for c in found
    )
    try:
        return as_bytes.decode("utf-8")
    except UnicodeDecodeError:
        return found


def _from_windows(match: re.Match[str]) -> str:
    return bytes([ord(match.group())]).decode("cp1252", errors="ignore")


def _unescape_twice(match: re.Match[str]) -> str:
    return html.unescape(html.unescape(match.group()))


def _compose(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match.group())


def _plain_ordinal(match: re.Match[str]) -> str:
    return "".join(_SUPERSCRIPTS[letter] for letter in match.group())


def _in_ascii(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group()).replace("。", ".").replace("、", ",")


TYPOGRAPHY: tuple[Rule, ...] = (
    # A page in UTF-8 that the scraper read as Windows-1252: "Ã©" for é, "â€™" for an apostrophe. Only the lead bytes of
    # French letters and signs, which show as Â Ã Å â: "liberté" + no-break space + "»" is UTF-8 of something too.
    Rule(
        "garbled character",
        re.compile(rf"[ÂÃÅ][{re.escape(_CONTINUATION)}]|â[€„†‡ˆ‰][{re.escape(_CONTINUATION)}]"),
        _restore_mojibake,
    ),
    # Windows-1252 read as ISO 8859-1: its quotes and dashes become control characters that nothing else uses.
    Rule("Windows-1252 control character", re.compile("[\x80-\x9f]"), _from_windows),
    # References that the scraper did not decode, or a page encoded twice (``&amp;eacute;``).
    Rule(
        "character reference",
        re.compile(r"&(?:amp;)?(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"),
        _unescape_twice,
    ),
    # Line ends of Windows, of classic Mac OS, of Unicode; the form feed between the pages of a PDF.
    Rule("line end", re.compile("\r\n?|[\x0b\x0c\u2028\u2029]"), "\n"),
    # A word that the browser was allowed to break, and broke.
    Rule("soft hyphen at a line's end", re.compile("\u00ad[ \t]{0,8}\n[ \t]{0,8}"), ""),
    # Soft hyphens, zero-width characters, marks and overrides of writing direction, tag characters, controls, U+FFFD.
    Rule(
        "invisible character",
        re.compile(
            "[\x00-\x08\x0e-\x1f\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
            "\ufeff\ufff9-\ufffd\U000e0000-\U000e007f]"
        ),
        "",
    ),
    # French sets a no-break space before ; : ! ? », which a browser copies in half a dozen widths.
    Rule("no-break or thin space", re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"), " "),
    # NFD, as macOS file names and some PDFs have it: e + U+0301 for é. Then characters NFC has another one for.
    Rule("separate accent", re.compile("[^\\W\\d_][\u0300-\u036f]{1,8}"), _compose),
    Rule("duplicate character", re.compile("[\u2126\u212a\u212b\u037e\u0387]"), _compose),
    Rule("ligature", re.compile("[ﬀ-ﬆ]"), lambda match: unicodedata.normalize("NFKC", match.group())),
    # 1ᵉʳ, nº: only after a letter or digit, where they are an ordinal and not a phonetic sign.
    Rule("superscript letter", re.compile("(?<=\\w)[ᵉʳˢᵈᵐᵒº]{1,3}"), _plain_ordinal),
    # Chinese sites set French with full-width punctuation.
    Rule("full-width sign", re.compile("[！-～。、]"), _in_ascii),
    Rule("hyphen", re.compile("[\u2010\u2011]"), "-"),
    Rule("apostrophe", re.compile("[‘’‚‛ʼʹ]"), "'"),
    Rule("accent as apostrophe", re.compile(rf"(?<=[{_LETTER}])[`´′](?=[{_LETTER}])"), "'"),
    Rule("doubled apostrophe", re.compile(rf"(?<=[{_LETTER}])''(?=[{_LETTER}])"), "'"),
    Rule("two apostrophes as a quotation mark", re.compile("(?<!')''(?!')"), '"'),
    # English quotation marks, with the inner spaces some authors give them by French habit; German and Swedish ones
    # open and close with the other sign, and keep their outer spaces.
    Rule("quotation mark", re.compile(r"(?<![^\s(«])[“„] | ”(?!\w)|[“”„‟]"), '"'),
    Rule("angle brackets as guillemets", re.compile("<<(?=[^<>\n]{1,1000}>>)"), "«"),
    Rule("angle brackets as guillemets", re.compile("(?<=[^<>\n])>>(?![<>])"), "»"),
    *RAISED_SIGNS,
)
