"""A French file becomes an `Article`: title, paragraphs, publisher, date, and what was mended on the way.

article = read_article(Path("seeds/004.txt"))
article.paragraphs[1].text       # cleaned
article.text[start:end]          # the file as it was given, for `start, end = content.origin(…)`
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.pages.bylines import Clue
from translate.pages.cleaning import clean
from translate.pages.decoding import Decoded, DecodingError, decode
from translate.pages.genres import genre_notes
from translate.pages.layout import Line
from translate.pages.markup import read_marked_text
from translate.pages.page_dates import parse_date
from translate.pages.provenance import settle
from translate.pages.repairs import Repair, RepairLog, warnings_of
from translate.pages.tracked import TrackedText
from translate.pages.typography import TYPOGRAPHY
from translate.pages.webpage import read_page
from translate.sources import MAX_BYTES, SourceError, shown_path

__all__ = ["MAX_BYTES", "Article", "ArticleError", "Paragraph", "Repair", "parse_article", "read_article"]

_PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
_PAGE_START = re.compile(
    r"\s{0,100}(?:<\?xml[^<>]{0,200}\?>\s{0,100})?(?:<!--.{0,500}?-->\s{0,100})?<(?:!doctype html|html)\b", re.I | re.S
)

# Fields of front matter, in the names that site generators and scrapers give them.
_DATE_FIELDS = ("date", "published", "publishdate", "pubdate", "date_published", "datepublished", "publish_date")
_URL_FIELDS = ("url", "source_url", "canonical", "canonical_url", "link", "permalink", "source")
_PUBLISHER_FIELDS = ("publisher", "sitename", "site_name", "site", "journal", "media", "source")


class ArticleError(SourceError):
    """A file that cannot be read as an article. The message is the reason, in one line, without the file's name."""


@dataclass(frozen=True)
class Paragraph:
    """A cleaned paragraph or heading, each character led back to the file."""

    content: TrackedText
    heading: bool = False

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.content.text


@dataclass(frozen=True)
class Article:
    """A French article. All offsets, in paragraphs and repairs, refer to `text`, in Unicode code points.

    Attributes:
        id: the file's stem.
        path: as given, relative where possible, with ``/``.
        sha256: of the file's bytes, in hexadecimal.
        text: the decoded file before any cleaning, line ends as they are, without a byte order mark.
        title: the headline; not among `paragraphs`.
        paragraphs: headings (``heading=True``) and paragraphs, in order.
        publisher, url: where the text or its metadata give them.
        date: of publication, if the text gives a full one; `date_from` says what it was taken from.
        datelines: « PÉKIN, 15 mars (Xinhua) », « Paris, le 3 juin 2025 »: cut off before what they open, in order.
        repairs: what cleaning changed, in the order of the file.
        warnings: sentences for the reader of a brief.
    """

    id: str
    path: str
    sha256: str
    text: str
    title: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    publisher: str | None = None
    url: str | None = None
    date: dt.date | None = None
    date_from: str | None = None
    datelines: tuple[TrackedText, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()


def read_article(path: Path, *, root: Path | None = None) -> Article:
    """Reads one file; its `path` is given relative to `root`, or else to the current folder, where it lies inside.

    Raises:
        ArticleError: the file cannot be read, is too large or binary, or has no article in it.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ArticleError(_too_large(path.stat().st_size, MAX_BYTES))
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"cannot be read: {error.strerror or error}") from error
    return parse_article(data, id=path.stem, path=shown_path(path, root), suffix=path.suffix)


def parse_article(data: bytes, *, id: str, path: str, suffix: str, max_bytes: int = MAX_BYTES) -> Article:
    """Reads one article from the bytes of its file.

    Args:
        suffix: the file's, with its dot: .html, .htm and .xhtml are pages, anything else is text or Markdown unless it
            begins as a page does.

    Raises:
        ArticleError: the bytes are too many or no text, or there is no article in them.
    """
    if len(data) > max_bytes:
        raise ArticleError(_too_large(len(data), max_bytes))
    try:
        decoded = decode(data)
    except DecodingError as error:
        raise ArticleError(str(error)) from error
    log = RepairLog(decoded.text)
    notes: list[str] = []
    if suffix.lower() in _PAGE_SUFFIXES or _PAGE_START.match(decoded.text):
        page = read_page(decoded.text, log)
        title, lines, clues = page.title, page.lines, page.clues
        notes += ["Some of the page's text could not be found again in its source."] if page.incomplete else []
    else:
        title, lines, clues = _read_text(decoded.text, log)
    cleaned = clean(lines, title, log)
    if not any(character.isalpha() for line in cleaned.lines for character in line.text):
        raise ArticleError("empty" if not decoded.text.strip() else "no article text is left after cleaning")
    origin = settle([*clues, *cleaned.clues])
    authors = [clue.value for clue in cleaned.clues if clue.kind == "author"]
    genre = genre_notes(log.repairs, [line.content for line in cleaned.lines], authors)
    return Article(
        id=id,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        text=decoded.text,
        title=Paragraph(cleaned.title, heading=True) if cleaned.title else None,
        paragraphs=tuple(Paragraph(line.content, line.heading) for line in cleaned.lines),
        publisher=origin.publisher,
        url=origin.url,
        date=origin.date,
        date_from=origin.date_from,
        datelines=tuple(cleaned.datelines),
        repairs=tuple(sorted(log.repairs, key=lambda repair: (repair.start, repair.end, repair.rule))),
        warnings=(*_decoding_warnings(decoded), *notes, *warnings_of(log.repairs), *_credits(origin.credits), *genre),
    )


def _read_text(text: str, log: RepairLog) -> tuple[TrackedText | None, list[Line], list[Clue]]:
    fields, lines = read_marked_text(log.apply(TYPOGRAPHY, TrackedText.of(text)), log)
    title = fields.get("title")
    return title if title and title.text else None, lines, _field_clues(fields)


def _field_clues(fields: Mapping[str, TrackedText]) -> list[Clue]:
    """What front matter says of the text's origin. An address is no publisher, and a name no address."""
    clues = []
    for kind, names in (("front matter", _DATE_FIELDS), ("url", _URL_FIELDS), ("metadata", _PUBLISHER_FIELDS)):
        for name in names:
            value = fields[name].text if name in fields else ""
            if kind == "front matter":
                date = parse_date(value)
                value = date.isoformat() if date else ""
            elif value.startswith(("http://", "https://")) != (kind == "url"):
                continue
            if value:
                clues.append(Clue(kind, value, ""))
    return clues


def _decoding_warnings(decoded: Decoded) -> list[str]:
    warnings = []
    if decoded.guessed:
        warnings.append(f"The file does not say its encoding; it was read as {decoded.encoding}.")
    if decoded.damaged:
        warnings.append(f"{decoded.damaged} damaged character{'s' if decoded.damaged > 1 else ''} could not be read.")
    return warnings


def _credits(names: Sequence[str]) -> list[str]:
    return [f"The text credits {name}." for name in names]


def _too_large(size: int, limit: int) -> str:
    return f"too large: {size / 1e6:.1f} MB, and the limit is {limit / 1e6:g} MB"
