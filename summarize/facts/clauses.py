"""Verbs of speech and stance with their subjects, sentence by sentence through an article.

A subject stands before its verb («la Chine a signé»), behind it («a souligné M. Shen»), is shared by several verbs («a
soutenu …, lancé … et formé …»), or is a pronoun, which stands for the last subject of this sentence or the one before,
where number and gender agree. A verb whose subject is not certain has none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from summarize.facts.actors import Actor, Actors, Holders
from summarize.facts.mention import Document, Mention
from summarize.facts.quotation import Quotation, find_quotations
from summarize.facts.spans import Spans
from summarize.facts.verbs import VerbGroup, find_verbs


@dataclass(frozen=True)
class Clause:
    """A verb and its subjects (none where they are not certain).

    Attributes:
        start: where the clause begins: the first word of its subject, or the verb.
        subject_end: where a subject behind the verb ends; else the verb's end.
        incise: the clause stands inside or behind what is said («, a souligné M. Shen,»).
        quoted: it stands between quotation marks, so that it is not the text that says it.
    """

    group: VerbGroup
    actors: tuple[Actor, ...]
    start: int
    subject_end: int
    incise: bool = False
    quoted: bool = False


@dataclass(frozen=True)
class Reading:
    """A sentence as the rules for quotations and positions see it.

    Attributes:
        number: index of the sentence in the article.
        quotations, clauses: in text order.
        recent: the last subject before the sentence, for whom a pronoun may stand.
    """

    number: int
    text: str
    quotations: list[Quotation]
    clauses: list[Clause]
    actors: Actors
    recent: Actor | None

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation, marks included, that holds the character at `offset`."""
        at = bisect_right(self.quotations, offset, key=lambda quotation: quotation.start)
        return self.quotations[at - 1] if at and offset < self.quotations[at - 1].end else None


# What ends a clause to the left of a verb.
_BOUNDARY = re.compile(
    r"[;:!?«»\"“”()–—…]|\b(?:que|qu['’]|mais|car|or|donc|alors que|tandis que|lorsque|quand|si|où|(?<!, )dont|comme|puisque|parce que)(?=\W)",
    re.IGNORECASE,
)
# Words that may lead a clause before its subject.
_LEAD = re.compile(
    r"(?:\s|,|(?:et|mais|or|car|donc|ainsi|aussi|enfin|puis|cependant|toutefois|pourtant|néanmoins|hier|aujourd['’]hui|ensuite|ici"
    r"|[Pp]our sa part|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|[A-Z]\w+ment)\b)*",
    re.IGNORECASE,
)
# A clause that is introduced so holds no subject: «dans un message», «reconnaissant que», «fidèle aux principes».
_ADVERBIAL = re.compile(
    r"\s*(?:à|au|aux|avec|chez|contre|d['’]|dans|de|depuis|dès|du|durant|en|entre|face|fidèle|grâce|hors|jusqu|lors|malgré|outre"
    r"|par|parmi|pendant|pour|près|quant|sans|sauf|selon|sous|suite|sur|vers|via|après|avant|afin|tout|non|\w+ant|\w+ée?s?|le \d)\b",
    re.IGNORECASE,
)
# «sur Twitter», «à l'AFP», «récemment», «de son côté», «vendredi»
_ADVERBIAL_BEHIND = re.compile(
    r" (?:(?:lun|mar|mercre|jeu|vendre|same)di(?: \d{1,2} \w+)?|dimanche|hier|alors|récemment|ensuite|également|aussi|encore|\w{3,}ment"
    r"|(?:à|en|dans|sur|de|pour|devant|lors|au|aux) (?:cours |sujet )?(?:(?:la|le|les|son|sa|leur|une?|des) |(?:de |d['’])?l['’])?[\w-]+)(?= )"
)
_COORDINATION = re.compile(r"(?:\b(?:et|ou|mais|puis)|,)\s*(?:\w+ment |aussi |également |ensuite |enfin )?$")
_AUXILIARY = re.compile(r"\b(?:a|ont|avait|avaient)\b")
_SAID_BEFORE = re.compile(r"(?:[,»\"”?!…–—]\s*|\b[Cc]omme )(?:(?:lui|leur) )?$")
_PRONOUNS = ("il", "elle", "ils", "elles")
_REACH = 3  # sentences over which «la résolution» may still mean the one that was named last
_FARTHEST = 300  # characters between a verb and the beginning of its clause; longer ones are lists, not sentences


