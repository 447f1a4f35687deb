"""The words between the noun of a body and its complements: adjectives, nationality, and a name of its own.

>>> in_english_order("Chine-ASEAN"), of_a_crown("Roi Baudouin"), of_a_crown("Curie")
('China-ASEAN', 'King Baudouin', 'Curie')
"""

from __future__ import annotations

import re

from summarize.facts.bodies.body_heads import Head
from summarize.facts.bodies.body_names import (
    INFINITIVE,
    PROPER_NAME,
    REST_ADJECTIVE,
    REST_FOR,
    REST_OF,
    TO_ACRONYM,
    name_in_words,
)
from summarize.facts.bodies.body_reading import Reading, says_what
from summarize.facts.clauses.clause_words import ADJECTIVE_MAY_FOLLOW
from summarize.facts.people.offices import offices
from summarize.facts.people.portfolios import adjectives
from translate.languages.english_words import listed
from translate.languages.gazetteer import Gazetteer, fold
from translate.languages.nations import cities, countries, country_names, demonyms

_AI = Gazetteer([("IA", "AI")])  # «le Bureau IA», the AI Office
_SEAT = re.compile(r" (?:de |d['’])(?P<name>[A-ZÀ-ÖØ-Þ][\w'’ -]*)$")  # «université Cheikh Anta Diop | de Dakar»
_JOINED = re.compile(r", | et ")
_PAIR = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’]+[-‑–](?=[A-ZÀ-ÖØ-Þ])")
_PARTED = re.compile(r"[-‑–]")
# What they bear in front of their name in English too; «de l'», «du» are of their house.
_CROWNS = {"roi": "King", "reine": "Queen", "prince": "Prince", "princesse": "Princess", "empereur": "Emperor",
           "imperatrice": "Empress", "sultan": "Sultan", "cheikh": "Sheikh", "saint": "Saint"}  # fmt: skip
_UNIONS = frozenset("confédération coordination fédération section syndicat union".split())
_CROWN = re.compile(r"(?P<title>[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+)[ ‑-](?=[A-ZÀ-ÖØ-Þ])")


_NAME_IN_CAPITALS = re.compile(r" [A-ZÀ-ÖØ-Þ][a-zà-ÿ]+ [A-ZÀ-ÖØ-Þ][a-zà-ÿ]")


def read_adjectives_of(reading: Reading, text: str, folded: str, *, only_nationality: bool = False) -> None:
    """Reads the adjectives, the nationality and the pair of parties («Centre | Chine-ASEAN») that follow."""
    common = text[reading.start].islower()
    while ADJECTIVE_MAY_FOLLOW.match(folded, reading.end):
        if common and _NAME_IN_CAPITALS.match(text, reading.end):  # «l'association | Public Citizen»
            return
        nationality = demonyms().at(folded, reading.end + 1)
        adjective = adjectives().at(folded, reading.end + 1) or _AI.at(folded, reading.end + 1)
        pair = _pair(text, folded, reading.end + 1)
        if nationality and not reading.nationality:
            reading.end, reading.nationality = nationality
        elif adjective and not only_nationality:
            _read_series(reading, text, folded, adjective)
        elif pair and not only_nationality:
            reading.end = pair[0]
            reading.before.insert(0, pair[1])
        else:
            return


def _read_series(reading: Reading, text: str, folded: str, first: tuple[int, str]) -> None:
    """«économique, social | et environnemental»: adjectives that are joined stand in their order in English too."""
    (end, en), last = first, first
    read, items = first, [en]
    while joined := _JOINED.match(text, read[0]):
        following = adjectives().at(folded, joined.end())
        if not following:
            break
        read = following
        items.append(read[1])
        if joined.group() == " et ":  # a comma alone joins nothing
            last, en = read, listed(items)
    reading.end = last[0] if last is not first else end
    reading.before.insert(0, en)


def read_own_name(reading: Reading, text: str, head: Head) -> None:
    """Reads a name: «Université | Tsinghua», «l'association | Pause IA»."""
    name = PROPER_NAME.match(text, reading.end + 1) if text[reading.end : reading.end + 1] == " " else None
    if name is None or len(name.group()) < 2 or name.group() in country_names():
        return
    common = head.kind in ("group", "introducer") or (head.kind == "body" and says_what(text, reading.start, head))
    if common and (whole := name_in_words(text, name)):
        reading.name_start, reading.end, reading.proper = name.start(), whole, "name"
        reading.name = text[name.start() : whole]
        return
    if (cut := _before_state(text, fold(text), name)) and not common:
        own, state_end, state = cut
        reading.name_start, reading.end, reading.proper = name.start(), state_end, "name"
        reading.name = text[name.start() : own]
        reading.after.append(f"of {countries()[state].with_article}")
        reading.rendered = head.kind != "body"
        return
    seat = _SEAT.search(name.group())
    end = name.start() + seat.start() if seat and seat["name"] in cities() else name.end()
    reading.name_start, reading.end, reading.proper = name.start(), end, "name"
    reading.name = of_a_crown(text[name.start() : end])
    # «Union départementale | CGT», CGT Departmental Union
    of_union = head.fr in _UNIONS and reading.before and reading.name.isupper()
    reading.rendered = head.kind != "body" or common or bool(of_union)


