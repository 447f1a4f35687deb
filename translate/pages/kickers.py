"""Kickers: what stands above a headline and says of what kind or series a text is.

«Communiqué de presse», «Carte blanche», «NOTE N° 31 | Programme Énergie», «Note d'actualité – Droit – 17 mars 2026»: a
kicker is no title where a headline follows, and a date at its end is the text's own.
"""

from __future__ import annotations

import re
from functools import cache

from translate.languages.calendar_names import WEEKDAYS_FR
from translate.tables import read_table

# Kinds of texts, by the names that French publishers give them.
_KIND = (
    r"(?:communiqués?(?: de presse| final| conjoint| commun)?|carte blanche|tribunes?|opinions?|dossier de presse"
    r"|verbatim|débats|idées|à la une|dépêche|brèves?|actualités?|actus?|événement"
    r"|déclaration(?: commune| conjointe| de presse| finale)?|lettre ouverte|allocution|discours"
    r"|l['’]essentiel(?: d[eu] .{3,30})?|en bref|synthèse|résumé(?: exécutif)?|explications|exclusi(?:f|vité)|urgent"
    r"|vrai ou (?:faux|fake)|fact-?checking|vérification|désintox|(?:le )?fait (?:du jour|de la semaine)"
    r"|notes?(?: d['’](?:actualité|information|analyse)| de (?:synthèse|recherche|position)| politique)?|policy brief"
    r"|livre blanc|rapport(?: d['’]information| annuel)?|avis|étude|fiche(?: pratique)?|information presse"
    r"|alerte presse|revue de presse)"
)
# Rubrics: «Le grand entretien», «L'entretien du lundi», «L'invitée de la rédaction», «Nos analyses».
_RUBRIC = (
    r"(?:l['’]|les? |la |nos |notre )?(?:grande?s? |petite?s? )?"
    r"(?:entretiens?|interviews?|invitée?s?|analyses?|décryptages?|éditorial|édito|chronique|reportages?|enquêtes?|récit"
    r"|portraits?|billet|focus|point de vue|grand angle|débat|dossier|grand format|long format|controverse)"
)
OF_WHEN = (
    rf"(?: (?:du|de la|de l['’]|des?|d['’]) ?(?:{'|'.join(WEEKDAYS_FR)}|jour|semaine|mois|week-end|matin|midi|soir|été"
    r"|rédaction|éco|dernière page|une|numérique|tech)| exclusi(?:f|ve)| vidéo| en images)?"
)
_NUMBER = r"(?:n[°ºo]\.? ?\d{1,5}(?:[-/]\d{1,4})?|numéro \d{1,5}|vol\. ?\d{1,3}(?:,? n[°º] ?\d{1,4})?)"
_HEAD = re.compile(rf"(?:(?:{_KIND}|{_RUBRIC}){OF_WHEN}(?: {_NUMBER})?|{_NUMBER})(?: ?[:.])?", re.IGNORECASE)
# Bars, dashes, or nothing ahead of a day: «Communiqué de presse du 12 mars 2026».
_SEPARATOR = re.compile(r" ?[|•·/] ?| [-–—] | (?:du |le )?(?=\d{1,2}(?:er)? [^\W\d_]{3,9}\.? \d{4}$)")
# A theme, a programme: more words would be a headline.
_THEME = re.compile(r"[^\W\d_][\w'’-]*(?: [\w'’&-]+){0,3}")
READING_TIME = re.compile(
    r"(?:(?:temps|durée) de )?lecture(?: de)? ?:? ?\d{1,3} ?(?:min\w*|mn)\.?"
    r"|\d{1,3} ?(?:min(?:utes?|s)?|mn|min\.) (?:de lecture|read)",
    re.IGNORECASE,
)
# What a bar or a dash sets behind a headline and is no publisher.
_SERIES = re.compile(
    r"(?:programme|dossier|rubrique|série|collection|numéro|note|axe|thème|thématique|édition|chronique|catégorie|section"
    r"|projet|chapitre|partie|page|épisode|tribune|opinion|analyse|entretien|communiqué|actualités?)\b",
    re.IGNORECASE,
)
_LONGEST = 160

