"""The digest tells what several articles report once, with all its sources, and never more than they say."""

from __future__ import annotations

import csv
import json
import re

import pytest

from summarize.digest import Digest, build_digest
from summarize.digest.evidence import Claim
from summarize.digest.figures import is_trivial
from summarize.digest.pictures import draw_matrix
from summarize.digest.stances import stance_of
from summarize.facts.english import third_person
from summarize.render import render_digest
from summarize.wording import said
from tests.conftest import ROOT
from tests.digest_records import body, dated, fact, position, record, refusal, weekday


def labels(claim: Claim) -> list[str]:
    return [source.label for source in claim.sources]


def told(digest: Digest) -> list[str]:
    return [line.en for story in digest.news for line in story.lines]


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
            ("26 July (year not stated)", ["1.1"]),
            ("Saturday (26 July, as dated in [1.1])", ["1.1", "2.1"]),
        ]

    def test_another_act_on_the_same_body_is_told_in_the_same_story(self) -> None:
        assert "China proposes to establish the seat of the organisation in Shanghai." in told(build_digest([dated()]))

    def test_another_actor_is_another_story(self) -> None:
        other = weekday()
        other["facts"][-1]["value"]["actor"] = "Brazil"
        other["facts"] = [f for f in other["facts"] if f["kind"] in ("instrument", "position")]
        assert all(len(story.articles) == 1 for story in build_digest([dated(), other]).news)

    def test_days_that_cannot_be_the_same_keep_two_reports_apart(self) -> None:
        other = weekday()
        other["facts"][1] = fact("date", 0, "samedi", "3 May (year not stated)", date="--05-03")
        other["facts"] = [f for f in other["facts"] if f["kind"] in ("date", "instrument", "position")]
        assert all(len(story.articles) == 1 for story in build_digest([dated(), other]).news)

    def test_two_days_of_the_other_reports_settle_nothing(self) -> None:
        third = dated()
        third["id"] = "c"
        third["facts"][0] = fact("date", 0, "26 juillet", "27 July (year not stated)", date="--07-27")
        stories = build_digest([dated(), weekday(), third]).news
        assert not any("as dated in" in claim.en for story in stories for claim in story.when)

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


class TestComparison:
    def test_what_the_sources_share_and_what_one_alone_says(self) -> None:
        [comparison] = build_digest([dated(), weekday()]).comparisons
        assert [claim.en for claim in comparison.agree][:2] == ["China", "World AI Organization"]
        assert any("26 July 2025 was a Saturday, and [2.2] names 2025" in claim.en for claim in comparison.agree)
        assert any("different French words" in claim.en for claim in comparison.differ)
        only = {claim.en.partition(":")[0]: claim.en for claim in comparison.add}
        assert "seat of the organisation in Shanghai" in only["Only [1]"]
        assert "more than 1,000 participants" in only["Only [2]"]
        assert "Li Qiang, Chinese Premier" in only["Only [2]"]

    def test_a_weekday_that_the_calendar_denies_is_a_difference(self) -> None:
        other = weekday()
        other["facts"][1]["value"]["weekday"] = "monday"
        [comparison] = build_digest([dated(), other]).comparisons
        assert any("that day is no Monday in 2025" in claim.en for claim in comparison.differ)

    def test_proposed_here_and_launched_there(self) -> None:
        other = dated()
        other["id"] = "b"
        other["facts"][3] = position(0, other["facts"][3]["fr"], "China", "launches", "the World AI Organization")
        [comparison] = build_digest([dated(), other]).comparisons
        assert "World AI Organization by China: proposed in [1.1] and launched in [2.1]" in [
            c.en for c in comparison.differ
        ]


class TestTimeline:
    def test_it_is_in_order_and_unknown_years_come_last(self) -> None:
        dates = ["--07-26", "2025-02-10/2025-02-11", "2023", "2024-07"]
        facts = tuple(fact("date", 0, f"date {iso}", iso, date=iso) for iso in dates)
        timeline = build_digest([record("a", ("Phrase.", "Sentence."), facts=facts)]).timeline
        assert [moment.iso for moment in timeline] == ["2023", "2024-07", "2025-02-10/2025-02-11", "--07-26"]

    def test_a_date_that_nothing_settles_is_not_on_it(self) -> None:
        friday = fact("date", 0, "vendredi", "Friday (date not stated)", date=None, weekday="friday")
        assert build_digest([record("a", ("Vendredi.", "Friday."), facts=(friday,))]).timeline == ()

    def test_a_settled_date_stands_with_the_day_that_settles_it(self) -> None:
        [day] = [moment for moment in build_digest([dated(), weekday()]).timeline if moment.iso == "--07-26"]
        assert [(claim.en, labels(claim)) for claim in day.claims] == [
            ("China proposes the World AI Organization", ["1.1", "2.1"])
        ]

    def test_a_date_that_only_names_a_thing_does_not_date_what_is_done_to_it(self) -> None:
        accord = record(
            "a",
            ("La Chine critique l'accord de 2015.", "China criticises the agreement of 2015."),
            facts=(
                fact("date", 0, "2015", "2015", date="2015"),
                body(0, "accord de 2015", "Agreement", type="agreement"),
                position(0, "La Chine critique l'accord de 2015", "China", "criticises", "the Agreement"),
            ),
        )
        [moment] = build_digest([accord]).timeline
        assert moment.claims[0].en == "China criticises the agreement of 2015"
        assert build_digest([accord]).news[0].when == ()


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
            "a", ("Le ministère agit.", "It acts."), facts=(position(0, "Le ministère agit", name, "supports", "it"),)
        )
        assert [holder.name for holder in build_digest([one]).holders] == [name]


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
    ("value", "trivial"),
    [
        ({"amount": 2, "unit": "days"}, True),
        ({"amount": 3, "unit": "points"}, True),
        ({"amount": 4, "unit": "countries"}, True),
        ({"amount": 17, "unit": None}, True),
        ({"amount": 61, "unit": "countries"}, False),
        ({"amount": 8, "unit": "percent"}, False),
        ({"amount": 5, "unit": "euros per year"}, False),
        ({"amount": 7, "unit": "dollars"}, False),
        ({"amount": 0.5, "unit": None}, False),
    ],
)
def test_trivial_figures(value: dict, trivial: bool) -> None:
    assert is_trivial(value) is trivial


