"""The acronyms that brackets behind a long form give it, which belong to its span.

An acronym stands for the long form if it begins as the French or the English name does, if it is made of initials of
theirs, or if hyphens join it out of such («CEPEJ-GT-CYBERJUST»). The name of the place that the body is of may stand
behind it («CESE Wallonie»).

>>> text = "le Groupe de travail sur la cyberjustice (CEPEJ-GT-CYBERJUST)"
>>> found = Organisation(3, 40, text[3:40], "Working Group on Cyberjustice")
>>> with_acronym(text, found).acronym
'CEPEJ-GT-CYBERJUST'
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from summarize.facts.bodies.organisation_names import NO_ACRONYMS, ROMAN_NUMERAL, Organisation
from summarize.facts.people.names import given_names
from summarize.facts.places.towns import towns
from translate.languages.gazetteer import fold
from translate.languages.names import is_common
from translate.languages.nations import cities, country_names

_CODE = r"[A-Z][A-Za-zÀ-ÖØ-öø-ÿ&.-]{0,24}[A-Za-z&]"
_ACRONYM = re.compile(rf" ?\((?:l['’])?(?P<acronym>{_CODE}(?<!-))(?P<place> [A-ZÀ-ÖØ-Þ][a-zà-ÿ-]{{2,20}})?\)")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_WORD = re.compile(r"[^\W\d_]+")
_CODED = re.compile(r"[A-Z]{1,6}(?:-[A-Z]{2,12}){1,3}")
_RULES = ("structural", "english-name", "of-office", "cue", "listed", "known-name")


def acronym_behind(text: str, end: int, start: int) -> re.Match[str] | None:
    """The acronym in brackets right behind a long form, if it begins as the long form does."""
    match = _bracket(text, end)
    if match is None or ROMAN_NUMERAL.fullmatch(match["acronym"]) or len(_CAPITAL.findall(match["acronym"])) < 2:
        return None
    return match if fold(match["acronym"][0]) == fold(text[start]) else None


_THE_ONE = re.compile(r"\b(?:l['’]|la |le |du |au )$", re.IGNORECASE)


def has_acronym(text: str, start: int, end: int) -> bool:
    """Whether the one so called has any acronym in brackets: «la commission des libertés civiles (LIBE)»."""
    match = _bracket(text, end)
    if match is None or not match["acronym"].isupper() or len(match["acronym"]) < 3:
        return False
    definite = _THE_ONE.search(text, max(0, start - 3), start)
    return definite is not None and not ROMAN_NUMERAL.fullmatch(match["acronym"])


def with_acronym(text: str, found: Organisation, known: Container[int] = ()) -> Organisation:
    """The organisation with the acronym that brackets give it; `known` are the offsets at which names begin and end
    that the tables have: the acronym may be theirs."""
    match = _bracket(text, found.end)
    if match and found.rule in _RULES and match.end() in known:
        return found  # «Bureau exécutif | de l'Internationale de l'éducation (IE)»
    if match is None and not found.acronym and found.rule in _RULES:
        return replace(found, acronym=_apposed(text, found) or found.acronym)
    if match is None or (match["place"] and match["place"] not in found.text):
        return found
    given = match["acronym"] + (match["place"] or "")
    if found.rule == "table":
        called = given in (found.acronym, found.name)
        return replace(found, end=match.end(), text=text[found.start : match.end()]) if called else found
    its_own = match.start("acronym") not in known and _of_its_language(match["acronym"], text, found)
    if found.acronym or not (_stands_for(match["acronym"], found) or its_own):
        named = match["acronym"] in (found.acronym, found.name.split(" ")[0])  # «(Mila)»
        return replace(found, end=match.end(), text=text[found.start : match.end()]) if named else found
    return replace(found, end=match.end(), text=text[found.start : match.end()], acronym=given)


# «l'Autorité nationale de protection des données, l'ANPD, …», «l'Agence des semences, ou ADS, …»
_APPOSED = re.compile(
    r", (?:l['’]|la |le |ou |dite? (?:l['’]|la |le )?|abrégée? (?:en )?)(?P<acronym>[A-Z]{3,8})(?=[,.;)])"
)


def _apposed(text: str, found: Organisation) -> str | None:
    """The acronym between commas right behind a long form, if all of it are initials of the form's words: another body
    of a list has initials of its own."""
    match = _APPOSED.match(text, found.end)
    if match is None or match["acronym"] in NO_ACRONYMS or fold(match["acronym"][0]) != fold(found.text[0]):
        return None
    words = [word for word in _WORD.findall(fold(found.text)) if word not in _SMALL]
    initials = iter(word[0] for word in words)
    return match["acronym"] if all(fold(letter) in initials for letter in match["acronym"]) else None


def _bracket(text: str, end: int) -> re.Match[str] | None:
    match = _ACRONYM.match(text, end)
    if match is None:
        return None
    return None if match["acronym"] in NO_ACRONYMS else match


def _stands_for(acronym: str, found: Organisation) -> bool:
    names = (found.text, found.name) if found.rendered else (found.text,)
    if len(_CAPITAL.findall(acronym)) < 2:  # «(Cosucom)»: read as a word
        spoken = found.rule in _RULES and found.text[0].isupper() and len(acronym) > 3
        return spoken and _of_syllables(fold(acronym), [word for word in _WORD.findall(fold(found.text)) if word[1:]])
    if ROMAN_NUMERAL.fullmatch(acronym):  # «(ICC)», the International Chamber of Commerce, but «(II)»
        return len(acronym) > 2 and any(_of_initials(acronym, name) for name in names)
    if any(fold(acronym[0]) == fold(name[0]) for name in names):
        return True
    begins = len(acronym) > 2 and re.search(rf"\b{re.escape(fold(acronym))}", fold(found.text))
    if found.rule in _RULES and begins:  # «affaires juridiques (JURI)»
        return True
    if found.rule not in _RULES or not (found.text[0].isupper() or acronym.isupper()):
        return False
    return bool(_CODED.fullmatch(acronym)) or any(_of_initials(acronym, name) for name in names)


def _of_its_language(acronym: str, text: str, found: Organisation) -> bool:
    """«l'Institut de gestion des assurances (UWV)», «l'Autorité norvégienne des communications (Nkom)»: initials of the
    name at home, or a word of its language where the body is a nation's; places and parties stand in brackets too."""
    if found.rule != "structural" or not found.text[0].isupper() or " " not in found.text:
        return False
    if acronym.isupper():
        return len(acronym) > 2 and has_acronym(text, found.start, found.end) and found.text.count(" ") > 1
    place = any(table.at(fold(acronym), 0) for table in (cities(), country_names(), towns()))
    national = found.country is not None or _NATIONAL.search(found.text) is not None
    return national and len(acronym) > 3 and not (place or is_common(acronym) or acronym in given_names())


