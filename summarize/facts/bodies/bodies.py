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

from summarize.facts.bodies.body_heads import Head, heads
from summarize.facts.bodies.body_members import read_members_of, read_speciality
from summarize.facts.bodies.body_names import PROPER_NAME, WHEN_OR_HOW
from summarize.facts.bodies.body_places import GOES_ON, read_city, read_regions, read_town
from summarize.facts.bodies.body_reading import (
    OF_THEIR_STATE,
    UNIONS,
    Reading,
    in_english,
    is_own_name,
    is_parliament,
    of_parliament,
    without_country,
)
from summarize.facts.bodies.body_topics import read_people, read_topic
from summarize.facts.bodies.body_words import read_adjectives_of, read_own_name, read_rest
from summarize.facts.naming.english import with_article
from summarize.facts.people.names import given_names
from summarize.facts.people.offices import offices
from summarize.facts.people.portfolios import read_adjectives, read_portfolio
from translate.languages.gazetteer import fold
from translate.languages.nations import countries, country_names


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


_PREPOSITION = re.compile(
    r" (?P<fr>de (?-i:la|LA)|de l['’]|du|des|de|d['’]|pour la|pour les?|pour l['’]|pour|sur la|sur les?|sur l['’]|sur"
    rf"|aux|à la|à l['’]|au|en(?! {WHEN_OR_HOW})|contre les?|contre la|contre"
    r"|chargé (?:de la|des|du|de l['’]))(?: |(?<=['’]))(?=\w)",
    re.IGNORECASE,
)
_FIGHT = re.compile(r"lutte contre (?:la |le |les |l['’])?")  # «Haute Autorité de | lutte contre la corruption»
_ABROAD = ("embassy", "consulate", "consulate general")
_ENGLISH_PREPOSITION = {"sur": "on", "en": "in", "contre": "against"}  # else "for"
_OF = frozenset(("de", "du", "des", "d"))
# Heads that have what they work on behind «on» or «into».
ON_MATTERS = frozenset(("on", "into"))
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
    read_adjectives_of(reading, text, folded)
    if head.kind != "state":
        read_own_name(reading, text, head)
    if not reading.name_start or head.kind == "university":
        for _ in range(_MOST_COMPLEMENTS):
            if not _read_complement(reading, text, folded, head, known or {}, depth):
                break
            read_adjectives_of(reading, text, folded, only_nationality=True)
    if text[at].isupper():
        read_rest(reading, text, of_state=head.kind == "state")
    return _body(reading, text, at, head)


def _body(reading: Reading, text: str, at: int, head: Head) -> Body:
    nationality = reading.nationality
    if nationality and head.kind == "state":
        reading.proper = reading.proper or "country"
    cut = without_country(reading, head) or of_parliament(reading, text)
    en = text[at : reading.end] if not reading.rendered else in_english(reading, text, head)
    return Body(
        at, reading.end, head, en, nationality.alpha_2 if nationality else None, reading.proper, len(reading.after),
        reading.rendered, reading.name_start or at,
        reading.name_end if cut else reading.end,
        is_own_name(reading, text, head),
    )  # fmt: skip


def _read_complement(reading: Reading, text: str, folded: str, head: Head, known: Known, depth: int) -> bool:
    """One complement more, or False where none is there."""
    if not reading.after and read_speciality(reading, text):
        return True
    joined = _PREPOSITION.match(text, reading.end)
    if not joined:
        return False
    french, at = fold(joined["fr"]).split(" ")[0].rstrip("'"), joined.end()
    charged = french == "charge" and head.kind == "state" and not reading.after
    of = french in _OF or charged
    research_in = french == "en" and reading.after  # Research Institute for Computer Science
    preposition = (
        "for" if charged else head.of if of else "for" if research_in else _ENGLISH_PREPOSITION.get(french, "for")
    )
    preposition = "into" if french == "sur" and head.of == "into" else preposition
    of_whole = french == "sur" and head.of in ON_MATTERS and reading.whole and not reading.topic
    of_states = french == "pour" and reading.whole in UNIONS and len(reading.after) == 1
    said = (any(reading.after) or (reading.after and french not in ("sur", "en"))) and not (of_whole or of_states)
    if not of and head.en not in _ABROAD and (said or head.kind == "state"):
        return False  # «le ministère de la Santé | pour les données»: what it does there, not what it is called
    bare = joined["fr"].lower() in ("de", "d'", "d’")
    # «le Conseil | sur proposition de …», «la Chambre | pour cette erreur» are not what they are called.
    named_for = (french == "sur" and head.of in ON_MATTERS) or (french == "pour" and not reading.after)
    if (fight := _FIGHT.match(text, at)) and (against := read_portfolio(text, fight.end())):
        reading.end = against.end
        reading.after.append(f"for Combating {against.en}")
        return True
    return (
        (of and not charged and _read_country(reading, folded, at, head.en))
        or (of and read_town(reading, text, at))
        or (of and read_city(reading, text, folded, at, head))
        or (french == "pour" and read_regions(reading, text, folded, at))
        or (french == "pour" and _read_country_served(reading, folded, at))
        or (head.en in _ABROAD and _read_country(reading, folded, at, head.en, abroad=True))
        or (of and at in known and _read_whole(reading, text, at, head, known, depth))
        or (joined["fr"] == "des" and head.fr == "syndicat" and not reading.after and _read_people(reading, text, at))
        or read_members_of(reading, text, joined, head)
        or (named_for and _read_matter(reading, text, joined.start() + len(french) + 2, preposition, known))
        or (of and reading.after and text[at].isupper() and _read_whole(reading, text, at, head, known, depth))
        or _read_portfolio(reading, _before_whole(text, at, known), at, head, preposition, bare=bare, of=of)
        or (of and _read_whole(reading, text, at, head, known, depth))
        or (of and _read_unknown(reading, text, at, head, bare=bare))
    )


