"""English morphology for facts that rules write: forms of a verb, articles, capitals of a title.

>>> third_person("call for"), past("call for"), gerund("set up"), gerund("make sure")
('calls for', 'called for', 'setting up', 'making sure')
>>> indefinite("AI summit"), indefinite("union"), with_article("United Nations"), with_article("UNESCO")
('an AI summit', 'a union', 'the United Nations', 'UNESCO')
>>> title_case("strengthening cooperation on AI in the South")
'Strengthening Cooperation on AI in the South'
"""

from __future__ import annotations

import re

from translate.english_words import english_plural, takes_an

_PAST = {
    "be": "was", "bring": "brought", "build": "built", "choose": "chose", "draw": "drew", "feel": "felt",
    "fight": "fought", "find": "found", "give": "gave", "have": "had", "hold": "held", "keep": "kept", "know": "knew",
    "lead": "led", "leave": "left", "let": "let", "make": "made", "put": "put", "say": "said", "see": "saw",
    "set": "set", "speak": "spoke", "stand": "stood", "take": "took", "tell": "told", "think": "thought",
    "withdraw": "withdrew", "write": "wrote",
}  # fmt: skip
_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}
# A stressed last syllable with one vowel doubles its consonant.
_DOUBLING = frozenset(("admit", "ban", "commit", "let", "plan", "put", "regret", "set", "stop", "submit"))
_NOUN_PLURALS = {
    "law": "laws", "person": "people", "young person": "young people", "woman": "women", "man": "men",
    "child": "children", "member of parliament": "members of parliament",
}  # fmt: skip

# What a name that English says with «the» begins with, or is called: a body, a meeting, a text.
_WITH_THE = re.compile(
    r"^(?:United|European|African|Netherlands|Philippines|Maldives|Gambia|Bahamas|Comoros|Seychelles"
    r"|G(?:7|20|77)|EU|UN|US|UK)\b"
    r"|\b(?:Academy|[Aa]dministration|Agency|Alliance|Assembly|Association|Authority|Bank|Bar|Board|Bureau|Cabinet|Cent(?:er|re)|Chamber|Chancellery"
    r"|Coalition|Commission|Commissioner|Committee|Community|Confederation|Congress|Consortium|Council|Court|[Dd]elegation|Department|Federation|Foundation|Fund"
    r"|Government|government|Group|House|Institute|Institution|Islands|Kingdom|League|Ministry|Mission|Nations|Network"
    r"|Laboratory|Movement|Observatory|Office|Organi[sz]ation|Panel|Parliament|Partnership|Party|Platform|Police|Prosecutor|Presidency|presidency|Republic|Secretariat|Senate"
    r"|Service|Society|Global South|States|Task Force|Treasury|Tribunal|Union|University of"
    r"|Conference|Dialogue|Forum|Meeting|Session|Summit|summit|Symposium|Workshop"
    r"|Act|Agenda|Agreement|Charter|Code|Compact|Convention|Covenant|Declaration|Directive|Directorate|Framework"
    r"|Initiative|Law|Pact|Plan|Principles|Process|Programme|Protocol|Recommendation|Regulation|Resolution|resolution"
    r"|Roadmap|Statement|Strategy|Treaty)\b"
)
_OWNED = re.compile(r"['’]s? ")  # «China's Personal Information Protection Law»
_SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with against between into".split())


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


def comparative(adjective: str) -> str:
    """``"stricter"``, ``"more effective"``: a short adjective takes the ending."""
    if len(re.findall(r"[aeiou]+", adjective.removesuffix("e"))) > 1 or " " in adjective:
        return f"more {adjective}"
    return adjective + ("r" if adjective.endswith("e") else "er")


def pluralise(noun: str) -> str:
    """The plural of an English noun phrase."""
    for singular, plural in _NOUN_PLURALS.items():
        if noun.endswith(singular):
            return noun.removesuffix(singular) + plural
    return english_plural(noun)


def indefinite(noun: str) -> str:
    """The noun phrase with «a» or «an»."""
    return f"{'an' if takes_an(noun) else 'a'} {noun}"


def with_article(name: str) -> str:
    """A proper name as it stands in a sentence: «the» before those that English says with it."""
    bare = name.startswith(("the ", "The ")) or not _WITH_THE.search(name) or _OWNED.search(name)
    return name if bare else f"the {name}"


_INNER_WORDS = frozenset("la le les sur sous en de du des lez lès".split())  # Louvain-la-Neuve


def title_case(name: str) -> str:
    """The name with the capitals of a title; a word that has a capital keeps its spelling."""
    words = name.split(" ")
    return " ".join(
        word
        if at and word in _SMALL_WORDS
        else "-".join(
            part if part != part.lower() or (inner and part in _INNER_WORDS) else part[:1].upper() + part[1:]
            for inner, part in enumerate(word.split("-"))
        )
        for at, word in enumerate(words)
    )


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"
