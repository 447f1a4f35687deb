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
    "test_phrases[l'id\\xe9e de geler les lois locales",
    "test_phrases[des r\\xe8gles plus strictes",
    "test_phrases[un trait\\xe9 contraignant et v\\xe9rifiable",
    "test_english_of_a_whole_quotation_is_its_sentence",
    "test_verbs[une vive critique",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.name.startswith(KNOWN_FAILURES):
            item.add_marker(pytest.mark.xfail(reason="not read yet", strict=False))
