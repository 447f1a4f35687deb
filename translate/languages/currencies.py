"""The currencies of French texts: what each is called there, its English, and every English sign of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from translate.languages.numerals import ATOM, COLLECTIVES, SCALE_SIGN


class Currency(NamedTuple):
    """French (a pattern of both numbers), English as it stands behind an amount, and a pattern of what says the same.

    `sign` is a pattern of what French sets behind a figure, with a space or without (« 300 € »).

    « livre » and « couronne » alone are a book and a crown; « franc » is one of many, so any word of it will do.
    """

    fr: str
    en: str
    same: str
    sign: str = "(?!)"


CURRENCIES = (
    Currency(r"euros?", "euros", r"\beuros?\b|€|\bEUR", r"€|EUR\b"),
    Currency(r"dollars?", "dollars", r"dollars?|\$|\bUSD\b|\bbucks?\b|cents?\b", r"\$"),
    Currency(r"yuans?", "yuan", r"yuans?|renminbi|\bRMB\b|¥"),
    Currency(r"francs? CFA", "CFA francs", r"\bF?CFA\b|\bX[AO]F\b", r"F ?CFA\b"),
    Currency(r"francs?(?:(?= suisses?\b)|(?! CFA)(?! ?-))", "francs", r"francs?|\bCHF\b|\bX[AO]F\b"),
    Currency(r"livres? sterling", "pounds sterling", r"pounds?|£|sterling|\bGBP\b", r"£"),
    Currency(r"roubles?", "roubles", r"ro?ubles?|₽|\bRUB\b"),
    Currency(r"roupies?", "rupees", r"rupees?|₹|\bINR\b"),
    Currency(r"yens?", "yen", r"\byens?\b|¥|\bJPY\b"),
    Currency(r"wons?", "won", r"\bwons?\b|₩"),
    Currency(r"pesos?", "pesos", r"pesos?"),
    Currency(r"réa(?:l|is|ux)", "reais", r"\brea(?:l|is|ls)\b|R\$"),
    Currency(r"dinars?", "dinars", r"dinars?"),
    Currency(r"dirhams?", "dirhams", r"dirhams?|\b(?:MAD|AED)\b"),
    Currency(r"riyals?|rials?", "riyals", r"ri[iy]?y?als?"),
    Currency(r"nairas?", "naira", r"nairas?|₦"),
    Currency(r"rands?", "rand", r"\brands?\b|\bZAR\b"),
    Currency(r"shillings?", "shillings", r"shillings?"),
    Currency(r"cedis?", "cedis", r"cedis?"),
    Currency(r"ariarys?", "ariary", r"ariary"),
    Currency(r"zlotys?", "zlotys", r"z[lł]ot\w+"),
)
_OF = r"[ \u00a0\u202f](?:d['’]|de[ \u00a0\u202f])?"
CURRENCY = re.compile(
    "|".join(
        rf"(?P<c{at}>{_OF}(?:{currency.fr})(?!\w)|[ \u00a0\u202f]?(?:{currency.sign}))"
        for at, currency in enumerate(CURRENCIES)
    )
)
_NUMBER_NOUNS = "|".join(f"{word}s?" for word in COLLECTIVES)
_COUNTED = re.compile(
    rf"(?i:\d(?:[ \u00a0\u202f]?{SCALE_SIGN})?|(?<![^\W_])(?:{ATOM}|{_NUMBER_NOUNS}))(?:{CURRENCY.pattern})"
)
_SAME = tuple(re.compile(currency.same, re.IGNORECASE) for currency in CURRENCIES)
# Words that name a currency in English whatever stands around them: "won" is a verb as well.
ENGLISH_NAMES = frozenset(word for currency in CURRENCIES for word in currency.en.split() if word != "won")
# Signs of one currency alone: "¥" is yen and yuan.
ENGLISH_SIGNS = {
    sign: names[0]
    for sign in "$€£₽₹₩₦¥"
    if len(names := [currency.en for currency, same in zip(CURRENCIES, _SAME, strict=True) if same.search(sign)]) == 1
}


def currency_at(french: str, at: int) -> tuple[int, str] | None:
    """The end and the English of the currency that an amount ending at `at` is counted in."""
    match = CURRENCY.match(french, at)
    return (match.end(), CURRENCIES[_number(match)].en) if match else None


def lost_currencies(french: str, english: str) -> list[str]:
    """Currencies that an amount of the French is in and of which `english` has neither word nor sign.

    >>> lost_currencies("près de 62 millions de dinars", "nearly 62 million")
    ['dinars']
    """
    found = {_number(match) for match in _COUNTED.finditer(french)}
    return [CURRENCIES[number].en for number in sorted(found) if not _SAME[number].search(english)]


def _number(match: re.Match[str]) -> int:
    return int((match.lastgroup or "c0")[1:])