_NATIONAL = re.compile(r" (?:nationale?|fédérale?|royale?)\b")


def _of_initials(acronym: str, name: str) -> bool:
    """Whether all but one of the capitals are initials of the name's words, in their order."""
    initials = [letter for word in _WORD.findall(fold(name)) for letter in word[:1]]
    letters = [fold(letter) for letter in _CAPITAL.findall(acronym)]
    at = matched = 0
    for letter in letters:
        if letter in initials[at:]:
            at += initials[at:].index(letter) + 1
            matched += 1
    return matched >= max(2, len(letters) - 1)


def _of_syllables(acronym: str, words: list[str]) -> bool:
    """Whether beginnings of three of the words or more, in their order, make it up, the first word's first.

    >>> _of_syllables("cosucom", ["conseil", "superieur", "de", "la", "communication"])
    True
    >>> _of_syllables("casablanca", ["conseil", "superieur", "de", "la", "communication"])
    False
    """
    reached = {(0, 0)}  # letters read, words used
    for number, word in enumerate(words):
        for at, used in tuple(reached):
            if used or number == 0:
                shared = 0
                while shared < len(word) and at + shared < len(acronym) and acronym[at + shared] == word[shared]:
                    shared += 1
                    reached.add((at + shared, used + 1))
    return any(at == len(acronym) and used > 2 for at, used in reached)


_SMALL = frozenset("à au aux d de des du en et l la le les pour sur".split())


def called_by_initials(found: Iterable[Organisation]) -> dict[str, Organisation]:
    """The bodies of an article by the initials of their French names: whom «l'AMF» means where it names the Association
    des maires de France and no other body so called.

    >>> list(called_by_initials([Organisation(0, 31, "Association des maires de France", "Association of Mayors")]))
    ['AMF']
    """
    named: dict[str, Organisation] = {}
    told: set[str] = set()
    for organisation in found:
        words = [word for word in _WORD.findall(organisation.text) if word.casefold() not in _SMALL]
        initials = "".join(fold(word[0]).upper() for word in words)
        if len(words) > 2 and organisation.rule in _RULES and not organisation.acronym:
            named.setdefault(initials, organisation)
        elif organisation.acronym and len(words) > 1:
            told.update((organisation.acronym, initials))
    return {initials: organisation for initials, organisation in named.items() if initials not in told}


def by_initials(found: Organisation, named: Mapping[str, Organisation]) -> Organisation:
    """An acronym that the tables know as another's is that of the body which the article names."""
    meant = named.get(found.text)
    return (
        replace(found, name=meant.name, acronym=found.text, country=meant.country, rule="acronym") if meant else found
    )
