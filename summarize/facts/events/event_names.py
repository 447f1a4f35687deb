"""The English names of events that no glossary has: what was read of the French, in the order of English names.

`phrase_reader.py` reads «Semaine européenne de la robotique» word for word, *European week of robotics*; a list of
rules makes an English name of it, *European robotics week*. A matter of one word or term stands before the noun («Forum
de l'innovation», Innovation Forum), a longer one or several things behind «on» («Forum des libertés numériques», Forum
on Digital Freedoms), those who meet behind «of» («Conférence des régulateurs», Conference of Regulators).

>>> in_english_order("European week of robotics", lambda topic: True)
'European robotics week'
>>> in_english_order("global congress of digital rights", lambda topic: False)
'world congress on digital rights'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from summarize.facts.naming.english import title_case, with_article
from summarize.facts.naming.name_wording import worded
from summarize.facts.naming.naming import Title
from summarize.facts.naming.phrase import Name
from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.places.countries import find_countries, find_places
from translate.languages.nations import countries

_NOUN = (
    r"(?P<noun>(?:round table|conference|forum|congress|summit|fair|exhibition|expo|festival|weeks?|days?|meetings?"
    r"|workshop|seminar|symposium|colloquium|hackathon|gala|biennial|convention|webinar))"
)
_NAME = re.compile(rf"(?P<before>(?:[^\s]+ )*?){_NOUN}(?P<tail> (?:of|on|for) .+)?$", re.IGNORECASE)
_OF = re.compile(r" of (?:the )?(?P<topic>.+?)(?P<rest> (?:on|for|in) .+)?$")
# These are held of a matter rather than on it, however many words it has: World Data Protection Day.
_OF_A_MATTER = frozenset("day days week weeks fair exhibition expo festival".split())
_WORLD = _OF_A_MATTER | {"congress", "conference"}
_SMALL = re.compile(r"\b(?:of|and|for|on|in|or|the|to|by|at)\b")
# «réunion du groupe de travail sur l'IA», meeting of the working group: whose it is
_BODY = re.compile(r"(?:group|committee|council|board|commission|assembly|task force|panel|bureau)$", re.IGNORECASE)
_LONGEST_MATTER = 3  # words
# Those for whom an event is stand before its noun.
_FOR_WHOM = {
    "young people": "youth",
    "youth": "youth",
    "women": "women's",
    "children": "children's",
    "parliamentarians": "parliamentary",
    "peoples": "peoples'",
}
_WORDING = (
    (re.compile(r"\b(national|regional|international) (?=\1\b)", re.IGNORECASE), ""),  # «Assises nationales»
    # «Assises bretonnes», «Assises départementales»: those of a part, which «assises» alone are not.
    (re.compile(r"^((?:[A-Z][\w-]+|regional|departmental|metropolitan|local) )national (?=conference\b)"), r"\1"),
    (re.compile(r"\bFrench-speaking\b", re.IGNORECASE), "Francophone"),
    (re.compile(r"\bin the service of\b"), "for"),
    (re.compile(r"\bof parties\b"), "of the parties"),  # «Conférence des parties»
    (re.compile(r"\bon rights of\b"), "on the rights of"),
    # «le droit et l'IA», «congrès de droit»; not «le droit à l'image».
    (re.compile(r"(?<!human )(?<!the )\b(?:the )?right(?=$| and\b)"), "law"),
    (re.compile(r"(?<= and )the right$"), "law"),
    (re.compile(r"\bof (?:the )?digital technology$"), "of digital"),
)


def name_of(title: Title, names: Mapping[int, Name]) -> str:
    """The English name of an event without its ordinal, from a title that was read in a sentence with these names by
    their starts.
    """
    if title.quoted and not title.held:
        return _with_noun(title)
    if assembled := _meeting_of(title):
        return assembled
    name = in_english_order(
        _with_place(title), lambda topic: _is_one_term(title, topic, names), of_people=is_of_people(title)
    )
    return worded(title_case(name) if title.name[:1].isupper() else name)


_MARKS = '«“"'
_LONGEST_TITLE = 6  # words
_NO_NAME = re.compile(r"[?!:;,.…]|^(?:how|what|why|when|who|where|towards?)\b", re.IGNORECASE)


def _with_noun(title: Title) -> str:
    """«sommet « L'IA dans la science »», AI in Science Summit; what is long, or asks, is the theme of one."""
    noun = title.phrase.en.split(" ")[-1]
    inside = title.text[title.start] in _MARKS or re.search(rf"\b{re.escape(noun)}\b", title.name, re.IGNORECASE)
    theme = title.name.count(" ") >= _LONGEST_TITLE or _NO_NAME.search(title.name)
    whole = title.phrase.complete and not title.phrase.topical
    return title.name if inside or theme or not whole else f"{title.name} {title_case(title.phrase.en)}"


