"""What a text says of a figure beside its value: « près de 40 », « cinq ans au plus », « une trentaine de pages ».

One table, used three times: a retry holds a figure with the word before it, a check asks whether the English still says
"nearly" where the French does, and the facts say so of a number (`summarize.facts.numbers.amounts`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from translate.languages.calendar_names import MONTHS
from translate.languages.numerals import COLLECTIVES, FIGURE, WORD, plain

# Words of « jusqu'à », « près de » as they stand ahead of a number.
_ELIDED = {"de": "d(?:'|es?)", "à": "à|aux"}
_LESS = "less|fewer"
_NEARLY = "nearly|almost|close to|near|around|about|approximately|some|roughly"
_AROUND = r"about|around|some|roughly|nearly|almost|circa|ca|or so|odd|approx\w*|(?:of|on|in) the (?:order|region) of"
_MORE = r"more than|over|above|exceed\w*|upwards? of|greater than|in excess of|beyond|more|plus|higher"
_LEAST = rf"at least|minimum|no (?:{_LESS}) than|or more"
_MOST = "at most|maximum|no more than|up to"
_REACHING = (
    r"up to|as (?:much|many|far|high|long) as|reach\w*|max\w*|at most|may|can|could|might|potential\w*|possib\w*|"
    r"capable|able|exceed\w*"
)


class Modifier(NamedTuple):
    """What a text says of the number behind it.

    Attributes:
        en: its English ahead of that number.
        fr: the French words, without elision (« près de » is « près d' » and « près des » too).
        same: every English wording that says the same, as a pattern.
        fact: what the facts call it, one of a few; empty where they do not read it.
        unsure: further French words that mean this, but may belong to what stands ahead of them (« l'âge minimum »):
            nothing is held or checked by them.
    """

    en: str
    fr: tuple[str, ...]
    same: str
    fact: str
    unsure: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        """The French words with their elisions, from the beginning of a word."""
        words = (re.sub(r"\b(?:de|à)$", lambda last: f"(?:{_ELIDED[last.group()]})", words) for words in self.fr)
        return "|".join(words)


# After « plus de » the number may be a count or a measure: "more than" is right for both.
MODIFIERS = (
    Modifier("nearly", ("près de", "pas loin de"), _NEARLY, "nearly"),
    Modifier("almost", ("presque",), "nearly|almost|close to|practically|about", "nearly"),
    Modifier("at least", ("pas moins de", "non moins de"),
             rf"{_LEAST}|not (?:{_LESS}) than|as (?:much|many|long|high) as|fully|over|more than", "at least"),
    Modifier("at most", ("pas plus de",),
             r"at most|maximum|up to|only|just|limit\w*|within|(?:not?|cannot|never|without|\w*n['’]t)\b[^.;]{0,60}"
             r"\b(?:more|over|exceed\w*|beyond|above|longer|further)", "up to"),
    Modifier("more than", ("(?<!pas )plus de", "davantage que"), _MORE, "more than"),
    # « ne peut être supérieur à » is "at most", « ne peut être inférieur à » "at least".
    Modifier("over", ("supérieure?s? à",), rf"{_MORE}|{_MOST}|superior", "more than"),
    Modifier("beyond", ("au[ -]delà de",), rf"{_MORE}|past|after|outside", "more than"),
    Modifier("less than", ("(?<!pas )(?<!non )moins de",), rf"under|below|within|younger|{_LESS}", "less than"),
    Modifier("under", ("inférieure?s? à",), rf"under|below|within|lower|smaller|{_LESS}|{_LEAST}", "less than"),
    Modifier("at least", ("au moins", "au minimum"), _LEAST, "at least", ("minimum",)),
    Modifier("at most", ("tout au plus", "au plus", "au maximum"), _MOST, "up to", ("maximum",)),
    Modifier("up to", ("jusqu'à",), r"up to|until|as (?:much|many|far|high|late) as|to|till", "up to"),
    Modifier("up to", ("pouvant atteindre",), _REACHING, "up to", ("peut atteindre", "peuvent atteindre")),
    Modifier("up to", ("pouvant aller jusqu'à", "pouvant s'élever jusqu'à", "pouvant s'élever à"), _REACHING, ""),
    Modifier("about", ("environ", "à peu près", "approximativement", "de l'ordre de", "grosso modo"), _AROUND,
             "about"),
    Modifier("around", ("autour de", "aux alentours de", "aux environs de"), _AROUND, "about"),
    Modifier("some", ("quelques?",), rf"{_NEARLY}|few", "about"),
    Modifier("barely", ("à peine",), r"barely|hardly|only|just|scarcely|merely", "barely"),
)  # fmt: skip
# Ahead of a year.
_BEFORE_YEAR = (
    (r"jusqu'en(?= \d{4}\b)", "until", r"until|till|to|through|by|up to|end\w*|before|as late as"),
    (r"depuis(?= (?:19|20)\d\d\b)", "since",
     r"since|from|for|after|past|ago|beg[ia]n\w*|start\w*|onwards?|over|in"),
)  # fmt: skip
_NUMBER = rf"{FIGURE}|{WORD}"
_AHEAD = (*((row.pattern, row.en, row.same) for row in MODIFIERS), *_BEFORE_YEAR)
_MODIFIED = re.compile(
    rf"\b(?:{'|'.join(rf'(?P<m{at}>{french})' for at, (french, _, _) in enumerate(_AHEAD))}) ?(?={_NUMBER})",
    re.IGNORECASE,
)
_SAME = tuple(re.compile(rf"\b(?:{same})\b", re.IGNORECASE) for _, _, same in _AHEAD)
# Behind what is counted: « cinq ans de prison au plus »; « au plus tard » is another thing.
_BEHIND = rf"(?<!\w)(?:\d|{WORD})[\d,]{{0,12}} (?:[\w'%-]{{1,30}} ){{1,4}}"
_OTHER_PLUS = r"(?! (?:tard|tôt|haut|vite|près|grand|fort)\b)"
_DATED = rf"(?= (?:(?:le )?(?:\d\d? |1er |mois de )|d[ée]but |fin |la mi-)?(?:{'|'.join(MONTHS)})\b)"
# A round number in a noun (« une trentaine de ») is never exact; many of them (« des centaines ») need their noun.
_ROUND = "|".join(word for word in COLLECTIVES if word not in ("millier", "demi-douzaine"))
_ABOUT = (
    r"about|around|some|approx\w*|roughly|nearly|almost|or so|dozens?|scores?|several|few|couple|handful|hundreds?|"
    r"thousands?|tens|fortnight|circa|close to|more|over|up to|maybe|perhaps|two weeks|odd|under|least|twenties"
)
_ELSEWHERE = tuple(
    (re.compile(french, re.IGNORECASE), english, re.compile(rf"\b(?:{same})\b", re.IGNORECASE))
    for french, english, same in (
        (rf"{_BEHIND}(?:au plus|au maximum|maximum)\b{_OTHER_PLUS}", "at most",
         r"most|max\w*|more than|up to|exceed\w*|longest"),
        (rf"{_BEHIND}(?:au moins|au minimum|minimum)\b", "at least",
         r"least|minim\w*|less than|fewer than|or more"),
        (rf"\bdepuis{_DATED}", "since",
         r"since|from|for|after|past|ago|beg[ia]n\w*|start\w*|onwards?|over|on|in|as of"),
        (rf"\bjusqu'(?:en|au|à){_DATED}", "until", r"until|till|to|through|by|up to|end\w*|before|as late as"),
        (rf"\bune (?:{_ROUND})(?= d[e'])", "about", _ABOUT),
        (r"\b(?:des|les|plusieurs|quelques) dizaines(?= d[e'])", "dozens",
         r"dozens?|scores?|tens|several|many|numerous|\d+|few|decades|thousands|hundreds"),
        (r"\b(?:des|les|plusieurs|quelques) centaines(?= d[e'])", "hundreds", r"hundreds?"),
        (r"\b(?:des|les|plusieurs|quelques) milliers(?= d[e'])", "thousands", r"thousands?|\d*000|millions"),
    )
)  # fmt: skip
_ROUNDS = re.compile(
    rf"\b(?:(?P<one>une (?P<round>{_ROUND}))|(?:des|plusieurs|quelques) (?P<many>dizaines|centaines|milliers))"
    rf" (?:de |d')(?=\w)",
    re.IGNORECASE,
)
_RECENT = 32  # sentences, each of which is held against several hypotheses
_MANY = {"dizaines": "dozens of", "centaines": "hundreds of", "milliers": "thousands of"}


def modifiers(french: str) -> dict[int, tuple[int, str]]:
    """Where a modified figure or number word begins → where its modifier begins, and that in English."""
    return {match.end(): (match.start(), _AHEAD[_row(match)][1]) for match in _MODIFIED.finditer(plain(french))}


def _row(match: re.Match[str]) -> int:
    return int((match.lastgroup or "m0")[1:])


def rounds(french: str) -> list[tuple[int, int, str]]:
    """(start, end, English) of round numbers that are nouns, with the « de » behind them.

    >>> [english for _, _, english in rounds("une trentaine de pages et des centaines d'heures")]
    ['about 30', 'hundreds of']
    """
    found = []
    for match in _ROUNDS.finditer(plain(french)):
        said = _MANY[match["many"].casefold()] if match["many"] else f"about {COLLECTIVES[match['round'].casefold()]}"
        found.append((*match.span(), said))
    return found


def lost_modifiers(french: str, english: str) -> list[str]:
    """English modifiers (« près de 40 » → "nearly") that no wording of `english` gives."""
    return [said for said, same in _said(french) if not same.search(english)]


def invented_modifiers(french: str, english: str) -> list[str]:
    """What `english` says of its figures where nothing in the French may say it.

    >>> invented_modifiers("Elle verse 350 millions.", "It pays up to 350 million.")
    ['up to']
    """
    found = _OF_FIGURES.findall(english)
    return [] if not found or _MAY_QUALIFY.search(plain(french)) else found


# Words that say how a figure is meant, in front of it; « around » and « some » also stand there for other things.
_OF_FIGURES = re.compile(
    r"\b(?:up to|more than|less than|fewer than|at least|at most|nearly|almost|close to|no more than|"
    r"no less than|barely|hardly)(?= (?:the |an? )?[$€£¥]?\d)",
    re.IGNORECASE,
)
# What in French may be said so, far beyond `MODIFIERS`: « frôle les 3 % », « la barre des 100 », « un bon millier ».
_MAY_QUALIFY = re.compile(
    r"plus|moins|près|presque|jusqu|mini|maxi|dépass|supérieur|inférieur|attei|delà|quasi|peine|plafon|franchi|environ|"
    r"quelque|autour|alentour|ordre d|loin d|aine|limit|seul|excéd|entre|approch|frôl|avoisin|guère|passé|barre|"
    r"\bque? \d|qu'à|[<>+]|aller à|large|\bbon(?:ne)?s?\b|tard|compter|\btou[ts]|premier",
    re.IGNORECASE,
)


@lru_cache(maxsize=_RECENT)
def _said(french: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What `french` says of its numbers, in English, and every wording of it."""
    text = plain(french)
    rows = sorted({_row(match) for match in _MODIFIED.finditer(text)})
    elsewhere = ((said, same) for pattern, said, same in _ELSEWHERE if pattern.search(text))
    return (*((_AHEAD[row][1], _SAME[row]) for row in rows), *elsewhere)
