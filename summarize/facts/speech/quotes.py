"""Facts of kind `quote`: who said what, in their own words between quotation marks or as reported speech.

What is said in a sentence is found by `speech.py`. A quotation over several sentences, or one that follows what its
speaker said before, keeps its speaker. Marks around one or two words are no quotation, and what nobody is certain to
have said is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clauses import Reading
from summarize.facts.mention import Document, Mention
from summarize.facts.speech.quotation import Quotation, align
from summarize.facts.speech.said import Said
from summarize.facts.speech.said_in_english import english_of
from summarize.facts.speech.speech import find_said
from translate.bilingual import BilingualSentence
from translate.languages.english_verbs import third_person


def find(document: Document, readings: Sequence[Reading]) -> list[Mention]:
    """The quotations and reported speech of an article.

    Args:
        document: the article.
        readings: its clauses.
    """
    said = [find_said(reading) for reading in readings]
    _carry_over(readings, said, document)
    return [
        mention
        for reading, found in zip(readings, said, strict=True)
        for mention in _mentions(reading, found, document.sentences[reading.number])
    ]


# --- Across sentences ------------------------------------------------------------------------------------------------


_BYLINE = re.compile(r"[\s.]*(?:[–—-]|\()\s*")
# «Et d'ajouter : « … »», «Puis de conclure : …»: the infinitive of narration.
_AND_TO_ADD = re.compile(r"(?:Et|Puis) (?:d['’]|de )[a-zà-ÿ]{4,}(?:er|re|ir)\b[^:;.«»]{0,60}:? ?(?=[«\"“])")
_FEWEST_CARRIED = 5  # words; fewer may be a heading between marks


def _carry_over(readings: Sequence[Reading], said: list[list[Said]], document: Document) -> None:
    """Sentences that are nothing but somebody's words, whose speaker another sentence of the paragraph says."""
    behind = _speakers_behind(readings)
    for number, reading in enumerate(readings):
        if said[number]:
            continue
        added = _AND_TO_ADD.match(reading.text)
        told = reading.quotation_at(added.end()) if added else None
        narrator = _speaker_before(readings, said, number, document) if told else None
        if told and narrator:
            said[number].append(Said(told.inner_start, told.inner_end, narrator, True, "infinitive"))
        whole = _whole(reading)
        if whole is None or said[number]:
            continue
        speaker = behind[number]
        if speaker is None and (not whole.opened or _words(reading, whole) >= _FEWEST_CARRIED):
            speaker = _speaker_before(readings, said, number, document)
        speaker = speaker or _byline(readings, number)
        if speaker:
            said[number].append(Said(whole.inner_start, whole.inner_end, speaker, True, "carried-over"))


def _words(reading: Reading, quotation: Quotation) -> int:
    return len(reading.text[quotation.inner_start : quotation.inner_end].split())


def _whole(reading: Reading) -> Quotation | None:
    """The quotation that fills the sentence."""
    first = reading.quotations[0] if reading.quotations else None
    return first if first and first.start <= 1 and first.end >= len(reading.text.rstrip()) - 1 else None


def _speakers_behind(readings: Sequence[Reading]) -> list[Actor | None]:
    """«« Il faut agir. Vite », a-t-il dit»: the quotation goes on, and who speaks is said where it ends. For each
    sentence, read from the last to the first, so that each looks no farther than the next."""
    speakers: list[Actor | None] = [None] * len(readings)
    for number in range(len(readings) - 2, -1, -1):
        here, following = readings[number].quotations, readings[number + 1].quotations
        if here and not here[-1].closed and following and not following[0].opened:
            incises = (c for c in readings[number + 1].clauses if c.actors and c.incise and not c.quoted)
            incise = next(incises, None)
            named = incise.actors[0] if incise else speakers[number + 1]
            speakers[number] = named or (_byline(readings, number + 1) if here[-1].start <= 1 else None)
    return speakers


def _speaker_before(
    readings: Sequence[Reading], said: Sequence[Sequence[Said]], number: int, document: Document
) -> Actor | None:
    """«Li a appelé à l'unité. « Nous réussirons. »»: the last subject of the sentence before, in the same paragraph."""
    if not number or document.sentences[number - 1].sentence.paragraph != document.sentences[number].sentence.paragraph:
        return None
    if said[number - 1]:
        return said[number - 1][-1].speaker
    clauses = [clause for clause in readings[number - 1].clauses if clause.actors and not clause.quoted]
    if clauses:
        return clauses[-1].actors[0]
    # «Anne Dupont ne décolère pas. | « On nous a menti. »»: the person with whom the sentence before begins.
    opening = readings[number].recent if not readings[number - 1].clauses else ()
    return opening[0] if len(opening) == 1 and opening[0].kind == "person" else None


def _byline(readings: Sequence[Reading], number: int) -> Actor | None:
    """«« … » — Anne Dupont», or a name that stands alone in the line below."""
    reading = readings[number]
    if not reading.quotations[-1].closed or number + 1 >= len(readings):
        return None
    below = readings[number + 1]
    dash = _BYLINE.match(below.text)
    actors = below.actors.at(dash.end() if dash else 0)
    alone = not below.clauses and not below.text.rstrip().endswith((".", "!", "?", ":")) and len(below.text) < 150
    return actors[0] if actors and actors[0].kind == "person" and alone else None


# --- The English -----------------------------------------------------------------------------------------------------


# A sentence that holds more finds is a list: as a whole it is the English of none of them.
_MOST_OF_ONE_SENTENCE = 6


def _mentions(reading: Reading, found: Sequence[Said], sentence: BilingualSentence) -> Iterator[Mention]:
    en = sentence.en
    english = align(reading.quotations, en) if found else {}
    for words in found:
        holder = reading.quotation_at(words.start) if words.direct else None
        said = english.get(holder.start, "").rstrip(",") if holder and holder.opened and holder.closed else ""
        if said or len(found) <= _MOST_OF_ONE_SENTENCE:
            yield _mention(reading, words, said or english_of(reading, found, words, en), sentence)


# At the head of a sentence these have a capital, behind «that» they have none.
_FIRST_WORD = re.compile(r"(?:An?|All|His|Her|It|Its|No|Our|She|He|The|Their|There|These|They|This|Those|We)\b")


def _mention(reading: Reading, words: Said, english: str, sentence: BilingualSentence) -> Mention:
    french, speaker = reading.text[words.start : words.end], words.speaker
    hoped = bool(words.frame) and english != sentence.en
    if hoped:
        said = _FIRST_WORD.sub(lambda word: word.group().lower(), english)
        english = f"{words.frame if speaker.plural else third_person(words.frame)} that {said}"
    value = {"speaker": speaker.called, "fr": french, "en": english, "direct": words.direct}
    shown = f"{speaker.called}: “{english}”" if words.direct else f"{speaker.called}: {english}"
    if hoped:
        shown = f"{speaker.called} {english}"
    key = f"{speaker.called}: {french}".casefold()
    # What could not be vouched for in the sentence cannot be in words that are cut out of it.
    checks = sentence.checks
    return Mention("quote", reading.number, words.start, words.end, value, shown, words.rule, key, checks)
