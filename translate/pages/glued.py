"""Words glued by lost mark-up: ``l'IALes membres``, ``Xi JinpingIl a souligné``, ``transformation"La Commission``.

A scraper that drops tags without a space joins the last word of one element to the first of the next. Each boundary
below is a place where French never sets two words together; guards keep the words that look so (LinkedIn, McKinsey,
10h30, LeMonde.fr). What goes in between is decided in one place, `_separator`:

- a sentence opener behind the boundary means that a sentence ended ahead of it: ". ", or " " where its full stop is
  still there (``l'IALes membres`` → ``l'IA. Les membres``, ``numérique.Cette`` → ``numérique. Cette``);
- a role behind a person's name is in apposition: ", "
  (``Zhang GuoqingVice-premier`` → ``Zhang Guoqing, Vice-premier``);
- anything else gets a space (``2025qui`` → ``2025 qui``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from translate.languages.calendar_names import MONTHS_FR
from translate.languages.function_words import OPENERS
from translate.pages.repairs import RepairLog
from translate.pages.tracked import TrackedText
from translate.tables import read_table

UPPER = "A-ZÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŸŒ"
LOWER = "a-zàâäæçèéêëîïôöùûüÿœ"

# Words that open a sentence, with their capital.
CAPITALISED_OPENERS = frozenset(word.capitalize() for word in OPENERS) | frozenset(
    "Contrairement Maintenant Ne Non Oui Parce Pas Plutôt Rien Sauf Tel Telle".split()
)
ELIDED_OPENERS = frozenset("L C J D S N Qu Lorsqu Puisqu Jusqu Aujourd".split())
# "Malheureusement," opens a sentence; a noun with that ending ("Document") has other vowels or no comma behind it.
_ADVERB = re.compile(rf"[{UPPER}][{LOWER}]{{2,20}}(?:[ae]mment|[eé]ment)")

# Openers that also end camel-case names (LightOn, LinkedIn's kin): not believed behind a capitalised word.
_ENDS_NAMES = frozenset(
    "On En Un Du Des De Par Sur Pour Avec Sans Sous Entre Au Aux Si Or Et Car Face Que Je Sa Tout Tous Bien Plus Pas "
    "Ne Ni Non Oui Ici D S N J".split()
)

# How a title in apposition behind a person's name begins, and titles that stand ahead of one ("PrésidentXi").
_ROLE = re.compile(
    r"(?:vice|co|haute?|ex)-|(?:ancien(?:ne)?|premi(?:er|ère)) |président|ministre|secrétaire|ambassad|"
    r"direct(?:eur|rice)|porte-parole|représentant|commissaire|chef|professeur|cherche|conseill|envoyé|député|sénat|"
    r"maire|gouverneur|fondat|expert|économiste|rapporteu|coordinat|responsable|pdg\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"présidente?|ministre|secrétaire|ambassad(?:eur|rice)|direct(?:eur|rice)|commissaire|professeure?|chancelière?",
    re.IGNORECASE,
)

# Words of function: lost mark-up glues them to an acronym or a bracket ("l'IAqui"), and no sentence ends with one.
_FUNCTION = (
    "qui|que|et|ou|est|sont|ont|à|au|aux|de|des|du|dans|en|pour|par|sur|sous|avec|sans|la|le|les|un|une|ne|se|ce|cette|"
    "doit|devrait|peut|sera|afin|ainsi|lors|selon|entre|mais|comme"
)
_MONTH = "|".join(MONTHS_FR)
_CAPITALISED = rf"[{UPPER}](?:[{LOWER}']| )"  # the beginning of a capitalised word; "À" is one by itself

# The two words meet at the end of a match.
_BOUNDARIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "numérique.Cette", "américains?C'est", "heures.M. Zarif": host names have no capital behind a dot, initials no two
    # letters ahead of one.
    ("sentence end", re.compile(rf"[{LOWER}0-9)»%\"]{{2}}[.!?…](?={_CAPITALISED}|MM?\. ?[{UPPER}])")),
    ("sentence end", re.compile(rf"(?:[{UPPER}]{{2}}\.|\.\.|[!?…][!?…])(?=[{UPPER}][{LOWER}][{LOWER}' ])")),
    # "Etats-Unis;la", "Paris,la"
    ("comma", re.compile(rf"[{LOWER}]{{2}}[,;](?=[{UPPER}{LOWER}]{{2}})")),
    # "(IA)Les", "(ONU)qui", "Nations Unies(ONU)"; not "député(e)s", "Windows(TM)"
    ("bracket", re.compile(rf"\w\w\)(?=[{UPPER}][{LOWER}'])")),
    ("bracket", re.compile(rf"\w\w\)(?=(?:{_FUNCTION})[ '])")),
    ("bracket", re.compile(rf"[{LOWER}]{{2}}(?=\((?!TM\))[{UPPER}]{{2}})")),
    # "fin »Le", "dit«Nous"
    ("guillemet", re.compile(rf"»(?=[{UPPER}{LOWER}0-9(«])")),
    ("guillemet", re.compile(rf"[{LOWER}{UPPER}.,;:!?)](?=«)")),
    # "JinpingIl", "GuoqingVice-premier", "ministreZhang"
    ("small letter and capital", re.compile(rf"[{LOWER}]{{2}}(?={_CAPITALISED})")),
    # "IALes", "G20Le", "IAL'ONU": the last capital belongs to the second word
    ("acronym and opener", re.compile(rf"[{UPPER}0-9]{{2}}(?=[{UPPER}][{LOWER}]|[LCJ]'[{LOWER}{UPPER}]{{3}})")),
    # "IAqui"
    ("acronym and word", re.compile(rf"\b[{UPPER}]{{2,5}}(?=(?:{_FUNCTION})\b(?!-))")),
    # "2025qui", "2025Conférence"; not "2e", "100km", "10h30", "2020ème"
    ("year and word", re.compile(rf"\b(?:19|20)\d\d(?=(?!i?[eè]mes?\b|km|kg|px|nm|hz)[{LOWER}]{{2}})")),
    ("year and word", re.compile(rf"\b(?:19|20)\d\d(?=[{UPPER}][{LOWER}]{{2}})")),
    # "mai2025", "26juillet"
    ("date", re.compile(rf"\b(?:{_MONTH})(?=(?:19|20)\d\d\b)")),
    ("date", re.compile(rf"\b\d{{1,2}}(?=(?:{_MONTH})\b)")),
    # "M.Zarif"
    ("title and name", re.compile(rf"(?<!\w)(?<![{UPPER}]\.)(?:M|MM|Dr|Pr)\.(?=[{UPPER}][{LOWER}])")),
)
_ALWAYS_SPACE = frozenset(("sentence end", "comma", "date", "title and name"))

_SENTENCE_OVER = re.compile(r"[.!?…:;,][\"»')\]]{0,3} ?$|[.!?…] ?»$")
_NO_SENTENCE_END = re.compile(rf"(?:^|[\s'])(?:{_FUNCTION})[\"«( ]{{0,2}}$")
# Addresses, handles, hashtags, paths and code.
_NO_PROSE = re.compile(
    r"://|www\.|@|^#|::|_|\(\)|^\W?/|[\w-]\.(?:com|fr|org|net|gov|cn|eu|io|ai|int|html?|pdf|php|js)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]{2,60}")
_NO_LETTER = re.compile(r"[\W_]")
_BEFORE_OPENER = '"«( '  # what may stand ahead of a sentence's first word
_REACH = 60  # characters of a token looked at on either side of a boundary


@cache
def camel_case_names() -> frozenset[str]:
    """Names with a capital inside (camel_case_names.csv), casefolded."""
    return frozenset(row["name"].casefold() for row in read_table("camel_case_names.csv"))


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each run of letters and digits occurs in the article."""
    words: Counter[str] = Counter()
    for text in texts:
        words.update(_WORD.findall(text))
    return words


