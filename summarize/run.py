"""The steps of a run, block by block: read, take over what an earlier run briefed, translate, brief.

Memory holds one block of articles at a time, however many there are.
"""

from __future__ import annotations

import contextlib
import hashlib
import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from summarize.render import render_brief
from translate.checkpoint import ModelError
from translate.sources import Limits, Source, SourceError

if TYPE_CHECKING:
    from summarize.summary.abstractive import AbstractiveSummariser
    from summarize.summary.extract import Summariser
    from translate.article import Article
    from translate.glossary import Glossary
    from translate.marian import Translation, Translator
    from translate.sentences import Sentence

BLOCK_CHARACTERS = 150_000  # some thousand sentences: enough to fill batches of every length, little to lose to a kill
BLOCK_ARTICLES = 100
DIGEST_ARTICLES = 500  # of a larger run the digest shows the newest; briefs.jsonl has all

_LONG_SENTENCE = 400  # characters; of a longer one every so many count as a sentence: a line of megabytes is not one

Fail = Callable[[str, str], None]
T = TypeVar("T")


class SentenceTranslator(Protocol):
    """What a run needs of `translate.marian.Translator`, with or without a memory before it."""

    @property
    def signature(self) -> str: ...

    @property
    def glossary(self) -> Glossary: ...

    def translate(self, sentences: Sequence[str], progress: Callable[[int], None] = ...) -> list[Translation]: ...


class Earlier(Protocol):
    """What a run asks of `summarize.records.Records`: what earlier runs made of an article."""

    def find(self, id: str, *, path: str, sha256: str, signature: str) -> dict | None: ...

    def earlier(self, id: str, *, path: str) -> dict | None: ...


@dataclass(frozen=True)
class Maker:
    """What makes a record of an article; without a summariser the summary is extractive. The signature names it all."""

    translator: SentenceTranslator
    signature: str
    summariser: Summariser | None = None


@dataclass(frozen=True)
class Recipe:
    """How to make a `Maker`, in this process or in another: it can be pickled.

    Attributes:
        program: name and version.
        translator: opens one.
        summariser: opens one; None for the extractive summary.
    """

    program: str
    translator: Callable[[], Translator]
    summariser: Callable[[], AbstractiveSummariser] | None = None

    def make(self, translator: SentenceTranslator | None = None) -> Maker:
        """The maker, with that translator or a new one, and with the signature of all that decides its records.

        Raises:
            ModelError: a model cannot be found.
        """
        from translate.fingerprint import sources_sha256

        translator = translator or self.translator()
        summariser = self.summariser() if self.summariser else None
        rules = f"rules:{sources_sha256('translate', 'summarize')[:12]}"
        parts = [self.program, translator.signature, *([summariser.signature] if summariser else []), rules]
        return Maker(translator, " ".join(parts), summariser)


@dataclass
class Item:
    """One article on its way: first its text, in the end its record.

    Attributes:
        record: from an earlier run over the same bytes, or made by `brief_block`; None where that failed.
        page: the record as a brief.
        article: None where the record is an earlier run's.
        kept: the article could not be briefed this time; the record is what an earlier run made of it.
    """

    source: Source
    record: dict | None = None
    page: str = ""
    article: Article | None = None
    sentences: list[Sentence] = field(default_factory=list)
    kept: bool = False

    @property
    def reused(self) -> bool:
        """Whether the record is an earlier run's."""
        return self.article is None or self.kept


def read_blocks(
    sources: Iterable[Source], records: Earlier, signature: str, limits: Limits, fail: Fail
) -> Iterator[list[Item]]:
    """The articles of `sources` in order, in blocks; `fail` gets path and reason of each that cannot be read."""
    block: list[Item] = []
    characters = 0
    for source in sources:
        read = partial(_read, source, records, signature, limits)
        item = _guarded(read, source, records, fail) or _earlier(source, records)
        if item is None:
            continue
        block.append(item)
        characters += len(item.article.text) if item.article else 0
        if characters >= BLOCK_CHARACTERS or len(block) >= BLOCK_ARTICLES:
            yield block
            block, characters = [], 0
    if block:
        yield block


def brief_block(
    block: list[Item], records: Earlier, maker: Maker, fail: Fail, progress: Callable[[int], None]
) -> Iterator[Item]:
    """Translate the block's articles together, then yield them one by one with their records.

    In the place of one that fails its earlier record is yielded, if it has one.

    Raises:
        ModelError: the model cannot be loaded.
    """
    translated = _translated(block, maker, progress)
    for item in block:
        done: Item | None = item
        if item.article is not None:
            brief = partial(_brief, item, translated, maker)
            done = _guarded(brief, item.source, records, fail) or _earlier(item.source, records)
        if done is not None:
            yield done


