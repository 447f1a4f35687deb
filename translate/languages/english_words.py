"""English terms: their plural, their indefinite article, and a form in which they can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# An article without its noun: « the of », « a is ». No human translation of the test sets has one.
BARE_ARTICLE = (
    r"\b(?:a|an|[Tt]he) (?:of|to|in|on|for|with|by|from|at|into|and|or|but|is|are|was|were|has|have|had|would|a|an|"
    r"that|which|who|it|he|she|they|we|its|their|his|my)\b(?!-)"
)
# Endings of English noun phrases whose plural is not regular, or that have none.
_PLURALS = {
    "AI": "AI systems",
    "intelligence": "intelligence systems",
    "Secretary-General": "Secretaries-General",
    "Director-General": "Directors-General",
    "consul general": "consuls general",
    "Minister Delegate": "Ministers Delegate",
    "Ambassador Extraordinary and Plenipotentiary": "Ambassadors Extraordinary and Plenipotentiary",
    "State Party": "States Parties",
    "bias": "biases",
    "process": "processes",
}
# Nouns of which English makes no plural in this field, and which take no article as a class.
MASS_NOUNS = frozenset(
    """access accountability ai automation awareness bias building compliance computing content cooperation
    cybersecurity data democracy development disarmament disinformation education equality equity ethics explainability
    expertise fairness finance funding governance health inclusion information infrastructure innovation integrity
    intelligence interoperability justice knowledge learning liability literacy misinformation monitoring
    multilateralism openness oversight ownership peace privacy processing progress protection recognition regulation
    research resilience responsibility robustness safety science security software source sovereignty surveillance
    sustainability technology training transparency trust trustworthiness vision work""".split()
)
_PLURAL_TOO = frozenset("democracy liability regulation responsibility source technology".split())
_NO_PLURAL = frozenset(
    """capacity-building computing copyright decision-making disinformation hardware infrastructure interference
    misinformation phishing policing power ransomware scoring speech watermarking""".split()
)
_GROUP_END = re.compile(r" (?:of|for|to|into|in|on|with|at|by|against) ")


def english_plural(en: str) -> str:
    """The plural of an English noun phrase; a plural stays as it is, and so does a mass noun.

    >>> [english_plural(en) for en in ("Minister of Foreign Affairs", "policy", "Under-Secretary-General", "AI")]
    ['Ministers of Foreign Affairs', 'policies', 'Under-Secretaries-General', 'AI systems']
    """
    end = _GROUP_END.search(en)
    head, rest = (en[: end.start()], en[end.start() :]) if end else (en, "")
    for word, plural in _PLURALS.items():
        if head.endswith(word):
            return head.removesuffix(word) + plural + rest
    last = re.split(r"[ -]", head)[-1].casefold()
    if (
        head.endswith((" international law", "case law"))
        or head.split(" ")[-1].casefold() in _NO_PLURAL
        or last in (_NO_PLURAL | MASS_NOUNS) - _PLURAL_TOO
    ):
        return en
    if re.search(r"[^aeiou]y$", head):
        return head[:-1] + "ies" + rest
    if head.endswith(("ch", "sh", "x", "ss")):
        return head + "es" + rest
    return head + ("" if head.endswith(("s", "S")) else "s") + rest


# Acronyms read as words: "a NATO summit", but "an NSA memo".
_READ_AS_WORDS = frozenset("FIFA FOCAC LAWS MERCOSUR NASA NATO NEPAD NIST REAIM RIA SADC SMIC".split())
_LETTERS_WITH_VOWEL = frozenset("AEFHILMNORSX")  # whose names begin with one
_EIGHTS = re.compile(r"8|1[18](?:\d{3})*(?!\d)")  # eight, eleven, eighteenth, eighty thousand
# Not where "u", "eu" and "o" are said "you" and "won"; a silent "h" counts for nothing.
_VOWEL_SOUND = re.compile(
    r"(?!eu|uni(?!n|dent|mp)|unanim|us[aeiu]|ut[aei]|ub[ai]|uk|ugan|ur[au]|uyg|uigh|one\b|once\b|ouija|ouag)[aeiou]"
    r"|h(?:our|onest|onou?r|eir)",
    re.IGNORECASE,
)


def takes_an(term: str) -> bool:
    """Whether "an" goes before an English term: by the sound of its first letter, figure or acronym.

    >>> [takes_an(term) for term in ("AI summit", "UN body", "NATO summit", "union", "hour", "11-point plan", "8%")]
    [True, False, False, False, True, True, True]
    >>> [takes_an(term) for term in ("R&D programme", "SMEs network", "F-16", "U-turn")]
    [True, True, True, False]
    """
    word = re.match(r"[^\W_]+", term)
    first = word.group() if word else term
    if first[0].isdigit():
        return _EIGHTS.match(first) is not None
    letters = first[:-1] if len(first) > 2 and first.endswith("s") else first  # "SMEs"
    if letters.isupper() and len(letters) <= 6 and letters not in _READ_AS_WORDS:
        return first[0] in _LETTERS_WITH_VOWEL
    return _VOWEL_SOUND.match(first) is not None


def listed(parts: Sequence[str]) -> str:
    """``["a", "b", "c"]`` → ``"a, b and c"``."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


_ONE_WORD = ((" united nation ", " un "), (" artificial intelligence ", " ai "), (" european union ", " eu "))
_DOTTED = re.compile(r"\b[A-Z](?:\.[A-Z])+\b")
_SPELLINGS = (("isation", "ization"), ("programme", "program"), ("centre", "center"), ("defence", "defense"))


@lru_cache(maxsize=1024)
def english_words(text: str, *, fold_ai: bool = True) -> str:
    """The words of an English text between spaces, in a form to compare: singular, American, without articles.

    `fold_ai` takes "artificial intelligence" for "AI".
    """
    text = _DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), text)
    text = text.casefold()
    for british, american in _SPELLINGS:
        text = text.replace(british, american)
    words = [re.sub(r"ies$", "y", word).removesuffix("s") for word in re.findall(r"[^\W_]+", text)]
    text = f" {' '.join(word for word in words if word not in ('', 'a', 'an', 'the'))} "
    for long, short in _ONE_WORD:
        text = text.replace(long, short) if fold_ai or short != " ai " else text
    return text
