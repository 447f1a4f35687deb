"""Deeds: what somebody named has done, and that is no stance: fines, suits, blocks, publications (`deeds.csv`).

No rule for positions reads them; a digest tells them by the whole sentence, where its English is sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.digest.days import days_of
from summarize.digest.evidence import Report
from summarize.facts.clauses.tense import tells, tense_at
from translate.tables import read_table

# News stands at the top of an article.
_WITHIN = 6
_ACTORS = ("organisation", "country", "person")
# Characters between who acts and the verb.
_FAR = 160
_QUOTED = re.compile(r"[«“\"][^«»“”\"]*$")
_MOST_DAYS = 6


def deeds_of(report: Report) -> Iterator[tuple[int, tuple[dict, ...]]]:
    """Sentences near the top that tell a deed of somebody named, with the dates of the deed.

    The title tells what a sentence below says better; a sentence that leans on another tells it of nobody.
    """
    for sentence in range(1, min(_WITHIN, len(report.sentences))):
        french = report.folded(sentence)
        if not report.reads_well(sentence) or report.leans(sentence):
            continue
        verb = next((match for match in _verbs().finditer(french) if _is_told(report, sentence, match)), None)
        if verb is not None:
            days = [day for day in days_of(report, sentence) if _is_of(report, sentence, day, verb)]
            yield sentence, tuple(days[:_MOST_DAYS])


def _is_told(report: Report, sentence: int, verb: re.Match[str]) -> bool:
    """Whether the text itself says it of somebody that the facts name before the verb."""
    french = report.folded(sentence)
    before = french[max(0, verb.start() - _FAR) : verb.start()]
    if _QUOTED.search(before):
        return False
    offsets = (report.offset(fact, sentence) for fact in report.within(sentence, *_ACTORS))
    return any(max(0, verb.start() - _FAR) <= at < verb.start() for at in offsets)


def _is_of(report: Report, sentence: int, day: dict, verb: re.Match[str]) -> bool:
    """Whether a date is that of the verb: at the head of the sentence, or right behind it."""
    french, at = report.folded(sentence), report.offset(day, sentence)
    end = at + len(day["fr"])
    behind = at > verb.start() and tense_at(french, at, end) < 0 and tells(french, at, end)
    return behind or (at < verb.start() and not re.search(r"[;:.]|\bqu[ei]\b|\boù\b", french[: verb.start()]))


@cache
def _verbs() -> re.Pattern[str]:
    """The verbs in the present, the imperfect and the compound past, none of them denied; each with its object."""
    forms = []
    for row in read_table("deeds.csv", __package__):
        verb = rf"(?:(?:a|ont|avait|avaient|vient de|viennent de) (?:\w+ ){{0,2}}?{row['participle']}e?s?"
        verb += rf"|{row['present']}(?:nt)?|{row['present'].removesuffix('e')}(?:ait|aient))"
        # A day or an adverb may stand before the object.
        forms.append(rf"{verb}\b(?=[^,;:.«»]{{0,40}}? {row['object']})" if row["object"] else rf"{verb}\b")
    return re.compile(rf"(?<!ne )(?<!n')(?<!se )(?<!s')(?<!pas )\b(?:{'|'.join(forms)})")
