"""Page furniture above a headline: breadcrumbs, sections, rubrics, acronyms, the codes of a document.

«L'Écho de la Vallée > Région > Lima», «TECH & MARCHÉS», «L'ENTRETIEN DU LUNDI», «OMM | WMO», «Session ordinaire
2031-2032»: such a line is no title where a line that reads as a headline follows it. Where none does it stays, since a
text about «L'IA» may have no other name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.pages.bylines import Clue, recognise
from translate.pages.kickers import is_kind, is_link, is_section
from translate.pages.layout import Line, is_prose, reads_as_heading
from translate.pages.letterheads import is_institution
from translate.pages.repairs import RepairLog

_HEAD_LINES = 8  # how far down furniture may stand
_LONGEST_HEADLINE = 200
_SHORTEST_HEADLINE = 3  # words

_CRUMBS = re.compile(r" ?(?:[>›→]|»|>>|::) ")
_MENU_BAR = re.compile(r" ?[|•·] ?| / ")
_MENU_PARTS = 3
_MENU_WORDS = 3  # in a part
_BAR = re.compile(r" ?[|•·/] ?| [-–—] ")
# A part of a breadcrumb: the name of a paper, a section, a town.
_CRUMB = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,30}(?: [\w'’.&-]{1,30}){0,5}")
# A town or a desk: «Vitré», «Saint-Malo», «La Rochelle».
_STRIP = re.compile(r" [-–—/] ")
_DESK = re.compile(r"(?:L[ae]s? )?[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}(?: [A-ZÀ-ÖØ-Þ][\w'’-]{1,30})?")
_PAPER = re.compile(
    r"(?:L['’]|L[ae] |Les )[A-ZÀ-ÖØ-Þ].{2,40}|\w[\w-]{1,30}\.(?:fr|com|net|org|be|ch|ca|info|media|[a-z]{2})"
)
_FRONT_PAGE = frozenset(
    (
        *("accueil", "home", "la une", "à la une", "a la une", "direct", "le direct", "en direct", "les actualités"),
        *("l'actualité", "podcasts", "replay", "émissions", "publications", "événements", "programmes", "agenda"),
        *("équipe", "presse"),
    )
)
_RELEASE = re.compile(
    r"communiqué(?: de presse| final| conjoint)?\b|information presse\b|alerte presse\b", re.IGNORECASE
)
_TOPICS = frozenset(("IA", "RGPD", "TIC", "NTIC", "PME", "RSE", "USA", "UE", "RIA"))  # acronyms of sections
_ACRONYM = re.compile(r"[A-ZÀ-Þ](?:[A-ZÀ-Þ]|\.(?=[A-Z])){1,9}\.?")
# What stands in the head of minutes, resolutions and bills: sessions, references, numbers.
_SESSION = re.compile(
    r"(?:(?:\w{1,12}|\d{1,3}(?:re|e|ème)) )?(?:session|législature|mandature|exercice|année)"
    r"(?: (?:ordinaire|extraordinaire|plénière|parlementaire|législative))?(?: (?:de )?\d{4}(?: ?[-–/] ?\d{2,4})?)"
    r"|\d{1,3}(?:re|e|ème) (?:session|législature|mandature)"
    r"|distr\. ?:? ?(?:générale|limitée|restreinte)(?: .{2,30})?"
    r"|(?:original|langue originale|référence|réf\.?|cote)(?: n°)? ?: ?.{2,50}",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?=.*\d)(?:(?=.*[A-Z]{2})(?=.*[/.(])|(?=[A-Z]{1,6}/))[A-Z\d][A-Z\d/.()° -]{3,40}"
    r"(?: (?:final|rev\. ?\d|add\. ?\d))?"
)


def take_furniture(lines: Sequence[Line], log: RepairLog) -> tuple[list[Line], list[Clue]]:
    """The lines without the furniture above their headline, and the publisher that a breadcrumb names."""
    kept: list[Line] = []
    clues: list[Clue] = []
    for i, line in enumerate(lines):
        if i >= _HEAD_LINES or (_may_be_headline(line) and not _stands_above(line.text)):
            return [*kept, *lines[i:]], clues
        if (_is_furniture(line) or is_topic(lines, i)) and _is_headed(lines[i + 1 :]):
            log.leave_out("provenance: furniture", line.content)
            clues += [Clue("label", line.text, line.text), *(_publisher(line.text) or _releasing(lines, i))]
        else:
            kept.append(line)
    return kept, clues


def _stands_above(text: str) -> bool:
    """Whether a line may be followed by its headline though it is no furniture: an institution, a by-line, a kind."""
    return _is_label(text) or is_institution(text) or is_kind(text) or bool(recognise(text))


def _is_furniture(line: Line) -> bool:
    return not line.heading and not line.item and _is_label(line.text)


def is_topic(lines: Sequence[Line], i: int) -> bool:
    """Whether line `i` names the town or the topic of the headline right below it: «Lima», above «… à Lima : …»."""
    line, below = lines[i], lines[i + 1].text if i + 1 < len(lines) else ""
    if line.heading or line.item or len(line.text.split()) >= _SHORTEST_HEADLINE or not line.text[:1].isupper():
        return False
    if is_prose(below) or len(below.split()) <= _SHORTEST_HEADLINE:
        return False
    words = re.findall(r"[^\W\d_]{3,}", line.text)
    return bool(words) and set(words) <= set(re.findall(r"[^\W\d_]{3,}", below))


def _is_label(text: str) -> bool:
    if _SESSION.fullmatch(text) or _CODE.fullmatch(text) or is_section(text):
        return True
    crumbs = _crumbs(text)
    if len(crumbs) > 1:
        return all(map(_CRUMB.fullmatch, crumbs))
    if is_menu(text):
        return True
    parts = [part for part in _BAR.split(text) if part]
    if all(_ACRONYM.fullmatch(part) or is_section(part) for part in parts):
        return True
    # «POLITIQUE • Afrique centrale»: a section beside a place or a desk
    return (
        len(parts) > 1 and any(map(is_section, parts)) and all(_CRUMB.fullmatch(p) and p.count(" ") < 3 for p in parts)
    )


def is_trail(text: str) -> bool:
    """Whether a line is a breadcrumb: «Publications » Notes » Asie», «L'Écho > Région > Lima»."""
    crumbs = _crumbs(text)
    return len(crumbs) > 1 and all(map(_CRUMB.fullmatch, crumbs))


