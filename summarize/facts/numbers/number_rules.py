"""What a French amount counts: an ordered list of rules, one a class of construction.

A rule reads amount number `index` of a sentence and gives its span, or None where the construction is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from summarize.facts.numbers.amounts import SHARES, Amount, follows_name, modifier_before, modifier_before_share
from summarize.facts.numbers.quantities import PERCENT, TIMES, NumberSpan
from summarize.facts.numbers.units import Counted, Unit, read_unit, read_unknown_noun, units, with_other_units
from translate.languages.english_numerals import RANKS, WORDS, written_in_figures
from translate.languages.numerals import number

_WHOLES_EN = {"la moitié": "half", "le double": "double", "le triple": "triple", "le quadruple": "quadruple"}
_PARTS = {"tiers": 3, "quart": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9,
          "dixième": 10, "vingtième": 20, "centième": 100, "millième": 1000}  # fmt: skip
_PARTS_EN = {**RANKS, 4: "quarter"}
_SMALL_EN = {**WORDS, 0: "", 1: "a"}


@dataclass(frozen=True)
class Reading:
    """A sentence while its numbers are read: the French, its English and the amounts of the French."""

    text: str
    english: str
    amounts: list[Amount]

    def after(self, index: int) -> Amount | None:
        """The amount after amount number `index`."""
        return self.amounts[index + 1] if index + 1 < len(self.amounts) else None


def read_range(reading: Reading, index: int) -> NumberSpan | None:
    """« entre 20 et 30 pays », « de 4 à 7 mois », « 15-20 % », « deux ou trois pays »; not « est passé de 10 à 20 »."""
    first = reading.amounts[index]
    before = reading.text[max(0, first.start - 40) : first.start]
    between = _BETWEEN.search(before)
    if first.last is not None:
        low, high, last = first.value, first.last, first
    else:
        second = _joined(reading, index, between=bool(between), change=bool(_CHANGE.search(before)))
        if second is None:
            return None
        shared = _shared_scale(first, second)
        low, high, last = first.value * shared, second.value, second  # « entre 1 et 3 milliards »
    if not low < high or not (between or first.last or high <= 20 * low):
        return None
    counted = Counted(TIMES, "", last.end) if _FACTOR.search(before) else _counted(reading, last, last.end)
    noun = _counted(reading, first, first.end) if last is not first else None
    if noun and (counted is None or noun.unit != counted.unit):
        return None  # « 1,6 mètre ou 5 pieds », « d'une semaine à trois mois »
    if not counted and not (between and first.form == "figures") and not first.telling:
        return None
    unit, adjective, end = (counted.unit, counted.adjective, counted.end) if counted else (None, "", last.end)
    start = first.start - len(between.group()) if between else first.start
    return NumberSpan(start, end, "", number(low), unit, number(high), "between", adjective=adjective)


def _shared_scale(first: Amount, second: Amount) -> int:
    """What the lower limit shares of the upper one: « entre 1 et 3 milliards », « 7 à 8 000 manifestants »."""
    if first.scale > 1:
        return 1
    if second.scale == 1:
        near = second.value % 1000 == 0 and second.value / 2 <= first.value * 1000 < second.value
        return 1000 if near and second.form == first.form == "figures" else 1
    return second.scale if first.value < second.value / second.scale else 1


def _joined(reading: Reading, index: int, *, between: bool, change: bool) -> Amount | None:
    """The amount that amount number `index` makes a range with."""
    first, last = reading.amounts[index], reading.after(index)
    joint = last and _JOINT.fullmatch(reading.text[first.end : min(last.start, first.end + 60)])
    if not joint or (joint["and"] and not between) or (joint["to"] and change):
        return None
    return last


_BETWEEN = re.compile(r"\bentre (?:environ )?$", re.IGNORECASE)
_JOINT = re.compile(
    r" ?(?P<noun>%|pour cent|[a-zà-ÿ]{2,20})?(?:(?P<to> à | ?[-–] ?)|(?P<and> et )|(?P<or> ou ))(?:de )?"
)
# A change has a start and an end, which are two numbers: « est passé de 7 à 3 jours ».
_CHANGE = re.compile(
    r"\b(?:pass|port|ramen|rédui|rédu|augment|mont|chut|tomb|grimp|bond|recul|baiss|progress|élev|diminu|abaiss|relev)"
    r"[a-zà-ÿ]{0,10} (?:[a-zà-ÿ]{1,12} )?(?:de |d')$"
)


# «multiplié par dix, de 3 à 30 M$»: what was multiplied stands between.
_CHANGED = re.compile(rf"(?:{_CHANGE.pattern}|\bmultipli[a-zé]{{1,4}},? [^.;:«»]{{0,30}}\b(?:de |d')$)")


def read_change(reading: Reading, index: int) -> NumberSpan | None:
    """« est passé de 25 à 204 », « multiplié par dix, de 3 à 30 M$ »: the start of a change, in the unit of its end, or
    an end that nothing else tells the unit of."""
    starts = _starts_change(reading, index)
    if not starts and not (index and _starts_change(reading, index - 1)):
        return None
    amount, end = reading.amounts[index], reading.amounts[index + starts]
    counted = _counted(reading, end, end.end)
    if not starts and counted:
        return None
    shared = end.scale if starts and end.scale > 1 == amount.scale and amount.value < 1000 else 1
    unit = counted.unit if counted else None
    return NumberSpan(amount.start, amount.end, "", number(amount.value * shared), unit)


def _starts_change(reading: Reading, index: int) -> bool:
    first, last = reading.amounts[index], reading.after(index)
    if not last or reading.text[first.end : last.start] != " à " or first.form != "figures" or last.form != "figures":
        return False
    years = all(1900 <= amount.value <= 2100 and amount.scale == 1 for amount in (first, last))
    return not years and bool(_CHANGED.search(reading.text[max(0, first.start - 50) : first.start]))


def read_ratio(reading: Reading, index: int) -> NumberSpan | None:
    """« huit personnes sur dix », « 1 réponse sur 2 », « 9 sur 10 des ménages »."""
    part, base = reading.amounts[index], reading.after(index)
    joint = base and re.fullmatch(
        r"(?: [\w'-]{2,30}){0,3} sur ", reading.text[part.end : min(base.start, part.end + 100)]
    )
    if not (base and joint) or base.value not in _BASES or not part.value < base.value:
        return None
    if _counted(reading, base, base.end):  # « deux pays sur trois ans »
        return None
    counted = read_unit(reading.text, part.end + 1)
    noun = counted.unit.plural if counted and counted.unit and counted.end <= base.start else ""
    words = f"{written_in_figures(number(part.value))} in {written_in_figures(number(base.value))} {noun}".strip()
    whole = _whole(reading, base.end)
    words = f"{words} {whole}" if whole and not noun else words
    return NumberSpan(part.start, base.end, "", number(part.value / base.value), words=words)


_BASES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, 10_000, 100_000)


def read_fraction(reading: Reading, index: int) -> NumberSpan | None:
    """« trois quarts », « près d'un tiers », « plus du quart », « la moitié des ménages », « le double »; not « tiers
    de confiance »."""
    amount, text = reading.amounts[index], reading.text
    if amount.form == "whole":
        words = _WHOLES_EN[text[amount.start : amount.end].casefold()]
        if words != "half" and not re.match(r"(?: d[eu']|[,.;)]|$| en | par )", text[amount.end : amount.end + 5]):
            return None  # « le double objectif »
        whole, unit = (_whole(reading, amount.end), None) if words == "half" else ("", TIMES)
        return NumberSpan(amount.start, amount.end, "", number(amount.value), unit, words=words, whole=whole)
    modifier, start = modifier_before_share(text, amount.start)
    if amount.form == "share":
        base = SHARES[text[amount.start : amount.end].casefold()]
        words, value = f"a {_PARTS_EN[base]}", round(1 / base, 4)
        return NumberSpan(
            start, amount.end, "", value, words=words, whole=_whole(reading, amount.end), modifier=modifier
        )
    name = re.compile(rf"[ -](?P<part>{'|'.join(_PARTS)})s?\b(?! d'heure| de (?:siècle|finale|confiance)|-)").match(
        text, amount.end
    )
    if not name or amount.value >= 10:
        return None
    shared = re.match(r" (?:de |des |du |d')", text[name.end() : name.end() + 5])
    if amount.value == 1 and not shared and not modifier_before(text, amount.start)[0]:
        return None  # « un tiers » alone is a third party
    base = _PARTS[name["part"].casefold()]
    words = f"{_SMALL_EN[int(amount.value)]} {_PARTS_EN[base]}{'s' if amount.value > 1 else ''}"
    whole = _whole(reading, name.end())
    value = round(float(amount.value / base), 4)
    return NumberSpan(start, name.end(), "", value, words=words, whole=whole, modifier=modifier)


def read_percent(reading: Reading, index: int) -> NumberSpan | None:
    """« 12,5 % », « vingt pour cent », « -0,5 % », « 70 % des agents »."""
    amount, text = reading.amounts[index], reading.text
    sign = _PERCENT.match(text, amount.end)
    if not sign:
        return None
    minus = text[amount.start - 1 : amount.start] in ("-", "−") and text[amount.start - 2 : amount.start - 1] in (
        "",
        " ",
        "(",
    )
    whole = _whole(reading, sign.end())
    start, value = (amount.start - 1, -amount.value) if minus else (amount.start, amount.value)
    return NumberSpan(start, sign.end(), "", number(value), PERCENT, whole=whole)


_PERCENT = re.compile(r" ?(?:%|pour ?cent\b|p\. ?cent\b|p\. ?100\b)", re.IGNORECASE)


def read_currency_before(reading: Reading, index: int) -> NumberSpan | None:
    """« $500 millions », « €20 »: the sign before the figure, as English writes it."""
    amount = reading.amounts[index]
    sign = re.search(r"(?:US)?[$€£] ?$", reading.text[max(0, amount.start - 4) : amount.start])
    counted = read_unit(sign.group().strip(), 0) if sign else None
    if not sign or not counted or amount.form != "figures":
        return None
    return NumberSpan(amount.start - len(sign.group()), amount.end, "", number(amount.value), counted.unit)


def read_factor(reading: Reading, index: int) -> NumberSpan | None:
    """« multiplié par quatre », « d'un facteur 10 »."""
    amount = reading.amounts[index]
    if not _FACTOR.search(reading.text[max(0, amount.start - 30) : amount.start]):
        return None
    return NumberSpan(amount.start, amount.end, "", number(amount.value), TIMES)


