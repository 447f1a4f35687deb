"""What the texts of institutions are called in French, and what makes such a noun the name of one text.

A head alone is a common noun. It is a name with a capital, quotation marks, a name of its own, the body and the matter
it is of, an acronym, or where the sentence says that somebody issued it: `SPECIFIC` lists the constructions.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from summarize.facts.naming.naming import Title
from translate.languages.gazetteer import fold
from translate.languages.nations import demonyms
from translate.terms import Term

# Head → type (``brief.schema.json``). Plurals are names of one text («principes d'Asilomar»).
HEADS: dict[str, str | None] = {
    **dict.fromkeys(("résolution", "projet de résolution"), "resolution"),
    **dict.fromkeys(
        ("déclaration", "déclaration commune", "déclaration d'intention", "manifeste", "consensus"), "declaration"
    ),
    **dict.fromkeys(
        ("communiqué", "communiqué final", "communiqué conjoint", "appel", "engagement", "engagements"), "declaration"
    ),
    **dict.fromkeys(("plan", "plan d'action", "feuille de route"), "plan"),
    **dict.fromkeys(("stratégie",), "strategy"),
    **dict.fromkeys(("programme", "projet pilote", "programme pilote"), "programme"),
    **dict.fromkeys(("agenda",), "agenda"),
    **dict.fromkeys(("initiative", "processus"), "initiative"),
    **dict.fromkeys(
        ("convention", "convention-cadre", "convention cadre", "traité", "pacte international", "protocole", "statut"),
        "convention",
    ),
    **dict.fromkeys(("charte",), "charter"),
    **dict.fromkeys(
        (
            "pacte",
            "accord",
            "accord-cadre",
            "accord de libre-échange",
            "traité de libre-échange",
            "mémorandum",
            "mémorandum d'entente",
            "mémorandum d'accord",
            "mémorandum de coopération",
            "protocole d'accord",
        ),
        "agreement",
    ),
    **dict.fromkeys(("règlement", "proposition de règlement"), "regulation"),
    **dict.fromkeys(("directive",), "directive"),
    **dict.fromkeys(
        ("loi", "loi-cadre", "loi fondamentale", "loi organique", "loi type", "loi-type", "ordonnance"), "law"
    ),
    **dict.fromkeys(("projet de loi", "proposition de loi", "avant-projet de loi", "projet de loi-cadre"), "bill"),
    **dict.fromkeys(("projet d'ordonnance", "avant-projet d'ordonnance", "projet de loi organique"), "bill"),
    **dict.fromkeys(("décret", "décret-loi", "arrêté", "arrêté royal"), "decree"),
    **dict.fromkeys(("projet de décret", "projet d'arrêté", "avant-projet d'arrêté"), "decree"),
    **dict.fromkeys(("avant-projet de décret",), "bill"),  # what the parliaments of Belgium's regions pass
    **dict.fromkeys(("projet de règlement", "avant-projet de règlement"), "regulation"),
    **dict.fromkeys(("projet de directive", "proposition de directive"), "directive"),
    **dict.fromkeys(("projet de convention", "avant-projet de convention", "projet de traité"), "convention"),
    **dict.fromkeys(("projet de charte",), "charter"),
    **dict.fromkeys(("projet d'accord", "arrangement"), "agreement"),
    **dict.fromkeys(("circulaire",), "circular"),
    **dict.fromkeys(("projet de recommandation",), "recommendation"),
    **dict.fromkeys(("projet de déclaration",), "declaration"),
    **dict.fromkeys(
        ("code", "code de conduite", "code de bonnes pratiques", "code de déontologie", "code d'éthique"), "code"
    ),
    **dict.fromkeys(("norme",), "standard"),
    **dict.fromkeys(("convention collective",), "agreement"),
    **dict.fromkeys(("schéma directeur",), "plan"),
    **dict.fromkeys(("mission",), "programme"),
    **dict.fromkeys(("politique", "projet de politique", "projet de stratégie"), "strategy"),
    **dict.fromkeys(("motion",), "resolution"),
    **dict.fromkeys(("référentiel",), "guide"),
    **dict.fromkeys(("recommandation", "recommandations"), "recommendation"),
    **dict.fromkeys(("cadre", "méthodologie"), "framework"),
    **dict.fromkeys(("lignes directrices", "directives", "guide"), "guide"),
    **dict.fromkeys(("mesures",), "regulation"),
    **dict.fromkeys(("rapport",), "report"),
    **dict.fromkeys(("livre blanc",), "white paper"),
    **dict.fromkeys(("livre vert",), "green paper"),
    **dict.fromkeys(("principes directeurs",), "guide"),
    **dict.fromkeys(("principes", "lettre ouverte"), None),
}


def head_of(name: str) -> str:
    """The head that a French name begins with, or nothing."""
    folded = name.casefold().replace("’", "'").lstrip('«“" ')
    return max((head for head in HEADS if folded.startswith(head)), key=len, default="")


def type_by_head(term: Term) -> str | None:
    """«Règlement européen sur l'IA» is a regulation: the type of a term whose row has none."""
    if term.kind == "concept":
        return "agenda"
    heads = filter(None, map(head_of, (term.fr, *term.variants)))
    return HEADS.get(max(heads, key=len, default=""))


