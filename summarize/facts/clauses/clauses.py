"""Verbs of speech and stance with their subjects, sentence by sentence through an article.

The subjects in a sentence are found by `subjects.py`; here is remembered, from one sentence to the next, whom a pronoun
stands for and which text «la résolution» means.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.actors import Actors
from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clause_words import LEAD
from summarize.facts.clauses.issuers import Issuer
from summarize.facts.clauses.lately import Lately
from summarize.facts.clauses.subjects import Subjects
from summarize.facts.mention import Document, Mention
from summarize.facts.people.holders import Holders, leaders
from summarize.facts.speech.quotation import Quotation, find_quotations
from summarize.interviews import questions


@dataclass(frozen=True)
class Reading:
    """A sentence as the rules for quotations and positions see it.

    Attributes:
        number: index of the sentence in the article.
        quotations, clauses: in text order.
        recent: the last subjects before the sentence, for whom a pronoun may stand.
    """

    number: int
    text: str
    quotations: list[Quotation]
    clauses: list[Clause]
    actors: Actors
    recent: tuple[Actor, ...]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation, marks included, that holds the character at `offset`."""
        at = bisect_right(self.quotations, offset, key=lambda quotation: quotation.start)
        return self.quotations[at - 1] if at and offset < self.quotations[at - 1].end else None


_MOST_LEARNED = 20
_REACH = 3  # sentences over which «la résolution» and «a-t-elle ajouté» may mean what was named or who spoke last
_SAME_SOURCE = re.compile(r"(?:Selon|D['’]après|Pour) (?:lui|elle|eux|elles),|À (?:ses|leurs) yeux,")
_THAT = re.compile(r"\b(?:que |qu['’])$")
_SOURCE_LEAD = re.compile(r"(?:Selon|D['’]après|À en croire|Aux yeux de|De l['’]avis de|Aux dires de|Pour) ")


def read_clauses(document: Document, mentions: Sequence[Mention]) -> list[Reading]:
    """The clauses of every sentence of an article; `mentions` are its persons, organisations and countries."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    led = leaders([bilingual.fr for bilingual in document.sentences], mentions)
    holders = Holders((mention for mention in mentions if mention.kind == "person"), led)
    readings: list[Reading] = []
    texts: list[tuple[int, str, str]] = []
    meant = _Meant()
    lately, issuer = Lately(), Issuer(document)
    inside = _begun_before(document)
    asked = questions([(bilingual.sentence.paragraph, bilingual.fr) for bilingual in document.sentences])
    bodies, learned = _Bodies(), _Learned()
    for number, bilingual in enumerate(document.sentences):
        text = bilingual.fr
        here = [*bodies.certain(text, by_sentence.get(number, ())), *learned.mentions(number, text)]
        named_lately = [named[1:] for named in texts]
        actors = Actors(text, document.glossary, here, holders, named_lately, lately, number)
        texts = [named for named in texts if number - named[0] <= _REACH]
        texts += ((number, text[m.start : m.end], m.value["name"]) for m in here if m.kind == "instrument")
        quotations = find_quotations(text, inside=number in inside)
        meant.enter(number, here)
        issuer.enter(number, text, here)
        before = meant.subject, meant.speaker, meant.pair, issuer.voice, meant.together, meant.last
        # What an interviewer tells in a question is nobody's claim.
        clauses = [] if number in asked else Subjects(text, quotations, actors, *before).clauses()
        issuer.leave(number, text, clauses)
        readings.append(Reading(number, text, quotations, clauses, actors, meant.subject or meant.speaker))
        meant.leave(readings[-1], here)
        learned.leave(clauses, here)
        lately.leave(number, text, here, meant.subject, _acting(text, clauses, actors))
    return readings


_COLLECTIVE = re.compile(
    r"(?:La |Le |L['’]|Une? )(?=(?:alliance|coalition|collectif|comité|commission|conseil|consortium|délégation"
    r"|fédération|groupe|mission|réseau)\b)",
    re.IGNORECASE,
)


def _acting(text: str, clauses: Iterable[Clause], actors: Actors) -> list[Actor]:
    """Who acts in a sentence in the text's own words, and the body that it begins with, whatever its verb."""
    acting = [actor for clause in clauses if not (clause.quoted or clause.embedded) for actor in clause.actors]
    opening = actors.at(0) if not acting and _COLLECTIVE.match(text) else ()
    return [*acting, *opening]


class _Bodies:
    """The bodies named so far, by the noun that their names begin with."""

    def __init__(self) -> None:
        self._named: dict[str, set[str]] = {}

    def certain(self, text: str, mentions: Iterable[Mention]) -> list[Mention]:
        """Less the bodies called by that noun alone («le Conseil») where two of it have been named."""
        kept: list[Mention] = []
        for mention in mentions:
            noun, _, rest = text[mention.start : mention.end].partition(" ")
            if mention.kind == "organisation" and rest:
                self._named.setdefault(noun, set()).add(mention.value["name"])
            if rest or mention.kind != "organisation" or len(self._named.get(noun, ())) < 2:
                kept.append(mention)
        return kept


