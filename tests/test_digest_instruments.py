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


BILL = "projet de loi n° 12"
CHAMBERS = {"Sénat": "Federal Senate", "Chambre des députés": "Chamber of Deputies", "Parlement": "Parliament of Peru",
            "commission des lois": "Law Committee"}  # fmt: skip


@pytest.mark.parametrize(
    ("french", "statuses"),
    [
        # Who did it, and where the text lies now.
        ("Le projet de loi n° 12, adopté par le Sénat en décembre 2024 et toujours à l'étude à la Chambre des députés, inquiète.",
         ["adopted by the Federal Senate", "under consideration in the Chamber of Deputies"]),
        ("Le projet de loi n° 12, adopté en décembre 2024 par le Sénat, est toujours pendant devant la Chambre des députés.",
         ["adopted by the Federal Senate", "pending before the Chamber of Deputies"]),
        ("Le projet de loi n° 12 a été approuvé par le Sénat et la Chambre des députés.",
         ["approved by the Federal Senate and the Chamber of Deputies"]),
        ("Le projet de loi n° 12, adopté par le Sénat mais rejeté par la Chambre des députés, est enterré.",
         ["adopted by the Federal Senate", "rejected by the Chamber of Deputies"]),
        ("Le projet de loi n° 12, adopté en décembre 2024 et encore en cours d'examen, inquiète.", ["under consideration"]),
        ("Le projet de loi n° 12 est actuellement en discussion au Parlement.", ["under consideration in the Parliament of Peru"]),
        ("Le projet de loi n° 12 est examiné par la commission des lois.", ["under consideration in the Law Committee"]),
        ("Le projet de loi n° 12 a été adopté en décembre 2024.", ["adopted"]),
        # Not of the text, or denied.
        ("Le projet de loi n° 12 a été adopté en décembre 2024. Un autre est à l'étude.", ["adopted"]),
        ("Le projet de loi n° 12 n'est plus à l'étude à la Chambre des députés.", []),
        ("Le projet de loi n° 12 n'est pas encore en discussion au Parlement.", []),
        ("Le projet de loi n° 12 inquiète ; une mission d'étude est au Parlement.", []),
        ("Le projet de loi n° 12 n'a pas encore été adopté par le Sénat.", []),
        ("Le projet de loi n° 12 n'a jamais été approuvé par la Chambre des députés.", []),
        ("Le projet de loi n° 12, qui n'avait pas été adopté en décembre 2024, inquiète.", []),
        # Supposed, wished, or nearly.
        ("Le projet de loi n° 12 aurait été adopté par le Sénat.", []),
        ("Le projet de loi n° 12 a failli être rejeté par le Sénat.", []),
        ("Si le projet de loi n° 12 est adopté par le Sénat, il faudra un décret.", []),
        ("Bien que le projet de loi n° 12 ait été adopté par le Sénat, rien ne bouge.", []),
        ("Une fois que le projet de loi n° 12 aura été adopté par le Sénat, tout changera.", []),
        ("Aucun projet de loi n° 12 n'a été adopté.", []),
        ("Lorsque le projet de loi n° 12 a été adopté par le Sénat, rien n'a bougé.", ["adopted by the Federal Senate"]),
        # Restricted, not denied; and what stands in another clause denies nothing.
        ("Le projet de loi n° 12 n'a été adopté qu'en décembre 2024 par le Sénat.", ["adopted"]),
        ("Rien ne change : le projet de loi n° 12 a été adopté par le Sénat.", ["adopted by the Federal Senate"]),
        ("Si rien ne change, le projet de loi n° 12 a été approuvé par le Sénat.", ["approved by the Federal Senate"]),
        # The end of a session.
        ("Depuis la mort au Feuilleton, en décembre 2024, du projet de loi n° 12, rien ne bouge.",
         ["died on the Order Paper (December 2024)"]),
        ("Le projet de loi n° 12 est mort au Feuilleton en décembre 2024.", ["died on the Order Paper (December 2024)"]),
        ("Le projet de loi n° 12 est devenu caduc.", ["lapsed"]),
        ("Le projet de loi n° 12 pleure la mort d'un feuilleton.", []),
        ("La mort au Feuilleton du budget menace, dit le rapport sur le projet de loi n° 12.", []),
    ],
)  # fmt: skip
def test_how_far_a_text_has_come_and_by_whom(french: str, statuses: list[str]) -> None:
    bodies = [fact("organisation", 0, fr, en, name=en, acronym=None) for fr, en in CHAMBERS.items() if fr in french]
    days = [fact("date", 0, "décembre 2024", "December 2024", date="2024-12")] if "décembre 2024" in french else []
    bill = body(0, BILL, "Bill No. 12", type="bill", reference="12")
    digest = build_digest([record("a", (french, "E."), facts=(bill, *bodies, *days))])
    assert [claim.en for claim in digest.instruments[0].statuses] == statuses


def test_the_day_on_which_a_bill_died_is_told_in_the_timeline() -> None:
    french = "Depuis la mort au Feuilleton, en décembre 2024, du projet de loi n° 12, rien ne bouge."
    facts = (
        body(0, BILL, "Bill No. 12", type="bill", reference="12"),
        fact("date", 0, "décembre 2024", "December 2024", date="2024-12"),
    )
    digest = build_digest([record("a", (french, "Since the death nothing moves."), facts=facts)])
    assert [claim.en for row in digest.timeline.moments for claim in row.claims] == [
        "Bill No. 12: died on the Order Paper"
    ]


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
