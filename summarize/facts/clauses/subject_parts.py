"""Parts of the noun phrases before a verb: complements and lists that belong to its subject, objects that do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.facts.clauses.actor import KINDS, Actor, stand_for
from summarize.facts.clauses.actor_words import ONE_OF_ITS_KIND
from summarize.facts.clauses.actors import Actors
from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clause_words import LEAD
from summarize.facts.clauses.subject_words import OF, after_space
from summarize.facts.clauses.verbs import VerbGroup
from summarize.facts.naming.english import with_article
from summarize.facts.people.roles import read_role

_JOINED = re.compile(r"\b(?:et|ou|mais|puis) (?:\w+ment |aussi |également |ensuite |enfin )?$")
_CLAUSE_BEGINS = re.compile(r"[,;:]|\bqu(?:e |['’])|\b(?:et|ou|mais) ")


def is_object_of_the_verb_before(text: str, verb_end: int, found: Sequence[Actor], at: int) -> bool:
    """«critique | les plateformes | et réclame», «appelle | les pays | à agir et réclame»: what directly follows the
    verb that ends at `verb_end`, where a conjunction directly precedes the next one at offset `at`."""
    if not verb_end or not _JOINED.search(text, max(verb_end, at - 25), at):
        return False
    return not _CLAUSE_BEGINS.search(text, verb_end, max(verb_end, found[0].phrase_start))


_AND = re.compile(r" (?:et|mais|puis|ou) ")
_LONGEST_OBJECT = 160
_SINGULAR = re.compile(
    r"(?:a|est|avait|était|aura|sera|aurait|serait|eut|fut|va|dément|(?:con|pres|res)?sent|\w*[tv]ient)$"
)
_PLURAL = re.compile(r"\w*(?:ont|[^m]ent|[aeiouyéèâmrlô]ment)$")  # «ont», «diront», «refusent»; no adverb


def joined_to_an_object(text: str, actors: Actors, verb_end: int, group: VerbGroup, at: int) -> tuple[Actor, ...]:
    """«a salué le rapport et | la Russie | a rejeté»: whoever stands between the conjunction and the verb, which agrees
    in number, where an object of the verb that ends at `verb_end` stands before the conjunction."""
    first = max(verb_end, at - _LONGEST_OBJECT)
    joints = list(_AND.finditer(text, first, at)) if verb_end and text[verb_end:at].strip() else []
    if not joints or not text[verb_end : joints[-1].start()].strip() or _OTHER_SPEECH.search(text, verb_end, at):
        return ()
    lead = LEAD.match(text, joints[-1].end())
    found = actors.at(lead.end() if lead else joints[-1].end())
    if not found or text[found[-1].end : at].strip():
        return ()
    several = len(found) > 1 or found[0].plural
    return found if several == is_plural(text, group) else ()


_OTHER_SPEECH = re.compile(r"[;:«»\"“”()]")


_OWN_GOVERNMENT = re.compile(r"le gouvernement |l['’]exécutif |les autorités ", re.IGNORECASE)
_OFFICE_ONLY = re.compile(r"[a-z -]+")


def whose(text: str, actors: Actors, at: int, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """«Moov, | dont | le directeur juridique | salue»: an office is that of the one named before «dont» at offset
    `at`."""
    office = found[0]
    owner = _named_before(text, actors, at) if len(found) == 1 and office.kind == "phrase" else ()
    if not owner or owner[0].kind == "person" or office.plural or not _OFFICE_ONLY.fullmatch(office.name):
        return found
    return (replace(office, name=f"{office.name} of {with_article(owner[0].name)}"),)


_ONE_OF_ITS_KIND = re.compile(rf"\b{ONE_OF_ITS_KIND}$", re.IGNORECASE)


# What only an active verb has behind it: a direct object («le 3 mai» is none), or what one warns of.
_ACTIVE = re.compile(
    r" (?:(?:la|le|les|son|sa|ses|leurs?|une?|des|plusieurs) (?!\d|même|nouveau|lendemain|jour|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|an )|l['’](?!an |année |unanimité|été))"
)
_WARNS = re.compile(r" (?:contre|sur|face|que |qu['’])")


def without_auxiliary(text: str, group: VerbGroup, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """«Le porte-parole Li Wei | mis en garde contre les abus.»: who stands right before a participle that has lost its
    auxiliary, in a sentence (no headline) without any."""
    if not found or found[-1].kind not in KINDS or text[found[-1].end : group.start].strip():
        return ()
    active = (_WARNS if group.verb.particle else _ACTIVE).match(text, group.end)
    return found if active and text.rstrip().endswith(".") else ()


def collective_before(text: str, actors: Actors, at: int) -> tuple[Actor, ...]:
    """«l'opposition, | qui dénonce»: the body without a name that ends at offset `at`."""
    phrase = _ONE_OF_ITS_KIND.search(text, max(0, at - 20), at)
    return actors.at(phrase.start()) if phrase else ()


