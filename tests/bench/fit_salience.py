"""Fit the weights of `summarize/summary/salience.csv` on the even lines of the data, and print that table:

    python -m tests.bench.fit_salience orangesum-valid-300.fr.jsonl > summarize/summary/salience.csv

Logistic regression with a small ridge penalty on standardised features: does the abstract use this word (once …)?
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from summarize.summary.salience import features, tokens
from tests.bench.orangesum import Example, load, tuning_half

RIDGE = 1.0


def rows_of(example: Example) -> tuple[list[dict[str, float]], list[bool]]:
    """Features of every use of a word in the article, and whether the abstract makes it."""
    used = Counter(tokens(example.abstract))
    rows = features([example.sentences[number].fr for number in example.body])
    return list(rows.values()), [used[word] >= repeat for word, repeat in rows]


def fit(examples: list[Example]) -> dict[str, float]:
    """Weight of every feature, in the features' own units."""
    pairs = [rows_of(example) for example in examples]
    names = list(pairs[0][0][0])
    x = np.array([[row[name] for name in names] for rows, _ in pairs for row in rows])
    y = np.array([used for _, labels in pairs for used in labels], dtype=float)
    mean, scale = x.mean(axis=0), x.std(axis=0)
    mean[0] = 0.0  # the bias
    scale[scale == 0] = 1.0  # the bias, and what is the same in all articles
    x = (x - mean) / scale
    penalised = np.array([0.0] + [RIDGE] * (len(names) - 1))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        logits = x @ weights
        value = np.logaddexp(0, logits).sum() - y @ logits + (penalised * weights**2).sum() / 2
        return value, x.T @ (1 / (1 + np.exp(-logits)) - y) + penalised * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 1000, "ftol": 1e-12})
    weights = found.x / scale
    weights[0] = found.x[0] - (weights[1:] * mean[1:]).sum()
    return dict(zip(names, weights, strict=True))


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.bench.fit_salience DATA")
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(("feature", "weight"))
    table.writerows((name, f"{weight:.3f}") for name, weight in fit(tuning_half(load(Path(sys.argv[1])))).items())


if __name__ == "__main__":
    main()