def separate(text: TrackedText, words: Counter[str], log: RepairLog) -> TrackedText:
    """The paragraph with its glued words apart.

    Args:
        words: `count_words` of the whole article. A run with an inner capital that comes back is a name; a word in
            small letters, or an acronym, is believed to be one if it also stands alone somewhere.
    """
    found: dict[int, tuple[str, str]] = {}
    for rule, place in chain(_at_words(text.text), _at_quotation_marks(text.text)):
        if place not in found and (put := _separator(text.text, place, rule, words)):
            found[place] = (rule, put)
    _record(text, found, log)
    return text.edit((place, place, found[place][1]) for place in sorted(found))


def _at_words(text: str) -> Iterator[tuple[str, int]]:
    for rule, pattern in _BOUNDARIES:
        for match in pattern.finditer(text):
            yield rule, match.end()


def _at_quotation_marks(text: str) -> Iterator[tuple[str, int]]:
    """Where a straight quotation mark touches words on both sides: behind it if it closes, ahead of it if it opens.

    Which of the two it does, the marks that have a space on one side tell; the others alternate from there.
    """
    opened = False
    for match in re.finditer('"', text):
        place = match.start()
        before, after = text[max(0, place - 2) : place].rjust(2), text[place + 1 : place + 3].ljust(2)
        free_before, free_after = before[1] in " '([«-—–=", after[0] in " .,;:!?…)]»-—–/%'"
        if free_before != free_after:
            opened = free_before
            continue
        opened = not opened
        elided = before[1].isalpha() and not before[0].isalpha()  # l"aviez: typed for an apostrophe
        glued = after[0].isalpha() or (after[0] in '«("' and after[1].isalnum())
        if glued and not free_before and not elided:
            yield "quotation mark", place if opened else place + 1


