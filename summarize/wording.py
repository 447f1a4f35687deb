"""Facts in English that a reader can read aloud: dates without ISO shorthand, countries spelt out, quotations once.

>>> readable_date("--02-10/--02-11"), readable_date("2024-07"), readable_date("2025-07-26")
('10–11 February (year not stated)', 'July 2024', '26 July 2025')
"""

from __future__ import annotations

import re
from functools import cache

from summarize.facts.dates.date_span import DateSpan, PartialDate
from summarize.facts.naming.english import with_article
from summarize.summary.tighten import SAID
from translate.languages.nations import countries

# A date of a record: a year or the dash that stands for it, then month and day where they are known.
_ISO = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")
# A cut sentence ends at a word and says so.
_ELLIPSIS = " …"
# Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9): they turn the text behind them round.
_BIDI_CONTROLS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def partial_date(iso: str) -> PartialDate | None:
    """The date that ISO 8601 text (``2025-07-26``, ``2024-07``, ``--07-26``) stands for, if it stands for one."""
    match = _ISO.fullmatch(iso)
    if match is None:
        return None
    year, month, day = match.groups()
    return PartialDate(None if year == "-" else int(year), int(month) if month else None, int(day) if day else None)


def readable_date(iso: str | None) -> str:
    """A date or an interval of a record as English text, empty where there is none."""
    start, _, end = (iso or "").partition("/")
    first, last = partial_date(start), partial_date(end)
    if first is None or (end and last is None):
        return iso or ""
    return DateSpan(0, 0, "", first, last).english


def country_name(alpha_2: str | None) -> str:
    """``"CN"`` → ``"China"``; empty where no country is known."""
    if not alpha_2:
        return ""
    country = countries().get(alpha_2)
    return country.name if country else alpha_2


@cache
def country_names() -> frozenset[str]:
    """The English names of all countries."""
    return frozenset(country.name for country in countries().values())


def fact_english(fact: dict) -> str:
    """A fact of a record as one English phrase.

    Events and instruments are put together again from their values, so that their dates read as English; quotations
    name their speaker only where the English does not.
    """
    value = fact["value"]
    if fact["kind"] == "event" and value.get("name"):
        organiser = f"organised by {with_article(value['organiser'])}" if value.get("organiser") else ""
        date = value.get("date") or ""
        known = date.isdigit() and value["name"].endswith(date)  # «AI Forum 2025» was in 2025
        details = [value.get("place"), "" if known else readable_date(date), organiser]
        return ", ".join(filter(None, [value["name"], *details]))
    if fact["kind"] == "instrument" and value.get("name"):
        reference = reference_beside(value["name"], value.get("reference"))
        return ", ".join(filter(None, [value["name"], reference, readable_date(value.get("date"))]))
    if fact["kind"] == "quote" and value.get("en"):
        if fact["en"] == f"{value.get('speaker')} {value['en']}":
            return fact["en"]  # «Li Wei hopes that …»: a sentence already
        return quotation(value.get("speaker"), value["en"])
    return fact["en"]


def reference_beside(name: str, reference: str | None) -> str:
    """The reference of a text where its name does not have it already: «Law No. 132» is not «Law No. 132, 132».

    >>> reference_beside("Law No. 132", "132"), reference_beside("Law No. 1325", "132")
    ('', '132')
    """
    there = reference and re.search(rf"(?<![\w/-]){re.escape(reference)}(?![\w/-])", name, re.IGNORECASE)
    return "" if there else reference or ""


# Within a person's name; any other word without a capital makes the speaker a role («the minister of Culture»).
_PARTICLES = frozenset("al am auf ben bin da das de del della der des di do dos du el la le van von y zu".split())


def said(speaker: str | None, english: str) -> str:
    """What somebody is quoted as saying, the speaker in front only where the English does not name them.

    One word of a person's name is enough. A body, a country or a role («the minister of Culture») has to be there as a
    whole: its single words stand for other things too.

    >>> said("Li Qiang", "AI belongs to all, said Li."), said("Li Qiang", "AI belongs to all.")
    ('AI belongs to all, said Li.', 'Li Qiang: AI belongs to all.')
    >>> said("European Commission", "The European rules are clear.")
    'European Commission: The European rules are clear.'
    """
    if not speaker:
        return english
    names = _name_words(speaker) or [speaker]
    case = re.IGNORECASE if names == [speaker] else re.NOFLAG
    if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", english, case) for name in names):
        return english
    return f"{speaker}: {english}"


