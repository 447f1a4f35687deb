"""Where the sources of one story agree, differ and add to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarize.digest.acts import Act
from summarize.digest.evidence import Claim, Report, Source, event_key, fold, unique
from summarize.digest.instruments import Register
from summarize.digest.stances import stance_of
from summarize.digest.stories import Settled, Story, tell_the_same
from summarize.wording import fact_english, partial_date
from translate.languages.english_words import listed

# What only one article says is given up to this many points an article; the briefs hold the rest.
_MOST_ADDED = 6


@dataclass(frozen=True)
class Comparison:
    """The sources of one story beside each other."""

    title: str
    agree: tuple[Claim, ...]
    differ: tuple[Claim, ...]
    add: tuple[Claim, ...]


def compare(story: Story, register: Register) -> Comparison:
    """Set the articles of a joined story beside each other."""
    return Comparison(
        title=story.lines[0].en.rstrip("."),
        agree=(*_shared(story, register), *_settled(story, fits=True)),
        differ=(*_verbs(story, register), *_days(story), *_settled(story, fits=False), *_names(story, register)),
        add=tuple(_added(story)),
    )


def _shared(story: Story, register: Register) -> Iterator[Claim]:
    """Actors, instruments, events and places that acts of at least two articles have."""
    for values in ("actors", "texts", "events", "places"):
        found: dict[str, list[Act]] = {}
        for act in story.acts:
            for value in sorted(getattr(act, values)):
                found.setdefault(value, []).append(act)
        for value, acts in found.items():
            if len({act.report.number for act in acts}) > 1:
                name = register.name(value) if values == "texts" else _spelt(value, acts)
                yield Claim(name, _first_of_each(_naming(act, values, value) for act in acts))


def _naming(act: Act, values: str, value: str) -> Source:
    """The sentence of an act that names the value; the act's first where none does in so many words."""
    kind = {"events": "event", "places": "place"}.get(values, "")
    for source in act.sources:
        if any(_identity(fact) == value for fact in act.report.within(source.sentence, kind)):
            return source
    return act.sources[0]


def _spelt(value: str, acts: Sequence[Act]) -> str:
    """A folded name as its fact spells it."""
    for act in acts:
        for fact in act.report.facts("event", "place"):
            if _identity(fact) == value:
                return fact["value"]["name"]
    return value


def _identity(fact: dict) -> str:
    return event_key(fact["value"]) if fact["kind"] == "event" else fact["value"]["name"].casefold()


def _settled(story: Story, *, fits: bool) -> Iterator[Claim]:
    """Weekday and day of two articles, checked against the calendar of every year that the story names."""
    years = _years(story)
    for settled in story.settled:
        known = _weekday_fits(settled, years)
        yield from [claim for claim in known if claim is not None] if fits else _misfits(settled, years, known)
        if fits and not known:  # of no year that is known: nothing speaks for it or against it
            yield Claim(f"the day, {settled.en}", unique([settled.report.source_of(settled.fact), settled.source]))


def _years(story: Story) -> dict[int, Source]:
    """The years that the sentences of a story name, in dates or as those of its events."""
    return {
        int(year): act.report.source(source.sentence, fact["fr"])
        for act in story.acts
        for source in act.sources
        for fact in act.report.within(source.sentence, "date", "event")
        if source.article == act.report.number and (year := (fact["value"].get("date") or "")[:4]).isdigit()
    }


def _weekday_fits(settled: Settled, years: dict[int, Source]) -> list[Claim | None]:
    date, weekday = partial_date(settled.iso), settled.fact["value"].get("weekday")
    found: list[Claim | None] = []
    for year, source in sorted(years.items()):
        whole = partial_date(f"{year:04d}-{settled.iso[-5:]}")
        if not (weekday and date and whole and whole.valid and whole.days):
            continue
        fits = f"{whole.days[0]:%A}".casefold() == weekday
        en = f"the day, {settled.en}: {whole.english()} was a {weekday.capitalize()}, and [{source.label}] names {year}"
        sources = unique([settled.report.source_of(settled.fact), settled.source, source])
        found.append(Claim(en, sources) if fits else None)
    return found


def _misfits(settled: Settled, years: dict[int, Source], known: Sequence[Claim | None]) -> Iterator[Claim]:
    if known and not any(known):
        named = listed([str(year) for year in sorted(years)])
        en = f"the day, {settled.en}: it is no {settled.fact['value']['weekday'].capitalize()} in {named}"
        yield Claim(en, unique([settled.report.source_of(settled.fact), settled.source, *years.values()]))


