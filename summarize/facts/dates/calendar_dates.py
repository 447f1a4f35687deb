"""Calendar dates in French: an ordered list of rules, one a class of construction.

A span holds no article and no preposition: « le **26 juillet** », « du **3 au 5 mars** », « **fin 2025** ».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from summarize.facts.dates.date_span import DateSpan, PartialDate
from summarize.facts.numbers.units import read_unit
from translate.languages.calendar_names import MONTHS, SHORT_MONTHS, WEEKDAYS
from translate.languages.numerals import ROMAN, read_roman, read_words, spell

DIRECTIONS = {"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1}
_DIRECTIONS_OF_SEVERAL = {"derniers": -1, "passés": -1, "prochains": 1}
_SEASONS = {"printemps": 21, "été": 22, "automne": 23, "hiver": 24}
_PARTS = {"début": "early", "mi": "mid-", "milieu": "mid-", "fin": "late"}
_RANKS = {"premier": 1, "1er": 1, "deuxième": 2, "second": 2, "2e": 2, "2ème": 2, "troisième": 3, "3e": 3, "3ème": 3,
          "quatrième": 4, "4e": 4, "4ème": 4}  # fmt: skip
_RANKS_EN = ["", "first", "second", "third", "fourth"]
_DAY_WORDS = {spell(day): day for day in range(2, 32)} | {"premier": 1, "1er": 1}
# Not plurals, though they end like them: « l'accord de 2000 dans », « depuis 2000 nous ».
_NO_NOUN = frozenset(
    ["dans", "sans", "sous", "mais", "plus", "moins", "puis", "alors", "lors", "vers", "hors", "après", "très", "pas",
     "nous", "vous", "ils", "elles", "des", "les", "ses", "leurs", "aux", "deux"]
)  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest first."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


# A figure starts where no number, reference, version or name is going on (« GPT-4 », « 2024/1689 », « 3.5 »).
_AT = r"(?<![\w/.°-])(?<!\d,)"
_D = rf"(?:{any_of(_DAY_WORDS)}|[12]\d|3[01]|0?[1-9])(?![\w.,]?\d)"
_W = rf"(?:{any_of(WEEKDAYS)},? )?"
_BARE_M = rf"(?-i:{any_of(MONTHS)})\b"  # a month is lower-case by itself: « Mars » is the planet
_M = rf"(?:{any_of(MONTHS)}\b|{any_of(SHORT_MONTHS)}(?:\.|(?= (?:19|20)\d\d\b)))"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_Y = rf"{_YEAR}(?![\w/°%€$]|[.,]\d|-\d)"
_WORD_Y = rf"deux[- ]mille(?:[- ]{any_of(map(spell, range(1, 100)))})?(?![\w-])"
_TILL = r"(?: au | à | jusqu'au | ?[-–] ?)(?:le )?"
_AND = r"(?: et | ou | puis )(?:le )?"
# « fin juin », « début 2025 », « au milieu de l'année 2025 », « à la fin du mois de mars ».
PART = rf"(?:\b(?P<part>{any_of(_PARTS)})[- ](?:de la |de l'|de |du |des |d')?(?:année |mois (?:de |d'))?)?"
TOWARDS = rf" (?P<direction>{any_of(DIRECTIONS)})\b"
_ALL_TOWARDS = rf"(?: (?P<direction>{any_of(_DIRECTIONS_OF_SEVERAL)})\b)?"  # « les 8 et 9 juillet prochains »
_MONTH_LEADS = "en|depuis|dès|d'ici(?: à)?|jusqu'en|jusqu'à|avant|après|courant|de|à|entre|vers|pour|mois de"
_YEAR_LEADS = (
    "en|depuis|dès|d'ici(?: à)?|jusqu'en|jusqu'à|avant|après|vers|pour|courant|(?-i:horizon)|années?|an|exercice"
    "|rapport à|comparée?s? à|rentrée|édition|budget|crédits|finances(?: rectificative)?|millésime|partir de|compter de|(?<!plus )(?<!moins )(?<!près )(?<!autour )(?<!ordre )de"
)


def _of_year(name: str) -> str:
    return rf"(?: (?:de l'an |de l'année |de )?(?P<{name}>{_Y}|{_WORD_Y}))?"


@dataclass(frozen=True)
class Rule:
    """One class of date expression. `read` gives the spans of a match, none where the match is no date after all."""

    name: str
    text: str
    read: Callable[[re.Match[str]], Iterable[DateSpan]]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first asked for: number words make these patterns long, and not every run reads dates."""
        return re.compile(self.text, re.IGNORECASE)

    @classmethod
    def of(cls, name: str, pattern: str, read: Callable[[re.Match[str]], Iterable[DateSpan]]) -> Rule:
        """A rule from the text of its pattern; the group `span`, where there is one, is the place of the date."""
        return cls(name, pattern, read)


