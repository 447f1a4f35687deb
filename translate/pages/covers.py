"""Cover pages of parliaments: whose document it is, when it was filed, and a title that runs over several lines.

«SÉNAT / SESSION ORDINAIRE DE 2025-2026 / RAPPORT D'INFORMATION / fait au nom de la commission des lois sur la justice,
par Mme … / Enregistré à la Présidence du Sénat le …»: the title is the kind of the document with what it is about; for
whom and by whom it was made stays, as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translate.pages.bylines import Clue, recognise
from translate.pages.chrome import chrome_class
from translate.pages.layout import Line, is_prose
from translate.pages.repairs import RepairLog
from translate.pages.tracked import TrackedText

_HEAD_LINES = 16
_LONGEST_MARK = 90  # characters
_LONGEST_TITLE = 300
_TITLE_LINES = 14

_PARLIAMENT = re.compile(
    r"(?:le )?(?:sénat|assemblée nationale|parlement|grand conseil|conseil national|conseil des états"
    r"|chambre des (?:représentants|députés|communes|pairs))"
    r"(?: (?:de la |de l'|d'|du |de |des )?[^\W\d][\w' -]{1,40})?",
    re.IGNORECASE,
)
_ORDINAL = r"(?:[^\W\d_]+(?:[- ][^\W\d_]+)?(?:ième|uième|ère)|première|seconde|\d{1,3} ?(?:re|e|ème))"
_SESSION = re.compile(
    rf"(?:{_ORDINAL} )?session(?: (?:ordinaire|extraordinaire|parlementaire|législative|unique))?"
    r"(?: (?:de )?\d{4}.{0,12})?"
    rf"|{_ORDINAL} (?:législature|parlement)(?:,? {_ORDINAL} session)?|législature \d{{1,3}}"
    r"|constitution du \d{1,2} [^\W\d_]+ \d{4}|république française|\d{4}[-–/]\d{4}",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:document |doc\.? ?)?n[°os]{1,2} ?\d{1,5}(?:[-/ ,]{1,2}\d{1,4})?(?:[ ,-]{1,3}(?:rect|tome|volume) ?.{0,12})?"
    r"|doc\.? \d{1,3}[ -]\d{1,5}/\d{1,4}",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:rapport(?: d'information| d'enquête| législatif| annuel| général)?|avis(?: politique)?|compte rendu"
    r"|texte adopté|(?:proposition|projet) (?:de )?(?:loi(?: organique| constitutionnelle)?(?: n° ?\d{1,4})?"
    r"|résolution(?: européenne)?|décret|ordonnance))(?=$| |,)",
    re.IGNORECASE,
)
# How the lines of a title go on; a line in capitals that begins otherwise is a heading («L'ESSENTIEL», «SOMMAIRE»).
_GOES_ON = re.compile(
    r"(?-i:[a-zà-ÿ(])|(?:fait|déposé|présenté|adopté|rédigé|établi)e?s?\b"
    r"|(?:au nom|en application|en conclusion|par|sur|et|pour|loi (?=concernant|sur|visant)|visant"
    r"|tendant|portant|relati(?:f|ve)s?|concernant|sénat(?:eur|rice)|député|rapporteur|MM?\.|Mmes?|Mlle)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?<![^\W_])(?:(?-i:Loi ))?(?:sur (?=l[ea']|les |un|d[eu]|cinq|trois|quatre|ce)|relati(?:f|ve)s? (?:à|aux?)\b"
    r"|visant |tendant |portant |concernant |autorisant |ratifiant |instituant |créant )",
    re.IGNORECASE,
)
_BY = re.compile(
    r"[ ,]*\(?(?:\bet )?(?:(?:présenté|déposé|fait)e?s? )?\bpar (?=MM?\.|Mmes?\b|Mlle\b|Mesdames|Messieurs|les? |la )",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"(?:présidence|bureau) (?:du |de la |de l'|des )(?P<house>[^\W\d].{2,50}?),? le ", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]{3,}")


@dataclass(frozen=True)
class Cover:
    """What the cover of a document says: its title, the lines below it, the clues to its origin."""

    title: TrackedText
    lines: list[Line]
    clues: list[Clue]


def take_cover(lines: Sequence[Line], log: RepairLog) -> Cover | None:
    """The title and the rest of a document with a parliament's cover; None where there is none."""
    head = range(min(_HEAD_LINES, len(lines)))
    marks = {i for i in head if _is_mark(lines[i].text)}
    at = next((i for i in head if _KIND.match(lines[i].text)), None)
    if at is None or any(i not in marks and not chrome_class(lines[i].text) for i in range(at)):
        return None
    end = at + 1
    while end < min(len(lines), at + _TITLE_LINES) and end not in marks and _continues(lines[end]):
        end += 1
    while end in marks:
        end += 1
    marks = {i for i in marks if i < end}
    texts = [lines[i].text for i in sorted(marks)]
    numbered = any(map(_NUMBER.fullmatch, texts)) and any(map(_PARLIAMENT.fullmatch, texts))
    if not numbered and not any(map(_is_of_parliament, texts)):
        return None
    clues = _clues(texts)
    for i in sorted(marks):
        log.leave_out("provenance: cover", lines[i].content)
    parts = [lines[i].content for i in range(at, end) if i not in marks]
    title, rest = _split(_joined(parts, log), log)
    above = [line for i, line in enumerate(lines[:at]) if i not in marks]
    return Cover(title, [*above, *rest, *lines[end:]], clues)


