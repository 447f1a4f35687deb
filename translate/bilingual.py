"""A French sentence beside its English: what `translate/` hands to `summarize/`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translate.sentences import Sentence

# No rule fails, but the translation may well be wrong: `translate.checks.doubt`.
DOUBTFUL = "doubtful"
# What a program could not vouch for in a translation. A reader of briefs.jsonl must take a name it does not know for a
# mark like any other: the last three came after the first six.
CHECKS = (
    "number-missing",
    "name-changed",
    "term-missing",
    "untranslated",
    "repeated",
    "truncated",
    "negation-changed",
    "quotes-unbalanced",
    DOUBTFUL,
)


def fails_rules(checks: Iterable[str]) -> bool:
    """Whether a rule found something lost or altered in a translation, so that nothing may be taken from it."""
    return bool(set(checks) - {DOUBTFUL})


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
