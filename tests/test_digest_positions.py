"""Positions by holder, and what a verb does to what it is about."""

from __future__ import annotations

import csv

import pytest

from summarize.digest import build_digest
from summarize.digest.evidence import Report
from summarize.digest.pictures import draw_matrix
from summarize.digest.stances import stance_of
from tests.conftest import ROOT
from tests.digest_records import body, dated, fact, labels, position, record, refusal, weekday
from translate.languages.english_verbs import third_person


class TestPositions:
    def test_a_refusal_stands_with_each_country_names_the_document_and_gives_the_reason(self) -> None:
        holders = {holder.name: holder for holder in build_digest([refusal()]).holders}
        assert {"United States", "United Kingdom"} <= set(holders)
        [stand] = holders["United Kingdom"].stands
        assert (
            stand.claim.en
            == "The United States and the United Kingdom refuse to sign the document (the AI Declaration)"
        )
        assert [(reason.en, labels(reason)) for reason in stand.reasons] == [
            ("Keir Starmer said that the text lacks clarity.", ["1.3"])
        ]
        assert holders["United States"].stands[0].reasons == ()

    def test_one_position_of_two_articles_is_told_once(self) -> None:
        [china] = build_digest([dated(), weekday()]).holders
        [stand] = [stand for stand in china.stands if stand.claim.en == "Proposes the World AI Organization"]
        assert labels(stand.claim) == ["1.1", "2.1"]

    @pytest.mark.parametrize(
        ("verb", "shape"), [("signs", "triangle"), ("does not oppose", "bar"), ("did not refuse", "bar"), ("opposes", "cross")]
    )  # fmt: skip
    def test_a_denied_refusal_is_neither_a_refusal_nor_support(self, verb: str, shape: str) -> None:
        one = refusal()
        one["facts"][3] = position(1, one["facts"][3]["fr"], "United Kingdom", verb, "the document")
        one["facts"] = one["facts"][:2] + one["facts"][3:]
        digest = build_digest([one])
        [stand] = [s for h in digest.holders if h.name == "United Kingdom" for s in h.stands if s.verb]
        assert stand.reasons == ()
        picture = draw_matrix(digest.holders, digest.instruments)
        assert picture is not None and [cell.shape for cell in picture.cells] == [shape]

    @pytest.mark.parametrize(
        ("shorter", "rows"),
        [
            ("the framework convention", 1),
            ("the convention", 2),
            ("the framework law", 2),
            ("a framework convention", 2),
        ],
    )
    def test_a_text_by_fewer_of_its_words_goes_to_the_fuller_row(self, shorter: str, rows: int) -> None:
        fuller = "the Northern Framework Convention on Machines"
        signs = [position(0, "Le Pérou signe", "Peru", "signs", text) for text in (shorter, fuller)]
        one = record("a", ("Le Pérou signe.", "Peru signs."), facts=tuple(signs))
        [peru] = build_digest([one]).holders
        assert len(peru.stands) == rows
        assert f"Signs {fuller}" in [stand.claim.en for stand in peru.stands]

    def test_a_text_that_two_fuller_ones_could_be_stays_alone(self) -> None:
        names = ("the framework convention", "the Framework Convention on Seeds", "the Framework Convention on Mail")
        signs = [position(0, "Le Pérou signe", "Peru", "signs", text) for text in names]
        [peru] = build_digest([record("a", ("Le Pérou signe.", "Peru signs."), facts=tuple(signs))]).holders
        assert len(peru.stands) == 3

    def test_what_was_not_done_in_two_ways_is_two_rows(self) -> None:
        one = record(
            "a", ("Le Pérou hésite.", "Peru hesitates."),
            facts=(body(0, "pacte", "Seed Pact", type="plan"), *(
                position(0, "Le pacte", "Peru", verb, "the Seed Pact") for verb in ("did not sign", "did not ratify"))),
        )  # fmt: skip
        [peru] = build_digest([one]).holders
        assert len(peru.stands) == 2

    def test_a_ministry_of_two_fields_is_one_holder(self) -> None:
        name = "Ministry of Trade and Industry"
        one = record(
            "a",
            ("Le ministère agit.", "It acts."),
            facts=(position(0, "Le ministère agit", name, "supports", "trade"),),
        )
        assert [holder.name for holder in build_digest([one]).holders] == [name]

    def test_a_position_of_the_heading_that_the_text_gives_again_is_told_once(self) -> None:
        one = record(
            "a", ("Diallo plaide pour un moratoire", "Diallo argues for a moratorium"),
            ("La commissaire a plaidé pour un moratoire sur les drones.", "The commissioner called for a moratorium on drones."),
            facts=(position(0, "Diallo plaide pour un moratoire", "Awa Diallo", "calls for", "a moratorium"),
                   position(1, "La commissaire a plaidé pour", "Commissioner", "calls for", "a moratorium on drones")),
        )  # fmt: skip
        [holder] = build_digest([one]).holders
        assert [labels(stand.claim) for stand in holder.stands] == [["1.1", "1.2"]]

    @pytest.mark.parametrize(
        ("role", "holder"),
        [
            ("Peruvian minister of health", "Peru"),
            ("ambassador to the UN and co-chair of a group", "Peru"),
            ("spokesperson for the Foreign Ministry", "Peru"),
            ("Peruvian writer", "Ana Quispe"),
            ("senator", "Ana Quispe"),
            ("former prime minister", "Ana Quispe"),
            ("adviser to the president", "Ana Quispe"),
            ("director of an institute and former ambassador of Peru", "Ana Quispe"),
            (None, "Ana Quispe"),
        ],
    )
    def test_only_who_holds_an_office_of_a_state_speaks_for_it(self, role: str | None, holder: str) -> None:
        facts = (fact("person", 0, "Ana Quispe", "Ana Quispe", name="Ana Quispe", role=role, country="PE"),
                 position(0, "Ana Quispe soutient le Pacte", "Ana Quispe", "supports", "the Seed Pact"))  # fmt: skip
        [found] = build_digest([record("a", ("Ana Quispe soutient le Pacte.", "She does."), facts=facts)]).holders
        assert found.name == holder

    def test_who_speaks_for_no_state_is_not_quoted_as_one(self) -> None:
        facts = (fact("person", 0, "Ana Quispe", "Ana Quispe", name="Ana Quispe", role=None, country="PE"),
                 fact("quote", 0, "la mer est belle", "Ana Quispe said that.", speaker="Ana Quispe", fr="…",
                      en="Ana Quispe said that the sea is beautiful.", direct=False))  # fmt: skip
        texts = ("Ana Quispe a dit que la mer est belle.", "Ana Quispe said that the sea is beautiful.")
        assert build_digest([record("a", texts, facts=facts)]).holders == ()

    @pytest.mark.parametrize(
        ("actor", "names"),
        [
            ("the author", []),
            ("the states", []),
            ("researchers", []),
            ("30 experts", ["30 experts"]),
            ("the minister of Trade", ["minister of Trade"]),
            ("the G7", ["G7"]),
            ("United Nations", ["United Nations"]),
            ("United Nations Food Office", ["United Nations Food Office"]),
            ("Peruvian Food Office", ["Peru"]),
            ("the Chinese authorities", ["China"]),
            ("the French delegation", ["France"]),
            ("the Turkish opposition", ["Turkish opposition"]),
            ("German Marshall Fund", ["German Marshall Fund"]),
            ("China Telecom", ["China Telecom"]),
            ("American companies", ["American companies"]),
        ],
    )
    def test_an_actor_without_a_name_holds_nothing(self, actor: str, names: list[str]) -> None:
        facts = (position(0, "Ils soutiennent le Pacte", actor, "supports", "the Seed Pact"),)
        one = record("a", ("Ils soutiennent le Pacte.", "They do."), facts=facts)
        assert [holder.name for holder in build_digest([one]).holders] == names

    def test_two_actors_are_not_named_again_behind_their_heading(self) -> None:
        facts = (position(0, "La Croix-Rouge et le Conseil demandent un pacte", "Red Cross and Port Council", "calls for",
                          "a pact", "The Red Cross and the Port Council call for a pact"),)  # fmt: skip
        [holder] = build_digest([record("a", ("Ils demandent un pacte.", "They do."), facts=facts)]).holders
        assert [stand.claim.en for stand in holder.stands] == ["Call for a pact"]

    @pytest.mark.parametrize("object", ["this approach", "these rules", "them", "their tools before May"])
    def test_what_points_at_another_sentence_is_left_to_the_briefs_and_named(self, object: str) -> None:
        facts = (position(1, "Le Pérou critique", "Peru", "criticises", object),
                 position(1, "Le Pérou soutient le Chili", "Peru", "supports", "Chile"))  # fmt: skip
        one = record("a", ("Titre.", "Title."), ("Le Pérou parle.", "Peru speaks."), facts=facts)
        [peru] = build_digest([one]).holders
        assert [stand.claim.en for stand in peru.stands] == ["Supports Chile"]
        assert [source.label for source in peru.rest] == ["1.2"]

    def test_what_two_actors_have_may_be_theirs(self) -> None:
        facts = (position(0, "Le Pérou et le Chili ouvrent leurs ports", "Peru and Chile", "opens", "their ports",
                          "Peru and Chile open their ports"),)  # fmt: skip
        holders = build_digest(
            [record("a", ("Le Pérou et le Chili ouvrent leurs ports.", "They do."), facts=facts)]
        ).holders
        assert [holder.name for holder in holders] == ["Peru", "Chile"]

    def test_broken_english_is_left_to_the_briefs(self) -> None:
        one = record("a", ("Le Pérou a rejeté la tutelle.", "Peru rejected it."),
                     facts=(position(0, "Le Pérou a rejeté la tutelle", "Peru", "opposes", "the overhumanian gardianry"),))  # fmt: skip
        assert build_digest([one]).holders == ()

    def test_a_marked_sentence_does_not_mark_what_tables_give(self) -> None:
        one = record("a", ("Le Pérou a signé le Pacte.", "Peru signed."), marked=(0,),
                     facts=(body(0, "Pacte", "Seed Pact", type="agreement"),
                            position(0, "Le Pérou a signé le Pacte", "Peru", "signs", "the Seed Pact")))  # fmt: skip
        [peru] = build_digest([one]).holders
        assert [(stand.claim.en, stand.claim.marked) for stand in peru.stands] == [("Signs the Seed Pact", False)]

    def test_a_group_is_no_holder_where_a_country_of_it_has_the_position(self) -> None:
        group = position(0, "12 pays, dont le Pérou, ont signé", "12 countries, including Peru", "signs", "the Pact",
                         "12 countries, including Peru, sign the Pact")  # fmt: skip
        one = record("a", ("12 pays, dont le Pérou, ont signé.", "12 countries signed."), facts=(group,))
        assert [holder.name for holder in build_digest([one]).holders] == ["Peru"]

    def test_a_title_that_no_article_goes_before_is_quoted(self) -> None:
        name = "Strengthening the safety of ports"
        facts = (body(0, "résolution", name, type="resolution"),
                 position(0, "Le Pérou soutient la résolution", "Peru", "calls for", f"the council to adopt {name}"))  # fmt: skip
        [peru] = build_digest([record("a", ("Le Pérou soutient la résolution.", "Peru speaks."), facts=facts)]).holders
        assert peru.stands[0].claim.en == f"Calls for the council to adopt “{name}”"


