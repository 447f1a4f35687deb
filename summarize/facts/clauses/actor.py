"""One who acts or speaks, as a sentence names it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.facts.naming.english import indefinite, with_article

KINDS = ("person", "organisation", "country")


@dataclass(frozen=True)
class Actor:
    """An actor in a sentence.

    Attributes:
        start, end: span of the name in the French sentence.
        name: English, without article but for a phrase in the plural («the delegates»).
        kind: ``person``, ``organisation``, ``country``, ``instrument``, ``author`` for whoever says «je», or ``phrase``
            for one that has no name of its own.
        plural: the French is plural («les États-Unis», «61 pays»).
        feminine: grammatical gender where the French shows it, else None.
        definite: the French has a definite article.
        phrase_start: where its noun phrase begins, with article, title and office.
        state: for a government, the country it governs.
        member: «61 countries, including …»: it names some of those before it.
    """

    start: int
    end: int
    name: str
    kind: str
    plural: bool = False
    feminine: bool | None = None
    definite: bool = False
    phrase_start: int = 0
    state: str = ""
    member: bool = False

    @property
    def subject(self) -> str:
        """The name as an English subject: ``"the European Commission"``, ``"an expert"``."""
        if self.kind == "phrase" and not self.plural and not self.name.startswith("the "):
            return f"the {self.name}" if self.definite else indefinite(self.name)
        return with_article(self.name) if self.kind != "person" and self.kind != "phrase" else self.name

    @property
    def called(self) -> str:
        """The name by itself: ``"an expert"`` for whom the French does not name either, else without article."""
        unnamed = self.kind == "phrase" and not (self.plural or self.definite)
        return indefinite(self.name) if unnamed and not _DETERMINED.match(self.name) else self.name

    def agrees(self, pronoun: str) -> bool:
        """Whether «il», «elle», «ils» or «elles» may stand for it."""
        if self.plural != pronoun.endswith("s"):
            return False
        return self.feminine is None or self.feminine == pronoun.startswith("elle")


_DETERMINED = re.compile(r"(?:an?|the|his|her|its|their|one|this|each|\d[\d,.]*|[A-Z]\S*) ")
AUTHOR = Actor(0, 0, "the author", "author")


def stand_for(pronoun: str, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom of `actors` the pronoun may stand for: all where both are several, else the one that agrees with it."""
    if len(actors) > 1 and pronoun.endswith("s") and (pronoun == "ils" or all(a.feminine is not False for a in actors)):
        return actors
    agreeing = tuple(actor for actor in actors if actor.agrees(pronoun))
    return agreeing if len(agreeing) == 1 else ()
