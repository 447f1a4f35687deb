"""Mastheads: the name of a site above its own menu, which says whose page it is and is no headline.

«Afrique Tech Hebdo / À la une | Télécoms | IA», «Radio Rivage / Menu Rechercher»: what stands right below the name, a
menu, a breadcrumb or buttons, tells it from a headline; below a headline stand the text's own day and author. A name
that says what it is («Le Courrier du Golfe», «La Voix du Delta») needs no more than a day below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.languages.gazetteer import fold
from translate.pages.bylines import Clue, recognise
from translate.pages.chrome import chrome_class, phrases
from translate.pages.furniture import is_menu, is_strip, is_topic, is_trail
from translate.pages.kickers import is_kind, is_section
from translate.pages.layout import Line, is_prose, reads_as_heading
from translate.pages.letterheads import is_institution, starts_as_institution
from translate.pages.repairs import RepairLog

_HEAD_LINES = 12  # how far down the headline may stand
_MOST_WORDS = 8
_FEW_WORDS = 4  # of a line between a name and the menu: «Écouter le direct»
_LONGEST = 80  # characters of a name
_TAGLINE = re.compile(r" ?[|•·] ?| [-–—] ")
_LONGEST_HEADLINE = 220
_SHORTEST_HEADLINE = 4  # words
# Chrome that stands at the head of a site, and not below a headline as buttons to share it do.
_OF_A_SITE = frozenset(("navigation", "section", "account", "newsletter", "donation"))

_LITTLE = r"(?:à|au|aux|d|de|des|du|en|et|l|la|le|les|pour|sur|the|of|&|\+)"
_CAPITAL = r"(?:(?:[dl]['’])?[A-ZÀ-ÖØ-Þ\d][\w.-]{0,25})"
# Words capitalised, with particles among them: «La Voix de l'Est», «Radio Kivu FM».
_NAME = re.compile(rf"{_CAPITAL}(?:['’ ](?:{_LITTLE}['’ ]){{0,2}}{_CAPITAL}){{0,6}}", re.UNICODE)
# What papers, stations and houses of research call themselves; behind it the name may go on in small letters.
_MEDIUM = (
    r"(?:agence|annales|bulletin|carnets?|chronique|courrier|dépêche|écho|éclaireur|gazette|hebdo|hebdomadaire"
    r"|indépendant|infos?|journal|lettre|magazine|matin|mensuel|messager|moniteur|news|nouvelles|nouvelliste"
    r"|observateur|presse|quotidien|radio|républicain|revue|soir|télé|télévision|tribune|tv|vigie|voix|fm)"
)
_HOUSE = (
    rf"(?:{_MEDIUM}|blog|cahiers|centre|cercle|fondation|forum|institut|laboratoire|observatoire|portail|regards?"
    r"|temps|think tank|web)"
)
_OF_A_MEDIUM, _OF_A_HOUSE = (
    re.compile(
        rf"(?:l['’]|la |le |les )?{noun}(?:[ -](?:[dl]['’])?[\w'’.-]{{1,25}}){{0,5}}"
        rf"|(?:[\w'’.-]{{1,25}}[ -]){{1,4}}{noun}",
        re.IGNORECASE,
    )
    for noun in (_MEDIUM, _HOUSE)
)


# Papers by the names that no headline bears: «Le Courrier du Rivage», «L'Écho de Lima».
_PAPER = re.compile(
    r"(?:L['’]|La |Le |Les )(?:Courrier|Dépêche|Échos?|Éclaireur|Gazette|Journal|Mémorial|Messager|Moniteur|Nouvelliste"
    r"|Observateur|Phare|Quotidien|Réveil|Tribune|Vigie|Voix)"
    r"(?: (?:de la |de l['’]|d['’]|du |des |de )?[A-ZÀ-ÖØ-Þ].{1,40})?"
)
# What those call themselves who are no institution: for lines above a site's menu or above a headline given twice.
_GROUP = re.compile(
    r"(?:L['’]|La |Le |Les )?(?:alliance|assemblée|campagne|chaire|club|coalition|collectif|consortium|intersyndicale"
    r"|ligue|mouvement|plateforme|société|syndicat) ",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://|www\.|@)([\w-]{2,40}(?:\.[\w-]{2,30}){1,4})", re.IGNORECASE)
_SIGNS = re.compile(r"[\W_]")
_SHORTEST_NAME = 5  # letters of a name that a host's may be compared with
_SIGNED = 6  # lines below a headline within which its author or its day stands


def take_masthead(lines: Sequence[Line], log: RepairLog, owner: str = "") -> tuple[list[Line], list[Clue]]:
    """The lines without the name of their site and what stands between it and its menu, and the publisher it is.

    Args:
        owner: whom a notice of rights below the text names.
    """
    at = 0
    while at < min(_HEAD_LINES, len(lines)) and (chrome_class(lines[at].text) or _is_of_a_site(lines[at].text)):
        at += 1
    menu, headline = _last_of_menus(lines, at), _given_twice(lines, at)
    if at >= len(lines) or not (headline or _is_masthead(lines, at, menu) or _is_owned(lines, at, owner)):
        return list(lines), []
    names = [lines[at].text]
    if headline:
        menu = headline
        names = names if _is_name(names[0], loosely=True) else []
    end = menu + (not headline and is_strip(lines[menu].text))  # other menus go with the chrome
    above = {i for i in range(at, max(end, at + 1)) if not chrome_class(lines[i].text) and not recognise(lines[i].text)}
    for i in sorted(above):
        log.leave_out("provenance: masthead", lines[i].content)
        names += [lines[i].text] if i == at + len(names) and is_institution(lines[i].text) else []
    name = ", ".join([_TAGLINE.split(names[0])[0], *names[1:]]) if names else ""
    clues = [Clue("masthead", name, lines[at].text)] if name else []
    kept = [replace(line, heading=line.heading or i == headline > 0) for i, line in enumerate(lines) if i not in above]
    return kept, clues


def _given_twice(lines: Sequence[Line], at: int) -> int:
    """Where a headline that the head of a page gives twice stands first, below a name and labels; 0 where none does."""
    first: dict[str, int] = {}
    for i, line in enumerate(lines[: at + _HEAD_LINES]):
        if is_prose(line.text) and not line.text.endswith(("?", "!")):
            break
        key = "".join(filter(str.isalnum, line.text.casefold()))
        long = len(line.text.split()) >= _SHORTEST_HEADLINE
        if long and not chrome_class(line.text) and first.setdefault(key, i) < i:
            above = [line for line in lines[at : first[key]] if not _is_around(line.text)]
            few = all(not line.heading and _may_stand_between(line) for line in above)
            return first[key] if few and first[key] > at else 0
    return 0


def _is_owned(lines: Sequence[Line], at: int, owner: str) -> bool:
    """Whether line `at` is the name that the notice of rights or an address on the page has, above a headline."""
    line = lines[at]
    if line.heading or line.item or is_section(line.text) or len(line.text.split()) > _MOST_WORDS:
        return False
    if not _is_headed(lines[at + 1 :]) or recognise(lines[at + 1].text):
        return False
    name = _SIGNS.sub("", fold(line.text))
    return line.text == owner or (len(name) >= _SHORTEST_NAME and any(name in _labels(line.text) for line in lines))


def _labels(text: str) -> set[str]:
    """The parts of the hosts in a line, without their hyphens: «presse@le-rivage.example» has "lerivage"."""
    hosts = _HOST.findall(text) if "." in text else []
    return {label.replace("-", "") for host in hosts for label in fold(host).replace(" ", "-").split(".")[:-1]}


def is_medium(text: str) -> bool:
    """Whether a name says that it is a paper's, a station's or a house of research's: «Radio Rivage», «L'Écho de Lima».

    >>> is_medium("Radio Rivage"), is_medium("Anne Dupont")
    (True, False)
    """
    return bool(_OF_A_HOUSE.fullmatch(text))


def _is_masthead(lines: Sequence[Line], at: int, menu: int) -> bool:
    """Whether line `at` is a site's name: above its menu, or, of a paper, above a day or a section."""
    line, text = lines[at], lines[at].text
    section = is_section(text) and not is_medium(text)
    if line.heading or line.item or section or is_kind(text) or recognise(text):
        return False
    if menu > at:
        strong = any(_is_of_a_site(line.text) for line in lines[at + 1 : menu + 1])
        between = all(_may_stand_between(line) for line in lines[at + 1 : menu])
        return between and _is_name(text, loosely=strong) and _is_headed(lines[menu + 1 :])
    if at + 1 >= len(lines) or len(text.split()) < 2 or not _NAME.fullmatch(text):
        return False
    if _PAPER.fullmatch(text) and len(text.split()) <= _MOST_WORDS and _is_told_of(lines[at + 1 :]):
        return True
    below = lines[at + 1].text
    dated = any(clue.kind in ("bare date", "by-line") for clue in recognise(below) or ())
    paper = _OF_A_MEDIUM.fullmatch(text) and len(text) <= _LONGEST
    return bool(paper and (dated or is_section(below)) and _is_headed(lines[at + 1 :]))