_OF_STATE = re.compile(r" (?:de la |de l['’]|du |des |de |d['’])(?=[A-ZÀ-ÖØ-Þ])")


def _before_state(text: str, folded: str, name: re.Match[str]) -> tuple[int, int, str] | None:
    """«Institut | Pasteur | de Côte d'Ivoire»: where its own name and the state behind it end, and the state."""
    of = _OF_STATE.search(text, name.start(), name.end())
    state = country_names().at(folded, of.end()) if of else None
    return (of.start(), state[0], state[1][0]) if of and state and state[0] >= name.end() else None


def of_a_crown(name: str) -> str:
    """«Roi Baudouin», King Baudouin: the names of rulers and saints, as English has them."""
    crown = _CROWN.match(name)
    title = _CROWNS.get(fold(crown["title"])) if crown else None
    return f"{title} {name[crown.end() :]}" if crown and title else name


def in_english_order(pair: str) -> str:
    """«Chine-ASEAN» → China-ASEAN; nothing where a part names neither state nor region nor body of states."""
    parts = [_party(part) for part in _PARTED.split(pair)]
    return "-".join(parts) if all(parts) else ""


def _party(part: str) -> str:
    folded = fold(part)
    state, place = country_names().at(folded, 0), cities().at(folded, 0)
    if state and state[0] == len(part):
        return countries()[state[1][0]].name
    if place and place[0] == len(part) and not place[1][1]:  # a region of the world, not a city
        return place[1][0]
    return {"UE": "EU", "UA": "AU"}.get(part, part if part.isupper() else "")


def _pair(text: str, folded: str, at: int) -> tuple[int, str] | None:
    """Where two parties end that a hyphen joins and that begin at `at`, and their English."""
    first = _PAIR.match(text, at)
    if not first:
        return None
    place = cities().at(folded, first.end()) or country_names().at(folded, first.end())
    word = re.compile(r"\w+").match(text, first.end())
    end = max(place[0] if place else 0, word.end() if word else 0)
    en = in_english_order(text[at:end])
    return (end, en) if en and text[at:end] not in country_names() else None


# «l'Internationale de l'éducation, | la Fédération des transports (FT)»: the acronym is another's.
_ANOTHER = re.compile(
    r",? (?:dont |ainsi que |avec |, )(?:la |le |les |l['’])?[A-ZÀ-ÖØ-Þ]|, (?:la |le |les |l['’])[A-ZÀ-ÖØ-Þ]"
)


# «Institut de gestion des assurances | pour les employés (UWV)»: few words in small letters without a verb, so that the
# acronym, which may be of another language, is of the whole.
_OF_ITS_OWN = re.compile(
    r"(?: et)? (?:de la |de l['’]|du |des |de |d['’]|pour (?:la |les? |l['’]))[a-zà-ÿ-]+(?: [a-zà-ÿ-]+)? "
)


def read_rest(reading: Reading, text: str, *, of_state: bool = False) -> None:
    """«Commission des droits | de la personne», «Agence de Développement | et d'Encadrement»: the name goes on in words
    that no table has, and English would say half of it; of an organ `of_state` up to its initials alone."""
    to_acronym = TO_ACRONYM.match(text, reading.end)
    another = to_acronym and _ANOTHER.search(text, reading.end, to_acronym.end())
    own = to_acronym and (to_acronym["first"] == text[reading.start] or _OF_ITS_OWN.fullmatch(to_acronym.group()))
    if to_acronym and own and not another and not (of_state and "," in to_acronym.group()):
        reading.end, reading.rendered = to_acronym.end(), False
        reading.end -= text[reading.end - 1] == " "
        return
    if of_state or reading.name_start or reading.proper in ("city", "country"):
        return
    while rest := _rest(reading, text):
        reading.end, reading.rendered = rest.end(), False
        reading.after.append("")


def _rest(reading: Reading, text: str) -> re.Match[str] | None:
    if adjective := REST_ADJECTIVE.match(text, reading.end):
        return adjective
    rest = REST_OF.match(text, reading.end)
    if rest is None and not (reading.after and reading.rendered):  # behind a whole name «pour …» says what it does
        rest = REST_FOR.match(text, reading.end)
    if rest is None or offices().at(fold(text), rest.start("noun")) or INFINITIVE.search(rest.group()):
        return None
    return rest if reading.after or not rest.group().startswith((",", " et")) else None
