"""``python -m tests.fuzz [--count 20000] [--first 0]``: the whole run over hostile articles, without a model.

Prints what was found: articles that crash a rule, take longer than the bound, or leave live markup in a page; and the slowest. Exit code
1 if there was any. Each find is named by its number, and ``--first NUMBER --count 1`` makes it again.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.fuzz.check import Finding, brief_hostile, translate_hostile
from tests.fuzz.hostile import hostile

SECONDS = 10.0  # of one article


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--stop-after", type=float, default=float("inf"), metavar="SECONDS")
    options = parser.parse_args()
    findings: list[Finding] = []
    kinds: Counter[str] = Counter()
    slowest: list[tuple[float, int, str]] = []
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as out:
        for number in range(options.first, options.first + options.count):
            kind, (suffix, data) = hostile(number)
            began = time.process_time()  # not wall time: other work on the machine is no finding
            found = brief_hostile(data, suffix, Path(out), number) + translate_hostile(data, number)
            took = time.process_time() - began
            if took > SECONDS:
                found.append(Finding(number, "slow", f"{took:.1f} s for {len(data)} bytes"))
            slowest = sorted([*slowest, (took, number, kind)])[-8:]
            kinds[kind] += 1
            for finding in found:
                print(f"{finding.number} ({kind}): {finding.what}: {finding.detail}", flush=True)
            findings += found
            if time.perf_counter() - start > options.stop_after:
                break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{sum(kinds.values())} articles in {time.perf_counter() - start:.0f} s, {len(findings)} findings, peak {peak:.0f} MB"
    )
    print("slowest:", ", ".join(f"{number} ({kind}) {took:.2f} s" for took, number, kind in reversed(slowest)))
    return 1 if findings else 0


if __name__ == "__main__":
    raise SystemExit(main())
