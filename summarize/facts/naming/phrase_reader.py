"""French noun phrases of a closed vocabulary, read into English by grammar: how a name that no glossary has gets its
English.

No translation model is asked, so a fact never says in English what its French does not. The grammar is that of
institutional French: determiner, adjectives, noun, adjectives, complements. The words are those of `vocabulary.py` and
the names handed in. A phrase is read as far as grammar and words go, and the reader says whether it ends there
(`complete`) or goes on in words it does not know.

>>> read_phrase("une résolution visant à renforcer la coopération internationale en matière de cybersécurité").text
'a resolution aimed at strengthening international cooperation on cybersecurity'
>>> read_phrase("la gouvernance mondiale de l'intelligence artificielle").text
'global artificial intelligence governance'
>>> read_phrase("un traité sur les bidules").complete
False
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from summarize.facts.clauses.nouns import SERIES, Head, NounReader
from summarize.facts.naming.english import pluralise
from summarize.facts.naming.phrase import Name, Phrase
from summarize.facts.naming.vocabulary import CONTRACTED_ARTICLES, PLURAL_DETERMINERS, look_up, prepositions
from translate.languages.english_verbs import gerund


class Complement(NamedTuple):
    """«sur la sécurité» behind a noun: French preposition, English, and the index after it."""

    next: int
    preposition: str
    en_preposition: str
    en: str
    name: str  # for a bare proper name, its kind, ``unknown`` where none is known; else empty
    proper: bool
    finished: bool


# «une loi visant à interdire», «des mesures destinées à protéger»
_AIMED = frozenset("visant tendant destiné destinée destinés destinées".split())
# These stand before their noun in English: «gouvernance de l'IA», AI governance.
_AI = ("AI", "artificial intelligence")
_AI_PREPOSITIONS = ("de", "en", "en matière de", "dans le domaine de")
_ASIDES = frozenset("avant avec contre d' dans dès durant en lors par pendant pour sans".split())
_TIMES = frozenset("année automne été hiver matin mois printemps semaine soir".split())
_LONGEST_ASIDE = 10  # words
_DEEPEST = 5  # complements within complements
_LONGESTSERIES = 6
_LONGEST_PHRASE = 40  # words behind the head
YEAR = re.compile(r"(?:19|20)\d\d")
_TAKING_AN_ACT = tuple("idea possibility intention commitment promise need necessity proposal obligation risk".split())
_OWNER = "'s"
_PLACES = ("place", "country", "unknown")
_CLAUSE_SIGNS = frozenset((".", ";", ":", "!", "?", "»", ")", "et", "ou", "—", "–"))
# Behind a noun these begin a clause of their own: what «et» joins is then no part of the phrase.
_AUXILIARIES = frozenset(
    "a ont est sont avait avaient était étaient sera seront serait seraient aura auront aurait auraient "
    "doit doivent peut peuvent fait font va vont n' ne se s' qui".split()
)

_CLITICS = frozenset(("se", "s'", "n'", "ne"))
_SINGULAR_VERBS = frozenset("a est sera avait était aura doit peut va fait fut serait aurait".split())


def read_phrase(text: str, start: int = 0, names: Iterable[Name] = ()) -> Phrase | None:
    """The noun phrase that begins at `start`, or None where none can be read."""
    return PhraseReader(text, names).noun_phrase(start)


class PhraseReader(NounReader):
    """Reads phrases of one sentence.

    Args:
        names: the names in it, of which the longest that begins at a place counts.
        titled: French heads of names («sommet», «déclaration»): who or where they are of stands before them in English
            («sommet de Paris», Paris summit; «résolution de l'ONU», UN resolution; «stratégie du Maroc», Morocco's
            strategy).
    """

    def __init__(self, text: str, names: Iterable[Name] = (), titled: Container[str] = ()) -> None:
        super().__init__(text, names, titles=bool(titled))
        self._titled = titled
        self._read: dict[tuple[int, int, str], Phrase | None] = {}

    def noun_phrase(self, start: int, determiner: str = "") -> Phrase | None:
        """The noun phrase that begins with the token at offset `start`; `determiner` is the English of one that a
        contraction before it holds («du»)."""
        return self.phrase(self.index[start], 0, determiner) if start in self.index else None

    def series(self, start: int, determiner: str = "") -> tuple[str, int, bool] | None:
        """The noun phrases that begin at offset `start` and that commas and «et» join: their English with determiners,
        the offset where they end, and whether they are complete."""
        phrase = self.noun_phrase(start, determiner)
        if phrase is None:
            return None
        text, end = phrase.text, self.after(phrase.end)
        for sign, more in self.members(end, 0):
            text, phrase = f"{text}{sign} {more.text}", more
        return text, phrase.end, phrase.complete

    def verb_phrase(self, start: int, *, as_gerund: bool = False) -> tuple[str, int, bool] | None:
        """The verb phrase whose infinitive stands at offset `start`: English (``"sign the treaty"``, or ``"signing the
        treaty"``), offset where it ends, and whether it is complete."""
        read = self._verb_phrase(self.index[start], 0, as_gerund) if start in self.index else None
        return (read[0], self.tokens[read[1] - 1].end, read[2]) if read else None

    # --- Noun phrases ------------------------------------------------------------------------------------------------

    def phrase(self, first: int, depth: int, determiner: str = "") -> Phrase | None:
        """The phrase at word `first`; each is read once a depth, whoever asks, so that the time stays linear."""
        key = (first, depth, determiner)
        if key not in self._read:
            self._read[key] = self._read_phrase(first, depth, determiner)
        return self._read[key]

    def _read_phrase(self, first: int, depth: int, determiner: str) -> Phrase | None:
        at, determiner, plural = self.determiner(first, determiner)
        at, before = self.adjectives_before(at)
        head = self.head(at) if depth <= _DEEPEST else None
        if head is None:
            return None
        end = self.tokens[head.next - 1].end
        en = pluralise(head.en) if plural and head.invariable else head.en
        phrase = Phrase(
            self.tokens[first].start,
            end,
            en,
            determiner,
            self.plain(at, head.next),
            end,
            plural or head.plural,
            head.article,
            head.proper,
            actor=head.actor,
        )
        # A name takes no complement: «la déclaration de Windhoek | sur la sécurité».
        return phrase if head.proper and not before else self._with_complements(phrase, head, before, depth)

    # --- What follows the noun ---------------------------------------------------------------------------------------

    def _with_complements(self, phrase: Phrase, head: Head, before: list[str], depth: int) -> Phrase:
        at, after = self.adjectives_after(head.next)
        at, label, kind = self.label(at) if self.base(at - 1) != ")" else (at, "", "")
        noun, tail, proper, finished, previous = phrase.en, "", phrase.proper or bool(label), True, ""
        front = joint = ""  # of the complements the first that stands before the noun, and the last that «and» joins
        article = "" if phrase.article == "name" and (before or after) else phrase.article
        for _ in range(_LONGESTSERIES):
            if at - head.next > _LONGEST_PHRASE:
                break
            complement = self.complement(at, depth, previous) or self._act(at, depth, head.en)
            if complement is None:
                break
            leads = not tail and not label and self.stands_before(at, noun, complement)
            at, preposition, en_preposition, en, name, named, finished = complement
            if leads:
                noun, front = f"{en} {noun}", en
            elif en in _AI and preposition in _AI_PREPOSITIONS and not tail and noun.count(" ") < 2:
                rest, space, last = noun.rpartition(" ")
                noun, front = f"{rest}{space}{en} {last}", en
            elif preposition == previous and label and not tail and kind != "apposed":
                label = f"{label.removesuffix(_OWNER)} and {en.removeprefix('the ')}{_OWNER * (kind == 'country')}"
            elif name and preposition == "de" and not tail and not label and phrase.head in self._titled:
                label, kind = en.removeprefix("the ") + _OWNER * (name == "country"), name
            elif preposition == previous and front and not tail:
                noun = noun.replace(front, f"{front} and {en}", 1)  # «d'IA et de robotique»
            elif preposition == previous:
                if joint:
                    tail = f"{tail.removesuffix(joint)}, {joint.removeprefix(' and ')}"
                joint = f" and {en}"
                tail += joint
            elif head.gerund and preposition == "de" and not before and not after:
                tail, article = f"{tail} {en}", "gerund"
            else:
                tail, joint = f"{tail} {en_preposition} {en}", ""
            proper, previous = proper or named, preposition
        return replace(
            phrase,
            end=self.tokens[at - 1].end,
            en=" ".join(filter(None, self._in_order(before, after, label, kind, noun))) + tail,
            article=article,
            proper=proper,
            label=kind,
            label_en=label,
            topical=bool(before or after or label or noun != phrase.en or tail),
            complete=finished and self.ends(at),
        )

    @staticmethod
    def _in_order(before: list[str], after: list[str], label: str, kind: str, noun: str) -> tuple[str, ...]:
        """«third global Paris summit», but «Morocco's national strategy»."""
        adjectives = (*before, *reversed(after))
        return (label, *adjectives, noun) if kind in ("country", "organisation") else (*adjectives, label, noun)

    def stands_before(self, at: int, noun: str, complement: Complement) -> bool:
        """Whether English puts the complement at word `at` before its noun; only names do («données de santé»)."""
        return False

    def complement(self, at: int, depth: int, previous: str) -> Complement | None:
        """The complement at `at`; behind «et» only one with the preposition of the one before."""
        joined = bool(previous) and self.base(at) in SERIES
        start = at + joined
        aimed = self.base(start) in _AIMED and self.base(start + 1) in ("à", "pour")
        if not joined and (aimed or self.base(start) == "pour"):
            as_gerund = aimed and not self._titled  # «loi visant à interdire», but a title is a «law to ban»
            read = self._verb_phrase(start + 1 + aimed, depth + 1, as_gerund)
            if read:
                return Complement(read[1], "visant", "aimed at" if as_gerund else "to", read[0], "", False, read[2])
        for fr, en, needed in prepositions(self.base(start)):
            if self.reads(start, fr):
                said = " ".join(fr)
                if joined and self._titled and previous.endswith(f" {said}"):  # «relative à l'IA | et à l'emploi»
                    said, needed = previous, True
                if not en or (joined and said != previous):
                    return None
                return self.behind_preposition(start + len(fr), depth, said, en, needed)
        return None if joined else self._participle(start, depth)

    def _act(self, at: int, depth: int, noun: str) -> Complement | None:
        """«l'idée de geler les lois», «le droit de savoir»: behind a noun that takes an infinitive."""
        if self.base(at) not in ("de", "d'") or not noun.endswith(_TAKING_AN_ACT):
            return None
        read = self._verb_phrase(at + 1, depth + 1, True)
        return Complement(read[1], "de", "of", read[0], "", False, read[2]) if read else None

    def _participle(self, at: int, depth: int) -> Complement | None:
        """«la résolution promue par la Chine». A name holds what its matter is («contenus générés par l'IA»), not who
        made it."""
        found = look_up(self.tokens, at, "participle")
        if found is None or self.base(found[0]) != "par" or (self._titled and found[1].article != "inherent"):
            return None
        agent = self.phrase(found[0] + 1, depth + 1)
        if agent is None:
            return None
        return Complement(
            self.after(agent.end), "par", f"{found[1].en} by", agent.text, "", agent.proper, agent.complete
        )

    def behind_preposition(self, at: int, depth: int, fr: str, en: str, needed: bool) -> Complement | None:
        """The complement whose words begin at word `at`, behind the preposition `fr`, in English `en`; with `needed` an
        incomplete one counts too, for the phrase would be unfinished without it."""
        contracted = self.base(at - 1) in CONTRACTED_ARTICLES
        if YEAR.fullmatch(self.base(at)):
            return None
        phrase = self.phrase(at, depth + 1, "the" if contracted else "")
        if phrase is None or (not needed and not phrase.complete):
            return None
        name = self._kind_of_name(phrase)
        if en in ("to", "in") and (name in _PLACES or self.base(at).isdigit()):
            if self._titled or name not in ("place", "country"):
                return None
            en = "in"  # «établir le siège à Shanghai»; where it was held is no part of a name
        if contracted and self.base(at - 1) in PLURAL_DETERMINERS:
            phrase = replace(phrase, plural=True)
        text, end, proper = phrase.as_complement, self.after(phrase.end), phrase.proper
        bare = fr == "de" and not contracted and not phrase.determiner and not phrase.proper
        for sign, more in self.members(end, depth, before_verb=fr == "entre"):
            if bare and self._titled and more.determiner == "the":  # «la stratégie d'IA | et le développement …»
                break
            text = self.joined(text, phrase, sign, more)
            end, proper, phrase = self.after(more.end), proper or more.proper, more
        one = fr == "entre" and " and " not in text and not phrase.plural  # «entre la CNIL | et …»: half of a pair
        return Complement(end, fr, en, text, name, proper, phrase.complete and not one)

    def joined(self, text: str, last: Phrase, sign: str, more: Phrase) -> str:
        """`text`, which ends with the phrase `last`, and the one that a sign joins to it."""
        return f"{text}{sign} {more.as_complement}"

    def members(self, at: int, depth: int, *, before_verb: bool = False) -> list[tuple[str, Phrase]]:
        """«la sécurité | , l'éthique | et la paix»: the phrases that follow in a series, each with its English sign. A
        series ends on «et» or «ou»; what a comma alone joins is an apposition, and where a verb follows a new clause
        has begun (not so behind «entre», `before_verb`: there «et» must follow)."""
        members: list[tuple[str, Phrase]] = []
        whole = 0
        while len(members) < _LONGESTSERIES and self.base(at) in SERIES:
            phrase = self.phrase(at + 1, depth + 1)
            if phrase is None or not phrase.complete:
                break
            sign, at = SERIES[self.base(at)], self.after(phrase.end)
            clause = self.base(at) in _AUXILIARIES or self.base(at + 1) in _AUXILIARIES
            if clause and not before_verb and not self._is_whole_subject(at):
                break
            members.append((sign, phrase))
            whole = len(members) if sign != "," else whole
        return members[:whole]

    def _is_whole_subject(self, at: int) -> bool:
        """«Le forum sur l'IA et l'emploi | a été …»: the first verb of the sentence is singular, so that its subject is
        the title with all that is joined in it, not two."""
        verb = at + 1 if self.base(at) in _CLITICS else at
        singular = self.base(verb) in _SINGULAR_VERBS or (verb > at and self.base(verb).endswith(("ra", "it")))
        several = self.tokens[0].base in PLURAL_DETERMINERS  # «Les lignes directrices sur l'école et l'IA | ont été …»
        alone = not any(token.base in _AUXILIARIES for token in self.tokens[:at])
        return bool(self._titled) and (singular or several) and alone

    def _kind_of_name(self, phrase: Phrase) -> str:
        """The kind of the proper name that the phrase is; ``unknown`` for a mere capital; empty for other phrases."""
        if phrase.article != "name" or phrase.topical:
            return ""
        starts = (token.start for token in self.tokens[self.index[phrase.start] : self.after(phrase.end)])
        return next((self.names[start].kind for start in starts if start in self.names), "unknown")

    # --- Verb phrases ------------------------------------------------------------------------------------------------

    def _verb_phrase(self, at: int, depth: int, as_gerund: bool) -> tuple[str, int, bool] | None:
        """Infinitive with its object and complements, and others that «et» joins: English, next index, complete."""
        found = look_up(self.tokens, at, "verb") if depth <= _DEEPEST else None
        if found is None:
            return None
        if found[1].en == "make" and (self.base(found[0]) in ("de", "d'") or self.base(at) == "rendre"):
            return None  # «faire de son pays une puissance», «rendre le code contraignant»
        at, word = self._after_aside(found[0]), found[1]
        en = gerund(word.en) if as_gerund else word.en
        means = self.phrase(at + 1, depth + 1) if self.base(at) == "par" else None
        if means and means.complete:  # «adopter par consensus une résolution»
            at = self.after(means.end)
        object_ = self.phrase(at, depth + 1, "the" if self.base(at - 1) in CONTRACTED_ARTICLES else "")
        if object_:
            said = attrgetter("as_complement" if self._titled else "text")
            en, at, finished = f"{en} {said(object_)}", self.after(object_.end), object_.complete
            for sign, more in self.members(at, depth):
                en, at = f"{en}{sign} {said(more)}", self.after(more.end)
        else:
            finished = at >= len(self.tokens) or self.base(at) in _CLAUSE_SIGNS
        if object_ and self.base(at) == "par" and (means := self.phrase(at + 1, depth + 1)) and means.complete:
            at, finished = self.after(means.end), True
        if means and means.complete:
            en, finished = f"{en} through {means.text}", finished or self.ends(at)
        elif not object_ and (complement := self.complement(at, depth, "")):
            en, at, finished = f"{en} {complement.en_preposition} {complement.en}", complement.next, complement.finished
        if finished and self.base(at) in SERIES:
            joined = at + 1 + (self.base(at) == "," and self.base(at + 1) == "et")
            marked = self.base(joined) in ("à", "de", "pour", "d'")
            joined_to = self._verb_phrase(joined + marked, depth + 1, as_gerund)
            if joined_to:
                return f"{en} and {joined_to[0]}", joined_to[1], joined_to[2]
        return en, at, finished

    def _after_aside(self, at: int) -> int:
        """«interdire, | pendant vingt ans, | le développement de …»: the index after what stands between commas."""
        if self.base(at) in ("ce", "cet", "cette") and self.base(at + 1) in _TIMES:
            return at + 2  # «présenter | cette année | une réforme»
        if self.base(at) != "," or self.base(at + 1) not in _ASIDES:
            return at
        close = next((n for n in range(at + 2, at + _LONGEST_ASIDE) if self.base(n) == ","), None)
        return at if close is None else close + 1
