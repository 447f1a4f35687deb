"""What a text recommends or decides in a list: «Le comité recommande : 1. Que le gouvernement dépose …; 2. Que …».

Neither the line that ends with a colon nor a point of the list is a sentence; the line and one point together are
what a reader of a report looks for first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.summary.marks import weighs
from summarize.summary.tighten import Line
from summarize.wellformed import flaws
from translate.bilingual import BilingualSentence

# «recommande en conséquence :», «a demandé aux États :»; what merely lists («comprend :») asks for nothing.
_ASKS = re.compile(
    r"\b(?:recommand|préconis|demand|propos|exig|appel|invit|réclam|suggèr|suggér|décid|convi|exhort|engag)"
    r"(?:e|ent|es|é|ée|ées|és|ons|ait|aient|le|lle|llent|nt|ne|nnent|nu|nus)\b[^:]{0,80}:$"
)
_POINT = re.compile(r"(?:\d{1,2}[.)°]|[a-z]\)|[-–•]) ?")
MOST_POINTS = 30
_FEWEST_WORDS = 5


def find_demands(sentences: Sequence[BilingualSentence]) -> dict[int, int]:
    """The numbers of lines that ask for the points of a list behind them, each with that of the first point that can be
    told: whole, without a mark that weighs, and in sound English."""
    found = {}
    for number, sentence in enumerate(sentences):
        if not _ASKS.search(sentence.fr.rstrip()) or sentence.checks or not sentence.en:
            continue
        told = next((at for at in points_of(sentences, number) if _can_be_told(sentences[at])), None)
        if told is not None:
            found[number] = told
    return found


def points_of(sentences: Sequence[BilingualSentence], number: int) -> list[int]:
    """The sentences behind a line with a colon that are points of its list: each but the last ends with a semicolon, or
    has a number or a bullet."""
    points: list[int] = []
    for at in range(number + 1, min(len(sentences), number + 1 + MOST_POINTS)):
        french = sentences[at].fr.rstrip()
        after_another = not points or sentences[points[-1]].fr.rstrip().endswith(";")
        if not (_POINT.match(french) or (after_another and (french.endswith(";") or french[:1].islower() or points))):
            break
        points.append(at)
    return points


def _can_be_told(point: BilingualSentence) -> bool:
    words = point.fr.split()
    english = bare(point.en)
    return (
        len(words) >= _FEWEST_WORDS
        and bool(english)
        and not weighs(point.fr, point.en, point.checks)
        and not flaws(bare(point.fr), english, whole=False)
    )


def bare(text: str) -> str:
    """A point without its number and the mark behind it.

    >>> bare("2. Que l'accès soit libre;")
    "Que l'accès soit libre"
    """
    return _POINT.sub("", text.strip(), count=1).rstrip(" ;,.")


def joined(line: BilingualSentence, point: BilingualSentence) -> Line:
    """The line and the point as one sentence: «The committee recommends: that access be free.»."""
    english = bare(point.en)
    english = english[:1].lower() + english[1:] if re.match(r"That |To |The |A ", english) else english
    return Line(f"{line.fr.rstrip()} {bare(point.fr)}.", f"{line.en.rstrip(' :;.,')}: {english}.")