def _separator(text: str, place: int, rule: str, words: Counter[str]) -> str:
    """What goes in at `place`; empty where a guard says that nothing is glued there."""
    before, after = text[max(0, place - _REACH) : place], text[place : place + _REACH]
    if _NO_PROSE.search(before.rpartition(" ")[2] + after.partition(" ")[0]):
        return ""
    if rule in _ALWAYS_SPACE:
        return " "
    left, right = _run(before, after)
    if rule in ("acronym and word", "acronym and opener", "small letter and capital") and _is_name(left + right, words):
        return ""
    opener = _opener(after)
    over = _SENTENCE_OVER.search(before) or _NO_SENTENCE_END.search(before)
    stop = " " if over else ". "
    if rule == "acronym and word":
        return " " if words[left] else ""
    if rule == "acronym and opener":
        return _behind_acronym(left, right, opener, stop, words)
    if rule == "small letter and capital":
        return _behind_small_letter(left, right, opener, stop, words) or _before_role(left, after)
    return stop if opener else " "


def _behind_acronym(left: str, right: str, opener: str, stop: str, words: Counter[str]) -> str:
    if opener:
        # "La" may be the end of a name ("CoLa", "ANSi") unless the acronym stands elsewhere too.
        return stop if words[left] or left[-1].isdigit() or len(opener) != 2 else ""
    return " " if words[left] and words[right] and len(right) > 2 else ""


def _behind_small_letter(left: str, right: str, opener: str, stop: str, words: Counter[str]) -> str:
    if opener:
        return stop if left[0].islower() or opener not in _ENDS_NAMES or words[left] else ""
    if _TITLE.fullmatch(left):
        return " "
    if left[0].isupper() or len(left) < 4:
        return ""
    # A word that has its capital only here opens a sentence; one that always has it is a name.
    common = len(right) >= 4 and words[right.lower()]
    return stop if common else " " if words[left] else ""


def _before_role(left: str, after: str) -> str:
    return ", " if left[0].isupper() and _ROLE.match(after) else ""


def _opener(after: str) -> str:
    """The sentence opener `after` begins with, a whole word; else nothing."""
    after = after.lstrip(_BEFORE_OPENER)
    _, word = _run("", after)
    follows = after[len(word) : len(word) + 1]
    known = ELIDED_OPENERS if follows == "'" else CAPITALISED_OPENERS if follows in (" ", ",") else frozenset()
    return word if word in known or (follows == "," and _ADVERB.fullmatch(word)) else ""


def _run(before: str, after: str) -> tuple[str, str]:
    """The letters and digits that touch the place on either side."""
    return _NO_LETTER.split(before)[-1], _NO_LETTER.split(after, maxsplit=1)[0]


def _is_name(run: str, words: Counter[str]) -> bool:
    """Whether the run of letters around a place is one name: known to the table, or used again in the article."""
    return words[run] > 1 or bool({run.casefold(), run.casefold().removesuffix("s")} & camel_case_names())


def _record(text: TrackedText, found: dict[int, tuple[str, str]], log: RepairLog) -> None:
    """One repair for each token: "l'IALes" → "l'IA. Les"."""
    tokens: dict[tuple[int, int], list[int]] = {}
    for place in sorted(found):
        start = max(text.text.rfind(" ", max(0, place - _REACH), place) + 1, place - _REACH, 0)
        end = text.text.find(" ", place, place + _REACH)
        tokens.setdefault((start, min(place + _REACH, len(text)) if end < 0 else end), []).append(place)
    for (start, end), places in tokens.items():
        parts = [text.text[a:b] for a, b in pairwise([start, *places, end])]
        after = "".join(part + found[place][1] for part, place in zip(parts, places, strict=False)) + parts[-1]
        log.record(f"glued words: {found[places[0]][0]}", *text.origin(start, end), after)
