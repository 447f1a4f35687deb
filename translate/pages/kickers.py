"""Kickers: what stands above a headline and says of what kind or series a text is.

«Communiqué de presse», «Carte blanche», «NOTE N° 31 | Programme Énergie», «Note d'actualité – Droit – 17 mars 2026»: a
kicker is no title where a headline follows, and a date at its end is the text's own.
"""

from __future__ import annotations

import re

# Kinds of texts, by the names that French publishers give them.
_KIND = (
    r"(?:communiqués?(?: de presse| final| conjoint| commun)?|carte blanche|tribunes?|opinions?|entretien|interview"
    r"|reportage|analyse|décryptage|éditorial|édito|chronique|point de vue|dossier(?: de presse)?|enquête|portrait"
    r"|verbatim|billet|focus|grand angle|débats?|idées|à la une|dépêche|brèves?|actualités?|actus?|événement"
    r"|déclaration(?: commune| conjointe| de presse| finale)?|lettre ouverte|allocution|discours"
    r"|l['’]essentiel(?: d[eu] .{3,30})?|en bref|synthèse|résumé(?: exécutif)?"
    r"|notes?(?: d['’](?:actualité|information|analyse)| de (?:synthèse|recherche|position)| politique)?|policy brief"
    r"|livre blanc|rapport(?: d['’]information| annuel)?|avis|étude|fiche(?: pratique)?|information presse"
    r"|alerte presse|revue de presse)"
)
_NUMBER = r"(?:n[°ºo]\.? ?\d{1,5}(?:[-/]\d{1,4})?|numéro \d{1,5}|vol\. ?\d{1,3}(?:,? n[°º] ?\d{1,4})?)"
_HEAD = re.compile(rf"(?:{_KIND}(?: {_NUMBER})?|{_NUMBER})(?: ?[:.])?", re.IGNORECASE)
_SEPARATOR = re.compile(r" ?[|•·/] ?| [-–—] ")
# A theme, a programme: more words would be a headline.
_THEME = re.compile(r"[^\W\d_][\w'’-]*(?: [\w'’&-]+){0,3}")
READING_TIME = re.compile(
    r"(?:temps|durée) de lecture ?:? ?\d{1,3} ?min\w*\.?|\d{1,3} ?min(?:utes?|s)? (?:de lecture|read)", re.IGNORECASE
)
# What a bar or a dash sets behind a headline and is no publisher.
_SERIES = re.compile(
    r"(?:programme|dossier|rubrique|série|collection|numéro|note|axe|thème|thématique|édition|chronique|catégorie|section"
    r"|projet|chapitre|partie|page|épisode|tribune|opinion|analyse|entretien|communiqué|actualités?)\b",
    re.IGNORECASE,
)
_LONGEST = 160


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


def names_no_publisher(text: str) -> bool:
    """«Headline | Temps de lecture : 3 min», «… | Programme Énergie»: what follows a headline may be no site's name."""
    return bool(READING_TIME.fullmatch(text) or _SERIES.match(text) or _HEAD.fullmatch(text))
