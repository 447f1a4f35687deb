"""The glossary: its table is well formed, and its terms are found in every way French writes them."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from translate import glossary as module
from translate.glossary import Glossary, GlossaryError
from translate.languages.english_words import english_plural, english_words
from translate.terms import INSTRUMENT_TYPES, KINDS, Term

TABLE = Path(module.__file__).with_name("glossary.csv")
DATA = Path(__file__).with_name("data")
COLUMNS = "fr,variants,en,kind,acronym_fr,acronym_en,type,date,reference,country,source".split(",")
DAY = r"\d{4}(-\d{2}(-\d{2})?)?"


def records(name: str) -> list[dict]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def labelled(cases: list[dict]) -> list:
    return [pytest.param(case, id=case["label"]) for case in cases]


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary.load()


@pytest.mark.parametrize("case", labelled(records("glossary.jsonl")))
def test_find(glossary: Glossary, case: dict) -> None:
    found = [[case["fr"][match.start : match.end], match.en] for match in glossary.find(case["fr"])]
    assert found == case["expect"]


@pytest.mark.parametrize("case", labelled(records("glossary_check.jsonl")))
def test_check(glossary: Glossary, case: dict) -> None:
    assert [match.en for match in glossary.check(case["fr"], case["en"])] == case["missing"]


def test_english_is_compared_without_its_spellings_and_long_forms() -> None:
    english = "A defence programme on artificial intelligence of the European Union and the United Nations centre"
    assert english_words(english).split() == "defense program on ai of eu and un center".split()


def test_labels_are_unique() -> None:
    for name in ("glossary.jsonl", "glossary_check.jsonl"):
        labels = [case["label"] for case in records(name)]
        assert len(labels) == len(set(labels))


# The table


def test_columns() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == COLUMNS


def test_every_row_is_well_formed(glossary: Glossary) -> None:
    assert len(glossary.terms) >= 380
    for term in glossary.terms:
        assert term.kind in KINDS, term
        assert term.type in ("", *INSTRUMENT_TYPES), term
        assert not term.type or term.kind == "instrument", term
        assert re.fullmatch(rf"({DAY}(/{DAY})?)?", term.date), term
        assert re.fullmatch(r"([A-Z]{2})?", term.country), term
        assert term.source, term
        assert not re.search(r"['’]s? |[ ]{2}|^ | $|’", term.fr.replace("d' ", "")), term
        assert "’" not in "".join((term.fr, term.en, *term.variants)), term
        for acronym in (term.acronym_fr, term.acronym_en):
            assert acronym == "" or any(letter.isupper() for letter in acronym), term


def test_every_kind_and_type_is_used(glossary: Glossary) -> None:
    assert {term.kind for term in glossary.terms} == set(KINDS)
    assert {term.type for term in glossary.terms} == {"", *INSTRUMENT_TYPES}


def test_no_acronym_is_a_word_of_french(glossary: Glossary) -> None:
    words = (
        "AU AUX CE CES DE DES DU EN EST ET EU IL LA LE LES LEUR MAIS OU OUI PAR PAS PLUS POUR QUE QUI SA SE SES SUR UN"
        " UNE"
    ).split()
    spellings = {spelling for term in glossary.terms for spelling in term.spellings}
    assert spellings.isdisjoint(words)


def test_every_spelling_finds_its_own_term(glossary: Glossary) -> None:
    """Which also says that no spelling belongs to two terms, and that none hides behind another."""
    for term in glossary.terms:
        for spelling in term.spellings:
            (match,) = glossary.find(spelling)
            assert (match.term.fr, match.end) == (term.fr, len(spelling)), spelling
            assert match.start == 0 or spelling.startswith(("L'", "La ", "Le ", "la "))


def test_every_concept_and_role_is_found_in_the_plural(glossary: Glossary) -> None:
    for term in glossary.terms:
        head = term.fr.split()[0]
        if term.kind in ("concept", "role") and head.isalpha() and head[-1] not in "sxz" and not head.isupper():
            plural = (head[:-2] + "aux" if head.endswith("al") else head + "s") + term.fr.removeprefix(head)
            found = glossary.find(f"Voici nos {plural}.")
            assert [match.term for match in found] == [term], plural
            assert found[0].en == english_plural(term.en), plural


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("une IA au bénéfice de tous.", ["AI", "for the benefit of all"]),
        ("une IA au bénéfice de tous les citoyens.", ["AI"]),
        ("Elle a tenu ces propos à Lima.", ["she made these remarks"]),
    ],
)
def test_a_phrase_is_found_where_it_ends_and_is_no_thing(glossary: Glossary, french: str, english: list[str]) -> None:
    assert [match.term.en.replace("artificial intelligence", "AI") for match in glossary.find(french)] == english
    assert all(match.term.kind == "concept" for match in glossary.find_things(french))


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("les Outils Nationaux Uniques (ONU)", []),  # the acronym is theirs
        ("les outils nationaux (ONU)", ["UN"]),
        ("l'Organisation des Nations unies (ONU)", ["United Nations (UN)"]),
    ],
)
def test_an_acronym_of_the_words_before_it_is_no_other_term(
    glossary: Glossary, french: str, english: list[str]
) -> None:
    assert [match.en for match in glossary.find(french)] == english


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(str.upper, id="capitals"),
        pytest.param(lambda text: without_accents(text.upper()), id="capitals without accents"),
        pytest.param(lambda text: text[:1].upper() + text[1:], id="capital"),
        pytest.param(lambda text: text.replace("'", "’"), id="curly apostrophes"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda text: text.replace("-", " "), id="no hyphens"),
        pytest.param(lambda text: text.replace("Nations unies", "Nations Unies"), id="Nations Unies"),
        pytest.param(lambda text: re.sub(r"\bIA\b", "intelligence artificielle", text), id="AI spelt out"),
        pytest.param(lambda text: re.sub(r"\bIA\b", "intelligence artificielle (IA)", text), id="AI with its acronym"),
        pytest.param(lambda text: re.sub(r"(?i)\bintelligence artificielle\b", "IA", text), id="AI as an acronym"),
    ],
)
def test_every_spelling_is_found_however_written(glossary: Glossary, written: Callable[[str], str]) -> None:
    for term in glossary.terms:
        for spelling in term.spellings:
            text = f"Voilà, dit-on, cette {written(spelling)} ; rien de plus."
            assert [match.term for match in glossary.find(text)] == [term], text


# Files of the user's own


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_user_rows_override(tmp_path: Path) -> None:
    extra = write(
        tmp_path / "own.csv", "fr,en,kind\nSud global,Majority World,concept\nbureau des rêves,Dream Office,role\n"
    )
    own = Glossary.load(extra)
    found = own.find("Le Sud Global et les bureaux des rêves, pas le Sud mondial.")
    assert [match.en for match in found] == ["Majority World", "Dream Offices", "Global South"]
    assert own.sha256 == hashlib.sha256(TABLE.read_bytes() + extra.read_bytes()).hexdigest()


def test_user_file_with_byte_order_mark_blank_lines_and_loose_spacing(tmp_path: Path) -> None:
    extra = write(
        tmp_path / "own.csv",
        "\ufefffr,en,kind,variants\r\n\r\n truc  neuf , new  thing ,concept,machin neuf | bidule\r\n",
    )
    assert [match.en for match in Glossary.load(extra).find("un machin neuf, des bidules")] == [
        "new thing",
        "new things",
    ]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("fr,en\nun mot,a word\n", 1, "missing column 'kind'"),
        ("", 1, "missing column 'fr'"),
        ("fr,en,kind,colour\n", 1, "unknown column 'colour'"),
        ("fr,en,kind\nun mot,a word,thing\n", 2, "kind 'thing' is none of"),
        ("fr,en,kind,type\nun mot,a word,instrument,law\n", 2, "type 'law' is none of"),
        ("fr,en,kind\nun mot,a word\n", 2, "not as many fields"),
        ("fr,en,kind\nun mot,a word,role,more\n", 2, "not as many fields"),
        ("fr,en,kind\nun mot,,role\n", 2, "fr or en is empty"),
        ("fr,en,kind\nun mot,a word,role\nUn Mot,word,role\n", 3, "'Un Mot' is on line 2 already"),
        ("fr,en,kind\nun mot (long),a word,role\n", 2, "a sign that no term goes across"),
        ("fr,en,kind\nles,the,role\n", 2, "no words"),
        ('fr,en,kind\n"un "mot,a word,role\n', 2, "expected"),
    ],
)
def test_errors_name_file_line_and_reason(tmp_path: Path, text: str, line: int, reason: str) -> None:
    extra = write(tmp_path / "own.csv", text)
    with pytest.raises(GlossaryError) as error:
        Glossary.load(extra)
    assert str(error.value).startswith(f"{extra}, line {line}: ")
    assert reason in str(error.value)


def test_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"none\.csv: No such file"):
        Glossary.load(tmp_path / "none.csv")


def test_file_that_is_not_utf8(tmp_path: Path) -> None:
    extra = tmp_path / "own.csv"
    extra.write_bytes("fr,en,kind\nété,summer,concept\n".encode("cp1252"))
    with pytest.raises(GlossaryError, match="line 2: not UTF-8"):
        Glossary.load(extra)


# The matcher


def test_spans_are_ordered_and_apart(glossary: Glossary) -> None:
    text = " ".join(case["fr"] for case in records("glossary.jsonl"))
    matches = glossary.find(text)
    assert all(before.end <= after.start for before, after in pairwise(matches))
    assert all(match.start < match.end for match in matches)


def test_later_term_takes_the_spelling() -> None:
    own = Glossary([Term("mot", "word", "concept"), Term("mot", "term", "concept")])
    assert [match.en for match in own.find("un mot")] == ["term"]


@pytest.mark.timeout(60)  # a tenth of a second each; a matcher that is quadratic takes minutes
@pytest.mark.parametrize(
    "unit",
    [
        "Conseil la ",
        "la ",
        "A.",
        "(",
        "9",
        ",",
        "en matière de ",
        "intelligence artificielle (",
        "Conseil des droits de ",
    ],
)
def test_a_hostile_text_does_not_hang(glossary: Glossary, unit: str) -> None:
    glossary.find(unit * 16_000)