_FACTOR = re.compile(r"\b(?:multipli[a-zé]{1,8} (?:environ )?par|facteur(?: de)?) $")


def read_counted_noun(reading: Reading, index: int) -> NumberSpan | None:
    """« 61 pays », « deux cents entreprises », « une soixantaine de ministres », « deux autres pays », « 1,5 Md€ »."""
    amount = reading.amounts[index]
    counted = read_unit(reading.text, _noun_start(reading, amount, amount.end))
    if not counted or _is_reference(reading.text, amount, counted):
        return None
    half = re.compile(r" et demie?\b").match(reading.text, counted.end)  # « un an et demi »
    value, end = (amount.value + Decimal("0.5"), half.end()) if half else (amount.value, counted.end)
    if amount.form == "whole" or (amount.form == "words" and value == 1):
        return None  # « le double objectif »; « un pays »: an article
    definite = _DEFINITE.search(reading.text[max(0, amount.start - 6) : amount.start])
    if definite and value < 10 and definite["this"] and amount.form == "words":
        return None  # « ces trois axes »: named before
    about = "about" if amount.form == "collective" else ""
    unit, end = with_other_units(reading.text, counted, end)
    return NumberSpan(amount.start, end, "", number(value), unit, modifier=about, adjective=counted.adjective)


