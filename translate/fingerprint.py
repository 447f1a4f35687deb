"""What the rules of a package are: a hash of its sources, so that what other rules made is never taken for ours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_RULES = (".py", ".csv", ".tsv", ".txt", ".j2", ".css", ".js")  # modules, tables, templates
_NO_RULES = ("__pycache__", "training", "model")  # how the model was made, and the model: it has a hash of its own


@cache
def sources_sha256(*packages: str) -> str:
    """SHA-256, in hexadecimal, of the names and contents of all modules, tables and templates of `packages`."""
    digest = hashlib.sha256()
    for package in packages:
        for name, data in sorted(_sources(files(package), f"{package}/")):
            digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.hexdigest()


def _sources(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        if entry.is_dir() and entry.name not in _NO_RULES:
            yield from _sources(entry, f"{name}/")
        elif entry.name.endswith(_RULES):
            yield name, entry.read_bytes()
