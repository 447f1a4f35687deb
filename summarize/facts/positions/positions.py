"""Facts of kind `position`: who proposes, supports, signs, refuses, calls for, warns of or criticises what.

The actor is the subject of a verb of stance in the text's own words (what somebody is quoted as saying is not the
text's), or the agent of a passive («signée par 61 pays»); several subjects of one verb hold one position together. The
verb is one of the short list of `stances.csv`. What is denied is no position, save that a text is not signed or not
supported. The object is put into English by `objects.py`; where it has no honest English, the English of the fact is
that of the whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.asserted import Assertions
from summarize.facts.clauses.broken import is_cut_off, lacks_main_verb
from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clauses import Reading
from summarize.facts.clauses.conjugation import Frame, verbs
from summarize.facts.clauses.verbs import VerbGroup
from summarize.facts.mention import Document, Mention
from summarize.facts.positions.aligned import Object
from summarize.facts.positions.deeds import ANYTHING, IS_MEANT, OF_DEEDS, is_passed
from summarize.facts.positions.extent import end_of_object
from summarize.facts.positions.granted import JUDGING, found_wanting, granted, judged, willing
from summarize.facts.positions.object_words import BESIDE_VERB
from summarize.facts.positions.objects import Objects
from summarize.facts.positions.passives import agents, patient
from summarize.facts.positions.position_words import begun, conjugate, name_of, with_owner
from summarize.facts.positions.recommendations import recommended
from summarize.facts.spans import Spans
from translate.bilingual import BilingualSentence
from translate.languages.english_verbs import third_person


@dataclass(frozen=True)
class Position:
    """A position in a sentence: its French span, who holds it, the verb's frame and group, and its object in English,
    empty where it has none, `aligned` where its words are those of the translation, `partial` where they are not all of
    it; `french` where it stands before the verb."""

    start: int
    end: int
    actors: tuple[Actor, ...]
    frame: Frame
    group: VerbGroup
    object: str
    rule: str
    aligned: bool = False
    partial: bool = False
    french: str = ""


# What is done once: one who will sign has not signed, but one who will support a text supports it.
_ACTS = frozenset(("adopt", "ban", "give up", "launch", "ratify", "sign", "withdraw from"))
# Not to do so is a position; not to criticise, or not to propose, is none.
_DENIABLE = frozenset(("adopt", "ratify", "sign", "support"))
_BESIDE_FORMER = 20  # characters behind a verb in which its adverb may stand
_REACH = 3  # sentences over which «le texte», «le signer» may still mean the instrument that was named last


def find(document: Document, mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """The positions of an article.

    Args:
        document: the article.
        mentions: what the other rules found in it.
        readings: its clauses.
    """
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    found: list[Mention] = []
    texts = [reading.text for reading in readings]
    for reading in readings:
        around = range(max(0, reading.number - _REACH), reading.number + 1)
        named = [mention for number in around for mention in by_sentence.get(number, ())]
        objects = Objects(reading, named, document.sentences[reading.number].en)
        sentence = document.sentences[reading.number]
        held = (*_in_sentence(reading, objects), *_granted(reading, objects))
        cut_off = is_cut_off(texts, reading.number)
        held = tuple(replace(position, partial=position.partial or cut_off) for position in held)
        found += (_mention(position, reading.number, sentence) for position in held)
    found += recommended(document, readings)
    return _without_parts(found)


def _in_sentence(reading: Reading, objects: Objects) -> Iterator[Position]:
    """The positions of one sentence, in order."""
    embedded = Spans((clause.group.start, clause.subject_end) for clause in reading.clauses if clause.embedded)
    assertions = Assertions(reading.text, reading.clauses)
    for number, clause in enumerate(reading.clauses):
        following = reading.clauses[number + 1] if number + 1 < len(reading.clauses) else None
        finite = clause.group.tense != "gerund" or reading.text.startswith(("en ", "En "), clause.group.start)
        whole = not _is_one_of_two(reading.text, clause.group) and not lacks_main_verb(reading, clause)
        if finite and not clause.quoted and whole:
            frames = [frame for frame in clause.group.verb.frames if not frame.speech]
            for position in (_passive if clause.group.passive else _active)(clause, frames, reading, objects):
                start = min(position.start, clause.start)
                inside = clause.group.passive and embedded.at(start) is not None
                if _has_taken_a_subject_in(position, clause, following, reading.text):
                    position = _less_what_et_joins(position, reading.text)
                    if not position.object and not objects.sound:
                        continue
                none = _is_left_open(position) or _is_former(position, reading.text)
                if not inside and assertions.holds(clause, start) and not none:
                    yield _whole(position, reading.clauses[number + 1 : number + 1 + _MOST_FOLLOWING], reading)


# «… | et déploré la lenteur», «…, | lancé le programme»
_JOINING = re.compile(r"(?:,| et| ou| mais| puis) $")
# «le ministère, qui conteste le texte | et dont les services …»: of the subject, not of the object.
_AND_RELATIVE = re.compile(r",? et (?:qui|que|dont|où) ")
_MOST_FOLLOWING = 3  # clauses in which the next one that «et» joins is looked for
# «invite les universités | , les peuples autochtones et les entreprises à | participer»
_ASKED = {
    marker: re.compile(
        rf"[^,;:.«»]{{0,80}}?(?:,[^,;:.«»]{{1,80}}?){{0,5}} {lead}(?:ne (?:pas |plus ))?"
        r"(?:se |s['’](?:y |en )?|l['’]|y |en )?[a-zà-ÿ]{2,}(?:er|ir|re|oir)\b"
    )
    for marker, lead in (("à", "à "), ("de", "(?:de |d['’])"))
}
_ASKED_TO_ACT = re.compile(r" (?=(?:à|de) (?:ne (?:pas|plus) )?(?:se )?[a-zà-ÿ]{2,}(?:er|ir|re|oir)\b)")


def _whole(position: Position, following: Sequence[Clause], reading: Reading) -> Position:
    """The position to the end of its object in the French, however much of that has English."""
    text, group = reading.text, position.group
    if position.rule == "passive":  # «est invité par la commission | à présenter un projet»
        asked = _ASKED_TO_ACT.match(text, position.end) if any(frame.person for frame in group.verb.frames) else None
        return replace(position, end=end_of_object(text, asked.end(), asked.end())) if asked else position
    if position.rule != "active" or (group.object_pronoun and position.end <= group.end):
        return position
    begun = BESIDE_VERB.match(text, group.end)
    at = begun.end() if begun else group.end
    read = at if position.aligned or position.partial else max(at, position.end)
    quotation = reading.quotation_at(position.end)
    if quotation and quotation.start < position.end and quotation.closed:
        read = quotation.end
    person = next((f for f in group.verb.frames if f.person and f.after in ((), position.frame.after)), None)
    asked = _ASKED[person.marker].match(text, at) if person else None
    read = max(read, asked.end()) if asked else read
    starts = (start for clause in following for start in (clause.start, clause.group.start))
    joined = (_JOINING.search(text, at, start) for start in starts if start > at)
    limit = next((joint.start() for joint in joined if joint), -1)
    relative = _AND_RELATIVE.search(text, at) if group.pronoun == "qui" else None
    limit = relative.start() if relative and (limit < 0 or relative.start() < limit) else limit
    end = end_of_object(text, at, read, limit)
    goes_on = not position.aligned and bool(text[read:end].strip(' »”"'))
    return replace(position, end=end, partial=position.partial or goes_on)


# «a signé ou ratifié le texte»: which of the two was done is not said.
_OR_BEFORE = re.compile(r"\bou (?:a |ont |\w+ment )?$")
_OR_BEHIND = re.compile(r" ou (?:a |ont )?[a-zà-ÿ]+(?:é|i|u|is)(?:e?s?)\b")


def _is_one_of_two(text: str, group: VerbGroup) -> bool:
    return bool(_OR_BEFORE.search(text, max(0, group.start - 20), group.start) or _OR_BEHIND.match(text, group.end))


_HAD = re.compile(r"\bavai(?:t|ent)\b")
# «qui avait pourtant soutenu le texte»: by what it is set beside, no longer so.
_NO_LONGER = re.compile(
    r"\b(?:pourtant|d['’]abord|initialement|longtemps|auparavant|un temps|jusqu(?:e-là|['’](?:alors|ici)))\b"
)


def _is_former(position: Position, text: str) -> bool:
    """Whether a stance, no act, is told as what once was; what was signed stays signed."""
    group = position.group
    told = _had(position, text) and group.pronoun == "qui"
    return told and bool(_NO_LONGER.search(text, group.start, group.end + _BESIDE_FORMER))


def _had(position: Position, text: str) -> bool:
    return position.frame.value not in _ACTS and bool(_HAD.search(text, position.group.start, position.group.end))


def _is_left_open(position: Position) -> bool:
    """«n'exclut pas de sanctionner» is neither a yes nor a no, nor is «n'entend pas signer» a refusal."""
    group = position.group
    return group.negated and (position.frame.value not in _DENIABLE or group.tense == "intended")


_VERB_BEHIND = re.compile(r" (?:(?:a|ont|est|sont|ne|se|sera|va|doit|peut|veut) |[ns]['’])")


def _has_taken_a_subject_in(position: Position, clause: Clause, following: Clause | None, text: str) -> bool:
    """«soutient le traité et la France | a signé …»: what «et» joins to the object is the subject of another verb."""
    if clause.group.passive or " et " not in text[clause.group.end : position.end]:
        return False
    if following and following.group.pronoun == "qui":
        return False
    verb = following.group.start if following and not following.group.passive else -1
    return verb == position.end + 1 or bool(_VERB_BEHIND.match(text, position.end))


def _less_what_et_joins(position: Position, text: str) -> Position:
    """The position whose object ends before the last «et»; in English as well, where it was read."""
    end = text.rindex(" et ", position.group.end, position.end)
    en = "" if position.aligned else position.object.rpartition(" and ")[0]
    return replace(position, end=end, object=en, aligned=False, partial=position.partial or not en)


def _without_parts(found: Sequence[Mention]) -> list[Mention]:
    """Less those of one actor and verb whose object begins that of another: «a treaty», «a treaty on weapons»."""
    said = {(m.value["actor"], m.value["verb"], m.value["object"] or "") for m in found}
    ordered = sorted(said)
    parts = {
        part
        for part, whole in pairwise(ordered)
        if part[:2] == whole[:2] and part[2] and whole[2].startswith(f"{part[2]} ")
    }
    return [m for m in found if (m.value["actor"], m.value["verb"], m.value["object"]) not in parts]


def _active(clause: Clause, frames: Sequence[Frame], reading: Reading, objects: Objects) -> Iterator[Position]:
    """The first frame of the verb that the French is built as."""
    if not clause.actors or clause.incise or (clause.group.lemma == "condamner" and _is_court(clause.actors)):
        return
    if clause.group.object_pronoun and clause.group.lemma in OF_DEEDS:
        return
    if clause.group.lemma in ("approuver", "valider") and is_passed(reading.text, clause.group.end, clause.actors):
        frames = verbs()["adopter"].frames
    # «la sécurité que les entreprises réclamaient» tells of nobody in particular.
    certain = not any(actor.kind == "phrase" and actor.definite for actor in clause.actors)
    relative, led = objects.antecedent(clause) if certain else (None, ())
    if relative and clause.group.lemma.split(" ")[0] in JUDGING and _ANY.match(reading.text, relative.start):
        return  # «des règles qu'elle juge prématurées»: which ones, only the rest of the sentence tells
    if relative:
        direct = next((frame for frame in frames if frame.after == led and not frame.person), None)
        if direct and IS_MEANT.get(clause.group.lemma, ANYTHING).match(reading.text, relative.start):
            end = max(clause.group.end, clause.subject_end)
            yield Position(relative.start, end, clause.actors, direct, clause.group, relative.en, "relative")
        return
    for frame in () if clause.embedded else frames:
        matched, read = objects.behind(clause.group, frame, clause.actors)
        if matched:
            if read:
                end = max(read.end, clause.group.end)
                en = read.en if read.aligned else with_owner(read.en, clause.actors)
                yield Position(
                    clause.start, end, clause.actors, frame, clause.group, en, "active", read.aligned, read.partial
                )
            return


_ANY = re.compile(r"(?:une?|des|de|d['’]) ?", re.IGNORECASE)
_COURT = re.compile(r"\b(?:Court|court|Tribunal|tribunal|judge|jury)\b")


def _is_court(actors: Sequence[Actor]) -> bool:
    """Whether what it condemns it has sentenced."""
    return any(_COURT.search(actor.name) for actor in actors)


_ORIGINS = frozenset(("adopt", "propose"))
_SPONSORING = frozenset(("parrainer", "coparrainer"))


def _tells_origin(frame: Frame, group: VerbGroup, actors: Sequence[Actor]) -> bool:
    """«la loi adoptée par le Sénat», «un texte parrainé par le ministre»: of one body or person a participle says where
    the text comes from; «votée par 159 pays» says how many stood for it."""
    if group.lemma == "solliciter" and group.tense == "participle":
        return True  # «le ministère, sollicité par l'AFP, …»: asked to comment
    one = len(actors) == 1 and not actors[0].plural and actors[0].kind in ("organisation", "person")
    return one and group.tense == "participle" and (frame.value in _ORIGINS or group.lemma in _SPONSORING)


def _passive(clause: Clause, frames: Sequence[Frame], reading: Reading, objects: Objects) -> Iterator[Position]:
    """«la déclaration signée par 61 pays», «le texte a été approuvé par le Sénat»."""
    group = clause.group
    frame = next((frame for frame in frames if not frame.after and not frame.person), None)
    actors = agents(reading, group) if frame else ()
    read = patient(reading.text, group, objects) if actors else None
    if (
        frame
        and read
        and not _tells_origin(frame, group, actors)
        and IS_MEANT.get(group.lemma, ANYTHING).match(reading.text, read.start)
    ):
        french = reading.text[read.start : read.end]
        if read.en or objects.sound:
            yield Position(
                read.start,
                actors[-1].end,
                actors,
                frame,
                group,
                read.en,
                "passive",
                partial=read.partial,
                french=french,
            )


def _granted(reading: Reading, objects: Objects) -> Iterator[Position]:
    """«le texte a reçu l'appui de 61 pays», «l'ONG juge le texte insuffisant»."""
    told_of = (*granted(reading, objects), *judged(reading), *willing(reading, objects))
    for told in (*told_of, *found_wanting(reading)):
        frame = next(frame for frame in verbs()[told.lemma].frames if not frame.speech)
        group = VerbGroup(told.verb_start, told.verb_end, verbs()[told.lemma], "present")
        about = told.about or Object("", told.start, told.start)
        if about.en or objects.sound:
            french = reading.text[about.start : about.end]
            yield Position(told.start, told.end, told.actors, frame, group, about.en, "granted", french=french)


def _mention(position: Position, number: int, sentence: BilingualSentence) -> Mention:
    frame, group = position.frame, position.group
    name = name_of(position.actors)
    verb = conjugate(frame.value, group) if group.negated or frame.value in _ACTS else third_person(frame.value)
    # An object that could not be read in English is given in French, and marked.
    french = position.french or (sentence.fr[group.end : position.end].strip(" ,") if group.end < position.end else "")
    value = {"actor": name, "verb": verb, "object": position.object or french}
    plural = len(position.actors) > 1 or (position.actors[0].plural and position.actors[0].kind in ("phrase", "author"))
    subject = name_of(position.actors, as_subject=True)
    said = conjugate(frame.en, group, plural=plural, once=_had(position, sentence.fr))
    en = f"{subject} {said} {position.object}" if position.object else sentence.en
    key = f"{name} {verb} {position.object or number}".casefold()
    checks = sentence.checks if position.aligned or not position.object else ()
    doubts = [("truncated", position.partial), ("untranslated", not position.object)]
    checks += tuple(check for check, doubted in doubts if doubted and check not in checks)
    return Mention("position", number, position.start, position.end, value, begun(en), position.rule, key, checks)
