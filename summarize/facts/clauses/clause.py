"""A verb of speech or stance in its clause."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.verbs import VerbGroup


@dataclass(frozen=True)
class Clause:
    """A verb and its subjects (none where they are not certain).

    Attributes:
        start: where the clause begins: the first word of its subject, or the verb.
        subject_end: where a subject behind the verb ends; else the verb's end.
        incise: the clause stands inside or behind what is said («, a souligné M. Shen,»).
        quoted: it stands between quotation marks, so that it is not the text that says it.
        embedded: a relative clause whose subject stands behind the verb («que propose la Chine»): up to `subject_end`
            nothing is subject or object of another verb.
    """

    group: VerbGroup
    actors: tuple[Actor, ...]
    start: int
    subject_end: int
    incise: bool = False
    quoted: bool = False
    embedded: bool = False
