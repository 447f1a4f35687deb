"""Records to pages: the brief and the digest as Markdown, the digest as one self-contained HTML page.

Article text is data: every character of it that Markdown or HTML could take for markup is escaped, once, here.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import jinja2
from markupsafe import Markup

from summarize.digest import Digest
from summarize.digest.evidence import Report
from summarize.digest.pictures import draw_matrix, draw_timeline
from summarize.summary.lead import what_happened
from summarize.wording import fact_english, readable_date, without_bidi_controls

# The groups of a brief's key facts, and the kinds of facts in each.
GROUPS = (
    ("Who", ("person", "organisation", "country")),
    ("What", ("event", "instrument")),
    ("When and where", ("date", "place")),
    ("How many", ("number",)),
    ("Said", ("quote",)),
    ("Positions", ("position",)),
)
CHECK_MEANINGS = {
    "number-missing": "a figure, or a word like “nearly” before it, differs between the French and the English",
    "name-changed": "a name of the French is not in the English",
    "term-missing": "an official term does not have its official English",
    "untranslated": "French was left standing, or a word is no English",
    "repeated": "the translation repeats itself",
    "truncated": "part of the sentence may be missing",
    "negation-changed": "what the French denies or restricts the English affirms, or the other way round",
    "quotes-unbalanced": "the quotation marks of the English do not match those of the French",
    "doubtful": "no rule fails, but the translation may well be wrong",
    "weekday-differs": "the weekday does not go with the date",
}
# An underscore inside a word is plain text to CommonMark; file names stay readable.
_SPECIAL = re.compile(r"([\\`*\[\]<>~|$]|(?<![^\W_])_|_(?![^\W_]))")
# At the start of a line or a list item these open a heading, a list, a quotation or a rule.
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=+])|\d{1,9}(?=[.)](?:\s|$)))")
# « :smile: » is a picture to GitHub.
_SHORTCODE = re.compile(r":(?=[a-zA-Z0-9_+-]{1,40}:)")
_AUTOLINK = re.compile(r"(?<=\w)(://|@)(?=\S)|\b(www)\.", re.IGNORECASE)


def escape_markdown(text: str) -> str:
    """`text` so that CommonMark and GitHub show it as it is: no markup, no HTML, no automatic links, one line.

    >>> escape_markdown("1. *Article* <b>|</b>")
    '1\\\\. \\\\*Article\\\\* \\\\<b\\\\>\\\\|\\\\</b\\\\>'
    """
    text = " ".join(without_bidi_controls(text).split()).replace("&", "&amp;")
    text = _SPECIAL.sub(r"\\\1", text)
    text = _SHORTCODE.sub(r"\\:", text)
    text = _AUTOLINK.sub(lambda m: f"{m.group(2)}\\." if m.group(2) else f"\\{m.group(1)}", text)
    start = _LINE_START.match(text)
    if start:
        at = start.end(2) if start.group(2)[0].isdigit() else start.start(2)
        text = f"{text[:at]}\\{text[at:]}"
    return text


@dataclass(frozen=True)
class Row:
    """A row of a brief's key facts: English, the French words, the sentence (from 0), whether to check it."""

    en: str
    fr: str
    sentence: int
    marked: bool


def render_brief(record: dict) -> str:
    """The bilingual brief of one record, as Markdown."""
    facts = [(heading, _rows(record, kinds)) for heading, kinds in GROUPS]
    marked = [(number, s) for number, s in enumerate(record["sentences"]) if s["checks"]]
    return _markdown().get_template("brief.md.j2").render(
        brief=record,
        lines=what_happened(record),
        facts=[(heading, rows) for heading, rows in facts if rows],
        marked=marked,
    )  # fmt: skip


def _rows(record: dict, kinds: tuple[str, ...]) -> list[Row]:
    """The facts of some kinds; those that one sentence tells in the same English are one row with all French words.

    Two quotations of one sentence have that sentence, or one more of its words, as their English: it is not said twice.
    """
    report = Report(1, record)
    groups: dict[tuple[int, str], list[dict]] = {}
    for kind in kinds:
        for fact in (fact for fact in record["facts"] if fact["kind"] == kind):
            english, sentence = fact_english(fact), fact["sentence"]
            told = (
                [key for key in groups if key[0] == sentence and _begin_alike(key[1], english)]
                if kind == "quote"
                else []
            )
            groups.setdefault(told[0] if told else (sentence, english), []).append(fact)
    return [
        Row(en, " … ".join(fact["fr"] for fact in same), sentence, any(map(report.is_marked, same)))
        for (sentence, _), same in groups.items() for en in [max(map(fact_english, same), key=len)]
    ]  # fmt: skip


def _begin_alike(one: str, other: str) -> bool:
    """Whether one is the other up to its full stop: «… is ready.» and «… is ready, he said.»"""
    shorter, longer = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return longer.startswith(shorter)


def render_digest(digest: Digest) -> str:
    """The digest of a run, as Markdown."""
    return _markdown().get_template("digest.md.j2").render(digest=digest)


def render_page(digest: Digest) -> str:
    """The digest as one HTML page that asks nothing of any server; its policy hashes its style and its script."""
    css, script = _template_text("page.css"), _template_text("page.js")
    return _html().get_template("index.html.j2").render(
        digest=digest,
        css=Markup(css), script=Markup(script), css_hash=_policy_hash(css), script_hash=_policy_hash(script),
        timeline=draw_timeline(digest.timeline.moments), matrix=draw_matrix(digest.holders, digest.instruments),
        groups=GROUPS, fact_english=fact_english,
    )  # fmt: skip


def _template_text(name: str) -> str:
    return files("summarize").joinpath("templates", name).read_text(encoding="utf-8")


def _policy_hash(text: str) -> str:
    """A hash source of Content Security Policy (level 3, section 2.3.1) for an inline element with this text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def render_record(record: dict) -> str:
    """One line of briefs.jsonl."""
    return json.dumps(record, ensure_ascii=False, sort_keys=False, separators=(",", ":")) + "\n"


def describe_checks(checks: list[str]) -> str:
    """The failed checks in words, for a reader."""
    return "; ".join(CHECK_MEANINGS.get(check, check) for check in checks)


def _link_name(text: str) -> str:
    """A file name for a link's target: what URLs reserve is percent-encoded."""
    from urllib.parse import quote

    return quote(text)


@cache
def _markdown() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("summarize"),
        # autoescape lets macros and this finalizer hand on Markup; what is not Markup is escaped for Markdown here.
        autoescape=True,
        finalize=lambda value: value if isinstance(value, Markup | int) else Markup(escape_markdown(str(value))),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    return _with_filters(environment)


@cache
def _html() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("summarize"),
        autoescape=True,
        finalize=lambda value: without_bidi_controls(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    return _with_filters(environment)


def _with_filters(environment: jinja2.Environment) -> jinja2.Environment:
    environment.filters.update(checks=describe_checks, date=readable_date, file=lambda text: Markup(_link_name(text)))
    return environment
