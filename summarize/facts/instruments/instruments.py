"""Facts of kind `instrument`: resolutions, declarations, treaties, laws, plans, strategies, initiatives.

Three ways lead to one: the glossary (official English), a reference («A/RES/78/311», «loi n° 2023-451»), and a noun of
a closed list with what makes it the name of one text (`SPECIFIC`). A text named in two of these ways at one place is
one mention. Reference and date are those that the article states, never the glossary's: they must have evidence. What
no rule can name in English is left out; a later «la résolution» is no new fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from summarize.facts.bodies.own_state import only_state, states_in, states_named
from summarize.facts.bodies.planned_bodies import find_planned
from summarize.facts.dates import dates
from summarize.facts.instruments.called_texts import find_called
from summarize.facts.instruments.english_texts import find_english_titles
from summarize.facts.instruments.instrument import Instrument
from summarize.facts.instruments.instrument_dates import Day, taken_up, with_dates
from summarize.facts.instruments.instrument_names import OFFICIAL, TYPES, name_of, years_behind
from summarize.facts.instruments.instrument_references import titled, with_reference, with_title_behind
from summarize.facts.instruments.instrument_titles import HEADS, head_of, is_specific, type_by_head
from summarize.facts.instruments.placed_texts import find_placed, official_by_matter
from summarize.facts.instruments.references import find_dated, find_references
from summarize.facts.mention import Document, Mention
from summarize.facts.naming.english import title_case
from summarize.facts.naming.naming import Title, find_titles
from summarize.facts.naming.wording import content, same_names
from summarize.facts.taken import Taken, disjoint
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary, TermMatch

# --- Finding ---------------------------------------------------------------------------------------------------------


def find_instruments(sentence: BilingualSentence, terms: Sequence[TermMatch], glossary: Glossary) -> list[Instrument]:
    """The instruments of one sentence, in order, none overlapping; `terms` are its terms of the glossary."""
    text = sentence.fr
    placed = find_placed(sentence, terms, glossary, is_specific)
    bare = [term for term, _ in placed]
    terms = [term for term in terms if term not in bare]
    known = [_of_glossary(match, text) for match in terms if match.term.kind == "instrument" or _is_goals(match)]
    known += [_of_placed(title, text[term.start : term.end], glossary) for term, title in placed]
    titles = find_titles(sentence, terms, frozenset(HEADS))
    named = [_of_title(title, glossary) for title in titles if is_specific(title, text) or _official(title, glossary)]
    named += find_called(text, sentence.en)
    found = _without_overlaps(
        text, [*known, *named, *find_english_titles(text), *_planned(text), *_dated(text, terms), *_pilots(text)]
    )
    for reference in find_references(text):
        found = with_reference(found, titled(reference, glossary), text, terms)
    return sorted(found, key=lambda found: found.start)


def find(document: Document, mentions: Sequence[Mention] = ()) -> list[Mention]:
    """The instruments of an article; one that is named in several ways has one name and one key. `mentions` may bring
    its dates, which are looked for otherwise."""
    by_sentence = [
        find_instruments(sentence, terms, document.glossary)
        for sentence, terms in zip(document.sentences, document.terms, strict=True)
    ]
    found = [
        (number, instrument)
        for number, dated in enumerate(_dated_all(by_sentence, document, mentions))
        for instrument in dated
    ]
    whole, states = only_state(document), states_named(document)
    found = _named_alike(found, [sentence.fr for sentence in document.sentences], states)
    for at, (number, instrument) in enumerate(found):
        text = document.sentences[number].fr
        state = whole or (_owner(states, number) if _OWNED.search(text, 0, instrument.start) else "")
        found[at] = (number, _as_act(instrument) if state in _STATES_OF_ACTS else instrument)
    return [_mention(instrument, number) for number, instrument in found]


def _dated_all(
    found: Sequence[list[Instrument]], document: Document, mentions: Sequence[Mention]
) -> Iterator[list[Instrument]]:
    """The instruments of each sentence with the dates that it and the next one state of them."""
    days: dict[int, list[Day]] = {}
    for mention in (mentions or dates.find(document)) if any(found) else ():
        iso = mention.value["date"] if mention.kind == "date" else None
        if iso and iso[0].isdigit():
            days.setdefault(mention.sentence, []).append(Day(mention.start, mention.end, iso))
    texts = [sentence.fr for sentence in document.sentences]
    for number, instruments in enumerate(found):
        here = with_dates(instruments, texts[number], days.get(number, ()))
        if len(here) == 1 and number + 1 in days:
            surface = texts[number][here[0].start : here[0].end]
            here = [taken_up(here[0], surface, texts[number + 1], days[number + 1])]
        yield here


# What their parliaments pass is an act in English, elsewhere a law.
_STATES_OF_ACTS = frozenset(
    "AT AU BD CA CH DE DK FI FJ GB GH IE IN JM JP KE KR LK MT MY NG NO NZ PH PK SE SG TZ UG US ZA ZM ZW".split()
)
_ACTS = {"Law": "Act", "law": "act"}
_LAW = re.compile(r"\b[Ll]aw\b")


_OWNED = re.compile(r"\b(?:[Ss]a|[Ll]eur) $")


def _owner(states: Sequence[set[str]], number: int) -> str:
    """«La Corée du Sud … . Aux termes de | sa loi-cadre»: the one state of the sentence, else of the one before."""
    here = states[number] or states[max(0, number - 1)]
    return next(iter(here)) if len(here) == 1 else ""


def _as_act(instrument: Instrument) -> Instrument:
    """«la loi sur …» of a state whose laws are acts."""
    if instrument.type != "law" or instrument.rule not in ("structural", "quoted-title", "dated"):
        return instrument
    name = _LAW.sub(lambda law: _ACTS[law.group()], instrument.name, count=1)
    return replace(instrument, name=_OF_YEAR_ON.sub(_cited, name))


_OF_YEAR_ON = re.compile(r"^[Aa]ct of (?P<year>\d{4}) on (?P<topic>(?!the )[\w-]+(?: [\w-]+){0,2})$")


def _cited(act: re.Match[str]) -> str:
    """«loi de 1957 sur le droit d'auteur», Copyright Act, 1957, as such acts are cited."""
    return f"{title_case(act['topic'])} Act, {act['year']}"


