"""Names of persons and bodies that no other rule knows, where the sentence leaves no doubt that they are names.

>>> text = "L'ONG Access Now a protesté."
>>> [(body.name, body.kind) for body in unlisted_body(text, 0, text.index(" a protesté"))]
[('Access Now', 'organisation')]
>>> unlisted_person("le ministre des Sciences, Lee Jong-ho, est venu", 24).name
'Lee Jong-ho'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.actor_words import OFFICE, TITLE
from summarize.facts.mention import Mention
from summarize.facts.naming.vocabulary import look_up, looks_like_adjective, looks_like_noun, tokens_of
from summarize.facts.places.capitals import SEATS
from translate.languages.nations import countries

# The nationality behind it, by its ending: «kényane», «sud-coréenne», «malgache».
_NATIONAL = (
    r"(?:[a-zà-ÿ-]{2,20}(?:aise?|ois|oise|ien|ienne|éen|éenne|ain|aine|ane?|in|ine|andaise?|emande?|agnole?|ol|ole|ique|ite)"
    r"|allemande?|belge|danoise?|grecque|malgache|norvégienne|russe|slovaque|slovène|suisse|tchèque|turque?|turc)"
)
CLASS_NOUN = re.compile(
    r"(?:agence|alliance|assureur|association|banque|branche|cabinet|campagne|centrale|centre|chaîne|chambre"
    r"|coalition|collectif|comité|compagnie|confédération|consortium|constructeur|coopérative"
    r"|coordination|distributeur|éditeur|entreprise"
    r"|fabricant|faîtière|fédération|filiale|firme|fondation|fondeur|fonds|fournisseur|géant|groupe|groupement|hébergeur"
    r"|hebdomadaire|institut|intersyndicale|jeune pousse|journal|laboratoire|licorne|ligue|lobby|magazine"
    r"|marque|mastodonte|média|mensuel|mouvement|multinationale|mutuelle|observatoire|ONG|opérateur|organisation|organisme|parti|plateforme"
    r"|plate-forme|prestataire|quotidien|réseau|revue|site|société|start-up|studio|syndicat|think tank|union)"
    rf"(?: {_NATIONAL})?(?: (?:non gouvernementale?|patronale?|syndicale?|professionnelle?|politique|numérique))?"
    rf"(?: (?:de |d['’])[a-zà-ÿ-]{{4,}})?(?: {_NATIONAL})? "
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]+(?: (?:de |du |des |of |for |and )?[A-ZÀ-Þ][\w'’.-]+){0,3}"
_BODY = re.compile(
    rf"(?:(?:la |le |l['’])(?P<of_class>(?-i:{CLASS_NOUN.pattern}))?)?"
    rf"(?P<name>(?-i:(?!L(?:a|e|es) |L['’]){_NAME}))(?: \((?P<acronym>[A-Z][\w-]{{1,8}})\))?\s*",
    re.IGNORECASE,
)
_CLASSED = re.compile(
    rf"\b(?:la |le |l['’]|du |au )(?P<noun>{CLASS_NOUN.pattern})(?P<name>(?-i:{_NAME}))", re.IGNORECASE
)
# Before the last part of a name, in small letters: «Robert in den Bosch», «Anna van der Meer», «Luis de la Torre».
_PARTICLE = (
    r"(?:(?:in|op|van|von|uit) (?:den|der|het|de|dem|'t) |de (?:la|las|los) |(?:aan|af|al|auf|av|ben|bin|bint|da|de|del"
    r"|della|den|der|di|do|dos|du|el|ibn|la|ould|te|ten|ter|van|von|zu|zum|zur) |d['’]|al-|el-)"
)
# «le groupe de Santa Clara», «l'entreprise de San Francisco»: a company by its town, which nothing here tells.
BY_ITS_SEAT = re.compile(
    r"(?:[Ll]e |[Ll]a |[Ll]['’])(?:constructeur|entreprise|fabricant|firme|géant|groupe|jeune pousse"
    r"|laboratoire|opérateur|société|start-up) (?:de |d['’])[A-ZÀ-Þ]"
)
_SPEAKER = re.compile(
    rf"(?:(?:l[ae] )?{TITLE})?([A-ZÀ-Þ][\w'’-]+(?: (?:{_PARTICLE})?[A-ZÀ-Þ][\w'’-]+){{0,3}})(?=[,.;:)]|$"
    r"| \(| (?:à|dans|lors|en|pour|sur|au|devant)\b)"
)
# «a déclaré | Veille numérique Asie | dans un rapport»: no article, and a capital at both ends.
_SPEAKING_BODY = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+ (?:[a-zà-ÿ-]{3,} ){1,2}[A-ZÀ-Þ][\w-]+(?=[,.;:)]|$| (?:à|dans|lors|en|pour|sur|au|devant)\b)"
)
_APPOSED_PERSON = re.compile(rf", (?:{TITLE})?([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){{1,3}})(?=,)")
_ACRONYM = re.compile(r"(?!(?:ONG|PDG|PIB|PME|TPE)\b)[A-Z]{3,8}(?![\w-])")
_INNER_CAPITAL = re.compile(r".[A-Z0-9]")


def unlisted_body(text: str, start: int, end: int) -> tuple[Actor, ...]:
    """The body that ``text[start:end]`` names: «AfricTivistes», «l'ONG Access Now»; a state by its seat. One word at
    the head of a sentence is a name only by a capital or a figure inside it."""
    name = _BODY.fullmatch(text, start, end)
    if name is not None and (name["of_class"] or _stands_for(name["name"], name["acronym"])):
        return (Actor(name.start("name"), name.end("name"), name["name"], "organisation", phrase_start=start),)
    if name is None or not all(_is_a_name(word) for word in name["name"].split(" ") if word[0].isupper()):
        return ()
    first = name["name"].split(" ")[0]
    if start == 0 and name.start("name") == 0 and first == name["name"] and not _INNER_CAPITAL.search(first):
        return ()
    seat = SEATS.get(name["name"])
    if seat:
        return (Actor(name.start("name"), name.end("name"), countries()[seat].name, "country", phrase_start=start),)
    return (Actor(name.start("name"), name.end("name"), name["name"], "organisation", phrase_start=start),)


def _stands_for(name: str, acronym: str | None) -> bool:
    """Whether the acronym behind it vouches for a name in foreign words: «Semiconductor Industry Association (SIA)»."""
    initials = "".join(word[0] for word in name.split(" ") if word[0].isupper())
    return acronym is not None and len(initials) > 2 and initials == acronym


def unlisted_speaker(text: str, start: int) -> tuple[Actor, ...]:
    """Whoever is named at `start`, right behind a verb of speech: a person, or a body whose name has words in lower
    case."""
    body = _SPEAKING_BODY.match(text, start)
    if body:
        return (Actor(start, body.end(), body.group(), "organisation"),)
    name = _SPEAKER.match(text, start)
    return (Actor(name.start(1), name.end(1), name.group(1), "person"),) if name else ()


def by_acronym(text: str, start: int) -> Actor | None:
    """«l'IEC»: a body whose long form nobody gave."""
    name = _ACRONYM.match(text, start)
    return Actor(name.start(), name.end(), name.group(), "organisation") if name else None


