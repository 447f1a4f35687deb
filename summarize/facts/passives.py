"""What a passive is about: «la déclaration signée par 61 pays», «le Brésil et l'Inde, soutenus par quarante pays».

The noun phrase before the participle is its patient only where number and gender agree. Before a finite passive («a été
approuvé») it must be the subject as well: no preposition leads it, no comma parts it from its verb.
"""

from __future__ import annotations

import re

from summarize.facts.aligned import Object
from summarize.facts.objects import Objects
from summarize.facts.verbs import VerbGroup

_DETERMINER = re.compile(
    r"(?:(?P<plural>les|des|ces|ses|leurs|\d+)|(?P<masculine>le|un|cet?|son)|(?P<feminine>la|une|cette|sa))\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:à|après|avec|avant|chez|contre|dans|dès|depuis|en|entre|lors de|malgré|par|pour|sans|selon|sous|sur|vers) $",
    re.IGNORECASE,
)
# «adoptée à l'initiative de …, signée par»: a circumstance is no patient.
_CIRCUMSTANCE = re.compile(r"\bà l['’](?:initiative|occasion|issue|invitation|appel|instar|unanimité)\b", re.IGNORECASE)
# «le pacte que prépare | le Kenya | est rejeté»: it is the subject of the verb before it.
_EMBEDDED = re.compile(
    r"\b(?:que |qu['’])(?!(?:à|au|après|avec|dans|depuis|en|lors|pour|selon|sous|sur) )(?:[\w'’-]+ ){1,3}$",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"(?<=[\w»,]) (?:aussitôt|déjà|ensuite|aussi|notamment|\w{4,18}ment) $"
)  # «une idée aussitôt rejetée»
_FARTHEST = 60  # characters


def patient(text: str, group: VerbGroup, objects: Objects) -> Object | None:
    """The patient of a passive verb; none where it is not certain."""
    adverb = _ADVERB.search(text, max(0, group.start - 25), group.start)
    read = objects.before(adverb.start() if adverb else group.start)
    if read is None:
        return None
    participle = text[group.start : group.end].rpartition(" ")[2]
    feminine, several = participle.endswith(("e", "es")), participle.endswith("s") and not participle.endswith("is")
    if group.verb.particle or _agrees(text, read, feminine=feminine, several=several):
        found: Object | None = read
    else:
        found = objects.several_before(group.start) if several else None
    if found is None or _CIRCUMSTANCE.match(text, max(0, found.start - 2)):
        return None
    return found if group.tense == "participle" or _is_subject(text, found, group) else None


def _agrees(text: str, read: Object, *, feminine: bool, several: bool) -> bool:
    """Whether the determiner of what was read, as far as it shows, is that of the participle."""
    shown = _DETERMINER.match(text, read.start)
    if shown is None or shown["plural"]:
        return several == bool(shown)
    return not several and not (shown["masculine"] if feminine else shown["feminine"])


def _is_subject(text: str, read: Object, group: VerbGroup) -> bool:
    if text[read.end : group.start].rstrip().endswith(","):
        return False
    first = max(0, read.start - _FARTHEST)
    return not (_PREPOSITION.search(text, first, read.start) or _EMBEDDED.search(text, first, read.start))
