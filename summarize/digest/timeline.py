"""The dates of a run in order, each with what the articles say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digest.evidence import Claim, Report, unique
from summarize.digest.instruments import Register
from summarize.digest.stories import Story, settlements
from summarize.wording import capitalised, fact_english, readable_date, shorten

# A timeline is read at a glance.
_LONGEST = 180
# A row whose date is a decade or a century dates nothing.
_ERA = 9
# Rows of the one-page digest.
_ROWS = 24


@dataclass(frozen=True)
class Moment:
    """One date of the run.

    Attributes:
        iso: ISO 8601 date or interval.
        date: its English.
        claims: what is said of it.
        certain: whether the year is known.
    """

    iso: str
    date: str
    claims: tuple[Claim, ...]

    @property
    def certain(self) -> bool:
        """Whether its year is known."""
        return not self.iso.startswith("-")


def timeline(reports: Sequence[Report], stories: Sequence[Story], register: Register) -> tuple[Moment, ...]:
    """The dates that the articles give or settle for each other; those whose year is not known come last.

    Where there are more than a page shows, days come before months and years, and late dates before early ones.
    """
    settled_by, told = settlements(stories), _told(stories)
    said: dict[str, list[Claim]] = {}
    spelt: dict[str, str] = {}
    for report in reports:
        for fact in report.facts("date"):
            settled = settled_by.get(id(fact))
            iso = settled.iso if settled else fact["value"].get("date")
            if iso and not _is_era(iso):
                spelt.setdefault(iso, readable_date(iso) if settled else fact["en"])
                what = _what(report, fact, told.get(id(fact)), register)
                sources = (*what.sources, settled.source) if settled else what.sources
                said.setdefault(iso, []).append(Claim(what.en, sources, what.marked))
    moments = [Moment(iso, spelt[iso], _joined(claims)) for iso, claims in said.items()]
    moments.sort(key=lambda m: (m.iso.count("-") - m.iso.startswith("--"), m.iso), reverse=True)
    kept = moments[:_ROWS]
    return tuple(sorted(kept, key=lambda m: (not m.certain, m.iso.lstrip("-"), m.claims[0].sources[0].article)))


def _told(stories: Sequence[Story]) -> dict[int, Story]:
    """The story of positions that a date is told in, by the identity of the date's fact; of several the weightiest."""
    return {
        id(date): story
        for story in reversed(stories) if story.acts[0].kind == "position"
        for act in story.acts if act.kind == "position" and not act.marked
        for date in act.days if date["sentence"] == act.sentence
    }  # fmt: skip


def _what(report: Report, date: dict, story: Story | None, register: Register) -> Claim:
    """What a sentence says of a date: the story it tells, the instrument or event of that date, else the sentence."""
    sentence, iso = date["sentence"], date["value"].get("date")
    source = (report.source(sentence, date["fr"]),)
    if story:
        return Claim(story.lines[0].en.rstrip("."), source)
    named = report.within(sentence, "instrument")
    texts = [register.status_line(report, fact) for fact in named if iso and fact["value"].get("date") == iso]
    english, events = report.sentences[sentence], report.within(sentence, "event")
    held = [event for event in events if iso and event["value"].get("date") == iso] or (
        events if english["checks"] else []
    )
    if texts or held:
        return Claim("; ".join([*texts, *(capitalised(_undated(event)) for event in held)]), source)
    return Claim(shorten(english["en"], _LONGEST).rstrip("."), source, bool(english["checks"]))


def _undated(event: dict) -> str:
    return fact_english({**event, "value": {**event["value"], "date": None}})


def _joined(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims in the same words are one; a marked one is left out where a sound one is there."""
    sound = [claim for claim in claims if not claim.marked] or claims
    groups: dict[str, list[Claim]] = {}
    for claim in sound:
        groups.setdefault(claim.en, []).append(claim)
    return tuple(
        Claim(en, unique(s for claim in same for s in claim.sources), same[0].marked) for en, same in groups.items()
    )


def _is_era(iso: str) -> bool:
    first, _, last = iso.partition("/")
    return bool(last) and first[:4].isdigit() and last[:4].isdigit() and int(last[:4]) - int(first[:4]) >= _ERA
