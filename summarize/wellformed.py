"""Signs in an English sentence itself that its translation failed: what no check of figures and names can see.

Each rule names a class of English that no writer produces: words that English does not have, « a » before a vowel, an
article before a preposition, a word said again that the French says once, a clause without a verb. A rule may compare with
the French, but knows nothing of what it means. How long the English is beside its French says nothing: translations by
people and by the model lie in the same range. The rules choose among sentences; they mark none (`translate.guard` does).

`python -m tests.bench.wellformed` measures how often each fires on English by human translators, where it should not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from summarize.english_standing import has_verb

_WORD = re.compile(r"[^\W\d_]+")
# Words between spaces and marks: parts of addresses, of « e-mail » and « isn't » say nothing about English.
_WHOLE_WORD = re.compile(r"(?<![\w'’./@#-])[^\W\d_]{3,}(?![\w'’/@-]|\.\w|://)")
_OPENING = re.compile(r"^[\W\d_]*")
# Before these any English word may stand in a new one.
_PREFIXES = (
    "anti", "auto", "bio", "counter", "cross", "cyber", "de", "dis", "geo", "hyper", "inter", "macro", "meta", "micro", "mis",
    "multi", "nano", "neuro", "non", "over", "post", "pre", "pseudo", "re", "semi", "socio", "sub", "super", "techno", "trans",
    "ultra", "un", "under",
)  # fmt: skip
_SHORTEST_BASE = _SHORTEST_FRENCH = 4  # letters


@dataclass(frozen=True)
class Flaw:
    """A class of broken English.

    Attributes:
        why: why no English is written so.
        find: the words of (French, English) that show it.
        of_sentences: whether only a whole sentence can have it.
    """

    name: str
    why: str
    find: Callable[[str, str], list[str]]
    of_sentences: bool = False


@lru_cache(maxsize=4096)
def flaws(french: str, english: str, *, whole: bool = True) -> tuple[str, ...]:
    """Every place where a rule of `FLAWS` fires on `english` as the translation of `french`, as ``"rule: words"``.

    `whole` says whether it is a sentence and no part of one. A text that is English on both sides has none: nothing was
    translated.

    >>> flaws("La Chine a exprimé sa volonté de collaborer.", "China expressed its willing the willing development.")
    ('word said again: willing',)
    """
    if french == english:
        return ()
    return tuple(f"{flaw.name}: {words}" for flaw in FLAWS if whole or not flaw.of_sentences
                 for words in flaw.find(french, english))  # fmt: skip


# --- Words ------------------------------------------------------------------------------------------------------------


def _unknown_words(french: str, english: str) -> list[str]:
    """« wiss », « politation »: a word in small letters that neither English nor the French sentence has."""
    source = frozenset(_WORD.findall(french.casefold()))
    words = [word for word in _WHOLE_WORD.findall(english) if word.islower()]
    opening = _WHOLE_WORD.match(english, _start(english))
    if opening and opening[0].istitle():  # what opens a sentence has its capital from there
        words.insert(0, opening[0].casefold())
    return [word for word in words if word not in source and not _is_english(word)]


def _french_words(french: str, english: str) -> list[str]:
    """« has menti on his commitments »: an everyday French word of the sentence that is no English word.

    Short ones stand in names: « Palais des Nations ».
    """
    source = frozenset(_WORD.findall(french)) & _everyday_french()
    words = (word for word in _WHOLE_WORD.findall(english) if word.islower() and len(word) >= _SHORTEST_FRENCH)
    return [word for word in words if word in source and not _is_english(word)]


def _start(text: str) -> int:
    """Where its first letter stands."""
    match = _OPENING.match(text)
    return match.end() if match else 0


def _is_english(word: str) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if plain in _english_words():
        return True
    bases = (plain.removeprefix(prefix) for prefix in _PREFIXES if plain.startswith(prefix))
    return any(len(base) >= _SHORTEST_BASE and base in _english_words() for base in bases)


@cache
def _english_words() -> frozenset[str]:
    """SymSpell's list (words that both SCOWL and Google Books have), and what it is too old or too British to have."""
    frequencies = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    newer = files("summarize").joinpath("english_words.txt").read_text(encoding="utf-8")
    return frozenset(line.partition(" ")[0] for line in frequencies.splitlines()) | frozenset(newer.split())


@cache
def _everyday_french() -> frozenset[str]:
    return frozenset(files("translate").joinpath("common_words.txt").read_text(encoding="utf-8").split())


# --- Their order ------------------------------------------------------------------------------------------------------

# No question: « Can the … ? » and letters as names (« A and B ») are not meant.
_ARTICLE_ALONE = re.compile(
    r"\b(?:a|an|[Tt]he) (?:of|to|in|on|for|with|by|from|at|into|and|or|but|is|are|was|were|has|have|had|will|would|can|the|a|an|"
    r"that|which|who|it|he|she|they|we|this|these|its|their|his|my)\b(?!-)"
    r"|\b(?:this|these|those|its|their|his|our) (?:a|an|the)\b(?!-)"
    r"|\b(?:of|for|with|by|from|at|into|the) (?:is|are|was|were|has|have|had)\b"
)
_WRONG_ARTICLE = re.compile(
    r"\ba (?:[aei](?!u|wé)|o(?!ne|nce|ui|u[ai])|u(?!n[aiouy]|s[aeiu]|t[eiou]|r[aeiou]|biq|k|b[aeiou]|vu|v[ea]))[a-z]"
    r"|\ban (?:[bcdfgjklmnpqrstvwxz][a-z]|h(?!o[nu]r|onest|eir|istor|erb|otel|abit|ors)[a-z])"
)


def _bare_articles(french: str, english: str) -> list[str]:
    """« the of », « a the », « from is »."""
    return _ARTICLE_ALONE.findall(english)


def _wrong_articles(french: str, english: str) -> list[str]:
    """« a essential levier », « an decision »."""
    return _WRONG_ARTICLE.findall(english)


_NEAR, _NEAR_IN_FRENCH = 3, 8  # words, within which a writer does not say a longer one again; French takes more of them
_LONG = 5  # letters
# Some words mean two things, and pairs of these belong together.
_SAID_AGAIN = frozenset("other which their there these those would could should about through between against".split())


def _words_again(french: str, english: str) -> list[str]:
    """« its willing the willing »: longer words said again within a few words, more of them than the French has."""
    found = _repeated(english, _NEAR)
    return found[len(_repeated(french, _NEAR_IN_FRENCH)) :]


def _repeated(text: str, near: int) -> list[str]:
    """The longer words in small letters that stand among the `near` words before them already."""
    last: dict[str, int] = {}
    found = []
    for at, word in enumerate(_WORD.findall(text)):
        if len(word) >= _LONG and word.islower() and word not in _SAID_AGAIN:
            if at - last.get(word, -near - 1) <= near:
                found.append(word)
            last[word] = at
    return found


# --- Sentences --------------------------------------------------------------------------------------------------------


def _without_verb(french: str, english: str) -> list[str]:
    """« This growing dependency on global chains, exposed to tensions. »: it could not stand as a sentence."""
    return [] if has_verb(english) else [english]


FLAWS = (
    Flaw("no such word", "English does not have it", _unknown_words),
    Flaw("French word", "it was not translated", _french_words),
    Flaw("article without noun", "a determiner is followed by its noun phrase", _bare_articles),
    Flaw("wrong article", "«a» or «an» goes by the sound that follows", _wrong_articles),
    Flaw("word said again", "a decoder in a loop repeats what its source says once", _words_again),
    Flaw("no verb", "a statement has a finite verb", _without_verb, of_sentences=True),
)
