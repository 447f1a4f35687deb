"""What a small model takes by its letters: « met en garde », « renonce à », « peu importe », « bras de fer ».

It takes them word for word ("is custody"), and each word may then seem to be there. `idioms.csv` has them, the verb
apart, in the infinitive; what follows it, with letters in brackets that may be missing, « tenu(e)(s) de », and "#" for
a figure; their plain English; and the beginnings of the words by which English says it, gathered from human
translations: one of those must be there. Where other words decide what is meant, `translate.checks.senses` has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from translate.checks.senses import senses
from translate.languages.calendar_names import MONTHS, WEEKDAYS_FR
from translate.languages.english_verbs import gerund, participle, past, third_person
from translate.languages.french_verbs import Inflection, conjugate
from translate.languages.numerals import plain
from translate.tables import read_table

_WORD = re.compile(r"[^\W\d_]+")
# « États-Unis et Chine compris »: behind a name it is "including"; what it stands for comes before, so none is held.
_INCLUDED = re.compile(r"[A-ZÀ-Þ][\w-]{1,30} compris(?:es?)?(?=[,;.)»]| ?$)")
_INCLUDING = re.compile(r"\binclud|\bboth\b|\bincl\.|\bas well as\b|\balong with\b|\bamong", re.IGNORECASE)
# « A l'issue », « Etat civil »: the press leaves the accents of capitals out. « A fortiori » has none to leave out.
_WITHOUT_ACCENT = re.compile(r"(?<![\w'-])(?:A(?= )|E(?=[a-zà-ÿ]))")
_ACCENTED = {"A": "À", "E": "É"}
# « à partir du 2 juin »: before a date the article is no "the".
_DAY = r"\d{1,2}(?:er)? "
_DATE = re.compile(
    rf" (?:(?:{'|'.join(WEEKDAYS_FR)}) )?(?:{_DAY}(?:(?:et|au|ou) {_DAY})?(?:{'|'.join(MONTHS)})\b"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2})"
)


_FIGURE_AHEAD = re.compile(
    r" (?:(?:un peu |bien )?(?:plus |moins )d['e] ?|près d['e] ?|environ |quelque |à peine |seulement |presque )?\d"
)


# "Become scarce chips": of several the present is spelt like the infinitive.
_OF_MANY = re.compile(r"(?:se |s'|s'en |s'y )[a-zà-ÿ]{2,20}ent\b")


class Idiom(NamedTuple):
    """One form of an idiom: the French, its English in the same tense, and how the words begin that say the same.

    `is_noun`: a verb's participle is spelt like it, and only what stands before tells them apart.
    `before_figure`: it means that only before a figure: « s'établit à 3 % », but « s'établit à Paris ».
    `is_finite`: it is a verb that has its subject before it: held, the model may put it in front of that all the same.
    """

    fr: str
    en: str
    said: str
    is_noun: bool = False
    is_finite: bool = False
    before_figure: bool = False

    @property
    def has_subject(self) -> bool:
        """Whether a subject stands before it, in English too."""
        return self.is_finite or _OF_MANY.match(self.fr) is not None

    def is_said(self, english: str) -> bool:
        """Whether one of those words stands in `english`, and no verb between an article and its noun."""
        misplaced = self.has_subject and _behind_article(self.en).search(english) is not None
        return not misplaced and _beginning(self.said).search(english) is not None

    def is_in_front(self, english: str) -> bool:
        """Whether a verb that has its subject before it opens `english`: "Becomes scarce gas"."""
        return self.has_subject and english[: len(self.en) + 1].lower() == f"{self.en} "


@cache  # compiled when it is asked for: a run meets few of them
def _beginning(said: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{said})", re.IGNORECASE)


@cache
def _behind_article(verb: str) -> re.Pattern[str]:
    """« Les sanctions ont privé Huawei … »: "The deprived Huawei sanctions"."""
    return re.compile(rf"\b(?:the|an?) {re.escape(verb)}\b", re.IGNORECASE)


def lost_idioms(french: str, english: str) -> list[tuple[int, int, str]]:
    """Spans of the idioms of the French that the English says in no way, with the plain English of each.

    >>> lost_idioms("La Suisse renonce à une loi.", "Switzerland has a law.")
    [(10, 19, 'gives up')]
    """
    return [
        (start, end, idiom.en)
        for start, end, idiom in _find(french)
        if not idiom.is_said(english) or (start > 0 and idiom.is_in_front(english))
    ]


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


# « la mise en examen du ministre », but « l'élue mise en examen ».
_BEFORE_NOUN = re.compile(
    r"\b(?:la|une|les|des|ces|cette|aucune|toute|sa|ses|leurs?|notre|nos|votre|vos|de|en|par|sans|plusieurs) $"
)
_LONGEST_DETERMINER = len(" plusieurs ")


@lru_cache(maxsize=32)  # one sentence is asked about with each of its hypotheses in turn
def _find(french: str) -> tuple[tuple[int, int, Idiom], ...]:
    return (*_in_table(french), *_senses(french))


def _in_table(french: str) -> Iterator[tuple[int, int, Idiom]]:
    written = plain(french)
    text, accented, last = written.lower(), _WITHOUT_ACCENT.sub(_with_accent, written).lower(), 0
    for word in _WORD.finditer(text):
        if word.start() < last:
            continue
        found = _at(text, word.start(), word.end()) or _at(accented, word.start(), word.end())
        if found:
            last = word.start() + len(found.fr)
            en = found.en.removesuffix(" the") if _DATE.match(text, last) else found.en
            yield word.start(), last, found._replace(en=en)


def _with_accent(capital: re.Match[str]) -> str:
    return _ACCENTED[capital.group()]


def _at(text: str, start: int, end: int) -> Idiom | None:
    """The longest idiom whose first word stands at `start` to `end`."""
    lengths, forms = _idioms()
    for length in lengths.get(text[start:end], ()):
        last = start + length
        for idiom in forms.get(text[start:last], ()):
            if idiom.fr[-1] != "'" and _WORD.match(text, last):
                continue
            if idiom.before_figure and not _FIGURE_AHEAD.match(text, last):
                continue
            if not idiom.is_noun or _BEFORE_NOUN.search(text, max(start - _LONGEST_DETERMINER, 0), start):
                return idiom
    return None


def _senses(french: str) -> Iterator[tuple[int, int, Idiom]]:
    for start, end, english, sense in senses(french):
        yield start, end, Idiom(french[start:end], english, sense.said, is_finite=sense.is_finite)


_A_FIGURE = " #"


@cache
def _idioms() -> tuple[dict[str, list[int]], dict[str, list[Idiom]]]:
    """The lengths of the forms by their first word, the longest first; the idioms by form, a noun before a verb."""
    forms: dict[str, list[Idiom]] = {}
    lengths: dict[str, set[int]] = {}
    for row in read_table("idioms.csv"):  # the verbs stand first in it
        rest = row["fr"].removesuffix(_A_FIGURE)
        spelt = _conjugated(row["verb"], rest, row["en"]) if row["verb"] else _spelt_out(rest, row["en"])
        for fr, en in (contracted for form in spelt for contracted in _contracted(*form)):
            if word := _WORD.match(fr):
                spelt_alike = forms.setdefault(fr, [])
                is_noun = not row["verb"] and bool(spelt_alike)
                is_finite = bool(row["verb"]) and _is_finite(fr, en, row["en"])
                idiom = Idiom(fr, en, row["said"], is_noun, is_finite, rest != row["fr"])
                spelt_alike.insert(0 if idiom.is_noun else len(spelt_alike), idiom)
                lengths.setdefault(word.group(), set()).add(len(fr))
    return {word: sorted(found, reverse=True) for word, found in lengths.items()}, forms


_COMPOUND = re.compile(r"(?:a|ont|avait|avaient) |s'(?:est|était|étaient) |se sont ")


def _is_finite(fr: str, en: str, infinitive: str) -> bool:
    """Whether a form of a verb has its subject before it; "ban" and "banned" may be other forms too."""
    other = (infinitive, participle(infinitive), gerund(infinitive))
    return _COMPOUND.match(fr) is not None or en.partition(" ")[0] not in {form.partition(" ")[0] for form in other}


_OPTIONAL = re.compile(r"\((\w+)\)")


def _spelt_out(fr: str, en: str) -> Iterator[tuple[str, str]]:
    """The forms of a row with letters in brackets.

    >>> [fr for fr, _ in _spelt_out("voué(e)(s) à", "doomed to")]
    ['voué à', 'voués à', 'vouée à', 'vouées à']
    """
    parts = _OPTIONAL.split(fr)  # every second one was in brackets
    for chosen in product(*(("", part) if at % 2 else (part,) for at, part in enumerate(parts))):
        yield "".join(chosen), en


# The last word of an idiom and what becomes of it before others, with the article that English then has: « renonce au
# projet », « en marge des travaux », « dès lors qu'il ».
_CONTRACTIONS = {
    "à": (("au", " the"), ("aux", " the")),
    "de": (("du", " the"), ("des", " the"), ("d'", "")),
    "que": (("qu'", ""),),
}


def _contracted(fr: str, en: str) -> Iterator[tuple[str, str]]:
    """A form, and those in which its last word is shortened or one with an article; the English then has the article.

    >>> list(_contracted("renonce à", "gives up"))
    [('renonce à', 'gives up'), ('renonce au', 'gives up the'), ('renonce aux', 'gives up the')]
    """
    yield fr, en
    before, _, last = fr.rpartition(" ")
    for contraction, article in _CONTRACTIONS.get(last, ()):
        yield f"{before} {contraction}".lstrip(), en + article


def _conjugated(verb: str, rest: str, en: str) -> Iterator[tuple[str, str]]:
    """The forms of the verb with what follows it, each with its English in that tense.

    >>> dict(_conjugated("renoncer", "à", "give up"))["ont renoncé à"]
    'gave up'
    >>> dict(_conjugated("se féliciter", "", "welcome"))["s'est félicitée"]
    'welcomed'
    """
    clitic = re.match(r"s'en |s'y |se |s'", verb)
    infinitive = verb.removeprefix(clitic.group() if clitic else "")
    for form in conjugate(infinitive):
        for before, english in _led(form, en, clitic.group() if clitic else ""):
            yield f"{before}{form.word} {rest}".rstrip(), english


def _led(form: Inflection, en: str, clitic: str) -> Iterator[tuple[str, str]]:
    """What stands before a form, with the English of both: the auxiliary, the pronoun of a reflexive verb."""
    if form.tense != "participle":
        yield clitic, _in_tense(en, form)
        if clitic == "se " and form.tense == "present":
            yield ("nous " if form.plural else "me "), _in_tense(en, form)
        return
    one, many = past(en), _of_several(past(en))
    if clitic:
        ones, manys = (clitic, clitic) if clitic in ("s'en ", "s'y ") else ("s'", "se ")
        yield from ((f"{ones}est ", one), (f"{ones}était ", one), (f"{ones}être ", gerund(en)))
        yield from ((f"{manys}sont ", many), (f"{ones}étaient ", many), (f"{ones}étant ", f"having {participle(en)}"))
        return
    yield "", participle(en)
    if not form.agreeing:
        yield from (("a ", one), ("avait ", one), ("ont ", many), ("avaient ", many))


def _in_tense(en: str, form: Inflection) -> str:
    match form.tense:
        case "present":
            return _of_several(en) if form.plural else third_person(en)
        case "past":
            return _of_several(past(en)) if form.plural else past(en)
        case "future" | "conditional":
            return f"{'will' if form.tense == 'future' else 'would'} {en}"
        case "gerund":
            return gerund(en)
        case _:
            return en


_OF_SEVERAL = {"be": "are", "was": "were"}


def _of_several(en: str) -> str:
    """An English present or past as several have it: only "be" has other forms for them."""
    word, space, rest = en.partition(" ")
    return _OF_SEVERAL.get(word, word) + space + rest
