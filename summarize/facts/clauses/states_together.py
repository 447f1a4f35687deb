"""Several in one phrase: organs of more than one state that one noun names together («les autorités norvégienne
et néerlandaise»), two groups («les auteurs et les éditeurs»), and speakers with those to whom they speak («disent des
parents aux députés»)."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.facts.clauses.actor import Actor
from summarize.facts.naming.phrase import Phrase
from summarize.facts.naming.phrase_reader import PhraseReader
from translate.languages.english_words import listed
from translate.languages.gazetteer import fold
from translate.languages.nations import demonyms

_ORGANS = {
    "autorités": "authorities",
    "délégations": "delegations",
    "gouvernements": "governments",
    "parlements": "parliaments",
    "présidents": "presidents",
    "régulateurs": "regulators",
}
# Each adjective in the singular, one state a word; «les autorités norvégiennes» are those of one state.
_TOGETHER = re.compile(
    rf"[Ll]es (?P<noun>{'|'.join(_ORGANS)}) (?P<first>[a-zà-ÿ-]+[^s\W])(?:, (?P<second>[a-zà-ÿ-]+))? et "
    r"(?P<last>[a-zà-ÿ-]+)"
)


_ALL_OF_UNION = re.compile(r"[Ll]es Vingt-Sept(?![\w-]| pays| [ÉE]tats)")


def states_together(text: str, start: int) -> Actor | None:
    """The organs of the states that the adjectives behind the noun at `start` name.

    >>> states_together("les autorités norvégienne et néerlandaise", 0).name
    'the Norwegian and Dutch authorities'
    """
    union = _ALL_OF_UNION.match(text, start)
    if union:
        return Actor(start, union.end(), "the 27 Member States", "phrase", plural=True, definite=True)
    found = _TOGETHER.match(text, start)
    if found is None:
        return None
    nations = [demonyms().at(fold(found[group]), 0) for group in ("first", "second", "last") if found[group]]
    names = [nation[1].adjective for nation in nations if nation]
    if len(names) < len(nations) or not all(names):
        return None
    called = f"the {listed(names)} {_ORGANS[found['noun']]}"
    return Actor(start, found.end(), called, "phrase", plural=True, definite=True)


_JOINED = re.compile(r" et (?=[a-zà-ÿ])")
_ARTICLE = re.compile(r"^(?:the|an?|this|these) ")


def with_those_joined(text: str, phrase: Phrase, reader: PhraseReader) -> tuple[str, int]:
    """The English of a phrase as the name of who acts, and where it ends: «88 États | et organisations
    internationales», «les auteurs | et les éditeurs»."""
    if not phrase.plural:
        return _ARTICLE.sub("", phrase.text), phrase.end
    joined = _JOINED.match(text, phrase.end)
    other = reader.noun_phrase(joined.end()) if joined else None
    if other is None or not (other.actor and other.plural and other.complete) or other.label:
        return phrase.text, phrase.end
    if other.determiner not in ("", phrase.determiner):
        return phrase.text, phrase.end
    return f"{phrase.text} and {other.text if other.determiner else other.en}", other.end


_HEARERS = re.compile(r" (?:aux?|à la|à l['’]) ?")


def without_hearers(text: str, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """«disent des parents | aux députés»: behind the verb of speech of several whom no name tells, «aux» leads to those
    who are told."""
    hearers = _HEARERS.search(text, speakers[0].start, speakers[0].end) if speakers else None
    if hearers is None or len(speakers) > 1 or speakers[0].kind != "phrase" or not speakers[0].plural:
        return speakers
    return (replace(speakers[0], end=hearers.start(), name=speakers[0].name.partition(" to ")[0]),)
