"""When a text was adopted, signed, published: where the article says so of it in the same sentence or the next.

The date stands behind the name («, adoptée le 3 mars», «(2021)»), between the verb and the name («a adopté mardi la
loi»), or leads the sentence («Le 21 mars 2024, l'Assemblée avait adopté …», «Adopté en 2024, le Code …»); the next
sentence takes the text up again («Cette loi a été promulguée en mai»). What one party signs later is not its date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from summarize.facts.instruments.instrument import Instrument


class Day(NamedTuple):
    """A date of the sentence: span and ISO 8601."""

    start: int
    end: int
    iso: str


_ISSUED = (
    "adopté|publié|promulgué|lancé|approuvé|conclu|dévoilé|présenté|endossé|proposé|voté|entériné|sanctionné|paru|arrêté"
    "|rendue?s? publi(?:c|que)"
)
_ISSUED_ALL = f"{_ISSUED}|signé|déposé|souscrit|daté|édicté|ratifié par référendum"
_BETWEEN = r"[^,;.:()«»]"
_BEHIND = re.compile(
    # «la loi sur l'IA, première du genre en Asie, | a été votée …»
    r"(?: ?[»”\"])?(?: \([^()]{1,40}\))?(?:, [^,;.:()«»]{3,60},(?= (?:a|ont) été ))?,? (?:(?:qui )?(?:a|ont) été )?"
    rf"(?:{_ISSUED_ALL})(?:ée?s?|es?|s)?\b(?P<more>{_BETWEEN}{{0,60}})"
)
# «, que les États ont adopté le 22 septembre», «, qu'a rendu le Comité le 17 mai»; what one state signs dates nothing
_MADE = rf"(?:{_ISSUED}|rendu|souscrit|arrêté|édicté|déposé)(?:ée?s?|es?|s)?"
_BY_WHOM = re.compile(
    r"(?: ?[»”\"])?(?: \([^()]{1,40}\))?,? qu(?:e |['’])(?:[^,;.:«»]{2,110} )?(?:a|ont|avait|avaient|aura) "
    rf"(?:déjà |ensuite |aussi )?(?:(?:été )?{_MADE}|(?<=États ont )signée?s?|(?<=pays ont )signée?s?)\b"
    rf"(?P<more>{_BETWEEN}{{0,80}})"
)
# «se sont achevés mercredi par l'adoption de | la Stratégie»
_ACT = r"(?:l['’](?:adoption|approbation)|la (?:signature|publication|promulgation|présentation)|le lancement)"
_ACT_BEFORE = re.compile(rf" (?:par|sur|avec|à) {_ACT} (?:de (?:la |l['’]|sa |son )|du |des |d['’]une? )$")
_LED = re.compile(r"(?:^| )(?:(?:en|le|du|dès|fin|début|mi-?) )?(?:l['’])?$")
_YEAR_BEHIND = re.compile(r"(?: ?[»”\"])? ?\(((?:19|20)\d\d)\)| de ((?:19|20)\d\d)\b")
# «a adopté mardi, à Accra, | sa Stratégie»
_BEFORE = re.compile(
    rf"\b(?:a|ont|avait|avaient) (?:déjà |aussi |également )?(?:(?P<one>signé)|{_ISSUED})"
    r"(?P<more> (?:[^;.:()«»]{1,60} )?|,[^;.:()«»]{1,60}, )"
    r"(?P<article>la |le |les |l['’]|une? |sa |son |leurs? |ses )(?:propres? |nouve(?:au|lle)s? )?$"
)
_NO_MORE = re.compile(r" (?:(?:en (?:première|deuxième|seconde) lecture|par consensus|à l['’]unanimité|sans vote) )?")
# «réuni hier sous la présidence …, | a adopté»: what a body does, it does when it meets.
_MET = re.compile(r"\bréunie?s? (?:le )?$")
_CLAUSE = re.compile(r"(?:^|[;:.] )(?:[Ll]e |[Ee]n |[Ll]['’])?$")
_FRONTED = re.compile(
    rf"^(?:{_ISSUED_ALL})(?:ée?s?|es?|s)? (?P<more>[^,;.:()«»]{{2,60}}), (?:la |le |les |l['’])$", re.IGNORECASE
)
_AND = re.compile(r" et (?:la |le |les |l['’]|une? )$")
_AGAIN = re.compile(
    rf"^(?:(?:Cette|Ce|Cet|Le|La) (?P<noun>[a-zà-ÿ-]{{3,20}})|Elle|Il)(?: (?:a|avait) été|,) "
    rf"(?:{_ISSUED_ALL})(?:ée?s?|es?|s)?\b(?P<more>{_BETWEEN}{{0,60}})"
)
# «Publiée le 18 mai, elle fixe …»
_AGAIN_FRONTED = re.compile(
    rf"^(?:{_ISSUED_ALL})(?:ée?s?|es?|s)?\b(?P<more>{_BETWEEN}{{2,60}}), "
    rf"(?:elle|il|(?:cette|ce|cet|le|la) (?P<noun>[a-zà-ÿ-]{{3,20}})) ",
    re.IGNORECASE,
)
_ANY_TEXT = frozenset(("texte", "document"))
# Many sign these, one after the other.
_OF_MANY = frozenset(("convention", "charter", "declaration", "agreement", "code", None))


def with_dates(found: Sequence[Instrument], text: str, days: Sequence[Day]) -> list[Instrument]:
    """The instruments of a sentence, in order, each with the date that it states of it."""
    dated: list[Instrument] = []
    for instrument in found:
        date = instrument.date or _stated(instrument, text, days)
        previous = dated[-1] if dated else None
        if not date and previous and previous.date and _AND.fullmatch(text, previous.end, instrument.start):
            date = previous.date if _before(previous, text, days) == previous.date else None
        dated.append(replace(instrument, date=date))
    return dated


def taken_up(instrument: Instrument, surface: str, following: str, days: Sequence[Day]) -> Instrument:
    """The one instrument of a sentence with the date that the next sentence says of it: «Cette loi, votée en mai»."""
    again = (_AGAIN.match(following) or _AGAIN_FRONTED.match(following)) if not instrument.date else None
    noun = again["noun"] if again else None
    if again is None or (noun and noun not in _ANY_TEXT and noun != surface.split(" ")[0].casefold()):
        return instrument
    return replace(instrument, date=_within(again, following, days))


def _stated(instrument: Instrument, text: str, days: Sequence[Day]) -> str | None:
    year = _YEAR_BEHIND.match(text, instrument.end)
    if year:
        return year[1] or year[2]
    behind = _BEHIND.match(text, instrument.end)
    by_whom = None if behind else _BY_WHOM.match(text, instrument.end)
    found = (behind and _within(behind, text, days)) or (by_whom and _within(by_whom, text, days))
    return found or _before(instrument, text, days) or _at_an_act(instrument, text, days)


def _within(said: re.Match[str], text: str, days: Sequence[Day]) -> str | None:
    """The first date of what follows the verb, which nothing but a preposition or a comma-free phrase parts from it."""
    start, end = said.span("more")
    return next((day.iso for day in days if start <= day.start < end and _LED.search(text, start, day.start)), None)


def _before(instrument: Instrument, text: str, days: Sequence[Day]) -> str | None:
    """«a présenté aujourd'hui | la stratégie», «Réuni hier, il a adopté | la loi», «Adopté en mai, | le Code»."""
    fronted = _FRONTED.search(text, 0, instrument.start) if instrument.start < _FARTHEST else None
    if fronted:
        return _within(fronted, text, days)
    verb = _BEFORE.search(text, max(0, instrument.start - _FARTHEST), instrument.start)
    own = verb and (not verb["one"] or instrument.type not in _OF_MANY or verb["article"].startswith("un"))
    if not verb or not own:
        return None
    inside = [day for day in days if verb.start("more") <= day.start and day.end <= verb.end("more")]
    if inside or not _NO_MORE.fullmatch(verb["more"]):
        return inside[0].iso if len(inside) == 1 else None
    close = next((day for day in days if day.start >= instrument.end), None)
    if close and _CLOSE.fullmatch(text, instrument.end, close.start):
        return close.iso
    led = [day for day in days if day.end <= verb.start() and _is_when(text, day, verb.start())]
    return led[-1].iso if led else None


def _at_an_act(instrument: Instrument, text: str, days: Sequence[Day]) -> str | None:
    """«La session s'est achevée mercredi par l'adoption de | la Stratégie»: the day right before the act."""
    act = _ACT_BEFORE.search(text, max(0, instrument.start - 40), instrument.start)
    return next((day.iso for day in days if act and day.end == act.start()), None)


_FARTHEST = 120  # characters before the name
_CLOSE = re.compile(r",? (?:le |en |dès )?(?:l['’])?")


def _is_when(text: str, day: Day, verb: int) -> bool:
    """Whether the date leads the clause of the verb, or says when the body met that acts."""
    led = _CLAUSE.search(text, max(0, day.start - 8), day.start) and text[day.end : day.end + 1] in (",", " ")
    met = _MET.search(text, max(0, day.start - 14), day.start)
    return bool(led or met) and not re.search(r"[;.:] ", text[day.end : verb])
