"""The English of bodies whose names hold words that the grammar of bodies lacks: they are read as titles are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarize.facts.bodies.bodies import Body, heads
from summarize.facts.bodies.body_members import MADE_OF_MEMBERS
from summarize.facts.bodies.body_topics import read_members
from summarize.facts.clauses.clause_words import VERB_LIKE_ADJECTIVE
from summarize.facts.naming.naming import names_in
from summarize.facts.naming.phrase import Name, Phrase
from summarize.facts.naming.phrase_reader import read_phrase
from summarize.facts.naming.title_reader import TitleReader
from translate.glossary import TermMatch
from translate.languages.gazetteer import fold
from translate.languages.nations import cities, country_names


def with_names(name: str, inside: Iterable[str]) -> str:
    """The name with the capitals that those in it have: Commission of Inquiry into the Société de l'assurance."""
    for en in inside:
        at = name.casefold().find(en.casefold())
        name = f"{name[:at]}{en}{name[at + len(en) :]}" if at >= 0 else name
    return name


_ACRONYM_AT_END = re.compile(r" ?\([^()]{1,20}\)$")
_AND_ANOTHER = re.compile(r" et (?:la |le |les |l['’])")


# «commission des affaires juridiques (JURI) | du Parlement européen»: parliaments have committees.
_OF_PARLIAMENT = re.compile(
    r" \([A-Z-]{2,9}\) (?:du |de la |de l['’])(?:Parlement|Sénat|Assemblée|Chambre|Bundestag|Congrès"
    r"|Conseil (?:national|des États))\b"
    r"| \([A-Z][A-Za-z]{1,6}-[NE]\)"  # «(CTT-N)»: of the Swiss National Council or Council of States
)


def in_english(text: str, body: Body, terms: Sequence[TermMatch]) -> tuple[int, str, bool]:
    """Where the body's name ends and its English; words that the grammar of bodies lacks are read as a noun phrase."""
    phrase = None if body.rendered or not text[body.start].isupper() else _read_title(text, body, terms)
    if phrase and (another := _AND_ANOTHER.search(text, body.end, phrase.end)):  # «École X d'ingénieurs | et l'Agence»
        phrase = _read_title(text, body, terms, another.start())
    if phrase and phrase.complete and phrase.end >= body.end:
        bracket = _ACRONYM_AT_END.search(text, body.start, phrase.end)
        end = bracket.start() if bracket else phrase.end
        of = "of" if _is_of_members(text, body) else body.head.of
        return end, phrase.en.replace(" of ", f" {of} ", 1), True
    committee = _OF_PARLIAMENT.match(text, body.end)
    en = re.sub(r"\b([Cc])ommission\b", r"\1ommittee", body.en) if committee else body.en
    return body.name_end, en, body.rendered


_OF = re.compile(r" (?:des |de |d['’])")


def _is_of_members(text: str, body: Body) -> bool:
    """«Association | des éditeurs»: whose it is, not what it is for."""
    of = _OF.search(text, body.start, body.end) if body.head.fr in MADE_OF_MEMBERS else None
    return of is not None and read_members(text, of.end()) is not None


_WINDOW = 300  # characters: longer than any name, so that the time of one is constant


def _read_title(text: str, body: Body, terms: Sequence[TermMatch], stop: int | None = None) -> Phrase | None:
    """The name read as a title up to `stop`; its nouns and adjectives may be words that only the list of words has."""
    start, stop = body.start, stop or body.start + _WINDOW
    verb = VERB_LIKE_ADJECTIVE.search(text, body.end, stop)  # «le Conseil des consommateurs | critique le texte»
    stop = verb.start() if verb else stop
    inside = [replace(t, start=t.start - start, end=t.end - start) for t in terms if start < t.start and t.end <= stop]
    window, least = text[start:stop], body.end - start
    names = [name for name in names_in(window, inside) if name.start]
    phrase = read_phrase(window, 0, names)
    if not phrase or not phrase.complete or phrase.end < least:
        phrase = TitleReader(window, names).noun_phrase(0)
    if phrase is None or _holds_another(window, phrase.end, names):
        return None
    return replace(phrase, start=start, end=start + phrase.end, noun_end=start + phrase.noun_end)


_CAPITAL_OF = re.compile(r" (?:du |de la |de l['’]|des )(?=[A-ZÀ-Þ])")


def _holds_another(text: str, end: int, names: Iterable[Name]) -> bool:
    """«la politique de sécurité | du Conseil national»: what is a body of its own is no noun of the title."""
    known = {name.start for name in names}
    at = (of.end() for of in _CAPITAL_OF.finditer(text, 0, end))
    return any(place not in known and heads().at(fold(text), place) for place in at)


_CAPITALS = re.compile(r"(?<= )[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+)+")


def keeps_names(text: str, start: int, end: int, name: str) -> bool:
    """Whether the English has the names in capitals that stand inside the French: «Centre du World Wide Web»."""
    inside = (run.group() for run in _CAPITALS.finditer(text, start + 1, end))
    return all(run in name or run in country_names() or run in cities() for run in inside)
