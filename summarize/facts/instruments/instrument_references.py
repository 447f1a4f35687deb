"""An instrument by its number: its official title of the glossary, the title that the article gives behind it, and the
name beside which it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from summarize.facts.instruments.instrument import Instrument
from summarize.facts.instruments.instrument_names import OFFICIAL
from summarize.facts.instruments.instrument_titles import type_by_head
from summarize.facts.instruments.reference_titles import read_behind
from summarize.facts.instruments.references import Reference, find_references
from summarize.facts.naming.naming import names_in
from summarize.facts.naming.phrase import Name
from translate.glossary import Glossary, TermMatch

# What may stand between a text and its reference: «le règlement sur l'IA (UE) 2024/1689», «(résolution A/RES/78/265)».
_BETWEEN = re.compile(
    r"[ ,(]{0,3}(?:(?:la |le )?(?:résolution|règlement|directive|loi|document) ?)?[ (]{0,2}"
    # «, publié sous la cote A/HRC/61/L.14»
    r"|(?P<symbol>,? (?:(?:publié|paru|enregistré|diffusé|déposé)e?s? )?"
    r"(?:sous (?:la cote|la référence|le numéro)|portant la cote) )"
)
_THE = re.compile(r"\bthe (?=(?:(?:Implementing|Delegated) )?(?:Regulation|Directive|Decision) \()")
_HEAD_BEFORE = re.compile(
    r"\b(?:projet de |proposition de )?(?:résolution|règlement|directive|décision|loi|décret|document|communication"
    r"|convention|rapport|recommandation)[ (]{1,2}$",
    re.IGNORECASE,
)
_OF_BODY = re.compile(r" (?:de l['’]|de la |du |des )")


def titled(reference: Reference, glossary: Glossary) -> Instrument:
    """The text of a reference, with its official title where the glossary has it."""
    symbol = reference.symbol or reference.reference
    term = next((t for t in glossary.terms if t.kind == "instrument" and _ends_with(t.reference, symbol)), None)
    if term is None:
        return Instrument(reference.start, reference.end, reference.name, reference.type, reference.reference,
                          reference.date, "reference")  # fmt: skip
    kind = term.type or reference.type or type_by_head(term)
    name = OFFICIAL.get(term.en, term.en)
    return Instrument(reference.start, reference.end, name, kind, reference.reference, reference.date, "reference")


def _ends_with(official: str, reference: str) -> bool:
    """«Regulation (EU) 2024/1689» ends with «(EU) 2024/1689», «A/RES/44/25» does not with «25», nor is a law 108 the
    treaty «ETS No. 108»."""
    return official == reference or (not reference[0].isdigit() and official.endswith(f" {reference}"))


_TITLED = frozenset(("law", "bill", "decree", "resolution", "recommendation", "regulation", "directive"))


@lru_cache(maxsize=4)  # asked once for every reference of a sentence
def _references(text: str) -> tuple[Reference, ...]:
    return tuple(find_references(text))


def with_title_behind(instrument: Instrument, text: str, terms: Sequence[TermMatch]) -> Instrument:
    """«proposition de loi n° 512 | visant à …», «arrêté du 12 mai 2025 | relatif à …»: number or day and title name one
    text; where the number has an official English title, that is its name."""
    if instrument.type not in _TITLED:
        return instrument
    # «projet de loi n° 8476 portant mise en œuvre du règlement (UE) 2024/1689»: the other text is part of the title.
    texts = [Name(r.start, r.end, r.name, "instrument") for r in _references(text) if r.start > instrument.end]
    names = [n for n in names_in(text, terms) if not any(t.start < n.end and n.start < t.end for t in texts)]
    title = read_behind(text, instrument.end, [*names, *texts])
    if title is None:
        return instrument
    name = instrument.name.replace("No. ", "") if title.act else instrument.name
    official = instrument.reference is not None and not instrument.name.endswith(instrument.reference)
    return replace(instrument, end=title.end, name=name if official else name + _THE.sub("", title.en))


def with_reference(found: list[Instrument], new: Instrument, text: str, terms: Sequence[TermMatch]) -> list[Instrument]:
    """`found` and the text of a reference: joined to the mention that it stands in or behind, else one of its own."""
    for number, instrument in enumerate(found):
        inside = instrument.start <= new.start and new.end <= instrument.end
        if inside and instrument.rule == "reference" and instrument.reference and new.start > instrument.start:
            return found  # the text that its title speaks of
        between = text[instrument.end : new.start] if instrument.end <= new.start else None
        joint = _BETWEEN.fullmatch(between) if between is not None else None
        if inside or joint:
            end = instrument.end if joint and joint["symbol"] else max(instrument.end, new.end)
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
            joined = with_title_behind(joined, text, terms) if same else joined
            return [
                *found[:number],
                joined,
                *(o for o in found[number + 1 :] if o.start >= joined.end or o.end <= joined.start),
            ]
    head = _HEAD_BEFORE.search(text, max(0, new.start - 40), new.start)
    body = _OF_BODY.match(text, new.end)
    of_body = [match.end for match in terms if body and match.start == body.end() and match.term.kind == "organisation"]
    whole = replace(new, start=head.start() if head else new.start, end=of_body[0] if of_body else new.end)
    whole = whole if of_body else with_title_behind(whole, text, terms)
    return [other for other in found if other.end <= whole.start or whole.end <= other.start] + [whole]
