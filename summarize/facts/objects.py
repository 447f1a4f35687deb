"""What a position is about, in English.

In this order: an instrument, event or body named in the French; the French noun or verb phrase, read by
`phrase_reader.py`; the words behind the same verb in the aligned English sentence. A pronoun («de le signer») or a word
for one that was named before («le texte») is the instrument that was named last.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from summarize.facts.actors import Actor
from summarize.facts.clauses import Reading
from summarize.facts.conjugation import Frame
from summarize.facts.english import gerund, indefinite, past, third_person, with_article
from summarize.facts.instruments import HEADS
from summarize.facts.mention import Mention
from summarize.facts.verbs import VerbGroup
from summarize.facts.vocabulary import CONTRACTED_ARTICLES, plain_preposition


@dataclass(frozen=True)
class Object:
    """An object: its English and its span in the French sentence.

    Attributes:
        bare: nothing says which it is («le texte»).
        text: it is a word for a text.
        aligned: its words are those of the translation.
    """

    en: str
    start: int
    end: int
    bare: bool = False
    text: bool = False
    aligned: bool = False


_ADVERBS = re.compile(
    r"(?: (?:\w{4,}ment|aussi|également|ainsi|notamment|hier|toujours|déjà|encore|ensuite|en outre|en revanche"
    r"|(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)(?: \d{1,2}(?:er)?(?: \w+(?: \d{4})?)?)?"
    r"|(?:le \d{1,2}(?:er)?|en) (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\w*(?: \d{4}| dernier)?"
    r"|(?:à|en) [A-ZÀ-Þ][\w-]+|(?:en|depuis) (?:19|20)\d\d|depuis (?:plusieurs|longtemps|des|\w+) ?(?:mois|années|ans|semaines|jours)?"
    r"|cette (?:semaine|année)|mois dernier|dernier|dernière|par consensus|à l['’]unanimité|à nouveau|de nouveau|d['’]abord"
    r"|d['’]ailleurs|à plusieurs reprises|une nouvelle fois|une fois de plus|pour la première fois|à son tour"
    r"|(?:avec|sans) (?:force|fermeté|vigueur|insistance|prudence|réserve|détour|ambiguïté))(?=[ ,])"
    r"|, (?:par|avec|contre|à) [^,;:.«»]{1,60},){0,5} ?"
)
# What begins a direct object: determiner, number, name or mark; no preposition, pronoun or comma.
_DIRECT = re.compile(
    r"(?:(?:la|le|les|une?|des|ce|cet|cette|ces|son|sa|ses|leurs?|plusieurs|certaine?s|plus de|moins de|davantage de|près de|deux|trois|tout|toute|tous"
    r"|toutes|\d+) |de (?:nouve|nombreu|grand)|(?:plus |moins |davantage )?d['’]|l['’]|[«\"“] ?[A-ZÀ-Þ]|[A-ZÀ-Þ])"
)
_THAT = re.compile(r"(?:[^,;:.«»\"“”]{0,60} )?(?:que |qu['’])", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:(?:la|le|les|une?|des|cette|cet?|ces|son|sa|ses|leurs?) |l['’])?[«\"“]? ?", re.IGNORECASE)
_DETERMINER_BEFORE = re.compile(r"(?:\b(?:la|le|les|une?|des|cette|cet?|son|sa) |\bl['’])[«\"“]? ?$", re.IGNORECASE)
_OF_BEFORE = re.compile(r"\b(?:d['’]|de |du |des |de la |de l['’])$")
_DETERMINER_AT = re.compile(
    r"\b(?:(?:la|le|les|une?|des|cette|cet?|ces|son|sa|ses|leurs?)(?= )|l(?=['’]))", re.IGNORECASE
)
_MARKERS = {"de": re.compile(r"de |d['’]"), "à": re.compile(r"à "), "pour": re.compile(r"pour "), "-": re.compile(r"")}
_PRONOUN = re.compile(r"(?:l['’]|les? |la |s['’]y |y )")
_INFINITIVE = re.compile(r"(?:se |s['’])?[a-zà-ÿ]+(?:er|ir|re|oir)\b")
_WORDS = {n: re.compile(r"([\w-]+['’]?)" + r" ([\w-]+['’]?)" * (n - 1) + r"(?: |(?<=['’]))") for n in (1, 2, 3)}
_NAMED = ("instrument", "event", "organisation")
_CLOSING_MARK = re.compile(r" ?[»”\"]")
_ENGLISH_CLAUSE_END = re.compile(
    r"[.;:—]|, (?:and|but|which|who|while|as|with|by|according|said|says|he|she|it|they|where|so|including|in order|whose|after)\b| (?:said|says)\b|, (?:\w+ ){1,4}(?:said|says|told)\b"
)
# A comma ends the object unless a series goes on («l'innovation, l'ouverture et l'équité»).
_FRENCH_CLAUSE_END = re.compile(
    r"[;:—]|\.(?= |$)|,(?! (?:la|le|les|l['’]|des|d['’]|un|une|de la|de l['’]|du)\b)| (?:afin|lors|dans le cadre|sous l)\b"
)
# «regretted at», «promised that»: the English is built otherwise than the French.
_NO_OBJECT = re.compile(r"(?:at|of|on|in|by|from|with|about|for|that|to|as|not|and)\b", re.IGNORECASE)
# «propose des formations»: what one offers is no proposal.
_OFFERED = re.compile(
    r"(?:[Dd]es? |les? |la |une? |son |sa |ses |d['’]autres |plusieurs |de nouve\w+ |\d+ ){0,2}(?:abonnements?|applications?|applis?|ateliers?"
    r"|conseils|contenus?|cours|exemples?|fonctionnalités?|formations?|formules?|guides?|logiciels?|modules?|offres?|outils?"
    r"|parcours|produits?|prestations?|programmes? de formation|réponses?|ressources|services?|solutions?|versions?)\b"
)
_JOINING = re.compile(r"\b(?:et|ou|mais|puis) (?:\w+ment |n['’]|ne |a |ont )?$")
_JOINED_VERB = re.compile(r",? (?:and|but|then) (?=(?:also |has |have |is |was |will |did |\w+ed\b))")
_SPACE = re.compile(r" ?")
_MARK = re.compile(r"[«»“”\"]")
_COMPLEMENT = re.compile(r" (?:afin|au|aux|avec|contre|dans|en|entre|lors|par|pour|qui|sur)\b")
_EDGES = ' ,."«»“”'
_LOOP = re.compile(r"\b(\w+(?: \w+){0,3}) \1 \1\b")  # a translation that repeats itself
_ENGLISH_THAT = re.compile(r"\bthat ")
# Words for a text that was named before.
_TEXTS = frozenset((*HEADS, "texte", "document", "instrument", "mesure", "proposition"))
_FARTHEST = 200
_MOST_WORDS = 35
_LONGEST = 400  # characters of a clause


class Objects:
    """The objects of one sentence.

    Args:
        reading: the sentence.
        mentions: what was found in it and in the sentences before, as far as a pronoun reaches.
        en: its English.
    """

    def __init__(self, reading: Reading, mentions: Sequence[Mention], en: str) -> None:
        self.text, self.actors, self.number, self.en = reading.text, reading.actors, reading.number, en
        here = [m for m in mentions if m.sentence == reading.number and m.kind in _NAMED]
        self.named = {m.start: m for m in sorted(here, key=lambda m: (m.kind != "organisation", m.end))}
        self._by_end = {m.end: m for m in self.named.values()}
        self._instruments = sorted((m for m in mentions if m.kind == "instrument"), key=_place)
        self._verbs = [clause.group.start for clause in reading.clauses]
        self._english_ends: dict[re.Pattern[str], list[int]] = {}

    def behind(self, group: VerbGroup, frame: Frame, actors: Sequence[Actor]) -> tuple[bool, Object | None]:
        """Whether the French behind the verb is built as `frame` says, and the object where it has English."""
        at = _end(_ADVERBS, self.text, group.end)
        direct_object = group.object_pronoun in ("le", "la", "l'", "les")
        if direct_object or (group.object_pronoun == "y" and frame.after == ("à",)):
            direct = group.object_pronoun in ("le", "la", "l'", "les") and not frame.after and not frame.person
            meant = (
                self._last_named(group.start)
                if direct or (group.object_pronoun, frame.after) == ("y", ("à",))
                else None
            )
            return bool(meant), Object(meant, group.end, group.end) if meant else None
        if group.lemma == "proposer" and (group.object_pronoun or _OFFERED.match(self.text, at)):
            return True, None  # «nous propose de venir», «propose des formations»: an offer, not a position
        matched, read = self._as_built(frame, at)
        if not matched:
            return False, None
        meant = self._last_named(group.start) if read and read.text else None
        if read and meant:
            read = Object(meant, at, read.end)
        read = read or self._aligned(frame, group, actors) or self._beginning(frame, at)
        return True, self._with_closing_mark(read) if read else None

    def before(self, at: int) -> Object | None:
        """The noun phrase that ends before the passive verb at offset `at`."""
        limit = at
        while limit and self.text[limit - 1] in ' ,»”"':
            limit -= 1
        ending = (self._by_end[end] for end in range(limit, at + 1) if end in self._by_end)
        for mention in ending:
            if not _OF_BEFORE.search(self.text, max(0, mention.start - 7), mention.start):
                lead = _DETERMINER_BEFORE.search(self.text, max(0, mention.start - 12), mention.start)
                start = lead.start() if lead else mention.start
                return Object(self._name(mention, lead.group() if lead else "").en, start, mention.end)
        for determiner in _DETERMINER_AT.finditer(self.text, max(0, at - _FARTHEST), limit):
            phrase = self.actors.reader.noun_phrase(determiner.start())
            if phrase and phrase.end == limit and phrase.topical:
                return Object(phrase.text, phrase.start, phrase.end)
        return None

    # --- The object in French ----------------------------------------------------------------------------------------

    def _as_built(self, frame: Frame, at: int) -> tuple[bool, Object | None]:
        if frame.after == ("que",):
            return bool(_THAT.match(self.text, at)), None
        if frame.person:
            return self._person_to_act(frame, at)
        if frame.marker and (verb := self._infinitive(frame.marker, at)) is not None:
            return True, self._verb_phrase(verb, frame)
        if frame.after == ("-",):
            return False, None
        if not frame.after:
            direct = bool(_DIRECT.match(self.text, at)) or at in self.named or at in self.actors.starts
            return direct, self._noun(at) if direct else None
        noun = self._preposition(frame.after, at)
        return (False, None) if noun is None else (True, self._noun(*noun))

    def _person_to_act(self, frame: Frame, at: int) -> tuple[bool, Object | None]:
        """«inviter | les pays | à participer», «demander | à la Commission | de retirer»."""
        start = self._preposition(frame.after, at) if frame.after else (at, "")
        whom = self._noun(*start) if start else None
        verb = self._infinitive(frame.marker, _end(_ADVERBS, self.text, whom.end)) if whom else None
        if whom is None or verb is None:
            # «invite les États à « agir vite »»: built so, but not read.
            asked = whom is not None and bool(
                _MARKERS[frame.marker].match(self.text, _end(_ADVERBS, self.text, whom.end))
            )
            return asked, None
        act = self._verb_phrase(verb, frame)
        return True, Object(f"{whom.en} {act.en}", at, act.end) if act else None

    def _infinitive(self, marker: str, at: int) -> int | None:
        """The offset of the infinitive, or of the pronoun before it, behind «de», «à» or «pour»."""
        lead = _MARKERS[marker].match(self.text, at)
        if lead is None:
            return None
        return lead.end() if _INFINITIVE.match(self.text, _end(_PRONOUN, self.text, lead.end())) else None

    def _verb_phrase(self, at: int, frame: Frame) -> Object | None:
        """«signer le texte», «le signer», «s'y associer»."""
        pronoun = _PRONOUN.match(self.text, at)
        read = self.actors.reader.verb_phrase(pronoun.end() if pronoun else at, as_gerund=frame.english == "ing")
        meant = self._last_named(at) if pronoun else None
        if read is None or not read[2] or (pronoun and not meant):
            return None
        words = " ".join(filter(None, (read[0], meant)))
        return Object(words if frame.english == "ing" else f"to {words}", at, read[1])

    def _preposition(self, after: Sequence[str], at: int) -> tuple[int, str] | None:
        """Where the noun phrase begins behind the preposition, and the article that a contraction holds."""
        words = _WORDS[len(after)].match(self.text, at)
        bases = [word.casefold().replace("’", "'") for word in words.groups()] if words else []
        if words is None or [plain_preposition(base) for base in bases] != list(after):
            return None
        return words.end(), "the" if bases[-1] in CONTRACTED_ARTICLES else ""

    def _noun(self, at: int, determiner: str = "") -> Object | None:
        """A name found by other rules, or noun phrases of which every word is read."""
        mark = _MARK.match(self.text, at)
        if mark and at not in self.actors.reader.index:  # «de "véritables négociations"»
            at = _end(_SPACE, self.text, mark.end())
        lead = _DETERMINER.match(self.text, at)
        for start in (at, lead.end() if lead else at):
            if start in self.named:
                return self._name(self.named[start], determiner or (lead.group() if lead else ""))
        read = self.actors.reader.series(at, determiner)
        if read is None or not read[2]:
            return None
        phrase = self.actors.reader.noun_phrase(at, determiner)
        bare = (
            phrase is not None and phrase.end == read[1] and phrase.determiner in ("the", "this") and not phrase.topical
        )
        if phrase is None or not bare:
            return Object(read[0], at, read[1])
        return Object(read[0], at, read[1], bare=not phrase.proper, text=phrase.head in _TEXTS)

    def _name(self, mention: Mention, determiner: str) -> Object:
        name = mention.value["name"]
        if mention.kind == "organisation":
            return Object(with_article(name), mention.start, mention.end)
        titled = name.split(" ")[0].endswith("ing")  # a resolution is called by what it does: «Enhancing …»
        lead = determiner.casefold().strip(' «"“')
        if not titled and lead:
            known = mention.rule == "glossary" or lead not in ("un", "une")
            name = (
                (with_article(name) if known else indefinite(name)) if name[0].isupper() or not known else f"the {name}"
            )
        return Object(name, mention.start, mention.end)

    def _last_named(self, at: int) -> str | None:
        """The instrument named last before offset `at`, in this sentence or one before."""
        before = bisect_left(self._instruments, (self.number, at), key=_place)
        return with_article(self._instruments[before - 1].value["name"]) if before else None

    def _with_closing_mark(self, read: Object) -> Object:
        mark = _CLOSING_MARK.match(self.text, read.end)
        return Object(read.en, read.start, mark.end()) if mark else read

    def _beginning(self, frame: Frame, at: int) -> Object | None:
        """As much of a noun phrase as is read, where no more than a complement is lost: «un traité | sur les bidules»."""
        built = self._preposition(frame.after, at) if frame.after else (at, "")
        phrase = self.actors.reader.noun_phrase(*built) if built and not frame.person else None
        if phrase is None or not (phrase.determiner or phrase.topical) or not _COMPLEMENT.match(self.text, phrase.end):
            return None
        return Object(phrase.text, built[0] if built else at, phrase.end)

    # --- The object in English ---------------------------------------------------------------------------------------

    def _aligned(self, frame: Frame, group: VerbGroup, actors: Sequence[Actor]) -> Object | None:
        """The words behind the verb of the English sentence, up to the end of the clause. Where none of its English verbs
        is there, the verb is the word behind the name of who acts."""
        for verb in (frame.en, *frame.also):
            ends = self._ends_in_english(_forms(verb))
            if ends:
                return self._clause_behind(ends[0], group, frame) if len(ends) == 1 else None
        if frame.after == ("que",):
            that = self._ends_in_english(_ENGLISH_THAT)
            return self._clause_behind(that[0], group, frame) if len(that) == 1 else None
        ends = self._ends_in_english(_verb_of(actors[-1].name))
        return self._clause_behind(ends[0], group, frame) if len(ends) == 1 else None

    def _ends_in_english(self, pattern: re.Pattern[str]) -> list[int]:
        """Where the pattern ends in the English sentence; two are as good as none, so more are not looked for."""
        if pattern not in self._english_ends:
            self._english_ends[pattern] = [match.end() for match in islice(pattern.finditer(self.en), 2)]
        return self._english_ends[pattern]

    def _clause_behind(self, at: int, group: VerbGroup, frame: Frame) -> Object | None:
        """The English words from offset `at` to the end of their clause."""
        last = self._end_of_clause(group)
        stop = _ENGLISH_CLAUSE_END.search(self.en, at, at + _LONGEST)
        words = self.en[at : stop.start() if stop else at + _LONGEST]
        if "," not in self.text[group.end : last]:
            words = words.partition(",")[0]
        if last in self._verbs:  # the French goes on with another verb of the same subject
            words = _JOINED_VERB.split(words, maxsplit=1)[0]
        words = words.strip(_EDGES)
        if len(_MARK.findall(words)) % 2:
            words = _MARK.split(words, maxsplit=1)[0].strip(_EDGES)
        allowed = frame.after == ("que",) or (frame.marker and words.startswith("to "))
        loop = len(words.split()) > _MOST_WORDS or _LOOP.search(words)
        if not words or loop or (not allowed and _NO_OBJECT.match(words)):
            return None
        if words.startswith("to ") and (frame.english == "ing" or frame.en.endswith((" for", " of", " to"))):
            words = gerund(words.removeprefix("to "))
        while last > group.end and self.text[last - 1] in " .,":
            last -= 1
        return Object(words, group.end, last, aligned=True)

    def _end_of_clause(self, group: VerbGroup) -> int:
        """The offset in the French where the clause of the verb ends, or the next verb begins."""
        end = _FRENCH_CLAUSE_END.search(self.text, group.end, group.end + _LONGEST)
        last = end.start() if end else min(len(self.text), group.end + _LONGEST)
        following = bisect_right(self._verbs, group.start)
        joined = self._verbs[following] if following < len(self._verbs) else last
        return min(last, joined) if _JOINING.search(self.text, group.end, joined) else last


def _place(mention: Mention) -> tuple[int, int]:
    return (mention.sentence, mention.start)


@lru_cache(maxsize=256)
def _forms(verb: str) -> re.Pattern[str]:
    """Every form of an English verb: «calls for», «called for», «calling for»."""
    forms = {verb, third_person(verb), past(verb), gerund(verb)}
    if verb.startswith("be "):
        forms |= {verb.replace("be ", f"{be} ", 1) for be in ("are", "were", "been")}
    return re.compile(rf"\b(?:{'|'.join(sorted(forms, key=lambda form: (-len(form), form)))})\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def _verb_of(name: str) -> re.Pattern[str]:
    """The name of who acts and the verb behind it: «France pleaded in favour of»."""
    return re.compile(
        rf"\b{re.escape(name)}(?:, [^,]{{1,80}},)? (?:(?:also|been|did|do|does|had|has|have|not|will) ){{0,3}}"
        r"[a-z]+(?:s|ed|d|t)(?: (?:for|against|in favou?r of|with|on|of)(?= ))?(?= )"
    )


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
