"""The glossary: French terms of AI governance and diplomacy with their official English, and what finds them.

The table is `glossary.csv`, one term a row. A row covers every way French writes its term: capitals or none, elision,
contracted articles, hyphens, regular plurals, capitals without accents, and an acronym in brackets behind the name.

>>> glossary = Glossary.load()
>>> [(m.start, m.end, m.en) for m in glossary.find("de la Gouvernance mondiale de l'Intelligence artificielle (IA)")]
[(6, 62, 'global AI governance')]
>>> [m.en for m in glossary.find("des grands modèles de langage")]
['large language models']

Table and text are read as words by `translate.term_tokens`, so that equal terms have equal keys. The keys stand in a
trie, which is walked from each word in turn; no walk is longer than the longest term: time is linear in the text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from translate.languages.english_words import english_plural, english_words
from translate.term_tokens import ARTICLES, Token, bracket_end, read_tokens
from translate.terms import GlossaryError, Term, belongs_to_noun, is_acronym, read_terms

_MARKS = ("«", "»", "“", "”", '"')
_MARKS_INSIDE = 2
_RECENT = 256  # texts whose terms are remembered
# Written as one word or with a hyphen, by the dictionary or against it: «cyber-attaque», «semiconducteur».
_PREFIX = re.compile(r"\b(cyber|semi|plate|micro|hyper|multi|auto|télé|sous)(-?)(?=\w{4})", re.IGNORECASE)
_PLURAL_DETERMINERS = frozenset(
    """
        les des aux ces ses nos leurs plusieurs quelques certains certaines deux trois quatre cinq six sept huit neuf
        dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille
    """.split()
)
_REFORM = str.maketrans("îû", "iu")
# What ends the words that carry a term's number: «modèles | de langage».
_GROUP_ENDS = ("de", "à", "pour", "sur", "en", "et", "dans", "par", "contre", ",")


@dataclass(frozen=True)
class TermMatch:
    """A term in a text: ``text[start:end]`` (code points, the article left outside) and the English it has there."""

    start: int
    end: int
    term: Term
    en: str


class _Spelling(NamedTuple):
    """The end of a walk through the trie: the term, and of each word that carries its number, whether it is plural."""

    term: Term
    plurals: tuple[bool, ...]
    one_word: bool


class Glossary:
    """The terms and the index over their spellings.

    Attributes:
        terms: in the order they were added.
        sha256: of the files they were loaded from.
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms: list[Term] = []
        self.sha256 = ""
        self._root: dict[str, Any] = {}
        self._recent: dict[str, list[TermMatch]] = {}
        for term in terms:
            self.add(term)

    @classmethod
    def load(cls, extra: Path | None = None) -> Glossary:
        """The built-in table, overridden by the rows of `extra` (a csv of which only fr, en and kind are needed).

        Raises:
            GlossaryError: `extra` cannot be read, is no UTF-8 or no csv, or has a row that cannot be used.
        """
        glossary, digest = cls(), hashlib.sha256()
        for path in filter(None, (Path(__file__).with_name("glossary.csv"), extra)):
            try:
                data = path.read_bytes()
            except OSError as error:
                raise GlossaryError(path, 0, error.strerror or "cannot be read") from error
            digest.update(data)
            for line, term in read_terms(data, path):
                try:
                    glossary.add(term)
                except ValueError as error:
                    raise GlossaryError(path, line, str(error)) from error
        glossary.sha256 = digest.hexdigest()
        return glossary

    def add(self, term: Term) -> None:
        """Add a term; a spelling that was another term's becomes its own.

        Raises:
            ValueError: a spelling has no words, or a sign that no term goes across.
        """
        self.terms.append(term)
        # « au Cap », « du Caire »: the article of the name is in the contraction.
        contracted = [f"{word} {term.fr[3:]}" for word in ("au", "du") if term.kind == "place" and term.fr[:3] == "Le "]
        for spelling in (*term.spellings, *contracted):
            for written in _orthographies(spelling):
                self._insert(term, written)
        self._recent.clear()

    def find(self, text: str) -> list[TermMatch]:
        """The terms of a French text: from the left, the longest first, none overlapping."""
        # What holds the terms, names and places of a sentence and what checks them ask for the same text in turn.
        if text not in self._recent:
            if len(self._recent) >= _RECENT:
                self._recent.clear()
            self._recent[text] = self._search(text)
        return list(self._recent[text])

    def find_things(self, text: str) -> list[TermMatch]:
        """Those that name or call something: `find` without phrases."""
        return [match for match in self.find(text) if match.term.kind != "phrase"]

    def _search(self, text: str) -> list[TermMatch]:
        tokens, matches, at = read_tokens(text), [], 0
        while at < len(tokens):
            found = self._longest(tokens, at)
            if found is None or belongs_to_noun(*(t.surface for t in tokens[found[0] - 1 : found[0] + 1])):
                at += 1
                continue
            end, term, plural = found
            if _stands_for_other_words(tokens, at, term):
                at += 1
                continue
            opened = any(token.surface in _MARKS for token in tokens[at:end])
            end += opened and end < len(tokens) and tokens[end].surface in _MARKS
            plural = plural or (at > 0 and term.countable and _announces_plural(tokens[at - 1]))
            bracket = bracket_end(tokens, end, term.acronyms, tokens[at:end])
            contracted = term.fr.startswith("Le ") and tokens[at].surface.casefold() in ("au", "du")
            start, stop = tokens[at + contracted].start, tokens[(bracket or end) - 1].end
            matches.append(TermMatch(start, stop, term, _english(term, text[start:stop], plural, bool(bracket))))
            at = bracket or end
        return matches

    def check(self, fr: str, en: str) -> list[TermMatch]:
        """The terms of `fr` whose English is missing from `en`, whatever the case, hyphens, number or spelling (-ise,
        -ize) there. A name may stand for its acronym and the acronym for the name."""
        there: dict[tuple[object, ...], bool] = {}  # a term is looked for once, however often the French has it
        missing = []
        for match in self.find(fr):
            # Where the French gives the name and, in brackets, its acronym, the acronym alone is not enough.
            acronym = "" if fr[match.start : match.end].endswith(")") else match.term.acronym_en
            forms = (match.en.partition(" (")[0], match.term.en, acronym)
            # A name that official English writes with AI is not the one with "Artificial Intelligence".
            whole = match.term.kind != "concept" and "AI" in match.en
            if (whole, forms) not in there:
                words = english_words(en, fold_ai=not whole)
                found = any(english_words(form, fold_ai=not whole) in words for form in forms if form)
                there[whole, forms] = found
            if not there[whole, forms]:
                missing.append(match)
        return missing

    def _insert(self, term: Term, spelling: str) -> None:
        # An article counts only where it is part of a place's name (La Haye).
        own = term.kind == "place" and spelling[:1].isupper()
        tokens = [t for at, t in enumerate(read_tokens(spelling)) if t.plain not in ARTICLES or (own and at == 0)]
        if not tokens or not all(token.keys for token in tokens):
            raise ValueError(f"{spelling!r} has no words, or a sign that no term goes across")
        node = self._root
        for token in tokens:
            key = token.surface if is_acronym(token.surface) else token.keys[0]
            child = node.setdefault(key, {})
            if key != token.plain:
                node.setdefault("^" + token.plain, child)
            node = child
        words = [token for token in tokens if token.plain not in ARTICLES]
        end = next((at for at, token in enumerate(words) if token.keys[0] in _GROUP_ENDS), None)
        node[""] = _Spelling(term, tuple(token.plural for token in words[:end]), len(words) == 1)

    def _longest(self, tokens: Sequence[Token], start: int) -> tuple[int, Term, bool] | None:
        """The end, term and number of the longest term that begins at token `start`."""
        nodes, best, article, marks = [self._root], None, False, 0
        for at in range(start, len(tokens)):
            reached = [node[key] for node in nodes for key in tokens[at].keys if key in node]
            for node in reached:
                plural = _number(node[""], tokens[start : at + 1]) if "" in node else None
                best = best if plural is None else (at + 1, node[""].term, plural)
            # One article inside a term counts for nothing: «gouvernance de (l') IA»; nor does a mark that opens a name
            # behind its common noun: «l'initiative “la Ceinture et la Route”».
            article = tokens[at].plain in ARTICLES and at > start and not article
            mark = tokens[at].surface in _MARKS and at > start
            marks += mark
            nodes = reached + nodes if article or (mark and marks <= _MARKS_INSIDE) else reached
            if not nodes:
                break
        return best


