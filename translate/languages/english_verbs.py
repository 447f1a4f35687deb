"""The forms of English verbs that a rule writes.

>>> third_person("call for"), past("call for"), gerund("set up"), gerund("make sure")
('calls for', 'called for', 'setting up', 'making sure')
"""

from __future__ import annotations

_PAST = {
    "be": "was", "begin": "began", "break": "broke", "bring": "brought", "build": "built", "choose": "chose",
    "come": "came", "draw": "drew", "feel": "felt", "fight": "fought", "find": "found", "give": "gave", "go": "went",
    "have": "had", "hold": "held", "keep": "kept", "know": "knew", "lead": "led", "leave": "left", "let": "let",
    "make": "made", "oversee": "oversaw", "put": "put", "say": "said", "see": "saw", "sell": "sold", "set": "set",
    "speak": "spoke", "stand": "stood", "take": "took", "tell": "told", "think": "thought", "throw": "threw",
    "undo": "undid", "win": "won", "withdraw": "withdrew", "write": "wrote",
}  # fmt: skip
_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}
# A stressed last syllable with one vowel doubles its consonant.
_DOUBLING = frozenset(("admit", "ban", "cap", "commit", "let", "plan", "put", "regret", "set", "stop", "submit"))


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


def gerund(verb: str) -> str:
    """``"set up"`` → ``"setting up"``."""
    word, space, rest = verb.partition(" ")
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        form = word[:-1] + "ing"
    else:
        form = word + (word[-1] if word in _DOUBLING else "") + "ing"
    return form + space + rest


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"
