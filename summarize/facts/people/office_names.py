"""What may stand between an office and the name of who holds it."""

from __future__ import annotations

import re

from summarize.facts.clauses.actor_words import TITLE

# Between an office and its holder: «le premier ministre chinois, | Li Qiang», «le chef de l'équipe de recherche | Li
# Wei».
TO_NAME = re.compile(rf"(?: \([^()]{{1,40}}\))?,? (?:{TITLE})?$")
TO_NAME_OVER = re.compile(
    r"(?: (?!(?:a|ont|est|sont|et|que|qui|avait|avec|pour|selon)\b)[\w'’-]+){0,7} [a-zà-ÿ][\w'’-]* $"
)
# «le ministre coréen | des Sciences, | Lee Jong-ho,»
TO_COMMA = re.compile(r"(?: (?!(?:a|ont|est|sont|et|que|qui|avait|avec|pour|selon)\b)[\w'’-]+){0,7}(?=, )")
# «la ministre du Numérique | et de la Digitalisation, Mme | Aurélie Hounkpatin», «la ministre de la Transition
# | digitale, des Postes et des Communications, Dr | Awa Sarr»: behind a comma a portfolio goes on with a preposition.
_NO_VERB = r"(?!(?:a|ont|est|sont|que|qui|avait|pour|selon)\b)"
_TO_WORD = rf"(?:,(?= (?:et |ainsi que )?(?:de|du|des|à|aux?|chargée?) )|,(?= de l['’]))? {_NO_VERB}[\w'’-]+"
TO_NAME_BEHIND_COMMA = re.compile(
    rf" (?:(?:et|de|du|des|à|aux?|auprès|chargée?|déléguée?|adjointe?)(?= )|[a-zà-ÿ-]+(?:[ae]le?s?|iques?|ive|ée)(?=,))"
    rf"(?:{_TO_WORD}){{0,16}}, (?:{TITLE})?$"
)