def government_of(text: str, actors: Actors, at: int) -> tuple[Actor, ...]:
    """«La Hongrie, dont | le gouvernement | conteste»: the state named before «dont»."""
    lead = _OWN_GOVERNMENT.match(text, at)
    owner = _named_before(text, actors, at - 5) if lead and text.startswith("dont ", max(0, at - 5)) else ()
    if lead is None or not owner or owner[0].kind != "country":
        return ()
    several = lead.group().startswith("les")
    return (replace(owner[0], start=at, end=lead.end() - 1, phrase_start=at, plural=several),)


def _named_before(text: str, actors: Actors, at: int) -> tuple[Actor, ...]:
    """The named actor that ends before the comma or space before offset `at`."""
    while at > 0 and text[at - 1] in " ,":
        at -= 1
    return actors.ending(at)


def is_balanced(text: str, start: int, end: int) -> bool:
    """Whether every quotation that begins in ``text[start:end]`` ends there."""
    return text.count("«", start, end) == text.count("»", start, end) and text.count('"', start, end) % 2 == 0


def owner_of_relative(text: str, inner: Clause | None, at: int) -> tuple[Actor, ...]:
    """«L'Espagne, | qui a créé la première agence, | s'oppose»: of whom the clause `inner` that «qui» leads tells,
    where its commas open right before it and close right before offset `at`; its object is no subject."""
    if inner is None or not inner.actors or not text.endswith(", ", 0, at):
        return ()
    closed = text.endswith(", ", 0, inner.group.start) and text.find(",", inner.group.end) == at - 2
    return inner.actors if closed and is_balanced(text, inner.group.end, at) else ()


_LED_AGAIN = re.compile(r" et (?:par|de|à|avec|pour) $")