# «la proposition de | directive sur la responsabilité en matière d'IA»: of a text that has the name already
_DRAFT = re.compile(r"\b(?P<draft>(?:proposition|(?:avant-)?projet) d(?:e |['’]))$", re.IGNORECASE)
_BRACKET = re.compile(r" ?\([^()]*\)$")  # «… en matière d'intelligence artificielle (IA)»


def _is_goals(match: TermMatch) -> bool:
    """«les Objectifs de développement durable» are an agenda of the UN, each of them is a concept."""
    return match.term.en == "Sustainable Development Goal" and match.en != match.term.en


# What the French calls it counts more: «stratégie» and «programme» have plans, «pacte» a resolution.
_LOOSE = frozenset(("plan", "resolution", "agreement"))


def _of_glossary(match: TermMatch, text: str) -> Instrument:
    term = match.term
    bracket = _BRACKET.search(text, match.start, match.end)
    end = bracket.start() if bracket else match.end
    name = match.en if _is_goals(match) else OFFICIAL.get(term.en, term.en)
    draft = _DRAFT.search(text, max(0, match.start - 20), match.start) if text[match.start].islower() else None
    start = draft.start("draft") if draft else match.start
    if text[end : end + 1] == "+" and term.en[-1].isdigit():  # «Convention 108+», as it has been modernised
        end, name = end + 1, f"{term.en}+"
    said = HEADS.get(head_of(text[start:end])) if term.type in _LOOSE else None
    return Instrument(
        start, end, name, said or term.type or TYPES.get(term.en) or type_by_head(term), None, None, "glossary"
    )


def _of_title(title: Title, glossary: Glossary) -> Instrument:
    rule = "quoted-title" if title.quoted else "structural"
    start, end = title.evidence
    bracket = _BRACKET.search(title.text, start, end)
    end = bracket.start() if bracket else end
    official = _official(title, glossary)
    kind = HEADS[title.head]
    end, years = years_behind(title.text, end, kind)
    name = (official or name_of(title)) + years
    year = _OF_YEAR.match(title.text, title.phrase.noun_end)
    if year and year.end() < end:  # «loi de 1957 sur …»
        return Instrument(start, end, name, kind, None, year[1], "dated", title.rendered)
    return Instrument(start, end, name, kind, None, None, rule, title.rendered)


