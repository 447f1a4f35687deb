"""Who spoke where, when and at which event.

The sentence that quotes somebody says it outside the quotation («a déclaré vendredi à Genève que …»), or the next
sentence points back at the words: «Il a tenu ces propos lors de la conférence …».
"""

from __future__ import annotations

import re
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
# «l'ambassadrice de Bahreïn à Londres», «né à Lima»: where somebody works or is from, not where they speak.
_OF_A_PERSON = re.compile(
    r"\b(?:ambassad\w+|consule?s?|représentante?|correspondante?|professeure?|chercheu\w+|universit\w+|basée?s?|installée?s?|"
    r"née?s?|maire|députée?) (?:[^,;.:«»]{1,50} )?$"
)
# A sentence with more places, events or dates than this lists them.
_MOST = 4
# Characters before an event in which its «lors de» stands («lors de la cérémonie d'ouverture de la …»), or two events'.
_NEAR, _FAR = 60, 250


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
    quotes = [quote for quote in report.facts("quote") if quote["value"].get("speaker") in report.persons]
    settings = {sentence: _setting(report, sentence) for sentence in sorted({quote["sentence"] for quote in quotes})}
    found = [_occasion(report, quote, *settings[quote["sentence"]]) for quote in quotes]
    return tuple(occasion for occasion in found if occasion.en)


def _occasion(report: Report, quote: dict, around: list[dict], sources: list[Source]) -> Occasion:
    return Occasion(
        person=quote["value"]["speaker"],
        sentence=quote["sentence"],
        places=_names(around, "place"),
        events=_names(around, "event"),
        days=tuple(fact for fact in around if fact["kind"] == "date")[:_MOST],
        sources=unique(sources),
    )


def _names(facts: list[dict], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact["value"]["name"] for fact in facts if fact["kind"] == kind))[:_MOST]


def _setting(report: Report, sentence: int) -> tuple[list[dict], list[Source]]:
    """The circumstances of what is quoted in a sentence, and the sentences that state them."""
    around = _circumstances(report, sentence)
    sources = [report.source(sentence)]
    following = sentence + 1
    if following < len(report.sentences) and _THESE_WORDS.search(report.folded(following)):
        around += [f for f in report.within(following, "place", "event") if _leads(report, f, following, _FAR)]
        sources.append(report.source(following))
    return around, sources


def _circumstances(report: Report, sentence: int) -> list[dict]:
    """The places, dates and events of a sentence that stand outside its quotations and as circumstances."""
    quoted = [
        (start, start + len(fold(words["fr"])))
        for words in report.within(sentence, "quote") if (start := report.offset(words, sentence)) >= 0
    ]  # fmt: skip
    found = []
    for fact in report.within(sentence, "place", "event", "date"):
        at = report.offset(fact, sentence)
        if at >= 0 and not any(start <= at < end for start, end in quoted) and _leads(report, fact, sentence, _NEAR):
            found.append(fact)
    return found


def _leads(report: Report, fact: dict, sentence: int, reach: int) -> bool:
    """Whether an event has its «lors de» within `reach` characters before it, a place its preposition right before."""
    at = max(0, report.offset(fact, sentence))
    before = report.folded(sentence)[max(0, at - reach) : at]
    if fact["kind"] == "place":
        preposition = _BEFORE_PLACE.search(before)
        return preposition is not None and not _OF_A_PERSON.search(before[: preposition.start()])
    return fact["kind"] == "date" or _AT_EVENT.search(before) is not None
