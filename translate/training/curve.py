"""The learning curve of a run as a picture, from the log that training keeps."""

from __future__ import annotations

import json
from pathlib import Path

from translate.training.prepare import WorkFolder


def plot(work: WorkFolder, path: Path) -> None:
    """Draw training loss against sentence pairs seen, the domain stretch in its own colour.

    Raises:
        FileNotFoundError: the work folder has no log.
    """
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    rows = [json.loads(line) for line in work.log.read_text(encoding="utf-8").splitlines()]
    matplotlib.rcParams["svg.hashsalt"] = "aigov-brief"
    figure, axes = pyplot.subplots(figsize=(7, 3.5))
    for domain, label in ((False, "general text"), (True, "news and AI policy, rate falling to zero")):
        part = [row for row in rows if row["domain"] is domain]
        axes.plot([row["pairs"] / 1000 for row in part], [row["loss"] for row in part], label=label, linewidth=1)
    axes.set_xlabel("sentence pairs seen, thousands")
    axes.set_ylabel("loss, nats a piece (label-smoothed)")
    axes.set_ylim(top=6)
    axes.grid(alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
