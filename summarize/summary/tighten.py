"""Cuts in the sentences of a summary: what can go is what its reader has already, never what makes the sentence true.

A rule looks at the French and at its English and cuts only where both show its construction: the English is a machine
translation, and where it went its own way the sentence stays whole. Nothing is ever added but a capital at the start.

An attribution is not cut where the words would become a claim of the summary's own. « Il a également noté que » may go
because *noter*, like *rappeler* or *souligner*, takes what follows for true (factive verbs: Kiparsky and Kiparsky
1970), but only where that is an event of the past which a reporter would tell without a source, and no judgement;
« a-t-il déclaré » only where quotation marks or another attribution still say that these are somebody's words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Line:
    """A sentence in French and English, cut alike; `cuts` names the rules that did it."""

    fr: str
    en: str
    cuts: tuple[str, ...] = ()


Cut = tuple[str, str]  # French and English without what was cut

# --- Leading connectives ----------------------------------------------------------------------------------------------

_FRENCH_CONNECTIVE = re.compile(
    r"(?:par ailleurs|en outre|de plus|en effet|cependant|toutefois|pourtant|néanmoins|ainsi|enfin|d['’]ailleurs|"
    r"de surcroît|par conséquent|en conséquence|en revanche|à l['’]inverse|inversement|au contraire|en fait|or|"
    r"certes|également|parallèlement|dans le même temps|premièrement|deuxièmement|troisièmement), ?"
    r"|(?:mais|et|or|car|donc) ",
    re.IGNORECASE,
)
_ENGLISH_CONNECTIVE = re.compile(
    r"(?:moreover|furthermore|in addition|additionally|besides|in fact|indeed|however|nevertheless|nonetheless|yet|"
    r"thus|therefore|finally|lastly|by the way|as a result|consequently|on the other hand|on the contrary|also|"
    r"conversely|in contrast|by contrast|certainly|at the same time|in parallel|firstly|secondly|thirdly|first|second|"
    r"third|but|and|so), ?"
    r"|(?:but|and|however|yet|thus|so) ",
    re.IGNORECASE,
)


def cut_connective(french: str, english: str) -> Cut | None:
    """« Cependant, les États-Unis … » / "However, the United States …"."""
    fr, en = _FRENCH_CONNECTIVE.match(french), _ENGLISH_CONNECTIVE.match(english)
    return (french[fr.end() :], english[en.end() :]) if fr and en else None


# --- Numbers of a list ------------------------------------------------------------------------------------------------

_ENUMERATOR = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-h]\)|[IVX]{1,4}\.) (?=\w)")


def cut_enumerator(french: str, english: str) -> Cut | None:
    """« 2. La régulation … » / "2. Regulation …": outside its list the number counts nothing."""
    fr, en = _ENUMERATOR.match(french), _ENUMERATOR.match(english)
    return (french[fr.end() :], english[en.end() :]) if fr and en else None


# --- Attributions to a pronoun ----------------------------------------------------------------------------------------

_FACTIVE_FR = r"(?:noté|rappelé|souligné|relevé|constaté|observé|remarqué|mentionné)"
_FACTIVE_EN = (
    r"(?:noted|recalled|stressed|underlined|pointed out|observed|remarked|highlighted|emphasi[sz]ed|mentioned)"
)
_SAID_FR = r"(?:\w{1,20}(?:é|i|it|u)|fait (?:valoir|savoir|remarquer))"
SAID = (
    rf"(?:{_FACTIVE_EN}|said|added|declared|stated|explained|told|indicated|specified|announced|affirmed|asserted|"
    r"continued|concluded|warned|insisted|argued|estimated|assured|claimed|reported|considered|believed)"
)
_FRENCH_OPENER = re.compile(
    rf"(?:il|elle)s? (?:a|ont) (?:également |aussi |notamment |encore |par ailleurs )?{_FACTIVE_FR} (?:que |qu['’])",
    re.IGNORECASE,
)
_ENGLISH_OPENER = re.compile(
    rf"(?:s?he|they|it) (?:has |have )?(?:also |notably |further )?(?:has |have )?{_FACTIVE_EN} (?:also )?that ",
    re.IGNORECASE,
)
_FRENCH_TAIL = re.compile(
    rf", (?:a-t-(?:il|elle)|ont-(?:ils|elles)) (?:également |aussi |encore )?{_SAID_FR}(?=\.?$)", re.IGNORECASE
)
_ENGLISH_TAIL = re.compile(rf", (?:s?he|they) (?:has |have |also ){{0,2}}{SAID}(?: also)?(?=\.?$)", re.IGNORECASE)
_OTHER_TAIL_FR = re.compile(
    rf"\b(?:a|ont) (?:également |aussi )?{_SAID_FR} (?:l[ea]s? |l['’]|[A-Z])|\bselon ", re.IGNORECASE
)
_OTHER_TAIL_EN = re.compile(rf", {SAID} (?:the |[A-Z])|\baccording to\b|\b{SAID} that\b")
_CLOSING = ("»", "”", '"')
# What a reporter tells without a source: somebody did one of these things, and it was done.
_EVENT_FR = re.compile(
    r"\b(?:a|ont)(?: été)? (?:adopté|signé|ratifié|publié|lancé|créé|fondé|proposé|présenté|réuni|organisé|accueilli|"
    r"annoncé|établi|ouvert|inauguré|nommé|élu|rejoint|voté|approuvé|envoyé|invité|déposé|tenu)e?s?\b",
    re.IGNORECASE,
)
# Beside the event there is neither what is so, nor what should be, nor how good or bad anything is.
_JUDGEMENT_EN = re.compile(
    r"\b(?:should|must|needs?|ought|ha(?:s|ve) to|would|could|may|might|will|can|is|are|too|very|never|always|only|"
    r"good|bad|better|best|worse|worst|great\w*|right|wrong\w*|danger\w*|threat\w*|risk\w*|harm\w*|disast\w*|fail\w*|"
    r"success\w*|histor\w*|important\w*|significan\w*|essential\w*|crucial\w*|vital\w*|key|major|serious\w*|real|true|"
    r"fair\w*|unfair\w*|ambitious\w*|remarkabl\w*|exemplary|unprecedented|insufficient\w*|absurd\w*|useless\w*|dead\w*|"
    r"irresponsib\w*|responsib\w*|courag\w*|shame\w*|strong\w*|weak\w*|necessar\w*|excellent\w*|poor\w*|enough|"
    r"positive\w*|negative\w*|constructive\w*|active\w*|brilliant\w*|effective\w*|lead(?:er|ing)\w*|scandal\w*|"
    r"unaccept\w*|because|thanks|without)\b",
    re.IGNORECASE,
)


def cut_attribution_opener(french: str, english: str) -> Cut | None:
    """« Il a également noté que la Chine a proposé … » / "He also noted that China proposed …"."""
    fr, en = _FRENCH_OPENER.match(french), _ENGLISH_OPENER.match(english)
    if not fr or not en or not _EVENT_FR.search(french, fr.end()) or _JUDGEMENT_EN.search(english, en.end()):
        return None
    return french[fr.end() :], english[en.end() :]


def cut_attribution_tail(french: str, english: str) -> Cut | None:
    """« …, a-t-il ajouté. » / "…, he added." behind a quotation, or where somebody else's attribution stays."""
    fr, en = _FRENCH_TAIL.search(french), _ENGLISH_TAIL.search(english)
    if not fr or not en:
        return None
    rest = french[: fr.start()] + french[fr.end() :], english[: en.start()] + english[en.end() :]
    quoted = all(text[:end].rstrip().endswith(_CLOSING) for text, end in ((french, fr.start()), (english, en.start())))
    attributed = _OTHER_TAIL_FR.search(rest[0]) and _OTHER_TAIL_EN.search(rest[1])
    return rest if quoted or attributed else None


