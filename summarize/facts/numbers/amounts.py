"""Amounts as they stand in a French sentence: figures, number words, collectives, and the words that qualify them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from translate.languages.modifiers import MODIFIERS
from translate.languages.numerals import (
    COLLECTIVES,
    FIGURES,
    HALF,
    SCALE_SIGN,
    SCALE_SIGNS,
    SCALE_WORD,
    SCALES,
    WORDS,
    read_figures,
    read_words,
)

_READ = [modifier for modifier in MODIFIERS if modifier.fact]
_WORDS_BEFORE = (rf"(?P<m{at}>{'|'.join((row.pattern, *row.unsure))})" for at, row in enumerate(_READ))
_BEFORE = re.compile(rf"(?<![\w-])(?:{'|'.join(_WORDS_BEFORE)}) ?$", re.IGNORECASE)
_AFTER = re.compile(
    r" (?P<words>environ|au moins|au minimum|minimum|tout au plus|au plus|au maximum|maximum)\b(?! [\d])"
)

# « la moitié », « le double »: they stand for a number by themselves.
WHOLES = {"la moitié": Decimal("0.5"), "le double": Decimal(2), "le triple": Decimal(3), "le quadruple": Decimal(4)}
SHARES = {"tiers": 3, "quart": 4}
_AMOUNT = re.compile(
    # « 10^25 FLOP », « 5 × 10²⁵ », « 10 puissance 25 »
    r"(?<![\w.,^])(?:(?P<factor>\d{1,3}(?:[.,]\d{1,2})?) ?[×x*·] ?)?"
    r"10(?:\^(?P<power>\d{1,2})|(?P<raised>[⁰¹²³⁴-⁹]{1,2})| (?:à la )?(?:puissance|exposant) (?P<said>\d{1,2}))"
    r"(?![\w⁰¹²³⁴-⁹]|[.,]\d)"
    # « 1,5 Md€ », « 20 M d'euros »
    rf"|(?P<signed>{FIGURES}) ?(?P<sign>{SCALE_SIGN})"
    # « 1 000 », « 12,5 », « 15-20 », « 1,5 milliard », « 2 millions et demi »
    rf"|(?P<figures>{FIGURES})(?!\w)(?:[-–](?P<to>\d{{1,3}}(?:[ .]\d{{3}}){{1,3}}|\d{{1,15}}(?:,\d{{1,4}})?)(?![\w.,]\w))?"
    rf"(?!-\w)(?: (?P<scale>{SCALE_WORD})(?![\w-]))?(?P<half>{HALF})?"
    # « une soixantaine », « une centaine de millions », « un demi-million »
    rf"|\bune? (?P<collective>{'|'.join(sorted(COLLECTIVES, key=lambda c: (-len(c), c)))})\b"
    r"(?: de (?P<of>milliers|millions|milliards)\b)?"
    # « près du tiers », « plus du quart »: without these words it is a third party, or a part of an hour
    r"|(?:(?<=près du )|(?<=plus du )|(?<=moins du ))(?P<share>tiers|quart)(?! d'heure|-|\w)"
    rf"|\b(?P<whole>{'|'.join(WHOLES)})\b|\bun demi-(?P<demi>million|milliard)\b"
    # « deux cents », « cinq (5) »
    rf"|(?P<words>{WORDS})(?: \(\d{{1,4}}\))?(?P<half_more>{HALF})?",
    re.IGNORECASE,
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True)
class Amount:
    """A number as it stands in a sentence.

    Attributes:
        start, end: its place, with its scale (« 1,5 milliard »).
        value: the number; `last` the upper limit of « 15-20 ».
        form: ``figures``, ``words``, ``collective`` (« une soixantaine »), ``whole`` (« la moitié ») or ``share`` (« près
            du tiers »).
        scale: what the figure is multiplied by (10⁹ in « 1,5 milliard »), else 1.
        telling: whether it says something even where nothing shows what it counts (« porté à 200 000 », « un ratio de
            0,7 »); other figures may be labels.
    """

    start: int
    end: int
    value: Decimal
    form: str
    scale: int = 1
    last: Decimal | None = None
    telling: bool = False

    @property
    def takes_de(self) -> bool:
        """Whether its noun follows with « de »: « deux millions d'abonnés », « une trentaine de pages »."""
        return self.form == "collective" or self.scale >= 10**6


def find_amounts(text: str) -> list[Amount]:
    """The amounts of a sentence, in order; « un » and « une » too."""
    amounts = [amount for match in _AMOUNT.finditer(text) for amount in _read(match)]
    return [replace(a, telling=a.value >= 10_000 or a.scale > 1 or "," in text[a.start : a.end]) for a in amounts]


