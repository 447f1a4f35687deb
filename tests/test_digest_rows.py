"""Tables of the digest: rows by weight over all articles, and a count of what is left out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summarize.digest import ROWS, build_digest
from summarize.digest.events import Event
from summarize.digest.evidence import Claim, Source
from summarize.digest.instruments import Instrument
from summarize.digest.people import Person
from summarize.digest.positions import Holder
from summarize.digest.rows import choose_rows
from summarize.render import render_digest, render_page
from tests.digest_records import body, fact, position, record


def _source(article: int, sentence: int = 0) -> Source:
    return Source(article, f"a{article}", sentence, "fr", "fr", "en")


Row = tuple[str, int, tuple[Source, ...]]


def _chosen(rows: list[Row], most: int) -> list[str]:
    return [name for name, _, _ in choose_rows(rows, most, lambda row: row[2], lambda row: (row[1],))]


def test_where_all_rows_have_room_nothing_is_moved() -> None:
    assert _chosen([("a", 0, (_source(2),)), ("b", 9, (_source(1),))], 2) == ["a", "b"]


def test_every_article_has_its_weightiest_row_before_another_has_its_second() -> None:
    rows: list[Row] = [("first", 1, (_source(1),)), ("second", 3, (_source(1),)), ("third", 0, (_source(2),))]
    assert _chosen(rows, 2) == ["second", "third"]


def test_what_several_articles_tell_comes_before_all_others_and_the_order_given_is_kept() -> None:
    rows: list[Row] = [("a", 9, (_source(1),)), ("b", 8, (_source(2),)), ("both", 0, (_source(3), _source(4)))]
    assert _chosen(rows, 2) == ["a", "both"]


def test_an_article_that_shares_a_row_keeps_its_turn() -> None:
    rows: list[Row] = [("both", 0, (_source(1), _source(2))), ("own", 5, (_source(1),)), ("other", 1, (_source(3),))]
    assert _chosen(rows, 2) == ["both", "own"]


def _crowd(section: str, count: int) -> list[dict]:
    """One article that fills a table alone, and a later one with one row."""

    def row(at: int, sentence: int) -> tuple[dict, ...]:
        name = f"Nom{chr(65 + at // 26)}{chr(97 + at % 26)}"
        if section == "people":
            return (fact("person", sentence, name, name, name=f"Ana {name}", role=None, country=None),)
        if section == "instruments":
            return (body(sentence, name, name, type="plan"),)
        if section == "events":
            return (fact("event", sentence, name, name, name=name, date=None, place=None, organiser=None),)
        if section == "figures":
            value = {"amount": at + 20, "unit": "countries", "modifier": None}
            return (fact("number", sentence, f"{at + 20} pays", f"{at + 20} countries", **value),)
        return (position(sentence, f"{name} soutient le plan {at}", f"Body {name}", "supports", f"the plan {at}"),)

    sentences = [(f"Le texte {chr(66 + at)} est lu.", f"The text {chr(66 + at)} is read.") for at in range(count)]
    one = record("a", *sentences, facts=tuple(f for at in range(count) for f in row(at, at)))
    late = record("b", ("Le conseil lit la loi.", "The council reads the law."), facts=row(count + 1, 0))
    return [one, late]


def _sources(row: Person | Instrument | Event | Holder | Claim) -> Sequence[Source]:
    return row.stands[0].claim.sources if isinstance(row, Holder) else row.sources


@pytest.mark.parametrize("section", sorted(ROWS))
def test_what_a_table_leaves_out_is_counted_and_the_last_article_is_in_it(section: str) -> None:
    digest = build_digest(_crowd(section, ROWS[section] + 3))
    shown = getattr(digest, section)
    assert (len(shown), digest.more[section]) == (ROWS[section], 4)
    assert 2 in {source.article for source in _sources(shown[-1])}
    assert render_digest(digest).count("and 4 more in the briefs") == 1
    assert render_page(digest).count("and 4 more in the briefs") == 1


@pytest.mark.parametrize("section", sorted(ROWS))
def test_a_table_that_shows_all_says_nothing_of_more(section: str) -> None:
    digest = build_digest(_crowd(section, ROWS[section] - 1))
    assert digest.more[section] == 0
    assert "more in the briefs" not in render_digest(digest)


@pytest.mark.timeout(60)
def test_thousands_of_figures_end() -> None:
    numbers = tuple(
        fact("number", at, f"{at} pays", f"{at} countries", amount=at + 20, unit="countries", modifier=None)
        for at in range(4000)
    )
    sentences = [(f"Le texte {at} est lu.", f"The text {at} is read.") for at in range(4000)]
    assert len(build_digest([record("a", *sentences, facts=numbers)]).figures) == ROWS["figures"]
