"""A run that is killed at any moment: nothing finished is lost, nothing half-written is seen, the next one heals."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

from summarize.records import JOURNAL
from tests.conftest import ROOT
from tests.generated import article
from tests.runs import contents

KILLS = int(os.environ.get("AIGOV_BRIEF_KILLS", "5"))


def command(articles: Path, out: Path) -> subprocess.Popen[bytes]:
    arguments = [str(articles), "--out", str(out), "--model", "embedded", "--no-memory", "--quiet"]
    return subprocess.Popen([sys.executable, "-m", "tests.echo", *arguments], cwd=ROOT, start_new_session=True)


def finished(out: Path, articles: Path) -> set[str]:
    """Ids of the whole records on disk that were made from the articles as they are now."""
    now = {hashlib.sha256(path.read_bytes()).hexdigest() for path in articles.iterdir()}
    lines = [line for file in (out / JOURNAL, out / "briefs.jsonl") if file.exists() for line in file.open("rb")]
    found = [json.loads(line) for line in lines if line.endswith(b"\n")]
    return {record["id"] for record in found if record["source"]["sha256"] in now}


def test_a_kill_at_any_moment_loses_nothing_finished(tmp_path: Path) -> None:
    """AIGOV_BRIEF_KILLS=200 for the long form. Where a run was quicker, all begins anew from the older briefs."""
    chance = random.Random(1)
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    whole, seconds = [], 0.0
    for shift in (0, 1000):  # half of the articles change
        for number in range(40):
            text = article(number + shift * (number % 2), 20)
            (folder / f"{number:02d}.txt").write_text(text, encoding="utf-8")
        start = time.perf_counter()
        assert command(folder, tmp_path / f"whole{shift}").wait() == 0
        seconds = time.perf_counter() - start
        whole.append(contents(tmp_path / f"whole{shift}"))
    before: set[str] = set()
    for _ in range(KILLS):
        process = command(folder, out)
        time.sleep(chance.uniform(0.2, 1.1) * seconds)
        process.kill()
        process.wait()
        if not out.exists():
            continue
        for path in out.iterdir():
            assert path.name.startswith(".") or path.read_bytes() in [version[path.name] for version in whole]
        after = finished(out, folder)
        assert after >= before
        before = after
        if contents(out) == whole[1]:
            before = set()
            shutil.rmtree(out)
            if chance.random() < 0.7:
                shutil.copytree(tmp_path / "whole0", out)
    assert command(folder, out).wait() == 0
    assert contents(out) == whole[1], "the next run heals, and leaves nothing of a killed one"
