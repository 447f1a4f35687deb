"""What stands before, behind and between the subject and the verb of a French clause, and what a relative clause begins
with."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

BRACKETS = re.compile(r"\([^()]{1,40}\)")  # «l'Organisation … (OIF) a lancé»
BRACKET_BEFORE = re.compile(r" \([^()]{1,30}\)$")
COORDINATION = re.compile(r"(?:\b(?:et|ou|mais|puis)|,)\s*(?:\w+ment |aussi |également |ensuite |enfin )?$")
AUXILIARY = re.compile(r"\b(?:a|ont|avait|avaient)\b")
SAID_BEFORE = re.compile(r"(?:[,»\"”?!…–—]\s*|\b[Cc]omme )(?:(?:lui|leur) )?$")
# «a exhorté les pays | à tenir leurs promesses»: those behind the verb are asked, they do not speak.
WHOM_TO = re.compile(r" (?:à|de|d['’]) ?(?:ne pas )?(?:se |s['’])?[a-zà-ÿ]{2,}(?:er|ir|re|oir)\b")
APPOSED = re.compile(r" ?[,(]")
THAT_BEFORE = re.compile(r"\b(?:que |qu['’]|auquel |à laquelle |auxquel(?:le)?s )$", re.IGNORECASE)
AS_FOR = re.compile(r"(?:Quant (?:à|aux?)|Du côté d[eu]) ")
EXPLAINED = re.compile(r"[A-ZÀ-Þ][\w-]{3,}(?=, (?:la |le |une? |l['’])[a-zà-ÿ])")
# «celui-ci», «cette dernière»
LATTER = re.compile(
    r"\b(?:celui-ci|ce dernier|(?P<feminine>celle-ci|cette dernière)"
    r"|(?P<plural>ceux-ci|ces derniers|ces dernières|celles-ci)) $",
    re.IGNORECASE,
)
OF = re.compile(r" ?(?:de |du |des |d['’])")
# «Nous, chercheurs et chercheuses, | appelons»: who speaks stands between the pronoun and its verb.
WE_WHO = re.compile(r"Nous(?:,| soussigné)")
OF_US = re.compile(r"\w(?:ons|ommes)\b")
PRONOUNS = ("il", "elle", "ils", "elles")
RELATIVE = re.compile(r",? (?:qui|que|qu['’]|où|dont|auquel|à laquelle|auxquels|auxquelles|pour qui)\b")
MOST_RELATIVES = 4
MOST_ADVERBIALS = 5


def chunks_of(text: str, start: int, end: int, inside: Callable[[int], bool]) -> list[tuple[int, int]]:
    """The parts between commas, but for those `inside` a name («Conseil économique, social et environnemental»)."""
    commas = [match.start() for match in re.finditer(",", text[start:end]) if not inside(start + match.start())]
    limits = [start, *(start + comma + 1 for comma in commas), end]
    return [(a, b) for a, b in pairwise(limits) if text[a:b].strip(" ,")]


def after_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,":
        at += 1
    return at
