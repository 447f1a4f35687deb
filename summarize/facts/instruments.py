"""Facts of kind `instrument`: resolutions, declarations, treaties, laws, plans, strategies, initiatives.

Three ways lead to one: the glossary (official English), a reference («A/RES/78/311», «loi n° 2023-451»), and a noun of a
closed list with what makes it the name of one text (`SPECIFIC`). A text named in two of these ways at one place is one
mention. Reference and date are those that the article states, never the glossary's: they must have evidence. What no rule
can name in English is left out; a later «la résolution» is no new fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from summarize.facts.dates import find_dates
from summarize.facts.mention import Document, Mention
from summarize.facts.naming import Title, find_titles
from summarize.facts.references import Reference, find_references
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary, Term, TermMatch


@dataclass(frozen=True)
class Instrument:
    """An instrument in a sentence: span, English name, type of OUTPUT.md or None, reference, date (ISO 8601)."""

    start: int
    end: int
    name: str
    type: str | None
    reference: str | None
    date: str | None
    rule: str


# Head → type: OUTPUT.md's, and those of law. Plurals are names of one text («principes d'Asilomar»).
HEADS: dict[str, str | None] = {
    **dict.fromkeys(("résolution", "projet de résolution"), "resolution"),
    **dict.fromkeys(
        ("déclaration", "déclaration commune", "déclaration d'intention", "manifeste", "consensus"), "declaration"
    ),
    **dict.fromkeys(("plan", "plan d'action", "feuille de route"), "plan"),
    **dict.fromkeys(("stratégie",), "strategy"),
    **dict.fromkeys(("programme",), "programme"),
    **dict.fromkeys(("agenda",), "agenda"),
    **dict.fromkeys(("initiative", "processus"), "initiative"),
    **dict.fromkeys(
        ("convention", "convention-cadre", "convention cadre", "charte", "protocole", "statut"), "convention"
    ),
    **dict.fromkeys(
        (
            "pacte",
            "traité",
            "accord",
            "accord-cadre",
            "accord de libre-échange",
            "traité de libre-échange",
            "mémorandum",
        ),
        "agreement",
    ),
    **dict.fromkeys(("règlement", "proposition de règlement"), "regulation"),
    **dict.fromkeys(("directive",), "directive"),
    **dict.fromkeys(("loi", "loi-cadre"), "law"),
    **dict.fromkeys(("projet de loi", "proposition de loi"), "bill"),
    **dict.fromkeys(("décret",), "decree"),
    **dict.fromkeys(("code de conduite", "code de bonnes pratiques"), "code"),
    **dict.fromkeys(("recommandation", "recommandations"), "recommendation"),
    **dict.fromkeys(("cadre",), "framework"),
    **dict.fromkeys(("lignes directrices", "guide"), "guide"),
    **dict.fromkeys(("mesures",), "regulation"),
    **dict.fromkeys(("livre blanc", "principes", "principes directeurs", "lettre ouverte")),
}

_DECLARATIONS = frozenset(
    ("déclaration", "déclaration commune", "manifeste", "consensus", "processus", "charte", "principes")
)
_AGREEMENTS = frozenset(
    ("pacte", "convention", "convention-cadre", "convention cadre", "traité", "accord", "accord-cadre", "protocole",
     "accord de libre-échange", "traité de libre-échange", "mémorandum", "statut")
)  # fmt: skip
_LAWS = _AGREEMENTS | {
    "résolution", "règlement", "directive", "loi", "loi-cadre", "projet de loi", "proposition de loi", "proposition de règlement",
    "déclaration", "code de conduite", "code de bonnes pratiques",
}  # fmt: skip
# These words are common nouns first: only a capital or quotation marks make names of them.
_COMMON = frozenset(
    ("mesures", "cadre", "processus", "initiative", "consensus", "principes", "recommandations", "lignes directrices")
)
_ABOUT = re.compile(r"(?:sur|relatif|relative|visant|portant|concernant|pour|contre)\b")
_ACRONYM = re.compile(r" ?\((?!IA\))(?:[A-Z][A-Za-z]{1,4}[A-Z]|[A-Z]{2,8})\)$")

_ISSUED = r"adopt|sign|ratifi|promulgu|publi|lanc|présent|dévoil|émis|émet|approuv|entérin|conclu|paraph|vot|soum|propos|élabor"
_ISSUED_BEFORE = re.compile(rf"\b(?:{_ISSUED})\w{{0,6}}(?: [^,;:.«»]{{1,40}})? ?$", re.IGNORECASE)
_ISSUED_AFTER = re.compile(
    rf" ?(?:,? (?:qui )?(?:a|ont) (?:été )?|,? (?:est|sera) |,? )(?:{_ISSUED})\w{{0,6}}\b", re.IGNORECASE
)


# --- What makes a noun the name of one text --------------------------------------------------------------------------


def _is_quoted(title: Title, text: str) -> bool:
    """«le plan « Horizon vert »», «la "Déclaration sur l'IA inclusive"»; not «un plan "très ambitieux"»."""
    return title.quoted and title.name[:1].isupper()


def _has_capital(title: Title, text: str) -> bool:
    """«la Stratégie nationale pour l'intelligence artificielle»: a capital, and more than the head alone."""
    shouted = text[title.start : title.end].isupper()
    return title.capital and title.phrase.topical and title.phrase.complete and not shouted


