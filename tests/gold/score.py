"""Precision, recall and F1 of the facts against the gold standard, a kind, for each part of it: ``make eval``.

A found fact is right in *span* where kind and span are those of a gold fact (its first mention, or one listed in
``also``), and right in *value* where kind and normalised value are (names as English writes them, case and the shape of
apostrophes aside; numbers by amount and unit; quotations by speaker and at least 80 % of the words said; positions by
actor and verb). Each gold fact can be found once. The sealed texts were annotated twice: where the second annotator
marked the same words, the value of either is right (a French name has several good English ones), and ``--agreement``
scores the second annotation against the first, which is what a careful reader reaches. ``--part dev`` scores the
development texts alone, so that whoever tunes the rules sees nothing of the others.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.facts import collect
from summarize.facts.clauses.issuers import notes_of
from summarize.facts.mention import KINDS, Document
from translate.article import parse_article
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.marian import Options, Translator
from translate.sentences import sentences_of

FOLDER = Path(__file__).parent
PARTS = ("dev", "sealed", "fresh")


@dataclass
class Count:
    """Found facts that are right, found facts, gold facts."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.gold if self.gold else 1.0
        return f"{precision:.2f} | {recall:.2f} | {self.f1:.2f}"


def facts_of(path: Path, translator: Translator, glossary: Glossary) -> list[dict]:
    """The facts the tool finds in one gold text, as records."""
    date = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["date"]
    article = parse_article(path.read_bytes(), id=path.stem, path=path.name, suffix=".txt")
    sentences = sentences_of(article)
    english = translator.translate([sentence.text for sentence in sentences])
    pairs = [BilingualSentence(s, t.text, t.checks) for s, t in zip(sentences, english, strict=True)]
    document = Document(pairs, glossary, dt.date.fromisoformat(date) if date else None, notes_of(article))
    return [fact.as_record(document) for fact in collect(document)]


def same_span(found: dict, gold: dict) -> bool:
    """Whether the evidence is exactly that of the gold fact, at one of its mentions."""
    return [found["start"], found["end"]] in [[gold["start"], gold["end"]], *gold.get("also", [])]


def same_value(found: dict, gold: dict) -> bool:
    """Whether the normalised values are the same, by what identifies a fact of the kind."""
    same = _SAME.get(found["kind"], _same_name)
    return any(same(found, gold | {"value": value}) for value in (gold["value"], *gold.get("or", ())))


def gold_facts(path: Path, *, either: bool = True) -> list[dict]:
    """The gold facts of a text; with `either`, the second annotator's value beside the first's for the same words."""
    first = _facts(path.with_suffix(".json"))
    second = path.parent / "second" / path.with_suffix(".json").name
    for other in _facts(second) if either and second.exists() else ():
        for fact in first:
            if fact["kind"] == other["kind"] and same_span(other, fact):
                fact.setdefault("or", []).append(other["value"])
    return first


