"""What came of a run: counts, failures, and the report for whoever watches over scheduled runs.

The report names times, which no other output does: it is written only where it is asked for (``--report FILE``).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import platform
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version

# What decides records beside the rules, and what a report names.
LIBRARIES = ("babel", "ctranslate2", "jinja2", "sentencepiece", "symspellpy", "torch", "trafilatura", "transformers")


@dataclass
class RunReport:
    """Counts of a run as it goes on. `say` is called with each failure and error, in one line."""

    say: Callable[[str], None]
    failures: list[tuple[str, str]] = field(default_factory=list)
    articles: Counter[str] = field(default_factory=Counter)  # "briefed", "unchanged"
    sentences: Counter[str] = field(default_factory=Counter)  # "all", "marked", "translated", "remembered"
    checks: Counter[str] = field(default_factory=Counter)
    orphans: list[str] = field(default_factory=list)
    pruned: bool = False
    signature: str | None = None  # where the run came so far
    error: str | None = None  # why the run could not begin or go on
    _began: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC))
    _clock: float = field(default_factory=time.perf_counter)

    def fail(self, path: str, reason: str) -> None:
        """Record a failure and say it at once."""
        self.failures.append((path, reason))
        self.say(f"failed: {path}: {reason}")

    def stop(self, reason: str, code: int = 1) -> int:
        """Record why the run could not begin or go on, and say it. Returns the exit code."""
        self.error = reason
        self.say(f"error: {reason}")
        return code

    def count(self, record: dict, reused: bool) -> int:
        """Count a record in; returns how many of its sentences are marked."""
        marked = [sentence for sentence in record["sentences"] if sentence["checks"]]
        self.articles["unchanged" if reused else "briefed"] += 1
        self.sentences["all"] += len(record["sentences"])
        self.sentences["marked"] += len(marked)
        for sentence in marked:
            self.checks.update(sentence["checks"])
        return len(marked)

    def summary(self) -> str:
        """One line for the end of a run."""
        unchanged = f"{self.articles['unchanged']} unchanged, " if self.articles["unchanged"] else ""
        return f"{self.articles['briefed']} briefed, {unchanged}{len(self.failures)} failed"

    def as_json(self, *, exit_code: int) -> str:
        """The report as a JSON object."""
        content = {
            "schema": 1,
            "began": self._began.isoformat(timespec="seconds"),
            "seconds": round(time.perf_counter() - self._clock, 3),
            "exit_code": exit_code,
            "error": self.error,
            "articles": {name: self.articles[name] for name in ("briefed", "unchanged")}
            | {"failed": len(self.failures)},
            "sentences": {name: self.sentences[name] for name in ("all", "marked", "translated", "remembered")},
            "checks": dict(sorted(self.checks.items())),
            "failures": [{"path": path, "reason": reason} for path, reason in self.failures],
            "orphans": {"briefs": self.orphans, "removed": self.pruned},
            "signature": self.signature,
            "versions": {"python": platform.python_version(), **library_versions()},
        }
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def library_versions() -> dict[str, str]:
    """The versions of the libraries that decide what is written, as far as they are installed."""
    found = {}
    for library in LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            continue
    return found


def libraries_sha256() -> str:
    """SHA-256, in hexadecimal, of those versions."""
    return hashlib.sha256(json.dumps(library_versions(), sort_keys=True).encode()).hexdigest()
