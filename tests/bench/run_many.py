"""How time and memory grow with the number of articles: ``python -m tests.bench.run_many [COUNT...]``.

Generated articles, each in a file of its own, and a translator that hands the French back: what is measured is all but
the model. The second run over the same folder takes every record over.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.generated import write_articles

ROOT = Path(__file__).parents[2]


def measured(*arguments: str) -> tuple[float, float, float]:
    """Wall-clock seconds, processor seconds and peak memory in MB of one run of the command."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "tests.echo", *arguments], cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the run failed ({status})")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", type=int, nargs="*", default=[1_000, 20_000], help="numbers of articles")
    counts = parser.parse_args().counts
    print("| articles | run | wall s | CPU s | CPU ms an article | peak MB |\n|---:|---|---:|---:|---:|---:|")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            write_articles(Path(folder) / "in", count, sentences=4)
            command = [f"{folder}/in", "--out", f"{folder}/out", "--model", "embedded", "--no-memory", "--quiet"]
            for run in ("first", "second"):
                wall, cpu, peak = measured(*command)
                print(
                    f"| {count:,} | {run} | {wall:.1f} | {cpu:.1f} | {1000 * cpu / count:.1f} | {peak:.0f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