def _of_placed(title: Title, place: str, glossary: Glossary) -> Instrument:
    official = official_by_matter(title, place, glossary)
    found = _of_title(title, glossary)
    return replace(found, name=official, rule="glossary") if official else found


_OF_YEAR = re.compile(r"(?: [a-zà-ÿ]+){0,2} de ((?:18|19|20)\d\d) ")


def _planned(text: str) -> Iterator[Instrument]:
    """Rules `planned-body`: «la création d'une Agence panafricaine de l'IA»; and `future-body`: «la future Agence»."""
    for body in find_planned(text):
        rule = "future-body" if body.future else "planned-body"
        yield Instrument(body.start, body.end, body.name, "organisation", None, body.date, rule)


_PILOT = re.compile(r"\b(?P<noun>projet|programme) pilote (?P<name>[A-Z][A-Z0-9-]{2,15})(?![\w-])")


def _pilots(text: str) -> Iterator[Instrument]:
    """Rule `pilot`: «projet pilote RAISE», whose name in capitals is no acronym of a body."""
    for pilot in _PILOT.finditer(text):
        name = f"{pilot['name']} pilot {'project' if pilot['noun'] == 'projet' else 'programme'}"
        yield Instrument(*pilot.span(), name, "programme", None, None, "pilot")


def _dated(text: str, terms: Sequence[TermMatch]) -> Iterator[Instrument]:
    """Rule `dated`: «la loi du 6 janvier 1978»."""
    for dated in find_dated(text):
        found = Instrument(dated.start, dated.end, dated.name, dated.type, None, dated.date, "dated")
        yield with_title_behind(found, text, terms)


def _official(title: Title, glossary: Glossary) -> str:
    """The official English of a title in words of its own; empty where the glossary has none."""
    if not title.phrase.complete:
        return ""
    bracket = _BRACKET.search(title.text, title.start, title.end)
    end = bracket.start() if bracket else title.end
    return _official_titles(glossary).get(content(title.text[title.start : end], title.head), "")


_TELLING = 4  # so many content words in common are no accident


@lru_cache(maxsize=2)
def _official_titles(glossary: Glossary) -> dict[frozenset[str], str]:
    """Content words → official English: «une résolution visant à intensifier …» is entitled «Intensification …»."""
    titles = {}
    for term in glossary.terms:
        for form in (term.fr, *term.variants) if term.kind == "instrument" else ():
            words = content(form, head_of(form))
            if len(words) >= _TELLING:
                titles[words] = term.en
    return titles


_MARKS = 4  # « and » with their spaces
# «l'EU AI Act» is the glossary's, «le GAIN AI Act» another act.
_SAME_ACT = re.compile(r"(?:(?:EU|UE|UK|US|British|European|American|Europe's|the|The|new|New) )*")


def _is_another_act(title: Instrument, known: Iterable[Instrument]) -> bool:
    """Whether words in capitals before an English name that the glossary has make another name of it."""
    inside = [term for term in known if title.start <= term.start and term.end <= title.end]
    return any(
        term.start > title.start and not _SAME_ACT.fullmatch(title.name[: term.start - title.start]) for term in inside
    )


# «Protocole additionnel à | la Convention …», «projet de loi de ratification de | l'Accord …»: of another text.
_OF_ANOTHER = re.compile(
    r"^(?:protocole|projet de loi|proposition de loi|loi|décret|arrêté)\b.*(?:\bà|\bde|\bdu|\bd['’]) ?(?:la |le |les |l['’])?$",
    re.IGNORECASE,
)


def _is_of_another(title: Instrument, known: Iterable[Instrument], text: str) -> bool:
    """Whether its title holds the name of another text to the end."""
    inside = (term for term in known if title.start < term.start and term.end <= title.end)
    return any(_OF_ANOTHER.match(text[title.start : term.start]) for term in inside)


def _without_overlaps(text: str, found: Iterable[Instrument]) -> list[Instrument]:
    """Of two that overlap the one the glossary knows, unless a title between marks says more than its name."""
    found = list(found)
    of_glossary = [instrument for instrument in found if instrument.rule == "glossary"]
    known = Taken(of_glossary)
    fuller = [
        title
        for title in found
        if (title.rule == "quoted-title" and known.count(title) < title.end - title.start - _MARKS)
        or (title.rule == "english-title" and _is_another_act(title, of_glossary))
        or (title.rule == "structural" and _is_of_another(title, of_glossary, text))
    ]
    first = sorted(found, key=lambda f: (f not in fuller, f.rule != "glossary", f.start - f.end))
    return disjoint(first)


