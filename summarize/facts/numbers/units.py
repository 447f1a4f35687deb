"""What numbers count: French nouns and their English, from ``units.csv``, else from the English sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.tables import read_table
from translate.languages.english_numerals import WORDS, written_in_figures
from translate.languages.english_words import listed
from translate.languages.gazetteer import fold
from translate.languages.nations import demonyms
from translate.languages.numerals import number

# Adjectives that French sets before its noun, and what they say in English before it.
_ADJECTIVES = {
    "ancien": "former", "anciens": "former", "anciennes": "former",
    "autre": "other", "autres": "other",
    "derniers": "last", "dernières": "last", "prochains": "next", "prochaines": "next",
    "premiers": "first", "premières": "first", "nouveau": "new", "nouveaux": "new", "nouvelle": "new", "nouvelles": "new",
    "différents": "different", "différentes": "different", "éminents": "eminent", "éminentes": "eminent",
    "grand": "large", "grands": "large", "grande": "large", "grandes": "large", "gros": "large", "grosses": "large",
    "plus grands": "largest", "plus grandes": "largest", "plus gros": "largest", "plus grosses": "largest",
    "petit": "small", "petits": "small", "petite": "small", "petites": "small",
    "jeune": "young", "jeunes": "young", "principaux": "main", "principales": "main", "hauts": "senior", "hautes": "senior",
    "futurs": "future", "futures": "future", "mêmes": "same", "simples": "simple", "seuls": "only", "seules": "only",
    "vastes": "vast", "véritables": "real", "longs": "long", "longues": "long", "bonnes": "good", "bons": "good",
    "meilleurs": "best", "meilleures": "best", "célèbres": "famous", "importants": "major", "importantes": "major",
}  # fmt: skip
_ADJECTIVE = re.compile("(?:" + "|".join(sorted(_ADJECTIVES, key=lambda a: (-len(a), a))) + r") (?=\w)", re.IGNORECASE)
_WORDS = re.compile(r"[^\s,;:.!?()«»\"…*]{1,30}(?: [^\s,;:.!?()«»\"…*]{1,30}){0,5}")
# A noun that the table does not have: lower-case and plural; not what else ends in -s or -x after a figure.
_PLURAL = re.compile(
    r"(?!(?:dans|sans|sous|mais|plus|moins|puis|alors|lors|vers|hors|après|très|pas|nous|vous|ils|elles|aux|deux|dix|six"
    r"|fois|fins?|toujours|depuis|jusqu|chez|environ|autres|ans)\b)[a-zà-ÿ][a-zà-ÿ'-]{2,30}[sx](?![\w-])"
)


@dataclass(frozen=True)
class Unit:
    """An English noun for what is counted. `kind`: count, time, measure or currency."""

    singular: str
    plural: str
    kind: str

    def of(self, amount: int | float) -> str:
        """``1 country``, ``2 countries``: the form that goes with `amount`."""
        return self.singular if amount == 1 else self.plural


# Nouns that count something else among others of their field: briefs come in to a committee that hears witnesses.
_FIELD = 250  # characters around it in which the others stand
_IN_FIELD: dict[str, tuple[Unit, re.Pattern[str]]] = {
    "mémoires": (
        Unit("brief", "briefs", "count"),
        re.compile(
            r"\b(?:témoins?|témoignages|comités?|commissions?|consultations?|auditions?|audiences|sénateurs|députés)\b"
            r"|\b(?:re[cç]u|dépos|soumis|soumett|transmi|présent|analys|examin)\w{0,6} (?:[\w']+ ){0,3}mémoires\b"
            r"|\bmémoires (?:\w+ ){0,2}(?:reçus|déposés|soumis|présentés|transmis|écrits)\b",
            re.IGNORECASE,
        ),
    ),
    "conseillers": (
        Unit("councillor", "councillors", "count"),
        re.compile(
            r"\b(?:[Cc]onseil (?:municipal|communal|métropolitain|régional|départemental|provincial|national|de [A-Z]\w+)"
            r"|motion|voix|vot(?:é|er|ent|ants?)|hémicycle|conseillers (?:municipaux|communaux|régionaux))\b"
        ),
    ),
}


@dataclass(frozen=True)
class Counted:
    """What stands after a number: its unit, the English of adjectives before the noun, and where the noun ends."""

    unit: Unit | None
    adjective: str
    end: int


@cache
def units() -> dict[str, Unit]:
    """Units by every French form of their noun, casefolded."""
    table = {}
    for row in read_table("units.csv"):
        unit = Unit(row["en"], row["en_plural"], row["kind"])
        for form in (row["fr"], row["fr_plural"]):
            table[form.casefold()] = unit
            # Agencies write capitals without accents: « 55 Etats membres ».
            table.setdefault(re.sub(r"\b[ÉÈ](?=\w)", "E", form).casefold(), unit)
    return table


def read_unit(text: str, start: int) -> Counted | None:
    """The unit at `start`, the longest noun of the table with up to two adjectives before it; None where there is none.

    >>> read_unit("autres pays africains", 0)
    Counted(unit=Unit(singular='African country', plural='African countries', kind='count'), adjective='other', end=21)
    """
    english, at = [], start
    starts = [(start, "")]
    for _ in range(2):
        adjective = _ADJECTIVE.match(text, at)
        if not adjective:
            break
        english.append(_ADJECTIVES[adjective.group()[:-1].casefold()])
        at = adjective.end()
        starts.append((at, " ".join(english)))
    found: list[Counted] = []
    for at, words_before in reversed(starts):
        match = _WORDS.match(text, at)
        words = match.group().split(" ") if match else []
        for count in range(len(words), 0, -1):
            noun = " ".join(words[:count])
            field = _IN_FIELD.get(noun.casefold())
            meant = field[0] if field and field[1].search(text, max(0, at - _FIELD), at + _FIELD) else None
            unit = meant or units().get(noun.casefold())
            if unit:
                found.append(Counted(unit, words_before, at + len(noun)))
                break
            price = units().get(noun.partition("/")[0].casefold()) if count == 1 and "/" in noun else None
            if price:  # « 12 euros/mois »
                found.append(Counted(price, words_before, at + noun.index("/")))
                break
    # « petits États insulaires » is a noun of its own and reaches further than « États ».
    return _of_state(text, max(found, key=lambda counted: counted.end)) if found else None


def _of_state(text: str, counted: Counted) -> Counted:
    """«dollars fidjiens», «dinars bahreïniens»: whose currency it is."""
    state = demonyms().at(fold(text[counted.end + 1 : counted.end + 30]), 0) if _is_currency(counted) else None
    if state is None or text[counted.end : counted.end + 1] != " " or counted.unit is None:
        return counted
    end, adjective = counted.end + 1 + state[0], state[1].adjective
    unit = replace(
        counted.unit, singular=f"{adjective} {counted.unit.singular}", plural=f"{adjective} {counted.unit.plural}"
    )
    return replace(counted, unit=unit, end=end)


def _is_currency(counted: Counted) -> bool:
    return counted.unit is not None and counted.unit.kind == "currency" and " " not in counted.unit.plural


def read_unknown_noun(text: str, start: int, amount: Decimal, english: str) -> Counted | None:
    """A plural noun at `start` that the table does not have, as the English sentence names it after its number."""
    adjective = _ADJECTIVE.match(text, start)
    noun = _PLURAL.match(text, adjective.end() if adjective else start)
    if not noun:
        return None
    known, translated = _known_noun(text, noun.start()), _english_noun(english, amount)
    if known and translated and known.casefold() not in english.casefold():
        known = translated.rpartition(" ")[2]  # «400 cadres» are executives where the translation says so
    name = known or _cognate(noun.group(), translated)
    return Counted(Unit(name, name, "count") if name else None, "", noun.end() if name else start)


_COGNATE = 4  # letters that a French noun and its English share at the beginning


def _cognate(french: str, english: str | None) -> str | None:
    """The English that the translation has for the noun, where its form vouches for it: «protocoles», protocols. A
    small model may take thieves (« voleurs ») for flights."""
    last = (english or "").rpartition(" ")[2]
    return last if last and fold(french)[:_COGNATE] == last[:_COGNATE].casefold() else None


def _known_noun(text: str, start: int) -> str | None:
    """The plural noun as the vocabulary of the other facts has it, alone: an adjective may change its English."""
    tokens = tokens_of(text)
    at = bisect_left(tokens, start, key=lambda token: token.start)
    word = look_up(tokens, at, "noun")
    return word[1].en if word and word[1].plural and word[0] == at + 1 else None


_NUMBER_WORDS = {**WORDS, 1: "", 100: "a hundred", 1000: "a thousand"}
_IRREGULAR = "people|men|women|children|staff|police|media|troops|data|aircraft"
_NOUN_PHRASE = re.compile(
    rf" (?:of )?((?:[a-z][a-z-]{{1,30}} ){{0,2}}(?:[a-z][a-z-]{{1,30}}[^s\W]s|{_IRREGULAR}))\b(?!')"
)
_NO_NOUN = re.compile(
    r"\b(?:is|was|has|this|as|its|his|years?|and|or|to|of|in|the|a|by|for|on|with|from|at|were|are|that)\b"
)


def _english_noun(english: str, amount: Decimal) -> str | None:
    """The plural noun, with up to two words before it, that follows `amount` in an English sentence."""
    value = number(amount)
    figures = written_in_figures(value)
    one = figures.replace("1 ", "a ", 1) if figures in ("1 million", "1 billion") else ""
    for written in (f"{value:,}", str(value), figures, one, _NUMBER_WORDS.get(int(value), "")):
        if not written:
            continue
        at = re.search(rf"(?<![\w.,]){re.escape(written)}(?=\s)", english, re.IGNORECASE)
        phrase = _NOUN_PHRASE.match(english, at.end()) if at else None
        if phrase and not _NO_NOUN.search(phrase.group(1)):
            return phrase.group(1)
    return None


_OTHERS = re.compile(
    r"(?P<between>(?:, (?:d['’])?[a-zà-ÿ-]{3,}[sx](?![\w-])){0,3}) et (?:d['’])?(?P<noun>[a-zà-ÿ-]{3,}[sx])(?![\w-])"
)


def with_other_units(text: str, counted: Counted, end: int) -> tuple[Unit | None, int]:
    """«40 pays et organisations», «563 juges, procureurs et avocats»: further bare plurals count with the first; «20
    pays et 5 villes» are two."""
    unit, joint = counted.unit, _OTHERS.match(text, end)
    if not joint or not unit or counted.end != end:
        return unit, end
    nouns = [noun.removeprefix("d'").removeprefix("d’") for noun in joint["between"].split(", ")[1:]]
    kinds = [unit, *(units().get(noun) for noun in (*nouns, joint["noun"]))]
    counts = [kind for kind in kinds if kind and kind.kind == "count"]
    if len(counts) < len(kinds):
        return unit, end
    one, several = listed([kind.singular for kind in counts]), listed([kind.plural for kind in counts])
    return Unit(one, several, "count"), joint.end()
