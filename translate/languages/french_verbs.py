"""The forms of French verbs that texts about others have: third persons, and what « je » and « nous » say now.

Regular verbs are conjugated here; `conjugations.csv` gives the others' present (singular, plural), simple past
(singular, plural), stem of the future, participle, and stem of the imperfect where it is not that of the present's
plural.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from translate.languages.gazetteer import plural
from translate.tables import read_table


class Inflection(NamedTuple):
    """A form of a verb: `tense` is present, past, future, conditional, participle, gerund or infinitive.

    Attributes:
        plural: several do it; of a participle, nothing.
        agreeing: it is a participle that agrees with a noun.
    """

    word: str
    tense: str
    plural: bool = False
    agreeing: bool = False


def conjugate(infinitive: str) -> Iterator[Inflection]:
    """The forms of a verb: third persons, the first of the present, participles, gerund and infinitive."""
    parts = _irregular().get(infinitive)
    present, presents, past, pasts, future, participle, *rest = parts.split("|") if parts else _regular(infinitive)
    imperfect = rest[0] if rest else presents.removesuffix("ent")
    yield Inflection(infinitive, "infinitive")
    yield from (Inflection(present, "present"), Inflection(presents, "present", plural=True))
    if present.endswith("t"):
        yield Inflection(present[:-1] + "s", "present")  # «je soutiens»
    yield from (Inflection(imperfect + "ait", "past"), Inflection(imperfect + "aient", "past", plural=True))
    yield from (Inflection(past, "past"), Inflection(pasts, "past", plural=True))
    yield Inflection(future + "a", "future")
    yield from (Inflection(future + ending, "future", plural=True) for ending in ("ont", "ons"))
    yield Inflection(imperfect + "ons", "present", plural=True)  # «nous soutenons»
    yield Inflection(future + "ait", "conditional")
    yield Inflection(future + "aient", "conditional", plural=True)
    yield Inflection(imperfect + "ant", "gerund")
    yield Inflection(participle, "participle")
    for form in (participle + "e", plural(participle), participle + "es"):
        yield Inflection(form, "participle", agreeing=True)


@cache
def _irregular() -> dict[str, str]:
    return {row["infinitive"]: row["parts"] for row in read_table("conjugations.csv")}


def _regular(infinitive: str) -> list[str]:
    """The parts of a verb in -er or of the second group."""
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return [stem + "it", stem + "issent", stem + "it", stem + "irent", infinitive, stem + "i", stem + "iss"]
    # Before a mute e: «rejeter», rejette; «lever», lève; «préférer», préfère; «octroyer», octroie. Before a: ç, ge.
    doubled = re.sub(r"(l|t)$", r"\1\1", stem) if stem.endswith(("appel", "renouvel", "jet")) else stem
    open_e = re.sub(r"e([^aeiouy])$", r"è\1", doubled)
    mute = re.sub(r"(?<=[ou])y$", "i", open_e)
    stressed = re.sub(r"é([^aeiouy]{1,2}|[gq]u)$", r"è\1", mute)
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    return [stressed + "e", stressed + "ent", soft + "a", stem + "èrent", mute + "er", stem + "é", soft]
