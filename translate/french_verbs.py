"""The forms of French verbs that texts about others have: third persons, and what « je » and « nous » say now.

Regular verbs are conjugated here; `conjugations.csv` gives the others' present (singular, plural), simple past
(singular, plural), stem of the future, participle, and stem of the imperfect where it is not that of the present's
plural.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.gazetteer import plural
from translate.nations import read_table


def conjugate(infinitive: str) -> Iterator[tuple[str, str, bool]]:
    """Third persons and the first of the present, participles, gerund and infinitive: word, tense, whether it is an
    agreeing participle.
    """
    parts = _irregular().get(infinitive)
    present, presents, past, pasts, future, participle, *rest = parts.split("|") if parts else _regular(infinitive)
    imperfect = rest[0] if rest else presents.removesuffix("ent")
    yield infinitive, "infinitive", False
    yield from ((word, "present", False) for word in (present, presents))
    if present.endswith("t"):
        yield present[:-1] + "s", "present", False  # «je soutiens»
    yield from ((imperfect + ending, "past", False) for ending in ("ait", "aient"))
    yield from ((word, "past", False) for word in (past, pasts))
    yield from ((future + ending, "future", False) for ending in ("a", "ont", "ons"))
    yield imperfect + "ons", "present", False  # «nous soutenons»
    yield from ((future + ending, "conditional", False) for ending in ("ait", "aient"))
    yield imperfect + "ant", "gerund", False
    yield participle, "participle", False
    yield from ((form, "participle", True) for form in (participle + "e", plural(participle), participle + "es"))


@cache
def _irregular() -> dict[str, str]:
    return {row["infinitive"]: row["parts"] for row in read_table("conjugations.csv")}


def _regular(infinitive: str) -> list[str]:
    """The parts of a verb in -er or of the second group."""
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return [stem + "it", stem + "issent", stem + "it", stem + "irent", infinitive, stem + "i", stem + "iss"]
    # Before a mute e: «rejeter», rejette; «lever», lève; «préférer», préfère; «appuyer», appuie. Before a: ç, ge.
    doubled = re.sub(r"(l|t)$", r"\1\1", stem) if stem.endswith(("appel", "renouvel", "rejet")) else stem
    open_e = re.sub(r"e([^aeiouy])$", r"è\1", doubled)
    mute = re.sub(r"uy$", "ui", open_e)
    stressed = re.sub(r"é([^aeiouy]{1,2})$", r"è\1", mute)
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    return [stressed + "e", stressed + "ent", soft + "a", stem + "èrent", mute + "er", stem + "é", soft]
