"""What a translation says of itself: English words to which no French word of the sentence answers.

The mirror of `translate.checks.omissions`: what answers to an English word is in `said.tsv`
(`translate.checks.counterparts`).
"""

from __future__ import annotations

from functools import cache, lru_cache

from translate.checks.counterparts import Counterparts, Unanswered
from translate.checks.idioms import idioms_in
from translate.glossary import Glossary
from translate.languages.lexicon import stems

# Nats of one word from which a retry holds what left no trace: of such pairs, most are a word taken for another.
SURPRISING = 2.0


def is_word_made_up(french: str, english: str, glossary: Glossary) -> bool:
    """Whether an English word is very likely founded on nothing in the French."""
    return any(word.surprise >= SURPRISING for word in unfounded_words(french, english, glossary))


def unfounded_words(french: str, english: str, glossary: Glossary) -> list[Unanswered]:
    """The English words that nothing in the French accounts for. Terms and idioms have words of their own.

    >>> french, english = "La sécheresse sévit dans la région.", "The seed is in the region."
    >>> [english[word.start : word.end] for word in unfounded_words(french, english, Glossary())]
    ['seed']
    """
    found = _without_answer(french, english)
    if not found:
        return []
    official = stems(" ".join([*(term.en for term in glossary.find(french)), *idioms_in(french)]))
    return [word for word in found if stems(english[word.start : word.end]).isdisjoint(official)]


def surprise(french: str, english: str, glossary: Glossary) -> float:
    """How surprising, in nats, all the words together are that nothing in the French accounts for."""
    return sum(word.surprise for word in unfounded_words(french, english, glossary))


@lru_cache(maxsize=256)  # what is weighed among hypotheses is asked about again
def _without_answer(french: str, english: str) -> tuple[Unanswered, ...]:
    there = stems(french)
    return tuple(word for word, forms in _said().words(english) if there.isdisjoint(forms))


@cache
def _said() -> Counterparts:
    return Counterparts("said.tsv")
