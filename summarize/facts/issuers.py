"""Whom «nous» means where the text itself says it: the body that issues a statement, or the authors of an opinion.

A page headed by nothing but a body's name is that body's; a statement is that of the body that its first sentence has
take a stance or publish something, or the signatories' where several do; a column, a note or an open letter is its
authors'. Elsewhere «nous» is nobody in particular.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarize.facts.actor import Actor
from summarize.facts.clause import Clause
from summarize.facts.mention import Mention

_HEADED = 3  # sentences in which a text says what it is
_LEAD = 6  # sentences, headings among them, of which the first that is a sentence names the issuer
_STATEMENT = re.compile(
    r"(?:Déclaration|Communiqué|Prise de position|Position|Contribution|Avis|Résolution|Motion|Plateforme)\b"
    r"(?![^.]* (?:a|est|ont) )",
    re.IGNORECASE,
)
_AUTHORED = re.compile(
    r"(?:Tribune|Note (?:[Nn][°ºo] ?)?\d|Note (?:d['’]analyse|d['’]orientation|de recherche|de politique)"
    r"|Lettre ouverte|Manifeste|Pétition|Point de vue"
    r"|Carte blanche|Opinion|Libre propos|Éditorial|Appel (?:des|de) )",
    re.IGNORECASE,
)
# With these a text speaks for its issuer; with «propose» or «a adopté» it may tell of another.
_STANCES = frozenset(("call for", "welcome", "criticise", "oppose", "support", "refuse", "warn of", "commit to"))
# What the issuer of a statement does in its first sentence; «le ministre annonce» may be told by another.
_ISSUING = frozenset(("dévoiler", "présenter", "publier", "rendre public", "rendre publique"))
_AUTHORS = Actor(0, 0, "the authors", "author", plural=True)
_SIGNATORIES = Actor(0, 0, "the signatories", "author", plural=True)


class Issuer:
    """Whom «nous» means, as far as an article has been read."""

    def __init__(self) -> None:
        self._is_statement = False
        self.actors: tuple[Actor, ...] = ()

    def enter(self, number: int, text: str, mentions: Iterable[Mention]) -> None:
        """Reads what the text says it is."""
        if number >= _HEADED or self.actors:
            return
        whole = [m for m in mentions if m.kind == "organisation" and m.start < 4 and m.end == len(text.rstrip())]
        if number == 0 and whole:
            self.actors = (_author(Actor(0, 0, whole[0].value["name"], "organisation")),)
        elif _AUTHORED.match(text):
            self.actors = (_AUTHORS,)
        self._is_statement = self._is_statement or bool(_STATEMENT.match(text))

    def leave(self, number: int, text: str, clauses: Sequence[Clause]) -> None:
        """Keeps the body whose stance the first sentence of a statement tells."""
        if self.actors or not self._is_statement or number >= _LEAD or not text.rstrip().endswith("."):
            return
        for clause in clauses:
            bodies = [actor for actor in clause.actors if actor.kind in ("organisation", "phrase") and not actor.plural]
            frames = clause.group.verb.frames
            speaks = any(frame.value in _STANCES for frame in frames if not frame.speech)
            speaks = speaks or (clause.group.lemma in _ISSUING and clause.actors[:1] == tuple(bodies))
            if not clause.actors:
                continue
            own = clause.group.tense == "present" and not (clause.quoted or clause.embedded or clause.group.passive)
            if own and speaks and bodies and len(bodies) == len(clause.actors):
                self.actors = (_author(bodies[0]) if len(bodies) == 1 else _SIGNATORIES,)
            self._is_statement = False  # the first to act decides
            return


def _author(body: Actor) -> Actor:
    """The body as one who speaks for itself: what it says is no quotation."""
    return replace(body, kind="author", plural=False)
