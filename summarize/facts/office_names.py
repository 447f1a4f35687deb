"""What may stand between an office and the name of who holds it."""

from __future__ import annotations

import re

# Between an office and its holder: «le premier ministre chinois, | Li Qiang», «le chef de l'équipe de recherche | Li
# Wei».
TO_NAME = re.compile(r"(?: \([^()]{1,40}\))?,? (?:M\. |Mme |Me |Dr\.? )?$")
TO_NAME_OVER = re.compile(
    r"(?: (?!(?:a|ont|est|sont|et|que|qui|avait|avec|pour|selon)\b)[\w'’-]+){0,7} [a-zà-ÿ][\w'’-]* $"
)
# «le ministre coréen | des Sciences, | Lee Jong-ho,»
TO_COMMA = re.compile(r"(?: (?!(?:a|ont|est|sont|et|que|qui|avait|avec|pour|selon)\b)[\w'’-]+){0,7}(?=, )")
# «la ministre du Numérique | et de la Digitalisation, Mme | Aurélie Hounkpatin»
TO_NAME_BEHIND_COMMA = re.compile(
    r" (?:et|de|du|des|à|aux?|auprès|chargée?|déléguée?|adjointe?)"
    r"(?: (?!(?:a|ont|est|sont|que|qui|avait|pour|selon)\b)[\w'’-]+){0,9}, "
    r"(?:M\. |Mme |Dr\.? |Me )?$"
)
