"""Letterheads: the names of institutions above a headline, which say whose page it is and are no headline.

«Office fédéral de la communication OFCOM», «SÉNAT DU CANADA», «République du Sénégal / Ministère de la Justice»: such a
line names its publisher where a headline stands below it. A page about the institution itself («L'Office a été fondé
en …») keeps its name as the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.languages.gazetteer import fold
from translate.pages.bylines import Clue
from translate.pages.layout import Line, is_prose, reads_as_heading
from translate.pages.repairs import RepairLog

_LONGEST = 150  # characters of a line that names an institution
_MOST_LINES = 4  # a state, a ministry, a directorate, an office
_LONGEST_HEADLINE = 200
_SHORTEST_HEADLINE = 3  # words

# What institutions are called by; all text is folded: no accents, no capitals, hyphens as spaces.
_HEADS = (
    r"(?:academie|administration|agence|ambassade|assemblee|association|autorite|banque|bureau|cabinet|centre|chambre"
    r"|chancellerie|comite|commissariat|commission|communaute|confederation|conference|congres|conseil|consulat|defenseur"
    r"|coordination|cour|delegation|departement|direction|federation|fondation|fonds|gouvernement|groupe|haut"
    r"|haut commissariat|haute|inspection|institut|laboratoire|mairie|mediateur|ministere|mission|nations unies"
    r"|observatoire|office|organisation|palais|parlement|pole|prefecture|premier ministre|prepose|presidence"
    r"|principaute|province|region|representation|republique|reseau|royaume|secretariat|senat|service|sous comite"
    r"|sous commission|syndicat|tribunal|union|universite|ville)"
)
# Adjectives that stand right behind the nouns of such names. A verb is none of them: «le Conseil appelle», «divisé»,
# «s'inquiète», «la Cour rejette» end otherwise.
_ADJECTIVE = (
    r"(?:\w+(?:tionn|tori|ri|nu|tu|i)elles?|\w+(?:tionn|i|u)els?|\w+(?:[bcdginrtv]al(?:es?)?|[bcdginrtv]aux)|\w+aires?"
    r"|\w{2,}(?:ist|log|mat|mun|blan|iti|om|on|or|et|at|uid|an|bl|ph|iff|ff|hn|st|ty|f)iques?|\w+(?:at|it|ut|ct)i(?:f|ve)s?"
    r"|\w+(?:ien|een)(?:ne)?s?|\w+ains?|\w+(?:ain|oin)es?|\w+(?:ais|ois)e?s?|\w+(?:ier|iere)s?|\w+ibles?|delegue(?:e?s)?e?"
    r"|uni(?:e?s)?|associe(?:e?s)?|mixtes?|supreme|suisse|belge|haute?|permanente?|speciale?|independante?s?"
    r"|publi(?:cs?|ques?)|grande?s?|superieure?|arabes?|francophones?|numeriques?|international(?:e|es)?|unies?)"
)
_PREPOSITION = (
    r"(?:de la |de l'|du |des |de |d'|a la |a l'|aux? |a |(?:pour|sur) (?:la |l'|les? )|pour |en |chargee?s? )"
)
_LINK = rf"(?:(?:et )?{_PREPOSITION}|et (?:la |les? |l')?)"
_NOUN = rf"(?:(?:grand|haute?s?|saint) )?[^\W\d]\w*(?: {_ADJECTIVE}){{0,2}}"
_NAME = re.compile(rf"(?:les? |la |l')?{_HEADS}(?: {_ADJECTIVE}){{0,3}}(?:,? {_LINK}{_NOUN}|, {_ADJECTIVE}){{0,7}}")
_FIRST = re.compile(rf"(?:les? |la |l')?{_HEADS}(?: {_ADJECTIVE})?(?: {_LINK}|$)")
_ACRONYM_BEHIND = re.compile(r" ?(?:[-–—|] ?)?(?:\([A-ZÀ-Þ][\w-]{1,11}\)|[A-ZÀ-Þ]{2,10}(?:-[A-Z]{1,4})?)$")
_DOCUMENT = re.compile(
    r"(?:\w+ )?(?:avis|compte rendu|declaration|decision|note|rapport|resolution|communique|recommandation)s?\b",
)
# How a page begins that tells what an institution is, and no deed of it.
_ITSELF = re.compile(
    r"(?:fonde|cree|institue|etabli)e? en|(?:le |la |l')(?P<head>\w+)(?: [^ .,]+){0,9}? "
    r"(?:est (?:un|une|l'|le|la|charge)"
    r"|a ete (?:fonde|cree|institue|etabli)|a pour|a vu le jour|regroupe|veille|emploie|se compose|se charge|constitue)"
)
_OURSELVES = re.compile(r"\b(?:nous|notre|nos)\b")


def is_institution(text: str) -> bool:
    """Whether a line is the name of an institution and nothing else.

    >>> is_institution("Office fédéral de la communication OFCOM"), is_institution("Le Sénat vote la loi")
    (True, False)
    """
    if len(text) > _LONGEST or text.endswith((".", "?", "!", ":", ",")):
        return False
    if not text.isupper():
        text = _ACRONYM_BEHIND.sub("", text)
    return bool(_NAME.fullmatch(_flat(text)))


def starts_as_institution(text: str) -> bool:
    """Whether a line begins as names of institutions do, whatever follows: only for lines above a site's menu."""
    return len(text) <= _LONGEST and bool(_FIRST.match(_flat(text)))


def take_letterhead(lines: Sequence[Line], log: RepairLog) -> tuple[list[Line], list[Clue]]:
    """The lines without the letterhead above their headline, and the publisher it names."""
    head = 0
    while head < min(_MOST_LINES, len(lines)) and not lines[head].heading and is_institution(lines[head].text):
        head += 1
    if not head or not _is_headed(lines[head:]) or _is_about(lines[head:], lines[:head]):
        return list(lines), []
    for line in lines[:head]:
        log.leave_out("provenance: letterhead", line.content)
    name = ", ".join(line.text for line in lines[:head])
    return list(lines[head:]), [Clue("letterhead", name, name)]


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether a headline, and text under it, come first."""
    if len(lines) < 2 or (is_prose(lines[0].text) and not lines[0].heading):
        return False
    text = _flat(lines[0].text)
    headline = len(text.split()) >= _SHORTEST_HEADLINE or bool(_DOCUMENT.match(text))
    readable = lines[0].heading or reads_as_heading(lines[0], _LONGEST_HEADLINE)
    return headline and readable and not _OURSELVES.search(text)


def _is_about(lines: Sequence[Line], letterhead: Sequence[Line]) -> bool:
    """Whether the first sentence below tells what the institution of the letterhead is."""
    first = next((_flat(line.text) for line in lines if is_prose(line.text)), "")
    subject = _ITSELF.match(first)
    heads = {_flat(line.text).split()[0] for line in letterhead}
    return bool(subject and subject["head"] in {None, *heads})


def _flat(text: str) -> str:
    return " ".join(fold(text).split())
