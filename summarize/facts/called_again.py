"""Persons whom the text calls again by what they are: «l'ancien ministre du Tourisme», «l'experte uruguayenne»."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.facts.actor import Actor
from summarize.facts.actor_words import NAME_BEHIND
from summarize.facts.holders import Holders
from summarize.facts.roles import Role

# «l'ancien | ministre du Tourisme»
FORMER = re.compile(r"(?:[Ll]['’](?P<feminine>ancienne )|[Ll]['’](?P<masculine>ancien )|[Ll]['’e] ?ex-|[Ll]a ex-)")
OF_WHAT = re.compile(r" (?:de|du|des|d['’]|à|au|aux|pour|sur|en|chargée?)\b")


def called_again(
    text: str, start: int, lead: re.Match[str], role: Role, meant: Actor | None, holders: Holders
) -> Actor | None:
    """The person named last, unless another name follows the office, or it is that of several or of another state.

    Args:
        start: where the article stands, which `lead` matches.
        meant: the person named last.
    """
    if meant is None or role.plural or (role.state and lead.re is not FORMER) or NAME_BEHIND.match(text, role.end):
        return None
    feminine = True if lead["feminine"] else False if lead["masculine"] else meant.feminine
    known = holders.country_of(meant.name)
    if (role.country and known and role.country != known) or meant.feminine not in (None, feminine):
        return None
    return replace(meant, start=start, end=role.end, phrase_start=start, feminine=feminine)
