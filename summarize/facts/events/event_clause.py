"""When, where and by whom an event is held, read off the whole clause in which it is named.

`event_details.py` reads what stands right beside the name. Here dates, places, bodies and the event itself become signs
(`_D`, `_P`, `_O`, `_E`), so that a rule is one line on the order in which French says them: «L'OIT tiendra les 8 et 9
avril à Lima le colloque», «Lima accueillait depuis lundi la troisième édition du forum», «Close le 5 mai à Lima, la
session …», «le sommet a rassemblé à Lima, dimanche et lundi, …».

>>> text = "L'OIT tiendra à Lima, le 8 avril, le colloque."
>>> read_clause(text, 37, 45, [Stated(16, 20, "Lima")], [Stated(25, 32, "--04-08")], [Stated(2, 5, "ILO")])
Details(date='--04-08', place='Lima', organiser='ILO')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarize.facts.events.event_details import Details, Stated
from summarize.facts.places.towns import read_town

_D, _P, _O, _E = "\x01", "\x02", "\x03", "\x04"
_WINDOW = 220  # characters before the event and behind it

# «, depuis lundi», « les 8 et 9 avril», « à Lima», « dans la capitale rwandaise»; \x01 and \x02 may stand side by side.
# «au Palais des congrès de | Montréal», «au siège de l'UIT à | Genève»
_HOUSE = (
    rf"(?:(?:[Pp]alais|[Cc]entre|[Cc]hâteau|siège|[Mm]aison|[Uu]niversité|[Hh]ôtel|[Cc]ampus)"
    rf"[^,;:.()«»{_D}{_P}{_E}]{{0,40}} )?"
)
_BEFORE = "le|les|la|du|en|à|au|aux|ce|de|des|dès|depuis|dans|par ailleurs|courant|fin|début|cette"
_TOWARDS = r"(?: (?:derni(?:er|ère)|prochaine?|suivante?)s?)?"  # «en septembre | dernier»
_VAGUELY = (
    r"(?:depuis |dès )?(?:ce matin|aujourd['’]hui|cette semaine|ces jours-ci)|(?:pendant|durant|pour) \w{4,8} jours"
)
_WHEN_WHERE = rf"(?:,? (?:(?:(?:{_BEFORE}) ){{0,3}}(?:l['’]|d['’])?{_HOUSE}(?:{_P}|{_D}{_TOWARDS})|{_VAGUELY}),?)"
_ADVERB = (
    r"(?:,? (?:par ailleurs|également|aussi|ainsi|ensuite|conjointement|pour la \w{4,12} fois|à son tour|enfin),?)?"
)
# «la troisième édition du», «le prochain», «une»
_LEAD = (
    r" ?(?:(?:la|le|les|une?|des|sa|son|ses|leurs?) |l['’])?(?:(?:toute |tout )?[\w-]{2,14} )?"
    r"(?:(?:édition|session|réunion|volet|phase|tenue) (?:annuelle |ordinaire |extraordinaire )?"
    r"(?:de la |de l['’]|du |des |de ))?"
)
_AUXILIARY = (
    r"(?:(?:a|ont|avait|avaient|va|vont|aura|devrait|doit|doivent|avoir|entend|entendent) "
    r"(?:déjà |aussi |également )?)?"
)
_HOST = r"(?:accueill|abrit|héberg|reçoi)\w{1,6}"
_HOLD = r"(?:co-?)?(?:organis|convoqu|tien|tenu|tenai|tenir|tin|réuni|parrain)\w{0,7}"
_BRACKET = r"(?: \([^()]{1,30}\))?"
_BODIES = rf"{_O}{_BRACKET}(?:(?: et | ainsi que )(?:la |le |les |l['’])?{_O}{_BRACKET})?"
_BY = r"(?: conjointement| notamment)? par (?:la |le |les |l['’])?"
_ON_THE_PART_OF = (
    r"(?:à l['’](?:initiative|invitation|appel)"
    r"|sous (?:l['’]égide|les auspices|la houlette|le patronage|le parrainage)) "
    r"(?:conjointe )?(?:de la |de l['’]|du |des |de |d['’])"
)
_PARTICIPLE = (
    r"(?:(?:co-?)?organisé|tenu|réuni|convoqué|accueilli|ouvert|clos|clôturé|achevé|conclu|prévu|inauguré)e?s?"
)


class _Rule(NamedTuple):
    """A construction on the masked clause; `date`, `place` and `body` say which of the signs inside it are taken."""

    pattern: re.Pattern[str]
    date: bool = True
    place: bool = True
    body: bool = False


_RULES = (
    # «Lima accueillait depuis lundi | la troisième édition du forum»
    _Rule(
        re.compile(
            rf"{_P}(?P<aside>, qui [^,;:.«»{_E}]{{3,80}},)? (?:qui )?"
            rf"{_AUXILIARY}{_HOST}{_ADVERB}{_WHEN_WHERE}{{0,3}}{_LEAD}{_E}"
        )
    ),
    # «La Guinée, hôte du 12 au 14 mai | du sommet»
    _Rule(
        re.compile(
            rf"{_P},? (?:qui (?:est|était|sera) l['’])?hôte{_WHEN_WHERE}{{0,3}},? "
            rf"(?:du |de la |de l['’]|d['’]une? ){_LEAD}{_E}"
        )
    ),
    # «L'OIT (…) et l'UIT tiendront les 8 et 9 avril, à Lima, | le colloque»
    _Rule(re.compile(rf"{_BODIES} {_AUXILIARY}{_HOLD}{_ADVERB}{_WHEN_WHERE}{{0,3}}{_LEAD}{_E}"), body=True),
    # «En accueillant, du 16 au 20 mai, | le sommet, Lima entend prouver …»
    _Rule(re.compile(rf"\b[Ee]n (?:accueillant|organisant|abritant){_WHEN_WHERE}{{0,3}}{_LEAD}{_E}{_BRACKET}, {_P}")),
    # «En organisant du 16 au 20 février dernier | le sommet, elle …»: who «elle» is stands elsewhere
    _Rule(
        re.compile(rf"\b[Ee]n (?:accueillant|organisant|abritant|tenant){_WHEN_WHERE}{{1,3}}{_LEAD}{_E}{_BRACKET},"),
    ),
    # «À Lima, | le forum …»
    _Rule(re.compile(rf"^(?:À|Au|En|Aux) (?:la )?{_P}, {_LEAD}{_E}"), date=False),
    # «Réunis du 17 au 19 juin | au forum»
    _Rule(
        re.compile(
            rf"\b[Rr]éunie?s?{_WHEN_WHERE}{{1,3}} (?:au|aux|à la|à l['’]|lors d[eu]|pour|en)"
            rf"(?: la| le| l['’])? ?{_LEAD}{_E}"
        )
    ),
    # «Organisé par l'OIT à Lima, | le premier forum …»
    _Rule(re.compile(rf"^{_PARTICIPLE}(?:{_BY}{_BODIES})?{_WHEN_WHERE}{{0,3}},{_LEAD}{_E}", re.IGNORECASE), body=True),
    # «le sommet a rassemblé | à Lima, dimanche et lundi, …», «réunira 10 000 visiteurs à Lima les 17 et 18 juin»
    _Rule(
        re.compile(
            rf"{_E}{_BRACKET},? (?:qui )?{_AUXILIARY}(?:rassembl|réuni|attir|regroup)\w{{1,6}}"
            rf"(?: [^,;:.()«»{_D}{_P}{_O}]{{1,60}}| [^,;:.()«»{_D}{_P}{_O}]{{1,40}}(?:de|venus d[eu]) {_P}|)"
            rf"(?:,? (?:à|au|aux|en|dans) (?:la |l['’])?{_P}|,? (?:(?:le|les|du|en|ce|de) )?{_D}){{1,2}}"
        )
    ),
    # «le forum, que convoque à Lima | l'OIT»
    _Rule(
        re.compile(
            rf"{_E}{_BRACKET},? qu(?:e |['’])(?:co-?)?(?:organis|accueill|convoqu|tien|réuni|avai|a|prévoi)\w{{0,6}}"
            rf"(?: (?:organisé|convoqué|tenu|réuni)e?s?)?{_ADVERB}{_WHEN_WHERE}{{0,3}},? ?(?:la |le |les |l['’])?"
            rf"{_BODIES}{_WHEN_WHERE}{{0,2}}"
        ),
        body=True,
    ),
    # «le forum, tenu à Lima | à l'initiative de l'OIT»
    _Rule(
        re.compile(rf"{_E}{_BRACKET}[^;:.«»{_E}{_O}]{{0,90}}? {_ON_THE_PART_OF}{_BODIES}"),
        date=False,
        place=False,
        body=True,
    ),
)


def read_clause(
    text: str, start: int, end: int, places: Sequence[Stated], dates: Sequence[Stated], bodies: Sequence[Stated]
) -> Details:
    """What the clause states of the event ``text[start:end]``."""
    masked, items = _masked(text, start, end, places, dates, bodies)
    details = Details()
    for rule in _RULES:
        for found in rule.pattern.finditer(masked):
            details = details.filled_from(_taken(rule, found, items))
    return details


def _taken(rule: _Rule, found: re.Match[str], items: Sequence[tuple[int, str, Stated]]) -> Details:
    aside = range(*found.span("aside")) if "aside" in found.groupdict() else ()
    inside = [(sign, item) for at, sign, item in items if found.start() <= at < found.end() and at not in aside]
    date = next((item.value for sign, item in inside if sign == _D), None)
    where = [item for sign, item in inside if sign == _P]
    town = next((item for item in where if not item.country), where[0] if where else None)
    names = [item.value for sign, item in inside if sign == _O and item.value]
    return Details(
        date if rule.date else None,
        town.value if town and rule.place else None,
        " and ".join(dict.fromkeys(names)) or None if rule.body else None,
    )


def _masked(
    text: str, start: int, end: int, places: Sequence[Stated], dates: Sequence[Stated], bodies: Sequence[Stated]
) -> tuple[str, list[tuple[int, str, Stated]]]:
    """The sentence with signs for what it names, and each sign's offset in it; the event is `_E`."""
    first, last = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    near = [
        (item, sign)
        for sign, stated in ((_D, dates), (_O, bodies), (_P, places))
        for item in stated
        if first <= item.start and item.end <= last and (item.end <= start or item.start >= end)
    ]
    near.append((Stated(start, end, None), _E))
    near.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    masked, at, items = "", first, list[tuple[int, str, Stated]]()
    for item, sign in near:
        if item.start < at:
            continue
        masked += text[at : item.start]
        items.append((len(masked), sign, item))
        masked, at = masked + sign, item.end
    return masked + text[at:last], items