def _is_reference(text: str, amount: Amount, counted: Counted) -> bool:
    """«8476 Projet de loi»: a capital and the singular behind several; the figure is the number of the text."""
    noun = text[amount.end : counted.end].strip()
    several = amount.form == "figures" and amount.value > 1 and " " in noun
    return several and noun[:1].isupper() and not noun.split(" ")[0].endswith(("s", "x"))


_OF_GROUP = re.compile(r" (?:des|de (?:ces|ses|nos|leurs)) (?P<group>\d{1,6} )?")
_DEFINITE = re.compile(r"\b(?:les|aux|des|nos|vos|leurs|ses|(?P<this>ces)) $", re.IGNORECASE)


def read_part_of_group(reading: Reading, index: int) -> NumberSpan | None:
    """« deux des membres du G7 », « 30 de ces 61 pays »."""
    amount = reading.amounts[index]
    joint = _OF_GROUP.match(reading.text, amount.end)
    counted = read_unit(reading.text, joint.end()) if joint else None
    if not joint or not counted or amount.value == 1 or amount.form == "whole":
        return None
    end = amount.end if joint["group"] else counted.end  # the number of the group is a fact of its own
    return NumberSpan(amount.start, end, "", number(amount.value), counted.unit, adjective="of the")


def read_other_noun(reading: Reading, index: int) -> NumberSpan | None:
    """« 200 escadrilles »: a plural noun that the table does not have, named from the English sentence."""
    amount = reading.amounts[index]
    if (amount.form == "words" and amount.value < 10) or amount.form == "whole" or follows_name(reading.text, amount):
        return None
    at = _noun_start(reading, amount, amount.end)
    counted = read_unknown_noun(reading.text, at, amount.value, reading.english)
    if not counted or (counted.unit is None and amount.value < 10):
        return None
    about = "about" if amount.form == "collective" else ""
    end = counted.end if counted.unit else amount.end
    return NumberSpan(amount.start, end, "", number(amount.value), counted.unit, modifier=about)


