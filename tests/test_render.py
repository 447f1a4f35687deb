"""Article text is data: nothing of it becomes markup in a brief, a digest or the page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarize.digest import build_digest
from summarize.render import escape_markdown, render_brief, render_digest, render_page, render_record

HOSTILE = "<script>alert(1)</script> [x](javascript:1) ![i](http://a.b/c) **b** `c` | https://evil.example www.x.yz # h {{ 7*7 }}"


def record(text: str = HOSTILE) -> dict:
    return {
        "schema": 1,
        "id": "a b",
        "source": {"path": "a b.txt", "sha256": "0" * 64, "publisher": text, "url": None, "date": "2025-07-26",
                   "date_from": text},
        "title": {"fr": text, "en": text},
        "sentences": [{"fr": text, "en": text, "start": 0, "end": 9, "paragraph": 0, "checks": ["number-missing"]}],
        "summary": [{"en": text, "from": [0]}],
        "facts": [
            {"kind": "date", "fr": text, "en": text, "value": {"date": "2025-07-26"}, "sentence": 0, "start": 0, "end": 9,
             "rule": "full", "checks": []},
            {"kind": "person", "fr": text, "en": text, "value": {"name": text, "role": text, "country": None},
             "sentence": 0, "start": 0, "end": 9, "rule": "title", "checks": []},
        ],
        "warnings": [text],
        "signature": text,
    }  # fmt: skip


def tags(markdown: str) -> set[str]:
    return {
        token.type
        for block in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
        for token in [block, *(block.children or [])]
    }


@given(st.text(max_size=200))
def test_escaped_text_is_plain_text_to_a_markdown_reader(text: str) -> None:
    blocks = MarkdownIt("commonmark").parse(escape_markdown(text))
    inline = [token for block in blocks for token in (block.children or [])]
    assert {token.type for token in inline} <= {"text", "text_special"}
    assert {block.type for block in blocks} <= {"paragraph_open", "inline", "paragraph_close"}


@pytest.mark.parametrize(
    "text", ["1. un", "- un", "# un", "+ un", "> un", "---", "===", "```", "| a |", "<b>", "&amp;", "$x$"]
)
def test_line_openers_are_escaped_and_read_back_as_they_were(text: str) -> None:
    blocks = MarkdownIt("commonmark").parse(escape_markdown(text))
    assert [block.type for block in blocks] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(token.content for token in blocks[1].children or []) == text


def test_a_hostile_article_leaves_no_markup_in_a_brief() -> None:
    page = render_brief(record())
    assert not {"image", "code_inline", "strong_open"} & tags(page)
    assert "<script" not in page.replace("\\<script", "")
    assert "](javascript" not in page.replace("\\](javascript", "")


def test_a_hostile_article_leaves_no_markup_in_the_digest_and_the_page() -> None:
    digest = build_digest([record()])
    assert not {"image", "code_inline", "strong_open"} & tags(render_digest(digest))
    page = render_page(digest)
    assert page.count("<script") == 1  # the page's own, named by its hash in the policy
    assert "<script>alert" not in page
    assert "javascript:1)" in page  # as text
    assert 'href="http' not in page


def test_a_record_is_one_line_of_json() -> None:
    line = render_record(record())
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert json.loads(line) == record()
