"""Which words of an article a summary of it would use, and how likely.

A logistic model over every word of the article, after Hong and Nenkova (2014), "Improving the Estimation of Word
Importance for News Multi-Document Summarization": how widely and how early a word is spread over the text says most.
Its weights stand in `salience.csv`; `python -m tests.bench.fit_salience DATA` fits them. Nothing in it is particular to
French, so that an English text is read the same way.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from translate.quotations import PAIRED_MARKS
from translate.tables import read_table

Word = tuple[str, int]  # a folded word, and the how-manieth time it would be used, from 1

MOST_REPEATS = 4  # a summary of a few lines hardly uses a word more often
SHORT = 3  # letters; nearly all words so short are articles, prepositions and pronouns, or what elision left of one
_TOKEN = re.compile(r"\w+")


def tokens(text: str) -> list[str]:
    """The words and numbers of `text`, folded; elided words come apart: « l'IA » is "l", "ia"."""
    return _TOKEN.findall(unicodedata.normalize("NFC", text).casefold())


def uses(words: Sequence[str]) -> list[Word]:
    """Every word with how often it has been used so far; the uses beyond `MOST_REPEATS` are left out.

    >>> uses(["le", "plan", "le"])
    [('le', 1), ('plan', 1), ('le', 2)]
    """
    seen = Counter[str]()
    found = []
    for word in words:
        seen[word] += 1
        if seen[word] <= MOST_REPEATS:
            found.append((word, seen[word]))
    return found


def chances(sentences: Sequence[str], title: str | None = None) -> dict[Word, float]:
    """For every use of a word that the article makes, the chance that its summary makes it.

    Args:
        sentences: of the text, in order.
        title: the headline, if any: its words count as the first sentence's do.
    """
    weights = _weights()
    rows = features(sentences, title)
    return {
        word: 1 / (1 + math.exp(-sum(weights[name] * value for name, value in row.items())))
        for word, row in rows.items()
    }


def features(sentences: Sequence[str], title: str | None = None) -> dict[Word, dict[str, float]]:
    """What the model sees of every use of a word; the names are those of `salience.csv`."""
    profiles = _profiles(sentences, title)
    earliness = sum(1 / (1 + place) for place in range(len(sentences))) or 1.0
    rows = {}
    for word, profile in profiles.items():
        spread = profile.sentences / max(1, len(sentences))
        short = float(len(word) <= SHORT)
        for repeat in range(1, min(profile.count, MOST_REPEATS) + 1):
            rows[word, repeat] = {
                "bias": 1.0,
                "spread": spread,
                "early spread": profile.earliness / earliness,
                "early": 1 / (1 + profile.first),
                "opening": float(profile.first == 0),
                "capital": profile.capitals / profile.count,
                "quoted": profile.quoted / profile.count,
                "short": short,
                "short spread": short * spread,
                "repeat": math.log(repeat),
                "repeat spread": spread if repeat > 1 else 0.0,
                "short repeat": short * math.log(repeat),
                "more uses": math.log(profile.count / repeat),
                "length": math.log(max(1, len(sentences))),
            }
    return rows


@dataclass
class _Profile:
    """A word in its article: where it is first used (sentences from 0), in how many sentences, how often and how."""

    first: int
    count: int = 0
    capitals: int = 0
    quoted: int = 0
    earliness: float = 0.0  # the sum of 1 / (1 + place) over its sentences
    places: set[int] = field(default_factory=set)

    @property
    def sentences(self) -> int:
        """In how many sentences the word is used."""
        return len(self.places)


def _profiles(sentences: Sequence[str], title: str | None) -> dict[str, _Profile]:
    profiles: dict[str, _Profile] = {}
    for place, sentence in enumerate(sentences):
        text = unicodedata.normalize("NFC", sentence)
        marks = [edge for match in PAIRED_MARKS.finditer(text) for edge in match.span()]
        for match in _TOKEN.finditer(text):
            profile = profiles.setdefault(match[0].casefold(), _Profile(place))
            profile.count += 1
            profile.capitals += match[0][0].isupper() and match.start() > 0
            profile.quoted += bisect_right(marks, match.start()) % 2  # between an opening and a closing edge
            if place not in profile.places:
                profile.places.add(place)
                profile.earliness += 1 / (1 + place)
    for word in tokens(title or ""):
        if word in profiles:
            profiles[word].first = 0
    return profiles


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in read_table("salience.csv", __package__)}
