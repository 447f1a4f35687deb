"""The mark `doubtful`: what it takes, from where, and when it is not given."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.conftest import ROOT
from translate.attempts import RETRIES, Case
from translate.bilingual import DOUBTFUL
from translate.checkpoint import CALIBRATION, Checkpoint, ModelError, find_checkpoint
from translate.checks.doubt import Calibration, hints
from translate.checks.unfounded import surprise, unfounded_words
from translate.glossary import Glossary
from translate.marian import Options, Translator

UNFOUNDED = [
    ("La sécheresse sévit dans le nord.", "The seed is in the north.", ["seed"]),
    ("Le texte donne raison à la société.", "The text corrected the company.", ["corrected"]),
    ("La sécheresse sévit dans le nord.", "Drought is rampant in the north.", []),
    ("Le Conseil a adopté la résolution.", "The Council adopted the resolution.", []),
]


@pytest.mark.parametrize(("french", "english", "words"), UNFOUNDED)
def test_words_that_nothing_accounts_for(french: str, english: str, words: list[str], glossary: Glossary) -> None:
    found = unfounded_words(french, english, glossary)
    assert [english[word.start : word.end] for word in found if word.surprise > 2] == words


def test_official_english_is_founded_on_its_term(glossary: Glossary) -> None:
    french = "Les principes de consultation réciproque, d'engagement commun et de partage des fruits."
    english = "The principles of extensive consultation, joint contribution and shared benefits."
    assert surprise(french, english, glossary) == 0
    assert surprise(french, english, Glossary()) > 0


def test_each_hint_speaks_for_a_doubt(glossary: Glossary) -> None:
    calibration = find_checkpoint("embedded").calibration
    assert calibration is not None
    assert all(weight > 0 for name, weight in asdict(calibration).items() if name not in ("intercept", "marked_from"))
    french, english = "La sécheresse sévit dans le nord.", "Drought is rampant in the north."
    sure, unsure = (calibration.log_odds(hints(french, english, score, glossary)) for score in (-0.1, -1.0))
    other = calibration.log_odds(hints(french, "The seed is in the north.", -0.1, glossary))
    assert sure < min(unsure, other)
    assert not calibration.is_doubtful(french, english, -0.1, glossary)
    assert calibration.is_doubtful(french, "The seed fell upstairs.", -1.0, glossary)


def test_it_stands_alone_and_only_where_a_checkpoint_is_calibrated(
    glossary: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    french = [
        "La justice annule l'amende.",
        "Qu'à cela ne tienne, le bourgmestre fait grise mine et s'en lave les mains.",
    ]
    monkeypatch.setattr(Calibration, "is_doubtful", lambda *_: True)
    marks = [found.checks for found in Translator(Options(model="embedded"), glossary).translate(french)]
    assert all(checks == (DOUBTFUL,) or DOUBTFUL not in checks for checks in marks)
    assert any(checks == (DOUBTFUL,) for checks in marks)
    monkeypatch.setattr(Checkpoint, "calibration", None)
    plain = [found.checks for found in Translator(Options(model="embedded"), glossary).translate(french)]
    assert plain == [() if checks == (DOUBTFUL,) else checks for checks in marks]


def test_a_calibration_is_read_whole_or_refused(tmp_path: Path) -> None:
    assert Calibration.read(tmp_path / CALIBRATION) is None
    (tmp_path / CALIBRATION).write_text('{"intercept": -2}')
    with pytest.raises(ModelError, match=CALIBRATION):
        _ = Checkpoint("half", tmp_path).calibration


def test_the_judged_sentences_are_whole() -> None:
    rows = [json.loads(line) for line in (ROOT / "tests/data/judged.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) > 500
    assert {row["label"] for row in rows} == set("SMGO")
    assert all(row["en"] and ("fr" in row) != ("line" in row) for row in rows)


def test_where_a_word_was_made_up_a_retry_holds_what_left_no_trace(glossary: Glossary) -> None:
    french = "La sécheresse sévit dans le nord."
    [way] = [way for round_ in RETRIES for way in round_.ways if way.name == "lost words"]
    made_up = Case(french, glossary, len, opening="The seed cracks down in the north.")
    put_otherwise = Case(french, glossary, len, opening="The north is dry.")
    assert [hold.en for hold in way.holds(french, made_up)] == ["drought"]
    assert way.suits(made_up)
    assert not way.suits(put_otherwise)