def read_clauses(document: Document, mentions: Sequence[Mention]) -> list[Reading]:
    """The clauses of every sentence of an article; `mentions` are its persons, organisations and countries."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    holders = Holders(mention for mention in mentions if mention.kind == "person")
    readings: list[Reading] = []
    texts: list[tuple[int, str, str]] = []
    last: tuple[int, Actor] | None = None
    speaker: tuple[int, Actor] | None = None
    inside = _begun_before(document)
    for number, bilingual in enumerate(document.sentences):
        text = bilingual.fr
        here = by_sentence.get(number, ())
        actors = Actors(text, document.glossary, here, holders, [named[1:] for named in texts])
        texts = [named for named in texts if number - named[0] <= _REACH]
        texts += ((number, text[m.start : m.end], m.value["name"]) for m in here if m.kind == "instrument")
        quotations = find_quotations(text, inside=number in inside)
        recent = last[1] if last and number - last[0] <= 1 else None
        if speaker and (number - speaker[0] > _REACH or _names_another(here, speaker[1])):
            speaker = None
        spoke = speaker[1] if speaker else None
        clauses = _Sentence(text, quotations, actors, recent, spoke).clauses()
        readings.append(Reading(number, text, quotations, clauses, actors, recent or spoke))
        subject = next((c.actors[0] for c in reversed(clauses) if c.actors and not c.quoted), None) or _opening(
            text, actors
        )
        spoken = next((c.actors[0] for c in reversed(clauses) if c.actors and c.incise), None)
        if spoken and spoken.kind == "person":
            speaker = (number, spoken)
        if subject:
            last = (number, subject)
        elif last and last[0] == number - 1 and _is_all_quoted(text, quotations):
            last = (number, last[1])  # a sentence in somebody's words leaves who is meant as it was
    return readings


def _names_another(mentions: Iterable[Mention], speaker: Actor) -> bool:
    """Whether a sentence names a person besides the speaker, whom «a-t-il dit» may mean as well."""
    return any(mention.kind == "person" and mention.value["name"] != speaker.name for mention in mentions)


def _begun_before(document: Document) -> set[int]:
    """The sentences that begin inside a quotation of their paragraph. Straight marks tell nothing where their number is odd."""
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


def _opening(text: str, actors: Actors) -> Actor | None:
    """The named actor with whom a sentence begins: its subject, whatever its verb."""
    lead = _LEAD.match(text)
    found = actors.at(lead.end() if lead else 0)
    return found[0] if found and found[0].kind != "phrase" else None


def _is_all_quoted(text: str, quotations: Sequence[Quotation]) -> bool:
    return (
        bool(quotations)
        and quotations[0].start <= 1
        and quotations[-1].end >= len(text.rstrip(" .")) - 1
        and len(quotations) == 1
    )


class _Sentence:
    """Finds the subjects of one sentence. `recent` is the last subject of the sentence before; `spoke` is who spoke last,
    while nobody else is named.

    The verbs are read once, from left to right; what a later verb may ask of those before it is kept as they go by, so
    that the time is linear in the sentence.
    """

    def __init__(
        self,
        text: str,
        quotations: Sequence[Quotation],
        actors: Actors,
        recent: Actor | None,
        spoke: Actor | None,
    ) -> None:
        self.text, self.actors, self.recent, self.spoke = text, actors, recent, spoke
        self._quoted = Spans((q.inner_start, q.inner_end) for q in quotations)
        auxiliary = _AUXILIARY.search(text)
        self._first_auxiliary = auxiliary.start() if auxiliary else len(text)
        # Of the clauses so far: the actors of the last one, and of the last that is no incise; where actors end; and whom
        # each pronoun would stand for, by whether it follows what is said.
        self._latest: tuple[Actor, ...] = ()
        self._latest_before: tuple[Actor, ...] = ()
        self._by_end: dict[int, tuple[Actor, ...]] = {}
        self._meant: dict[tuple[str, bool], Actor] = {}

    def clauses(self) -> list[Clause]:
        """Every clause in order; a gerund that opens the sentence takes the subject of the verb that follows."""
        found: list[Clause] = []
        for group in find_verbs(self.text):
            found.append(self._clause(group, found[-1].subject_end if found else 0))
            self._remember(found[-1])
        main = next((c for c in found if c.actors and c.group.tense != "gerund" and not c.incise), None)
        if main is None:
            return found
        return [replace(c, actors=main.actors) if not c.actors and self._opens(c.group) else c for c in found]

    def _remember(self, clause: Clause) -> None:
        if not clause.actors:
            return
        self._latest = clause.actors
        self._by_end[clause.actors[-1].end] = clause.actors
        if not clause.incise:
            self._latest_before = clause.actors
        for pronoun in _PRONOUNS:
            if clause.actors[0].agrees(pronoun):
                self._meant[pronoun, False] = clause.actors[0]
                if clause.incise:
                    self._meant[pronoun, True] = clause.actors[0]

    def _clause(self, group: VerbGroup, previous_end: int) -> Clause:
        clause = Clause(group, (), group.start, group.end, quoted=self._quoted.at(group.start) is not None)
        if group.inverted:
            return replace(clause, actors=self._antecedent(group, behind=True), incise=True)
        if group.passive:
            return clause
        if group.tense == "gerund":
            return self._sharing(clause, self._latest_or_head() if self._may_share(group) else ())
        if group.tense == "participle":
            return self._sharing(clause, self._of_auxiliary(group) if not clause.quoted else ())
        if group.pronoun in _PRONOUNS:
            return replace(clause, actors=self._antecedent(group, behind=False))
        if group.pronoun == "qui":
            return self._sharing(clause, self._relative(group, previous_end))
        if group.pronoun:
            return clause
        return self._with_noun_subject(clause, previous_end)

    def _with_noun_subject(self, clause: Clause, previous_end: int) -> Clause:
        """A noun before the verb; behind it where the verb follows what is said; else that of the verb before."""
        group = clause.group
        if _SAID_BEFORE.search(self.text, max(0, group.start - 12), group.start) and group.speech:
            behind = self._behind(group.end)
            if behind:
                return replace(clause, actors=behind, subject_end=behind[-1].end, incise=True)
        before = self._before(group.start, previous_end)
        if not before and _COORDINATION.search(self.text, max(0, group.start - 20), group.start):
            before = self._shared()
        return self._sharing(clause, before)

    @staticmethod
    def _sharing(clause: Clause, actors: tuple[Actor, ...]) -> Clause:
        """The clause with actors of this sentence, who are its first words where they stand before the verb."""
        inside = actors and actors[0].start < clause.group.start
        return replace(clause, actors=actors, start=actors[0].phrase_start if inside else clause.start)

    def _behind(self, at: int) -> tuple[Actor, ...]:
        """«a déclaré Li», «a indiqué sur Twitter le porte-parole»: at most two adverbials stand between."""
        for _ in range(3):
            found = self.actors.speaker_at(_after_space(self.text, at))
            adverbial = _ADVERBIAL_BEHIND.match(self.text, at)
            if found or not adverbial:
                return found
            at = adverbial.end()
        return ()

    # --- Where a subject may stand -----------------------------------------------------------------------------------

    def _before(self, at: int, previous_end: int) -> tuple[Actor, ...]:
        """The noun phrase that ends before offset `at`, with what is apposed to it or put in brackets."""
        start = max(previous_end, at - _FARTHEST)
        for boundary in _BOUNDARY.finditer(self.text, start, at):
            start = boundary.end()
        chunks = _chunks(self.text, start, at)
        apposed = self.text[start:at].rstrip().endswith(",")
        for chunk_start, chunk_end in chunks if apposed else chunks[-1:]:
            lead = _LEAD.match(self.text, chunk_start, chunk_end)
            first = lead.end() if lead else chunk_start
            if _ADVERBIAL.match(self.text, first) and first not in self.actors.starts:
                continue
            found = self.actors.at(first)
            text = () if found else self.actors.text_at(first)
            if text and not self.text[text[0].end : at].strip():
                return text
            found = found or (() if apposed else self.actors.unknown_at(first, at))
            if found and found[-1].end <= at:
                return self._with_list_before(found, chunks) if not apposed else found
        return ()

    def _with_list_before(self, found: tuple[Actor, ...], chunks: Sequence[tuple[int, int]]) -> tuple[Actor, ...]:
        """«la Chine, le Mali | et la France ont signé»: the names before the last comma act as well."""
        if len(found) < 2:
            return found
        for start, _ in reversed(chunks[:-1]):
            lead = _LEAD.match(self.text, start)
            more = self.actors.at(lead.end() if lead else start)
            if not more or more[0].end > found[0].start or more[0].kind == "phrase":
                break
            found = (*more[:1], *(actor for actor in found if actor.start != more[0].start))
        return found

    def _relative(self, group: VerbGroup, previous_end: int) -> tuple[Actor, ...]:
        """«les États-Unis qui ont dénoncé», «l'UNESCO, qui appelle»: what stands right before «qui»."""
        before = group.start
        while before and self.text[before - 1] in " ,":
            before -= 1
        said_by = self._by_end.get(before, ())
        if before not in self.actors.ends or said_by:
            return said_by
        subject = self._before(group.start, previous_end)
        return subject if subject and subject[-1].end == before else ()

    def _shared(self) -> tuple[Actor, ...]:
        """The subject of the verb before in this sentence, or what the sentence begins with."""
        return self._latest_before or self._head

    def _latest_or_head(self) -> tuple[Actor, ...]:
        """«…, a précisé l'Élysée, | estimant que»: whoever acted or spoke last in this sentence, or begins it."""
        return self._latest or self._head

    def _of_auxiliary(self, group: VerbGroup) -> tuple[Actor, ...]:
        """«a soutenu …, | lancé …»: a participle that shares the auxiliary of a verb before, and its subject."""
        joined = _COORDINATION.search(self.text, max(0, group.start - 20), group.start)
        return self._shared() if joined and self._first_auxiliary < group.start else ()

    @cached_property
    def _head(self) -> tuple[Actor, ...]:
        """The noun phrase that the sentence begins with."""
        lead = _LEAD.match(self.text)
        return self.actors.at(lead.end() if lead else 0)

    def _antecedent(self, group: VerbGroup, *, behind: bool) -> tuple[Actor, ...]:
        """Whom a pronoun stands for: «La Chine …, a-t-il déclaré» is said by the speaker before, «Li …, il a déclaré» by
        Li."""
        head = () if behind else self._head
        candidates = (self._meant.get((group.pronoun, behind)), *head[:1], self.recent, self.spoke if behind else None)
        return tuple(actor for actor in candidates if actor and actor.agrees(group.pronoun))[:1]

    def _opens(self, group: VerbGroup) -> bool:
        return group.tense == "gerund" and self._may_share(group)

    def _may_share(self, group: VerbGroup) -> bool:
        """«, appelant à», «en appelant à» go with the subject; «une déclaration appelant à» with its noun."""
        before = self.text[max(0, group.start - 3) : group.start].rstrip()
        return before.endswith(",") or not before or self.text.startswith(("en ", "En "), group.start)


def _chunks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts between commas."""
    commas = [match.start() for match in re.finditer(",", text[start:end])]
    limits = [start, *(start + comma + 1 for comma in commas), end]
    return [(a, b) for a, b in pairwise(limits) if text[a:b].strip(" ,")]


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,":
        at += 1
    return at
