"""The names of months and weekdays in French, their numbers and their English: the one table of the project.

It imports nothing, so that every module may import it.
"""

from __future__ import annotations

MONTHS_FR = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS_FR = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Typists and old systems leave the accents out.
_UNACCENTED = {"fevrier": 2, "aout": 8, "decembre": 12}
MONTHS = {name: number for number, name in enumerate(MONTHS_FR, start=1)} | _UNACCENTED
"""Number of the month, 1 to 12, by its lower-case French name, with its accent or without it."""
SHORT_MONTHS = {"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12}
"""Number of the month by its French abbreviation, without the full stop."""
WEEKDAYS = {name: number for number, name in enumerate(WEEKDAYS_FR)}
"""Number of the weekday by its lower-case French name, Monday 0 as in `datetime.date.weekday`."""
