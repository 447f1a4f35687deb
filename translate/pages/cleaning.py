"""From the lines of a file to the title and paragraphs of an article: the rooms in the order they are walked through.

Each step is a small list of named rules in a module of its own, with the reason beside the rule:

1. `typography`: variants of one character become one; invisible ones go (before any of the following).
2. `markup`, `webpage`: mark-up goes, what it said of headings and items stays.
3. `chrome`, `furniture`: lines of the site that are not the article go.
4. `provenance`: by-lines, credits, datelines and agency notes are read, and set apart from the text.
5. `layout`: lines broken at a fixed width are joined, intertitles and headings are marked.
6. `glued`: words joined by lost mark-up are separated.

A masthead goes ahead of 3, while the menu below it still stands. The title comes between 5 and 6, a letterhead before
it: both are whole by then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from translate.pages.bylines import Clue
from translate.pages.chrome import drop_chrome
from translate.pages.covers import take_cover
from translate.pages.furniture import take_furniture
from translate.pages.genres import without_label
from translate.pages.glued import count_words, separate
from translate.pages.kickers import names_no_publisher
from translate.pages.layout import Line, join_wrapped, mark_headings, reads_as_heading, split_intertitles
from translate.pages.letterheads import take_letterhead
from translate.pages.mastheads import take_masthead
from translate.pages.provenance import take_provenance
from translate.pages.repairs import RepairLog, Rule
from translate.pages.rights import holder
from translate.pages.tracked import TrackedText

_TITLE_LENGTH = 200  # characters of a title that only its looks make one
_SAME_TITLE_LINES = 5  # how far down a headline may be given again

# "Headline | Site": the page's <title>, which scrapers keep.
_TITLE_SUFFIX = re.compile(r" \| ([^|]{2,40})$")
_HEADLINE_WORDS = 3
_NO_SITE = re.compile(r"(?:Ce qu(?:i|e|['’])|Comment|Pourquoi|Quel(?:le)?s?|Faut-il|Vers|Où|Quand|Qui)\b")
# The link a teaser ends with, after its last sentence.
_READ_MORE = (
    Rule(
        "site chrome: read more",
        re.compile(
            r"(?<=[.!?…»]) ?\[?(?:En savoir plus|Lire la suite|Lire plus|Read more|Voir plus)(?: ?[>»→…]|\.\.\.)?\]?$"
        ),
        "",
    ),
)
# "l'IA , avec": what a link or emphasis leaves when its mark-up goes. French sets no space there.
_STRAY_SPACE = (
    Rule("stray space", re.compile(r"(?<=[^\s.,]) (?=[,.](?:\s|$|[A-ZÀÉÊÇ][a-zà-ÿ]))"), ""),
    Rule("stray space", re.compile(r"(?<=[(\[]) | (?=[)\]])"), ""),
)


@dataclass(frozen=True)
class CleanText:
    """What is left of a file: its title where it has one, its lines, what was learned of its origin, its datelines."""

    title: TrackedText | None
    lines: list[Line]
    clues: list[Clue]
    datelines: list[TrackedText]


def clean(lines: Sequence[Line], title: TrackedText | None, log: RepairLog) -> CleanText:
    """The text of an article.

    Args:
        lines: the body, without mark-up, its characters normalised.
        title: what front matter or a page's metadata gives as the title; None where the text must tell.
    """
    owned = holder(lines)
    cover = take_cover(lines, log) if title is None else None
    if cover:
        title, lines = cover.title, cover.lines
    kept, names = take_masthead(lines, log, owned[0].value if owned else "")
    kept = drop_chrome(kept, log)
    kept, heads = take_furniture(kept, log)
    kept, clues, datelines = take_provenance(kept, log)
    clues = [*(cover.clues if cover else ()), *names, *clues, *heads, *owned]
    kept = [part for line in kept for part in split_intertitles(line, log)]
    kept = [replace(line, content=log.apply(_READ_MORE, line.content)) for line in kept]
    kept = join_wrapped([line for line in kept if line.text], log)
    if title is None:
        kept, letterhead = take_letterhead(kept, log)
        clues += letterhead
        kept = [_without_label(line, log) for line in kept[:1]] + kept[1:]
    if title is None and len(kept) > 1 and (kept[0].heading or reads_as_heading(kept[0], _TITLE_LENGTH)):
        title, kept = kept[0].content, kept[1:]
    if title is not None:
        title, suffix = _without_suffix(without_label(title, log), log)
        clues += suffix
        kept = _without_headline(kept, title, log)
    words = count_words([line.text for line in kept] + ([title.text] if title else []))

    def finished(text: TrackedText) -> TrackedText:
        return separate(log.apply(_STRAY_SPACE, text), words, log)

    kept = [replace(line, content=finished(line.content)) for line in mark_headings(kept)]
    return CleanText(finished(title) if title else None, kept, clues, datelines)


def _without_label(line: Line, log: RepairLog) -> Line:
    """«Tribune. Cessons d'attendre»: a headline behind the name of its genre is no sentence behind another."""
    unlabelled = replace(line, content=without_label(line.content))
    if unlabelled == line or not reads_as_heading(unlabelled, _TITLE_LENGTH):
        return line
    return replace(line, content=without_label(line.content, log))


def _without_suffix(title: TrackedText, log: RepairLog) -> tuple[TrackedText, list[Clue]]:
    suffix = _TITLE_SUFFIX.search(title.text)
    if not suffix or _is_of_headline(title.text[: suffix.start()], suffix[1]):
        return title, []
    log.leave_out("site chrome: site name", title[suffix.start() :])
    clues = [] if names_no_publisher(suffix[1]) else [Clue("title suffix", suffix[1], suffix[1])]
    return title[: suffix.start()].strip(), clues


def _is_of_headline(before: str, behind: str) -> bool:
    """«IA | Le Sénat vote la loi», «Le Sénat vote la loi | Ce qui change»: a bar within a headline."""
    return len(before.split()) < min(_HEADLINE_WORDS, len(behind.split())) or bool(_NO_SITE.match(behind))


def _without_headline(lines: list[Line], title: TrackedText, log: RepairLog) -> list[Line]:
    """The lines, without the headline where it is given again near the top."""
    kept, key = [], headline_key(title.text)
    for i, line in enumerate(lines):
        if i >= _SAME_TITLE_LINES or not key or headline_key(_TITLE_SUFFIX.sub("", line.text)) != key:
            kept.append(line)
        elif line.content.starts[0] != title.starts[0]:  # else it is where a page's title was found
            log.leave_out("headline given twice", line.content)
    return kept


def headline_key(text: str) -> str:
    """What two settings of one headline have in common: letters and digits, in one case."""
    return "".join(character for character in text.casefold() if character.isalnum())