def _orthographies(spelling: str) -> Iterator[str]:
    """A spelling, with and without the hyphen of its prefix, and with no circumflex on i and u (reform of 1990).

    >>> list(_orthographies("données d'entraînement")), list(_orthographies("cyberattaque"))
    (["données d'entraînement", "données d'entrainement"], ['cyberattaque', 'cyber-attaque'])
    """
    hyphened = _PREFIX.sub(lambda found: found[1] + ("" if found[2] else "-"), spelling)
    yield from dict.fromkeys(form for written in (spelling, hyphened) for form in (written, written.translate(_REFORM)))


def _number(spelling: _Spelling, tokens: Sequence[Token]) -> bool | None:
    """Whether these words are the plural of the spelling; None if they are no form of it.

    A name keeps its number and a name of one word its capital (Mistral is a company, «le mistral» a wind); a term that
    the table has in the plural is one only in the plural.
    """
    words = [token for token in tokens if token.plain not in ARTICLES]
    pairs = list(zip(spelling.plurals, words, strict=False))
    if any(plural and not word.plural for plural, word in pairs):
        return None
    more = any(word.plural and not plural for plural, word in pairs)
    if not spelling.term.countable and (more or (spelling.one_word and not words[0].surface[0].isupper())):
        return None
    if (
        more
        and spelling.one_word
        and words[0].surface[1:].islower()
        and words[0].plain.upper() in spelling.term.acronyms
    ):
        return None  # «Juan Pérez Salas» is no SALA: an acronym in small letters («Unesco») has no plural
    return more


