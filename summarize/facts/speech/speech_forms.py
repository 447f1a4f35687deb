"""What is said in other forms: with an incise inside the marks themselves («« Nous agirons, a promis Li. »»), in an
infinitive («Et Li d'ajouter : « … »», «…, avant de rappeler que …»), by «on» («indique-t-on au ministère»), or with no
verb at all («Li Wei : « Nous agirons »»)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clauses import Reading
from summarize.facts.clauses.conjugation import forms
from summarize.facts.speech.said import NOT_SAYING_THAT, Said, together, words_of
from summarize.facts.speech.speech_sources import document_of, is_of_a_person

# Behind the speaker the sentence ends, an apposition apart: «…, a promis Li, ministre du Numérique. | Nous …».
_ENDS = re.compile(
    r"(?: \([^()]{1,60}\))?(?:, (?P<noun>[a-zà-ÿ][\w-]*)[^,;:.«»\"“”!?]{0,100}(?:, [^,;:.«»\"“”!?]{2,60})?)?"
    r" ?[.!?…]? ?[»”\"]? ?$"
)
_INCISE = re.compile(r"(?:,|[!?…] ?) ?$")


def inside_marks(reading: Reading) -> Iterator[Said]:
    """«« La situation est grave, a prévenu Li. Nous agirons. »»: what stands before the incise inside the marks, where
    the sentence ends with the speaker; the next sentence is carried over."""
    for clause in reading.clauses:
        told = reading.quotation_at(clause.group.start) if _is_incise_inside(clause) else None
        if told is None or not clause.actors or clause.group.negated:
            continue
        comma = _INCISE.search(reading.text, told.inner_start, clause.group.start)
        ends = _ENDS.match(reading.text, clause.subject_end)
        if comma and ends and (ends["noun"] is None or is_of_a_person(ends["noun"])):
            end = comma.end() if reading.text[comma.start()] != "," else comma.start()
            yield Said(told.inner_start, len(reading.text[:end].rstrip()), together(clause.actors), True, "incise")


def _is_incise_inside(clause: Clause) -> bool:
    return clause.quoted and clause.incise and clause.group.speech and clause.group.tense != "gerund"


_AND_WHO = re.compile(r"(?:Et|Puis) ")
# «Et | la ministre | , visiblement émue, d'ajouter : «»
_TO_SAY = re.compile(
    r"(?:, [^,;:.«»]{2,60},)? (?:de |d['’])(?P<verb>[a-zà-ÿ]{4,}(?:er|re|ir))\b[^:;.«»]{0,60}: ?(?=[«\"“])"
)


def narrated(reading: Reading) -> Iterator[Said]:
    """«Et Li Wei de conclure : « … »»: the infinitive of narration with its subject."""
    lead = _AND_WHO.match(reading.text)
    speaker = reading.actors.at(lead.end()) if lead else ()
    said = _TO_SAY.match(reading.text, speaker[-1].end) if speaker else None
    told = reading.quotation_at(said.end()) if said else None
    if said and told and _is_speech(said["verb"]):
        yield Said(told.inner_start, told.inner_end, together(speaker), True, "infinitive")


_BEFORE_SAYING = re.compile(
    r",? (?:avant (?:de |d['’])|non sans |pour (?:mieux )?|quitte à )(?P<verb>[a-zà-ÿ]{4,}(?:er|re|ir))"
    r"(?: \w+ment| aussi(?:tôt)?| ensuite)?(?P<that> (?:que |qu['’])| ?: ?(?=[«\"“]))"
)


def before_saying(reading: Reading) -> Iterator[Said]:
    """«a salué le texte, avant de rappeler que | la loi existe»: said by whoever acts or speaks before."""
    acting = [clause for clause in reading.clauses if clause.actors and not (clause.quoted or clause.embedded)]
    for found in _BEFORE_SAYING.finditer(reading.text):
        if not _is_speech(found["verb"]) or found["verb"] in NOT_SAYING_THAT or reading.quotation_at(found.start()):
            continue
        before = bisect_left(acting, found.start(), key=lambda clause: clause.group.start)
        speaker = acting[before - 1].actors if before else ()
        if speaker and speaker[0].kind not in ("author", "instrument"):
            yield from words_of(reading, found.end(), len(reading.text), together(speaker), "infinitive")


def _is_speech(infinitive: str) -> bool:
    return any(
        form.tense == "infinitive" and any(frame.speech for frame in form.verb.frames)
        for form in forms().get(infinitive, ())
    )


# «…, indique-t-on à l'Élysée», «…, peut-on lire dans le rapport de la CNIL», «…, a-t-on appris auprès du ministère»
_ONE_SAYS = re.compile(
    r"[,»”\"] ?(?:(?P<verb>[a-zà-ÿ]+e)-t-on|(?:peut|pouvait)-on (?:y )?lire|(?:lit|lisait|dit)-on"
    r"|fait-on (?:savoir|valoir|remarquer|observer)|a-t-on (?:appris|indiqué|fait savoir|précisé))"
    r"(?: \w+ment| aussi| encore| volontiers)? (?:au |aux |à (?=la |l['’]|[A-ZÀ-Þ])|chez |auprès (?:du |de |d['’])"
    r"|du côté (?:du |de |d['’])|dans (?:l['’]entourage|les couloirs) (?:du |de |d['’])|dans )"
)


def one_says(reading: Reading) -> Iterator[Said]:
    """What «on» says at a body, or what is to be read in its text: the body says it."""
    start = 0
    for found in _ONE_SAYS.finditer(reading.text):
        if found["verb"] and not _is_spoken(found["verb"]):
            continue
        at = document_of(reading.text, found.end()) or found.end()
        speaker = reading.actors.at(at)
        if speaker and speaker[0].kind == "organisation" and reading.quotation_at(found.end()) is None:
            end = found.start() + (found.group()[0] != ",")
            yield from words_of(reading, start, end, together(speaker), "one-says")
            start = speaker[-1].end


_COLON = re.compile(r"(?:, [^,:;.«»]{3,80})? ?: ?(?=[«\"“])")


def named_ahead(reading: Reading) -> Iterator[Said]:
    """«Li Wei : « La loi ne suffira pas »»: a headline gives a person's words behind the name."""
    speaker = reading.actors.at(0)
    colon = _COLON.match(reading.text, speaker[-1].end) if speaker and speaker[0].kind == "person" else None
    told = reading.quotation_at(colon.end()) if colon else None
    if colon and told and told.start == colon.end() and told.end >= len(reading.text.rstrip(" .")):
        yield Said(told.inner_start, told.inner_end, together(speaker), True, "colon")


def _is_spoken(word: str) -> bool:
    return any(frame.speech for form in forms().get(word, ()) for frame in form.verb.frames)


RULES = (inside_marks, narrated, before_saying, one_says, named_ahead)
