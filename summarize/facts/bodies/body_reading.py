"""What has been read of one body, and its English: nationality and adjectives before the noun, complements behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarize.facts.bodies.body_heads import Head
from summarize.facts.naming.english import title_case, with_article
from translate.languages.nations import Country


@dataclass
class Reading:
    """What has been read so far of one body."""

    start: int
    end: int
    nationality: Country | None = None
    before: list[str] = field(default_factory=list)  # English adjectives
    after: list[str] = field(default_factory=list)  # English complements with their prepositions
    proper: str = ""
    rendered: bool = True
    name_start: int = 0
    name_end: int = 0
    name: str = ""
    whole: str = ""  # English of the body it is part of, where that was the last complement read
    whole_start: int = 0
    people: str = ""  # English plural of whose union it is
    topic: bool = False  # what it works on has been read behind its whole


# «mondial» is global, save in what is called the World … by tradition.
_WORLD = frozenset(("Organisation", "Bank", "Association", "Federation", "Council"))
# Named «of» their state officially, however French says it: Supreme Court of Kenya.
OF_THEIR_STATE = frozenset(
    "Supreme Court|Constitutional Court|Central Bank|National Assembly|Parliament|Senate|Congress|National Police"
    "|Federal Police|National Gendarmerie".split("|")
)


# «Agence de promotion des exportations», Agency for the Promotion of Exports
# «Bureau de surveillance de l'IA», AI Oversight Office: who supervises without being an authority
_OVERSIGHT = re.compile(r"\b[Ss]upervision(?= (?:Office|Committee|Board|Council|Commission)\b)")
_ACT_WITHOUT_ARTICLE = re.compile(
    r"\b(for|into|of|on) (promotion|protection|regulation|prevention|evaluation|development|supervision|monitoring|oversight|study|integration"
    r"|preservation|defence|control|assessment|security|safety|management|inspection|certification|use|impact|impacts|effects"
    r"|consequences|future|role|situation|status|rise|deployment|digitalisation|modernisation|modernization|reform|financing) of ",
    re.IGNORECASE,
)


# What regulates, protects or develops has what it is for in front where that is short: Personal Information
# Protection Commission, National Telecommunications Regulatory Agency.
_ACT = re.compile(
    r"^(?P<lead>(?:[\w-]+ ){0,4}?)(?P<noun>Agency|Authority|Commission|Office|Board) (?:for|on) the "
    r"(?P<act>regulation|protection|development) of (?:the )?(?P<what>[\w-]+(?: [\w-]+){0,6})$",
    re.IGNORECASE,
)
_FOR_REGULATION = re.compile(
    r"^(?P<lead>.*)\b(?P<noun>Agency|Authority|Commission|Office) for (?P<what>[^,]+) regulation$"
)


def _regulatory(words: str) -> str:
    """
    >>> _regulatory("national Authority for AI regulation")
    'national AI regulatory Authority'
    """
    words = re.sub(r"\bregulation (?=(?:Agency|Authority)\b)", "regulatory ", words)
    found = _FOR_REGULATION.match(words)
    return f"{found['lead']}{found['what']} regulatory {found['noun']}" if found else words


_SERIES = re.compile(r"\b(?:and|of|for|in)\b")
_SHORT = 3  # words


def _act_in_front(words: str) -> str:
    """
    >>> _act_in_front("Japanese Commission on the protection of personal information")
    'Japanese personal information protection Commission'
    >>> _act_in_front("Authority for the regulation of media and posts")
    'regulatory Authority for media and posts'
    """
    found = _ACT.match(words)
    if not found or ("National Commission" in words and found["act"].casefold() == "protection"):
        return words
    act, what = found["act"].casefold(), found["what"]
    if what.casefold().endswith("affairs"):
        return words
    does = "regulatory" if act == "regulation" else act
    if len(what.split(" ")) <= _SHORT and not _SERIES.search(what):
        return f"{found['lead']}{what} {does} {found['noun']}"
    return f"{found['lead']}{does} {found['noun']} for {what}" if act == "regulation" else words


_EXPERTS = re.compile(r" d['’]experts \w+(?:x|s)\b")


def in_english(reading: Reading, text: str, head: Head) -> str:
    """The English name of the body, with capitals where the French is a name."""
    if reading.people:
        return title_case(_of_people(reading))
    own, proper = reading.name, bool(reading.proper or text[reading.start].isupper())
    if is_own_name(reading, text, head):
        return own
    if is_parliament(reading.whole):
        _of_parliament(reading, head)
    ranked = head.en.startswith("High ") and head.kind != "court"  # Delhi High Court
    rank, _, last = head.en.rpartition(" ") if ranked else ("", "", head.en)
    named = " ".join(filter(None, (rank, own, *reading.before, last)))  # High Health Authority
    named = _OVERSIGHT.sub("oversight", named)
    if reading.before and last.endswith(" of Experts") and _EXPERTS.search(text, reading.start, reading.end):
        kinds = " ".join(reading.before).replace("government", "governmental")
        named = " ".join(filter(None, (rank, own, last.replace("Experts", f"{kinds} Experts"))))
    noun = named if proper else named.replace(head.en, head.en.lower())
    if head.en not in _WORLD:
        noun = re.sub(r"\bworld(?= )", "global", noun, flags=re.IGNORECASE)
    before, after = "", ""
    if reading.nationality and proper and head.en in OF_THEIR_STATE:
        after = f"of {reading.nationality.with_article}"
    elif reading.nationality:
        before = reading.nationality.adjective
    if is_parliament(reading.whole):
        noun = re.sub(r"\b([Cc])ommission\b", r"\1ommittee", noun)
    if of_parliament(reading, text):
        reading.after.pop()
        before = ""  # which is that of the parliament
    noun = of_whole(noun, reading)
    words = " ".join(filter(None, (before, noun, *reading.after, after)))
    words = _ACT_WITHOUT_ARTICLE.sub(r"\1 the \2 of ", _ACT_WITHOUT_ARTICLE.sub(r"\1 the \2 of ", words))
    words = _act_in_front(_regulatory(words))
    words = words.replace("French-speaking", "Francophone") if proper else words
    return title_case(words) if proper and head.en[0].isupper() else words


def _of_people(reading: Reading) -> str:
    """«Syndicat des livreurs du Sahel», Sahel Delivery Workers' Union; «Syndicat autonome des travailleurs de la
    culture», Autonomous Union of Culture Workers."""
    nation = reading.nationality.adjective if reading.nationality else ""
    places = [words.removeprefix("of ") for words in reading.after]
    regions = reading.after.count("")  # which stand first of what is before the noun
    if kinds := reading.before[regions:]:
        kind, members = " ".join(kinds), " ".join(filter(None, (*reading.before[:regions], *places, reading.people)))
        return " ".join(filter(None, (nation, kind, f"Union of {members}")))
    possessive = reading.people + ("'" if reading.people.endswith("s") else "'s")
    return " ".join(filter(None, (nation, *places, *reading.before, possessive, "Union")))


_LONGEST_IN_FRONT = 3  # words
# Their own organs have the union in front: United Nations Office for …, European Union Agency for ….
UNIONS = frozenset(("United Nations", "European Union", "African Union"))
_OF_THE_OECD = ("OECD", "Organisation for Economic Co-operation and Development", "Council of the European Union")


def of_whole(noun: str, reading: Reading) -> str:
    """«Groupe de travail de l'OCDE | sur …»: the noun with its whole in front, as English has it where that is short."""
    whole = f"of {with_article(reading.whole)}"
    if not reading.whole or whole not in reading.after:
        return noun
    if reading.whole in _OF_THE_OECD:  # whose groups are called so
        noun = noun.replace("Working Group", "Working Party")
    short = reading.topic or reading.whole.isupper() or reading.whole in UNIONS
    if not short or reading.whole.count(" ") >= _LONGEST_IN_FRONT or reading.nationality:
        return noun
    reading.after.remove(whole)
    return f"{reading.whole} {noun}"


