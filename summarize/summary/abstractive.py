"""Summaries written by a model: any seq2seq summariser of transformers, held to the article sentence by sentence.

    summariser = AbstractiveSummariser(SeqToSeq.load("sshleifer/distilbart-cnn-12-6"))
    summariser(sentences, facts).lines

The model reads the English in windows of whole sentences. A sentence it writes is kept where `grounding` finds its
numbers, names and negations in the article; what is not grounded is replaced by the extractive summary's and counted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any, Protocol

from summarize.facts import Fact
from summarize.summary.extract import Summary, SummarySentence, choose, summarise, summary_length, told_at
from summarize.summary.grounding import Grounding, ground
from summarize.summary.standing import FRENCH, Grammar
from translate.bilingual import BilingualSentence
from translate.checkpoint import ModelError
from translate.pages.tracked import TrackedText
from translate.sentences import split_sentences

LONGEST_WINDOW = 1024  # tokens; what BART reads, and more than a T5 learned on
LONGEST_SUMMARY = 128  # tokens written for a window
BEAMS = 4
NO_REPEAT = 3  # tokens: a run of so many is not written twice


class Writer(Protocol):
    """What writes a summary of a text: a model, or a stand-in for one."""

    @property
    def signature(self) -> str:
        """What decides its summaries, on one line."""

    @property
    def window(self) -> int:
        """Tokens that it reads at once."""

    def count(self, text: str) -> int:
        """Tokens of a text."""

    def write(self, text: str) -> str:
        """A summary of a text that fits the window."""


@dataclass(frozen=True)
class AbstractiveSummariser:
    """A summariser for `build_brief`: what `writer` writes, as far as the article bears it out.

    Attributes:
        grammar: of the language behind the English: English itself where the text is English to begin with.
        length: the most sentences; three to five by the length of the article where it is not given.
    """

    writer: Writer
    grammar: Grammar = FRENCH
    length: int | None = None

    @property
    def signature(self) -> str:
        """What decides the summaries, for the signature of a brief."""
        return self.writer.signature

    def __call__(self, sentences: Sequence[BilingualSentence], facts: Sequence[Fact]) -> Summary:
        """The summary of an article; its sentences point to those of the article that they came from."""
        body = [sentence for sentence in sentences if not sentence.sentence.heading]
        wanted = summary_length(len(body)) if self.length is None else self.length
        written = self._write(body)[:wanted]
        if not written:
            lines = summarise(sentences, facts, self.length, self.grammar)
            return Summary(lines, ("The summarizer wrote nothing; the summary is extractive.",))
        kept: list[SummarySentence] = []
        for sentence in written:
            grounding = ground(sentence, sentences)
            if not grounding.missing and not _repeats(grounding, kept):
                kept.append(SummarySentence(sentence, grounding.sources))
        replaced = len(written) - len(kept)
        taken = {number for line in kept for number in line.sources}
        lines = [*kept, *self._replacements(sentences, facts, replaced, taken)]
        return Summary(sorted(lines, key=lambda line: line.sources), _warnings(replaced, len(written)))

    def _write(self, body: Sequence[BilingualSentence]) -> list[str]:
        """Sentences written for all windows: the first of every window, then the second ones, and so on."""
        summaries = [
            [piece.text for piece in split_sentences(TrackedText.of(" ".join(self.writer.write(window).split())))]
            for window in windows(
                [sentence.en for sentence in body if sentence.en], self.writer.window, self.writer.count
            )
        ]
        return [sentence for sentence in chain.from_iterable(zip_longest(*summaries)) if sentence]

    def _replacements(
        self, sentences: Sequence[BilingualSentence], facts: Sequence[Fact], wanted: int, taken: set[int]
    ) -> list[SummarySentence]:
        """Sentences of the article that stand alone, from places that the summary has not told of."""
        if not wanted:
            return []
        leaning = {number for number, sentence in enumerate(sentences) if self.grammar.leans(sentence.fr)}
        numbers = choose(sentences, facts, wanted, without=taken | leaning, grammar=self.grammar)
        told = [told_at(sentences, number) for number in numbers]
        return [SummarySentence(line.en, sources) for line, sources in told]


def windows(sentences: Sequence[str], limit: int, count: Callable[[str], int]) -> Iterator[str]:
    """The sentences joined into few texts of at most `limit` tokens each; a longer sentence stands by itself."""
    window: list[str] = []
    size = 0
    for sentence in sentences:
        tokens = count(sentence)
        if window and size + tokens > limit:
            yield " ".join(window)
            window, size = [], 0
        window.append(sentence)
        size += tokens
    if window:
        yield " ".join(window)


def _warnings(replaced: int, written: int) -> tuple[str, ...]:
    verb = "was" if replaced == 1 else "were"
    warning = (
        f"{replaced} of the summarizer's {written} sentences {verb} not borne out by the text and {verb} replaced."
    )
    return (warning,) if replaced else ()


def _repeats(grounding: Grounding, kept: Sequence[SummarySentence]) -> bool:
    """Whether a line before was drawn from all the same sentences."""
    return any(set(grounding.sources) <= set(line.sources) for line in kept)


@dataclass(frozen=True)
class SeqToSeq:
    """A summarisation model of transformers with its tokenizer: BART, DistilBART, PEGASUS, T5 and their like."""

    model: Any
    tokenizer: Any
    signature: str
    prefix: str
    window: int

    @classmethod
    def load(cls, name: str) -> SeqToSeq:
        """The model in a folder, in the hub cache or on the hub; safetensors only, since a pickle can run code.

        Raises:
            ModelError: there is no such model, or it is no summariser that can be used.
        """
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        try:
            tokenizer = AutoTokenizer.from_pretrained(name)
            model = AutoModelForSeq2SeqLM.from_pretrained(name, use_safetensors=True).eval()
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            reason = (str(error).strip() or type(error).__name__).split("\n")[0]
            raise ModelError(f"summarizer {name}: cannot be loaded as a seq2seq model ({reason})") from error
        tasks = getattr(model.config, "task_specific_params", None) or {}
        default = "summarize: " if model.config.model_type == "t5" else ""
        prefix = tasks.get("summarization", {}).get("prefix", default)
        return cls(model, tokenizer, _signature(name, model), prefix, _window(model, tokenizer, prefix))

    def count(self, text: str) -> int:
        """Tokens of `text`."""
        return len(self.tokenizer(text, add_special_tokens=False)["input_ids"])

    def write(self, text: str) -> str:
        """The model's summary of `text`: beam search, so that the same text gives the same summary."""
        import torch

        inputs = self.tokenizer(self.prefix + text, return_tensors="pt", truncation=True, max_length=self.window)
        with torch.inference_mode():
            [output] = self.model.generate(
                input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"],
                max_new_tokens=LONGEST_SUMMARY, num_beams=BEAMS, no_repeat_ngram_size=NO_REPEAT, do_sample=False,
            )  # fmt: skip
        return self.tokenizer.decode(output, skip_special_tokens=True)


def _window(model: Any, tokenizer: Any, prefix: str) -> int:
    """Tokens of text the model reads at once, beside its prefix and special tokens."""
    limits = [getattr(model.config, name, None) for name in ("max_position_embeddings", "n_positions")]
    longest = min([LONGEST_WINDOW, tokenizer.model_max_length, *(limit for limit in limits if limit)])
    return longest - len(tokenizer(prefix)["input_ids"])


def _signature(name: str, model: Any) -> str:
    """Name and content: the hash of a folder's weights, or the hub's commit."""
    folder = Path(name)
    if not folder.is_dir():
        return f"summarizer:{name}:{(getattr(model.config, '_commit_hash', None) or 'unknown')[:12]}"
    digest = hashlib.sha256()
    for file in sorted([*folder.glob("*.safetensors"), *folder.glob("*.json")]):
        digest.update(file.name.encode() + b"\0")
        with file.open("rb") as data:
            digest.update(hashlib.file_digest(data, "sha256").digest())
    return f"summarizer:{folder.resolve().name}:{digest.hexdigest()[:12]}"
