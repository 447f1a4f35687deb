"""The noun of a French phrase with its adjectives, and the name that may stand right behind it."""

from __future__ import annotations

from typing import NamedTuple

from summarize.facts.clauses.cursor import Cursor
from summarize.facts.naming.english import comparative
from summarize.facts.naming.phrase import Name
from summarize.facts.naming.vocabulary import DETERMINERS, look_up, looks_like_adjective, looks_like_noun

SERIES = {"et": " and", "ou": " or", ",": ","}

# Words of number that stand before their noun alone.
_BEFORE_NOUN = frozenset("tout toute tous toutes chaque plusieurs quelques certains certaines".split())


class Head(NamedTuple):
    """The noun of a phrase: index after it, English, and what a `Phrase` keeps of it."""

    next: int
    en: str
    article: str = ""
    plural: bool = False
    proper: bool = False
    actor: bool = False
    gerund: bool = False
    invariable: bool = False


class NounReader(Cursor):
    """Reads what stands around a noun; what completes it is for `phrase_reader.py`."""

    def adjectives_before(self, at: int) -> tuple[int, list[str]]:
        """«la première grande conférence»: adjectives, as long as a noun follows and they are no noun themselves."""
        adjectives: list[str] = []
        while not self.is_name(at) and (self._is_young(at) or not look_up(self.tokens, at, "noun", "gerund")):
            found = look_up(self.tokens, at, "adj")
            if not found or not (self.head(found[0]) or look_up(self.tokens, found[0], "adj")):
                break
            at = found[0]
            adjectives.append(found[1].en)
        return at, adjectives

    def _is_young(self, at: int) -> bool:
        """«les jeunes | leaders», and not «les jeunes»: before those who act it is an adjective."""
        who = look_up(self.tokens, at + 1, "noun") if self.base(at) in ("jeune", "jeunes") else None
        return who is not None and who[1].actor

    def head(self, at: int) -> Head | None:
        """A name or a noun of the vocabulary, whichever is longer, or a word with a capital that is no French noun."""
        if at >= len(self.tokens):
            return None
        if self.tokens[at].surface == "est" and self.base(at - 1) not in ("l'", "un"):
            return None  # the verb, not the east
        name, found = self.names.get(self.tokens[at].start), look_up(self.tokens, at, "noun", "gerund")
        if name and found and self._ends_in_another(name):
            name = None
        if name and (found is None or name.end >= self.tokens[found[0] - 1].end):
            capital = name.en[0].isupper() and not name.en.split(" ")[0].isupper()  # «Sud global», the Global South
            article = "name" if name.proper or capital else "concept" if name.kind == "concept" else ""
            if name.kind == "concept" and found and found[1].actor:  # «les États membres», «des géants du numérique»
                return Head(self.after(name.end), name.en, "" if capital else article, name.plural, actor=True)
            return Head(self.after(name.end), name.en, article, name.plural, name.proper, name.actor)
        if found is None:
            return self._unknown_name(at)
        end, word = found
        # «pays», «processus», «ONG»: the determiner alone tells the number.
        unmarked = self.base(end - 1).endswith(("s", "x", "-up")) or word.en.isupper()
        invariable = unmarked and not word.plural and not word.article and end == at + 1
        return Head(end, word.en, word.article, word.plural, False, word.actor, word.part == "gerund", invariable)

    def _ends_in_another(self, name: Name) -> bool:
        """«transparence des algorithmes | publics»: the adjective is of the last word of the term, not of the term."""
        behind = self.after(name.end)
        last, adjective = self.base(behind - 1), self.base(behind)
        several = (
            last.endswith(("s", "x")) and adjective.endswith(("s", "x")) and " " in self.text[name.start : name.end]
        )
        if name.kind != "concept" or name.plural or not several:
            return False
        return " d" in self.text[name.start : name.end] and look_up(self.tokens, behind, "adj") is not None

    def _unknown_name(self, at: int) -> Head | None:
        """«Bletchley», «Horizon Europe»: words with capitals, none of which looks like a French noun. A capital at the
        head of a sentence says nothing."""
        end = at
        while end < min(at + 4, len(self.tokens)) and self.is_foreign(end):
            end += 1
        # «loi de l'Alcool»: a French noun, but «la CNIL»
        article = self.base(at - 1) in ("l'", "la", "le", "du", "les", "des") and not self._is_acronym(at)
        if end == at or at == 0 or article:
            return None
        return Head(end, self.text[self.tokens[at].start : self.tokens[end - 1].end], "name", proper=True)

    def _is_acronym(self, at: int) -> bool:
        surface = self.tokens[at].surface
        return self.titles and surface.isupper() and 3 <= len(surface) <= 7

    def is_foreign(self, at: int) -> bool:
        surface, base = self.tokens[at].surface, self.base(at)
        if not surface[0].isupper() or len(surface) < 2 or base in DETERMINERS:
            return False
        if looks_like_noun(base) or looks_like_adjective(base):
            return False
        return look_up(self.tokens, at, "noun", "gerund", "adj", "verb") is None

    def adjectives_after(self, at: int) -> tuple[int, list[str]]:
        """«internationale renforcée», «sûre, éthique et inclusive»; an acronym in brackets is passed over."""
        groups: list[str] = []
        at = self._after_bracket(at)
        while found := self.graded(at):
            at, group = found
            while self.base(at) in SERIES and (more := self.graded(at + 1)):
                at, group = more[0], f"{group}{SERIES[self.base(at)]} {more[1]}"
            groups.append(group)
        return self._after_bracket(at), groups

    def graded(self, at: int) -> tuple[int, str] | None:
        """«efficace», «plus efficace» behind a noun: the index after the adjective, and its English."""
        if self.base(at) in _BEFORE_NOUN:
            return None  # «les autorités, | tout en appelant à …»
        found = look_up(self.tokens, at, "adj")
        if found or self.base(at) not in ("plus", "moins", "très", "trop"):
            return (found[0], found[1].en) if found else None
        graded = look_up(self.tokens, at + 1, "adj")
        if graded is None:
            return None
        adjective, degree = graded[1].en, self.base(at)
        degrees = {"plus": comparative(adjective), "moins": f"less {adjective}", "très": f"very {adjective}"}
        return graded[0], degrees.get(degree, f"overly {adjective}")

    def _after_bracket(self, at: int) -> int:
        return at + 3 if self.base(at) == "(" and self.base(at + 2) == ")" and not self.base(at + 1).isdigit() else at

    def label(self, at: int) -> tuple[int, str, str]:
        """A name right behind the noun: «loi Sapin», «programme Horizon Europe», «sommet Chine-Afrique»."""
        parts: list[str] = []
        start, end = at, at
        while end < len(self.tokens):
            head = self.head(end) if self.is_name(end) or self.is_foreign(end) else None
            if head is None or not head.proper:
                break
            parts.append(head.en)
            at = head.next
            goes_on = at < len(self.tokens) and self.tokens[at].surface[0].isupper() and not self.is_name(at)
            if goes_on or self.base(at) == "&":
                return start, "", ""  # «programme Horizon Vert»: the name goes on in French
            end = at + 1 if self.base(at) in ("-", "–") else len(self.tokens)
        return at, "-".join(parts), "apposed" if parts else ""