def _is_told_of(lines: Sequence[Line]) -> bool:
    """Whether a headline comes first, and below it who wrote the text or when: above it is nothing but the paper."""
    if not _is_headed(lines) or recognise(lines[0].text) or len(lines[0].text.split()) <= _SHORTEST_HEADLINE:
        return False
    return any(
        clue.kind in ("author", "bare date", "by-line")
        for line in lines[1:_SIGNED]
        for clue in recognise(line.text) or ()
    )


def _last_of_menus(lines: Sequence[Line], at: int) -> int:
    """The last line above the text that is of a menu; `at` where there is none."""
    last = at
    for i, line in enumerate(lines[at : at + _HEAD_LINES], start=at):
        if line.heading or (is_prose(line.text) and not _is_around(line.text)):
            break
        if i > at and (_is_of_a_site(line.text) or _is_label(line.text)):
            last = i
    return last


def _is_of_a_site(text: str) -> bool:
    """Whether a line is a menu, a breadcrumb or another link that sites have above what they publish."""
    reserved = "abonné" in text.casefold()  # «Article réservé aux abonnés» stands below headlines
    return is_menu(text) or is_trail(text) or is_strip(text) or (chrome_class(text) in _OF_A_SITE and not reserved)


def _is_label(text: str) -> bool:
    return phrases()["edge"].get(text.casefold()) in _OF_A_SITE