def _is_mark(text: str) -> bool:
    patterns = (_PARLIAMENT, _SESSION, _NUMBER)
    return len(text) <= _LONGEST_MARK and (any(p.fullmatch(text) for p in patterns) or bool(_filed(text)))


def _is_of_parliament(text: str) -> bool:
    """Whether a mark alone shows a parliament's cover: a session, or the day on which the document was filed."""
    return bool(_SESSION.fullmatch(text) or (_HOUSE.search(text) and _filed(text)))


def _filed(text: str) -> list[Clue]:
    return [clue for clue in recognise(text) or () if clue.kind in ("dateline", "bare date", "by-line") and clue.value]


def _continues(line: Line) -> bool:
    return not line.heading and not is_prose(line.text) and bool(_GOES_ON.match(line.text))


def _clues(texts: Sequence[str]) -> list[Clue]:
    clues = [Clue("letterhead", text, text) for text in texts if _PARLIAMENT.fullmatch(text)]
    clues += [Clue("letterhead", house["house"], text) for text in texts if (house := _HOUSE.search(text))]
    return clues[:1] + [clue for text in texts for clue in _filed(text)]


def _joined(parts: Sequence[TrackedText], log: RepairLog) -> TrackedText:
    pieces = [parts[0]]
    for part in parts[1:]:
        if part.text.startswith((",", ";")):
            pieces.append(part)
            continue
        start, end = pieces[-1].ends[-1], part.starts[0]
        log.record("mark-up: title in several lines", start, end, " ")
        pieces += [TrackedText.standing_for(" ", start, end), part]
    return TrackedText.join(pieces)


def _split(whole: TrackedText, log: RepairLog) -> tuple[TrackedText, list[Line]]:
    """The kind of a document with what it is about, and for whom and by whom it was made."""
    kind = _KIND.match(whole.text)
    behind = kind.end() if kind else 0
    by = _BY.search(whole.text, behind)
    about = _ABOUT.search(whole.text, behind, by.start() if by else len(whole))
    if not about and by:  # «déposé par la mission d'information sur …»: whose name says what it is about
        about = _ABOUT.search(whole.text, by.end())
        by = _BY.search(whole.text, about.end()) if about else by
    start, end = about.start() if about else behind, by.start() if by else len(whole)
    title = _in_small_letters(whole[:behind], log)
    topic = whole[start : max(start, end)]
    topic = topic[: len(topic.text.rstrip(" ,;"))].strip()
    if topic.text and len(topic) <= _LONGEST_TITLE:
        title = _joined([title, topic], log)
        left, right = whole[behind:start].strip(), whole[max(start, end) :].strip()
        rest = _joined([left, right], log) if left.text and right.text else left if left.text else right
    else:
        rest = whole[behind:].strip()
    told = len(_WORD.findall(rest.text)) > 1
    if not told:
        log.leave_out("provenance: cover", rest)
    return title, [Line(rest, gap=True)] if told else []


def _in_small_letters(kind: TrackedText, log: RepairLog) -> TrackedText:
    """«RAPPORT D'INFORMATION» as it stands in a sentence: capitals are rare in what a model has learned."""
    if not kind.text.isupper():
        return kind
    text = kind.text.capitalize()
    log.record("capitals of a title", kind.starts[0], kind.ends[-1], text)
    return TrackedText(text, kind.starts, kind.ends)
