"""The subjects of the verbs of one sentence.

A subject stands before its verb («la Chine a signé»), behind it («a souligné M. Shen»), is shared by several verbs («a
soutenu …, lancé … et formé …»), or is a pronoun. A verb whose subject is not certain has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

from summarize.facts.clauses.actor import Actor, stand_for
from summarize.facts.clauses.actors import Actors
from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clause_words import (
    ADVERBIAL,
    ADVERBIAL_BEHIND,
    ASIDE_BEHIND,
    BOUNDARY,
    LEAD,
    ONE_OF_TWO,
    aside_before,
)
from summarize.facts.clauses.issuers import NOBODY, Voice
from summarize.facts.clauses.subject_parts import (
    all_of,
    at_pronoun,
    collective_before,
    government_of,
    is_balanced,
    is_object_of_the_verb_before,
    is_office,
    is_plural,
    joined_to_an_object,
    may_share,
    one_of_two,
    owner_of_relative,
    takes_of,
    the_latter,
    whose,
    with_another,
    with_list_before,
    with_many_complements,
    with_one_led_alike,
    without_auxiliary,
)
from summarize.facts.clauses.subject_words import (
    APPOSED,
    AS_FOR,
    AUXILIARY,
    BRACKET_BEFORE,
    BRACKETS,
    COORDINATION,
    EXPLAINED,
    LATTER,
    MOST_ADVERBIALS,
    MOST_RELATIVES,
    OF_US,
    PRONOUNS,
    RELATIVE,
    SAID_BEFORE,
    THAT_BEFORE,
    WE_WHO,
    WHOM_TO,
    after_space,
    chunks_of,
)
from summarize.facts.clauses.verbs import VerbGroup, find_verbs
from summarize.facts.spans import Spans
from summarize.facts.speech.quotation import Quotation

_FARTHEST = 300  # characters between a verb and the beginning of its clause; longer ones are lists, not sentences


class Subjects:
    """Finds the subjects of one sentence.

    Args:
        recent: the subject of the sentence before.
        spoke: who spoke last, while nobody else is named.
        pair, several: the two who last acted together, and those who «les deux ministres» may be, likeliest first.
        voice: whom the text means by «nous» and «je».

    The verbs are read once; what a later one may ask of those before it is kept as they go by, so that time is linear.
    """

    def __init__(
        self,
        text: str,
        quotations: Sequence[Quotation],
        actors: Actors,
        recent: tuple[Actor, ...] = (),
        spoke: tuple[Actor, ...] = (),
        pair: tuple[Actor, ...] = (),
        voice: Voice = NOBODY,
        several: tuple[tuple[Actor, ...], ...] = (),
        last: tuple[Actor, ...] = (),
    ) -> None:
        self.text, self.actors, self.recent, self.spoke = text, actors, recent, spoke
        self.pair, self.voice, self.several, self.last = pair, voice, several, last
        self._quoted = Spans((q.inner_start, q.inner_end) for q in quotations)
        self._bracketed = Spans(brackets.span() for brackets in BRACKETS.finditer(text))
        auxiliary = AUXILIARY.search(text)
        self._first_auxiliary = auxiliary.start() if auxiliary else len(text)
        # Of the clauses so far: the actors of the last one, and of the last that is no incise; where actors end; and
        # whom each pronoun would stand for, by whether it follows what is said.
        self._latest: tuple[Actor, ...] = ()
        self._telling: tuple[Actor, ...] = ()  # of the last that no «que» leads
        self._latest_before: tuple[Actor, ...] = ()
        self._by_end: dict[int, tuple[Actor, ...]] = {}
        self._meant: dict[tuple[str, bool], tuple[Actor, ...]] = {}
        # What the last embedded clause belongs to: «La France, | que soutient l'Allemagne, propose».
        self._outer: tuple[Actor, ...] = ()
        self._embedded_end = -1
        self._relative_clause: Clause | None = None  # the last clause, where «qui» leads it

    def clauses(self) -> list[Clause]:
        """Every clause in order; a gerund that opens the sentence takes the subject of the verb that follows."""
        found: list[Clause] = []
        for group in find_verbs(self.text):
            found.append(self._clause(group, found[-1].subject_end if found else 0))
            self._remember(found[-1])
        main = next((c for c in found if c.actors and c.group.tense != "gerund" and not (c.incise or c.embedded)), None)
        if main is None:
            return found
        return [replace(c, actors=main.actors) if not c.actors and self._opens(c.group) else c for c in found]

    def _remember(self, clause: Clause) -> None:
        self._relative_clause = clause if clause.group.pronoun == "qui" and not clause.quoted else None
        if not clause.actors or clause.embedded:
            return
        self._latest = clause.actors
        if not THAT_BEFORE.search(self.text, max(0, clause.start - 13), clause.start):
            self._telling = clause.actors
        self._by_end[clause.actors[-1].end] = clause.actors
        if not clause.incise:
            self._latest_before = clause.actors
        for pronoun in PRONOUNS:
            if meant := stand_for(pronoun, clause.actors):
                self._meant[pronoun, False] = meant
                if clause.incise:
                    self._meant[pronoun, True] = meant

    def _clause(self, group: VerbGroup, previous_end: int) -> Clause:
        clause = Clause(group, (), group.start, group.end, quoted=self._quoted.at(group.start) is not None)
        if group.inverted:
            subject = self._before(group.start, previous_end)
            asked = self.text.rstrip().endswith("?")
            if subject and not asked and not self.text[subject[-1].end : group.start].strip():
                return self._sharing(clause, subject)  # «aussi l'UNESCO recommande-t-elle …»
            return replace(clause, actors=self._antecedent(group, behind=True), incise=True)
        if group.passive:
            return clause
        if group.tense == "gerund":
            return self._sharing(clause, self._of_gerund(group) if may_share(self.text, group) else ())
        if group.tense == "participle":
            return self._sharing(clause, self._of_auxiliary(group) if not clause.quoted else ())
        if group.pronoun in PRONOUNS:
            return at_pronoun(clause, self._antecedent(group, behind=False))
        if group.pronoun == "qui":
            return self._sharing(clause, self._relative(group, previous_end))
        if group.pronoun in ("je", "j'") and not clause.quoted:
            return at_pronoun(clause, self.voice.alone)
        if group.pronoun == "nous" and not clause.quoted:
            return at_pronoun(clause, self.voice.we)
        if group.pronoun:
            return clause
        if WE_WHO.match(self.text) and OF_US.search(self.text, group.start, group.end):
            return self._sharing(clause, self.voice.we)
        if latter := LATTER.search(self.text, max(0, group.start - 20), group.start):
            meant = self.actors.last_before(
                latter.start(), latter["feminine"] is not None, latter["plural"] is not None
            )
            return replace(clause, actors=meant or the_latter(latter, self.recent, self.last), start=latter.start())
        if one := ONE_OF_TWO.search(self.text, max(0, group.start - 30), group.start):
            feminine = one["feminine"].casefold() == "a"
            meant = one_of_two(self._head, self.pair, feminine=feminine, first=bool(one["first"]))
            at = one.start()
            here = tuple(replace(actor, start=at, end=group.start, phrase_start=at) for actor in meant)
            return self._sharing(clause, here)
        if together := next(filter(None, (all_of(them, self.text, group.start) for them in self.several)), ()):
            return self._sharing(clause, together)
        if that := THAT_BEFORE.search(self.text, max(0, group.start - 13), group.start):
            return self._embedded(clause, that.start(), previous_end)
        return self._with_noun_subject(clause, previous_end)

    def _embedded(self, clause: Clause, that: int, previous_end: int) -> Clause:
        """«La France, que soutient l'Allemagne»: who acts is not what the verb behind the clause belongs to, and what
        it acts upon stands before it."""
        self._outer = self._before(that, previous_end)
        at = after_space(self.text, clause.group.end)
        behind = self.actors.at(at)
        phrase = None if behind else self.actors.reader.noun_phrase(at)
        self._embedded_end = behind[-1].end if behind else phrase.end if phrase else clause.group.end
        return replace(clause, actors=behind, subject_end=self._embedded_end, embedded=True)

    def _with_noun_subject(self, clause: Clause, previous_end: int) -> Clause:
        """A noun before the verb; behind it where the verb follows what is said; else that of the verb before."""
        group = clause.group
        if 0 <= self._embedded_end <= group.start and not self.text[self._embedded_end : group.start].strip(" ,"):
            return self._sharing(clause, self._outer)
        said = not takes_of(self.text, group) and SAID_BEFORE.search(self.text, max(0, group.start - 12), group.start)
        if said and group.speech and not self._is_behind_apposition(group, previous_end):
            behind = self._behind(group.end)
            called = self.text[group.start : behind[0].start] == "dit " if behind else False  # «le règlement, dit RGPD»
            if behind and not (called or WHOM_TO.match(self.text, behind[-1].end)):
                return replace(clause, actors=behind, subject_end=behind[-1].end, incise=True)
        aside = aside_before(self.text, group.start)
        at = aside.start() if aside else group.start
        before = joined_to_an_object(self.text, self.actors, previous_end, group, at)
        before = before or owner_of_relative(self.text, self._relative_clause, at)
        before = before or self._before(at, previous_end) or self._before_relative(group.start)
        if before and is_object_of_the_verb_before(self.text, previous_end, before, group.start):
            before = self._shared()
        if not before and ";" in self.text[previous_end : group.start]:
            return clause
        if not before and COORDINATION.search(self.text, max(0, group.start - 20), group.start):
            before = self._shared()
        return self._sharing(clause, before)

    def _is_behind_apposition(self, group: VerbGroup, previous_end: int) -> bool:
        """«Le président kényan, William Ruto, a critiqué la Commission»: the comma before the verb closes an apposition
        to the first words of the sentence, so that what follows is no speaker."""
        if not self._head or previous_end or not APPOSED.match(self.text, self._head[-1].end):
            return False
        start, end = self._head[0].phrase_start, self._head[-1].end
        commas = self.text.count(",", end, group.start) + self.text.count(",", start, end)
        return commas == 2 and group.start - start < _FARTHEST

    @staticmethod
    def _sharing(clause: Clause, actors: tuple[Actor, ...]) -> Clause:
        """The clause with actors of this sentence, who are its first words where they stand before the verb."""
        inside = actors and actors[0].start < clause.group.start
        return replace(clause, actors=actors, start=actors[0].phrase_start if inside else clause.start)

    def _behind(self, at: int) -> tuple[Actor, ...]:
        """«a déclaré Li», «a indiqué sur Twitter le porte-parole»: adverbials may stand between."""
        for _ in range(MOST_ADVERBIALS):
            found = self.actors.speaker_at(after_space(self.text, at))
            if found:
                return found
            adverbial = ADVERBIAL_BEHIND.match(self.text, at) or ASIDE_BEHIND.match(self.text, at)
            if not adverbial:
                return ()
            body = self.actors.named_end(adverbial)  # «devant | le Conseil des droits de l'homme»
            at = body or adverbial.end()
        return ()

    # --- Where a subject may stand -----------------------------------------------------------------------------------

    def _before(self, at: int, previous_end: int) -> tuple[Actor, ...]:
        """The noun phrase that ends before offset `at`, with what is apposed to it or put in brackets."""
        start = max(previous_end, at - _FARTHEST)
        for boundary in BOUNDARY.finditer(self.text, start, at):
            if self._bracketed.at(boundary.start()) is None:
                start = boundary.end()
        chunks = chunks_of(self.text, start, at, self.actors.inside)
        if len(chunks) > 1 and (whole := with_many_complements(self.text, self.actors, chunks, at)):
            return whole
        apposed = self.text[start:at].rstrip().endswith(",")
        apposed = apposed or (len(chunks) == 2 and is_office(self.text, chunks[1][0]))
        for chunk_start, chunk_end in chunks if apposed else chunks[-1:]:
            lead = LEAD.match(self.text, chunk_start, chunk_end)
            first = lead.end() if lead else chunk_start
            first += 5 * (not apposed and self.text.startswith("dont ", first))  # «…, dont | la France refuse l'usage»
            if ADVERBIAL.match(self.text, first) and first not in self.actors.starts:
                continue
            found = self.actors.at(first) or government_of(self.text, self.actors, first)
            if found and self.text.startswith("dont ", first - 5):
                found = whose(self.text, self.actors, first - 5, found)
            text = () if found else self.actors.text_at(first)
            if text and not self.text[text[0].end : at].strip():
                return text
            found = found or (() if apposed else self.actors.unknown_at(first, at))
            if found and found[-1].end <= at:
                found = found if apposed else with_another(self.text, self.actors, found, at)
                return with_list_before(self.text, self.actors, found, chunks) if found and not apposed else found
        return ()

    def _before_relative(self, at: int) -> tuple[Actor, ...]:
        """«le Japon, | qui finance le programme, | s'est engagé»: the noun before the relative clause that a comma
        closes right before the verb."""
        if not self.text.endswith(", ", 0, at):
            return ()
        limit = max(0, at - _FARTHEST)
        first = max(limit, *(self.text.rfind(sign, limit, at) + 1 for sign in ";:("))
        for relative in islice(RELATIVE.finditer(self.text, first, at), MOST_RELATIVES):
            if not is_balanced(self.text, relative.end(), at):
                continue
            found = self._before(relative.start(), first)
            if found and not BRACKETS.sub("", self.text[found[-1].end : relative.start()]).strip():
                return found
        return ()

    def _relative(self, group: VerbGroup, previous_end: int) -> tuple[Actor, ...]:
        """«les États-Unis qui ont dénoncé»: what stands right before «qui»."""
        before = group.start
        while before and self.text[before - 1] in " ,":
            before -= 1
        if said_by := self._by_end.get(before, ()):
            return said_by
        bracket = BRACKET_BEFORE.search(self.text, max(0, before - 40), before)
        before = bracket.start() if bracket and before not in self.actors.ends else before
        if before not in self.actors.ends:
            return self.actors.capital_ending(before) or collective_before(self.text, self.actors, before)
        subject = self._before(group.start, previous_end)
        found = subject if subject and subject[-1].end == before else self.actors.ending(before)
        return with_one_led_alike(self.text, self.actors, found) if is_plural(self.text, group) else found

    def _shared(self) -> tuple[Actor, ...]:
        """The subject of the verb before in this sentence, or what the sentence begins with."""
        return self._latest_before or self._head

    def _of_gerund(self, group: VerbGroup) -> tuple[Actor, ...]:
        """«…, a précisé l'Élysée, | estimant que»: who acted or spoke last in this sentence, or begins it; of «a dit que
        le Kenya agirait, | assurant que» who tells."""
        says_that = self.text.startswith((" que ", " qu'", " qu’"), group.end)
        return (self._telling if says_that else ()) or self._latest or self._head

    def _of_auxiliary(self, group: VerbGroup) -> tuple[Actor, ...]:
        """«a soutenu …, | lancé …»: a participle that shares the auxiliary of a verb before, and its subject."""
        joined = COORDINATION.search(self.text, max(0, group.start - 20), group.start)
        if self._first_auxiliary == len(self.text):
            return without_auxiliary(self.text, group, self._before(group.start, 0))
        return self._shared() if joined and self._first_auxiliary < group.start else ()

    @cached_property
    def _head(self) -> tuple[Actor, ...]:
        """The noun phrase that the sentence begins with; a name that an apposition explains («Assuralia, la fédération
        …»)."""
        lead = AS_FOR.match(self.text) or LEAD.match(self.text)
        start = lead.end() if lead else 0
        found, explained = self.actors.at(start), EXPLAINED.match(self.text, start)
        if found or not explained:
            return found
        return (Actor(start, explained.end(), explained.group(), "organisation", phrase_start=start),)

    def _antecedent(self, group: VerbGroup, *, behind: bool) -> tuple[Actor, ...]:
        """Whom a pronoun stands for: «La Chine …, a-t-il déclaré» is said by the speaker before, «Li …, il a déclaré»
        by Li."""
        near = self._meant.get((group.pronoun, behind), ())
        lately = self.actors.person_meant if behind else ()
        spoke = self.spoke if behind or all(frame.speech for frame in group.verb.frames) else ()
        far = (() if behind else self._head, self.recent, spoke, lately)
        return near or next(filter(None, (stand_for(group.pronoun, actors) for actors in far)), ())

    def _opens(self, group: VerbGroup) -> bool:
        return group.tense == "gerund" and may_share(self.text, group)
