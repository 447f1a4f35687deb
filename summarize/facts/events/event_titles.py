"""What meetings are called in French, and what makes such a noun the name of one event.

A noun alone is a common noun. It names one event with a capital, a name of its own, an ordinal, quotation marks, or
where the sentence says what it is on and when, where or by whom it is held: `SPECIFIC` lists the constructions.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from summarize.facts.events.event_details import Details
from summarize.facts.events.event_names import is_of_people
from summarize.facts.naming.naming import Title
from summarize.facts.people.names import given_names

HEADS = frozenset(
    "sommet conférence atelier forum réunion session assises dialogue séminaire colloque symposium congrès rencontre "
    "rencontres consultation consultations salon hackathon semaine journée journées festival biennale foire exposition "
    "convention webinaire concertation gala".split()
) | {"table ronde", "réunion ministérielle", "conférence ministérielle", "états généraux", "université d'été",
     "école d'été",
     "convention citoyenne", "grand débat", "journée d'étude", "journées d'étude", "audition publique",
     "consultation publique", "événement", "évènement", "événement parallèle", "évènement parallèle"}  # fmt: skip

# Heads that name an event by what it is on; «la réunion sur …», «la session sur …» may be any.
_PUBLIC = frozenset("sommet conférence forum assises colloque symposium".split()) | {"table ronde"}
# So do these, by a name of their own: «le festival Cap'Com».
_FAIRS = frozenset("festival salon hackathon biennale foire webinaire".split())
# «le Congrès américain» is a parliament, «le dialogue national» a policy, «sa première rencontre avec» private.
_AMBIGUOUS = frozenset(("congrès", "dialogue", "rencontre", "consultation", "consultations"))
# «la semaine dernière», «une journée de travail», «la Convention de Berne»: only some of their capitals name an event.
_TIMES = frozenset(("semaine", "journée", "journées", "convention", "exposition", "foire"))
# «l'événement parallèle « Voix du Sud »»: only what stands between marks names one.
_QUOTED_ONLY = frozenset(("événement", "évènement", "événement parallèle", "évènement parallèle"))
# Where they are held on a day and at a place, what they are of tells them apart.
_PLANNED = frozenset(
    ("atelier", "séminaire", "colloque", "symposium", "forum", "conférence", "table ronde", "hackathon", "webinaire")
)
_ABOUT = re.compile(r"\b(?:sur|relative? à|consacrée? à|pour|contre|dédiée? à|de l['’]IA|mondiale?|internationale?)\b")


# --- What makes a noun the name of one event --------------------------------------------------------------------------


def _is_quoted(title: Title, stated: Details) -> bool:
    """«la conférence « Cyber et paix »»; not «une session « pour rien »»."""
    return title.quoted and title.name[:1].isupper()


def _has_capital(title: Title, stated: Details) -> bool:
    """«la Conférence internationale sur la cybersécurité»: a capital, and more than the head alone."""
    if _is_no_meeting(title):
        return False
    named = title.capital and title.phrase.topical and title.phrase.complete
    if title.head in _TIMES:
        return (
            named
            and title.head != "convention"
            and bool(stated or _PERIODICAL.search(title.text, title.start, title.end))
        )
    if title.head == "atelier" and is_of_people(title):  # «l'Atelier des artistes en exil»: theirs, and no meeting
        return False
    if title.head == "dialogue" and title.phrase.label == "unknown":  # «le Dialogue de Shangri-La»
        return named
    return (
        named
        and (title.head not in _AMBIGUOUS or _is_about(title) or _is_of_a_field(title, stated))
        and not title.text[title.start : title.end].isupper()
    )


# «Congrès européen | de cardiologie», and no parliament: those are of a state or of those who sit in them.
_OF_A_FIELD = re.compile(r" (?:de |d['’])(?=[a-zà-ÿ])(?!(?:la|l['’]|transition|paix)\b)")


def _is_of_a_field(title: Title, stated: Details) -> bool:
    text, end = title.text, title.phrase.noun_end
    field = title.head == "congrès" and not title.phrase.label and _OF_A_FIELD.search(text, end, title.phrase.end)
    return bool(field) or (title.head == "congrès" and bool(stated.date and stated.place) and not title.phrase.label)


# «ont averti le Congrès | sur les risques» is a parliament, «la Conférence des présidents d'université» a body.
# «la conférence Jean Dupont», «le Forum consultatif de l'AI Act»
_COUNSEL = re.compile(r" (?:consultati(?:f|ve)|permanente?|parlementaire permanente?)s?\b")
_PARLIAMENT = re.compile(r" (?:sur|aux?|à|contre|pour|en|dans)\b")
_STANDING = re.compile(
    r" (?:nationale |permanente )?des (?:présidente?s|évêques|recteurs|procureurs|bâtonniers|doyens|grandes écoles"
    r"|premiers présidents)\b"
)


def _is_no_meeting(title: Title) -> bool:
    if title.phrase.label == "apposed":
        person = title.phrase.label_en.split(" ")[0] in given_names()
        if person or (title.head in _FAIRS and not title.definite):  # «Festival Republic» is a firm
            return True
    if title.head in ("forum", "conférence") and _COUNSEL.match(title.text, title.phrase.start + len(title.head)):
        return True
    behind = {"congrès": _PARLIAMENT, "conférence": _STANDING}.get(title.head)
    return behind is not None and not title.ordinal and bool(behind.match(title.text, title.phrase.noun_end))


_PERIODICAL = re.compile(
    r"\b(?:mondiale?s?|internationale?s?|nationale?s?|européennes?|africaines?|du|de l['’]|de la|des)"
)


def _has_own_name(title: Title, stated: Details) -> bool:
    """«sommet de Windhoek», «sommet Chine-Afrique», «conférence ministérielle de Séoul»; «la réunion de Genève» may be
    any."""
    if _is_no_meeting(title):
        return False
    public = title.head in _PUBLIC or title.head.endswith(" ministérielle")
    fair = title.head in _FAIRS and title.phrase.label == "apposed"
    return bool(title.phrase.label) and title.phrase.complete and (public or fair)


def _has_ordinal(title: Title, stated: Details) -> bool:
    """«le troisième forum ministériel sur l'eau», «79e session de l'Assemblée générale»."""
    of_something = title.phrase.label or _is_about(title) or title.phrase.proper
    return bool(title.ordinal and of_something) and title.phrase.complete and title.head not in _AMBIGUOUS


def _is_on_a_matter(title: Title, stated: Details) -> bool:
    """«le sommet sur la sécurité de l'IA»; «un atelier sur l'eau» only where time, place or organiser are stated."""
    if _is_no_meeting(title):
        return False
    told = stated.date if title.head == "consultation publique" else stated
    return title.phrase.complete and _is_about(title) and bool(told or (title.definite and title.head in _PUBLIC))


def _is_held(title: Title, stated: Details) -> bool:
    """«un atelier de validation de la stratégie, tenu à Lomé du 4 au 6 juin»; not «une conférence de presse»."""
    whole = title.phrase.complete and title.head in _PLANNED
    whole = whole and bool(_COMPLEMENT.search(title.text, title.phrase.noun_end, title.phrase.end))
    return bool(whole and stated.date and stated.place) and not _PRESS.match(title.text, title.phrase.noun_end)


_COMPLEMENT = re.compile(r" (?:de|du|des|sur|pour|en matière) | d['’]")
_PRESS = re.compile(r" (?:de presse|téléphonique|vidéo)\b")


def _is_about(title: Title) -> bool:
    return bool(_ABOUT.search(title.text, title.phrase.noun_end, title.phrase.end))


SPECIFIC: tuple[Callable[[Title, Details], bool], ...] = (
    _is_quoted,
    _has_capital,
    _has_own_name,
    _has_ordinal,
    _is_on_a_matter,
    _is_held,
)


# «première table ronde au Centre PHI»: where it was held is no part of a name.
_AT_A_HOUSE = re.compile(
    r" (?:au|à la|à l['’]) ?(?:Centre|Palais|Musée|Maison|Hôtel|Parlement|Université|Institut|siège)\b"
)


def is_specific(title: Title, details: Details) -> bool:
    """Whether the title names one event, of which the text states `details`."""
    if _AT_A_HOUSE.search(title.text, title.phrase.noun_end, title.phrase.end):
        return False
    if title.head in _QUOTED_ONLY:
        return _is_quoted(title, details) and title.text[title.start] not in '«“"'
    return any(rule(title, details) for rule in SPECIFIC)