def span_of(match: re.Match[str], first: PartialDate | None = None, last: PartialDate | None = None) -> DateSpan:
    """The span of `match`, or of its group `span`, with what its groups `part` and `direction` say."""
    groups = match.groupdict()
    start, end = match.span("span") if "span" in groups else match.span()
    part = _PARTS.get((groups.get("part") or "").casefold(), "")
    towards = (groups.get("direction") or "").casefold()
    direction = DIRECTIONS.get(towards) or _DIRECTIONS_OF_SEVERAL.get(towards, 0)
    return DateSpan(start, end, "", first=first, last=last, part=part, direction=direction)


def _year(text: str | None) -> int | None:
    return None if text is None else int(text) if text.isdigit() else read_words(text)


def _month(text: str) -> int:
    name = text.casefold().rstrip(".")
    return MONTHS.get(name) or SHORT_MONTHS[name]


def _day(text: str) -> int:
    return int(text) if text.isdigit() else _DAY_WORDS[text.casefold()]


def _follows(match: re.Match[str], words: str) -> bool:
    """Whether `words` stand right before the match."""
    start = match.start()
    return match.string[max(0, start - len(words)) : start].casefold() == words


def _numeric(m: re.Match[str]) -> Iterator[DateSpan]:
    yield span_of(m, PartialDate(int(m["y"]), int(m["m"]), int(m["d"])))


def _days_of_two_months(m: re.Match[str]) -> Iterator[DateSpan]:
    last = PartialDate(_year(m["y2"]), _month(m["m2"]), _day(m["d2"]))
    year = _year(m["y1"])
    if year is None and last.year is not None:  # the year stands once, at the end; across New Year it is the later one
        year = last.year - (_month(m["m1"]) > (last.month or 0))
    first = PartialDate(year, _month(m["m1"]), _day(m["d1"]))
    if m["till"] and last.year is None and year is not None:
        last = replace(last, year=year + (_month(m["m1"]) > (last.month or 0)))
    if m["till"] or _follows(m, "entre le "):
        yield span_of(m, first, last)
    else:
        direction = span_of(m).direction
        yield DateSpan(m.start(), m.end("one"), "", first=first, direction=direction)
        yield DateSpan(m.start("d2"), m.end(), "", first=last, direction=direction)


def _days_of_one_month(m: re.Match[str]) -> Iterator[DateSpan]:
    last = PartialDate(_year(m["y"]), _month(m["m"]), _day(m["d2"]))
    listed = list(re.finditer(rf"\b{_D}", m["days"], re.IGNORECASE))
    days = [*(_day(day.group()) for day in listed), last.day or 0]
    consecutive = days == list(range(days[0], days[0] + len(days)))
    between = len(days) == 2 and days[0] < days[1] and _follows(m, "entre le ")
    if consecutive or between or (m["till"] and len(days) == 2 and days[0] < days[1]):
        yield span_of(m, replace(last, day=days[0]), last)
    elif not m["till"]:
        direction = span_of(m).direction
        for day in listed:
            start, end, first = m.start() + day.start(), m.start() + day.end(), replace(last, day=_day(day.group()))
            yield DateSpan(start, end, "", first=first, direction=direction)
        yield DateSpan(m.start("d2"), m.end(), "", first=last, direction=direction)