def _has_own_name(title: Title, text: str) -> bool:
    """«déclaration de Windhoek», «loi Sapin», «accord UE-Mercosur». What is of a body or a person is not called after it:
    «la résolution de l'ONU», «la stratégie d'Obama», «la loi de Moore»."""
    label = title.phrase.label
    if title.head in _AGREEMENTS:
        if title.phrase.proper and " between " in title.phrase.en:
            return title.definite or title.capital
        technical = title.head == "protocole" and label in ("unknown", "apposed")  # «protocole HTTP»
        return label in ("place", "unknown", "apposed", "country") and not technical
    if title.head in _DECLARATIONS:
        return label == "place" or (title.capital and label in ("unknown", "apposed"))
    return label == "apposed" and title.head not in _COMMON


def _of_a_body_on_a_matter(title: Title, text: str) -> bool:
    """«la résolution de l'Assemblée générale sur la cybersécurité»."""
    of_body = title.phrase.label in ("organisation", "country", "role") and title.head not in _COMMON
    return of_body and title.definite and title.phrase.complete and _is_about(title, text)


def _is_a_law_on_a_matter(title: Title, text: str) -> bool:
    """«la loi sur les hypertrucages»: with the definite article, the law there is."""
    return title.head in _LAWS and title.definite and title.phrase.complete and _is_about(title, text)


def _has_an_acronym(title: Title, text: str) -> bool:
    """«la stratégie nationale de développement de l'IA (SNDIA)»."""
    return (
        title.phrase.complete
        and title.phrase.topical
        and bool(_ACRONYM.search(text, title.phrase.noun_end, title.phrase.end))
    )


def _is_issued(title: Title, text: str) -> bool:
    """«a adopté une résolution visant à …», «un plan d'action pour … a été publié»: somebody made this text."""
    if title.head in _COMMON or not title.phrase.complete or not _is_about(title, text):
        return False
    return bool(
        _ISSUED_BEFORE.search(text, max(0, title.start - 80), title.start) or _ISSUED_AFTER.match(text, title.end)
    )


SPECIFIC: tuple[Callable[[Title, str], bool], ...] = (
    _is_quoted,
    _has_capital,
    _has_own_name,
    _of_a_body_on_a_matter,
    _is_a_law_on_a_matter,
    _has_an_acronym,
    _is_issued,
)


def _is_about(title: Title, text: str) -> bool:
    return bool(_ABOUT.search(text, title.phrase.noun_end, title.phrase.end))


# --- Finding ---------------------------------------------------------------------------------------------------------


def find_instruments(sentence: BilingualSentence, terms: Sequence[TermMatch], glossary: Glossary) -> list[Instrument]:
    """The instruments of one sentence, in order, none overlapping; `terms` are its terms of the glossary."""
    known = [_of_glossary(match, sentence.fr) for match in terms if match.term.kind == "instrument"]
    named = [
        _of_title(title) for title in find_titles(sentence, terms, frozenset(HEADS)) if _is_specific(title, sentence.fr)
    ]
    found = _without_overlaps([*known, *named])
    for reference in find_references(sentence.fr):
        found = _with_reference(found, _titled(reference, glossary), sentence.fr, terms)
    return [_with_date(instrument, sentence.fr) for instrument in sorted(found, key=lambda found: found.start)]


def find(document: Document) -> list[Mention]:
    """The instruments of an article."""
    return [
        _mention(instrument, number)
        for number, (sentence, terms) in enumerate(zip(document.sentences, document.terms, strict=True))
        for instrument in find_instruments(sentence, terms, document.glossary)
    ]


_BRACKET = re.compile(r" ?\([^()]*\)$")  # «… en matière d'intelligence artificielle (IA)»


def _of_glossary(match: TermMatch, text: str) -> Instrument:
    term = match.term
    bracket = _BRACKET.search(text, match.start, match.end)
    end = bracket.start() if bracket else match.end
    return Instrument(match.start, end, term.en, term.type or _type_by_head(term), None, None, "glossary")


def _type_by_head(term: Term) -> str | None:
    """«Règlement européen sur l'IA» is a regulation: the type of a term whose row has none."""
    heads = (head for form in (term.fr, *term.variants) for head in HEADS if form.casefold().startswith(f"{head} "))
    return HEADS[max(heads, key=len, default="lettre ouverte")]


def _is_specific(title: Title, text: str) -> bool:
    return any(rule(title, text) for rule in SPECIFIC)


def _of_title(title: Title) -> Instrument:
    rule = "quoted-title" if title.quoted else "structural"
    bracket = _BRACKET.search(title.text, title.start, title.end)
    end = bracket.start() if bracket else title.end
    return Instrument(title.start, end, title.name, HEADS[title.head], None, None, rule)