# --- One instrument, several names ------------------------------------------------------------------------------------

Found = Sequence[tuple[int, Instrument]]
_ACRONYM = re.compile(r"(?: ?[»”\"])? ?\((?:l['’])?(?P<acronym>[A-Z][A-Za-z-]{0,7}[A-Z])\)")
_NO_ACRONYMS = frozenset(("IA", "AI", "UE", "ONU", "UA", "USA"))
_SHORT = re.compile(
    r"\b(?i:l['’]|la |le |les |cet |cette |ce |du |au |aux )(?P<noun>[A-ZÀ-Ý][a-zà-ÿ-]{3,}|[A-Z][A-Za-z-]{0,7}[A-Z])"
    r"(?![\w-]| (?:de|du|des|d['’]|sur|pour|relati|national|européen|international|[A-ZÀ-Ý]))"
)


def _named_alike(found: Found, texts: Sequence[str], states: Sequence[set[str]]) -> list[tuple[int, Instrument]]:
    """`found` with each instrument's fullest or official name, and its later short forms («la Convention», acronyms)."""
    words = [_words(_surface(one, texts), one[1]) for one in found]
    named = list(found)
    for kind in dict.fromkeys(instrument.type for _, instrument in found):
        at = [index for index, (_, instrument) in enumerate(found) if instrument.type == kind]
        official = {index for index, here in enumerate(at) if found[here][1].rule in ("glossary", "reference")}
        for here, other in zip(at, same_names([words[index] for index in at], official), strict=True):
            around = states[found[here][0]] if at[other] != here else set()
            of = states_in(_surface(found[at[other]], texts)) if around else around
            if not of or of & around:  # «le Vietnam a adopté la loi sur l'IA …, la loi coréenne sur l'IA»
                named[here] = (named[here][0], replace(named[here][1], name=found[at[other]][1].name))
    named += _short_forms(named, texts)
    said: dict[str, tuple[str | None, str | None]] = {}
    for _, instrument in named:
        reference, date = said.get(instrument.name.casefold(), (None, None))
        said[instrument.name.casefold()] = (reference or instrument.reference, date or instrument.date)
    return [
        (number, replace(instrument, reference=reference, date=date))
        for number, instrument in named
        for reference, date in (said[instrument.name.casefold()],)
    ]


def _surface(found: tuple[int, Instrument], texts: Sequence[str]) -> str:
    return texts[found[0]][found[1].start : found[1].end]


def _words(surface: str, instrument: Instrument) -> frozenset[str]:
    """What it is about, as far as its French tells; a number tells all."""
    return frozenset() if instrument.rule == "reference" else content(surface, head_of(surface))


def _short_forms(found: Found, texts: Sequence[str]) -> Iterator[tuple[int, Instrument]]:
    """Rule `short-form`: «la Convention» in capitals and the acronym behind a name are the instrument named last."""
    named: dict[str, Instrument] = {}
    here: dict[int, list[Instrument]] = {}
    for number, instrument in found:
        here.setdefault(number, []).append(instrument)
    for number, text in enumerate(texts):
        taken = Taken(here.get(number, ()))
        for short in _SHORT.finditer(text) if named else ():
            start, end = short.span("noun")
            meant = named.get(text[start:end])
            if meant and not taken.overlaps(replace(meant, start=start, end=end)):
                yield number, replace(meant, start=start, end=end, rule="short-form")
        for instrument in here.get(number, ()):
            head = head_of(text[instrument.start : instrument.end])
            acronym = _ACRONYM.match(text, instrument.end)
            named |= {head.capitalize(): instrument} if head and " " not in head else {}
            if acronym and acronym["acronym"] not in _NO_ACRONYMS:
                named[acronym["acronym"]] = instrument


def _mention(found: Instrument, sentence: int) -> Mention:
    value = {"name": found.name, "type": found.type, "reference": found.reference, "date": found.date}
    en = found.name if not found.reference or found.reference in found.name else f"{found.name} ({found.reference})"
    checks = () if found.rendered else ("untranslated",)
    return Mention("instrument", sentence, found.start, found.end, value, en, found.rule, found.name.casefold(), checks)
