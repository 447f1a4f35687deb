"""Which English sentences stand on their own: `standing` for a text that is English to begin with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.summary.standing import FEWEST_WORDS, LONGEST, MOST_WORDS, Grammar

_CLOSING = ' "”’)'
# A participle is no past tense behind an article or a preposition, nor between a comma and one: « on globalized chains,
# exposed to tensions ».
_FINITE = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|said|says|made|took|"
    r"gave|went|held|met|told|came|became|saw|found|began|brought|wrote|won|lost|left|led|rose|fell|grew|sent|spoke|stood|"
    r"ran|kept|paid|built|bought|sold|broke|chose|drew|drove|felt|got|heard|knew|laid|lay|meant|sought|spent|struck|taught|"
    r"thought|threw|understood|upheld|(?:i|we|you|he|she|they) \w+)\b"
    r"|\b(?:accepts|accompanies|adopts|affirms|aims|allows|announces|appears|applies|argues|asks|becomes|believes|brings|"
    r"calls|carries|comes|concerns|considers|consists|constitutes|contains|continues|covers|creates|declares|depends|develops|"
    r"enables|encourages|ensures|establishes|expects|explains|faces|falls|focuses|follows|gives|goes|grows|happens|helps|holds|"
    r"hopes|includes|increases|indicates|intends|invites|involves|keeps|knows|leads|leaves|lies|makes|means|meets|moves|needs|"
    r"offers|opens|passes|plays|plans|presents|prevents|produces|promises|proposes|protects|proves|provides|publishes|puts|"
    r"raises|reaches|recalls|receives|recommends|reflects|refuses|rejects|relies|remains|reminds|represents|requires|reveals|runs|"
    r"seeks|seems|shows|signs|speaks|stands|starts|stresses|succeeds|suffers|suggests|supports|takes|targets|tells|thinks|"
    r"tries|turns|urges|uses|wants|warns|welcomes|works|opposes|insists|commits|"
    r"launches|promotes|ratifies|threatens|unveils|(?:critic|organ|recogn|emphas|author|final|mobil|minim|maxim)i[sz]es|"
    r"remain|become|include|provide|require|represent)\b"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bof )(?<!\bon )(?<!\bin )(?<!\bwith )(?<!\bby )(?<!\bfor )(?<!\bto )"
    r"\b(?!united|hundred|indeed|need|speed|mohammed|ahmed|(?<=, )\w+ed (?:to|by|in|with|on|at|from|of|for)\b)"
    r"\w{2,}ed\b"
    r"|\b\w{2,}s (?:the|an?|to|that|its|his|her|their|this|these)\b|(?<=\w)(?:n['’]t|['’](?:re|ve|ll|m))\b"
    r"|\b(?:it|that|there|here|what|who|he|she)['’]s\b",
    re.IGNORECASE,
)
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


def has_verb(english: str) -> bool:
    """Whether a finite verb is in sight; the present of most verbs is seen only ahead of an object."""
    return _FINITE.search(english) is not None


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
