"""The digest: what a run's briefs say together, each statement with the sentences it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from summarize.digest.agreement import Comparison, compare
from summarize.digest.events import Event, events
from summarize.digest.evidence import Claim, Report, Source, reports_of
from summarize.digest.figures import figures
from summarize.digest.instruments import Instrument, Register
from summarize.digest.people import Person, who_is_who
from summarize.digest.positions import Holder, by_holder
from summarize.digest.rows import choose_rows
from summarize.digest.stories import Story, choose, find_stories
from summarize.digest.timeline import Timeline, timeline

# How many rows a section of the one-page digest shows; the briefs hold the rest, and the page says how many.
ROWS = {"people": 16, "instruments": 16, "events": 12, "holders": 16, "figures": 12}

_Row = TypeVar("_Row")


@dataclass(frozen=True)
class Digest:
    """The content of digest.md and index.html.

    Attributes:
        reports: the articles, numbered.
        news: «what is new», one story a line.
        comparisons: the stories that several articles report, their sources beside each other.
        holders: positions by country or body.
        more: how many rows a section has no room for.
        marked, sentences: how many sentences are marked, of how many.
        signatures: what decided the output, each once.
    """

    reports: tuple[Report, ...]
    news: tuple[Story, ...]
    comparisons: tuple[Comparison, ...]
    timeline: Timeline
    people: tuple[Person, ...]
    instruments: tuple[Instrument, ...]
    events: tuple[Event, ...]
    holders: tuple[Holder, ...]
    figures: tuple[Claim, ...]
    more: Mapping[str, int]
    marked: int
    sentences: int
    signatures: tuple[str, ...]


def build_digest(records: Sequence[dict]) -> Digest:
    """Join what the records (of briefs.jsonl, sorted by source path) say."""
    reports = reports_of(records)
    register = Register(reports)
    stories = find_stories(reports, register)
    sentences = [sentence for report in reports for sentence in report.sentences]
    more: dict[str, int] = {}

    def shown(
        section: str,
        rows: Sequence[_Row],
        sources: Callable[[_Row], Sequence[Source]],
        weight: Callable[[_Row], tuple],
    ) -> tuple[_Row, ...]:
        kept = choose_rows(rows, ROWS[section], sources, weight)
        more[section] = len(rows) - len(kept)
        return kept

    return Digest(
        reports=reports,
        news=choose(stories),
        comparisons=tuple(compare(story, register) for story in stories if len(story.articles) > 1),
        timeline=timeline(reports, stories, register),
        people=shown(
            "people", who_is_who(reports, stories), lambda p: p.sources,
            lambda p: (bool(p.spoke), bool(p.role), len(p.sources)),
        ),
        instruments=shown(
            "instruments", register.entries(), lambda i: (*i.sources, *i.probably),
            lambda i: (bool(i.statuses), bool(i.date or i.reference), len(i.sources)),
        ),
        events=shown("events", events(reports), lambda e: e.sources, lambda e: (e.known, len(e.sources))),
        holders=shown(
            "holders", by_holder(reports, register), lambda h: [s for stand in h.stands for s in stand.claim.sources],
            lambda h: (any(stand.texts for stand in h.stands), h.is_country, len(h.stands)),
        ),
        figures=shown("figures", figures(reports), lambda f: f.sources, lambda f: (-f.sources[0].sentence,)),
        more=more,
        marked=sum(bool(sentence["checks"]) for sentence in sentences),
        sentences=len(sentences),
        signatures=tuple(sorted({record["signature"] for record in records})),
    )  # fmt: skip