def unlisted_person(text: str, at: int) -> Actor | None:
    """The person set off behind an office that ends at `at`: «le ministre des Sciences | , Lee Jong-ho, »."""
    name = _APPOSED_PERSON.match(text, at)
    if name is None or not all(_is_a_name(word) for word in name.group(1).split(" ")):
        return None
    return Actor(name.start(1), name.end(1), name.group(1), "person")


def classed_bodies(text: str) -> Iterator[tuple[str, Actor]]:
    """The class nouns of a sentence with the bodies that they introduce: «le cabinet Lemieux-Tran»."""
    for found in _CLASSED.finditer(text):
        if all(_is_a_name(word) for word in found["name"].split(" ") if word[0].isupper()):
            actor = Actor(found.start("name"), found.end("name"), found["name"], "organisation")
            yield found["noun"].split(" ")[0].casefold(), actor


def _is_a_name(word: str) -> bool:
    """Whether no French word with a capital is meant: «Amnesty», «OpenAI»; not «Experts», «Réunis», «Conseil»."""
    tokens = tokens_of(word)
    known = look_up(tokens, 0, "noun", "gerund", "adj", "verb", "participle")
    return known is None and not (looks_like_noun(word.casefold()) or looks_like_adjective(word.casefold()))


# «Le psychiatre | Serge Tisseron», «Son ancienne collègue belge | Anna Costa»: a calling before a whole name.
_CALLING = re.compile(
    r"(?:(?P<feminine>[LlSs]a )|[Ll]e |[Ss]on |[Ll]['’])(?:ancien(?:ne)? |ex-)?(?P<noun>[a-zà-ÿ-]{5,})"
    r"(?: [a-zà-ÿ-]{4,})? (?=[A-ZÀ-Þ])"
)


def person_called(text: str, start: int, starts: Mapping[int, Mention]) -> Actor | None:
    """«Sa bâtonnière, Noémie Dupont», «L'avocate de l'association, Mercy Mutemi», «Le psychiatre Serge Tisseron»:
    whatever the office or calling is, unless its noun is a thing's. `starts` has the names by where they begin."""
    office = OFFICE.match(text, start)
    person = starts.get(office.end()) if office else None
    if office and person and person.kind == "person":
        feminine = True if office["feminine"] else False if office["masculine"] else None
        return Actor(person.start, person.end, person.value["name"], "person", False, feminine, phrase_start=start)
    calling = _CALLING.match(text, start)
    person = starts.get(calling.end()) if calling else None
    if calling is None or person is None or person.kind != "person" or " " not in text[person.start : person.end]:
        return None
    known = look_up(tokens_of(calling["noun"]), 0, "noun")
    if known and not known[1].actor:
        return None
    feminine = True if calling["feminine"] else None
    return Actor(person.start, person.end, person.value["name"], "person", False, feminine, phrase_start=start)
