"""Relative dates in French: distances from the day of writing, weekdays, and dates counted from another in the text.

Kept out: habits (« le vendredi », « du lundi au vendredi »), and « aujourd'hui », « hier » and « demain » where they
mean an age and not a day (« les technologies de demain »).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarize.facts.dates.calendar_dates import PART, TOWARDS, Rule, any_of, span_of
from summarize.facts.dates.date_span import DateSpan
from translate.languages.calendar_names import WEEKDAYS
from translate.languages.numerals import read_words, spell

_UNITS = {
    "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month",
    "an": "year", "ans": "year", "année": "year", "années": "year", "week-end": "weekend", "weekend": "weekend",
}  # fmt: skip
# Up to here French counts; beyond, the figure is round: « il y a vingt ans » is a number of years, not a date.
_COUNTED = {"weekend": 0, "day": 31, "week": 8, "month": 18, "year": 9}
# A limit is counted further than a distance: « d'ici dix ans » is the year in which it ends.
_LONGEST_LIMIT = {"weekend": 0, "day": 31, "week": 12, "month": 24, "year": 30}
_DEICTICS = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}
_NEXT_DAYS = {"avant-veille": -2, "veille": -1, "lendemain": 1, "surlendemain": 2}
_WAYS = {"suivant": 1, "suivante": 1, "précédent": -1, "précédente": -1}
# What is done on one day, so that « aujourd'hui » beside it is that day and not « nowadays ».
_DONE = any_of(
    ["adopté", "affirmé", "annoncé", "approuvé", "conclu", "condamné", "confirmé", "débuté", "déclaré", "dévoilé", "dit",
     "inauguré", "indiqué", "lancé", "ouvert", "paraphé", "présenté", "promulgué", "publié", "ratifié", "rejeté", "remis",
     "rendu", "signé", "tenu", "validé", "voté"]
)  # fmt: skip


def _period(m: re.Match[str]) -> Iterator[DateSpan]:
    span = span_of(m)
    yield replace(span, unit=_UNITS[m["unit"].casefold()], shift=span.direction, direction=0)


def _distance(m: re.Match[str]) -> Iterator[DateSpan]:
    unit, count = _UNITS[m["unit"].casefold()], m["n"]
    amount = int(count) if count.isdigit() else read_words(count)
    # « la commission fera le point dans deux ans » gives a distance, not a year.
    if amount and amount <= _COUNTED[unit] and not (m["ahead"] and unit == "year"):
        yield replace(span_of(m), unit=unit, shift=amount if m["ahead"] else -amount)


def _limit(m: re.Match[str]) -> Iterator[DateSpan]:
    unit, count = _UNITS[m["unit"].casefold()], m["n"]
    amount = int(count) if count.isdigit() else read_words(count)
    if amount and amount <= _LONGEST_LIMIT[unit]:
        yield replace(span_of(m), unit=unit, shift=amount)


def _before_or_after(m: re.Match[str]) -> Iterator[DateSpan]:
    unit, count = _UNITS[m["unit"].casefold()], m["n"]
    amount = int(count) if count.isdigit() else read_words(count)
    if amount and amount <= _COUNTED[unit]:
        yield replace(span_of(m), unit=unit, shift=amount if m["later"] else -amount, anaphoric=True)


def _deictic(m: re.Match[str]) -> Iterator[DateSpan]:
    yield replace(span_of(m), unit="day", shift=_DEICTICS[m["span"].casefold().replace(" ", "-")])


def _weekday(m: re.Match[str]) -> Iterator[DateSpan]:
    if m["direction"] or not m["habit"]:
        yield replace(span_of(m), weekday=WEEKDAYS[m["w"].casefold()])


def _weekdays(m: re.Match[str]) -> Iterator[DateSpan]:
    first, last = WEEKDAYS[m["w1"].casefold()], WEEKDAYS[m["w"].casefold()]
    days = (last - first) % 7
    if days == 1 or (m["till"] and days):
        yield replace(span_of(m), weekday=last, days_before=days)


def _next_day(m: re.Match[str]) -> Iterator[DateSpan]:
    yield replace(span_of(m), unit="day", shift=_NEXT_DAYS[m["span"].casefold()], anaphoric=True)


def _next_period(m: re.Match[str]) -> Iterator[DateSpan]:
    shift = _WAYS[m["way"].casefold()] if m["way"] else 0
    yield replace(span_of(m), unit=_UNITS[(m["unit"] or "année").casefold()], shift=shift, anaphoric=True)


RULES = [
    # « la semaine dernière », « l'an prochain », « début d'année prochaine », « à la fin du mois dernier ».
    Rule.of("period-towards", rf"{PART}\b(?P<unit>semaine|mois|année|an|week-?end){TOWARDS}", _period),
    # « cette année », « ce mois-ci », « ce week-end »; not « cette année-là », « ce mois de mai ».
    Rule.of(
        "this-period",
        rf"{PART}\b(?:cette (?=semaine|année)|ce (?=mois|week))(?P<unit>semaine|mois|année|week-?end)(?:-ci\b)?(?![\w-]| d[e']| \d)",
        _period,
    ),
    # « d'ici la fin de l'année », « en fin de semaine »; not « la fin du mois de juin », « l'année scolaire ».
    Rule.of(
        "end-of-this-period",
        r"(?<!fêtes de )\b(?P<part>début|fin) (?:de l'|d'|du |de la |de )(?P<unit>année|mois|semaine)\b"
        r"(?! (?:de|du|suivante?|précédente?|scolaire|universitaire|civile|\d)| d')",
        _period,
    ),
    # « il y a deux ans », « voilà trois mois », « dans six mois »; not « dans deux jours de débats », « voilà trois ans que ».
    Rule.of(
        "distance",
        rf"\b(?:il y a|voi(?:ci|là)|(?P<ahead>dans)) (?P<n>une?|\d\d?|{any_of(map(spell, range(2, 32)))})"
        rf" (?P<unit>{any_of(_UNITS)})\b(?! (?:de|du|ou|à|que|et demie?)\b| d'| qu')",
        _distance,
    ),
    # « d'ici cinq ans », « d'ici à trois mois »: the year or month in which it ends; not « d'ici quelques années ».
    Rule.of(
        "limit",
        rf"\bd'ici(?: à)? (?P<span>(?P<n>une?|\d\d?|{any_of(map(spell, range(2, 32)))}) (?P<unit>{any_of(_UNITS)}))\b"
        r"(?! (?:de|du|ou|à|et demie?)\b| d')",
        _limit,
    ),
    # « deux jours plus tôt », « trois mois plus tard »: from the date before it; not of what a quotation begins with.
    Rule.of(
        "before-or-after",
        rf"(?<![«“\"])(?<![«“\"]\s)\b(?P<n>une?|\d\d?|{any_of(map(spell, range(2, 32)))}) (?P<unit>{any_of(_UNITS)})"
        r" (?:(?:plus tôt|auparavant|avant)|(?P<later>plus tard|après))\b"
        r"(?! (?:l[ae]s?|une?|des|du|que?|son|sa|ses|leurs?|cet?|cette|ces|d['’]|de|\d)\b| [ldq]['’]| [A-ZÀ-Þ])",
        _before_or_after,
    ),
    # « ont signé hier », « avant-hier »; not « celles d'hier », « hier comme aujourd'hui ».
    Rule.of(
        "day-beside-today",
        r"(?<!\bd')(?<![\w-])(?P<span>avant[- ]hier|après[- ]demain|hier)\b(?!-| (?:comme|et|ou|encore)\b)",
        _deictic,
    ),
    # « a annoncé aujourd'hui »; elsewhere the word means « nowadays ».
    Rule.of("today", rf"\b(?:a|ont|avons)(?: été)? {_DONE}e?s? (?P<span>aujourd'hui)\b", _deictic),
    # « se réunira demain », « adoptera le texte demain », « prévue demain »; not « formera les talents de demain ».
    Rule.of(
        "tomorrow",
        r"\b(?:[a-zà-ÿ]{2,20}r(?:a|ont)(?: (?!de |d'|pour )[\w'’-]{1,20}){0,5}|prévue?s?|attendue?s?)"
        r"(?<! de)(?<! pour) (?P<span>demain)\b",
        _deictic,
    ),
    # « dans la nuit de mercredi à jeudi », « dimanche et lundi »; not « du lundi au vendredi ».
    Rule.of(
        "weekdays",
        rf"(?<!\bdu )(?<!\ble )(?<!\bles )(?<![\w-])(?P<span>(?P<w1>{any_of(WEEKDAYS)})(?: et |(?P<till> à ))(?P<w>{any_of(WEEKDAYS)}))\b(?! \d)",
        _weekdays,
    ),
    # « vendredi », « samedi dernier »; not « le vendredi », « le premier mardi du mois », « Vendredi saint ».
    Rule.of(
        "weekday",
        rf"(?:\b(?P<habit>les?|chaque|un|du|au|premier|deuxième|second|troisième|quatrième|dernier) )?(?<![\w-])(?P<span>(?P<w>{any_of(WEEKDAYS)})\b(?:{TOWARDS})?)"
        r"(?!-| (?:gras|saint|noir|des cendres)\b)",
        _weekday,
    ),
    # « après avoir entériné la veille un compromis »; not « la veille du sommet », « la veille technologique ».
    Rule.of(
        "next-day",
        rf"(?<=\bl[ae] )(?P<span>{any_of(_NEXT_DAYS)})\b(?=[,.;:)]|$| (?:une?|à|aux?|dans|par|lors|l[ae]|les|avec|en)\b)",
        _next_day,
    ),
    # « l'année suivante », « le mois précédent », « la même année »; not « le mois suivant la signature ».
    Rule.of(
        "next-period",
        r"\b(?:l'|l[ae] )(?P<span>(?:(?P<unit>année|semaine|mois|jour) (?P<way>suivante?|précédente?)"
        r"|même année))\b(?! (?:l[ae]|les|son|sa|ce|cette|une?)\b| l')",
        _next_period,
    ),
]