def _without_overlaps(found: Sequence[Instrument]) -> list[Instrument]:
    """Of two that overlap the one the glossary knows, unless a title between marks says more than its name."""
    marks = 4  # « and » with their spaces
    kept: list[Instrument] = []
    for instrument in sorted(found, key=lambda found: (found.rule != "glossary", found.start - found.end)):
        others = [other for other in kept if instrument.start < other.end and other.start < instrument.end]
        longest = max((other.end - other.start for other in others), default=0)
        if not others or (instrument.rule == "quoted-title" and instrument.end - instrument.start > longest + marks):
            kept = [other for other in kept if other not in others] + [instrument]
    return kept


# --- References ------------------------------------------------------------------------------------------------------

# What may stand between a text and its reference: «le règlement sur l'IA (UE) 2024/1689», «(résolution A/RES/78/265)».
_BETWEEN = re.compile(r"[ ,(]{0,3}(?:(?:la |le )?(?:résolution|règlement|directive|loi|document) ?)?[ (]{0,2}")
_HEAD_BEFORE = re.compile(
    r"\b(?:projet de |proposition de )?(?:résolution|règlement|directive|décision|loi|décret|document|communication|convention"
    r"|rapport|recommandation)[ (]{1,2}$",
    re.IGNORECASE,
)
_OF_BODY = re.compile(r" (?:de l['’]|de la |du |des )")


def _titled(reference: Reference, glossary: Glossary) -> Instrument:
    """The text of a reference, with its official title where the glossary has it."""
    term = next(
        (t for t in glossary.terms if t.kind == "instrument" and t.reference.endswith(reference.reference)), None
    )
    if term is None:
        return Instrument(reference.start, reference.end, reference.name, reference.type, reference.reference,
                          reference.date, "reference")  # fmt: skip
    kind = term.type or reference.type or _type_by_head(term)
    return Instrument(reference.start, reference.end, term.en, kind, reference.reference, reference.date, "reference")


def _with_reference(
    found: list[Instrument], new: Instrument, text: str, terms: Sequence[TermMatch]
) -> list[Instrument]:
    """`found` and the text of a reference: joined to the mention that it stands in or behind, else one of its own."""
    for number, instrument in enumerate(found):
        inside = instrument.start <= new.start and new.end <= instrument.end
        between = text[instrument.end : new.start] if instrument.end <= new.start else None
        if inside or (between is not None and _BETWEEN.fullmatch(between)):
            end = max(instrument.end, new.end)
            end += between is not None and "(" in between and text[end : end + 1] == ")"
            known = instrument.rule == "glossary"
            number_only = new.name.endswith(str(new.reference))
            same = new.start <= instrument.start and instrument.end <= new.end  # «projet de loi C-27»
            joined = replace(
                instrument,
                end=end,
                name=instrument.name if known or (number_only and not same) else new.name,
                type=instrument.type or new.type,
                reference=instrument.reference or new.reference,
                date=instrument.date or new.date,
                rule="reference" if not known else "glossary",
            )
            return [*found[:number], joined, *found[number + 1 :]]
    head = _HEAD_BEFORE.search(text, max(0, new.start - 40), new.start)
    body = _OF_BODY.match(text, new.end)
    of_body = [match.end for match in terms if body and match.start == body.end() and match.term.kind == "organisation"]
    whole = replace(new, start=head.start() if head else new.start, end=of_body[0] if of_body else new.end)
    return [other for other in found if other.end <= whole.start or whole.end <= other.start] + [whole]


# --- Dates -----------------------------------------------------------------------------------------------------------

_ADOPTED = re.compile(
    r",? (?:qui (?:a|ont) été )?(?:adopté|signé|publié|promulgué|lancé|approuvé|conclu|dévoilé|présenté|endossé|proposé)e?s?"
    r"(?: [^,;.:()«»]{1,60}?)?(?= (?:en|le|l['’]) ?\w)"
)
_YEAR_BEHIND = re.compile(r" ?\(((?:19|20)\d\d)\)| de ((?:19|20)\d\d)\b")


def _with_date(instrument: Instrument, text: str) -> Instrument:
    """The date that stands by construction behind it: «, adoptée en juillet 2024», «(2021)», «de 2021»."""
    if instrument.date:
        return instrument
    year = _YEAR_BEHIND.match(text, instrument.end)
    if year:
        return replace(instrument, date=year[1] or year[2])
    adopted = _ADOPTED.match(text, instrument.end)
    if adopted:
        for span in find_dates(text[adopted.end() : adopted.end() + 40]):
            if span.start <= 6 and span.iso and span.iso[0].isdigit():
                return replace(instrument, date=span.iso)
    return instrument


def _mention(found: Instrument, sentence: int) -> Mention:
    value = {"name": found.name, "type": found.type, "reference": found.reference, "date": found.date}
    en = found.name if not found.reference or found.reference in found.name else f"{found.name} ({found.reference})"
    return Mention("instrument", sentence, found.start, found.end, value, en, found.rule, found.name.casefold())
