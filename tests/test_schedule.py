"""The scheduled runs that README and the workflow show: their commands run, and their files are well formed."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.runs import run

README = (ROOT / "README.md").read_text(encoding="utf-8")
UNITS = re.findall(r"```ini\n(.*?)```", README, re.DOTALL)
WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "brief.yml").read_text(encoding="utf-8"))


def commands() -> dict[str, list[str]]:
    """What follows ``aigov-brief`` in each of the three, by where it stands."""
    [cron] = re.findall(r"^30 5 \* \* 1-5 .*$", README, re.MULTILINE)
    [service] = re.findall(r"^ExecStart=(.*)$", UNITS[0], re.MULTILINE)
    steps = WORKFLOW["jobs"]["brief"]["steps"]
    [options] = [re.search(r'OPTIONS="(.*)"', step["run"])[1] for step in steps if step.get("id") == "brief"]
    shown = {"cron": cron.partition("bin/aigov-brief ")[2], "systemd": service.partition("bin/aigov-brief ")[2]}
    return {name: shlex.split(line) for name, line in (shown | {"workflow": f"seeds/ --out out/ {options}"}).items()}


@pytest.mark.parametrize("name", ["cron", "systemd", "workflow"])
def test_the_command_runs_and_reports(
    name: str, echo: list[str], articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles.rename(tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    result = run(*commands()[name])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out" / "digest.md").exists()
    assert (tmp_path / "report.json").exists()
    if "--quiet" in commands()[name]:
        assert result.output == ""  # cron mails what is printed


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd on this machine")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    program = tmp_path / ".venv" / "bin" / "aigov-brief"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    files = [tmp_path / f"aigov-brief.{kind}" for kind in ("service", "timer")]
    for file, unit in zip(files, UNITS, strict=True):
        file.write_text(unit.replace("/path/to/aigov-brief", str(tmp_path)), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *files], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_workflow_keeps_the_cache_and_publishes() -> None:
    used = [step.get("uses", "").partition("@")[0] for step in WORKFLOW["jobs"]["brief"]["steps"]]
    assert used.index("actions/cache/restore") < used.index("actions/cache/save")
    assert "actions/upload-pages-artifact" in used
    assert "pages" in WORKFLOW["jobs"]
