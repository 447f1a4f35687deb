"""Organisations: those of the glossary, companies, and whatever is called as institutions are called.

An organisation keeps one key through the article: its acronym, bare, is joined to the long form that introduced it, in
either order («l'Observatoire du numérique (ODN)», «l'ODN (Observatoire du numérique)»). Acronyms that nothing explains
and common nouns («un centre de données», «des organisations internationales») are no organisations.

>>> [(o.text, o.name) for o in find_organisations("Le gouvernement chinois et l'Université Tsinghua ont signé.")]
[('gouvernement chinois', 'Chinese government'), ('Université Tsinghua', 'Tsinghua University')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarize.facts.bodies.bodies import Body, heads, read_body
from summarize.facts.bodies.body_names import PROPER_NAME
from summarize.facts.bodies.body_titles import in_english, keeps_names, with_names
from summarize.facts.bodies.eu_institutions import in_the_union, meant_in_union, of_the_union_alone, of_union
from summarize.facts.bodies.ministries import of_ministries
from summarize.facts.bodies.nearest_state import governed_before
from summarize.facts.bodies.official_names import COUNTRY_BEHIND, INDEFINITE, of_glossary
from summarize.facts.bodies.organisation_acronyms import (
    acronym_behind,
    by_initials,
    called_by_initials,
    has_acronym,
    with_acronym,
)
from summarize.facts.bodies.organisation_cues import listed_with, of_cues
from summarize.facts.bodies.organisation_names import (
    AGENCY,
    NO_ACRONYMS,
    Organisation,
    of_named,
    official_name,
)
from summarize.facts.bodies.own_state import (
    SINGULAR,
    of_its_nation,
    of_state,
    of_un,
    state_with_congress,
    states_of,
)
from summarize.facts.bodies.standing import of_standing
from summarize.facts.bodies.venues import is_venue
from summarize.facts.mention import Document, Mention
from summarize.facts.naming.english import title_case
from summarize.facts.people.names import given_names
from summarize.facts.people.portfolios import read_adjectives
from translate.glossary import Glossary, TermMatch
from translate.languages.gazetteer import Gazetteer, fold, offsets
from translate.languages.nations import cities, country_names


def find_organisations(text: str, terms: Sequence[TermMatch] = ()) -> list[Organisation]:
    """The organisations of one French text, in order; `terms` are its glossary terms."""
    bare = {organisation.end: organisation for organisation in of_union(text)}
    found = [
        *of_glossary(text, terms),
        *(o for o in _structural(text, terms) if o.end not in bare),  # «la présidence danoise | du Conseil»
        *bare.values(),
        *(*of_ministries(text), *of_named(text), *of_standing(text), *of_cues(text)),
    ]
    found += listed_with(text, found)
    names = offsets((term.start, term.end) for term in terms if term.term.kind in ("instrument", "event"))
    found = [o for o in found if o.start not in names or o.end - 1 not in names]
    found = [o for o in found if o.text not in cities() and not AGENCY.match(text, max(0, o.start - 2))]
    known = {place for o in found if o.rule in ("glossary", "table") for place in (o.start, o.end)}
    return [with_acronym(text, of_its_nation(organisation), known) for organisation in _longest(found)]


def read_terms(text: str, glossary: Glossary, terms: Sequence[TermMatch] | None = None) -> list[TermMatch]:
    """The glossary terms of `text` (`terms` where they are known), and the organisations inside its roles («secrétaire
    général de l'ONU»)."""
    terms = glossary.find_things(text) if terms is None else terms
    nested: list[TermMatch] = []
    for match in terms:
        if match.term.kind == "role" and " " in text[match.start : match.end]:
            at = text.index(" ", match.start)
            inner = (replace(t, start=t.start + at, end=t.end + at) for t in glossary.find_things(text[at : match.end]))
            nested += [term for term in inner if term.term.kind == "organisation"]
    return sorted([*terms, *nested], key=lambda term: term.start)


def find(document: Document) -> list[Mention]:
    """The organisations of an article; what one sentence introduces is known in all."""
    texts = [sentence.fr for sentence in document.sentences]
    found = [
        find_organisations(text, read_terms(text, document.glossary, terms))
        for text, terms in zip(texts, document.terms, strict=True)
    ]
    known = _introduced(texts, found)
    everybody = [organisation for organisations in found for organisation in organisations]
    un_is_named = any(organisation.name.startswith("United Nations") for organisation in everybody)
    states, initials = states_of(document), called_by_initials(everybody)
    congress = state_with_congress(document) if any(o.name == "Congress" for o in everybody) else ""
    union = of_the_union_alone(everybody)
    named = meant_in_union(texts)
    mentions = []
    for number, text in enumerate(texts):
        explained = (organisation for organisation in found[number] if organisation.rule != "bare-acronym")
        organisations = _longest([*explained, *_known(text, known)])
        named |= _short_forms(organisations)
        official = {o.start: o.end for o in organisations if o.rule in ("glossary", "of-union")}
        short = [o for o in _shortened(text, named) if official.get(o.start, 0) < o.end]
        organisations = _longest([*short, *organisations])
        organisations = [in_the_union(text, o) if union else o for o in organisations]
        organisations = [by_initials(o, initials) for o in organisations]
        nearest = [_nearest(document, number, o, states[number]) for o in organisations]
        organisations = [of_state(o, state, congress) for o, state in zip(organisations, nearest, strict=True)]
        mentions += [
            _mention(of_un(organisation) if un_is_named else organisation, number) for organisation in organisations
        ]
    acronyms = {mention.key: mention.value["acronym"] for mention in reversed(mentions) if mention.value["acronym"]}
    return [replace(m, value={**m.value, "acronym": acronyms.get(m.key)}) for m in mentions]


def _nearest(document: Document, number: int, found: Organisation, state: str) -> str:
    """The state that a chamber called by a bare name is of: `state`, that of the sentence, unless the government of
    another is named right before it."""
    if found.country or found.name.removeprefix("Federal ") not in SINGULAR:
        return state
    before = document.sentences[number - 1] if number else None
    same = before and before.sentence.paragraph == document.sentences[number].sentence.paragraph
    text = document.sentences[number].fr
    return governed_before(text, found.start, found.name, before.fr if before and same else "", state) or state


# A government is its country in the table of facts; it acts and speaks all the same.
_GOVERNMENT = re.compile(r"\b(?:government|presidency|diplomacy|administration|authorities|delegation)\b")


def _mention(found: Organisation, sentence: int) -> Mention:
    official, country = official_name(found), found.country
    value = {"name": official, "acronym": found.acronym}
    value |= {"country": country} if official != found.name else {}
    checks = () if found.rendered else ("untranslated",)
    rule = "government" if _GOVERNMENT.search(found.name) else found.rule
    return Mention(
        "organisation", sentence, found.start, found.end, value, found.name, rule, found.name.casefold(), checks
    )


def _longest(found: Iterable[Organisation]) -> list[Organisation]:
    """Of overlapping finds the longest, of equals the one that knows its state or official name, else the first."""
    kept: list[Organisation] = []
    for organisation in sorted(found, key=lambda o: (o.start, -o.end, o.country is None, o.name == o.text)):
        if kept and organisation.start < kept[-1].end:
            if organisation.end - organisation.start > kept[-1].end - kept[-1].start:
                kept[-1] = organisation
            continue
        kept.append(organisation)
    return kept


# --- Rules ---------------------------------------------------------------------------------------------------------


def is_country(name: str) -> bool:
    """«Fédération de Russie»: a state, whatever its form is called."""
    found = country_names().at(fold(name), 0)
    return found is not None and found[0] == len(name)


_SENTENCE_START = re.compile(r"(?:^|[.!?…:;«\"”“•–—-] ?)$")


def _structural(text: str, terms: Sequence[TermMatch]) -> Iterator[Organisation]:
    """Rule `structural`: a body that the grammar reads and that is one of a kind.

    Proper are an organ of a named state («gouvernement chinois»), a ministry with its portfolio, what bears a name of
    its own or that of a city («université de Genève»), what is written as a name («le Conseil national du numérique»)
    and what an acronym is made for («la direction interministérielle du numérique (DINUM)»).
    """
    last = 0
    known = {term.start: (term.end, term.en) for term in terms if term.term.kind == "organisation"}
    for start, end, _ in heads().find(text):
        if start < last or text[max(0, start - 1) : start] in ("-", "‑") or _is_shouted(text[start:end]):
            continue  # «LE PARTI AURA MOINS …»: a heading in capitals names nothing
        body = read_body(text, start, known)
        if (
            body
            and not _ANY_BOARD.match(text, start)
            and _is_proper(text, body)
            and (body.rendered or start not in known)
        ):
            start = body.name_start if body.own_name_only else body.start
            last = body.end
            whole = known.get(start, (len(text), ""))[0]  # an official name ends where another body is joined to it
            joined = text.startswith(" et ", whole) and whole < body.end
            elsewhere = is_country(text[start : body.end]) or is_venue(text, body)
            if joined or elsewhere or _is_of_its_country(text, body, terms):
                continue
            end, en, rendered = in_english(text, body, terms)
            if not rendered and body.complements and (other := _AND_NAME.search(text, start, end)):
                end, en = other.start(), text[start : other.start()]  # «Fédération des télécoms | et France Digitale»
            titled = body.head.en[0].isupper() or (body.proper in ("city", "") and text[start].isupper())
            name = title_case(en) if rendered and titled and not body.own_name_only else en
            name = with_names(
                name, [t.term.en for t in terms if t.term.kind == "organisation" and start < t.start < end]
            )
            if rendered and body.name_start == body.start and not keeps_names(text, start, end, name):
                name, rendered = text[start:end], False
            yield Organisation(start, end, text[start:end], name, None, body.country, "structural", rendered)


_AND_NAME = re.compile(r" et [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*$")
_ANY_BOARD = re.compile(r"conseil d['’]administration\b", re.IGNORECASE)  # each body has one


def _is_of_its_country(text: str, body: Body, terms: Sequence[TermMatch]) -> bool:
    """«Commission de l'informatique et des libertés | du Burkina Faso»: the glossary has it as that country's."""
    behind = COUNTRY_BEHIND.search(text, body.start, body.end)
    found = country_names().at(fold(behind["country"]), 0) if behind else None
    if behind is None or found is None:
        return False
    return any((term.start, term.end, term.term.country) == (body.start, behind.start(), found[1][0]) for term in terms)


def _is_shouted(word: str) -> bool:
    return len(word) > 3 and word.isupper()


def _is_proper(text: str, body: Body) -> bool:
    if acronym_behind(text, body.end, body.start) or (body.complements and has_acronym(text, body.start, body.end)):
        return True
    titled = text[body.start].isupper() and body.complements > 0 and _is_definite(text, body.start)
    if body.proper == "name" or (body.head.kind == "introducer" and not titled):
        written_as_name = body.head.kind != "body" or body.own_name_only or text[body.start].isupper()
        return body.proper == "name" and written_as_name and not _names_a_person(text, body)
    if INDEFINITE.search(text, max(0, body.start - 12), body.start):
        return False
    if body.proper == "parliament":  # «la commission d'enquête du Sénat sur …»
        return _is_definite(text, body.start)
    if body.proper == "people":
        initial = _SENTENCE_START.search(text, max(0, body.start - 2), body.start)
        return text[body.start].isupper() and (not initial or _is_definite(text, body.start))
    if body.head.kind == "state":
        region = body.proper == "city" and text[body.start].isupper()  # «le Gouvernement de Wallonie»
        bare = body.head.en in SINGULAR and text[body.start].isupper()  # «la Chambre des députés»
        return body.proper in ("country", "portfolio") or ((region or bare) and _is_definite(text, body.start))
    if body.proper == "city" and body.head.kind in ("university", "court"):
        return True
    words = body.head.fr.split(" ")
    of_some = len(words) > 1 and (body.head.kind == "court" or words[1] in ("de", "des", "du"))
    if of_some and text[body.start].isupper():  # «la Cour de cassation», «la Chambre de commerce»
        return _is_definite(text, body.start)
    described = body.end > body.start + len(body.head.fr) and body.head.kind not in ("introducer", "state")
    more = body.complements > 0 or described
    rest = text[body.start + 1 : body.end]
    initial = _SENTENCE_START.search(text, max(0, body.start - 2), body.start)
    return more and text[body.start].isupper() and (not initial or any(char.isupper() for char in rest))


def _is_definite(text: str, start: int) -> bool:
    return bool(_DEFINITE.search(text, max(0, start - 6), start))


def _names_a_person(text: str, body: Body) -> bool:
    """«le groupe Jean Dupont a fondé»: a common noun with a person behind it, not a body with a name."""
    first = re.split(r"\W", text[body.name_start : body.end])[0]
    return body.head.kind in ("group", "introducer", "body") and first in given_names()


# --- Acronyms and names that the article introduces -------------------------------------------------------------------


_BRACKET = re.compile(r"\((?:l['’])?(?P<acronym>[A-Z][A-Za-z&-]{0,9}[A-Z])\)$")
_BEFORE_LONG_FORM = re.compile(r"\b([A-Z][A-Za-z&-]{0,9}[A-Z]) ?[(:] ?(?:l['’]|le |la |les )?$")


def _introduced(texts: Sequence[str], found: Sequence[Sequence[Organisation]]) -> Gazetteer[tuple[str, Organisation]]:
    """Acronyms and names by which the article may call an organisation that the tables do not have."""
    known: dict[str, Organisation] = {}
    bare: dict[str, Organisation] = {}
    for text, organisations in zip(texts, found, strict=True):
        for organisation in organisations:
            if organisation.rule == "glossary" and (bracket := _BRACKET.search(organisation.text)):
                known.setdefault(bracket["acronym"], organisation)
            if organisation.rule not in ("structural", "english-name", "of-office", "bare-acronym", "cue", "listed"):
                continue
            before = _BEFORE_LONG_FORM.search(text, max(0, organisation.start - 20), organisation.start)
            if before and before.group(1) not in NO_ACRONYMS and before.group(1)[0] == organisation.text[0].upper():
                organisation = replace(organisation, acronym=before.group(1))
            if organisation.rule == "bare-acronym":
                bare.setdefault(organisation.text, organisation)
            elif organisation.acronym:
                known.setdefault(organisation.acronym, replace(organisation, rule="acronym"))
            elif organisation.text == organisation.name and PROPER_NAME.fullmatch(organisation.text):
                known.setdefault(organisation.text, replace(organisation, rule="known-name"))
    return Gazetteer((form, (form, organisation)) for form, organisation in (bare | known).items())


def _known(text: str, known: Gazetteer[tuple[str, Organisation]]) -> Iterator[Organisation]:
    """Rules `acronym` and `known-name`: what the article introduced elsewhere."""
    for start, end, (form, organisation) in known.find(text):
        if text[start:end] == form and "-" not in (text[start - 1 : start], text[end : end + 1]):
            yield replace(organisation, start=start, end=end, text=form)


_DEFINITE = re.compile(r"\b(?:l['’]|la |le |du |au |cette |ce )$", re.IGNORECASE)


def _short_forms(organisations: Iterable[Organisation]) -> dict[str, Organisation]:
    """«Commission» for «Commission européenne», «Assemblée générale» for that of the United Nations: the head, and the
    head with its adjectives, of organisations whose name says more."""
    forms: dict[str, Organisation] = {}
    for organisation in organisations:
        head = heads().at(fold(organisation.text), 0)
        if head and head[1].kind == "body" and organisation.text[0].isupper() and organisation.rendered:
            ends = {head[0], read_adjectives(organisation.text, head[0])[0]} - {len(organisation.text)}
            forms |= {organisation.text[:end]: organisation for end in ends}
    return forms


def _shortened(text: str, named: dict[str, Organisation]) -> Iterator[Organisation]:
    """Rule `short-form`: «la Commission», in capitals and with a definite article, is the one named last."""
    forms = Gazetteer((form, (form, organisation)) for form, organisation in named.items())
    for start, end, (form, organisation) in forms.find(text):
        if text[start:end] == form and _DEFINITE.search(text, max(0, start - 6), start) and not _goes_on(text, end):
            yield replace(organisation, start=start, end=end, text=form, rule="short-form")


def _goes_on(text: str, end: int) -> bool:
    """«la Commission | nationale …», «le Conseil | de sécurité»: another name, not a short form."""
    return read_adjectives(text, end)[0] > end or bool(_NAME_GOES_ON.match(text, end))


_NAME_GOES_ON = re.compile(r" (?:de |d['’]|du |des |pour |[A-ZÀ-ÖØ-Þ])|-")
