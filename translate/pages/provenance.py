"""Where a text comes from: publisher, address and date of publication, as the text itself gives them.

By-lines, credits, agency notes and datelines are read where they stand (`bylines` says what is one) and set apart from
the text. The date of an event told in the text is never the date of publication.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from translate.languages.nations import cities, country_names
from translate.pages.bylines import (
    AGENCIES,
    INPUT,
    Clue,
    agency_name,
    dateline,
    dateline_places,
    names_event,
    recognise,
    signature,
)
from translate.pages.captions import credit_start, is_caption
from translate.pages.kickers import is_button, is_kind, is_theme, read_kicker
from translate.pages.layout import Line, continues, ends_sentence, is_prose, reads_as_heading
from translate.pages.page_dates import parse_date
from translate.pages.repairs import RepairLog
from translate.pages.tracked import TrackedText

# Kinds of clue in the order in which they are believed.
_PUBLISHER = ("metadata", "host", "masthead", "source", "letterhead", "rights", "agency", "title suffix")
_DATE = ("front matter", "page metadata", "by-line", "bare date", "dateline", "kicker", "update")
_CREDITED = ("source", "agency", "credit")

_OWN_DATE = frozenset(("author", "host", "by-line"))  # beside one of these a date is no event's
_HEAD_LINES = 8  # how far from either end of the text a by-line may stand
_TAIL_LINES = 6
_PROSE = 80  # characters of a line that ends a sentence, from which on it is surely text
_LONGEST_NOTE = 160  # characters
_MARK = 8  # of the mark that closes a text, with what is ahead of it
_LONGEST_HEADLINE = 200
_SHORTEST_HEADLINE = 3  # words
_SIGNED_BEFORE = 6  # lines from the top within which an author may stand
# « Rapport n° 12 déposé par la commission – 22 avril 2026 »: the day of the text itself, behind a dash or a bar.
_DATE_BEHIND = re.compile(
    r"(?: [-–—] | ?[|•·] ?)(?:le )?(?P<date>\d{1,2}(?:er)? [^\W\d_]{3,9}\.? \d{4}|\d{1,2}/\d{1,2}/\d{4})$"
)

_NUMBERED = re.compile(r"\bn[°ºo]\.? ?\d", re.IGNORECASE)
_DOCUMENT = re.compile(r"(?:avis|communiqué|déclaration|étude|note|rapport)s?\b", re.IGNORECASE)
# A dash, and behind a date or a bracket also a colon or a full stop.
_DATELINE_END = re.compile(r" ?-- ?| [—–] ?| - |(?<=[\d)])\.? ?[-–—] |(?<=[\d)\]]) ?: |(?<=\d\d\d\d)\. |(?<=\]) ")
_LONGEST_DATELINE = 90
_CLOSING_NOTE = re.compile(
    rf"(?<=[.!?…»\"]) ?[\[(] ?({INPUT})?(?:sources? ?: ?)?({AGENCIES}) ?[\])]\.?$", re.IGNORECASE
)
# «… au Laos. F», «… à Lima. Fin», «-30-»: how agencies and press offices close a text, behind its last sentence.
_SIGN_OFF = r"(?:F|Fin|FIN|[-–—/(] ?(?:F|Fin|FIN|30) ?[-–—/)]|#{3}|\*{3})\.?"
_CLOSED_BY = re.compile(rf"(?<=[.!?…»\")]) ?({_SIGN_OFF})$")
_CLOSING_LINE = re.compile(_SIGN_OFF)


@dataclass(frozen=True)
class Provenance:
    """What the clues amount to; `credits` are the sources named beside the publisher."""

    publisher: str | None = None
    url: str | None = None
    date: dt.date | None = None
    date_from: str | None = None
    credits: tuple[str, ...] = ()


def take_provenance(lines: Sequence[Line], log: RepairLog) -> tuple[list[Line], list[Clue], list[TrackedText]]:
    """The lines that are text, with datelines and agency notes cut off; the clues found; and the datelines."""
    prose = [i for i, line in enumerate(lines) if len(line.text) >= _PROSE and ends_sentence(line.text)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    kept: list[Line] = []
    clues: list[Clue] = []
    datelines: list[TrackedText] = []
    gap = closed = False  # closed: «Fait à Lomé, le …» stood below the text, and who signs follows
    introducing = -1  # the line that says what the author above it is
    for i, line in enumerate(lines):
        near_an_end = i < _HEAD_LINES or i >= len(lines) - _TAIL_LINES
        found = recognise(line.text) if near_an_end and not line.item else None
        if found and any(clue.kind == "bare date" for clue in found) and not any(map(_is_of_the_text, found)):
            # Among paragraphs a date alone is an entry of a chronicle.
            among = first < i < last and not _is_the_only_date(lines, i, prose)
            found = None if among or _belongs(lines, i) else found
        above = bisect_left(prose, i)
        head = i < _HEAD_LINES and not above
        if head and not found:
            found = _kicker(lines, i, bool(kept))
        if i == introducing:
            found = [Clue("author", line.text, line.text)]
        elif not found and above < 2 and _may_be_signed(lines, i, kept, gap):
            found = signature(line.text)  # below a headline or a standfirst that ends a sentence
            introducing = i + 1 if found and _is_introduced(lines, i) else introducing
        elif i == len(lines) - 1 and not found and prose and not line.heading and not line.item:
            found = signature(line.text)
        if head and not found:
            clues += _day_behind(line.text)
        if i > last >= 0 and not found and _CLOSING_LINE.fullmatch(line.text):
            found = [Clue("label", line.text, line.text)]
        signs = closed and i > last and not line.item and not is_prose(line.text)
        if not found and (signs or (near_an_end and above > 1 and _is_about_author(line.text, clues))):
            found = [Clue("label", line.text, line.text)]
        closed = closed or bool(i > last and any(clue.kind == "dateline" for clue in found or ()))
        if found:
            log.leave_out("provenance: line", line.content)
            clues += found
            datelines += [line.content] if dateline(line.text) else []
            gap = True
            continue
        line, gap = replace(line, gap=line.gap or gap), False
        if kept and not line.heading and (credit := credit_start(line.text)):
            log.leave_out("provenance: credit", line.content[credit:].strip())
            line = replace(line, content=line.content[:credit].strip(), heading=True)  # no sentence of the text
        if i in prose[:2]:
            line = _without_dateline(line, clues, datelines, log)
        if i >= len(lines) - _TAIL_LINES:
            line = _without_closing_note(_without_sign_off(line, i >= last, log), clues, log)
        kept.append(line)
    return kept, clues, datelines


def _is_of_the_text(clue: Clue) -> bool:
    """Whether a date beside the clue is the text's own: beside its author, its site, or a button to print it."""
    return clue.kind in _OWN_DATE or (clue.kind == "label" and is_button(clue.value))


