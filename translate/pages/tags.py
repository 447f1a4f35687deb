"""HTML source as a run of tags, references and text, each with its place, in one pass.

`html.parser` is not used: before Python 3.13.6 its time grows with the square of a page of broken tags, and a
malformed "&#" makes it hand on the rest of the page as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BLOCK_TAGS = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select summary table tbody "
    "td tfoot th thead title tr ul".split()
)
INLINE_TAGS = frozenset(
    "a abbr b big button cite code del dfn em font i img input ins kbd label link mark meta object picture q s samp "
    "small source span strike strong sub sup time tt u var video wbr".split()
)
HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

# What begins no tag and no reference is text like any other: a page of "&&&&" is one token.
_INTERESTING = re.compile(r"<(?=[A-Za-z/!?])|&(?=[#A-Za-z])")
_OPENING = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,60})")
_DELIMITER = re.compile(r"[<>\"']")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
# Elements in which a browser looks for nothing but their own end tag.
_RAW = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}


@dataclass(frozen=True)
class Token:
    """A piece of source: ``source[start:end]``.

    Attributes:
        kind: ``open``, ``close`` (tags), ``text``, ``reference`` (``&eacute;``) or ``hidden`` (a comment, a
            declaration, the content of a script or style).
        name: of the tag, in lower case.
    """

    kind: str
    start: int
    end: int
    name: str = ""


def scan(source: str) -> Iterator[Token]:
    """The tokens of a page; together they are the whole of it. What is no well-formed tag is text."""
    ends = _TagEnds(source)
    at = 0
    while at < len(source):
        found = _INTERESTING.search(source, at)
        start = found.start() if found else len(source)
        if start > at:
            yield Token("text", at, start)
        if start == len(source):
            return
        token = _reference(source, start) if source[start] == "&" else _tag(source, start, ends)
        yield token
        at = token.end
        if token.kind == "open" and token.name in _RAW:
            closing = _RAW[token.name].search(source, at)
            end = closing.start() if closing else len(source)
            if end > at:
                yield Token("text" if token.name == "title" else "hidden", at, end)
            at = end


def _reference(source: str, start: int) -> Token:
    reference = _REFERENCE.match(source, start)
    return Token("reference", start, reference.end()) if reference else Token("text", start, start + 1)


def _tag(source: str, start: int, ends: _TagEnds) -> Token:
    if source.startswith("<!--", start):
        close = source.find("-->", start + 4)
        return Token("hidden", start, close + 3 if close >= 0 else len(source))
    if source.startswith(("<!", "<?"), start):
        end = ends.after(start + 2)
        return Token("hidden" if end else "text", start, end or start + 1)
    opening = _OPENING.match(source, start)
    end = ends.after(opening.end()) if opening else None
    if not opening or not end:
        return Token("text", start, start + 1)
    name = opening[2].lower()
    if name == "svg" and source.endswith("/>", start, end):  # HTML lets foreign elements close themselves, and no other
        return Token("hidden", start, end)
    return Token("close" if opening[1] else "open", start, end, name)


class _TagEnds:
    """Where tags end: at the first ">" that is not in a quoted value; a "<" ahead of it means there is no tag."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._unpaired: set[str] = set()  # quotes that were not found again after some place, so after no later one

    def after(self, at: int) -> int | None:
        while found := _DELIMITER.search(self._source, at):
            at = found.end()
            if found[0] == ">":
                return at
            if found[0] == "<":
                return None
            if found[0] not in self._unpaired:
                close = self._source.find(found[0], at)
                if close < 0:
                    self._unpaired.add(found[0])
                else:
                    at = close + 1
        return None
