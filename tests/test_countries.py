"""Countries by name and by the adjective of an actor of state; cities and regions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.facts.countries import find_countries, find_places
from translate.glossary import Glossary
from translate.nations import cities, countries, country_names, demonyms, read_table

CASES = [
    json.loads(line) for line in (Path(__file__).parent / "data" / "countries.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_countries(case: dict, glossary: Glossary) -> None:
    found = find_countries(case["fr"], glossary.find(case["fr"]))
    assert [[span.text, span.alpha_2] for span in found] == case["countries"]
    assert all(case["fr"][span.start : span.end] == span.text for span in found)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_places(case: dict, glossary: Glossary) -> None:
    found = find_places(case["fr"], glossary.find(case["fr"]))
    assert [[place.text, place.name, place.country] for place in found] == case["places"]


def test_english_names() -> None:
    names = {code: countries()[code].name for code in ("US", "GB", "KR", "TR", "HK", "CD")}
    assert names == {
        "US": "United States",
        "GB": "United Kingdom",
        "KR": "South Korea",
        "TR": "Türkiye",
        "HK": "Hong Kong",
        "CD": "Democratic Republic of the Congo",
    }


def test_the_tables_are_large_enough_and_consistent() -> None:
    codes = {row["alpha_2"] for row in read_table("demonyms.csv")}
    assert len(codes) >= 150 and codes <= countries().keys()
    assert {row["alpha_2"] for row in read_table("countries.csv")} <= countries().keys()
    assert len(read_table("cities.csv")) >= 250
    assert {row["country"] for row in read_table("cities.csv")} - {""} <= countries().keys()


@pytest.mark.parametrize("country", [country for country in countries().values() if country.adjective])
def test_every_country_with_an_adjective_has_a_french_name(country) -> None:
    assert any(code == country.alpha_2 for _, (code, _) in country_names().items())
    assert any(named.alpha_2 == country.alpha_2 for _, named in demonyms().items())


def test_no_name_is_a_country_and_a_city() -> None:
    assert not {form for form, _ in cities().items()} & {form for form, _ in country_names().items()}