def is_menu(text: str) -> bool:
    """Whether a line is the menu of a site: «À la une | Télécoms | Emploi»; a headline has fewer bars or longer parts.

    >>> is_menu("À la une | Télécoms | IA"), is_menu("IA | Le Sénat vote | Ce qui change")
    (True, False)
    """
    parts = [part for part in _MENU_BAR.split(text) if part]
    parts = [part.removesuffix(" ?") for part in parts]  # «Qui sommes-nous ?»
    if len(parts) < _MENU_PARTS or not all(_CRUMB.fullmatch(p) and p.count(" ") < _MENU_WORDS for p in parts):
        return False
    if any(is_link(part) and not is_section(part) for part in parts):
        return True
    known = sum(is_section(part) or part.casefold() in _FRONT_PAGE for part in parts)
    return known > 1 or (known > 0 and len(parts) > _MENU_PARTS)


def is_strip(text: str) -> bool:
    """Whether a line is a row of towns or desks, as papers have below their name: «Lima - Cusco - Puno»."""
    parts = _STRIP.split(text)
    return len(parts) >= _MENU_PARTS and all(map(_DESK.fullmatch, parts))


def _crumbs(text: str) -> list[str]:
    """The parts of a breadcrumb; a closing quotation mark parts them only where nothing was quoted."""
    return [text] if "«" in text else [part.strip() for part in _CRUMBS.split(text)]


def _publisher(text: str) -> list[Clue]:
    """The paper at the root of a breadcrumb; the body whose acronym stands above the headline."""
    root = _crumbs(text)[0]
    if root != text:
        paper = _PAPER.fullmatch(root) and root.casefold() not in _FRONT_PAGE
        return [Clue("letterhead", root, text)] if paper else []
    first, *others = (part for part in _BAR.split(text) if part)
    if others and all(map(_ACRONYM.fullmatch, (first, *others))):
        return [Clue("letterhead", first, text)]
    return []


def _releasing(lines: Sequence[Line], i: int) -> list[Clue]:
    """The body whose acronym is the first line of a press release."""
    text = lines[i].text
    if i or not _ACRONYM.fullmatch(text) or text in _TOPICS:
        return []
    released = any(_RELEASE.match(line.text) for line in lines[1:_HEAD_LINES])
    return [Clue("letterhead", text, text)] if released else []


def _may_be_headline(line: Line) -> bool:
    long = len(line.text.split()) >= _SHORTEST_HEADLINE
    return line.heading or (long and reads_as_heading(line, _LONGEST_HEADLINE))


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether a line that reads as a headline follows, with text under it, ahead of any paragraph."""
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if _stands_above(line.text) and not line.heading:
            continue
        return i + 1 < len(lines) and _may_be_headline(line)
    return False
