"""How time and memory grow from 100 to 100,000 sentences: ``python -m tests.bench.growth [COUNT...] [--plot FILE]``.

Distinct generated sentences, a line each, through ``python -m translate --model embedded``: model, checks and retries,
whole process.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.generated import article

ROOT = Path(__file__).parents[2]
COUNTS = [100, 1_000, 10_000, 100_000]


@dataclass(frozen=True)
class Point:
    """One measurement: sentences, words, wall-clock seconds, peak memory in MB."""

    sentences: int
    words: int
    seconds: float
    peak: float


def sentences(count: int) -> list[str]:
    """So many distinct sentences."""
    found: dict[str, None] = {}
    number = 0
    while len(found) < count:
        paragraphs = article(number, sentences=6).split("\n\n")[1:]
        lines = (line for paragraph in paragraphs for line in paragraph.strip().split(". "))
        found.update((f"{line.rstrip('.')}.", None) for line in lines)
        number += 1
    return list(found)[:count]


def measure(count: int) -> Point:
    """Translate so many lines in a process of its own."""
    lines = sentences(count)
    command = [sys.executable, "-m", "translate", "--model", "embedded"]
    with tempfile.TemporaryFile() as given:
        given.write("\n".join(lines).encode() + b"\n")
        given.seek(0)
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdin=given, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{count} sentences: the process failed ({status})")
    words = sum(len(line.split()) for line in lines)
    return Point(count, words, time.perf_counter() - start, usage.ru_maxrss / 1024)


def plot(points: list[Point], path: Path) -> None:
    """Seconds and peak memory against sentences, on logarithmic axes."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    matplotlib.rcParams["svg.hashsalt"] = "aigov-brief"
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(8, 3))
    counts = [point.sentences for point in points]
    left.plot(counts, [point.seconds for point in points], marker="o")
    left.set(xscale="log", yscale="log", xlabel="sentences", ylabel="seconds, whole process")
    right.plot(counts, [point.peak for point in points], marker="o")
    right.set(xscale="log", ylim=(0, 500), xlabel="sentences", ylabel="peak memory, MB")
    for axes in (left, right):
        axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Print one row a count, and draw them all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="*", default=COUNTS)
    parser.add_argument("--plot", type=Path)
    arguments = parser.parse_args()
    print("| sentences | words | seconds | words/s | peak MB |\n|---:|---:|---:|---:|---:|")
    points = []
    for count in arguments.counts:
        point = measure(count)
        points.append(point)
        pace = point.words / point.seconds
        print(
            f"| {count:,} | {point.words:,} | {point.seconds:.1f} | {pace:,.0f} | {point.peak:.0f} |",
            flush=True,
        )
    if arguments.plot:
        plot(points, arguments.plot)


if __name__ == "__main__":
    main()