def _verbs(story: Story, register: Register) -> Iterator[Claim]:
    """One actor, one named text, but supported in one article and refused in the other; or on one day proposed here and
    launched there. What was proposed and is launched later is no difference."""
    found: dict[tuple[str, str], dict[str, list[Act]]] = {}
    signs: dict[str, str] = {}
    for act in story.acts:
        for fact in act.report.facts("position") if act.kind == "position" and not act.marked else ():
            stance = stance_of(fact["value"]["verb"])
            status = stance.status
            signs[status] = stance.sign
            if fact["sentence"] == act.sentence and status and act.en.startswith(fact["en"].rstrip(".")):
                for text in sorted(act.named):
                    found.setdefault((fact["value"]["actor"], text), {}).setdefault(status, []).append(act)
    for (actor, text), by_status in found.items():
        articles = [{act.report.number for act in acts} for acts in by_status.values()]
        days = [frozenset().union(*(act.exact_days for act in acts)) for acts in by_status.values()]
        at_odds = len({signs[status] for status in by_status}) > 1 or frozenset.intersection(*days)
        if len(by_status) > 1 and at_odds and not set.intersection(*articles):
            words = listed([f"{status} in {_labels(acts)}" for status, acts in by_status.items()])
            sources = [source for acts in by_status.values() for act in acts for source in act.sources]
            yield Claim(f"what {actor} did with {register.called(text)}: {words}", unique(sources))


def _days(story: Story) -> Iterator[Claim]:
    """Articles whose days have nothing in common."""
    by_article: dict[int, dict[str, Source]] = {}
    for act in story.acts:
        for fact in act.days if act.kind != "event" else ():
            date = partial_date(fact["value"].get("date") or "")
            if date and date.day:
                by_article.setdefault(act.report.number, {})[date.english(year=False)] = act.report.source_of(fact)
    days = [set(found) for found in by_article.values()]
    if len(days) > 1 and not set.intersection(*days):
        words = [f"{day} in [{source.label}]" for found in by_article.values() for day, source in found.items()]
        sources = [source for found in by_article.values() for source in found.values()]
        yield Claim(f"the day: {listed(words)}", unique(sources))


def _names(story: Story, register: Register) -> Iterator[Claim]:
    """The French names that the articles give to one instrument, where they are not the same words."""
    for text in sorted({text for act in story.acts for text in act.named}):
        named: dict[str, Source] = {}
        for report in _reports(story):
            for fact in report.facts("instrument"):
                if register.key(fact) == text:
                    named.setdefault(fold(fact["fr"]).partition(" (")[0], report.source_of(fact))
        if len({source.article for source in named.values()}) > 1:
            words = listed([f"« {source.fr} » in [{source.label}]" for source in named.values()])
            yield Claim(f"the French name of {register.called(text)}: {words}", unique(named.values()))


def _added(story: Story) -> Iterator[Claim]:
    """Persons, events, days, places and figures of the story's sentences that only one article gives."""
    reports = _reports(story)
    seen: dict[tuple[str, str], set[int]] = {}
    for report in reports:
        for fact in report.facts("person", "event", "place", "number"):
            seen.setdefault(_same(fact), set()).add(report.number)
    for report in reports:
        sentences = sorted(
            {source.sentence for act in story.acts for source in act.sources if source.article == report.number}
        )
        points = {act.en.rstrip("."): act.sources[0] for act in story.acts if _is_alone(act, story, report)}
        for sentence in sentences:
            for fact in report.within(sentence, "person", "event", "date", "place", "number"):
                settled = story.settlement(fact)
                if settled is None and len(seen.get(_same(fact), ())) < 2 and not _dated_elsewhere(fact, story, report):
                    points.setdefault(fact_english(fact), report.source(sentence, fact["fr"]))
        if points:
            kept = list(points.items())[:_MOST_ADDED]
            yield Claim(f"Only [{report.number}]: {'; '.join(en for en, _ in kept)}", unique(s for _, s in kept))


def _is_alone(act: Act, story: Story, report: Report) -> bool:
    """A sound position of one article that no other article has."""
    if act.report is not report or act.kind != "position" or act.marked:
        return False
    others = [other for other in story.acts if other.report is not report and other.kind == "position"]
    return not any(tell_the_same(act, other) or tell_the_same(other, act) for other in others)


def _dated_elsewhere(fact: dict, story: Story, report: Report) -> bool:
    """What one article alone adds is no day that another gives too or that settles its weekday, and no bare year."""
    if fact["kind"] != "date":
        return False
    date = fact["value"].get("date")
    if date is None or date.isdigit():
        return True
    others = {f["value"].get("date") for r in _reports(story) if r is not report for f in r.facts("date")}
    return date in others or any(s.iso == date for s in story.settled)


def _same(fact: dict) -> tuple[str, str]:
    value = fact["value"]
    return fact["kind"], str(value.get("name") or (value.get("amount"), value.get("unit"))).casefold()


def _reports(story: Story) -> list[Report]:
    return list({act.report.number: act.report for act in sorted(story.acts, key=lambda a: a.report.number)}.values())


def _first_of_each(sources: Iterable[Source]) -> tuple[Source, ...]:
    """One sentence an article is evidence enough that both say it."""
    first: dict[int, Source] = {}
    for source in sources:
        first.setdefault(source.article, source)
    return unique(first.values())


def _labels(acts: Sequence[Act]) -> str:
    return listed([f"[{source.label}]" for source in unique(s for act in acts for s in act.sources)])
