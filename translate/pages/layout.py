"""Lines become paragraphs: what a fixed width broke is joined, headings are told from prose.

Text copied from a PDF, a terminal or a page's source is broken at a fixed width, often with no blank line between
paragraphs. A wrong join glues a heading to a sentence; a missed one cuts a sentence in two. Both are judged by what the
two lines say first, and by their lengths second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from translate.pages.repairs import RepairLog
from translate.pages.tracked import TrackedText


@dataclass(frozen=True)
class Line:
    """A line of the body, without mark-up and white space at its ends.

    Attributes:
        content: the text, never empty.
        gap: a blank line, or the start of the text, is ahead of it.
        heading: mark-up says it is a heading.
        item: it had a bullet, or begins with a number as list items do.
    """

    content: TrackedText
    gap: bool
    heading: bool = False
    item: bool = False

    @property
    def text(self) -> str:
        """The text."""
        return self.content.text


_SENTENCE_END = re.compile(r"[.!?…][\"»')\]]{0,3}(?: ?»)?$")
_SENTENCE_WITHIN = re.compile(r"[a-zà-ÿ»\")]{2}[.!?…] ?[\"»]? [A-ZÀ-Ý«\"(\[]")
_LONGEST_LABEL = 150  # characters
_GOES_ON = re.compile(r"[a-zàâäæçèéêëîïôöùûüÿœ,;:.!?)\]»%]")  # how the second half of a broken sentence begins
_ENUMERATES = (":", ";")

# No sentence and no heading ends with one of these: the line was broken.
_DANGLING = re.compile(
    r"(?:^|[\s'])(?:à|au|aux|avec|ce|ces|cet|cette|chez|contre|dans|de|des|du|d'|en|entre|et|l'|la|le|les|leur|leurs|"
    r"mais|ne|ou|où|par|pour|qu'|que|qui|sa|sans|ses|son|sous|sur|un|une|vers)$",
    re.IGNORECASE,
)

# First parts of compounds that keep their hyphen: "socio-\néconomique" is "socio-économique". Only those that do not
# also begin plain words ("co" would spoil "co-\nopération").
_FIRST_PARTS = frozenset(
    "afro américano anglo arrière après avant contre demi e euro franco haut hispano luso nord outre porte quasi russo "
    "semi sino socio sous sud vice".split()
)
# Second parts that are words of their own: behind any word, behind the t or d of a verb ("pourrait-\nil"), behind a
# demonstrative ("ceux-\nci").
_SECOND_PARTS = frozenset("delà dessous dessus même mêmes parole".split())
_INVERTED = frozenset("ce elle elles il ils on".split())
_DEMONSTRATIVES = frozenset("celui celle ceux celles cela".split())
_BROKEN_WORD = re.compile(r"([^\W\d_]{1,40})-$")
_FIRST_WORD = re.compile(r"[^\W\d_]{1,40}")

_WRAP_WIDTHS = range(40, 161)  # columns; longer lines are paragraphs
_WRAP_LINES = 6  # fewer broken lines than this say nothing of a width
_FULL = 0.8  # of the width: a line that long was broken because the next word did not fit

_HEADING_LENGTH = 100  # characters
_NO_HEADING_END = (".", ",", ";", ":", "!", "…")


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a full stop or its like, quotes and brackets behind it included."""
    return bool(_SENTENCE_END.search(text[-8:]))


