"""English morphology for facts that rules write: articles, plurals, capitals of a title.

>>> indefinite("AI summit"), indefinite("union"), with_article("United Nations"), with_article("UNESCO")
('an AI summit', 'a union', 'the United Nations', 'UNESCO')
>>> title_case("strengthening cooperation on AI in the South")
'Strengthening Cooperation on AI in the South'
"""

from __future__ import annotations

import re

from translate.languages.english_words import english_plural, takes_an

_NOUN_PLURALS = {
    "analysis": "analyses", "basis": "bases", "child": "children", "crisis": "crises", "criterion": "criteria",
    "law": "laws", "man": "men", "member of parliament": "members of parliament", "person": "people", "woman": "women",
    "young person": "young people",
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
# «China's Personal Information Protection Law»; of «Dubbing Actors' Union», «… Human and Peoples' Rights» nobody's.
_OWNED = re.compile(r"^(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*(?:(?<!People)['’]s|(?:(?<=States)|(?<=Nations))['’]) ")
_SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with against between into".split())


def comparative(adjective: str) -> str:
    """``"stricter"``, ``"more effective"``: a short adjective takes the ending."""
    if len(re.findall(r"[aeiou]+", adjective.removesuffix("e"))) > 1 or " " in adjective:
        return f"more {adjective}"
    return adjective + ("r" if adjective.endswith("e") else "er")


def pluralise(noun: str) -> str:
    """The plural of an English noun phrase.

    >>> pluralise("clear criterion"), pluralise("human"), pluralise("young person")
    ('clear criteria', 'humans', 'young people')
    """
    for singular, plural in _NOUN_PLURALS.items():
        if f" {noun}".endswith(f" {singular}"):
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
