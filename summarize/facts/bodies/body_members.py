"""Whose a body is, and what it is specialised in: «Association | des journalistes», «Parquet | spécialisé dans …».

What an association is for and whom it is of both stand behind «des» in French; English tells them apart.
"""

from __future__ import annotations

import re

from summarize.facts.bodies.body_heads import Head
from summarize.facts.bodies.body_reading import Reading
from summarize.facts.bodies.body_topics import read_members, read_topic

MADE_OF_MEMBERS = frozenset(
    "alliance association chambre club coalition collectif confédération coordination fédération groupement ligue"
    " ordre réseau société union".split()
)
_OF = frozenset(("des", "de", "d'", "d’"))
_SPECIALISED = re.compile(r" spécialisée?s? (?:dans |en )(?:la |le |les |l['’])?(?=[a-zà-ÿA-Z])")


def read_members_of(reading: Reading, text: str, joined: re.Match[str], head: Head) -> bool:
    """«Association | des journalistes», «Fédération | des associations de bibliothécaires»."""
    if joined["fr"] not in _OF or head.fr not in MADE_OF_MEMBERS or any(reading.after):
        return False
    members = read_members(text, joined.end())
    if members:
        reading.end = members.end
        reading.after.append(f"of {members.en}")
    return members is not None


def read_speciality(reading: Reading, text: str) -> bool:
    """«Parquet | spécialisé dans les crimes numériques», Specialised Prosecutor's Office for Digital Crime."""
    special = _SPECIALISED.match(text, reading.end) if text[reading.start].isupper() else None
    matter = read_topic(text, special.end()) if special else None
    if matter:
        reading.end = matter.end
        reading.before.insert(0, "specialised")
        reading.after.append(f"for {matter.en}")
    return matter is not None
