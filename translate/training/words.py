"""Word lists from aligned text: French common words, and English words that a dictionary lacks.

The first tell « la Terre » and « le Parti » from names that stay as they are. A word counts as common where the corpus
writes it in small letters often enough, even if institutions capitalise it more (« la Commission »); a name never is
written small, or hardly. The second are British spellings and terms of the field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from translate.languages.gazetteer import fold
from translate.training.corpus import Pair

LEAST = 10  # times written small, in the whole corpus
SHARE = 0.02  # small spellings for one with a capital inside a sentence: « dieu » 0.07, « paul » 0.01
SMALL_LETTERED = frozenset({"portage_europarl_lc", "hansard"})  # sources whose names lost their capitals
_WORD = re.compile(r"[^\W\d_]{3,}")
OFTEN = 20  # times an English word stands in the corpus; typing errors and French quoted in English are rarer
_OPENS = re.compile(r"(?:^|[.!?:;])[\s«\"'“(–—’-]*$")


def common_words(sentences: Iterable[str]) -> list[str]:
    """Common words of French sentences, folded (`translate.languages.gazetteer.fold`), sorted."""
    small, capital = Counter[str](), Counter[str]()
    for sentence in sentences:
        for match in _WORD.finditer(sentence):
            word = match.group()
            if word.islower():
                small[fold(word)] += 1
            elif word.istitle() and not _OPENS.search(sentence, 0, match.start()):
                capital[fold(word)] += 1
    return sorted(word for word, count in small.items() if count >= LEAST and count >= SHARE * capital[word])


def english_words(pairs: Iterable[Pair], dictionary: Collection[str]) -> list[str]:
    """English words of at least three letters that are not in `dictionary`, in small letters, sorted.

    One counts where at least two sources have it (identifiers of program code stand in one), and where the English side
    has it more often than the French (« dispositif » is quoted in English law).
    """
    english, french, sources = Counter[str](), Counter[str](), dict[str, set[str]]()
    for pair in pairs:
        french.update(_WORD.findall(pair.fr.casefold()))
        for word in _WORD.findall(pair.en.casefold()):
            english[word] += 1
            sources.setdefault(word, set()).add(pair.source)
    return sorted(
        word
        for word, count in english.items()
        if count >= OFTEN and len(sources[word]) > 1 and count > french[word] and word not in dictionary
    )
