"""Article text is data: nothing of it becomes markup in a brief, a digest or the page."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from summarize.digest import build_digest
from summarize.feed import render_feed
from summarize.render import CHECK_MEANINGS, escape_markdown, render_brief, render_digest, render_page, render_record
from summarize.table import write_table
from tests.digest_records import dated, fact, refusal, weekday
from tests.digest_records import record as small_record
from translate.bilingual import CHECKS

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
    "text", ["#", "1. un", "- un", "# un", "+ un", "> un", "---", "===", "```", "| a |", "<b>", "&amp;", "$x$"]
)
def test_line_openers_are_escaped_and_read_back_as_they_were(text: str) -> None:
    blocks = MarkdownIt("commonmark").parse(escape_markdown(text))
    assert [block.type for block in blocks] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(token.content for token in blocks[1].children or []) == text


@pytest.mark.parametrize("text", [":smile:", "a :+1: b", ":a:b:c:", "http\\:x:"])
def test_no_picture_shortcode_is_left_whole(text: str) -> None:
    assert not re.search(r"(?<!\\):[\w+-]+:", escape_markdown(text))
    [_, line, _] = MarkdownIt("commonmark").parse(escape_markdown(text))
    assert "".join(token.content for token in line.children or []) == text


def test_times_and_ratios_keep_their_colons() -> None:
    assert escape_markdown("Paris: 12:30, 3:1") == "Paris: 12:30, 3:1"


def test_nothing_turns_the_text_round() -> None:
    controls = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
    hostile = record("\u202efdp.exe\u2069 ".join(controls))
    digest = build_digest([hostile])
    table = io.StringIO()
    write_table([hostile], table)
    pages = (
        render_brief(hostile),
        render_digest(digest),
        render_page(digest),
        table.getvalue(),
        render_feed([hostile]),
    )
    assert not any(set(controls) & set(page) for page in pages)


def test_every_check_has_words() -> None:
    assert {*CHECKS, "weekday-differs"} == CHECK_MEANINGS.keys()


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


class TestBrief:
    def test_two_quotations_of_one_sentence_are_one_row(self) -> None:
        one, two = (
            fact("quote", 0, words, "Li said both.", speaker="Li", en="Li said both.", direct=False)
            for words in ("l'un", "l'autre")
        )
        page = render_brief(small_record("a", ("Li a dit l'un et l'autre.", "Li said both."), facts=(one, two)))
        assert "| Li said both. | l'un … l'autre | [1](#s1) |" in page

    def test_a_quotation_whose_english_goes_on_is_the_same_row(self) -> None:
        one, two = (
            fact("quote", 0, words, english, speaker="Li", en=english, direct=False)
            for words, english in (("l'un", "Li said both."), ("l'autre", "Li said both, in Lima."))
        )
        page = render_brief(small_record("a", ("Li a dit l'un et l'autre.", "Li said both."), facts=(one, two)))
        assert "| Li said both, in Lima. | l'un … l'autre | [1](#s1) |" in page
        assert "| Li said both. |" not in page.partition("## Text")[0]

    def test_a_speaker_is_named_once(self) -> None:
        assert "| Li Qiang said it on Saturday. |" in render_brief(weekday())

    def test_facts_are_grouped_by_what_they_answer(self) -> None:
        headings = re.findall(r"^### (.+)$", render_brief(weekday()), re.MULTILINE)
        assert headings == ["Who", "What", "When and where", "How many", "Said", "Positions"]

    def test_dates_are_english(self) -> None:
        page = render_brief(dated() | {"source": dated()["source"] | {"date": "2025-07-26", "publisher": "Agence"}})
        assert "Agence · 26 July 2025" in page
        assert "--07" not in page

    def test_what_happened_is_three_lines_and_marked_ones_only_where_others_lack(self) -> None:
        lines = tuple((f"Phrase {n}.", f"Sentence {n}.") for n in range(5))
        page = render_brief(small_record("a", *lines, marked=(0, 2), summary=(0, 1, 2, 3)))
        told = page.partition("## What happened")[2].partition("## Key facts")[0]
        assert re.findall(r"Sentence \d", told) == ["Sentence 0", "Sentence 1", "Sentence 3"]

    def test_what_happened_keeps_a_lead_with_a_light_mark_and_shows_the_mark(self) -> None:
        lines = tuple((f"Phrase {n}.", f"Sentence {n}.") for n in range(5))
        light = small_record("a", *lines, summary=(0, 1, 2, 3))
        light["sentences"][0]["checks"] = ["quotes-unbalanced"]
        told = render_brief(light).partition("## What happened")[2].partition("## Key facts")[0]
        assert re.findall(r"Sentence \d", told) == ["Sentence 0", "Sentence 1", "Sentence 2"]
        assert told.count("⚠") == 1

    @pytest.mark.parametrize(
        ("check", "kept"), [("name-changed", True), ("repeated", False), ("negation-changed", False)]
    )
    def test_what_happened_keeps_a_marked_lead_unless_its_mark_breaks_it(self, check: str, kept: bool) -> None:
        lines = tuple((f"Phrase {n}.", f"Sentence {n}.") for n in range(5))
        marked = small_record("a", *lines, summary=(0, 1, 2, 3))
        marked["sentences"][0]["checks"] = [check]
        told = render_brief(marked).partition("## What happened")[2].partition("## Key facts")[0]
        assert ("Sentence 0" in told, "⚠" in told) == (kept, kept)

    def test_what_happened_leaves_out_broken_english_where_others_are_there(self) -> None:
        lines = [(f"Le conseil {n} a voté.", f"Council {n} has voted.") for n in range(4)]
        lines[1] = ("Le conseil 1 a menti.", "Council 1 has menti.")
        page = render_brief(small_record("a", *lines, summary=(0, 1, 2, 3)))
        told = page.partition("## What happened")[2].partition("## Key facts")[0]
        assert re.findall(r"Council \d", told) == ["Council 0", "Council 2", "Council 3"]

    def test_a_line_that_leans_on_another_comes_with_it(self) -> None:
        lines = [(f"Le conseil {n} a voté.", f"Council {n} has voted.") for n in range(5)]
        lines[1] = ("Le maire a menti.", "Mayor 1 has menti.")
        lines[2] = ("Il a quitté le conseil.", "He 2 has left the council.")
        page = render_brief(small_record("a", *lines, summary=(0, 1, 2, 3, 4)))
        told = page.partition("## What happened")[2].partition("## Key facts")[0]
        assert re.findall(r"(?:Council|Mayor|He) \d", told) == ["Council 0", "Council 3", "Council 4"]

    def test_every_link_leads_to_a_sentence(self) -> None:
        page = render_brief(weekday())
        anchors, links = set(re.findall(r'<a id="(s\d+)">', page)), set(re.findall(r"\(#(s\d+)\)", page))
        assert anchors == links == {"s1", "s2"}

    def test_tables_are_tables_to_a_markdown_reader(self) -> None:
        assert "table_open" in tags(render_brief(record()))
        assert "table_open" in tags(render_digest(build_digest([dated(), weekday()])))


@pytest.fixture(scope="module", params=["two reports", "refusal", "hostile", "nothing"])
def page(request: pytest.FixtureRequest) -> str:
    records = {"two reports": [dated(), weekday()], "refusal": [refusal()], "hostile": [record()], "nothing": []}
    return render_page(build_digest(records[request.param]))


class TestPage:
    def test_it_asks_nothing_of_any_server(self, page: str) -> None:
        tree = html.document_fromstring(page)
        for attribute in ("src", "href", "action", "srcset", "poster", "data"):
            for value in tree.xpath(f"//@{attribute}"):
                assert value.startswith("#") or value == "data:,", value
        assert "@import" not in page
        assert "url(" not in page

    def test_the_policy_names_the_style_and_the_script_by_their_hash(self, page: str) -> None:
        tree = html.document_fromstring(page)
        [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        for kind in ("style", "script"):
            [text] = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"{kind}-src 'sha256-{digest}'" in policy
        assert not tree.xpath("//@style")
        assert not [name for name in tree.xpath("//@*") if getattr(name, "attrname", "").startswith("on")]

    def test_every_id_is_there_once_and_every_link_leads_to_one(self, page: str) -> None:
        tree = html.document_fromstring(page)
        ids = Counter(tree.xpath("//@id"))
        assert [name for name, count in ids.items() if count > 1] == []
        assert {link[1:] for link in tree.xpath("//a/@href")} <= set(ids)
        for names in tree.xpath("//@aria-labelledby"):
            assert set(names.split()) <= set(ids)
        assert set(tree.xpath("//label/@for")) <= set(ids)

    def test_it_has_landmarks_and_headings_in_order(self, page: str) -> None:
        tree = html.document_fromstring(page)
        for landmark in ("header", "nav", "main", "footer"):
            assert len(tree.xpath(f"//{landmark}")) == 1
        assert tree.get("lang") == "en"
        levels = [int(element.tag[1]) for element in tree.xpath("//h1|//h2|//h3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(deeper - level <= 1 for level, deeper in pairwise(levels))

    def test_the_parser_has_nothing_to_mend(self, page: str) -> None:
        """A block inside a paragraph would close it, and the claims would lose their evidence."""
        assert not html.document_fromstring(page).xpath("//p//details | //p//div | //p//blockquote")


def test_pictures_have_words() -> None:
    page = render_page(build_digest([dated(), weekday(), refusal()]))
    pictures = html.document_fromstring(page).xpath("//svg[@role='img']")
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.xpath("./title/text()")
        assert picture.xpath("./desc/text()")


def test_every_claim_of_the_page_opens_its_french() -> None:
    tree = html.document_fromstring(render_page(build_digest([dated(), weekday()])))
    [line] = tree.xpath("//ol[@class='news']/li[1]/div[1]")
    assert line.text.strip() == "China proposes the World AI Organization."
    french = line.xpath(".//details[@class='evidence']//p[@lang='fr']/text()")
    assert french[0] == "Le 26 juillet, la Chine a proposé l'Organisation mondiale de l'IA."
    assert len(french) == 3
