"""Institutions of the Union that a text calls by a bare noun, where what stands beside it tells whose they are.

>>> text = "Elle soumettra au Parlement européen et au Conseil un bilan de la présidence danoise du Conseil."
>>> [(o.start, o.name) for o in of_union(text)]
[(43, 'Council of the European Union'), (88, 'Council of the European Union')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarize.facts.bodies.organisation_names import Organisation
from summarize.facts.places.countries import find_countries
from translate.languages.gazetteer import fold
from translate.languages.nations import demonyms

_MEMBERS = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
)  # ISO 3166-1
_PARLIAMENT = "European Parliament"
_COUNCIL, _COMMISSION = "Council of the European Union", "European Commission"
# Behind it begins what makes another body of the noun: «Conseil | de l'Europe», «Conseil | constitutionnel».
_BARE = r"(?! ?['’]| (?:de|du|des|d['’]|sur|pour|[a-zà-ÿ]{3,20}(?:el|al|eur|ien|éen|ique|aire)s?)\b)(?![\w-])"
_NAMED = (
    (re.compile(rf"\bParlement européen,? et (?:au |du |le |par le |avec le )(?P<name>Conseil){_BARE}"), _COUNCIL),
    (re.compile(r"\b(?:[Aa]u |[Dd]u |[Ll]e )(?P<name>Conseil) et (?:au |du |le )Parlement européen\b"), _COUNCIL),
    (re.compile(rf"\b[Pp]résidence (?P<state>[a-zà-ÿ]{{3,20}}) du (?P<name>Conseil){_BARE}"), _COUNCIL),
    # Its two lawmakers, named together and by nothing more.
    (re.compile(rf"\b[Pp]arlement et (?:au |du |le )?(?P<name>Conseil){_BARE}"), _COUNCIL),
    (re.compile(rf"\b(?P<name>Parlement) et (?:au |du |le )?Conseil{_BARE}"), _PARLIAMENT),
    (re.compile(rf"\b(?:[Aa]u |[Dd]u |[Ll]e )(?P<name>Conseil) et (?:au |du |le )?Parlement{_BARE}"), _COUNCIL),
    (re.compile(rf"\bConseil et (?:au |du |le )?(?P<name>Parlement){_BARE}"), _PARLIAMENT),
    # No other commission has executive vice-presidents.
    (re.compile(rf"\b[Vv]ice-présidente?s? exécuti(?:f|ve)s? de la (?P<name>Commission){_BARE}"), _COMMISSION),
)


# A text that speaks of the Union means by «la Commission» the European one, as long as it names no other.
_UNION = re.compile(
    r"\b(?:Union européenne|UE|Vingt-Sept|Parlement européen|eurodéputée?s?|droit européen|règlement européen"
    r"|Bureau européen de l['’]IA)\b"
)
# Its Assembly of heads of state is called by no other union's name.
_AFRICAN_UNION = re.compile(r"\b(?:Union africaine|UA)\b")


def meant_in_union(texts: Iterable[str]) -> dict[str, Organisation]:
    """The institutions that a text which speaks of the Union calls by a bare noun before it has named them."""
    texts = tuple(texts)
    found = {}
    if any(map(_UNION.search, texts)):
        found["Commission"] = Organisation(0, 10, "Commission", _COMMISSION, "EC", None, "of-union")
    if any(map(_AFRICAN_UNION.search, texts)):
        bare = "Conférence de l'Union"
        found[bare] = Organisation(0, len(bare), bare, "Assembly of the African Union", None, None, "of-union")
    return found


def of_the_union_alone(found: Sequence[Organisation]) -> bool:
    """Whether of all parliaments the article names that of the Union alone."""
    parliaments = {o.name for o in found if "Parliament" in o.name and o.text != "Parlement"}
    return parliaments == {_PARLIAMENT}


def in_the_union(text: str, found: Organisation) -> Organisation:
    """«le Parlement» where that of the Union is the only one named, unless the sentence names a state."""
    if found.text != "Parlement" or found.country or find_countries(text, ()):
        return found
    return replace(found, name=_PARLIAMENT, rule="of-union")


def of_union(text: str) -> Iterator[Organisation]:
    """Rule `of-union`: «au Parlement européen et au Conseil»."""
    if not ("arlement" in text or "résidente" in text or "résidence" in text):
        return
    for pattern, name in _NAMED:
        for match in pattern.finditer(text):
            state = match.groupdict().get("state")
            nation = demonyms().at(fold(state), 0) if state else None
            if state and (nation is None or nation[0] != len(state) or nation[1].alpha_2 not in _MEMBERS):
                continue
            acronym = "EC" if name == _COMMISSION else None
            yield Organisation(*match.span("name"), match["name"], name, acronym, None, "of-union")
