"""The reader of names of texts and meetings: a phrase reader that also knows the constructions of titles, and guesses words.

A title is all that tells one text from another, so that a word which the vocabulary lacks must not cost the fact. What
only titles say stands in `title_words.csv`; beyond it a noun or an adjective is looked up in the list of words that was
learned from aligned text (`translate.languages.lexicon`), where grammar leaves no doubt what it is: a noun stands behind an
article or a preposition, an adjective behind its noun and end as adjectives do.

>>> read_title("loi sur la transparence des algorithmes de recrutement").en
'law on the transparency of recruitment algorithms'
>>> read_title("loi encadrant l'usage de la biométrie").en
'law regulating the use of biometrics'
>>> read_title("charte sur les bidules").complete
False
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache

from summarize.facts.clauses.agreement import TOLD_OF_TEXTS, is_tied
from summarize.facts.clauses.nouns import Head
from summarize.facts.naming.phrase import UNCOUNTABLE, Name, Phrase
from summarize.facts.naming.phrase_reader import YEAR, Complement, PhraseReader
from summarize.facts.naming.vocabulary import (
    CONTRACTED_ARTICLES,
    DETERMINERS,
    Word,
    both_numbers,
    look_up,
    looks_like_noun,
    prepositions,
    tokens_of,
)
from summarize.facts.places.regions import region_adjectives
from summarize.facts.tables import read_table
from translate.languages.english_verbs import gerund
from translate.languages.gazetteer import Gazetteer, fold, inflect
from translate.languages.lexicon import SURE, translations

# Behind a noun: past participles with their preposition.
_LINKS = {
    ("lié", "à"): "related to", ("fondé", "sur"): "based on", ("basé", "sur"): "based on", ("appliqué", "à"): "applied to",
    ("destiné", "à"): "for", ("dédié", "à"): "dedicated to", ("adapté", "à"): "suited to", ("centré", "sur"): "centred on",
    ("axé", "sur"): "focused on", ("associé", "à"): "associated with", ("applicable", "à"): "applicable to",
    ("issu", "de"): "from", ("propre", "à"): "specific to", ("respectueux", "de"): "respectful of",
}  # fmt: skip
# Where the matter is: fixed in English too.
_FIXED = {("au", "travail"): ("at", "work"), ("à", "l'", "école"): ("in", "schools"),
          ("pour", "tous"): ("for", "all"), ("pour", "toutes"): ("for", "all"), ("pour", "chacun"): ("for", "everyone")}  # fmt: skip
# Acts that English says who does with «by»: «l'adoption de l'IA | par les petites entreprises».
_ACTS = frozenset("adoption usage utilisation emploi recours traitement déploiement exploitation accès achat".split())
_FARTHEST_ACT = 8  # words
# Of these nouns a bare complement says the matter, not the kind: «liberté d'expression», freedom of expression.
_WITH_OF = re.compile(
    r"\b(?:absence|act|acts|agreement|agreements|call|charter|code|consensus|convention|court|declaration|duty|freedom|form|forms|group|impact|lack"
    r"|law|means|memorandum|memorandums|measures|number|order|pact|proclamation|protocol|principle|principles|right|rights|rule|rules|series|set|state|status|treaty"
    r"|type|types|use|union|world|year|years|risks?|conflicts?|terms?|decree|resolution|regulation|report|recommendation|statement)$",
    re.IGNORECASE,
)  # fmt: skip
_NOT_IN_FRONT = frozenset("a an and by for from in of on or the to with against between".split())
_LONGEST_IN_FRONT = 3  # words
# What these words are is certain, and no noun: the vocabulary of clauses has no need of them.
_NO_NOUNS = frozenset(
    "ainsi afin alors aussi autre autres avait avant avoir bien cela celle celles celui cependant ceux comme deux dont donc elle elles "
    "encore enfin entre est être étaient était fait font ici ils jusque laquelle lequel lesquelles lesquels leur leurs lors lorsque "
    "mais même mêmes moins nous ont où peut peuvent plus plusieurs puis quand quatre quel quelle quelles quelque quelques quels "
    "sans sera seront selon sont soit sous tous tout toute toutes très trois vers vous".split()
)
_INFINITIVE_ENDING = re.compile(r"(?:er|ir|dre|ttre|uire|crire|faire)$")
_PRESENT_PARTICIPLE = re.compile(r"[a-zà-ÿ]{3,}ant$")
# Endings that a French adjective has and hardly a verb.
_ADJECTIVE = re.compile(
    r"(?:al|ales?|aux|els?|elles?|ifs?|ives?|aires?|eux|euses?|iques?|iens?|iennes?|[aiu]bles?|oise?s?|aise?s?|ains?"
    r"|aines?|iers?|ières?|istes?)$"
)
_VERBS = re.compile(
    r"(?:appli|expli|impli|indi|criti|prati|fabri|communi|revendi|abdi)que$"
    r"|(?:appelle|rappelle|révèle|arrive|active|motive|prive|suive|signale|égale|considère|permet)$"
)


_AI = ("AI", "artificial intelligence")
# French nouns of acts, of which two in a series have one object.
_VERBS_TOO = frozenset(
    "court complète double fixe précise triple vide libère concrète limite".split()
)  # and adjectives
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}
_LONGEST_MEMBER = 16  # words
_DEVERBAL = re.compile(r"(?<!environne)(?<!gouverne)(?<!^informa)(?<!innova)(?<!éduca)(?:ment|[st]ion|age)$")
_ON = frozenset("sur relative relatif portant visant concernant pour contre".split())


class TitleReader(PhraseReader):
    """Reads the titles of one sentence; see `PhraseReader` for its arguments."""

    def __init__(self, text: str, names: Iterable[Name] = (), titled: Container[str] = ()) -> None:
        super().__init__(text, names, titled)
        self._folded = fold(text)

    def head(self, at: int) -> Head | None:
        """The noun there; of the vocabularies the one that knows more words counts, and a guess comes last."""
        found = super().head(at)
        own = self._own_word(at, "noun")
        if own and (found is None or (own[0] >= found.next and not found.proper)):
            end, word = own
            return Head(end, word.en, word.article, word.plural)
        return found or self._guessed_noun(at)

    def ends(self, at: int) -> bool:
        """Whether a title can end before word `at`."""
        relative = self.base(at) in ("que", "qu'")  # «la conférence de Lima, | qu'avait convoquée …»
        return relative or self._is_verb(at) or self._is_issuer(at) or (super().ends(at) and not self._is_tied(at))

    def _is_tied(self, at: int) -> bool:
        return not TOLD_OF_TEXTS.match(self.base(at)) and is_tied(self.base(at - 1), self.base(at), self.base(at + 1))

    def is_foreign(self, at: int) -> bool:
        """«directive ePrivacy»: a capital inside a word makes a name."""
        inner = re.match(r"[a-z]{1,3}[A-Z]", self.tokens[at].surface)
        return bool(inner) or super().is_foreign(at)

    # --- Words -------------------------------------------------------------------------------------------------------

    def graded(self, at: int) -> tuple[int, str] | None:
        """The adjective at `at`, with the words that only titles have."""
        if self._governs(at):
            return None
        own = self._own_word(at, "adj")
        found = super().graded(at)
        if own and (found is None or own[0] > found[0]):
            return own[0], own[1].en
        return found or self._guessed_adjective(at)

    def _own_word(self, at: int, part: str) -> tuple[int, Word] | None:
        if at >= len(self.tokens):
            return None
        found = _words()[part].at(self._folded, self.tokens[at].start)
        return (self.after(found[0]), found[1]) if found else None

    def _guessed_noun(self, at: int) -> Head | None:
        """«(la) captologie»: an unknown word that only a noun can be."""
        base, before = self.base(at), self.base(at - 1)
        certain = before in DETERMINERS or before in CONTRACTED_ARTICLES
        if not certain and _INFINITIVE_ENDING.search(base):
            return None
        behind_preposition = bool(prepositions(before)) and not _PRESENT_PARTICIPLE.match(base)
        if not certain and not behind_preposition and not looks_like_noun(base):
            return None
        en = _guess(base)
        if not en or look_up(self.tokens, at, "adj", "verb") or not self._may_be_guessed(at):
            return None
        plural = base.endswith(("s", "x")) and en.endswith("s")
        return Head(at + 1, en, "none" if UNCOUNTABLE.search(en) else "", plural)

    def _guessed_adjective(self, at: int) -> tuple[int, str] | None:
        """«(les mesures) prudentielles», «interdites»: an unknown word behind a noun that ends as adjectives do."""
        base = self.base(at)
        adjective = (_ADJECTIVE.search(base) and not _VERBS.search(base)) or self._is_tied(at)
        if not adjective or not self._may_be_guessed(at):
            return None
        en = _guess(base)
        return (at + 1, en) if en and not look_up(self.tokens, at, "noun", "verb") else None

    def _may_be_guessed(self, at: int) -> bool:
        base = self.base(at)
        return base.isalpha() and base not in _NO_NOUNS and not prepositions(base) and not self.is_name(at)

    # --- Constructions -----------------------------------------------------------------------------------------------

    def complement(self, at: int, depth: int, previous: str) -> Complement | None:
        """A complement, or one that only titles have."""
        if self._is_verb(at) or self._is_issuer(at) or (self.base(at) == "," and not self._is_series(at)):
            return None
        return (
            self._of_year(at, depth, previous)
            or self._fixed(at)
            or self._in_region(at, depth, previous)
            or super().complement(at, depth, previous)
            or self._linked(at, depth)
            or self._enacting(at, depth)
            or self._agent(at, depth)
        )

    def joined(self, text: str, last: Phrase, sign: str, more: Phrase) -> str:
        """«le développement | et l'usage de l'IA»: two acts, and what the second is of is the object of both."""
        if last.topical or sign != " and" or not (_DEVERBAL.search(last.head) and _DEVERBAL.search(more.head)):
            return super().joined(text, last, sign, more)
        noun, _, of = more.en.partition(" of ")
        if not of:
            of, _, noun = more.en.rpartition(" ")
        if not of or (" of " not in more.en and of not in _AI):
            return super().joined(text, last, sign, more)
        before = text.removesuffix(last.as_complement)
        article = "" if before.endswith("the ") or ", " in before else "the "
        return f"{before}{article}{last.en} and {noun} of {of}"

    def _is_series(self, at: int) -> bool:
        """«dans l'école | , dans l'armée et dans l'État», and not «…, dans un discours»: the last one has «et»."""
        behind = range(at + 2, min(at + _LONGEST_MEMBER, len(self.tokens) - 1))
        lead = _CONTRACTED.get(self.base(at + 1), self.base(at + 1))
        return any(
            self.base(k) in ("et", "ou") and _CONTRACTED.get(self.base(k + 1), self.base(k + 1)) == lead for k in behind
        )

    def stands_before(self, at: int, noun: str, complement: Complement) -> bool:
        """«données | de santé», health data: a bare complement of a word or two, unless its noun wants «of»."""
        bare = complement.preposition == "de" and self.base(at) in ("de", "d'") and self.base(at + 1) not in DETERMINERS
        if not bare or complement.proper or complement.name or _WITH_OF.search(noun):
            return False
        words = complement.en.split(" ")
        if len(words) > 1 and (" " in noun or words[0].endswith("ing")):
            return False  # «achat public de systèmes d'IA»: four nouns in a row are none in English
        several = self.base(complement.next - 1).endswith(("s", "x")) and words[-1].endswith("s")
        return len(words) <= _LONGEST_IN_FRONT and not several and not _NOT_IN_FRONT.intersection(words)

    def _is_verb(self, at: int) -> bool:
        """«la loi sur l'eau | crée une agence», «… | adoptée en mai», «… | entre en vigueur»."""
        into_force = self.base(at) == "entre" and self.base(at + 1) == "en"
        return into_force or self._governs(at) or bool(TOLD_OF_TEXTS.match(self.base(at)))

    def _governs(self, at: int) -> bool:
        """«la loi sur l'eau | fixe un cadre», «l'avis sur les systèmes à haut risque | court jusqu'en mai»."""
        object_ = self.base(at + 1)
        return self.base(at) in _VERBS_TOO and (object_ in DETERMINERS or object_.startswith("jusqu"))

    def _is_issuer(self, at: int) -> bool:
        """«la loi type sur l'IA | de l'Union interparlementaire»: AI is nobody's, the text is."""
        if self.base(at - 1) not in ("ia", "artificielle") or self.base(at) not in ("de", "du", "des", "d'"):
            return False
        name = next(
            (self.names.get(token.start) for token in self.tokens[at + 1 : at + 3] if token.start in self.names), None
        )
        return name is not None and name.kind in ("organisation", "country")

    def _of_year(self, at: int, depth: int, previous: str) -> Complement | None:
        """«loi | de 1957 | sur la propriété littéraire»: where what it is on follows, its year is part of its name."""
        year = self.base(at + 1)
        if depth or previous or self.base(at) != "de" or not YEAR.fullmatch(year) or not self._on(at + 2):
            return None
        return Complement(at + 2, "de l'année", "of", year, "", False, True)

    def _on(self, at: int) -> bool:
        return "loi" in self._titled and self.base(at) in _ON

    def _fixed(self, at: int) -> Complement | None:
        """«l'usage de l'IA | au travail»."""
        for words, (preposition, en) in _FIXED.items():
            if tuple(self.base(at + number) for number in range(len(words))) == words:
                return Complement(at + len(words), " ".join(words), preposition, en, "", False, True)
        return None

    def _in_region(self, at: int, depth: int, previous: str) -> Complement | None:
        """«sur l'IA | en Afrique»: behind the matter a region says of whom; a town or a state, where the text was made."""
        name = (
            self.names.get(self.tokens[at + 1].start) if self.base(at) == "en" and at + 1 < len(self.tokens) else None
        )
        if name is None or name.en not in region_adjectives() or not (depth or previous):
            return None
        phrase = self.phrase(at + 1, depth + 1)
        return Complement(self.after(phrase.end), "en", "in", name.en, "", False, True) if phrase else None

    def _linked(self, at: int, depth: int) -> Complement | None:
        """«technologies | liées à l'IA», «systèmes | fondés sur l'apprentissage»."""
        base = self.base(at)
        stem = re.sub(r"(?<=[éuex])(?:e?s|e)$", "", base) if not base.endswith("ble") else base
        for (participle, preposition), en in _LINKS.items():
            if stem == participle and self.reads(at + 1, (preposition,)):
                return self.behind_preposition(at + 2, depth, f"{participle} {preposition}", en, True)
        return None

    def _enacting(self, at: int, depth: int) -> Complement | None:
        """«loi | encadrant l'usage de l'IA», «décret | portant création d'une agence»: what the text does."""
        base = self.base(at)
        if base == "portant":  # «portant création d'une agence», on the creation of an agency
            act = self.behind_preposition(at + 1, depth, "portant", "on", True)
            bare = act is not None and " of " in act.en and self.base(at + 1) not in DETERMINERS
            return act._replace(en=f"the {act.en}") if act and bare else act
        verb = verb_of(base)
        if not verb:
            return None
        phrase = self.phrase(at + 1, depth + 1)
        if phrase is None or not phrase.complete:
            return None
        text, end = phrase.as_complement, self.after(phrase.end)
        for sign, more in self.members(end, depth):
            text, end, phrase = f"{text}{sign} {more.as_complement}", self.after(more.end), more
        return Complement(end, "visant", gerund(verb), text, "", phrase.proper, phrase.complete)

    def _agent(self, at: int, depth: int) -> Complement | None:
        """«l'adoption de l'IA | par les petites entreprises»: who does the act that the title is about."""
        acts = any(self.base(before) in _ACTS for before in range(max(0, at - _FARTHEST_ACT), at))
        agent = self.phrase(at + 1, depth + 1) if acts and self.base(at) == "par" else None
        if agent is None or agent.proper or not agent.complete:
            return None
        return Complement(self.after(agent.end), "par", "by", agent.as_complement, "", False, True)


