"""Countries and places.

A country is named («la Chine», «les États-Unis», «la RDC») or is the adjective of an actor of state («le gouvernement
chinois», «la ministre belge»); other nationalities («une entreprise chinoise») name no state. Names come from CLDR
through Babel; `countries.csv` adds the forms CLDR leaves out, `demonyms.csv` the adjectives.

A capital that stands for its government (« Pékin a refusé ») is the place it names.

>>> text = "Le gouvernement chinois a invité le Niger et la Guinée-Bissau."
>>> [(s.text, s.alpha_2, s.rule) for s in find_countries(text)]
[('chinois', 'CN', 'demonym'), ('Niger', 'NE', 'country-name'), ('Guinée-Bissau', 'GW', 'country-name')]
>>> [(s.text, s.name, s.country) for s in find_places("À Pékin, l'Université de Genève")]
[('Pékin', 'Beijing', 'CN')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarize.facts.mention import Document, Mention
from summarize.facts.people.names import FUNCTION_WORDS, given_names
from summarize.facts.people.offices import offices
from summarize.facts.places.towns import find_towns
from summarize.facts.tables import read_table
from summarize.facts.taken import Taken
from translate.glossary import TermMatch
from translate.languages.gazetteer import Gazetteer, fold, offsets, plural
from translate.languages.nations import Country, cities, countries, country_names, demonyms


@dataclass(frozen=True)
class CountrySpan:
    """A country in a text, and the rule that found it."""

    start: int
    end: int
    text: str
    alpha_2: str
    rule: str


@dataclass(frozen=True)
class Place:
    """A place in a text: its English name, and the country it lies in where that is one and undisputed."""

    start: int
    end: int
    text: str
    name: str
    country: str | None


# --- What stands around a name -------------------------------------------------------------------------------------

_WORD_BEFORE = re.compile(r"([^\W\d_]+['’]?) ?$")
_LINKED_AFTER = re.compile(r"[-‐‑](\w+)")
_LINKED_BEFORE = re.compile(r"(\w+)[-‐‑]$")
_CAPITAL_AFTER = re.compile(r" (?:[A-ZÀ-ÖØ-Þ]\w*|\d{4}|services\b)")
_ARTICLE_BEFORE = re.compile(r"\b(?:l['’]|la |le |les |du |des |au |aux )$", re.IGNORECASE)
_PREPOSITION_BEFORE = re.compile(
    r"\b(?:de |d['’]|en |à |depuis |vers |pour |entre |et |près de |via |chez )$", re.IGNORECASE
)
_BRANDS_AFTER = frozenset(  # «France Télévisions», «France services»: bodies named after their country
    "active assureurs biotech bleu competences culture deeptech digitale identite info inter medias musique num presse "
    "relance services strategie televisions terme travail universites".split()
)
# Names of waters and streets say where, not which state; some bodies and currencies are named after their country.
_NAMED_FOR = re.compile(
    r"\b(?:mer|golfe|détroit|canal|fleuve|lac|bassin)s? (?:de l['’]|de la |des? |du |d['’])?$"
    r"|\b(?:palais|jardin|rue|avenue|boulevard|place|pont|gare|porte|hôtel) (?:de l['’]|de la |des? |du |d['’])$"
    r"|\b(?:banque|stade|collège|tour|électricité) (?:de |d['’])$|\bdollars? (?:des |de )$"
    r"|\b(?:état|province) (?:américaine?|fédérée?) (?:de la |de |d['’])$",
    re.IGNORECASE,
)


def _linked_to_a_stranger(text: str, start: int, end: int) -> bool:
    """«Agence France-Presse», «Île-de-France»: a hyphen ties the name to a word that names no country or body."""
    after, before = _LINKED_AFTER.match(text, end), _LINKED_BEFORE.search(text, max(0, start - 30), start)
    if before and before.group(1)[0].islower() and before.group(1) not in ("de", "en", "sur", "lès"):
        before = None  # «anti-Iran», «pro-Chine»
    return any(not _is_known(linked.group(1)) for linked in (after, before) if linked)


def _is_known(word: str) -> bool:
    return (
        word.isupper()
        or word in country_names()
        or word in cities()
        or any(table.at(fold(word), 0) for table in (country_names(), cities()))
    )


def _behind_a_name(text: str, start: int) -> bool:
    """«Air France», «Université Paris …», «Pierre Mendès France»: a word with a capital stands right before."""
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if not before or not before.group(1)[0].isupper():
        return False
    return fold(before.group(1)).rstrip("'") not in FUNCTION_WORDS


def _in_a_brand(text: str, start: int, end: int) -> bool:
    """«France Télévisions», «France 2030», «Sénégal Digital»: the name goes on, and no article makes it a country."""
    after = _CAPITAL_AFTER.match(text, end)
    if not after or _ARTICLE_BEFORE.search(text, max(0, start - 5), start):
        return False
    follower = fold(after.group().strip())
    if not _PREPOSITION_BEFORE.search(text, max(0, start - 10), start):
        apart = not text[start:end].isupper() and text[after.end() : after.end() + 2] in (", ", " (")
        return start > 0 or apart or follower in _BRANDS_AFTER or follower.isdigit()  # «France Datacenter, qui»
    return follower in _BRANDS_AFTER or (follower.isdigit() and text[start:end] == "France")


_MARK_BEFORE = re.compile(r"[«“\"] ?$")
_TITLE_ENDS = re.compile(r"(?: (?!et\b|a\b|est\b)[\w'’-]{1,25}){1,4} ?[»”\"]")


def _in_a_title(text: str, start: int, end: int) -> bool:
    """«le plan « Sénégal numérique 2034 »»: between marks, without an article, and a few words more."""
    return bool(_MARK_BEFORE.search(text, max(0, start - 2), start) and _TITLE_ENDS.match(text, end))


def _stands_in_a_name(text: str, start: int, end: int) -> bool:
    return _linked_to_a_stranger(text, start, end) or _behind_a_name(text, start) or _in_a_brand(text, start, end)


# --- Countries -----------------------------------------------------------------------------------------------------


def find_countries(text: str, terms: Sequence[TermMatch] = ()) -> list[CountrySpan]:
    """The countries of a French text in order; `terms` are its glossary terms."""
    spans = [*_named(text, terms), *_actors_of_state(text)]
    return sorted(spans, key=lambda span: span.start)


_STATE_FORM = re.compile(
    r"\b(?:[Rr]épublique|[Rr]oyaume|[Pp]rincipauté|[Ss]ultanat|[Gg]rand-[Dd]uché|(?<!d['’])[ÉEée]tat)(?: [a-zé]{4,15}){0,2}"
    r" (?:de l['’]|de la |des? |du |d['’])$"
)


def _named(text: str, terms: Sequence[TermMatch]) -> Iterator[CountrySpan]:
    """Rule `country-name`: «la Chine», «États-Unis d'Amérique», with its form of state («la République du Sénégal»)."""
    inside, folded = _inside_names(terms), fold(text)
    for start, end, (code, form) in country_names().find(text):
        if not any(char.isupper() for char in text[start:end]):
            continue
        if form.isupper() and text[start:end] != form:
            continue
        if _stands_in_a_name(text, start, end) or _in_a_title(text, start, end):
            continue
        if (longer := cities().at(folded, start)) and longer[0] > end:
            continue  # «Irlande du Nord», «Géorgie américaine»
        if _NAMED_FOR.search(text, max(0, start - 24), start):
            continue
        # In «la stratégie nationale du Sénégal» an article makes it a country all the same.
        if start in inside and not _ARTICLE_BEFORE.search(text, max(0, start - 5), start):
            continue
        start += text[start:end].find(" ") + 1 if form[0].islower() and form.split()[0] in _FORM_PREFIXES else 0
        state = _STATE_FORM.search(text, max(0, start - 60), start)
        start = state.start() if state else start
        yield CountrySpan(start, end, text[start:end], code, "country-name")


