"""What a text says of a figure beside its value: « près de 40 », « cinq ans au plus », « une trentaine de pages ».

One table, used twice: a retry holds a figure with the word before it, and a check asks whether the English still says
"nearly" where the French does.
"""

from __future__ import annotations

import re

from translate.calendar_names import MONTHS
from translate.numerals import COLLECTIVES, FIGURE, WORD, plain

# (French, English, every English wording that says the same). After « plus de » the figure may be a count or a measure:
# "more than" is right for both.
_BEFORE = (
    (r"près d(?:'|es?)", "nearly", r"nearly|almost|close to|near|around|about|approximately|some|roughly"),
    (r"presque", "almost", r"nearly|almost|close to|practically|about"),
    (r"(?:pas|non) moins d(?:'|es?)", "at least",
     r"at least|not? (?:less|fewer) than|as (?:much|many|long|high) as|minimum|or more|fully|over|more than"),
    (r"pas plus d(?:'|es?)", "at most",
     r"at most|maximum|up to|only|just|limit\w*|within|(?:not?|cannot|never|without|\w*n['’]t)\b[^.;]{0,60}"
     r"\b(?:more|over|exceed\w*|beyond|above|longer|further)"),
    (r"(?<!pas )plus d(?:'|es?)", "more than",
     r"more than|over|above|exceed\w*|upwards? of|greater than|in excess of|beyond|more|plus"),
    (r"(?<!pas )(?<!non )moins d(?:'|es?)", "less than", r"less than|fewer than|under|below|within|fewer|less|younger"),
    (r"au moins", "at least", r"at least|minimum|no (?:less|fewer) than|or more"),
    (r"au plus|au maximum", "at most", r"at most|maximum|no more than|up to"),
    (r"jusqu'à", "up to", r"up to|until|as (?:much|many|far|high|late) as|to|till"),
    (r"jusqu'en(?= \d{4}\b)", "until", r"until|till|to|through|by|up to|end\w*|before|as late as"),
    (r"depuis(?= (?:19|20)\d\d\b)", "since",
     r"since|from|for|after|past|ago|beg[ia]n\w*|start\w*|onwards?|over|in"),
    (r"pouvant (?:atteindre|aller jusqu'à|s'élever (?:à|jusqu'à))", "up to",
     r"up to|as (?:much|many|far|high|long) as|reach\w*|max\w*|at most|may|can|could|might|potential\w*|possib\w*|"
     r"capable|able|exceed\w*"),
    (r"environ", "about", r"about|around|approximately|some|roughly|nearly|almost|circa|or so|approx\w*"),
    (r"quelque", "some", r"about|around|approximately|some|roughly|nearly|almost"),
    (r"à peine", "barely", r"barely|hardly|only|just|scarcely|merely"),
)  # fmt: skip
_NUMBER = rf"{FIGURE}|{WORD}"
_MODIFIED = tuple(
    (re.compile(rf"\b(?:{french}) ?(?={_NUMBER})", re.IGNORECASE), english, re.compile(rf"\b(?:{same})\b", re.I))
    for french, english, same in _BEFORE
)
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
_KEPT = (
    *((pattern, english, same) for pattern, english, same in _MODIFIED),
    *(
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
    ),
)  # fmt: skip
_ROUNDS = re.compile(
    rf"\b(?:(?P<one>une (?P<round>{_ROUND}))|(?:des|plusieurs|quelques) (?P<many>dizaines|centaines|milliers))"
    rf" (?:de |d')(?=\w)",
    re.IGNORECASE,
)
_MANY = {"dizaines": "dozens of", "centaines": "hundreds of", "milliers": "thousands of"}


def modifiers(french: str) -> dict[int, tuple[int, str]]:
    """Where a modified figure or number word begins → where its modifier begins, and that in English."""
    return {
        match.end(): (match.start(), english)
        for pattern, english, _ in _MODIFIED
        for match in pattern.finditer(plain(french))
    }


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
    text = plain(french)
    return [
        modifier
        for pattern, modifier, same in _KEPT
        if pattern.search(text) is not None and same.search(english) is None
    ]
