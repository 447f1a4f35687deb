"""The forms of English verbs that a rule writes, and the finite verbs that one can tell.

>>> third_person("call for"), past("go on"), participle("go on"), gerund("set up"), gerund("make sure"), gerund("lie")
('calls for', 'went on', 'gone on', 'setting up', 'making sure', 'lying')
"""

from __future__ import annotations

import re
from collections.abc import Callable

_PAST = {
    "be": "was", "bear": "bore", "beat": "beat", "become": "became", "begin": "began", "break": "broke",
    "bring": "brought", "build": "built", "cast": "cast", "catch": "caught", "choose": "chose", "come": "came",
    "cut": "cut", "do": "did", "draw": "drew", "drive": "drove", "fall": "fell", "feel": "felt", "fight": "fought",
    "find": "found", "fly": "flew", "get": "got", "give": "gave", "go": "went", "grow": "grew", "have": "had",
    "hit": "hit", "hold": "held", "keep": "kept", "know": "knew", "lay": "laid", "lead": "led", "leave": "left",
    "lend": "lent", "let": "let", "lie": "lay", "lose": "lost", "make": "made", "meet": "met", "oversee": "oversaw",
    "pay": "paid", "put": "put", "reset": "reset", "rethink": "rethought", "ring": "rang", "rise": "rose",
    "run": "ran", "say": "said", "see": "saw", "sell": "sold", "send": "sent", "set": "set", "shake": "shook",
    "shed": "shed", "shut": "shut", "speak": "spoke", "split": "split", "spread": "spread", "stand": "stood",
    "steal": "stole", "stick": "stuck", "strike": "struck", "sweep": "swept", "take": "took", "tell": "told",
    "think": "thought", "throw": "threw", "undertake": "undertook", "undo": "undid", "upset": "upset", "win": "won",
    "withdraw": "withdrew", "write": "wrote",
}  # fmt: skip
# Participles that are not the past.
_PARTICIPLES = {
    "be": "been", "bear": "borne", "beat": "beaten", "become": "become", "begin": "begun", "break": "broken",
    "choose": "chosen", "come": "come", "do": "done", "draw": "drawn", "drive": "driven", "fall": "fallen",
    "fly": "flown", "give": "given", "go": "gone", "grow": "grown", "know": "known", "lie": "lain",
    "oversee": "overseen", "ring": "rung", "rise": "risen", "run": "run", "see": "seen", "shake": "shaken",
    "speak": "spoken", "steal": "stolen", "take": "taken", "throw": "thrown", "undertake": "undertaken",
    "undo": "undone", "withdraw": "withdrawn", "write": "written",
}  # fmt: skip
_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_BARE = {form: verb for forms in (_PAST, _THIRD) for verb, form in forms.items()}
# A stressed last syllable with one vowel doubles its consonant.
_DOUBLING = frozenset(
    """admit ban blur cap commit compel cut defer deter dip dispel drop extol get hit let omit overstep plan plug
    prop put refer regret reset run set shed shrug shun shut slip split step stop submit uncap underpin upset
    win""".split()
)


def third_person(verb: str) -> str:
    """``"call for"`` → ``"calls for"``: the first word takes the ending."""
    word, space, rest = verb.partition(" ")
    if word in _THIRD:
        form = _THIRD[word]
    elif word.endswith(("ss", "sh", "ch", "x", "zz", "o")):
        form = word + "es"
    else:
        form = word[:-1] + "ies" if _consonant_y(word) else word + "s"
    return form + space + rest


def past(verb: str) -> str:
    """``"call for"`` → ``"called for"``."""
    word, space, rest = verb.partition(" ")
    if word in _PAST:
        form = _PAST[word]
    elif word.endswith("e"):
        form = word + "d"
    elif _consonant_y(word):
        form = word[:-1] + "ied"
    else:
        form = word + (word[-1] if word in _DOUBLING else "") + "ed"
    return form + space + rest


def participle(verb: str) -> str:
    """``"take note of"`` → ``"taken note of"``."""
    word, space, rest = verb.partition(" ")
    return _PARTICIPLES[word] + space + rest if word in _PARTICIPLES else past(verb)


def gerund(verb: str) -> str:
    """``"set up"`` → ``"setting up"``."""
    word, space, rest = verb.partition(" ")
    if word.endswith("ie"):
        form = word[:-2] + "ying"
    elif word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        form = word[:-1] + "ing"
    else:
        form = word + (word[-1] if word in _DOUBLING else "") + "ing"
    return form + space + rest


def bare(form: str, is_known: Callable[[str], bool]) -> str:
    """The known verb of which `form` is a third person or a past; `form` itself where it is none.

    >>> [bare(form, {"promise", "walk", "deny", "stop"}.__contains__) for form in ("promised", "denies", "was", "lay")]
    ['promise', 'deny', 'be', 'lay']
    """
    if form in _PAST:
        return form  # "lay" is a past as well
    if form in _BARE:
        return _BARE[form]
    verbs = (form[:-1], form[:-2], form[:-3] + "y", form[:-3])
    return next((verb for verb in verbs if is_known(verb) and form in (third_person(verb), past(verb))), form)


# A participle is no past tense behind an article or a preposition, nor between a comma and one: « on globalized chains,
# exposed to tensions ».
_FINITE = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|said|says|made|took|"
    r"gave|went|held|met|told|came|became|saw|found|began|brought|wrote|won|lost|left|led|rose|fell|grew|sent|spoke|stood|"
    r"ran|put|kept|paid|built|bought|sold|broke|chose|drew|drove|felt|got|heard|knew|laid|lay|meant|sought|spent|struck|taught|"
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


def has_verb(english: str) -> bool:
    """Whether a finite verb is in sight; the present of most verbs is seen only ahead of an object."""
    return _FINITE.search(english) is not None


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"
