"""Sentences that came apart: no main verb behind a relative clause, or the next one begins in the middle of something.

>>> is_fragment("et des coûts excessifs."), is_fragment("xAI a signé."), is_fragment("a) créer un fonds")
(True, False, False)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clause_words import LEAD
from summarize.facts.clauses.clauses import Reading

_FRAGMENT = re.compile(r"[a-zà-ÿ]{2,}(?:[ ,]|['’][a-zà-ÿ])")
_ENDS = (".", "!", "?", "…")
_GOES_ON = re.compile(r",(?!\d)|[;:–—)]")


def is_fragment(text: str) -> bool:
    """Whether a text begins with a word that begins no sentence."""
    return bool(_FRAGMENT.match(text))


def is_cut_off(texts: Sequence[str], number: int) -> bool:
    """Whether what follows text `number`, a sentence with an end, is a fragment: what stood between them, or belongs to
    either, nobody knows.

    >>> is_cut_off(["Elle soutient l'action de l'Union.", "développement de l'IA ouverte."], 0)
    True
    """
    following = texts[number + 1 : number + 2]
    return texts[number].rstrip().endswith(_ENDS) and any(map(is_fragment, following))


def lacks_main_verb(reading: Reading, clause: Clause) -> bool:
    """«La Commission, qui a critiqué le texte.»: a relative clause behind the first words, and nothing else."""
    text, at = reading.text, clause.group.start
    if clause.group.pronoun != "qui" or not clause.actors or not text.endswith(", ", 0, at):
        return False
    lead = LEAD.match(text)
    opening = reading.actors.at(lead.end() if lead else 0)
    whole = bool(opening) and opening[-1].end == at - 2
    return whole and text.rstrip().endswith(_ENDS) and not _GOES_ON.search(text, clause.group.end)
