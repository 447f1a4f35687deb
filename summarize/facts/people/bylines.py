"""Who wrote, translated or photographed an article: named on the page, and no person of whom the text tells.

>>> written_by(["Le sommet divise", "Anne Dupont et Jean Li", "Le texte a été adopté."])
[None, (0, 22, False), None]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEAD = 5  # sentences, titles among them, in which a by-line stands; and
_TAIL = 3  # those at the end
_LONGEST = 120  # characters; a longer line tells of something
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_NAME = rf"[{_CAPITAL}][\w'’-]+(?: (?:(?:de|du|von|van|ben|el|al|da) )?[{_CAPITAL}][\w'’.-]*){{1,3}}"
# «Anne Dupont», «Anne Dupont et Jean Li», «Anne Dupont, Berne»
_NAMES = re.compile(rf"{_NAME}(?:(?:, | et | & | / ){_NAME}){{0,4}}(?:, (?:à )?[{_CAPITAL}][\w-]+)?\s*")
# «Par Anne Dupont», «Photo : Jean Li», «Propos recueillis par …», «Avec notre correspondante à Amman, …»
_LED = re.compile(
    r"\(?(?:(?:[Pp]ar|PAR) (?=[A-ZÀ-Þ])|(?:Crédits?(?: photo)?|Illustration|Mise en page|Photos?|Photographies?|Texte"
    r"|Infographie|Auteure?s?|Autrices?|Rédaction|Traduction|Vidéo) ?: ?|© ?"
    r"|(?:Propos recueillis|Article écrit|Texte|Traduit|Adapté|Édité|Rédigé|Publié|Reportage)"
    r"(?: [a-zà-ÿ' ]{1,30})? par |\(Reportage(?: de)? |Reportage : |Version française "
    r"|(?:Avec|De) (?:notre|nos) (?:correspondante?s?|envoyée?s?) )"
)
# «ONU/Jean Ferré | La salle …», «Photo AFP / Anne Dupont»
_AGENCY = re.compile(rf"(?:Photo |© )?[{_CAPITAL}][{_CAPITAL}\w]{{1,12}} ?/ ?{_NAME}(?=\s*(?:\||$|\)))")
_VERB = re.compile(r" (?:a|ont|est|sont|avait|avaient|sera|était|qui|que) ")
_QUOTED = re.compile(r"[»”\"]\s*\.?\s*$")


def written_by(lines: Sequence[str]) -> list[tuple[int, int, bool] | None]:
    """For every sentence the span that names who made the article, and whether a word says so; a name that stands on
    its line with nothing else is the author's only where nobody is quoted above it."""
    return [_credit(lines, number) for number in range(len(lines))]


def _credit(lines: Sequence[str], number: int) -> tuple[int, int, bool] | None:
    line = lines[number]
    agency = _AGENCY.match(line)
    if agency:
        return 0, agency.end(), True
    if len(line) > _LONGEST + 60:
        return None
    led = _LED.match(line)
    if led and not _VERB.search(line):
        return 0, len(line), True
    outer = number < _HEAD or number >= len(lines) - _TAIL
    quoted = number > 0 and _QUOTED.search(lines[number - 1])
    if outer and len(lines) > 1 and not quoted and len(line) <= _LONGEST and _NAMES.fullmatch(line):
        return 0, len(line.rstrip()), False
    return None
