"""The recipe end to end on a tiny corpus: prepare, train, stop, resume, export, load, translate."""

from __future__ import annotations

import itertools
import os
import random
import signal
import threading
from pathlib import Path

import pytest
import torch
from rich.console import Console
from safetensors.torch import load_file

from translate.checkpoint import find_checkpoint
from translate.engines import Answer, CTranslate2Engine, Hypothesis, TorchEngine
from translate.glossary import Glossary
from translate.pieces import Pieces
from translate.placeholders import PLACEHOLDERS
from translate.training.augment import hold_spans
from translate.training.corpus import LeakError, Pair, is_clean
from translate.training.distil import distil, gleu, nearest
from translate.training.export import export, never_said
from translate.training.held import with_holds
from translate.training.network import Network, Shape, losses
from translate.training.prepare import WorkFolder, prepare
from translate.training.stream import batches, read_shard, write_shard
from translate.training.stretches import Stretch
from translate.training.train import Settings, build, train
from translate.training.vocabulary import load_vocabulary

ACTORS = [("La Chine", "China"), ("Le conseil", "The council"), ("Paris", "Paris"), ("Le ministre", "The minister"),
          ("La commission", "The commission"), ("Une experte", "An expert"), ("Le Brésil", "Brazil")]  # fmt: skip
VERBS = [("propose", "proposes"), ("soutient", "supports"), ("refuse", "refuses"), ("examine", "examines"),
         ("publie", "publishes"), ("salue", "welcomes")]  # fmt: skip
OBJECTS = [("un accord", "an agreement"), ("la stratégie nationale", "the national strategy"), ("12 mesures", "12 measures"),
           ("une loi européenne", "a European law"), ("le rapport annuel", "the annual report"),
           ("27 recommandations sur la sécurité", "27 recommendations on safety")]  # fmt: skip
