"""The English of reported speech, without the clause that says whose it is.

>>> without_attribution("Li Wei said on Friday that peace was fragile.", before=True)
'peace was fragile.'
>>> without_attribution("Peace is fragile, the minister said in Geneva.", behind=True)
'Peace is fragile.'
>>> without_attribution("According to Li Wei, peace is fragile.", before=True)
'peace is fragile.'
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.facts.conjugation import verbs
from translate.english_verbs import gerund, past, third_person

_FARTHEST = 160  # characters of a clause of attribution
_SOURCE_BEFORE = re.compile(r"(?:According to|In the view of|In the opinion of|For) [^,]{2,120}, ")
_SOURCE_BEHIND = re.compile(r"(?:,|[”\"],?) (?:according to|in the view of|in the opinion of) [^,]{2,120}$")


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


@lru_cache(maxsize=1)
def _says() -> str:
    """Every form of an English verb of speech, as alternatives."""
    speech = sorted(
        {frame.en for verb in verbs().values() for frame in verb.frames if frame.speech} | {"tell", "warn of"}
    )
    forms = {form(verb) for verb in speech for form in (third_person, past, gerund)} | {*speech, "told", "believes"}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


@lru_cache(maxsize=1)
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[^.;:“”\"]{{2,{_FARTHEST}}}? (?:{_says()})\b[^.;:“”\"]{{0,60}}? that (?=\w)")


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    return re.compile(rf",[”\"]? (?:[^,.;:“”\"]{{1,80}} )?(?:has |have |had |also ){{0,2}}(?:{_says()})\b[^.;:“”\"]*$")
