"""What a single line says of a text's origin: by-lines, credits, agency notes, datelines, addresses.

A line counts only if all of it is provenance: "Publié le 12 mars 2025, le rapport souligne…" is a sentence. A date
without its year is no date, and a date behind the name of an event ("Conférence de Paris, 12 mars 2025") is the
event's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from translate.languages.nations import cities, country_names
from translate.pages.authors import AUTHOR, BY, BY_WHOM, INITIALS, NAME, REPORTERS, SIGNATURE, TITLED
from translate.pages.kickers import READING_TIME, is_button, is_kind, is_section
from translate.pages.page_dates import (
    CUE_AHEAD,
    DATE,
    HAS_HOUR,
    HOUR,
    MONTH,
    PUBLISHED,
    UNDATED,
    UPDATED,
    WEEKDAY,
    date_of,
    dated,
)


@dataclass(frozen=True)
class Clue:
    """One thing a text says of its own origin.

    Attributes:
        kind: ``metadata``, ``host``, ``masthead``, ``source``, ``letterhead``, ``rights``, ``agency``, ``title suffix``
            (publishers);
            ``front matter``, ``page metadata``, ``by-line``, ``bare date``, ``dateline``, ``update`` (dates); ``url``,
            ``author``, ``credit`` (a contributor), or ``label`` (of no use but part of a by-line).
        value: the name, the address, or the date in ISO 8601; empty for a date without its year.
        quote: the words it was taken from; empty for metadata.
    """

    kind: str
    value: str
    quote: str


# News agencies under the names French copy gives them: only these are taken for one where nothing else says so.
_AGENCY = (
    r"(?:l'|d')?(?:[Aa]gence (?:de [Pp]resse )?)?"
    r"(?:France-Presse|XINHUA|Xinhua|Chine [Nn]ouvelle|Associated Press|APO Group|Keystone-ATS|Anadolu|Ecofin|"
    r"Bloomberg|Reuters|REUTERS|Kyodo|Yonhap|Belga|PANA|TASS|CGTN|ANSA|QMI|VNA|AFP|APS|APA|ATS|DPA|EFE|MAP|TAP|AP|"
    r"La Presse [Cc]anadienne|LA PRESSE CANADIENNE)"
)
AGENCIES = rf"(?-i:{_AGENCY}(?:(?: et |, ?| ?/ ?|-| avec ){_AGENCY}){{0,3}})"
# "avec AFP", "avec l'AFP", "avec entrée de Xinhua": somebody's text, with an agency's help.
INPUT = r"avec (?:(?:l'|les |des |l')?(?:entrée|apport|contribution|information|dépêche|reportage|aide)s? (?:de |d')?)?"
_OWN_NOTE = re.compile(rf"[\[(/] ?(?:sources? ?: ?)?({AGENCIES}) ?[\])/]\.?", re.IGNORECASE)
_CREDIT_NOTE = re.compile(rf"[\[(] ?{INPUT}(?:{NAME} et )?({AGENCIES}) ?[\])]\.?|{INPUT}({AGENCIES})\.?", re.IGNORECASE)

_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?(?:[a-z0-9-]{1,40}\.){1,4}(?!pdf|docx?|txt|html?|jpe?g|png)[a-z]{2,12}/?", re.IGNORECASE
)
_URL = re.compile(r"(?:(?:url|lien|link|adresse|source) ?: ?)?(https?://[^\s<>]{4,2000})", re.IGNORECASE)
_SOURCE = re.compile(r"(?:sources?|origine|publié sur|published by) ?: ?(.{2,80})(?<![.!?])", re.IGNORECASE)

# What else a by-line holds, in the order of trial.
_SEGMENTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("update", dated(UPDATED, BY)),
    ("by-line", dated(PUBLISHED, BY)),
    ("bare date", dated("", BY)),
    ("source", _SOURCE),
    ("host", _HOST),
    ("agency", re.compile(AGENCIES)),
    ("author", AUTHOR),
    ("label", UNDATED),
    ("label", READING_TIME),
    ("label", re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")),
    ("label", re.compile(r"\d{1,3} ?min(?:utes?|s)?", re.IGNORECASE)),
    ("label", re.compile(HOUR, re.IGNORECASE)),
)
# Between bars, anything short is part of a by-line that is one already: a section, a desk, a name without "par".
_BAR = re.compile(r"[|•·]")
_SEPARATOR = re.compile(r" ?[|•·] ?| [-–—] ")
# Where a scraper has left nothing between a day and what stands beside it: «2025Communiqué», «DupontPublié le»,
# «10h30Publié le», «Actualité12 mars 2026», «presseLima, le 12 mars 2026».
_GLUED = re.compile(
    r"(?<=[ /.-](?:19|20)\d\d)(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ])"
    r"|(?<=[a-zà-ÿ\d])(?=(?:Le \d|Publiée? le |Mise? à jour |Modifiée? le |Par [A-ZÀ-ÖØ-Þ]))"
    rf"|(?<=[a-zà-ÿ])(?=\d{{1,2}}(?:er)? {MONTH} (?:19|20)\d\d)|(?<=[a-zà-ÿ])(?=[A-ZÀ-ÖØ-Þ][\w'-]{{1,30}}, le \d)"
)
_CUE_AHEAD = re.compile(CUE_AHEAD, re.IGNORECASE)
_CLOSED = re.compile(r"(?<=[\dhH])[.)]{1,2}$")
_LABEL = re.compile(r"[^.!?:;]{1,40}")
_NAMED = re.compile(NAME)
# «12 mars 2026 Droits de l'homme»
_DAY_AND_SECTION = re.compile(r"(?P<day>\d{1,2}(?:er)? [^\W\d_]{3,9}\.? \d{4}) (?P<section>.{3,40})")
# «Le 12 mars 2026 – Ottawa (Ontario)»
_DAY_AND_PLACE = re.compile(rf"(?:le )?(?:{DATE}) ?[-–—] {NAME}(?: \({NAME}\))?", re.IGNORECASE)
# «VNA 12/03/2026 10:20 GMT+7»
_NAME_AND_DAY = re.compile(rf"{NAME} (?P<day>\d{{1,2}}[/. ].{{4,40}})")
_VOUCHES = frozenset(("by-line", "update", "host", "author", "source", "label"))

_DATELINE_PART = re.compile(
    rf"(?P<le>le )?(?:{WEEKDAY} )?(?:{DATE}|(?P<partial>\d{{1,2}}(?:er)? {MONTH}))|(?P<agency>{AGENCIES})",
    re.IGNORECASE,
)
_IN_PART = r"(?:[^ ,()/\[\]]|(?<=\d)/(?=\d))"
_DATELINE_PARTS = re.compile(rf"{_IN_PART}+(?: +{_IN_PART}+)*")
_PLACE = re.compile(NAME)
_STATE = re.compile(
    r"(?:République|Royaume|Principauté|Confédération|Fédération|Union|Grand-Duché|Sultanat|État)"
    r"(?: (?:du|de|des|et|[a-zà-ÿ]{4,15}|(?:d'|de l')?[A-ZÀ-Þ][\w'-]{1,20}|de la [A-ZÀ-Þ][\w'-]{1,20})){1,5}"
)
# «Fait à Lomé, le 24 avril 2026»: the day on which a document was closed.
_DONE = re.compile(
    r"(?:ainsi )?(?:fait|donné|délibéré|signé|adopté|établi)(?: et (?:fait|signé|adopté|délibéré|prononcé))? "
    rf"(?:à|au|en) {NAME}(?: ?\([^()]{{2,30}}\))?,? (?:le |ce )?(?:{WEEKDAY} )?(?:{DATE})(?:, en [^.;:]{{3,60}})?\.?",
    re.IGNORECASE,
)
# «Enregistré à la Présidence du Sénat le 4 décembre 2025», «Annexe au procès-verbal de la séance du 12 mars 2026»: the
# day on which a parliament was given a document.
_FILED = re.compile(
    r"(?:(?:document )?(?:enregistrée?|déposée?|distribuée?|transmise?|présentée?|mise? en (?:distribution|ligne))"
    r"(?: (?:à|sur|au) (?:la |le |l')?(?:présidence|bureau|greffe|secrétariat(?: général)?)"
    r"(?: (?:du |de la |de l'|des )[^\W\d][^,.;:!?]{2,60}?)?)?,? le"
    rf"|annexe au procès-verbal de la (?:\d{{1,2}}e )?séance du) (?:{WEEKDAY} )?(?:{DATE})\.?",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"(?:assemblée|assises|atelier|colloque|communiqué|conférence|congrès|déclaration|dialogue|festival|forum|journée|"
    r"rapport|rencontre|réunion|salon|séance|séminaire|session|sommet|table ronde|webinaire)s?\b",
    re.IGNORECASE,
)

_LONGEST = 160  # characters of a by-line


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
    if (done := _DONE.fullmatch(text)) and (date := date_of(done)):
        return [Clue("dateline", date.isoformat(), text)]
    if (filed := _FILED.fullmatch(text)) and (date := date_of(filed)):
        return [Clue("dateline", date.isoformat(), text)]
    if (placed := _DAY_AND_PLACE.fullmatch(text)) and text.endswith(")") and (date := date_of(placed)):
        return [Clue("dateline", date.isoformat(), text)]
    enclosed = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    found = _byline(text) or dateline(text) or (_byline(text[1:-1]) if enclosed else None)
    if not found and (parted := _GLUED.sub(" | ", text)) != text and len(parted) <= _LONGEST:
        found = [replace(clue, quote=text) for clue in _byline(parted) or ()] or None
    return found


def signature(text: str) -> list[Clue] | None:
    """Who wrote a text, where a line above or below it has names and nothing else, or the initials of an agency's desk.

    >>> signature("Anne Dupont et Li Wei")[0].kind, signature("Intelligence artificielle"), signature("Burkina Faso")
    ('author', None, None)
    """
    if INITIALS.fullmatch(text) or REPORTERS.fullmatch(text) or BY_WHOM.fullmatch(text):
        return [Clue("author", text, text)]
    found = (SIGNATURE.fullmatch(text) or TITLED.fullmatch(text)) if len(text) <= _LONGEST else None
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
    segments = [segment for segment in _SEPARATOR.split(text) if segment]
    barred = _BAR.search(text) is not None
    of_kind = len(segments) > 1 and any(map(is_kind, segments))
    for segment in segments:
        found = _segment(segment, text) or _pieces(segment, text)
        if not found and barred and is_button(segment):  # «5 mai 2026 | Télécharger le PDF»
            found = [Clue("label", segment, text)]
        if not found and of_kind and is_kind(segment):  # «Le 12 mars 2026 - Communiqué»
            found = [Clue("label", segment, text)]
        if not found and of_kind:  # «Communiqué n° 4 – Lima, le 12 mars 2026», «Communiqué - 12 mars 2026 - Lima»
            found = [Clue("label", segment, text)] if segment in cities() else dateline(segment)
        if not found and len(segments) > 1 and TITLED.fullmatch(segment):  # «Li Wei, économiste - 12 mars 2026»
            found = [Clue("author", segment, text)]
        clues += found or []
        unknown += [] if found else [segment]
    if unknown and not _goes_with(unknown, segments, clues, text):
        return None
    return clues or None


def _pieces(segment: str, text: str) -> list[Clue] | None:
    """What «Publié le … (mis à jour le …)» says, where each of its pieces says something."""
    pieces = [_CLOSED.sub("", piece.strip()) for piece in _CUE_AHEAD.split(segment)]
    found = [_segment(piece, text) for piece in pieces] if len(pieces) > 1 else []
    return [clue for clues in found for clue in clues or []] if found and all(found) else None


def _goes_with(unknown: list[str], segments: list[str], clues: list[Clue], text: str) -> bool:
    """Whether what a by-line holds beside its known parts is of its kind: a section, a desk, a name without "par"."""
    if any(map(names_event, unknown)):
        return False
    at_an_hour = any(clue.kind == "bare date" for clue in clues) and bool(HAS_HOUR.search(text))
    if not _BAR.search(text):
        # «Le Quotidien - Jeudi 12 mars 2026 - 10:05»; an entry of a programme has its hour ahead of what is on
        return at_an_hour and unknown == segments[:1] and " " in unknown[0] and bool(_NAMED.fullmatch(unknown[0]))
    vouched = at_an_hour or all(map(is_section, unknown)) or any(clue.kind in _VOUCHES for clue in clues)
    return vouched and all(_LABEL.fullmatch(part) or _NAMED.fullmatch(part) for part in unknown)


def _segment(segment: str, text: str) -> list[Clue] | None:
    """What one part of a by-line says; a comma may part it once more ("Par Jean Dupont, le 12 mars 2025")."""
    for kind, pattern in _SEGMENTS:
        match = pattern.fullmatch(segment)
        if match and "iso" in pattern.groupindex:
            if date := date_of(match):
                return [Clue(kind, date.isoformat(), text)]
        elif match:
            value = match[1].strip() if kind == "source" else segment
            kind = "host" if kind == "source" and _HOST.fullmatch(value) else kind
            return [Clue(kind, re.sub(r"^https?://|/$", "", value) if kind == "host" else value, text)]
    first, comma, rest = segment.partition(", ")
    before, after = (_segment(first, text), _segment(rest, text)) if comma else (None, None)
    if before and after:
        return before + after
    day = _DAY_AND_SECTION.fullmatch(segment)
    if day and is_section(day["section"]):
        return _segment(day["day"], text)
    named = _NAME_AND_DAY.fullmatch(segment) if HAS_HOUR.search(segment) and not names_event(segment) else None
    return _segment(named["day"], text) if named else None


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
            date = None if match["partial"] else date_of(match)
            clues.append(Clue("dateline", date.isoformat() if date else "", text))
        elif not clues and (_PLACE.fullmatch(part) or _STATE.fullmatch(part)) and not names_event(part):
            places += 1
        elif clues and text.endswith(")") and _PLACE.fullmatch(part):
            clues.append(Clue("label", part, text))  # « (ATOP) », « (ONU Info) »: an agency that we do not know
        else:
            return None
    kinds = {clue.kind for clue in clues}
    return clues if clues and places <= 3 and (places or len(kinds) > 1) else None
