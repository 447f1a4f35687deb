"""Positions that a text lists: «Le comité recommande : | 1. Que soient consultées les Premières Nations ; | 2. …».

The sentence that ends on a colon says who takes them, and by which verb; each item below it is one of them: «que» and
its clause, or an infinitive, behind a number, a letter, a dash or a bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clause_words import LEAD
from summarize.facts.clauses.clauses import Reading
from summarize.facts.clauses.conjugation import Frame
from summarize.facts.mention import Document, Mention
from summarize.facts.positions.position_words import begun, conjugate, name_of
from translate.bilingual import BilingualSentence
from translate.languages.english_verbs import gerund, third_person

_VALUES = frozenset(("call for", "propose", "demand"))
_NUMBERED = r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[A-H])(?:\)|\.|°|\.\))|[–—•*·-])\s*"
_ITEM = re.compile(
    rf"(?:{_NUMBERED})?(?P<que>[Qq]ue |[Qq]u['’])"
    rf"|(?:{_NUMBERED}(?=\w)|(?=d(?:e |['’])))(?P<de>[Dd]e |[Dd]['’])?"
    r"(?P<infinitive>(?:ne pas )?(?:se |s['’])?[A-Za-zà-ÿÀ-Þ]+(?:er|ir|re|oir)\b)"
)
_ENGLISH_ITEM = re.compile(rf"(?:{_NUMBERED})?(?P<lead>[Tt]hat |[Tt]o )")
_ENGLISH_ACT = re.compile(rf"(?:{_NUMBERED})?(?P<act>\w+ing )")
_TO_COLON = re.compile(r"[^;:.«»\"“”?!]{0,80}: ?$")
_MOST_ITEMS = 60


def recommended(document: Document, readings: Sequence[Reading]) -> Iterator[Mention]:
    """The positions of the lists of an article."""
    for number, reading in enumerate(readings):
        clause = _leading(reading)
        if clause is None:
            continue
        for below in readings[number + 1 : number + 1 + _MOST_ITEMS]:
            item = _ITEM.match(below.text)
            if item is None or below.text.rstrip().endswith("?"):
                break
            frame = _frame(clause, infinitive=bool(item["infinitive"]))
            if frame:
                yield _mention(clause, frame, item, below.number, document.sentences[below.number])


def _leading(reading: Reading) -> Clause | None:
    """The clause whose colon leads to the list."""
    if not reading.text.rstrip().endswith(":") or not reading.clauses:
        return None
    clause = reading.clauses[-1]
    if not clause.actors:
        clause = replace(clause, actors=_author_of_the_list(reading, clause))
    group = clause.group
    told = clause.actors and not (clause.quoted or clause.incise or clause.embedded or group.negated or group.passive)
    sure = group.tense not in ("conditional", "gerund", "participle") and not group.object_pronoun
    return clause if told and sure and _TO_COLON.match(reading.text, group.end) else None


# A report speaks of those who wrote it as if everybody knew them.
_WHO_WROTE = re.compile(
    r"(?:le comité|la commission|la mission|le groupe de travail|le rapport|les rapporteur(?:e|euse)?s"
    r"|les auteur(?:e|rice)?s) (?=(?:\w+ )?$)",
    re.IGNORECASE,
)


def _author_of_the_list(reading: Reading, clause: Clause) -> tuple[Actor, ...]:
    """«Le comité | recommande :»: whoever stands before the verb, by that noun."""
    lead = LEAD.match(reading.text)
    start = lead.end() if lead else 0
    named = _WHO_WROTE.match(reading.text, start, clause.group.start)
    phrase = reading.actors.reader.noun_phrase(start) if named and not clause.quoted else None
    if phrase is None or not phrase.complete:
        return ()
    name = phrase.text if phrase.plural else phrase.en
    return (Actor(start, phrase.end, name, "phrase", phrase.plural, definite=True, phrase_start=start),)


def _frame(clause: Clause, *, infinitive: bool) -> Frame | None:
    """What the verb of that clause means with such an item."""
    return next(
        (
            frame
            for frame in clause.group.verb.frames
            if not (frame.speech or frame.person)
            and frame.value in _VALUES
            and (frame.marker in ("de", "à", "-") if infinitive else frame.clause)
        ),
        None,
    )


def _mention(clause: Clause, frame: Frame, item: re.Match[str], number: int, sentence: BilingualSentence) -> Mention:
    start, end = (
        item.start("que" if item["que"] else "de" if item["de"] else "infinitive"),
        len(sentence.fr.rstrip(" ;.,")),
    )
    object_ = _object(sentence.en, frame)
    name, actors = name_of(clause.actors), clause.actors
    plural = len(actors) > 1 or (actors[0].plural and actors[0].kind in ("phrase", "author"))
    verb = third_person(frame.value)
    value = {"actor": name, "verb": verb, "object": object_ or sentence.fr[start:end]}
    said = conjugate(frame.en, clause.group, plural=plural)
    en = begun(f"{name_of(actors, as_subject=True)} {said} {object_}") if object_ else sentence.en
    checks = sentence.checks
    if not object_ and "untranslated" not in checks:
        checks += ("untranslated",)
    key = f"{name} {verb} {object_ or number}".casefold()
    return Mention("position", number, start, end, value, en, "listed", key, checks)


def _object(en: str, frame: Frame) -> str:
    """The item in English as the verb has it; empty where it is built otherwise."""
    item = _ENGLISH_ITEM.match(en)
    act = _ENGLISH_ACT.match(en) if frame.english == "ing" and not frame.clause else None
    if act:
        return en[act.start("act")].lower() + en[act.start("act") + 1 :].rstrip(" ;.,")
    words = en[item.end() :].rstrip(" ;.,") if item else ""
    if item is None or not words or (item["lead"].casefold() == "that ") != frame.clause:
        return ""
    if frame.clause:
        return words
    return gerund(words) if frame.english == "ing" else f"to {words}"
