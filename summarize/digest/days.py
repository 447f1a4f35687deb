"""Which dates of a sentence tell when it happened: most do; others name a noun, set a limit or date another text.

What is done is dated by a date of its own clause alone: «…, où la loi s'applique depuis le 1er janvier, le gouverneur a
prévenu que …» dates no warning, «adopte un texte qui prévoit un sommet en mars» no adoption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.digest.evidence import Report, fold
from summarize.digest.stages import participles

_OF = re.compile(r"\b(?:de|du|des|d') ?(?:l'|la )?$")
# Ahead of a date: a limit, since when something holds, or what had been planned, and not when it happened.
_LIMIT = re.compile(
    r"\b(?:d'ici|avant|jusqu'|au plus tard|à compter|à partir|depuis|pour|à l'horizon|horizon|échéance"
    r"|(?:initialement|d'abord) \w+(?: pour)?|au lieu|en vigueur|effet"
    r"|(?<!comme )(?:prévu|attendu|programmé|fixé|report|repouss|ajourn)\w{0,3})"
    r"(?: ?(?:le|la|l'|à|au|en|ce|cet|fin|début|mi-|du|de|dès)){0,3} ?$"
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
        told = named or _LIMIT.search(before) or is_of_a_name(report, date, sentence)
        if not (told or done_to_a_text(report, date, sentence)):
            yield date


def is_of_a_name(report: Report, date: dict, sentence: int | None = None) -> bool:
    """Whether a date stands within the name of a text: «la Stratégie nationale 2026-2030», «la loi du 3 mai 2025»."""
    sentence = date["sentence"] if sentence is None else sentence
    at = report.offset(date, sentence)
    names = ((report.offset(text, sentence), len(fold(text["fr"]))) for text in report.within(sentence, "instrument"))
    return any(start <= at < start + length for start, length in names if start >= 0)


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


# Where another clause begins, or another sentence.
_STOP = re.compile(r"[;:.!?«»\"“”]\s")
_OPENS = re.compile(
    r"\b(?:qui|que|dont|où|lorsque|quand|si|lequel|laquelle|lesquels|lesquelles|auquel|auxquels|auxquelles)\b|\b(?:qu|lorsqu)'"
    r"|\b(?:pour|afin de|en vue de) (?:ne pas )?(?:se |s'|y |en )?[a-zà-ÿ]{2,}(?:er|ir|re|oir)\b|\bafin d'|\bvisant\b"
    r"|\b(?:prévoyant|fixant|instaurant|imposant|annonçant|destinée?s?|appelée?s?|censée?s?) "
)
# «…, et s'applique», «… puis a été publié»: a second deed of the same sentence.
_SECOND = re.compile(
    r"\b(?:et|puis|mais|avant de|ou) (?:(?:il|elle|ils|elles|on) )?(?:ne |n'|se |s'|y |en |a |ont |est |sont "
    r"|avait |avaient |doit |doivent |va |vont |[a-zà-ÿ]{2,}r(?:a|ont)\b)"
)
# What opens a sentence beside its verb, «Élue en 2019, …», has a day of its own; who is gathered or asked on a day acts
# on it.
_OPENING = re.compile(r"(?:^|[,;:] )(?P<word>[a-zà-ÿ]{2,}(?:é|i|u|is|it|ert|ort)(?:e?s?))\b[^,;:]*$")
# «Deux ans après la mort de la loi, le ministre a déposé mardi …»: what stands there lies away from the day.
_AFTER = re.compile(r"\b(?:après|avant|depuis|lendemain) (?!-midi)[^,;:.«»]*$")
_WORD = re.compile(r"\w+")
_FEW = 2
_OF_THE_DAY = re.compile(
    r"(?:réuni|rassembl|interrog|entendu|auditionn|interpell|invit|accueilli|reçu|convoqu|saisi|parmi|aujourd|ainsi"
    r"|jeudi|lundi|mardi|samedi|midi|ici|puis|depuis|mais|aussi)"
)


def carries(report: Report, sentence: int, fact: dict, date: dict) -> bool:
    """Whether a date stands in the clause of a fact of its sentence and not in one beside or below it.

    Of a relative clause or a passive («le texte qu'il a signé le 3 mai», «…, qui a été signé le 3 mai») the pronoun
    before its own verb opens no other clause.
    """
    french = report.folded(sentence)
    start, at = report.offset(fact, sentence), report.offset(date, sentence)
    if start < 0 or at < 0:
        return True
    end, past = start + len(fold(fact["fr"])), at + len(fold(date["fr"]))
    if at < start:
        return _leads(french, at) and not _STOP.search(french, past, start)
    if end <= at and _AFTER.search(french[max(0, start - _FAR * 2) : start]) and "," in french[end:at]:
        return False
    between = french[min(end, at) if end <= at else start : at]
    opened = len(_OPENS.findall(between))
    own = 1 if fact["rule"] in ("passive", "relative") and at < end else 0
    return opened <= own and not _STOP.search(between) and not (end <= at and _SECOND.search(between))


def _leads(french: str, at: int) -> bool:
    """Whether the date at `at` sets the time of what comes behind it, not that of an aside or of what stands before."""
    before = french[max(0, at - _FAR) : at]
    stop = max((match.end() for match in _STOP.finditer(before)), default=0)
    before = before[stop:]
    opening = _OPENING.search(before)
    if opening and not _OF_THE_DAY.match(opening["word"]):
        return False
    opener = next(iter(reversed(list(_OPENS.finditer(before)))), None)
    # «… a dit que, le 3 mai, la Suisse avait signé»: nothing but commas and articles between «que» and the date.
    return opener is None or len(_WORD.findall(before[opener.end() :])) <= _FEW
