"""Verbs that tell of deeds more often than of stances, and what their object must be to be one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.facts.clauses.actor import Actor

# «propose des formations»: what one offers is no proposal.
OFFERED = re.compile(
    r"(?:[Dd]es? |les? |la |une? |son |sa |ses |d['’]autres |plusieurs |de nouve\w+ |\d+ ){0,2}"
    r"(?:abonnements?|applications?|applis?|ateliers?|conseils|contenus?|cours|exemples?|fonctionnalités?|formations?"
    r"|formules?|guides?|logiciels?|modules?|offres?|outils?|parcours|produits?|prestations?|programmes? de formation"
    r"|réponses?|ressources|services?|solutions?|versions?)\b"
)
# Verbs of deeds: a stance only where such a thing is their object.
_JOINED = re.compile(
    r"(?:la |le |l['’]|une? |cette |cet? |son |sa )?(?:[\w-]+ )?"
    r"(?:accord|alliance|appel|club|coalition|convention|cadre|camp|charte|déclaration|forum|groupe|initiative"
    r"|organisation|pacte|partenariat|plateforme|programme|réseau|traité)\b"
    r"|(?:la |le |l['’]|les )?[A-ZÀ-Þ]",
    re.IGNORECASE,
)
_TABLED = re.compile(
    r"(?:la |le |l['’]|une? |des |deux |son |sa |leur |plusieurs |ses |\d+ )?(?:nouve\w+ |contre-)?"
    r"(?:projets? d(?:e|['’])|propositions?|amendements?|motions?|recommandations?|réformes?|résolutions?)(?!\w)",
    re.IGNORECASE,
)
# What is blocked by a stance; a site or a tool is blocked by a deed.
_DECIDED = re.compile(
    r"(?:la |le |l['’]|les |une? |tout |toute |cette |cet? |son |sa )(?:[\w-]+ )?"
    r"(?:accord|adoption|adhésion|avancée|conclusions?|consensus|création|déclaration|directive|entrée en vigueur"
    r"|initiative|lois?|mandat|mesures?|moratoire|négociations?|nominations?|processus|progrès|projets?|propositions?"
    r"|publication|rachat|ratification|règlement|réformes?|résolutions?|textes?|traité|transposition|vote)\b"
)
# «souhaite la bienvenue», «souhaite bon courage»: no demand.
# What one promises to decide; not «promet des merveilles», «promet une aide».
_PROMISED = re.compile(
    rf"{_TABLED.pattern}|(?:une? |des |la |le |\d+ )(?:\w+ )?(?:audits?|consultations?|décrets?|débats?|enquêtes?"
    r"|évaluations?|lois?|moratoire|règles|rapports?|réponses?|révision|textes?)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"(?!(?:la )?bienvenue|(?:un |une )?bon|(?:un |une |tout )?(?:plein )?succès|tous|vous|plein|longue|à )",
    re.IGNORECASE,
)
# «présente un projet de résolution» proposes it; «le projet de loi» may be another's.
_NEW = re.compile(
    r"(?:une? |deux |trois |son |sa |leur |ses |leurs )(?:nouve\w+ )?"
    r"(?:projets? d(?:e|['’])(?! recherche)|propositions? (?:de |d['’]|conjointe|commune)|amendements?|résolutions?)",
    re.IGNORECASE,
)
# «balaye les critiques», not the floor
_SAID_OF_IT = re.compile(
    r"(?:[^,;:.«»]{0,20} )?(?:la |les? |l['’]|ces? |cette |cet |ses |des |toute? |toutes )"
    r"(?:accusations?|allégations?|arguments?|craintes?|critiques?|demandes?|griefs?|hypothèse|idée|inquiétudes?|objections?|proposition|reproches?)\b"
)
# «accuse un retard», «accuse réception»: an idiom
_ACCUSED = re.compile(
    r"(?!(?:une? |le |la |des |de |du |ce |cette )?(?:\w+ )?(?:baisse|chute|contrecoup|coup|déclin|déficit|écart|hausse"
    r"|perte|recul|repli|retard|réception)s?\b)"
)
# «met 350 millions d'euros sur la table», «met sur la table 350 millions»: a sum is offered, not proposed.
_NO_SUM = re.compile(
    r"(?!(?:(?:près|plus|moins) d(?:e |['’])|environ |jusqu['’]à |quelque |les |une? |des )?"
    r"(?:\d|centaine|dizaine|vingtaine|million|milliard|deux |trois |quatre |cinq |six |sept |huit |neuf |dix |cent ))",
    re.IGNORECASE,
)
IS_MEANT = {
    "mettre sur la table": _NO_SUM,
    "accuser": _ACCUSED,
    **dict.fromkeys(("rejoindre", "quitter"), _JOINED),
    "bloquer": _DECIDED,
    **dict.fromkeys(("déposer", "soumettre"), _TABLED),
    "promettre": _PROMISED,
    "balayer": _SAID_OF_IT,
    "présenter": _NEW,
    "souhaiter": _WISHED,
}
ANYTHING = re.compile(r"")
# «le présentera»: of these a pronoun is no object that tells of a stance.
OF_DEEDS = frozenset(("déposer", "présenter", "promettre", "soumettre"))
# What these have for an object tells whether they are a stance; what is not read tells nothing.
_OFTEN_NO_STANCE = frozenset(
    "adopter applaudir bloquer célébrer combattre défendre décliner déposer écarter interdire lancer louer pointer "
    "pousser prier quitter rejoindre relancer renoncer repousser solliciter soumettre supplier "
    "valider vanter voter".split()
)
_DEFENDING = frozenset(("combattre", "défendre", "écarter", "repousser", "vanter"))
# Of these verbs what can only be a matter of policy tells enough, read or not: «défendait un texte équilibré».
_POLICY = re.compile(
    r"(?:la |le |l['’]|les |une? |ce |cet |cette |son |sa |leur )(?:\w+ )?"
    r"(?:approche|choix|compromis|démarche|directive|encadrement|idée|initiative|législation|loi|mesure|modèle|moratoire|pacte"
    r"|position|principe|projet|proposition|réforme|règlement|réglementation|régulation|résolution|solution|stratégie"
    r"|texte|traité|voie)\b"
)


def is_vague(lemma: str, text: str, at: int) -> bool:
    """Whether the object at offset `at`, where it cannot be read, leaves open if the verb is a stance.

    >>> is_vague("défendre", "un texte équilibré", 0), is_vague("défendre", "les murs", 0)
    (False, True)
    """
    return lemma in _OFTEN_NO_STANCE and not (lemma in _DEFENDING and _POLICY.match(text, at))


_LEGISLATURE = re.compile(r"\b(?:Assembly|Bundestag|Chamber|Congress|House of|Knesset|Parliament|Senate)\b")
# What those who meet pass: «les ministres ont approuvé une déclaration»; a state that approves one supports it.
_PASSED = re.compile(
    r"[^,;:.«»]{0,40}?(?:, [^,;:.«»]{2,60},)? (?:une? |la |le |les |leur |sa |son |des )(?:\w+ )?"
    r"(?:budget|[Cc]adre|[Cc]harte|communiqué|conclusions"
    r"|décision|déclaration|feuille de route|lignes directrices|motion|plan|position|programme|projet|rapport"
    r"|recommandations?|résolutions?|stratégie)\b"
)
_MEETING = re.compile(
    r"\b(?:assembly|committee|conference|council|councillors|delegates|heads of (?:state|government)|leaders"
    r"|meeting|ministers|participants|members"
    r"|representatives)\b",
    re.IGNORECASE,
)


def is_passed(text: str, at: int, actors: Sequence[Actor]) -> bool:
    """Whether those who approve what stands behind offset `at` pass it: a parliament, or a meeting where it is a
    text."""
    name = actors[0].name
    return bool(_LEGISLATURE.search(name) or (_MEETING.search(name) and _PASSED.match(text, at)))