_FORM_PREFIXES = ("la", "à", "en", "le", "au", "du")


def _inside_names(terms: Sequence[TermMatch]) -> frozenset[int]:
    """The offsets inside the names that the glossary has: «Banque de France», «Convention de Malabo»."""
    return offsets((term.start, term.end) for term in terms if term.term.kind in ("organisation", "instrument"))


_PORTFOLIO_NOUN = re.compile(r"(?:vice )?minist|secretaire[s]? d'etat")
_STEP = re.compile(r" ?([^\W\d_]+['’]?)(?=\W|$|(?<=['’]))")
_PHRASE_WORDS = frozenset("de des du d la l et aux".split())
_NO_ADJECTIVES = FUNCTION_WORDS | frozenset(
    "que qui dont est sont ont sera aurait un une ce cette se ne pas lors".split()
)


@lru_cache(maxsize=1)
def state_nouns() -> Gazetteer[str]:
    """Offices and bodies of a state: the nouns of `roles.csv` and `organisation_heads.csv` that are marked so."""
    forms = ["côté", "partie", "camp", *(form for form, office in offices().items() if office.state)]
    for row in read_table("organisation_heads.csv"):
        if row["kind"] == "state":
            forms += [row["fr"], plural(row["fr"])]
    return Gazetteer((form, form) for form in forms)


