"""Which words are English: what tells a word a model made up ("stuate", "vitaminic") from one it translated.

A small model spells rare words from pieces, and sometimes spells what is no word. The dictionary is SymSpell's list,
which SCOWL and Google Books share, and `english_words.txt`, what it is too old or too British to have: read and chosen
from what ``python -m translate.training english-words`` finds in aligned text. Of three letters only the second counts:
most that the first has are abbreviations ("att"), which is what a model also makes of a long word's first piece.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from translate.glossary import Glossary
from translate.languages.gazetteer import fold
from translate.languages.names import common_words
from translate.languages.nations import countries
from translate.tables import read_lines, read_table

_TOKEN = re.compile(r"(?<![\w@./#])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/]|\.\w|://)")  # no "19th", "A/RES", "x.org"
_PART = re.compile(r"[^\W\d_]+")
# Before these any English word may stand in a new one. Not "de", "dis", "mis" or "re": the dictionary has those that
# there are, and a model makes others ("decreate", "refere").
_PREFIXES = (
    "anti", "auto", "bio", "counter", "cross", "cyber", "geo", "hyper", "inter", "macro", "meta", "micro", "multi",
    "nano", "neuro", "non", "over", "post", "pre", "pseudo", "semi", "socio", "sub", "super", "techno", "trans",
    "ultra", "un", "under",
)  # fmt: skip
_SHORTEST_BASE = 4  # letters of a word behind a prefix
_ABBREVIATED = 3  # letters of the words that are taken from our list alone
_SHORTEST = 3  # letters: below it are initials, units and the endings of contractions


def made_up_words(french: str, english: str, glossary: Glossary | None = None) -> list[str]:
    """Words of `english` that no English has: made up, or French words left standing.

    Names stand in the French as well, with their capitals; official names come from the glossary. A common word that
    opens a French sentence is no name: « Pourparlers » left in English is one of these words.
    """
    # Two capitals are an acronym, its plural, or a trade name: "UNAIDS", "LLMs", "GitHub".
    found = [token for token in _TOKEN.findall(english) if sum(map(str.isupper, token)) < 2 or "-" in token]
    parts = {part: fold(part) for token in found if not is_english(token) for part in _PART.findall(token)}
    suspects = {part: form for part, form in parts.items() if len(part) >= _SHORTEST and not is_english(part)}
    if not suspects:
        return []
    source = _PART.findall(french)
    names = {fold(word) for word in source if not word.islower()} - common_words()
    names |= {word for word in source if len(word) <= _SHORTEST}  # « Palais des Nations »
    matches = glossary.find(french) if glossary else []
    terms = {form for match in matches for form in _PART.findall(fold(match.en))}
    known = names | terms | _names()
    return [part for part, form in suspects.items() if form not in known]


@lru_cache(maxsize=4096)
def is_english(word: str) -> bool:
    """Whether the dictionary has `word`, whatever its capitals, or a word of it behind a prefix ("geoeconomic")."""
    plain = fold(word).removesuffix("'s")
    words = english_words()
    if plain in words or not plain.startswith(_PREFIXES):
        return plain in words
    return any(
        len(plain) - len(prefix) >= _SHORTEST_BASE and plain.startswith(prefix) and plain[len(prefix) :] in words
        for prefix in _PREFIXES
    )


def is_name(word: str) -> bool:
    """Whether `word` stands in the English name of a country, a people or a city."""
    return fold(word) in _names()


@cache
def english_words() -> frozenset[str]:
    """Every form of the dictionary, folded (`translate.languages.gazetteer.fold`)."""
    rows = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    words = (row.partition(" ")[0] for row in rows.splitlines())
    return frozenset(word for word in words if len(word) != _ABBREVIATED) | frozenset(read_lines("english_words.txt"))


@cache
def _names() -> frozenset[str]:
    """Words with a capital of the English names of countries, peoples and cities, folded."""
    names = [country.name for country in countries().values()]
    names += [row["en"] for table in ("demonyms.csv", "cities.csv") for row in read_table(table)]
    words = (word for name in names for word in name.split() if not word.islower())  # not the "and" of Trinidad
    return frozenset(part for word in words for part in _PART.findall(fold(word)))
