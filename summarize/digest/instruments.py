"""Instruments and initiatives of a run: what each is, how far it has come, what follows it, where it is named.

Names that are descriptions («a resolution aimed at intensifying international cooperation on AI capacity-building») are
set beside the official text that they most likely mean, and the digest says «probably»: nothing is merged for certain
but equal names and equal references.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize.digest.evidence import Claim, Report, Source, fold, unique
from summarize.digest.stages import stages_of
from summarize.digest.stances import stance_of
from summarize.facts.naming.english import with_article
from summarize.wording import capitalised, fact_english, readable_date, reference_beside

# A description shares at least this many content words with the text it may mean, and this share of the shorter name.
_SHARED_WORDS, _SHARED_PART = 3, 0.75
# Sentences over which «the document», «the organisation» may still mean the instrument that was named last.
REACH = 10
# Words that every text on cooperation has, or that say only that something should grow.
_EMPTY = frozenset(
    "a an and of on the for to in its by with at aimed aiming intensifying strengthening enhancing reinforcing "
    "increasing promoting improving towards regarding concerning draft resolution declaration statement plan programme "
    "agreement act law initiative".split()
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GERUND = re.compile(r"\w{2,}ing\b")
BACK_REFERENCE = re.compile(
    r"\b(?:the|this|that) (document|text|declaration|statement|resolution|agreement|treaty|plan|programme|initiative|"
    r"organi[sz]ation|body)\b(?! (?:of|on|for) )"
)
_TREATY = frozenset(("agreement", "convention", "charter"))
_ANY_TEXT = _TREATY | frozenset(
    "initiative resolution declaration plan programme agenda recommendation code report".split()
)
_TYPES_MEANT = {
    "document": _ANY_TEXT, "text": _ANY_TEXT, "agreement": _TREATY, "treaty": _TREATY,
    "declaration": {"declaration"}, "statement": {"declaration"}, "resolution": {"resolution"},
    "plan": {"plan"}, "programme": {"programme", "plan"}, "initiative": {"initiative"},
    "organisation": {"organisation"}, "organization": {"organisation"}, "body": {"organisation"},
}  # fmt: skip
# What may stand before a name that is the whole object; «proposes to amend X» proposes no X.
_WHOLE_OBJECT = re.compile(
    r"(?:(?:the|a|an) )?(?:to (?:establish|create|found|form|launch|set up|adopt|sign|ratify|approve|support|endorse|"
    r"join) |(?:creation|establishment|founding|launch|adoption|signing|ratification) of )?(?:(?:the|a|an|its|their) )?"
)
# «Cet événement fait partie des actions de suivi pour mettre en œuvre la résolution …»: it follows a text up.
_FOLLOW_UP = re.compile(
    r"\b(?:mettre en œuvre|mise en œuvre|mettre en application|suivi de|suite à donner|donner suite|en application d|"
    r"actions de suivi|dans le prolongement d)"
)
_THIS_EVENT = re.compile(
    r"\b(?:cet? (?:événement|évènement|atelier|sommet|forum|colloque|séminaire|dialogue)|"
    r"cette (?:conférence|réunion|rencontre|session|manifestation|édition))\b"
)


@dataclass(frozen=True)
class Instrument:
    """One instrument of the run.

    Attributes:
        name, type, reference, date: as in a fact's value; the richest mention's.
        sources: every place that names it.
        statuses: what was done to it («proposed by China»), each with its sources.
        content: what it is said to do itself («calls for …»).
        followed_by: what follows it up.
        probably: places whose description probably means it.
    """

    key: str
    name: str
    type: str
    reference: str
    date: str
    sources: tuple[Source, ...]
    statuses: tuple[Claim, ...] = ()
    content: tuple[Claim, ...] = ()
    followed_by: tuple[Claim, ...] = ()
    probably: tuple[Source, ...] = ()

    @property
    def details(self) -> str:
        """``"resolution, A/RES/78/311, July 2024"``: what is known of the three."""
        reference = reference_beside(self.name, self.reference)
        return ", ".join(filter(None, (self.type, reference, readable_date(self.date))))


class Register:
    """Which instrument of the run a fact names, and which one a sentence means."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        mentions = [(report, fact) for report in reports for fact in report.facts("instrument")]
        self._references: dict[str, set[str]] = {}
        for _, fact in mentions:
            if fact["value"].get("reference"):
                self._references.setdefault(fact["value"]["name"].casefold(), set()).add(fact["value"]["reference"])
        self._facts: dict[str, list[tuple[Report, dict]]] = {}
        for report, fact in mentions:
            self._facts.setdefault(self._identity(fact), []).append((report, fact))
        self._meant = _likely_same(self._facts)
        self._done: dict[str, list[Claim]] = {}
        self._says: dict[str, list[Claim]] = {}
        self._read_positions()

    def key(self, fact: dict) -> str:
        """The instrument that a fact names or probably means."""
        identity = self._identity(fact)
        return self._meant.get(identity, identity)

    def _identity(self, fact: dict) -> str:
        """The reference; of a name without one, the only reference that the run gives with that name, else the name."""
        name = fact["value"]["name"].casefold()
        known = self._references.get(name, set())
        reference = fact["value"].get("reference") or (next(iter(known)) if len(known) == 1 else "")
        # States count their laws alike: a bare number is one of its kind.
        kind = f"{fact['value'].get('type')} " if reference[:1].isdigit() else ""
        return f"{kind}{reference.casefold()}" if reference else name

    def named_in(self, report: Report, position: dict) -> tuple[str, ...]:
        """The instruments that a position is about: those its object names, else those in its French words.

        Its words begin at the actor, so that those of a second verb have the first verb's object among them.
        """
        words, near = fold(position["fr"]), report.within(position["sentence"], "instrument")
        there = [fact for fact in near if fold(fact["fr"]) in words]
        object_ = (position["value"].get("object") or "").casefold()
        named = [fact for fact in there if fact["value"]["name"].casefold() in object_] or there
        return tuple(dict.fromkeys(self.key(fact) for fact in named))

    def meant_by(self, report: Report, position: dict) -> str:
        """The instrument that «the document», «the organisation» in a position's object stands for; empty if none."""
        match = BACK_REFERENCE.search(position["value"].get("object") or "")
        if match is None or self.named_in(report, position):
            return ""
        wanted, at = _TYPES_MEANT[match.group(1)], position["sentence"]
        for sentence in range(at, max(-1, at - REACH - 1), -1):
            for fact in reversed(report.within(sentence, "instrument")):
                if fact["value"].get("type") in wanted:
                    return self.key(fact)
        return ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Every instrument of the run, descriptions that mean another one left out."""
        return tuple(key for key in self._facts if key not in self._meant)

    def name(self, key: str) -> str:
        """The name that says most, as the digest gives it."""
        return _richest(self._facts[key])["value"]["name"]

    def called(self, key: str) -> str:
        """The name as it stands in a sentence: with its article, or as a title where no article goes before it.

        «the AI Declaration», but “Enhancing international cooperation …”.
        """
        name = self.name(key)
        return f"“{name}”" if _GERUND.match(name) else with_article(name)

    def short(self, key: str) -> str:
        """The reference, else the name."""
        return _richest(self._facts[key])["value"].get("reference") or self.name(key)

    def status_line(self, report: Report, fact: dict) -> str:
        """``"Enhancing international cooperation …, A/RES/78/311: adopted"``: the text and what was done to it."""
        name = fact_english({**fact, "value": {**fact["value"], "date": None}})
        done = self.status_in(report, fact)
        return f"{name}: {done}" if done else name

    def status_in(self, report: Report, fact: dict) -> str:
        """What the sentence of an instrument says was done to it («adopted»); empty where it says nothing."""
        return next((stage.en for stage in stages_of(report, fact) if stage.sentence == fact["sentence"]), "")

    def reached_on(self, report: Report, fact: dict, iso: str) -> bool:
        """Whether the sentence of an instrument has it come so far on that date."""
        return any(stage.date == iso for stage in stages_of(report, fact) if stage.sentence == fact["sentence"])

    def entries(self) -> tuple[Instrument, ...]:
        """Every instrument, those that most articles name first, then in order of appearance."""
        found = [self._entry(key) for key in self.keys]
        return tuple(sorted(found, key=lambda i: -len({s.article for s in (*i.sources, *i.probably)})))

    def _entry(self, key: str) -> Instrument:
        value = _richest(self._facts[key])["value"]
        mentions = self._facts[key]
        described = [pair for other, meant in self._meant.items() if meant == key for pair in self._facts[other]]
        return Instrument(
            key=key,
            name=capitalised(value["name"]),
            type=value.get("type") or "",
            reference=value.get("reference") or "",
            date=value.get("date") or "",
            sources=_places(mentions),
            statuses=tuple(_fullest(_joined([*_stages([*mentions, *described]), *self._done.get(key, ())]))),
            content=tuple(_joined(self._says.get(key, ()))),
            followed_by=tuple(_joined(_follow_ups(mentions))),
            probably=_places(described),
        )

    def _read_positions(self) -> None:
        """What positions did to each instrument, and what each is said to do itself."""
        named = {self.name(key).casefold(): key for key in self.keys}
        for report in self.reports:
            for fact in report.facts("position"):
                if report.is_marked(fact):
                    continue
                value, source = fact["value"], (report.source_of(fact),)
                status = stance_of(value["verb"]).status
                for key in self._whole_objects(report, fact) if status else ():
                    self._done.setdefault(key, []).append(Claim(f"{status} by {as_agent(value['actor'])}", source))
                itself = named.get(value["actor"].casefold())
                if itself:
                    self._says.setdefault(itself, []).append(Claim(f"{value['verb']} {value['object']}", source))

    def _whole_objects(self, report: Report, position: dict) -> list[str]:
        """What a position is on as a whole: «proposes the creation of X», «refuses to sign the document»."""
        words = position["value"].get("object") or ""
        found = []
        for fact in report.within(position["sentence"], "instrument"):
            before, there, _ = words.partition(fact["value"]["name"])
            if there and _WHOLE_OBJECT.fullmatch(before):
                found.append(self.key(fact))
        back = BACK_REFERENCE.search(words)
        if not found and back and _WHOLE_OBJECT.fullmatch(words[: back.start()]):
            found.append(self.meant_by(report, position))
        return list(dict.fromkeys(found))


def as_agent(actor: str) -> str:
    """``"United States and United Kingdom"`` → ``"the United States and the United Kingdom"``."""
    return " and ".join(map(with_article, actor.split(" and ")))


def _richest(mentions: Sequence[tuple[Report, dict]]) -> dict:
    return max((fact for _, fact in mentions), key=lambda fact: sum(v is not None for v in fact["value"].values()))


def _places(mentions: Iterable[tuple[Report, dict]]) -> tuple[Source, ...]:
    return unique(
        report.source(n, fact["fr"] if n == fact["sentence"] else None)
        for report, fact in mentions
        for n in report.said_in(fact)
    )


def _joined(claims: Iterable[Claim]) -> list[Claim]:
    """Claims that say the same are one claim with all sources."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.en, []).append(claim)
    return [Claim(en, unique(s for claim in same for s in claim.sources)) for en, same in groups.items()]


