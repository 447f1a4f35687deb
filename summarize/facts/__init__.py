"""Key facts by rules: every module finds one kind, `collect` joins their finds into one list without repetition."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from summarize.facts.mention import KINDS, Document, Mention
from summarize.facts.taken import Taken, disjoint

# A fact said in the title or in the first sentences counts as if it were said again.
_LEAD_SENTENCES = 3


@dataclass(frozen=True)
class Fact:
    """One fact of an article, with its evidence in the file (``facts`` of ``brief.schema.json``).

    Attributes:
        mention: the first mention, which is the evidence.
        start, end: offsets of the evidence in the decoded file, code points.
        weight: how often it is said, the lead counted twice.
    """

    mention: Mention
    start: int
    end: int
    weight: int

    def as_record(self, document: Document) -> dict:
        """The fact as an object of briefs.jsonl; its offsets refer to the file, its French to the cleaned sentence."""
        mention = self.mention
        return {
            "kind": mention.kind,
            "fr": document.content(mention).text[mention.start : mention.end],
            "en": mention.en,
            "value": mention.value,
            "sentence": mention.sentence,
            "start": self.start,
            "end": self.end,
            "rule": mention.rule,
            "checks": list(mention.checks),
        }


def find_mentions(document: Document) -> list[Mention]:
    """Every mention of every kind, in text order within a kind.

    Names first: a number inside a name (« Agenda 2030 »), a city inside a treaty (« Convention de Malabo ») or a person
    inside an institution is part of the name, not a fact of its own.
    """
    # Imported here: a run that takes all its records over reads no article, and need not wait for the rules.
    from summarize.facts.bodies import organisations
    from summarize.facts.clauses.clauses import read_clauses
    from summarize.facts.dates import datelines, dates
    from summarize.facts.events import events
    from summarize.facts.instruments import instruments
    from summarize.facts.numbers import numbers
    from summarize.facts.people import people
    from summarize.facts.places import countries
    from summarize.facts.positions import positions
    from summarize.facts.speech import quotes

    days = dates.find(document)
    bodies = organisations.find(document)
    texts = instruments.find(document, days)
    planned = {(m.sentence, m.start): m.end for m in texts if m.rule in ("planned-body", "future-body")}
    future = {m.value["name"] for m in texts if m.rule == "future-body"}
    bodies = [m for m in bodies if m.value["name"] not in future and not _is_planned(m, planned, document)]
    certain = {(m.sentence, m.start, m.end) for m in bodies if m.rule == "short-form"}  # «la Conférence de l'Union»
    meetings = [m for m in events.find(document, days) if (m.sentence, m.start, m.end) not in certain]
    names = _without_overlaps([*texts, *meetings, *bodies])
    names += _inside_descriptions(bodies, names, document)
    persons = _outside(people.find(document), names)
    found = [*persons, *names]
    places = _outside_names(countries.find(document), names, document)
    found += [m for m in places if m.rule != "town"]
    found += _outside([m for m in places if m.rule == "town"], found)  # « Lincoln » may be a man or part of a name
    plain = [*days, *numbers.find(document)]
    found += _outside(plain, [m for m in names if m.rule not in ("structural", "government")])
    readings = read_clauses(document, found)
    return [
        *datelines.find(document),
        *found,
        *quotes.find(document, readings),
        *positions.find(document, found, readings),
    ]


def collect(document: Document) -> list[Fact]:
    """The facts of an article: each once, with its first mention as evidence, by kind and then by weight."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in sorted(find_mentions(document), key=lambda m: (m.sentence, not m.dateline, m.start, -m.end)):
        if mention.rule == "government":  # its country is the fact
            continue
        groups.setdefault((mention.kind, mention.key), []).append(mention)
    facts = []
    for mentions in groups.values():
        first = max(mentions, key=_completeness)
        start, end = document.content(first).origin(first.start, first.end)
        lead = sum(mention.sentence < _LEAD_SENTENCES for mention in mentions)
        facts.append(Fact(first, start, end, len(mentions) + lead))
    return sorted(facts, key=lambda f: (KINDS.index(f.mention.kind), -f.weight, f.mention.sentence, f.mention.start))


