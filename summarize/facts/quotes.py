"""Facts of kind `quote`: who said what, in their own words between quotation marks or as reported speech.

What is said stands before the verb of speech («…, a souligné M. Shen»), behind it («Li a déclaré que …», «X précise :
« … »»), with a source («selon l'UNESCO, …»), or between marks in the clause of a verb («a dénoncé « une fuite en avant »»).
A quotation over several sentences, or one that follows what its speaker said before, keeps its speaker. Marks around one or
two words are no quotation, and what nobody is certain to have said is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarize.facts.actors import Actor
from summarize.facts.clauses import Clause, Reading, read_clauses
from summarize.facts.mention import Document, Mention
from summarize.facts.quotation import Quotation, aligned


@dataclass(frozen=True)
class Said:
    """What somebody says in one sentence.

    Attributes:
        start, end: span of the words in the French, quotation marks outside.
        speaker: who says it.
        direct: in their own words.
        rule: name of the rule.
    """

    start: int
    end: int
    speaker: Actor
    direct: bool
    rule: str


_FEWEST_WORDS = 3
_ENOUGH = re.compile(r"\W*(?:\w+\W+){2}\w")
# Between verb and «que»: when, where, to whom; no conjunction that ends on «que» itself.
_THAT = re.compile(
    r"(?:[^,;:.«»\"“”]{0,60}?|, [^,;:.«»\"“”]{2,60},)"
    r"(?<!afin)(?<!alors)(?<!tandis)(?<!ainsi)(?<!pour)(?<!parce)(?<!plus)(?<!moins)(?<!autre)(?<!tant)(?<!bien)(?<!sans)(?<!avant) "
    r"(?:que |qu['’])"
)
_COLON = re.compile(r"[^;:.«»\"“”!?]{0,80}:\s*")
_SOURCE = re.compile(
    r"(?:^|[,;:(«»\"”–—]\s*|\b(?:et|mais|que|car|où) )(?P<lead>selon|d['’]après|de l['’]avis de|aux yeux de|à en croire)\s+",
    re.IGNORECASE,
)
_IN_THE_VIEW_OF = re.compile(r"^\s*Pour (?=[^,]{2,80}, )")
_SPEAKER_PRONOUN = re.compile(r"(lui|elle|eux|elles)\b")
_LATER_SOURCE = re.compile(r",? (?:selon|d['’]après) ")
# «Selon Anne Dupont | du ministère, qui a pris part aux négociations, | le texte …»
_REST_OF_SOURCE = re.compile(r"[^,;:.«»\"“”]{0,80}(?:, (?:qui|dont|où) [^,;:.]{1,100})?,")
_TO_COMMA = re.compile(r"[^,;:.«»\"“”]{0,60},")
_TO_MARKS = re.compile(r"(?:[^,;:.]|, (?=[«\"“])){0,150}$")
_ARTICLE_BEFORE = re.compile(r"\b(?:une?|le|la|les|son|sa|cet?|cette|l['’]) ?$")  # «un « Traité … »» is a name
_COLON_BEFORE = re.compile(r": ?$")
_JOINING = re.compile(r"(?:et|mais|car|or) ")
# The rest of a clause that an incise cuts: no conjunction, participle or quotation begins it.
_REST = re.compile(
    r", (?!(?:et|mais|car|ou|puis|tandis|alors|\w+ant|sans|avec|pour|lors|dans|selon|qui|le|la|les|l['’]|il|elle)\b)(?=[a-zà-ÿ])"
)
_SUBJECT = re.compile(
    r"(?:[Ll]a|[Ll]e|[Ll]es|[Ll]['’]|[Uu]ne?|[Dd]es|[Cc]et?|[Cc]ette|[Cc]es|[Nn]ous|[Ii]ls?|[Ee]lles?|[A-ZÀ-Þ]\w+)(?=\W)"
)
_MOST_CUT = 6
_TRIM = " ,;:–—-"
_TRAILING = " ,;:–—-."
_BYLINE = re.compile(r"[\s.]*(?:[–—-]|\()\s*")


def find(document: Document, mentions: Sequence[Mention], readings: Sequence[Reading] | None = None) -> list[Mention]:
    """The quotations and reported speech of an article.

    Args:
        document: the article.
        mentions: its persons, organisations and countries.
        readings: its clauses, where they have been read.
    """
    readings = readings or read_clauses(document, mentions)
    said = [_in_sentence(reading) for reading in readings]
    _carry_over(readings, said, document)
    return [
        _mention(document, reading, words)
        for reading, found in zip(readings, said, strict=True)
        for words in _in_order(found)
    ]


def _in_order(found: Iterable[Said]) -> list[Said]:
    return sorted(found, key=lambda words: (words.start, words.end))


# --- One sentence ----------------------------------------------------------------------------------------------------


def _in_sentence(reading: Reading) -> list[Said]:
    """What the rules find in one sentence; of two finds that overlap the rule that comes first has it."""
    found: list[Said] = []
    for rule in RULES:
        for words in rule(reading):
            long_enough = bool(_ENOUGH.match(reading.text, words.start, words.end))
            if long_enough and not any(words.start < other.end and other.start < words.end for other in found):
                found.append(words)
    return found


def _speech(reading: Reading) -> Iterator[Clause]:
    """The clauses of speech whose speaker is certain."""
    for clause in reading.clauses:
        named = clause.actors and clause.actors[0].kind != "instrument"
        if named and not clause.quoted and any(frame.speech for frame in clause.group.verb.frames):
            yield clause


def _before_incise(reading: Reading) -> Iterator[Said]:
    """«La paix est fragile, a souligné M. Shen.», «« Nous agirons », a-t-elle promis»: what stands before the verb, back to
    the beginning of the sentence or the incise before it."""
    start = 0
    for clause in _speech(reading):
        if clause.incise:
            said = reading.text[start : clause.group.start]
            if _is_cut_in_two(reading, clause, said):
                pass  # «La Chine, a déclaré Li, est prête à …»: no stretch of the text is what was said
            elif not _ENOUGH.match(said):  # «En outre, relève l'ONU, « … »»
                comma = _TO_COMMA.match(reading.text, clause.subject_end)
                if comma:
                    yield from _words(reading, comma.end(), len(reading.text), clause.actors[0], "incise")
            else:
                yield from _words(reading, start, clause.group.start, clause.actors[0], "incise")
            start = clause.subject_end


def _is_cut_in_two(reading: Reading, clause: Clause, said: str) -> bool:
    """Whether a few words without a verb stand before the incise and the rest of their clause behind it."""
    rest = _REST.match(reading.text, clause.subject_end)
    few = len(said.split()) <= _MOST_CUT and not said.rstrip().endswith(("»", "”", '"'))
    return bool(rest) and few and bool(_SUBJECT.match(said.lstrip(' «“"')))


def _behind_that(reading: Reading) -> Iterator[Said]:
    """«Li a déclaré que …», «soulignant que …»: the clause to the end of the sentence or the next verb's words."""
    clauses = list(_speech(reading))
    for number, clause in enumerate(clauses):
        that = _THAT.match(reading.text, clause.group.end)
        opening = clause.group.tense == "gerund" and clause.group.start < 3
        if that and not clause.incise and not opening:
            end = min([len(reading.text), *_ends(reading, clauses[number + 1 :], that.end())])
            yield from _words(reading, that.end(), end, clause.actors[0], "that-clause")