def _facts(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["facts"]


def _same_date(found: dict, gold: dict) -> bool:
    return found["value"].get("date") == gold["value"]["date"] and (
        found["value"].get("date") is not None or same_span(found, gold)
    )


def _same_number(found: dict, gold: dict) -> bool:
    mine, theirs = found["value"], gold["value"]
    amount = [mine["amount"], mine["amount_max"]] if mine.get("amount_max") is not None else mine["amount"]
    return amount == theirs["amount"] and _fold(mine["unit"]) == _fold(theirs["unit"])


def _same_country(found: dict, gold: dict) -> bool:
    return found["value"]["alpha_2"] == gold["value"]["alpha_2"]


def _same_name(found: dict, gold: dict) -> bool:
    mine, theirs = found["value"], gold["value"]
    joined = any(mine.get(key) and mine.get(key) == theirs.get(key) for key in ("acronym", "reference"))
    return joined or _fold(mine["name"]) == _fold(theirs["name"])


def _same_quote(found: dict, gold: dict) -> bool:
    shared = min(found["end"], gold["end"]) - max(found["start"], gold["start"])
    whole = max(found["end"], gold["end"]) - min(found["start"], gold["start"])
    return _fold(found["value"]["speaker"]) == _fold(gold["value"]["speaker"]) and shared >= 0.8 * whole


def _same_position(found: dict, gold: dict) -> bool:
    overlap = found["start"] < gold["end"] and gold["start"] < found["end"]
    mine, theirs = found["value"], gold["value"]
    return overlap and _fold(mine["actor"]) == _fold(theirs["actor"]) and _fold(mine["verb"]) == _fold(theirs["verb"])


_SAME: dict[str, Callable[[dict, dict], bool]] = {
    "date": _same_date, "number": _same_number, "country": _same_country, "quote": _same_quote,
    "position": _same_position,
}  # fmt: skip


def _fold(name: str | None) -> str:
    return (name or "").casefold().removeprefix("the ").replace("-", " ").replace("’", "'")


def count(found: Sequence[dict], gold: Sequence[dict], same: Callable[[dict, dict], bool]) -> Count:
    """Match found facts with gold facts of their kind, each used once, in order."""
    left = list(gold)
    right = 0
    for fact in found:
        match = next((other for other in left if same(fact, other)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return Count(right, len(found), len(gold))


def score(part: str, translator: Translator, glossary: Glossary) -> dict[str, tuple[Count, Count]]:
    """(span, value) counts of every kind over one part."""
    texts = sorted((FOLDER / part).glob("*.txt"))
    return compare((facts_of(path, translator, glossary), gold_facts(path)) for path in texts)


def agreement() -> dict[str, tuple[Count, Count]]:
    """(span, value) counts of the second annotation of the sealed texts against the first."""
    paths = sorted((FOLDER / "sealed" / "second").glob("*.json"))
    return compare((_facts(path), gold_facts(FOLDER / "sealed" / path.name, either=False)) for path in paths)


def compare(both: Iterable[tuple[list[dict], list[dict]]]) -> dict[str, tuple[Count, Count]]:
    """(span, value) counts of every kind over (found, gold) facts of texts."""
    total = {kind: (Count(), Count()) for kind in KINDS}
    for found, gold in both:
        for kind, counts in total.items():
            of_kind = [[fact for fact in facts if fact["kind"] == kind] for facts in (found, gold)]
            for sum_, same in zip(counts, (same_span, same_value), strict=True):
                one = count(*of_kind, same)
                sum_.right, sum_.found, sum_.gold = sum_.right + one.right, sum_.found + one.found, sum_.gold + one.gold
    return total


def main() -> None:
    """Print one table a part; exit 1 where an F1 is below its floor in floors.json."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all", help="which texts to score")
    parser.add_argument("--agreement", action="store_true", help="score the second annotator instead of the tool")
    options = parser.parse_args()
    if options.agreement:
        _print("second annotator", agreement())
        return
    glossary = Glossary.load()
    translator = Translator(Options(model="embedded"), glossary)
    floors = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
    fallen = []
    for part in PARTS if options.part == "all" else (options.part,):
        scores = score(part, translator, glossary)
        _print(part, scores)
        fallen += [
            f"{part} {kind}: {value.f1:.3f} is below the floor of {floors[part][kind]}"
            for kind, (_, value) in scores.items()
            if value.f1 < floors.get(part, {}).get(kind, 0)
        ]
    if fallen:
        sys.exit("\n".join(fallen))


def _print(name: str, scores: dict[str, tuple[Count, Count]]) -> None:
    print(f"\n| {name} | gold | span P | R | F1 | value P | R | F1 |\n|---|---:|---:|---:|---:|---:|---:|---:|")
    for kind, (span, value) in scores.items():
        print(f"| {kind} | {span.gold} | {span} | {value} |")


if __name__ == "__main__":
    main()