def _completeness(mention: Mention) -> tuple[bool, int, int, bool, int]:
    """The mention that says most stands for the fact; of equals, the first.

    A date stands where something is told of it, and in the dateline only if it is nowhere else.
    """
    told, said = not (mention.dateline and mention.kind == "date"), sum(v is not None for v in mention.value.values())
    return told, said, -mention.sentence, mention.dateline, -mention.start


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Of overlapping mentions the longer; of equals the one whose kind comes first in the call."""
    kept: list[Mention] = []
    for _, found in sorted(_by_sentence(mentions).items()):
        kept += disjoint(sorted(found, key=lambda m: m.start - m.end))
    return kept


def _inside_descriptions(bodies: Iterable[Mention], names: Iterable[Mention], document: Document) -> list[Mention]:
    """The bodies inside a phrase that describes a text («la résolution de l'Assemblée générale sur …» is no name), and
    whose text a number is («résolution 58/23 du Conseil des droits de l'homme»)."""
    described = {
        number: Taken(
            m for m in found if (m.kind == "instrument" and _is_description(m, document)) or _is_session(m, document)
        )
        for number, found in _by_sentence(names).items()
    }
    issued = {
        (m.sentence, m.end): document.sentences[m.sentence].fr[m.start : m.end]
        for m in names
        if m.kind == "instrument" and m.rule == "reference"
    }
    return [
        m
        for m in bodies
        if (m.sentence in described and described[m.sentence].count(m) == m.end - m.start)
        or _NUMBER_OF.search(issued.get((m.sentence, m.end), "")[: m.start - m.end])
    ]


def _is_planned(body: Mention, planned: dict[tuple[int, int], int], document: Document) -> bool:
    """«institue une | Haute Autorité de l'eau | (HAE)»: with its acronym it is no more there than without."""
    end = planned.get((body.sentence, body.start))
    return end is not None and document.sentences[body.sentence].fr[end : body.end].lstrip().startswith("(")


_SESSION = re.compile(
    r"(?:\w+ )?(?:session|sommet|réunion annuelle|assemblée annuelle) (?:du |de la |de l['’])", re.IGNORECASE
)


def _is_session(event: Mention, document: Document) -> bool:
    """«93e session de l'Assemblée générale d'INTERPOL»: the body that meets is told with it."""
    return event.kind == "event" and bool(_SESSION.match(document.sentences[event.sentence].fr, event.start))


_NUMBER_OF = re.compile(r"[\d)] (?:de l['’]|de la |du |des )$")  # «résolution 58/23 du | Conseil …»


def _outside_names(places: Iterable[Mention], names: Iterable[Mention], document: Document) -> list[Mention]:
    """The countries, and the places but those in a name: «Syndicat des livreurs du | Sahel» says who they are."""
    proper = [m for m in names if m.rule != "government" and (m.kind == "organisation" or _has_capital(m, document))]
    taken = {number: Taken(found) for number, found in _by_sentence(proper).items()}
    return [
        m
        for m in places
        if m.kind != "place" or m.sentence not in taken or taken[m.sentence].count(m) < m.end - m.start
    ]


def _has_capital(name: Mention, document: Document) -> bool:
    return document.sentences[name.sentence].fr[name.start].isupper()


def _is_description(title: Mention, document: Document) -> bool:
    return title.rule == "structural" and document.sentences[title.sentence].fr[title.start].islower()


def _outside(mentions: Iterable[Mention], names: Iterable[Mention]) -> list[Mention]:
    taken = {sentence: Taken(found) for sentence, found in _by_sentence(names).items()}
    return [m for m in mentions if m.sentence not in taken or not taken[m.sentence].overlaps(m)]


def _by_sentence(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.sentence, []).append(mention)
    return found
