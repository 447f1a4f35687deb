"""How throughput grows with workers: ``python -m tests.bench.scale --workers 1 2 --articles 1000 --core-hour 0.04``.

The command itself over generated articles (or those of --folder), with the embedded model and no memory: first in one
process with one thread, then on Ray with so many workers of one core. From each time the time of the same run over one
article is taken off: starting is paid once a run, however large it is.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.generated import write_articles

ROOT = Path(__file__).parents[2]

DAY, HOUR = 86_400, 3_600  # seconds


def seconds(folder: Path, *options: str) -> float:
    """Wall-clock seconds of one run of the command over a folder."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "aigov_brief", str(folder), "--out", out, "--model", "embedded", "--quiet"]
        start = time.perf_counter()
        subprocess.run([*command, "--no-memory", *options], cwd=ROOT, check=True)
        return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--articles", type=int, default=1000, help="how many")
    parser.add_argument("--folder", type=Path, help="text files to take instead of generated articles, again and again")
    parser.add_argument("--ray", default="local", help="address of the cluster")
    parser.add_argument("--core-hour", type=float, default=0.04, help="price of a core for an hour")
    given = parser.parse_args()

    with tempfile.TemporaryDirectory() as name:
        one, all_of_them = Path(name, "one"), Path(name, "all")
        write_articles(one, 1)
        if given.folder:
            all_of_them.mkdir()
            files = itertools.cycle(sorted(given.folder.glob("*.txt")))
            for number, file in enumerate(itertools.islice(files, given.articles)):
                shutil.copy(file, all_of_them / f"{number:06d}.txt")
        else:
            write_articles(all_of_them, given.articles)
        words = sum(len(file.read_text(encoding="utf-8").split()) for file in all_of_them.rglob("*.txt"))
        print(
            f"{given.articles:,} articles, {words / given.articles:.0f} words each; {given.core_hour:g} a core-hour\n"
        )
        print("| run | cores | start s | s | articles/s | words/s | articles a day per core | cost per million |")
        print("|---|---:|---:|---:|---:|---:|---:|---:|")
        runs = [("one process", 1, ["--jobs", "1"])]
        runs += [("Ray", count, ["--ray", given.ray, "--jobs", str(count)]) for count in given.workers]
        for label, cores, options in runs:
            start = seconds(one, *options)
            work = seconds(all_of_them, *options) - start
            rate = (given.articles - 1) / work
            cost = 1e6 / rate * cores / HOUR * given.core_hour
            print(
                f"| {label} | {cores} | {start:.1f} | {work:.1f} | {rate:.2f} | {rate * words / given.articles:.0f} "
                f"| {rate / cores * DAY:,.0f} | {cost:,.2f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
