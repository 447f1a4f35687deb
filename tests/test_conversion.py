"""Our conversion of Marian checkpoints against CTranslate2's own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.tiny_models import write_marian


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_marian(tmp_path_factory.mktemp("tiny"))


def run(code: str, *arguments: str) -> str:
    """In a process of its own: a conversion keeps torch from being imported."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize(("precision", "theirs"), [("int8", "int8_float32"), ("float32", "float32")])
def test_the_two_conversions_give_the_same_bytes(tiny: Path, tmp_path: Path, precision: str, theirs: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "translate.conversion", str(tiny), str(tmp_path / "ours"), precision],
        cwd=ROOT,
        check=True,
    )
    run(
        "import sys; from ctranslate2.converters import TransformersConverter as T;"
        "T(sys.argv[1]).convert(sys.argv[2], quantization=sys.argv[3])",
        str(tiny), str(tmp_path / "theirs"), theirs,
    )  # fmt: skip
    for name in ("model.bin", "config.json", "shared_vocabulary.json"):
        assert (tmp_path / "ours" / name).read_bytes() == (tmp_path / "theirs" / name).read_bytes(), name


def test_an_ordinary_checkpoint_is_converted_without_torch(tiny: Path, tmp_path: Path) -> None:
    loaded = run(
        "import sys; from pathlib import Path; from translate.conversion import main;"
        "main(Path(sys.argv[1]), Path(sys.argv[2]), 'int8'); print('transformers' in sys.modules)",
        str(tiny), str(tmp_path / "ours"),
    )  # fmt: skip
    assert loaded.strip() == "False"


def test_an_unusual_layout_goes_to_ctranslate2(tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unusual"
    folder.mkdir()
    for path in tiny.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps({**config, "activation_function": "gelu_new"}), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "translate.conversion", str(folder), str(tmp_path / "out"), "int8"],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    assert (tmp_path / "out" / "model.bin").exists()