_DECLARATIONS = frozenset(
    ("déclaration", "déclaration commune", "manifeste", "consensus", "processus", "charte", "principes")
)
_AGREEMENTS = frozenset(
    ("pacte", "convention", "convention-cadre", "convention cadre", "traité", "accord", "accord-cadre", "protocole",
     "accord de libre-échange", "traité de libre-échange", "mémorandum", "mémorandum d'entente",
     "mémorandum d'accord", "mémorandum de coopération", "protocole d'accord", "statut", "arrangement")
)  # fmt: skip
_DRAFTS = frozenset(head for head in HEADS if head.startswith(("projet d", "avant-projet d", "proposition d")))
_LAWS = _AGREEMENTS | _DRAFTS - {"projet de résolution"} | {
    "résolution", "règlement", "directive", "loi", "loi-cadre", "loi fondamentale", "ordonnance", "projet de loi", "proposition de loi", "proposition de règlement",
    "déclaration", "code de conduite", "code de bonnes pratiques", "convention collective", "décret", "loi organique", "avant-projet de loi",
    "lignes directrices",
}  # fmt: skip
_STATUTES = frozenset(("loi", "loi-cadre", "loi fondamentale", "loi organique"))  # of which a state alone is the owner
# These words are common nouns first: only a capital or quotation marks make names of them.
_COMMON = frozenset(
    ("mesures", "cadre", "processus", "initiative", "consensus", "principes", "recommandations",
     "communiqué", "communiqué final", "communiqué conjoint", "code", "norme", "motion", "arrêté", "guide", "directives")
)  # fmt: skip
# These are names only where a place is («Appel de Rome»).
_CALLS = frozenset(("appel", "engagement", "engagements"))
_PILOTS = frozenset(("projet pilote", "programme pilote"))  # names only where they have one: «projet pilote RAISE»
# A state has one of these on a matter.
_POLICIES = frozenset(
    (
        "stratégie",
        "projet de stratégie",
        "politique",
        "projet de politique",
        "plan",
        "plan d'action",
        "feuille de route",
        "programme",
        "cadre",
        "agenda",
        "charte",
    )
)
_LONG_NAME = re.compile(r"[A-Z].*[A-Z0-9]")
_POSSESSIVE = re.compile(r"\b(?:son|sa|leur) $", re.IGNORECASE)
_PERSON = re.compile(r" (?:M\.|MM\.|Mmes?|Mme|Mlle|Me|Dr|Pr) ?[A-ZÀ-Þ]")
_DEMONSTRATIVE = re.compile(r"\b(?:ce|cet|cette|ces) $", re.IGNORECASE)
_TERRITORIAL = re.compile(
    r"(?:inter|supra)?(?:national|régional|continental|fédéral|provincial|municipal)e?\b|panafricaine?\b"
)
_OF_CONTINENT = re.compile(r"(?:européen(?:ne)?|africaine?|arabe)\b")
_MATTER = re.compile(r" (?:de la |de l['’]|du |des |de |d['’])(?:[a-zà-ÿ]{3}|IA\b)")
_WORD = re.compile(r"[^\W\d_]+")
_ADJECTIVE = 30  # characters behind the noun within which its adjectives stand
_ABOUT = re.compile(
    r"\b(?:sur|relati(?:f|ve)s?|visant|portant|concernant|pour|contre|en matière|[a-zà-ÿ]{3,20}ant"
    r"|de (?:finances|financement|programmation|modernisation|transformation|simplification|régulation|sécurisation)"
    r"|d['’](?:orientation|adaptation|urgence))\b"
)
_ACRONYM = re.compile(r" ?\((?!IA\))(?=(?P<first>[A-Z]))(?:[A-Z][A-Za-z]{1,4}[A-Z]|[A-Z]{2,8})\)$")

