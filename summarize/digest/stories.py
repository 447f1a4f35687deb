"""Reports of the same event, joined: told once, with all their sources.

Two acts are alike by what they have in common (`LIKENESS`): an instrument or an event is the core, and an actor, the
same kind of stance, a place and a day bear it out; days that cannot be the same speak against it. Acts of two articles
are joined from `ACROSS` on: a core and two of the others. Within one article, which tells of one thing at a time, the
core is enough (`WITHIN`). Joins are transitive (single linkage), in the order of the articles, so that the same records
give the same stories; but no chain of joins puts two articles together whose days cannot be the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.digest.acts import EXACT, Act, acts_of
from summarize.digest.evidence import Claim, Report, Source, event_key, unique
from summarize.digest.instruments import Register
from summarize.wording import fact_english, partial_date, readable_date

# Points for each thing in common. The core has three, so that no number of small agreements makes up for it: without a
# core an act is never joined.
LIKENESS = {"text": 3, "event": 3, "actor": 1, "stance": 1, "place": 1, "day": 1, "other day": -3}
ACROSS, WITHIN = 5, 3
# The lines of «what is new», those of a small run, each article of which has its own, and how many acts one line tells.
MOST, MOST_OF_FEW, ACTS_A_LINE = 7, 10, 3
# Sentences of an article, the title included, that are its lead.
LEAD = 3


@dataclass(frozen=True, eq=False)
class Settled:
    """A date that one report leaves open («samedi») and another of the same story gives («26 juillet»)."""

    report: Report
    fact: dict
    iso: str
    source: Source

    @property
    def en(self) -> str:
        """``"Saturday (26 July, as dated in [2.2]; year not stated)"``."""
        said = self.fact["en"].partition(" (")[0]
        date = partial_date(self.iso)
        open_year = "; year not stated" if self.iso.startswith("-") else ""
        return f"{said} ({date.english() if date else self.iso}, as dated in [{self.source.label}]{open_year})"


@dataclass(frozen=True, eq=False)
class Story:
    """Acts that tell of one event, the one that tells it best first."""

    acts: tuple[Act, ...]
    settled: tuple[Settled, ...] = ()

    @cached_property
    def articles(self) -> tuple[int, ...]:
        """Numbers of the articles that report it."""
        return tuple(sorted({act.report.number for act in self.acts}))

    @property
    def weight(self) -> float:
        """What the story is worth as a headline: the best act of each article that reports it, added up."""
        return sum(self.weight_in(article) for article in self.articles)

    def weight_in(self, article: int) -> float:
        """What it is worth in one article; 0 where the article does not report it."""
        return max((act.weight for act in self.acts if act.report.number == article), default=0.0)

    @cached_property
    def lines(self) -> tuple[Claim, ...]:
        """The story in at most `ACTS_A_LINE` statements; acts that say the same are one statement with all sources.

        Titles and broken sentences only add their source where a sound act tells the same.
        """
        told: list[tuple[Act, list[Act]]] = []
        for act in self.acts:
            same = next((others for first, others in told if tell_the_same(first, act)), None)
            if same is not None:
                same.append(act)
            elif not told or (act.kind == "position" and not act.broken):
                told.append((act, [act]))
        return tuple(
            Claim(first.en, unique(source for act in same for source in act.sources), first.marked)
            for first, same in told[:ACTS_A_LINE]
        )

    @cached_property
    def where(self) -> tuple[Claim, ...]:
        """The events of the story that its lines do not tell, and the places of events whose place is not stated."""
        told = " ".join(line.en.casefold() for line in self.lines)
        found: dict[str, list[Source]] = {}
        for act in self.acts:
            for fact in act.report.facts("event"):
                if event_key(fact["value"]) in act.events and fact["value"]["name"].casefold() not in told:
                    found.setdefault(fact_english(fact), []).append(act.report.source_of(fact))
            for fact in act.report.within(act.sentence, "place") if act.kind == "event" else ():
                if fact["value"]["name"].casefold() not in told:
                    found.setdefault(fact["value"]["name"], []).append(act.report.source(act.sentence, fact["fr"]))
        return tuple(Claim(en, unique(sources)) for en, sources in found.items())

    @cached_property
    def when(self) -> tuple[Claim, ...]:
        """The days of the story with their sources; without any, vaguer dates, and at last those of the articles.

        A weekday that another report settles says so, and the day that settles it is not given again.
        """
        exact = any(EXACT.search(fact["value"].get("date") or "") for act in self.acts for fact in act.days)
        spelt: dict[str, str] = {}
        settled_as: dict[str, str] = {}
        found: dict[str, list[Source]] = {}
        for act in self.acts:
            for fact in act.days:
                settled, iso = self.settlement(fact), fact["value"].get("date") or ""
                if settled:
                    settled_as.setdefault(settled.iso, settled.en)
                    found.setdefault(settled.iso, []).extend((act.report.source_of(fact), settled.source))
                elif EXACT.search(iso) or not exact:
                    key = iso if EXACT.search(iso) else fact["en"]  # «early 2024» is not what another calls «2024»
                    spelt.setdefault(key, fact["en"])
                    found.setdefault(key, []).append(act.report.source_of(fact))
        if not found:
            return self._published()
        told = " ".join(line.en for line in self.lines)
        return tuple(
            Claim(settled_as.get(key) or spelt[key], unique(sources))
            for key, sources in found.items() if key not in spelt or spelt[key] not in told
        )  # fmt: skip

    def _published(self) -> tuple[Claim, ...]:
        """When the articles came out, where none of them dates what it tells."""
        dated: dict[str, list[Source]] = {}
        for act in self.acts:
            if act.report.record["source"]["date"]:
                dated.setdefault(act.report.record["source"]["date"], []).extend(act.sources)
        return tuple(Claim(f"reported {readable_date(iso)}", unique(found)) for iso, found in sorted(dated.items()))

    def settlement(self, fact: dict) -> Settled | None:
        """What settles a date fact of its reports, if something does."""
        return next((settled for settled in self.settled if settled.fact is fact), None)


def settlements(stories: Sequence[Story]) -> dict[int, Settled]:
    """What settles a date of the run, by the identity of its fact in the record."""
    return {id(settled.fact): settled for story in stories for settled in story.settled}


def find_stories(reports: Sequence[Report], register: Register) -> tuple[Story, ...]:
    """All stories of a run, the most newsworthy first."""
    acts = [act for report in reports for act in acts_of(report, register)]
    groups = _linked(acts)
    stories = []
    for group in groups:
        ordered = tuple(sorted(group, key=_telling))
        stories.append(Story(ordered, tuple(_settle(ordered, acts))))
    return tuple(
        sorted(stories, key=lambda story: (-story.weight, story.acts[0].report.number, story.acts[0].sentence))
    )


def choose(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories of «what is new»: the main story of every article, at most `MOST` or, where all fit in,
    `MOST_OF_FEW`, then more until there is enough.

    A story is added beyond the main ones where several articles report it or where it stands in an article's lead.
    """
    reported: dict[int, list[Story]] = {}
    for story in stories:
        for article in story.articles:
            reported.setdefault(article, []).append(story)
    main = dict.fromkeys(
        max(found, key=lambda story: (not story.acts[0].is_bare, story.weight_in(article)))
        for article, found in sorted(reported.items())
    )
    chosen = sorted(main, key=lambda story: -story.weight)[: MOST_OF_FEW if len(main) <= MOST_OF_FEW else MOST]
    for story in stories:
        leads = any(act.sentence < LEAD for act in story.acts) and story.acts[0].grounded
        sound = not (story.acts[0].broken or story.acts[0].is_bare)
        if story not in chosen and len(chosen) < MOST and sound and (leads or len(story.articles) > 1):
            chosen.append(story)
    return tuple(sorted(chosen, key=_reading_order))


