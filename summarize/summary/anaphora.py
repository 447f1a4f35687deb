"""Pronouns that are objects, « cette loi », « deux jours plus tard »: what points at a sentence before.

An antecedent may stand in the same sentence, but not in the same clause: « Le Sénat a reçu le texte et l'a rejeté ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.summary.clauses import LEAD, PLURAL, SINGULAR, TIME, has_verb, without_quotations

# A pronoun and no article: before these auxiliaries (not « l'aura », « l'est », which are nouns), or behind « ne » and
# subject pronouns. « Il y a », « où en est » have no antecedent.
_AUXILIARY = r"(?:a|ont|avait|avaient|auront|aurait|auraient)\b(?!-t-)"
_OBJECT_PRONOUN = re.compile(
    r"(?<![\w'’-])(?:(?P<free>les|lui|leur|(?<!il )(?<!il n['’])y|(?<!où )en) |(?P<elided>l['’]))(?:aura |"
    + _AUXILIARY
    + r")"
    r"|\b(?:ne|qui|on|ils?|elles?) (?P<behind>(?:le|la|les|lui|leur)\b(?! (?:plus|moins|mieux)\b)|l['’])",
    re.IGNORECASE,
)
# « La ministre le refuse »: no noun begins behind a whole subject; not « une fois le texte voté ».
_BEHIND_SUBJECT = re.compile(
    LEAD + rf"(?:(?:le|la|les|une?|des) (?!fois|jour|{TIME})|l['’])\w{{3,}} (?P<pronoun>le|la|les) "
    r"\w{2,}(?:e|ent|it|ait|ra|ront)\b",
    re.IGNORECASE,
)
# What only looks like a pronoun that stands for something.
_SET_PHRASE = re.compile(
    rf"(?:l['’]{_AUXILIARY} (?:\w+ )?emport"
    rf"|en {_AUXILIARY} (?:\w+ )?(?:fini|assez|marre|profité pour|conclu qu|déduit qu))",
    re.IGNORECASE,
)
_EXPLAINED_BEHIND = re.compile(r"(?:\bcomme|\bainsi que|\btel(?:le)?s? que|\bcomme on) (?:ne |n['’])?$", re.IGNORECASE)
_NEAR = 24  # characters before a pronoun in which « comme » stands
_CLAUSE_BOUNDARY = re.compile(r"[,;:(—–]|\b(?:et|mais|car|puis|qui)\b", re.IGNORECASE)
_DEMONSTRATIVE = re.compile(
    rf"(?<![\w'’-])(?:cet|cette|ces|ce) (?!(?:qu|dont|à |sont|sera|fut|n['’e]|fois|{TIME}))(?P<noun>\w{{3,}})",
    re.IGNORECASE,
)
_SUCH = re.compile(
    LEAD + r"(?:tel|telle|tels|telles) (?:est|sont|était|étaient|fut|a été)\b"
    r"|\b(?:une? |de )tel(?:le)?s?\b(?! qu)(?!(?: \w+){1,4} qu(?:e |['’]))",
    re.IGNORECASE,
)
# « celui-ci », « ces derniers »: the last noun of their number, which has to stand in a clause ahead of them.
_THE_LATTER = re.compile(
    r"\b(?:celui|celle|ceux|celles)-(?:ci|là)\b|\bc(?:e|et|ette|es) derni(?:er|ère)s?\b(?! \w)", re.IGNORECASE
)
# « Avant, ce n'était pas grave », « On constate cela »; not « ce n'est pas le maire qui … », « c'est facile de … ».
_THAT = re.compile(
    r"\b(?:c['’](?:est|était)|ce n['’](?:est|était)|ce (?:sont|sera|serait|fut))\b"
    r"(?![^.;]{0,200}\b(?:(?:qui|que|dont|où|de)\b|qu['’]|d['’]))"
    r"|(?<!comme )(?<!tout )\b(?:ça|cela)\b(?! ?:)(?! dit\b| va\b| fait \w+ (?:ans|mois|jours|semaines))",
    re.IGNORECASE,
)
# « Le texte prévoit … », « a signé le document »: which one, a sentence has to have said with one of these nouns.
TEXT = re.compile(
    r"\b(?:loi|résolution|déclaration|accord|traité|proposition|projet de|rapport|charte|convention|pacte|règlement|"
    r"directive|décret|arrêté|ordonnance|lettre|tribune|livre blanc|communiqué|amendement|motion)s?\b",
    re.IGNORECASE,
)
_BARE_TEXT = re.compile(
    r"\b(?:le|du|au) (?:document|texte)(?=[,.;:!?]|$| (?:n['’e]|s['’e]|a|ont|est|sera|serait|doit|devra|prévoit|"
    r"propose|appelle|vise|fixe|impose|interdit|demande|oblige|entre|entrera|était|avait|crée|définit|précise|stipule|"
    r"souligne|rappelle|invite)\b)",
    re.IGNORECASE,
)
_LATER = re.compile(
    LEAD + r"(?:(?!(?:au|le|la)\b)(?:\w+ ){1,4}(?:plus tard|plus tôt|auparavant)\b(?! qu)|(?:\w+ ){1,4}après,"
    r"|(?:peu après|entre-temps|d['’]ici là|depuis lors|dès lors|à l['’]époque|au même moment|le même jour),"
    r"|(?:le lendemain|la veille|l[ea] \w+ (?:suivante?|d['’]après)|l['’]année suivante)\b(?! d))",
    re.IGNORECASE,
)


def has_object_without_antecedent(french: str) -> bool:
    """« La Commission les a rejetées », « Le Sénat en a débattu »; not « Le Sénat a reçu le texte et l'a rejeté »."""
    spoken = without_quotations(french)
    boundaries = _boundaries(spoken)
    known = False
    for at, pronoun in _object_pronouns(spoken):
        end = max((boundary for boundary in boundaries if boundary <= at), default=0)
        known = known or has_verb(spoken[:end])
        number = PLURAL if pronoun in ("les", "leur") else SINGULAR
        if not known or not (pronoun in ("y", "en") or number.search(spoken, 0, end)):
            return True
    return False