_ISSUED = r"adopt|sign|ratifi|promulgu|publi|lanc|présent|dévoil|émis|émet|remis|rendue?s? publi|diffus|transmis|approuv|entérin|conclu|paraph|vot|soum|propos|élabor|dépos|valid|finalis|révis|rejet|endoss|annonc"
_ISSUED_BEFORE = re.compile(rf"\b(?:{_ISSUED})\w{{0,6}}(?: [^;:.«»]{{1,80}})? ?$", re.IGNORECASE)
_ISSUED_AFTER = re.compile(
    rf"(?:,? 20\d\d ?[-–/] ?20\d\d)? ?(?:,? (?:qui )?(?:a|ont) (?:été )?|,? (?:est|sera|devrait être|doit être|vient d['’]être) |,? )(?:{_ISSUED})\w{{0,6}}\b",
    re.IGNORECASE,
)


# «signer un protocole d'accord avec l'UIT»: any agreement between the two.
_WITH = re.compile(r" (?:[a-zà-ÿ]+ )?avec\b")
# «demande d'adopter une convention sur …»: there is none as yet; «vient d'adopter une loi sur …» has one.
_TO_ISSUE = re.compile(r"\w+(?:er|re|ir)\b", re.IGNORECASE)
_JUST_NOW = re.compile(r"\b(?:vien(?:t|nent)|venait|venaient|après|en train) (?:de |d['’])?$", re.IGNORECASE)


# --- What makes a noun the name of one text --------------------------------------------------------------------------


# «la sensibilité | politique « Piraten »»: an adjective, and the name of whom it tells.
_NOUN_BEFORE = re.compile(r"\b(?!(?:cette|leur|notre|votre|grande|nouvelle|propre|future|seule)\b)[a-zà-ÿ]{4,25} $")


def _is_quoted(title: Title, text: str) -> bool:
    """«le plan « Horizon vert »», «la "Déclaration sur l'IA inclusive"»; not «un plan "très ambitieux"», «ce "pacte"»."""
    marked = text[title.start] in '«“"'  # the marks hold the head too: then it has a capital
    capital = not marked or text[title.phrase.start].isupper()
    if title.head == "politique" and _NOUN_BEFORE.search(text, max(0, title.start - 30), title.start):
        return False
    return title.quoted and title.name[:1].isupper() and capital and (title.phrase.topical or not marked)


def _has_capital(title: Title, text: str) -> bool:
    """«la Stratégie nationale pour l'intelligence artificielle»: a capital, and more than the head alone."""
    shouted = text[title.start : title.end].isupper()
    if title.head == "rapport" and not _is_about(title, text):  # «Rapport d'information», «Rapport annuel»: any of them
        return False
    more = title.phrase.topical or title.phrase.noun_end - title.phrase.start > len(title.head)
    return title.capital and more and title.phrase.complete and not shouted and title.head != "mission"


def _has_own_name(title: Title, text: str) -> bool:
    """«déclaration de Windhoek», «loi Sapin», «accord UE-Mercosur». What is of a body or a person is not called after
    it: «la résolution de l'ONU», «la stratégie d'Obama», «la loi de Moore»."""
    label = title.phrase.label
    if title.head in _AGREEMENTS:
        if title.phrase.proper and " between " in title.phrase.en:
            return title.definite or title.capital
        technical = title.head == "protocole" and label in ("unknown", "apposed")  # «protocole HTTP»
        return label in ("place", "unknown", "apposed", "country") and not technical
    if title.head in _DECLARATIONS:
        return label == "place" or (title.capital and label in ("unknown", "apposed"))
    if title.head == "mission" and _PERSON.match(text, title.phrase.start + len(title.head)):
        return False  # «a estimé devant la mission Mme Untel»
    if title.head == "initiative":  # «initiative AI4D Africa», and not «l'initiative Trump»
        return label == "apposed" and title.definite and bool(_LONG_NAME.search(title.phrase.label_en))
    return label == "apposed" and title.head not in _COMMON | {"politique"}  # «l'homme politique Untel»


def _of_a_body_on_a_matter(title: Title, text: str) -> bool:
    """«la résolution de l'Assemblée générale sur la cybersécurité»."""
    of_body = title.phrase.label in ("organisation", "country", "role") and title.head not in _COMMON
    return of_body and title.definite and title.phrase.complete and _is_about(title, text)


