"""Hostile articles by the block, each within bounds of time and memory: what one process of the fuzz does."""

from __future__ import annotations

import heapq
import resource
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.check import Finding, brief_hostile, translate_hostile
from tests.fuzz.hostile import hostile

SECONDS = 10.0  # of one core, for one input
MEGABYTES = 1500  # of address space beyond what the process has when it begins
_SLOWEST = 8


@dataclass
class Block:
    """What came of some inputs: `slowest` as (seconds, number, kind), `seconds` of one core in all, `peak` in MB."""

    inputs: int = 0
    seconds: float = 0.0
    peak: int = 0
    findings: list[tuple[Finding, str]] = field(default_factory=list)
    slowest: list[tuple[float, int, str]] = field(default_factory=list)

    def add(self, other: Block) -> None:
        """Take in the findings and times of another block."""
        self.inputs += other.inputs
        self.seconds += other.seconds
        self.peak = max(self.peak, other.peak)
        self.findings += other.findings
        self.slowest = heapq.nlargest(_SLOWEST, self.slowest + other.slowest)


class OverTime(BaseException):
    """An input took too long; no `Exception`, for a run goes on after those."""


def bound_memory() -> None:
    """Beyond the bound an allocation fails, which the run reports as a fault of its own: a finding."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    bound = pages * resource.getpagesize() + MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))


def run_block(numbers: range) -> Block:
    """The inputs of those numbers, one after the other."""
    done = Block()
    with tempfile.TemporaryDirectory() as out:
        for number in numbers:
            kind, (suffix, data) = hostile(number)
            began = time.process_time()  # not wall time: other work on the machine is no finding
            try:
                with at_most(SECONDS):
                    found, sentences = brief_hostile(data, suffix, Path(out), number)
                    found += translate_hostile(sentences, number)
            except OverTime:
                found = [Finding(number, "slow", f"over {SECONDS:g} s for {len(data)} bytes")]
            took = time.process_time() - began
            done.add(Block(1, took, findings=[(finding, kind) for finding in found], slowest=[(took, number, kind)]))
    done.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return done


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises OverTime in its block after so many seconds of one core: a rule that hangs is told, not waited for."""

    def stop(*_: object) -> None:
        raise OverTime

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
