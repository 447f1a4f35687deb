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


@pytest.fixture
def echo(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The command with an echo translator and a cache of its own; the sentences that were translated."""
    from tests.echo import EchoTranslator

    asked: list[str] = []

    class Echo(EchoTranslator):
        def translate(self, sentences, progress=lambda _: None):
            asked.extend(sentences)
            return super().translate(sentences, progress)

    monkeypatch.setattr("translate.marian.Translator", Echo)
    monkeypatch.setenv("AIGOV_BRIEF_CACHE", str(tmp_path / "cache"))
    return asked


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    from tests.generated import write_articles

    write_articles(tmp_path / "in", 4)
    return tmp_path / "in"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"
