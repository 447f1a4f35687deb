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
