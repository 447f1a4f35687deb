"""Articles with the abstract that their editors wrote, for the evaluation and the fit of the summariser.

The data is a JSON-lines file of objects ``{id, article, summary}`` in French, as in OrangeSum (Kamal Eddine, Tixier and
Vazirgiannis 2021). It is not part of this repository.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from summarize.facts import Fact, collect
from summarize.facts.clauses.issuers import notes_of
from summarize.facts.mention import Document
from translate.article import ArticleError, parse_article
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.sentences import sentences_of


@dataclass(frozen=True)
class Example:
    """One article in French on both sides, so that no translation is needed, and its abstract."""

    id: str
    sentences: list[BilingualSentence]
    facts: list[Fact]
    abstract: str

    @property
    def body(self) -> list[int]:
        """Numbers of the sentences that are no headings."""
        return [number for number, s in enumerate(self.sentences) if not s.sentence.heading]


def load(path: Path) -> list[Example]:
    """All examples of the file, in its order. Exits with one line where the file is no such data."""
    examples, glossary = [], Glossary.load()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            record = json.loads(line)
            article = parse_article(record["article"].encode(), id=record["id"], path=path.name, suffix=".txt")
            sentences = [BilingualSentence(sentence, sentence.text) for sentence in sentences_of(article)]
            facts = collect(Document(sentences, glossary, article.date, notes_of(article)))
            examples.append(Example(record["id"], sentences, facts, record["summary"]))
        except (ValueError, KeyError, TypeError, ArticleError) as error:
            sys.exit(f"{path}, line {number}: no article with its summary ({error})")
    return examples


def tuning_half(examples: list[Example]) -> list[Example]:
    """The even lines, counted from 1: what the weights were fitted on and every choice was made on."""
    return examples[1::2]


def other_half(examples: list[Example]) -> list[Example]:
    """The odd lines."""
    return examples[::2]
