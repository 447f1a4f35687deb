"""«What is new» and the comparison of sources: one event once, with all its sources."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.digest.acts import acts_of
from summarize.digest.evidence import Report, reports_of
from summarize.digest.instruments import Register
from summarize.digest.stories import find_stories
from summarize.render import render_digest
from tests.digest_records import body, dated, fact, labels, position, record, told, weekday


def _reports(records: list[dict]) -> tuple[tuple[Report, ...], Register]:
    reports = reports_of(records)
    return reports, Register(reports)


@pytest.mark.parametrize(("organiser", "telling"), [("Seed Committee", False), ("Government of Peru", True)])
def test_that_a_body_holds_its_own_session_is_no_news(organiser: str, telling: bool) -> None:
    session = {"name": "47th session of SCC", "date": None, "place": None, "organiser": organiser}
    facts = (
        fact("event", 0, "47e session du SCC", session["name"], **session),
        fact("organisation", 0, "comité", organiser, name=organiser, acronym="SCC" if not telling else None),
    )
    reports, register = _reports([record("a", ("Le comité tient sa session.", "The committee meets."), facts=facts)])
    assert [act.telling for act in acts_of(reports[0], register) if act.kind == "event"] == [telling]


class TestStories:
    def test_two_reports_of_one_proposal_are_one_line_with_both_sources(self) -> None:
        digest = build_digest([dated(), weekday()])
        [first] = [line for line in digest.news[0].lines if line.en == "China proposes the World AI Organization."]
        assert labels(first) == ["1.1", "2.1", "2.2"]
        assert told(digest).count("China proposes the World AI Organization.") == 1
        assert digest.news[0].articles == (1, 2)

    def test_a_weekday_is_settled_by_the_day_of_the_other_report_and_says_so(self) -> None:
        when = build_digest([dated(), weekday()]).news[0].when
        assert [(claim.en, labels(claim)) for claim in when] == [
            ("Saturday (26 July, as dated in [1.1]; year not stated)", ["1.1", "2.1"]),
        ]

    def test_another_act_on_the_same_body_is_told_in_the_same_story(self) -> None:
        assert "China proposes to establish the seat of the organisation in Shanghai." in told(build_digest([dated()]))

    def test_another_actor_is_another_story(self) -> None:
        other = weekday()
        other["facts"][-1]["value"]["actor"] = "Brazil"
        other["facts"] = [f for f in other["facts"] if f["kind"] in ("instrument", "position")]
        assert [story.articles for story in build_digest([dated(), other]).news] == [(1,), (2,)]

    def test_days_that_cannot_be_the_same_keep_two_reports_apart(self) -> None:
        other = weekday()
        other["facts"][1] = fact("date", 0, "samedi", "3 May (year not stated)", date="--05-03")
        other["facts"] = [f for f in other["facts"] if f["kind"] in ("date", "instrument", "position")]
        assert [story.articles for story in build_digest([dated(), other]).news] == [(1,), (2,)]

    def test_two_days_of_the_other_reports_settle_nothing(self) -> None:
        third = dated()
        third["id"] = "c"
        third["facts"][0] = fact("date", 0, "26 juillet", "27 July (year not stated)", date="--07-27")
        stories = build_digest([dated(), weekday(), third]).news
        assert [[claim.en for claim in story.when] for story in stories] == [
            ["26 July (year not stated)"],
            ["27 July (year not stated)"],
        ], "and nothing «as dated in» another"

    def test_a_marked_sentence_is_no_headline_where_another_tells_the_same(self) -> None:
        other = weekday()
        other["sentences"][0]["checks"] = ["number-missing"]
        [line] = [
            line for line in build_digest([other, dated()]).news[0].lines if line.en.startswith("China proposes the")
        ]
        assert not line.marked
        assert labels(line)[-1] == "2.1"

    def test_a_headline_that_is_marked_shows_it_and_the_french(self) -> None:
        page = render_digest(
            build_digest([record("a", ("Le plan de 12 mesures.", "The plan of measures."), marked=(0,))])
        )
        assert "1. The plan of measures. [[1.1](a.md#s1)] ⚠" in page
        assert "French: “Le plan de 12 mesures.”" in page

    def test_every_article_is_told_while_there_is_room_and_never_more_than_seven_stories(self) -> None:
        records = [record(f"r{n}", (f"Le conseil {n} se réunit.", f"Council {n} meets.")) for n in range(12)]
        assert told(build_digest(records[:5])) == [f"Council {n} meets." for n in range(5)]
        assert len(build_digest(records).news) == 7

    def test_a_story_without_a_day_says_when_it_was_reported(self) -> None:
        one = record("a", ("La Chine a proposé un plan.", "China proposed a plan."), date="2024-02-06")
        [story] = build_digest([one]).news
        assert [(claim.en, labels(claim)) for claim in story.when] == [("reported 6 February 2024", ["1.1"])]

    def test_broken_english_is_no_headline_where_the_article_has_another_line(self) -> None:
        one = record(
            "a",
            ("Le maire a menti sur le budget de la ville.", "The mayor has menti on the budget."),
            ("Le conseil a rejeté le plan.", "The council rejected the plan."),
            summary=(0, 1),
        )
        assert told(build_digest([one])) == ["The council rejected the plan."]

    def test_somebodys_stance_comes_before_a_sentence_about_nobody(self) -> None:
        general = record("a", ("Le monde change vite.", "The world changes fast, and is the better for it."))
        stance = record(
            "b",
            ("Le Pérou critique le Chili.", "Peru criticises Chile."),
            facts=(
                fact("country", 0, "Pérou", "Peru", alpha_2="PE", name="Peru"),
                position(0, "Le Pérou critique le Chili", "Peru", "criticises", "Chile"),
            ),
        )
        stories = find_stories(*_reports([general, stance]))
        assert stories[0].lines[0].en == "Peru criticises Chile."
        assert stories[-1].lines[0].en == general["title"]["en"]

    @pytest.mark.parametrize(
        ("checks", "told_first"),
        [
            (("name-changed",), "Peru presents a seed bill."),
            (("number-missing",), "Peru presents a seed bill."),
            (("repeated",), "The council met at length."),
            (("negation-changed",), "The council met at length."),
        ],
    )
    def test_a_marked_act_is_told_with_its_mark_unless_the_mark_breaks_it(
        self, checks: tuple[str, ...], told_first: str
    ) -> None:
        one = record(
            "a",
            ("Le Pérou présente un projet de loi sur les semences.", "Peru presents a seed bill."),
            ("Le conseil s'est réuni longuement.", "The council met at length."),
            facts=(
                fact("country", 0, "Pérou", "Peru", alpha_2="PE", name="Peru"),
                position(0, "Le Pérou présente un projet de loi sur les semences", "Peru", "presents", "a seed bill"),
            ),
            summary=(1,),
        )
        one["sentences"][0]["checks"] = list(checks)
        line = build_digest([one]).news[0].lines[0]
        assert line.en == told_first
        assert line.marked is (told_first.startswith("Peru"))

    @pytest.mark.parametrize(("check", "first"), [("name-changed", True), ("truncated", False)])
    def test_the_lead_of_a_summary_is_told_with_its_mark(self, check: str, first: bool) -> None:
        one = record(
            "a",
            ("Le Pérou a vu naître une banque.", "A bank was born in Peru."),
            ("Le Chili a bâti un pont.", "Chile has built a bridge."),
            summary=(0, 1),
        )
        one["sentences"][0]["checks"] = [check]
        [line] = build_digest([one]).news[0].lines
        assert (line.en == "A bank was born in Peru.", line.marked) == (first, first)


class TestComparison:
    def test_what_the_sources_share_and_what_one_alone_says(self) -> None:
        [comparison] = build_digest([dated(), weekday()]).comparisons
        assert [claim.en for claim in comparison.agree][:2] == ["China", "World AI Organization"]
        assert any("26 July 2025 was a Saturday, and [2.2] names 2025" in claim.en for claim in comparison.agree)
        assert any("the French name of the World AI Organization" in claim.en for claim in comparison.differ)
        only = {claim.en.partition(":")[0]: claim.en for claim in comparison.add}
        assert "seat of the organisation in Shanghai" in only["Only [1]"]
        assert "more than 1,000 participants" in only["Only [2]"]
        assert "Li Qiang, Chinese Premier" in only["Only [2]"]

    def test_a_weekday_that_the_calendar_denies_is_a_difference(self) -> None:
        other = weekday()
        other["facts"][1]["value"]["weekday"] = "monday"
        [comparison] = build_digest([dated(), other]).comparisons
        assert any("it is no Monday in 2025" in claim.en for claim in comparison.differ)
        assert not any("the day" in claim.en for claim in comparison.agree)

    @pytest.mark.parametrize(
        ("verb", "dated_there", "differs"),
        [
            ("launches", True, True),  # both on 26 July
            ("launches", False, False),  # it may have been proposed before
            ("presents", False, False),
            ("refuses", False, True),
        ],
    )
    def test_a_later_stage_is_no_difference(self, verb: str, dated_there: bool, differs: bool) -> None:
        other = dated()
        other["id"] = "b"
        other["facts"][3] = position(0, other["facts"][3]["fr"], "China", verb, "the World AI Organization")
        if not dated_there:
            other["facts"][0] = fact("date", 0, "2025", "2025", date="2025")
        [comparison] = build_digest([dated(), other]).comparisons
        assert any("what China did" in claim.en for claim in comparison.differ) is differs

    def test_proposed_here_and_launched_there_on_one_day(self) -> None:
        other = dated()
        other["id"] = "b"
        other["facts"][3] = position(0, other["facts"][3]["fr"], "China", "launches", "the World AI Organization")
        [comparison] = build_digest([dated(), other]).comparisons
        assert "what China did with the World AI Organization: proposed in [1.1] and launched in [2.1]" in [
            c.en for c in comparison.differ
        ]


def test_the_order_of_facts_that_say_the_same_does_not_change_what_is_new() -> None:
    turned = weekday()
    turned["facts"].reverse()
    assert told(build_digest([dated(), turned])) == told(build_digest([dated(), weekday()]))


@pytest.mark.parametrize(
    ("french", "dated"),
    [
        ("Le 3 mai 2025, le Pérou a soutenu le Pacte des semences.", True),
        ("Le Pérou a soutenu, le 3 mai 2025, le Pacte des semences.", True),
        ("Le Pérou a soutenu le Pacte des semences, à signer d'ici le 3 mai 2025.", False),
        ("Le Pérou a soutenu le Pacte des semences avant le 3 mai 2025.", False),
        ("Initialement envisagé pour le 3 mai 2025, le Pacte des semences est soutenu par le Pérou.", False),
        ("Le Pérou a soutenu le Pacte des semences, qui s'appliquera à partir du 3 mai 2025.", False),
        ("Le Pérou a soutenu le Pacte des semences, adopté le 3 mai 2025.", False),
        ("Le Pacte des semences, soutenu par le Pérou, signé le 3 mai 2025 à Lima.", False),
        ("Le Pérou a adopté le 3 mai 2025 le Pacte des semences.", True),
        ("Le Pacte des semences a été adopté le 3 mai 2025 par le Pérou.", True),
        ("Le Pérou a soutenu le Pacte des semences, qui sera signé le 3 mai 2025.", False),
    ],
)
def test_a_limit_or_a_day_to_come_does_not_date_a_deed(french: str, dated: bool) -> None:
    one = record(
        "a", (french, "Peru supported the Seed Pact."),
        facts=(fact("date", 0, "3 mai 2025", "3 May 2025", date="2025-05-03"),
               body(0, "Pacte des semences", "Seed Pact", type="agreement"),
               position(0, french.rstrip("."), "Peru", "supports", "the Seed Pact")),
    )  # fmt: skip
    [story] = build_digest([one]).news
    assert [claim.en for claim in story.when] == (["3 May 2025"] if dated else [])


@pytest.mark.parametrize(
    ("known", "told_first"),
    [
        ({}, "The port council met at length."),
        ({"place": "Callao"}, "Port Week 2025, Callao."),
        ({"organiser": "Port Council"}, "Port Week 2025, organised by the Port Council."),
    ],
)
def test_an_event_of_which_only_the_name_is_known_is_no_headline(known: dict, told_first: str) -> None:
    value = {"date": "2025", "place": None, "organiser": None} | known
    one = record(
        "a", ("Semaine des ports 2025", "Port Week 2025"),
        ("Le conseil des ports a longuement siégé.", "The port council met at length."), summary=(1,),
        facts=(fact("event", 0, "Semaine des ports 2025", "Port Week 2025", name="Port Week 2025", **value),
               fact("organisation", 1, "conseil des ports", "Port Council", name="Port Council")),
    )  # fmt: skip
    assert told(build_digest([one]))[0] == told_first


@pytest.mark.parametrize(("verb", "dated"), [("adopts", True), ("supports", False)])
def test_the_date_of_a_text_is_that_of_the_deed_that_its_participle_tells(verb: str, dated: bool) -> None:
    french = "Le Pacte des semences, adopté en mai 2025 par le Pérou, est cité."
    one = record(
        "a", (french, "The Seed Pact, adopted in May 2025 by Peru, is cited."),
        facts=(fact("date", 0, "mai 2025", "May 2025", date="2025-05"),
               body(0, "Pacte des semences", "Seed Pact", type="agreement"),
               position(0, french.rstrip("."), "Peru", verb, "the Seed Pact")),
    )  # fmt: skip
    [story] = build_digest([one]).news
    assert [claim.en for claim in story.when] == (["May 2025"] if dated else [])


@pytest.mark.parametrize(
    ("french", "words", "verb", "dated"),
    [
        # A date of another clause.
        ("Les membres ont adopté le Pacte des semences, qui prévoit une réunion à Lima, en mai 2025.",
         "Les membres ont adopté le Pacte des semences", "adopts", False),
        ("Le Pacte des semences a été voté par le Pérou à Lima et s'applique depuis mai 2025.",
         "Le Pacte des semences a été voté par le Pérou", "adopts", False),
        ("En Bolivie, où une loi s'applique en mai 2025, le Pérou a signé le Pacte des semences.",
         "le Pérou a signé le Pacte des semences", "signs", False),
        ("Entrée en vigueur en mai 2025, la loi reste; le Pérou a signé le Pacte des semences.",
         "le Pérou a signé le Pacte des semences", "signs", False),
        ("Élu en mai 2025, le maire a signé le Pacte des semences.",
         "le maire a signé le Pacte des semences", "signs", False),
        ("Le Pérou a signé le Pacte des semences pour ouvrir un centre en mai 2025.",
         "Le Pérou a signé le Pacte des semences", "signs", False),
        # A limit, a plan, a state since then, and the object's own date.
        ("Le Pérou s'engage à soumettre le Pacte des semences au Sénat en mai 2025.",
         "Le Pérou s'engage à soumettre le Pacte des semences", "commits to", False),
        ("Le Pérou soutient le Pacte des semences, en vigueur depuis mai 2025.",
         "Le Pérou soutient le Pacte des semences", "supports", False),
        ("Le Pérou critique le Pacte des semences, appliqué dans le pays organisé à Lima en mai 2025.",
         "Le Pérou critique le Pacte des semences", "criticises", False),
        ("Le Pérou a signé le Pacte des semences prévu pour mai 2025.",
         "Le Pérou a signé le Pacte des semences", "signs", False),
        # The clause of the deed.
        ("Le Pérou a signé le Pacte des semences à Lima en mai 2025.",
         "Le Pérou a signé le Pacte des semences", "signs", True),
        ("En mai 2025 à Lima, le Pérou avait signé le Pacte des semences.",
         "le Pérou avait signé le Pacte des semences", "signs", True),
        ("Réunis en mai 2025 à Lima, les ministres ont signé le Pacte des semences.",
         "les ministres ont signé le Pacte des semences", "signs", True),
        ("Le maire rappelle qu'en mai 2025, le Pérou avait signé le Pacte des semences.",
         "le Pérou avait signé le Pacte des semences", "signs", True),
        ("Le Pérou a demandé en mai 2025 le Pacte des semences.",
         "Le Pérou a demandé en mai 2025 le Pacte des semences", "calls for", True),
        ("Le Pacte des semences a été signé par le Pérou en mai 2025.",
         "Le Pacte des semences a été signé par le Pérou", "signs", True),
    ],
)  # fmt: skip
def test_a_deed_has_the_date_of_its_own_clause(french: str, words: str, verb: str, dated: bool) -> None:
    rule = "passive" if " été " in words else "active"
    one = record(
        "a", (french, "Peru signed the Seed Pact."),
        facts=(fact("date", 0, "mai 2025", "May 2025", date="2025-05"),
               body(0, "Pacte des semences", "Seed Pact", type="agreement"),
               position(0, words, "Peru", verb, "the Seed Pact") | {"rule": rule}),
    )  # fmt: skip
    [story] = build_digest([one]).news
    assert [claim.en for claim in story.when] == (["May 2025"] if dated else [])


def test_years_within_the_name_of_a_text_date_nothing() -> None:
    french = "Le Pérou a adopté la Stratégie des semences 2026-2030."
    one = record(
        "a", (french, "Peru adopted the Seed Strategy 2026-2030."),
        facts=(fact("date", 0, "2026-2030", "2026–2030", date="2026/2030"),
               body(0, "Stratégie des semences 2026-2030", "Seed Strategy 2026-2030", type="strategy"),
               position(0, french.rstrip("."), "Peru", "adopts", "the Seed Strategy 2026-2030")),
    )  # fmt: skip
    digest = build_digest([one])
    assert digest.news[0].when == ()
    assert [claim.en for moment in digest.timeline.moments for claim in moment.claims] == []
