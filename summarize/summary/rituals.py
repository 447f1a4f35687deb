"""What minutes and communiqués say of the meeting itself: who came, who was thanked, that it was opened and closed.

Such sentences stand where news has its lead, and tell none: «Étaient représentés …», «La séance est levée.»
"""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,3}[.)°] ?)?"
_MEETING = r"(?:séance|réunion|session|rencontre|assemblée|conférence|audience)"
_RITUALS = re.compile(
    # «2. Étaient représentés à la réunion …», «Ont également pris part aux travaux …»
    rf"{_NUMBER}(?:(?:[ÉE]taient|Sont|Furent) (?:également |aussi )?(?:représentée?s|présente?s|excusée?s|absente?s)\b"
    r"|(?:Prenaient|Prennent|Ont|Avaient|Y ont|Ont également|Ont aussi) (?:également |aussi )?"
    r"(?:pris part|part |participé|assisté)"
    # «Le procès-verbal est approuvé.», «La séance est levée à 18 heures.», «Aucun point divers n'est soulevé.»
    r"|(?:Le|L['’]|Ce) ?(?:projet de |projet d['’])?(?:procès-verbal|ordre du jour)(?: [^.;]{3,80})? "
    r"(?:est|a été|fut) (?:approuvé|adopté)"
    rf"|(?:La|Cette|L['’]) ?{_MEETING}(?: [^.;]{{3,40}})? (?:est|a été|fut) (?:ouverte|levée|close|suspendue|reprise)\b"
    r"|Aucun(?:e)? (?:point|question|autre) "
    # «Les ministres ont exprimé leur profonde gratitude au gouvernement …»
    r"|[^.;:«»]{3,160}? (?:a|ont) (?:exprimé|adressé|présenté|réitéré|témoigné) (?:leurs?|sa|ses|son) (?:\w+ ){0,2}"
    r"(?:gratitude|reconnaissance|remerciements?|félicitations|appréciation)"
    r"|[^.;:«»]{3,160}? (?:a|ont) (?:\w+ment )?remercié [^.;:«»]{3,200}? (?:accueil|hospitalité)\b)"
)

# «Les ministres se sont réunis à Lima le 3 mars, sous la présidence de …», and nothing said of what for
_OPENING = re.compile(
    rf"{_NUMBER}[^.;:«»]{{3,260}}? (?:se sont réunie?s|s['’]est (?:réunie?|tenue?|déroulée?)) "
    r"(?![^.;:]{0,300} (?:pour|afin)\b)[^.;:«»]{3,200}? sous la (?:co-?)?présidence "
)


def is_ritual(french: str) -> bool:
    """Whether a sentence tells of a meeting only who was there or was thanked, or that it was opened and closed.

    >>> is_ritual("La séance est levée à midi."), is_ritual("La séance a été houleuse.")
    (True, False)
    """
    return _RITUALS.match(french) is not None


def opens_meeting(french: str) -> bool:
    """Whether a sentence tells only that a meeting was held and who presided: true, and no news.

    >>> opens_meeting("Les maires se sont réunis à Lima le 3 mars, sous la présidence de Mme Dupont.")
    True
    """
    return _OPENING.match(french) is not None
