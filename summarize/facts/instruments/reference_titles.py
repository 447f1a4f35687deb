"""The title that stands behind the number of a law: «loi n° 2024-449 du 21 mai 2024 | visant à sécuriser l'espace
numérique».

The number and the words behind it name one text. Canada puts the whole title behind the number, and calls what it
enacts an act: «projet de loi n° 118, | Loi encadrant l'usage de …», Bill 118, An Act to regulate the use of ….

>>> found = read_behind("La proposition de loi n° 512 visant à protéger les mineurs est votée.", 28, ())
>>> found.end, found.en
(58, ' to protect minors')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarize.facts.naming.phrase import Name
from summarize.facts.naming.title_reader import TitleReader, verb_of


class TitleBehind(NamedTuple):
    """Where the title ends, its English with what joins it to the number, and whether it is a Canadian bill's."""

    end: int
    en: str
    act: bool = False


_TITLE = re.compile(
    # «recommandation CM/Rec(2020)1 du Comité des Ministres | sur les impacts …»
    r"(?: d(?:u|e la|e l['’])(?: ?[A-ZÀ-Þ][\w-]+(?: d(?:es|u|e la) [A-ZÀ-Þ][\w-]+)?))?"
    r",? (?=(?:visant|tendant|relati(?:f|ve)s?|portant|sur|pour|concernant|modifiant|instituant|instaurant|créant"
    r"|fixant|établissant|encadrant|autorisant|interdisant|renforçant|réformant|garantissant|accordant|définissant"
    r"|imposant|transposant|mettant en œuvre|organisant|approuvant|abrogeant|complétant)\b)"
)
# «projet de loi C-8, Loi concernant …»; the comma before a verb of the text's own («, loi qui …») begins no title.
_ACT = re.compile(r", (?:intitulée? |la )?(?=Loi (?!qui\b))")
# «relative à l'informatique | , aux fichiers et aux libertés»: half a title would be the title of another text.
_MORE = re.compile(r",? et\b|, (?:à|aux?|de|du|des|d['’])\b| (?:dans|via)\b", re.IGNORECASE)
_HEAD = "loi"
_LAW = "law"
_RESPECTING = re.compile(r" (?:on|concerning) ")


def read_behind(text: str, at: int, names: Iterable[Name]) -> TitleBehind | None:
    """The title behind a number that ends at `at`, or None where none stands there or English has not all of it.

    Args:
        names: those of the sentence.
    """
    if act := _ACT.match(text, at):
        title = _read(text[act.end() :], names, act.end())
        return title and TitleBehind(title[0], f", An Act{_enacting(text, act.end(), title[1])}", True)
    if joint := _TITLE.match(text, at):
        start = joint.end() - 1
        title = _read(_HEAD + text[start:], names, start - len(_HEAD))
        return title and TitleBehind(*title)
    return None


def _read(text: str, names: Iterable[Name], offset: int) -> tuple[int, str] | None:
    """Where the title of a law that begins `text` ends in the sentence, and its English behind «law»."""
    shifted = [
        name._replace(start=name.start - offset, end=name.end - offset)
        for name in names
        if name.start - offset >= len(_HEAD)
    ]
    phrase = TitleReader(text, shifted, frozenset((_HEAD,))).noun_phrase(0)
    if phrase is None or not (phrase.complete and phrase.topical) or not phrase.en.startswith(f"{_LAW} "):
        return None
    series = _matters(text, shifted, phrase.end)
    if series is None or _MORE.match(text, series[0]):
        return None
    return series[0] + offset, phrase.en.removeprefix(_LAW) + series[1]


_RELATING_TO = re.compile(r"loi relati(?:f|ve)s? (?:aux? |à )")
_AND_TO = re.compile(r"(?P<sign>,? et|,) (?:à la |à l['’]|aux? |à (?!l))(?=\w)")
_MOST_MATTERS = 5


def _matters(text: str, names: Sequence[Name], at: int) -> tuple[int, str] | None:
    """«relative à l'informatique | , aux fichiers et aux libertés»: where the series ends that goes on at `at`, and its
    English; None where a member is not read whole."""
    en, goes_on = "", _AND_TO.match(text, at) if _RELATING_TO.match(text) else None
    for _ in range(_MOST_MATTERS):
        if goes_on is None:
            break
        start = goes_on.end()
        inside = [n._replace(start=n.start - start, end=n.end - start) for n in names if n.start >= start]
        phrase = TitleReader(text[start:], inside, frozenset((_HEAD,))).noun_phrase(0)
        if phrase is None or not phrase.complete:
            return None
        last = goes_on["sign"].endswith("et")
        en, at = f"{en}{' and' if last else ','} {phrase.as_complement}", start + phrase.end
        goes_on = None if last else _AND_TO.match(text, at)
    return at, en


def _enacting(text: str, at: int, title: str) -> str:
    """«Loi encadrant …» is an Act to regulate …, «Loi concernant …» one respecting …."""
    word = text[at + len(_HEAD) + 1 :].split(" ", 1)[0].casefold()
    verb = verb_of(word)
    if verb and not _RESPECTING.match(title):
        return f" to {verb} {title.lstrip().partition(' ')[2]}"
    return _RESPECTING.sub(" respecting ", title, count=1) if _RESPECTING.match(title) else title
