"""Records to pages: the brief and the digest as Markdown, the digest as one self-contained HTML page.

Article text is data: every character of it that Markdown or HTML could take for markup is escaped, once, here.
"""

from __future__ import annotations

import json
import re
from functools import cache

import jinja2
from markupsafe import Markup

from summarize.digest import Digest

KIND_HEADINGS = {
    "person": "Who",
    "organisation": "Organisations",
    "country": "Countries",
    "place": "Places",
    "event": "Events",
    "instrument": "Instruments and initiatives",
    "date": "When",
    "number": "How many",
    "quote": "Said",
    "position": "Positions",
}
CHECK_MEANINGS = {
    "number-missing": "a figure differs between the French and the English",
    "name-changed": "a name of the French is not in the English",
    "term-missing": "an official term does not have its official English",
    "untranslated": "French was left standing",
    "repeated": "the translation repeats itself",
    "truncated": "part of the sentence may be missing",
}
# An underscore inside a word is plain text to CommonMark; file names stay readable.
_SPECIAL = re.compile(r"([\\`*\[\]<>~|$]|(?<![^\W_])_|_(?![^\W_]))")
# At the start of a line or a list item these open a heading, a list, a quotation or a rule.
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?=\s)|[-+=](?=\s|$|[-=+])|\d{1,9}(?=[.)](?:\s|$)))")
_AUTOLINK = re.compile(r"(?<=\w)(://|@)(?=\S)|\b(www)\.", re.IGNORECASE)


def escape_markdown(text: str) -> str:
    """`text` so that CommonMark and GitHub show it as it is: no markup, no HTML, no automatic links, one line.

    >>> escape_markdown("1. *Article* <b>|</b>")
    '1\\\\. \\\\*Article\\\\* \\\\<b\\\\>\\\\|\\\\</b\\\\>'
    """
    text = " ".join(text.split()).replace("&", "&amp;")
    text = _SPECIAL.sub(r"\\\1", text)
    text = _AUTOLINK.sub(lambda m: f"{m.group(2)}\\." if m.group(2) else f"\\{m.group(1)}", text)
    start = _LINE_START.match(text)
    if start:
        at = start.end(2) if start.group(2)[0].isdigit() else start.start(2)
        text = f"{text[:at]}\\{text[at:]}"
    return text


def render_brief(record: dict) -> str:
    """The bilingual brief of one record, as Markdown."""
    facts = [
        (heading, [fact for fact in record["facts"] if fact["kind"] == kind]) for kind, heading in KIND_HEADINGS.items()
    ]
    marked = [(number, s) for number, s in enumerate(record["sentences"]) if s["checks"]]
    return _markdown().get_template("brief.md.j2").render(
        brief=record, facts=[(heading, found) for heading, found in facts if found], marked=marked
    )  # fmt: skip


def render_digest(digest: Digest) -> str:
    """The digest of a run, as Markdown."""
    return _markdown().get_template("digest.md.j2").render(digest=digest)


def render_page(digest: Digest) -> str:
    """The digest as one HTML page that asks nothing of any server."""
    return _html().get_template("index.html.j2").render(digest=digest)


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
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    return _with_filters(environment)


def _with_filters(environment: jinja2.Environment) -> jinja2.Environment:
    environment.filters.update(checks=describe_checks, file=lambda text: Markup(_link_name(text)))
    return environment
