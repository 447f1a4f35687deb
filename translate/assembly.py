"""English put together from what a model gave: segments joined, held spans among them, in English spelling."""

from __future__ import annotations

import re
from functools import partial

from translate.checks.dictionary import is_english, is_name
from translate.languages.calendar_names import MONTHS_EN, WEEKDAYS_EN
from translate.languages.english_numerals import WORDS
from translate.languages.english_words import takes_an
from translate.languages.nations import without_article

_DOTTED = re.compile(r"\bU\. ?([NSK])\b(?:\.(?=,| ))?")  # one spelling of "U.N.", "U.S." and "U.K."
_SENTENCE_END = re.compile(r"[.!?…][\s»”\"]*$")
_MONTH = "|".join(MONTHS_EN)
# «le 12 mai,» and «les 10 et 11 février»: what follows shows that no noun is meant ("the 26 July proposal").
_DATE_WITH_ARTICLE = re.compile(
    rf"(^|(?<=\s))(?:[Tt]he|[Oo]n the) (\d{{1,2}}(?:(?:,| and|–|-) ?\d{{1,2}})? (?:{_MONTH})(?: \d{{4}})?)(?=[,.;:)]|$)"
)
# "12 May, the university became": a sentence, no dateline.
_DATE_AHEAD = re.compile(rf"^(?=\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?, .*[a-z]{{2}} [a-z]+ )")
# "the two days conference": how long something lasts stands before it in the singular.
_LASTING = re.compile(
    r"\b(?P<before>an?|the|this|its|their) (?P<count>\d{1,2}|two|three|four|five|six|ten) "
    r"(?P<unit>day|week|month|year)s['’]? "
    r"(?=(?:conference|congress|event|forum|meeting|period|plan|programme|session|seminar|summit|visit|workshop)\b)",
    re.IGNORECASE,
)
_KEPT = frozenset((*MONTHS_EN, *WEEKDAYS_EN, "I", "Mr", "Mrs", "Ms", "President"))


def joined(parts: list[str], french: list[str]) -> str:
    """Translated segments as one text: where the French was cut inside a sentence, the stop and the next capital go."""
    whole, ended = "", True
    for part, piece in zip(parts, french, strict=True):
        if whole and part and not ended:
            whole = whole.rstrip(" .")
            part = _in_small_letters(part) if piece[:1].islower() else part
        whole = f"{whole} {part}".strip()
        ended = _SENTENCE_END.search(piece) is not None
    return whole


# Those that are no word of another meaning: French writes them small, and so does a model at times.
_SMALL_MONTH = re.compile(r"\b(?:january|february|april|june|july|august(?= \d)|september|october|november|december)\b")


# "11, February" with no other day after it: "on 11, February 2 was named" has its own.
_COMMA_IN_DATE = re.compile(rf"\b((?:on|and) \d{{1,2}}), (?=(?:{_MONTH})\b(?! \d{{1,2}}\b|['’]s))")

_SYMBOLS = {"$": r"dollars?", "€": r"euros?", "£": r"pounds?"}
_FIGURE = r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))?"
# "$25 million dollars" says it twice; "$25 million Canadian dollars" says whose in the noun alone.
_TWICE = tuple(
    (
        re.compile(
            rf"(?:{re.escape(symbol)}) ?(?P<figure>{_FIGURE}) (?:of )?(?P<whose>[A-Z][a-z]+ )?(?P<noun>{noun})\b"
        ),
        symbol,
    )
    for symbol, noun in _SYMBOLS.items()
)
# "$about 38 million": the figure was held with its modifier.
_MODIFIED = re.compile(
    r"(?P<symbol>[$€£]) ?(?P<modifier>about|almost|around|at least|at most|barely|less than|more than|nearly|over|some"
    r"|up to) (?=\d)"
)
# "the summit that held in Paris": one that is held, as « s'est tenu » says.
_HELD = re.compile(r"\b(\w+?(s?)) (that|which) held (?=(?:in|on|at|from) )")
# "Its its cost", "of of the", "the its cost": no sentence says these twice, as it may "that that", "had had", or "for"
# and "with" ("what it asked for for years"). Names with an article of their own keep it: "in the The Hague court".
_FUNCTION_WORD_AGAIN = re.compile(
    r"\b(?P<word>the|an?|of|its|their|our|your|my|from|to|and|or)(?P<again>(?: (?P=word))+)(?= [\w\"“])", re.IGNORECASE
)
_TWO_DETERMINERS = re.compile(r"\b(?P<the>[Tt])he (?P<whose>its|their|our|your)\b(?= [a-z]{3})")
# "expressed its will collaborate": behind whose will it is, a verb has its "to".
_WILL = re.compile(
    r"\b((?:its|their|his|her|our) will) (?=(?:act|achieve|adopt|build|collaborate|continue|contribute|cooperate|create"
    r"|develop|engage|establish|help|join|participate|promote|protect|share|strengthen|support|work)\b)"
)
_NO_OF = re.compile(r"\b([Nn])o of (?=(?:the|these|those|its|their|our|them|us|whom|which)\b)")
# "by fifteen 15 organizations": a number that was held, beside the word for it.
_NUMBER_AGAIN = re.compile(rf"\b(?P<word>{'|'.join(WORDS.values())}) (?P<figure>\d{{1,2}})(?= [a-z])", re.IGNORECASE)
# "on the substance»", «“digital”"»: French marks, and one mark of each kind, have one English one.
_FRENCH_MARK = re.compile(r"« ?| ?»")
_TWO_MARKS = re.compile(r"[“”](?=\")|(?<=\")[“”]")


