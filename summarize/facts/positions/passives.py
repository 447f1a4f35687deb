"""What a passive is about: «la déclaration signée par 61 pays», «le Brésil et l'Inde, soutenus par quarante pays».

The noun phrase before the participle is its patient only where number and gender agree. Before a finite passive («a été
approuvé») it must be the subject as well: no preposition leads it, and what parts it from its verb is set off by commas
(«Le texte, issu de longs débats, a été approuvé»). A subject that begins its sentence is the patient even where it has
no English.
"""

from __future__ import annotations

import re

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clauses import Reading
from summarize.facts.clauses.verbs import VerbGroup
from summarize.facts.positions.aligned import Object
from summarize.facts.positions.objects import Objects

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
_LONGEST_ASIDE = 260
# «La demande, | reprise par une ONG, | a été rejetée», «Le texte, | dont l'essentiel est connu, | …»: an adjective,
# participle, apposition or relative clause; no second subject, no list.
_ASIDE = re.compile(r", (?!(?:et|ou|ni|mais|puis|la|les?|des|ils?|elles?|on)\b|l['’]|[A-ZÀ-Þ])[^,;:.«»\"“”]{3,160}, $")
_ASIDE_OF_TWO = re.compile(r", (?:qui|que|qu['’]|dont|où|[\w-]+(?:é|i|u|is|it)e?s?) [^;:.«»\"“”]{3,200}, $")
_ADVERBIAL = re.compile(
    r"(?:(?:À|Au|Après|Aux|Avant|Dans|Depuis|Dès|Durant|En|Fin|Hier|Le \d|Lors|Lundi|Mardi|Mercredi|Jeudi"
    r"|Vendredi|Samedi|Dimanche|Selon|Sous|Sur)\b[^,;:.«»\"“”]{0,80}, )?(?:Or,? |Mais,? |Enfin, |Ainsi, |Toutefois, )?"
)
# A subject in words that cannot be read: no verb, no clause of its own.
_UNREAD = re.compile(
    r"(?:[Ll]a |[Ll]es? |[Ll]['’]|[Uu]ne? |[Cc]et? |[Cc]ette |[Cc]es |[Ss]a |[Ss]on |[Pp]lusieurs |[Dd]es )"
    r"(?:(?!\b(?:a|ont|est|sont|avait|avaient|était|étaient|qui|que|dont|où|ne|se)\b)[^,;:.«»\"“”]){3,160}"
)


# An aside may stand before it: «a été critiqué, | au sein même du Comité (CEPD), | par le Brésil».
_AGENT = re.compile(
    r"[^,;:.«»\"“”]{0,40}?(?:\bpar |, (?!par |et |mais |qui |que |dont |où )[^,;:.«»\"“”]{3,120}, par )(?=\S)"
)
_AND_BY = re.compile(r"(?:,| et|, et|,? ainsi que) par (?=\S)")
_MOST_AGENTS = 8


def agents(reading: Reading, group: VerbGroup) -> tuple[Actor, ...]:
    """«saluée par | la Chine et par le Mali»: all whom «par» leads behind a passive verb."""
    lead = _AGENT.match(reading.text, group.end)
    found: tuple[Actor, ...] = ()
    while lead and len(found) < _MOST_AGENTS and (more := reading.actors.at(lead.end())):
        found = (*found, *more)
        lead = _AND_BY.match(reading.text, found[-1].end)
    return found


def patient(text: str, group: VerbGroup, objects: Objects) -> Object | None:
    """The patient of a passive verb; none where it is not certain. One without English has none but its place."""
    adverb = _ADVERB.search(text, max(0, group.start - 25), group.start)
    verb = adverb.start() if adverb else group.start
    at = _before_aside(text, verb) if group.tense != "participle" else verb
    found = _read(text, group, objects, at)
    if found is None:
        return _unread(text, group, at) if group.tense != "participle" else None
    return found if group.tense == "participle" or _is_subject(text, found, at) else None


def _before_aside(text: str, at: int) -> int:
    """Where the aside begins that commas set off before the verb at offset `at`; the offset itself without one."""
    begin = max(0, at - _LONGEST_ASIDE)
    comma = text.rfind(", ", begin, at - 2) if text.endswith(", ", 0, at) else -1
    if comma >= 0 and _ASIDE.match(text, comma, at):
        return comma
    before = text.rfind(", ", begin, comma) if comma >= 0 else -1
    return before if before >= 0 and _ASIDE_OF_TWO.match(text, before, at) else at


def _read(text: str, group: VerbGroup, objects: Objects, at: int) -> Object | None:
    """The noun phrase that ends before offset `at`, in English, if the participle agrees with it."""
    read = objects.before(at)
    if read is None:
        return None
    feminine, several = _number(text, group)
    if group.verb.particle or _agrees(text, read, feminine=feminine, several=several):
        found: Object | None = read
    else:
        found = objects.several_before(at) if several else None
    return None if found is None or _CIRCUMSTANCE.match(text, max(0, found.start - 2)) else found


def _unread(text: str, group: VerbGroup, at: int) -> Object | None:
    """The place of the subject with which the sentence begins, where it is all that stands before the verb."""
    lead = _ADVERBIAL.match(text)
    subject = _UNREAD.match(text, lead.end() if lead else 0, at)
    if subject is None or text[subject.end() : at].strip():
        return None
    read = Object("", subject.start(), len(text[:at].rstrip(" ,")), partial=True)
    feminine, several = _number(text, group)
    return read if _agrees(text, read, feminine=feminine, several=several) else None


def _number(text: str, group: VerbGroup) -> tuple[bool, bool]:
    """Whether the participle is feminine, and whether it is plural."""
    participle = text[group.start : group.end].rpartition(" ")[2]
    return participle.endswith(("e", "es")), participle.endswith("s") and not participle.endswith("is")


def _agrees(text: str, read: Object, *, feminine: bool, several: bool) -> bool:
    """Whether the determiner of what was read, as far as it shows, is that of the participle."""
    shown = _DETERMINER.match(text, read.start)
    if shown is None or shown["plural"]:
        return several == bool(shown)
    return not several and not (shown["masculine"] if feminine else shown["feminine"])


def _is_subject(text: str, read: Object, at: int) -> bool:
    if text[read.end : at].rstrip().endswith(","):
        return False
    first = max(0, read.start - _FARTHEST)
    return not (_PREPOSITION.search(text, first, read.start) or _EMBEDDED.search(text, first, read.start))
