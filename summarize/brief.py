"""A brief: everything the tool says about one article, in the shape of a record of briefs.jsonl (schema 1)."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.facts import collect
from summarize.facts.clauses.issuers import notes_of
from summarize.facts.mention import Document
from summarize.shape import SCHEMA
from summarize.summary.extract import Summariser, extractive
from translate.article import Article
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary


def build_brief(
    article: Article,
    sentences: Sequence[BilingualSentence],
    glossary: Glossary,
    *,
    signature: str,
    summariser: Summariser = extractive,
) -> dict:
    """The record of one article. Every template and every other output is made from records like this one.

    Args:
        article: the article as it was read.
        sentences: all its sentences, title first, with their English; at least one.
        glossary: official names, for the facts.
        signature: one line naming everything that decides the output.
        summariser: what makes the summary from the sentences and facts.
    """
    document = Document(sentences, glossary, article.date, notes_of(article))
    facts = collect(document)
    summary = summariser(sentences, facts)
    title, warnings = sentences[0], [*article.warnings, *summary.warnings]
    if article.title is None:
        warnings.append("The file has no headline; its first sentence stands in for one.")
    return {
        "schema": SCHEMA,
        "id": article.id,
        "source": {
            "path": article.path,
            "sha256": article.sha256,
            "publisher": article.publisher,
            "url": article.url,
            "date": article.date.isoformat() if article.date else None,
            "date_from": article.date_from,
        },
        "title": {"fr": title.fr, "en": title.en},
        "sentences": [_sentence_record(sentence) for sentence in sentences],
        "summary": [{"en": s.en, "from": list(s.sources)} for s in summary.lines],
        "facts": [fact.as_record(document) for fact in facts],
        "warnings": warnings,
        "signature": signature,
    }


def _sentence_record(sentence: BilingualSentence) -> dict:
    return {
        "fr": sentence.fr,
        "en": sentence.en,
        "start": sentence.sentence.start,
        "end": sentence.sentence.end,
        "paragraph": sentence.sentence.paragraph,
        "checks": list(sentence.checks),
    }
