"""Which French words are common words: what tells « la Terre » and « le Parti » from names that stay as they are.

A word counts as common where the corpus writes it in small letters often enough, even if institutions capitalise it
more (« la Commission »); a name never is written small, or hardly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from translate.gazetteer import fold

LEAST = 10  # times written small, in the whole corpus
SHARE = 0.02  # small spellings for one with a capital inside a sentence: « dieu » 0.07, « paul » 0.01
SMALL_LETTERED = frozenset({"portage_europarl_lc", "hansard"})  # sources whose names lost their capitals
_WORD = re.compile(r"[^\W\d_]{3,}")
_OPENS = re.compile(r"(?:^|[.!?:;])[\s«\"'“(–—’-]*$")


def common_words(sentences: Iterable[str]) -> list[str]:
    """Common words of French sentences, folded (`translate.gazetteer.fold`), sorted."""
    small, capital = Counter[str](), Counter[str]()
    for sentence in sentences:
        for match in _WORD.finditer(sentence):
            word = match.group()
            if word.islower():
                small[fold(word)] += 1
            elif word.istitle() and not _OPENS.search(sentence, 0, match.start()):
                capital[fold(word)] += 1
    return sorted(word for word, count in small.items() if count >= LEAST and count >= SHARE * capital[word])
