"""A French noun phrase and its English, and the names that stand in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from summarize.facts.naming.english import indefinite, with_article

UNCOUNTABLE = re.compile(r"(?:ance|ence|ity|[ts]ion|ment|ship|ness|ing|cy|ism|AI|data|trade|law|power|literacy|care)$")
# Of those endings these can be counted.
_COUNTABLE = re.compile(
    r"\b(?:agreement|amendment|application|assessment|assignment|coalition|commission|commitment|convention|decision"
    r"|declaration|department|document|experiment|government|institution|instrument|investment|mission|obligation"
    r"|organi[sz]ation|parliament|position|provision|question|recommendation|requirement|resolution|restriction"
    r"|sanction|solution|statement)$"
)
# Terms of which there are several: English says which with an article.
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:agreement|ban|code|convention|declaration|framework|fund|moratorium|pact|resolution|treaty)$"
)
_COMPLEMENT = re.compile(r" (?:for|of|in|on|to|with|against) ")


class Name(NamedTuple):
    """A span read whole: a term of the glossary, or a name that other rules found. `kind` is one of `mention.KINDS`, or
    of the glossary's ``concept`` and ``role``, which take adjectives and articles like any noun."""

    start: int
    end: int
    en: str
    kind: str
    plural: bool = False

    @property
    def proper(self) -> bool:
        """Whether it names one thing: no concept, no office."""
        return self.kind not in ("concept", "role")

    @property
    def actor(self) -> bool:
        """Whether it can act."""
        return self.kind in ("organisation", "country", "person", "role")


@dataclass(frozen=True)
class Phrase:
    """What was read of ``text[start:end]`` (code points).

    Attributes:
        en: the English without determiner; `text` has the one that the French calls for.
        determiner: English determiner; empty where the French has none.
        head: French head, lower case.
        noun_end: where the head ends.
        plural: the French is.
        article: ``"the"`` or ``"none"`` where English always or never has an article, ``"name"`` for a proper name,
            ``"concept"`` for a term that has none behind «le», ``"gerund"`` for a gerund with its object, which has
            none.
        proper: a proper name stands in it.
        label: what name the head bears: ``apposed`` («loi Sapin»), or behind «de» («sommet de Paris») its `Name.kind`,
            ``unknown`` for a word that only its capital makes a name; else empty. `label_en` is its English.
        actor: its head can act: a person, a body, a state.
        topical: it has an adjective or a complement.
        complete: False where the French goes on in words that are not known.
    """

    start: int
    end: int
    en: str
    determiner: str
    head: str
    noun_end: int
    plural: bool = False
    article: str = ""
    proper: bool = False
    label: str = ""
    label_en: str = ""
    actor: bool = False
    topical: bool = False
    complete: bool = True

    @property
    def text(self) -> str:
        """The English with its determiner."""
        if self.determiner not in ("the", "a", ""):
            return f"{self.determiner} {self.en}"
        if self.article == "name":
            return with_article(self.en)
        of_something = (
            self.article in ("none", "concept") and not self.plural and " of " in self.en
        )  # «la création d'un fonds»
        if self.article == "the" or (self.determiner == "the" and (of_something or not self.article)):
            return f"the {self.en}"
        noun = _COMPLEMENT.split(self.en)[0]
        if self.article == "concept" and self.determiner == "the" and not self.plural and _ONE_OF_SEVERAL.search(noun):
            return f"the {self.en}"
        counted = bool(_COUNTABLE.search(noun)) or not UNCOUNTABLE.search(noun)
        countable = not self.article or (self.article == "concept" and counted)
        return indefinite(self.en) if self.determiner == "a" and not self.plural and countable else self.en

    @property
    def as_complement(self) -> str:
        """The English as it stands behind a preposition in a title: a plural without article."""
        return (
            self.en if self.plural and self.determiner == "the" and self.article not in ("the", "name") else self.text
        )
