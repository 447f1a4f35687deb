"""What scrapes do to French, and what holds a term: changes to training pairs that make the model robust by design.

Each function changes one pair (`fr`, `en`) in one way; `augment` draws which of them a pair meets.
"""

from __future__ import annotations

import random
import re
import unicodedata
from functools import cache

from translate.glossary import Glossary
from translate.placeholders import PLACEHOLDERS

_CHROME = (
    "Plus", "À lire aussi", "Lire aussi", "Partager", "Retour en haut", "Publié le", "Leave a Reply", "Back To Top",
    "Accueil", "Tweet", "En savoir plus", "Lire la suite",
)  # fmt: skip
_SPAN = re.compile(r"\d[\d.,\u00a0\u202f ]*\d|\d+|[A-ZÀ-Þ][\w’'-]*(?:\s(?:de\s|du\s|of\s)?[A-ZÀ-Þ][\w’'-]*)*")


def strip_accents(text: str) -> str:
    """« réglementé » → « reglemente »: pages that lost their accents in a wrong encoding."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def swap_quotes(text: str, rng: random.Random) -> str:
    """Guillemets, curly and straight quotes for one another, and the apostrophes likewise."""
    opening, closing = rng.choice([("« ", " »"), ("«\u00a0", "\u00a0»"), ("“", "”"), ('"', '"'), ("« ", " »")])
    text = re.sub(r"[«“]\s?|(?<!\w)\"(?=\w)", opening, text)
    text = re.sub(r"\s?[»”]|(?<=[\w.!?…])\"", closing, text)
    return text.replace("'", "’") if rng.random() < 0.6 else text.replace("’", "'")


def lose_space(text: str, rng: random.Random) -> str:
    """« fin. Début » → « fin.Début »: lost mark-up between two sentences."""
    gaps = [m.start() for m in re.finditer(r"(?<=[.!?»]) (?=\w)", text)]
    if not gaps:
        return text
    gap = rng.choice(gaps)
    return text[:gap] + text[gap + 1 :]


def double_word(text: str, rng: random.Random) -> str:
    """« la la conférence »: a word given twice."""
    words = text.split(" ")
    at = rng.randrange(len(words))
    return " ".join([*words[: at + 1], *words[at:]])


def hold_spans(fr: str, en: str, rng: random.Random) -> tuple[str, str]:
    """Replace one to four spans that stand on both sides (numbers, names, countries, terms) by placeholders.

    A span is the same characters in both languages, a territory whose names CLDR gives, or a glossary term whose
    official English stands on the other side.
    The same pair of spans takes the same placeholder on both sides; which of the eight is drawn at random, so that all
    are learned.
    """
    candidates = []
    for match in _SPAN.finditer(fr):
        span = match.group()
        if len(span) > 1 and en.count(span) == 1 and fr.count(span) == 1:
            candidates.append((span, span))
    for french, english in territory_names():
        if french in fr and fr.count(french) == 1 and en.count(english) == 1:
            candidates.append((french, english))
    for term in glossary().find(fr):
        french = fr[term.start : term.end]
        if fr.count(french) == 1 and en.count(term.en) == 1:
            candidates.append((french, term.en))
    rng.shuffle(candidates)
    names = rng.sample(PLACEHOLDERS, min(len(PLACEHOLDERS), rng.choice([1, 1, 2, 2, 3, 4])))
    for french, english in candidates:
        if not names:
            break
        bounded_fr = re.compile(rf"(?<!\w){re.escape(french)}(?!\w)")
        bounded_en = re.compile(rf"(?<!\w){re.escape(english)}(?!\w)")
        if len(bounded_fr.findall(fr)) == 1 and len(bounded_en.findall(en)) == 1:
            name = names.pop()
            fr, en = bounded_fr.sub(name, fr), bounded_en.sub(name, en)
    return fr, en


@cache
def glossary() -> Glossary:
    """The tool's own glossary, loaded once a process."""
    return Glossary.load()


@cache
def territory_names() -> tuple[tuple[str, str], ...]:
    """(French, English) names of the world's countries from CLDR, longest first; those spelled alike left out."""
    from babel import Locale

    french, english = Locale("fr").territories, Locale("en").territories
    codes = [code for code in map(str, french) if code.isalpha() and french[code] != english.get(code)]
    pairs = [(french[code], english[code]) for code in codes]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def augment(fr: str, en: str, rng: random.Random, held: float) -> tuple[str, str]:
    """One drawn view of a pair. The chances are what scraped pages were seen to need, not more: most pairs stay as is.

    `held` is the chance that placeholders are put in where the pair has something to hold.
    """
    if rng.random() < held:
        fr, en = hold_spans(fr, en, rng)
    if rng.random() < 0.30:
        fr = swap_quotes(fr, rng)
    draw = rng.random()
    if draw < 0.06:
        fr = strip_accents(fr)
    elif draw < 0.075:
        fr = fr.upper()
    elif draw < 0.095:
        fr = fr.lower()
    elif draw < 0.115:
        fr = lose_space(fr, rng)
    elif draw < 0.125:
        fr = double_word(fr, rng)
    elif draw < 0.13:
        fr = f"{fr} {rng.choice(_CHROME)}"
    return fr, en
