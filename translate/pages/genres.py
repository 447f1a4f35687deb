"""What a text calls itself above its headline, where that says how it is to be read: an opinion, an interview, a
communiqué of the body it tells of.

A label among the sections of a site («Politique», «Opinions», «Sports») says nothing of the text below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.pages.kickers import OF_WHEN
from translate.pages.repairs import Repair, RepairLog
from translate.pages.tracked import TrackedText

_GENRES: tuple[tuple[str, str], ...] = (
    (
        r"tribunes?(?: libre| collective)?|opinion|point de vue|carte blanche|libres? (?:opinion|propos)|idées",
        "an opinion piece",
    ),
    (r"éditorial|édito|l'édito(?:rial)?", "an editorial"),
    (r"chronique|la chronique|billet", "a column"),
    (r"entretien|interview|grand entretien|le grand entretien|l'entretien|l'interview", "an interview"),
    (r"analyse|l'analyse|décryptage", "an analysis"),
    (r"lettre ouverte", "an open letter"),
    (r"communiqués? de presse|communiqué", "a press release"),
)
_KINDS = tuple((re.compile(rf"(?:{words}){OF_WHEN}", re.IGNORECASE), genre) for words, genre in _GENRES)
_ANY = "|".join(words for words, _ in _GENRES)
# «ENTRETIEN. « Le Brésil peut … »»: the label, not the headline's first word.
_BEFORE_HEADLINE = re.compile(rf"(?P<label>{_ANY})(?:\. ?| ?[|:] )(?=[«\"“A-ZÀ-Þ])", re.IGNORECASE)
_INTERVIEWED = re.compile(
    r"(?:propos |entretien )?recueillis? (?:par|à|au|en)\b|(?:entretien|interview) (?:réalisée?|menée?|conduit) par\b",
    re.I,
)
_SIGNED = re.compile(r"itself an? (?:opinion piece|editorial|column|open letter)\b")
_STANDFIRST = 2  # paragraphs within which «Tribune. La juriste estime …» may stand
_EDGES = ' .:|[]()"«»*-–—'


def without_label(title: TrackedText, log: RepairLog | None = None) -> TrackedText:
    """The headline without the name of its genre before it.

    A rubric and a headline of one sentence («Analyse : ce que change la loi») read the same without it.
    """
    label = _BEFORE_HEADLINE.match(title.text)
    if not label:
        return title
    if log:
        log.leave_out("provenance: line", title[: label.end()].strip())
    return title[label.end() :].strip()


def genre_notes(repairs: Sequence[Repair], texts: Sequence[TrackedText], authors: Sequence[str] = ()) -> list[str]:
    """Sentences for the reader of a brief, from the lines left out above its paragraphs and from how these open.

    Args:
        authors: what the by-line says of who wrote the text; where it is somebody's opinion the reader is told whose.
    """
    notes = _genre_notes(repairs, texts)
    names = [re.sub(r"^par ?:? ", "", author, flags=re.IGNORECASE) for author in authors]
    if notes and names and _SIGNED.search(notes[0]):
        notes.append(f"It is signed: “{', '.join(names)}”.")
    return notes


def _genre_notes(repairs: Sequence[Repair], texts: Sequence[TrackedText]) -> list[str]:
    first = texts[0].starts[0] if texts else 0
    above = [repair for repair in repairs if repair.start < first and repair.family in ("provenance", "site chrome")]
    sections = [repair for repair in above if repair.rule == "site chrome: section"]
    for repair in above:
        label = repair.before.strip(_EDGES).replace("’", "'")
        if _INTERVIEWED.search(label):
            return ["The text is an interview, as its by-line says."]
        if repair in sections and len(sections) > 1:
            continue
        for part in re.split(r" ?[|•·/] ?| [-–—] ", label):
            if told := _told(part.strip(_EDGES)):
                return told
    for text in texts[:_STANDFIRST]:
        if opening := _BEFORE_HEADLINE.match(text.text):
            return _told(opening["label"])
    return []


def _told(label: str) -> list[str]:
    """The sentence that tells of the genre whose name `label` is, if it is one."""
    for kind, genre in _KINDS:
        if kind.fullmatch(label):
            return [f"The text calls itself {genre}: “{label}”."]
    return []
