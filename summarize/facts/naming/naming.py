"""Names of instruments and events that no glossary has: found by their head, put into English by `phrase_reader.py`.

A name is a noun of a closed list with what belongs to it: «déclaration de Windhoek», «deuxième forum ministériel sur la
cybersécurité», «plan « Horizon vert »». What makes it the name of one thing, rather than a common noun, is for the
caller to say (`Title` tells what there is to go by).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarize.facts.naming.english import title_case
from summarize.facts.naming.inner_titles import described, in_english
from summarize.facts.naming.ordinals import WORD_BEFORE, ordinal_before, plain
from summarize.facts.naming.phrase import Name, Phrase
from summarize.facts.naming.phrase_reader import PhraseReader
from summarize.facts.naming.title_reader import TitleReader
from summarize.facts.naming.vocabulary import look_up, looks_like_adjective, tokens_of
from summarize.facts.places.countries import find_countries, find_eponyms, find_places
from summarize.facts.speech.quotation import Quotation, aligned, find_quotations
from translate.bilingual import BilingualSentence
from translate.glossary import TermMatch
from translate.languages.nations import countries

_MARKS = '«»“”" \u00a0\u202f'


@dataclass(frozen=True)
class Title:
    """A name that begins with a head of the list.

    Attributes:
        start, end: span in the French sentence, with the quotation marks where the name stands between them.
        head: French head, lower case.
        phrase: the head with all that belongs to it; its `en` is English in lower case.
        name: its English with the capitals of a name where the French has a capital, a proper name or marks.
        text: the sentence.
        ordinal: English ordinal of a series («second»), or empty; not part of `name`.
        capital: the French writes the head with a capital where no sentence begins.
        quoted: the name stands between quotation marks.
        definite: «la résolution», «cette résolution».
        rendered: False where `name` is French for want of English.
    """

    start: int
    end: int
    head: str
    phrase: Phrase
    name: str
    text: str
    ordinal: str = ""
    capital: bool = False
    quoted: bool = False
    definite: bool = False
    rendered: bool = True

    @property
    def evidence(self) -> tuple[int, int]:
        """Start and end without the marks that hold the whole name: those belong to the sentence."""
        whole = self.text[self.start : self.end]
        if not self.quoted or whole[0] not in _MARKS:
            return self.start, self.end
        return self.start + len(whole) - len(whole.lstrip(_MARKS)), self.start + len(whole.rstrip(_MARKS))

    @property
    def held(self) -> bool:
        """Whether marks hold a name that was read to its end, and that English orders as it does without them."""
        return self.quoted and self.phrase.complete and (self.phrase.start, self.phrase.end) == self.evidence


# «la déclaration intitulée « … »», «le plan « … »»
_CALLED = re.compile(
    r"(?:,? (?:intitulée?|baptisée?|nommée?|dite?|appelée?|titrée?)| (?:s'intitulait|s'intitule))? ?(?=[«“\"])",
    re.IGNORECASE,
)
_DEFINITE = frozenset("le la les l' ce cet cette du des au aux".split())
# They stand before the noun and are in no name; what is «futur» does not exist yet.
_STANDING_BEFORE = frozenset("nouvelle nouveau nouvel récente récent actuelle actuel ancienne ancien".split())
# Regions after which texts are called.
_REGIONS = {"Golfe": "Gulf", "Sahel": "Sahel", "Maghreb": "Maghreb", "Pacifique": "Pacific", "Caraïbes": "Caribbean", "Balkans": "Balkans",
            "Grands Lacs": "Great Lakes", "Baltique": "Baltic", "Amazonie": "Amazon"}  # fmt: skip
_CONTINENTS = {"Afrique": "Africa", "Europe": "Europe", "Asie": "Asia"}
_OF_PAIR = re.compile(r"\b(?:Afrique|Europe|Asie)(?=-[A-ZÀ-Þ])")  # «sommet Afrique-France»
_REGION = re.compile(rf"\b(?:{'|'.join(_REGIONS)})\b")


def names_in(text: str, terms: Sequence[TermMatch]) -> list[Name]:
    """What stands as a name in a sentence: glossary terms, countries and places."""
    names = names_of_terms(terms)
    names += (
        Name(span.start, span.end, countries()[span.alpha_2].name, "country")
        for span in find_countries(text, terms)
        if span.rule == "country-name"
    )
    names += (Name(place.start, place.end, place.name, "place") for place in find_places(text, terms))
    names += (Name(m.start(), m.end(), _CONTINENTS[m.group()], "place") for m in _OF_PAIR.finditer(text))
    names += (Name(city.start, city.end, city.name, "place") for city in find_eponyms(text))
    names += (Name(match.start(), match.end(), _REGIONS[match.group()], "place") for match in _REGION.finditer(text))
    return names


def names_of_terms(terms: Sequence[TermMatch]) -> list[Name]:
    """Glossary terms as names."""
    return [Name(m.start, m.end, _without_acronym(m), m.term.kind, m.en != m.term.en) for m in terms]


def _without_acronym(match: TermMatch) -> str:
    """«United Nations (UN)» is «United Nations» inside another name."""
    return match.en.rpartition(" (")[0] or match.en if match.en.endswith(")") else match.en


def find_titles(sentence: BilingualSentence, terms: Sequence[TermMatch], heads: frozenset[str]) -> Iterator[Title]:
    """The names in a sentence that begin with one of `heads` (lower case, singular unless the name is a plural)."""
    reader: TitleReader | None = None
    quotations = find_quotations(sentence.fr)
    for match in _heads(heads).finditer(sentence.fr):
        if reader is None:
            reader = TitleReader(sentence.fr, _without_heads(names_in(sentence.fr, terms), sentence.fr, heads), heads)
        title = _title(sentence, reader, quotations, match.start(), match.end())
        if title:
            yield title


def _without_heads(names: Sequence[Name], text: str, heads: frozenset[str]) -> list[Name]:
    """The names but concepts that begin with a head: «stratégie nationale d'IA | et de robotique» is read whole."""
    kept = []
    for name in (_one_of_several(name, text) for name in names):
        head = _heads(heads).match(text, name.start) if name.kind == "concept" else None
        if head is None or not _MATTER.search(text, head.end(), name.end):
            kept.append(name)
    return kept