def _reading_order(story: Story) -> tuple:
    """Joined stories first, the weightiest first; then article by article."""
    joined = len(story.articles) > 1
    return not joined, -story.weight if joined else 0, story.articles, story.acts[0].sentence


def likeness(one: Act, other: Act) -> int:
    """How much two acts have in common, in points of `LIKENESS`; 0 without a core."""
    core = (LIKENESS["text"] if one.texts & other.texts else 0) + (
        LIKENESS["event"] if one.events & other.events else 0
    )
    if not core:
        return 0
    points = core
    points += LIKENESS["actor"] if one.actors & other.actors else 0
    points += LIKENESS["stance"] if one.stance == other.stance not in ("", "other") else 0
    points += LIKENESS["place"] if one.places & other.places else 0
    here, there = one.exact_days, other.exact_days
    if here and there:
        points += LIKENESS["day"] if _same_day(here, there) else LIKENESS["other day"]
    return points


def _linked(acts: Sequence[Act]) -> list[list[Act]]:
    """Single linkage over the pairs that share a core."""
    groups = {i: [act] for i, act in enumerate(acts)}
    group_of = list(range(len(acts)))
    by_core: dict[str, list[int]] = {}
    for i, act in enumerate(acts):
        for core in sorted(act.texts | act.events):
            by_core.setdefault(core, []).append(i)
    for members in by_core.values():
        for at, i in enumerate(members):
            for j in members[at + 1 :]:
                needed = WITHIN if acts[i].report.number == acts[j].report.number else ACROSS
                first, second = sorted((group_of[i], group_of[j]))
                if first == second or likeness(acts[i], acts[j]) < needed or _at_odds(groups[first], groups[second]):
                    continue
                groups[first] += groups.pop(second)
                group_of = [first if group == second else group for group in group_of]
    return list(groups.values())


