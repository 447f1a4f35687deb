"""Who is who, who spoke where, and when a speaker has to be named."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.wording import said
from tests.digest_records import fact, labels, record, weekday


class TestPeople:
    def test_a_person_of_two_articles_is_one_row_with_the_fuller_role_and_the_country_spelt_out(self) -> None:
        plain = record(
            "a",
            ("Li Qiang.", "Li Qiang."),
            facts=(fact("person", 0, "Li Qiang", "Li Qiang", name="Li Qiang", role=None, country=None),),
        )
        [person] = build_digest([plain, weekday()]).people
        assert (person.name, person.role, person.country) == ("Li Qiang", "Chinese Premier", "China")
        assert [source.label for source in person.sources] == ["1.1", "2.1"]

    def test_who_spoke_where_is_read_from_the_next_sentence(self) -> None:
        [person] = build_digest([weekday()]).people
        [spoke] = person.spoke
        assert spoke.en == "in Shanghai, at the AI Forum 2025, Saturday (date not stated)"
        assert labels(spoke) == ["1.1", "1.2"]
        [event] = build_digest([weekday()]).events
        assert event.speakers == ("Li Qiang",)

    @pytest.mark.parametrize(
        ("names", "rows"),
        [
            ((("Diallo", None), ("Awa Diallo", "SN")), ["Awa Diallo"]),
            ((("Awa DIALLO", None), ("Awa Diallo", "SN")), ["Awa Diallo"]),
            (
                (("Diallo", None), ("Awa Diallo", "SN"), ("Binta Diallo", "ML")),
                ["Diallo", "Awa Diallo", "Binta Diallo"],
            ),
            ((("Diallo", "ML"), ("Awa Diallo", "SN")), ["Diallo", "Awa Diallo"]),
            ((("Awa", None), ("Awa Diallo", "SN")), ["Awa", "Awa Diallo"]),
            ((("A. B. Diallo", None), ("AB Diallo", "SN")), ["A. B. Diallo"]),
            ((("A.B. Diallo", None), ("A. B. Diallo", "SN")), ["A. B. Diallo"]),
        ],
    )
    def test_a_surname_goes_to_the_one_fuller_name(
        self, names: tuple[tuple[str, str | None], ...], rows: list[str]
    ) -> None:
        people = tuple(fact("person", 0, name, name, name=name, role=None, country=country) for name, country in names)
        found = build_digest([record("a", ("Phrase.", "Sentence."), facts=people)]).people
        assert sorted(person.name for person in found) == sorted(rows)


@pytest.mark.parametrize(
    ("speaker", "english", "named"),
    [
        ("Awa Diallo", "The plan is late, Diallo said.", True),
        ("Ursula von der Leyen", "The rules of the market are old.", False),
        ("Jean de la Fontaine", "The end of the world is near, said Fontaine.", True),
        ("minister of the Sea", "The rules of the Sea are the death of trade.", False),
        ("minister of the Sea", "Ships are safe, the minister of the Sea said.", True),
        ("European Commission", "The European rules were the death of trade.", False),
        ("European Commission", "The European Commission finds the rules good.", True),
        ("Peruvian Navy", "Peruvian ports are closed.", False),
        ("South Africa", "The South is waiting.", False),
        ("Li", "Living is hard.", False),
        (None, "Living is hard.", True),
    ],
)
def test_a_speaker_is_left_out_only_where_the_english_names_them(
    speaker: str | None, english: str, named: bool
) -> None:
    assert said(speaker, english) == (english if named else f"{speaker}: {english}")


@pytest.mark.parametrize(
    ("tail", "spoke"),
    [
        ("a dit Awa Diallo à Lima", ["in Lima"]),
        ("a dit à Lima l'ambassadrice Awa Diallo", ["in Lima"]),
        ("a dit Awa Diallo, ambassadrice du Sénégal à Lima", ["quoted"]),
        ("a dit Awa Diallo, chercheuse à Lima", ["quoted"]),
        ("a dit Awa Diallo, née à Lima", ["quoted"]),
    ],
)
def test_where_somebody_works_is_not_where_they_spoke(tail: str, spoke: list[str]) -> None:
    french = f"« La mer monte », {tail}."
    facts = (
        fact("person", 0, "Awa Diallo", "Awa Diallo", name="Awa Diallo", role=None, country=None),
        fact("place", 0, "Lima", "Lima", name="Lima", country="PE"),
        fact(
            "quote",
            0,
            "La mer monte",
            "The sea rises.",
            speaker="Awa Diallo",
            fr="La mer monte",
            en="The sea rises.",
            direct=True,
        ),
    )
    [person] = build_digest([record("a", (french, "The sea rises, said Awa Diallo."), facts=facts)]).people
    assert [claim.en for claim in person.spoke] == spoke


def test_who_is_quoted_under_a_short_name_too_is_quoted_once_and_who_is_not_never() -> None:
    people = tuple(
        fact("person", 0, name, name, name=name, role=None, country=None)
        for name in ("Awa Diallo", "Diallo", "Binta Sarr")
    )
    quotes = tuple(
        fact("quote", 0, words, words, speaker=speaker, fr=words, en=words, direct=True)
        for speaker, words in (("Awa Diallo", "La mer monte"), ("Diallo", "La mer baisse"))
    )
    french = "« La mer monte », dit Awa Diallo à Binta Sarr. Diallo : « La mer baisse »."
    found = build_digest([record("a", (french, "The sea rises."), facts=(*people, *quotes))]).people
    assert {person.name: [(claim.en, labels(claim)) for claim in person.spoke] for person in found} == {
        "Awa Diallo": [("quoted", ["1.1"])],
        "Binta Sarr": [],
    }


@pytest.mark.parametrize(
    ("dates", "rows"),
    [
        (("--02-10/--02-11", "2025-02-10/2025-02-11"), ["10–11 February 2025"]),
        (("2025-02-10", "--02-10"), ["10 February 2025"]),
        (("--02-10", "2025-02-12"), ["10 February (year not stated)", "12 February 2025"]),
        (("--02-10", "2024-02-10", "2025-02-10"),
         ["10 February (year not stated)", "10 February 2024", "10 February 2025"]),
    ],
)  # fmt: skip
def test_one_event_whose_year_only_one_article_states_is_one_row(dates: tuple[str, ...], rows: list[str]) -> None:
    records = [
        record(f"r{n}", ("Le Sommet des ports.", "The Ports Summit met."), facts=(
            fact("event", 0, "Sommet des ports", "Ports Summit", name="Ports Summit", date=date,
                 place="Lima", organiser=None),))
        for n, date in enumerate(dates)
    ]  # fmt: skip
    assert [event.date for event in build_digest(records).events] == rows
