"""Whom «nous» and «je» mean where the text itself says it: the body that issues a statement, those who sign it, the
authors of an opinion, or who answers in an interview.

A page headed by nothing but a body's name is that body's; a statement is that of the body that its first sentence has
take a stance or publish something, or the signatories' where several do; a column, a note or an open letter is its
authors'. What a text is it says in its first lines, in those set apart as notes of its origin, or by the way in which
it speaks («nos organisations», «les signataires», «Nous, chercheurs et chercheuses, …»). Elsewhere «nous» is nobody
in particular.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from summarize.facts.clauses.actor import AUTHOR, Actor
from summarize.facts.clauses.clause import Clause
from summarize.facts.mention import Document, Mention
from summarize.interviews import questions
from translate.article import Article

_HEADED = 3  # sentences in which a text says what it is
_LEAD = 6  # sentences, headings among them, of which the first that is a sentence names the issuer
_STATEMENT = re.compile(
    r"(?:Déclaration|Communiqué|Information presse|Prise de position|Position|Contribution|Avis|Résolution|Motion"
    r"|Plateforme)\b(?![^.]* (?:a|est|ont) )",
    re.IGNORECASE,
)
_AUTHORED = re.compile(
    r"(?:Tribune|Note (?:[Nn][°ºo] ?)?\d|Note (?:d['’]analyse|d['’]orientation|de position|de recherche|de politique)"
    r"|Lettre ouverte|Manifeste|Pétition|Point de vue"
    r"|Carte blanche|Opinion|Libre propos|Éditorial|Appel (?:des|de) )",
    re.IGNORECASE,
)
# A statement in the way it speaks of whoever makes it, outside quotation marks.
_OURS = re.compile(
    r"\b(?:[Nn]otre|[Nn]os) (?:\w+ )?(?:agences?|alliance|associations?|autorité|coalition|collectifs?|comité"
    r"|confédérations?|fédérations?|fondations?|institut|organisations?|organismes?|réseaux?|syndicats?)\b"
)
# «Nous, chercheuses et chercheurs, appelons …», «nous, signataires de cette lettre, …»: who speaks says it themselves.
_WE_WHO = re.compile(r"[Nn]ous, (?:[Ll]es |soussigné|[a-zà-ÿ]+s\b)")
_THOSE_WHO_SIGN = re.compile(r"\b[Ll]es (?:[\w-]+ ){0,3}signataires\b")
# With these a text speaks for its issuer; with «propose» or «a adopté» it may tell of another.
_STANCES = frozenset(("call for", "welcome", "criticise", "oppose", "support", "refuse", "warn of", "commit to"))
# What the issuer of a statement does in its first sentence; «le ministre annonce» may be told by another.
_ISSUING = frozenset(("dévoiler", "présenter", "publier", "rendre public", "rendre publique"))
_AUTHORS = Actor(0, 0, "the authors", "author", plural=True)
_SIGNATORIES = Actor(0, 0, "the signatories", "author", plural=True)
_QUOTED = re.compile(r"«[^»]*»?|\"[^\"]*\"|“[^”]*”?")
# «Anna Costa : Nous demandons …», «A. C. – …»: who answers, by name or initials.
_ANSWERS = re.compile(r"(?P<name>[^.:;«»?!]{3,40}|(?:[A-ZÀ-Þ]\. ?-?){2,4}) ?(?::|[–—]) (?=[A-ZÀ-Þ«])")
# An interview says that it is one.
_INTERVIEW = re.compile(
    r"(?:le )?(?:grand )?(?:entretien|interview)(?: exclusive?)?"
    r"(?: avec| croisé| de [A-ZÀ-Þ]|[ .:|–—-]*$|[.:|–—-] ?|, )"
    r"|.{0,80}\bpropos recueillis\b"
    r"|.{0,80}\b(?:répond(?:ent)?|(?:a|ont) répondu) (?:à|aux) (?:nos |quelques )?questions\b",
    re.IGNORECASE,
)
_HEADED_BY = re.compile(r"(?:, [^:;«»]{3,80})? ?: ?[«\"“]")
_ASKED = re.compile(r"(?:\b|-)(?:vous|votre|vos)\b[^?]*\?$")


_NOTES = frozenset(("provenance: line", "provenance: furniture"))


class Voice(NamedTuple):
    """Who «nous» and «je» are, none where nobody in particular."""

    we: tuple[Actor, ...] = ()
    alone: tuple[Actor, ...] = (AUTHOR,)


NOBODY = Voice()


def notes_of(article: Article) -> tuple[str, ...]:
    """The lines of the article that were set apart as notes of its origin, as they stand in the file."""
    return tuple(repair.before for repair in article.repairs if repair.rule in _NOTES)


class Issuer:
    """Whom «nous» and «je» mean, as far as an article has been read."""

    def __init__(self, document: Document) -> None:
        plain = [_QUOTED.sub("", sentence.fr) for sentence in document.sentences]
        self._is_statement = any(map(_STATEMENT.match, document.notes)) or any(map(_OURS.search, plain))
        self._signed = any(map(_THOSE_WHO_SIGN.search, plain))
        self._we = (_AUTHORS,) if any(map(_AUTHORED.match, document.notes)) else ()
        self._persons: dict[str, Actor] = {}  # those named before the first question, and who has answered
        self._asked = False
        self._questions = questions([(s.sentence.paragraph, s.fr) for s in document.sentences])
        self._interview = bool(self._questions) or any(map(_INTERVIEW.match, document.notes))
        self._headed: tuple[Actor, ...] = ()  # «Anne Dupont : « … »»: who is asked, as the headline says
        self._answering: tuple[Actor, ...] = ()

    @property
    def voice(self) -> Voice:
        """Who speaks in the sentence entered last; in an interview «je» is never its author."""
        if self._interview:
            return Voice(self._answering, self._answering)
        return Voice(self._answering, self._answering) if self._answering else Voice(self._we)

    def enter(self, number: int, text: str, mentions: Sequence[Mention]) -> None:
        """Reads what the text says it is, and whose answer a sentence of an interview is."""
        self._answering = self._answers(number, text, mentions)
        if self._we:
            return
        if _WE_WHO.match(_QUOTED.sub("", text)) or (self._signed and _THOSE_WHO_SIGN.search(text)):
            self._we = (_SIGNATORIES,)
        if number >= _HEADED:
            return
        whole = [m for m in mentions if m.kind == "organisation" and m.start < 4 and m.end == len(text.rstrip())]
        if number == 0 and whole:
            self._we = (_author(Actor(0, 0, whole[0].value["name"], "organisation")),)
        elif _AUTHORED.match(text):
            self._we = (_AUTHORS,)
        self._is_statement = self._is_statement or bool(_STATEMENT.match(text))

    def _answers(self, number: int, text: str, mentions: Iterable[Mention]) -> tuple[Actor, ...]:
        """Who answers in a sentence: whose name or initials it opens with, else the one person of an interview, until
        the next question."""
        self._interview = self._interview or (not self._asked and bool(_INTERVIEW.match(text)))
        # In an interview every question that comes after a person is named is one of those asked.
        asks = _ASKED.search(text.rstrip()) and not self._questions
        if number in self._questions or asks or (self._interview and self._persons and text.rstrip().endswith("?")):
            self._asked = True
            return ()
        opening = _ANSWERS.match(text) if self._asked else None
        called = opening["name"].strip() if opening else ""
        for mention in mentions:
            if mention.kind == "person" and (not self._asked or text.startswith(called or "?", mention.start)):
                name = mention.value["name"]
                self._persons[name] = Actor(0, 0, name, "person")
                if number == 0 and mention.start == 0 and _HEADED_BY.match(text, mention.end):
                    self._headed = (self._persons[name],)
        if not self._asked:
            return ()
        if opening:
            called = called.casefold()
            named = [who for name, who in self._persons.items() if called in _calls(name)]
            return tuple(named[:1])
        only = tuple(self._persons.values()) if len(self._persons) == 1 else self._headed
        return self._answering or only

    def leave(self, number: int, text: str, clauses: Sequence[Clause]) -> None:
        """Keeps the body whose stance the first sentence of a statement tells."""
        if self._we or not self._is_statement or number >= _LEAD or not text.rstrip().endswith("."):
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
                self._we = (_author(bodies[0]) if len(bodies) == 1 else _SIGNATORIES,)
            self._is_statement = False  # the first to act decides
            return


def _author(body: Actor) -> Actor:
    """The body as one who speaks for itself: what it says is no quotation."""
    return replace(body, kind="author", plural=False)


def _calls(name: str) -> tuple[str, ...]:
    """How the turns of an interview call a person, in small letters: ``"anna costa", "a. c.", "costa"``."""
    words = name.casefold().split()
    return " ".join(words), " ".join(f"{word[0]}." for word in words), words[-1]
