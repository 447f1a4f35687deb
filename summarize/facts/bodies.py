"""The grammar of what institutions are called: «ministère chinois des Affaires étrangères», «Université Tsinghua».

A name is a head (`organisation_heads.csv`), adjectives, and a name of its own or complements:

    body = head {adjective | nationality} (Name | {preposition (country | city | portfolio | body | Name)})

English puts nationality and adjectives before the head and keeps the complements behind it. A country in a complement
is made the adjective that English prefers, so that «ministère chinois des Affaires étrangères» and «ministère des
Affaires étrangères de la Chine» are one body with one name. What the grammar cannot render keeps its French name, and
says so.

>>> read_body("ministère des affaires étrangères de la Chine continentale").en
'Chinese Ministry of Foreign Affairs'
>>> read_body("Université Tsinghua à Pékin").en
'Tsinghua University'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from summarize.facts.body_heads import Head, heads
from summarize.facts.body_names import (
    INFINITIVE,
    PROPER_NAME,
    REST_ADJECTIVE,
    REST_FOR,
    REST_OF,
    TO_ACRONYM,
    name_in_words,
)
from summarize.facts.body_reading import OF_THEIR_STATE, Reading, in_english, is_own_name, says_what, without_country
from summarize.facts.clause_words import ADJECTIVE_MAY_FOLLOW
from summarize.facts.english import with_article
from summarize.facts.names import given_names
from summarize.facts.offices import offices
from summarize.facts.portfolios import adjectives, read_adjectives, read_portfolio
from translate.gazetteer import Gazetteer, fold
from translate.nations import cities, countries, country_names, demonyms


@dataclass(frozen=True)
class Body:
    """An institution that begins at ``start``.

    Attributes:
        en: English name, or the French where the grammar gives none (`rendered` says which).
        country: ISO alpha-2 of the state it belongs to, where its name says so.
        proper: what makes it a name: ``"country"``, ``"portfolio"``, ``"name"``, ``"city"``, or empty.
        complements: how many complements were read.
        name_start: where its own name begins («l'association | Pause IA»), or ``start``.
        name_end: where a ministry's name ends before its country («ministère de la Santé | du Kenya»), or ``end``.
        own_name_only: the head is a common noun before the name («la fondation | Halo»; «la Fondation Halo» is one).
    """

    start: int
    end: int
    head: Head
    en: str
    country: str | None = None
    proper: str = ""
    complements: int = 0
    rendered: bool = True
    name_start: int = 0
    name_end: int = 0
    own_name_only: bool = False


_AI = Gazetteer([("IA", "AI")])  # «le Bureau IA», the AI Office

_PREPOSITION = re.compile(
    r" (?P<fr>de la|de l['’]|du|des|de|d['’]|pour la|pour les?|pour l['’]|pour|sur la|sur les?|sur l['’]|sur"
    r"|aux|à la|à l['’]|au|en|contre les?|contre la|contre)(?: |(?<=['’]))(?=\w)",
    re.IGNORECASE,
)
_SEAT = re.compile(r" (?:de |d['’])(?P<name>[A-ZÀ-ÖØ-Þ][\w'’ -]*)$")  # «université Cheikh Anta Diop | de Dakar»
_FIGHT = re.compile(r"lutte contre (?:la |le |les |l['’])?")  # «Haute Autorité de | lutte contre la corruption»
_ABROAD = ("embassy", "consulate", "consulate general")
_ENGLISH_PREPOSITION = {"sur": "on", "en": "in", "contre": "against"}  # else "for"
_OF = frozenset(("de", "du", "des", "d"))
_MOST_COMPLEMENTS = 5


Known = Mapping[int, tuple[int, str]]  # where a body begins that other rules know: where it ends, its English


def read_body(text: str, at: int = 0, known: Known | None = None, depth: int = 2) -> Body | None:
    """The institution whose head noun begins at `at`, as far as the grammar reads, or None where no head does.

    `known` are bodies of which it may be a part; `depth` is how many wholes of wholes are read.
    """
    folded = fold(text)
    found = heads().at(folded, at)
    if found is None:
        return None
    end, head = found
    reading = Reading(at, end)
    _read_adjectives(reading, folded)
    if head.kind != "state":
        _read_name(reading, text, head)
    if not reading.name_start or head.kind == "university":
        for _ in range(_MOST_COMPLEMENTS):
            if not _read_complement(reading, text, folded, head, known or {}, depth):
                break
            _read_adjectives(reading, folded, only_nationality=True)
    if head.kind != "state" and text[at].isupper():
        _read_rest(reading, text)
    return _body(reading, text, at, head)


def _body(reading: Reading, text: str, at: int, head: Head) -> Body:
    nationality = reading.nationality
    if nationality and head.kind == "state":
        reading.proper = reading.proper or "country"
    en = text[at : reading.end] if not reading.rendered else in_english(reading, text, head)
    return Body(
        at, reading.end, head, en, nationality.alpha_2 if nationality else None, reading.proper, len(reading.after),
        reading.rendered, reading.name_start or at,
        reading.name_end if without_country(reading, head) else reading.end,
        is_own_name(reading, text, head),
    )  # fmt: skip


def _read_adjectives(reading: Reading, folded: str, *, only_nationality: bool = False) -> None:
    while ADJECTIVE_MAY_FOLLOW.match(folded, reading.end):
        nationality = demonyms().at(folded, reading.end + 1)
        adjective = adjectives().at(folded, reading.end + 1) or _AI.at(folded, reading.end + 1)
        if nationality and not reading.nationality:
            reading.end, reading.nationality = nationality
        elif adjective and not only_nationality:
            reading.end, en = adjective[0], adjective[1]
            joined = adjectives().at(folded, reading.end + 4) if folded.startswith(" et ", reading.end) else None
            if joined:  # Economic and Social Council
                reading.end, en = joined[0], f"{en} and {joined[1]}"
            reading.before.insert(0, en)
        else:
            return


def _read_name(reading: Reading, text: str, head: Head) -> None:
    """«Université Tsinghua», «l'association Pause IA»."""
    name = PROPER_NAME.match(text, reading.end + 1) if text[reading.end : reading.end + 1] == " " else None
    if name is None or len(name.group()) < 2 or name.group() in country_names():
        return
    common = head.kind in ("group", "introducer") or (head.kind == "body" and says_what(text, reading.start, head))
    if common and (whole := name_in_words(text, name)):
        reading.name_start, reading.end, reading.proper = name.start(), whole, "name"
        reading.name = text[name.start() : whole]
        return
    seat = _SEAT.search(name.group())
    end = name.start() + seat.start() if seat and seat["name"] in cities() else name.end()
    reading.name_start, reading.end, reading.proper = name.start(), end, "name"
    reading.name = text[name.start() : end]
    reading.rendered = head.kind != "body" or common


def _read_complement(reading: Reading, text: str, folded: str, head: Head, known: Known, depth: int) -> bool:
    """One complement more, or False where none is there."""
    joined = _PREPOSITION.match(text, reading.end)
    if not joined:
        return False
    french, at = fold(joined["fr"]).split(" ")[0].rstrip("'"), joined.end()
    of = french in _OF
    research_in = french == "en" and reading.after  # Research Institute for Computer Science
    preposition = head.of if of else "for" if research_in else _ENGLISH_PREPOSITION.get(french, "for")
    said = any(reading.after) or (reading.after and french not in ("sur", "en"))
    if not of and head.en not in _ABROAD and (said or head.kind == "state"):
        return False  # «le ministère de la Santé | pour les données»: what it does there, not what it is called
    bare = joined["fr"].lower() in ("de", "d'", "d’")
    if (fight := _FIGHT.match(text, at)) and (against := read_portfolio(text, fight.end())):
        reading.end = against.end
        reading.after.append(f"for Combating {against.en}")
        return True
    return (
        (of and _read_country(reading, folded, at, head.en))
        or (of and _read_city(reading, text, folded, at, head))
        or (french == "pour" and _read_country_served(reading, folded, at))
        or (head.en in _ABROAD and _read_country(reading, folded, at, head.en, abroad=True))
        or _read_portfolio(reading, text, at, head, preposition, bare=bare, of=of)
        or (of and _read_whole(reading, text, at, known, depth))
        or (of and _read_unknown(reading, text, at, head, bare=bare))
    )


def _read_country(reading: Reading, folded: str, at: int, head_en: str, *, abroad: bool = False) -> bool:
    found = country_names().at(folded, at)
    if not found or (reading.nationality and not abroad):
        return False
    reading.name_end = reading.end if reading.after or head_en in OF_THEIR_STATE else 0
    reading.end, country = found[0], countries()[found[1][0]]
    if abroad:
        reading.after.append(f"in {country.with_article}")
    elif country.adjective:
        reading.nationality = country
    else:
        reading.after.append(f"of {country.with_article}")
    reading.proper = reading.proper or "country"
    return True


def _read_country_served(reading: Reading, folded: str, at: int) -> bool:
    """«Agence pour l'Italie numérique», Agency for Digital Italy."""
    found = country_names().at(folded, at)
    if not found:
        return False
    end, adjective = read_adjectives(folded, found[0], folded)
    reading.end, country = end, countries()[found[1][0]]
    reading.after.append(" ".join(filter(None, ("for", adjective, country.name))))
    return True


def _read_city(reading: Reading, text: str, folded: str, at: int, head: Head) -> bool:
    found = cities().at(folded, at)
    if not found or not text[at].isupper() or fold("Europe") == folded[at : found[0]]:
        return False
    reading.end = found[0]
    matter = head.en in _OF_A_CITY and len(reading.after) > 0  # Warsaw Strategic Studies Centre
    if head.kind == "court" or matter:  # Hamburg Regional Court
        reading.before.insert(0, found[1][0])
        reading.after.append("")
    else:
        reading.after.append(f"of {found[1][0]}")
    reading.proper = reading.proper or "city"
    return True


# These have their city in front when they have a matter too.
_OF_A_CITY = frozenset(("Academy", "Bar Association", "Centre", "Institute", "Laboratory", "Observatory", "School"))
# English has what these are for in front: «Conseil national du travail», National Labour Council.
_MATTER_FIRST = frozenset(
    ("Agency", "Authority", "Council", "Commission", "Fund", "National Institute", "Inspectorate")
)
_NOT_IN_FRONT = re.compile(r"\b(?:of|and|the|for)\b|,")


def _read_portfolio(
    reading: Reading, text: str, at: int, head: Head, preposition: str, *, bare: bool, of: bool
) -> bool:
    portfolio = read_portfolio(text, at)
    if not portfolio:
        return False
    reading.end = portfolio.end
    office = of and head.en == "Office"
    if office or head.en.endswith("Ministry"):  # Patent Office, Ministry of Science
        singular = (
            re.sub(r"(?<!ic)s$", "", portfolio.en) if office else re.sub(r"\bsciences\b", "science", portfolio.en)
        )
        portfolio = replace(portfolio, en=singular)
    short = (
        (bare or office or (of and head.en in _MATTER_FIRST))
        and head.kind not in ("university", "state")
        and len(portfolio.en.removeprefix("the ").split(" ")) < 3
        and not reading.after
    )
    of_ai = of and portfolio.en.startswith("AI") and head.kind != "state"
    if of_ai or (short and head.en != "School" and not _NOT_IN_FRONT.search(portfolio.en.removeprefix("the "))):
        # English has it in front: «Institut de sécurité de l'IA», AI Safety Institute; «Agence de santé», Health Agency.
        reading.before.append("digital" if portfolio.en == "digital affairs" else portfolio.en.removeprefix("the "))
        reading.after.append("")
    else:
        reading.after.append(f"{preposition} {portfolio.en}")
    if head.en.endswith("Ministry"):
        reading.proper = reading.proper or "portfolio"
    return True


def _read_whole(reading: Reading, text: str, at: int, known: Known, depth: int) -> bool:
    """The body it is part of: «direction du numérique | du ministère de la Culture»."""
    whole = read_body(text, at, known, depth - 1) if depth else None
    end, en = known.get(at, (0, ""))
    if whole and whole.rendered and whole.end > end and (whole.proper or text[at].isupper()):
        end, en = whole.end, whole.en
        reading.nationality = reading.nationality or (countries()[whole.country] if whole.country else None)
    if not en:
        return False
    reading.end = end
    reading.after.append(f"of {with_article(en)}")
    return True


def _read_unknown(reading: Reading, text: str, at: int, head: Head, *, bare: bool) -> bool:
    """A complement in capitals that no table has: «université de Stanford», «Agence de Développement …».

    `bare`: no article stands before it.
    """
    name = PROPER_NAME.match(text, at)
    if not name or not (head.kind == "university" or text[reading.start].isupper()):
        return False
    if offices().at(fold(text), at) or re.split(r"\W", name.group())[0] in given_names():
        return False
    if head.kind == "university" and not reading.after:
        (reading.before if bare else reading.after).append(name.group() if bare else f"of {name.group()}")
    else:
        reading.rendered = False
    reading.end = name.end()
    reading.after.append("")
    reading.proper = reading.proper or "name"
    return True


def _read_rest(reading: Reading, text: str) -> None:
    """«Commission des droits | de la personne», «Agence de Développement | et d'Encadrement»: the name goes on in words
    that no table has, and English would say half of it."""
    to_acronym = TO_ACRONYM.match(text, reading.end)
    if to_acronym and to_acronym["first"] == text[reading.start]:
        reading.end, reading.rendered = to_acronym.end(), False
        reading.end -= text[reading.end - 1] == " "
        return
    if reading.name_start or reading.proper in ("city", "country"):
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