def _fullest(statuses: Sequence[Claim]) -> list[Claim]:
    """«adopted» goes to «adopted by 193 countries» where that is said."""
    found = []
    for status in statuses:
        if not any(other.en.startswith(f"{status.en} by ") for other in statuses):
            bare = [other for other in statuses if status.en.startswith(f"{other.en} by ")]
            found.append(Claim(status.en, unique(source for same in (status, *bare) for source in same.sources)))
    return found


def _likely_same(facts: dict[str, list[tuple[Report, dict]]]) -> dict[str, str]:
    """Description → the one official text of its type whose content words it shares; nothing where two would do."""
    described = {key for key, mentions in facts.items() if all(fact["rule"] == "structural" for _, fact in mentions)}
    words = {key: _content(mentions) for key, mentions in facts.items()}
    official: dict[str, list[str]] = {}
    for key in [key for key in facts if key not in described]:
        for word in words[key]:
            official.setdefault(word, []).append(key)
    meant: dict[str, str] = {}
    for key in [key for key in facts if key in described]:
        shared = Counter(other for word in words[key] for other in official.get(word, ()))
        rivals = [
            other for other, count in shared.items()
            if count >= max(_SHARED_WORDS, _SHARED_PART * min(len(words[key]), len(words[other])))
            and _agree(facts[key][0][1]["value"], facts[other][0][1]["value"])
        ]  # fmt: skip
        if len(rivals) == 1:
            meant[key] = rivals[0]
    return meant