@lru_cache(maxsize=256)  # several kinds of facts ask it of one sentence
def _actors_of_state(text: str) -> tuple[CountrySpan, ...]:
    """Rule `demonym`: «le gouvernement chinois», «la vice-ministre déléguée suédoise», «les ministres chinois et
    indien», «le ministre des Affaires étrangères iranien»."""
    return tuple(
        CountrySpan(start, stop, text[start:stop], country.alpha_2, "demonym")
        for _, end, noun in state_nouns().find(text)
        for start, stop, country in _adjectives_behind(text, end, portfolio=bool(_PORTFOLIO_NOUN.match(fold(noun))))
    )


def _adjectives_behind(text: str, at: int, *, portfolio: bool) -> Iterator[tuple[int, int, Country]]:
    """The nationalities of the noun that ends at `at`: at most one other adjective or, for an office with a portfolio,
    the portfolio stands between."""
    folded, found, in_phrase = fold(text), False, False
    for step in range(10):
        word = _STEP.match(text, at)
        if not word:
            return
        start, surface = word.start(1), folded[word.start(1) : word.end(1)].rstrip("'")
        adjective = demonyms().at(folded, start)
        if adjective:
            yield start, adjective[0], adjective[1]
            at, found = adjective[0], True
        elif found and surface == "et" and (after := demonyms().at(folded, word.end() + 1)):
            yield word.end() + 1, after[0], after[1]
            return
        elif found or (step == 0 and surface in ("de", "des", "du", "d") and not portfolio):
            return
        else:
            in_phrase = in_phrase or (step == 0 and surface in _PHRASE_WORDS)
            allowed = surface in _PHRASE_WORDS or surface not in _NO_ADJECTIVES
            if not allowed or (step > 0 and not in_phrase):
                return
            at = word.end()


# --- Places --------------------------------------------------------------------------------------------------------

_LOCATIVE_BEFORE = re.compile(r"\b(?:à |de |depuis |vers |pour |près de |entre |et |via |[Vv]ille de )$")
# A city names what was signed there or what stands there: «Accord de Paris», «université de Genève».
_NAMED_AFTER = re.compile(
    r"\b(?:accords?|appels?|arrangements?|conventions?|consensus|engagements|manifeste|pactes?|protocoles?|déclarations?|traités?|processus|principes|charte|statut|agenda|consensus|"
    r"communiqué|code|recommandations?|universités?|tribunal|bourse|mairie|école|"
    r"faculté|hôpital|ministre|ministère) (?:de |d['’])(?:l['’])?$",
    re.IGNORECASE,
)


def find_places(text: str, terms: Sequence[TermMatch] = ()) -> list[Place]:
    """The cities and regions of a French text in order; `terms` are its glossary terms."""
    taken = set(offsets((span.start, span.end) for span in _named(text, terms)))
    places: list[Place] = []
    for place in sorted(
        [*_venues(text), *_cities(text, terms), *_of_glossary(text, terms)], key=lambda p: (p.start, -p.end)
    ):
        if taken.isdisjoint(range(place.start, place.end)):
            places.append(place)
            taken.update(range(place.start, place.end))
    return places