def _day_of_month(m: re.Match[str]) -> Iterator[DateSpan]:
    weekday = WEEKDAYS[m["w"].casefold()] if m["w"] else None
    yield replace(span_of(m, PartialDate(_year(m["y"]), _month(m["m"]), _day(m["d"]))), weekday=weekday)


def _months(m: re.Match[str]) -> Iterator[DateSpan]:
    last = PartialDate(_year(m["y2"]), _month(m["m2"]))
    year = _year(m["y1"])
    if year is None and last.year is not None:
        year = last.year - (_month(m["m1"]) > (last.month or 0))
    first = PartialDate(year, _month(m["m1"]))
    follows = (last.month or 0) - (first.month or 0) in (1, -11)
    if m["till"] or follows or _follows(m, "entre "):
        yield span_of(m, first, last)
    else:
        direction = span_of(m).direction
        yield DateSpan(m.start(), m.end("one"), "", first=first, direction=direction)
        yield DateSpan(m.start("m2"), m.end(), "", first=last, direction=direction)


def _month_of_year(m: re.Match[str]) -> Iterator[DateSpan]:
    yield span_of(m, PartialDate(_year(m["y"]), _month(m["m"])))


def _month_alone(m: re.Match[str]) -> Iterator[DateSpan]:
    yield span_of(m, PartialDate(month=_month(m["m"])))


def _share_of_year(m: re.Match[str]) -> Iterator[DateSpan]:
    rank, year = _RANKS[m["rank"].casefold()] if m["rank"] else int(m["n"]), _year(m["y"] or m["y2"])
    months = 3 if (m["kind"] or m["letter"]).casefold() in ("trimestre", "t") else 6
    if rank * months <= 12:
        name = f"{_RANKS_EN[rank]} {'quarter' if months == 3 else 'half'}" + (f" of {year}" if year else "")
        first = PartialDate(year, (rank - 1) * months + 1)
        yield replace(span_of(m, first, PartialDate(year, rank * months)), name=name)


def _season(m: re.Match[str]) -> Iterator[DateSpan]:
    date = PartialDate(_year(m["y"]), _SEASONS[m["season"].casefold()])
    yield replace(span_of(m, date), name=f"{date.english()}–{m['y2']}" if m["y2"] else "")