def _is_the_only_date(lines: Sequence[Line], i: int, prose: Sequence[int]) -> bool:
    """Whether the date on line `i` is the only one of its kind, below nothing but captions and a headline that ends
    like a sentence: not an entry of a chronicle."""
    before = [lines[at].text for at in prose if at < i]
    if i >= _HEAD_LINES or not all(is_caption(text) or text.endswith(("?", "!")) for text in before):
        return False
    dates = (j for j, line in enumerate(lines) if any(clue.kind == "bare date" for clue in recognise(line.text) or ()))
    return next(dates, i) == i and next(dates, None) is None


def _kicker(lines: Sequence[Line], i: int, beneath: bool) -> list[Clue] | None:
    """What a kicker above a headline tells, or a kind of text alone below it; None where it is none."""
    text = lines[i].text
    following = next((line for line in lines[i + 1 :] if not recognise(line.text)), None)
    rest = read_kicker(text)
    if beneath:
        # «Note n° 31 – Programme Énergie»; without its number it may be a heading
        numbered = rest is not None and _NUMBERED.search(text) and all(map(is_theme, rest))
        return [Clue("label", text, text)] if (is_kind(text) or numbered) and following else None
    if rest is None or following is None or lines[i + 1 :][-1] is following:
        return None
    if len(following.text.split()) < _SHORTEST_HEADLINE or not reads_as_heading(following, _LONGEST_HEADLINE):
        return None
    dates = [parse_date(part) for part in rest]
    if not all(date or is_theme(part) for date, part in zip(dates, rest, strict=True)):
        return None
    return [Clue("label", text, text), *(Clue("kicker", date.isoformat(), text) for date in dates if date)]


def _day_behind(text: str) -> list[Clue]:
    """The date at the end of a line above the text that is no event's."""
    behind = _DATE_BEHIND.search(text)
    own = _DOCUMENT.match(text) or not any(map(names_event, text.split()))
    date = parse_date(behind["date"]) if behind and own else None
    return [Clue("kicker", date.isoformat(), text)] if date else []


