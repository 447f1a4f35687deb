"""The English of what somebody says in a sentence: the words of the translation that answer to those of the French.

What stands before and behind the words in French (the beginning of the sentence, a clause of attribution, other words)
says where the English is cut. Where the English does not show the place, or shows as many as do not answer to the
French, it is the whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.facts.clauses.clauses import Reading
from summarize.facts.speech.attribution import (
    Attribution,
    calling,
    incises,
    joined,
    led,
    only,
    source_before,
    source_behind,
    source_between,
    without,
    without_attribution,
)
from summarize.facts.speech.said import Said

_SIGNS = ' «»“”".!?,;:'
_FEWEST = 2  # words that are left
_NEAR = 12  # characters between the words and the verb of the clause that says whose they are
_JOINING = re.compile(r"[\s,;:]*(?:(?:and|but|or) )?")
_OPENS = re.compile(r"[\s«»“”\",;:–—-]*(?:(?:Mais|Et|Or|Car|Ou) )?")
_INCISE_RULES = ("incise", "one-says")
_WHOM = re.compile(r"\b(?:for|according to) wh(?:om|ich) ")
_SOURCE_FIRST = re.compile(
    r"(?:\w+,? )?(?:Selon|D['’]après|De l['’]avis|Aux (?:yeux|dires)|À (?:ses|leurs|en croire)|Pour|Dans)\b",
    re.IGNORECASE,
)
_SOURCE_BEHIND = re.compile(r",? (?:selon|d['’]après|de l['’]avis d|aux yeux d)")
_AND_DONE = re.compile(r" et (?:a|ont|s['’]est|se sont) ")
_WHILE = re.compile(r",? tout en \w+ant ")
_ENGLISH_WHILE = re.compile(r",? while \w+ing ")
_AND = re.compile(r",? and ")
_OPENING_GERUND = re.compile(r"(?:En )?\w+ant (?:\w+ment )?(?:que|qu['’])$")
_ENGLISH_GERUND = re.compile(r"(?:\w+,? )?\w+ing(?: \w+)? that ")


def english_of(reading: Reading, found: Sequence[Said], words: Said, en: str) -> str:
    """The English of `words`, one of those `found` in the sentence whose English is `en`."""
    before, behind = reading.text[: words.start], reading.text[words.end :]
    said = _cut(reading, found, words, en)
    # Of several commas, or several who speak, no rule of thumb takes the first.
    several = before.count(",") > 1 if words.rule == "source" else len(_french_incises(reading)) > 1
    if said is None and several:
        said = en
    elif said is None:
        said = without_attribution(en, before=bool(before.strip(_SIGNS)), behind=bool(behind.strip(_SIGNS)))
    return said.strip(' «»“”"') if words.direct else said


def _cut(reading: Reading, found: Sequence[Said], words: Said, en: str) -> str | None:
    speakers = {(other.speaker.name, other.speaker.kind == "person") for other in found}
    names = tuple(sorted({part for name, person in speakers for part in calling(name, person=person)}))
    start = _start(reading, found, words, en, names)
    end = None if start is None else _end(reading, found, words, en, names, start)
    if start is None or end is None:
        return None
    joining = _JOINING.match(en, start, end) if start else None
    said = en[joining.end() if joining else start : end].rstrip(" ,;")
    if len(said.split()) < _FEWEST:
        return None
    return said if end == len(en) or said.endswith((".", "!", "?", "…")) else f"{said}."


def _french_incises(reading: Reading) -> list[int]:
    """Where the clauses of speech that commas set off begin."""
    return [clause.group.start for clause in reading.clauses if clause.incise and not clause.quoted]


def _start(reading: Reading, found: Sequence[Said], words: Said, en: str, names: tuple[str, ...]) -> int | None:
    """Where the English of the words begins."""
    text = reading.text
    if words.rule == "for-whom":
        whom = only(_WHOM, en)
        return whom.end() if whom else None
    if words.rule in ("that-clause", "infinitive") and not words.direct:
        gerund = _ENGLISH_GERUND.match(en) if _OPENING_GERUND.match(text[: words.start].strip()) else None
        return gerund.end() if gerund else _behind_that(found, words, en, names)
    if words.rule == "source" and not _SOURCE_BEHIND.match(text, words.end):
        if _SOURCE_FIRST.match(text):
            return source_before(en, text, words.start, words.speaker.name)
        between = source_between(en)
        return between.end() if between else None
    incises_before = [at for at in _french_incises(reading) if at < words.start]
    if words.rule in _INCISE_RULES and incises_before:
        told = incises(en, names)
        return told[len(incises_before) - 1].end if len(told) == len(_french_incises(reading)) else None
    if not text[: words.start].strip(_SIGNS) or _OPENS.fullmatch(text, 0, words.start):
        return 0
    before = text[: words.start].rstrip(' «“"')
    if before.endswith((";", ":")) and before.count(before[-1]) == en.count(before[-1]) == 1:
        return en.index(before[-1]) + 1
    return None


def _of_that(found: Sequence[Said]) -> list[Said]:
    return [words for words in found if words.rule in ("that-clause", "infinitive") and not words.direct]


def _leads(found: Sequence[Said], en: str, names: tuple[str, ...]) -> list[Attribution]:
    """The clauses that lead to the words behind each «que» of the sentence, none where they are not as many."""
    that = _of_that(found)
    leads = led(en, names)[: len(that)]
    if leads and len(leads) < len(that):
        leads = [leads[0], *joined(en, leads[0].end)]
    return leads if len(leads) == len(that) else []


def _behind_that(found: Sequence[Said], words: Said, en: str, names: tuple[str, ...]) -> int | None:
    leads = _leads(found, en, names)
    return leads[_of_that(found).index(words)].end if leads else None


def _end(
    reading: Reading, found: Sequence[Said], words: Said, en: str, names: tuple[str, ...], start: int
) -> int | None:
    """Where the English of the words ends."""
    text = reading.text
    behind = text[words.end :]
    if not behind.strip(_SIGNS):
        return len(en)
    following = [at for at in _french_incises(reading) if at >= words.end]
    if following and (words.rule in _INCISE_RULES or following[0] - words.end < _NEAR):
        told = [clause for clause in incises(en, names) if clause.start > start]
        if len(told) == len(following):
            return told[0].start
        return None
    if _SOURCE_BEHIND.match(behind):
        source = source_behind(en)
        return source.start() + (en[source.start()] != ",") if source else None
    that = _of_that(found)
    if behind.startswith(", sans "):
        left_out = without(en)
        return left_out.start() if left_out else None
    if _AND_DONE.match(behind):  # «a rappelé que …| et a appelé …»
        ands = [match.start() for match in _AND.finditer(en, start)]
        return ands[0] if len(ands) == 1 else None
    if _WHILE.match(behind):
        doing = only(_ENGLISH_WHILE, en)
        return doing.start() if doing else None
    if words in that:
        if _OPENING_GERUND.match(text[: words.start].strip()):
            name = re.search(rf", (?:the )?{re.escape(words.speaker.name)}(?!\w)", en[start:])
            return start + name.start() if name else None
        following_that = that[that.index(words) + 1 :]
        leads = _leads(found, en, names)
        if following_that and leads and text[words.end : following_that[0].start].count(",") <= 2:
            after = leads[that.index(words) + 1]
            same = (clause.start for clause in joined(en, start) if clause.end == after.end)
            return next(same, after.start)
    return None
