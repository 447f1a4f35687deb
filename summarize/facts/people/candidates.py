"""A sentence as the rules for persons see it: its roles, and the sequences of capitals that may be persons' names.

What other rules have found (organisations, countries, places, terms) is taken, and so are titles; words that begin a
sentence, months, offices and portfolios in capitals belong to no name.

>>> [name.text for name in read_context("Mardi, le Premier Ministre Keir Starmer a vu Bruno LE MAIRE à Paris.").names]
['Keir Starmer', 'Bruno LE MAIRE']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarize.facts.bodies.bodies import heads
from summarize.facts.bodies.organisations import Organisation, find_organisations
from summarize.facts.people.names import FUNCTION_WORDS, Name, has_given_name, name_at, part_of, with_particles
from summarize.facts.people.offices import offices
from summarize.facts.people.portfolios import adjectives, read_portfolio
from summarize.facts.people.roles import Known, Role, find_roles
from summarize.facts.places.countries import find_countries, find_places
from translate.glossary import TermMatch
from translate.languages.calendar_names import MONTHS_FR, WEEKDAYS_FR
from translate.languages.gazetteer import fold, offsets
from translate.languages.names import is_common
from translate.languages.nations import demonyms

Span = tuple[int, int]

# A title before a name; not the last initial of «J. M. Keynes».
TITLE = re.compile(
    r"(?<![A-Z]\. )\b(?:(?:MM?|Dre?|Pre?|Mgr)\. ?(?!-)"
    r"|(?:Mmes?|Mlle|Dre?|Drs|Pre?|Prs|Me|Mgr|Sir|Lord|Lady|Monsieur|Madame|Messieurs|Mesdames|Maître|Cheikha?|Sheikha?"
    r"|[Hh]onorable|Cheik|Dato|Datuk|Tan Sri|Hadj|El Hadj|Sœur|Monseigneur) "
    r"(?=(?:(?:de|du|la|von|van|der|den|zu|ben|bin|da|di) ){0,2}(?:d['’])?[A-ZÀ-ÖØ-Þ]))"
)
_CALENDAR = frozenset(map(fold, (*MONTHS_FR, *WEEKDAYS_FR, "aujourd", "hier", "demain")))
_CAPITAL_PARTICLES = frozenset("le la de du van von der den el al ben bin abi abou abu da dos di del".split())
_NEVER_NAMES = frozenset(
    "premier premiere vice ia ai iag ong onu ue internet web monsieur madame etat etats constitution republique "
    "sommet forum conference charte pacte traite convention accord declaration plan programme projet initiative "
    "strategie rapport article loi reglement directive livre comite guerre covid source sources photo video date "
    "titre nom prenom page annexe chapitre section table mission prix jour journee semaine annee edition episode "
    "saison baie mont lac vallee rue avenue boulevard place parc ile iles cap golfe foret unite club stade salle "
    "renaissance horizons modem ensemble liot "
    "hotel tour objectif objectifs nation nations peuple peuples coupe compte".split()
)


@dataclass(frozen=True)
class Context:
    """A sentence, its names, its roles and its organisations in order."""

    text: str
    names: Sequence[Name]
    roles: Sequence[Role]
    bodies: Sequence[Organisation] = ()

    def name_from(self, start: int) -> Name | None:
        """The name that begins at `start`."""
        return self._by_start.get(start)

    def name_until(self, end: int) -> Name | None:
        """The name that ends at `end`."""
        return self._by_end.get(end)

    @cached_property
    def _by_start(self) -> dict[int, Name]:
        return {name.start: name for name in self.names}

    @cached_property
    def _by_end(self) -> dict[int, Name]:
        return {name.end: name for name in self.names}


def read_context(
    text: str, terms: Sequence[TermMatch] = (), organisations: Sequence[Organisation] | None = None
) -> Context:
    """What the rules need to know of a French text.

    Args:
        terms: its glossary terms.
        organisations: those found in it, where they are known already.
    """
    organisations = find_organisations(text, terms) if organisations is None else organisations
    roles = list(find_roles(text, Known.of(organisations, terms)))
    taken = [(o.start, o.end) for o in organisations]
    taken += [(c.start, c.end) for c in find_countries(text, terms)]
    taken += [(p.start, p.end) for p in find_places(text, terms)]
    taken += [(t.start, t.end) for t in terms if t.term.kind in ("instrument", "event", "place", "concept")]
    titles = [match.span() for match in TITLE.finditer(text)]
    ends = {end for _, end in titles} | {role.end + 1 for role in roles if role.en and role.en.endswith("minister")}
    names = [_with_particles(name, text, ends) for name in _names(text, sorted([*taken, *titles]))]
    inside = offsets((name.start + 1, name.end) for name in names)
    return Context(text, names, [role for role in roles if role.start not in inside], organisations)


def _with_particles(name: Name, text: str, titles: set[int]) -> Name:
    """«M. | de Villepin», «le ministre | de Villiers»; `titles` is where names begin behind a title or an office."""
    whole = with_particles(name, text, titled=True)
    return whole if whole.start in titles else with_particles(name, text, titled=False)


def _names(text: str, taken: Sequence[Span]) -> Iterator[Name]:
    """The sequences of capitals outside `taken`, less the words that begin a sentence or belong to no name."""
    at, spans = 0, iter([*taken, (len(text), len(text))])
    for start, end in spans:
        while at < start and (word := _CAPITAL_WORD.search(text, at, start)):
            name = name_at(text, word.start(), start)
            at = name.end if name else word.end()
            if name:
                yield from (_without_opening(part, text) for part in _proper_parts(name, text))
        at = max(at, end)


_CAPITAL_WORD = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞŒŠŽČŁİ]")


def _proper_parts(name: Name, text: str) -> Iterator[Name]:
    """The runs of words of a sequence that may be a name: «Premier Ministre | Keir Starmer»."""
    first = 0
    given = _begins_with_given_des(name, text)
    for at in range(len(name.words) + 1):
        if at == len(name.words) or not (_may_be_name(name.words, at, first) or (given and at == 0)):
            if at > first:
                yield part_of(name, first, at, text)
            first = at + 1


_WITHIN = re.compile(r"[a-zà-ÿ,;] $")
_SAYS_BEHIND = re.compile(r" ?: ?[«\"“]")


def _begins_with_given_des(name: Name, text: str) -> bool:
    """«rétorque | Des Hogan»: with a capital inside a sentence it is no article, nor at its head in «Des Hogan : « … »»
    and «Des Hogan, commissaire»."""
    if name.words[0] != "Des" or len(name.words) < 2:
        return False
    speaks = name.start == 0 and bool(_SAYS_BEHIND.match(text, name.ends[1])) and not name.words[1].endswith(("s", "x"))
    office = offices().at(fold(text), name.end + 2) if text.startswith(", ", name.end) else None
    return speaks or bool(_WITHIN.search(text, 0, name.start)) or (office is not None and not office[1].plural)


def _without_opening(name: Name, text: str) -> Name:
    """«Interview de | Sophie Vasseur»: less the word that has its capital from the beginning of the sentence."""
    if len(name.words) < 3 or name.start or has_given_name(name.words) or not is_common(name.words[0]):
        return name
    rest = part_of(name, 1, len(name.words), text)
    return rest if has_given_name(rest.words) else name


def _may_be_name(words: tuple[str, ...], at: int, first: int) -> bool:
    if at > first and _is_within_surname(words, at, first):
        return True
    if (
        at == first
        and len(words) > at + 2
        and re.fullmatch(r"[A-Z]{3,}|LR|PS|RN", words[at])
        and not words[-1].isupper()
    ):
        return False  # an acronym before a name: «l'UBS Oswald Graf»
    return not _is_common(words[at].rpartition(" ")[2])


def _is_within_surname(words: tuple[str, ...], at: int, first: int) -> bool:
    """«Bruno | Le Maire»: what would be a common word elsewhere, behind a given name or a particle."""
    particle = fold(words[at]) in _CAPITAL_PARTICLES and at + 1 < len(words)
    behind = fold(words[at - 1]) in _CAPITAL_PARTICLES and at - 1 > first
    given = at - 1 == first and has_given_name(words[first:at])
    shouted = len(words[at]) > 3 and words[at].isupper() and not words[at - 1].isupper()  # «Aminata | MAIRE»
    goes_on = at + 1 < len(words) and not _is_common(words[at + 1].rpartition(" ")[2])  # «Omar Sultan Al Olama»
    return particle or behind or shouted or (given and (goes_on or not _is_office(words[at])))


def _is_office(word: str) -> bool:
    return word in offices() or word in heads()


@lru_cache(maxsize=1 << 12)
def _is_common(word: str) -> bool:
    folded = fold(word)
    if folded in FUNCTION_WORDS or folded in _CALENDAR or folded in _NEVER_NAMES or _is_office(word):
        return True
    portfolio = read_portfolio(word)
    return word in adjectives() or word in demonyms() or bool(portfolio and portfolio.end == len(word))
