"""Full stops and their like, and the rules that say whether one ends its sentence.

`RULES` is a plain ordered list, each rule one class of French construction. The first that has an opinion decides; a
stop that no rule speaks about ends its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from translate.languages.calendar_names import WEEKDAYS_FR
from translate.languages.function_words import OPENERS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name. Case matters: "me" is a pronoun, "col" a mountain pass.
TITLES = _words(
    "M MM Mr Mgr Me Dr Drs Pr Prs Prof Mme Mmes Mlle St Ste S.E S.E.M S.M S.A.R Exc Gal Gén Maj Col Lt Cdt Amb Sén "
    "Hon dr pr prof gén amb sén hon"
)
# Before what they announce: "cf. Annexe", "p. ex. Gemini".
ANNOUNCING = _words("cf conf ex p.ex c.-à-d c-à-d càd i.e e.g env av apr vs n.b resp")
# Before a number; before anything else they may be the end ("en sept. Paris a signé").
NUMBERED = _words(
    "art arts al p pp n no nos num t vol chap ch fig par sect tit ann rés réf doc tab let rec add rev corr règl dir "
    "tél cass civ crim const janv fév févr avr juil sept oct nov déc"
)
# At the end only before a word that opens sentences: "OpenAI Inc. Elle", but "et al. Nature".
OPEN_ENDED = _words("al éd coll dir trad coord inc ltd corp co cie jr sr ibid id cit loc univ prov dép gouv")
# Completed by a letter: the "B." of "l'annexe B. Paris" is no initial.
LETTERED = _words(
    "alinéa annexe axe bloc catégorie classe génération groupe lettre liste niveau option phase plan point section "
    "série tableau type volet zone"
)
# Begin an item: "a. Former les agents. b. Ouvrir les données."
LETTER_LABELS = _words("a b c d e")
# Open sentences and are no part of a name.
PRONOUNS = _words("il elle ils elles cette cet ces celui celle ceux celles")
# Begin names: "J. De la Cruz".
PARTICLES = _words("de du des d'")
# Open sentences; a name is still possible ("Le Drian", the Korean "Son") where a word with a capital follows.
STARTERS = (OPENERS | PRONOUNS | PARTICLES | frozenset(WEEKDAYS_FR)) | _words(
    "a aujourd' autre autres c' cinq contre demain désormais deux dix environ est faut j' jusqu' l' là lorsqu' "
    "ma mes moins mon n' où ou peut premier première près puisqu' puisque qu' quatre quel quelle quelles "
    "quelques quels qui reste s' seul seule six surtout trois vers vos votre y"
)

_LABEL = re.compile(r"\W{0,3}(?:\d{1,2}|[A-Za-z]|[IVXivx]{1,4})(?:\.\d{1,2}){0,3}[.)]+")
_ATTRIBUTION = re.compile(r"[-–—] ?[^.!?…;:]{2,80}\.?\s*")
ELISION = re.compile(r"(?:[ldnsjmtc]|qu)['’]", re.IGNORECASE)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_INITIAL = re.compile(r"[A-ZÀ-Þ](?:h|hr)?(?:\.?-[A-ZÀ-Þ]h?)?")
_NUMBER = re.compile(r"\d|[IVXLC]+$")
_WHOLE_WORD = re.compile(r"[^\W\d_]{3,}[aeiouyàâéèêôû]s?")


@dataclass(frozen=True)
class Stop:
    """A stop and what the rules look at around it."""

    mark: str  # ".", "?!", "…": without what closes after it
    closing: str  # the quotation marks and brackets that close after it
    head: str  # the sentence up to here where it is short, else ""
    previous: str  # the word before `word`
    word: str  # the word that carries the stop, without what is elided before it
    opening: str  # the marks between the stop and the next word
    next: str  # the next word
    dotted: bool  # the next word carries a full stop itself
    then: str  # the first character after the next word
    tail: str  # the rest of the paragraph where it is short, else ""

    @property
    def abbreviation(self) -> str:
        """The word, where a single full stop and nothing else follows it: only then can it be an abbreviation."""
        return self.word if self.mark == "." and not self.closing else ""

    def before(self, words: frozenset[str]) -> bool:
        """Whether the next word is one of `words`."""
        return not self.dotted and self.next.casefold().replace("’", "'") in words

    @property
    def before_starter(self) -> bool:
        """Whether the next word opens sentences: "Le", "Cette", "Parallèlement"."""
        return self.before(STARTERS) or (len(self.next) > 6 and self.next.endswith("ment"))

    @property
    def before_clause(self) -> bool:
        """Whether it does and opens no name: "Le projet", where "Le Drian" is a name."""
        return self.before_starter and not self.then.isupper()


def _list_label(stop: Stop) -> bool | None:
    """1. Former les agents ; IV. Conclusion ; les axes : 1. Former."""
    behind_colon = stop.previous[-1:] in (":", ";") and stop.abbreviation
    return False if _LABEL.fullmatch(stop.head) or (behind_colon and _LABEL.fullmatch(stop.word + ".")) else None


def _omission(stop: Stop) -> bool | None:
    """Le projet (…) prévoit ; Il faut agir [...] Nous le ferons."""
    return stop.before_clause if stop.closing and not stop.word else None


def _source_of_quotation(stop: Stop) -> bool | None:
    """« Il faut agir. » — Awa Diallo ; « Il faut agir. » (Awa Diallo, Dakar)."""
    quoted = any(mark in '»”"' for mark in stop.closing)
    return False if quoted and (stop.opening[:1] == "(" or _ATTRIBUTION.fullmatch(stop.tail)) else None


def _lower_case(stop: Stop) -> bool | None:
    """« Qui décide ? » demande-t-elle ; Google, Meta… et d'autres ; but not "eIDAS", nor after a full stop "« nous".

    After a full stop on a word that cannot be cut short (those end in a consonant: "réf.", "prof.") a sentence begins
    in lower case: scrapes lose capitals.
    """
    if not (stop.next[:1].islower() and stop.next.islower()):
        return None
    if set(stop.opening) & set('«“"') and "…" not in stop.mark:
        return None
    if stop.dotted and stop.next in LETTER_LABELS:
        return None
    return bool(_WHOLE_WORD.fullmatch(stop.abbreviation))


def _number_follows(stop: Stop) -> bool | None:
    """art. 5 ; vol. II ; ch. A-13 ; 12 sept. 2025."""
    numbered = _NUMBER.match(stop.next) or (len(stop.next) == 1 and stop.then.isdigit())
    return False if numbered and stop.abbreviation.casefold() in NUMBERED else None


def _announcement(stop: Stop) -> bool | None:
    """cf. Annexe 2 ; p. ex. Gemini ; av. J.-C."""
    return False if stop.abbreviation.casefold() in ANNOUNCING else None


def _lettered(stop: Stop) -> bool | None:
    """l'annexe B. Paris a voté ; écrit-il sur X. Emmanuel Macron a répondu ; en 52 av. J.-C. Rome l'emporte."""
    if stop.abbreviation == "X":
        return True if stop.previous in ("sur", "social", "réseau", "plateforme", "via") else None
    if stop.abbreviation == "J.-C":
        return True if stop.previous in ("av.", "apr.", "avant", "après") else None
    noun = ELISION.sub("", stop.previous, count=1).casefold()
    return True if len(stop.abbreviation) == 1 and (noun in LETTERED or noun.endswith("°")) else None


def _small_letter(stop: Stop) -> bool | None:
    """Schrems c. Commission ; but a unit ends: vers 10 h. Paris dort ; and so do the words "a", "à", "y"."""
    letter = stop.abbreviation
    return stop.previous[-1:].isdigit() if len(letter) == 1 and letter.islower() and letter not in "aày" else None


def _title_or_initial(stop: Stop) -> bool | None:
    """M. Le Drian ; J. D. Vance ; J.-P. Dupont ; the end in: Karim M. Le procès s'ouvre ; la part de N. Elle croît."""
    word, given_name = stop.abbreviation, stop.previous
    if word not in TITLES and not _INITIAL.fullmatch(word):
        return None
    anonymous = len(given_name) > 2 and given_name.istitle() and given_name.casefold() not in STARTERS
    if word in TITLES and not (word == "M" and anonymous):
        return stop.before_clause and stop.before(PRONOUNS)
    return stop.before_clause and not stop.before(PARTICLES)


def _open_ended(stop: Stop) -> bool | None:
    """OpenAI Inc. Elle ; l'O.N.U. La Chine ; but: et al. Nature ; l'U.S. Air Force."""
    word = stop.abbreviation
    return stop.before_starter if word.casefold() in OPEN_ENDED or _DOTTED.fullmatch(word) else None


RULES: tuple[Callable[[Stop], bool | None], ...] = (
    _list_label,
    _omission,
    _source_of_quotation,
    _lower_case,
    _number_follows,
    _announcement,
    _lettered,
    _small_letter,
    _title_or_initial,
    _open_ended,
)


def is_end(stop: Stop) -> bool:
    """Whether the stop ends its sentence: what the first rule with an opinion says."""
    opinions = (rule(stop) for rule in RULES)
    return next((opinion for opinion in opinions if opinion is not None), True)