def _may_be_signed(lines: Sequence[Line], i: int, kept: Sequence[Line], gap: bool) -> bool:
    """Whether an author may stand on line `i`: below a headline, above the text, on a line of its own; `gap`: right
    below a line of origin.

    Whom the headline names is its subject, and «Directrice du numérique» on the next line introduces somebody; so does
    what stands behind a name where a headline quotes.
    """
    line = lines[i]
    apart = line.gap or gap or ("," in line.text and _is_dated(lines, i + 1))
    if not kept or i >= min(_SIGNED_BEFORE, len(lines) - 1) or not apart or line.heading or line.item:
        return False
    if "«" in kept[0].text and "," in line.text and not _is_dated(lines, i + 1):
        return False
    if _is_introduced(lines, i) and ("«" in kept[0].text or not _is_dated(lines, i + 2)):
        return False
    return line.text.split(" ")[-1].casefold() not in kept[0].text.casefold()


def _is_introduced(lines: Sequence[Line], i: int) -> bool:
    """Whether the line behind a name seems to say who that is."""
    after = lines[i + 1].text
    return not is_prose(after) and not recognise(after) and len(after.split()) > 1 and len(after) <= _LONGEST_NOTE


def _is_dated(lines: Sequence[Line], i: int) -> bool:
    """Whether line `i` is a by-line: what stands between it and the headline is its own, not the text's."""
    return i < len(lines) and bool(recognise(lines[i].text))


def _is_about_author(text: str, clues: Sequence[Clue]) -> bool:
    """«Anne Dupont est l'autrice de …», below the text that she signed above."""
    names = (re.sub(r"^[Pp]ar ", "", clue.value) for clue in clues if clue.kind == "author")
    short = len(text) <= _LONGEST_NOTE + _PROSE
    return short and any(" " in name and text.startswith(f"{name} est ") for name in names)


def _belongs(lines: Sequence[Line], i: int) -> bool:
    """Whether the date on line `i` is of the event named beside it, or part of a broken sentence."""
    around = [*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]]
    broken = any(continues(line, after, None) for line, after in pairwise(lines[max(0, i - 1) : i + 2]))
    return broken or any(names_event(line.text) for line in around)


def _without_dateline(line: Line, clues: list[Clue], datelines: list[TrackedText], log: RepairLog) -> Line:
    end = _DATELINE_END.search(line.text, 0, _LONGEST_DATELINE)
    if end is None:
        return line
    opening = line.text[: end.start()]
    found = dateline(opening) or []
    if not found and not _is_place_alone(opening):
        return line
    log.leave_out("provenance: dateline", line.content[: end.end()].strip())
    clues += found
    datelines.append(line.content[: end.start()].strip())
    return replace(line, content=line.content[end.end() :].strip())


def _is_place_alone(text: str) -> bool:
    """« ABIDJAN – », « NAIROBI, Kenya – »: a city in capitals that the table has, and what it is in."""
    places = [text[start:end] for start, end in dateline_places(text)]
    known = all(place in cities() or place in country_names() for place in places)
    return bool(places) and known and places[0].isupper() and places[0] in cities()


def _without_closing_note(line: Line, clues: list[Clue], log: RepairLog) -> Line:
    note = _CLOSING_NOTE.search(line.text, max(0, len(line.text) - _LONGEST_NOTE))
    if not note:
        return line
    log.leave_out("provenance: agency note", line.content[note.start() :].strip())
    clues.append(Clue("credit" if note[1] else "agency", agency_name(note[2]), note[0].strip()))
    return replace(line, content=line.content[: note.start()].strip())


def _without_sign_off(line: Line, closing: bool, log: RepairLog) -> Line:
    """The line without the mark that closes a text, where no text follows."""
    mark = _CLOSED_BY.search(line.text, max(0, len(line.text) - _MARK)) if closing else None
    if not mark:
        return line
    log.leave_out("provenance: sign-off", line.content[mark.start(1) :])
    return replace(line, content=line.content[: mark.start()].strip())


def settle(clues: Sequence[Clue]) -> Provenance:
    """The most direct clue for each question; of equals, the first."""

    def best(kinds: Sequence[str]) -> Clue | None:
        known = [clue for clue in clues if clue.kind in kinds and clue.value]
        return min(known, key=lambda clue: kinds.index(clue.kind), default=None)

    publisher, url, date = best(_PUBLISHER), best(("url",)), best(_DATE)
    credited = dict.fromkeys(clue.value for clue in clues if clue.kind in _CREDITED)
    return Provenance(
        publisher=publisher.value if publisher else None,
        url=url.value if url else None,
        date=dt.date.fromisoformat(date.value) if date else None,
        date_from=_told(date) if date else None,
        credits=tuple(name for name in credited if not publisher or name != publisher.value),
    )


def _told(clue: Clue) -> str:
    return f"{clue.kind}: {clue.quote}" if clue.quote else clue.kind
