"""Fixtures shared by the tests: the embedded model, loaded once a session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from translate.glossary import Glossary
    from translate.marian import Translator

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    from translate.glossary import Glossary

    return Glossary.load()


@pytest.fixture(scope="session")
def translator(glossary: Glossary) -> Translator:
    from translate.marian import Options, Translator

    return Translator(Options(model="embedded"), glossary)


# Constructions that the grammar of instruments, events and quotations does not read yet.
KNOWN_FAILURES = (
    "test_examples[summarize.facts.event_details]",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.name.startswith(KNOWN_FAILURES):
            item.add_marker(pytest.mark.xfail(reason="not read yet", strict=False))
