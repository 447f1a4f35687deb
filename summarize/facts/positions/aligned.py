"""The object of a position in the words of the translation, where the French cannot be read by grammar.

The English sentence is searched for one of the verbs that stand for the French verb; what follows it, up to the end of
its clause, is the object. What looks mistranslated is left out: a loop, marks that the French does not have.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clauses import Reading
from summarize.facts.clauses.conjugation import Frame
from summarize.facts.clauses.verbs import VerbGroup
from summarize.facts.naming.english import indefinite
from summarize.facts.speech.quotation import align
from summarize.facts.tables import read_table
from translate.languages.calendar_names import MONTHS_EN, WEEKDAYS_EN
from translate.languages.english_verbs import gerund, has_verb, past, third_person


@dataclass(frozen=True)
class Object:
    """An object: its English and its span in the French sentence.

    Attributes:
        bare: nothing says which it is («le texte»).
        text: the word for a text that it is.
        aligned: its words are those of the translation.
        partial: it goes on in words that could not be read; without English, none could.
    """

    en: str
    start: int
    end: int
    bare: bool = False
    text: str = ""
    aligned: bool = False
    partial: bool = False


_ENGLISH_CLAUSE_END = re.compile(
    r"[.;:—?!]|, (?:and|but|which|who|while|as|with|by|according|said|says|he|she|it|they|where|so|including|in order"
    r"|whose|after)\b| (?:said|says)\b|, (?:\w+ ){1,4}(?:said|says|told)\b"
)
# A comma ends the object unless a series goes on («l'innovation, l'ouverture et l'équité»).
_FRENCH_CLAUSE_END = re.compile(
    r"[;:—]|\.(?= |$)|,(?! (?:la|le|les|l['’]|des|d['’]|un|une|de la|de l['’]|du)\b)"
    r"| (?:afin|lors|dans le cadre|sous l)\b"
)
# «regretted at», «promised that»: the English is built otherwise than the French.
_NO_OBJECT = re.compile(r"(?:at|of|on|in|by|from|with|about|for|that|to|as|not|and)\b", re.IGNORECASE)
_NO_CLAUSE = re.compile(r"(?:not |to |of |by )")
_JOINING = re.compile(r"\b(?:et|ou|mais|puis) (?:\w+ment |n['’]|ne |a |ont )?$")
_JOINED_VERB = re.compile(r",? (?:and|but|then) (?=(?:also |has |have |is |was |will |did |\w+ed\b))")
# «which opposes the text | and whose services …»: another relative clause of the same noun.
_AND_WHOSE = re.compile(r",? and (?:that|which|who|whose) ")
_LOOP = re.compile(r"\b(\w+(?: \w+){0,3}) \1 \1\b")  # a translation that repeats itself
_REPEATED = re.compile(r"\b(\w+(?: \w+){0,3}) \1\b")
_ENGLISH_THAT = re.compile(r"\bthat ")
_ONE = re.compile(r" ?(?:à |pour |contre |de |d['’])?une? ")
_ARTICLED = re.compile(r"(?:an?|the|its|his|her|their|this|that|each|every|any|no|one|to|\w+ing)\b")
# «was alarmed on | Thursday», «proposes | it to them»: a day, and words that stand for others, are no object.
_NO_THING = re.compile(
    rf"(?:(?:{'|'.join((*WEEKDAYS_EN, *MONTHS_EN))}|yesterday|today|tomorrow|last|next|early|late|mid|morning"
    r"|afternoon|evening|week|month|year|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|the|a|an|on|in|at|of|to|for|and|or|not|also|as|well"
    r"|it|this|that|them|him|her|he|she|they|there|here|so|its|his|their|such)(?:[ ,.-]+|$))+",
    re.IGNORECASE,
)
_ONESELF = re.compile(r"(?:him|her|it|them)sel(?:f|ves)\b")
_REDUCED = re.compile(r"\b\w+ed (?=by\b)")
_TO_ACT = re.compile(r"(?:^| )(?:not )?to (?!(?:an?|the|its|his|her|their|this|that|these|those)\b)[a-z]")
_MOST_WORDS = 35
_LONGEST = 400  # characters of a clause
_MARK = re.compile(r"[«»“”\"]")
_COMMA = re.compile(r",(?!\d)")
_EDGES = ' ,."«»“”'
# «a rule that it judges premature | and, | according to it, would …»: what leads to words that are left out.
_DANGLING = re.compile(r"(?:,? (?:and|or|but))?(?: (?:that|which|who|whose|where))?$")


class Translation:
    """The English of one sentence."""

    def __init__(self, reading: Reading, en: str) -> None:
        self.text, self.en = reading.text, en
        self._reading = reading
        self._verbs = [clause.group.start for clause in reading.clauses]
        self._found: dict[re.Pattern[str], list[int]] = {}

    @cached_property
    def sound(self) -> bool:
        """Whether the sentence can be shown as it is: it has as many marks as the French, and no loop."""
        marks = len(_MARK.findall(self.text)) == len(_MARK.findall(self.en))
        return bool(self.en) and marks and not _REPEATED.search(self.en)

    @cached_property
    def quotations(self) -> dict[int, str]:
        """The English between marks, by where the quotation begins in the French."""
        return align(self._reading.quotations, self.en)

    def behind(self, frame: Frame, group: VerbGroup, actors: Sequence[Actor], at: int) -> Object | None:
        """The words behind the verb of the English sentence, up to the end of the clause. Where none of its English
        verbs is there, the verb is the word behind the name of who acts. `at` is where the object begins in the
        French."""
        for verb in (frame.en, *frame.also):
            ends = self._ends(_forms(verb))
            if ends:
                return self._clause(ends[0], group, frame, at) if len(ends) == 1 else None
        if frame.clause:
            that = self._ends(_ENGLISH_THAT)
            return self._clause(that[0], group, frame, at) if len(that) == 1 else None
        if group.tense == "gerund":
            return None  # «s'est félicitée de …, tout en appelant à …»: the verb behind the name is another
        ends = self._ends(_verb_of(actors[-1].name))
        return self._clause(ends[0], group, frame, at) if len(ends) == 1 else None

    def _ends(self, pattern: re.Pattern[str]) -> list[int]:
        """Where the pattern ends in the English sentence; two are as good as none, so more are not looked for."""
        if pattern not in self._found:
            self._found[pattern] = [match.end() for match in islice(pattern.finditer(self.en), 2)]
        return self._found[pattern]

    def _clause(self, begin: int, group: VerbGroup, frame: Frame, at: int) -> Object | None:
        """The English words from offset `begin` to the end of their clause."""
        last = self._limit(group.end)
        stop = _ENGLISH_CLAUSE_END.search(self.en, begin, begin + _LONGEST)
        words = self.en[begin : stop.start() if stop else begin + _LONGEST]
        french = self.text[group.end : last]
        if "," not in french:
            words = _COMMA.split(words, maxsplit=1)[0]
        if last in self._verbs:  # the French goes on with another verb of the same subject
            words = _joined_stance().split(_JOINED_VERB.split(words, maxsplit=1)[0], maxsplit=1)[0]
        if group.pronoun == "qui":
            words = _AND_WHOSE.split(words, maxsplit=1)[0]
        if group.lemma == "accuser":
            words = words.partition(" of ")[0]
        if len(_MARK.findall(words)) != len(_MARK.findall(french)):
            if not frame.clause:
                return None
            words = _MARK.sub("", words)
        words = _since(frame.en.rpartition(" ")[2]).sub("", _DANGLING.sub("", words.strip(_EDGES)))
        if frame.clause and (_NO_CLAUSE.match(words) or _is_cut(words)):
            return None
        if frame.person and frame.english == "to" and not _TO_ACT.search(words):
            return None  # «the French | to a mask»
        if _ONESELF.match(words):
            return None  # «congratulated | himself on the commitment»: the verb of another sense
        allowed = frame.clause or (frame.marker and words.startswith("to "))
        loop = len(words.split()) > _MOST_WORDS or _LOOP.search(words)
        if not words or loop or _NO_THING.fullmatch(words) or (not allowed and _NO_OBJECT.match(words)):
            return None
        if words.startswith("to ") and (frame.english == "ing" or frame.en.endswith((" for", " of", " to"))):
            words = gerund(words.removeprefix("to "))
        if _ONE.match(self.text, at) and words[:1].islower() and not _ARTICLED.match(words):
            words = indefinite(words)
        return Object(words, group.end, self.end_of_clause(group.end), aligned=True)

    def _limit(self, at: int) -> int:
        """The offset in the French where the clause that offset `at` lies in ends, or the next verb begins."""
        end = _FRENCH_CLAUSE_END.search(self.text, at, at + _LONGEST)
        last = end.start() if end else min(len(self.text), at + _LONGEST)
        following = bisect_left(self._verbs, at)
        joined = self._verbs[following] if following < len(self._verbs) else last
        return min(last, joined) if _JOINING.search(self.text, at, joined) else last

    def end_of_clause(self, at: int) -> int:
        """Where the words of that clause end, less the conjunction and the comma before the next."""
        last = self._limit(at)
        joining = _JOINING.search(self.text, at, last)
        last = joining.start() if joining else last
        while last > at and self.text[last - 1] in " .,":
            last -= 1
        return last


def _is_cut(words: str) -> bool:
    """Whether a clause ends before its verb: «the people affected by a decision», but not «the centre to be open»."""
    return bool(_REDUCED.search(words)) and not has_verb(_REDUCED.sub("", words)) and not _TO_ACT.search(words)


@lru_cache(maxsize=256)
def _forms(verb: str) -> re.Pattern[str]:
    """Every form of an English verb: «calls for», «called for», «calling for»."""
    forms = {verb, third_person(verb), past(verb), gerund(verb)}
    if verb.startswith("be "):
        forms |= {verb.replace("be ", f"{be} ", 1) for be in ("are", "were", "been")}
    return re.compile(rf"\b(?:{'|'.join(sorted(forms, key=lambda form: (-len(form), form)))})\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def _verb_of(name: str) -> re.Pattern[str]:
    """The name of who acts and the verb behind it: «France pleaded in favour of»."""
    return re.compile(
        rf"\b{re.escape(name)}(?:, [^,]{{1,80}},)? (?:(?:also|been|did|do|does|had|has|have|not|will) ){{0,3}}"
        r"(?!(?:also|been|did|do|does|had|has|have|is|not|was|were|will) )[a-z]+(?:s|ed|d|t)(?: (?:for|against|in favou?r of|with|on|of)(?= ))?(?= )"
    )


@lru_cache(maxsize=1)
def _joined_stance() -> re.Pattern[str]:
    """«welcomes the offer | and wants …»: the next verb of the same subject, in the present."""
    heads = sorted({third_person(row["en"]).split(" ")[0] for row in read_table("stances.csv")} - {"is", "has"})
    return re.compile(rf",? (?:and|but) (?:also )?(?={'|'.join(heads)}\b)")


@lru_cache(maxsize=64)
def _since(preposition: str) -> re.Pattern[str]:
    """How long, between the verb and its preposition: «has called for | several years for | a treaty»."""
    return re.compile(rf"^(?:\w+ ){{0,3}}(?:years|months|weeks|days|decades) {preposition} ")
