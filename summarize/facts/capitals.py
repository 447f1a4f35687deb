"""Cities and palaces that stand for the state that is governed there: «Washington a menacé», «le Kremlin refuse»."""

from __future__ import annotations

import re

from summarize.facts.actor import Actor
from translate.gazetteer import fold
from translate.nations import countries, demonyms

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
# «dans la capitale rwandaise»: the seat of a state whose adjective is no other's («congolaise», «guinéenne» are).
SEATS_OF_STATES = {
    "AE": "Abu Dhabi", "AL": "Tirana", "AM": "Yerevan", "AR": "Buenos Aires", "AT": "Vienna", "AU": "Canberra",
    "AZ": "Baku", "BD": "Dhaka", "BE": "Brussels", "BF": "Ouagadougou", "BG": "Sofia", "BH": "Manama", "BI": "Gitega",
    "BR": "Brasília", "BT": "Thimphu", "BW": "Gaborone", "BY": "Minsk", "CA": "Ottawa", "CF": "Bangui", "CH": "Bern",
    "CL": "Santiago", "CM": "Yaoundé", "CN": "Beijing", "CO": "Bogotá", "CR": "San José", "CU": "Havana",
    "CY": "Nicosia", "CZ": "Prague", "DE": "Berlin", "DJ": "Djibouti", "DK": "Copenhagen", "DZ": "Algiers",
    "EC": "Quito", "EE": "Tallinn", "EG": "Cairo", "ES": "Madrid", "ET": "Addis Ababa", "FI": "Helsinki", "FJ": "Suva",
    "FR": "Paris", "GA": "Libreville", "GB": "London", "GE": "Tbilisi", "GH": "Accra", "GM": "Banjul", "GR": "Athens",
    "GT": "Guatemala City", "HR": "Zagreb", "HT": "Port-au-Prince", "HU": "Budapest", "ID": "Jakarta", "IE": "Dublin",
    "IN": "New Delhi", "IQ": "Baghdad", "IR": "Tehran", "IS": "Reykjavik", "IT": "Rome", "JM": "Kingston",
    "JO": "Amman", "JP": "Tokyo", "KE": "Nairobi", "KG": "Bishkek", "KH": "Phnom Penh", "KR": "Seoul",
    "KW": "Kuwait City", "KZ": "Astana", "LA": "Vientiane", "LB": "Beirut", "LK": "Colombo", "LR": "Monrovia",
    "LT": "Vilnius", "LU": "Luxembourg", "LV": "Riga", "LY": "Tripoli", "MA": "Rabat", "MD": "Chișinău",
    "ME": "Podgorica", "MG": "Antananarivo", "ML": "Bamako", "MN": "Ulaanbaatar", "MR": "Nouakchott", "MT": "Valletta",
    "MU": "Port Louis", "MV": "Malé", "MW": "Lilongwe", "MX": "Mexico City", "MY": "Kuala Lumpur", "MZ": "Maputo",
    "NA": "Windhoek", "NL": "Amsterdam", "NO": "Oslo", "NP": "Kathmandu", "NZ": "Wellington", "OM": "Muscat",
    "PA": "Panama City", "PE": "Lima", "PH": "Manila", "PK": "Islamabad", "PL": "Warsaw", "PT": "Lisbon",
    "PY": "Asunción", "QA": "Doha", "RO": "Bucharest", "RS": "Belgrade", "RU": "Moscow", "RW": "Kigali",
    "SA": "Riyadh", "SC": "Victoria", "SE": "Stockholm", "SG": "Singapore", "SI": "Ljubljana", "SK": "Bratislava",
    "SL": "Freetown", "SN": "Dakar", "SO": "Mogadishu", "SY": "Damascus", "TD": "N’Djamena", "TG": "Lomé",
    "TH": "Bangkok", "TN": "Tunis", "TR": "Ankara", "UA": "Kyiv", "UG": "Kampala", "US": "Washington",
    "UY": "Montevideo", "UZ": "Tashkent", "VE": "Caracas", "VN": "Hanoi", "YE": "Sanaa", "ZM": "Lusaka", "ZW": "Harare",
    "BJ": "Porto-Novo", "CI": "Yamoussoukro", "KM": "Moroni", "CV": "Praia",
}  # fmt: skip
_SEAT = re.compile(r"\bla capitale (?P<adjective>[a-zà-ÿ-]{3,20})\b")


def find_capitals(text: str) -> list[tuple[int, int, str]]:
    """Spans and English names of the capitals that an adjective tells: «la capitale rwandaise».

    >>> find_capitals("réunis dans la capitale rwandaise et dans la capitale économique")
    [(12, 33, 'Kigali')]
    """
    found = []
    for seat in _SEAT.finditer(text):
        state = demonyms().at(fold(seat["adjective"]), 0)
        if state and state[0] == len(seat["adjective"]) and state[1].alpha_2 in SEATS_OF_STATES:
            found.append((*seat.span(), SEATS_OF_STATES[state[1].alpha_2]))
    return found


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
