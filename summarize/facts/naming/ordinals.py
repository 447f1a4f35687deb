"""Ordinals before the names of meetings and texts: «deuxième sommet», «75e session», «troisième édition du forum».

>>> ordinal_before("le deuxième sommet", 12), ordinal_before("le grand sommet", 9)
((3, 'second'), (9, ''))
>>> ordinal_before("le LIe sommet", 7), ordinal_before("Ce sommet", 3)
((3, '51st'), (3, ''))
>>> edition_before("la 3e édition du forum", 17)
(3, '3rd')
"""

from __future__ import annotations

import re

from summarize.facts.naming.vocabulary import figure_ordinal
from translate.languages.english_numerals import RANKS, ordinal_in_figures
from translate.languages.numerals import ORDINALS, ROMAN, read_roman

# Above sixteen English has words for round ones alone in common use.
_IN_WORDS = {value: RANKS[value] for value in (*range(3, 17), 20)}
# «troisième» "third", but «vingt-et-unième» "21st": larger ones are in figures in English.
_ORDINALS = {
    **dict.fromkeys(("premier", "première", "premiers", "premières"), "first"),
    **dict.fromkeys(("deuxième", "deuxièmes", "second", "seconde", "secondes"), "second"),
    **{word: _IN_WORDS.get(value) or ordinal_in_figures(value) for word, value in ORDINALS.items()},
}
WORD_BEFORE = re.compile(r"([\w-]+['’]?)[ «“\"]{0,3}$")
_EDITION = re.compile(
    r"(?P<word>[\w-]{2,15}) (?:et dernière )?édition (?:annuelle |ordinaire |spéciale )?"
    r"(?:de la |de l['’]|du |des |de |d['’])$"
)


def ordinal_before(text: str, start: int) -> tuple[int, str]:
    """Where the name begins whose noun begins at `start`, and the English ordinal that leads it («deuxième sommet»)."""
    word = WORD_BEFORE.search(text, max(0, start - 20), start)
    ordinal = _ordinal(word.group(1)) if word else ""
    return (word.start(1), ordinal) if word and ordinal else (start, "")


_ROMAN = re.compile(rf"({ROMAN})(?:er|e|ème)s?$")


def _ordinal(word: str) -> str:
    """``"deuxième"``, ``"75e"``, ``"XLIXe"`` → ``"second"``, ``"75th"``, ``"49th"``; empty for other words."""
    roman = _ROMAN.match(word)
    rank = read_roman(roman.group(1)) if roman else None
    return ordinal_in_figures(rank) if rank else _ORDINALS.get(plain(word)) or figure_ordinal(plain(word))


def edition_before(text: str, start: int) -> tuple[int, str]:
    """The same for «troisième édition du | forum»: an edition of an event is the event in a series."""
    edition = _EDITION.search(text, max(0, start - 60), start)
    ordinal = _ordinal(edition["word"]) if edition else ""
    return (edition.start("word"), ordinal) if edition and ordinal else (start, "")


def plain(text: str) -> str:
    """The text in small letters with the plain apostrophe."""
    return text.casefold().replace("’", "'")
