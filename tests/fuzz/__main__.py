"""``python -m tests.fuzz [--inputs 20000] [--jobs 2] [--first 0]``: runs over hostile articles, without the model.

The translator hands the French back: a model adds nothing to what may crash, hang or leave live markup around it, and
what goes into it and comes out of it passes the rules of `translate_hostile` too.

Prints each finding (an article that crashes a rule, goes over the bounds of time or memory, or leaves live markup in a
page) as it comes, and in the end how many inputs, in what time, with how many findings, and the slowest. Exit code 1 if
there was any finding. Each is named by its number, and ``--first NUMBER --inputs 1`` makes it again.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from tests.fuzz.blocks import Block, bound_memory, run_block

_INPUTS = 50  # that a process takes at a time


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    options = parser.parse_args(arguments)
    last = options.first + options.inputs
    blocks = [range(at, min(at + _INPUTS, last)) for at in range(options.first, last, _INPUTS)]
    begun, whole = time.perf_counter(), Block()
    with ProcessPoolExecutor(options.jobs, initializer=bound_memory) as pool:
        for done in as_completed([pool.submit(run_block, block) for block in blocks]):
            block = done.result()
            whole.add(block)
            for finding, kind in block.findings:
                print(f"{finding.number} ({kind}): {finding.what}: {finding.detail}", flush=True)
    print(
        f"{whole.inputs} inputs in {time.perf_counter() - begun:.0f} s ({whole.seconds:.0f} s of a core), "
        f"{len(whole.findings)} findings, peak {whole.peak} MB a process"
    )
    print("slowest:", ", ".join(f"{number} ({kind}) {took:.2f} s" for took, number, kind in whole.slowest))
    return 1 if whole.findings else 0


if __name__ == "__main__":
    raise SystemExit(main())
