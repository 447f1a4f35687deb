"""Stances that no verb of stance tells: «la résolution a reçu l'appui de 120 pays», «le projet se heurte à l'opposition
de la Hongrie», «l'ONG a jugé ces promesses insuffisantes».

In the first two the subject of the sentence is what the stance is about; who takes it stands behind a noun («l'appui de
…»). Only what is said to be so counts: no denial, no supposition, nothing between quotation marks, and an actor who can
be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clauses import Reading
from summarize.facts.naming.phrase_reader import read_phrase
from summarize.facts.positions.aligned import Object
from summarize.facts.positions.objects import Objects

# The verb of stance for which each noun stands.
_NOUNS = {
    **dict.fromkeys(("soutien", "appui", "aval", "assentiment", "adhésion", "feu vert"), "soutenir"),
    **dict.fromkeys(("opposition", "hostilité", "résistance", "veto", "refus"), "s'opposer"),
    **dict.fromkeys(("critiques", "foudres", "indignation"), "critiquer"),
    **dict.fromkeys(("éloges", "louanges", "félicitations"), "saluer"),
}
_ADVERBS = (
    r"(?: (?:aussi|déjà|également|ensuite|désormais|notamment|enfin|\w{4,}ment|de son côté|en outre|par ailleurs))?"
)
_DONE = (
    r"(?:a|ont|avait|avaient)"
    + _ADVERBS
    + r" (?:reçu|obtenu|recueilli|décroché|rencontré|suscité|essuyé|provoqué|soulevé"
    r"|bénéficié|joui|remporté)"
    r"|(?:s['’](?:est|était)|se sont|s['’]étaient)" + _ADVERBS + r" (?:heurtée?s?|attirée?s?)"
    r"|vien(?:nen)?t (?:d['’](?:obtenir|essuyer)|de (?:recevoir|recueillir|rencontrer|susciter))"
    r"|reçoi(?:ven)?t|obtien(?:nen)?t|recueille(?:nt)?|bénéficie(?:nt)?|joui(?:ssen)?t|suscite(?:nt)?|rencontre(?:nt)?"
    r"|essuie(?:nt)?|provoque(?:nt)?|se heurte(?:nt)?|s['’]attire(?:nt)?|soulève(?:nt)?|remporte(?:nt)?"
)
_GRANTED = re.compile(
    rf"(?<![\w'’-])(?P<verb>{_DONE}){_ADVERBS} (?:à |de )?"
    r"(?:l[ea]s? |l['’]|du |des |aux? |un |une |d['’]une? |de (?:vives|fortes) )"
    rf"(?:large |vive |vives |ferme |forte |plein |franc |farouche )?(?P<noun>{'|'.join(_NOUNS)})"
    r"(?: (?!financi|techni|logisti|matéri|milit)[a-zà-ÿ]{4,}(?:el|al|eux|euse|elle|ale|ive|if|able|ime|me|ée?)s?)?"
    r"(?= (?:de |du |des |d['’]))"
)
_OF = re.compile(r"(?:,? et|,| ainsi que)? (?:de |d['’]|(?P<contracted>des |du ))")
_DENIED = re.compile(r"(?:\bne |\bn['’])$")
_SUPPOSED = re.compile(
    r"(?:\b(?:si|que|quand|lorsque|pour que) |\b(?:s|qu|lorsqu)['’])[^,;:.«»]{0,120}$", re.IGNORECASE
)
_FARTHEST = 130
_MOST_ACTORS = 8


class Granted(NamedTuple):
    """A stance that a text tells of its object: offsets of the whole and of the verb, who takes it, the French verb of
    stance for it, and what it is about."""

    start: int
    end: int
    verb_start: int
    verb_end: int
    actors: tuple[Actor, ...]
    lemma: str
    about: Object | None


def granted(reading: Reading, objects: Objects) -> Iterator[Granted]:
    """The stances of a sentence that are told so."""
    text = reading.text
    for found in _GRANTED.finditer(text):
        before = text[max(0, found.start() - _FARTHEST) : found.start()]
        if reading.quotation_at(found.start()) or _DENIED.search(before) or _SUPPOSED.search(before):
            continue
        actors = _of_whom(reading, found.end())
        if actors:
            about = objects.before(found.start())
            start = about.start if about else found.start()
            yield Granted(start, actors[-1].end, *found.span("verb"), actors, _NOUNS[found["noun"]], about)


JUDGING = frozenset(("considérer", "estimer", "juger", "trouver"))
# «…, reconnaît le ministre»: one may grant that of a text and yet support it.
_CALLING_SO = JUDGING | {"affirmer", "critiquer", "dénoncer", "déplorer", "insister", "marteler", "regretter"}
_WHAT = r"(?P<what>(?:la |les? |l['’]|ce |cet |cette |ces |son |sa |ses |leurs? )[^,;:.«»\"“”]{3,80}?)"
_FAULTY = (
    r"(?:très |trop |bien trop )?"
    r"(?:contre-productif|dangereux|disproportionné|excessif|faible|flou|inacceptable|inadapté|inefficace|inquiétant|insuffisant"
    r"|irréaliste|préoccupant|prématuré|regrettable|timide|timoré|vague)\w{0,3}(?=[.,;]| et | ou |$)"
)
_JUDGED = re.compile(rf"{_ADVERBS} {_WHAT} {_FAULTY}", re.IGNORECASE)
# «le texte | ne va pas assez loin», «reste insuffisant»
_WANTING = (
    r"(?:(?:ne (?:va|vont|allait|allaient) pas (?:assez|suffisamment)|(?:va|vont|allait|allaient) trop) loin"
    r"|(?:est|sont|était|étaient|reste|restent|restait|demeure|demeurent) (?:encore |toujours )?"
    rf"{_FAULTY}|manqu(?:ait|aient|ent|e) (?:d['’]ambition|de mordant|de souffle))(?=[.,;]| et | ou |$)"
)
_THAT_IT_IS = re.compile(rf"[^,;:.«»\"“”]{{0,40}}? qu(?:e |['’](?=elle|il)){_WHAT} {_WANTING}")
_IT_IS = re.compile(rf"{_WHAT} {_WANTING}, ", re.IGNORECASE)
_ACCORDING = re.compile(r"(?:selon|aux yeux de|d['’]après) ")


def judged(reading: Reading) -> Iterator[Granted]:
    """«a jugé | ces promesses | insuffisantes»: to find a thing wanting is to criticise it."""
    for clause in reading.clauses:
        group = clause.group
        told = clause.actors and not (clause.quoted or clause.incise or clause.embedded or group.negated)
        if not told or group.lemma not in JUDGING or group.tense in ("conditional", "gerund", "participle"):
            continue
        found = _JUDGED.match(reading.text, group.end) or _THAT_IT_IS.match(reading.text, group.end)
        before = reading.text[max(0, clause.start - _FARTHEST) : clause.start]
        if found and not _SUPPOSED.search(before):
            yield Granted(clause.start, found.end(), group.start, group.end, clause.actors, "critiquer", _about(found))


def _about(found: re.Match[str]) -> Object:
    """What is found wanting: read alone, for the adjective behind it is not its own."""
    phrase = read_phrase(found["what"])
    return Object(phrase.text if phrase and phrase.complete else "", *found.span("what"))


def found_wanting(reading: Reading) -> Iterator[Granted]:
    """«Le texte ne va pas assez loin, | juge l'ONG», «…, selon l'ONG»: whoever says so criticises it."""
    told = _IT_IS.match(reading.text)
    if told is None or reading.quotation_at(told.start()):
        return
    according = _ACCORDING.match(reading.text, told.end())
    actors = reading.actors.at(according.end()) if according else ()
    verb, end = told.end("what"), told.end()
    for clause in reading.clauses:
        group = clause.group
        judges = group.lemma in _CALLING_SO and not group.negated and group.tense in ("present", "past")
        if clause.incise and group.start == told.end() and judges:
            actors, end = clause.actors, group.end
    if actors:
        yield Granted(told.start(), max(end, actors[-1].end), verb + 1, end, actors, "critiquer", _about(told))


_TOLD = (
    r"(?:affirm|affich|annonc|atteste|confirm|évoqu|exprim|faire? part|fait part|illustr|manifest|marqu|rappel|réaffirm"
    r"|réitèr|réitér|renouvel|salu|soulign|témoign|tradui|transmet|transmis)[^,;:.«»\"“”]{0,30}?"
)
_WILL = re.compile(
    rf"\b(?P<told>{_TOLD}) (?:de )?la (?:ferme |forte )?(?P<verb>volonté|détermination) (?=de |du |des |d['’])"
)
_NOT_TOLD = re.compile(r"(?:\bne |\bn['’]|\bsans )[^,;:.«»]{0,25}$")
_TO_ACT = re.compile(r" (?:de |d['’]|à )(?=(?:se |s['’])?[a-zà-ÿ]{2,}(?:er|ir|re|oir)\b)")


def willing(reading: Reading, objects: Objects) -> Iterator[Granted]:
    """«fait part de la volonté | d'Ottawa | de créer un centre»: whose will is told commits to it."""
    for found in _WILL.finditer(reading.text):
        before = reading.text[max(0, found.start() - _FARTHEST) : found.start()]
        if reading.quotation_at(found.start()) or _NOT_TOLD.search(before) or _SUPPOSED.search(before):
            continue
        actors = _of_whom(reading, found.end() - 1)
        act = _TO_ACT.match(reading.text, actors[-1].end) if actors else None
        about = objects.act(act.end()) if act else None
        if about:
            yield Granted(found.start("verb"), about.end, *found.span("verb"), actors, "s'engager", about)


def _of_whom(reading: Reading, at: int) -> tuple[Actor, ...]:
    """«l'appui | de la France et du Kenya»: all whom «de» leads."""
    actors: tuple[Actor, ...] = ()
    of = _OF.match(reading.text, at)
    while of and len(actors) < _MOST_ACTORS and (more := _group(reading, of) or reading.actors.at(of.end())):
        actors = (*actors, *more)
        of = _OF.match(reading.text, actors[-1].end)
    return actors


def _group(reading: Reading, of: re.Match[str]) -> tuple[Actor, ...]:
    """«l'opposition | des syndicats»: the contraction holds the article of the group."""
    phrase = reading.actors.reader.noun_phrase(of.end(), "the") if of["contracted"] else None
    if phrase is None or not (phrase.actor and phrase.plural and phrase.complete) or phrase.label:
        return ()
    return (Actor(phrase.start, phrase.end, f"the {phrase.en}", "phrase", plural=True, definite=True),)
