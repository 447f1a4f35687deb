"""Generated French articles, any number, each the same whenever it is asked for: for tests of scale and faults."""

from __future__ import annotations

import random
from pathlib import Path

_WHO = ("Le ministre français", "La Commission européenne", "L'Union africaine", "Le Premier ministre indien", "L'ONU")
_DID = ("a présenté", "a adopté", "soutient", "a rejeté", "examine", "a signé")
_WHAT = (
    "un plan de {n} mesures",
    "la déclaration de {n} pays",
    "un fonds de {n} millions d'euros",
    "{n} recommandations",
)
_WHY = (
    "sur l'intelligence artificielle",
    "pour encadrer les algorithmes",
    "en faveur du Sud global",
    "sur les données",
)
_WHEN = ("le {d} juin 2025", "en 20{d}", "à Genève", "lors du sommet de Paris", "mardi")


def article(number: int, sentences: int = 12) -> str:
    """Article `number`: a headline and three paragraphs."""
    chance = random.Random(number)

    def sentence() -> str:
        pattern = " ".join(chance.choice(part) for part in (_WHO, _DID, _WHAT, _WHY, _WHEN))
        return pattern.format(n=chance.randrange(3, 5000), d=chance.randrange(10, 28)) + "."

    lines = [sentence() for _ in range(sentences)]
    third = max(1, sentences // 3)
    body = "\n\n".join(" ".join(lines[at : at + third]) for at in range(0, sentences, third))
    return f"Sommet numéro {number} sur l'intelligence artificielle\n\n{body}\n"


def write_articles(folder: Path, count: int, sentences: int = 12) -> None:
    """`count` articles as files, a hundred to a subfolder."""
    for number in range(count):
        file = folder / f"{number // 100:04d}" / f"article_{number:06d}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article(number, sentences), encoding="utf-8")
