"""The digest's two pictures, laid out for a narrow screen: a timeline, and who holds what on which instrument.

Only geometry and words are made here; the template draws them. Units are those of the SVG view box, about a pixel on a
phone.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digest.instruments import Instrument
from summarize.digest.positions import Holder
from summarize.digest.timeline import Moment
from summarize.wording import capitalised

WIDTH = 360
_LINE = 15
# The timeline: the line with its dots, and the words beside it.
_DOT_X, _WORDS_X, _WORDS_WIDTH, _WORD_LINES = 12, 28, 46, 2
# The matrix: as many columns as a phone shows, instruments in the first, a cell for each actor.
_ACTORS, _INSTRUMENTS, _NAMES_WIDTH, _NAME_LINES = 6, 12, 27, 3
_FIRST_COLUMN, _HEADER = 186, 140
# What stands for a stance: a shape, so that no one needs the colour.
SHAPES = {"begins": "circle", "supports": "triangle", "asks": "square", "opposes": "cross", "other": "bar"}
MEANINGS = {
    "circle": "begins or proposes", "triangle": "supports", "square": "asks for",
    "cross": "opposes, refuses or does not join", "bar": "says or does something else about",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A date on the timeline: height of its first line, its date, its words in lines, and whether its year is known."""

    y: int
    date: str
    words: tuple[str, ...]
    certain: bool


@dataclass(frozen=True)
class TimelinePicture:
    """The rows, the height of the picture, and where the line stands."""

    rows: tuple[Row, ...]
    height: int
    x: int = _DOT_X
    words_x: int = _WORDS_X
    line: int = _LINE
    width: int = WIDTH


@dataclass(frozen=True)
class Cell:
    """One actor's stance on one instrument: centre, shape, and the statement that it stands for."""

    x: int
    y: int
    shape: str
    en: str


@dataclass(frozen=True)
class MatrixPicture:
    """Actors by instrument.

    Attributes:
        actors: (x, name) of the columns.
        rows: (y, height, lines of the instrument's name).
        cells: the stances.
        words: (actor, stance, instrument) of every cell, the picture in words.
    """

    actors: tuple[tuple[int, str], ...]
    rows: tuple[tuple[int, int, tuple[str, ...]], ...]
    cells: tuple[Cell, ...]
    words: tuple[tuple[str, str, str], ...]
    height: int
    header: int = _HEADER
    line: int = _LINE
    width: int = WIDTH

    @property
    def legend(self) -> tuple[tuple[str, str], ...]:
        """(shape, meaning) of the shapes that are used."""
        used = {cell.shape for cell in self.cells}
        return tuple((shape, meaning) for shape, meaning in MEANINGS.items() if shape in used)


def draw_timeline(moments: Sequence[Moment]) -> TimelinePicture:
    """The moments from top to bottom in the order given, each as high as its words."""
    rows, y = [], _LINE
    for moment in moments:
        words = _wrapped(moment.claims[0].en, _WORDS_WIDTH, _WORD_LINES)
        rows.append(Row(y, moment.date, words, moment.certain))
        y += _LINE * (1 + len(words)) + 8
    return TimelinePicture(tuple(rows), y)


def draw_matrix(holders: Sequence[Holder], instruments: Sequence[Instrument]) -> MatrixPicture | None:
    """Who holds what on which instrument; None where no actor holds anything on one."""
    names = {instrument.key: instrument.name for instrument in instruments}
    actors = [h for h in holders if any(key in names for stand in h.stands for key in stand.texts)][:_ACTORS]
    held = {key for actor in actors for stand in actor.stands for key in stand.texts}
    keys = [key for key in names if key in held][:_INSTRUMENTS]
    if not keys:
        return None
    step = (WIDTH - _FIRST_COLUMN) // max(1, len(actors))
    columns = {actor.name: _FIRST_COLUMN + step // 2 + step * at for at, actor in enumerate(actors)}
    rows, cells, words, y = [], [], [], _HEADER
    for key in keys:
        lines = _wrapped(names[key], _NAMES_WIDTH, _NAME_LINES)
        height = _LINE * len(lines) + 10
        for actor in actors:
            stances = _stances(actor, key)
            words += [(actor.name, MEANINGS[shape], names[key]) for shape, _ in stances]
            spread = [columns[actor.name] + 14 * at - 7 * (len(stances) - 1) for at in range(len(stances))]
            cells += [Cell(x, y + height // 2, shape, en) for x, (shape, en) in zip(spread, stances, strict=True)]
        rows.append((y, height, lines))
        y += height
    columns_named = tuple((x, name) for name, x in columns.items())
    return MatrixPicture(columns_named, tuple(rows), tuple(cells), tuple(dict.fromkeys(words)), y + 8)


def _stances(actor: Holder, key: str) -> list[tuple[str, str]]:
    """(shape, statement) of an actor on an instrument, each shape once, at most two side by side."""
    found: dict[str, str] = {}
    for stand in actor.stands:
        if key in stand.texts:
            found.setdefault(SHAPES.get(stand.stance, "bar"), f"{actor.name}: {stand.claim.en}")
    return list(found.items())[:2]


def _wrapped(text: str, width: int, lines: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(capitalised(text), width, max_lines=lines, placeholder=" …", break_long_words=True)) or (
        "",
    )