def _translated(
    block: list[Item], maker: Maker, progress: Callable[[int], None]
) -> Callable[[Item], list[Translation]]:
    """What gives the translations of an article of the block, whose sentences are translated together.

    Where one of them is more than we can do, each article is translated when it is asked for: the others are not to
    fail with it.
    """
    texts = [sentence.text for item in block for sentence in item.sentences]
    try:
        translations = iter(maker.translator.translate(texts, progress) if texts else [])
    except ModelError:
        raise
    except Exception:
        return lambda item: maker.translator.translate([sentence.text for sentence in item.sentences], progress)
    found = {item.source.id: [next(translations) for _ in item.sentences] for item in block}
    return lambda item: found[item.source.id]


class Newest:
    """Of the articles of a run the ids of the newest, at most `limit`; of one date the first, undated ones last."""

    def __init__(self, limit: int = DIGEST_ARTICLES) -> None:
        self._limit = limit
        self._seen = 0
        self._heap: list[tuple[str, int, str]] = []  # ISO date or nothing, minus the place in the run, id

    def add(self, id: str, date: str | None) -> None:
        """Take the next article of the run into account; `date` is ISO 8601."""
        self._seen += 1
        heapq.heappush(self._heap, (date or "", -self._seen, id))
        if len(self._heap) > self._limit:
            heapq.heappop(self._heap)

    @property
    def ids(self) -> list[str]:
        """The ids, in the order of the run."""
        return [id for _, _, id in sorted(self._heap, key=lambda entry: -entry[1])]


def _read(source: Source, records: Earlier, signature: str, limits: Limits) -> Item:
    data = source.read(limits.max_bytes)
    sha256 = hashlib.sha256(data).hexdigest()
    record = records.find(source.id, path=source.path, sha256=sha256, signature=signature)
    page = _page(record)
    if page:
        return Item(source, record, page)
    # Here, not above: a run over unchanged articles needs neither.
    from translate.article import parse_article
    from translate.sentences import sentences_of

    article = parse_article(data, id=source.id, path=source.path, suffix=source.file.suffix, max_bytes=limits.max_bytes)
    sentences = sentences_of(article)
    length = sum(1 + len(sentence.text) // _LONG_SENTENCE for sentence in sentences)
    if length > limits.max_sentences:
        raise SourceError(f"too long: {length} sentences, over {limits.max_sentences} (--max-sentences)")
    return Item(source, article=article, sentences=sentences)


def _earlier(source: Source, records: Earlier) -> Item | None:
    """What an earlier run made of an article that cannot be briefed now: no reason to take it from the reader."""
    record = records.earlier(source.id, path=source.path)
    page = _page(record)
    return Item(source, record, page, kept=True) if page else None


def _page(record: dict | None) -> str:
    """An earlier run's record as a brief; empty where there is none, or it is too odd to be rendered."""
    with contextlib.suppress(Exception):
        return render_brief(record) if record else ""
    return ""


def _brief(item: Item, translated: Callable[[Item], list[Translation]], maker: Maker) -> Item:
    from summarize.brief import build_brief
    from summarize.summary.extract import extractive
    from translate.bilingual import BilingualSentence

    assert item.article is not None
    english = translated(item)
    pairs = [BilingualSentence(s, t.text, t.checks) for s, t in zip(item.sentences, english, strict=True)]
    summariser = maker.summariser or extractive
    item.record = build_brief(
        item.article, pairs, maker.translator.glossary, signature=maker.signature, summariser=summariser
    )
    item.page = render_brief(item.record)
    return item


def _guarded(step: Callable[[], T], source: Source, records: Earlier, fail: Fail) -> T | None:
    """The step's result, or None and a failure told: no one article stops the others, not even by a fault of ours."""
    try:
        return step()
    except SourceError as error:
        reason = str(error)
    except Exception as error:
        reason = fault(error)
    earlier = "; its earlier brief stays" if _earlier(source, records) else ""
    fail(source.path, f"{reason}{earlier}")
    return None


def fault(error: Exception) -> str:
    """What went wrong in this program, in one line."""
    reason = " ".join(str(error).split())[:200]
    return f"a fault in this program, please report it: {type(error).__name__}: {reason}"
