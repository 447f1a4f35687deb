"""Mastheads: the name of a site above its own menu, which says whose page it is and is no headline.

«Afrique Tech Hebdo / À la une | Télécoms | IA», «Radio Rivage / Menu Rechercher»: what stands right below the name, a
menu, a breadcrumb or buttons, tells it from a headline; below a headline stand the text's own day and author. A name
that says what it is («Le Courrier du Golfe», «La Voix du Delta») needs no more than a day below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.pages.bylines import Clue, recognise
from translate.pages.chrome import chrome_class
from translate.pages.furniture import is_menu, is_trail
from translate.pages.kickers import is_kind, is_section
from translate.pages.layout import Line, is_prose, reads_as_heading
from translate.pages.letterheads import is_institution
from translate.pages.repairs import RepairLog

_HEAD_LINES = 12  # how far down the headline may stand
_MOST_WORDS = 8
_LONGEST = 80  # characters of a name
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


def take_masthead(lines: Sequence[Line], log: RepairLog) -> tuple[list[Line], list[Clue]]:
    """The lines without the name of their site above its menu, and the publisher it is."""
    at = 0
    while at < min(_HEAD_LINES, len(lines)) and chrome_class(lines[at].text) in _OF_A_SITE:
        at += 1
    if at + 1 >= len(lines) or not _is_masthead(lines, at):
        return list(lines), []
    log.leave_out("provenance: masthead", lines[at].content)
    return [*lines[:at], *lines[at + 1 :]], [Clue("letterhead", lines[at].text, lines[at].text)]


def is_medium(text: str) -> bool:
    """Whether a name says that it is a paper's, a station's or a house of research's: «Radio Rivage», «L'Écho de Lima».

    >>> is_medium("Radio Rivage"), is_medium("Anne Dupont")
    (True, False)
    """
    return bool(_OF_A_HOUSE.fullmatch(text))


def _is_masthead(lines: Sequence[Line], at: int) -> bool:
    line, below = lines[at], lines[at + 1].text
    text = line.text
    if line.heading or line.item or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if is_section(text) or is_kind(text) or recognise(text) or is_institution(text):
        return False  # an institution's name is judged by `letterheads`
    named, told = _NAME.fullmatch(text), is_medium(text)
    if not (named or told) or not _is_headed(lines[at + 1 :]):
        return False
    reserved = "abonné" in below.casefold()  # «Article réservé aux abonnés» stands below headlines
    if is_menu(below) or is_trail(below) or (chrome_class(below) in _OF_A_SITE and not reserved):
        return True
    dated = any(clue.kind in ("bare date", "by-line") for clue in recognise(below) or ())
    return bool(named and _OF_A_MEDIUM.fullmatch(text) and (dated or is_section(below)) and " " in text)


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether a headline follows with text under it, and only what stands around headlines is ahead of it."""
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if not line.heading and _is_around(line.text):
            continue
        long = len(line.text.split()) >= _SHORTEST_HEADLINE
        headline = line.heading or (long and reads_as_heading(line, _LONGEST_HEADLINE))
        return headline and any(is_prose(after.text) for after in lines[i + 1 :])
    return False


def _is_around(text: str) -> bool:
    furniture = is_menu(text) or is_trail(text) or is_section(text) or is_kind(text) or is_institution(text)
    return furniture or bool(chrome_class(text) or recognise(text))
