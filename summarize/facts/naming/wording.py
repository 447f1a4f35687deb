"""What a name is about: the stems of its content words, by which one text or meeting is known however it is called.

«loi visant à réduire l'empreinte du numérique» and «loi pour la réduction de l'empreinte du numérique» are one law,
«accord UE-Mercosur» and «accord de libre-échange entre l'Union européenne et le Mercosur» one agreement. The first four
letters of a French word are stem enough within one article.

>>> sorted(content("loi visant à réduire l'empreinte environnementale du numérique", "loi"))
['empr', 'envi', 'nume', 'redu']
>>> content("loi sur l'IA", "loi") <= content("loi italienne sur l'intelligence artificielle (IA)", "loi")
True
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from translate.languages.gazetteer import fold

_STEM = 4
_WORD = re.compile(r"[^\W_]+")
# Long forms that texts put for an acronym and the other way round.
_ONE_WORD = (
    ("intelligence artificielle", "ia"),
    ("union europeenne", "ue"),
    ("nations unies", "onu"),
    ("etats unis", "usa"),
)
_EMPTY = frozenset(
    "avec chez contre dans depuis des entre les leur leurs lors nos par pour relatif relative relatifs relatives ses sous sur une "
    "visant portant concernant tendant domaine matiere cadre titre intitule intitulee dite appele appelee".split()
)


def content(name: str, head: str = "") -> frozenset[str]:
    """The stems of the content words of a French name, less those of its `head`; figures and acronyms count whole."""
    folded = fold(name)
    for long, short in _ONE_WORD:
        folded = folded.replace(long, short)
    heads = frozenset(_WORD.findall(fold(head)))
    words = (word for word in _WORD.findall(folded) if word not in heads and word not in _EMPTY)
    return frozenset(_stem(word) for word in words if len(word) > 2 or word in ("ia", "ue") or word.isdigit())


def _stem(word: str) -> str:
    """Four letters; a name with figures in it counts whole («Digital4Africa»)."""
    return word if any(letter.isdigit() for letter in word) else word[:_STEM]


def same_names(contents: Sequence[frozenset[str]], official: Collection[int] = ()) -> list[int]:
    """For each name the index of the one that stands for it: the official or else the first name of the same words, or
    of the words that hold all of its own, where those are one name alone. An official name stands for itself."""
    stands_for = {contents[number]: number for number in reversed(range(len(contents)))}
    stands_for |= {contents[number]: number for number in official}
    holding: dict[str, list[frozenset[str]]] = {}
    for words in stands_for:
        for stem in words:
            holding.setdefault(stem, []).append(words)
    found = []
    for number, words in enumerate(contents):
        rarest = min((holding[stem] for stem in words), key=len, default=[])
        fuller = [other for other in rarest if words < other]
        fullest = [other for other in fuller if not any(other < more for more in fuller)] if len(fuller) < 9 else []
        kept = number in official or not words
        found.append(number if kept else stands_for[fullest[0] if len(fullest) == 1 else words])
    return found