RULES: tuple[tuple[str, Callable[[str, str], Cut | None]], ...] = (
    ("enumerator", cut_enumerator),
    ("connective", cut_connective),
    ("attribution-opener", cut_attribution_opener),
    ("attribution-tail", cut_attribution_tail),
)


def tightened(french: str, english: str) -> Line:
    """The sentence after every rule that needs no other sentence, in their order."""
    line = Line(french, _capitalised(english) if french == _capitalised(french) else english)
    for name, rule in RULES:
        cut = rule(line.fr, line.en)
        if cut and all(cut):
            line = Line(_capitalised(cut[0]), _capitalised(cut[1]), (*line.cuts, name))
    return line


def _capitalised(text: str) -> str:
    """The first letter as a sentence has it, behind an opening mark too: « "facial recognition … ».

    Digits are no letters: « 7 countries » stays as it is.
    """
    start = _MARKS.match(text)
    at = start.end() if start else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


# --- Acronyms in brackets ---------------------------------------------------------------------------------------------

_MARKS = re.compile(r"[^\w]*")
_BRACKETED = re.compile(r" \((?P<acronym>[A-Z]{2,8}s?)\)")
_ACRONYM = re.compile(r"\b[A-Z]{2,8}\b")


def cut_given_acronyms(lines: Sequence[Line]) -> list[Line]:
    """« intelligence artificielle (IA) » / "artificial intelligence (AI)" where a line before has the acronym."""
    given: set[str] = set()
    found = []
    for line in lines:
        french, english = (list(_BRACKETED.finditer(text)) for text in (line.fr, line.en))
        known = [at for at, match in enumerate(english) if match["acronym"] in given]
        given.update(_ACRONYM.findall(line.en))
        if known and len(french) == len(english):
            fr, en = (_without(text, [matches[at].span() for at in known])
                      for text, matches in ((line.fr, french), (line.en, english)))  # fmt: skip
            line = replace(line, fr=fr, en=en, cuts=(*line.cuts, "acronym"))
        found.append(line)
    return found


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text