def _amount(match: re.Match[str], symbol: str) -> str:
    return f"{match['figure']} {match['whose']}{match['noun']}" if match["whose"] else f"{symbol}{match['figure']}"


# "a envelope", "an bill": where what follows is a word of sure sound; a capital A may be a letter ("Class A export").
_ARTICLE = re.compile(
    r"(?<![\w.'’&/~-])(?P<article>a|an|(?<![^.] )(?<!\w)An?) "
    r"(?=(?!and\b|are\b|after\b|also\b|at\b|as\b|is\b|in\b|or\b|of\b|on\b)"
    r"(?P<word>[aeio][a-z]{2,}|[bcdfgjkmpqtvz][aeioulr][a-z]+))"
)


def _by_sound(match: re.Match[str]) -> str:
    return match["article"][0] + ("n " if takes_an(match["word"]) else " ")


def _once(match: re.Match[str]) -> str:
    letter = match["word"] == "A" and match.start() > 0  # "vitamin A a day"
    if letter or not match["again"].islower():
        return match.group()
    before = match.string[: match.start()].rstrip()
    inside = before[-1:].isalnum() or before.endswith((",", ";"))
    return match["word"].lower() if inside else match["word"]  # "…, And and has"


def _without_the(match: re.Match[str]) -> str:
    return match["whose"].capitalize() if match["the"] == "T" else match["whose"]


def _in_figures(match: re.Match[str]) -> str:
    return match["figure"] if WORDS.get(int(match["figure"])) == match["word"].lower() else match.group()


_PLURAL_S = re.compile(r"\b([a-z]+[^\Ws]s['’])s\b")  # a small letter in front: "Jones's" and "the boss's" stay


def spaced(english: str) -> str:
    """English spelling where pieces and restored spans meet.

    No space before a mark and one after a comma; "US" for "U.S."; "on 12 May" for "the 12 May", which is French;
    months with a capital, and no comma before them ("on 11, February"); "two days'" for "two days's"; a currency once,
    by its sign; quotation marks of one kind; "was held" for what nobody holds; "a two-day summit"; once what was said
    twice ("its its", "the its", "fifteen 15"); "an envelope" and "none of".

    >>> spaced("The 12 May , it began in Paris")
    'On 12 May, it began in Paris'
    >>> spaced("The two days's talks, the boss's, Jones's")
    "The two days' talks, the boss's, Jones's"
    >>> spaced("on 10 and 11, february")
    'on 10 and 11 February'
    >>> spaced("the summit that held in Paris")
    'the summit that was held in Paris'
    >>> spaced("12 May, Lima has become the seat of the two days summit")
    'On 12 May, Lima has become the seat of the two-day summit'
    """
    english = re.sub(r"(?<!\s)\s+(?=[,;:!?.)](?:\s|$))", "", english)
    english = _NUMBER_AGAIN.sub(_in_figures, _FUNCTION_WORD_AGAIN.sub(_once, english))
    english = _WILL.sub(r"\1 to ", _NO_OF.sub(r"\1one of ", english))
    english = _ARTICLE.sub(_by_sound, _TWO_DETERMINERS.sub(_without_the, english))
    english = without_article(_DOTTED.sub(r"U\1", english))
    english = _DATE_WITH_ARTICLE.sub(lambda match: f"{'on' if match.start() else 'On'} {match.group(2)}", english)
    english = _DATE_AHEAD.sub("On ", english)
    english = _LASTING.sub(r"\g<before> \g<count>-\g<unit> ", _PLURAL_S.sub(r"\1", english))
    english = _HELD.sub(lambda held: f"{held[1]} {held[3]} {'were' if held[2] else 'was'} held ", english)
    english = _SMALL_MONTH.sub(lambda match: match.group().capitalize(), english)
    english = _MODIFIED.sub(r"\g<modifier> \g<symbol>", english)
    for pattern, symbol in _TWICE:
        english = pattern.sub(partial(_amount, symbol=symbol), english) if symbol in english else english
    english = _TWO_MARKS.sub("", _FRENCH_MARK.sub('"', english))
    english = _COMMA_IN_DATE.sub(r"\1 ", english)
    return " ".join(re.sub(r"(?<=[^\W\d])([,;])(?=\w)", r"\1 ", english).split())


def _in_small_letters(part: str) -> str:
    """`part` without the capital of its first word, unless that is a name or opens one ("Global Digital Compact")."""
    first, _, rest = part.partition(" ")
    name = first in _KEPT or rest[:1].isupper() or is_name(first)
    return part if name or first[1:] != first[1:].lower() or not is_english(first) else part[:1].lower() + part[1:]
