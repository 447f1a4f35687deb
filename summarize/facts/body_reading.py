"""What has been read of one body, and its English: nationality and adjectives before the noun, complements behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarize.facts.body_heads import Head
from summarize.facts.english import title_case
from translate.nations import Country


@dataclass
class Reading:
    """What has been read so far of one body."""

    start: int
    end: int
    nationality: Country | None = None
    before: list[str] = field(default_factory=list)  # English adjectives
    after: list[str] = field(default_factory=list)  # English complements with their prepositions
    proper: str = ""
    rendered: bool = True
    name_start: int = 0
    name_end: int = 0
    name: str = ""


# «mondial» is global, save in what is called the World … by tradition.
_WORLD = frozenset(("Organisation", "Bank", "Association", "Federation", "Council"))
# Named «of» their state officially, however French says it: Supreme Court of Kenya.
OF_THEIR_STATE = frozenset(("Supreme Court", "Constitutional Court", "Central Bank", "National Assembly"))


# «Agence de promotion des exportations», Agency for the Promotion of Exports
_ACT_WITHOUT_ARTICLE = re.compile(
    r"\b(for|of|on) (promotion|protection|regulation|prevention|evaluation|development|supervision|monitoring|oversight|study|integration"
    r"|preservation|defence|control|assessment|security|safety|management|inspection|certification) of ",
    re.IGNORECASE,
)


def in_english(reading: Reading, text: str, head: Head) -> str:
    """The English name of the body, with capitals where the French is a name."""
    own, proper = reading.name, bool(reading.proper or text[reading.start].isupper())
    if is_own_name(reading, text, head):
        return own
    ranked = head.en.startswith("High ") and head.kind != "court"  # Delhi High Court
    rank, _, last = head.en.rpartition(" ") if ranked else ("", "", head.en)
    named = " ".join(filter(None, (rank, own, *reading.before, last)))  # High Health Authority
    noun = named if proper else named.replace(head.en, head.en.lower())
    if head.en not in _WORLD:
        noun = re.sub(r"\bworld(?= )", "global", noun, flags=re.IGNORECASE)
    before, after = "", ""
    if reading.nationality and proper and head.en in OF_THEIR_STATE:
        after = f"of {reading.nationality.with_article}"
    elif reading.nationality:
        before = reading.nationality.adjective
    words = " ".join(filter(None, (before, noun, *reading.after, after)))
    words = _ACT_WITHOUT_ARTICLE.sub(r"\1 the \2 of ", words)
    return title_case(words) if proper and head.en[0].isupper() else words


# In small letters these only say what the name that follows is: «la coalition Voix libres».
_SAYS_WHAT = frozenset("alliance coalition fédération ligue observatoire parti réseau syndicat union".split())


def says_what(text: str, start: int, head: Head) -> bool:
    """Whether the head that begins at `start` is a common noun before a name."""
    small = text[start].islower() and (head.kind == "named" or head.fr in _SAYS_WHAT)
    return head.kind in ("group", "introducer") or small


def without_country(reading: Reading, head: Head) -> bool:
    """Whether the country behind it is no part of the name: «ministère de la Santé | du Kenya», «Cour suprême | du Kenya»."""
    of_state = reading.proper == "portfolio" or head.en in OF_THEIR_STATE - {"Central Bank"}
    return head.kind == "state" and of_state and reading.name_end > 0


def is_own_name(reading: Reading, text: str, head: Head) -> bool:
    """«l'association Halo», «l'institut Halo», «le groupe Halo»: the noun is no part of the name."""
    return bool(reading.name) and says_what(text, reading.start, head)
