"""French paragraphs into sentences.

A *stop* is a run of ``. ! ? …`` with the quotation marks and brackets that close after it. Here the stops are found and
what stands around them is read; whether one ends a sentence, the rules of `stops` say.

What was decided where French leaves a choice:

- A quotation stays whole when its carrying clause goes on after it (« … . … », a-t-il dit) and when it is a title set
  into the clause (le rapport « Qui décide ? Vers un traité »). Otherwise each sentence in it is a sentence of its own:
  the opening mark stays with the first; the closing mark, and the carrier's full stop, with the last.
- A bracket is never cut.
- Semicolons and colons end nothing: an enumeration in one line is one sentence, which `clauses` cuts for the
  model. Items on lines of their own or behind bullets are sentences. A label (``1.``, ``a)``) stays with its item.
- A heading is one piece, whatever stops it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from translate.pages.tracked import TrackedText
from translate.quotations import BEHIND_CLOSING, STOPS, enclosed, find_quotations
from translate.stops import ELISION, Stop, is_end

if TYPE_CHECKING:
    from translate.article import Article

CLOSING = "»”\"'’)]"
BULLETS = "•▪●■◦‣"

_EVENT = re.compile(f"[{STOPS}{BULLETS}\n]")
_MARK = re.compile(r"\S")
_LETTER = re.compile(r"[^\W_]")
_NEXT_WORD = re.compile(r"([^\w\s]{0,4}\s?[^\w\s]{0,4}\s?)(\w{1,40}['’]?)(\.?)-?\s?(\w?)")
_NOTE = re.compile(r"\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}")
_SPACED_STOP = re.compile(r"\s(?:[.!?…](?=[\s.!?…»\"”)]|$)|»)")
_LIST_ITEM = re.compile(r"(?:[-–—*]|\(?(?:\d{1,2}[.)°]|[a-zA-Z]\)|[IVX]{2,4}[.)]))\s")
_CROSSHEAD = re.compile(r"\s*[-–—] [^-–—.;:!?\n]{3,60} [-–—](?=\s?[A-ZÀ-Þ«\"])")
_LOCATOR = re.compile(r"://|www\.|@|/")


@dataclass(frozen=True)
class Sentence:
    """One French sentence of an article.

    Attributes:
        content: the cleaned text, which knows its offsets in the decoded file.
        paragraph: number of its paragraph; the title, where there is one, is paragraph 0.
        heading: whether it is the title or a heading.
        dateline: the place and date cut off before it (« PÉKIN, 15 mars »), which are not translated.
    """

    content: TrackedText
    paragraph: int
    heading: bool = False
    dateline: TrackedText | None = None

    @property
    def text(self) -> str:
        """The sentence as it is translated."""
        return self.content.text

    @property
    def start(self) -> int:
        """Offset of its first character, or that of its dateline, in the decoded file, in code points."""
        return (self.dateline or self.content).starts[0]

    @property
    def end(self) -> int:
        """Offset behind its last character in the decoded file, in code points."""
        return self.content.origin(0, len(self.content))[1]


def sentences_of(article: Article) -> list[Sentence]:
    """All sentences of `article` in order: the title first, headings in one piece, paragraphs split."""
    paragraphs = ([article.title] if article.title else []) + list(article.paragraphs)
    sentences = []
    for number, paragraph in enumerate(paragraphs):
        heading = paragraph.heading or paragraph is article.title
        pieces = [paragraph.content.strip()] if heading else split_sentences(paragraph.content)
        sentences += [Sentence(piece, number, heading) for piece in pieces if len(piece)]
    return _with_datelines(sentences, article.datelines)


def _with_datelines(sentences: list[Sentence], datelines: Sequence[TrackedText]) -> list[Sentence]:
    """The sentences, each dateline with the one that it opens: the next in the file. Of two datelines the nearer
    counts.
    """
    starts = [sentence.content.starts[0] for sentence in sentences]
    for dateline in datelines:
        behind = [(start, number) for number, start in enumerate(starts) if start >= dateline.ends[-1]]
        if behind:
            number = min(behind)[1]
            sentences[number] = replace(sentences[number], dateline=dateline)
    return sentences


def split_sentences(text: TrackedText) -> list[TrackedText]:
    """The sentences of one paragraph, in order, without the white space between them; none for a blank text.

    >>> [s.text for s in split_sentences(TrackedText.of("M. Shen cite l'art. 5. Le texte date de 2024."))]
    ["M. Shen cite l'art. 5.", 'Le texte date de 2024.']
    """
    edges = [0, *_cuts(text.text), len(text)]
    return [piece for start, end in pairwise(edges) if len(piece := text[start:end].strip())]


# --- Finding the stops ------------------------------------------------------------------------------------------------


def _cuts(text: str) -> Iterator[int]:
    """Places behind which a further sentence begins, rising. Linear in the length of `text`."""
    quotations = find_quotations(text)
    inside, closing = enclosed(text, quotations), {end - 1 for _, end in quotations}
    last = next((at for at in range(len(text) - 1, -1, -1) if text[at].isalnum()), -1)
    start, first, seen = 0, _find(_LETTER, text, 0), 0
    for event in _EVENT.finditer(text):
        at = event.start()
        if at < seen or at < first:  # looked at before, or nothing to end yet
            continue
        end = _end_of_stop(text, at, closing) if event[0] in STOPS else at
        if end > last:
            return
        seen = _find(_MARK, text, end)
        if inside[end] or not (_begins_item(text, end, seen) or (event[0] in STOPS and _ends(text, start, at, end))):
            continue
        yield end
        crosshead = _CROSSHEAD.match(text, end) if event[0] in STOPS else None
        if crosshead:  # an agency's heading between two hyphens, run into the text
            yield crosshead.end()
        start = crosshead.end() if crosshead else end
        first = _find(_LETTER, text, start)


def _find(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where `pattern` is found first from `start` on, else the end."""
    match = pattern.search(text, start)
    return match.start() if match else len(text)


