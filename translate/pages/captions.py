"""Lines below a picture: a credit gives them away, wherever a scraper has left them.

>>> is_caption("La ministre à Lima, le 3 avril (photo A. Dupont / AFP)"), is_caption("Le traité est signé (AFP)")
(True, False)
"""

from __future__ import annotations

import re

# Of pictures more than of texts: «… est signé. (AFP)» is the end of a dispatch.
_AGENCIES = r"Keystone|EPA|Getty(?: Images)?|DR|Sipa|Shutterstock|Unsplash"
_WIRES = "AFP|AP|ANP|Belga|BELGA|MAXPPP|Reuters|REUTERS|Xinhua|XINHUA"
_NAMES = r"[A-ZÀ-ÖØ-Þ][\w.'’-]{0,20}(?: [A-ZÀ-ÖØ-Þ][\w.'’-]{0,20}){0,3}"
_CREDIT = re.compile(
    # «ONU/Jean Ferré | La salle du Conseil»
    r"^[^.|«»\"]{2,60} \| (?=(?-i:[A-ZÀ-ÖØ-Þ]))"
    r"|©"
    r"|[(\[](?:photos?|crédits?|légende|image|illustration)\b[^()\[\]]{0,80}[)\]]"
    r"|^(?:photos?|crédits?(?: photos?)?|légende|illustration) ?:"
    rf"|(?<=[.!?]) ?\((?-i:{_AGENCIES})\)\.?$"
    # Behind a caption: «… | RIVAGE PHOTO / A. DUPONT», «… à Lima. // Source : Unsplash», «… (AFP/A. Dupont)».
    r"|(?: \| | // ?)(?:(?:photos?|crédits?|sources?) ?:? [^|«»]{2,60}"
    rf"|(?-i:{_NAMES} ?/ ?{_NAMES}))$"
    rf"|[(\[](?-i:{_AGENCIES}|{_WIRES}) ?[/-] ?[^()\[\]]{{2,40}}[)\]]\.?$"
    r"|(?<=[.!?]) ?(?:photos?|crédits?)(?: photos?)? ?:? (?-i:[A-ZÀ-ÖØ-Þ])[^.]{2,40}\.?$",
    re.IGNORECASE,
)
_LONGEST = 300
# The credit at the end of a caption, which names nobody that the text tells of.
_BEHIND = re.compile(
    r"(?<=[.!?)\]»\w]) ?(?:[|•] ?)?©.{1,80}$"
    rf"|(?: \| | // ?)(?:(?:photos?|crédits?|sources?) ?:? [^|«»]{{2,60}}|(?-i:{_NAMES} ?/ ?{_NAMES}))$"
    rf"|(?<=[.!?]) ?[(\[](?-i:{_AGENCIES}|{_WIRES}) ?[/-] ?[^()\[\]]{{2,40}}[)\]]\.?$"
    r"| ?[(\[](?:photos?|crédits?|image|illustration)\b[^()\[\]]{0,80}[)\]]\.?$",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Whether a line is the caption of a picture: it has a credit, and is short."""
    return len(text) <= _LONGEST and bool(_CREDIT.search(text))


def credit_start(text: str) -> int | None:
    """Where the credit begins with which a caption ends; None where the text is none, or ends with none.

    >>> credit_start("La salle du Conseil, en mars. © AFP/A. Dupont")
    29
    """
    behind = _BEHIND.search(text) if is_caption(text) else None
    return behind.start() if behind and behind.start() else None