def _ends(reading: Reading, following: Sequence[Clause], start: int) -> Iterator[int]:
    """Where the words behind «que» may end: an incise, «, soulignant que», a source."""
    for other in following:
        if other.incise or (other.group.tense == "gerund" and _THAT.match(reading.text, other.group.end)):
            yield other.group.start
    source = _LATER_SOURCE.search(reading.text, start)
    if source:
        yield source.start()


def _behind_colon(reading: Reading) -> Iterator[Said]:
    """«Elle précise : « … »»."""
    for clause in _speech(reading):
        colon = _COLON.match(reading.text, clause.subject_end)
        for quotation in reading.quotations if colon else ():
            if colon and quotation.start == colon.end():
                yield Said(quotation.inner_start, quotation.inner_end, clause.actors[0], True, "colon")


def _between_marks(reading: Reading) -> Iterator[Said]:
    """«a dénoncé « une fuite en avant »», «appelant à "ne pas politiser"»: marks behind the verb, in its clause."""
    spoken = list(_speech(reading))
    for quotation in reading.quotations:
        before = [clause for clause in spoken if clause.subject_end <= quotation.start and not clause.incise]
        name = reading.text[quotation.inner_start :][:1].isupper() and _ARTICLE_BEFORE.search(
            reading.text, max(0, quotation.start - 8), quotation.start
        )
        if (
            before
            and quotation.opened
            and not name
            and _TO_MARKS.match(reading.text, before[-1].subject_end, quotation.start)
        ):
            yield Said(quotation.inner_start, quotation.inner_end, before[-1].actors[0], True, "marks")


