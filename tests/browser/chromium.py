"""A Chromium to test the page in: the machine's own, else Debian's package, installed where that can be done.

    python -m tests.browser.chromium

prints where it is. Only root on a machine with apt installs, and only under CI or when this is run by hand: a test that
somebody runs on their own machine installs nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PACKAGES = ("chromium", "fonts-dejavu-core")
_TIMEOUT = 240  # seconds for apt


def find() -> str | None:
    """The path of a browser that is installed."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> str:
    """Install Debian's Chromium. Returns an empty text, or one line that says why it cannot be had."""
    if not shutil.which("apt-get"):
        return "no Chromium is installed, and this machine has no apt-get"
    if os.geteuid() != 0:
        return f"no Chromium is installed, and only root can: apt-get install {' '.join(PACKAGES)}"
    for command in (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES]):
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=_TIMEOUT,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return f"{' '.join(command)} did not end in {_TIMEOUT} s"
        if done.returncode:
            return f"{' '.join(command)} failed: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}"
    return "" if find() else "apt-get installed no Chromium that can be found"


def find_or_install() -> tuple[str, str]:
    """(path, empty) or (empty, why there is none)."""
    path = find()
    if path:
        return path, ""
    if not os.environ.get("CI"):
        return "", "no Chromium is installed; `python -m tests.browser.chromium` installs Debian's"
    reason = install()
    return find() or "", reason


if __name__ == "__main__":
    why = "" if find() else install()
    print(why or find())
    sys.exit(bool(why))