def points_at_an_earlier_noun(french: str) -> bool:
    """« La Chine a rejeté cette offre. », « Une telle mesure … »; not behind a clause of the same sentence."""
    spoken = without_quotations(french)
    if _SUCH.search(spoken):
        return True
    match = _DEMONSTRATIVE.search(spoken) or _THE_LATTER.search(spoken) or _THAT.search(spoken)
    if match is None:
        return False
    end = max((boundary for boundary in _boundaries(spoken) if boundary <= match.start()), default=0)
    return not has_verb(spoken[:end])


def names_a_text_barely(french: str) -> bool:
    """« Deux pays ont refusé de signer le document. »; not « La loi divise: le texte prévoit … »."""
    match = _BARE_TEXT.search(french)
    return match is not None and not TEXT.search(french, 0, match.start())


def demonstrative(french: str) -> re.Match[str] | None:
    """« cette offre », its noun as group `noun`; outside quotation marks."""
    return _DEMONSTRATIVE.search(without_quotations(french))


def is_dated_by_another(french: str) -> bool:
    """« Deux jours plus tard, … », « Un an après, … », « Le lendemain, … »; not « Un an après le sommet, … »."""
    return _LATER.match(french) is not None


def _object_pronouns(spoken: str) -> Iterator[tuple[int, str]]:
    """Offset and word of the object pronouns before a finite verb, in order, as far as their surroundings tell them
    from articles. Those of « comme l'a dit le ministre » are explained behind."""
    opening = _BEHIND_SUBJECT.match(spoken)
    if opening:
        yield opening.start("pronoun"), opening["pronoun"].lower()
    for match in _OBJECT_PRONOUN.finditer(spoken):
        group = match.lastgroup or ""
        at = match.start(group)
        if _SET_PHRASE.match(spoken, at) or _EXPLAINED_BEHIND.search(spoken, max(0, at - _NEAR), at):
            continue
        yield at, match[group].lower().replace("’", "'")


def _boundaries(spoken: str) -> list[int]:
    """Where clauses may begin: at commas, other marks and conjunctions."""
    return [match.start() for match in _CLAUSE_BOUNDARY.finditer(spoken)]
