"""The files of a run in the formats that were asked for, all rendered from the same records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.digest import build_digest
from summarize.feed import render_feed
from summarize.render import render_digest, render_page, render_record
from summarize.table import render_table

# What `--format` takes. ``md`` is the briefs and the digest.
FORMATS = ("md", "html", "jsonl", "csv", "atom")


def parse_formats(text: str) -> frozenset[str]:
    """The formats of a list like ``md,csv``.

    Raises:
        ValueError: an unknown format, or none at all; the message is one line for the user.

    >>> sorted(parse_formats("md, CSV"))
    ['csv', 'md']
    """
    asked = frozenset(filter(None, (name.strip().lower() for name in text.split(","))))
    unknown = sorted(asked.difference(FORMATS))
    if unknown or not asked:
        raise ValueError(f"unknown format {', '.join(unknown) or repr(text)}: choose among {','.join(FORMATS)}")
    return asked


def run_files(records: Sequence[dict], formats: frozenset[str], *, briefs: bool = True) -> Iterator[tuple[str, str]]:
    """(file name, text) of every file that stands for the whole run; the briefs themselves are not among them.

    Args:
        briefs: whether the Markdown briefs are written too, for the feed to link to.
    """
    if "jsonl" in formats:
        yield "briefs.jsonl", "".join(map(render_record, records))
    if formats & {"md", "html"}:
        digest = build_digest(records)
        if "md" in formats:
            yield "digest.md", render_digest(digest)
        if "html" in formats:
            yield "index.html", render_page(digest)
    if "csv" in formats:
        yield "facts.csv", render_table(records)
    if "atom" in formats:
        yield "feed.atom", render_feed(records, briefs=briefs)
