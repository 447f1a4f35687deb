"""What rules for French sentences share: finite verbs, nouns by number, how sentences open."""

from __future__ import annotations

import re

from summarize.facts.clauses.verbs import find_verbs
from translate.languages.calendar_names import WEEKDAYS_FR
from translate.quotations import PAIRED_MARKS

_WORD = re.compile(r"[^\W\d_]+")
# Auxiliaries and modals, endings that only finite verbs have, reflexive and negated forms, and what follows a subject
# pronoun or, in the plural, a plural noun (« les plaignants dénoncent »; -ment ends adverbs and nouns).
_FINITE = re.compile(
    r"\b(?:(?-i:a)|ont|est|sont|fut|furent|va|vont|peut|peuvent|doit|doivent|veut|veulent|fait|font|faut|prend|met|permet|vise|"
    r"visent|reste|compte|comprend|appelle|exige|concerne|sera|seront|aura|auront|"
    r"\w{2,}(?:ait|aient|era|eront|ira|iront|[vr]ra|[dvr]ront|(?<!an)dra|èrent|irent|urent|issent))"
    r"\b|\b(?:s['’]|se |ne |n['’])\w+(?:e|ent|it|d)\b|\b(?:ils?|elles?|on|nous|vous|je) \w{3,}|\bj['’]\w{3,}"
    r"|\b\w+[sx] (?:l[ea] |les |l['’])?\w+[^m\W\d_]ent\b",
    re.IGNORECASE,
)
# Third persons of the present that are no noun or adjective: of verbs that have no object, and the commonest others.
_PRESENT = frozenset(
    """
        accentue accroît agit améliore apparaît appartient arrive atteint attend augmente bat centralise cherche
        commence confirme connaît consacre considère consiste constitue construit contient continue contribue convient
        correspond couvre craint croit crée découle découvre décrit défend définit dépend détermine développe devient
        diminue dit domine écrit encourage entend entraîne étend évolue facilite favorise fonctionne fournit garantit
        génère gère illustre implique indique inquiète intéresse intervient maintient mène meurt mobilise modifie naît
        obtient occupe organise ouvre paraît participe pèse prévaut profite progresse promet prospère
        provient provoque rappelle reçoit rejoint relie remet rend renforce renvoie repose représente
        résulte réunit révèle revient sait sert soulève souffre soumet subit suffit survient tient traduit
        transmet travaille vaut vient vit voit
    """.split()
)
# A word right ahead of an article or a quotation is the verb that they are the object of (« le maire évoque un
# accord »): no noun or adjective stands there. The words of the list, which do, have the same endings.
_WITH_OBJECT = re.compile(
    r"(?<![\w’'-])(?!(?:entre|contre|outre|comme|que|de|le|ce|une|notre|votre|autre|même|parce|lorsque|puisque|quoique|"
    r"jusque|derrière|toute|quatre|chaque|encore|et|dont|tout|cet|quand|avec|lorsqu|afin|presque|combien|sauf|surtout|"
    r"seulement|comment|\w+ment) )\w+(?:e|ent|it|ut|[^ran]d|end) (?:notamment |également |aussi |ainsi )?"
    r"(?:(?:les?|la|une?|des|ces?|cet|cette|son|sa|ses|leurs?|que) |l['’]|qu['’]|[«“\"])",
    re.IGNORECASE,
)
# So is one between two names: «Anne Dupont surveille Semex et Agrigo».
_BETWEEN_NAMES = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]* (?!(?:entre|contre|outre|comme|que|de|parce|lorsque|puisque|jusque|derrière|toute|quatre"
    r"|chaque|même|autre|notre|votre|une|sainte|face|bonne|grande|\w+ment) )[a-zà-ÿ]{3,20}(?:e|ent) (?=[A-ZÀ-ÖØ-Þ])"
)
# The verb of a relative clause makes no sentence: « La Commission, qui a critiqué ces règles. »
_RELATIVE = re.compile(r"\b(?:qui|dont|où) (?:(?:ne|se|y|en|l[ea]s?|leur|nous|vous) |[nslyt]['’])*\w+", re.IGNORECASE)

# What may stand before the first word that counts.
LEAD = (
    r"^[\W_]*(?:\d{1,3}[.)] )?(?:(?:et|mais|or|car|donc|ainsi|enfin|aussi|puis|alors|certes|pourtant|cependant|"
    r"toutefois|en effet|en outre|de plus|par ailleurs|au contraire|en revanche),? )?"
)
# Behind « ce », « cette » these tell when, from now.
TIME = (
    rf"(?:{'|'.join(WEEKDAYS_FR)}|matin|midi|soir|week-end|jour|mois|printemps|été|automne|"
    r"hiver|siècle|année|semaine|nuit|matinée|soirée|rentrée|derniers? (?:jours?|mois|temps|années?|semaines?)|"
    r"dernières? (?:années?|semaines?|heures?)|\d{1,2} )"
)
# Nouns by number, as far as articles and capitals show them.
NAME = re.compile(r"(?<=[\w,] )(?:M\. |Mme )?[A-ZÀ-ÖØ-Þ][\w’'-]{2,}")
SINGULAR = re.compile(
    r"\b(?:[Ll][ea]|[Uu]ne?|du|au|[Cc]e|[Cc]et|[Cc]ette|son|sa|[Cc]haque|[Aa]ucune?)\b|\b[LlDd]['’]|" + NAME.pattern
)
PLURAL = re.compile(r"\b(?:les|des|aux|ces|ses|leurs|deux|trois|plusieurs|\d+|\w+ et )\b", re.IGNORECASE)


def has_verb(text: str) -> bool:
    """Whether a finite verb is in sight that is not one of a relative clause."""
    main = _RELATIVE.sub(" ", text)
    if _FINITE.search(main) or _WITH_OBJECT.search(main) or _BETWEEN_NAMES.search(main):
        return True
    if any(word in _PRESENT or word.removesuffix("nt") in _PRESENT for word in _WORD.findall(main)):
        return True
    return any(group.tense in ("present", "past", "future", "conditional") for group in find_verbs(main))


def without_quotations(french: str) -> str:
    """The sentence with nothing between its quotation marks."""
    return PAIRED_MARKS.sub("«»", french)
