"""What a small model takes by its letters: « met en garde », « renonce à », « peu importe », « bras de fer ».

It takes them word for word ("is custody"), and each word may then seem to be there. `idioms.csv` has them, the verb
apart, in the infinitive; what follows it; their plain English; and the beginnings of the words by which English says
it, gathered from human translations: one of those must be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from translate.languages.english_verbs import gerund, past, third_person
from translate.languages.french_verbs import Inflection, conjugate
from translate.languages.numerals import plain
from translate.tables import read_table

_WORD = re.compile(r"[^\W\d_]+")
# « États-Unis et Chine compris »: behind a name it is "including"; what it stands for comes before, so none is held.
_INCLUDED = re.compile(r"[A-ZÀ-Þ][\w-]{1,30} compris(?:es?)?(?=[,;.)»]| ?$)")
_INCLUDING = re.compile(r"\binclud|\bboth\b|\bincl\.|\bas well as\b|\balong with\b|\bamong", re.IGNORECASE)
# « l'Inde entendait parler au nom du Sud »: who "hears" an infinitive intends it.
_INTENDS = re.compile(
    r"\bentend(?P<form>|ent|ait|aient|ons)"
    r"(?= (?:se |s['’]|le |la |les |y )?(?!dire\b|parler d)[a-zà-ÿ]{2,20}(?:er|ir|re)\b)"
)
_INTENDING = "inten|plan|want|mean|wish|seek|aim|determin|propos|will|would|hope|expect"
_INTEND = {"": "intends to", "ent": "intend to", "ons": "intend to"}


class Idiom(NamedTuple):
    """One form of an idiom: the French, its English in the same tense, and how the words begin that say the same."""

    fr: str
    en: str
    said: str

    def is_said(self, english: str) -> bool:
        """Whether one of those words stands in `english`."""
        return _beginning(self.said).search(english) is not None


@cache  # compiled when it is asked for: a run meets few of them
def _beginning(said: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{said})", re.IGNORECASE)


def lost_idioms(french: str, english: str) -> list[tuple[int, int, str]]:
    """Spans of the idioms of the French that the English says in no way, with the plain English of each.

    >>> lost_idioms("La Suisse renonce à une loi.", "Switzerland has a law.")
    [(10, 19, 'gives up')]
    """
    return [(start, end, idiom.en) for start, end, idiom in _find(french) if not idiom.is_said(english)]


def idiom_spans(french: str) -> list[tuple[int, int]]:
    """Where the idioms of the French stand: what their words mean one by one is not what is said."""
    return [(start, end) for start, end, _ in _find(french)]


def idioms_in(french: str) -> list[str]:
    """The plain English of the idioms of the French."""
    return [idiom.en for _, _, idiom in _find(french)]


def is_inclusion_lost(french: str, english: str) -> bool:
    """Whether of « …, Chine comprise, » no "including" is left.

    >>> is_inclusion_lost("signé par 88 pays, Chine comprise", "signed by 88 countries, China understood")
    True
    """
    return _INCLUDED.search(french) is not None and not _INCLUDING.search(english)


@lru_cache(maxsize=32)  # one sentence is asked about with each of its hypotheses in turn
def _find(french: str) -> tuple[tuple[int, int, Idiom], ...]:
    return (*_in_table(french), *_intentions(french))


def _in_table(french: str) -> Iterator[tuple[int, int, Idiom]]:
    text, last = plain(french).lower(), 0
    for word in _WORD.finditer(text):
        if word.start() < last:
            continue
        for idiom in _idioms().get(word.group(), ()):
            end = word.start() + len(idiom.fr)
            if text.startswith(idiom.fr, word.start()) and not (idiom.fr[-1] != "'" and _WORD.match(text, end)):
                yield word.start(), end, idiom
                last = end
                break


def _intentions(french: str) -> Iterator[tuple[int, int, Idiom]]:
    for intends in _INTENDS.finditer(french):
        yield *intends.span(), Idiom(intends.group(), _INTEND.get(intends["form"], "intended to"), _INTENDING)


@cache
def _idioms() -> dict[str, list[Idiom]]:
    """Every form by its first word, the longest first."""
    found: dict[str, list[Idiom]] = {}
    for row in read_table("idioms.csv"):
        forms = _conjugated(row["verb"], row["fr"], row["en"]) if row["verb"] else [(row["fr"], row["en"])]
        for form in forms:
            for fr, en in _contracted(*form):
                if word := _WORD.match(fr):
                    found.setdefault(word.group(), []).append(Idiom(fr, en, row["said"]))
    return {word: sorted(idioms, key=lambda idiom: -len(idiom.fr)) for word, idioms in found.items()}


# The last word of an idiom and the article behind it: « renonce au projet », « en marge des travaux ».
_CONTRACTIONS = {"à": ("au", "aux"), "de": ("du", "des", "d'")}


def _contracted(fr: str, en: str) -> Iterator[tuple[str, str]]:
    """A form, and those in which its last word and an article are one; the English then has the article.

    >>> list(_contracted("renonce à", "gives up"))
    [('renonce à', 'gives up'), ('renonce au', 'gives up the'), ('renonce aux', 'gives up the')]
    """
    yield fr, en
    before, _, last = fr.rpartition(" ")
    for contraction in _CONTRACTIONS.get(last, ()):
        yield f"{before} {contraction}", en if contraction == "d'" else f"{en} the"


def _conjugated(verb: str, rest: str, en: str) -> Iterator[tuple[str, str]]:
    """The forms of the verb with what follows it, each with its English in that tense.

    >>> dict(_conjugated("renoncer", "à", "give up"))["ont renoncé à"]
    'gave up'
    >>> dict(_conjugated("se féliciter", "", "welcome"))["s'est félicitée"]
    'welcomed'
    """
    clitic = re.match(r"s'en |se |s'", verb)
    infinitive = verb.removeprefix(clitic.group() if clitic else "")
    for form in conjugate(infinitive):
        english = _in_tense(en, form)
        for before, said in _led(form, english, clitic.group() if clitic else ""):
            yield f"{before}{form.word} {rest}".rstrip(), said


def _led(form: Inflection, english: str, clitic: str) -> Iterator[tuple[str, str]]:
    """What stands before a form, with the English of both: the auxiliary, the pronoun of a reflexive verb."""
    if form.tense != "participle":
        yield clitic, english
        if clitic == "se " and form.tense == "present":
            yield ("nous " if form.plural else "me "), english
        return
    if clitic:
        one, many = (clitic, clitic) if clitic == "s'en " else ("s'", "se ")
        yield from ((f"{one}est ", english), (f"{many}sont ", english), (f"{one}était ", english))
        return
    yield "", english
    if not form.agreeing:
        yield from (("a ", english), ("ont ", english), ("avait ", english), ("avaient ", english))


def _in_tense(en: str, form: Inflection) -> str:
    match form.tense:
        case "present":
            return en if form.plural else third_person(en)
        case "past" | "participle":
            return past(en)
        case "future" | "conditional":
            return f"{'will' if form.tense == 'future' else 'would'} {en}"
        case "gerund":
            return gerund(en)
        case _:
            return en
