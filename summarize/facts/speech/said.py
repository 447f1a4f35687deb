"""What somebody says in a sentence: the span of the words, and who says them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clauses import Reading
from translate.languages.english_words import listed

ENOUGH = re.compile(r"\W*(?:\w+\W+){2}\w")  # three words
MARKS_BEHIND = ("»", "”", '"')
# What follows these with «que» is denied or asked for, not said to be so.
NOT_SAYING_THAT = frozenset(
    "nier démentir demander exiger préconiser proposer recommander réclamer vouloir souhaiter espérer regretter "
    "déplorer craindre redouter".split()
) | {"se désoler", "se féliciter", "se plaindre", "se réjouir"}


@dataclass(frozen=True)
class Said:
    """What somebody says in one sentence.

    Attributes:
        start, end: span of the words in the French, quotation marks outside.
        speaker: who says it.
        direct: in their own words.
        rule: name of the rule.
        frame: how it is told where it is hoped or feared, not said («hope»); else empty.
    """

    start: int
    end: int
    speaker: Actor
    direct: bool
    rule: str
    frame: str = ""


# What is hoped or feared is no statement.
_WISHING = {
    **dict.fromkeys(("espérer", "exprimer l'espoir", "exprimer l'espérance", "formuler l'espoir"), "hope"),
    **dict.fromkeys(("craindre", "redouter", "exprimer la crainte"), "fear"),
    "souhaiter": "wish",
}


def framed(words: Said, lemma: str) -> Said:
    """The words as `lemma` has them told: reported behind «espère», they are hoped."""
    return words if words.direct else replace(words, frame=_WISHING.get(lemma, ""))


def speaking(reading: Reading) -> list[Clause]:
    """The clauses of speech whose speaker is certain; who «n'a pas dit que …» has said nothing."""
    return [
        clause
        for clause in reading.clauses
        if clause.actors
        and clause.actors[0].kind not in ("author", "instrument")
        and clause.group.speech
        and not (clause.quoted or clause.embedded or clause.group.negated)
    ]


def together(speaker: tuple[Actor, ...]) -> Actor:
    """«Selon Reuters et l'AFP»: one speaker of that name."""
    first, *others = (actor for actor in speaker if not actor.member)
    if not others:
        return first
    names = [actor.name for actor in (first, *others)]
    return replace(first, end=others[-1].end, name=listed(names), plural=True)


# Of what is signed, adopted or launched the words between marks are the name, not what is said of it.
_NAMED = frozenset(("adopt", "ban", "join", "launch", "ratify", "sign", "withdraw from"))
_SEES_IN_IT = re.compile(r"\by (?:(?:a|ont|avait|avaient) )?v[ou]\w*$")


def voicing(reading: Reading) -> list[Clause]:
    """The clauses of speech and of stance that nobody is quoted with, whose words between marks are the actor's own: «a
    refusé « une farce »», «y voit « un cadeau »»."""
    return [
        clause
        for clause in reading.clauses
        if clause.actors
        and clause.actors[0].kind not in ("author", "instrument")
        and not (clause.quoted or clause.embedded or clause.incise or clause.group.negated or clause.group.passive)
        and (
            any(frame.speech or frame.value not in _NAMED for frame in clause.group.verb.frames)
            or (clause.group.lemma == "voir" and _SEES_IN_IT.search(reading.text, 0, clause.group.end))
        )
    ]


_COLON_BEFORE = re.compile(r": ?$")
_JOINING = re.compile(r"(?:et|mais|car|or) ")
_TRIM = " ,;:–—-"
_TRAILING = " ,;:–—-."


def words_of(reading: Reading, start: int, end: int, speaker: Actor, rule: str) -> Iterator[Said]:
    """The words in ``text[start:end]``: direct where a quotation fills it, else reported."""
    text = reading.text
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    joining = _JOINING.match(text, start)
    start = joining.end() if joining and joining.end() < end else start
    # «X s'y oppose : « … », a précisé Y»: the quotation that reaches to the end, behind a colon
    last = bisect_left(reading.quotations, end - 1, key=lambda quotation: quotation.end)
    if last < len(reading.quotations):
        told = reading.quotations[last]
        if start < told.start and _COLON_BEFORE.search(text, start, told.start):
            start, end = told.start, told.end
    first = bisect_right(reading.quotations, start + 1, key=lambda quotation: quotation.start)
    filling = reading.quotations[first - 1] if first else None
    if filling and filling.end >= end - 1:
        yield Said(max(start, filling.inner_start), min(end, filling.inner_end), speaker, True, rule)
    elif start < end:
        yield Said(start, end, speaker, False, rule)
