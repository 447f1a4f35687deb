"""The rows of a glossary: what a term is, and how a file of terms is read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

KINDS = ("organisation", "instrument", "event", "role", "concept", "place", "phrase")
# Types that a term may have; what it is else (a law, a treaty) the facts tell by its name.
INSTRUMENT_TYPES = (
    "initiative", "resolution", "declaration", "plan", "programme", "agenda", "agreement", "organisation",
)  # fmt: skip


class GlossaryError(ValueError):
    """A glossary that cannot be used: which file, which line (0: the file as a whole) and why."""

    def __init__(self, path: Path | str, line: int, reason: str) -> None:
        super().__init__(f"{path}, line {line}: {reason}" if line else f"{path}: {reason}")


@dataclass(frozen=True)
class Term:
    """One row of the table.

    Attributes:
        fr: the French, in the singular where it has one.
        en: the English, official wherever there is an official English; `source` says whose, or ``translation``.
        kind: one of `KINDS`; a ``phrase`` is said of no thing (« au bénéfice de tous »): it is held, and no fact.
        variants: other French forms.
        acronym_fr, acronym_en: as a text in each language writes it, or empty.
        type: for an instrument, one of `INSTRUMENT_TYPES` or empty.
        date: of adoption or of the event, ISO 8601: year, month, day or interval.
        reference: ``A/RES/78/311``, ``Regulation (EU) 2024/1689``.
        country: ISO 3166 alpha-2, for a national body or a place.
    """

    fr: str
    en: str
    kind: str
    variants: tuple[str, ...] = ()
    acronym_fr: str = ""
    acronym_en: str = ""
    type: str = ""
    date: str = ""
    reference: str = ""
    country: str = ""
    source: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every French form. An English acronym is one only as a variant: UN, AU, US and EU are words of French."""
        return tuple(filter(None, (self.fr, *self.variants, self.acronym_fr)))

    @property
    def countable(self) -> bool:
        """Whether there may be several: roles, concepts, bodies called by a common noun (« les ministères des… »)."""
        return self.kind in ("role", "concept") or (self.kind != "phrase" and self.fr[:1].islower())

    @property
    def acronyms(self) -> tuple[str, ...]:
        """The acronyms that a French text may put in brackets behind the name."""
        return tuple(filter(None, (self.acronym_fr, self.acronym_en, *filter(is_acronym, self.variants))))


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals only."""
    return len(word) > 1 and word.isupper() and word.isalnum()


def read_terms(data: bytes, path: Path | str) -> Iterator[tuple[int, Term]]:
    """The rows of a glossary file and their line numbers, from 1.

    Raises:
        GlossaryError: with the first line that cannot be used.
    """
    seen: dict[str, int] = {}
    try:
        rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        columns, known = rows.fieldnames or (), {column.name for column in fields(Term)}
        for name in ("fr", "en", "kind", *columns):
            if name not in columns or name not in known:
                raise GlossaryError(path, 1, f"{'unknown' if name in columns else 'missing'} column {name!r}")
        for row in rows:
            term, line = _term(row, path, rows.line_num), rows.line_num
            if seen.setdefault(term.fr.casefold(), line) != line:
                raise GlossaryError(path, line, f"{term.fr!r} is on line {seen[term.fr.casefold()]} already")
            yield line, term
    except UnicodeDecodeError as error:
        raise GlossaryError(path, data.count(b"\n", 0, error.start) + 1, "not UTF-8") from error
    except csv.Error as error:
        raise GlossaryError(path, min(rows.line_num + 1, len(data.splitlines())), str(error)) from error


def _term(row: dict[str, Any], path: Path | str, line: int) -> Term:
    if None in row or None in row.values():
        raise GlossaryError(path, line, "not as many fields as columns")
    row = {name: " ".join(value.split()) for name, value in row.items()}
    row["variants"] = tuple(filter(None, map(str.strip, row.get("variants", "").split("|"))))
    term = Term(**row)
    if term.kind not in KINDS:
        raise GlossaryError(path, line, f"kind {term.kind!r} is none of {', '.join(KINDS)}")
    if term.type not in ("", *INSTRUMENT_TYPES):
        raise GlossaryError(path, line, f"type {term.type!r} is none of {', '.join(INSTRUMENT_TYPES)}")
    if not term.fr or not term.en:
        raise GlossaryError(path, line, "fr or en is empty")
    return term


_ALL = frozenset(("tous", "toutes"))
_NOUN_FOLLOWS = frozenset("les ces ceux celles mes tes ses nos vos leurs".split())


def belongs_to_noun(last: str, following: str = "") -> bool:
    """Whether the last word of a would-be term belongs to what follows: « au bénéfice de tous | les citoyens »."""
    return last.casefold() in _ALL and following.casefold() in _NOUN_FOLLOWS