def is_prose(text: str) -> bool:
    """Whether a line holds running text: it ends a sentence, at its end or within, or is too long for a label."""
    return ends_sentence(text) or len(text) >= _LONGEST_LABEL or bool(_SENTENCE_WITHIN.search(text))


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width, in characters, at which the text was broken; None where it was not.

    Of the lines that have another right behind them, most are about equally long and many do not end a sentence.
    """
    broken = [line.text for line, after in pairwise(lines) if not after.gap and not after.item]
    if len(broken) < _WRAP_LINES or sum(not ends_sentence(text) for text in broken) < 0.3 * len(broken):
        return None
    width = sorted(map(len, broken))[int(0.9 * (len(broken) - 1))]
    full = sum(_FULL * width <= len(text) <= 1.1 * width for text in broken)
    return width if width in _WRAP_WIDTHS and full >= 0.5 * len(broken) else None


def continues(line: Line, after: Line, width: int | None) -> bool:
    """Whether `after` is the rest of `line`, broken at `width` characters or by lost mark-up."""
    if line.heading or after.gap or after.heading or after.item:
        return False
    # What the width alone says: the line is full, and what comes is prose (a short line there is a heading or chrome).
    by_width = _is_full(line, width) and (_is_full(after, width) or ends_sentence(after.text))
    if ends_sentence(line.text):
        return by_width
    if line.text.endswith(_ENUMERATES):
        return (line.item or _is_full(line, width)) and bool(_GOES_ON.match(after.text))
    says_so = _GOES_ON.match(after.text) or line.text.endswith(",") or _DANGLING.search(line.text[-12:])
    return bool(says_so or _BROKEN_WORD.search(line.text[-2:]) or by_width)


def _is_full(line: Line, width: int | None) -> bool:
    return width is not None and len(line.text) >= _FULL * width


def join_wrapped(lines: Sequence[Line], log: RepairLog) -> list[Line]:
    """The lines, with what belongs together joined; words broken by a hyphen made whole."""
    width = wrap_width(lines)
    words = {word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text)}
    groups: list[list[Line]] = []
    for line in lines:
        if groups and continues(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(group, words, log) for group in groups]


def _joined(group: Sequence[Line], words: set[str], log: RepairLog) -> Line:
    pieces = [group[0].content]
    for line, after in pairwise(group):
        broken, rest = _BROKEN_WORD.search(line.text[-42:]), _FIRST_WORD.match(after.text)
        last, start, end = pieces.pop(), line.content.ends[-1], after.content.starts[0]
        if broken and rest:
            keeps = rest[0][0].isupper() or _keeps_hyphen(broken[1].casefold(), rest[0].casefold(), words)
            word = broken[0] + rest[0] if keeps else broken[1] + rest[0]
            first, behind = line.content.starts[-len(broken[0])], after.content.ends[rest.end() - 1]
            log.record("word broken at a line's end", first, behind, word)
            pieces += [last if keeps else last[:-1], after.content]
        else:
            log.record("broken line", start, end, " ")
            pieces += [last, TrackedText.standing_for(" ", start, end), after.content]
    return replace(group[0], content=TrackedText.join(pieces))


def _keeps_hyphen(first: str, second: str, words: set[str]) -> bool:
    """Whether the hyphen is the word's own; another place of the text that has the word settles it."""
    if first + second in words or f"{first}-{second}" in words:
        return first + second not in words
    if second in _INVERTED:
        return first[-1] in "td"
    if second in ("ci", "là"):
        return first in _DEMONSTRATIVES
    return first in _FIRST_PARTS or second in _SECOND_PARTS


_INTERTITLE = re.compile(r"(?<=[.!?…»\"]) ?- ([^\n:;]{2,80}?) -(?= ?[A-ZÀÂÉÈÊÎÔÇŒ«\"])")


def split_intertitles(line: Line, log: RepairLog) -> list[Line]:
    """Newswire intertitles (``- 'Virus politique' -``) become headings, also in the middle of a paragraph.

    Wire copy sets them on lines of their own; a scraper that drops line breaks leaves ``climat.- 'Virus' -Lors``.
    """
    if line.item and line.text.endswith(" -") and len(line.text) <= _HEADING_LENGTH:
        log.leave_out("intertitle", line.content[-2:])
        return [replace(line, content=line.content[:-2].strip(), heading=True, item=False)]
    lines, last = [], 0
    for found in _INTERTITLE.finditer(line.text):
        lines.append(replace(line, content=line.content[last : found.start()].strip()))
        lines.append(Line(line.content[found.start(1) : found.end(1)].strip(), gap=True, heading=True))
        log.leave_out("intertitle", line.content[found.start() : found.start(1)])
        log.leave_out("intertitle", line.content[found.end(1) : found.end()])
        last = found.end()
    return [*lines, replace(line, content=line.content[last:].strip(), gap=line.gap or bool(lines))]


def mark_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those that read as headings marked: short, no sentence, and something comes under them."""
    marked = [
        replace(line, heading=True) if not line.heading and reads_as_heading(line, _HEADING_LENGTH) else line
        for line in lines[:-1]
    ]
    return [*marked, *lines[-1:]]


def reads_as_heading(line: Line, longest: int) -> bool:
    """Whether the line could be a heading of at most `longest` characters."""
    text = line.text
    first = next((character for character in text if character.isalnum()), "")
    return (
        not line.item
        and len(text) <= longest
        and not text.endswith(_NO_HEADING_END)
        and not text.startswith("(")
        and (first.isupper() or first.isdigit())
        and not _SENTENCE_WITHIN.search(text)
        and not (text[0] in '«"' and text[-1] in '»"')
    )