_ADJECTIVE_OF_AI = re.compile(r"(?P<ai>IA|intelligence artificielle) [a-zà-ÿ-]{4,20}", re.IGNORECASE)
_MORE_ADJECTIVES = re.compile(r"(?:, [a-zà-ÿ]{4,20}){0,3}(?:,| et) (?P<last>[a-zà-ÿ]{4,20})")


def _one_of_several(name: Name, text: str) -> Name:
    """«IA responsable | et inclusive»: of a term with one adjective of several the noun alone, to be read with all."""
    ai = _ADJECTIVE_OF_AI.fullmatch(text, name.start, name.end) if name.kind == "concept" else None
    more = _MORE_ADJECTIVES.match(text, name.end) if ai else None
    if not ai or not more:
        return name
    if not look_up(tokens_of(more["last"]), 0, "adj") and not looks_like_adjective(more["last"]):
        return name
    return name._replace(end=ai.end("ai"), en="AI")


_MATTER = re.compile(r" (?:d['’]|de |des |du |sur |pour |en )")


_DRAFT = re.compile(r"((?:avant-)?projet|proposition)( d.+)")


def _spelled(head: str) -> str:
    """The pattern of a head. «projet de Convention arabe» is a draft of what is called so: the name begins behind."""
    pattern, draft = head.replace("'", "['’]"), _DRAFT.fullmatch(head)
    if draft is None or "loi" in head:
        return pattern
    return pattern.replace(draft[2].replace("'", "['’]"), f"(?-i:{draft[2]})".replace("'", "['’]"))


@lru_cache(maxsize=8)
def _heads(heads: frozenset[str]) -> re.Pattern[str]:
    """Finds the longest heads: of «plan d'action» and «plan» the former."""
    longest_first = sorted((_spelled(head) for head in heads), key=lambda head: (-len(head), head))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])", re.IGNORECASE)


