"""Which dates of a sentence tell when it happened: most do; others name a noun, set a limit or date another text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.digest.evidence import Report
from summarize.digest.instruments import participles

_OF = re.compile(r"\b(?:de|du|des|d') ?(?:l'|la )?$")
# Ahead of a date: a limit, or what had been planned, and not when it happened.
_LIMIT = re.compile(
    r"\b(?:d'ici|avant|jusqu'|au plus tard|à compter|à partir|initialement \w+(?: pour)?|d'abord \w+(?: pour)?|au lieu)"
    r"(?: ?(?:le|la|l'|à|au|en|ce|cet|fin|début|mi-|du|de)){0,3} ?$"
)
# Characters before a date in which its «de» stands, and «d'ici», «initialement prévu pour le» or «adoptée en».
_NEAR, _FAR = 8, 60


def days_of(report: Report, sentence: int) -> Iterator[dict]:
    """The dates at which something happens.

    «L'accord de 2015», «la réunion du 3 juin» only name their noun by one, «d'ici le 19 octobre» is a limit, and «la
    Recommandation, adoptée en 2021» has the date of a text; «du 3 au 5 juin» is when it happened.
    """
    for date in report.within(sentence, "date"):
        at = max(0, report.offset(date, sentence))
        before = report.folded(sentence)[max(0, at - _FAR) : at]
        named = _OF.search(before[-_NEAR:]) and " au " not in date["fr"]
        if not (named or _LIMIT.search(before) or done_to_a_text(report, date, sentence)):
            yield date


def done_to_a_text(report: Report, date: dict, sentence: int) -> str:
    """The French participle whose date it is: «…, adoptée en novembre 2021»; empty for «le Sénat a adopté le 3 mai»."""
    at = max(0, report.offset(date, sentence))
    match = _text_participle().search(report.folded(sentence)[max(0, at - _FAR) : at])
    return match["participle"] if match and not match["finite"] else ""


@cache
def _text_participle() -> re.Pattern[str]:
    words = "|".join(map(re.escape, participles()))
    return re.compile(
        r"(?P<finite>\b(?:a|ont|avait|avaient|aura|été|est|sont|fut|furent) (?:\w+ )?)?"
        rf"\b(?P<participle>{words}|créé|fondé|voté|conclu)e?s? (?:(?:le|en|dès|au|fin|début|à|la) ){{0,2}}$"
    )