def test_every_statement_names_its_sources_with_links_that_a_browser_follows() -> None:
    page = render_digest(
        build_digest([record("a b", ("Un plan.", "A plan."), facts=(body(0, "plan", "Plan", type="plan"),))])
    )
    assert "- **Plan** (plan) [[1.1](a%20b.md#s1)]" in page


def test_an_article_without_facts_and_a_run_without_articles_have_a_digest() -> None:
    assert "Council meets." in render_digest(build_digest([record("a", ("Le conseil se réunit.", "Council meets."))]))
    assert "Nothing was found to tell." in render_digest(build_digest([]))


@pytest.fixture(scope="module")
def seeds() -> Digest:
    lines = (ROOT / "out" / "briefs.jsonl").read_text(encoding="utf-8").splitlines()
    return build_digest([json.loads(line) for line in lines])


class TestSeeds:
    """What a person who reads only the digest of the five seeds can answer."""

    def test_who_proposed_what_body_where_its_seat_would_be_and_when(self, seeds: Digest) -> None:
        [story] = [story for story in seeds.news if story.articles == (2, 3)]
        words = " ".join(line.en for line in story.lines)
        assert "China proposes the creation of the World AI Cooperation Organization." in words
        assert "seat of the organisation in Shanghai" in words
        assert [claim.en for claim in story.when] == [
            "26 July (year not stated)",
            "Saturday (26 July, as dated in [2.2])",
        ]

    def test_which_countries_refused_to_sign_what_and_why(self, seeds: Digest) -> None:
        for country in ("United States", "United Kingdom"):
            [holder] = [holder for holder in seeds.holders if holder.name == country]
            [stand] = [stand for stand in holder.stands if "refuse to sign" in stand.claim.en]
            assert "Statement on Inclusive and Sustainable Artificial Intelligence" in stand.claim.en
            assert stand.reasons

    def test_what_the_resolution_is_when_it_was_adopted_and_what_follows_it(self, seeds: Digest) -> None:
        [text] = [text for text in seeds.instruments if text.reference == "A/RES/78/311"]
        assert text.date == "2024-07"
        assert "adopted" in [claim.en for claim in text.statuses]
        assert any("second Workshop on AI Capacity Building" in claim.en for claim in text.followed_by)

    def test_who_spoke_in_geneva_and_at_which_conference(self, seeds: Digest) -> None:
        spoke = {person.name: person.spoke[0].en for person in seeds.people if person.spoke}
        assert spoke["Shen Jian"].startswith("in Geneva, at the Global Conference on AI, Security and Ethics 2025")

    def test_no_date_is_written_as_iso_shorthand(self, seeds: Digest) -> None:
        page = render_digest(seeds).partition("## Articles")[0]
        assert not re.search(r"--\d\d|\b\d{4}-\d\d\b", page)

    def test_two_minutes_are_enough_for_what_is_new(self, seeds: Digest) -> None:
        assert 3 <= len(seeds.news) <= 7
        assert not any(story.lines[0].marked for story in seeds.news)


def one_sentence_of(acts: int) -> dict:
    """An article that is one sentence, as lost mark-up leaves it, with as many of every fact."""
    french = " ".join(
        f"la Chine a proposé le plan n{i} samedi à Ville{i} lors du sommet s{i}, P{i} a dit « q{i} »,"
        for i in range(acts)
    )
    facts = []
    for i in range(acts):
        facts += [
            body(0, f"plan n{i}", f"Plan {i}", type="plan"),
            fact("place", 0, f"Ville{i}", f"Town{i}", name=f"Town{i}", country=None),
            fact("event", 0, f"sommet s{i}", f"Summit {i}", name=f"Summit {i}", date=None, place=None, organiser=None),
            fact("person", 0, f"P{i}", f"P{i}", name=f"P{i}", role="minister", country="CN"),
            fact("date", 0, "samedi", "Saturday (date not stated)", date=None, weekday="saturday"),
            fact("quote", 0, f"q{i}", "q", speaker=f"P{i}", en="q"),
            position(0, f"la Chine a proposé le plan n{i}", "China", "refuses", f"the Plan {i}"),
        ]
    return record("g", (french, "English."), facts=tuple(facts))


@pytest.mark.timeout(60)
def test_a_sentence_with_every_fact_hundreds_of_times_ends() -> None:
    assert build_digest([one_sentence_of(400)]).news


@pytest.mark.timeout(60)
def test_hundreds_of_articles_on_one_body_are_one_story() -> None:
    records = [dated() | {"id": f"r{n}"} for n in range(400)]
    assert len(build_digest(records).news) == 1


def test_the_order_of_facts_that_say_the_same_does_not_change_what_is_new() -> None:
    turned = weekday()
    turned["facts"].reverse()
    assert told(build_digest([dated(), turned])) == told(build_digest([dated(), weekday()]))
