"""``python -m summarize``: a text in (French file, or English on standard input), the sentences worth reading out.

An English text is summarised as it is; a French one by its own sentences, which are printed in French.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    path: Annotated[Path | None, typer.Argument(help="Text, Markdown or HTML file; standard input without it.")] = None,
) -> None:
    """Print the sentences of a text that say most, in the order of the text."""
    from summarize.extract import summarise
    from translate.article import ArticleError, parse_article, read_article
    from translate.bilingual import BilingualSentence
    from translate.sentences import sentences_of

    try:
        article = (
            read_article(path) if path else parse_article(sys.stdin.buffer.read(), id="stdin", path="-", suffix="")
        )
    except (ArticleError, OSError) as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(1) from error
    sentences = [BilingualSentence(sentence, sentence.text) for sentence in sentences_of(article)]
    for line in summarise(sentences, []):
        typer.echo(line.en)


if __name__ == "__main__":
    app()
