"""The extractive summary: whole sentences of the article, chosen, never written.

A sentence is scored by where it stands, how central it is among the others (cosine of TF-IDF vectors over the French,
which is the source), how many facts it carries and whether its translation was marked; sentences are then taken by
maximal marginal relevance (Carbonell and Goldstein 1998), so that none repeats another.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.facts import Fact
from translate.bilingual import BilingualSentence

# Weights of the four signals, and how much likeness to what is chosen already costs.
_POSITION, _CENTRALITY, _FACTS, _UNMARKED = 1.0, 0.8, 0.6, 0.6
_REDUNDANCY = 0.7
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_STOP = frozenset(
    """
        les des une dans pour avec sur par que qui dont est sont ont été être cette ces aux leur leurs nous vous ils
        elle elles mais plus pas ainsi afin entre lors son ses comme selon tout tous toute toutes aussi fait depuis
        avoir déclaré également notamment
    """.split()
)
# Auxiliaries and modals, endings that only finite verbs have, and the reflexive and negated forms of any other verb.
_FINITE = re.compile(
    r"\b(?:a|ont|est|sont|fut|furent|va|vont|peut|peuvent|doit|doivent|veut|veulent|fait|font|faut|prend|met|permet|vise|"
    r"visent|reste|compte|comprend|appelle|propose|soutient|prévoit|souligne|estime|demande|annonce|invite|exige|concerne|"
    r"\w{2,}(?:ait|aient|era|eront|ira|iront|èrent|irent|urent|issent))\b|\b(?:s['’]|se |ne |n['’])\w+(?:e|ent|it|d)\b",
    re.IGNORECASE,
)
# A sentence that opens with a pronoun or a demonstrative leans on the one before it.
_LEANING = re.compile(
    r"[«\"“ ]*(?:ils?|elles?|ce(?:la|ci)?|c['’]|ceux|celles?|celui|cet(?:te)?|ces|son|sa|ses|leurs?|en outre|par ailleurs|"
    r"de plus|enfin|ainsi|toutefois|cependant|pour y|en effet|or|mais|et|y compris)(?=[\s'’-])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class SummarySentence:
    """One English sentence of a summary and the numbers (from 0) of the sentences it came from."""

    en: str
    sources: tuple[int, ...]


def summarise(sentences: Sequence[BilingualSentence], facts: Sequence[Fact]) -> list[SummarySentence]:
    """Three to five sentences (fewer where the article has no more), in the order of the article."""
    candidates = [i for i, s in enumerate(sentences) if _can_stand(s)]
    wanted = min(summary_length(len(candidates)), len(candidates))
    vectors = tfidf([content_words(s.fr) for s in sentences])
    scores = dict(zip(candidates, _scores(candidates, sentences, facts, vectors), strict=True))
    chosen: list[int] = []
    while len(chosen) < wanted:
        rest = [i for i in candidates if i not in chosen]
        # A sentence that leans on the one before it may only follow that one; where nothing else is left, it may stand.
        free = [i for i in rest if i - 1 in chosen or not _LEANING.match(sentences[i].fr)] or rest
        likeness = {i: max((cosine(vectors[i], vectors[j]) for j in chosen), default=0.0) for i in free}
        chosen.append(max(free, key=lambda i: (scores[i] - _REDUNDANCY * likeness[i], -i)))
    return [SummarySentence(sentences[i].en, (i,)) for i in sorted(chosen)]


def summary_length(sentences: int) -> int:
    """Three sentences for a short article, four for a page, five for more."""
    return 3 if sentences < 12 else 4 if sentences < 25 else 5


def content_words(french: str) -> list[str]:
    """Words that carry content, folded; function words and one- and two-letter words left out."""
    flat = unicodedata.normalize("NFC", french).casefold()
    return [word for word in _WORD.findall(flat) if word not in _STOP]


def tfidf(documents: Sequence[list[str]]) -> list[dict[str, float]]:
    """Unit vectors of TF-IDF weights (log-scaled term frequency, smoothed inverse sentence frequency)."""
    seen = Counter(word for words in documents for word in set(words))
    vectors = []
    for words in documents:
        weights = {
            word: (1 + math.log(count)) * math.log((1 + len(documents)) / (1 + seen[word]) + 1)
            for word, count in sorted(Counter(words).items())
        }
        norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({word: weight / norm for word, weight in weights.items()})
    return vectors


def cosine(one: dict[str, float], other: dict[str, float]) -> float:
    """Cosine of two unit vectors."""
    small, large = sorted((one, other), key=len)
    return sum(weight * large.get(word, 0.0) for word, weight in small.items())


def _can_stand(sentence: BilingualSentence) -> bool:
    """A whole sentence of the text: no heading, list head or fragment, and translated."""
    text = sentence.fr.rstrip(' »"”)')
    if sentence.sentence.heading or not sentence.en or text.endswith((":", ";", ",", "?")):
        return False
    return 8 <= len(text.split()) <= 90 and _has_verb(text) and not {"untranslated", "repeated"} & set(sentence.checks)


def _has_verb(french: str) -> bool:
    """Whether a finite verb is in sight: lost mark-up leaves noun phrases with a full stop (« X, ministre de Y. »)."""
    return _FINITE.search(french) is not None


def _scores(
    pool: list[int], sentences: Sequence[BilingualSentence], facts: Sequence[Fact], vectors: list[dict[str, float]]
) -> list[float]:
    centre = Counter[str]()
    for vector in vectors:
        centre.update(vector)
    norm = math.sqrt(sum(weight * weight for weight in centre.values())) or 1.0
    carried = Counter(fact.mention.sentence for fact in facts)
    most = max((carried[i] for i in pool), default=0) or 1
    return [
        _POSITION / (1 + rank) ** 0.5
        + _CENTRALITY * sum(weight * centre[word] for word, weight in vectors[i].items()) / norm
        + _FACTS * carried[i] / most
        + _UNMARKED * (not sentences[i].checks)
        for rank, i in enumerate(pool)
    ]
