"""Sessions that a sentence calls its subject's own: «Lors de sa 45e réunion plénière, la CEPEJ a adopté …».

>>> from summarize.facts.events.event_details import Stated
>>> text = "Réuni pour sa 12e session ordinaire, le Comité a débattu."
>>> [session.name for session in find_own_sessions(text, lambda: [Stated(40, 46, "Committee")])]
['Ordinary Session of the Committee']
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from summarize.facts.events.event_details import Stated
from summarize.facts.naming.english import with_article


class Session(NamedTuple):
    """``text[start:end]``, the noun and its adjective; the French noun in lower case; the English name, no ordinal; the
    body that sits."""

    start: int
    end: int
    head: str
    name: str
    body: str


_NOUNS = {"session": "Session", "réunion": "Meeting", "assemblée": "Assembly"}
_KINDS = {"plénière": "Plenary", "ordinaire": "Ordinary", "extraordinaire": "Extraordinary", "annuelle": "Annual",
          "spéciale": "Special", "de fond": "Substantive", "inaugurale": "Inaugural", "ministérielle": "Ministerial",
          "de haut niveau": "High-Level"}  # fmt: skip
_OWN = re.compile(
    rf"\b(?:sa|leur) [\w-]{{2,14}} (?P<name>(?P<head>{'|'.join(_NOUNS)})(?: (?P<how>{'|'.join(_KINDS)}))?)\b",
    re.IGNORECASE,
)
# «a tenu sa conférence annuelle»: without a number, for it holds one a year.
_YEARLY = {"conférence": "Conference", "congrès": "Congress", "sommet": "Summit", "forum": "Forum"}
_OWN_YEARLY = re.compile(rf"\b(?:sa|son) (?P<name>(?P<head>{'|'.join(_YEARLY)}) annuel(?:le)?)\b")
_TAKES = re.compile(r"\b(?:a|ont|avait|tient|tiendra|tenait|ouvre|ouvrira|clôt|conclut|entame|achève)\b")
# «la CADHP (…), | réunie en | sa 82e session»
_SITTING = re.compile(r",? (?:réunie?s?|siégeant|rassemblée?s?) (?:en|pour|lors de|à l['’]occasion de|à) $")
# Between the session and the body at whose it is: «, tenue à Strasbourg les 4 et 5 décembre, la».
_TO_SUBJECT = re.compile(r"(?:[^.;:«»]{0,80})?, (?:la |le |les |l['’])?$")
_FARTHEST = 120  # characters


def session_name(match: re.Match[str]) -> str:
    """``"Plenary Meeting"`` for «réunion plénière»."""
    noun = _NOUNS[match["head"].casefold()]
    return f"{_KINDS[match['how'].casefold()]} {noun}" if match["how"] else noun


_OF = re.compile(
    rf"\b(?P<name>(?P<head>{'|'.join(_NOUNS)})(?: (?P<how>{'|'.join(_KINDS)}))?) (?:de la |de l['’]|du |des )",
    re.IGNORECASE,
)


def find_sessions_of(text: str, bodies: Callable[[], Sequence[Stated]]) -> Iterator[Session]:
    """«première session du | Groupe de travail sur l'eau»: the sessions behind whose noun one of `bodies` stands."""
    found = list(_OF.finditer(text))
    by_start = {body.start: body for body in bodies()} if found else {}
    for match in found:
        body = by_start.get(match.end())
        if body and body.value:
            name = f"{session_name(match)} of {with_article(body.value)}"
            yield Session(match.start("name"), body.end, match["head"].casefold(), name, body.value)


def find_own_yearly(text: str, bodies: Callable[[], Sequence[Stated]]) -> Iterator[Session]:
    """«Le REFRAM a tenu sa conférence annuelle»."""
    for match in _OWN_YEARLY.finditer(text):
        before = [b for b in bodies() if b.end <= match.start() and match.start() - b.end < _FARTHEST]
        body = before[-1] if before and _TAKES.search(text, before[-1].end, match.start()) else None
        if body and body.value:
            name = f"Annual {_YEARLY[match['head']]} of {with_article(body.value)}"
            yield Session(match.start("name"), match.end("name"), match["head"], name, body.value)


def find_own_sessions(text: str, bodies: Callable[[], Sequence[Stated]]) -> Iterator[Session]:
    """The sessions of a sentence whose body it names: the subject before («La CEPEJ a tenu sa …»), else behind."""
    for match in _OWN.finditer(text):
        found = bodies()
        before = [b for b in found if b.end <= match.start() and match.start() - b.end < _FARTHEST]
        sitting = [b for b in before if _SITTING.fullmatch(text, b.end, match.start())]
        before = sitting or [b for b in before if _TAKES.search(text, b.end, match.start())]
        behind = [b for b in found if b.start >= match.end() and _TO_SUBJECT.fullmatch(text, match.end(), b.start)]
        body = before[-1] if before else behind[0] if behind else None
        if body and body.value:
            name = f"{session_name(match)} of {with_article(body.value)}"
            yield Session(match.start("name"), match.end("name"), match["head"].casefold(), name, body.value)