def _stands_for_other_words(tokens: Sequence[Token], at: int, term: Term) -> bool:
    """Whether an acronym in brackets is that of the words before them, and they are not the term's: «Chief Information
    Officers (CIO)»."""
    acronym, first = tokens[at].surface, at - 1 - len(tokens[at].surface)
    if first < 0 or tokens[at - 1].surface != "(" or not is_acronym(acronym):
        return False
    words = [token.surface for token in tokens[first : at - 1]]
    return "".join(word[0] for word in words) == acronym and " ".join(words).casefold() not in (
        term.fr.casefold(),
        term.en.casefold(),
    )


def _announces_plural(before: Token) -> bool:
    """Whether this word gives away the number of a word that shows none («porte-parole», «IA», «processus»)."""
    word = before.surface.casefold()
    return word in _PLURAL_DETERMINERS or (word.isdecimal() and len(word) < 4 and word != "1")


def _english(term: Term, found: str, plural: bool, bracket: bool) -> str:
    """The English for the French `found`: an acronym for an acronym, a name for a name, both for both."""
    acronyms = {acronym.upper() for acronym in term.acronyms}
    bare = found.replace(".", "")
    name = (term.acronym_en or term.en) if bare.upper() in acronyms and bare != term.fr else term.en
    name = english_plural(name) if plural else name
    written = re.split(r"[('’]", found.removesuffix(")"))[-1] if found.endswith(")") else ""
    if not bracket and written not in acronyms:
        return name
    acronym = term.acronym_en or written
    return f"{name} ({acronym}{'s' if plural and not acronym.endswith(('s', 'S', 'AI')) else ''})"
