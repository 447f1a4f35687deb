"""When, where and by whom an event is held, where the text says so right behind its name.

>>> text = "Le forum, organisé par l'UNESCO à Rabat du 3 au 5 mars 2024, a réuni des experts."
>>> places, days = [Stated(34, 39, "Rabat")], [Stated(43, 59, "2024-03-03/2024-03-05")]
>>> read_details(text, 8, places, days, [Stated(25, 31, "UNESCO")])
Details(date='2024-03-03/2024-03-05', place='Rabat', organiser='UNESCO')
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple


class Stated(NamedTuple):
    """A place, date or organisation in the sentence: span and value."""

    start: int
    end: int
    value: str | None
    country: bool = False  # or a continent: wider than the town that may be said too


@dataclass(frozen=True)
class Details:
    """ISO 8601 date, English names; None where nothing is stated."""

    date: str | None = None
    place: str | None = None
    organiser: str | None = None

    def filled_from(self, other: Details) -> Details:
        """These details, the missing ones taken from `other`, and its day of the year that these give."""
        return Details(
            _more_precise(self.date, other.date),
            self.place or other.place,
            self.organiser or other.organiser,
        )

    def __bool__(self) -> bool:
        return any((self.date, self.place, self.organiser))


# «qui s'est tenu», «, organisée», «aura lieu»: what follows is of the event.
_HELD = re.compile(
    r"[ ,(]{0,3}(?:et )?(?:qui )?(?:(?:a|ont) été |sera |est |était )?(?:(?:s'(?:est|était|étaient)|se sont) (?:tenue?|déroulée?|réunie?)s?"
    r"|se (?:tient|tiendra|tenait|tiennent|tiendront|tenaient|déroule(?:nt|ra|ront)?|déroulai(?:t|ent)|réuni(?:t|ra|ssent|ront))"
    r"|auront lieu|avaient lieu|ont lieu|a eu lieu|ont eu lieu|aura lieu|avait lieu|a lieu"
    r"|(?:co-?)?(?:tenue?|organisée?|réunie?|prévue?|accueillie?|programmée?|convoquée?|conclue?|coorganisée?|attendue?"
    r"|annoncée? pour|abritée?|hébergée?|célébrée?|menée?)s?|suivra|ouvrira ses portes|se (?:tinrent|tint))\b"
)
# An end is no date of the whole, but where it ended is where it was.
_BEGUN = re.compile(
    r"[ ,(]{0,3}(?:et )?(?:qui )?(?:a (?:débuté|commencé)|s'(?:est|était) ouverte?|(?:s')?(?:ouvre|ouvrira)"
    r"|(?:débute|débutera|commence|commencera)|ouverte?)\b"
)
_ENDED = re.compile(
    r"[ ,(]{0,3}(?:et )?(?:qui )?(?:a pris fin|s'(?:est|était) (?:achevée?|conclue?|close?|terminée?)|clos(?:e|es)?|clôturée?s?|achevée?s?"
    r"|s'(?:achève|achevait|achèvera)|se (?:termine|terminait|terminera|clôt|clôturait|conclut|concluait|conclura))\b"
)
# What follows is of another: «…, la seconde à Lima», «celle de 2027 à New York».
_OTHER = re.compile(
    r",? (?:et |puis |mais |avant |après )?(?:(?:l[ae] |l['’])(?:seconde?|[a-z]{3,12}ième|premi(?:er|ère)|suivante?|prochaine?"
    r"|précédente?|dern(?:ier|ière)|autre)|celles?|celui|ceux)\b"
)
_BY = re.compile(r"(?: conjointement| notamment)? par (?:l['’]|la |le |les )?")
# «, que coorganise | la Commission»
_THAT = re.compile(
    r",? qu(?:e |['’])(?:co-?)?(?:organis|accueill|abrit)\w{1,6} (?:conjointement )?(?:l['’]|la |le |les )?"
)
# «, que | le ministère et l'OIT | réunissent»: whoever does it stands before the verb.
_THAT_THEY = re.compile(r",? qu(?:e |['’])(?:l['’]|la |le |les )?")
_HOLD = re.compile(
    r" (?:(?:a|ont|va|vont) )?(?:co-?)?(?:organis|accueill|abrit|héberg|convoqu|tien|tenu|tenai|réuni|parrain)\w{0,7}(?![\w-])"
)
_AND = re.compile(r" et (?:par )?(?:l['’]|la |le |les )?")
_DAYS = re.compile(r" (?:de|d['’]) ?(?:deux|trois|quatre|cinq|\d{1,2}|une?) (?:jours?|journées?|semaines?)")
_AT = re.compile(r"(?:[ ,]{1,2}(?:à|au|en|aux)| ?\() ?(?:la |l['’])?$")
_NEAR = re.compile(r"[ ,(]{0,3}(?:à|au|en|aux|dans)\b[^,;:.()«»]{0,60}$")
_ON = re.compile(r"[ ,(]{0,3}(?:(?:le|les|du|de|en|ce|au|depuis|ces) ){0,2}(?:l['’])?$")
_NEAR_DATE = re.compile(r"[ ,(]{0,3}[^,;:.()«»]{0,60}$")
# «Sommet sur l'IA | 2027»; not the first half of a number or of two years: «2027/1689», «2027-2028».
BARE_YEAR = re.compile(r" (20\d\d)\b(?![/-])")
_MOST_STEPS = 8
# «la Conférence mondiale sur l'IA | de Shanghai»
_OF_TOWN = re.compile(r" (?:de |d['’])")
# «sa réunion | au siège de l'ONU, | à New York»
_HOUSE = re.compile(
    r" (?:au|dans les|à la|à l['’]) ?(?:siège|locaux|palais|centre|maison|hôtel|université|campus|parc)\b"
    r"[^,;.:()«»]{0,60}(?=, (?:à|au|en|le|les|du) )",
    re.IGNORECASE,
)
# «(SITIA), placée sous le thème « IA et souveraineté », | s'est tenue …»: an acronym and a theme say nothing of these.
_ASIDE = re.compile(
    # «RightsCon, la conférence annuelle | qui se tenait …»
    r", (?:la |le |l['’]|une? )(?:grande? |principale? )?(?:conférence|sommet|salon|forum|congrès|rendez-vous|év[èé]nement"
    r"|rencontre|festival)(?: [a-zà-ÿ-]{4,14}){0,2}(?= qui |,)"
    r"| \([A-ZÀ-Þ][A-ZÀ-Þ\d&-]{1,9}\)|,? (?:placée?s? |organisée?s? |axée?s? )?(?:sous|sur|autour du|avec pour) (?:le )?"
    r"(?:haut )?(?:thème|signe|slogan|patronage)[^,;.:«»()]{0,60}(?:«[^«»]{1,150}»)?(?:,(?= )|(?= (?:s['’]|se |a |aura )))"
)


def read_details(
    text: str, at: int, places: Sequence[Stated], dates: Sequence[Stated], organisations: Sequence[Stated]
) -> Details:
    """What ``text[at:]`` states of the event whose name ends at `at`."""
    details, held, ended, begun, wide = Details(), False, False, False, False
    if year := BARE_YEAR.match(text, at):
        details, at = Details(date=year[1]), year.end()
    for _ in range(_MOST_STEPS):
        if days := _DAYS.match(text, at) or _ASIDE.match(text, at):
            at = days.end()
        elif (verb := _HELD.match(text, at)) or (verb := _BEGUN.match(text, at)):
            at, held, ended, begun = verb.end(), True, False, verb.re is _BEGUN
        elif verb := _ENDED.match(text, at):
            at, held, ended = verb.end(), True, True
        elif held and (by := _BY.match(text, at)) and (body := _at([*organisations, *places], by.end())):
            organiser, at = body.value, body.end
            if (also := _AND.match(text, at)) and (other := _at([*organisations, *places], also.end())):
                organiser, at = f"{organiser} and {other.value}", other.end
            details = details.filled_from(Details(organiser=organiser))
        elif (by := _THAT.match(text, at)) and (body := _at(organisations, by.end())):
            details, at = details.filled_from(Details(organiser=body.value)), body.end
        elif (by := _THAT_THEY.match(text, at)) and (they := _holders(text, by.end(), [*organisations, *places])):
            (organiser, at), held = they, True
            details = details.filled_from(Details(organiser=organiser))
        elif day := _behind(text, at, dates, _NEAR_DATE if held else _ON, before=_next(places, at)):
            whole = not ended or "/" in (day.value or "")
            if begun and ended and _is_later(details.date, day.value):  # «, ouverte jeudi, s'est achevée vendredi»
                details = replace(details, date=f"{details.date}/{day.value}")
            details = replace(details, date=_more_precise(details.date, day.value)) if whole else details
            at = day.end
        elif place := _behind(text, at, places, _NEAR if held else _AT, before=_next(dates, at)):
            venue, at = place.value, place.end
            city = _behind(text, at, places, _AT)
            if city:  # «au Palais des Nations à Genève», but «à Séoul, en Corée»: the city says most
                venue, at = venue if city.country else city.value, city.end
            details = replace(details, place=venue) if wide else details.filled_from(Details(place=venue))
            wide = place.country and not (city and not city.country)
        elif (of := _OF_TOWN.match(text, at)) and (town := _at(places, of.end())) and not town.country:
            details, at = details.filled_from(Details(place=town.value)), town.end
        elif house := _HOUSE.match(text, at):
            at = house.end()
        else:
            break
    return details


def _holders(text: str, at: int, organisations: Sequence[Stated]) -> tuple[str, int] | None:
    """The bodies that begin at `at` with a verb of holding behind them, and where the verb ends.

    >>> _holders("que l'OIT et l'UIT tiendront à Lima", 6, [Stated(6, 9, "ILO"), Stated(15, 18, "ITU")])
    ('ILO and ITU', 28)
    """
    body = _at(organisations, at)
    also = _AND.match(text, body.end) if body else None
    other = _at(organisations, also.end()) if also else None
    last = other or body
    verb = _HOLD.match(text, last.end) if last else None
    if not body or not verb or not body.value:
        return None
    return (f"{body.value} and {other.value}" if other else body.value), verb.end()


_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")


def _is_later(first: str | None, last: str | None) -> bool:
    """Whether both are days, and the second comes later."""
    return bool(first and last and _DAY.fullmatch(first) and _DAY.fullmatch(last) and first < last)


def _at(stated: Sequence[Stated], start: int) -> Stated | None:
    return next((item for item in stated if item.start == start), None)


def _next(stated: Sequence[Stated], at: int) -> int:
    """Where the first of `stated` from `at` on begins."""
    return next((item.start for item in stated if item.start >= at), sys.maxsize)


def _behind(
    text: str, at: int, stated: Sequence[Stated], gap: re.Pattern[str], before: int = sys.maxsize
) -> Stated | None:
    """The first of `stated` from `at` on, if nothing but `gap` stands between, and it begins no later than `before`."""
    item = next((item for item in stated if item.start >= at), None)
    if not item or item.start - at >= 70 or item.start > before or not gap.match(text, at, item.start):
        return None
    return None if _OTHER.search(text, at, item.start) else item


# «à Liège, le 3 février 2026, lors du | forum»: where and when what is told was done at the event.
_DURING = re.compile(
    r",? (?:(?:lors|à l['’]occasion|en marge|dans le cadre) (?:de la |de l['’]|du |des |d['’]une? |de sa )"
    r"|(?:pendant|durant) (?:la |le |les |l['’])|(?:au |aux |à la |à l['’]))$"
)

_SAID_BEFORE = re.compile(r"(?:\b(?:à|au|en|le|les|du) )$")


def read_before(text: str, start: int, places: Sequence[Stated], dates: Sequence[Stated]) -> Details:
    """The place and the date that stand right before «lors de» and the event that begins at `start`.

    >>> text = "Il le dira à Liège, le 3 février, lors du forum."
    >>> read_before(text, 42, [Stated(13, 18, "Liège")], [Stated(23, 32, "--02-03")])
    Details(date='--02-03', place='Liège', organiser=None)
    """
    during = _DURING.search(text, max(0, start - 40), start)
    details, at = Details(), during.start() if during else -1
    for _ in range(2):
        day = next((day for day in dates if day.end == at), None)
        place = next((place for place in places if place.end == at), None)
        said = day or place
        if said is None or (lead := _SAID_BEFORE.search(text, max(0, said.start - 5), said.start)) is None:
            break
        details = details.filled_from(Details(day.value) if day else Details(place=said.value))
        at = len(text[: lead.start()].rstrip(" ,"))
    return details


# «Alors que s'ouvre lundi à Genève la», «Réunis les 9 et 10 février à Lima pour la», «hôte du 3 au 5 mai du»: \x01 stands
# for a date, \x02 for a place. Of a beginning or an end only the place is that of the whole.
_STAGED = re.compile(
    r"(?:(?P<edge>\b(?:clôture|ouverture|inauguration|lancement|au terme|à l['’]issue)\b)"
    r"|\b(?:s['’](?:ouvr(?:e|ira|ait)|est ouverte?|est tenue?|est déroulée?)|se (?:tient|tiendra|tenait|déroule|déroulera"
    r"|déroulait)|(?:a|aura|avait) lieu|débute|débutera|commence|commencera|tenue|hôte|(?:réuni|rassemblé)e?s?)\b)"
    r"(?:,? (?:(?:le|les|du|en|à|au|aux|ce|de|d['’]|dès) ?){0,2}(?:la |l['’])?[\x01\x02](?: derni(?:er|ère)| prochaine?)?"
    r"| dans la (?:capitale|ville) [a-zà-ÿ-]{3,20}){1,3},? "
    r"(?:(?:pour|lors d[eu]|à l['’]occasion d[eu]|dans le cadre d[eu]|de|d[eu]|des) ?)?(?:la |le |les |l['’]|une? )?"
    r"(?:[\w-]{2,15} (?:session|édition|réunion) (?:[a-zà-ÿ]{5,15} )?(?:de la |de l['’]|du |des ))?$",
    re.IGNORECASE,
)
_STAGE = 150  # characters


def read_stage(text: str, start: int, places: Sequence[Stated], dates: Sequence[Stated]) -> Details:
    """What stands between a verb of holding and the event that begins at `start`.

    >>> text = "Alors que s'ouvre lundi à Genève la conférence, on débat."
    >>> read_stage(text, 36, [Stated(26, 32, "Geneva")], [Stated(18, 23, "2026-06-01")])
    Details(date='2026-06-01', place='Geneva', organiser=None)
    """
    begin = max(0, start - _STAGE)
    near = sorted(
        [(item, "\x01") for item in dates if begin <= item.start and item.end <= start]
        + [(item, "\x02") for item in places if begin <= item.start and item.end <= start],
        key=lambda pair: pair[0].start,
    )
    masked, at, kept = "", begin, []
    for item, sign in near:
        if item.start >= at:
            masked += text[at : item.start]
            kept.append((len(masked), item, sign))
            masked, at = masked + sign, item.end
    staged = _STAGED.search(masked + text[at:start])
    details = Details()
    for where, item, sign in kept if staged else ():
        if staged and where > staged.start() and not (sign == "\x01" and staged["edge"]):
            details = details.filled_from(Details(item.value) if sign == "\x01" else Details(place=item.value))
    return details


_HOSTS = re.compile(
    r" (?:(?:a |avait |va )?(?:accueill|abrit)[a-zéè]{1,8}"
    r"(?P<when>,? (?:[dD]u |[lL]es? |en |au )[^;:.«»()]{3,40}?,?)? ?(?:(?:le|la|les|un|une) |l['’])"
    r"|(?:(?:est|était|sera|fut|a été) |(?:est |était )?(?:deven(?:ue?|ait)|devient|deviendra) )"
    r"(?:le |l['’])(?:centre|cadre|théâtre|siège|lieu|hôte) (?:du |de la |de l['’]|des |d['’]une? ))$"
)
_AT_HEAD = re.compile(r"(?:^|(?<=[;:] ))(?:Du |Le |En |Les |Au |Début |Fin |Mi-|du |le |en |les |au )?$")
# «Le 12 mai, | Rabat», «Le 12 mai, l'Université Mohammed-V à | Rabat»
_TO_HOST = re.compile(
    r", (?:(?:la|le|les) |l['’]|la ville de |la ville d['’])?(?:[^\W\d_][^,;:.()«»]{2,60} (?:à|au|aux|en|de) )?$"
)


def read_host(text: str, start: int, places: Sequence[Stated], dates: Sequence[Stated]) -> Details:
    """What stands before the event that begins at `start`: «Du 7 au 11 mai 2031, Rabat accueillera | le forum».

    >>> text = "Du 7 au 11 mai 2031, Rabat accueillera le forum."
    >>> read_host(text, 42, [Stated(21, 26, "Rabat")], [Stated(0, 19, "2031-05-07/2031-05-11")])
    Details(date='2031-05-07/2031-05-11', place='Rabat', organiser=None)
    """
    verb = _HOSTS.search(text, max(0, start - 80), start)
    host = next((place for place in places if verb and place.end == verb.start()), None)
    if not verb or not host:
        return Details()
    inside = (day for day in dates if verb.start("when") <= day.start and day.end <= verb.end("when"))
    before = (
        day
        for day in dates
        if day.end <= host.start
        and _TO_HOST.fullmatch(text, day.end, host.start)
        and _AT_HEAD.search(text, max(0, day.start - 8), day.start)
    )
    day = next(inside, None) or next(before, None)
    # «L'Inde a accueilli du 16 au 20 mai, à New Delhi, | le sommet»: the town says most
    towns = (place for place in places if verb.start("when") <= place.start and place.end <= verb.end("when"))
    town = next((place for place in towns if host.country and not place.country), host)
    return Details(day.value if day else None, town.value)


def _more_precise(one: str | None, other: str | None) -> str | None:
    """`one`, unless `other` says the same more precisely: 2031-05 within 2031."""
    return other if one is None or (other and other.startswith(one)) else one
