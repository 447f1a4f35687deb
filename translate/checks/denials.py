"""A denial said twice: « aucune loi ne vise … » as "No law does not cover …", which says the contrary.

French denies with two words, of which each has an English one, and a small model may give both. Which of them goes is
sure where the French denies only once: "No law covers …"; "does not change nothing" becomes "anything".
"""

from __future__ import annotations

import re
from functools import lru_cache

from translate.checks.dictionary import is_english
from translate.languages.english_verbs import past, third_person

_NE = re.compile(r"\b(?:ne |n['’])", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:aucune?|nul(?:le)?|(?<!un )rien"
    r"|(?<!\bla )(?<!\bune )(?<!seule )(?<!cette )(?<!chaque )(?<!autre )(?<!toute )personne)\b",
    re.IGNORECASE,
)
_NOBODY_FIRST = re.compile(rf"{_NOBODY.pattern}(?:(?!{_NE.pattern})[^.;:!?]){{0,120}}?{_NE.pattern}", re.IGNORECASE)
_DENIALS = re.compile(r"\b(?:no|none|nobody|nothing|never|neither|nor)\b|not\b|n['’]t\b", re.IGNORECASE)
# What denies beside them, or in the verb itself: « nul n'ignore que » is "no one does not know that".
_DENIES_BESIDE = re.compile(
    r"\b(?:pas|plus|jamais|ni|non|sans|guère|point|sauf|nulle part|que de|n['’]est qu[e'’])\b"
    r"|\b(?:ne |n['’])(?:[a-zà-ÿ]{1,4}['’ ]){0,3}"
    r"(?:ignor|manqu|échapp|empêch|refus|oubli|exclu|interdi|cess|dout|contest|ni(?:e|ent|era)\b|dispens|sauv|omet|évit"
    r"|s'oppos|rejet|désapprouv|méconn)",
    re.IGNORECASE,
)
# Where the clause of the denial ends: what is denied behind it is something else.
_OTHER_CLAUSE = (
    r"[,.;:!?\"“”–—]|\b(?:and|or|so|then|that|which|who|whom|whose|if|when|why|because|but|where|while|unless|although"
    r"|whether)\b"
)
_OPENS_CLAUSE = r"(?:^|(?<=[,;:] )|(?<=\band )|(?<=\bbut )|(?<=\bthat )|(?<=\bbecause )|(?<=\bwhy )|(?<=[\"“]))"
_SUBJECT = rf"{_OPENS_CLAUSE}(?:no (?!longer|matter|one)[a-z]|no one\b|nobody\b|none\b|nothing\b)"
_ADVERBS = r"(?P<adverbs>(?:(?:[a-z]{2,20}ly|yet|even|ever|today|now|still|also|really) ){0,2})"
# "No law … does not …": the words between, the auxiliary that is denied, adverbs and the verb.
_NO_ONE_DOES_NOT = re.compile(
    rf"(?P<before>{_SUBJECT}(?:(?!{_OTHER_CLAUSE}).){{0,120}}?) "
    r"(?:(?P<do>do|does|did)(?: not|n['’]t)|(?P<other>is|are|was|were|has|have|had|will|would|can|could|may|might|must"
    r"|shall|should)(?: ?not|n['’]t)|(?P<cut>ca|wo)n['’]t) "
    rf"{_ADVERBS}(?P<verb>[a-z]{{2,25}})\b",
    re.IGNORECASE,
)
_NOT_NOTHING = re.compile(
    rf"(?P<before>(?:\bnot|n['’]t|\bcannot) (?:(?!{_OTHER_CLAUSE}).){{0,40}}?)"
    r"\b(?P<none>nothing|nobody|no one|no(?= [a-z]))\b(?! longer| more| less| later)",
    re.IGNORECASE,
)
_ANY = {"nothing": "anything", "nobody": "anybody", "no one": "anyone", "no": "any"}
_WHOLE = {"ca": "can", "wo": "will"}


def denied_once(french: str, english: str) -> str:
    """`english` with one denial where the French has one.

    >>> denied_once("Aucune loi ne vise ce cas.", "No law does not specifically cover this case.")
    'No law specifically covers this case.'
    >>> denied_once("Cela ne change rien.", "It does not change nothing.")
    'It does not change anything.'
    """
    if not _denies_once(french) or len(_DENIALS.findall(english)) != 2 * len(_NE.findall(french)):
        return english
    pattern, mended = (_NO_ONE_DOES_NOT, _without_not) if _NOBODY_FIRST.search(french) else (_NOT_NOTHING, _with_any)
    return pattern.sub(mended, english)


def is_denied_twice(french: str, english: str) -> bool:
    """Whether `english`, or a part of it that `denied_once` does not know how to mend, denies what French denies once.

    >>> is_denied_twice("Aucune loi qui existe ne le vise.", "No law that exists does not cover it.")
    True
    """
    return _denies_once(french) and _TWICE.search(english) is not None


# As above, with another clause between.
_TWICE = re.compile(
    rf"{_OPENS_CLAUSE}(?:no (?!longer|matter)[a-z]|nobody\b|none\b|nothing\b)(?:(?!\band\b)[^.;:!?,\"“”–—]){{0,120}}?"
    r"(?:\b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|may|must|shall|should) ?not\b|n['’]t\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)  # asked of every reading of a sentence
def _denies_once(french: str) -> bool:
    """Whether each « ne » of the French has its « aucun », « personne », « rien » or « nul », and no more is denied."""
    denials = len(_NE.findall(french))
    return bool(denials) and denials == len(_NOBODY.findall(french)) and not _DENIES_BESIDE.search(french)


def _without_not(match: re.Match[str]) -> str:
    verb, adverbs, do = match["verb"], match["adverbs"], match["do"]
    if do is None:
        auxiliary = match["other"] or _WHOLE[match["cut"].lower()]
        return f"{match['before']} {auxiliary} {adverbs}{verb}"
    if not is_english(verb):
        return match.group()
    form = third_person(verb) if do.lower() == "does" else past(verb) if do.lower() == "did" else verb
    return f"{match['before']} {adverbs}{form}"


def _with_any(match: re.Match[str]) -> str:
    return match["before"] + _ANY[match["none"].lower()]
