"""What a single line says of a text's origin: by-lines, credits, agency notes, datelines, addresses.

A line counts only if all of it is provenance: "Publié le 12 mars 2025, le rapport souligne…" is a sentence. A date
without its year is no date, and a date behind the name of an event ("Conférence de Paris, 12 mars 2025") is the
event's.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import takewhile

from translate.languages.calendar_names import MONTHS, MONTHS_EN, SHORT_MONTHS, WEEKDAYS_EN, WEEKDAYS_FR
from translate.languages.nations import cities, country_names
from translate.pages.kickers import READING_TIME


@dataclass(frozen=True)
class Clue:
    """One thing a text says of its own origin.

    Attributes:
        kind: ``metadata``, ``host``, ``source``, ``letterhead``, ``agency``, ``title suffix`` (publishers);
            ``front matter``, ``page metadata``, ``by-line``, ``bare date``, ``dateline``, ``update`` (dates); ``url``,
            ``author``, ``credit`` (a contributor), or ``label`` (of no use but part of a by-line).
        value: the name, the address, or the date in ISO 8601; empty for a date without its year.
        quote: the words it was taken from; empty for metadata.
    """

    kind: str
    value: str
    quote: str


_ENGLISH_MONTHS = {name.lower()[:letters]: at for at, name in enumerate(MONTHS_EN, start=1) for letters in (3, None)}
_MONTHS = MONTHS | SHORT_MONTHS | _ENGLISH_MONTHS | {"fevr": 2}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name))) + r")\.?"
_WEEKDAY = f"(?:{'|'.join((*WEEKDAYS_FR, *map(str.lower, WEEKDAYS_EN)))})"
_DATE = (
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z| ?[+-]\d{2}:?\d{2})?)?"
    rf"|(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? (?P<month>{_MONTH}),? (?P<year>\d{{4}})"
    rf"|(?P<month_us>{_MONTH}) (?P<day_us>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_us>\d{{4}})"
    r"|(?P<day_n>\d{1,2})[/.-] ?(?P<month_n>\d{1,2})[/.-] ?(?P<year_n>\d{4})"
)
_HOUR = r"\d{1,2} ?(?:h|:) ?\d{0,2}(?: ?(?:min|am|pm|GMT|UTC|CET|CEST))?(?: ?\(heure [^()]{1,30}\))?"

# A name: capitalised words, with particles between them.
_PARTICLE = "de|du|des|la|le|les|sur|et|and|of|von|van|der|bin|al|el|avec"
_NAME = rf"(?-i:[A-ZÀ-ÖØ-Þ][\w'.-]{{0,30}}(?: (?:{_PARTICLE}|[A-ZÀ-ÖØ-Þ][\w'.-]{{0,30}})){{0,7}})"
_BY = rf"(?:(?:par|by) {_NAME})"

_PUBLISHED = (
    r"(?:date de (?:la )?(?:publication|parution|mise en ligne|diffusion)"
    r"|(?:article |communiqué )?(?:publiée?|parue?|posté|mise? en ligne|diffusé|créé|rédigé|published|posted|date))"
)
_UPDATED = (
    r"(?:(?:date de (?:la )?)?(?:dernière )?(?:mise à jour|modification|actualisation|révision)"
    r"|(?:mise? à jour|modifiée?|actualisée?|révisée?)|last updated|updated|modified|last modified)"
)


def _dated(cue: str) -> re.Pattern[str]:
    opening = rf"{cue}(?: {_BY})?(?: ?:)?(?: le| on| ce)?(?: ?:)? ?" if cue else "(?:le |on |ce )?"
    return re.compile(
        rf"{opening}(?:{_WEEKDAY},? (?:le )?)?(?:{_DATE})(?:,? ?(?:à|at)? ?{_HOUR})?(?: {_BY})?", re.IGNORECASE
    )


# News agencies under the names French copy gives them: only these are taken for one where nothing else says so.
_AGENCY = (
    r"(?:l'|d')?(?:[Aa]gence (?:de [Pp]resse )?)?"
    r"(?:France-Presse|XINHUA|Xinhua|Chine [Nn]ouvelle|Associated Press|APO Group|Keystone-ATS|Anadolu|Ecofin|"
    r"Bloomberg|Reuters|REUTERS|Kyodo|Belga|PANA|TASS|CGTN|ANSA|AFP|APS|APA|ATS|DPA|EFE|MAP|TAP|AP)"
)
AGENCIES = rf"(?-i:{_AGENCY}(?:(?: et |, ?| ?/ ?|-| avec ){_AGENCY}){{0,3}})"
# "avec AFP", "avec l'AFP", "avec entrée de Xinhua": somebody's text, with an agency's help.
INPUT = r"avec (?:(?:l'|les |des |l')?(?:entrée|apport|contribution|information|dépêche|reportage|aide)s? (?:de |d')?)?"
_OWN_NOTE = re.compile(rf"[\[(/] ?(?:sources? ?: ?)?({AGENCIES}) ?[\])/]\.?", re.IGNORECASE)
_CREDIT_NOTE = re.compile(
    rf"[\[(] ?{INPUT}(?:{_NAME} et )?({AGENCIES}) ?[\])]\.?|{INPUT}({AGENCIES})\.?", re.IGNORECASE
)

_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?(?:[a-z0-9-]{1,40}\.){1,4}(?!pdf|docx?|txt|html?|jpe?g|png)[a-z]{2,12}/?", re.IGNORECASE
)
_URL = re.compile(r"(?:(?:url|lien|link|adresse|source) ?: ?)?(https?://[^\s<>]{4,2000})", re.IGNORECASE)
_SOURCE = re.compile(r"(?:sources?|origine|publié sur|published by) ?: ?(.{2,80})(?<![.!?])", re.IGNORECASE)

# What else a by-line holds, in the order of trial.
_SEGMENTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("update", _dated(_UPDATED)),
    ("by-line", _dated(_PUBLISHED)),
    ("bare date", _dated("")),
    ("source", _SOURCE),
    ("host", _HOST),
    ("agency", re.compile(AGENCIES)),
    (
        "author",
        re.compile(
            rf"(?:par|by|auteure?s? ?:|rédaction ?:|editor ?:) ?(?:(?:la|notre) rédaction|{_NAME})|(?:la )?rédaction|"
            r"[\[(](?:rédact|traduct|auteur|éditeur)[^()\[\]]{1,60}[\])]",
            re.IGNORECASE,
        ),
    ),
    ("label", READING_TIME),
    ("label", re.compile(r"\d{1,3} ?min(?:utes?|s)?", re.IGNORECASE)),
    ("label", re.compile(_HOUR, re.IGNORECASE)),
)
# Between bars, anything short is part of a by-line that is one already: a section, a desk, a name without "par".
_BAR = re.compile(r"[|•·]")
_SEPARATOR = re.compile(r" ?[|•·] ?| [-–—] ")
_LABEL = re.compile(r"[^.!?:;]{1,40}")
_VOUCHES = frozenset(("by-line", "update", "host", "author", "source", "label"))

_DATELINE_PART = re.compile(
    rf"(?P<le>le )?(?:{_WEEKDAY} )?(?:{_DATE}|(?P<partial>\d{{1,2}}(?:er)? {_MONTH}))|(?P<agency>{AGENCIES})",
    re.IGNORECASE,
)
_IN_PART = r"(?:[^ ,()/\[\]]|(?<=\d)/(?=\d))"
_DATELINE_PARTS = re.compile(rf"{_IN_PART}+(?: +{_IN_PART}+)*")
_PLACE = re.compile(_NAME)
_EVENT = re.compile(
    r"(?:assemblée|assises|atelier|colloque|communiqué|conférence|congrès|déclaration|dialogue|festival|forum|journée|"
    r"rapport|rencontre|réunion|salon|séance|séminaire|session|sommet|table ronde|webinaire)s?\b",
    re.IGNORECASE,
)

_LONGEST = 160  # characters of a by-line


def parse_date(text: str) -> dt.date | None:
    """The full date at the start of `text` ("2025-03-12T10:00", "12 mars 2025", "12/03/2025"), or None."""
    match = re.match(_DATE, text.strip(), re.IGNORECASE)
    return _date_of(match) if match else None


def _date_of(match: re.Match[str]) -> dt.date | None:
    part = match.groupdict()
    try:
        if part["iso"]:
            return dt.date.fromisoformat(part["iso"])
        if part["year_n"]:
            day, month = int(part["day_n"]), int(part["month_n"])
            # French puts the day first; only an impossible month says the page is American.
            return dt.date(int(part["year_n"]), *((day, month) if month > 12 else (month, day)))
        name = (part["month"] or part["month_us"] or "").rstrip(".").lower()
        return dt.date(int(part["year"] or part["year_us"]), _MONTHS[name], int(part["day"] or part["day_us"]))
    except (KeyError, TypeError, ValueError):
        return None


def recognise(text: str) -> list[Clue] | None:
    """What a line says of the text's origin, if that is all it says; else None."""
    if len(text) > _LONGEST:
        return None
    if note := _OWN_NOTE.fullmatch(text):
        return [Clue("agency", agency_name(note[1]), text)]
    if note := _CREDIT_NOTE.fullmatch(text):
        return [Clue("credit", agency_name(note[1] or note[2]), text)]
    if address := _URL.fullmatch(text):
        return [Clue("url", address[1], text)]
    return _byline(text) or dateline(text)


