"""What cleaning changed, and where: every rule of this package that touches the text goes through a `RepairLog`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from translate.pages.tracked import TrackedText


@dataclass(frozen=True)
class Repair:
    """One thing that cleaning changed.

    Attributes:
        rule: name of the rule; rules of one family share what stands before the colon (``"site chrome: share"``).
        start, end: span in the decoded file, code points.
        before: ``text[start:end]`` of the decoded file.
        after: how it reads now; empty where it was left out.
    """

    rule: str
    start: int
    end: int
    before: str
    after: str

    @property
    def family(self) -> str:
        """The rule's name up to its colon."""
        return self.rule.partition(":")[0]


@dataclass(frozen=True)
class Rule:
    """One class of damage: what it looks like, and what is put in its place.

    `new` is the text itself or what makes it of the match; with None the match is reduced to its first group, whose
    characters keep their places.
    """

    name: str
    pattern: re.Pattern[str]
    new: str | Callable[[re.Match[str]], str] | None


class RepairLog:
    """Applies changes to pieces of one decoded file and keeps a `Repair` for each."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.repairs: list[Repair] = []

    def record(self, rule: str, start: int, end: int, after: str) -> None:
        """Keeps one change of ``source[start:end]`` into `after`."""
        self.repairs.append(Repair(rule, start, end, self.source[start:end], after))

    def leave_out(self, rule: str, text: TrackedText) -> None:
        """Records that `text` is not part of the article."""
        if text.text:
            self.record(rule, *text.origin(0, len(text)), "")

    def apply(self, rules: Sequence[Rule], text: TrackedText) -> TrackedText:
        """`text` after each of `rules`, in their order."""
        for rule in rules:
            text = self._unwrap(rule, text) if rule.new is None else self._replace(rule, text)
        return text

    def _replace(self, rule: Rule, text: TrackedText) -> TrackedText:
        def replaced(match: re.Match[str]) -> str:
            after = rule.new(match) if callable(rule.new) else rule.new or ""
            if after != match.group():
                self.record(rule.name, *text.place(*match.span()), after)
            return after

        return text.sub(rule.pattern, replaced)

    def _unwrap(self, rule: Rule, text: TrackedText) -> TrackedText:
        changes = []
        for match in rule.pattern.finditer(text.text):
            (start, end), (kept_start, kept_end) = match.span(), match.span(1)
            changes += [(start, kept_start, ""), (kept_end, end, "")]
            self.record(rule.name, *text.place(start, end), match[1])
        return text.edit(changes)


# What a brief tells of a family of rules, for one repair and for several, in this order. Families that are not here
# (typography, mark-up) change nothing that a reader would see.
_TOLD = {
    "glued words": ("1 word glued by lost mark-up was separated", "{n} words glued by lost mark-up were separated"),
    "word broken at a line's end": ("1 word broken at a line's end was made whole", "{n} broken words were made whole"),
    "broken line": ("1 broken line was joined to the one before", "{n} broken lines were joined to the ones before"),
    "flattened exponent": (
        "1 exponent that had lost its place was raised",
        "{n} exponents that had lost their place were raised",
    ),
    "garbled character": ("1 garbled character was restored", "{n} garbled characters were restored"),
    "headline given twice": ("The headline was given twice; once is kept", "The headline was given more than once"),
    "provenance": ("1 note of origin was set apart from the text", "{n} notes of origin were set apart from the text"),
    "site chrome": ("1 line of site chrome was left out", "{n} lines of site chrome were left out"),
    "outside the article": ("1 block of the page was left out", "{n} blocks of the page were left out"),
}
_EXAMPLES = 6  # how many repairs a warning quotes
_QUOTED = 40  # characters of each
_NOT_QUOTED = ("broken line", "garbled character", "headline given twice", "outside the article")


def warnings_of(repairs: Sequence[Repair]) -> list[str]:
    """What a brief should tell its reader of the repairs: one sentence for each family, with a few of the words."""
    told = []
    families: dict[str, list[Repair]] = {}
    for repair in repairs:
        families.setdefault(repair.family, []).append(repair)
    for family, (one, several) in _TOLD.items():
        members = families.get(family)
        if not members:
            continue
        sentence = one if len(members) == 1 else several.format(n=len(members))
        quotes = [] if family in _NOT_QUOTED else [_quoted(repair) for repair in members[:_EXAMPLES]]
        more = ", …" if quotes and len(members) > _EXAMPLES else ""
        told.append(sentence + (": " + ", ".join(quotes) + more if quotes else "") + ".")
    return told


def _quoted(repair: Repair) -> str:
    # The file's own characters: marks of writing direction and zero-width ones would reach into the brief around them.
    before = "".join(filter(str.isprintable, " ".join(repair.before.split())))
    if len(before) > _QUOTED:
        before = before[: _QUOTED - 1].rstrip() + "…"
    return f"“{before}” → “{repair.after}”" if repair.after.strip() else f"“{before}”"
