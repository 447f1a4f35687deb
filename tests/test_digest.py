"""The digest as a whole: what its reader can answer, and that hostile records end."""

from __future__ import annotations

import json
import re

import pytest

from summarize.digest import Digest, build_digest
from summarize.render import render_digest
from tests.conftest import ROOT
from tests.digest_records import body, dated, fact, position, record


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
        assert "China proposes the creation of the World Artificial Intelligence Cooperation Organization." in words
        assert "seat of the organisation in Shanghai" in words
        assert [claim.en for claim in story.when] == ["Saturday (26 July, as dated in [2.2]; year not stated)"]
        assert {source.article for source in story.when[0].sources} == {2, 3}

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
