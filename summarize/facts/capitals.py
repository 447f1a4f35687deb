"""Cities and palaces that stand for the state that is governed there: «Washington a menacé», «le Kremlin refuse»."""

from __future__ import annotations

import re

from summarize.facts.actor import Actor
from translate.nations import countries

# A capital stands for the government that sits there: «Washington a menacé», «Paris et Berlin veulent».
CAPITALS = {
    "Abou Dabi": "AE", "Abuja": "NG", "Addis-Abeba": "ET", "Alger": "DZ", "Ankara": "TR", "Athènes": "GR", "Bagdad": "IQ", "Bangkok": "TH",
    "Belgrade": "RS", "Berlin": "DE", "Berne": "CH", "Bogota": "CO", "Brasilia": "BR", "Bruxelles": "EU", "Bucarest": "RO",
    "Budapest": "HU", "Buenos Aires": "AR", "Canberra": "AU", "Caracas": "VE", "Copenhague": "DK", "Dakar": "SN", "Damas": "SY",
    "Doha": "QA", "Dublin": "IE", "Hanoï": "VN", "Helsinki": "FI", "Islamabad": "PK", "Jakarta": "ID", "Kiev": "UA", "Kigali": "RW",
    "Kyiv": "UA", "La Havane": "CU", "La Haye": "NL", "Le Caire": "EG", "Lima": "PE", "Lisbonne": "PT", "Londres": "GB", "Madrid": "ES",
    "Manille": "PH", "Mexico": "MX", "Minsk": "BY", "Moscou": "RU", "Nairobi": "KE", "New Delhi": "IN", "Oslo": "NO", "Ottawa": "CA",
    "Paris": "FR", "Pékin": "CN", "Prague": "CZ", "Pretoria": "ZA", "Pyongyang": "KP", "Rabat": "MA", "Riyad": "SA", "Rome": "IT",
    "Santiago": "CL", "Séoul": "KR", "Sofia": "BG", "Stockholm": "SE", "Taipei": "TW", "Téhéran": "IR", "Tokyo": "JP", "Tunis": "TN",
    "Varsovie": "PL", "Vienne": "AT", "Washington": "US",
}  # fmt: skip
# So does a palace: «le Planalto soutient le texte».
SEATS = {"Downing Street": "GB", "Kremlin": "RU", "Matignon": "FR", "Planalto": "BR"}
# Before a dash it is the place of a dateline.
_CAPITAL = re.compile(rf"(?:{'|'.join(CAPITALS)})(?!\w|-| [-–—] )")


# «l'administration Trump» is who governs under him, whose name alone would be his.
_ADMINISTRATION = re.compile(r"[Ll]['’]administration (?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)(?! [A-ZÀ-Þ])")


def capital_at(text: str, start: int) -> Actor | None:
    """The state for which the capital at offset `start` stands; Brussels stands for the Commission, and an
    administration for itself.

    >>> capital_at("Nairobi refuse", 0).name
    'Kenya'
    """
    city = _CAPITAL.match(text, start)
    if city is None:
        under = _ADMINISTRATION.match(text, start)
        return under and Actor(start, under.end(), f"{under['name']} administration", "organisation")
    code = CAPITALS[city.group()]
    if code == "EU":
        return Actor(city.start(), city.end(), "European Commission", "organisation")
    return Actor(city.start(), city.end(), countries()[code].name, "country")
