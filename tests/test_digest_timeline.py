"""The timeline: dates in order, each with what rules and sound sentences say of it."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.render import render_digest
from tests.digest_records import body, dated, fact, labels, position, record, weekday


def test_it_is_in_order_and_unknown_years_come_last() -> None:
    dates = ["--07-26", "2025-02-10/2025-02-11", "2023", "2024-07"]
    facts = tuple(fact("date", at, f"date {iso}", iso, date=iso) for at, iso in enumerate(dates))
    sentences = [(f"Le conseil {iso} a voté.", f"Council {iso} has voted.") for iso in dates]
    timeline = build_digest([record("a", *sentences, facts=facts)]).timeline.moments
    assert [moment.iso for moment in timeline] == ["2023", "2024-07", "2025-02-10/2025-02-11", "--07-26"]


def test_a_date_that_nothing_settles_is_not_on_it() -> None:
    friday = fact("date", 0, "vendredi", "Friday (date not stated)", date=None, weekday="friday")
    assert build_digest([record("a", ("Vendredi.", "Friday."), facts=(friday,))]).timeline.moments == ()


def test_a_settled_date_stands_with_the_day_that_settles_it() -> None:
    [day] = [moment for moment in build_digest([dated(), weekday()]).timeline.moments if moment.iso == "--07-26"]
    assert [(claim.en, labels(claim)) for claim in day.claims] == [
        ("China proposes the World AI Organization", ["1.1", "2.1"])
    ]


def test_a_date_that_only_names_a_thing_does_not_date_what_is_done_to_it() -> None:
    accord = record(
        "a",
        ("La Chine critique l'accord de 2015.", "China criticises the agreement of 2015."),
        facts=(
            fact("date", 0, "2015", "2015", date="2015"),
            body(0, "accord de 2015", "Agreement", type="agreement"),
            position(0, "La Chine critique l'accord de 2015", "China", "criticises", "the Agreement"),
        ),
    )
    [moment] = build_digest([accord]).timeline.moments
    assert moment.claims[0].en == "China criticises the agreement of 2015"
    assert build_digest([accord]).news[0].when == ()


def dated_sentence(french: str, english: str, *facts: dict) -> dict:
    """An article whose second sentence has a date."""
    day = fact("date", 1, "3 mai 2025", "3 May 2025", date="2025-05-03")
    return record("a", ("Le titre du texte.", "The title of the text."), (french, english), facts=(day, *facts))


def test_a_name_goes_to_the_row_that_says_more_of_it() -> None:
    one = dated_sentence(
        "Le 3 mai 2025, le Pérou a signé le Pacte des semences.", "Peru signed the Seed Pact on 3 May 2025.",
        body(1, "Pacte des semences", "Seed Pact", type="agreement", date="2025-05-03"),
        position(1, "le Pérou a signé le Pacte des semences", "Peru", "signs", "the Seed Pact"),
    )  # fmt: skip
    other = dated_sentence(
        "Le Pacte des semences (3 mai 2025) est cité.", "The Seed Pact (3 May 2025) is cited.",
        body(1, "Pacte des semences", "Seed Pact", type="agreement", date="2025-05-03"),
    ) | {"id": "b"}  # fmt: skip
    [moment] = build_digest([one, other]).timeline.moments
    assert [(claim.en, labels(claim)) for claim in moment.claims] == [("Peru signs the Seed Pact", ["1.2", "2.2"])]


def test_a_sentence_of_two_dates_is_told_at_the_first() -> None:
    one = dated_sentence("Le 3 mai 2025, le Sénat a voté; le texte est du 2 mai.", "The Senate voted on 3 May 2025.")
    one["facts"].append(fact("date", 1, "2 mai", "2 May 2025", date="2025-05-02"))
    timeline = build_digest([one]).timeline
    assert ([moment.iso for moment in timeline.moments], timeline.more) == (["2025-05-03"], 1)


def test_broken_english_is_left_to_the_briefs_and_counted() -> None:
    broken = dated_sentence("Le 3 mai 2025, le maire a menti.", "On 3 May 2025, the mayor has menti.")
    assert [m.claims[0].marked for m in build_digest([broken]).timeline.moments] == [True]  # there is nothing else
    sound = record("b", ("Le Sénat a voté en 2024.", "The Senate voted in 2024."),
                   facts=(fact("date", 0, "2024", "2024", date="2024"),))  # fmt: skip
    digest = build_digest([broken, sound])
    assert [moment.iso for moment in digest.timeline.moments] == ["2024"]
    assert digest.timeline.more == 1
    assert "and 1 more in the briefs" in render_digest(digest)


def test_of_a_sentence_that_leans_on_another_what_it_names_is_told() -> None:
    one = dated_sentence(
        "Il a ouvert le Forum des ports le 3 mai 2025.", "He opened the Forum of Ports on 3 May 2025.",
        fact("event", 1, "Forum des ports", "Forum of Ports", name="Forum of Ports", date=None, place=None, organiser=None),
    )  # fmt: skip
    [moment] = build_digest([one]).timeline.moments
    assert [claim.en for claim in moment.claims] == ["Forum of Ports"]


@pytest.mark.parametrize(
    ("french", "english", "row"),
    [
        ("Toutefois, le Sénat a voté le 3 mai 2025.", "However, the Senate voted on 3 May 2025.", "The Senate voted on 3 May 2025"),
        ("Négocié un an, le texte fut lu le 3 mai 2025.", "negotiated for a year, the text was read on 3 May 2025.",
         "Negotiated for a year, the text was read on 3 May 2025"),
    ],
)  # fmt: skip
def test_a_row_begins_as_a_sentence(french: str, english: str, row: str) -> None:
    [moment] = build_digest([dated_sentence(french, english)]).timeline.moments
    assert [claim.en for claim in moment.claims] == [row]


@pytest.mark.parametrize(
    ("french", "row"),
    [
        ("Le maire a menti sur le Pacte des semences, adopté le 3 mai 2025.", ["Seed Pact: adopted"]),
        ("Le maire a menti le 3 mai 2025 sur le Pacte des semences.", []),
    ],
)
def test_a_text_to_which_nothing_was_done_is_no_row(french: str, row: list[str]) -> None:
    broken = dated_sentence(
        french, "The mayor has menti on the Seed Pact on 3 May 2025.",
        body(1, "Pacte des semences", "Seed Pact", type="agreement"),
    )  # fmt: skip
    sound = record("b", ("Le Sénat a voté en 2024.", "The Senate voted in 2024."),
                   facts=(fact("date", 0, "2024", "2024", date="2024"),))  # fmt: skip
    moments = build_digest([broken, sound]).timeline.moments
    assert [claim.en for moment in moments for claim in moment.claims if moment.iso == "2025-05-03"] == row


def test_the_wording_of_another_article_is_no_date() -> None:
    early = record("a", ("Au début de l'année 2024, le Sénat a voté.", "The Senate voted in early 2024."),
                   facts=(fact("date", 0, "début de l'année 2024", "early 2024", date="2024"),))  # fmt: skip
    year = record("b", ("Le Forum des ports (2024) est cité.", "The Forum of Ports (2024) is cited."),
                  facts=(fact("date", 0, "2024", "2024", date="2024"),))  # fmt: skip
    rows = build_digest([early, year]).timeline.moments
    assert [(moment.date, labels(moment.claims[0])) for moment in rows] == [("early 2024", ["1.1"]), ("2024", ["2.1"])]


@pytest.mark.parametrize(
    ("french", "rows"),
    [
        # Broken English: what was done to the text on that day is told, and nothing of a limit or of another clause.
        ("Un projet, le Pacte des semences, publié sous une cote, demande un rapport d'ici au 3 mai 2025.", []),
        ("Le Pacte des semences, publié à Lima, prévoit une réunion qui se tiendra le 3 mai 2025.", []),
        ("Le 3 mai 2025, le Pacte des semences, publié à Lima, a menti.", ["Seed Pact: published"]),
    ],
)
def test_a_text_of_broken_english_has_only_a_date_of_its_own_clause(french: str, rows: list[str]) -> None:
    broken = dated_sentence(
        french, "The Pacte has menti in Lima.", body(1, "Pacte des semences", "Seed Pact", type="pact")
    )
    sound = record("b", ("Le Sénat a voté en 2024.", "The Senate voted in 2024."),
                   facts=(fact("date", 0, "2024", "2024", date="2024"),))  # fmt: skip
    moments = build_digest([broken, sound]).timeline.moments
    assert [claim.en for moment in moments for claim in moment.claims if moment.iso == "2025-05-03"] == rows


def test_a_date_tells_the_deed_of_its_own_clause_and_not_the_first_of_its_story() -> None:
    one = record(
        "a", ("Le titre du texte.", "The title."),
        ("Le Pérou a proposé le Pacte des semences.", "Peru proposed the Seed Pact."),
        ("Le 3 mai 2025, le Chili a signé le Pacte des semences.", "Chile signed the Seed Pact on 3 May 2025."),
        facts=(fact("date", 2, "3 mai 2025", "3 May 2025", date="2025-05-03"),
               body(1, "Pacte des semences", "Seed Pact", type="agreement"),
               position(1, "Le Pérou a proposé le Pacte des semences", "Peru", "proposes", "the Seed Pact"),
               position(2, "le Chili a signé le Pacte des semences", "Chile", "signs", "the Seed Pact")),
    )  # fmt: skip
    [moment] = build_digest([one]).timeline.moments
    assert [claim.en for claim in moment.claims] == ["Chile signs the Seed Pact"]


def test_a_period_stands_at_its_end() -> None:
    dates = ["2026-10/2026-12", "2026", "2026-11-14", "2026-11", "2027-01-02", "2026-10-03"]
    facts = tuple(fact("date", at, f"date {iso}", iso, date=iso) for at, iso in enumerate(dates))
    sentences = [(f"Le conseil {iso} a voté.", f"Council {iso} has voted.") for iso in dates]
    timeline = build_digest([record("a", *sentences, facts=facts)]).timeline.moments
    assert [m.iso for m in timeline] == [
        "2026-10-03", "2026-11-14", "2026-11", "2026-10/2026-12", "2026", "2027-01-02"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("The seed act will apply from 2 December 2010.", True),
        ("The seed act took effect on 2 December 2010.", True),
        ("The rules were postponed to 2 December 2010.", True),
        ("The seed act was praised on 2 December 2010.", False),
    ],
)
def test_a_day_from_which_a_text_binds_is_shown_before_others(english: str, shown: bool) -> None:
    days = [f"2025-03-{day:02}" for day in range(1, 20)]
    facts = [fact("date", at, f"date {iso}", iso, date=iso) for at, iso in enumerate(days)]
    facts.append(fact("date", len(days), "2 décembre 2010", "2 December 2010", date="2010-12-02"))
    sentences = [(f"Le conseil {iso} a voté.", f"Council {iso} has voted.") for iso in days]
    one = record("a", *sentences, ("La loi, le 2 décembre 2010.", english), facts=tuple(facts))
    assert ("2010-12-02" in [moment.iso for moment in build_digest([one]).timeline.moments]) is shown


@pytest.mark.parametrize(
    ("opening", "tied"),
    [
        ("Deux ans après la mort au feuilleton de la Loi sur les semences (LSA), le ministre a", False),
        ("Depuis la mort au feuilleton de la Loi sur les semences, le ministre a", False),
        ("La Loi sur les semences est morte au feuilleton, a", True),
    ],
)
def test_what_lies_years_before_the_clause_of_a_day_is_not_of_that_day(opening: str, tied: bool) -> None:
    sentence = f"{opening} déclaré le 3 mai 2025."
    dead = body(1, "Loi sur les semences", "Seed Act", type="law")
    [moment] = build_digest([dated_sentence(sentence, "After the mort of the Seed Act.", dead)]).timeline.moments
    assert (moment.claims[0].en == "Seed Act: died on the Order Paper") is tied
