"""The clauses of an English sentence that say whose words it reports.

>>> without_attribution("Li Wei said on Friday that peace was fragile.", before=True)
'peace was fragile.'
>>> without_attribution("Peace is fragile, the minister said in Geneva.", behind=True)
'Peace is fragile.'
>>> without_attribution("According to Li Wei, peace is fragile.", before=True)
'peace is fragile.'
>>> en = "Peace, the minister believes, is fragile, highlighted Mr. Li."
>>> [en[clause.start : clause.end] for clause in incises(en, calling("Li Wei", person=True))]
[', the minister believes', ', highlighted Mr. Li']
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from summarize.facts.clauses.conjugation import verbs
from summarize.facts.tables import read_table
from translate.languages.english_verbs import gerund, past, third_person
from translate.languages.incises import ENGLISH_SAYING

_FARTHEST = 160  # characters of a clause of attribution
_SOURCE_BEFORE = re.compile(r"(?:According to|In the view of|In the opinion of|For) [^,]{2,120}, ")
_ACCORDING = r"(?:according to|in (?:the|his|her|its|their) (?:view|opinion|words|eyes))"
_SOURCE_BEHIND = re.compile(rf"(?:,|[”\"],?) {_ACCORDING} [^,]{{2,120}}$")
_SOURCE_ANYWHERE = re.compile(rf"(?:,|[”\"],?) {_ACCORDING} ")
_SOURCE_BETWEEN = re.compile(rf"[:;] {_ACCORDING}(?: [^,;:“”\"]{{1,80}})?, ", re.IGNORECASE)
_WITHOUT = re.compile(r",? without (?=\w)")


class Attribution(NamedTuple):
    """The span of a clause of attribution, the comma before it inside, its object («that …») outside."""

    start: int
    end: int


def without_attribution(en: str, *, before: bool = False, behind: bool = False) -> str:
    """What is left of the sentence when «X said that» or «, X said» is taken away; all of it where neither stands.

    Args:
        en: the English sentence.
        before: the French says whose words they are before them.
        behind: the French says so behind them.
    """
    if behind and not before:
        stop = len(en.rstrip(" ."))
        tail = _tail().search(en, max(0, stop - _FARTHEST), stop) or _SOURCE_BEHIND.search(
            en, max(0, stop - _FARTHEST), stop
        )
        return en[: tail.start()].rstrip(" ,") + "." if tail and tail.start() else en
    if before and not behind:
        lead = _lead().match(en) or _SOURCE_BEFORE.match(en)
        return en[lead.end() :] if lead and lead.end() < len(en) else en
    return en


def source_behind(en: str) -> re.Match[str] | None:
    """«…, according to the minister.», or the only source of the sentence, with whatever is told of it («…, who»)."""
    stop = len(en.rstrip(" ."))
    return _SOURCE_BEHIND.search(en, max(0, stop - _FARTHEST), stop) or only(_SOURCE_ANYWHERE, en)


def source_between(en: str) -> re.Match[str] | None:
    """«The union rejects the text: according to it, | …»."""
    return only(_SOURCE_BETWEEN, en)


def without(en: str) -> re.Match[str] | None:
    """«…, | without giving details.»"""
    return only(_WITHOUT, en)


def only(pattern: re.Pattern[str], en: str) -> re.Match[str] | None:
    """The match of a pattern that has no second."""
    found = list(pattern.finditer(en))
    return found[0] if len(found) == 1 else None


# --- Verbs and speakers ----------------------------------------------------------------------------------------------

# Verbs that translations have for those of speech beside their own.
_ALSO = ("assure", "confess", "ensure", "object", "promise", "summarise", "summarize", "underscore", "vow")
# What persons and bodies are called beside the offices of the table.
_CALLED_ALSO = (
    "agency association authority body boss ceo chair chairwoman chief coalition collective commission committee "
    "company council court delegation federation founder government group institute institution minister ministry mp "
    "ngo organisation organization premier report spokesman spokeswoman statement teacher union witness"
).split()
_PRONOUN = r"(?:s?he|they|it|we|I)"
_WORDS = r"[^,;:“”\"()]"  # of one part of a sentence


@lru_cache(maxsize=1)
def _says() -> str:
    """Every form of an English verb of speech, as alternatives."""
    speech = {frame.en for verb in verbs().values() for frame in verb.frames if frame.speech} | {"tell", "warn of"}
    speech.update(_ALSO)
    forms = {form(verb) for verb in sorted(speech) for form in (third_person, past, gerund)} | {*speech, "believes"}
    return f"{'|'.join(sorted(forms, key=lambda form: (-len(form), form)))}|{ENGLISH_SAYING}"


@lru_cache(maxsize=1)
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[^.;:“”\"]{{2,{_FARTHEST}}}? (?:{_says()})\b[^.;:“”\"]{{0,60}}? that (?=[\w“\"])")


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    return re.compile(
        rf",[”\"]? (?:[^,.;:“”\"]{{1,80}} )?(?:has |have |had |also ){{0,2}}(?!\w+ing\b)(?:{_says()})\b[^.;:“”\"]*$"
    )


@lru_cache(maxsize=1)
def _roles() -> str:
    """The nouns by which English calls persons and bodies again («the minister», «the agency»)."""
    heads = {row["en"].split(" of ")[0].split(" ")[-1].casefold() for row in read_table("roles.csv")}
    return "|".join(sorted({*(head for head in heads if head.isalpha() and len(head) > 3), *_CALLED_ALSO}))


def calling(name: str, *, person: bool) -> tuple[str, ...]:
    """What English may call one of that name by: any part of a person's name, the whole of another's."""
    parts = [part for part in name.split(" ") if len(part) > 1 and part[0].isupper()] if person else []
    return (name.removeprefix("the "), *parts)


# Stands for each character of a speaker's name, so that the patterns need not be made anew for each speaker.
_NAMED = "\ue000"


def _masked(en: str, names: Iterable[str]) -> str:
    """`en` with the names masked, its offsets as they are."""
    called = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.sub(rf"(?<!\w)(?:{called})(?!\w)", lambda name: _NAMED * len(name.group()), en) if called else en


# --- Clauses of attribution ------------------------------------------------------------------------------------------

_WHEN = (
    r"(?: (?:also|again|too))?(?: (?:about|after|as|at|before|by|during|for|from|in|last|of|on|this|through|to|today"
    rf"|via|with|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b{_WORDS}{{0,80}})?"
)
_ENDS = r"(?=,|\s*[.!?…]?\s*$)"
_NO_RELATIVE = r"(?!(?:which|who|whom|whose|where|that|and|but|while|when|if|as)\b)"


@lru_cache(maxsize=1)
def _incise() -> re.Pattern[str]:
    speaker = rf"(?:(?i:\b(?:{_roles()})\b)|{_NAMED}+)"
    verb_first = (
        rf"(?i:(?:also |as )?(?!\w+ing\b)(?:{_says()}|made)\b)(?: also)? {_NO_RELATIVE}"
        rf"{_WORDS}{{0,80}}?{speaker}{_WORDS}{{0,90}}?{_ENDS}"
    )
    subject_first = (
        rf"(?:as )?(?:(?i:\b{_PRONOUN})|{_NO_RELATIVE}{_WORDS}{{0,80}}?{speaker}{_WORDS}{{0,30}}?)"
        rf" (?:also |has |have |had |then ){{0,2}}(?:{_says()})\b{_WHEN}{_ENDS}"
    )
    as_said = rf"As {_WORDS}{{1,80}} (?:{_says()}){_WHEN}(?=,)"  # «As UNESCO pointed out, …»
    return re.compile(
        rf"^{as_said}|^(?:[\w{_NAMED}]+,? )?{verb_first}|(?:,[”\"]? |[”\"!?],? )(?:{verb_first}|{subject_first})"
    )


def incises(en: str, names: tuple[str, ...]) -> list[Attribution]:
    """The clauses of speech that commas set off («…, highlighted Mr. Li, …», «…, the minister said.»), with a pronoun,
    a word for persons or bodies, or one of `names` (what `calling` gives) for their subject."""
    found: list[Attribution] = []
    at = 0
    masked = _masked(en, names)
    while clause := _incise().search(masked, at):
        start = clause.start()
        start += en[start] not in ", " and clause.start() > 0  # a closing mark is of the words
        found.append(Attribution(start, clause.end()))
        at = max(clause.end(), at + 1)
    return found


# A bare clause follows these: «Li said the risks grow».
_BARE = (
    r"(?:said|says?|stated|added|believes?|believed|thinks?|thought|claims?|claimed|insists?|insisted|explained|argued"
    r"|warned|announced|promised|admitted|acknowledged|recalled|indicated|confirmed|stressed|highlighted|noted|assured)"
)
_CLAUSE = (
    r"(?=(?:the|this|these|those|there|it|they|he|she|we|its|his|her|their|no|all|such|[A-ZÀ-Þ]\w+|\d)\b"
    rf"|{_NAMED})"
)


@lru_cache(maxsize=1)
def _led() -> re.Pattern[str]:
    speaker = rf"(?:(?i:\b(?:{_roles()})\b)|{_NAMED}+|(?<!\w)(?i:{_PRONOUN})(?= ))"
    return re.compile(
        rf"{speaker}(?:[^;“”\"]{{0,120}}? (?:{_says()})\b[^.;:“”\"]{{0,60}}? that (?=[\w{_NAMED}“\"])"
        rf"| (?:also |has |had ){{0,2}}{_BARE} {_CLAUSE}"
        rf"|,? (?:has |had )?\w+ that (?=[\w{_NAMED}“\"]))"  # «The director, made that | …»: a verb mistranslated
    )


def led(en: str, names: tuple[str, ...]) -> list[Attribution]:
    """The clauses that lead to what is said: «China, meanwhile, highlighted that | …», «Li said | the risks grow»."""
    return [Attribution(*clause.span()) for clause in _led().finditer(_masked(en, names))]


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    return re.compile(
        rf",? (?:and |but |while |by )?(?:(?:also|has|had) ){{0,2}}(?:{_says()})\b[^.;:“”\"]{{0,60}}? that "
    )


def joined(en: str, at: int) -> list[Attribution]:
    """What leads to more words of the same speaker behind offset `at`: «…, adding that | …»."""
    return [Attribution(*clause.span()) for clause in _joined().finditer(en, at)]


# --- Sources ---------------------------------------------------------------------------------------------------------

_SOURCE = re.compile(
    r"(?:\w+,? )?(?:According to|As per|By|Following|For|From|In|On|To)\b(?! (?:this|that|these|those|fact|addition)\b)"
)
_COMMA = re.compile(r",(?!\d)")
_MOST_APPOSED = 10  # words


def source_before(en: str, french: str, at: int, name: str) -> int | None:
    """Where what is said begins behind its source («According to Li Wei, founder of Mila, | …»), None where that is
    not certain.

    Args:
        en: the English sentence.
        french: the French one, in which the words begin at offset `at`.
        name: of the source.
    """
    if not _SOURCE.match(en):
        return None
    english = [comma.end() for comma in _COMMA.finditer(en)]
    wanted = len(_COMMA.findall(french, 0, at))
    if not 0 < wanted <= len(english):
        return None
    last = name.split(" ")[-1]
    cut = english[wanted - 1]
    if last in en and en.index(last) >= cut:
        return None  # the comma is another
    if len(english) == len(_COMMA.findall(french)) or wanted == 1:
        return cut
    apposed = en[english[0] : cut]
    known = re.search(rf"(?i:\b(?:{_roles()})\b)", apposed) or re.match(r" (?:an?|who|of|from) ", apposed)
    return cut if known and len(apposed.split()) <= _MOST_APPOSED else None