with (ROOT / "summarize" / "digest" / "stances.csv").open(encoding="utf-8") as _table:
    STANCES = {row["verb"]: row["stance"] for row in csv.DictReader(_table)}


@pytest.mark.parametrize("denial", ["does not", "do not", "did not", "will not"])
@pytest.mark.parametrize("verb", STANCES)
def test_denying_a_verb_never_takes_its_stance_and_is_against_only_where_support_is_withheld(
    verb: str, denial: str
) -> None:
    first, *rest = verb.split()
    base = next(b for b in (first[:-1], first[:-2]) if third_person(b) == first)
    stance = stance_of(" ".join((denial, base, *rest)))
    withheld = STANCES[verb] == "supports"
    assert (stance.verb, stance.stance, stance.sign) == (verb, *(("opposes", "-") if withheld else ("other", "")))
    assert not (stance.realised or stance.status)


@pytest.mark.parametrize("verb", STANCES)
def test_what_will_be_done_keeps_its_stance(verb: str) -> None:
    first, *rest = verb.split()
    base = next(b for b in (first[:-1], first[:-2]) if third_person(b) == first)
    stance = stance_of(" ".join(("will", base, *rest)))
    assert (stance.stance, stance.status, stance.realised) == (STANCES[verb], "", False)


@pytest.mark.parametrize(
    ("check", "english", "marked"),
    [
        ("untranslated", "Peru proposes a port office", False),
        ("untranslated", "Peru proposes a port officine", True),
        ("number-missing", "Peru proposes a port office", True),
    ],
)
def test_a_word_that_is_no_english_stands_against_the_facts_that_have_it(
    check: str, english: str, marked: bool
) -> None:
    french = "Le Pérou propose une officine portuaire pour les débardeurs."
    position = fact("position", 0, french, english, actor="Peru", verb="proposes", object=english[14:])
    one = record("a", (french, f"{english} for the debards."), facts=(position,))
    one["sentences"][0]["checks"] = [check]
    assert Report(1, one).is_marked(position) is marked