def _at_odds(here: Sequence[Act], there: Sequence[Act]) -> bool:
    """Whether acts of different articles in the two groups have days that cannot be the same."""
    return any(
        one.exact_days and other.exact_days and not _same_day(one.exact_days, other.exact_days)
        for one in here for other in there if one.report is not other.report
    )  # fmt: skip


def _telling(act: Act) -> tuple:
    """Sound English before broken; a position on a named text, a speech, an event; the earliest first."""
    order = ("position", "deed", "speech", "event", "summary", "title")
    return act.broken, not act.grounded, order.index(act.kind), not act.days, act.report.number, act.sentence, act.en


def tell_the_same(one: Act, other: Act) -> bool:
    """One actor taking one stance on one named text, or one event; a broken act tells no more than a sound one."""
    if other.kind == "event" and one.events & other.events:
        return True
    if other.broken and not one.broken:
        return True
    if one.kind == other.kind == "position" and one.named and one.named == other.named:
        known = one.stance != "other" or one.en == other.en  # «did not refuse» and «did not propose» are not the same
        return bool(one.actors & other.actors) and one.stance == other.stance and known
    return other.kind == "speech" and bool(one.texts & other.texts) and bool(one.actors & other.actors)


def _same_day(here: Iterable[str], there: Iterable[str]) -> bool:
    """Equal, or equal but for a year that one of them does not state."""
    return any(
        one == other or (one[-5:] == other[-5:] and "-" in (one[0], other[0])) for one in here for other in there
    )


def _settle(acts: Sequence[Act], run: Sequence[Act]) -> Iterable[Settled]:
    """The open dates of a story's reports, where all other reports of the run that are alike agree on one day."""
    open_dates = {id(f): (act.report, f) for act in acts for f in act.days if not f["value"].get("date")}
    if not open_dates:
        return
    alike = [other for other in run if other.days and any(likeness(act, other) >= ACROSS for act in acts)]
    for report, fact in open_dates.values():
        given = [
            (day, other.report.source_of(f))
            for other in alike if other.report is not report
            for f in other.days if EXACT.fullmatch(day := f["value"].get("date") or "")
        ]  # fmt: skip
        if given and len({day[-5:] for day, _ in given}) == 1:
            day, source = min(given, key=lambda pair: (pair[0].startswith("-"), pair[1].article))
            if _fits(fact, day):
                yield Settled(report, fact, day, source)


def _fits(fact: dict, iso: str) -> bool:
    """A weekday that is said must be the weekday of a date whose year is known."""
    date = partial_date(iso)
    weekday = fact["value"].get("weekday")
    if not (weekday and date and date.days):
        return True
    return f"{date.days[0]:%A}".casefold() == weekday