_OF_BEFORE = re.compile(r" (?:de la |de l['’]|du |des |de |d['’])$")


def _before_whole(text: str, at: int, known: Known) -> str:
    """The text up to the body that what begins at `at` is part of: «affaires juridiques | du Parlement européen»."""
    for start in known:
        of = _OF_BEFORE.search(text, max(at, start - 7), start) if start > at else None
        if of:
            return text[: of.start()]
    return text


_WITH_ARTICLE = re.compile(r"(?:la |les? |l['’]|une? )|[A-ZÀ-ÖØ-Þ]")


def _read_matter(reading: Reading, text: str, at: int, preposition: str, known: Known) -> bool:
    """«Groupe de travail | sur l'usage des algorithmes», «Coalition | pour un Internet ouvert»."""
    matter = read_topic(text, at, known) if _WITH_ARTICLE.match(text, at) else None
    if not matter:
        return False
    reading.end, reading.topic = matter.end, bool(reading.whole)
    if reading.topic and is_parliament(reading.whole):
        reading.proper = reading.proper or "parliament"
    reading.after.append(f"{preposition} {matter.en}")
    return True


def _read_people(reading: Reading, text: str, at: int) -> bool:
    """«Syndicat | des livreurs»."""
    people = read_people(text, at)
    if people:
        reading.end, reading.people, reading.proper = people.end, people.en, reading.proper or "people"
    return people is not None


# The form of state before the name of a country: «de la République | du Mali».
_STATE_FORM = re.compile(
    r"(?P<form>republique|nation)(?: (?:populaire|democratique|islamique|federale))?(?= |[,.;:()]|$)(?: (?:de la |de l['’]|des? |du |d['’]))?"
)


_OF_TWO_STATES = frozenset(("congo",))  # «Conférence épiscopale nationale | du Congo», in Kinshasa


def _read_country(reading: Reading, folded: str, at: int, head_en: str, *, abroad: bool = False) -> bool:
    state = _STATE_FORM.match(folded, at)
    found = country_names().at(folded, at) or (state and country_names().at(folded, state.end()))
    if state and not found:  # «Médiateur de la République», «Cour suprême de justice de la nation»
        reading.end = state.end("form")
        reading.after.append(f"of the {'Nation' if state['form'] == 'nation' else 'Republic'}")
        return True
    if not found or (reading.nationality and not abroad) or GOES_ON.match(folded, found[0]):
        return False
    reading.name_end = reading.end if reading.after or head_en in OF_THEIR_STATE else 0
    reading.end, country = found[0], countries()[found[1][0]]
    if folded[at : reading.end] in _OF_TWO_STATES and not state:  # bare: whichever of them it is
        reading.after.append(f"of {folded[at : reading.end].title()}")
        reading.proper = reading.proper or "country"
        return True
    if abroad:
        reading.after.append(f"in {country.with_article}")
    elif country.adjective and head_en not in ("University", "Bank"):  # National University of Singapore
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


# English has what these are for in front: «Conseil national du travail», National Labour Council.
_MATTER_FIRST = frozenset(
    "Agency|Authority|High Authority|Council|Commission|Fund|National Institute|Inspectorate|Organisation".split("|")
)
# Whom or what it is for stands in the singular there: Consumer Council.
_FRONT_PLURAL = re.compile(r"\b(consumer|export|import|patent|user)s$")
_NOT_IN_FRONT = re.compile(r"\b(?:of|and|the|for)\b|,")


def _read_portfolio(
    reading: Reading, text: str, at: int, head: Head, preposition: str, *, bare: bool, of: bool
) -> bool:
    portfolio = read_portfolio(text, at)
    if not portfolio:
        return False
    reading.end = portfolio.end
    office = of and head.en in ("Office", "International")  # Patent Office, Liberal International
    if head.en != "International" and (office or head.en.endswith("Ministry")):  # Ministry of Science
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
        matter = _FRONT_PLURAL.sub(r"\1", portfolio.en.removeprefix("the "))
        reading.before.append("digital" if portfolio.en == "digital affairs" else matter)
        reading.after.append("")
    else:
        reading.after.append(f"{preposition} {portfolio.en}")
    if "Ministry" in head.en:
        reading.proper = reading.proper or "portfolio"
    return True


_BRACKET_AT_END = re.compile(r" ?\([^()]{1,20}\)$")


def _read_whole(reading: Reading, text: str, at: int, head: Head, known: Known, depth: int) -> bool:
    """The body it is part of: «direction du numérique | du ministère de la Culture»."""
    whole = read_body(text, at, known, depth - 1) if depth else None
    end, en = known.get(at, (0, ""))
    on_its_own = en and head.of in ON_MATTERS  # «Comité du Conseil de l'Europe | sur …»: the committee is on that
    longer = whole and whole.rendered and whole.end > end and not on_its_own and en not in UNIONS
    if whole and longer and (whole.proper or text[at].isupper()):
        end, en = whole.end, whole.en
        reading.nationality = reading.nationality or (countries()[whole.country] if whole.country else None)
    if not en:
        return False
    if bracket := _BRACKET_AT_END.search(en):  # «Bureau exécutif | de l'Internationale de l'éducation (IE)»
        en, end = en[: bracket.start()], at + len(_BRACKET_AT_END.sub("", text[at:end]))
    if is_parliament(en) and reading.after:
        reading.name_end, reading.proper = reading.end, reading.proper or "parliament"
    reading.end, reading.whole, reading.whole_start = end, en, at
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
