"""How long all facts of 2,000 words of French take: ``python -m tests.bench.collect_facts ARTICLE... [--profile]``.

The articles are joined until they have 2,000 words and translated once, which is not timed; then `collect` runs on them
in one process, the tables loaded, nothing of the text remembered from the run before.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import statistics
import time
from functools import _lru_cache_wrapper
from pathlib import Path

from summarize.facts import collect
from summarize.facts.mention import Document
from translate.article import parse_article
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.marian import Options, Translator
from translate.sentences import sentences_of

WORDS = 2000
RUNS = 15
# What is remembered of a text, as opposed to tables, is bounded.
_OF_TEXTS = [
    function
    for function in gc.get_objects()
    if isinstance(function, _lru_cache_wrapper)
    and (function.__module__ or "").startswith(("summarize", "translate"))
    and (function.cache_parameters()["maxsize"] or 0) > 64
]


def read(paths: list[Path], translator: Translator, glossary: Glossary) -> Document:
    """The first 2,000 words of the articles as one document."""
    sentences: list[BilingualSentence] = []
    words = 0
    for path in paths:
        for sentence in sentences_of(
            parse_article(path.read_bytes(), id=path.stem, path=path.name, suffix=path.suffix)
        ):
            if words < WORDS:
                words += len(sentence.text.split())
                sentences.append(BilingualSentence(sentence, translator.translate([sentence.text])[0].text))
    print(f"{words} words, {len(sentences)} sentences")
    return Document(sentences, glossary)


def run(document: Document) -> float:
    """Milliseconds of processor time of one `collect`."""
    for function in _OF_TEXTS:
        function.cache_clear()
    fresh = Document(document.sentences, document.glossary, document.date)
    start = time.process_time()
    collect(fresh)
    return 1000 * (time.process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--profile", action="store_true", help="where the time goes, besides")
    options = parser.parse_args()
    glossary = Glossary.load()
    document = read(options.articles, Translator(Options(model="embedded"), glossary), glossary)
    run(document)  # loads the tables
    times = [run(document) for _ in range(RUNS)]
    print(f"median {statistics.median(times):.0f} ms, min {min(times):.0f}, max {max(times):.0f}, of {RUNS} runs")
    if options.profile:
        with cProfile.Profile() as profile:
            run(document)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
