"""Several ministries in one phrase: «les ministères de la Justice et de l'Intérieur».

>>> [(o.text, o.name) for o in of_ministries("les ministères de la Justice, de la Santé et de l'Intérieur")]
[('ministères de la Justice', 'Ministry of Justice'), ('Santé', 'Ministry of Health'), ('Intérieur', 'Ministry of the Interior')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.facts.bodies.body_heads import heads
from summarize.facts.bodies.organisation_names import Organisation
from summarize.facts.naming.english import title_case
from summarize.facts.naming.phrase import Phrase
from summarize.facts.naming.title_reader import TitleReader
from summarize.facts.people.portfolios import read_portfolio
from translate.languages.english_words import listed
from translate.languages.gazetteer import fold

_SINGLE = re.compile(r"\b[Mm]inistère (?:de la |de l['’]|du |des )(?=[A-ZÀ-Þ][a-zà-ÿ])")
_PLURAL = re.compile(r"\b[Mm]inistères (?=de |du |des |d['’])")
_OF = r"(?:de la |de l['’]|du |des |de |d['’])"
_PORTFOLIO = re.compile(rf"(?P<link>(?:,? et |, )?{_OF})(?P<first>[A-ZÀ-Þ])")
_NEXT = re.compile(rf"(?:,? et |, )(?={_OF}[A-ZÀ-Þ])")
_LONGEST = 120  # characters


def of_ministries(text: str) -> Iterator[Organisation]:
    """Rule `ministries`: each with its own portfolio, the first with the noun; and one whose portfolio no table has."""
    for single in _SINGLE.finditer(text):
        known = heads().at(fold(text), single.end()) or read_portfolio(text, single.end())
        read = None if known else _unlisted(text, single.end())
        if read:
            end, name = read.end + single.end(), f"Ministry of {title_case(_in_front(read.en))}"
            end, name = joined_ministry(text, end, name) or (end, name)
            yield Organisation(single.start(), end, text[single.start() : end], name, rule="structural")
    for plural in _PLURAL.finditer(text):
        start, at = plural.start(), plural.end()
        while portfolio := _PORTFOLIO.match(text, at):
            first = portfolio.start("first")
            another = _NEXT.search(text, first, first + _LONGEST)
            part = read_portfolio(text[: another.start() if another else first + _LONGEST], first)
            if part is None:
                break
            start = start if start < at and at == plural.end() else first
            yield Organisation(
                start, part.end, text[start : part.end], title_case(f"Ministry of {part.en}"), rule="structural"
            )
            start = at = part.end


# «…, des Télécommunications et du Numérique»: portfolios begin with a capital.
_ANOTHER = re.compile(r"(?P<sign>,| et) (?:de la |de l['’]|du |des )(?=[A-ZÀ-Þ][a-zà-ÿ])")
_MOST = 3


def joined_ministry(text: str, at: int, name: str) -> tuple[int, str] | None:
    """Where a ministry ends that is called `name` as far as offset `at`, and its whole name, where portfolios follow
    that no table has; None where none does or one of them cannot be read.

    >>> joined_ministry("ministère du Numérique et de la Réforme de l'administration", 22, "Ministry of Digital Affairs")
    (59, 'Ministry of Digital Affairs and Administration Reform')
    """
    if not name.startswith("Ministry of "):
        return None
    items = [name]
    for _ in range(_MOST):
        another = _ANOTHER.match(text, at)
        if another is None or heads().at(fold(text), another.end()):
            break
        begin = another.end()
        portfolio = _unlisted(text, begin)
        if portfolio is None:
            return None
        items.append(title_case(_in_front(portfolio.en)))
        at = begin + portfolio.end
        if another["sign"] == " et":
            return at, listed(items)
    return None


def _unlisted(text: str, at: int) -> Phrase | None:
    """The portfolio at offset `at` in words of titles, which hold no name; offsets from `at`."""
    portfolio = TitleReader(text[at : at + _LONGEST]).noun_phrase(0)
    whole = portfolio and portfolio.complete and not (portfolio.proper or portfolio.label)
    return portfolio if whole else None


_OF_ONE = re.compile(r"^(?P<act>reform|modernisation|promotion|protection) of (?:the )?(?P<what>\w+)$")


def _in_front(portfolio: str) -> str:
    return _OF_ONE.sub(r"\g<what> \g<act>", portfolio)