# «61e session | du Conseil des droits de l'homme», «sommet | de l'OCS», «conférence annuelle | d'Access Now»: whose it
# is holds it; those who meet («réunion des ministres de …») do not.
_WHOSE = re.compile(
    r"^(?:[\w-]{1,15} )?(?:session|réunion|assemblée|sommet|forum|congrès|conférence|université d['’]été|semaine)"
    r"(?: [a-zà-ÿ-]{4,15}){0,2} (?:de la |de l['’]|du |des |d['’]|de )",
    re.IGNORECASE,
)
# «Sommet | de Séoul», «conférence ministérielle | de Lima»
_WHERE = re.compile(r"^(?:[\w-]{1,15} )?[a-zà-ÿA-Z]{4,12}(?: [a-zà-ÿ-]{4,15}){0,2} (?:de |d['’])", re.IGNORECASE)


_TOWN = re.compile(r"[A-ZÀ-Þ][\w-]+(?:['’ -][A-ZÀ-Þ][\w-]+){0,2}(?= |$)")


def read_name(text: str, start: int, end: int, towns: Sequence[Stated], bodies: Sequence[Stated]) -> Details:
    """Where and by whom it is held as its name says.

    >>> read_name("la 61e session du Conseil", 3, 25, [], [Stated(18, 25, "Council")])
    Details(date=None, place=None, organiser='Council')
    """
    name = text[start:end]
    whose, where = _WHOSE.match(name), _WHERE.match(name)
    body = next((b for b in bodies if whose and b.start == start + whose.end()), None)
    town = next((t for t in towns if where and t.start == start + where.end() and t.end <= end), None)
    rare = _TOWN.match(text, start + where.end(), end) if where and not town else None
    known = read_town(rare.group()) if rare else None  # no preposition of place tells «conférence de Louvain-la-Neuve»
    place = town.value if town else known[0] if known and known[1] else None
    return Details(place=place, organiser=body.value if body and body.end <= end + 20 else None)
