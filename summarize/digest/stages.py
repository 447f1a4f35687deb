"""How far a text has come, as a sentence says right behind or before its name.

«…, adoptée en juillet 2024», «adopté par le Sénat et toujours à l'étude à la Chambre», «la mort au Feuilleton du projet
de loi C-27». What one chamber has done is told with the chamber: a bill is no law by it. Where a sentence goes on to
say that the text is still before somebody, a bare «adopted» is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarize.digest.evidence import Report, fold
from summarize.facts.naming.english import with_article
from summarize.wording import readable_date
from translate.languages.english_words import listed
from translate.tables import read_table

_FAR = 120  # characters of a clause behind a name


@dataclass(frozen=True)
class Stage:
    """What a sentence says was done to a text, or where it is.

    Attributes:
        en: ``"adopted by the Senate"``, ``"died on the Order Paper"``.
        sentence: its number.
        date: ISO 8601 where the stage has a day of its own that the text has not; else empty.
    """

    en: str
    sentence: int
    date: str = ""

    @property
    def dated(self) -> str:
        """``"died on the Order Paper (January 2025)"``."""
        return f"{self.en} ({readable_date(self.date)})" if self.date else self.en


def stages_of(report: Report, fact: dict) -> Iterator[Stage]:
    """The stages of an instrument in every sentence that names it, in order."""
    for number in report.said_in(fact):
        start = max(0, report.offset(fact, number))
        end = start + len(fold(fact["fr"]))
        yield from _done(report, number, end)
        yield from _ended(report, number, start, end)


def _done(report: Report, number: int, end: int) -> Iterator[Stage]:
    """Participles behind the name with whose deed each is, then where the text lies."""
    french = report.folded(number)
    done: list[tuple[str, str]] = []
    match = _status_pattern().match(french, end)
    if match and _is_unreal(french, end, match):
        return
    at = end
    while match:
        agents, at = _agents(report, number, match.end())
        done.append((participles()[match["participle"]], agents))
        match = _next_status().match(french, at)
    pending = _PENDING.match(french, at, at + _FAR)
    where = ""
    if pending:
        bodies, _ = _bodies(report, number, pending.end())
        where = f"{_PENDING_EN[pending['before']]} {bodies}" if bodies and pending["before"] else "under consideration"
    for status, agents in done:
        if agents or not pending:
            yield Stage(f"{status} by {agents}" if agents else status, number)
    if pending:
        yield Stage(where, number)


def _is_unreal(french: str, end: int, match: re.Match[str]) -> bool:
    """Whether the deed is denied, supposed, wished or to come: «n'a pas encore été ratifiée», «aurait été signée».

    What «si» supposes or «aucun» denies may stand before the name.
    """
    return bool(_UNREAL.search(french, end, match.start("participle")) or _SUPPOSING.search(french, 0, end))


def _agents(report: Report, number: int, at: int) -> tuple[str, int]:
    """The bodies behind «par», a day between them and the verb, and where their names end."""
    by = _BY.match(report.folded(number), at)
    bodies, end = _bodies(report, number, by.end()) if by else ("", at)
    return (bodies, end) if bodies else ("", at)


def _bodies(report: Report, number: int, at: int) -> tuple[str, int]:
    """The organisations that stand at `at`, joined by «et», in English with their articles."""
    french, found = report.folded(number), []
    facts = {report.offset(fact, number): fact for fact in report.within(number, "organisation")}
    end = at
    while at in facts:
        found.append(with_article(facts[at]["value"]["name"]))
        end = at + len(fold(facts[at]["fr"]))
        more = _AND.match(french, end)
        at = more.end() if more else -1
    return listed(found) if found else "", end


def _ended(report: Report, number: int, start: int, end: int) -> Iterator[Stage]:
    """«la mort au Feuilleton du projet de loi», «le projet de loi est mort au Feuilleton en janvier 2025»."""
    french = report.folded(number)
    for words, status in _ENDS:
        before = re.compile(rf"{words}{_WHEN} d(?:e la |e l'|u |es |e )$").search(french, max(0, start - _FAR), start)
        behind = re.compile(rf"[^.;:«»]{{0,80}}?(?:,| est| sont| était| étaient) {words}{_WHEN}").match(french, end)
        found = before or behind
        if found:
            yield Stage(status, number, _date_in(report, number, *found.span()))
            return


def _date_in(report: Report, number: int, start: int, end: int) -> str:
    dates = [(report.offset(fact, number), fact) for fact in report.within(number, "date")]
    return next((fact["value"].get("date") or "" for at, fact in dates if start <= at < end), "")


# «n'a été adopté qu'en 2024» was adopted: only a second word of a negation denies.
_UNREAL = re.compile(
    r"\b(?:pas|jamais|plus|guère|point|nullement|sans|aurai(?:t|ent)|aura|auront|ait|aient|serai(?:t|ent)|soi(?:t|ent)|"
    r"devai(?:t|ent)|pourrai(?:t|ent)|failli|avant d'|pour |en passe d|censée?s?|supposée?s?)"
)
_SUPPOSING = re.compile(r"\b(?:si|s'ils?|aucune?|ni)\b[^,.;:«»]*$")
_DAY = r"(?:le |en |dès |fin |début |mi-|hier|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche)[^,;.:()«»]{0,25}?"
_WHEN = r"(?:,? (?:en|le|dès|fin|début) [^,;.:()«»]{3,25}?(?=,| d|\.|$),?)?"
_BY = re.compile(rf"(?:,? {_DAY},?)? par (?:le |la |l'|les )?")
_AND = re.compile(r",? (?:et |puis )?(?:par )?(?:le |la |l'|les )")
# «toujours à l'étude à la Chambre», «est pendant devant le Parlement»: behind a comma, «et» or a verb; «n'est plus» and
# «pas encore» are not meant.
_PENDING = re.compile(
    r"[^.;:«»]{0,60}?(?:, |\b(?:et|mais|est|sont|reste|restent|demeure|puis) )"
    r"(?:(?:toujours|encore|actuellement|désormais|aujourd'hui|maintenant|depuis [^,;.]{3,25}) )?"
    r"(?:à l'étude|en (?:cours d')?examen|en (?:cours de )?discussion|en débat|en instance|en navette|pendante?s?"
    r"|examinée?s?)"
    r"(?: (?P<before>à|au|devant|auprès de|par|dans) ?(?:le |la |l'|les |du )?|(?=[,. ]|$))"
)
_PENDING_EN = {
    "à": "under consideration in", "au": "under consideration in", "dans": "under consideration in",
    "par": "under consideration in", "devant": "pending before", "auprès de": "pending before",
}  # fmt: skip
# A parliament's session that ends, or a term that does, ends its bills.
_ENDS = (
    (r"\bmorte?s? au feuilleton", "died on the Order Paper"),
    (r"\bmorte?s? en commission", "died in committee"),
    (r"\bdevenue?s? cadu(?:cs?|ques?)", "lapsed"),
)


@cache
def participles() -> dict[str, str]:
    """French participle, masculine singular → what a text is that it is said of."""
    return {row["french"]: row["status"] for row in read_table("participles.csv", __package__)}


def _participle() -> str:
    words = "|".join(map(re.escape, participles()))
    return (
        rf"(?P<participle>{words})e?s?(?!\w)"
        r"(?! (?:l[ea]s?|une?|des|ses?|son|sa) \D| l')"  # «…, lancé le programme» is the next thing done
    )


@cache
def _status_pattern() -> re.Pattern[str]:
    """The participle in the same clause, behind nothing but complements of the name."""
    return re.compile(rf"[^.;:«»\"]{{0,80}}?(?:, | a été | ont été | est | sont |été ){_participle()}")


@cache
def _next_status() -> re.Pattern[str]:
    """«… par le Sénat mais rejeté par la Chambre»: the next participle of the same row."""
    return re.compile(rf",? (?:et|mais|puis|avant d'être) (?:a été |a ensuite été |ensuite )?{_participle()}")
