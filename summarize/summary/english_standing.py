"""Which English sentences stand on their own: `standing` for a text that is English to begin with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.summary.standing import FEWEST_WORDS, LONGEST, MOST_WORDS, Grammar
from translate.languages.english_verbs import has_verb

_CLOSING = ' "”’)'
_LEAD = (
    r"^\W*(?:"
    r"(?:and|but|so|yet|however|moreover|furthermore|also|then|still|meanwhile|indeed|in addition|as a result),? )?"
)
_TIME = r"(?:week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|century|\w+day)\b"
_PRONOUN_OPENING = re.compile(
    _LEAD + rf"(?:he|she|they|his|her|their|its|(?:this|these|that|those)\b(?! {_TIME})|such|the latter|the former"
    r"|both (?:of them|were|are)"
    r"|it(?! (?:is|was|will be|would be|seems|appears|remains) (?:\w+ ){1,2}(?:that|to|for)\b))\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r",[\"”]? (?:he|she|they) [a-z]+(?: [a-z]+)?[.\"”]*$")
_SUBJECT = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=[\w,] )[A-Z]\w+|^[A-Z]\w+ [A-Z]\w+")
_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]wo|[Tt]hree|[Mm]any|[Ss]ome|[Ss]everal|\d+)\b|" + _NAME.pattern)
_PERSON = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur)\b")
_QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def is_whole(english: str) -> bool:
    """Whether this is a statement: it begins and ends as a sentence, asks nothing, and has a verb in sight."""
    text = english.rstrip(_CLOSING)
    first = next((character for character in english if character.isalnum()), "")
    if not first or first.islower() or len(text) > LONGEST or text.endswith((":", ";", ",", "?")):
        return False
    return FEWEST_WORDS <= len(text.split()) <= MOST_WORDS and has_verb(text)


def leans(english: str) -> bool:
    """Whether the sentence needs the one before it: it opens with a pronoun, has one that nothing in it explains, or
    is part of a quotation that it does not attribute."""
    spoken = _QUOTATION.sub("“”", english)
    pronoun = _SUBJECT.search(spoken)
    return (
        _PRONOUN_OPENING.match(english) is not None
        or _TAIL.search(english) is not None
        or (pronoun is not None and not _NOUN.search(spoken[: pronoun.start()]))
        or sum(character.isalnum() for character in spoken) < 3
        or english.count('"') % 2 == 1
        or english.count("“") != english.count("”")
    )


def antecedent(sentences: Sequence[str], number: int) -> int:
    """The sentence that a leaning one has to follow: the one before; -1 where "he" or "she" finds no name in it."""
    spoken = _QUOTATION.sub("“”", sentences[number])
    named = number > 0 and _NAME.search(sentences[number - 1]) is not None
    return number - 1 if named or not _PERSON.search(spoken) else -1


def is_personal(english: str) -> bool:
    """ "We must act.", "I welcome this agreement."; not within quotation marks."""
    return _FIRST_PERSON.search(_QUOTATION.sub("“”", english)) is not None


ENGLISH = Grammar(is_whole, leans, antecedent, is_personal)
