"""Walking over the words of a French sentence: what stands at a place, and whether a phrase may end there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from summarize.facts.naming.phrase import Name
from summarize.facts.naming.vocabulary import (
    ADVERBS,
    DETERMINERS,
    PLURAL_DETERMINERS,
    QUANTIFIERS,
    look_up,
    looks_like_adjective,
    plain_preposition,
    prepositions,
    tokens_of,
)
from translate.languages.calendar_names import MONTHS, WEEKDAYS_FR
from translate.languages.numerals import read_words

_SCARE_MARKS = re.compile(r"[«“\"] ?[a-zà-ÿ][\w'’-]*(?: [a-zà-ÿ][\w'’-]*)? ?[»”\"]")
_COMPARED = {"more than": "more", "fewer than": "fewer"}
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LONGEST_NUMBER = 6  # words: «trois cent quatre-vingt mille deux cents»
_GOES_ON = frozenset(("plus", "moins", "très", "trop", "que", "qu'"))  # «l'idée que …», «des règles plus strictes»
_INFINITIVE = re.compile(r"[a-zà-ÿ]+(?:er|ir|re|oir)")
_DATE_WORD = re.compile(rf"\d|(?:{'|'.join((*WEEKDAYS_FR, *MONTHS, 'hier', 'demain'))})$")


@lru_cache(maxsize=1 << 12)
def _is_number_word(base: str) -> bool:
    return read_words(base) is not None


def _is_infinitive(base: str) -> bool:
    return bool(_INFINITIVE.fullmatch(base)) and not _is_number_word(base)


class Cursor:
    """The words of a sentence by their index, and its names; of the names that begin at one place the longest counts.

    With `titles` its phrases are read as names, in which «pour obtenir …» tells what a text is for, not why somebody
    acts."""

    def __init__(self, text: str, names: Iterable[Name] = (), *, titles: bool = False) -> None:
        self.text = text
        self.titles = titles
        # An adverb between verb and object changes neither («participer activement aux préparatifs»), nor do marks
        # around a word or two («un « moratoire » sur …»).
        marks = {at for m in _SCARE_MARKS.finditer(text) for at in (m.start(), m.end() - 1)} if not titles else ()
        self.tokens = [t for t in tokens_of(text) if t.base not in ADVERBS and t.start not in marks]
        self.starts = [token.start for token in self.tokens]
        self.index = {start: number for number, start in enumerate(self.starts)}
        self.names = {name.start: name for name in sorted(names, key=lambda name: name.end)}

    def base(self, at: int) -> str:
        """The word at index `at` in lower case; empty beyond the ends."""
        return self.tokens[at].base if 0 <= at < len(self.tokens) else ""

    def plain(self, first: int, last: int) -> str:
        """The words from `first` until before `last`, in lower case."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end].casefold().replace("’", "'")

    def is_name(self, at: int) -> bool:
        """Whether a name begins there."""
        return at < len(self.tokens) and self.tokens[at].start in self.names

    def after(self, end: int) -> int:
        """The index of the first word that begins at offset `end` or later."""
        return bisect_left(self.starts, end)

    def reads(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether these prepositional words stand there, contracted with an article or not."""
        if len(words) == 1:
            return at < len(self.tokens) and plain_preposition(self.tokens[at].base) == words[0]
        return tuple(plain_preposition(token.base) for token in self.tokens[at : at + len(words)]) == words

    def determiner(self, at: int, determiner: str) -> tuple[int, str, bool]:
        """The index after determiner and number, their English, and whether they are plural. `determiner` is the
        English of an article that a contraction before `at` holds."""
        if self.base(at) in ("de", "d'") and look_up(self.tokens, at + 1, "adj"):  # «de nouvelles règles»
            return at + 1, "a", True
        quantified = False
        for fr, en in QUANTIFIERS.get(self.base(at), ()):
            if tuple("de" if token.base == "d'" else token.base for token in self.tokens[at : at + len(fr)]) == fr:
                at, determiner, quantified = at + len(fr), en, True
                break
        if self.base(at) in DETERMINERS and (quantified or not determiner):
            determiner = determiner or DETERMINERS[self.base(at)]
            at += 1
        plural = quantified or (at > 0 and self.base(at - 1) in PLURAL_DETERMINERS)
        end, count = self.number(at)
        if not count:
            return at, _COMPARED.get(determiner, determiner), plural  # «plus d'efforts», but «plus de 40 pays»
        if self.base(end) == "des" and count.casefold() not in ("one", "1"):  # «sept des huit pays»
            end, whole = self.number(end + 1)
            count = " ".join(filter(None, (count, "of the", whole)))
        return end, " ".join(filter(None, ("" if determiner == "a" else determiner, count))), True

    def number(self, at: int) -> tuple[int, str]:
        """The index after the number at `at` in figures or words, and the number as English writes it; empty for
        none."""
        end, count = at, ""
        while not self.is_name(end) and self.base(end).isdigit() and (not count or len(self.base(end)) == 3):
            count, end = f"{count},{self.base(end)}" if count else self.base(end), end + 1
        if count or self.base(at) in DETERMINERS or not _is_number_word(self.base(at)):
            return end, count
        for size in range(min(_LONGEST_NUMBER, len(self.tokens) - at), 0, -1):
            value = read_words(" ".join(token.base for token in self.tokens[at : at + size]))
            if value is not None:
                return at + size, _SMALL[value] if value < len(_SMALL) else f"{value:,}"
        return at, ""

    def ends(self, at: int) -> bool:
        """Whether a phrase can end before word `at`: no unknown adjective, no complement that could not be read."""
        if at >= len(self.tokens):
            return True
        joined = self.base(at) == "et"
        if joined and look_up(self.tokens, at + 1, "adj") and not look_up(self.tokens, at + 1, "noun"):
            return False
        for fr, _, needed in prepositions(self.base(at + joined)):
            if self.reads(at + joined, fr):
                behind = at + joined + len(fr)
                denied = self.base(behind) == "ne" and self.base(behind + 1) in ("pas", "plus")
                following = self.base(behind + 2 * denied)  # «(demande) aux États | de ne pas utiliser»
                act = not self.titles and len(fr) == 1 and _is_infinitive(following)
                return not needed or act or bool(_DATE_WORD.match(following))
        return not looks_like_adjective(self.base(at)) and self.base(at) not in _GOES_ON