def _century(m: re.Match[str]) -> Iterator[DateSpan]:
    rank = int(m["n"]) if m["n"] else read_roman(m["roman"])
    if rank and rank <= 30:
        suffix = {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th") if rank not in (11, 12, 13) else "th"
        span = span_of(m, PartialDate(100 * rank - 99), PartialDate(100 * rank))
        yield replace(span, name=f"{rank}{suffix} century")


def _decade(m: re.Match[str]) -> Iterator[DateSpan]:
    first, last = (int(text) + 1900 * (len(text) == 2) for text in (m["y"], m["y2"] or m["y"]))
    if first % 10 == 0 and last % 10 == 0 and first <= last:
        name = f"{first}s" if first == last else f"{first}s and {last}s"
        yield replace(span_of(m, PartialDate(first), PartialDate(last + 9)), name=name)


def _years_between(m: re.Match[str]) -> Iterator[DateSpan]:
    first, last = int(m["y"] or m["from"]), int(m["y2"] or m["to"])
    if first < last <= first + 100 and not _counts(m.string, last, m.end()):
        yield span_of(m, PartialDate(first), PartialDate(last))


def _years(m: re.Match[str]) -> Iterator[DateSpan]:
    when = m.group().casefold().startswith(("en ", "depuis ", "dès "))  # « en 2024 experts et juristes ont … »
    for year in re.finditer(_Y, m["span"]):
        start, end = m.start("span") + year.start(), m.start("span") + year.end()
        if when or not _counts(m.string, int(year.group()), end):
            part = _PARTS.get((m["part"] or "").casefold(), "")
            yield DateSpan(m.start("part") if part else start, end, "", first=PartialDate(int(year.group())), part=part)


def _counts(text: str, year: int, end: int) -> bool:
    """Whether the figure counts the noun after it: « une communauté de 2000 chercheurs », « jusqu'à 1990 postes »."""
    noun = re.match(r" ([a-zà-ÿ]{3,})", text[end : end + 30])
    plural = noun and noun.group(1).endswith(("s", "x")) and noun.group(1) not in _NO_NOUN
    return bool(noun and (read_unit(text, end + 1) or (year % 50 == 0 and plural)))


def _listed_years(m: re.Match[str]) -> Iterator[DateSpan]:
    for year in re.finditer(_Y, m["span"]):
        start = m.start("span") + year.start()
        yield DateSpan(start, start + len(year.group()), "", first=PartialDate(int(year.group())))


def _year_alone(m: re.Match[str]) -> Iterator[DateSpan]:
    yield span_of(m, PartialDate(_year(m["span"])))


# The first rule to claim a stretch of text keeps it: the whole stands before the part.
RULES = [
    # « 2025-03-12 »; « 12/03/2025 » (the day first), « 12.03.2025 ».
    Rule.of("iso-date", rf"{_AT}(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d/-])", _numeric),
    Rule.of("numeric-date", rf"{_AT}(?P<d>\d\d?)(?P<s>[/.-])(?P<m>\d\d?)(?P=s)(?P<y>\d{{4}})(?![\d/-]|\.\d)", _numeric),
    # « du 30 juin au 2 juillet », « entre le 3 mars et le 5 avril 2025 »; « le 3 mars et le 10 avril » (two dates).
    Rule.of(
        "days-of-two-months",
        rf"{_AT}(?P<one>{_W}(?P<d1>{_D}) (?P<m1>{_M}){_of_year('y1')})(?:(?P<till>{_TILL})|{_AND})"
        rf"{_W}(?P<d2>{_D}) (?P<m2>{_M}){_of_year('y2')}{_ALL_TOWARDS}",
        _days_of_two_months,
    ),
    # « les 10 et 11 février », « du 3 au 5 mars 2025 », « les 10, 11 et 12 mai »; « les 3 et 17 mai » (two dates).
    Rule.of(
        "days-of-one-month",
        rf"{_AT}(?P<days>{_W}{_D}(?:, {_W}{_D}){{0,6}})(?:(?P<till>{_TILL})|{_AND})"
        rf"{_W}(?P<d2>{_D}) (?P<m>{_M}){_of_year('y')}{_ALL_TOWARDS}",
        _days_of_one_month,
    ),
    # « le 26 juillet 2025 », « vendredi 7 juillet », « le 1er mars dernier », « le 3 sept. 2024 ».
    Rule.of(
        "day-of-month",
        rf"{_AT}(?:(?P<w>{any_of(WEEKDAYS)}),? (?:le )?)?(?P<d>{_D}) (?P<m>{_M}){_of_year('y')}(?:{TOWARDS})?",
        _day_of_month,
    ),
    # « mai-juin 2024 », « de mars 2022 à mars 2024 », « juillet et août »; « mars et septembre 2025 » (two dates).
    Rule.of(
        "months",
        rf"{_AT}(?P<one>(?P<m1>{_BARE_M}){_of_year('y1')})(?:(?P<till> à | au | ?[-–] ?)|{_AND}(?:en )?)"
        rf"(?P<m2>{_BARE_M}){_of_year('y2')}{_ALL_TOWARDS}",
        _months,
    ),
    # « premier trimestre 2025 », « second semestre de l'année 2024 », « T1 2025 ».
    Rule.of(
        "share-of-year",
        rf"\b(?:(?P<rank>{any_of(_RANKS)}) (?P<kind>trimestre|semestre){_of_year('y')}"
        rf"|(?-i:(?P<letter>[TS]))(?P<n>[1-4]) (?P<y2>{_Y}))",
        _share_of_year,
    ),
    # « juillet 2024 », « fin juin 2019 », « à la mi-mars 2025 », « sept. 2024 ».
    Rule.of(
        "month-of-year", rf"{_AT}(?<!\d ){PART}(?P<m>\b{_M}) (?:de l'année |de )?(?P<y>{_Y}|{_WORD_Y})", _month_of_year
    ),
    # « en septembre dernier », « fin mars prochain ».
    Rule.of("month-towards", rf"{_AT}(?<!\d ){PART}(?P<m>\b{_BARE_M}){TOWARDS}", _month_alone),
    # « en octobre », « depuis mars », « fin juin », « au mois de mai », « la réunion d'avril »; also where an amount
    # follows (« d'ici juin 3.000 processeurs »), but not before a year that is none (« mars 1200 »).
    Rule.of(
        "month",
        rf"(?:\b(?:{_MONTH_LEADS}) |\bd'|(?=\b(?:début|mi|milieu|fin)[- ]))(?P<span>{PART}(?P<m>{_BARE_M}))(?! \d{{4}}\b)",
        _month_alone,
    ),
    # « à l'été 2025 », « au printemps 2024 », « l'hiver 2024-2025 », « l'été dernier »; « a été » is a verb.
    Rule.of(
        "season",
        rf"\b(?:(?:l'|d'|cet |en )(?=été)|(?!été))(?P<span>(?P<season>{any_of(_SEASONS)})"
        rf"(?: (?:de )?(?P<y>{_YEAR})(?:[-–](?P<y2>\d{{4}}))?(?![\w-])|{TOWARDS}))",
        _season,
    ),
    # « au XXIe siècle », « la fin du 20e siècle ».
    Rule.of(
        "century",
        rf"{_AT}{PART}\b(?:(?P<roman>{ROMAN})|(?P<n>\d\d?))(?:er|e|ème|è) siècle\b(?! av)",
        _century,
    ),
    # « les années 2020 », « la décennie 2020 », « à la fin des années 2000 », « les années 80 »; « les années 20 » could be of either century.
    Rule.of(
        "decade",
        rf"{PART}\b(?:années|décennie) (?P<y>(?:1[5-9]|20)\d0|[3-9]0)(?:(?:[-–]| et | à | ou )(?P<y2>(?:1[5-9]|20)\d0))?(?![\w-])",
        _decade,
    ),
    # « de 2023 à 2025 », « entre 2019 et 2021 », « la période 2021-2027 »; « n° 2019-2021 » is a reference.
    Rule.of(
        "years-between",
        rf"(?<!n°)(?<!n° ){_AT}(?:(?P<y>{_YEAR})(?: à | au | ?[-–] ?| jusqu'en )(?P<y2>{_Y})"
        rf"|(?<=entre )(?P<from>{_YEAR}) et (?P<to>{_Y}))",
        _years_between,
    ),
    # « en 2023 », « l'accord de 2015 », « d'ici fin 2026 », « à l'horizon 2030 », « en 2023 et 2024 » (two dates).
    # A year that no preposition leads belongs to a name: « Agenda 2030 », « Semaine de l'IA 2025 ».
    Rule.of(
        "years",
        rf"(?:\b(?:{_YEAR_LEADS}) (?:l'an |l'année )?|\b(?:l'après|post)-|(?=\b(?:début|mi|milieu|fin)[- ])){PART}"
        rf"(?P<span>{_Y}(?:(?:,? puis |, | et | ou | et en ){_Y}){{0,6}})",
        _years,
    ),
    # « (2021) », « (UNESCO, 2021) », « (2019 et 2021) »; not « CM/Rec(2020)1 ».
    Rule.of(
        "year-in-brackets",
        rf"(?<![\w./])\((?:[^()]{{0,60}}, )?(?P<span>{_Y}(?:(?:, | et ){_Y}){{0,6}})\)(?!\d)",
        _listed_years,
    ),
    # « 2025 sera une année décisive »: a sentence about a year.
    Rule.of(
        "year-as-subject",
        rf"(?:^|\bque )(?P<span>{_Y}),? (?:a|est|fut|marque|s'annonce|[a-zà-ÿ]{{2,20}}ra|[a-zà-ÿ]{{2,20}}rait)\b",
        _year_alone,
    ),
]