def _title(
    sentence: BilingualSentence, reader: PhraseReader, quotations: Sequence[Quotation], start: int, end: int
) -> Title | None:
    text, head = sentence.fr, plain(sentence.fr[start:end])
    phrase = _up_to_another(reader, reader.noun_phrase(start))
    first, ordinal = ordinal_before(text, start)
    if phrase is None or not phrase.head.startswith(head.split(" ")[0]) or _in_a_name(text, first):
        return None
    word = WORD_BEFORE.search(text, max(0, first - 20), first)
    if word and plain(word.group(1)) in _STANDING_BEFORE:  # «la | nouvelle | loi sur l'eau» is as definite as «la loi»
        word = WORD_BEFORE.search(text, max(0, word.start() - 20), word.start())
    definite = word is not None and plain(word.group(1)) in _DEFINITE
    title = Title(
        first, phrase.end, head, phrase, phrase.en, text, ordinal, text[start].isupper() and first > 0, False, definite
    )
    for quotation in quotations:
        if quotation.inner_start == phrase.start:
            return _quoted(sentence, title, quotations, quotation)
    called = _CALLED.match(text, phrase.end)
    for quotation in quotations if called else ():
        if not called or quotation.start != called.end():
            continue
        if not text[quotation.inner_start :][:1].islower():
            return _called(sentence, title, quotations, quotation)
        # «un plan « très ambitieux »» has no name.
        if named := _described(sentence, title, quotation):
            return named
    return replace(title, name=title_case(phrase.en)) if title.capital or phrase.proper else title


_ANOTHER = re.compile(
    r",? et (?:de |d['’])?(?:la |le |les |l['’]|du |des |une? |son |sa |celle |celui )(?P<noun>[\w-]+)", re.IGNORECASE
)


_NAMED = (
    "accord agenda appel charte code conférence convention décret directive déclaration forum guide initiative loi pacte plan "
    "principes processus programme projet protocole rapport recommandation règlement résolution sommet stratégie traité "
    "arrêté cadre cadres consensus engagements feuille lignes livre mesures motion mémorandum norme objectifs ordonnance "
    "partenariat politique proposition recommandations symposium atelier colloque congrès dialogue semaine session réunion"
).split()


def _up_to_another(reader: PhraseReader, phrase: Phrase | None) -> Phrase | None:
    """«la loi danoise sur l'eau | et la loi suédoise»: a second head with an article is another name."""
    head = phrase.head.split(" ")[0] if phrase else ""
    found = _ANOTHER.finditer(reader.text, phrase.noun_end, phrase.end) if phrase else ()
    cut = next((other.start() for other in found if plain(other["noun"]) in (head, f"{head}s", *_NAMED)), None)
    if phrase is None or cut is None:
        return phrase
    at = phrase.start
    names = [reader.names[offset] for offset in range(at, cut) if offset in reader.names]
    names = [name._replace(start=name.start - at, end=name.end - at) for name in names]
    first = TitleReader(reader.text[at:cut], names, frozenset((head,))).noun_phrase(0)
    return first and replace(first, start=at, end=first.end + at, noun_end=first.noun_end + at)


_CAPITAL_BEFORE = re.compile(r"(?<=[\w,:–—(] )[A-ZÀ-Þ][\w-]+ $")


def _in_a_name(text: str, start: int) -> bool:
    """«le palais Bella | Convention Center»: a capital right before a head with a capital."""
    return text[start].isupper() and bool(_CAPITAL_BEFORE.search(text, max(0, start - 30), start))


def _quoted(
    sentence: BilingualSentence, title: Title, quotations: Sequence[Quotation], quotation: Quotation
) -> Title | None:
    """«la « Déclaration sur … »»: the marks say where the name ends, and the English may have them too."""
    inner = sentence.fr[quotation.inner_start : quotation.inner_end]
    if title.phrase.end == quotation.inner_end and title.phrase.complete:
        name: str | None = title_case(title.phrase.en)
    else:
        name = in_english(inner, names_in(inner, ()), aligned(quotations, sentence.en, quotation))
    return replace(title, start=quotation.start, end=quotation.end, name=name, quoted=True) if name else None


def _called(
    sentence: BilingualSentence, title: Title, quotations: Sequence[Quotation], quotation: Quotation
) -> Title | None:
    """«la déclaration intitulée « … »»: what stands between the marks is the name."""
    inner = sentence.fr[quotation.inner_start : quotation.inner_end]
    said = aligned(quotations, sentence.en, quotation)
    name = in_english(inner, names_in(inner, ()), said)
    rendered, name = bool(name), name or inner
    said_with_it = title.head in _NAMED_WITH_NOUN and (rendered or title.head.endswith("loi"))
    if said_with_it and not _LAW.search(name):
        name = f"{name} {title_case(title.phrase.en)}"
    return replace(title, end=quotation.end, name=name, quoted=True, rendered=rendered)


