"""Signs in an English sentence itself that its translation failed: what no check of figures and names can see.

Each rule names a class of English that no writer produces: words that English does not have, « a » before a vowel, an
article before a preposition, a word said again that the French says once, a clause without a verb. A rule may compare
with the French, but knows nothing of what it means. How long the English is beside its French says nothing:
translations by people and by the model lie in the same range. The rules choose among sentences; they mark none
(`translate.guard` does).

`python -m tests.bench.wellformed` measures how often each fires on English by human translators, where it should not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from translate.checks.dictionary import made_up_words
from translate.languages.english_verbs import has_verb
from translate.languages.english_words import BARE_ARTICLE, takes_an

_WORD = re.compile(r"[^\W\d_]+")


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
    """« wiss », « has menti on »: words that no English has; inside a sentence a capital may make a name of one."""
    return [word.casefold() for word in made_up_words(french, english) if word.islower() or english.startswith(word)]


# --- Their order ------------------------------------------------------------------------------------------------------

# No question: « Can the … ? » and letters as names (« A and B ») are not meant.
_ARTICLE_ALONE = re.compile(
    rf"{BARE_ARTICLE}|\b(?:a|an|[Tt]he) (?:will|can|the|this|these)\b(?!-)"
    r"|\b(?:this|these|those|its|their|his|our) (?:a|an|the)\b(?!-)"
    r"|\b(?:of|for|with|by|from|at|into|the) (?:is|are|was|were|has|have|had)\b"
)
# Writers differ on "an historic" and "an hotel", and "a e" is a letter.
_ARTICLE_AND_WORD = re.compile(r"\b(an?) (?!h(?:istor|erb|otel|abit))([a-z]\w+)")


def _bare_articles(french: str, english: str) -> list[str]:
    """« the of », « a the », « from is »."""
    return _ARTICLE_ALONE.findall(english)


def _wrong_articles(french: str, english: str) -> list[str]:
    """« a essential levier », « an decision »."""
    found = _ARTICLE_AND_WORD.findall(english)
    return [f"{article} {word}" for article, word in found if takes_an(word) != (article == "an")]


# « China, on her pointed out that », « with their would »; « his », « hers » and « mine » may be the subject.
_POSSESSIVE_ALONE = re.compile(
    r"\b(?:on|of|for|with|by|from|at|in|to) (?:her|his|its|their|our|your|my) \w+ed (?:out )?that\b"
    r"|\b(?:its|their|our|your|my) (?:is|are|was|were|has|had|have|would|should)\b"
)


def _bare_possessives(french: str, english: str) -> list[str]:
    """« on her pointed out that »."""
    return _POSSESSIVE_ALONE.findall(english)


_DETACHED_MARK = re.compile(r"(?<=\w) \" (?=\w)")


def _detached_marks(french: str, english: str) -> list[str]:
    """« Mr. Zarif " occurred »: a mark that neither opens nor closes, which the French may have of itself."""
    return [] if _DETACHED_MARK.search(french) else [mark.strip() for mark in _DETACHED_MARK.findall(english)]


_MODAL = r"\b(?:can|could|will|would|may|might|must|shall|should)"
# « could bring » is a verb, « should anything happen » an inversion; « will » and « can » are nouns at times, « may » a
# month.
_WITHOUT_INFINITIVE = re.compile(
    rf'{_MODAL} ["“]?(?!(?:br|b|s|st|r|w|fl|cl|sl|wr|sw|str|spr|p|z|d)ing\b|\w*thing\b|during\b|according\b)'
    r"[a-z]{2,}ing\b"
    rf"|{_MODAL} (?:can|could|will|would|may|might|must|shall|should)\b(?!['’])"
    rf"|{_MODAL} (?:ca|wo|would|could|should)n['’]t\b"
)


def _modals_alone(french: str, english: str) -> list[str]:
    """« could using », « will can't »: a modal verb is followed by an infinitive."""
    return _WITHOUT_INFINITIVE.findall(english)


_PREPOSITIONS = re.compile(
    r"\b(?:of (?:of|on|at(?! (?:least|most|all)))|(?:to|in|with|by|for|at|from) of|to to|from from)\b(?!-)"
)


def _prepositions_alone(french: str, english: str) -> list[str]:
    """« the evening of on 20 November »."""
    return _PREPOSITIONS.findall(english)


# --- Figures ----------------------------------------------------------------------------------------------------------

_WRONG_ORDINAL = re.compile(r"(?<!\d)\d*(?:(?<!1)(?:1(?:th|nd|rd)|2(?:th|st|rd)|3(?:th|st|nd))|1[123](?:st|nd|rd))\b")
_WRONG_FIGURE = re.compile(r"\d,\d{1,2}(?![\d,])|\d,\d{4,}|\d{5,},\d|\d:\d{3,}")


def _wrong_ordinals(french: str, english: str) -> list[str]:
    """« October 21th »."""
    return _WRONG_ORDINAL.findall(english)


def _wrong_figures(french: str, english: str) -> list[str]:
    """« 10,0 », « 200000,0000 », « 18:000 »: a comma parts thousands."""
    return _WRONG_FIGURE.findall(english)


# --- Words said again -------------------------------------------------------------------------------------------------

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
    Flaw("no such word", "it was made up, or not translated", _unknown_words),
    Flaw("article without noun", "a determiner is followed by its noun phrase", _bare_articles),
    Flaw("wrong article", "«a» or «an» goes by the sound that follows", _wrong_articles),
    Flaw("possessive without noun", "a determiner is followed by its noun phrase", _bare_possessives),
    Flaw("detached mark", "a quotation mark stands at the words it opens or closes", _detached_marks),
    Flaw("modal without infinitive", "it has no other form behind it", _modals_alone),
    Flaw("preposition without noun", "it is followed by its noun phrase", _prepositions_alone),
    Flaw("wrong ordinal", "its ending goes by its last figure", _wrong_ordinals),
    Flaw("wrong figure", "a comma parts three figures, a colon hours and minutes", _wrong_figures),
    Flaw("word said again", "a decoder in a loop repeats what its source says once", _words_again),
    Flaw("no verb", "a statement has a finite verb", _without_verb, of_sentences=True),
)
