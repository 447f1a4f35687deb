"""Texts called after a town on a matter of their own: «la déclaration de Paris sur une IA inclusive et durable».

More than one text is called after a town where the glossary has others that begin alike: there what a text is on tells
which one it is, and a name without it would be another's. Where all that it is on stands in the official title of one
text of its kind, it is that one: signatories leave the end of a long title out, and say where it was signed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from summarize.facts.instruments.instrument_titles import HEADS, head_of
from summarize.facts.naming.naming import Title, find_titles
from summarize.facts.naming.wording import content
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary, TermMatch
from translate.languages.gazetteer import fold

_ON = re.compile(
    r" (?:sur|pour|contre|concernant|relative? (?:à|aux?)|en (?:faveur|matière) d)\b(?! (?-i:(?!IA\b)[A-ZÀ-Þ]))", re.I
)
_FEWEST = 3  # content words by which a text is known


def find_placed(
    sentence: BilingualSentence,
    terms: Sequence[TermMatch],
    glossary: Glossary,
    is_specific: Callable[[Title, str], bool],
) -> list[tuple[TermMatch, Title]]:
    """The terms that are the name of several texts, each with the title that says more, in order."""
    text = sentence.fr
    bare = {match.start: match for match in terms if _ON.match(text, match.end) and _is_one_of_several(match, glossary)}
    if not bare:
        return []
    others = [match for match in terms if match.start not in bare]
    titles = find_titles(sentence, others, frozenset(HEADS))
    return [
        (bare[title.start], title)
        for title in titles
        if title.start in bare
        and title.end > bare[title.start].end
        and title.phrase.complete
        and is_specific(title, text)
    ]


def official_by_matter(title: Title, place: str, glossary: Glossary) -> str:
    """The official English of the one text of the title's kind that has all it is on; empty where there is none."""
    words = content(title.text[title.start : title.end], title.head) - content(place, title.head)
    kind = HEADS[title.head]
    if len(words) < _FEWEST:
        return ""
    found = {en for of_kind, on, en in _matters(glossary) if of_kind == kind and words <= on}
    return found.pop() if len(found) == 1 else ""


def _is_one_of_several(match: TermMatch, glossary: Glossary) -> bool:
    folded = fold(match.term.fr)
    return match.term.kind == "instrument" and folded in _openings(glossary)


@lru_cache(maxsize=2)
def _openings(glossary: Glossary) -> frozenset[str]:
    """Names of texts with which the name of another text begins, folded."""
    forms: dict[str, str] = {}
    for term in glossary.terms:
        for form in (term.fr, *term.variants) if term.kind == "instrument" else ():
            forms[fold(form)] = term.en
    found: set[str] = set()
    for form, en in forms.items():
        words = form.split(" ")
        found.update(
            shorter
            for count in range(2, len(words))
            if forms.get(shorter := " ".join(words[:count]), en) != en and _ON.match(form, len(shorter))
        )
    return frozenset(found)


@lru_cache(maxsize=2)
def _matters(glossary: Glossary) -> tuple[tuple[str | None, frozenset[str], str], ...]:
    """Of every text of the glossary its type, the stems of what it is on, and its English."""
    return tuple(
        (HEADS.get(head_of(form)), content(form, head_of(form)), term.en)
        for term in glossary.terms
        if term.kind == "instrument"
        for form in (term.fr, *term.variants)
    )