def _is_a_law_on_a_matter(title: Title, text: str) -> bool:
    """«la loi sur les hypertrucages», «sa loi-cadre sur l'IA»: with the definite article, the law there is."""
    owned = title.definite or (title.head in _STATUTES and _is_owned(title, text))
    return title.head in _LAWS and owned and title.phrase.complete and _is_about(title, text)


def _is_owned(title: Title, text: str) -> bool:
    return bool(_POSSESSIVE.search(text, max(0, title.start - 6), title.start))


def _is_of_a_state(title: Title, text: str) -> bool:
    """«la stratégie kényane en matière d'IA», «sa politique nationale d'intelligence artificielle»: a state has one."""
    first = text[title.phrase.start : title.phrase.noun_end + _ADJECTIVE].casefold()
    owned = title.definite or _is_owned(title, text)
    of_state = any(
        demonyms().at(fold(first), word.start())
        or (_TERRITORIAL.match(first, word.start()) and not _is_worldwide(title, word.group()))
        or (title.head != "politique" and _OF_CONTINENT.match(first, word.start()))
        for word in _WORD.finditer(first)
    )
    about = _is_about(title, text) or bool(_MATTER.search(text, title.phrase.start + len(title.head), title.phrase.end))
    return title.head in _POLICIES and owned and of_state and title.phrase.complete and about


def _is_worldwide(title: Title, word: str) -> bool:
    """«le cadre international de gouvernance»: no state has it, and no text need be meant."""
    return title.head == "cadre" and not title.capital and word.startswith("international")


def _has_an_acronym(title: Title, text: str) -> bool:
    """«la stratégie nationale de développement de l'IA (SNDIA)»; not that of a body («un plan de gestion au ministère … (MSIT)»)."""
    acronym = _ACRONYM.search(text, title.phrase.noun_end, title.phrase.end)
    return (
        title.phrase.complete
        and title.phrase.topical
        and acronym is not None
        and fold(acronym["first"]) in (fold(text[title.phrase.start]), fold(title.phrase.en[0]))
    )


def _is_issued(title: Title, text: str) -> bool:
    """«a adopté une résolution visant à …», «un plan d'action pour … a été publié»: somebody made this text."""
    if (
        title.head in _COMMON | _PILOTS
        or title.head == "rapport"
        or not title.phrase.complete
        or not _is_about(title, text)
    ):
        return False
    indefinite = not title.definite and not title.capital
    if indefinite and _WITH.match(text, title.phrase.noun_end):
        return False
    issued = _ISSUED_BEFORE.search(text, max(0, title.start - 110), title.start)
    done = issued is not None and not (indefinite and _TO_ISSUE.match(text, issued.start()))
    if issued and not done:
        done = bool(_JUST_NOW.search(text, max(0, issued.start() - 20), issued.start()))
    return done or bool(_ISSUED_AFTER.match(text, title.end))


SPECIFIC: tuple[Callable[[Title, str], bool], ...] = (
    _is_quoted,
    _has_capital,
    _has_own_name,
    _of_a_body_on_a_matter,
    _is_a_law_on_a_matter,
    _is_of_a_state,
    _has_an_acronym,
    _is_issued,
)


def is_specific(title: Title, text: str) -> bool:
    """Whether the title names one text."""
    if not title.capital and not title.quoted and _DEMONSTRATIVE.search(text, max(0, title.start - 6), title.start):
        return False  # «la Convention de Malabo, ce traité sur …» has been named
    if title.head == "convention" and text.startswith(" citoyenne", title.phrase.start + len(title.head)):
        return False  # «la Convention citoyenne sur l'IA» is held, not signed
    if _OF_SEVERAL.search(text, max(0, title.start - 20), title.start):
        return False  # «58 propositions de | loi sur l'IA»
    if title.head == "politique" and not _DETERMINED.search(text, max(0, title.start - 12), title.start):
        return False  # «la sensibilité | politique « Horizon vert »»: the adjective
    if title.head in _CALLS:
        return title.phrase.label == "place" and title.capital
    return any(rule(title, text) for rule in SPECIFIC)


_OF_SEVERAL = re.compile(r"\b(?:propositions|projets) (?:de |d['’])$")
_DETERMINED = re.compile(
    r"(?:^|[«“\"(:–—.-] ?|\b(?:la|une|sa|ta|leur|cette|notre|de|en|nouvelle|grande|première|propre|véritable) |['’])$",
    re.IGNORECASE,
)


def _is_about(title: Title, text: str) -> bool:
    return bool(_ABOUT.search(text, title.phrase.start + len(title.head), title.phrase.end))
