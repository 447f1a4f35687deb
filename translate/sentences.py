"""French paragraphs into sentences.

A *stop* is a run of ``. ! ? …`` with the quotation marks and brackets that close after it. `RULES` says whether it ends
a sentence: a plain ordered list, each rule one class of French construction. The first that has an opinion decides; a
stop that no rule speaks about ends its sentence.

What was decided where French leaves a choice:

- A quotation stays whole when its carrying clause goes on after it (« … . … », a-t-il dit) and when it is a title set
  into the clause (le rapport « Qui décide ? Vers un traité »). Otherwise each sentence in it is a sentence of its own:
  the opening mark stays with the first; the closing mark, and the carrier's full stop, with the last.
- A bracket is never cut.
- Semicolons and colons end nothing: an enumeration in one line is one sentence, which `clauses` cuts for the
  model. Items on lines of their own or behind bullets are sentences. A label (``1.``, ``a)``) stays with its item.
- A heading is one piece, whatever stops it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from translate.quotations import BEHIND_CLOSING, STOPS, enclosed, find_quotations
from translate.tracked import TrackedText

if TYPE_CHECKING:
    from translate.article import Article


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
STARTERS = (PRONOUNS | PARTICLES) | _words(
    "le la les l' un une au aux ce c' cela ceci ça son sa ses leur leurs notre nos votre vos mon ma mes on nous vous "
    "je j' n' s' y en à a dans par pour sur sous avec sans selon depuis dès lors après avant pendant durant entre chez "
    "vers contre malgré outre parmi face grâce quant afin jusqu' mais et ou or donc car ni si quand lorsque lorsqu' "
    "comme puisque puisqu' bien ainsi alors aussi enfin ensuite puis toutefois cependant pourtant néanmoins plus moins "
    "tout toute tous toutes chaque plusieurs certains certaines aucun aucune quelques beaucoup deux trois quatre cinq "
    "six dix que qu' qui quel quelle quels quelles où hier demain aujourd' lundi mardi mercredi jeudi vendredi samedi "
    "dimanche voici voilà ici là même seul seule autre autres certes interrogé interrogée faut est peut désormais "
    "premier première surtout reste près environ"
)

CLOSING = "»”\"'’)]"
BULLETS = "•▪●■◦‣"

_EVENT = re.compile(f"[{STOPS}{BULLETS}\n]")
_MARK = re.compile(r"\S")
_LETTER = re.compile(r"[^\W_]")
_NEXT_WORD = re.compile(r"([^\w\s]{0,4}\s?[^\w\s]{0,4}\s?)(\w{1,40}['’]?)(\.?)-?\s?(\w?)")
_NOTE = re.compile(r"\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}")
_SPACED_STOP = re.compile(r"\s(?:[.!?…](?=[\s.!?…»\"”)]|$)|»)")
_LABEL = re.compile(r"\W{0,3}(?:\d{1,2}|[A-Za-z]|[IVXivx]{1,4})(?:\.\d{1,2}){0,3}[.)]+")
_LIST_ITEM = re.compile(r"(?:[-–—*]|\(?(?:\d{1,2}[.)°]|[a-zA-Z]\)|[IVX]{2,4}[.)]))\s")
_CROSSHEAD = re.compile(r"\s*[-–—] [^-–—.;:!?\n]{3,60} [-–—](?=\s?[A-ZÀ-Þ«\"])")
_ATTRIBUTION = re.compile(r"[-–—] ?[^.!?…;:]{2,80}\.?\s*")
_ELISION = re.compile(r"(?:[ldnsjmtc]|qu)['’]", re.IGNORECASE)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_INITIAL = re.compile(r"[A-ZÀ-Þ](?:h|hr)?(?:\.?-[A-ZÀ-Þ]h?)?")
_NUMBER = re.compile(r"\d|[IVXLC]+$")
_WHOLE_WORD = re.compile(r"[^\W\d_]{3,}[aeiouyàâéèêôû]s?")
_LOCATOR = re.compile(r"://|www\.|@|/")


@dataclass(frozen=True)
class Sentence:
    """One French sentence of an article.

    Attributes:
        content: the cleaned text, which knows its offsets in the decoded file.
        paragraph: number of its paragraph; the title, where there is one, is paragraph 0.
        heading: whether it is the title or a heading.
    """

    content: TrackedText
    paragraph: int
    heading: bool = False

    @property
    def text(self) -> str:
        """The sentence as it is translated."""
        return self.content.text

    @property
    def start(self) -> int:
        """Offset of its first character in the decoded file, in code points."""
        return self.content.origin(0, len(self.content))[0]

    @property
    def end(self) -> int:
        """Offset behind its last character in the decoded file, in code points."""
        return self.content.origin(0, len(self.content))[1]


def sentences_of(article: Article) -> list[Sentence]:
    """All sentences of `article` in order: the title first, headings in one piece, paragraphs split."""
    paragraphs = ([article.title] if article.title else []) + list(article.paragraphs)
    sentences = []
    for number, paragraph in enumerate(paragraphs):
        heading = paragraph.heading or paragraph is article.title
        pieces = [paragraph.content.strip()] if heading else split_sentences(paragraph.content)
        sentences += [Sentence(piece, number, heading) for piece in pieces if len(piece)]
    return sentences


def split_sentences(text: TrackedText) -> list[TrackedText]:
    """The sentences of one paragraph, in order, without the white space between them; none for a blank text.

    >>> [s.text for s in split_sentences(TrackedText.of("M. Shen cite l'art. 5. Le texte date de 2024."))]
    ["M. Shen cite l'art. 5.", 'Le texte date de 2024.']
    """
    edges = [0, *_cuts(text.text), len(text)]
    return [piece for start, end in pairwise(edges) if len(piece := text[start:end].strip())]


# --- Stops and the rules that judge them ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Stop:
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


def _list_label(stop: _Stop) -> bool | None:
    """1. Former les agents ; IV. Conclusion ; les axes : 1. Former."""
    behind_colon = stop.previous[-1:] in (":", ";") and stop.abbreviation
    return False if _LABEL.fullmatch(stop.head) or (behind_colon and _LABEL.fullmatch(stop.word + ".")) else None


def _omission(stop: _Stop) -> bool | None:
    """Le projet (…) prévoit ; Il faut agir [...] Nous le ferons."""
    return stop.before_clause if stop.closing and not stop.word else None


def _source_of_quotation(stop: _Stop) -> bool | None:
    """« Il faut agir. » — Awa Diallo ; « Il faut agir. » (Awa Diallo, Dakar)."""
    quoted = any(mark in '»”"' for mark in stop.closing)
    return False if quoted and (stop.opening[:1] == "(" or _ATTRIBUTION.fullmatch(stop.tail)) else None


def _lower_case(stop: _Stop) -> bool | None:
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


def _number_follows(stop: _Stop) -> bool | None:
    """art. 5 ; vol. II ; ch. A-13 ; 12 sept. 2025."""
    numbered = _NUMBER.match(stop.next) or (len(stop.next) == 1 and stop.then.isdigit())
    return False if numbered and stop.abbreviation.casefold() in NUMBERED else None


def _announcement(stop: _Stop) -> bool | None:
    """cf. Annexe 2 ; p. ex. Gemini ; av. J.-C."""
    return False if stop.abbreviation.casefold() in ANNOUNCING else None


def _lettered(stop: _Stop) -> bool | None:
    """l'annexe B. Paris a voté ; écrit-il sur X. Emmanuel Macron a répondu ; en 52 av. J.-C. Rome l'emporte."""
    if stop.abbreviation == "X":
        return True if stop.previous in ("sur", "social", "réseau", "plateforme", "via") else None
    if stop.abbreviation == "J.-C":
        return True if stop.previous in ("av.", "apr.", "avant", "après") else None
    noun = _ELISION.sub("", stop.previous, count=1).casefold()
    return True if len(stop.abbreviation) == 1 and (noun in LETTERED or noun.endswith("°")) else None


def _small_letter(stop: _Stop) -> bool | None:
    """Schrems c. Commission ; but a unit ends: vers 10 h. Paris dort ; and so do the words "a", "à", "y"."""
    letter = stop.abbreviation
    return stop.previous[-1:].isdigit() if len(letter) == 1 and letter.islower() and letter not in "aày" else None


def _title_or_initial(stop: _Stop) -> bool | None:
    """M. Le Drian ; J. D. Vance ; J.-P. Dupont ; the end in: Karim M. Le procès s'ouvre ; la part de N. Elle croît."""
    word, given_name = stop.abbreviation, stop.previous
    if word not in TITLES and not _INITIAL.fullmatch(word):
        return None
    anonymous = len(given_name) > 2 and given_name.istitle() and given_name.casefold() not in STARTERS
    if word in TITLES and not (word == "M" and anonymous):
        return stop.before_clause and stop.before(PRONOUNS)
    return stop.before_clause and not stop.before(PARTICLES)