def _of_glossary(text: str, terms: Sequence[TermMatch]) -> Iterator[Place]:
    """Places that only the glossary has: «Palais des Nations»."""
    for match in terms:
        found = text[match.start : match.end]
        if match.term.kind == "place" and found not in cities():
            yield Place(match.start, match.end, found, match.term.en, match.term.country or None)


def _before_a_city(text: str, end: int) -> bool:
    """«Vienne | et Berlin refusent»: what a city is joined to is one."""
    joined = _AND_CITY.match(text, end)
    found = cities().at(fold(text), joined.end()) if joined else None
    return found is not None and bool(found[1][1]) and not found[1][2]


_AND_CITY = re.compile(r" et (?=[A-ZÀ-Þ])")


# «Kigali Convention Centre»: English already, capitals throughout.
_VENUE = re.compile(
    r"(?<![\w'’-])(?P<name>[A-ZÀ-Þ][\w-]{1,20}(?: [A-ZÀ-Þ][\w-]{1,20}){0,3}"
    r" (?:Convention|Conference|Congress|Exhibition|Expo) (?:Cent(?:re|er)|Hall))(?![\w-])"
)


def _venues(text: str) -> Iterator[Place]:
    """Rule `place-name`: halls with an English name, in the country of the city that they are called after."""
    for match in _VENUE.finditer(text):
        name = match["name"]
        city = cities().at(fold(name), 0)
        yield Place(match.start(), match.end(), name, name, (city[1][1] or None) if city else None)


def _cities(text: str, terms: Sequence[TermMatch]) -> Iterator[Place]:
    """Rule `place-name`: «à Genève», «Sommet de Paris», «l'Afrique de l'Ouest»; none in «Accord de Paris»."""
    inside = _inside_names(terms)
    for start, end, (name, country, needs_preposition) in cities().find(text):
        if text[start:end].islower() or _stands_in_a_name(text, start, end):
            continue
        led = _LOCATIVE_BEFORE.search(text, max(0, start - 12), start) or _before_a_city(text, end)
        if needs_preposition and not led:
            continue
        # «le maire de Londres Sadiq Khan», but «Paris Saclay», «Florence Parly».
        follower = _CAPITAL_AFTER.match(text, end)
        if follower and (needs_preposition or follower.group().strip() not in given_names()):
            continue
        if _NAMED_AFTER.search(text, max(0, start - 30), start) or start in inside:
            continue
        yield Place(start, end, text[start:end], name, country or None)


def find_eponyms(text: str) -> Iterator[Place]:
    """The cities after which texts and bodies are called: «Déclaration de | Carthagène» is the Cartagena Declaration."""
    for start, end, (name, country, _) in cities().find(text):
        named = text[start].isupper() and _NAMED_AFTER.search(text, max(0, start - 30), start)
        if named and not _stands_in_a_name(text, start, end) and not _CAPITAL_AFTER.match(text, end):
            yield Place(start, end, text[start:end], name, country or None)


def find(document: Document) -> list[Mention]:
    """The countries and places of an article."""
    mentions: list[Mention] = []
    towns = find_towns([sentence.fr for sentence in document.sentences])
    for number, sentence in enumerate(document.sentences):
        terms = document.terms[number]
        states, places = find_countries(sentence.fr, terms), find_places(sentence.fr, terms)
        taken = Taken([*states, *places])
        mentions += (country_mention(span, number) for span in states)
        mentions += (place_mention(place, number) for place in places)
        mentions += (
            place_mention(Place(town.start, town.end, town.text, town.name, town.country), number, "town")
            for town in towns[number]
            if not taken.overlaps(town)
        )
    return mentions


def country_mention(span: CountrySpan, sentence: int) -> Mention:
    """The country as a fact of sentence number `sentence`."""
    name = countries()[span.alpha_2].name
    value = {"alpha_2": span.alpha_2, "name": name}
    return Mention("country", sentence, span.start, span.end, value, name, span.rule, span.alpha_2)


def place_mention(place: Place, sentence: int, rule: str = "place-name") -> Mention:
    """The place as a fact of sentence number `sentence`."""
    value = {"name": place.name, "country": place.country}
    return Mention("place", sentence, place.start, place.end, value, place.name, rule, place.name.casefold())
