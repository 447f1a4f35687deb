"""What a position is about, in English.

In this order: an instrument, event or body named in the French; the French noun or verb phrase, read by
`phrase_reader.py`; the words behind the same verb in the aligned English sentence; as much of the French phrase as can
be read; nothing but its place, for a verb that is hardly ever anything but a stance. A pronoun («de le signer») or a
word for one that was named before («le texte») is the instrument that was named last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clauses import Reading
from summarize.facts.clauses.conjugation import Frame, verbs
from summarize.facts.clauses.verbs import VerbGroup
from summarize.facts.instruments.instruments import HEADS
from summarize.facts.mention import Mention
from summarize.facts.naming.english import indefinite, with_article
from summarize.facts.naming.vocabulary import CONTRACTED_ARTICLES, plain_preposition
from summarize.facts.positions.aligned import Object, Translation
from summarize.facts.positions.deeds import ANYTHING, IS_MEANT, OFFERED, is_vague
from summarize.facts.positions.object_words import (
    ACT_BEHIND,
    APPOSED,
    BESIDE_VERB,
    DIRECT,
    INFINITIVE,
    RELATIVE,
    TAKES_AN_ACT,
    THAT_IS,
    WARNED,
    before_insertion,
    is_of_verb,
    object_left_out,
    only_behind,
)
from translate.languages.english_words import listed

_THAT = re.compile(r"(?:[^,;:.«»\"“”]{0,60} )?(?:que |qu['’])", re.IGNORECASE)
_SO_THAT = {"pour": re.compile(r"pour qu(?:e |['’])"), "à": re.compile(r"à ce qu(?:e |['’])")}
_DETERMINER = re.compile(r"(?:(?:la|le|les|une?|des|cette|cet?|ces|son|sa|ses|leurs?) |l['’])?[«\"“]? ?", re.IGNORECASE)
_DETERMINER_BEFORE = re.compile(r"(?:\b(?:la|le|les|une?|des|cette|cet?|son|sa) |\bl['’])[«\"“]? ?$", re.IGNORECASE)
_OF_BEFORE = re.compile(r"\b(?:d['’]|de |du |des |de la |de l['’])$")
_DETERMINER_AT = re.compile(r"(?i)\b(?:(?:la|le|les|une?|des|cette|cet?|ces|son|sa|ses|leurs?)(?= )|l(?=['’]))")
_MARKERS = {"de": re.compile(r"de |d['’]"), "à": re.compile(r"à "), "pour": re.compile(r"pour "), "-": re.compile(r"")}
_DETERMINER_ONLY = re.compile(r"(?:(?:la|le|les|une?|des|ces|ses) )?")
_PRONOUN = re.compile(r"(?:l['’]|les? |la |s['’](?:y|en) |y |en )")
_OF_NONE = re.compile(r"\w+ (?:de |d['’])")
_NOT_TO = re.compile(r"ne (?:pas|plus) ")
_OBJECT_PRONOUN = re.compile(r"(?:l['’]|les? |la )")
_WORDS = {n: re.compile(r"([\w-]+['’]?)(?: |(?<=['’]))" * n) for n in (1, 2, 3, 4)}  # four: «à l'égard de»
_NAMED = ("instrument", "event", "organisation")
_OPENING_MARK = re.compile(r"(?:[«“\"] ?)?")
_CLOSING_MARK = re.compile(r" ?[»”\"]")
_MARK = re.compile(r"[«»“”\"] ?")
_COMPLEMENT = re.compile(r" (?:afin|au|aux|avec|contre|dans|en|entre|lors|par|pour|qui|sur)\b")
_EDGES = ' ,."«»“”'
_TEXTS = frozenset((*HEADS, "texte", "document", "instrument", "mesure", "proposition"))  # for one named before
_PLANS = {"plan", "strategy", "programme", "initiative"}
_ALIKE = ({"agreement", "convention", "charter"}, {"law", "bill", "regulation"}, _PLANS)  # called by one another's
_FARTHEST = 200
_MARKS_BEHIND = (" «", " “", ' "')  # «une mesure | « en trompe-l'œil »»


class Objects:
    """The objects of one sentence.

    Args:
        reading: the sentence.
        mentions: what was found in it and in the sentences before, as far as a pronoun reaches.
        en: its English.
    """

    def __init__(self, reading: Reading, mentions: Sequence[Mention], en: str) -> None:
        self.text, self.actors, self.number, self.en = reading.text, reading.actors, reading.number, en
        here = [m for m in mentions if m.sentence == reading.number and m.kind in _NAMED]
        self.named = {m.start: m for m in sorted(here, key=lambda m: (m.kind != "organisation", m.end))}
        self._by_end = {m.end: m for m in self.named.values()}
        self._instruments = sorted((m for m in mentions if m.kind == "instrument"), key=_place)
        self._reading = reading
        self._translation = Translation(reading, en)

    @property
    def sound(self) -> bool:
        """Whether the English sentence can stand for an object that has no English."""
        return self._translation.sound

    def behind(self, group: VerbGroup, frame: Frame, actors: Sequence[Actor]) -> tuple[bool, Object | None]:
        """Whether the French behind the verb is built as `frame` says, and the object where it has English."""
        at = _end(BESIDE_VERB, self.text, group.end)
        only = 0 if group.negated or frame.after else only_behind(frame.value, self.text, group.start, at)
        if only:
            read = self._as_built(frame, only, asks=False)[1] or self._beginning(frame, only, asks=False)
            return (True, replace(read, en=f"only {read.en}")) if read and read.en else (False, None)
        direct_object = group.object_pronoun in ("le", "la", "l'", "les")
        alone = object_left_out(frame, self.text, at)
        if direct_object or alone or (group.object_pronoun == "y" and frame.after == ("à",)):
            direct = direct_object and not frame.after and not frame.person
            there, end = (group.object_pronoun, frame.after) == ("y", ("à",)), alone.end() if alone else group.end
            if meant := self._last_named(group.start) if direct or there or alone else None:
                return True, Object(meant, end, end)
            unread = self._unread(group, group.end) if direct or alone or group.object_pronoun == "y" else None
            return True, replace(unread, start=end, end=end) if unread else None
        if not frame.after and not IS_MEANT.get(group.lemma, ANYTHING).match(self.text, at):
            return False, None
        if group.lemma == "proposer" and (group.object_pronoun or OFFERED.match(self.text, at)):
            return True, None  # «nous propose de venir», «propose des formations»: an offer, not a position
        asks = any(other.person for other in group.verb.frames)
        if frame.person and group.object_pronoun and self._infinitive(frame.marker, at) is not None:
            return True, self._unread(group, at)  # «Bruxelles nous presse d'aligner nos lois»
        matched, read = self._as_built(frame, at, asks=asks)
        if not matched:
            return False, None
        meant = self._last_named(group.start, read.text) if read and read.text else None
        if read and meant:
            read = Object(meant, at, read.end)
        if read is None and not self._stands_for_another(frame, at):
            read = (
                self._quoted(frame, at)
                or self._translation.behind(frame, group, actors, at)
                or self._beginning(frame, at, asks=asks and not frame.after)
            )
        read = read or self._unread(group, at)
        return True, replace(read, end=_end(_CLOSING_MARK, self.text, read.end)) if read else None

    def before(self, at: int) -> Object | None:
        """The noun phrase that ends before the passive verb at offset `at`."""
        at = before_insertion(self.text, at)
        limit = len(self.text[:at].rstrip(' ,»”"'))
        for mention in (self._by_end[end] for end in range(limit, at + 1) if end in self._by_end):
            of = _OF_BEFORE.search(self.text, max(0, mention.start - 7), mention.start)
            if not of or (mention.kind == "instrument" and is_of_verb(self.text, of.start())):
                lead = _DETERMINER_BEFORE.search(self.text, max(0, mention.start - 12), mention.start)
                start = lead.start() if lead else mention.start
                return Object(self._name(mention, lead.group() if lead else "").en, start, mention.end)
        for determiner in _DETERMINER_AT.finditer(self.text, max(0, at - _FARTHEST), limit):
            if _OF_BEFORE.search(self.text, max(0, determiner.start() - 4), determiner.start()):
                continue  # «la résolution de | l'Assemblée, votée par 159 pays»
            phrase = self.actors.reader.noun_phrase(determiner.start())
            if phrase and phrase.end == limit and (phrase.topical or phrase.determiner in ("the", "a")):
                named_before = not phrase.topical and phrase.head in _TEXTS
                meant = self._last_named(phrase.start, phrase.head) if named_before else None
                return Object(meant or phrase.text, phrase.start, phrase.end)
        return None

    def antecedent(self, clause: Clause) -> tuple[Object | None, tuple[str, ...]]:
        """«la charte | que 72 États ont signée», «le moratoire | que réclame l'ONU», «… | auquel s'oppose l'Inde»:
        the noun phrase before the relative, where nothing that could be the object follows the verb, and the
        preposition of the verb that the relative holds."""
        lead = RELATIVE.search(self.text, max(0, clause.start - 20), clause.start)
        group = clause.group
        behind = clause.subject_end if clause.embedded else group.end
        if not lead or group.object_pronoun or THAT_IS.search(self.text, max(0, lead.start() - 20), lead.start()):
            return None, ()
        if lead["to"]:
            return self.before(lead.start()), ("à",)
        if DIRECT.match(self.text, _end(BESIDE_VERB, self.text, behind)):
            return None, ()
        if group.end < len(self.text) and TAKES_AN_ACT.match(self.text, group.end) and not clause.embedded:
            return None, ()  # «le texte que la France a refusé de signer»
        return self.before(lead.start()), ()

    def several_before(self, at: int) -> Object | None:
        """The named bodies and states that «et» joins before the passive verb at offset `at`."""
        limit = at
        while limit and self.text[limit - 1] in " ,":
            limit -= 1
        for determiner in _DETERMINER_AT.finditer(self.text, max(0, at - _FARTHEST), limit):
            joined = self.actors.at(determiner.start())
            if len(joined) > 1 and joined[-1].end == limit and not any(actor.member for actor in joined):
                names = [with_article(actor.name) if actor.kind != "person" else actor.name for actor in joined]
                return Object(listed(names), determiner.start(), limit)
        return None

    def _as_built(self, frame: Frame, at: int, *, asks: bool) -> tuple[bool, Object | None]:
        if frame.clause:
            lead = _THAT if len(frame.after) == 1 else _SO_THAT[frame.after[0]]
            return bool(lead.match(self.text, at)), None
        if frame.person:
            return self._person_to_act(frame, at)
        if frame.marker and (verb := self._infinitive(frame.marker, at)) is not None:
            return True, self._verb_phrase(verb, frame)
        if frame.after == ("-",):
            return False, None
        if not frame.after:
            direct = bool(DIRECT.match(self.text, at)) or at in self.named or at in self.actors.starts
            read = self._noun(at) if direct else None
            return direct, None if read and asks and ACT_BEHIND.match(self.text, read.end) else read
        whom = WARNED.match(self.text, at) if frame.value == "warn of" else None
        noun = self._preposition(frame.after, whom.end() if whom else at)
        return (False, None) if noun is None else (True, self._noun(*noun))

    def _person_to_act(self, frame: Frame, at: int) -> tuple[bool, Object | None]:
        """«inviter | les pays | à participer», «demander | à la Commission | de retirer»."""
        start = self._preposition(frame.after, at) if frame.after else (at, "")
        whom = self._noun(*start) if start else None
        behind = _end(BESIDE_VERB, self.text, _end(APPOSED, self.text, whom.end)) if whom else at
        verb = self._infinitive(frame.marker, behind, quoted=True) if whom else None
        if whom is None or verb is None:
            # «invite les États à « agir vite »», «presse le ministre, Li Wei, d'agir»: built so, but not read.
            asked = bool(start) and (whom is not None and _MARKERS[frame.marker].match(self.text, behind))
            return bool(asked or (start and ACT_BEHIND.match(self.text, at))), None
        act = self._verb_phrase(verb, frame)
        if frame.english == "that" and act:
            return True, Object(f"that {whom.en} {act.en.removeprefix('to ')}", at, act.end)
        return True, Object(f"{whom.en} {act.en}", at, act.end) if act else None

    def _infinitive(self, marker: str, at: int, *, quoted: bool = False) -> int | None:
        """The offset of the infinitive, or of the pronoun before it, behind «de», «à» or «pour»; `quoted` allows a mark
        before it."""
        lead = _MARKERS[marker].match(self.text, at)
        if lead is None:
            return None
        start = _end(_OPENING_MARK, self.text, lead.end()) if quoted else lead.end()
        verb = _end(_PRONOUN, self.text, _end(_NOT_TO, self.text, start))
        return start if INFINITIVE.match(self.text, verb) else None

    def _verb_phrase(self, at: int, frame: Frame, *, partial: bool = False) -> Object | None:
        """«signer le texte», «le signer», «s'y associer»; with `partial` as much as is read."""
        denied = _NOT_TO.match(self.text, at)
        at = denied.end() if denied else at
        pronoun = _PRONOUN.match(self.text, at)
        read = self.actors.reader.verb_phrase(pronoun.end() if pronoun else at, as_gerund=frame.english == "ing")
        meant = self._last_named(at) if pronoun else None
        if read is None or not (read[2] or (partial and " " in read[0])) or (pronoun and not meant):
            return None
        if denied and _OF_NONE.match(self.text, at):
            return None  # «ne pas adopter de règles»: «de» is no «of» there
        words = " ".join(
            filter(None, ("not" if denied else "", "" if frame.english == "ing" else "to", read[0], meant))
        )
        return Object(words, at, read[1] if read[2] else self._translation.end_of_clause(at), partial=not read[2])

    def act(self, at: int) -> Object | None:
        """The act whose infinitive stands at offset `at`, as a gerund: «de | signer le texte»."""
        return self._verb_phrase(at, next(frame for frame in verbs()["s'engager"].frames if frame.english == "ing"))

    def _preposition(self, after: Sequence[str], at: int) -> tuple[int, str] | None:
        """Where the noun phrase begins behind the preposition, and the article that a contraction holds."""
        words = _WORDS[len(after)].match(self.text, at)
        bases = [word.casefold().replace("’", "'") for word in words.groups()] if words else []
        if words is None or [plain_preposition(base) for base in bases] != list(after):
            return None
        return words.end(), "the" if bases[-1] in CONTRACTED_ARTICLES else ""

    def _noun(self, at: int, determiner: str = "") -> Object | None:
        """A name found by other rules, or noun phrases of which every word is read."""
        mark = _MARK.match(self.text, at)
        if mark and at not in self.actors.reader.index:  # «de "véritables négociations"»
            at = mark.end()
        lead = _DETERMINER.match(self.text, at)
        for start in (at, lead.end() if lead else at):
            if start in self.named:
                return self._name(self.named[start], determiner or (lead.group() if lead else ""))
        read = self.actors.reader.series(at, determiner)
        if read is None or not read[2]:
            return None
        phrase = self.actors.reader.noun_phrase(at, determiner)
        bare = (
            phrase is not None and phrase.end == read[1] and phrase.determiner in ("the", "this") and not phrase.topical
        )
        if phrase is None or not bare:
            return Object(read[0], at, read[1])
        return Object(read[0], at, read[1], bare=not phrase.proper, text=phrase.head if phrase.head in _TEXTS else "")

    def _name(self, mention: Mention, determiner: str) -> Object:
        name = mention.value["name"]
        if mention.kind == "organisation":
            return Object(with_article(name), mention.start, mention.end)
        # A resolution is called by what it does: «Enhancing …»; a «binding bill» is not.
        titled = name[0].isupper() and name.split(" ")[0].endswith("ing")
        lead = determiner.casefold().strip(' «"“')
        if not titled and lead:
            known = mention.rule == "glossary" or lead not in ("un", "une")
            name = (
                (with_article(name) if known else indefinite(name)) if name[0].isupper() or not known else f"the {name}"
            )
        return Object(name, mention.start, mention.end)

    def _last_named(self, at: int, head: str = "") -> str | None:
        """The instrument named last before offset `at`, in this sentence or one before, if the word for it may be
        `head`: «la déclaration» is no charter."""
        before = bisect_left(self._instruments, (self.number, at), key=_place)
        meant = self._instruments[before - 1].value if before else {}
        kinds = {HEADS.get(head), meant.get("type")}
        fits = len(kinds - {None}) < 2 or any(kinds <= alike for alike in _ALIKE)
        return with_article(meant["name"]) if meant and fits else None

    def _stands_for_another(self, frame: Frame, at: int) -> bool:
        """«propose de le nommer»: the object is a pronoun, and whom it means is not known."""
        marker = _MARKERS[frame.marker].match(self.text, at) if frame.marker else None
        pronoun = _OBJECT_PRONOUN.match(self.text, marker.end()) if marker else None
        return bool(pronoun and INFINITIVE.match(self.text, pronoun.end()))

    def _quoted(self, frame: Frame, at: int) -> Object | None:
        """«a critiqué « les petites cours »»: the marks of the English say what answers to them."""
        built = self._preposition(frame.after, at) if frame.after else (at, "")
        marker = _MARKERS[frame.marker].match(self.text, at) if frame.marker and not frame.person else None
        if marker and frame.english == "ing":
            return None  # «appelle à « agir »»: the words between marks cannot be bent
        for start in (built[0] if built else at, marker.end() if marker else at):
            start = _end(_DETERMINER_ONLY, self.text, start)
            quotation = self._reading.quotation_at(start)
            english = (
                self._translation.quotations.get(quotation.start) if quotation and quotation.start == start else ""
            )
            if quotation and english:
                lead = "to " if marker and marker.end() == start and frame.english == "to" else ""
                return Object(f"{lead}“{english.rstrip(_EDGES)}”", start, quotation.end, aligned=True)
        return None

    def _beginning(self, frame: Frame, at: int, *, asks: bool) -> Object | None:
        """As much of a noun or verb phrase as is read: «un traité | sur les bidules», «signer le traité | bidulé»."""
        if frame.person or asks:
            return None
        verb = self._infinitive(frame.marker, at) if frame.marker else None
        if verb is not None:
            return self._verb_phrase(verb, frame, partial=True)
        if frame.clause or frame.after == ("-",):
            return None
        built = self._preposition(frame.after, at) if frame.after else (at, "")
        phrase = self.actors.reader.noun_phrase(*built) if built else None
        if phrase is None or not (phrase.determiner or phrase.topical):
            return None
        lost = not _COMPLEMENT.match(self.text, phrase.end)
        if lost and not (phrase.topical or self.text[phrase.end : phrase.end + 2] in _MARKS_BEHIND):
            return None  # «les risques | de bidules»: too little is left
        end = self._translation.end_of_clause(at) if lost else phrase.end
        return Object(phrase.text, built[0] if built else at, end, partial=True)

    def _unread(self, group: VerbGroup, at: int) -> Object | None:
        """The place of an object without English, where the sentence has one that can stand for it."""
        if is_vague(group.lemma, self.text, at) or not self._translation.sound:
            return None
        end = self._translation.end_of_clause(at)
        return Object("", at, max(end, group.end), partial=True)


def _place(mention: Mention) -> tuple[int, int]:
    return (mention.sentence, mention.start)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
