"""Offsets survive every operation on a TrackedText."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.pages.tracked import TrackedText

TEXT = "l'IALes membres"


def test_of_starts_where_told():
    text = TrackedText.of("abc", at=10)
    assert (text.starts, text.ends) == ((10, 11, 12), (11, 12, 13))
    assert TrackedText.of("") == TrackedText("", (), ())


def test_an_inserted_character_stands_for_no_character():
    text = TrackedText.of(TEXT).insert(4, ". ")
    assert text.text == "l'IA. Les membres"
    assert text.origin(6, 9) == (4, 7)
    assert text.origin(4, 6) == (4, 4)


@pytest.mark.parametrize(("at", "place"), [(0, (7, 7)), (3, (10, 10))])
def test_insertion_at_either_end(at, place):
    assert TrackedText.of("abc", at=7).insert(at, "x").origin(at, at + 1) == place


def test_insertion_into_nothing():
    assert TrackedText.of("").insert(0, "x") == TrackedText("x", (0,), (0,))


def test_a_replacement_stands_for_all_it_replaces():
    text = TrackedText.of("a...b").replace(1, 4, "…")
    assert text.text == "a…b"
    assert text.origin(1, 2) == (1, 4)
    assert text.origin(0, 3) == (0, 5)


def test_sub_of_equal_length_keeps_each_character_in_its_place():
    text = TrackedText.of("l’IA d’hier").sub(re.compile("’"), "'")
    assert text.text == "l'IA d'hier"
    assert text.starts == tuple(range(11))


def test_sub_with_a_function_and_with_groups():
    doubled = TrackedText.of("a1b22").sub(re.compile(r"\d+"), lambda match: f"<{match[0]}>")
    assert doubled.text == "a<1>b<22>"
    assert doubled.origin(5, 9) == (3, 5)
    assert TrackedText.of("ab").sub(re.compile("(a)(b)"), r"\2\1").text == "ba"


def test_sub_without_a_match_gives_the_same_text():
    text = TrackedText.of(TEXT)
    assert text.sub(re.compile("z"), "y") is text


def test_changes_out_of_order_are_refused():
    with pytest.raises(ValueError, match="change"):
        TrackedText.of("abcd").edit([(2, 3, ""), (1, 2, "")])


@pytest.mark.parametrize("span", [(0, 0), (3, 2), (-1, 2), (0, 99)])
def test_no_origin_for_an_empty_or_foreign_span(span):
    with pytest.raises(ValueError, match="no span"):
        TrackedText.of(TEXT).origin(*span)


@pytest.mark.parametrize("text", ["", "  ", " a ", "a b", "\n\ta"])
def test_strip(text):
    stripped = TrackedText.of(text).strip()
    assert stripped.text == text.strip()
    assert all(text[start:end] == character for character, start, end in characters(stripped))


def test_lines_are_those_of_split():
    text = "un\n\ndeux\n"
    lines = list(TrackedText.of(text).lines())
    assert [line.text for line in lines] == text.split("\n")
    assert lines[2].origin(0, 4) == (4, 8)


@given(st.text(max_size=40), st.data())
def test_edits_leave_the_rest_where_it_was(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    changes = [(a, b, data.draw(st.text(max_size=3))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    edited = TrackedText.of(text).edit(changes)
    expected, last = "", 0
    for start, end, new in changes:
        expected += text[last:start] + new
        last = end
    assert edited.text == expected + text[last:]
    assert len(edited.starts) == len(edited.ends) == len(edited)
    assert list(edited.starts) == sorted(edited.starts)
    untouched = set(range(len(text))) - {i for start, end, _ in changes for i in range(start, end)}
    assert untouched <= {s for c, s, e in characters(edited) if text[s:e] == c}


@given(st.text(max_size=30), st.integers(0, 30))
def test_cut_and_joined_again(text, at):
    whole = TrackedText.of(text)
    assert whole[:at] + whole[at:] == whole
    assert TrackedText.join([whole[:at], whole[at:]]) == whole


@pytest.mark.timeout(60)
def test_a_long_text_takes_time_in_proportion():
    """A megabyte with a change every ten characters: seconds if each change copied the text, here a fraction of one."""
    text = TrackedText.of("abcdefghi’" * 100_000)
    assert text.sub(re.compile("’"), "''").text.count("''") == 100_000


def characters(text: TrackedText):
    return zip(text.text, text.starts, text.ends, strict=True)