QUICK = Settings(tokens=256, warmup=5, short_first=0, guidance_steps=50)
CONSOLE = Console(quiet=True)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> WorkFolder:
    corpus = tmp_path_factory.mktemp("corpus")
    rows = [
        f"wmt-tiny\t{a[0]} {v[0]} {o[0]} en {year}.\t{a[1]} {v[1]} {o[1]} in {year}."
        for (a, v, o), year in zip(itertools.product(ACTORS, VERBS, OBJECTS), itertools.cycle(range(1990, 2040)))
    ]
    (corpus / "tiny.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    folder = WorkFolder(tmp_path_factory.mktemp("work"))
    counts = prepare(corpus, folder, None, size=340, passes=1, seed=1, workers=1)
    assert counts["pairs"] == len(rows)
    return folder


def tiny_shape(work: WorkFolder) -> Shape:
    return Shape(len(load_vocabulary(work.vocabulary)) + 1, width=32, heads=2, feed_forward=64,
                 encoder_layers=2, decoder_layers=1, positions=128)  # fmt: skip


def run_steps(work: WorkFolder, steps: int, *, resume: bool) -> list[float]:
    trainer = build(work, QUICK, "cpu", resume=resume, warm=False, shape=tiny_shape(work))
    feed = batches(work.shards(Stretch.GENERAL), QUICK.tokens, trainer.network.pad, trainer.progress.batches)
    curve = []
    for _ in range(steps):
        curve.append(trainer.step(next(feed), 1.0)[0])
        trainer.progress.batches += 1
    trainer.save()
    return curve


def test_a_resumed_run_goes_on_the_same_curve(work: WorkFolder) -> None:
    whole = run_steps(work, 8, resume=False)
    work.checkpoint.unlink()
    halves = run_steps(work, 4, resume=False) + run_steps(work, 4, resume=True)
    assert halves == pytest.approx(whole, rel=1e-4)
    assert whole[-1] < whole[0]
    work.checkpoint.unlink()


def test_training_learns_stops_on_a_signal_and_exports_a_checkpoint_both_engines_load(
    work: WorkFolder, tmp_path: Path
) -> None:
    trainer = build(work, QUICK, "cpu", resume=False, warm=False, shape=tiny_shape(work))
    timer = threading.Timer(4.0, os.kill, (os.getpid(), signal.SIGTERM))
    timer.start()
    train(trainer, minutes=5, stretch=Stretch.GENERAL, console=CONSOLE)
    timer.cancel()
    assert 0 < trainer.progress.seconds < 60
    assert work.checkpoint.exists()

    export(work, tmp_path / "model")
    checkpoint = find_checkpoint(str(tmp_path / "model"))
    pieces = Pieces(checkpoint.folder)
    batch = [pieces.encode("La Chine propose un accord en 2001.")]
    for engine in (CTranslate2Engine(checkpoint, 1), TorchEngine(checkpoint, 1)):
        [(_, hypotheses)] = engine.generate([batch], 2)
        assert pieces.decode(hypotheses[0].pieces)


def test_several_checkpoints_export_as_their_mean(work: WorkFolder, tmp_path: Path) -> None:
    run_steps(work, 3, resume=work.checkpoint.exists())
    state = torch.load(work.checkpoint, weights_only=True)
    name = "model.encoder.layers.0.final_layer_norm.bias"
    first = state["averaged"][name].clone()
    state["averaged"][name] = first + 3
    torch.save(state, tmp_path / "earlier.pt")
    export(work, tmp_path / "model", others=[tmp_path / "earlier.pt"])
    written = load_file(tmp_path / "model" / "model.safetensors")[name]
    assert torch.allclose(written.float(), first + 1.5, atol=1e-2)
    export(work, tmp_path / "mean", others=[tmp_path / "model"])  # a model exported before counts as a checkpoint
    written = load_file(tmp_path / "mean" / "model.safetensors")[name]
    assert torch.allclose(written.float(), first + 0.75, atol=1e-2)
    state["shape"]["width"] *= 2
    torch.save(state, tmp_path / "wider.pt")
    with pytest.raises(ValueError, match=r"wider\.pt is of a model of another shape"):
        export(work, tmp_path / "model", others=[tmp_path / "wider.pt"])


def test_a_run_starts_from_an_exported_model_of_the_same_vocabulary(work: WorkFolder, tmp_path: Path) -> None:
    run_steps(work, 8, resume=work.checkpoint.exists())
    export(work, tmp_path / "model")
    before = torch.load(work.checkpoint, weights_only=True)["averaged"]
    work.checkpoint.unlink()
    trainer = build(work, QUICK, "cpu", resume=False, warm=True, model=tmp_path / "model")
    assert trainer.network.shape == tiny_shape(work)
    name = "model.encoder.layers.1.fc1.weight"
    assert torch.allclose(trainer.averaged()[name], before[name], atol=1e-2)
    assert trainer.progress.step == QUICK.guidance_steps  # guidance and short sentences are behind it
    trainer.step(next(batches(work.shards(Stretch.GENERAL), QUICK.tokens, trainer.network.pad)), 1.0)
    assert trainer.optimisers[0].param_groups[0]["lr"] < QUICK.adam_rate  # but the rates rise anew

    (tmp_path / "model" / "source.spm").write_bytes(b"another")
    with pytest.raises(ValueError, match="another vocabulary"):
        build(work, QUICK, "cpu", resume=False, warm=True, model=tmp_path / "model")


def test_the_network_and_transformers_compute_the_same_loss(work: WorkFolder, tmp_path: Path) -> None:
    from transformers import MarianMTModel

    run_steps(work, 3, resume=work.checkpoint.exists())
    export(work, tmp_path / "model", averaged=False)
    theirs = MarianMTModel.from_pretrained(tmp_path / "model", dtype=torch.float32).eval()
    saved = torch.load(work.checkpoint, weights_only=True)
    ours = Network(Shape(**saved["shape"]))
    ours.load_state_dict(load_file(tmp_path / "model" / "model.safetensors"), strict=False)  # all but the sinusoids
    ours.eval()
    batch = next(batches(work.shards(Stretch.GENERAL), 256, ours.pad))
    with torch.no_grad():
        states, _ = ours(batch.source, batch.target)
        mine = losses(ours, states, batch.target, smoothing=0.0)
        shifted = torch.nn.functional.pad(batch.target[:, :-1], (1, 0), value=ours.pad)
        logits = theirs(
            input_ids=batch.source, attention_mask=(batch.source != ours.pad).long(), decoder_input_ids=shifted
        ).logits[..., : ours.pad]
    kept = batch.target != ours.pad
    other = torch.nn.functional.cross_entropy(logits[kept], batch.target[kept])
    assert mine.item() == pytest.approx(other.item(), rel=1e-4)


def test_prepare_refuses_a_corpus_with_a_test_sentence_in_it(work: WorkFolder, tmp_path: Path) -> None:
    corpus, sets = tmp_path / "corpus", tmp_path / "sets"
    corpus.mkdir()
    sets.mkdir()
    (corpus / "c.tsv").write_text("Le sommet s'ouvrira demain matin à Genève.\tThe summit opens tomorrow in Geneva.\n")
    (sets / "news.fr").write_text("Le sommet s’ouvrira demain matin a Genève !\n", encoding="utf-8")
    with pytest.raises(LeakError, match=r"news\.fr"):
        prepare(corpus, WorkFolder(tmp_path / "w"), sets, size=340, passes=1, seed=1, workers=1)


@pytest.mark.parametrize(
    ("fr", "en", "clean"),
    [
        ("Il a cité 12 pays.", "He named 12 countries.", True),
        ("Il a cité 12 pays.", "He named 21 countries.", False),
        ("Il a cité 1 200 pays.", "He named 1,200 countries.", True),
        ("Identique des deux côtés", "Identique des deux côtés", False),
        ("Court.", "A translation that says far more than the source it is said to come from.", False),
    ],
)
def test_pairs_that_would_teach_infidelity_are_left_out(fr: str, en: str, clean: bool) -> None:
    assert is_clean(Pair("x", fr, en)) is clean


def test_held_spans_are_the_same_on_both_sides() -> None:
    import random

    fr, en = hold_spans(
        "La Chine et 61 pays ont signé à Shanghai.", "China and 61 countries signed in Shanghai.", random.Random(3)
    )
    assert [name in fr for name in PLACEHOLDERS] == [name in en for name in PLACEHOLDERS]
    assert any(name in fr for name in PLACEHOLDERS)


def test_the_own_english_stands_for_the_human_one_where_it_is_near_and_whole() -> None:
    human, near, far = [5, 6, 7, 8, 9], [5, 6, 7, 8, 10], [1, 2, 3, 9]
    assert gleu(human, human) == 1 and 0.5 < gleu(near, human) < 1 and gleu(far, human) < 0.2
    assert nearest(human, [far, near], lambda ids: True) == near
    assert nearest(human, [far], lambda ids: True) == human
    assert nearest(human, [near], lambda ids: 10 not in ids) == human
    assert nearest(human, [], lambda ids: True) == human


def test_a_distilled_answer_keeps_placeholders_and_figures_does_not_loop_and_fits_a_shard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = Pieces(find_checkpoint("embedded").folder)
    french, human = "La Chine soutient ⟦3⟧ avec 27 pays.", "China supports ⟦3⟧ along with 27 countries."
    good = "China supports ⟦3⟧ with 27 countries."
    bad = [good.replace(" ⟦3⟧", ""), good.replace("27", "28"), good.replace("China", "China China China China")]
    answers = [Hypothesis(pieces.encode(text), 0.0, False) for text in [*bad, good]]
    answers.insert(0, Hypothesis(pieces.encode(human), 0.0, True))  # cut
    answers.insert(0, Hypothesis(pieces.encode(human) * 12, 0.0, False))  # longer than a shard takes

    class Engine:
        def __init__(self, *_: object) -> None: ...

        def generate(self, batches: list[list[list[str]]], *_: object) -> list[Answer]:
            return [(pieces, answers) for batch in batches for pieces in batch]

    monkeypatch.setattr("translate.training.distil.CTranslate2Engine", Engine)
    ids = [[pieces.ids[piece] for piece in pieces.encode(text)] for text in (french, human, good)]
    write_shard([(ids[0], ids[1])], tmp_path / "00000.npz")
    assert list(distil(tmp_path, tmp_path / "own", "embedded", 1)) == [(1, 1)]
    assert read_shard(tmp_path / "own" / "00000.npz") == [(ids[0], ids[2])]


def test_a_view_holds_what_a_run_would_hold() -> None:
    glossary, french = Glossary.load(), "Le 3 mai, Pékin a reçu 27 pays et l'Union européenne."
    english = "On 3 May, Beijing received 27 countries and the European Union."
    for seed in range(20):
        held = with_holds(french, english, glossary, random.Random(seed))
        assert held is not None
        names = [[name for name in PLACEHOLDERS if name in side] for side in held]
        assert names[0] == names[1] and 1 <= len(names[0]) <= 4
    assert with_holds("Il pleut.", "It rains.", glossary, random.Random(1)) is None
    assert with_holds("Pékin a répondu.", "Beijing, Beijing!", glossary, random.Random(1)) is None  # which of the two?


def test_a_distilled_shard_has_pairs_again_with_what_a_run_would_hold(tmp_path: Path) -> None:
    pieces = Pieces(find_checkpoint("embedded").folder)
    french, english = "Pékin a reçu 27 pays.", "Beijing received 27 countries."
    pair = tuple([pieces.ids[p] for p in pieces.encode(side)] for side in (french, english))
    write_shard([pair] * 30, tmp_path / "00000.npz")
    [(count, _)] = distil(tmp_path, tmp_path / "own", "embedded", 1)
    own = read_shard(tmp_path / "own" / "00000.npz")
    held = {pieces.ids[name] for name in PLACEHOLDERS}
    views = [pair for pair in own if held.intersection(pair[0])]
    assert count == 30 and len(own) == 30 + len(views) and 10 < len(views) < 30
    assert all(held.intersection(ours) == held.intersection(theirs) for ours, theirs in views)


def test_pieces_that_no_english_has_are_never_said(tmp_path: Path) -> None:
    folder = WorkFolder(tmp_path)
    for stretch, english in ((Stretch.GENERAL, [3, 4]), (Stretch.DOMAIN, [6])):
        folder.shards(stretch).mkdir()
        write_shard([([2, 5, 6], english), ([5], [3])], folder.shards(stretch) / "00000.npz")
    assert never_said(folder, 8) == [1, 2, 5, 7]  # 0 is the end mark


def test_distilling_goes_on_where_it_stopped(tmp_path: Path) -> None:
    pieces = Pieces(find_checkpoint("embedded").folder)
    texts = [
        ("La Chine soutient ⟦3⟧.", "China supports ⟦3⟧."),
        ("Le conseil se réunit.", "Completely different words stand here."),
    ]
    pairs = [tuple([pieces.ids[p] for p in pieces.encode(side)] for side in both) for both in texts]
    write_shard(pairs, tmp_path / "00000.npz")
    [(count, changed)] = distil(tmp_path, tmp_path / "own", "embedded", 1)
    own = read_shard(tmp_path / "own" / "00000.npz")
    assert (count, changed) == (2, sum(pair not in pairs for pair in own))
    assert sorted(french for french, _ in own) == sorted(french for french, _ in pairs)
    assert pairs[1] in own  # nothing near: the human translation stays
    assert list(distil(tmp_path, tmp_path / "own", "embedded", 1)) == []  # what is there is kept