# «Catherine Laforest-Vigneault», «Solène Kermadec et Idriss Vauquelin», «Caroline Jaquet, Berne»: names and no more.
_ONE_NAME = (
    r"(?!(?:L[ae]s?|Les|Des|Une?|Du|Au|Aux|En|À|Pour|Sur|Dans|Ce|Cette|Ces|Notre|Nos|Vos|Qui|Que|Quand|Comment|Pourquoi)\b)"
    r"[A-ZÀ-ÖØ-Þ][\w'’.-]{1,25}(?: (?:(?:de|du|van|von|ben|bin|el|al|di|da) )?[A-ZÀ-ÖØ-Þ][\w'’.-]{0,25}){1,3}"
)
_SIGNATURE = re.compile(
    rf"(?P<names>{_ONE_NAME}(?:(?:, | et ){_ONE_NAME}){{0,3}})(?:, (?P<place>[A-ZÀ-ÖØ-Þ][\w'’-]{{2,25}}))?"
)
_INITIALS = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}|[A-Z]{2,9}/\d\d/\d{2,5}")
_BY_WHOM = re.compile(rf"[Pp]ar {_ONE_NAME}(?:, [a-zà-ÿ][^.!?:;]{{3,110}})?")
_REPORTERS = re.compile(
    r"\((?:reportage|rédaction|avec la contribution|version française|édité|edited)\b[^()]{3,200}\)\.?", re.IGNORECASE
)


