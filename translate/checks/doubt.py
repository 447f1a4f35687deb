"""How likely a translation that fails no rule is wrong all the same, by what its own model thought of it.

Rules see figures, names, terms and words that vanished; a small model also takes one word for another, and reads well.
A logistic regression on judged sentences weighs what hints at it: English words that nothing in the French accounts
for, French words that left no trace, and how improbable the model itself found what it wrote. What a log-probability is
worth differs from model to model, so the weights lie beside a checkpoint's own (`calibration.json`, made by
``python -m tests.bench.judged``); a checkpoint without them has no such mark.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path

from translate.checks import omissions, unfounded
from translate.glossary import Glossary


@dataclass(frozen=True)
class Calibration:
    """The weights of a checkpoint's regression.

    Attributes:
        intercept: log-odds of a serious error where nothing hints at one.
        unfounded, unheard: per nat of `translate.checks.unfounded.surprise` and `translate.checks.omissions.surprise`.
        improbable: per nat of mean negative log-probability a piece.
        improbable_in_all: per nat of the same times the English words, which a long sentence has more of.
        marked_from: log-odds from which a sentence is marked.
    """

    intercept: float
    unfounded: float
    unheard: float
    improbable: float
    improbable_in_all: float
    marked_from: float

    @classmethod
    def read(cls, file: Path) -> Calibration | None:
        """That of a checkpoint; None where there is no such file.

        Raises:
            ValueError: it is not what such a file holds.
        """
        try:
            weights = json.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        try:
            return cls(**{field.name: float(weights[field.name]) for field in fields(cls)})
        except (KeyError, TypeError) as error:
            raise ValueError("a weight is missing or no number") from error

    def is_doubtful(self, french: str, english: str, score: float, glossary: Glossary) -> bool:
        """Whether a translation of mean log-probability `score` (nats a piece) is to be marked."""
        found = hints(french, english, score, glossary)
        return self.log_odds(found) >= self.marked_from

    def log_odds(self, found: Hints) -> float:
        """Of a serious error."""
        return (
            self.intercept
            + self.unfounded * found.unfounded
            + self.unheard * found.unheard
            + self.improbable * found.improbable
            + self.improbable_in_all * found.improbable_in_all
        )


@dataclass(frozen=True)
class Hints:
    """What hints at an error in one sentence, in nats; see `Calibration`."""

    unfounded: float
    unheard: float
    improbable: float
    improbable_in_all: float


def hints(french: str, english: str, score: float, glossary: Glossary) -> Hints:
    """The hints of a translation of mean log-probability `score`, nats a piece."""
    return Hints(
        unfounded.surprise(french, english, glossary),
        omissions.surprise(french, english),
        -score,
        -score * (len(english.split()) + 1),
    )
