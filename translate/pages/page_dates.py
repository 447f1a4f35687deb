"""How pages write the day and the hour of their publication: "12 mars 2026 à 06:30", "26-02-26 à 06h12", "hier à 17h".

Only a full date dates a text. A day told from the reader's own ("hier"), or without its year, is part of a page's head
all the same: nobody reads "Publié hier à 17h00" as news.
"""

from __future__ import annotations

import datetime as dt
import re

from translate.languages.calendar_names import MONTHS, MONTHS_EN, SHORT_MONTHS, WEEKDAYS_EN, WEEKDAYS_FR

_ENGLISH_MONTHS = {name.lower()[:letters]: at for at, name in enumerate(MONTHS_EN, start=1) for letters in (3, None)}
_MONTHS = MONTHS | SHORT_MONTHS | _ENGLISH_MONTHS | {"fevr": 2}
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name))) + r")\.?"
_SHORT_DAYS = r"(?:lun|mar|mer|jeu|ven|sam|dim)\b\.?"  # «Publié le jeu, 12/03/2026 - 10:35»
WEEKDAY = f"(?:{'|'.join((*WEEKDAYS_FR, *map(str.lower, WEEKDAYS_EN)))})"
DATE = (
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z| ?[+-]\d{2}:?\d{2})?)?"
    rf"|(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? (?P<month>{MONTH}),? (?P<year>\d{{4}})"
    rf"|(?P<month_us>{MONTH}) (?P<day_us>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_us>\d{{4}})"
    r"|(?P<day_n>\d{1,2})[/.-] ?(?P<month_n>\d{1,2})[/.-] ?(?P<year_n>\d{4}|\d{2}(?!\d))"
)
_CLOCK = r"\d{1,2} ?(?:h|:) ?(?:\d{2}(?::\d{2})?)?(?!\d)"
_ZONE = r"(?:min|am|pm|TU|HE|HAE|HNE|EST|EDT|CET|CEST|(?:GMT|UTC)(?: ?[+−-] ?\d{1,2}(?::\d{2})?)?)"
HOUR = rf"{_CLOCK}(?: ?{_ZONE}\b)?(?: ?\(heure [^()]{{1,30}}\))?"
# A day that only who reads the page on its day can tell.
_SOME_DAY = (
    r"(?:(?:avant-)?hier(?: (?:matin|midi|soir))?|aujourd'hui|ce (?:matin|midi|soir|jour)|cet après-midi|cette nuit"
    r"|il y a (?:\d{1,3}|une?|quelques) ?(?:secondes?|s|minutes?|min|mn|heures?|h|jours?|j|semaines?)"
    rf"|{WEEKDAY}(?: dernier)?(?: \d{{1,2}}(?:er)? {MONTH})?|\d{{1,2}}(?:er)? {MONTH}|\d{{1,2}}/\d{{1,2}})"
)

PUBLISHED = (
    r"(?:date de (?:la )?(?:publication|parution|mise en ligne|diffusion)"
    r"|(?:(?:article |communiqué )|(?:ce |cet )(?:contenu|article|texte) a été )?"
    r"(?:publiée?|parue?|postée?|mise? en ligne|diffusée?|créée?|rédigée?"
    r"|published|posted|date))"
)
UPDATED = (
    r"(?:(?:date de (?:la )?)?(?:dernière )?(?:mise à jour|modification|actualisation|révision)"
    r"|(?:mise? à jour|modifiée?|actualisée?|révisée?)|last updated|updated|modified|last modified)"
)
_CENTURY = 50  # two-digit years below it are of this century


def dated(cue: str, by: str) -> re.Pattern[str]:
    """The whole of what a page says of a day behind `cue`, its author perhaps among it; without a cue a bare date."""
    opening = rf"{cue}(?: {by})?(?: ?:)?(?: le| on| ce)?(?: ?:)? ?" if cue else "(?:le |on |ce )?"
    hour = rf"(?:(?: ?,| [-–—])? ?(?:à|at)? ?{HOUR})?"
    author = rf"(?: {by}(?: dans [^.|]{{3,40}})?)?"
    return re.compile(rf"{opening}(?:(?:{WEEKDAY}|{_SHORT_DAYS}),? (?:le )?)?(?:{DATE}){hour}{author}", re.IGNORECASE)


UNDATED = re.compile(
    rf"(?!date\b(?! de))(?:{PUBLISHED}|{UPDATED})(?: ?:)? (?:(?:le )?{_SOME_DAY}(?:,? ?(?:à )?{HOUR})?|à {HOUR})"
    rf"|(?:hier|aujourd'hui),? (?:à )?{HOUR}|il y a \d{{1,2}} ?(?:min|mn|minutes?|h|heures?|j|jours?)",
    re.IGNORECASE,
)
"""«Publié hier à 17h00», «mis à jour à 14h35», «Aujourd'hui, 10:13»: an hour without a day that dates anything."""

# Where what a page says of its days begins anew without a bar: "… à 11h08, mis à jour …", "… 06:30. Modifié le …",
# "Par Anne Dupont Publié le …".
_CUE = (
    rf"(?:{UPDATED}|{PUBLISHED}|(?:temps|durée) de lecture|lecture)(?: ?:| le| à| on){{0,2}} "
    rf"(?:{WEEKDAY},? |il y a )?\d"
    r"|(?:publiée?|mise? à jour|modifiée?) (?:hier|aujourd)"
)
CUE_AHEAD = rf"(?:(?<=[\dhH)])(?: ?[.,;])?|(?<=\w)(?= (?-i:[A-ZÉ]))) \(?(?={_CUE})"
HAS_HOUR = re.compile(rf"\d (?:à )?{_CLOCK}|(?:[-–—|•·,] |à ){_CLOCK}", re.IGNORECASE)


def parse_date(text: str) -> dt.date | None:
    """The full date at the start of `text` ("2025-03-12T10:00", "12 mars 2025", "12/03/2025"), or None."""
    match = re.match(DATE, text.strip(), re.IGNORECASE)
    return date_of(match) if match else None


def date_of(match: re.Match[str]) -> dt.date | None:
    """The day that a match of `DATE` names, if the calendar has it."""
    part = match.groupdict()
    try:
        if part["iso"]:
            return dt.date.fromisoformat(part["iso"])
        if part["year_n"]:
            day, month, year = (int(part[name]) for name in ("day_n", "month_n", "year_n"))
            if len(part["year_n"]) == 2:
                year += 2000 if year < _CENTURY else 1900
            # French puts the day first; only an impossible month says the page is American.
            return dt.date(year, *((day, month) if month > 12 else (month, day)))
        name = (part["month"] or part["month_us"] or "").rstrip(".").lower()
        return dt.date(int(part["year"] or part["year_us"]), _MONTHS[name], int(part["day"] or part["day_us"]))
    except (KeyError, TypeError, ValueError):
        return None
