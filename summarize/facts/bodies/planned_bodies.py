"""Bodies that a text proposes or announces: «la création d'une Agence de l'IA», «un Observatoire verra le jour».

What does not exist yet acts and speaks nowhere: it is an instrument of type ``organisation``, not an organisation.

>>> [(p.name, p.date) for p in find_planned("Un Observatoire national des données verra le jour en 2031.")]
[('National Observatory of Data', '2031')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from summarize.facts.bodies.bodies import heads, read_body
from summarize.facts.bodies.body_titles import in_english
from summarize.facts.dates.dates import find_dates
from summarize.facts.naming.english import title_case
from summarize.facts.places.countries import find_countries, find_places
from translate.languages.nations import countries


class Planned(NamedTuple):
    """A planned body: span, English name, the date at which it is to begin (ISO 8601) or None, and whether the text
    calls it a future one, so that nowhere in it can it be there already."""

    start: int
    end: int
    name: str
    date: str | None
    future: bool = False


_FUTURE = re.compile(r"\b[Ff]uture? $")  # «au futur | Comité consultatif de l'IA»
_BEFORE = re.compile(
    r"\b(?:(?:création|mise (?:sur pied|en place)|lancement|établissement|instauration|constitution)(?: prochaine| rapide)? (?:d['’]une?|de l['’]|de la|du)"
    r"|(?:créer|créera|créeront|crée|instituer|instituera|institue|instaurer|instaurera|fonder|établir|mettre (?:sur pied|en place)"
    r"|mettra (?:sur pied|en place)) (?:une?|l['’]|la|le)"
    # «prévoit l'ouverture à Nairobi d'un Observatoire»
    r"|(?:création|ouverture|installation|implantation|lancement)(?: prochaine)? (?:à|au) [A-ZÀ-Þ][\w-]{1,20} d['’]une?"
    r"|(?:ouverture|installation|implantation)(?: prochaine)? d['’]une?"
    # «a proposé d'abriter à Oran un Centre …», «ils plaident pour un Fonds …»
    r"|(?:abriter|héberger|accueillir|bâtir|construire|ouvrir|implanter|installer)(?: (?:à|au) [A-ZÀ-Þ][\w-]{1,20})? une?"
    r"|(?:plaid(?:e|ent|é|ait)|milit(?:e|ent)|appel(?:le|lent|é)|en faveur|l['’]idée) (?:pour |à |d['’])?"
    r"(?:la création )?(?:d['’])?une?"
    r"|(?:créer|mettre en place|lancer)(?: (?:à|au) [A-ZÀ-Þ][\w-]{1,20}) une?) ?$"
)
# Behind these «un Conseil national» is one that is to be; «le Conseil national» there is.
_WANTED = re.compile(
    r"\b(?:prévoi(?:t|ent|yait|ra)|propos(?:e|ent|ait|era)|envisag(?:e|ent|eait)|recommand(?:e|ent|ait)|préconis(?:e|ent|ait)"
    r"|souhait(?:e|ent|ait)|réclam(?:e|ent|ait)|annonc(?:e|ent|ait|era)|voulai(?:t|ent)|veu(?:t|lent)|demand(?:e|ent|ait)|lancera|ouvrira"
    r"|dot(?:e|er|era|eront|erait) (?:le pays |l['’][A-ZÀ-Ý]\w+ |la [A-ZÀ-Ý]\w+ )?d['’]|aura|auront) ?(?:aussi |également |notamment )?"
    r"une? (?:future? |nouve(?:au|lle|l) )?$"
)
_INDEFINITE = re.compile(r"\b[Uu]ne? (?:future? |nouve(?:au|lle|l) )?$")
_BEHIND = re.compile(
    r"(?: ?\([^()]{1,20}\))?(?:,[^;:.«»]{1,60},)? (?:verra le jour|verrait le jour|doit voir le jour|sera (?:bientôt |prochainement )?"
    r"(?:créée?|instituée?|installée?|fondée?|établie?|constituée?|mise? (?:sur pied|en place)))\b"
)
_WHEN = 25  # characters within which its date stands


def find_planned(text: str) -> Iterator[Planned]:
    """The planned bodies of a French sentence, in order."""
    for start, _, _ in heads().find(text):
        if not text[start].isupper():
            continue
        proposed = _BEFORE.search(text, max(0, start - 50), start) or _WANTED.search(text, max(0, start - 60), start)
        future = bool(_FUTURE.search(text, max(0, start - 7), start))
        indefinite = proposed or future or _INDEFINITE.search(text, max(0, start - 16), start)
        found = (_of_pair(text, start) or _read(text, start)) if indefinite else None
        if found is None:
            continue
        end, en = found
        announced = _BEHIND.match(text, end)
        if proposed or future or announced:
            begins = _beginning(text, announced.end() if announced else 0)
            yield Planned(start, end, title_case(en), begins, future)


def _read(text: str, start: int) -> tuple[int, str] | None:
    """Where the body ends that begins at `start`, and its English."""
    body = read_body(text, start)
    if body is None or (body.rendered and body.complements):
        return (body.end, body.en) if body else None
    # «Observatoire des agents autonomes»: what it is for is in no table, but every word of it has its English.
    seat = _SEAT.search(text, start, start + _LONGEST)
    own = text[start : seat.start() if seat else start + _LONGEST]
    bare = replace(body, start=0, end=body.end - start, name_start=0, name_end=body.name_end - start, rendered=False)
    end, en, rendered = in_english(own, bare, ())
    return (start + end, en) if rendered and end > len(body.head.fr) else None


_LONGEST = 160  # characters of a name
_SEAT = re.compile(r" à (?=[A-ZÀ-Þ])")  # «un Observatoire des agents | à Paris»: where it is to be


_PAIR = re.compile(r" (?P<one>[A-ZÀ-Þ][\w.]+)[-–‑](?P<other>[A-ZÀ-Þ][\w.]+)(?= )")


def _of_pair(text: str, start: int) -> tuple[int, str] | None:
    """«Centre | Chine-ASEAN | de coopération …»: the two whose it is stand before the noun in English too."""
    pair = _PAIR.search(text, start, start + _FARTHEST_PAIR)
    if pair is None:
        return None
    whole = _read(text[start : pair.start()] + text[pair.end() :], 0)
    names = [_named(pair[side]) for side in ("one", "other")]
    if whole is None or not all(names) or start + whole[0] < pair.start():
        return None
    return start + whole[0] + pair.end() - pair.start(), f"{'-'.join(names)} {whole[1]}"


_FARTHEST_PAIR = 60  # characters


def _named(side: str) -> str:
    """A state or a continent in English, or an acronym; empty for other words."""
    states = find_countries(side, ())
    if states and states[0].end == len(side):
        return countries()[states[0].alpha_2].name
    places = find_places(f"en {side}", ())
    return side if side.isupper() else places[0].name if places else ""


def _beginning(text: str, at: int) -> str | None:
    """The date that follows right behind offset `at`."""
    spans = find_dates(text[at : at + _WHEN + 20]) if at else ()
    return next((span.iso for span in spans if span.start < _WHEN and span.iso and span.iso[0].isdigit()), None)