def _end_of_stop(text: str, at: int, closing: set[int]) -> int:
    """Where the stop that begins at `at` ends: further stops and what closes after it belong to it ("?! »", "…).")."""
    end = at + 1
    while end < len(text):
        loose = text[end] in "\"'’" and not text[end + 1 : end + 2].strip(BEHIND_CLOSING)
        closes = text[end] in ")]»”" or end in closing or loose
        note = _NOTE.match(text, end)
        if note:
            end = note.end()
        elif closes or text[end] in STOPS:
            end += 1
        elif _SPACED_STOP.match(text, end) or (text[end].isspace() and end + 1 in closing):
            end += 2
        else:
            break
    return end


def _begins_item(text: str, end: int, begin: int) -> bool:
    """Whether a list item or a paragraph begins at `begin`: with a bullet, on its own line, behind a blank line."""
    if text[begin] in BULLETS:
        return text[begin - 1].isspace()
    lines, before = text.count("\n", end, begin), text[max(end - 3, 0) : end].rstrip()[-1:]
    announced = before == ";" or (before == ":" and text[begin].isupper())
    return lines > 1 or (lines == 1 and (announced or bool(_LIST_ITEM.match(text, begin))))


def _ends(text: str, start: int, at: int, end: int) -> bool:
    """Whether the stop ``text[at:end]`` ends the sentence that begins at `start`."""
    begin = _find(_MARK, text, end)
    if text[begin] in ",;:)]»":  # French sets some of them behind a space: "« Qui ? » : la question"
        return False
    stop = _read_stop(text, start, at, end, begin)
    around = text[max(at - 60, start) : begin + 60]
    if begin == end and not (_CROSSHEAD.match(text, end) or _lost_space(stop, text[begin], around)):
        return False
    return is_end(stop)


def _read_stop(text: str, start: int, at: int, end: int, begin: int) -> Stop:
    words = ["", "", *text[max(at - 60, start) : at].split()]
    match = _NEXT_WORD.match(text, begin)
    opening, word, dot, then = match.groups() if match else ("", "", "", "")
    return Stop(
        mark="".join(char for char in text[at:end] if char in STOPS),
        closing="".join(char for char in text[at:end] if char in CLOSING),
        head=text[start:end].strip() if end - start <= 12 else "",
        previous=words[-2],
        word=ELISION.sub("", words[-1].lstrip("«“\"([{'‘’*-–—"), count=1),
        opening=opening,
        next=word,
        dotted=bool(dot),
        then=then,
        tail=text[begin:] if len(text) - begin <= 100 else "",
    )


def _lost_space(stop: Stop, follows: str, around: str) -> bool:
    """Whether a sentence begins without a space: "communiqué.Cet appel", not "data.gouv.fr", "Node.Js", "M.Zarif"."""
    if _LOCATOR.search(around) or not (follows.isupper() or follows in '«“"') or stop.next[1:2].isupper():
        return False
    word = stop.word.replace("-", "")
    whole = word.isalpha() and (
        (word.islower() and len(word) > 2) or (word.isupper() and 1 < len(word) < len(stop.next))
    )
    return bool(stop.closing) or stop.word[-1:] in tuple(CLOSING) or whole or (len(word) > 1 and stop.before_starter)
