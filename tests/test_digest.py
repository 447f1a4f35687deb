"""The digest joins the facts of a run without losing where they come from."""

from __future__ import annotations

from summarize.digest import build_digest
from summarize.render import render_digest


def brief(name: str, *facts: dict) -> dict:
    return {
        "schema": 1, "id": name, "source": {"path": f"{name}.txt", "sha256": "0", "publisher": None, "url": None, "date": None},
        "title": {"fr": "Titre", "en": f"Title {name}"},
        "sentences": [{"fr": "Phrase.", "en": "Sentence.", "start": 0, "end": 7, "paragraph": 0, "checks": []}],
        "summary": [{"en": "Sentence.", "from": [0]}], "facts": list(facts), "warnings": [], "signature": "s",
    }  # fmt: skip


def fact(kind: str, en: str, **value: object) -> dict:
    return {
        "kind": kind,
        "fr": "mots",
        "en": en,
        "value": value,
        "sentence": 0,
        "start": 0,
        "end": 4,
        "rule": "r",
        "checks": [],
    }


def test_a_fact_of_two_briefs_is_one_entry_with_two_places_and_the_richer_value() -> None:
    digest = build_digest([
        brief("a", fact("person", "Li Qiang", name="Li Qiang", role=None, country=None)),
        brief("b", fact("person", "Li Qiang, Chinese Premier", name="Li Qiang", role="Chinese Premier", country="CN")),
    ])  # fmt: skip
    [entry] = digest.of("person")
    assert entry.briefs == ("a", "b")
    assert entry.value["role"] == "Chinese Premier"


def test_the_timeline_is_in_order_and_unknown_years_come_last() -> None:
    dates = ["--07-26", "2025-02-10/2025-02-11", "2023", "2024-07"]
    digest = build_digest([brief("a", *(fact("date", iso, date=iso) for iso in dates))])
    assert [entry.value["date"] for entry in digest.timeline] == ["2023", "2024-07", "2025-02-10/2025-02-11", "--07-26"]


def test_a_date_that_is_only_a_weekday_is_not_on_the_timeline() -> None:
    digest = build_digest([brief("a", fact("date", "Friday (date not stated)", date=None, weekday="friday"))])
    assert digest.timeline == ()


def test_every_entry_names_its_sources() -> None:
    page = render_digest(build_digest([brief("a b", fact("instrument", "Plan", name="Plan", type="plan"))]))
    assert "- Plan [[1.1](a%20b.md#s1)]" in page