def _may_stand_between(line: Line) -> bool:
    text = line.text
    return not line.heading and (len(text.split()) <= _FEW_WORDS or _is_around(text) or _is_name(text, loosely=True))


def _is_name(text: str, *, loosely: bool) -> bool:
    """Whether a line may be a name; `loosely`: a menu below it tells it from a headline in capitals."""
    if text.endswith((".", "?", "!", ":", ",")) or " : " in text or "«" in text:
        return False
    if is_institution(text) or (loosely and (starts_as_institution(text) or _GROUP.match(text))):
        return True
    parts = _TAGLINE.split(text)
    if len(parts) > 1:
        taglines = all(len(part.split()) <= _FEW_WORDS or _is_name(part, loosely=loosely) for part in parts[1:])
        return loosely and len(text) <= _LONGEST and taglines and _is_name(parts[0], loosely=loosely)
    short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    capitals = text.isupper() and not loosely
    return short and bool(is_medium(text) or (_NAME.fullmatch(text) and not capitals) or is_section(text))


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether a headline follows with text under it, and only what stands around headlines is ahead of it."""
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if (not line.heading and _is_around(line.text)) or is_topic(lines, i):
            continue
        long = len(line.text.split()) >= _SHORTEST_HEADLINE
        headline = line.heading or (long and reads_as_heading(line, _LONGEST_HEADLINE))
        return headline and any(is_prose(after.text) for after in lines[i + 1 :])
    return False


def _is_around(text: str) -> bool:
    furniture = is_menu(text) or is_trail(text) or is_section(text) or is_kind(text) or is_institution(text)
    return furniture or bool(chrome_class(text) or recognise(text))
