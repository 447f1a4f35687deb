"""Facts of kind `number`: figures and number words, with what they count, exactly as far as the French says it.

One scan finds the amounts of a sentence; then an ordered list of rules, one a class of construction, says what each is.
An amount that no rule takes is no fact: a label (« article 5 », « page 3 »), part of a name (« G7 », « GPT-4 », « Paris
15 », « Loi 25 »), of a date or of a time of day. `un` and `une` are articles, « les deux pays » says nothing new, and a
number below ten in words counts only a noun of ``units.csv``, so that the table of facts does not drown. Vague plurals
(« des milliers de demandes ») and ordinals are not numbers.

A span reaches from the modifier to the noun (« **plus de 100 pays** africains »). The unit of « 12,5 % » is "percent",
of « 3 millions d'euros par an » "euros" (the period stands in the English only), of « trois fois » "times"; shares
(« trois quarts », « huit sur dix ») are amounts below one without a unit, and what they are taken of stands in the
English only.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.facts.bodies.own_state import mostly_in
from summarize.facts.dates.dates import find_dates
from summarize.facts.mention import Document, Mention
from summarize.facts.numbers.amounts import find_amounts, is_label, modifier_after, modifier_before
from summarize.facts.numbers.number_rules import RULES, Reading
from summarize.facts.numbers.quantities import NumberSpan
from translate.bilingual import fails_rules
from translate.languages.numerals import plain

_PERIODS = {
    "an": "year", "année": "year", "jour": "day", "mois": "month", "semaine": "week", "heure": "hour",
    "minute": "minute", "seconde": "second", "habitant": "inhabitant", "personne": "person", "trimestre": "quarter",
    "élève": "pupil", "étudiant": "student", "salarié": "employee", "ménage": "household", "foyer": "household",
    "tête": "head", "tonne": "tonne",
}  # fmt: skip
_PERIOD = "|".join(_PERIODS)
# « trois euros par heure », « deux dollars de l'heure », « 40 mots à la minute », « 12 euros/mois »
_RATE = re.compile(
    rf"(?: par (?P<by>{_PERIOD})| ?/ ?(?P<over>{_PERIOD})"
    r"|(?: de l'| à l'| à la )(?P<of>heure|minute|seconde|année|tonne))\b"
    r"(?! (?:de|du|où|dite|prévue|près)\b)"
)
# « vingt euros l'heure », « 300 euros le mois »: so only prices are told.
_PRICE = re.compile(
    r" (?:l'|la |le )(?P<of>heure|minute|seconde|année|mois|tonne)\b(?! (?:d|dernier|suivant|prochain|où|qui))"
)
# « +41 58 460 55 11 », « Tél. 514 555-0199 »: groups of figures that count nothing; « +30 000 000 » is a sum.
_PHONE = re.compile(
    r"(?<![\w+])(?<!\d[ .,])(?!\+\d{1,3}(?:[ .]\d{3})+(?![ .]?\d))"
    r"(?:(?:\+|00)\d{1,3}|0\d)(?:[ .-]?\(\d\))?(?:[ .-]?\d{1,4}){2,6}(?!\w)"
    r"|\b(?:tél(?:éphone)?|fax|télécopie|mobile|tel|numéro vert)\.? ?:? ?(?:au |le )?\(?\d(?:[ .()-]{0,2}\d){3,14}",
    re.IGNORECASE,
)


def find_numbers(text: str, english: str = "") -> list[NumberSpan]:
    """The numbers of one French sentence that are facts, in order.

    Args:
        english: its translation, which names what the table of units does not.
    """
    readable = plain(text)
    taken = bytearray(len(text))
    for date in find_dates(text):
        taken[date.start : date.end] = b"\1" * (date.end - date.start)
    for phone in _PHONE.finditer(readable):
        taken[phone.start() : phone.end()] = b"\1" * (phone.end() - phone.start())
    amounts = [amount for amount in find_amounts(readable) if not any(taken[amount.start : amount.end])]
    reading, spans = Reading(readable, english, amounts), []
    for index, amount in enumerate(amounts):
        if any(taken[amount.start : amount.end]) or is_label(readable, amount):
            continue
        for name, read in RULES:
            span = read(reading, index)
            if span:
                spans.append(_completed(readable, replace(span, rule=name)))
                taken[span.start : span.end] = b"\1" * (span.end - span.start)
                break
    return spans


def _completed(text: str, span: NumberSpan) -> NumberSpan:
    """`span` with the modifier before or after it and the period of a rate (« par an »)."""
    modifier, start = modifier_before(text, span.start)
    end = span.end
    if text[start : start + 6].casefold() == "autour" and span.unit and span.unit.kind == "count" and span.amount < 100:
        modifier, start = "", span.start  # « s'articule autour de deux axes »
    if not modifier:
        modifier, end = modifier_after(text, end)
    rate = _RATE.match(text, end) if span.unit else None
    if rate and rate["of"] and span.unit and span.unit.kind == "time":
        rate = None  # « trois heures à l'heure de pointe »
    rate = rate or (_PRICE.match(text, end) if span.unit and span.unit.kind == "currency" else None)
    if rate:
        span = replace(span, per=_PERIODS[next(filter(None, rate.groups()))])
    if span.modifier == "between":
        modifier = "between"
    return replace(span, start=start, end=end, modifier=modifier or span.modifier)


# States whose own dollar «dollars» may mean: there the bare sign would be read as that of the United States.
_OWN_DOLLAR = frozenset(("AU", "BB", "BS", "BZ", "CA", "FJ", "GY", "HK", "JM", "LR", "NA", "NZ", "SG", "TT", "TW"))


def find(document: Document) -> list[Mention]:
    """Numbers of a document with what they count."""
    found = [
        (index, span)
        for index, sentence in enumerate(document.sentences)
        for span in find_numbers(
            sentence.fr, "" if fails_rules(sentence.checks) else sentence.en
        )  # a marked one vouches for nothing
    ]
    dollars = any(span.unit and span.unit.plural == "dollars" for _, span in found)
    if dollars and mostly_in(document) in _OWN_DOLLAR:
        found = [
            (index, replace(span, signed=not (span.unit and span.unit.plural == "dollars"))) for index, span in found
        ]
    return [
        Mention("number", index, span.start, span.end, span.value, span.english, span.rule, span.english.casefold())
        for index, span in found
    ]
