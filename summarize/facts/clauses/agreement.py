"""Past participles that their plural ties to the noun before them: «le guide des pratiques interdites».

A participle behind a noun may be its adjective or go on with the sentence («la loi sur l'eau votée lundi»). Where both
are plural and no adjunct of the verb follows, it is the adjective.

>>> is_tied("pratiques", "interdites", "ont"), is_tied("données", "volées", "par"), is_tied("eau", "votée", "lundi")
(True, False, False)
"""

from __future__ import annotations

import re

# A phrase may end before these although they end as adjectives do: «la loi sur l'eau | crée …», «… | adoptée en mai».
TOLD_OF_TEXTS = re.compile(
    r"(?:crée|créent|agrée|fixant|créant|adopté|signé|ratifié|promulgué|publié|lancé|présenté|dévoilé|approuvé|entériné|voté|proposé|élaboré"
    r"|déposé|annoncé|entré|rejeté|censuré|annulé|abrogé|conclu|paraphé|porté|défendu|soutenu|initié|négocié|prévu|attendu|rédigé|remis|rendu"
    r"|invalidé|suspendu|amendé|modifié|révisé|examiné|débattu|discuté|étudié|transmis|salué|contesté|dénoncé|critiqué|finalisé|validé|intitulé"
    r"|coordonné|piloté|financé|doté|endossé|inspiré|parrainé|mené|émis|cosigné|exigé|demandé|réclamé|tenu|ouvert)(?:e?s?)$"
)
_PLURAL_NOUN = re.compile(r"[sx]$")
_PLURAL_PARTICIPLE = re.compile(r"(?:és|ées|[^aeo]ies|[^aeo]is|ises|ites|its|ues|us|ertes|erts|aintes|aints)$")
# What a verb takes and an adjective hardly: «prises contre», «lancés en mai», «réunis à Lomé».
_ADJUNCTS = frozenset(
    "par à au aux en dans lors le la les l' un une contre afin depuis dès hier pour sous avec sur ce cette lundi mardi "
    "mercredi jeudi vendredi samedi dimanche comme".split()
)


def is_tied(noun: str, participle: str, following: str) -> bool:
    """Whether the word behind a noun can only be its adjective; all in small letters."""
    plural = _PLURAL_NOUN.search(noun) and len(participle) > len("unis") and _PLURAL_PARTICIPLE.search(participle)
    return bool(plural) and following not in _ADJUNCTS
