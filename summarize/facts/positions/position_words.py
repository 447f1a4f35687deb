"""How a position is put into English: its verb, its actors, and what is theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.verbs import VerbGroup
from translate.languages.english_verbs import past, third_person
from translate.languages.english_words import listed


def conjugate(verb: str, group: VerbGroup, *, plural: bool = False, once: bool = False) -> str:
    """The English verb as a fact says it: in the present, unless the French denies it, or speaks of the future, of what
    somebody means to do, or of what they thought `once`.

    ``"signs"``, ``"does not sign"``, ``"did not sign"``, ``"will sign"``, ``"intends to sign"``, ``"supported"``;
    `plural` for several subjects.
    """
    if group.tense == "intended":
        return f"intend{'s' * (not plural)} to {verb}"
    if group.tense == "future":
        return f"will {'not ' if group.negated else ''}{verb}"
    if once and not group.negated:
        return re.sub("^was ", "were ", past(verb)) if plural else past(verb)
    if not group.negated:
        return re.sub("^be ", "are ", verb) if plural else third_person(verb)
    if group.tense == "past":
        return f"did not {verb}"
    return f"{'do' if plural else 'does'} not {verb}"


_ITS = re.compile(r"\bits\b")


def with_owner(en: str, actors: Sequence[Actor]) -> str:
    """«son homologue» is his, her or their counterpart; `its` where a body or a state acts.

    ``"its counterpart"`` → ``"their counterpart"`` for a person whose gender the French does not show.
    """
    if actors[0].kind == "author":
        return en  # «Nous demandons à l'Union d'ouvrir ses données»: another's
    if len(actors) > 1 or actors[0].plural:
        return _ITS.sub("their", en)
    if actors[0].kind not in ("person", "phrase"):
        return en
    return _ITS.sub({True: "her", False: "his", None: "their"}[actors[0].feminine], en)


def begun(en: str) -> str:
    """With the capital of a sentence, but «xAI signs …»."""
    return en if en[1:2].isupper() and en[2:3].isalpha() else en[:1].upper() + en[1:]


def name_of(actors: Sequence[Actor], *, as_subject: bool = False) -> str:
    """``"Benin, Côte d'Ivoire and Togo"``, ``"61 countries, including China"``; with articles as an English subject."""

    def spell(actor: Actor) -> str:
        if actor.state:
            actor = Actor(actor.start, actor.end, actor.state, "country")
        return actor.subject if as_subject else actor.name

    first = [spell(actor) for actor in actors if not actor.member]
    members = [spell(actor) for actor in actors if actor.member]
    text = listed(first)
    return f"{text}, including {listed(members)}{',' * as_subject}" if members else text
