"""Several ministries in one phrase: «les ministères de la Justice et de l'Intérieur».

>>> [(o.text, o.name) for o in of_ministries("les ministères de la Justice, de la Santé et de l'Intérieur")]
[('ministères de la Justice', 'Ministry of Justice'), ('Santé', 'Ministry of Health'), ('Intérieur', 'Ministry of the Interior')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.facts.english import title_case
from summarize.facts.organisation_names import Organisation
from summarize.facts.portfolios import read_portfolio

_PLURAL = re.compile(r"\b[Mm]inistères (?=de |du |des |d['’])")
_OF = r"(?:de la |de l['’]|du |des |de |d['’])"
_PORTFOLIO = re.compile(rf"(?P<link>(?:,? et |, )?{_OF})(?P<first>[A-ZÀ-Þ])")
_NEXT = re.compile(rf"(?:,? et |, )(?={_OF}[A-ZÀ-Þ])")
_LONGEST = 120  # characters


def of_ministries(text: str) -> Iterator[Organisation]:
    """Rule `ministries`: each with its own portfolio, the first with the noun."""
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
