"""The English name of an instrument that no glossary has: what the phrase reader gave, in the order and spelling of official titles.

>>> spelled_as("Pact for Responsible AI", "pacte pour une intelligence artificielle responsable")
'Pact for Responsible Artificial Intelligence'
>>> years_behind("plan national pour l'IA 2026-2030, adopté", 23)
(33, ' 2026-2030')
>>> years_behind("politique nationale d'IA 2025", 24), years_behind("stratégie de l'IA 2 000", 17)
((29, ' 2025'), (17, ''))
"""

from __future__ import annotations

import re

from summarize.facts.naming.english import title_case
from summarize.facts.naming.name_wording import worded
from summarize.facts.naming.naming import Title, goes_on, in_front

# What a text is called for short → its own title, so that both are one fact.
OFFICIAL = {
    "EU AI Act": "Artificial Intelligence Act",
    "Council of Europe Framework Convention on Artificial Intelligence": (
        "Council of Europe Framework Convention on Artificial Intelligence and Human Rights, Democracy and the Rule of Law"
    ),
    "Malabo Convention": "African Union Convention on Cyber Security and Personal Data Protection",
    "2030 Agenda": "2030 Agenda for Sustainable Development",
}

# Of what kind they are, their names do not say.
TYPES = {"Digital Omnibus": "regulation"}

_OWNER = "'s"
# What states sign is called after the place even where that is a state: «accord de Samoa», «consensus de Singapour».
_CALLED_AFTER_PLACES = frozenset(
    "accord appel charte consensus convention déclaration engagements manifeste pacte principes processus protocole traité".split()
)
_OF_PLACE = re.compile(r" (?:de |d['’])(?=[A-ZÀ-Þ])")
_MEASURES_OF = re.compile(r"^Measures of (?!the )")  # «Mesures d'étiquetage de …»: what they are for
_FIGHT = re.compile(r"\b(?:the )?fight against\b", re.IGNORECASE)
_CODE_OF = re.compile(r"\b(Code of (?:Conduct|Practice|Ethics)) of (?!the )", re.IGNORECASE)  # whom it binds
_GUIDE_OF = re.compile(r"\b(Guide) of (?!(?:good|best) )", re.IGNORECASE)
# «Plan de convergence pour …», Convergence Plan for …; «plan de la commission pour …» is the commission's.
_OF_KIND = re.compile(
    r"\b(?P<noun>plan|strategy|programme|roadmap) of (?!the |a |an )(?P<kind>\w+(?<!s))(?= (?:for|on) )", re.IGNORECASE
)
# «stratégie de développement de l'IA», Strategy for the Development of AI, as translators have it of strategies.
_DEVELOPMENT = re.compile(
    r"\b(?P<of>AI|artificial intelligence|digital technology|[\w-]+) (?P<act>development) (?P<noun>strategy|policy)$",
    re.IGNORECASE,
)
_OF_ACT = re.compile(
    r"\b(?P<noun>strategy|policy) of (?=(?:development|promotion|protection|deployment) of )", re.IGNORECASE
)
_OF_DEVELOPMENT = re.compile(r" de développement (?:de (?:la |l['’])|du |des |d['’])", re.IGNORECASE)
_DRAFT = re.compile(r"^(\S+) (draft) ", re.IGNORECASE)  # «projet de politique nationale», draft national policy
_LONG_FORM = re.compile(r"\b[Aa]rtificial [Ii]ntelligence\b")
_SHORT_FORM = re.compile(r"\bAI\b(?!-)")  # not in «AI-generated»
_FRENCH_LONG = re.compile(r"intelligences? artificielles?", re.IGNORECASE)
_FRENCH_SHORT = re.compile(r"\bIA\b")
_YEARS = re.compile(r",? (?:pour )?(?:la période )?(?P<from>20\d\d)(?: ?[-–/] ?| à )(?P<to>20\d\d)(?![\d-])")
_YEAR = re.compile(r" (?P<year>20\d\d)(?![\d/–-]| ?%)")  # «Politique nationale d'IA | 2025»
_PERIODIC = frozenset(("strategy", "plan", "programme", "agenda", "framework", "report"))
_CALLED_BY_NAME = frozenset(("programme", "référentiel"))  # «le programme Horizon» is called Horizon


def name_of(title: Title) -> str:
    """The English of a title as English names texts."""
    if title.quoted and not title.held:
        return title.name
    name = _MEASURES_OF.sub("Measures for the ", title.name)
    apposed = title.phrase.label == "apposed" and title.phrase.label_en in title.text
    if title.head in _CALLED_BY_NAME and apposed:
        return title.phrase.label_en
    if title.head == "mission" and apposed:
        return name
    name = name if goes_on(title) else in_front(name)
    name = _FIGHT.sub(lambda found: "Combating" if title.name[0].isupper() else "combating", name)
    name = _OF_KIND.sub(r"\g<kind> \g<noun>", name)
    name = _CODE_OF.sub(r"\1 for ", name)
    name = _GUIDE_OF.sub(r"\1 to ", name)
    name = _OF_ACT.sub(r"\g<noun> for the ", name)
    if _OF_DEVELOPMENT.search(title.text, title.start, title.end):
        name = _DEVELOPMENT.sub(r"\g<noun> for the \g<act> of \g<of>", name)
    if title.head in ("projet de politique", "projet de stratégie"):
        name = _DRAFT.sub(r"\2 \1 ", name)
    return spelled_as(worded(_after_a_place(name, title)), title.text[title.start : title.end])


def _after_a_place(name: str, title: Title) -> str:
    """«accord de Singapour», Singapore Agreement; «la stratégie du Maroc» is Morocco's."""
    label = title.phrase.label_en
    named = title.head.split(" ")[0].split("-")[0] in _CALLED_AFTER_PLACES and label.endswith(_OWNER)
    if not named or not _OF_PLACE.match(title.text, title.phrase.noun_end):
        return name
    return name.replace(label, label.removesuffix(_OWNER), 1)


def spelled_as(name: str, french: str) -> str:
    """«intelligence artificielle» is written out in English where it is in French, and «IA» where that alone stands."""
    long, short = bool(_FRENCH_LONG.search(french)), bool(_FRENCH_SHORT.search(french))
    if long == short:
        return name
    if short:
        return _LONG_FORM.sub("AI", name)
    small = name != title_case(name)
    return _SHORT_FORM.sub("artificial intelligence" if small else "Artificial Intelligence", name)


def years_behind(text: str, end: int, kind: str | None = "plan") -> tuple[int, str]:
    """Where a name ends with the years that belong to it («stratégie nationale 2025-2030»), and the years as English
    writes them; they belong to strategies, plans, programmes and their like."""
    years = _YEARS.match(text, end) if kind in _PERIODIC else None
    if years:
        return years.end(), f" {years['from']}-{years['to']}"
    year = _YEAR.match(text, end) if kind in _PERIODIC else None
    return (year.end(), f" {year['year']}") if year else (end, "")