def signature(text: str) -> list[Clue] | None:
    """Who wrote a text, where a line above or below it has names and nothing else, or the initials of an agency's desk.

    >>> signature("Anne Dupont et Li Wei")[0].kind, signature("Intelligence artificielle"), signature("Burkina Faso")
    ('author', None, None)
    """
    if _INITIALS.fullmatch(text) or _REPORTERS.fullmatch(text) or _BY_WHOM.fullmatch(text):
        return [Clue("author", text, text)]
    found = _SIGNATURE.fullmatch(text) if len(text) <= _LONGEST else None
    if not found or text.isupper() or names_event(text):
        return None
    if any(name in country_names() or name in cities() for name in re.split(r", | et ", found["names"])):
        return None
    return [Clue("author", found["names"], text)]


def agency_name(found: str) -> str:
    """The name without the elided word ahead of it: "l'AFP" → "AFP"."""
    return re.sub(r"^[ld]'", "", found)


def names_event(text: str) -> bool:
    """Whether `text` begins with the name of an event or a document: a date beside it is theirs."""
    return bool(_EVENT.match(text))


def _byline(text: str) -> list[Clue] | None:
    clues: list[Clue] = []
    unknown = []
    for segment in filter(None, _SEPARATOR.split(text)):
        found = _segment(segment, text)
        clues += found or []
        unknown += [] if found else [segment]
    vouched = _BAR.search(text) and any(clue.kind in _VOUCHES for clue in clues)
    if unknown and not (vouched and all(_LABEL.fullmatch(part) and not names_event(part) for part in unknown)):
        return None
    return clues or None


def _segment(segment: str, text: str) -> list[Clue] | None:
    """What one part of a by-line says; a comma may part it once more ("Par Jean Dupont, le 12 mars 2025")."""
    for kind, pattern in _SEGMENTS:
        match = pattern.fullmatch(segment)
        if match and "iso" in pattern.groupindex:
            if date := _date_of(match):
                return [Clue(kind, date.isoformat(), text)]
        elif match:
            value = match[1].strip() if kind == "source" else segment
            kind = "host" if kind == "source" and _HOST.fullmatch(value) else kind
            return [Clue(kind, re.sub(r"^https?://|/$", "", value) if kind == "host" else value, text)]
    first, comma, rest = segment.partition(", ")
    before, after = (_segment(first, text), _segment(rest, text)) if comma else (None, None)
    return before + after if before and after else None


def dateline_places(text: str) -> list[tuple[int, int]]:
    """Where the places of a dateline stand in it.

    >>> dateline_places("Nairobi, Kenya, 3 juin 2025 (APO Group)")
    [(0, 7), (9, 14)]
    """
    parts = takewhile(lambda part: not _DATELINE_PART.fullmatch(part[0]), _DATELINE_PARTS.finditer(text))
    return [part.span() for part in parts]


def dateline(text: str) -> list[Clue] | None:
    """``Paris, le 3 juin 2025`` · ``GENÈVE, 7 juillet (Xinhua)``: a place or two, then a date, an agency or both."""
    clues: list[Clue] = []
    places = 0
    for part in _DATELINE_PARTS.findall(text):
        match = _DATELINE_PART.fullmatch(part)
        if match and match["agency"]:
            clues.append(Clue("agency", part, text))
        elif match:
            date = None if match["partial"] else _date_of(match)
            clues.append(Clue("dateline", date.isoformat() if date else "", text))
        elif not clues and _PLACE.fullmatch(part) and not names_event(part):
            places += 1
        elif clues and text.endswith(")") and _PLACE.fullmatch(part):
            clues.append(Clue("label", part, text))  # « (ATOP) », « (ONU Info) »: an agency that we do not know
        else:
            return None
    kinds = {clue.kind for clue in clues}
    return clues if clues and places <= 3 and (places or len(kinds) > 1) else None
