"""Bodies that a text proposes or announces: «la création d'une Agence de l'IA», «un Observatoire verra le jour».

What does not exist yet acts and speaks nowhere: it is an instrument of type ``organisation``, not an organisation.

>>> [(p.name, p.date) for p in find_planned("Un Observatoire national des données verra le jour en 2031.")]
[('National Observatory of Data', '2031')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.facts.bodies import heads, read_body
from summarize.facts.dates import find_dates
from summarize.facts.english import title_case


class Planned(NamedTuple):
    """A planned body: span, English name, and the date at which it is to begin (ISO 8601) or None."""

    start: int
    end: int
    name: str
    date: str | None


_BEFORE = re.compile(
    r"\b(?:(?:création|mise (?:sur pied|en place)|lancement|établissement|instauration|constitution)(?: prochaine| rapide)? (?:d['’]une?|de l['’]|de la|du)"
    r"|(?:créer|créera|créeront|crée|instituer|instituera|institue|instaurer|instaurera|fonder|établir|mettre (?:sur pied|en place)"
    r"|mettra (?:sur pied|en place)) (?:une?|l['’]|la|le)) ?$"
)
_INDEFINITE = re.compile(r"\b[Uu]ne? (?:future? |nouve(?:au|lle|l) )?$")
_BEHIND = re.compile(
    r"(?: ?\([^()]{1,20}\))?(?:,[^;:.«»]{1,60},)? (?:verra le jour|verrait le jour|doit voir le jour|sera (?:bientôt |prochainement )?"
    r"(?:créée?|instituée?|installée?|fondée?|établie?|mise? (?:sur pied|en place)))\b"
)
_WHEN = 25  # characters within which its date stands


def find_planned(text: str) -> Iterator[Planned]:
    """The planned bodies of a French sentence, in order."""
    for start, _, _ in heads().find(text):
        if not text[start].isupper():
            continue
        proposed = _BEFORE.search(text, max(0, start - 50), start)
        indefinite = proposed or _INDEFINITE.search(text, max(0, start - 16), start)
        body = read_body(text, start) if indefinite else None
        if body is None or not body.rendered or not body.complements:
            continue
        announced = _BEHIND.match(text, body.end)
        if proposed or announced:
            yield Planned(start, body.end, title_case(body.en), _beginning(text, announced.end() if announced else 0))


def _beginning(text: str, at: int) -> str | None:
    """The date that follows right behind offset `at`."""
    spans = find_dates(text[at : at + _WHEN + 20]) if at else ()
    return next((span.iso for span in spans if span.start < _WHEN and span.iso and span.iso[0].isdigit()), None)
