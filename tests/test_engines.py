"""What the engines take from a checkpoint beside its weights."""

from __future__ import annotations

import ctypes
import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.tiny_models import write_marian
from translate import engines
from translate.checkpoint import Checkpoint
from translate.engines import CTranslate2Engine, TorchEngine
from translate.pieces import Pieces


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_marian(tmp_path_factory.mktemp("tiny"))


def with_rules(folder: Path, rules: dict) -> Checkpoint:
    """The checkpoint with these rules of generation."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    ids = {name: config[name] for name in ("decoder_start_token_id", "eos_token_id", "pad_token_id")}
    (folder / "generation_config.json").write_text(json.dumps(ids | rules), encoding="utf-8")
    return Checkpoint("tiny", folder)


def says_twice(engine: CTranslate2Engine | TorchEngine, folder: Path, no_repeat: int = 0) -> bool:
    """Whether some two pieces follow one another twice: a model of random weights does little else."""
    [(_, hypotheses)] = engine.generate(
        [[Pieces(folder).encode("Le conseil a adopté le plan hier soir.")]], 2, no_repeat
    )
    pairs = [list(pairwise(hypothesis.pieces)) for hypothesis in hypotheses]
    return any(len(set(found)) < len(found) for found in pairs)


@pytest.mark.parametrize("engine", [CTranslate2Engine, TorchEngine])
def test_a_checkpoint_may_forbid_loops(engine: type[CTranslate2Engine] | type[TorchEngine], folder: Path) -> None:
    assert says_twice(engine(with_rules(folder, {}), 1), folder)
    assert not says_twice(engine(with_rules(folder, {}), 1), folder, no_repeat=2)
    assert not says_twice(engine(with_rules(folder, {"no_repeat_ngram_size": 2}), 1), folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"no_repeat_ngram_size": null}'])
def test_a_checkpoint_without_such_a_rule_has_none(folder: Path, content: str) -> None:
    (folder / "generation_config.json").write_text(content, encoding="utf-8")
    assert Checkpoint("tiny", folder).no_repeat == 0


def test_rules_of_generation_are_part_of_what_a_model_is(folder: Path) -> None:
    some, others = (with_rules(folder, {"no_repeat_ngram_size": size}).sha256 for size in (2, 3))
    assert some != others


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux")
def test_memory_goes_back_after_a_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Library:
        def __init__(self, _: object) -> None:
            self.malloc_trim = asked.append

    engine = CTranslate2Engine(with_rules(folder, {}), 1)
    monkeypatch.setattr(ctypes, "CDLL", Library)
    says_twice(engine, folder)
    assert asked == [0]
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())  # musl has no malloc_trim
    engines._give_back_memory()
