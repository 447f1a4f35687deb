"""What is said with a source: «Selon l'UNESCO, …», «…, d'après elle», «Pour Anne Dupont, …», «…, pour qui …»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarize.facts.actor import Actor, stand_for
from summarize.facts.clauses import Reading
from summarize.facts.said import ENOUGH, MARKS_BEHIND, Said, speaking, together, words_of
from summarize.facts.vocabulary import look_up, tokens_of

_SOURCE = re.compile(
    r"(?:^|[,;:(«»\"”–—]\s*|\b(?:et|mais|que|car|où) )"
    r"(?P<lead>selon|d['’]après|de l['’]avis de|aux yeux de|aux dires de|à en croire)\s+",
    re.IGNORECASE,
)
_IN_THE_VIEW_OF = re.compile(r"\s*Pour (?=[^,]{2,80}, )")
# «Pour Anne Dupont, | ancienne députée kényane, | le texte …»
_APPOSED = re.compile(r",? (?:l['’])?(?P<former>ancien(?:ne)?s? |ex-)?(?P<noun>[a-zà-ÿ][\w-]*)[^,;:.«»\"“”]{0,80}(?=,)")
# «Selon Anne Dupont, | de l'université de Genève, | la loi …»
_FROM = re.compile(r", (?:du |de la |de l['’]|de (?=[A-ZÀ-Þ])|d['’](?=[A-ZÀ-Þ]))[^,;:.«»\"“”]{2,80}(?=,)")
# «…, économiste à l'Institut Tawasol, | à Beyrouth, | …»
_TOWN = re.compile(r", (?:à|au|aux|en) [A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?(?=,)")
_LONGEST_NAME = 60
_PRONOUNS = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
_PRONOUN = re.compile(rf"(?:{'|'.join(_PRONOUNS)})\b(?!-)")
# «Selon Anne Dupont | du ministère, qui a pris part aux négociations, | le texte …»
_REST_OF_SOURCE = re.compile(r"[^,;:.«»\"“”]{0,80}(?:, (?:qui|dont|où) [^,;:.]{1,200})?,(?! (?:qui|dont|où) )")


def with_source(reading: Reading) -> Iterator[Said]:
    """«Selon l'UNESCO, …», «…, selon M. Li», «…, selon lui», «Pour Anne Dupont, …»."""
    text, start = reading.text, 0
    if text.rstrip().endswith(":"):
        return  # the sentences below are what it says
    view = _IN_THE_VIEW_OF.match(text)
    speaker = reading.actors.at(view.end()) if view else ()
    if view and speaker and (speaker[0].kind == "person" or _quotes_later(reading, speaker[-1].end)):
        yield from _behind_source(reading, speaker)
    for source in _SOURCE.finditer(text):
        lead, at = source.start("lead"), source.end()
        speaker = _source(reading, at)
        if not speaker:
            continue
        before = text[max(0, lead - 3) : lead].rstrip()
        if lead == 0 or before.endswith((":", ";")):
            yield from _behind_source(reading, speaker)
        elif before.endswith((",", *MARKS_BEHIND)) and text[speaker[-1].end :][:2].lstrip()[:1] in ("", ".", ",", ";"):
            first = max(start, text.rfind("; ", start, lead) + 1)
            yield from words_of(reading, first, lead, together(speaker), "source")
        start = speaker[-1].end


def _behind_source(reading: Reading, speaker: tuple[Actor, ...]) -> Iterator[Said]:
    """What follows the source, to the end of the sentence or a semicolon outside quotation marks."""
    text, at = reading.text, speaker[-1].end
    apposed = _APPOSED.match(text, at) if text.startswith(",", at) else None
    if apposed and (apposed["former"] or _is_of_a_person(apposed["noun"])):
        at = apposed.end()
        town = _TOWN.match(text, at)
        at = town.end() if town else at
    elif speaker[-1].kind == "person" and (body := _FROM.match(text, at)):
        at = body.end()
    comma = _REST_OF_SOURCE.match(text, at)
    if comma is None:
        return
    end = text.find(" ;", comma.end())
    whole = end < 0 or reading.quotation_at(end) is not None
    yield from words_of(reading, comma.end(), len(text) if whole else end, together(speaker), "source")


def _is_of_a_person(noun: str) -> bool:
    found = look_up(tokens_of(noun), 0, "noun")
    return bool(found and found[1].actor)


def _source(reading: Reading, at: int) -> tuple[Actor, ...]:
    """The actors at `at`, or whom «selon lui» means."""
    pronoun = _PRONOUN.match(reading.text, at)
    acting = [c.actors for c in reading.clauses if c.actors and not (c.quoted or c.embedded) and c.group.end < at]
    if pronoun is None:
        comma = reading.text.find(",", at, at + _LONGEST_NAME)
        return reading.actors.at(at) or (reading.actors.unknown_at(at, comma) if comma > 0 else ())
    # «Anne Dupont s'y oppose : selon elle, …»: who acts in the sentence, else in the one before.
    meant = stand_for(_PRONOUNS[pronoun.group()], acting[-1] if acting else reading.recent)[:1]
    kinds = ("person", "organisation") if acting else ("person",)
    return tuple(replace(actor, start=at, end=pronoun.end()) for actor in meant if actor.kind in kinds)


def _quotes_later(reading: Reading, at: int) -> bool:
    """Whether words follow that nobody else says: «Pour l'ONG, « rien n'est joué »» is a view, «pour l'ONG, tout va»
    none."""
    return not speaking(reading) and any(
        q.start > at and ENOUGH.match(reading.text, q.inner_start, q.inner_end) for q in reading.quotations[:2]
    )


_FOR_WHOM = re.compile(r"(?: \([^()]{1,40}\))?, pour (?:qui|lequel|laquelle|lesquels|lesquelles) ")


def for_whom(reading: Reading) -> Iterator[Said]:
    """«…, estime la juge Castonguay, pour qui | l'article 342 suffit»: what the one named right before thinks."""
    by_end = {clause.actors[-1].end: clause.actors for clause in reading.clauses if clause.actors and not clause.quoted}
    for clause in _FOR_WHOM.finditer(reading.text):
        speaker = by_end.get(clause.start()) or reading.actors.ending(clause.start())
        if speaker and reading.quotation_at(clause.start()) is None:
            stop = reading.text.find(" ;", clause.end())
            end = stop if stop >= 0 else len(reading.text)
            yield from words_of(reading, clause.end(), end, together(speaker), "for-whom")


_IN_THEIR_EYES = re.compile(r"(?:^|[:;,] )(?:à (?:ses|leurs) yeux|de (?:son|leur) point de vue), ", re.IGNORECASE)


def in_their_eyes(reading: Reading) -> Iterator[Said]:
    """«X rejette le texte : à ses yeux, …»: whoever acted last in the sentence, or in the one before."""
    views = list(_IN_THEIR_EYES.finditer(reading.text))
    if not views:
        return
    acting = [clause for clause in reading.clauses if clause.actors and not clause.quoted]
    for view in views:
        if reading.quotation_at(view.start()) is None:
            before = [clause.actors for clause in acting if clause.group.end <= view.start()]
            speaker = before[-1] if before else reading.recent
            stop = reading.text.find(" ;", view.end())
            end = stop if stop >= 0 else len(reading.text)
            if speaker and speaker[0].kind != "author":
                yield from words_of(reading, view.end(), end, together(speaker), "source")
