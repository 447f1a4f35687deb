"""``python -m summarize``: a French or an English text in, the sentences that say most out, one a line.

The language is recognised. Nothing is translated: a French text is summarised by its own sentences.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from summarize.summary.extract import Summary
    from translate.article import Article
    from translate.bilingual import BilingualSentence

# The commonest words that one of the two languages has and the other has not.
_FRENCH = frozenset(
    "le la les des du une est et dans pour que qui sur pas avec au aux ce cette il elle sont ont".split()
)
_ENGLISH = frozenset(
    "the of and to is was for that with are by from be it this he she which have has were not an".split()
)

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    path: Annotated[
        Path | None, typer.Argument(help="Text, Markdown or HTML file; standard input without it, or with -.")
    ] = None,
    sentences: Annotated[
        int | None, typer.Option(min=1, help="How many sentences; by the length of the text without it: 3 to 5.")
    ] = None,
    summarizer: Annotated[
        str | None, typer.Option(help="A seq2seq summarizer (folder or hub name) for an English text.")
    ] = None,
) -> None:
    """Print the sentences of a French or English text that say most, in its order.

    Exit codes: 0 printed; 1 no summary (one line says why); 2 wrong usage.
    """
    from translate.article import ArticleError
    from translate.checkpoint import ModelError

    try:
        summary = summarise_article(_read(path), sentences, summarizer)
    except (ArticleError, ModelError) as error:
        typer.echo(f"error: {path or 'standard input'}: {error}", err=True)
        raise typer.Exit(1) from error
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in summary.lines:
        typer.echo(line.en)
    for warning in summary.warnings:
        typer.echo(f"note: {warning}", err=True)


def summarise_article(article: Article, length: int | None = None, summarizer: str | None = None) -> Summary:
    """The summary of an article in its own language.

    Raises:
        ArticleError: no sentence of it can stand as a summary, or a summarizer is wanted for a French text.
        ModelError: the summarizer cannot be used.
    """
    from summarize.facts import collect
    from summarize.facts.clauses.issuers import notes_of
    from summarize.facts.mention import Document
    from summarize.summary.abstractive import AbstractiveSummariser, SeqToSeq
    from summarize.summary.english_standing import ENGLISH
    from summarize.summary.extract import Summary, summarise
    from translate.article import ArticleError
    from translate.bilingual import BilingualSentence
    from translate.glossary import Glossary
    from translate.sentences import sentences_of

    pairs = [BilingualSentence(sentence, sentence.text) for sentence in sentences_of(article)]
    if not is_english(pairs):
        if summarizer:
            raise ArticleError("the text is French, and a summarizer reads English")
        lines = summarise(pairs, collect(Document(pairs, Glossary.load(), article.date, notes_of(article))), length)
        summary = Summary(lines)
    elif summarizer:
        summary = AbstractiveSummariser(SeqToSeq.load(summarizer), ENGLISH, length)(pairs, [])
    else:
        summary = Summary(summarise(pairs, [], length, ENGLISH))
    if not summary.lines:
        raise ArticleError("no sentence of it stands on its own")
    return summary


def is_english(sentences: list[BilingualSentence]) -> bool:
    """Whether the text has more of the words that only English has than of those that only French has."""
    words = re.findall(r"[^\W\d_]+", " ".join(sentence.fr for sentence in sentences).casefold())
    return sum(word in _ENGLISH for word in words) > sum(word in _FRENCH for word in words)


def _read(path: Path | None) -> Article:
    from translate.article import parse_article, read_article

    if path is None or str(path) == "-":
        return parse_article(sys.stdin.buffer.read(), id="stdin", path="-", suffix="")
    return read_article(path)


if __name__ == "__main__":
    app()