def read_bare_number(reading: Reading, index: int) -> NumberSpan | None:
    """« près de 40 », « porté à 200 000 »: nothing shows what is counted, but the number says something by itself."""
    amount = reading.amounts[index]
    if _GOES_ON.match(reading.text, amount.end):
        return None
    qualified = modifier_before(reading.text, amount.start)[0] and (amount.form == "figures" or amount.value >= 10)
    against = amount.value > 1 and bool(
        _AGAINST.search(reading.text, max(0, amount.start - 20), amount.start)
    )  # « 523 voix contre 46 »
    against = against or bool(
        _VOTES.search(reading.text, max(0, amount.start - 60), amount.start) and _CAST.match(reading.text, amount.end)
    )
    if amount.form == "whole" or not (qualified or amount.telling or amount.form == "collective" or against):
        return None
    if not qualified and follows_name(reading.text, amount):
        return None
    about = "about" if amount.form == "collective" else ""
    unit = units()["voix"] if against else _unit_of_whole(reading, index)
    return NumberSpan(amount.start, amount.end, "", number(amount.value), unit, modifier=about)


# Letters and signs that belong to the number, in a unit that no rule can read: « 2,4 T$ », « 40 Gbit/s ».
_GOES_ON = re.compile(r" ?(?:[^\W\d_]{0,4}[$€£¥₹₩²³‰]|[A-Za-z]{1,6}/[a-z])")
_OF_WHICH = re.compile(r"\bdont (?:[a-zà-ÿ]{2,12} (?:de |d')?){0,2}$")
# « 523 voix pour, 46 contre et 49 abstentions ».
_VOTES = re.compile(r"\b(?:voix|votes|suffrages) (?:pour|favorables|contre|défavorables),? [^.;:]{0,20}$")
_CAST = re.compile(r" (?:pour|contre)(?=[,.;)]| et\b|$)")
_AGAINST = re.compile(r"\b(?:voix|votes|suffrages) (?:pour et|contre|à) $")


def _unit_of_whole(reading: Reading, index: int) -> Unit | None:
    """« 80 milliards d'euros, dont 20 milliards pour … »: a part is in the currency of the whole."""
    amount = reading.amounts[index]
    if not index or amount.scale < 10**6 or not _OF_WHICH.search(reading.text, max(0, amount.start - 30), amount.start):
        return None
    counted = _counted(reading, reading.amounts[index - 1], reading.amounts[index - 1].end)
    return counted.unit if counted and counted.unit and counted.unit.kind == "currency" else None


# In the order in which they are tried; the first that reads an amount takes it.
RULES: list[tuple[str, Callable[[Reading, int], NumberSpan | None]]] = [
    ("change", read_change),
    ("range", read_range),
    ("ratio", read_ratio),
    ("fraction", read_fraction),
    ("percent", read_percent),
    ("currency-before", read_currency_before),
    ("factor", read_factor),
    ("counted-noun", read_counted_noun),
    ("part-of-group", read_part_of_group),
    ("other-noun", read_other_noun),
    ("bare-number", read_bare_number),
]


def _noun_start(reading: Reading, amount: Amount, at: int) -> int:
    """Where the noun of `amount` begins: after « de » where the amount takes it, or a space, or at once (« 3€ »)."""
    joint = re.compile(r" d(?:e |')(?:ces |ses |leurs )?").match(reading.text, at) if amount.takes_de else None
    return joint.end() if joint else at + (reading.text[at : at + 1] == " ")


def _counted(reading: Reading, amount: Amount, at: int) -> Counted | None:
    percent = _PERCENT.match(reading.text, at)
    return Counted(PERCENT, "", percent.end()) if percent else read_unit(reading.text, _noun_start(reading, amount, at))


def _whole(reading: Reading, at: int) -> str:
    """English of what a share is taken of (« des agents »), where the table has it; the span does not hold it."""
    joint = re.compile(r" (?:des|de (?:ces|ses|nos|leurs)|d') ?").match(reading.text, at)
    counted = read_unit(reading.text, joint.end()) if joint else None
    return counted.unit.plural if counted and counted.unit else ""
