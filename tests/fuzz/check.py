"""One hostile article through everything but the model, and what must hold for whatever comes out."""

from __future__ import annotations

import json
import re
import traceback
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from markdown_it import MarkdownIt

from summarize.brief import build_brief
from summarize.digest import build_digest
from summarize.records import Records
from summarize.render import render_brief, render_digest, render_page
from summarize.run import Maker, brief_block, read_blocks
from summarize.shape import is_record
from tests.echo import EchoTranslator
from tests.generated import article
from translate.article import parse_article
from translate.bilingual import CHECKS, BilingualSentence
from translate.clauses import split_clauses
from translate.guard import checks_of
from translate.holds import compatible, measure_holds, name_holds, place_holds, put_in, take_out, term_holds
from translate.placeholders import PLACEHOLDERS
from translate.sentences import sentences_of
from translate.sources import Limits, Source

LIMITS = Limits()
_HTML_IN_BRIEFS = re.compile(r'<a id="s\d+">|</a>')
_OWN_LINKS = re.compile(r"(?:[^/:#]*\.md)?#\w+|[^/:#]*\.md|data:,")  # to briefs, within the page, and to no icon
_READ = 300_000  # characters of the longest page that is read back: the reader takes a kilobyte for each
_LIVE_TAGS = frozenset({"script", "img", "iframe", "object", "embed", "base", "form", "input", "video", "audio"})


@dataclass(frozen=True)
class Finding:
    """Something that must not be, at article `number`."""

    number: int
    what: str
    detail: str


def brief_hostile(data: bytes, suffix: str, folder: Path, number: int) -> tuple[list[Finding], list[str]]:
    """Everything wrong with how that file was briefed, and its French sentences; a refusal with a reason is well."""
    file = folder / f"article{suffix}"
    file.write_bytes(data)
    reasons: list[str] = []
    translator, records = _translator(), Records(folder)
    source = Source(file, f"un{suffix}", "un", given=False)
    made: list[dict] = []
    for block in read_blocks([source], records, "s", LIMITS, lambda _, reason: reasons.append(reason)):
        for item in brief_block(
            block, records, Maker(translator, "s"), lambda _, reason: reasons.append(reason), lambda _: None
        ):
            assert item.record is not None
            made.append(item.record)
    found = [Finding(number, "crash", reason) for reason in reasons if "please report it" in reason]
    found += [Finding(number, "reason", repr(reason)) for reason in reasons if "\n" in reason or not reason]
    try:
        for record in made:
            found += [Finding(number, *wrong) for wrong in _wrongs(record)]
    except Exception:
        found.append(Finding(number, "crash", traceback.format_exc().splitlines()[-1]))
    return found, [sentence["fr"] for record in made for sentence in record["sentences"]]


def _wrongs(record: dict) -> list[tuple[str, str]]:
    wrongs = []
    if not is_record(record) or json.loads(json.dumps(record)) != record:
        wrongs.append(("record", "not of the shape of a record"))
    digest = build_digest([record])
    for name, page in (("brief", render_brief(record)), ("digest", render_digest(digest))):
        page.encode()
        if len(page) <= _READ:
            wrongs += [(f"{name}: live {kind}", detail) for kind, detail in live_markdown(page)]
    page = render_page(digest)
    page.encode()
    wrongs += [("page: live markup", tag) for tag in (Counter(live_html(page)) - _own_markup()).elements()]
    return wrongs


def live_markdown(page: str) -> list[tuple[str, str]]:
    """HTML and links in a Markdown page that are not the tool's own, as a CommonMark reader sees them."""
    live = []
    for token in _reader().parse(page):
        for part in (token, *(token.children or ())):
            if part.type in ("html_block", "html_inline") and not _HTML_IN_BRIEFS.fullmatch(part.content.strip()):
                live.append(("HTML", part.content[:80]))
            elif part.type == "image":
                live.append(("image", str(part.attrGet("src"))[:80]))
            elif part.type == "link_open" and not _OWN_LINKS.fullmatch(str(part.attrGet("href"))):
                live.append(("link", str(part.attrGet("href"))[:80]))
            elif part.type in ("fence", "code_block"):
                live.append(("code", part.content[:80]))
    return live


def live_html(page: str) -> list[str]:
    """Tags and attributes of a page that run something or fetch something."""
    live: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            if tag in _LIVE_TAGS:
                live.append(tag)
            for name, value in attributes:
                if name.startswith("on") or (name in ("href", "src") and not _OWN_LINKS.fullmatch(value or "")):
                    live.append(f"{tag} {name}={value}")

    Reader().feed(page)
    return live


@cache
def _own_markup() -> Counter[str]:
    """What is live in the page of a harmless article: the tool's own."""
    harmless = parse_article(article(0).encode(), id="un", path="un.txt", suffix=".txt")
    pairs = [BilingualSentence(sentence, sentence.text) for sentence in sentences_of(harmless)]
    record = build_brief(harmless, pairs, _translator().glossary, signature="s")
    return Counter(live_html(render_page(build_digest([record]))))


@cache
def _translator() -> EchoTranslator:
    return EchoTranslator()


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark").enable("table")
    reader.validateLink = lambda url: True  # it would pass over the worst links
    return reader


def translate_hostile(sentences: Iterable[str], number: int) -> list[Finding]:
    """What must hold of the rules around the model for any sentences: clauses, holds and checks, the model left out."""
    glossary, found = _translator().glossary, []
    for french in dict.fromkeys(sentences):
        for limit in (5, 30, 90):
            clauses = split_clauses(french, limit, lambda text: len(text.split()))
            if " ".join(clauses) != french:
                found.append(Finding(number, "clauses", repr(french[:80])))
        for clause in clauses:
            holds = compatible(
                term_holds(clause, glossary, single_words=True)
                + name_holds(clause, glossary)
                + place_holds(clause, glossary)
                + measure_holds(clause)
            )
            held = put_in(clause, holds)
            english = take_out(held, holds)
            if english is None and not any(name in clause for name in PLACEHOLDERS):
                found.append(Finding(number, "holds", repr(clause[:80])))
            checks = checks_of(clause, english or held, glossary)
            if not set(checks) <= set(CHECKS):
                found.append(Finding(number, "checks", repr(checks)))
    return found
