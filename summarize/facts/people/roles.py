"""The roles of persons, from French into English by a compositional grammar.

A role is a head (`roles.csv`: «ambassadeur», «secrétaire général adjoint»), adjectives and a nationality, and
complements: of a state or a body, to a body, for a portfolio. What cannot be read is left out, never left in French, and a role
whose head has no English has none.

>>> read_role("vice-ministre chinois des Affaires étrangères").en
'Chinese vice-minister of foreign affairs'
>>> read_role("ambassadeur de Chine pour les affaires de désarmement").en
'ambassador of China for disarmament affairs'
>>> role = read_role("représentant permanent de la Zambie auprès de l'organisation sœur")
>>> role.en, role.country, role.complete
('permanent representative of Zambia', 'ZM', False)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from summarize.facts.bodies.bodies import Body, heads, read_body
from summarize.facts.bodies.organisations import Organisation
from summarize.facts.naming.english import title_case, with_article
from summarize.facts.people.names import canonical, name_at
from summarize.facts.people.offices import Office, offices
from summarize.facts.people.portfolios import adjectives, read_portfolio
from summarize.facts.places.regions import region_with_article
from translate.glossary import TermMatch
from translate.languages.english_words import listed
from translate.languages.gazetteer import fold
from translate.languages.nations import Country, cities, countries, country_names, demonyms


@dataclass(frozen=True)
class Role:
    """A role in ``text[start:end]``.

    Attributes:
        en: English, or None where the head has none.
        country: ISO alpha-2 of the state whose role it is, where the words say so.
        complete: False where a complement follows that could not be read.
        plural: whether it is said of several.
        state: whether its head is an office of a state.
        head: English of the head alone.
    """

    start: int
    end: int
    en: str | None
    country: str | None = None
    complete: bool = True
    plural: bool = False
    state: bool = False
    head: str = ""


# What may stand before a head, nearest last, and its English. «ex-» is tied by a hyphen.
_BEFORE = re.compile(
    r"\b(?:(?P<former>anciens?|anciennes?|ex)|(?P<new>nouveaux?|nouvel|nouvelles?)|(?P<current>actuels?|actuelles?)"
    r"|(?P<future>futurs?|futures?))[ -]$",
    re.IGNORECASE,
)
_ACTING = re.compile(r" par intérim\b")
_OF_AI = re.compile(r" IA\b")  # «cheffe de projet IA»
# «…, représentant la moitié des parts»: a participle with its object, no office.
_PARTICIPLE = re.compile(r"ant (?:le |la |les |l['’]|une? |plus |près |environ |\d)")
_ARTICLE = r"(?:la |le |les |l['’])?"
# French preposition → how its complement is read. The longer ones first.
_PREPOSITIONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "for",
            r",? (?:plus spécialement )?(?:chargée?s?|en charge|responsables?) (?:de la |de l['’]|des |du |de |d['’])",
        ),
        ("to", r" auprès (?:de la |de l['’]|des |du |de |d['’])"),
        ("of", r" (?:de la |de l['’]|des |du |de |d['’])"),
        ("at", r" (?:au sein (?:de la |de l['’]|des |du |de |d['’])|à la |à l['’]|aux |au |à )"),
        ("for", rf" pour {_ARTICLE}"),
        ("on", rf" sur {_ARTICLE}"),
        ("at", r" chez "),
        ("in", r" en "),
    )
)
_UNREAD = re.compile(r" (?:de|du|des|d['’]|à|au|aux|pour|sur|en|auprès|chargée?)\b", re.IGNORECASE)
_AND = re.compile(r" (?:et|ainsi que)(?: également)? (?:(?:ancien(?:ne)?|ex|actuel(?:le)?)[ -])?", re.IGNORECASE)
_MOST_COMPLEMENTS = 5


@dataclass(frozen=True)
class Known:
    """What other rules know in the text, by where it begins: its organisations, and the English of official titles."""

    organisations: Mapping[int, Organisation] = field(default_factory=dict)
    titles: Mapping[int, TermMatch] = field(default_factory=dict)

    @classmethod
    def of(cls, organisations: Iterable[Organisation], terms: Iterable[TermMatch]) -> Known:
        """Of the organisations and the glossary terms of a text."""
        titles = {term.start: term for term in terms if term.term.kind == "role"}
        return cls({organisation.start: organisation for organisation in organisations}, titles)


_NOTHING = Known()


@dataclass
class _Reading:
    end: int
    head: Office
    nationality: Country | None = None
    country: str | None = None
    noun: str = ""
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


def find_roles(text: str, known: Known = _NOTHING) -> Iterator[Role]:
    """The roles of a text in order, each with what it is joined to by «et»; those inside another follow it."""
    for start, _, _ in offices().find(text):
        role = read_role(text, start, known)
        if role:
            yield role


def read_role(text: str, at: int = 0, known: Known = _NOTHING, depth: int = 2) -> Role | None:
    """The role whose head begins at `at`, as far as it can be read; `known` is what other rules know there,
    `depth` how many roles inside or behind it are read with it."""
    folded = fold(text)
    reading = _read_one(text, folded, at, known, depth)
    if reading is None:
        return None
    prefix = _BEFORE.search(text, max(0, at - 12), at)
    start = prefix.start() if prefix else at
    english = _english(reading, prefix)
    end, country = reading.end, reading.country
    complete = not _UNREAD.match(text, end)
    if not complete and english in _OF_WHAT:
        english = None
    joined = _AND.match(text, end) if complete else None
    other = read_role(text, joined.end(), known, depth - 1) if joined and depth else None
    if other and other.plural == reading.head.plural:
        end, country, complete = other.end, country or other.country, other.complete
        english = " and ".join(filter(None, (english, other.en))) or None
    return Role(start, end, english, country, complete, reading.head.plural, reading.head.state, reading.head.en)


def _read_one(text: str, folded: str, at: int, known: Known, depth: int) -> _Reading | None:
    found = offices().at(folded, at)
    if found is None or _PARTICIPLE.match(folded, found[0] - 3) or _is_participle(text, at):
        return None
    reading = _Reading(found[0], found[1], noun=found[1].en)
    _read_adjectives(reading, text, folded)
    _read_complements(reading, text, folded, known, depth)
    title = known.titles.get(at)
    if title and _says_more(title, reading):
        reading = _Reading(title.end, found[1], country=reading.country, noun=title.en)
        _read_complements(reading, text, folded, known, depth)
    return reading


def _is_participle(text: str, at: int) -> bool:
    """«a | élu Anne Dupont», «ont | délégué leurs pouvoirs», «a été | élue présidente»: the verb, not who is elected.

    So it is where the election is told: «Élu en 2022, Gustavo Petro …».
    """
    if _ELECTED_WHEN.match(text, at):
        return True
    if not _PAST_PARTICIPLE.match(text, at):
        return False
    auxiliary = _AUXILIARY.search(text, max(0, at - 40), at)
    return auxiliary is not None and (auxiliary["passive"] is None or bool(_ELECTED.match(text, at)))


_PAST_PARTICIPLE = re.compile(r"\w{2,14}(?:é|i|u)e?s?\b")
_ELECTED = re.compile(r"élue?s?\b")
_ELECTED_WHEN = re.compile(
    r"[Éé]lue?s? (?:en \d|en [a-zéû]+ \d{4}|le \d|depuis |par |au |à la |à l['’]|pour (?:la |le |un |\w+ ans))"
)
_AUXILIARY = re.compile(
    r"\b(?:a|as|ai|ont|avons|avait|avaient|aura|auront|aurait|auraient|ait|aient|ayant|eut"
    r"|(?P<passive>été|est|sont|était|étaient|sera|seront|fut|furent|être|étant))(?: \w{3,15}ment| aussi| donc)? $"
)


def _says_more(title: TermMatch, reading: _Reading) -> bool:
    """The glossary has what the grammar cannot read, or the official English of an office of a named state («Chinese
    Premier»)."""
    official = title.term.source not in ("usage", "translation")
    return title.end > reading.end or (title.end == reading.end and official and reading.nationality is not None)


def _read_complements(reading: _Reading, text: str, folded: str, known: Known, depth: int) -> None:
    while len(reading.after) < _MOST_COMPLEMENTS and _read_complement(reading, text, folded, known, depth):
        _read_adjectives(reading, text, folded, behind_complement=True)


def _english(reading: _Reading, prefix: re.Match[str] | None) -> str | None:
    if not reading.noun:
        return None
    nationality = reading.nationality.adjective if reading.nationality else ""
    words = [prefix.lastgroup or "" if prefix else "", nationality, *reading.before, reading.noun, *reading.after]
    english = " ".join(filter(None, words))
    return None if english in _EMPTY_ALONE else english


# Say nothing where what they are of stands there and could not be read.
_OF_WHAT = ("founder", "co-founder", "high commissioner", "deputy high commissioner")
_EMPTY_ALONE = ("head", "member", "official")  # of what, where the complement could not be read


def _read_adjectives(reading: _Reading, text: str, folded: str, *, behind_complement: bool = False) -> None:
    """«chinois», «adjointe», «par intérim»; behind a complement only a nationality («des Affaires sociales iranien»)."""
    while folded[reading.end : reading.end + 1] == " ":
        nationality = demonyms().at(folded, reading.end + 1)
        adjective = None if behind_complement else adjectives().at(folded, reading.end + 1)
        acting, of_ai = _ACTING.match(text, reading.end), _OF_AI.match(text, reading.end)
        if nationality and not reading.country:
            reading.end, reading.nationality = nationality
            reading.country = reading.nationality.alpha_2
        elif adjective:
            reading.end = adjective[0]
            reading.before.insert(0, adjective[1])
        elif acting:
            reading.end = acting.end()
            reading.before.insert(0, "acting")
        elif of_ai:
            reading.end = of_ai.end()
            reading.before.append("AI")
        else:
            return


def _read_complement(reading: _Reading, text: str, folded: str, known: Known, depth: int) -> bool:
    """One complement more, or False where none can be read."""
    for kind, pattern in _PREPOSITIONS:
        joined = pattern.match(text, reading.end)
        if joined:
            at = joined.end()
            return (
                _read_country(reading, text, folded, at, kind)
                or _read_body(reading, text, at, kind, known)
                or _read_city(reading, text, folded, at, kind)
                or _read_portfolio(reading, text, at, kind)
                or _read_person(reading, text, at, kind, known, depth)
            )
    return False


def _read_country(reading: _Reading, text: str, folded: str, at: int, kind: str) -> bool:
    """«de Chine»: of China, behind a portfolio the adjective before the head; «en Chine»: to China."""
    found = country_names().at(folded, at)
    if not found or not text[at].isupper():
        return False
    reading.end, country = found[0], countries()[found[1][0]]
    if kind in ("for", "on"):
        reading.after.append(f"{kind} {country.with_article}")
        return True
    if kind != "of":
        reading.after.append(f"{reading.head.at if reading.head.at != 'at' else 'in'} {country.with_article}")
        return True
    first = reading.country is None
    reading.country = reading.country or country.alpha_2
    if first and reading.after and country.adjective:
        reading.nationality = country
    else:
        reading.after.append(f"{reading.head.of} {country.with_article}")
    return True


def _read_body(reading: _Reading, text: str, at: int, kind: str, known: Known) -> bool:
    """A body that other rules know, or one that the grammar of bodies reads further."""
    found = known.organisations.get(at)
    body = read_body(text, at, {o.start: (o.end, called(o)) for o in known.organisations.values()})
    if body and body.rendered and (not found or found.end < body.end):
        named: Organisation | Body = body
        en, known_as = body.en, bool(body.proper or body.complements or text[at].isupper())
    elif found:
        named, en, known_as = found, called(found), found.rendered
    elif (
        body
        and body.head.kind == "body"
        and body.proper == "name"
        and (head := heads().at(fold(text), at))
        and text[at].isupper()
    ):
        named, en, known_as = replace(body, end=head[0]), body.head.en, True  # «de la Commission | Anne Dupont»
    else:
        return False
    if not known_as:
        return False
    if kind == "of":
        reading.country = reading.country or named.country
        if reading.head.un and en.startswith(("United Nations", "UN")):
            reading.noun = reading.head.un
    preposition = {"of": reading.head.of, "at": reading.head.at}.get(kind, kind)
    article = "the " if with_article(title_case(en)).startswith("the ") else ""
    reading.end = named.end
    reading.after.append(f"{preposition} {article}{en}")
    return True


def called(organisation: Organisation) -> str:
    """The acronym where the French has the acronym, else the name."""
    return organisation.acronym if organisation.acronym and organisation.text.isupper() else organisation.name


_AND_REGION = re.compile(r" et (?:la |le |les |l['’])?")


def _read_city(reading: _Reading, text: str, folded: str, at: int, kind: str) -> bool:
    """«maire de Londres», «consul à Shanghai», «directeur pour l'Afrique du Nord et le Moyen-Orient»."""
    names, end = [], reading.end
    while (found := cities().at(folded, at)) and text[at].isupper() and folded[at : found[0]] != "europe":
        names.append(region_with_article(found[1][0]))
        end = found[0]
        joined = _AND_REGION.match(text, end)
        at = joined.end() if joined else len(text)
    if not names:
        return False
    reading.end = end
    reading.after.append(f"{'in' if kind == 'at' else kind} {listed(names)}")
    return True


def _read_portfolio(reading: _Reading, text: str, at: int, kind: str) -> bool:
    portfolio = read_portfolio(text, at) if "mayor" not in reading.noun else None  # «le maire de la ville»
    if not portfolio:
        return False
    preposition = {"of": reading.head.of if reading.head.of != "to" else "for", "at": "for", "to": "for"}.get(
        kind, kind
    )
    reading.end = portfolio.end
    reading.after.append(f"{preposition} {portfolio.en}")
    return True


def _read_person(reading: _Reading, text: str, at: int, kind: str, known: Known, depth: int) -> bool:
    """«représentant spécial du président Xi Jinping», «auprès du ministre de l'Économie»."""
    superior = read_role(text, at, known, depth - 1) if depth and kind in ("of", "to") and reading.head.en else None
    if not superior or not superior.en or superior.plural:
        return False
    name = name_at(text, superior.end + 1) if text[superior.end : superior.end + 1] == " " else None
    reading.end = name.end if name else superior.end
    called = f"{superior.en} {canonical(name.text)}" if name else f"the {superior.en}"
    reading.after.append(f"{reading.head.of if kind == 'of' else kind} {called}")
    return True
