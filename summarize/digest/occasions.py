"""Who spoke where, when and at which event.

The sentence that quotes somebody says it outside the quotation («a déclaré vendredi à Genève que …»), or the next sentence
points back at the words: «Il a tenu ces propos lors de la conférence …».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.digest.evidence import Report, Source, fold, unique

_THESE_WORDS = re.compile(
    r"\b(?:ces|ses) (?:propos|remarques|déclarations|commentaires|mots|observations|paroles)\b|"
    r"\b(?:il|elle) s'(?:est exprimée?|exprimait) (?:ainsi )?(?:lors|à l'occasion|au cours|en marge|devant|pendant)\b"
)
# What leads an event that somebody speaks at; «a salué la conférence» names one without being there.
_AT_EVENT = re.compile(
    r"\b(?:lors d|à l'occasion d|au cours d|en marge d|à l'ouverture d|en ouverture d|à la tribune d)"
    r"|\b(?:dans le cadre d|devant |pendant )"
)
_BEFORE_PLACE = re.compile(r"(?<!face )(?<!grâce )(?<!quant )(?<!jusqu')(?:\bà|\bdepuis) (?:la |l')?$")


@dataclass(frozen=True)
class Occasion:
    """One time somebody is quoted.

    Attributes:
        person: the name.
        sentence: where they are quoted, from 0.
        places, events, dates: English, as far as the text says; `days` the date facts themselves.
        sources: the sentences that say so.
    """

    person: str
    sentence: int
    places: tuple[str, ...]
    events: tuple[str, ...]
    days: tuple[dict, ...]
    sources: tuple[Source, ...]

    @property
    def dates(self) -> tuple[str, ...]:
        """The days in English."""
        return tuple(day["en"] for day in self.days)

    @property
    def en(self) -> str:
        """``"in Geneva, at the Global Conference on AI, Friday (date not stated)"``; empty where nothing is known."""
        places = [f"in {place}" for place in self.places]
        events = [f"at the {event}" for event in self.events]
        return ", ".join([*places, *events, *self.dates])


def occasions(report: Report) -> tuple[Occasion, ...]:
    """The quotations of persons whose place, event or date the article states."""
    found = []
    for quote in report.facts("quote"):
        if quote["value"].get("speaker") in report.persons:
            occasion = _occasion(report, quote)
            if occasion.en:
                found.append(occasion)
    return tuple(found)


def _occasion(report: Report, quote: dict) -> Occasion:
    number = quote["sentence"]
    around = [fact for fact in report.within(number, "place", "event", "date") if _is_circumstance(report, quote, fact)]
    sources = [report.source(number)]
    following = number + 1
    if following < len(report.sentences) and _THESE_WORDS.search(fold(report.sentences[following]["fr"])):
        around += [f for f in report.within(following, "place", "event") if _names_occasion(report, f, following)]
        sources.append(report.source(following))
    return Occasion(
        person=quote["value"]["speaker"],
        sentence=number,
        places=_names(around, "place"),
        events=_names(around, "event"),
        days=tuple(fact for fact in around if fact["kind"] == "date"),
        sources=unique(sources),
    )


def _names(facts: list[dict], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact["value"]["name"] for fact in facts if fact["kind"] == kind))


def _is_circumstance(report: Report, quote: dict, fact: dict) -> bool:
    """Whether a place, date or event of the quoting sentence stands outside all quotations and as a circumstance."""
    sentence = quote["sentence"]
    at = report.offset(fact, sentence)
    for words in report.within(sentence, "quote"):
        start = report.offset(words, sentence)
        if start <= at < start + len(fold(words["fr"])):
            return False
    if at < 0:
        return False
    before = fold(report.sentences[sentence]["fr"])[:at]
    if fact["kind"] == "place":
        return _BEFORE_PLACE.search(before) is not None
    return fact["kind"] == "date" or _AT_EVENT.search(before[-60:]) is not None


def _names_occasion(report: Report, fact: dict, sentence: int) -> bool:
    """Behind «ces propos» an event needs its «lors de», a place the preposition that makes it one."""
    before = fold(report.sentences[sentence]["fr"])[: max(0, report.offset(fact, sentence))]
    if fact["kind"] == "place":
        return _BEFORE_PLACE.search(before) is not None
    return _AT_EVENT.search(before) is not None


def speakers_at(reports: tuple[Report, ...]) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """(event, person, sources) for everybody who is quoted at an event."""
    for report in reports:
        for occasion in occasions(report):
            for event in occasion.events:
                yield event, occasion.person, occasion.sources