# «livre blanc « Villes intelligentes »», the Smart Cities White Paper: the title alone may be that of anything.
_NAMED_WITH_NOUN = frozenset(
    ("livre blanc", "livre vert", "projet de loi", "proposition de loi", "stratégie", "charte", "pacte", "initiative")
)
_LAW = re.compile(r"\b(?:Act|Bill|Law|Paper|Strategy|Charter|Pact|Compact|Initiative)\b")  # the title says what it is


def _described(sentence: BilingualSentence, title: Title, quotation: Quotation) -> Title | None:
    """«loi « visant à … »»: in small letters what stands between the marks needs the noun before them."""
    inner = sentence.fr[quotation.inner_start : quotation.inner_end]
    name = described(title.text[title.phrase.start : title.phrase.noun_end], inner, names_in(inner, ()))
    return replace(title, end=quotation.end, name=name, quoted=True) if name else None


# Nouns that English puts behind what they are on: AI Action Plan, Cybersecurity Law.
_LAST = re.compile(
    r"\b(?:(?:basic )?(?<!model )(?<!organic )(?<!framework )(?<!Model )(?<!Organic )(?<!Framework )law|bill|strategy|policy|(?:action )?plan|roadmap|initiative|summit)$",
    re.IGNORECASE,
)
_ON = re.compile(r" (?:on|for|of) ")
_LONGEST_TOPIC = 4  # words
_PLURALS_IN_FRONT = frozenset("affairs communications games markets services statistics telecommunications".split())
_SERIES_IN_FRONT = re.compile(r"(?:strategy|policy|plan|roadmap)$", re.IGNORECASE)
_LONGEST_OF_LAW = 3  # a law with more to say says «law on …»
_NO_TOPIC = frozenset("a an and for from in of on or the to with against between into at by as".split())


def goes_on(title: Title) -> bool:
    """«loi sur le développement de l'IA | et l'établissement d'un socle»: more of its matter follows than was read."""
    more = _MORE.match(title.text, title.end)
    return more is not None and more["noun"].casefold() not in (title.head.split(" ")[0], *_NAMED)


_MORE = re.compile(r" et (?:de |d['’])?(?:la |le |les |l['’]|du |des )(?P<noun>[\w-]+)", re.IGNORECASE)


def in_front(name: str) -> str:
    """The English name with a short topic before its noun, as official names have it.

    >>> in_front("Action Plan for AI Capacity-Building"), in_front("Italian Law on Cybersecurity")
    ('AI Capacity-Building Action Plan', 'Italian Cybersecurity Law')
    >>> in_front("Law on the Protection of Children")
    'Law on the Protection of Children'
    """
    on = _ON.search(name)
    topic = name[on.end() :].split(" ") if on else []
    noun = _LAST.search(name, 0, on.start()) if on else None
    if (
        noun
        and _SERIES_IN_FRONT.search(noun.group())
        and topic.count("and") == 1
        and 0 < topic.index("and") < len(topic) - 1
    ):
        topic = [word for word in topic if word != "and"]  # National AI and Big Data Strategy
    of_law = noun is not None and noun.group().casefold().endswith(("law", "bill"))
    longest = _LONGEST_OF_LAW if of_law else _LONGEST_TOPIC
    if of_law and topic[-1].endswith("s") and topic[-1].casefold() not in _PLURALS_IN_FRONT:
        return name  # «loi sur les hypertrucages», law on deepfakes
    if not on or not noun or len(topic) > longest or any(not _is_topic(word) for word in topic):
        return name
    words = name[on.end() :]
    if noun.group().casefold() == "summit":  # «Sommet sur l'intelligence artificielle», AI summit
        words = re.sub("artificial intelligence", "AI", words, flags=re.IGNORECASE)
    return f"{name[: noun.start()]}{words} {noun.group()}"


def _is_topic(word: str) -> bool:
    return word.casefold() not in _NO_TOPIC and "," not in word and not word.isdigit()
