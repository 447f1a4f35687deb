"""Ten thousand lines of everything a scrape holds: none is lost, merged or moved."""

from __future__ import annotations

from tests.conftest import SEEDS
from translate.article import read_article
from translate.checks.loops import is_repeated
from translate.marian import Translator
from translate.sentences import sentences_of

MENU = [
    "Accueil",
    "Plus",
    "À propos",
    "Contact",
    "Rechercher",
    "Newsletter",
    "FR | EN",
    "→",
    "😀🎉",
    "—",
    "2025",
    "1/3",
]
HEADINGS = ["LES ENJEUX DE L'INTELLIGENCE ARTIFICIELLE EN AFRIQUE", "SOMMET DE PARIS", "Gouvernance : ce qui change"]
PLACES = ["Genève", "Dakar", "Kigali", "Montréal", "Séoul", "Nairobi", "Rabat", "Bruxelles"]


def ten_thousand_lines() -> list[str]:
    sentences = [s.text for path in sorted(SEEDS.glob("*.txt")) for s in sentences_of(read_article(path))]
    endless = ", ".join(["le conseil examine la coopération internationale"] * 330) + "."
    fresh = [
        f"La réunion numéro {n} s'est tenue à {PLACES[n % 8]} avec {n + 3} experts de {n % 30 + 2} pays."
        for n in range(400)
    ]
    pattern = [*sentences, "", *MENU, "   ", *HEADINGS, *fresh, "", endless.capitalize()]
    return [pattern[n % len(pattern)] for n in range(10_000)]


def test_ten_thousand_lines_come_back_as_ten_thousand(translator: Translator) -> None:
    lines = ten_thousand_lines()
    english = translator.translate(lines)
    assert len(english) == len(lines)
    assert [not t.text for t in english] == [not line.strip() for line in lines]
    assert len({(line, t.text) for line, t in zip(lines, english, strict=True)}) == len(set(lines))
    looping = {line: t.text for line, t in zip(lines, english, strict=True)
               if is_repeated(line, t.text) and "repeated" not in t.checks}  # fmt: skip
    assert not looping