def _open_ended(stop: _Stop) -> bool | None:
    """OpenAI Inc. Elle ; l'O.N.U. La Chine ; but: et al. Nature ; l'U.S. Air Force."""
    word = stop.abbreviation
    return stop.before_starter if word.casefold() in OPEN_ENDED or _DOTTED.fullmatch(word) else None


RULES: tuple[Callable[[_Stop], bool | None], ...] = (
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


# --- Finding the stops ------------------------------------------------------------------------------------------------


def _cuts(text: str) -> Iterator[int]:
    """Places behind which a further sentence begins, rising. Linear in the length of `text`."""
    quotations = find_quotations(text)
    inside, closing = enclosed(text, quotations), {end - 1 for _, end in quotations}
    last = next((at for at in range(len(text) - 1, -1, -1) if text[at].isalnum()), -1)
    start, first, seen = 0, _find(_LETTER, text, 0), 0
    for event in _EVENT.finditer(text):
        at = event.start()
        if at < seen or at < first:  # looked at before, or nothing to end yet
            continue
        end = _end_of_stop(text, at, closing) if event[0] in STOPS else at
        if end > last:
            return
        seen = _find(_MARK, text, end)
        if inside[end] or not (_begins_item(text, end, seen) or (event[0] in STOPS and _ends(text, start, at, end))):
            continue
        yield end
        crosshead = _CROSSHEAD.match(text, end) if event[0] in STOPS else None
        if crosshead:  # an agency's heading between two hyphens, run into the text
            yield crosshead.end()
        start = crosshead.end() if crosshead else end
        first = _find(_LETTER, text, start)


def _find(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where `pattern` is found first from `start` on, else the end."""
    match = pattern.search(text, start)
    return match.start() if match else len(text)


def _end_of_stop(text: str, at: int, closing: set[int]) -> int:
    """Where the stop that begins at `at` ends: further stops and what closes after it belong to it ("?! »", "…).")."""
    end = at + 1
    while end < len(text):
        loose = text[end] in "\"'’" and not text[end + 1 : end + 2].strip(BEHIND_CLOSING)
        closes = text[end] in ")]»”" or end in closing or loose
        note = _NOTE.match(text, end)
        if note:
            end = note.end()
        elif closes or text[end] in STOPS:
            end += 1
        elif _SPACED_STOP.match(text, end) or (text[end].isspace() and end + 1 in closing):
            end += 2
        else:
            break
    return end


def _begins_item(text: str, end: int, begin: int) -> bool:
    """Whether a list item or a paragraph begins at `begin`: with a bullet, on a line of its own, behind a blank line."""
    if text[begin] in BULLETS:
        return text[begin - 1].isspace()
    lines, before = text.count("\n", end, begin), text[max(end - 3, 0) : end].rstrip()[-1:]
    announced = before == ";" or (before == ":" and text[begin].isupper())
    return lines > 1 or (lines == 1 and (announced or bool(_LIST_ITEM.match(text, begin))))


def _ends(text: str, start: int, at: int, end: int) -> bool:
    """Whether the stop ``text[at:end]`` ends the sentence that begins at `start`."""
    begin = _find(_MARK, text, end)
    if text[begin] in ",;:)]»":  # French sets some of them behind a space: "« Qui ? » : la question"
        return False
    stop = _read_stop(text, start, at, end, begin)
    around = text[max(at - 60, start) : begin + 60]
    if begin == end and not (_CROSSHEAD.match(text, end) or _lost_space(stop, text[begin], around)):
        return False
    opinions = (rule(stop) for rule in RULES)
    return next((opinion for opinion in opinions if opinion is not None), True)


def _read_stop(text: str, start: int, at: int, end: int, begin: int) -> _Stop:
    words = ["", "", *text[max(at - 60, start) : at].split()]
    match = _NEXT_WORD.match(text, begin)
    opening, word, dot, then = match.groups() if match else ("", "", "", "")
    return _Stop(
        mark="".join(char for char in text[at:end] if char in STOPS),
        closing="".join(char for char in text[at:end] if char in CLOSING),
        head=text[start:end].strip() if end - start <= 12 else "",
        previous=words[-2],
        word=_ELISION.sub("", words[-1].lstrip("«“\"([{'‘’*-–—"), count=1),
        opening=opening,
        next=word,
        dotted=bool(dot),
        then=then,
        tail=text[begin:] if len(text) - begin <= 100 else "",
    )


def _lost_space(stop: _Stop, follows: str, around: str) -> bool:
    """Whether a sentence begins without a space: "communiqué.Cet appel", not "data.gouv.fr", "Node.Js", "M.Zarif"."""
    if _LOCATOR.search(around) or not (follows.isupper() or follows in '«“"') or stop.next[1:2].isupper():
        return False
    word = stop.word.replace("-", "")
    whole = word.isalpha() and (
        (word.islower() and len(word) > 2) or (word.isupper() and 1 < len(word) < len(stop.next))
    )
    return bool(stop.closing) or stop.word[-1:] in tuple(CLOSING) or whole or (len(word) > 1 and stop.before_starter)
