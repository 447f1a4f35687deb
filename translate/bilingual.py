"""A French sentence beside its English: what `translate/` hands to `summarize/`."""

from __future__ import annotations

from dataclasses import dataclass

from translate.sentences import Sentence

# What a program could not vouch for in a translation (OUTPUT.md).
CHECKS = ("number-missing", "name-changed", "term-missing", "untranslated", "repeated", "truncated")


@dataclass(frozen=True)
class BilingualSentence:
    """One French sentence, its English, and what a program could not vouch for."""

    sentence: Sentence
    en: str
    checks: tuple[str, ...] = ()

    @property
    def fr(self) -> str:
        """The French as it was translated (cleaned)."""
        return self.sentence.text
