"""Who is elected or appointed to what: «ont élu Anne Dupont comme présidente», «Anne Dupont a été nommée directrice».

The role stands behind the verb, at the name or, where the verb is passive, away from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.facts.people.candidates import Context
from summarize.facts.people.names import Name
from summarize.facts.people.roles import Role

_FARTHEST = 80  # characters between a role and the verb or name before it
_APPOINTED = (
    r"(?:ré)?élu|(?:re)?nommé|désigné|choisi|intronisé|investi|reconduit|confirmé|proposé|promu|recruté|pressenti"
)
_AS = (
    r"(?:comme|en tant que|en qualité de|à titre de|au poste de|aux fonctions de|pour devenir)"
    r" (?:le |la |l['’]|son |sa |leur |une? )?"
)
_ACTIVE_BEFORE = re.compile(rf"\b(?:{_APPOINTED})(?: (?:\w{{3,15}}ment|hier|également|à nouveau))? (?:MM?\. |Mme )?$")
_AS_BEHIND = re.compile(rf" {_AS}$")
_PASSIVE_BEHIND = re.compile(
    rf"(?:,? qui)? (?:a|avait|aura|vient d['’]|est|était|sera|fut) ?(?:été |être )?(?:\w{{3,15}}ment )?"
    rf"(?:{_APPOINTED})e?(?: (?:\w{{3,15}}ment|hier|également|à nouveau))? (?:{_AS})?$"
)


def find_appointed(context: Context) -> Iterator[tuple[Name, Role]]:
    """The full names of a sentence with the roles that they are said to be given.

    >>> from summarize.facts.people.candidates import read_context
    >>> sentence = read_context("Le comité a élu Anne Dupont comme présidente ; Li Wei a été nommé directeur.")
    >>> [(name.text, role.en) for name, role in find_appointed(sentence)]
    [('Anne Dupont', 'president'), ('Li Wei', 'director')]
    """
    text = context.text
    for role in context.roles:
        before = max(0, role.start - _FARTHEST)
        passive, behind = (p.search(text, before, role.start) for p in (_PASSIVE_BEHIND, _AS_BEHIND))
        name = context.name_until(passive.start()) if passive else None
        if name is None and behind:
            name = context.name_until(behind.start())
            if name and not _ACTIVE_BEFORE.search(text, max(0, name.start - _FARTHEST), name.start):
                name = None
        if name and name.is_full:
            yield name, role
