"""The nouns of roles: offices, ranks and professions, in all their French forms (`roles.csv`).

>>> offices().at("secretaires generaux adjoints des", 0)[1].plural, offices().at("vice premiere ministre", 0)[1].en
(True, 'deputy prime minister')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from summarize.facts.tables import read_table
from translate.languages.gazetteer import Gazetteer, plural


@dataclass(frozen=True)
class Office:
    """A row of the table.

    Attributes:
        en: English, empty for a word that says nothing without its context («homologue»).
        of: English preposition before what «de» introduces.
        at: English preposition before a body that «à» introduces.
        un: English when the body is the United Nations.
        state: whether it is an office of a state.
        plural: whether the text has it in the plural.
    """

    en: str
    of: str
    at: str
    un: str
    state: bool
    plural: bool = False


@lru_cache(maxsize=1)
def offices() -> Gazetteer[Office]:
    """French head of a role, in all its forms → its row."""
    entries = []
    for row in read_table("roles.csv"):
        values = row["en"], row["of"] or "of", row["at"] or "at", row["un"], bool(row["state"])
        singulars = [row["fr"], *filter(None, row["feminine"].split("|"))]
        entries += [(_plural(form), Office(*values, plural=True)) for form in singulars]
        entries += [(form, Office(*values)) for form in singulars]
    return Gazetteer(entries)


def _plural(form: str) -> str:
    """The plural of a head: its words up to the first preposition, behind a hyphen only the last.

    >>> [_plural(office) for office in ("secrétaire général adjoint", "chef d'État", "haut-commissaire", "porte-parole")]
    ['secrétaires généraux adjoints', "chefs d'État", 'hauts-commissaires', 'porte-parole']
    """
    words, end = form.split(" "), 0
    while end < len(words) and words[end] not in ("de", "du", "des", "en", "à", "au") and "'" not in words[end]:
        end += 1
    return " ".join([*map(_plural_word, words[:end]), *words[end:]])


def _plural_word(word: str) -> str:
    if word in ("porte-parole", "PDG", "P-DG", "DG", "CEO", "CTO", "CIO"):
        return word
    parts = word.split("-")
    first = [plural(part) if part in ("haut", "haute", "enseignant", "enseignante") else part for part in parts[:-1]]
    return "-".join([*first, plural(parts[-1])])
