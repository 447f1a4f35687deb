"""Organisations: those of the glossary, companies, and whatever is called as institutions are called.

An organisation keeps one key through the article: its acronym, bare, is joined to the long form that introduced it, in
either order («l'Observatoire du numérique (ODN)», «l'ODN (Observatoire du numérique)»). Acronyms that nothing explains and
common nouns («un centre de données», «des organisations internationales») are no organisations.

>>> [(o.text, o.name, o.rule) for o in find_organisations("Le gouvernement chinois et l'Université Tsinghua ont signé.")]
[('gouvernement chinois', 'Chinese government', 'structural'), ('Université Tsinghua', 'Tsinghua University', 'structural')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarize.facts.bodies import PROPER_NAME, Body, heads, read_body
from summarize.facts.english import title_case
from summarize.facts.english_names import find_english_names
from summarize.facts.mention import Document, Mention
from summarize.facts.names import given_names
from summarize.facts.portfolios import read_adjectives
from summarize.facts.tables import read_table
from translate.gazetteer import Gazetteer, fold, offsets
from translate.glossary import Glossary, TermMatch
from translate.nations import country_names, demonyms


@dataclass(frozen=True)
class Organisation:
    """An organisation in a text.

    Attributes:
        name: official English, or French where no rule gives English.
        acronym: as English writes it, or None.
        country: ISO alpha-2 of the state it belongs to, where its name or the glossary says so.
        rule: ``glossary``, ``table``, ``structural``, ``english-name``, ``acronym``, ``known-name`` or ``short-form``.
        rendered: False where `name` is French for want of a rule.
    """

    start: int
    end: int
    text: str
    name: str
    acronym: str | None = None
    country: str | None = None
    rule: str = "structural"
    rendered: bool = True


def find_organisations(text: str, terms: Sequence[TermMatch] = ()) -> list[Organisation]:
    """The organisations of one French text, in order; `terms` are its glossary terms."""
    found = [*_of_glossary(text, terms), *_structural(text, terms), *_of_table(text), *_english_names(text)]
    names = offsets((term.start, term.end) for term in terms if term.term.kind in ("instrument", "event"))
    found = [o for o in found if o.start not in names or o.end - 1 not in names]
    return [_with_acronym(text, organisation) for organisation in _longest(found)]


def read_terms(text: str, glossary: Glossary, terms: Sequence[TermMatch] | None = None) -> list[TermMatch]:
    """The glossary terms of `text` (`terms` where they are known), and the organisations inside its roles («secrétaire
    général de l'ONU»)."""
    terms = glossary.find(text) if terms is None else terms
    nested: list[TermMatch] = []
    for match in terms:
        if match.term.kind == "role" and " " in text[match.start : match.end]:
            at = text.index(" ", match.start)
            inner = (replace(t, start=t.start + at, end=t.end + at) for t in glossary.find(text[at : match.end]))
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
    named: dict[str, Organisation] = {}
    mentions = []
    for number, text in enumerate(texts):
        organisations = _longest([*found[number], *_known(text, known)])
        named |= _short_forms(organisations)
        organisations = _longest([*_shortened(text, named), *organisations])
        mentions += [_mention(organisation, number) for organisation in organisations]
    acronyms = {mention.key: mention.value["acronym"] for mention in reversed(mentions) if mention.value["acronym"]}
    return [replace(m, value={"name": m.value["name"], "acronym": acronyms.get(m.key)}) for m in mentions]


def _mention(found: Organisation, sentence: int) -> Mention:
    value = {"name": found.name, "acronym": found.acronym}
    checks = () if found.rendered else ("untranslated",)
    key = found.name.casefold()
    return Mention("organisation", sentence, found.start, found.end, value, found.name, found.rule, key, checks)


def _longest(found: Iterable[Organisation]) -> list[Organisation]:
    """Of overlapping finds the longest, of equals the first."""
    kept: list[Organisation] = []
    for organisation in sorted(found, key=lambda o: (o.start, -o.end)):
        if kept and organisation.start < kept[-1].end:
            if organisation.end - organisation.start > kept[-1].end - kept[-1].start:
                kept[-1] = organisation
            continue
        kept.append(organisation)
    return kept


# --- Rules ---------------------------------------------------------------------------------------------------------


def _of_glossary(text: str, terms: Sequence[TermMatch]) -> Iterator[Organisation]:
    """Rule `glossary`: «Commission européenne», «ONU»."""
    for match in terms:
        if match.term.kind == "organisation":
            term = match.term
            acronym = term.acronym_en or term.acronym_fr or None
            country = term.country or None
            yield Organisation(
                match.start, match.end, text[match.start : match.end], term.en, acronym, country, "glossary"
            )


_INDEFINITE = re.compile(
    r"\b(?:une?|des|aucune?|chaque|plusieurs|quelques|cette|ce|cet|ces|deux|trois|d['’]autres) $", re.IGNORECASE
)
_SENTENCE_START = re.compile(r"(?:^|[.!?…:;«\"”“•–—-] ?)$")
_ACRONYM = re.compile(r" ?\((?:l['’])?(?P<acronym>[A-Z][A-Za-z&.-]{0,9}[A-Z])\)")
_NO_ACRONYMS = frozenset(("IA", "AI", "IAG", "PDF", "TIC", "NTIC", "LLM", "MOOC", "RGPD", "R&D"))
_ROMAN = re.compile(r"[IVXLCDM]+")


def _structural(text: str, terms: Sequence[TermMatch]) -> Iterator[Organisation]:
    """Rule `structural`: a body that the grammar reads and that is one of a kind.

    Proper are an organ of a named state («gouvernement chinois»), a ministry with its portfolio, what bears a name of its
    own or that of a city («université de Genève»), what is written as a name («le Conseil national du numérique») and what
    an acronym is made for («la direction interministérielle du numérique (DINUM)»).
    """
    last = 0
    known = {term.start: (term.end, term.en) for term in terms if term.term.kind == "organisation"}
    for start, _, _ in heads().find(text):
        if start < last or text[max(0, start - 1) : start] in ("-", "‑"):
            continue
        body = read_body(text, start, known)
        if body and _is_proper(text, body) and (body.rendered or start not in known):
            start = body.name_start if body.head.kind in ("group", "introducer") else body.start
            last = body.end
            name = title_case(body.en) if body.rendered and body.head.en[0].isupper() else body.en
            yield Organisation(
                start, body.end, text[start : body.end], name, None, body.country, "structural", body.rendered
            )


def _is_proper(text: str, body: Body) -> bool:
    if _acronym_behind(text, body.end, body.start):
        return True
    if body.proper == "name" or body.head.kind == "introducer":
        written_as_name = body.head.kind != "body" or text[body.start].isupper()
        return body.proper == "name" and written_as_name and not _names_a_person(text, body)
    if _INDEFINITE.search(text, max(0, body.start - 12), body.start):
        return False
    if body.head.kind == "state":
        return body.proper in ("country", "portfolio")
    if body.proper == "city" and body.head.kind == "university":
        return True
    more = body.complements > 0 or (body.head.kind == "body" and body.end > body.start + len(body.head.fr))
    rest = text[body.start + 1 : body.end]
    initial = _SENTENCE_START.search(text, max(0, body.start - 2), body.start)
    return more and text[body.start].isupper() and (not initial or any(char.isupper() for char in rest))


def _names_a_person(text: str, body: Body) -> bool:
    """«le groupe Jean Dupont a fondé»: a common noun with a person behind it, not a body with a name."""
    first = re.split(r"\W", text[body.name_start : body.end])[0]
    return body.head.kind in ("group", "introducer", "body") and first in given_names()


@lru_cache(maxsize=1)
def _table() -> Gazetteer[tuple[str, str]]:
    """Form → (name, the form as it is spelled)."""
    rows = [
        (row["name"], [row["name"], *filter(None, row["variants"].split("|"))])
        for row in read_table("organisations.csv")
    ]
    return Gazetteer((form, (name, form)) for name, forms in rows for form in forms)


_LAST_WORD = re.compile(r"([^\W\d_]+) $")


def _of_table(text: str) -> Iterator[Organisation]:
    """Rule `table`: companies and others known by one name, «OpenAI», «Human Rights Watch», with its capitals; not behind a
    given name (Michael Bloomberg)."""
    for start, end, (name, form) in _table().find(text):
        if text[start:end] != form:
            continue
        before = _LAST_WORD.search(text, max(0, start - 20), start)
        if (before and before.group(1) in given_names()) or text[max(0, start - 1) : start] in ("-", "@", "."):
            continue
        if text[end : end + 1] in ("-", ".") and text[end + 1 : end + 2].isalnum():
            continue
        yield Organisation(start, end, text[start:end], name, None, None, "table")


# English nouns of bodies that are spelled otherwise in French.
_ENGLISH_HEAD = re.compile(
    r"\b(?:Institute|University|Foundation|Center|Council|Watch|Society|Agency|Labs?|Partnership|Corporation|Network|School"
    r"|Observatory|Board|Committee|Department|Trust|Academy)\b"
)


def _english_names(text: str) -> Iterator[Organisation]:
    """Rule `english-name`: «Future of Life Institute», «Center for AI Safety»: English already, capitals throughout."""
    for start, end in find_english_names(text, _ENGLISH_HEAD):
        if not _names_only_a_state(text[start:end]):
            yield Organisation(start, end, text[start:end], text[start:end], None, None, "english-name")


def _names_only_a_state(name: str) -> bool:
    """«France Trust»: no more than a country and a common noun."""
    words = name.rpartition(" ")[0]
    return bool(words) and (words in country_names() or words in demonyms())


# --- Acronyms and names that the article introduces -------------------------------------------------------------------


def _acronym_behind(text: str, end: int, start: int) -> re.Match[str] | None:
    """The acronym in brackets right behind a long form, if it begins as the long form does."""
    match = _ACRONYM.match(text, end)
    if not match or match["acronym"] in _NO_ACRONYMS or _ROMAN.fullmatch(match["acronym"]):
        return None
    return match if fold(match["acronym"][0]) == fold(text[start]) else None


def _with_acronym(text: str, found: Organisation) -> Organisation:
    """The organisation with the acronym that brackets give it, which belong to its span."""
    if found.acronym or found.rule == "table":
        return found
    match = _acronym_behind(text, found.end, found.start)
    if not match:
        return found
    return replace(found, end=match.end(), text=text[found.start : match.end()], acronym=match["acronym"])


_BEFORE_LONG_FORM = re.compile(r"\b([A-Z][A-Za-z&-]{0,9}[A-Z]) ?[(:] ?(?:l['’]|le |la |les )?$")


def _introduced(texts: Sequence[str], found: Sequence[Sequence[Organisation]]) -> Gazetteer[tuple[str, Organisation]]:
    """Acronyms and names by which the article may call an organisation that the tables do not have."""
    known: dict[str, Organisation] = {}
    for text, organisations in zip(texts, found, strict=True):
        for organisation in organisations:
            if organisation.rule not in ("structural", "english-name"):
                continue
            before = _BEFORE_LONG_FORM.search(text, max(0, organisation.start - 20), organisation.start)
            if before and before.group(1) not in _NO_ACRONYMS and before.group(1)[0] == organisation.text[0].upper():
                organisation = replace(organisation, acronym=before.group(1))
            if organisation.acronym:
                known.setdefault(organisation.acronym, replace(organisation, rule="acronym"))
            elif organisation.text == organisation.name and PROPER_NAME.fullmatch(organisation.text):
                known.setdefault(organisation.text, replace(organisation, rule="known-name"))
    return Gazetteer((form, (form, organisation)) for form, organisation in known.items())


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
