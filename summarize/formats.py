"""The formats of a run, and the pages that stand for the whole of it, all rendered from the same records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from summarize.digest import build_digest
from summarize.feed import render_feed
from summarize.render import render_digest, render_page
from summarize.table import write_table

if TYPE_CHECKING:
    from summarize.output import OutputFolder

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
    """(file name, text) of the digest, the page and the feed of `records`, as far as they are in `formats`.

    Briefs, ``briefs.jsonl`` and ``facts.csv`` are not among them: they are written article by article.

    Args:
        briefs: whether the Markdown briefs are written too, for the feed to link to.
    """
    if formats & {"md", "html"}:
        digest = build_digest(records)
        if "md" in formats:
            yield "digest.md", render_digest(digest)
        if "html" in formats:
            yield "index.html", render_page(digest)
    if "atom" in formats:
        yield "feed.atom", render_feed(records, briefs=briefs)


def write_run(
    folder: OutputFolder, ids: list[str], formats: frozenset[str], names: Mapping[str, str] | None = None
) -> None:
    """What stands for the whole run: a digest and a feed of the briefs of `ids`, a table of every brief.

    `names` gives files other names than `run_files` gives them.
    """
    shown = list(folder.records.read(ids))
    for name, text in run_files(shown, formats, briefs="md" in formats):
        folder.write((names or {}).get(name, name), text)
    if "csv" in formats:
        with folder.writing("facts.csv") as file:
            write_table(folder.records.all(), file)
