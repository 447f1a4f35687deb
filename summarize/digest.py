"""The digest: what a run's briefs say together, each statement with the briefs it comes from.

Works on records of briefs.jsonl alone, so that a digest can be made again without translating anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# How many rows a section of the one-page digest shows; the briefs hold the rest.
_ROWS = {"person": 12, "organisation": 12, "instrument": 12, "event": 8, "number": 12, "position": 14, "place": 8}


@dataclass(frozen=True)
class Place:
    """Where a statement stands.

    Attributes:
        article: number of the article in the digest, from 1.
        brief: the brief's id.
        sentence: sentence number, from 0.
        fr: the French words of the statement.
        en: the English of the whole sentence.
    """

    article: int
    brief: str
    sentence: int
    fr: str
    en: str


@dataclass(frozen=True)
class Entry:
    """One fact of the run: its English, its normalised value, every brief that states it."""

    kind: str
    en: str
    value: dict
    places: tuple[Place, ...]

    @property
    def briefs(self) -> tuple[str, ...]:
        """Ids of the briefs, each once, in order."""
        return tuple(dict.fromkeys(place.brief for place in self.places))


@dataclass(frozen=True)
class Digest:
    """The content of digest.md and index.html. In the timeline dates whose year is not known come last."""

    briefs: tuple[dict, ...]
    timeline: tuple[Entry, ...]
    entries: dict[str, tuple[Entry, ...]]
    marked: int
    sentences: int
    signatures: tuple[str, ...]

    def of(self, kind: str) -> tuple[Entry, ...]:
        """The entries of one kind, most widely reported first."""
        return self.entries.get(kind, ())


def build_digest(briefs: Sequence[dict]) -> Digest:
    """Join the facts of `briefs` (records of briefs.jsonl, sorted by source path)."""
    merged = _merge(briefs)
    entries = {
        kind: tuple(sorted((e for e in merged if e.kind == kind), key=lambda e: -len(e.briefs))[: _ROWS.get(kind)])
        for kind in dict.fromkeys(entry.kind for entry in merged)
    }
    dated = [entry for entry in merged if entry.kind == "date" and _iso(entry)]
    sentences = [sentence for brief in briefs for sentence in brief["sentences"]]
    return Digest(
        briefs=tuple(briefs),
        timeline=tuple(sorted(dated, key=lambda e: (_iso(e).startswith("-"), _iso(e), e.places[0].article))),
        entries=entries,
        marked=sum(bool(sentence["checks"]) for sentence in sentences),
        sentences=len(sentences),
        signatures=tuple(sorted({brief["signature"] for brief in briefs})),
    )


def _merge(briefs: Iterable[dict]) -> list[Entry]:
    groups: dict[tuple[str, str], list[tuple[dict, Place]]] = {}
    for number, brief in enumerate(briefs, start=1):
        for fact in brief["facts"]:
            sentence = brief["sentences"][fact["sentence"]]
            place = Place(number, brief["id"], fact["sentence"], fact["fr"], sentence["en"])
            groups.setdefault((fact["kind"], _identity(fact)), []).append((fact, place))
    return [
        Entry(kind, max((fact for fact, _ in found), key=_richness)["en"],
              max((fact for fact, _ in found), key=_richness)["value"], tuple(place for _, place in found))
        for (kind, _), found in groups.items()
    ]  # fmt: skip


def _identity(fact: dict) -> str:
    """What makes facts of two briefs the same: the normalised name where there is one, else the whole value."""
    value = fact["value"]
    if fact["kind"] == "date":
        return str(value.get("date"))
    name = value.get("alpha_2") or value.get("name")
    return str(name).casefold() if name else json.dumps(value, sort_keys=True, ensure_ascii=False).casefold()


def _richness(fact: dict) -> int:
    return sum(value is not None for value in fact["value"].values())


def _iso(entry: Entry) -> str:
    return str(entry.value.get("date") or "")
