"""How long the five seeds take, from process start to the last file: ``python -m tests.bench.run_seeds``.

Each row is the median of several runs of the whole command in a fresh process. "first run" includes the conversion of
the weights, which is then cached. The last rows are second runs: with the translation memory into a new folder, and
over unchanged articles into the same folder.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 5


def seconds(*options: str, cache: str, out: str | None = None) -> float:
    """Wall-clock seconds of one run of the command over the seeds, into `out` or else a new folder."""
    with tempfile.TemporaryDirectory() as new:
        command = [sys.executable, "-m", "aigov_brief", "seeds", "--out", out or new, "--model", "embedded", "-q"]
        start = time.perf_counter()
        subprocess.run([*command, *options], check=True, cwd=ROOT, env={**os.environ, "AIGOV_BRIEF_CACHE": cache})
        return time.perf_counter() - start


def main() -> None:
    new = ["--no-memory"]
    with tempfile.TemporaryDirectory() as cache, tempfile.TemporaryDirectory() as out:
        rows = [("first run, cold cache", [seconds(*new, cache=cache)])]
        for name, options in (("beam 4", ()), ("beam 4, one job", ("--jobs", "1")), ("greedy", ("--beams", "1"))):
            rows.append((name, [seconds(*new, *options, cache=cache) for _ in range(RUNS)]))
        seconds(cache=cache, out=out)
        rows.append(("again, new folder: every sentence remembered", [seconds(cache=cache) for _ in range(RUNS)]))
        rows.append(
            ("again, same folder: every record taken over", [seconds(cache=cache, out=out) for _ in range(RUNS)])
        )
    print("| five seeds, ctranslate2 | median s | min | max |\n|---|---:|---:|---:|")
    for name, times in rows:
        print(f"| {name} | {statistics.median(times):.2f} | {min(times):.2f} | {max(times):.2f} |")
    print(f"\npeak memory of a run: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
