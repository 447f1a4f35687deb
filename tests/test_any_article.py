"""Whatever the text: offsets hold, nothing vanishes, nothing makes reading slow."""

from __future__ import annotations

import contextlib
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold, parse
from tests.conftest import SEEDS
from translate.article import ArticleError

TEXTS = [path.read_text(encoding="utf-8")[:900] for path in sorted(SEEDS.glob("*.txt"))]

NOISE = [
    # invisible and typographic
    *("\u00a0", "\u200b", "\u00ad", "\ufeff", "\u2028", "\x00", "e\u0301", "\u0301", "ﬁ", "Ã©", "â€™", "😀"),
    *("’", "“", "”", '"', "«", "»"),
    # line ends, in words and between them
    *("\r\n", "\n", "\n\n", "-\n", " \n", "\\"),
    # HTML
    *("&eacute;", "&amp;nbsp;", "&", "<br>", "<p>", "</p>", "<b>", "<!-- ", "-->"),
    # Markdown
    *("**", "*", "_", "`", "[a](b)", "![", "](", "#", "\n# ", "\n> ", "\n- ", "\n---\n", "\n| a | b |\n", "{% x %}"),
    # what scrapes have
    *("IALes ", "2025qui ", ".Il ", ". - 'Titre' -", " (Xinhua)", "Partager\n", "\nÀ lire aussi\n", "\nPage 3\n\n3\n"),
    *("\nPublié le 12 mars 2025\n", "\nfrench.shanghai.gov.cn\n"),
]


@st.composite
def mutated_texts(draw: st.DrawFn) -> str:
    """A seed, or part of one, with noise put in and pieces taken out."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(text)))
        taken = draw(st.sampled_from([0, 0, 0, 1, 3, 40]))
        text = text[:at] + draw(st.sampled_from(NOISE) | st.text(max_size=3)) + text[at + taken :]
    return text


EXAMPLES = int(os.environ.get("HYPOTHESIS_EXAMPLES", "150"))


@settings(max_examples=EXAMPLES, deadline=None)
@given(mutated_texts())
def test_offsets_hold_and_nothing_vanishes_in_any_text(text):
    try:
        article = parse(text)
    except ArticleError:
        return
    assert_offsets_hold(article)
    assert_nothing_vanished(article)


@settings(max_examples=EXAMPLES // 5, deadline=None)
@given(mutated_texts())
def test_offsets_hold_in_any_page(text):
    try:
        article = parse("<html><body><p>" + text.replace("\n\n", "</p>\n<p>") + "</body></html>", ".html")
    except ArticleError:
        return
    for paragraph in article.paragraphs:
        start, end = paragraph.content.origin(0, len(paragraph.text))
        assert 0 <= start < end <= len(article.text)
    assert all(article.text[repair.start : repair.end] == repair.before for repair in article.repairs)


@settings(max_examples=EXAMPLES // 3, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_reason(data):
    try:
        article = parse(data)
    except ArticleError as error:
        assert str(error) and "\n" not in str(error)
    else:
        assert_offsets_hold(article)


HOSTILE = [
    "<",
    "<a ",
    '<a b="',
    "<!-- ",
    "&#",
    "[a](",
    "![",
    "**a ",
    "_a ",
    "`",
    '"a',
    ". - A",
    "e\u0301",
    "{%",
    "<<a",
    "a.",
    "aA",
    "ab.Ab",
]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("suffix", [".txt", ".html"])
@pytest.mark.parametrize("unit", HOSTILE)
def test_no_text_makes_reading_slow(unit, suffix):
    """50 000 characters of one unit: well under a second each; what grows with the square takes minutes."""
    text = "<html><body><p>" * (suffix == ".html") + unit * (50_000 // len(unit))
    with contextlib.suppress(ArticleError):
        parse(text, suffix)
