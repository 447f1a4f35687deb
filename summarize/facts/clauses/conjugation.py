"""The verbs of speech and of stance: their frames, and every form in which a text may have them.

The verbs and their English are in `verbs.csv`, one frame a row: what follows the verb (``after``), what leads an
infinitive (``infinitive``) and how English says it (``english``: ``to``, ``ing``, ``to person``, ``that person``). A
row may stand for several verbs, ``|`` between them: what follows ``+`` belongs to each («dire|exprimer + son soutien»).
`stances.csv` has the English verbs of stance: the one that a fact's value uses, and others that translations have.

>>> [(form.verb.lemma, form.tense) for form in forms()["soutenait"]]
[('soutenir', 'past')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from summarize.facts.naming.vocabulary import plain_preposition, tokens_of
from summarize.facts.tables import read_table
from translate.languages.french_verbs import conjugate


@dataclass(frozen=True)
class Frame:
    """A row of the table.

    Attributes:
        en: English base form.
        after: French preposition of the object, words of it apart; empty for a direct object.
        marker: what leads an infinitive («de»), ``-`` where nothing does; empty where none can follow.
        english: ``to``, ``ing`` or ``that`` for that infinitive.
        person: somebody stands between verb and infinitive («inviter les pays à …»).
        speech: the verb reports what somebody says. A verb that does neither has no frame: it only shows who acts.
        value: the English verb of the closed list that a fact's value uses; `en` for a verb of speech.
        also: other English verbs that translations have for it.
    """

    en: str
    after: tuple[str, ...]
    marker: str
    english: str
    person: bool
    speech: bool
    value: str
    also: tuple[str, ...] = ()

    @property
    def clause(self) -> bool:
        """Whether a clause follows: «que …», «pour que …», «à ce que …»."""
        return self.after[-1:] == ("que",)


@dataclass(frozen=True)
class Verb:
    """A French verb: lemma, its frames, whether it is reflexive, and the words behind it that belong to it."""

    lemma: str
    frames: tuple[Frame, ...]
    reflexive: bool
    particle: tuple[str, ...]


class Form(NamedTuple):
    verb: Verb
    tense: str  # present, past, future, conditional, participle, gerund, infinitive
    agreeing: bool = False


@lru_cache(maxsize=1)
def verbs() -> dict[str, Verb]:
    """Every verb of the table by its lemma."""
    stances = {row["en"]: row for row in read_table("stances.csv")}
    found: dict[str, list[Frame]] = {}
    for row in read_table("verbs.csv"):
        english, _, person = row["english"].partition(" ")
        speech, stance = row["kind"] == "speech", stances.get(row["en"], {})
        also = tuple(filter(None, stance.get("also", "").split("|")))
        for fr, after in product(_each(row["fr"]), row["after"].split("|")):
            preposition = tuple(token.base for token in tokens_of(after))
            preposition = tuple(plain_preposition(word) for word in preposition) if after != "-" else ("-",)
            frame = Frame(
                row["en"],
                preposition,
                row["infinitive"],
                english,
                bool(person),
                speech,
                stance.get("value", row["en"]),
                also,
            )
            found.setdefault(fr, []).extend([frame] if row["kind"] != "other" else [])
    return {fr: _verb(fr, frames) for fr, frames in found.items()}


def _each(fr: str) -> Iterator[str]:
    """The verbs of a row.

    ``"dire|exprimer + son soutien"`` → ``"dire son soutien"``, ``"exprimer son soutien"``
    """
    heads, plus, rest = fr.partition(" + ")
    for head, particle in product(heads.split("|"), rest.split("|")):
        yield f"{head} {particle}" if plus else head


def _verb(fr: str, frames: Sequence[Frame]) -> Verb:
    reflexive = fr.startswith(("se ", "s'"))
    _, *particle = fr.removeprefix("se ").removeprefix("s'").split(" ")
    return Verb(fr, tuple(frames), reflexive, tuple(token.base for token in tokens_of(" ".join(particle))))


@lru_cache(maxsize=1)
def forms() -> dict[str, list[Form]]:
    """Word → the forms it may be."""
    found: dict[str, list[Form]] = {}
    for fr, verb in verbs().items():
        infinitive = fr.removeprefix("se ").removeprefix("s'").split(" ")[0]
        for word, tense, _, agreeing in conjugate(infinitive):
            known = found.setdefault(word, [])
            if not any(form.verb is verb and form.tense == tense for form in known):
                known.append(Form(verb, tense, agreeing))
    # The verb that needs most words counts first: «se dire favorable» before «dire».
    return {
        w: sorted(f, key=lambda form: (-len(form.verb.particle), not form.verb.reflexive)) for w, f in found.items()
    }
