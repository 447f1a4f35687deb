"""The title between quotation marks, in English: read by grammar where it can be, else the model's words for it.

What the model says of a title is taken only where no word of the French is missing from it: half a title would name
another text.

>>> in_english("Villes intelligentes 2035", (), None)
'Smart Cities 2035'
>>> in_english("Villes intelligentes pour bidules", (), "Smart") is None
True
>>> described("projet de loi", "par lequel est établi un cadre pour la protection des données", ())
'Bill Establishing a Framework for Data Protection'
>>> described("loi", "très attendue", ()) is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.facts.naming.english import title_case
from summarize.facts.naming.phrase import Name
from summarize.facts.naming.title_reader import TitleReader, verb
from summarize.facts.naming.vocabulary import is_foreign, tokens_of
from translate.languages.english_verbs import gerund
from translate.languages.lexicon import translations

# «Villes intelligentes | 2035», «Territoires connectés | 4.0»
_NUMBER = re.compile(r"(?P<words>.+?),? (?P<number>(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?|(?:\d|X)\.\d)$")
_OF_AI = re.compile(r"^the (?=AI\b|artificial intelligence\b)")  # «L'IA au service de la justice»
_RIGHT = re.compile(r"^(?:the )?right(?= and )")  # «Droit et IA»: the discipline
_FOR = "Pour "
_LONGEST = 160  # characters that a title has at most


_AI_NAME = re.compile(
    r"IA (?P<name>Plus|[A-Z][a-z]*(?:er|ing|ity|ness|ub|ab))"
)  # «IA Plus», «IA Booster»: no adjectives


def in_english(inner: str, names: Sequence[Name], said: str | None) -> str | None:
    """The English of a title, with the capitals of one; None where there is none that says all of it.

    Args:
        names: the names in it.
        said: what the English sentence has between its marks.
    """
    if numbered := _NUMBER.fullmatch(inner):
        words = in_english(numbered["words"], names, None)
        if words:
            return f"{words} {numbered['number']}"
    if called := _AI_NAME.fullmatch(inner):
        return f"AI {called['name']}"
    reader = TitleReader(inner, names)
    if inner.startswith(_FOR):  # «Pour une IA digne de confiance»
        purpose = reader.noun_phrase(len(_FOR))
        whole = purpose and purpose.complete and purpose.end == len(inner)
        return title_case(f"for {purpose.en}") if purpose and whole else None
    phrase = reader.noun_phrase(0)
    if phrase and phrase.complete and phrase.end == len(inner):
        return title_case(_OF_AI.sub("", phrase.text))
    if is_foreign(inner) or _ENGLISH_TITLE.fullmatch(inner):
        return inner
    series = reader.series(0)
    if series and series[2] and series[1] == len(inner):
        return title_case(_RIGHT.sub("law", _OF_AI.sub("", series[0])))
    doing = reader.verb_phrase(0, as_gerund=True)  # «Administrer avec l'IA»
    if doing and doing[2] and doing[1] == len(inner):
        return title_case(doing[0])
    main, colon, _ = inner.partition(" : ")
    if said and says_all(inner, said):
        return title_case(said.rstrip(".,"))
    return (
        in_english(main, names, None) if colon else None
    )  # «Droit et IA | : quels enjeux ?»: what it asks is left out


# «Pause Giant AI Experiments»: French writes no capital in every word.
_ENGLISH_TITLE = re.compile(r"[A-Z][A-Za-z-]+(?: (?:(?:of|for|and|the|in|on|to|with|by) ){0,2}[A-Z][A-Za-z-]+){2,8}")


_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_AI = re.compile(r"\bai\b")
_STEM = 4


def says_all(inner: str, said: str) -> bool:
    """Whether the English has a word for every French one: as many words, or else a known English of each.

    >>> says_all("Villes intelligentes 2035", "Smart 2035"), says_all("L'intelligence artificielle", "AI")
    (False, True)
    >>> says_all("Digital X.0", "X.0")
    False
    """
    words, english = _WORD.findall(inner.casefold()), _AI.sub("artificial intelligence", said.casefold())
    if any(word.isdigit() and word not in english for word in words):
        return False
    if len(words) <= len(re.findall(r"\w{2,}", said)):
        return True
    return all(any(en[:_STEM] in english for en, _ in translations(word)) for word in words if not word.isdigit())


_MATTER = re.compile(r"(?:visant|tendant|relati(?:f|ve)s? |portant|pour |sur |concernant|modifiant|instituant|créant)")
_BY_WHICH = re.compile(r"par l(?:equel|aquelle) (?:est|sont) (?P<participle>[a-zà-ÿ]{4,20}) (?=\w)")


def described(head: str, inner: str, names: Sequence[Name]) -> str | None:
    """The English of «loi « visant à … »», «projet de loi « par lequel est établi … »», titles that need their noun;
    None where it cannot be read to its end. `names` are those of `inner`."""
    if len(inner) > _LONGEST:
        return None
    if _MATTER.match(inner):
        at = len(head) + 1
        moved = [name._replace(start=name.start + at, end=name.end + at) for name in names]
        whole = f"{head} {inner}"
        phrase = TitleReader(whole, moved, frozenset((head.split(" ")[0], head))).noun_phrase(0)
        return title_case(phrase.en) if phrase and phrase.complete and phrase.end == len(whole) else None
    by_which = _BY_WHICH.match(inner)
    act = _act(by_which["participle"]) if by_which else ""
    noun = TitleReader(head).noun_phrase(0)
    if not by_which or not act or noun is None:
        return None
    read = TitleReader(inner, names).series(by_which.end())
    if read is None or not read[2] or read[1] != len(inner):
        return None
    return title_case(f"{noun.en} {gerund(act)} {read[0]}")


def _act(participle: str) -> str:
    """``"établies"`` → ``"establish"``: the English verb of a past participle, or nothing."""
    stem = re.sub(r"(?<=[éiu])(?:e?s|e)$", "", participle)
    infinitives = {"é": [stem[:-1] + "er"], "i": [stem + "r"]}.get(stem[-1:], [])
    return next((en for infinitive in infinitives if tokens_of(infinitive) and (en := verb(infinitive))), "")