# One word or two nouns of equal rank: «MONDE», «TECH & MARCHÉS», «SCIENCES ET SANTÉ», «INTELLIGENCE ARTIFICIELLE». With
# an article, a preposition or a figure it may be a headline.
_WORD = r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){1,24}"
_PAIR = re.compile(rf"{_WORD}(?:(?: ?, | & | ET | et |\+){_WORD}){{1,2}}|{_WORD}(?: {_WORD})?")
_LITTLE = frozenset(
    "à au aux ce ces contre dans de des du en entre la le les leur ma mon nos notre ou où par pas pour quand que qui "
    "sa sans se ses son sous sur un une vers vos votre est sont".split()
)
_JOINED = re.compile(rf"{_WORD} (?:&|\+) {_WORD}")


def is_kind(text: str) -> bool:
    """Whether a line names the kind of a text and nothing else: «Communiqué de presse», «N° 31»."""
    return len(text) <= _LONGEST and bool(_HEAD.fullmatch(text.strip()))


def read_kicker(text: str) -> list[str] | None:
    """What stands beside the kind of a text in a kicker: themes, reading times, dates; None where it is no kicker."""
    if len(text) > _LONGEST:
        return None
    head, *rest = (part for part in _SEPARATOR.split(text) if part)
    if not _HEAD.fullmatch(head):
        return None
    return rest


def is_theme(text: str) -> bool:
    """Whether a part of a kicker is a theme or a programme by its length, or a reading time."""
    return bool(_THEME.fullmatch(text) or READING_TIME.fullmatch(text) or _HEAD.fullmatch(text))


def is_section(text: str) -> bool:
    """Whether a line has the form of a site's sections and no headline's: «Monde», «TECH & MARCHÉS», «Tech & Marchés».

    >>> is_section("TECH & MARCHÉS"), is_section("Économie"), is_section("L'IA MENACE L'EMPLOI")
    (True, True, False)
    """
    if text.casefold() in _sections() or _JOINED.fullmatch(text):
        return True
    words = text.casefold().split()
    form = text.isupper() and _PAIR.fullmatch(text) and not text.startswith(("L'", "L’", "D'", "D’", "QU'"))
    return bool(form) and _LITTLE.isdisjoint(words)


@cache
def _sections() -> frozenset[str]:
    return frozenset(row["phrase"].casefold() for row in read_table("site_chrome.csv") if row["class"] == "section")


def names_no_publisher(text: str) -> bool:
    """«Headline | Temps de lecture : 3 min», «… | Programme Énergie»: what follows a headline may be no site's name."""
    return bool(READING_TIME.fullmatch(text) or _SERIES.match(text) or _HEAD.fullmatch(text))


# What a row of buttons offers to do with the text it stands beside.
_OFFERS = frozenset(("citation", "comment form", "download", "print", "share"))


def is_button(text: str) -> bool:
    """Whether a part of a line is a button: «Télécharger le PDF», «Imprimer», «Partager»."""
    table, folded = _buttons(), text.casefold().strip(" .:")
    return folded in table["line"] or any(folded.startswith(f"{start} ") for start in table["start"])


@cache
def _buttons() -> dict[str, frozenset[str]]:
    rows = [row for row in read_table("site_chrome.csv") if row["class"] in _OFFERS]
    whole = frozenset(row["phrase"].casefold() for row in rows if row["match"] in ("line", "edge"))
    return {"line": whole, "start": frozenset(r["phrase"].casefold() for r in rows if r["match"] == "start")}


def is_link(text: str) -> bool:
    """Whether a part of a menu is a label that links of sites have: «Contact», «Connexion», «S'abonner»."""
    return text.casefold() in _links()


@cache
def _links() -> frozenset[str]:
    return frozenset(r["phrase"].casefold() for r in read_table("site_chrome.csv") if r["match"] in ("line", "edge"))
