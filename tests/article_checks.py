"""Reading a text as an article, and what must hold of every article: for the tests of reading."""

from __future__ import annotations

from translate.article import Article, parse_article


def parse(text: str | bytes, suffix: str = ".txt") -> Article:
    data = text.encode() if isinstance(text, str) else text
    return parse_article(data, id="essai", path="essai" + suffix, suffix=suffix)


def assert_offsets_hold(article: Article) -> None:
    """Each character of the clean text stands in the file where it says, unless a repair says what was there."""
    repairs = article.repairs
    assert all(article.text[repair.start : repair.end] == repair.before for repair in repairs)
    contents = [paragraph.content for paragraph in ((article.title,) if article.title else ()) + article.paragraphs]
    for content in contents:
        assert content.text == content.text.strip() != ""
        assert list(content.starts) == sorted(content.starts)
        for character, start, end in zip(content.text, content.starts, content.ends, strict=True):
            assert 0 <= start <= end <= len(article.text)
            source = article.text[start:end]
            assert source == character or any(
                repair.start <= start and end <= repair.end and character in repair.after for repair in repairs
            ), (character, source, start)


def assert_nothing_vanished(article: Article) -> None:
    """Each letter and digit of the file is in the clean text, or in a repair that says where it went."""
    kept = [False] * len(article.text)
    contents = [paragraph.content for paragraph in article.paragraphs] + (
        [article.title.content] if article.title else []
    )
    spans = [(content.starts, content.ends) for content in contents]
    spans.append((tuple(r.start for r in article.repairs), tuple(r.end for r in article.repairs)))
    for starts, ends in spans:
        for start, end in zip(starts, ends, strict=True):
            kept[start:end] = [True] * (end - start)
    assert [c for c, known in zip(article.text, kept, strict=True) if c.isalnum() and not known] == []
