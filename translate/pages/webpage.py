"""The article inside an HTML page, each character led back to the page's source.

Two readers look at the page. trafilatura knows which of its text is the article, and what its metadata say; but it
hands on text without places. The parser here gives the page's visible text block by block, with places, and knows
nothing of what matters. A block is kept if its words are among trafilatura's: every character then comes from the page
itself, and nothing that trafilatura normalised leaks into the evidence.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from translate.pages.bylines import Clue, recognise
from translate.pages.kickers import names_no_publisher
from translate.pages.layout import Line, ends_sentence, is_prose
from translate.pages.markup import BULLET
from translate.pages.page_dates import parse_date
from translate.pages.raised import is_note_link, read_lowered, read_raised
from translate.pages.repairs import RepairLog, Rule
from translate.pages.tags import BLOCK_TAGS, HEADING_TAGS, Token, scan
from translate.pages.tracked import TrackedText
from translate.pages.typography import TYPOGRAPHY

# Elements whose content is never text of the page, and those that hold the site rather than the article.
_UNSEEN = frozenset("noscript template svg iframe object head select".split())
_SITE = frozenset("nav header footer aside menu button".split())

_SOURCE_SPACE = (Rule("white space", re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]"), " "),)

_SHINGLE = 4  # words
_SHARE = 0.6  # of a block's shingles, the least that trafilatura's text must have
_BELOW = 6  # blocks below a headline in which its origin may stand
_LABEL = 4  # words of a label above a headline
_HOST_NAME = re.compile(r"[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")
_BAR = re.compile(r" ?[|•·»] | [-–—] ")
_LONGEST_NAME = 8  # words
_LONGEST_CELL = 80  # characters of a cell that stands in one line with the others of its row
_NESTED = 8  # elements that are looked at for what they raise
_LONGEST_RAISED = 24  # pieces of text in one of them
_COVERAGE = 0.9  # of trafilatura's letters, the least that the kept blocks should have

# htmldate, behind trafilatura, may take any date in the text for the page's, and knows no date after the day it runs
# on: only metadata are asked, and the limit is fixed.
_DATE_SEARCH = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


@dataclass(frozen=True)
class Page:
    """The article of a page: its title, lines, what the metadata say of its origin, and whether text may be missing."""

    title: TrackedText | None
    lines: list[Line]
    clues: list[Clue]
    incomplete: bool


@dataclass(frozen=True)
class _Block:
    """Visible text between two block tags.

    Attributes:
        site: inside navigation, header, footer or the like.
        plain: with the calls of notes, and nothing raised, as trafilatura has it.
        cells: of a row of a table, those that are one line.
    """

    line: Line
    site: bool
    plain: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Raised:
    """An open <sup>, <sub> or <a>, and the piece it begins with."""

    name: str
    at: int
    tag: str


class _PageReader:
    """Collects the visible blocks of a page, and its <title>."""

    def __init__(self, source: str, log: RepairLog) -> None:
        self.blocks: list[_Block] = []
        self.title: TrackedText | None = None
        self._source, self._log = source, log
        self._open: Counter[str] = Counter()
        self._pieces: list[TrackedText] = []
        self._plain: list[str] = []
        self._row: list[tuple[TrackedText, str]] = []  # the cells of a row so far
        self._raised: deque[_Raised] = deque(maxlen=_NESTED)
        self._gap, self._item = True, False
        for token in scan(source):
            if token.kind in ("open", "close"):
                self._tag(token)
            elif token.kind != "hidden":
                self._pieces.append(_piece(source, token))
                self._plain.append(self._pieces[-1].text)
        self._flush()

    def _tag(self, token: Token) -> None:
        opens = token.kind == "open"
        if token.name in ("sup", "sub", "a"):
            self._raise(token, opens)
        if token.name in ("td", "th") and self._open["tr"]:
            self._end_cell()
        elif token.name in BLOCK_TAGS:
            self._flush(row=token.name == "tr")
            self._gap = self._gap or token.name != "br"
            self._item = self._item or (opens and token.name == "li")
        if token.name == "body":
            self._open["head"] = 0  # its end tag may be left out
        self._open[token.name] = max(0, self._open[token.name] + (1 if opens else -1))

    def _raise(self, token: Token, opens: bool) -> None:
        """Reads what is raised, set low or a link to a note, where its element ends."""
        if opens:
            self._raised.append(_Raised(token.name, len(self._pieces), self._source[token.start : token.end]))
            return
        inner = next((raised for raised in reversed(self._raised) if raised.name == token.name), None)
        if inner is None:
            return
        while self._raised.pop() is not inner:
            pass
        at, pieces = inner.at, self._pieces[inner.at : inner.at + _LONGEST_RAISED]
        content = TrackedText.join(pieces)
        before = "".join(piece.text for piece in self._pieces[max(0, at - _LONGEST_RAISED) : at])
        if not content.text or len(self._pieces) - at > len(pieces):
            return
        if token.name == "a":
            read = "" if is_note_link(inner.tag, content.text) else None
        elif token.name == "sub":
            read = read_lowered(before, content.text)
        else:
            linked = any(raised.name == "a" and raised.at == at for raised in self._raised)
            read = read_raised(before, content.text, linked=linked)
        if read is None:
            return
        start, end = content.origin(0, len(content))
        self._log.record("mark-up: raised" if read else "mark-up: note call", start, end, read)
        self._pieces[at:] = [TrackedText.standing_for(read, start, end)] if read else []

    def _inside(self, names: frozenset[str]) -> bool:
        return any(self._open[name] for name in names)

    def _end_cell(self) -> None:
        """Puts what stands since the last boundary into the row, its place and all."""
        content, self._pieces = TrackedText.join(self._pieces).strip(), []
        plain, self._plain = "".join(self._plain), []
        self._raised.clear()
        if content.text:
            self._row.append((content, plain))

    def _flush(self, row: bool = False) -> None:
        """Ends a block; short cells are one line where their `row` ends with nothing but text in them."""
        self._end_cell()
        cells, self._row = self._row, []
        texts = [content.text for content, _ in cells]
        short = all(len(text) <= _LONGEST_CELL and not ends_sentence(text) for text in texts)
        if row and short and len(cells) > 1:
            self._end_block(self._in_one_line(cells), " ".join(plain for _, plain in cells), texts)
            return
        for content, plain in cells:
            self._end_block(content, plain)

    def _in_one_line(self, cells: Sequence[tuple[TrackedText, str]]) -> TrackedText:
        pieces = [cells[0][0]]
        for content, _ in cells[1:]:
            start, end = pieces[-1].ends[-1], content.starts[0]
            self._log.record("mark-up: table", start, end, " ; ")
            pieces += [TrackedText.standing_for(" ; ", start, end), content]
        return TrackedText.join(pieces)

    def _end_block(self, content: TrackedText, plain: str, cells: Sequence[str] = ()) -> None:
        if self._open["title"] and not self._open["svg"]:
            self.title = self.title or content
        elif not self._inside(_UNSEEN):
            heading = self._inside(HEADING_TAGS)
            line = Line(content, self._gap, heading, bool(cells) or (self._item and not heading))
            self.blocks.append(_Block(line, self._inside(_SITE), plain, tuple(cells)))
            self._gap = self._item = False


def _piece(source: str, token: Token) -> TrackedText:
    raw = source[token.start : token.end]
    text = html.unescape(raw) if token.kind == "reference" else raw
    return TrackedText.of(raw, token.start) if text == raw else TrackedText.standing_for(text, token.start, token.end)


@dataclass(frozen=True)
class _Extract:
    """What trafilatura makes of a page: its text, its title, and what its metadata say of its origin."""

    text: str = ""
    title: str = ""
    clues: tuple[Clue, ...] = ()


def _extract(source: str) -> _Extract:
    import trafilatura  # here, not above: it takes 0.3 s to import, and most articles are text

    read = partial(
        trafilatura.bare_extraction, source, include_comments=False, date_extraction_params=dict(_DATE_SEARCH)
    )
    try:
        document = read(with_metadata=True)
    except AssertionError:  # the search for a date cannot take away the root of a page that is one bare <svg>
        document = read(with_metadata=False)
    if document is None:
        return _Extract()
    found = document if isinstance(document, dict) else document.as_dict()
    date = parse_date(found["date"] or "")
    values = (
        ("metadata", found["sitename"]),
        ("url", found["url"]),
        ("page metadata", date.isoformat() if date else None),
    )
    clues = tuple(Clue(kind, value, "") for kind, value in values if value)
    return _Extract(found["text"] or "", found["title"] or "", clues)


def read_page(source: str, log: RepairLog) -> Page:
    """The article of an HTML page. What is not part of it is recorded as left out."""
    reader, extract = _PageReader(source, log), _extract(source)
    chosen = _choose(reader.blocks, extract.text)
    if not extract.text:
        # A page too short for trafilatura to judge: all that is not the site's furniture.
        chosen = [not block.site for block in reader.blocks]
    above = _set_apart(reader.blocks, chosen, _key(extract.title))
    lines: list[Line] = []
    for i, (block, is_text) in enumerate(zip(reader.blocks, chosen, strict=True)):
        if i in above:
            log.leave_out("provenance: furniture", block.line.content)
        elif is_text:
            lines += _normalised(block.line, log)
        else:
            log.leave_out("outside the article", block.line.content)
    letters = sum(len(_key(line.text)) for line in lines)
    return Page(
        title=_title(_key(extract.title), reader, lines, log),
        lines=lines,
        clues=[_named(clue, reader.title, extract.title) for clue in extract.clues],
        incomplete=letters < _COVERAGE * len(_key(extract.text)),
    )


def _choose(blocks: Sequence[_Block], extracted: str) -> list[bool]:
    """Which blocks are in the extracted text: as one of its lines, or by most of their words.

    A block is taken no more often than the text has it, and inside the site's furniture only if nowhere else.
    """
    lines = Counter(_key(line) for line in re.split(r"[\n|]", extracted))  # bars part the cells of its tables
    known = set(_shingles(_words(extracted)))
    seen: set[str] = set()
    chosen = [False] * len(blocks)
    for i in sorted(range(len(blocks)), key=lambda i: blocks[i].site):
        text = blocks[i].plain
        key, shingles = _key(text), list(_shingles(_words(text)))
        among = sum(shingle in known for shingle in shingles)
        mostly = bool(shingles) and key not in seen and among >= _SHARE * len(shingles)
        cells = [_key(cell) for cell in blocks[i].cells] or [key]
        chosen[i] = all(lines[cell] > 0 for cell in cells) or mostly
        for cell in cells:
            lines[cell] -= chosen[i]
        seen.add(key)
    return chosen


def _set_apart(blocks: Sequence[_Block], chosen: list[bool], title: str) -> set[int]:
    """Which of the chosen blocks are labels above the headline; what stands below it of its origin is chosen too.

    «Communiqué de presse n° 12 – Lima, le 12 mars 2026» is none of the text for trafilatura, but says when it was made.
    """
    head = next((i for i, block in enumerate(blocks) if chosen[i] and title and _key(block.line.text) == title), None)
    if head is None:
        return set()
    for i, block in enumerate(blocks[head + 1 : head + 1 + _BELOW], start=head + 1):
        if chosen[i] and is_prose(block.line.text):
            break
        text = " ".join(block.line.text.split())
        chosen[i] = chosen[i] or (not block.site and recognise(text) is not None)
    return {i for i in range(head) if chosen[i] and _is_label_of(blocks[i].line)}


def _is_label_of(line: Line) -> bool:
    return not line.heading and not line.item and len(line.text.split()) <= _LABEL and not is_prose(line.text)


def _named(clue: Clue, page: TrackedText | None, headline: str) -> Clue:
    """The publisher under the name behind the headline in the page's <title>, where metadata have but a host's."""
    if clue.kind != "metadata" or not _HOST_NAME.fullmatch(clue.value) or page is None or not headline:
        return clue
    whole, headline = " ".join(page.text.split()), " ".join(headline.split())
    name = _BAR.split(whole[len(headline) :])[-1].strip() if whole.startswith(headline) else ""
    sure = 0 < len(name.split()) <= _LONGEST_NAME and name[:1].isupper() and not names_no_publisher(name)
    return replace(clue, value=name) if sure else clue


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _key(text: str) -> str:
    return "".join(_words(text))


def _normalised(line: Line, log: RepairLog) -> Iterator[Line]:
    content = log.apply(TYPOGRAPHY, log.apply(_SOURCE_SPACE, line.content)).strip()
    bullet = BULLET.match(content.text)
    if bullet:
        log.leave_out("list mark", content[: bullet.end()])
        content = content[bullet.end() :]
    if any(character.isalnum() for character in content.text):
        yield replace(line, content=content, item=line.item or bool(bullet))


def _title(key: str, reader: _PageReader, lines: Sequence[Line], log: RepairLog) -> TrackedText | None:
    """The place of the title: a heading or line of the article that says it, else the page's <title>."""
    if not key:
        return None
    for line in sorted(lines, key=lambda line: not line.heading):
        if _key(line.text) == key:
            return line.content
    if not reader.title or not _key(reader.title.text).startswith(key):
        return None
    content = log.apply(TYPOGRAPHY, log.apply(_SOURCE_SPACE, reader.title))
    length = 0
    for end, character in enumerate(content.text, start=1):
        length += len(_key(character))
        if length >= len(key):
            return content[:end]
    return content