class _Learned:
    """Bodies that no rule knows by their names, once one of them has spoken or acted: «a déclaré Veille numérique
    Asie»."""

    def __init__(self) -> None:
        self._names: dict[str, None] = {}

    def mentions(self, number: int, text: str) -> list[Mention]:
        """Where the names stand in sentence `number`."""
        found = ((name, text.find(name)) for name in self._names)
        value = {name: {"name": name, "acronym": None} for name in self._names}
        return [
            Mention("organisation", number, at, at + len(name), value[name], name, "learned", name.casefold())
            for name, at in found
            if at >= 0
        ]

    def leave(self, clauses: Iterable[Clause], known: Iterable[Mention]) -> None:
        """Keeps who acted in a sentence in which the rules knew `known`; the first few of an article."""
        starts = {mention.start for mention in known}
        for clause in clauses:
            for actor in clause.actors:
                new = actor.kind == "organisation" and " " in actor.name and actor.start not in starts
                if new and len(self._names) < _MOST_LEARNED and actor.end - actor.start == len(actor.name):
                    self._names.setdefault(actor.name)


class _Meant:
    """Whom a pronoun of the next sentence may stand for: the subject of the sentence before, and whoever spoke last,
    for some sentences and until another person is named."""

    def __init__(self) -> None:
        self.subject: tuple[Actor, ...] = ()
        self.speaker: tuple[Actor, ...] = ()
        self.pair: tuple[Actor, ...] = ()  # the two of whom «le premier» and «la seconde» speak
        self.several: tuple[Actor, ...] = ()  # whom «les deux pays», «les trois organisations» mean
        self.last: tuple[Actor, ...] = ()  # whom «ce dernier» means: the one named last in the sentence before
        self._two: list[tuple[Actor, ...]] = []  # the two persons, and the two countries, named in the sentence before
        self._said_at = self._paired_at = 0

    def enter(self, number: int, mentions: Iterable[Mention]) -> None:
        """Forgets what the sentence `number`, which names `mentions`, is too far from."""
        known = {actor.name for actor in self.speaker}
        others = any(mention.kind == "person" and mention.value["name"] not in known for mention in mentions)
        if others or number - self._said_at > _REACH:
            self.speaker = ()
        if number - self._paired_at > _REACH:
            self.pair = ()

    @property
    def together(self) -> tuple[tuple[Actor, ...], ...]:
        """Whom «les deux ministres» may mean: those who last acted together, else the two named in the sentence
        before."""
        return (self.several, *self._two)

    def leave(self, reading: Reading, mentions: Iterable[Mention]) -> None:
        """Keeps who acted and spoke last in a sentence; one in somebody's words leaves the subject as it was."""
        with_actors = [clause for clause in reading.clauses if clause.actors and not clause.embedded]
        self.last = reading.actors.named_last()
        named = (_named(mentions, kind) for kind in ("person", "country"))
        self._two = [those for those in named if len(those) == _TWO]
        incises = [clause.actors for clause in with_actors if clause.incise and clause.actors[0].kind == "person"]
        if incises:
            self.speaker, self._said_at = incises[-1][:1], reading.number
        told = [clause.actors for clause in with_actors if not clause.quoted]
        main = [
            clause.actors
            for clause in with_actors
            if not clause.quoted
            and clause.group.pronoun != "qui"
            and not _THAT.search(reading.text, max(0, clause.start - 5), clause.start)
        ]
        subject = main[-1] if main else _opening(reading.text, reading.actors) or (told[-1] if told else ())
        if not subject and _SAME_SOURCE.match(reading.text):
            return  # «D'après elle, …»
        if len(subject) > 1 and not any(actor.member for actor in subject):
            self.several = subject
        if len(subject) == 2:
            self.pair, self._paired_at = subject, reading.number
        if subject or not _is_all_quoted(reading.text, reading.quotations):
            self.subject = subject


_TWO = 2


def _named(mentions: Iterable[Mention], kind: str) -> tuple[Actor, ...]:
    """The persons or countries of a sentence, each once."""
    first = {m.value["name"]: m for m in sorted(mentions, key=lambda m: -m.start) if m.kind == kind}
    ordered = sorted(first.items(), key=lambda named: named[1].start)
    return tuple(Actor(mention.start, mention.end, name, kind) for name, mention in ordered)


def _begun_before(document: Document) -> set[int]:
    """The sentences that begin inside a quotation of their paragraph. Straight marks tell nothing where their number is
    odd."""
    straight: dict[int, int] = {}
    for bilingual in document.sentences:
        paragraph = bilingual.sentence.paragraph
        straight[paragraph] = straight.get(paragraph, 0) + bilingual.fr.count('"')
    inside: set[int] = set()
    for number, bilingual in enumerate(document.sentences[:-1]):
        paragraph = bilingual.sentence.paragraph
        quotations = find_quotations(bilingual.fr, inside=number in inside)
        goes_on = bool(quotations) and not quotations[-1].closed and straight[paragraph] % 2 == 0
        if goes_on and document.sentences[number + 1].sentence.paragraph == paragraph:
            inside.add(number + 1)
    return inside


def _opening(text: str, actors: Actors) -> tuple[Actor, ...]:
    """The named actor with whom a sentence begins: its subject, whatever its verb, or its source («Selon Anne
    Dupont»)."""
    lead = _SOURCE_LEAD.match(text) or LEAD.match(text)
    found = actors.at(lead.end() if lead else 0)
    return found if found and found[0].kind != "phrase" else ()


def _is_all_quoted(text: str, quotations: Sequence[Quotation]) -> bool:
    return (
        bool(quotations)
        and quotations[0].start <= 1
        and quotations[-1].end >= len(text.rstrip(" .")) - 1
        and len(quotations) == 1
    )
