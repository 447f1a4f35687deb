"""Our conversion of Marian checkpoints against CTranslate2's own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.tiny_models import write_marian
from translate.checkpoint import find_checkpoint
from translate.conversion import convert
from translate.engines import EOS, CTranslate2Engine, TorchEngine
from translate.pieces import Pieces
from translate.placeholders import PLACEHOLDERS


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


def test_pieces_that_are_never_generated_are_left_out_of_the_search(tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "short"
    shutil.copytree(tiny, folder)
    settings = json.loads((folder / "generation_config.json").read_text(encoding="utf-8"))
    pieces = sorted(numbers := json.loads((folder / "vocab.json").read_text(encoding="utf-8")), key=numbers.__getitem__)
    said = [piece for piece in pieces[:-1] if piece != pieces[7]]
    settings["suppress_tokens"] = [7]
    (folder / "generation_config.json").write_text(json.dumps(settings), encoding="utf-8")
    convert(folder, tmp_path / "out", "float32")
    assert json.loads((tmp_path / "out" / "source_vocabulary.json").read_text(encoding="utf-8")) == pieces[:-1]
    assert json.loads((tmp_path / "out" / "target_vocabulary.json").read_text(encoding="utf-8")) == said


def test_both_engines_leave_out_what_the_embedded_model_never_says() -> None:
    checkpoint = find_checkpoint("embedded")
    never = json.loads((checkpoint.folder / "generation_config.json").read_text(encoding="utf-8"))["suppress_tokens"]
    pieces = Pieces(checkpoint.folder)
    silent = {pieces.by_id[number] for number in never}
    assert silent.isdisjoint({EOS, *PLACEHOLDERS, *pieces.encode("The European Union adopted 27 rules in May 2026.")})
    french = pieces.encode("Qu'est-ce que la présidence française a décidé là-bas, où le règlement s'applique ?")
    assert silent.intersection(french)  # so that leaving out is leaving out
    for engine in (CTranslate2Engine(checkpoint, 1, "float32"), TorchEngine(checkpoint, 1)):
        [(_, hypotheses)] = engine.generate([[french]], 8)
        assert silent.isdisjoint(piece for hypothesis in hypotheses for piece in hypothesis.pieces)


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
