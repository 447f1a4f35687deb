"""The digest: what a run's briefs say together, each statement with the sentences it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digest.agreement import Comparison, compare
from summarize.digest.events import Event, events
from summarize.digest.evidence import Claim, Report, reports_of
from summarize.digest.figures import figures
from summarize.digest.instruments import Instrument, Register
from summarize.digest.people import Person, who_is_who
from summarize.digest.positions import Holder, by_holder
from summarize.digest.stories import Story, choose, find_stories
from summarize.digest.timeline import Timeline, timeline

# How many rows a section of the one-page digest shows; the briefs hold the rest.
ROWS = {"people": 16, "instruments": 16, "events": 12}


@dataclass(frozen=True)
class Digest:
    """The content of digest.md and index.html.

    Attributes:
        reports: the articles, numbered.
        news: «what is new», one story a line.
        comparisons: the stories that several articles report, their sources beside each other.
        holders: positions by country or body.
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
    marked: int
    sentences: int
    signatures: tuple[str, ...]


def build_digest(records: Sequence[dict]) -> Digest:
    """Join what the records (of briefs.jsonl, sorted by source path) say."""
    reports = reports_of(records)
    register = Register(reports)
    stories = find_stories(reports, register)
    sentences = [sentence for report in reports for sentence in report.sentences]
    return Digest(
        reports=reports,
        news=choose(stories),
        comparisons=tuple(compare(story, register) for story in stories if len(story.articles) > 1),
        timeline=timeline(reports, stories, register),
        people=who_is_who(reports, stories)[: ROWS["people"]],
        instruments=register.entries()[: ROWS["instruments"]],
        events=events(reports)[: ROWS["events"]],
        holders=by_holder(reports, register),
        figures=figures(reports),
        marked=sum(bool(sentence["checks"]) for sentence in sentences),
        sentences=len(sentences),
        signatures=tuple(sorted({record["signature"] for record in records})),
    )
