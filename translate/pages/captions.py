"""Lines below a picture: a credit gives them away, wherever a scraper has left them.

>>> is_caption("La ministre à Lima, le 3 avril (photo A. Dupont / AFP)"), is_caption("Le traité est signé (AFP)")
(True, False)
"""

from __future__ import annotations

import re

# Of pictures more than of texts: «… est signé. (AFP)» is the end of a dispatch.
_AGENCIES = r"Keystone|EPA|Getty(?: Images)?|DR|Sipa|Shutterstock|Unsplash"
_CREDIT = re.compile(
    # «ONU/Jean Ferré | La salle du Conseil»
    r"^[^.|«»\"]{2,60} \| (?=(?-i:[A-ZÀ-ÖØ-Þ]))"
    r"|©"
    r"|[(\[](?:photos?|crédits?|légende|image|illustration)\b[^()\[\]]{0,80}[)\]]"
    r"|^(?:photos?|crédits?(?: photos?)?|légende|illustration) ?:"
    rf"|(?<=[.!?]) ?\((?-i:{_AGENCIES})\)\.?$",
    re.IGNORECASE,
)
_LONGEST = 300


def is_caption(text: str) -> bool:
    """Whether a line is the caption of a picture: it has a credit, and is short."""
    return len(text) <= _LONGEST and bool(_CREDIT.search(text))