def in_english_order(name: str, is_term: Callable[[str], bool], *, of_people: bool = False) -> str:
    """The name, read word for word, in English order.

    Args:
        name: in lower case, but for proper names.
        is_term: whether the French has one term for an English matter.
        of_people: those behind «of» are who meets.
    """
    for pattern, english in _WORDING:
        name = pattern.sub(english, name)
    found = _NAME.fullmatch(name)
    if found is None:
        return name
    before, noun, tail = found["before"], found["noun"], found["tail"] or ""
    if noun in _WORLD or (noun == "forum" and tail.startswith(" of ") and not of_people):
        before = re.sub(r"\bglobal\b", "world", before)
    if act := _of_an_act(before, noun, tail):
        return act
    of = _OF.fullmatch(tail)
    if of is None:
        return _on_ai(before, noun, tail)
    topic, rest = of["topic"], of["rest"] or ""
    if topic in _FOR_WHOM:
        return f"{before}{_FOR_WHOM[topic]} {noun}{rest}"
    if _BODY.search(topic):
        return f"{before}{noun} of the {topic}{rest}"
    if of_people:
        return f"{before}{noun}{tail}"
    short = not _SMALL.search(topic) and topic.count(" ") < _LONGEST_MATTER
    if noun in _OF_A_MATTER and topic.endswith("ies"):  # «Salon des technologies», Technology Fair
        topic = f"{topic.removesuffix('ies')}y"
    if topic == "digital" or (short and (noun in _OF_A_MATTER or is_term(topic))):
        return f"{before}{topic} {noun}{rest}"
    return f"{before}{noun} on {topic}{rest}"


# «atelier de validation de la stratégie», strategy validation workshop: what is done at it stands before the noun.
_ACT = re.compile(
    r" (?:of|on) (?P<act>validation|training|consultation|awareness|launch|drafting|restitution)"
    r"(?: (?:of|on|for) (?:the )?(?P<object>[^,]+))?$"
)


def _of_an_act(before: str, noun: str, tail: str) -> str:
    act = _ACT.fullmatch(tail) if noun in ("workshop", "seminar", "meeting") else None
    if act is None:
        return ""
    short = act["object"] and not _SMALL.search(act["object"])
    if act["object"] and not short:
        return f"{before}{act['act']} {noun} on {act['object']}"
    return f"{before}{act['object'] + ' ' if act['object'] else ''}{act['act']} {noun}"


_AI = re.compile(r" on (?:AI|artificial intelligence)$")
_INTERNET = re.compile(r" on internet governance$", re.IGNORECASE)


def _on_ai(before: str, noun: str, tail: str) -> str:
    """«Sommet africain sur l'IA», African AI Summit, as all summits on it are called; so are the regional forums of the
    Internet Governance Forum."""
    if noun == "forum" and _INTERNET.fullmatch(tail):
        return f"{before}internet governance {noun}"
    return f"{before}AI {noun}" if noun == "summit" and _AI.fullmatch(tail) else f"{before}{noun}{tail}"


