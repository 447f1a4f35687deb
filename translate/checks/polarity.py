"""Whether a translation keeps what its source denies or restricts: a lost « ne … pas » or « ne … que » reads well.

Both tests keep silent in doubt: English denies in many ways ("fails to", "inconclusive", "hardly"), French too. On
human translations of news they mark about one sentence in a hundred (README: `make bench-fidelity`).
"""

from __future__ import annotations

import re

# « ne » with its second half, before the verb (« personne n'a signé ») or behind it; « pas » alone only where it cannot
# be the noun (« un pas vers la paix »).
_DENIES = re.compile(
    r"\b(?:ne |n['’])(?:[\w'’-]{1,40} ){1,5}?"
    r"(?:pas|jamais|rien|aucune?|personne|guère|nulle(?: part)?|nul)\b(?! mal\b| moins\b)"
    r"|\b(?:ne |n['’])(?:[\w'’-]{1,40} ){1,3}?plus(?=[.,;]| d['’e]| en\b| à\b| au| la\b| le)"
    r"|\b(?:personne|rien|nul(?:le)?|aucune?(?: [\w'’-]{1,40}){0,3}) (?:ne |n['’])|\bni\b|\bpas (?:encore|question)\b"
    r"|(?<!un )(?<!premier )(?<!grand )(?<!petit )(?<!nouveau )\bpas d(?:e |['’])",
    re.IGNORECASE,
)
# « ne » alone may be expletive (« avant qu'il ne parte ») or mean "only" (« ne … que »): it excuses an English denial.
_MAY_DENY = re.compile(
    r"\bn['’]|\b(?:ne|pas|non|sans|aucune?|nul|nulle|jamais|ni|rien|peu|point|plus|guère|moins|seul\w*|personne|refus\w*|"
    r"rejet\w*|manqu\w*|absence|évit\w*|emp[êe]ch\w*|loin|inutile\w*|mal\w*|plutôt|plutot|priv\w*|faux|fausse\w*|"
    r"interdi\w*|échou\w*|incapab\w*|hors|sauf|faute|rare\w*|difficil\w*|contraire\w*|oubli\w*|tandis|toutefois|mais|"
    r"arrêt\w*|cess\w*|faut|devr\w*|doi\w+|uniquement|exclu\w*|ignor\w*|opposé\w*|or|tard|retard\w*|mieux|préfér\w*|"
    r"im[pm]\w{4,}|in\w{5,}|ir\w{5,}|ill\w{4,}|dé\w{4,})\b",
    re.IGNORECASE,
)
# What English may say for a denial: negations, verbs and adjectives that deny, negative prefixes.
_MAY_RENDER = re.compile(
    r"n['’]t\b|\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|without|cannot|no longer|"
    r"no more|cease\w*|end(?:ed|s)?|hardly|barely|scarcely|unless|"
    r"fail\w*|refus\w*|reject\w*|den(?:y|ies|ied)|lack\w*|avoid\w*|absence|absent|instead|rather|prevent\w*|stop\w*|"
    r"except|exempt\w*|any ?more|any longer|yet|little|few|poor\w*|hard|difficult|far from|other than|miss\w*|least|"
    r"useless|pointless|"
    r"exclud\w*|despite|neglect\w*|dead[- ]end|dis\w{4,}|un(?!d|i|t)\w{4,}|un(?:identified|intended|t\w*)|"
    r"in(?:ability|sufficien\w*|capab\w*|visible|adequate\w*|complete\w*|consisten\w*|appropriate|effective\w*|"
    r"conclusive\w*)|im(?:possib|probab)\w*|ir\w{5,}|il(?:legal|logic)\w*|non\w*)\b",
    re.IGNORECASE,
)
_DENIES_IN_ENGLISH = re.compile(
    r"\b(?:not(?! only)|never|nobody|cannot|neither|unable|incapable|inability|impossible|without|no one|no longer)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
# What not every denial renders: "our country must not" says something else than « aucun pays ne doit ».
_DENIED_AS = tuple(
    (re.compile(french, re.IGNORECASE), re.compile(rf"\b(?:{english})\b", re.IGNORECASE))
    for french, english in (
        (
            r"\b(?:aucune?|nul(?:le)?)(?: (?!ne\b)[\w'’-]{1,40}){0,4} (?:ne |n['’])",
            r"no|none|nobody|nothing|neither|nor|never|nowhere|without|any\w*|either|single|one|zero|lack\w*|miss\w*|absen\w*",
        ),
        (
            r"(?<!\bla )(?<!\bune )(?<!seule )(?<!cette )(?<!chaque )(?<!autre )(?<!toute )\bpersonne (?:ne |n['’])",
            r"no|none|nobody|nothing|neither|never|any|anyone|anybody|hardly|without|few|one",
        ),
        (
            r"\bil (?:(?:lui|leur|nous|me|vous|te|y) )?manqu(?:e|ait|aient|ent|era)\b",
            r"lack\w*|miss\w*|need\w*|without|short\w*|no|not|fail\w*|wanting|absen\w*|gaps?|insufficient\w*|\w+n['’]t",
        ),
        (
            r"(?<!raison ou )\bà tort\b(?! (?:ou|et) )",
            r"wrong\w*|mistak\w*|false\w*|incorrect\w*|erroneous\w*|unjust\w*|unfair\w*|mis\w+|improper\w*|unduly|errors?",
        ),
        (r"\b(?:ne |n['’])[\w'’-]{1,40} pas (?:de |pour |à )?rien\b", r"not|never|cannot|scratch|without|\w+n['’]t"),
        # « Il n'en maintient pas moins » maintains it all the same.
        (
            r"\bn['’]en (?:[\w'’-]{1,40} ){1,3}pas moins\b",
            r"nevertheless|nonetheless|still|yet|however|even so|the same|no less|but|(?:al)?though|remain\w*|despite",
        ),
        # « n'aura lieu que demain », « ne sont que neuf »: a restriction that is lost says more than the French.
        (
            r"\b(?:ne |n['’])"
            r"(?:(?!(?:pas|plus|jamais|rien|personne|guère|ni|point|importe)\b|aucun|nul)[\w'’-]{1,40} ){1,3}?"
            r"(?:\w{1,20}ment |encore |alors |toujours |bien )?(?:que |qu['’])(?!est\b)",
            r"only|just|but|sole(?:ly)?|mere(?:ly)?|simply|exclusively|alone|unless|until|till|except|than|limit\w*|no|none|"
            r"nothing|nobody|not|never|little|few(?:er)?|purely|barely|hardly|scarcely|cannot|restrict\w*|lone|single|all|"
            r"strictly|confined|entirely|most(?:ly)?|largely|mainly|primarily|always|far|still|before|without|yet|least|"
            r"less|constantly|really|\w+n['’]t",
        ),
    )
)


def is_negation_changed(french: str, english: str) -> bool:
    """Whether the French denies and nothing in the English does, or the English denies and nothing in the French may.

    >>> is_negation_changed("La Chine n'a pas signé.", "China signed."), is_negation_changed("Il part.", "He leaves.")
    (True, False)
    """
    if _DENIES.search(french) and not _MAY_RENDER.search(english):
        return True
    if any(denied.search(french) and not rendered.search(english) for denied, rendered in _DENIED_AS):
        return True
    return _DENIES_IN_ENGLISH.search(english) is not None and not _MAY_DENY.search(french)