def with_one_led_alike(text: str, actors: Actors, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """«saluée par la Chine | et par le Mali, | qui réclament»: both, where the verb is in the plural."""
    if len(found) != 1 or found[0].plural:
        return found
    first = found[0].phrase_start
    led = _LED_AGAIN.search(text, max(0, first - 12), first)
    return (*(actors.ending(led.start()) if led else ()), *found)


def is_plural(text: str, group: VerbGroup) -> bool:
    """Whether the verb shows a subject in the plural."""
    for word in text[group.start : group.end].replace("’", "'").replace("'", " ").split():
        if _SINGULAR.match(word):
            return False
        if _PLURAL.match(word):
            return True
    return False


def with_many_complements(text: str, actors: Actors, chunks: Sequence[tuple[int, int]], at: int) -> tuple[Actor, ...]:
    """«les représentants du Chili, | du Pérou et de la Bolivie | ont signé»: the last part is a complement of the
    first."""
    if not OF.match(text, chunks[-1][0]):
        return ()
    for start, _ in reversed(chunks[:-1]):
        if not OF.match(text, start):
            lead = LEAD.match(text, start)
            found = actors.at(lead.end() if lead else start)
            return found if found and not text[found[-1].end : at].strip() else ()
    return ()


def with_list_before(
    text: str, actors: Actors, found: tuple[Actor, ...], chunks: Sequence[tuple[int, int]]
) -> tuple[Actor, ...]:
    """«la Chine, le Mali | et la France ont signé»: the names before the last comma act as well."""
    if len(found) < 2:
        return found
    for start, _ in reversed(chunks[:-1]):
        lead = LEAD.match(text, start)
        more = actors.at(lead.end() if lead else start)
        if not more or more[0].end > found[0].start or more[0].kind == "phrase":
            break
        found = (*more[:1], *(actor for actor in found if actor.start != more[0].start))
    return found


_ANOTHER = re.compile(r"(?: [a-zà-ÿ]{4,})?,? et (?:[Ll][ae]s? |[Ll]['’])?(?=[A-ZÀ-Þ])")


def with_another(text: str, actors: Actors, found: tuple[Actor, ...], at: int) -> tuple[Actor, ...]:
    """«la CGT | et FO | ont signé»: with the name behind «et» that no rule knows; none where one of the two cannot be
    read to its end («la Fédération du commerce coopératif et …»), for it did not act alone."""
    joined = _ANOTHER.match(text, found[-1].end, at)
    if joined is None:
        return found
    more = () if text[joined.start()] == " " and joined.group()[1:4] != "et " else actors.unknown_at(joined.end(), at)
    return (*found, *more) if more else ()


_ALL_OF = re.compile(
    r"(?:^|(?<=[ ,;:]))les (?P<number>deux|trois|quatre) (?:"
    r"(?P<country>pays|[ée]tats|capitales|nations|royaumes|voisins)|(?P<organisation>agences|associations|autorités|commissions|confédérations|entreprises|fédérations|firmes|fondations"
    r"|groupes|institutions|instituts|ONG|organisations|organismes|partis|sociétés|syndicats)"
    r"|(?P<person>chercheur(?:e|se)?s|députée?s|dirigeante?s|élue?s|eurodéputée?s|experte?s|femmes|hommes|ministres"
    r"|présidente?s|responsables|sénat(?:eur|rice)s)|alliés|parties|partenaires|signataires) $",
    re.IGNORECASE,
)
_HOW_MANY = {"deux": 2, "trois": 3, "quatre": 4}


def all_of(several: Sequence[Actor], text: str, at: int) -> tuple[Actor, ...]:
    """«les deux organisations», «les trois pays» right before the verb at offset `at`: those who last acted together,
    where number and kind are theirs."""
    words = _ALL_OF.search(text, max(0, at - 40), at)
    if words is None or len(several) != _HOW_MANY[words["number"].casefold()]:
        return ()
    if words.lastgroup != "number" and any(actor.kind != words.lastgroup for actor in several):
        return ()
    return tuple(replace(actor, start=words.start(), end=at - 1, phrase_start=words.start()) for actor in several)


def one_of_two(head: Sequence[Actor], before: Sequence[Actor], *, feminine: bool, first: bool) -> tuple[Actor, ...]:
    """Whom «le premier» and «la seconde» mean, the two at the head of the sentence or the two before it, if the genders
    that they show allow it."""
    pair = head if len(head) == 2 else before
    if len(pair) != 2:
        return ()
    meant = pair[0 if first else 1]
    return (replace(meant, feminine=feminine),) if meant.feminine in (None, feminine) else ()


def at_pronoun(clause: Clause, meant: Sequence[Actor]) -> Clause:
    """The clause with the actors whom its pronoun means, where the pronoun stands."""
    at = clause.group.start
    return replace(clause, actors=tuple(replace(actor, start=at, end=at, phrase_start=at) for actor in meant))


def the_latter(latter: re.Match[str], recent: tuple[Actor, ...], last: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom «celui-ci» at the head of a sentence means: the subject of the one before; «ce dernier» the one named
    last."""
    pronoun = ("elle" if latter["feminine"] else "il") + "s" * (latter["plural"] is not None)
    far = stand_for(pronoun, last) if "dern" in latter.group() else ()
    return far or stand_for(pronoun, recent)


def is_office(text: str, at: int) -> bool:
    """«Anne Dupont, | ministre du Numérique | a signé»: an apposition that no comma closes."""
    at = after_space(text, at)
    return text[at : at + 1].islower() and bool(read_role(text, at))


_OF = re.compile(r" (?:de |d['’]|du |des )(?!son côté|leur côté|concert\b|nouveau\b|plus belle\b)")


def takes_of(text: str, group: VerbGroup) -> bool:
    """«…, s'est félicitée | de l'engagement des autorités»: the verb has its own complement, no speaker behind it."""
    takes = group.verb.reflexive and any(frame.after == ("de",) for frame in group.verb.frames)
    return takes and _OF.match(text, group.end) is not None


def may_share(text: str, group: VerbGroup) -> bool:
    """«, appelant à», «en appelant à» go with the subject; «une déclaration appelant à» with its noun."""
    before = text[max(0, group.start - 3) : group.start].rstrip()
    return before.endswith(",") or not before or text.startswith(("en ", "En "), group.start)
