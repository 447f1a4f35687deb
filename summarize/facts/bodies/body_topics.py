"""What a body works on, in words that no table of portfolios has: «Groupe de travail sur | la cyberjustice et l'IA».

Committees, working groups and coalitions are named after their matter, which may be any noun phrase of French. It is
read as the matter of a title is, as long as that is certain; where the table of portfolios reads further it counts.

>>> read_topic("Coalition pour un Internet ouvert (CIO)", 15).en
'open internet'
>>> read_topic("Comité sur la santé et le ministère de la Santé", 11).en
'health'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from summarize.facts.bodies.body_heads import heads
from summarize.facts.bodies.body_names import PROPER_NAME
from summarize.facts.naming.phrase import Name
from summarize.facts.naming.title_reader import TitleReader
from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.people.portfolios import Portfolio, read_portfolio
from translate.languages.gazetteer import fold

_WINDOW = 160  # characters: longer than any matter, so that the time of one is constant
_LONGEST = 16  # words
_TITLED = frozenset(("groupe",))  # read as titles are: a verb in the singular behind a series belongs to the body
_JOINED = re.compile(r",? et (?:la |le |les |l['’])(?P<word>[\w-]+)")
_ACTORS = frozenset("etats pays gouvernements organismes ministres regulateurs chercheurs experts partenaires".split())
_CUT = re.compile(r"[.;:!?()«»“”\"]")


def read_topic(text: str, at: int, known: Mapping[int, tuple[int, str]] | None = None) -> Portfolio | None:
    """The matter that begins at `at`, its article included; None where none can be read whole.

    `known` are the bodies of the sentence: where one begins, where it ends, its English.
    """
    table = read_portfolio(text, at)
    cut = _CUT.search(text, at, at + _WINDOW)
    window = text[at : cut.start() if cut else at + _WINDOW].rstrip()
    if table and table.end >= at + len(window):
        return table
    phrase = TitleReader(window, _names(known or {}, at, at + len(window)), _TITLED).series(0)
    if phrase is None or not phrase[2]:
        return table or _name(text, at)
    en, end = phrase[0].removeprefix("the "), at + phrase[1]
    other = next((m for m in _JOINED.finditer(text, at, end) if _is_another(text, m)), None)
    if other:
        return read_topic(text[: other.start()], at, known)
    if (table and table.end >= end) or text[at:end].count(" ") > _LONGEST:
        return table
    return Portfolio(at, end, en)


def read_people(text: str, at: int) -> Portfolio | None:
    """Who begins at `at`, in the plural.

    >>> read_people("les journalistes du Mali", 4).en
    'journalists'
    >>> read_people("des enseignants et des travailleurs de l'éducation", 4).en
    'teachers and education workers'
    """
    first = _people(text, at)
    joined = _AND_PEOPLE.match(text, first.end) if first else None
    second = _people(text, joined.end()) if joined else None
    if first is None or second is None:
        of_kind = _BARE.match(text, first.end) if first else None
        return read_members(text, at) if of_kind else first
    of = _WHERE.match(text, second.end)
    where = read_portfolio(text, of.end()) if of else None
    if where and " " not in (matter := where.en.removeprefix("the ")):  # education workers
        return Portfolio(at, where.end, f"{first.en} and {matter} {second.en}")
    return Portfolio(at, second.end, f"{first.en} and {second.en}")


def read_members(text: str, at: int) -> Portfolio | None:
    """Whom a body is made of, with what is said of them; where they live is left for the body itself.

    >>> read_members("Alliance des enseignants concernés de France", 13).en
    'concerned teachers'
    >>> read_members("Association des droits", 16) is None
    True
    """
    people = _people(text, at)
    if people is None or _IN_THE_SINGULAR.match(text, people.end):
        return people
    place = _OF_A_NAME.search(text, people.end, at + _WINDOW)
    topic = read_topic(text[: place.start()] if place else text, at)
    return topic if topic and topic.end > people.end else people


# «la Ligue des consommateurs | critique le texte»: what says something of them is in the plural too.
_IN_THE_SINGULAR = re.compile(r" (?!(?:de|du|en|et) |d['’]|(?:de la|de l['’])|des )[a-zà-ÿ]+(?<![sx])(?![\w'’])")
_OF_A_NAME = re.compile(r" (?:de |d['’]|du |des |de la |de l['’])(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ])")
_BARE = re.compile(r" (?:de |d['’])(?=[a-zà-ÿ])(?!la |l['’])")  # «comédiens | de doublage», dubbing actors
_AND_PEOPLE = re.compile(r" et (?:des |d['’])")
_WHERE = re.compile(r" (?:de la |de l['’]|du |des )(?=[a-zà-ÿ])")


def _people(text: str, at: int) -> Portfolio | None:
    tokens = tokens_of(text[at : at + _WINDOW])
    found = look_up(tokens, 0, "noun")
    if found is None or not found[1].plural or not found[1].actor:
        return None
    return Portfolio(at, at + tokens[found[0] - 1].end, found[1].en)


def _name(text: str, at: int) -> Portfolio | None:
    """«commission d'enquête de l'Assemblée nationale sur | TikTok»: a name, which English leaves as it is."""
    name = PROPER_NAME.match(text, at)
    return Portfolio(at, name.end(), name.group()) if name else None


def _names(known: Mapping[int, tuple[int, str]], start: int, stop: int) -> Iterable[Name]:
    return [
        Name(at - start, end - start, en, "organisation")
        for at, (end, en) in known.items()
        if start <= at and end <= stop
    ]


def _is_another(text: str, joined: re.Match[str]) -> bool:
    """«sur la santé | et le ministère», «… | et la France»: who acts with the body, not what it is on."""
    at = joined.start("word")
    word = fold(joined["word"])
    return text[at].isupper() or word in _ACTORS or any(form in heads() for form in (word, word.removesuffix("s")))
