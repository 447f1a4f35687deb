"""When, where and by whom an event is held, where the text says so right behind its name.

>>> text = "Le forum, organisé par l'UNESCO à Rabat du 3 au 5 mars 2024, a réuni des experts."
>>> read_details(text, 8, [Stated(34, 39, "Rabat")], [Stated(43, 59, "2024-03-03/2024-03-05")], [Stated(25, 31, "UNESCO")])
Details(date='2024-03-03/2024-03-05', place='Rabat', organiser='UNESCO')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple


class Stated(NamedTuple):
    """A place, date or organisation in the sentence: span and value."""

    start: int
    end: int
    value: str | None
    country: bool = False


@dataclass(frozen=True)
class Details:
    """ISO 8601 date, English names; None where nothing is stated."""

    date: str | None = None
    place: str | None = None
    organiser: str | None = None

    def filled_from(self, other: Details) -> Details:
        """These details, the missing ones taken from `other`, and its day of the year that these give."""
        within = self.date and other.date and other.date.startswith(self.date)
        return Details(
            other.date if within else self.date or other.date,
            self.place or other.place,
            self.organiser or other.organiser,
        )

    def __bool__(self) -> bool:
        return any((self.date, self.place, self.organiser))


# «qui s'est tenu», «, organisée», «aura lieu»: what follows is of the event.
_HELD = re.compile(
    r"[ ,(]{0,3}(?:et )?(?:qui )?(?:(?:a|ont) été |sera |est |était )?(?:s'(?:est|était|étaient) (?:tenue?|déroulée?|réunie?)s?"
    r"|se (?:tient|tiendra|tenait|déroule|déroulera|déroulait|réunit|réunira)|a eu lieu|ont eu lieu|aura lieu|avait lieu|a lieu"
    r"|(?:co-?)?(?:tenue?|organisée?|réunie?|prévue?|accueillie?|programmée?|convoquée?|conclue?|coorganisée?)s?)\b"
)
# A beginning is no date of the whole, but where it began is where it is.
_BEGUN = re.compile(
    r"[ ,(]{0,3}(?:et )?(?:qui )?(?:a (?:débuté|commencé|pris fin)|s'(?:est|était) (?:ouverte?|achevée?)|s'(?:ouvre|ouvrira|achève|achèvera)"
    r"|(?:débute|débutera|commence|commencera)|ouverte?)\b"
)
_BY = re.compile(r"(?: conjointement| notamment)? par (?:l['’]|la |le |les )?")
_AND = re.compile(r" et (?:par )?(?:l['’]|la |le |les )?")
_DAYS = re.compile(r" (?:de|d['’]) ?(?:deux|trois|quatre|cinq|\d{1,2}|une?) (?:jours?|journées?|semaines?)")
_AT = re.compile(r"(?:[ ,]{1,2}(?:à|au|en|aux)| ?\() ?(?:la |l['’])?$")
_NEAR = re.compile(r"[ ,(]{0,3}(?:à|au|en|aux|dans)\b[^,;:.()«»]{0,60}$")
_ON = re.compile(r"[ ,(]{0,3}(?:(?:le|les|du|de|en|ce|au|depuis|ces) ){0,2}(?:l['’])?$")
_NEAR_DATE = re.compile(r"[ ,(]{0,3}[^,;:.()«»]{0,60}$")
_BARE_YEAR = re.compile(r" (20\d\d)\b(?![/-])")
_MOST_STEPS = 8


def read_details(
    text: str, at: int, places: Sequence[Stated], dates: Sequence[Stated], organisations: Sequence[Stated]
) -> Details:
    """What ``text[at:]`` states of the event whose name ends at `at`."""
    details, held, begun = Details(), False, False
    if year := _BARE_YEAR.match(text, at):
        details, at = Details(date=year[1]), year.end()
    for _ in range(_MOST_STEPS):
        if days := _DAYS.match(text, at):
            at = days.end()
        elif verb := _HELD.match(text, at):
            at, held, begun = verb.end(), True, False
        elif verb := _BEGUN.match(text, at):
            at, held, begun = verb.end(), True, True
        elif held and (by := _BY.match(text, at)) and (body := _at([*organisations, *places], by.end())):
            organiser, at = body.value, body.end
            if (also := _AND.match(text, at)) and (other := _at([*organisations, *places], also.end())):
                organiser, at = f"{organiser} and {other.value}", other.end
            details = details.filled_from(Details(organiser=organiser))
        elif place := _behind(text, at, places, _NEAR if held else _AT):
            venue, at = place.value, place.end
            city = _behind(text, at, places, _AT)
            if city:  # «au Palais des Nations à Genève», but «à Séoul, en Corée»: the city says most
                venue, at = venue if city.country else city.value, city.end
            details = details.filled_from(Details(place=venue))
        elif day := _behind(text, at, dates, _NEAR_DATE if held else _ON):
            whole = not begun or "/" in (day.value or "")  # «s'ouvrira le 3 mars», but «s'ouvrira du 3 au 5 mars»
            details = replace(details, date=_more_precise(details.date, day.value)) if whole else details
            at = day.end
        else:
            break
    return details


def _at(stated: Sequence[Stated], start: int) -> Stated | None:
    return next((item for item in stated if item.start == start), None)


def _behind(text: str, at: int, stated: Sequence[Stated], gap: re.Pattern[str]) -> Stated | None:
    """The first of `stated` from `at` on, if nothing but `gap` stands between."""
    item = next((item for item in stated if item.start >= at), None)
    return item if item and item.start - at < 70 and gap.match(text, at, item.start) else None


def _more_precise(one: str | None, other: str | None) -> str | None:
    return max((one, other), key=lambda date: (date is not None, len(date or "")))
