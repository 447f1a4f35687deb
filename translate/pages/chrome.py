"""Site chrome: the lines of a page that are not the article.

The phrases stand in site_chrome.csv, by class (navigation, share, comment form, cookies …) and by how lines match:

- ``line``: the line is the phrase, bullets and punctuation around it aside;
- ``start``: it begins with the phrase and is no sentence ("Partager sur Facebook", not "Partager sur un pied
  d'égalité les fruits de l'IA est un objectif.");
- ``sentence``: it begins with the phrase, and may be a sentence;
- ``edge``: it is the phrase, and the first or last line, or beside other chrome. "Chine" or "Contact" may be a heading;
- ``head``: it is the phrase, above a headline (`furniture`).

A line of chrome kept is a nuisance; a line of text lost is a fault. Where a line could be either, it stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from translate.pages.addresses import is_address
from translate.pages.bylines import recognise
from translate.pages.kickers import READING_TIME
from translate.pages.layout import Line, ends_sentence, is_prose
from translate.pages.notices import NOTICES
from translate.pages.repairs import RepairLog
from translate.tables import read_table

_LONGEST = 160  # characters of a chrome line that is no sentence
_LONGEST_SENTENCE = 300

_LANGUAGE = (
    r"(?:ar|de|en|es|fr|it|ja|nl|pt|rm|ru|zh|français|english|deutsch|italiano|rumantsch|español|português|nederlands"
    r"|русский|العربية|中文|日本語)"
)
_LANGUAGE_ALONE = re.compile(_LANGUAGE)
# « Les tribunes publiées n'engagent que leurs auteurs. », « Les propos tenus ici ne reflètent pas nécessairement … »
_DISCLAIMER = re.compile(
    r"(?:les |ces |ce |cet |cette |le )?(?:présente? )?(?:opinions?|propos|tribunes?|points? de vue|textes?|articles?"
    r"|chroniques?|contributions?|analyses?|avis|vues|idées|contenus?)\b[^.«»!?]{0,120}? "
    r"(?:n['’]engage(?:nt)? (?:que|pas) (?:leurs?|ses|son|la (?:seule )?(?:responsabilité|rédaction)|l['’]aut|les aut"
    r"|notre|celle)|ne reflète(?:nt)? pas (?:nécessairement|forcément|toujours|obligatoirement|celles?|l['’]opin"
    r"|l['’]avis|la position|les? (?:positions?|points? de vue|vues)))[^.«»!?]{0,120}\.?",
    re.IGNORECASE,
)
# Classes that are patterns, not phrases.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("page number", re.compile(r"(?:page|p\.) ?\d{1,4}(?: ?(?:/|sur|of|de) ?\d{1,4})?", re.IGNORECASE)),
    (
        "counter",
        re.compile(r"\d{1,7} (?:commentaires?|comments?|vues?|views?|partages?|shares?|réponses?|likes?|j'aime)", re.I),
    ),
    ("counter", re.compile(r"(?:vos |les )?(?:réactions|commentaires|avis) ?\(\d{1,6}\)", re.IGNORECASE)),
    ("account", re.compile(r"il vous reste \d{1,2}(?:[.,]\d{1,2})? ?% (?:de |à ).{1,120}", re.IGNORECASE)),
    ("navigation", re.compile(r"(?:vous êtes ici ?:? ?)?(?:accueil|home) ?[>›»/|→].{1,200}", re.IGNORECASE)),
    ("reading time", READING_TIME),
    ("legal", re.compile(r"(?:©|copyright ©|\(c\) ?\d{4}).{0,200}", re.IGNORECASE)),
    ("picture credit", re.compile(r"[\[(] ?(?:crédits? |source )?(?:photos?|image|dr)\b.{0,100}[\])]", re.IGNORECASE)),
    ("disclaimer", _DISCLAIMER),
    (
        "download",
        re.compile(r"\(?(?:pdf|docx?|odt|xlsx?) ?[-–,:(]? ?\d{1,4}(?:[.,]\d{1,2})? ?[kmg][ob]\)?", re.IGNORECASE),
    ),
    *NOTICES,
    ("template", re.compile(r"\{{1,3}[\w. -]{1,40}\}{1,3}")),
    # « DE FR IT EN », « FR | EN », « Français / English »: the languages of a site; one code alone may be a heading.
    ("navigation", re.compile(rf"{_LANGUAGE}(?:(?: ?[|/•·,–-] ?| ){_LANGUAGE}){{1,11}}", re.IGNORECASE)),
)
# On their own these say nothing; beside chrome, or at an edge, they are page numbers and counters.
_EDGE_PATTERN = re.compile(r"\d{1,4}")

_ADDRESS_LINES = 6  # that may stand above a telephone number in its block: names, a street, a label
_GLUED = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")  # «MenuRechercher»
_ROW_WORDS = 16  # in a row of labels
_LABEL_WORDS = 4  # in one of them
_SECTIONS = 3  # that are a menu where they stand side by side
_RELATED_TITLES = 12  # titles a "related articles" list at the end may hold


@cache
def phrases() -> dict[str, dict[str, str]]:
    """The table of phrases: how they match → phrase → class."""
    table: dict[str, dict[str, str]] = {"line": {}, "start": {}, "sentence": {}, "edge": {}, "head": {}}
    for row in read_table("site_chrome.csv"):
        table[row["match"]][row["phrase"].casefold()] = row["class"]
    return table


def chrome_class(text: str) -> str | None:
    """The class of chrome the line is, wherever it stands; None where it is not, or may not be."""
    if len(text) > _LONGEST_SENTENCE:
        return None
    for name, pattern in _PATTERNS:
        if pattern.fullmatch(text):
            return name
    if "|" in text and len(parts := [part.strip() for part in text.split("|") if part.strip()]) > 1:
        # « Partager cette page | Imprimer »: a row of buttons
        classes = [_button(part) for part in parts] if len(text) <= _LONGEST else [None]
        return next(iter(classes)) if all(classes) else None
    table, folded = phrases(), _bare(text)
    if folded in table["line"]:
        return table["line"][folded]
    if row := _row_of_labels(_trimmed(text)):
        return row
    opening = text.casefold().lstrip("\"'«([ ")
    for phrase, name in table["sentence"].items():
        if opening.startswith(phrase):
            return name
    if len(text) <= _LONGEST and not ends_sentence(text):
        for phrase, name in table["start"].items():
            if opening.startswith(phrase) and not (phrase[-1].isalnum() and opening[len(phrase) :][:1].isalnum()):
                return name
    return None


def _row_of_labels(text: str) -> str | None:
    """«Menu Rechercher», «MenuRechercherMon compte»: labels of links side by side, whose bars or spaces were lost.

    The names of sections beside each other may be a headline («Chine Afrique»), so two of them are no row. Behind other
    labels an offer may go on to the end («… Je m'abonne à partir de 1 €»).
    """
    words = [word for word in _GLUED.sub(" ", text).casefold().split() if word != "?"]
    if not 1 < len(words) <= _ROW_WORDS:
        return None
    classes: list[str] = []
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + _LABEL_WORDS), at, -1)
        found = next(((end, name) for end in ends if (name := _label(words[at:end]))), None)
        if not found:
            rest = " ".join(words[at:])
            offer = any(rest.startswith(phrase) for phrase in _offers()) if classes else False
            found = (len(words), "newsletter") if offer else None
        if not found:
            return None
        at = found[0]
        classes.append(found[1])
    sections = classes.count("section")
    return classes[0] if len(classes) > 1 and (not sections or len(classes) >= _SECTIONS) else None


def _label(words: Sequence[str]) -> str | None:
    """The class of the label that the words make, also of one with a capital inside («WhatsApp»)."""
    table, text = phrases(), " ".join(words)
    for label in (text, "".join(words)):
        if found := table["line"].get(label) or table["edge"].get(label):
            return found
    return "navigation" if _LANGUAGE_ALONE.fullmatch(text) else None


@cache
def _offers() -> tuple[str, ...]:
    return tuple(phrase for phrase, name in phrases()["start"].items() if name in ("newsletter", "donation"))


def _button(text: str) -> str | None:
    """The class of one of several labels on a line: there a label of an edge is one too."""
    return chrome_class(text) or phrases()["edge"].get(_bare(text))


def find_chrome(lines: Sequence[Line]) -> dict[int, str]:
    """Which of the lines are chrome: index → class."""
    found = {i: name for i, line in enumerate(lines) if (name := chrome_class(line.text))}
    _add_related_titles(lines, found)
    _add_addresses(lines, found)
    _add_foot(lines, found)
    _add_edges(lines, found)
    return found


def drop_chrome(lines: Sequence[Line], log: RepairLog) -> list[Line]:
    """The lines that are not chrome. A page number does not end the paragraph that runs across it."""
    found = find_chrome(lines)
    kept: list[Line] = []
    only_pages = False
    for i, line in enumerate(lines):
        if i in found:
            log.leave_out(f"site chrome: {found[i]}", line.content)
            only_pages = found[i] == "page number" and (only_pages or i - 1 not in found)
            continue
        beside = i - 1 in found
        kept.append(replace(line, gap=not only_pages if beside else line.gap))
    return kept


def _bare(text: str) -> str:
    return _trimmed(text).casefold()


def _trimmed(text: str) -> str:
    start, end = 0, len(text)
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


def _is_title(line: Line) -> bool:
    return not line.heading and not is_prose(line.text) and not recognise(line.text)


def _add_related_titles(lines: Sequence[Line], found: dict[int, str]) -> None:
    """The titles under "À lire aussi": all of them where only chrome follows, else the one right below."""
    for i in [i for i, name in found.items() if name == "related" and ":" not in lines[i].text[:-1]]:
        end = i + 1
        while end < len(lines) and end - i <= _RELATED_TITLES and (end in found or _is_title(lines[end])):
            end += 1
        for j in range(i + 1, end if end == len(lines) else min(end, i + 2)):
            found.setdefault(j, "related")


def _add_addresses(lines: Sequence[Line], found: dict[int, str]) -> None:
    """The block of an address below the last sentence: telephone and street, and above them whose they are."""
    prose = [i for i, line in enumerate(lines) if i not in found and is_prose(line.text) and not is_address(line.text)]
    foot = range(prose[-1] + 1, len(lines)) if prose else range(0)
    for i in foot:
        if not is_address(lines[i].text):
            continue
        found.setdefault(i, "contact")
        for j in range(i, max(foot.start, i - _ADDRESS_LINES), -1):
            if lines[j].gap and _bare(lines[j - 1].text) not in phrases()["edge"]:
                break
            if not _is_title(lines[j - 1]):
                break
            found.setdefault(j - 1, "contact")


def _add_foot(lines: Sequence[Line], found: dict[int, str]) -> None:
    """Labels among the chrome below the last sentence: forms, lists of links, names of newsletters."""
    prose = [i for i, line in enumerate(lines) if i not in found and is_prose(line.text)]
    foot = range(prose[-1] + 1 if prose else 0, len(lines))
    chrome = [i for i in foot if i in found]
    if not prose or len(chrome) < 2 or 4 * len(chrome) < len(foot):
        return
    for i in range(chrome[0], len(lines)):
        if _is_title(lines[i]):
            found.setdefault(i, "page foot")


def _add_edges(lines: Sequence[Line], found: dict[int, str]) -> None:
    edge = phrases()["edge"]

    def name(i: int) -> str | None:
        text = lines[i].text
        if lines[i].heading or len(text) > _LONGEST:
            return None
        return "page number" if _EDGE_PATTERN.fullmatch(text) else edge.get(_bare(text))

    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        beside = True  # the edge itself
        for i in order:
            if i not in found and beside and (label := name(i)):
                found[i] = label
            beside = i in found
