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