# What tells who speaks, at the edges of what is quoted: «He said that …», «…, he added.», «…, stressed Mr. Li, the
# premier.»
_LEADING_PRONOUN = re.compile(
    rf"\A(?:he|she|they|it) (?:(?:has|have|had|also|further) ){{0,2}}"
    rf"(?:{SAID}|says|adds|notes|stresses|reminds|recalls|explains|warns|argues|insists) (?:that )?"
    r"(?!by |in |to |on |as )",
    re.IGNORECASE,
)
_TRAILING_PRONOUN = re.compile(rf", (?:he|she|they) (?:(?:has|have|had|also) ){{0,2}}{SAID}\.?$")
_TRAILING_NAME = re.compile(
    rf", (?:{SAID} )?(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>[A-ZÀ-ÖØ-Þ]\S{{0,20}}(?: \S{{1,20}}){{0,3}}?)"
    r"(?:, (?:an?|the) [^,]{3,80})?\.?$"
)
_ATTRIBUTED = re.compile(rf"[\"”],? {SAID}\b")  # «… is safe," said on the radio the minister, Mr. Li.»
_FEWEST_WORDS = 3  # that are still a statement


def quotation(speaker: str | None, english: str) -> str:
    """What somebody is quoted as saying, told like all the others of a table: the speaker once, in front.

    What the sentence says of the speaker before or behind the words goes, so that nobody is named twice; where it names
    them in its midst it stays as it is.

    >>> quotation("Li Qiang", "AI belongs to all, stressed Mr. Li.")
    'Li Qiang: AI belongs to all.'
    >>> quotation("Li Qiang", "He said that AI is for all.")
    'Li Qiang: AI is for all.'
    >>> quotation("Li Qiang", "Mr. Li said that AI is for all, he added.")
    'Mr. Li said that AI is for all.'
    """
    if not speaker:
        return english
    words = _LEADING_PRONOUN.sub("", _TRAILING_PRONOUN.sub(".", english), count=1)
    names = set(_name_words(speaker))
    tail = _TRAILING_NAME.search(words)
    if (
        tail
        and not names.isdisjoint(tail["name"].rstrip(".").split())
        and not _ATTRIBUTED.search(words, 0, tail.start())
    ):
        words = words[: tail.start()] + "."
    return said(speaker, capitalised(words if len(words.split()) >= _FEWEST_WORDS else english))


def _name_words(speaker: str) -> list[str]:
    """The capitalised words of a person's name; none where the speaker is not one by the look of it."""
    words = speaker.split()
    names = [word for word in words if word[:1].isupper()]
    body = with_article(speaker) != speaker or speaker in country_names() or not _adjectives().isdisjoint(words)
    if body or not _PARTICLES.issuperset(set(words) - set(names)):
        return []
    return [name for name in names if len(name.strip(".")) > 1]


@cache
def _adjectives() -> frozenset[str]:
    """``"Chinese"``: what says of a body whose it is."""
    return frozenset(country.adjective for country in countries().values() if country.adjective)


def truncated(text: str, length: int) -> str:
    """`text`, cut behind a word where it is longer than `length` characters.

    >>> truncated("one two three", 9)
    'one two …'
    """
    if len(text) <= length:
        return text
    cut = text[: length - len(_ELLIPSIS) + 1]
    return (cut.rpartition(" ")[0] or text[: length - len(_ELLIPSIS)]).rstrip(" ,;:") + _ELLIPSIS


def without_bidi_controls(text: str) -> str:
    """`text` as every page shows it: in the order in which it is stored.

    >>> without_bidi_controls("exe.\u202etxt\u202c")
    'exe.txt'
    """
    return text.translate(_BIDI_CONTROLS)


# «xAI», «eBay», «iOS»
_OWN_CAPITALS = re.compile(r"[a-z][A-Z][A-Za-z]")


def capitalised(text: str) -> str:
    """The first letter as a sentence has it; the rest as it is, and a name that begins small as it is written.

    >>> capitalised("the plan"), capitalised("xAI signs")
    ('The plan', 'xAI signs')
    """
    if text[:1].islower() and _OWN_CAPITALS.match(text):
        return text
    return text[:1].upper() + text[1:]