def read_title(text: str, names: Iterable[Name] = ()) -> Phrase | None:
    """The title that begins the text, or None where none can be read."""
    head = text.split(" ")[0].casefold()
    return TitleReader(text, names, frozenset((head,))).noun_phrase(0)


@lru_cache(maxsize=1)
def _words() -> dict[str, Gazetteer[Word]]:
    """Part of speech → the words of `title_words.csv` in all their forms."""
    rows = [(row["fr"], Word(row["en"], row["part"], row["article"])) for row in read_table("title_words.csv")]
    adjectives = [
        (form, word) for fr, word in rows if word.part == "adj" for form in ([fr] if " " in fr else inflect(fr))
    ]
    nouns = [pair for fr, word in rows if word.part == "noun" for pair in both_numbers(fr, word)]
    return {"adj": Gazetteer(adjectives), "noun": Gazetteer(nouns)}


@lru_cache(maxsize=1 << 12)
def _guess(base: str) -> str:
    """The likeliest English of a French word, or nothing; «cyberjustice» is made as its second part is said."""
    if base.startswith("cyber") and len(base) > 8:
        rest = base.removeprefix("cyber").removeprefix("-")
        known = look_up(tokens_of(rest), 0, "noun")
        en = known[1].en if known else _guess(rest)
        return f"cyber{en}" if en and " " not in en else ""
    found = translations(base) if len(base) > 3 else []
    return found[0][0] if found and found[0][1] >= SURE and found[0][0].isalpha() else ""


@lru_cache(maxsize=1 << 10)
def verb_of(participle: str) -> str:
    """``"encadrant"`` → ``"regulate"``: the English verb of a present participle, or nothing."""
    if not _PRESENT_PARTICIPLE.match(participle):
        return ""
    stem = participle[:-3]
    if stem.endswith("iss"):
        infinitives = [stem.removesuffix("ss") + "r"]  # établissant
    elif stem.endswith("is"):
        infinitives = [stem + "er", stem.removesuffix("s") + "re"]  # organisant, interdisant
    else:
        infinitives = [stem + "er", stem + "re", stem + "ir", stem.removesuffix("e") + "er"]
    return next(filter(None, map(verb, infinitives)), "")


def verb(infinitive: str) -> str:
    """The English of a French verb, or nothing."""
    tokens = tokens_of(infinitive)
    found = look_up(tokens, 0, "verb")
    return found[1].en if found and found[0] == len(tokens) else ""
