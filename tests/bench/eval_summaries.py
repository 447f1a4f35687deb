"""ROUGE of the summariser beside lead-3 and TextRank: ``make eval-summaries DATA=orangesum-valid-300.fr.jsonl``.

All systems choose the same number of sentences of the same French articles, and are scored against the abstract by
rouge-score (F1), with a tokenizer that keeps accented letters. Confidence intervals are percentiles of a bootstrap over
articles; differences are paired.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable
from pathlib import Path

import networkx
import numpy as np
from rouge_score.rouge_scorer import RougeScorer
from scipy.stats import bootstrap

from summarize.summary.extract import choose
from summarize.summary.salience import tokens
from tests.bench.orangesum import Example, load, other_half, tuning_half

METRICS = ("rouge1", "rouge2", "rougeL")
RESAMPLES, SEED, LEVEL = 2000, 1, 0.95
System = Callable[[Example, int], list[int]]


class AccentedTokenizer:
    """Words as `summarize.summary.salience` has them; rouge-score's own tokenizer keeps only a to z and digits."""

    def tokenize(self, text: str) -> list[str]:
        return tokens(text)


def lead(example: Example, length: int) -> list[int]:
    """The first sentences."""
    return example.body[:length]


def textrank(example: Example, length: int) -> list[int]:
    """TextRank (Mihalcea and Tarau 2004): PageRank over sentences, tied by the words they share over their lengths."""
    body = example.body
    words = [{word for word in tokens(example.sentences[i].fr) if len(word) > 3} for i in body]
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(body)))
    for one in range(len(body)):
        for other in range(one):
            shared = len(words[one] & words[other])
            if shared and min(len(words[one]), len(words[other])) > 1:
                weight = shared / (math.log(len(words[one])) + math.log(len(words[other])))
                graph.add_edge(one, other, weight=weight)
    ranks = networkx.pagerank(graph)
    best = sorted(ranks, key=lambda place: (-ranks[place], place))[:length]
    return sorted(body[place] for place in best)


def ours(example: Example, length: int) -> list[int]:
    """The sentences of `summarize.summary.extract`."""
    return choose(example.sentences, example.facts, length)


SYSTEMS: dict[str, System] = {"lead": lead, "TextRank": textrank, "ours": ours}


def scores(system: System, examples: list[Example], length: int) -> np.ndarray:
    """One row an article: F1 of every metric, recall of ROUGE-1 (all in %), and words chosen."""
    scorer = RougeScorer(METRICS, tokenizer=AccentedTokenizer())
    rows = []
    for example in examples:
        text = " ".join(example.sentences[number].fr for number in system(example, length))
        found = scorer.score(example.abstract, text)
        rows.append(
            [*(100 * found[name].fmeasure for name in METRICS), 100 * found["rouge1"].recall, len(tokens(text))]
        )
    return np.array(rows)


def interval(values: np.ndarray) -> str:
    """Mean and its confidence interval; of paired differences where `values` are such."""
    found = bootstrap(
        (values,), np.mean, n_resamples=RESAMPLES, confidence_level=LEVEL, method="percentile", rng=SEED
    ).confidence_interval
    return f"{values.mean():.2f} [{found.low:.2f}, {found.high:.2f}]"


def report(name: str, examples: list[Example], length: int) -> None:
    """Print the table of one set of articles, and the differences in ROUGE-1."""
    print(f"\n{name}: {len(examples)} articles, {length} sentences\n")
    print("| | ROUGE-1 | ROUGE-2 | ROUGE-L | ROUGE-1 recall | words |\n|---|---:|---:|---:|---:|---:|")
    table = {label: scores(system, examples, length) for label, system in SYSTEMS.items()}
    for label, rows in table.items():
        cells = [interval(rows[:, column]) for column in range(len(METRICS))]
        print(f"| {label} | {' | '.join(cells)} | {rows[:, 3].mean():.1f} | {rows[:, 4].mean():.0f} |")
    for label in ("lead", "TextRank"):
        print(f"\nours − {label}, ROUGE-1: {interval(table['ours'][:, 0] - table[label][:, 0])}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="JSON lines of {id, article, summary}")
    parser.add_argument("--lengths", type=int, nargs="+", default=[3], help="sentences to choose")
    options = parser.parse_args()
    if not options.data.is_file():
        sys.exit(f"{options.data}: no such file")
    examples = load(options.data)
    if len(examples) < 4:
        sys.exit(f"{options.data}: at least four articles are needed")
    for length in options.lengths:
        report("all", examples, length)
        report("even lines (tuned on)", tuning_half(examples), length)
        report("odd lines (not fitted on)", other_half(examples), length)


if __name__ == "__main__":
    main()
