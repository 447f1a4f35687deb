"""Text that is written to hang a rule: every kind of fact, and all facts of a document of a megabyte.

Linear rules take seconds on these; one that is quadratic in a sentence or in the sentences of a document takes minutes.
"""

from __future__ import annotations

import pytest

from summarize.facts import collect
from summarize.facts.bodies import organisations
from summarize.facts.events import events
from summarize.facts.instruments import instruments
from summarize.facts.numbers import numbers
from summarize.facts.people import people
from summarize.facts.places import countries
from summarize.facts.taken import Taken, disjoint
from tests.fact_cases import document
from translate.glossary import Glossary

# One enormous sentence of each.
PIECES = {
    "capitals": "Alpha Bêta ",
    "single capitals": "A ",
    "one word": "a",
    "hyphens": "Ab-",
    "apostrophes": "l'",
    "openers of quotations": "« ",
    "straight marks": '"',
    "brackets": "(",
    "nested brackets": "((Abc) ",
    "acronyms": "ABCD ",
    "acronyms in brackets": "(ABC) ",
    "an endless acronym": "ABCD",
    "heads of texts": "la déclaration de ",
    "complements": "résolution sur la ",
    "heads of events": "le sommet de l'",
    "events on events": "sommet sur ",
    "conferences": "Conférence ",
    "summits on matters": "Sommet des BRICS sur la paix de la ",
    "views": "Li Wei, pour qui la paix, à ses yeux, ",
    "bodies by their class": "le cabinet Alpha a dit que ",
    "titles that open": "plan « ",
    "verbs of issue": "a adopté ",
    "ordinals": "premier ",
    "ministries": "ministère de la ",
    "heads in capitals": "Organisation de ",
    "universities": "Université ",
    "presidents": "président du ",
    "titles of persons": "M. ",
    "references": "A/RES/",
    "laws": "loi n° ",
    "regulations": "règlement (UE) ",
    "countries": "la Chine ",
    "cities": "à Paris ",
    "figures": "1 000 ",
    "telephone numbers": "+41 58 460 55 11 ",
    "shares": "près des deux tiers de ",
    "briefs": "le comité a reçu 38 mémoires ",
    "rates": "12 euros/heure de l'heure ",
    "declarations of towns": "la déclaration de Paris sur une ",
    "acronyms between commas": "l'Agence nationale des semences, l'ANS, ",
    "months ahead": "a promis un vote avant les élections d'octobre ",
    "hosts": "En accueillant du 3 au 5 mars dernier le sommet, ",
    "days": "le 3 mars ",
    "conjunctions": "Alpha et Bêta et ",
    "English heads": "Institute Act Summit of ",
    "facts": "Wang Yi a déclaré que le sommet de Paris a adopté la résolution A/RES/78/1 le 3 mars, ",
}
LENGTH = 30_000


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
@pytest.mark.parametrize("module", [instruments, events, organisations, people, countries, numbers])
def test_a_hostile_sentence_does_not_hang(glossary: Glossary, module, piece: str) -> None:
    module.find(document(glossary, [piece * (LENGTH // len(piece))]))


def letters(number: int) -> str:
    """A name of its own for each sentence: ``0 → "a"``, ``26 → "ab"``."""
    name = ""
    while number or not name:
        name, number = name + chr(97 + number % 26), number // 26
    return name


# Many sentences of each; names that never come back, names that always do.
SENTENCES = {
    "one event": (
        events,
        "Le sommet de Rabat sur la paix a réuni des experts. La conférence et le sommet se tiendront à Rome.",
    ),
    "events": (
        events,
        "La conférence de Ville{n} sur la paix s'est tenue à Rome le 3 mars. "
        "Le deuxième sommet de l'ONU et le premier sommet.",
    ),
    "instruments": (
        instruments,
        "La Déclaration de Ville{n} (2024) et la loi n° 2023-{i} sur la paix ont été adoptées. La Déclaration aussi.",
    ),
    "organisations": (
        organisations,
        "L'Agence nationale de Ville{n} (ANV) a répondu à la Commission Ville{n}, selon l'ANV et l'OBN.",
    ),
    "persons": (people, "M. Ville{n} a parlé à Anne Ville{n}, ministre de la paix."),
    "numbers": (numbers, "Il y a {i} pays et {i} euros le {i} mars."),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize(("module", "sentence"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_hostile_document_does_not_hang(glossary: Glossary, module, sentence: str) -> None:
    module.find(document(glossary, [sentence.format(i=i, n=letters(i)) for i in range(4000)]))


@pytest.mark.timeout(300)
def test_all_facts_of_a_megabyte(glossary: Glossary) -> None:
    share = 500_000 // len(PIECES)
    sentences = [piece * (share // len(piece)) for piece in PIECES.values()]
    for _, sentence in SENTENCES.values():
        sentences += [sentence.format(i=i, n=letters(i)) for i in range(90_000 // len(sentence))]
    assert sum(map(len, sentences)) > 10**6
    facts = collect(document(glossary, sentences))
    assert facts


def test_disjoint_spans_keep_the_order_of_preference() -> None:
    class At:
        def __init__(self, start: int, end: int) -> None:
            self.start, self.end = start, end

    first, second, third = At(5, 9), At(0, 6), At(0, 5)
    assert disjoint([first, second, third]) == [third, first]
    assert disjoint([second], Taken([third])) == []
    assert Taken([first]).count(second) == 1