def _read(match: re.Match[str]) -> Iterator[Amount]:
    start, end = match.span()
    half = Decimal("0.5")
    if raised := match["power"] or match["raised"] or match["said"]:
        factor = Decimal((match["factor"] or "1").replace(",", "."))
        yield Amount(start, end, factor * 10 ** int(raised.translate(_RAISED)), "figures")
    elif match["signed"]:
        scale = SCALE_SIGNS[match["sign"].casefold()]
        yield Amount(start, end, read_figures(match["signed"]) * scale, "figures", scale)
    elif match["figures"]:
        # « trillion » is 10¹⁸ in French and 10¹² in what was translated from English: not to be decided here.
        name = (match["scale"] or "").casefold().rstrip("s")
        phone = re.match(r"0[ \d]", match["figures"])
        if name != "trillion" and not phone:
            scale = SCALES.get(name, 1)
            value = (read_figures(match["figures"]) + (half if match["half"] else 0)) * scale
            last = read_figures(match["to"]) * scale if match["to"] else None
            yield Amount(start, end, value, "figures", scale, last)
    elif match["collective"]:
        scale = SCALES[match["of"].casefold().rstrip("s").replace("millier", "mille")] if match["of"] else 1
        yield Amount(start, end, Decimal(COLLECTIVES[match["collective"].casefold()] * scale), "collective", scale)
    elif match["share"]:
        yield Amount(start, end, Decimal(1) / SHARES[match["share"].casefold()], "share")
    elif match["whole"]:
        yield Amount(start, end, WHOLES[match["whole"].casefold()], "whole")
    elif match["demi"]:
        scale = SCALES[match["demi"].casefold()]
        yield Amount(start, end, half * scale, "words", scale)
    else:
        value_of_words = read_words(match["words"])
        if value_of_words is not None:
            scale = max(
                (s for n, s in SCALES.items() if s > 1000 and value_of_words % s == 0 and value_of_words), default=1
            )
            value = Decimal(value_of_words) + (half * scale if match["half_more"] else 0)
            yield Amount(start, end, value, "words", scale)


def modifier_before(text: str, start: int) -> tuple[str, int]:
    """The English of the modifier that ends at `start` and where it starts; an empty one where there is none.

    >>> modifier_before("près de 40 pays", 8)
    ('nearly', 0)
    """
    window = max(0, start - 24)
    match = _BEFORE.search(text[window:start])
    return (_READ[int((match.lastgroup or "")[1:])].fact, window + match.start()) if match else ("", start)


# « près des deux tiers », « moins du quart »: the article of a share is in the modifier's preposition, or behind it.
_CONTRACTED = re.compile(
    r"(?<![\w-])(?P<words>près|plus|moins|autour|pas loin|pas moins|non moins|pas plus|de l'ordre) d(?:es|u) $",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?<![\w-])(?:les|le) $", re.IGNORECASE)


def modifier_before_share(text: str, start: int) -> tuple[str, int]:
    """The English of the modifier before a share and its article, and where it starts.

    >>> modifier_before_share("près des deux tiers", 9), modifier_before_share("environ les deux tiers", 12)
    (('nearly', 0), ('about', 0))
    """
    window = max(0, start - 24)
    contracted = _CONTRACTED.search(text[window:start])
    if contracted:
        words = f"{contracted['words']} de "
        return modifier_before(words, len(words))[0], window + contracted.start()
    article = _DEFINITE.search(text[window:start])
    modifier, at = modifier_before(text, window + article.start()) if article else ("", start)
    return (modifier, at) if modifier else ("", start)


def modifier_after(text: str, end: int) -> tuple[str, int]:
    """The English of the modifier after a number and its noun (« 20 pays au moins ») and where it ends."""
    match = _AFTER.match(text, end)
    return (modifier_before(match["words"], len(match["words"]))[0], match.end()) if match else ("", end)


# Nouns that a number names instead of counting: « article 5 », « sections 3 à 7 », « n° 12 ».
_LABELS = re.compile(
    r"(?<![\w-])(?:articles?|art\.|alinéas?|annexes?|chapitres?|considérants?|paragraphes?|sections?|titres?|pages?|p\.|pp\."
    r"|n°|numéros?|nos|volumes?|vol\.|tomes?|tableaux?|figures?|fig\.|épisodes?|saisons?|phases?|étapes?|niveaux?|versions?"
    r"|classes?|catégories?|types?|groupes?|lois?|décrets?|règlements?|directives?|résolutions?|objectifs?|axes?|piliers?"
    r"|lignes?|salles?|halls?|portes?|routes?|chambres?|lots?|options?|scénarios?|questions?|points?|thèmes?|actions?|appels?"
    r"|formules?|top|numéro|pièces?|modules?|leçons?|clusters?|paris|rue|boulevard|place) (?:n° ?)?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:^|[\s'«\"(/-])(?P<word>[A-ZÀ-Ý][\w-]*) $")
# Words that begin a sentence with a capital and are no names.
_SENTENCE_STARTS = frozenset(
    ["Les", "Des", "Ces", "Ses", "Leurs", "Nos", "Aux", "Du", "De", "Au", "À", "A", "En", "Dans", "Sur", "Sous", "Avec",
     "Sans", "Pour", "Par", "Entre", "Parmi", "Selon", "Depuis", "Après", "Avant", "Et", "Ou", "Mais", "Outre", "Contre",
     "Dès", "Vers", "Soit", "Quelque", "Seuls", "Seules", "Seulement", "Tous", "Toutes", "Sont"]
)  # fmt: skip
_CLOCK = re.compile(r"(?:\b(?:à|vers|dès|avant|après|jusqu'à|et|entre) )$")


def is_label(text: str, amount: Amount) -> bool:
    """Whether the number names a thing: « article 5 », « 14 h 30 », « à 18 heures »."""
    before = text[max(0, amount.start - 20) : amount.start]
    if amount.form == "figures" and _LABELS.search(before):
        return True
    hour = re.match(r" ?h(?:eures?)?\b(?: \d\d\b)?", text[amount.end : amount.end + 12])
    return bool(
        hour
        and amount.value <= 24
        and (_CLOCK.search(before) or re.match(r" ?h \d", text[amount.end : amount.end + 4]))
    )


def follows_name(text: str, amount: Amount) -> bool:
    """Whether the number ends a name (« Loi 25 », « Vision 2030 ») or is a year without its preposition."""
    name = _NAME_BEFORE.search(text[max(0, amount.start - 40) : amount.start])
    year = text[amount.start : amount.end].isdigit() and 1900 <= amount.value <= 2100
    return year or bool(name and name["word"] not in _SENTENCE_STARTS)