# --- What the French says ---------------------------------------------------------------------------------------------

_ASSEMBLIES = frozenset(("session", "réunion", "réunion ministérielle", "conférence ministérielle"))
_LONG_NAME = 4  # words
_OF_THE_UN = re.compile(r"(?i:nations unies)|\bONU\b")
_PAIR = re.compile(r"(?<![\w-])([A-ZÀ-Þ]\w+)-([A-ZÀ-Þ]\w+)(?![\w-])")
_TOPIC = re.compile(r" (?:d['’]|de |du |des )(?P<article>la |l['’])?")
_OF_PLACE = re.compile(r" of (?P<place>[A-ZÀ-Þ][^ ]*(?: [A-ZÀ-Þ][^ ]*)*)$")


def _meeting_of(title: Title) -> str:
    """«79e session de l'Assemblée générale», Session of the General Assembly: a body of a long name, or that sits."""
    body = title.phrase.label_en
    long = len(body.split(" ")) >= _LONG_NAME or " of " in body
    if title.phrase.label != "organisation" or title.head not in _ASSEMBLIES or not (long or title.head == "session"):
        return ""
    kind = title.phrase.en.removeprefix(body).strip()
    if not kind or " on " in kind:
        return ""
    if not _OF_THE_UN.search(title.text, title.start, title.end):
        body = body.removeprefix("United Nations ")
    return f"{title_case(kind)} of {with_article(body)}"


def _with_place(title: Title) -> str:
    """What was read, with the place behind the matter before it («Semaine du numérique | de Genève»), and both names of
    a pair in English («Chine-Afrique»)."""
    name, french = title.phrase.en, title.text[title.phrase.start : title.phrase.end]
    for pair in _PAIR.finditer(french):
        name = name.replace(pair[1], _named(pair[1])).replace(pair[2], _named(pair[2]))
    label = title.phrase.label_en
    if title.phrase.label == "place" and f" {label} " in name:  # «conférence ministérielle de Séoul»
        return f"{label} {name.replace(f' {label} ', ' ', 1)}"
    last = _OF_PLACE.search(name) if not title.phrase.label else None
    if last and any(place.name == last["place"] for place in find_places(french, ())):
        return f"{last['place']} {name[: last.start()]}"
    return name


def _named(word: str) -> str:
    """The English name of the country or continent that the French word is; else the word."""
    found = find_countries(word, ())
    whole = bool(found) and found[0].end - found[0].start == len(word)
    places = () if whole else find_places(f"en {word}", ())
    return countries()[found[0].alpha_2].name if whole else places[0].name if places else word


def _topic_at(title: Title) -> int:
    """Where the first complement with «de» begins behind the noun and its adjectives, or -1."""
    found = _TOPIC.search(title.text, title.phrase.noun_end, title.phrase.end)
    return found.end() if found else -1


def is_of_people(title: Title) -> bool:
    """«Conférence des régulateurs», «des ministres africains»: those who meet."""
    at = _topic_at(title)
    tokens = tokens_of(title.text[at : title.phrase.end]) if at >= 0 else []
    young = len(tokens) > 1 and tokens[0].base == "jeunes"  # «jeunes leaders»
    word = look_up(tokens, int(young), "noun") if tokens else None
    return bool(word and (word[1].actor or word[1].en.startswith("part")))


def _is_one_term(title: Title, topic: str, names: Mapping[int, Name]) -> bool:
    """Whether the French has one noun, or one term of the glossary, and no plural, for the English matter."""
    at = _topic_at(title)
    if at < 0:
        return False
    word = look_up(tokens_of(title.text[at : title.phrase.end]), 0, "noun", "gerund")
    if word and word[1].en == topic:
        return not word[1].plural
    term = names.get(at)
    return term is not None and term.en == topic and not term.plural
