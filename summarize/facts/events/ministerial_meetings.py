"""Meetings of ministers and leaders: «réunion des ministres du Commerce du G7», G7 Trade Ministers' Meeting.

French says who meets, for what and of which group one behind the other, and in any order; English puts the group first
and the portfolio before the ministers. Where the ministers are of a continent they stand behind: «Conférence des
ministres africains de l'Économie numérique», Conference of African Ministers of the Digital Economy.

>>> [m.name for m in find_meetings("lors de la 6e Réunion des ministres du Numérique de l'ASEAN, à Hanoï", {})]
["ASEAN Digital Ministers' Meeting"]
>>> list(find_meetings("lors de la réunion des ministres du Commerce, hier", {}))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarize.facts.naming.english import title_case, with_article
from summarize.facts.naming.phrase import Name
from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.people.portfolios import Portfolio, read_portfolio


class Meeting(NamedTuple):
    """A meeting at ``text[start:end]``: its French noun, lower case, and its English name without ordinal."""

    start: int
    end: int
    head: str
    name: str


_KINDS = {"réunion": "Meeting", "rencontre": "Meeting", "conférence": "Conference", "sommet": "Summit",
          "forum": "Forum", "retraite": "Retreat", "dialogue": "Dialogue"}  # fmt: skip
_HOW = {"informel": "Informal", "annuel": "Annual", "informelle": "Informal", "annuelle": "Annual",
        "extraordinaire": "Extraordinary", "conjointe": "Joint", "spéciale": "Special",
        "virtuelle": "Virtual"}  # fmt: skip
_WHO = {"ministres": "Ministers", "dirigeants économiques": "Economic Leaders", "dirigeants": "Leaders",
        "hauts fonctionnaires": "Senior Officials", "hauts responsables": "Senior Officials",
        "chefs d'État et de gouvernement": "Heads of State and Government",
        "chefs d'État": "Heads of State"}  # fmt: skip
_MEETING = re.compile(
    rf"\b(?P<head>(?i:{'|'.join(_KINDS)}))(?: (?P<how>{'|'.join(_HOW)}))? (?:des|de) "
    rf"(?P<who>{'|'.join(who.replace(chr(39), '[' + chr(39) + '’]') for who in _WHO)})\b"
)
_OF = re.compile(
    r" (?:chargés |responsables )?(?:de la |de l['’]|du |des |de |d['’]|sur (?:la |le |les |l['’])?)", re.IGNORECASE
)
# Acronyms of groups that have the same in English; others only where the glossary knows them.
_GROUP = re.compile(
    r"(?:G7|G20|G77|BRICS|ASEAN|APEC|GPAI|IGAD|SADC|MERCOSUR|Mercosur|CARICOM|Quad|Commonwealth)(?![\w-])"
)
_ADJECTIVE = re.compile(r" (?P<word>[a-zà-ÿ-]{4,20})\b")
_LONGEST_GROUP = 3  # words that stand before the noun
_LONGEST_PORTFOLIO = 6
_GOVERNORS = re.compile(r" et (?:des |les )?gouverneurs (?:de|des) banques? centrales?\b")
# What a portfolio is called before «Ministers».
_IN_FRONT = (
    (re.compile(r"\b(?:the|affairs)\b ?"), ""),
    (re.compile(r"\bcommerce\b"), "trade"),
    (re.compile(r" +(?=,|$)"), ""),
)


# «Réunion ministérielle du G7 sur l'énergie»
_MINISTERIAL = re.compile(
    rf"\b(?P<head>(?i:réunion|rencontre))(?: (?P<how>{'|'.join(_HOW)}))? ministériel(?:le)?(?= d(?:u|e la|e l['’]) ?)"
)


def find_meetings(text: str, names: Mapping[int, Name]) -> Iterator[Meeting]:
    """The meetings of a group's or a continent's ministers in a sentence; `names` are its names and bodies by their
    starts."""
    for match in _MEETING.finditer(text):
        parts = _Parts(match.end())
        while parts.read(text, names):
            pass
        who, how = _WHO[match["who"].replace("’", "'")], _HOW.get(match["how"] or "", "")
        kind = " ".join(filter(None, (how, _KINDS[match["head"].casefold()])))
        name = parts.name(who, kind)
        if name:
            yield Meeting(match.start(), parts.end, match["head"].casefold(), name)
    for match in _MINISTERIAL.finditer(text):
        parts = _Parts(match.end())
        while parts.read(text, names):
            pass
        kind = " ".join(
            filter(None, (_HOW.get(match["how"] or "", ""), "Ministerial", _KINDS[match["head"].casefold()]))
        )
        if parts.group and parts.portfolios and (name := parts.name("", kind)):
            yield Meeting(match.start(), parts.end, match["head"].casefold(), name)


class _Parts:
    """What follows those who meet: whose they are, and for what."""

    def __init__(self, at: int) -> None:
        self.end = at
        self.of_nation = ""
        self.group: str | None = None
        self.portfolios: list[str] = []
        self.governors = False

    def read(self, text: str, names: Mapping[int, Name]) -> bool:
        """Whether one more part could be read."""
        word = _ADJECTIVE.match(text, self.end)
        if word and not (self.of_nation or self.portfolios or self.group):
            found = look_up(tokens_of(word["word"]), 0, "adj")
            if found and found[1].en[0].isupper():  # African, Arab, Nordic
                self.end, self.of_nation = word.end(), found[1].en
                return True
        of = _OF.match(text, self.end)
        if of is None:
            return False
        group = None if self.group else _group(text, of.end(), names)
        if group:
            self.end, self.group = group
            return True
        portfolio = None if self.portfolios else _portfolio(text, of.end(), names)
        if portfolio is None:
            return False
        self.end = portfolio.end
        self.portfolios.append(portfolio.en)
        if governors := _GOVERNORS.match(text, self.end):
            self.end, self.governors = governors.end(), True
        return True

    def name(self, who: str, kind: str) -> str:
        """The English of the whole; empty where it could be any meeting."""
        portfolio = self.portfolios[0] if self.portfolios else ""
        if not portfolio and who == "Ministers":
            return ""
        if self.of_nation:
            of = f" of {portfolio}" if portfolio else ""
            tail = f" of {with_article(self.group)}" if self.group else ""
            return title_case(f"{kind} of {self.of_nation} {who}{of}{tail}")
        if not self.group:
            return ""
        if who and (self.group.count(" ") >= _LONGEST_GROUP or who.startswith("Heads")):
            of = f" of {portfolio}" if portfolio else ""
            return title_case(f"{kind} of {who}{of} of {with_article(self.group)}")
        for pattern, english in _IN_FRONT:
            portfolio = pattern.sub(english, portfolio)
        whose = f"{who} and central bank governors" if self.governors else f"{who}'" if who else ""
        return title_case(" ".join(filter(None, (self.group, portfolio, whose, kind))))


def _group(text: str, at: int, names: Mapping[int, Name]) -> tuple[int, str] | None:
    """A group of states: where it ends, and its English; an acronym stays one."""
    if acronym := _GROUP.match(text, at):
        return acronym.end(), acronym.group()
    name = names.get(at)
    return (name.end, name.en) if name and name.kind in ("organisation", "place") else None


def _portfolio(text: str, at: int, names: Mapping[int, Name]) -> Portfolio | None:
    """What the ministers are for, up to the next name («Justice | du Conseil de l'Europe»)."""
    next_name = min(
        (start for start, name in names.items() if start > at and name.kind == "organisation"), default=None
    )
    portfolio = read_portfolio(text[:next_name], at)
    return portfolio if portfolio and portfolio.en.count(" ") < _LONGEST_PORTFOLIO else None
