"""What a dateline says: « PÉKIN, 15 mars (Xinhua) – », « Belvaux, le 16 octobre 2025 – ».

It is cut off before the sentence that it opens and is not translated; its date and its places are facts all the same.
A single word in the place of a place is one also where no table has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarize.facts.dates.dates import find_dates, mention_of
from summarize.facts.dates.dating import Earlier, StatedDates, settle
from summarize.facts.mention import Document, Mention
from summarize.facts.places.countries import Place, country_mention, find_countries, find_places, place_mention
from summarize.facts.places.towns import read_town
from summarize.facts.taken import Taken
from translate.languages.gazetteer import fold
from translate.languages.nations import cities
from translate.pages.bylines import dateline_places

RULE = "dateline"


def find(document: Document) -> list[Mention]:
    """The dates, places and countries of the datelines of an article."""
    found: list[Mention] = []
    for number, sentence in enumerate(document.sentences):
        dateline = sentence.sentence.dateline
        if dateline:
            found += _places(dateline.text, number)
            found += _dates(dateline.text, number, document)
    return [replace(mention, rule=RULE, dateline=True) for mention in found]


def _dates(text: str, number: int, document: Document) -> Iterator[Mention]:
    stated = StatedDates.of(span for sentence in document.sentences for span in find_dates(sentence.fr))
    for span in find_dates(text):
        known = settle(span, text, document.date, Earlier(), stated)
        if known.first:
            yield mention_of(number, known)


def _places(text: str, number: int) -> Iterator[Mention]:
    states = find_countries(text)
    yield from (country_mention(state, number) for state in states)
    taken = Taken(states)
    for place in find_places(text):
        taken.add(place)
        yield place_mention(place, number)
    for start, end in dateline_places(text):
        unknown = _read_place(text, start, end)
        if unknown and not taken.overlaps(unknown):
            yield place_mention(unknown, number)


def _read_place(text: str, start: int, end: int) -> Place | None:
    written = text[start:end]
    known = cities().at(fold(written), 0)
    town = known[1][:2] if known and known[0] == len(written) else read_town(written)
    if town:
        return Place(start, end, written, town[0], town[1] or None)
    return None if " " in written or written.isupper() else Place(start, end, written, written, None)
