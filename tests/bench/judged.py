"""What marks are worth, on sentences whose translations were judged; and the weights of the last of them, `doubtful`:

    python -m tests.bench.judged EVAL_FOLDER [--write translate/model/calibration.json]

`tests/data/judged.jsonl` has translations of the embedded model that bilingual readers judged without seeing a mark:
`S` where the meaning is changed, lost in a part that matters, or gone; `M` for smaller faults; `G`; `O` where only
whether it is `S` was judged. Sentences of test sets stand there by their line, those of articles written for it in
full. A logistic regression with a small ridge penalty is fitted to those that no rule marks; the table is of ten-fold
cross-validation.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from translate.checks.doubt import Calibration, Hints, hints
from translate.glossary import Glossary

JUDGED = Path(__file__).parents[1] / "data" / "judged.jsonl"
RIDGE = 1.0
FOLDS = 10
MARKED_FROM = 0.0  # log-odds: rather wrong than right


@dataclass(frozen=True)
class Judged:
    """A translation, what hints at an error in it, whether a rule marks it, and how it was judged."""

    hints: Hints
    marked: bool
    label: str

    @property
    def serious(self) -> bool:
        return self.label == "S"


def read(file: Path, test_sets: Path) -> list[Judged]:
    """The judged translations; the French of test sets is in `test_sets`."""
    glossary = Glossary.load()
    lines: dict[str, list[str]] = {}
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "fr" not in row and row["set"] not in lines:
            lines[row["set"]] = (test_sets / f"{row['set']}.fr").read_text(encoding="utf-8").splitlines()
        french = row.get("fr") or lines[row["set"]][row["line"]]
        found.append(Judged(hints(french, row["en"], row["score"], glossary), bool(row["checks"]), row["label"]))
    return found


def fit(rows: list[Judged]) -> Calibration:
    """The weights, each per nat."""
    x = np.array([list(asdict(row.hints).values()) for row in rows])
    y = np.array([row.serious for row in rows], dtype=float)
    mean, scale = x.mean(axis=0), x.std(axis=0)
    z = np.c_[(x - mean) / scale, np.ones(len(x))]

    def loss(weights: np.ndarray) -> float:
        return float(np.logaddexp(0, (1 - 2 * y) * (z @ weights)).sum() + RIDGE / 2 * (weights[:-1] ** 2).sum())

    found = minimize(loss, np.zeros(z.shape[1])).x
    weights = found[:-1] / scale
    names = [field.name for field in fields(Hints)]
    intercept = float(found[-1] - (weights * mean).sum())
    return Calibration(
        intercept=intercept, marked_from=MARKED_FROM, **dict(zip(names, map(float, weights), strict=True))
    )


def doubtful(rows: list[Judged]) -> list[bool]:
    """Whether each of `rows` would be marked by weights that were fitted without it."""
    order = np.random.default_rng(1).permutation(len(rows))
    found = [False] * len(rows)
    for fold in range(FOLDS):
        left_out = set(order[fold::FOLDS].tolist())
        weights = fit([row for at, row in enumerate(rows) if at not in left_out])
        for at in left_out:
            found[at] = weights.log_odds(rows[at].hints) >= weights.marked_from
    return found


def main() -> None:
    """Print how many of each label are marked, by rules and with `doubtful`; write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("test_sets", type=Path)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    rows = read(JUDGED, arguments.test_sets)
    unmarked = [row for row in rows if not row.marked]
    totals = Counter(row.label for row in rows)
    by_rules = Counter(row.label for row in rows if row.marked)
    more = Counter(row.label for row, is_doubtful in zip(unmarked, doubtful(unmarked), strict=True) if is_doubtful)
    print("| judged | sentences | marked by rules | doubtful besides | marked |\n|---|---:|---:|---:|---:|")
    for label in "SMGO":
        marked = by_rules[label] + more[label]
        share = marked / totals[label]
        print(f"| {label} | {totals[label]} | {by_rules[label]} | {more[label]} | {share:.0%} |")
    weights = fit(unmarked)
    print({name: round(value, 3) for name, value in asdict(weights).items()})
    if arguments.write:
        rounded = {name: round(value, 4) for name, value in asdict(weights).items()}
        arguments.write.write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
