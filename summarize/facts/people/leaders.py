"""Who leads, founded or speaks for a body, where no noun of an office says so: «Anne Dupont, qui préside le Conseil».

Verbs and set phrases take the place of the office: «le Centre Halo, fondé par Anne Dupont», «Anne Dupont, à la tête du
Centre Halo», «dont la directrice est Anne Dupont», «Pour Anne Dupont, de la Fondation Halo, …». A body that other rules
know says of what in English; without one the name alone is found, and only where none but persons do what the verb
says.

>>> from summarize.facts.people.candidates import read_context
>>> sentence = read_context("L'Institut Halo, cofondé par Anne Dupont ; Li Wei, qui dirige l'Observatoire de l'IA.")
>>> [(name.text, role.en) for name, role in find_leaders(sentence)]
[('Anne Dupont', 'co-founder of the Halo Institute'), ('Li Wei', 'head of the AI Observatory')]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from summarize.facts.bodies.organisation_names import Organisation
from summarize.facts.naming.english import title_case, with_article
from summarize.facts.people.candidates import TITLE, Context
from summarize.facts.people.names import Name
from summarize.facts.people.roles import Role, called

# Stem of the verb → English of who does it, and whether none but persons do.
_LEADS = {
    "cofond": ("co-founder", False), "fond": ("founder", False), "cocré": ("co-founder", False),
    "cré": ("founder", False), "coprésid": ("co-chair", True), "présid": ("president", True),
    "codirig": ("co-director", True), "dirig": ("head", True), "emmen": ("leader", True),
    "pilot": ("head", False), "anim": ("head", False), "coordonn": ("coordinator", False),
}  # fmt: skip
_STEM = rf"(?P<stem>{'|'.join(_LEADS)})"
_SINCE = (
    r"(?: (?:depuis|en|dès|conjointement|notamment|aujourd['’]hui|désormais|également|aussi|actuellement)"
    r"(?: [\w'’]+){0,4}?)?"
)
_OF = r"(?:de la |de l['’]|des |du |de |d['’])"
# «(le Centre Halo), | fondé en 2019 par | (Anne Dupont)»
_BY = re.compile(
    rf"(?P<link>(?:,? (?:qui )?(?:est|était|sera|a été|et|désormais))?,? ){_STEM}ée?s?{_SINCE} par (?:l['’]|le |la )?$"
)
# «(le Centre Halo), | que préside | (Anne Dupont)»
_WHOM = re.compile(r"(?P<link>,? que )(?P<stem>(?:co)?(?:présid|dirig)|pilot|anim|coordonn)e (?:l['’]|le |la )?$")
_AND = re.compile(r"(?:, | et |, et )(?:par )?")
# «(Anne Dupont), | qui préside depuis mars | (la Commission)»
_WHO = re.compile(rf",? qui (?:(?:a|avait) (?:{_STEM}é)|(?:co)?(?P<present>présid|dirig|pilot|anim|coordonn)e)(?!\w)")
_TO_BODY = re.compile(rf"{_SINCE} (?:la |le |les |l['’])?")
# «(Anne Dupont), | à la tête de | (la Fondation)»
_AT_HEAD = re.compile(
    r"(?:,? (?:(?:a été|est|sera|vient d['’]être) )?"
    rf"(?:nommée?|placée?|portée?|arrivée?|élue?|alors|désormais|toujours)(?: [\w'’]+){{0,3}}?"
    rf"| prend| a pris| quitte|,) (?:à )?la (?P<post>tête|direction|présidence) {_OF}$"
)
_HEAD_FIRST = re.compile(rf"\b[ÀAà] la (?P<post>tête|direction|présidence) {_OF}$")
_POSTS = {"tête": "head", "direction": "director", "présidence": "president"}
_THEN_NAME = re.compile(r"(?: depuis [\w'’ ]{2,25})?, ")
# «(la directrice) | est | (Anne Dupont)», «(Anne Dupont) | est la | (directrice)»
_IS = re.compile(r" (?:est|était|reste|demeure|sera) (?:désormais |actuellement |aujourd['’]hui )?")
_NAME_IS = re.compile(
    r"(?:,? qui)? (?:est|était|reste|demeure|devient|deviendra|sera|a été)"
    r"(?: (?:aussi|également|désormais|aujourd['’]hui|alors|actuellement|toujours))? (?:le |la |l['’]|une? )?$"
)
_DEFINITE = re.compile(r"\b(?:[Ll]e |[Ll]a |[Ll]['’]|[Ss]on |[Ss]a )(?:\w+[ -])?$")
# «Pour Anne Dupont, | de l'ONG | Halo,»
_FROM = re.compile(
    rf", {_OF}(?:(?:ONG|association|organisation|collectif|think tank|start-up|société|entreprise|fondation|syndicat"
    r"|cabinet|institut|laboratoire|coalition|réseau|campagne|plateforme|groupe|centre|observatoire|mouvement) )?"
)
_CLOSED = re.compile(r"(?: \([^()]{1,25}\))?(?:[,.;:»]| ?$)")
_LED = re.compile(r"(?:\b(?:[Ll][ae]s?|[Uu]ne?|[Dd][ue]s?|[Aa]ux?|[Ee]n|[ÀAà]|[Ss]ur|[Dd]ans)|[LlDd]['’]) ?$")
_OPINION = re.compile(r"\b(?:[Pp]our|[Ss]elon|[Aa]près|[Aa]vec|[Pp]ar|[Cc]hez) $")
# Whose head sits in the chair.
_SITS = re.compile(
    r"\b(?:Sub)?(?:Committee|Commission|Council|Board|Panel|Group|Task Force|Forum|Jury|Conference|Body)\b"
)
_FARTHEST = 90  # characters between a name and what leads to it


def find_leaders(context: Context) -> Iterator[tuple[Name, Role | None]]:
    """The full names of a sentence that a verb or a set phrase ties to a body, with the role that this is."""
    starts = {body.start: body for body in context.bodies}
    ends = {body.end: body for body in context.bodies}
    order = sorted(starts)
    for name in context.names:
        if name.is_full:
            yield from _led_by(context, name, ends)
            yield from _who_leads(context, name, starts, order)
            yield from _from_body(context, name, starts)
    yield from _at_head_first(context)
    yield from _said_to_be(context)


def _role(start: int, end: int, noun: str, body: Organisation) -> Role:
    name = called(body)
    noun = "chair" if noun == "president" and _SITS.search(name) else noun
    article = "the " if with_article(title_case(name)).startswith("the ") else ""
    return Role(start, end, f"{noun} of {article}{name}" if body.rendered else None, body.country, head=noun)


def _led_by(context: Context, name: Name, ends: dict[int, Organisation]) -> Iterator[tuple[Name, Role | None]]:
    text = context.text
    at = name.start
    if title := next((t for t in TITLE.finditer(text, max(0, at - 14), at) if t.end() == at), None):
        at = title.start()
    by = _BY.search(text, max(0, at - _FARTHEST), at) or _WHOM.search(text, max(0, at - _FARTHEST), at)
    if by is None:
        return
    noun, persons_only = _LEADS[by["stem"]]
    body = ends.get(by.start())
    if body is None and not persons_only:
        return
    role = _role(by.start("stem"), name.start, noun, body) if body else None
    each: Name | None = name
    while each and each.is_full:
        yield each, role
        more = _AND.match(text, each.end)
        each = context.name_from(more.end()) if more else None


def _who_leads(
    context: Context, name: Name, starts: dict[int, Organisation], order: list[int]
) -> Iterator[tuple[Name, Role | None]]:
    text = context.text
    if who := _WHO.match(text, name.end):
        noun, persons_only = _LEADS[who["stem"] or who["present"]]
        if who["present"] and who.group().endswith(f"co{who['present']}e"):
            noun, persons_only = _LEADS[f"co{who['present']}"]
        following = bisect_left(order, who.end())
        body = starts[order[following]] if following < len(order) else None
        if body and _TO_BODY.fullmatch(text, who.end(), min(body.start, who.end() + _FARTHEST)):
            yield name, _role(who.start(), body.end, noun, body)
        elif persons_only:
            yield name, None
        return
    for start in order[bisect_left(order, name.end) :][:1]:
        head = _AT_HEAD.fullmatch(text, name.end, start) if start - name.end < _FARTHEST else None
        if head:
            yield name, _role(name.end, starts[start].end, _POSTS[head["post"]], starts[start])


def _from_body(context: Context, name: Name, starts: dict[int, Organisation]) -> Iterator[tuple[Name, Role | None]]:
    """Companies make products, which bear names too: of theirs only who is asked for an opinion."""
    text = context.text
    out_of = _FROM.match(text, name.end)
    body = starts.get(out_of.end()) if out_of else None
    if body is None or not _CLOSED.match(text, body.end) or _LED.search(text, max(0, name.start - 6), name.start):
        return
    if body.rule in ("table", "of-office", "listed") and not _OPINION.search(text, max(0, name.start - 7), name.start):
        return
    yield name, None


def _at_head_first(context: Context) -> Iterator[tuple[Name, Role | None]]:
    """«À la tête de la Fondation Halo, Anne Dupont …»."""
    text = context.text
    for body in context.bodies:
        head = _HEAD_FIRST.search(text, max(0, body.start - 40), body.start)
        gap = _THEN_NAME.match(text, body.end) if head else None
        name = context.name_from(gap.end()) if gap else None
        if head and name and name.is_full:
            yield name, _role(head.start(), body.end, _POSTS[head["post"]], body)


def _said_to_be(context: Context) -> Iterator[tuple[Name, Role | None]]:
    """«dont la directrice est Anne Dupont», «Anne Dupont est la directrice de …»."""
    text = context.text
    for role in context.roles:
        copula = _IS.match(text, role.end) if not role.plural else None
        name = context.name_from(copula.end()) if copula else None
        if name and name.is_full and _DEFINITE.search(text, max(0, role.start - 20), role.start):
            yield name, role
        is_ = _NAME_IS.search(text, max(0, role.start - 50), role.start)
        before = context.name_until(is_.start()) if is_ else None
        if before and before.is_full:
            yield before, role