def _with_source(reading: Reading) -> Iterator[Said]:
    """«Selon l'UNESCO, …», «…, selon M. Li», «Pour Anne Dupont, …»."""
    text = reading.text
    sources = [(m.start("lead"), m.end()) for m in _SOURCE.finditer(text)]
    sources += [(m.start(), m.end()) for m in [_IN_THE_VIEW_OF.match(text)] if m]
    for start, end in sources:
        actors = reading.actors.at(end)
        if not actors or (text[start:end].lstrip().startswith("Pour") and actors[0].kind != "person"):
            continue
        behind = text[actors[0].end : actors[0].end + 2].lstrip(" ")
        if text.rstrip().endswith(":"):
            continue  # the sentences below are what it says
        if start == 0 or text[max(0, start - 3) : start].rstrip().endswith((":", ";")):
            comma = _REST_OF_SOURCE.match(text, actors[-1].end)
            if comma:
                yield from _words(reading, comma.end(), len(text), actors[0], "source")
        elif text[max(0, start - 3) : start].rstrip().endswith((",", "»", '"', "”")) and behind[:1] in (
            "",
            ".",
            ",",
            ";",
        ):
            yield from _words(reading, 0, start, actors[0], "source")


RULES: tuple[Callable[[Reading], Iterator[Said]], ...] = (
    _before_incise,
    _behind_colon,
    _behind_that,
    _with_source,
    _between_marks,
)


def _words(reading: Reading, start: int, end: int, speaker: Actor, rule: str) -> Iterator[Said]:
    """The words in ``text[start:end]``: direct where a quotation fills it, else reported."""
    text = reading.text
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    joining = _JOINING.match(text, start)
    start = joining.end() if joining and joining.end() < end else start
    told = [
        q
        for q in reading.quotations
        if start < q.start and q.end >= end - 1 and _COLON_BEFORE.search(text, start, q.start)
    ]
    if told:  # «X s'y oppose : « … », a précisé Y»
        start, end = told[0].start, told[0].end
    filling = [q for q in reading.quotations if q.start <= start + 1 and q.end >= end - 1]
    if filling:
        yield Said(max(start, filling[0].inner_start), min(end, filling[0].inner_end), speaker, True, rule)
        return
    if start < end:
        yield Said(start, end, speaker, False, rule)


# --- Across sentences ------------------------------------------------------------------------------------------------


def _carry_over(readings: Sequence[Reading], said: list[list[Said]], document: Document) -> None:
    """Sentences that are nothing but somebody's words, whose speaker another sentence of the paragraph says."""
    for number, reading in enumerate(readings):
        whole = _whole(reading)
        if whole is None or said[number]:
            continue
        speaker = _speaker_behind(readings, number) or _speaker_before(readings, said, number, document)
        speaker = speaker or _byline(readings, number)
        if speaker:
            said[number].append(Said(whole.inner_start, whole.inner_end, speaker, True, "carried-over"))


def _whole(reading: Reading) -> Quotation | None:
    """The quotation that fills the sentence."""
    text = reading.text
    return next((q for q in reading.quotations if q.start <= 1 and q.end >= len(text.rstrip()) - 1), None)


def _speaker_behind(readings: Sequence[Reading], number: int) -> Actor | None:
    """«« Il faut agir. Vite », a-t-il dit»: the quotation goes on, and who speaks is said where it ends."""
    while not readings[number].quotations[-1].closed and number + 1 < len(readings):
        number += 1
        following = readings[number].quotations
        if not following or following[0].opened:
            return None
        behind = next((c for c in readings[number].clauses if c.actors and c.incise and not c.quoted), None)
        if behind:
            return behind.actors[0]
    return None


def _speaker_before(
    readings: Sequence[Reading], said: Sequence[Sequence[Said]], number: int, document: Document
) -> Actor | None:
    """«Li a appelé à l'unité. « Nous réussirons. »»: the last subject of the sentence before, in the same paragraph."""
    if not number or document.sentences[number - 1].sentence.paragraph != document.sentences[number].sentence.paragraph:
        return None
    if said[number - 1]:
        return said[number - 1][-1].speaker
    clauses = [clause for clause in readings[number - 1].clauses if clause.actors and not clause.quoted]
    return clauses[-1].actors[0] if clauses else None


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


def _mention(document: Document, reading: Reading, words: Said) -> Mention:
    french = reading.text[words.start : words.end]
    english = _english(reading, words, document.sentences[reading.number].en)
    value = {"speaker": words.speaker.name, "fr": french, "en": english, "direct": words.direct}
    shown = f"{words.speaker.name}: “{english}”" if words.direct else f"{words.speaker.name}: {english}"
    key = f"{words.speaker.name}: {french}".casefold()
    return Mention("quote", reading.number, words.start, words.end, value, shown, words.rule, key)


def _english(reading: Reading, words: Said, en: str) -> str:
    """The English of the words: the quotation that answers to theirs, or the sentence without its outer marks."""
    for quotation in reading.quotations:
        if words.direct and quotation.inner_start <= words.start and words.end <= quotation.inner_end:
            part = aligned(reading.quotations, en, quotation)
            if part and quotation.opened and quotation.closed:
                return part.rstrip(",")
    return en.strip(' «»“”"') if words.direct else en