def _agree(described: dict, official: dict) -> bool:
    """Whether type, reference and year do not speak against it."""
    years = {value["date"][:4] for value in (described, official) if value.get("date")}
    return described.get("type") == official.get("type") and not described.get("reference") and len(years) < 2


def _content(mentions: Sequence[tuple[Report, dict]]) -> frozenset[str]:
    """Content words of the English name, without the bodies that the article names («… of the United Nations»)."""
    report, fact = mentions[0]
    name = fact["value"]["name"].casefold().replace("artificial intelligence", "ai")
    for body in report.facts("organisation"):
        name = name.replace(body["value"]["name"].casefold(), " ")
    return frozenset(_WORD.findall(name)) - _EMPTY


def _stages(mentions: Iterable[tuple[Report, dict]]) -> Iterable[Claim]:
    """What the sentences that name a text say was done to it, or where it lies."""
    for report, fact in mentions:
        for stage in stages_of(report, fact):
            yield Claim(stage.dated, (report.source(stage.sentence, fact["fr"]),))


def _follow_ups(mentions: Iterable[tuple[Report, dict]]) -> Iterable[Claim]:
    """The events that follow an instrument up: a sentence on its implementation names them, or says «cet événement»."""
    for report, fact in mentions:
        for number in report.said_in(fact):
            french = report.folded(number)
            if not _FOLLOW_UP.search(french):
                continue
            events = report.within(number, "event")
            if not events and _THIS_EVENT.search(french):
                events = next((e for n in range(number, -1, -1) if (e := report.within(n, "event"))), [])[-1:]
            for event in events:
                yield Claim(fact_english(event), (report.source(number), report.source_of(event)))
