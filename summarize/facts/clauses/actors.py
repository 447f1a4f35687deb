"""Who acts or speaks: the French noun phrase at a place of a sentence, led back to a person, a body or a state.

An actor is named («Li Qiang», «la Commission européenne», «les États-Unis»), or is an office that one person of the
article holds («le premier ministre chinois»), or else what English can say for certain («61 countries», «spokesperson
for the Chinese Ministry of Foreign Affairs»). Whatever else may stand there is no actor.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from summarize.facts.bodies.unlisted import (
    BY_ITS_SEAT,
    CLASS_NOUN,
    by_acronym,
    person_called,
    unlisted_body,
    unlisted_person,
    unlisted_speaker,
)
from summarize.facts.clauses import actor_words
from summarize.facts.clauses.actor import KINDS, Actor
from summarize.facts.clauses.clause_words import TEXT
from summarize.facts.clauses.lately import CLASS_OF, GENERIC, Lately, meant_by
from summarize.facts.clauses.states_together import states_together, with_those_joined, without_hearers
from summarize.facts.mention import Mention
from summarize.facts.naming.english import with_article
from summarize.facts.naming.naming import names_of_terms
from summarize.facts.naming.phrase import Name
from summarize.facts.naming.phrase_reader import PhraseReader
from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.people.called_again import FORMER, called_again, in_office, tells_nothing_new, with_gender
from summarize.facts.people.holders import Holders
from summarize.facts.people.office_names import TO_COMMA, TO_NAME, TO_NAME_BEHIND_COMMA, TO_NAME_OVER
from summarize.facts.people.roles import Role, read_role
from summarize.facts.places.capitals import capital_at, capitals
from summarize.facts.spans import Spans
from translate.glossary import Glossary

_MOST_JOINED = 8
_FARTHEST_NAME = 120  # characters from an office to the name of its holder
_TO_COUNTRY = 8  # characters from «gouvernement» to its country: « de la »
_FARTHEST_NOUN = 6  # words from the determiner to the head: «plus d'une soixantaine de grands pays»


class Actors:
    """The actors of one sentence.

    Args:
        text: the French.
        glossary: the terms.
        mentions: what was found in it: persons, organisations and countries act, all are names.
        holders: the persons of the article by their offices.
        texts: the instruments named lately: French, English.
        lately: the body and the country that «l'organisation» and «le pays» mean, where that is certain.
        number: of the sentence; in the headline «un ambassadeur» is the one of whom the article tells.
    """

    def __init__(
        self,
        text: str,
        glossary: Glossary,
        mentions: Iterable[Mention],
        holders: Holders,
        texts: Sequence[tuple[str, str]] = (),
        lately: Lately | None = None,
        number: int = 0,
    ) -> None:
        self.text = text
        self._before = lately or Lately()
        self._lately, self._title = self._before.meant(number), number == 0
        self._glossary = glossary
        self._holders, self._texts = holders, texts
        mentions = list(mentions)
        self._names = [
            Name(m.start, m.end, _called(m), m.kind) for m in mentions if "name" in m.value and m.rule != "demonym"
        ]
        self._countries = [Name(m.start, m.end, m.value["name"], m.kind) for m in mentions if m.kind == "country"]
        acting = sorted((m for m in mentions if m.kind in KINDS), key=lambda m: (m.start, m.start - m.end))
        self._acting = [mention for mention in acting if mention.rule != "demonym"]
        self._persons = [mention for mention in acting if mention.kind == "person"]
        # «le gouvernement chinois»: the adjective does not act. Of two that begin at one place the longer counts.
        self._starts = {m.start: m for m in reversed(acting) if m.rule != "demonym"}
        self._spans = Spans((mention.start, mention.end) for mention in self._acting)
        self._ends = {mention.end: mention for mention in self._starts.values()}

    @property
    def starts(self) -> Container[int]:
        """Offsets at which a named actor begins."""
        return self._starts.keys()

    def named_last(self) -> tuple[Actor, ...]:
        return with_gender(self.text, self.ending(max(self._ends))) if self._ends else ()

    @property
    def ends(self) -> Container[int]:
        """Offsets at which a named actor ends."""
        return self._ends.keys()

    def inside(self, at: int) -> bool:
        """Whether offset `at` lies in the name of an actor."""
        return self._spans.at(at) is not None

    def named_end(self, words: re.Match[str]) -> int:
        """Where the longer name ends that begins inside these words: «devant | le Conseil | des droits de l'homme»."""
        last = bisect_left(self._acting, words.end(), key=lambda mention: mention.start) - 1
        named = self._acting[last] if last >= 0 else None
        return named.end if named and words.start() < named.start and words.end() < named.end else 0

    def person_in(self, start: int, end: int) -> bool:
        """Whether a person is named between two offsets."""
        return any(start <= mention.start < end for mention in self._persons)

    @property
    def person_meant(self) -> tuple[Actor, ...]:
        """Whom «il» or «elle» may mean where nothing nearer does: the person named last."""
        return tuple(filter(None, (self._lately.get("person"),)))

    @cached_property
    def reader(self) -> PhraseReader:
        """Reads the sentence's other phrases, with its names."""
        return PhraseReader(self.text, [*names_of_terms(self._glossary.find_things(self.text)), *self._names])

    def at(self, start: int) -> tuple[Actor, ...]:
        """The actors, if any, of the noun phrase that begins at `start`, those that «et» joins among them."""
        found: list[Actor] = []
        members: re.Match[str] | None = None
        while len(found) < _MOST_JOINED and (actor := self._one(start)):
            again = GENERIC.match(self.text, start) if found else None
            if again and again["noun"].islower():
                break  # «a noté Li Qiang, et | le pays est prêt à …»
            if found and actor.kind == "phrase" and self.text[found[-1].end] == ",":
                break  # «Anne Dupont, envoyée spéciale et …»: an apposition
            found.append(replace(actor, phrase_start=start, member=bool(members)))
            opened = actor_words.MEMBERS.match(self.text, actor.end)
            members = members or opened
            joined = opened or actor_words.JOINED.match(self.text, actor.end)
            if not joined or (found[0].kind == "phrase" and not members and len(found) == 1):
                break
            start = joined.end()
        if members and actor_words.GOES_ON.match(self.text, found[-1].end):
            found = [actor for actor in found if not actor.member]  # «le Kenya, dont le président a reçu …»
        return self._without_apposition(found)

    def speaker_at(self, start: int) -> tuple[Actor, ...]:
        """The actors behind a verb of speech, where a name that nothing else explains is a person's as well."""
        return without_hearers(self.text, self.at(start)) or unlisted_speaker(self.text, start)

    def unknown_at(self, start: int, end: int) -> tuple[Actor, ...]:
        """The actor where ``text[start:end]`` is a name that nothing else explains, or two that «et» joins."""
        whole = unlisted_body(self.text, start, end)
        joint = None if whole else actor_words.AND_NAME.search(self.text, start, end)
        first = unlisted_body(self.text, start, joint.start()) if joint else ()
        other = (self.at(joint.end()) or unlisted_body(self.text, joint.end(), end)) if joint and first else ()
        return whole or ((*first, *other) if len(other) == 1 and not self.text[other[0].end : end].strip() else ())

    def _without_apposition(self, found: list[Actor]) -> tuple[Actor, ...]:
        """«Li Qiang, le premier ministre» is one actor, «la Chine, la France et le Mali» are three: a series ends on
        «et»."""
        if len(found) < 2:
            return tuple(found)
        between = self.text[found[-2].end : found[-1].start]
        if re.search(r"\b(?:et|ou|ni|que|dont|notamment|compris|lesquel\w+|savoir)\b", between):
            return tuple(found)
        return (found[0],)

    def _one(self, start: int) -> Actor | None:
        lead, together = actor_words.DETERMINER.match(self.text, start), states_together(self.text, start)
        if lead is None or together:
            return together
        class_noun = CLASS_NOUN.match(self.text, lead.end())
        named = self._starts.get(start) or self._starts.get(class_noun.end() if class_noun else lead.end())
        if named:
            return self._named(named, lead)
        if BY_ITS_SEAT.match(self.text, start):
            return None
        return (
            capital_at(self.text, start)
            or self._this_person(start)
            or self._headed(start, lead)
            or self._holder(start, lead)
            or by_acronym(self.text, lead.end())
            or person_called(self.text, start, self._starts)
            or self._former(start)
            or meant_by(self._lately, self._acting, self.text, start)
            or self._phrase(start)
        )

    def _this_person(self, start: int) -> Actor | None:
        """«cette institutrice de Labasa»: the person named last."""
        this = actor_words.THIS_PERSON.match(self.text, start)
        meant = self._lately.get("person") if this else None
        if this is None or meant is None or this["noun"] in CLASS_OF:
            return None
        feminine = this["feminine"] is not None
        known = look_up(tokens_of(this["noun"]), 0, "noun")
        person = (
            known[1].actor
            if known
            else bool(actor_words.OF_A_PERSON.search(this["noun"])) or read_role(self.text, this.start("noun"))
        )
        if not person or (meant.feminine is not None and meant.feminine != feminine):
            return None
        phrase = self.reader.noun_phrase(start)
        end = max(this.end(), phrase.end if phrase else 0)
        return replace(meant, start=start, end=end, phrase_start=start, feminine=feminine)

    def _headed(self, start: int, lead: re.Match[str]) -> Actor | None:
        """«la rapporteure», «le chef de la délégation»: whom the sentences before name as such."""
        headed = self._before.head_of(self.text, lead.end()) if lead["feminine"] or lead["masculine"] else None
        if headed is None or actor_words.NAME_BEHIND.match(self.text, headed.end):
            return None
        return replace(headed, start=start, phrase_start=start, feminine=bool(lead["feminine"]))

    def ending(self, at: int) -> tuple[Actor, ...]:
        """The named actor that ends at offset `at`."""
        if (mention := self._ends.get(at)) is None:
            return ()
        first = actor_words.with_article_before(self.text, mention.start)
        return (Actor(mention.start, mention.end, _called(mention), mention.kind, phrase_start=first),)

    def capital_ending(self, at: int) -> tuple[Actor, ...]:
        """The state for which the capital stands that ends at offset `at`: «Téhéran, | qui réclame»."""
        start = self.text.rfind(" ", 0, at) + 1
        capital = capital_at(self.text, start) if self.text[start:at] in capitals() else None
        return (replace(capital, phrase_start=start),) if capital else ()

    def last_before(self, at: int, feminine: bool, plural: bool) -> tuple[Actor, ...]:
        """The named actor before offset `at` that «celui-ci» may stand for, if it is not the first word."""
        before = bisect_left(self._acting, at, key=lambda mention: mention.start) - 1
        if before < 0 or plural:
            return ()
        mention = self._acting[before]
        shown = actor_words.GENDER.search(self.text, max(0, mention.start - 4), mention.start)
        if shown and (shown["feminine"] is not None) != feminine:
            return ()
        return (Actor(mention.start, mention.end, _called(mention), mention.kind, feminine=feminine),)

    def text_at(self, start: int) -> tuple[Actor, ...]:
        """«la résolution», «le texte» as a subject: the instrument of that name that was named last."""
        lead = actor_words.DETERMINER.match(self.text, start)
        definite = lead is not None and lead.group().casefold() in ("la ", "le ", "cette ", "ce ")
        noun = TEXT.match(self.text, lead.end()) if lead and definite else None
        if noun is None:
            return ()
        generic = noun.group() in ("texte", "document")
        name = next((en for fr, en in reversed(self._texts) if generic or fr.casefold().startswith(noun.group())), None)
        return (Actor(noun.start(), noun.end(), name, "instrument", phrase_start=start),) if name else ()

    def _named(self, mention: Mention, lead: re.Match[str]) -> Actor:
        if mention.kind == "organisation" and (holder := in_office(self.text, self._starts, mention)):
            return holder
        title = lead["title"] or ""
        feminine = True if lead["feminine"] or lead["her"] or title in ("Mme", "Mlle", "Madame") else None
        if feminine is None and (lead["masculine"] or title in ("M.", "Monsieur")):
            feminine = False
        of, name = "", _called(mention)
        state = actor_words.GOVERNMENT.match(self.text, mention.start) if mention.kind == "organisation" else None
        if state:
            of = next((n.en for n in self._countries if mention.start <= n.start < mention.end + _TO_COUNTRY), "")
            of, name = ("", f"Delegation of {with_article(of)}") if of and state["sent"] else (of, name)
        return Actor(mention.start, mention.end, name, mention.kind, bool(lead["plural"]), feminine, state=of)

    def _holder(self, start: int, lead: re.Match[str]) -> Actor | None:
        """«le premier ministre chinois Li Qiang», «le premier ministre chinois», «un porte-parole du ministère»."""
        role = read_role(self.text, lead.end())
        if role is None or self.text.startswith("lauréat", lead.end()):
            return None  # of a prize there are many
        feminine = True if lead["feminine"] else False if lead["masculine"] else None
        after = bisect_left(self._persons, role.end, key=lambda mention: mention.start)
        behind = self._persons[after] if after < len(self._persons) else None
        if behind and behind.start > role.end + _FARTHEST_NAME:
            behind = None
        between = self.text[role.end : behind.start] if behind else ""
        if behind and (
            TO_NAME.fullmatch(between)
            or TO_NAME_BEHIND_COMMA.fullmatch(between)
            or (not role.complete and TO_NAME_OVER.fullmatch(between))
        ):
            return Actor(behind.start, behind.end, behind.value["name"], "person", False, feminine)
        if role.plural or not role.en or not lead.group():
            return None  # «Anne Dupont, ministre du Numérique, a …»: an apposition
        called = TO_COMMA.match(self.text, role.end)
        stranger = unlisted_person(self.text, called.end()) if called and not behind else None
        if stranger:
            return replace(stranger, feminine=feminine)
        definite = self._title or lead.group().casefold().strip() in ("le", "la", "l'", "l’")
        holder = self._holders.of(role.en) if definite else None
        if holder:
            return Actor(start, role.end, holder.value["name"], "person", False, feminine)
        meant = self._lately.get("person") if definite else None
        if meant and self._holders.has(meant.name, role.en):  # «le ministre»: of several the one named last
            return replace(meant, start=start, end=role.end, phrase_start=start)
        again = self._again(start, lead, role) if definite else None
        if again and role.complete and tells_nothing_new(self.text, lead, role):
            return again
        return Actor(start, role.end, role.en, "phrase", False, feminine, definite) if role.complete else None

    def _again(self, start: int, lead: re.Match[str], role: Role) -> Actor | None:
        return called_again(self.text, start, lead, role, self._lately.get("person"), self._holders)

    def _former(self, start: int) -> Actor | None:
        """«l'ancien ministre du Tourisme»: by what they once were, the person named last."""
        lead = FORMER.match(self.text, start)
        role = read_role(self.text, lead.end()) if lead else None
        return self._again(start, lead, role) if lead and role else None

    def _phrase(self, start: int) -> Actor | None:
        """«61 pays», «les dirigeants européens», «des experts»: only where every word is read."""
        tokens = tokens_of(self.text)
        first = bisect_left(tokens, start, key=lambda token: token.start)
        nouns = (look_up(tokens, at, "noun") for at in range(first, min(first + _FARTHEST_NOUN, len(tokens))))
        if not any(noun and noun[1].actor for noun in nouns):
            return None  # most phrases: not worth the terms of the sentence
        phrase = self.reader.noun_phrase(start)
        if phrase is None or not phrase.actor or not phrase.complete or phrase.label:
            return None
        if phrase.determiner in ("", "its", "their", "this"):  # whose or which is not known; an apposition
            return None
        told = phrase.plural or phrase.topical or phrase.article or actor_words.OF_WHOM.match(self.text, start)
        if phrase.determiner == "the" and not told:
            return None  # «le pays», «l'organisation»: one that was named before
        one = not phrase.plural and phrase.determiner == "a"
        apposed = actor_words.APPOSED_NAME.match(self.text, phrase.end) if one else None
        if apposed:  # «une association de consommateurs, | Droit de cité, | salue»
            return Actor(apposed.start(1), apposed.end(), apposed.group(1), "organisation")
        holder = self._starts.get(phrase.end + 2)  # «la directrice générale de l'UNESCO, Anne Dupont»
        if holder and holder.kind == "person" and not phrase.plural and self.text.startswith(", ", phrase.end):
            return Actor(holder.start, holder.end, holder.value["name"], "person")
        name, end = with_those_joined(self.text, phrase, self.reader)
        return Actor(phrase.start, end, name, "phrase", phrase.plural, None, phrase.determiner == "the")


def _called(mention: Mention) -> str:
    """Its name; a ministry's with its nationality."""
    return mention.en if mention.kind == "organisation" else mention.value["name"]