_PARLIAMENT = re.compile(
    r"\b(?:Assembly|Bundestag|Chamber of (?:Deputies|Representatives)|Congress|Council of States|House of \w+|Legislature"
    r"|National Council|Parliament|Senate)\b"
)


def is_parliament(en: str) -> bool:
    """Whether the body so called has committees, not commissions."""
    return bool(_PARLIAMENT.search(en))


def _of_parliament(reading: Reading, head: Head) -> None:
    """«Commission des questions juridiques de l'Assemblée», Committee on Legal Affairs; «commission d'enquête du Sénat
    sur …», Senate Committee of Inquiry on …"""
    if head.en == "Commission" and reading.before and reading.after[0] == "":
        reading.after[0] = f"on {reading.before.pop()}"
    reading.after = [re.sub(r"^into\b", "on", re.sub(r"\bissues\b", "affairs", words)) for words in reading.after]


_ACRONYM_BEHIND = re.compile(r" ?\((?P<initial>[A-Z])")


def of_parliament(reading: Reading, text: str) -> bool:
    """Whether the parliament stands behind the name of its committee, and is no part of it: «Commission des questions
    juridiques | de l'Assemblée parlementaire»; what bears an acronym of its own is named with it."""
    last = reading.after[-1] if reading.after else ""
    behind = reading.whole and last == f"of {with_article(reading.whole)}" and is_parliament(reading.whole)
    acronym = _ACRONYM_BEHIND.match(text, reading.end)
    own = acronym and acronym["initial"] != text[reading.whole_start].upper()
    return bool(behind and len(reading.after) > 1 and not own)


# In small letters these only say what the name that follows is: «la coalition Voix libres».
_SAYS_WHAT = frozenset("alliance coalition fédération ligue observatoire parti réseau syndicat union".split())


def says_what(text: str, start: int, head: Head) -> bool:
    """Whether the head that begins at `start` is a common noun before a name."""
    small = text[start].islower() and (head.kind == "named" or head.fr in _SAYS_WHAT)
    return head.kind in ("group", "introducer") or small


def without_country(reading: Reading, head: Head) -> bool:
    """Whether the country behind it is no part of the name: «ministère de la Santé | du Kenya», «Cour suprême | du Kenya»."""
    of_state = reading.proper == "portfolio" or head.en in OF_THEIR_STATE - {"Central Bank"}
    return head.kind == "state" and of_state and reading.name_end > 0


def is_own_name(reading: Reading, text: str, head: Head) -> bool:
    """«l'association Halo», «l'institut Halo», «le groupe Halo»: the noun is no part of the name."""
    return bool(reading.name) and says_what(text, reading.start, head)
