"""Instruments: what each is, how far it has come, and which names mean the same."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.wording import fact_english
from tests.digest_records import body, dated, fact, labels, position, record

RESOLUTION = "résolution A/RES/78/311 de l'Assemblée générale"


def resolution_record() -> dict:
    return record(
        "r",
        ("Le deuxième atelier s'est tenu à Pékin.", "The second workshop was held in Beijing."),
        (f"Cet événement fait partie des actions de suivi pour mettre en œuvre la {RESOLUTION}, adoptée en juillet 2024.", "Follow-up."),
        facts=(
            fact("event", 0, "deuxième atelier", "second Workshop", name="second Workshop", date=None, place="Beijing", organiser=None),
            fact("date", 1, "juillet 2024", "July 2024", date="2024-07"),
            body(1, RESOLUTION, "Enhancing international cooperation on capacity-building of artificial intelligence",
                 type="resolution", reference="A/RES/78/311", date="2024-07"),
        ),
    )  # fmt: skip


class TestInstruments:
    def test_what_it_is_when_it_was_adopted_and_what_follows_it(self) -> None:
        [text] = build_digest([resolution_record()]).instruments
        assert (text.reference, text.date, text.type) == ("A/RES/78/311", "2024-07", "resolution")
        assert [(claim.en, labels(claim)) for claim in text.statuses] == [("adopted", ["1.2"])]
        assert [(claim.en, labels(claim)) for claim in text.followed_by] == [
            ("second Workshop, Beijing", ["1.1", "1.2"])
        ]

    def test_a_text_that_one_article_names_and_another_gives_with_its_reference_is_one(self) -> None:
        name = "Enhancing international cooperation on capacity-building of artificial intelligence"
        plain = record("s", ("Une résolution.", "R."), facts=(body(0, "résolution", name, type="resolution"),))
        [text] = build_digest([plain, resolution_record()]).instruments
        assert [source.label for source in text.sources] == ["1.1", "2.2"]

    def test_a_description_is_set_beside_the_text_it_probably_means(self) -> None:
        described = fact("instrument", 0, "une résolution", "a resolution", rule="structural", type="resolution", reference=None,
                         name="resolution aimed at intensifying international cooperation on AI capacity-building", date=None)  # fmt: skip
        [text] = build_digest(
            [resolution_record(), record("s", ("Sur une résolution.", "R."), facts=(described,))]
        ).instruments
        assert [source.label for source in text.probably] == ["2.1"]

    @pytest.mark.parametrize(
        ("name", "type"),
        [
            ("resolution on cooperation in trade", "resolution"),
            ("plan on international cooperation on AI capacity-building", "plan"),
        ],
    )
    def test_another_text_is_not_taken_for_it(self, name: str, type: str) -> None:
        described = fact(
            "instrument", 0, "un texte", name, rule="structural", type=type, reference=None, name=name, date=None
        )
        assert (
            len(
                build_digest(
                    [resolution_record(), record("s", ("Un texte.", "A text."), facts=(described,))]
                ).instruments
            )
            == 2
        )

    @pytest.mark.parametrize(
        ("object", "status"),
        [
            ("the creation of the World AI Organization", ["proposed by China"]),
            ("to reform the World AI Organization", []),
        ],
    )
    def test_only_what_is_done_to_the_whole_is_its_status(self, object: str, status: list[str]) -> None:
        one = dated()
        one["facts"][3] = position(0, one["facts"][3]["fr"], "China", "proposes", object)
        [text] = build_digest([one]).instruments
        assert [claim.en for claim in text.statuses] == status

    def test_adopted_goes_to_adopted_by_whom(self) -> None:
        french = "Le Pacte des semences, adopté par le Pérou, est court."
        one = record(
            "a", (french, "The Seed Pact, adopted by Peru, is short."),
            facts=(body(0, "Pacte des semences", "Seed Pact", type="agreement"),
                   position(0, "Pacte des semences, adopté par le Pérou", "Peru", "adopts", "the Seed Pact")),
        )  # fmt: skip
        [text] = build_digest([one]).instruments
        assert [claim.en for claim in text.statuses] == ["adopted by Peru"]

    @pytest.mark.parametrize(
        ("name", "reference", "told"),
        [("Law No. 132", "132", "law"), ("Opinion 28/2024", "28/2024", "law"), ("Law No. 1325", "132", "law, 132")],
    )
    def test_a_reference_that_the_name_has_is_not_told_again(self, name: str, reference: str, told: str) -> None:
        text = body(0, name, name, type="law", reference=reference, date=None)
        [found] = build_digest([record("a", (f"Le texte {name} est là.", f"{name}."), facts=(text,))]).instruments
        assert found.details == told
        assert fact_english(text) == ", ".join([name, *told.split(", ")[1:]])

    def test_a_law_and_a_bill_of_one_number_are_two(self) -> None:
        """States count alike; a bare number says little."""
        texts = [
            record(
                name,
                (f"Le texte {title} est là.", f"{title}."),
                facts=(body(0, title, title, type=kind, reference="25", date=None),),
            )
            for name, title, kind in (("a", "Law 25", "law"), ("b", "Bill 25", "bill"))
        ]
        assert len(build_digest(texts).instruments) == 2
