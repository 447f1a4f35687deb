"""Which French sentences stand on their own: whole, and without a pronoun that another sentence explains.

`is_whole` says whether a sentence can be in a summary at all, `leans` whether it can be there only right behind the
sentence before it. Both are lists of named classes of French constructions; where a class cannot decide, the sentence
leans: a summary has others to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.summary.anaphora import (
    TEXT,
    demonstrative,
    has_object_without_antecedent,
    is_dated_by_another,
    names_a_text_barely,
    points_at_an_earlier_noun,
)
from summarize.summary.clauses import LEAD, NAME, PLURAL, SINGULAR, TIME, has_verb, without_quotations

FEWEST_WORDS, MOST_WORDS = 6, 90
TELLING_WORDS = 8  # a shorter sentence has to name something: a capital or a figure behind its first word
LONGEST = 1000  # characters


@dataclass(frozen=True)
class Grammar:
    """What a language's sentences need to stand in a summary.

    Attributes:
        is_whole: whether a sentence can be in a summary at all.
        leans: whether it needs an earlier one to be understood.
        antecedent: which one that is: its number, or -1 for none, from the sentences of a text and the leaning one's
            number.
        is_personal: whether its author speaks of himself in it: a summary would seem to speak of its own.
    """

    is_whole: Callable[[str], bool]
    leans: Callable[[str], bool]
    antecedent: Callable[[Sequence[str], int], int]
    is_personal: Callable[[str], bool]


# --- Whole sentences --------------------------------------------------------------------------------------------------

_NAMING = re.compile(r"(?<=[\w,;:] )[\W_]{0,3}[A-ZÀ-ÖØ-Þ\d]|['’][A-ZÀ-ÖØ-Þ]")
_CLOSING = ' »”")'
# « Pensez-y comme à un essai. », « Rejoignez le mouvement ! »: said to the reader.
_BIDDING = re.compile(
    r"[\W_]*(?!chez|assez)\w{2,}(?:ez|ons)"
    r"(?:-(?:y|en|l[ea]s?|lui|leur|moi|nous|vous)\b"
    r"| (?:l[ea]s?|une?|des?|du|nos|notre|vos|votre|à|aux?|en|pour|avec|sur|que|ces?|cette|plus|tous|toutes)\b"
    r"| [ld]['’]| qu['’])",
    re.IGNORECASE,
)


def is_whole(french: str) -> bool:
    """Whether this is a statement: it begins and ends as one, asks and bids nothing, and has a verb of its own."""
    text = french.rstrip(_CLOSING)
    if not text.endswith((".", "!", "…")):
        return False
    first = next((character for character in french if character.isalnum()), "")
    if not first or first.islower() or len(text) > LONGEST or _BIDDING.match(text):
        return False
    return _has_room(text) and has_verb(text)


def _has_room(text: str) -> bool:
    """Neither too long nor too short to say something: « Mais depuis, le ton a changé » names nothing."""
    words = len(text.split())
    return FEWEST_WORDS <= words <= MOST_WORDS and (words >= TELLING_WORDS or _NAMING.search(text) is not None)


# --- Sentences that lean on another -----------------------------------------------------------------------------------

_ADJECTIVES = (
    r"(?:possible|impossible|probable|nécessaire|important|essentiel|urgent|temps|question|clair|vrai|difficile|facile|"
    r"prévu|interdit|indispensable|crucial|évident|rare|fréquent|normal|primordial|inutile|utile|préférable|souhaitable|"
    r"recommandé|conseillé|demandé|trop (?:tôt|tard)|à noter|certain|inacceptable|inadmissible|exclu)"
)
_IMPERSONAL = re.compile(
    r"(?:(?:ne |n['’])?(?:y (?:a|ait|aurait|avait|aura|eut)\b|faut|fallait|faudra|faudrait|"
    r"(?:(?:a|avait|aura|aurait) )?fallu|"
    r"(?:s['’]agi(?:t|ssait|ra)|pleu(?:t|vait)|existe|existait|convient|conviendra|importe|suffit|semble|semblait|"
    r"semblerait|paraît|vaut mieux|en va)\b|"
    r"(?:est|était|sera|serait|soit|paraît|semble)(?: pas| plus| donc| aussi)? (?:\w+ment )?(?:plus |très |si |aussi )?"
    rf"{_ADJECTIVES}\b))",
    re.IGNORECASE,
)
_OPENING_PRONOUN = re.compile(LEAD + r"(?P<pronoun>ils?|elles?)\b['’]? ?", re.IGNORECASE)
_OPENING_DEMONSTRATIVE = re.compile(
    LEAD + r"(?:(?:à|dans|pour|lors de|avec|après|avant|selon|depuis|malgré|parmi|contre|sur|sous|face à|grâce à|outre|"
    r"d['’]après|au cours de|en|de|chez|quant à|suite à|pendant|d['’]ici|à l['’]issue de) )?"
    rf"(?:c['’]|ça\b|cel(?:a|ui|le|les)\b|ceci\b|ceux\b|(?:ce|cet|cette|ces)\b(?! {TIME})|eux\b|elles?\b|lui\b|"
    r"(?:le|la|les) même\b(?! temps))",
    re.IGNORECASE,
)
_OPENING_POSSESSIVE = re.compile(LEAD + r"(?:son|sa|ses|leurs?)\b", re.IGNORECASE)
_DEMONSTRATIVE_NOUN = re.compile(LEAD + r"(?:\w+ )?(?:ce|cet|cette|ces) (?P<noun>\w{3,})", re.IGNORECASE)
_REACH = 12  # sentences; a noun that was last used longer ago is not what « cette loi » points to
# « L'un d'eux », « D'autres », « Un autre », « Tous deux »: told of something that was named before.
_OPENING_REMAINDER = re.compile(
    LEAD + r"(?:l['’]une? d['’](?:eux|elles)|d['’]autres|une? autre|tous (?:deux|trois)|toutes (?:deux|trois)|"
    r"les (?:deux|trois) (?:premiers|premières|autres|derniers|dernières)|"
    r"(?:le|la) (?:premier|première|second|seconde|dernier|dernière) "
    r"(?=(?:a|est|doit|devra|peut|va|sera|aura|avait|était|n['’]|ne|se|s['’])\b)|"
    r"y compris|pour y|il en|là|pour ce faire|pour cela|à noter)\b",
    re.IGNORECASE,
)
# « son homologue tunisien »: whose, a name ahead of it has to say.
_COUNTERPART = re.compile(
    r"\b(?:son|sa|leurs?|ses) (?:homologues?|prédécesseure?s?|successeure?s?|rivaux|rivale?|adversaires?|collègues?|"
    r"porte-parole|avocate?s?|entourage|collaborateurs?|collaboratrices?)\b|"
    r"\bl['’]une? d['’](?:entre )?(?:eux|elles)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:de son côté|pour sa part|à son tour|de leur côté|pour leur part)\b", re.IGNORECASE)
_INVERTED = re.compile(r"-(?:t-)?(?P<pronoun>ils?|elles?)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?<![\w'’-])(?:qu['’]|lorsqu['’]|puisqu['’]|s['’]|jusqu['’])?(?P<pronoun>ils?|elles?) ", re.IGNORECASE
)
# With capitals as they are: « Ma Zhaoxu » is a name, « Me Dupont » a lawyer.
_FIRST_PERSON = re.compile(
    r"\b(?:[Jj]e|me|moi|[Mm]on|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os)\b|\b[Mm]a (?![A-ZÀ-ÖØ-Þ])|\b[Jjm]['’]"
)
# « Alors qu'il parlait, le ministre … »: the clause behind the comma has a subject of its own.
_CONJUNCTION = re.compile(r"(?:\w+ ){0,3}", re.IGNORECASE)
_EXPLAINED = re.compile(r"[^,]{1,120}, (?!(?:ils?|elles?|on|c['’]|cela|ce|ça|et|ou|mais)\b)", re.IGNORECASE)


def leans(french: str) -> bool:
    """Whether the sentence needs an earlier one to be understood: that which `antecedent` names."""
    return any(rule(french) for rule in RULES)


def is_personal(french: str) -> bool:
    """« Nous devons agir. », « Je me réjouis de cet accord. »; not within quotation marks."""
    return _FIRST_PERSON.search(without_quotations(french)) is not None


def antecedent(sentences: Sequence[str], number: int) -> int:
    """The sentence that a leaning one has to follow: the last to have the noun of « cette loi », or one that « le
    texte » can stand for, else the one before."""
    match = _DEMONSTRATIVE_NOUN.match(sentences[number]) or demonstrative(sentences[number])
    pointing = (_opens_with_demonstrative, points_at_an_earlier_noun, names_a_text_barely)
    others = [rule for rule in RULES if rule not in pointing and rule(sentences[number])]
    noun = re.compile(rf"\b{re.escape(match['noun'].rstrip('sx'))}[sx]?\b", re.IGNORECASE) if match else TEXT
    if not others and (match or names_a_text_barely(sentences[number])):
        for earlier in range(number - 1, max(-1, number - 1 - _REACH), -1):
            if noun.search(sentences[earlier]):
                return earlier
    return number - 1


def _opens_with_pronoun(french: str) -> bool:
    """« Il a déclaré … »; not the impersonal « Il faut … »."""
    match = _OPENING_PRONOUN.match(french)
    return match is not None and not _IMPERSONAL.match(french, match.end())


def _opens_with_demonstrative(french: str) -> bool:
    """« Cette initiative … », « C'est … », « Parmi eux … »; not « Ce lundi … »."""
    return _OPENING_DEMONSTRATIVE.match(french) is not None and not _opens_impersonal(french)


def _opens_impersonal(french: str) -> bool:
    match = _OPENING_PRONOUN.match(french)
    return match is not None and _IMPERSONAL.match(french, match.end()) is not None


def _opens_with_possessive(french: str) -> bool:
    """« Sa présidente … »."""
    return _OPENING_POSSESSIVE.match(french) is not None


def _tells_of_the_rest(french: str) -> bool:
    """« D'autres … », « L'un d'eux … », « Tous deux … »."""
    return _OPENING_REMAINDER.match(french) is not None


def _tells_of_a_counterpart(french: str) -> bool:
    """« « Nous négocions », a dit son homologue tunisien. », « …, relève l'un d'eux. »; not « Le ministre a reçu son
    homologue. »."""
    spoken = _ASIDE.sub("", without_quotations(french))
    match = _COUNTERPART.search(spoken)
    return (
        match is not None
        and not SINGULAR.search(spoken, 0, match.start())
        and not PLURAL.search(spoken, 0, match.start())
    )


def _is_attributed_to_a_pronoun(french: str) -> bool:
    """« …, a-t-il déclaré. » where the sentence names no speaker outside the words said; not « y a-t-il »."""
    spoken = without_quotations(french)
    for match in _INVERTED.finditer(spoken):
        if spoken[: match.start()].endswith(("y a", "y avait", "y aurait")):
            continue
        if spoken == french or not NAME.search(spoken[: match.start()]):
            return True
    return False


def _has_pronoun_without_antecedent(french: str) -> bool:
    """A subject pronoun ahead of which the sentence has no noun of its number, or only one that is no subject.

    « Présent à Paris, il … » has no clause ahead of its pronoun; « S'il se tait, le ministre … » explains it later.
    """
    spoken = without_quotations(french)
    for match in _SUBJECT.finditer(spoken):
        before = spoken[: match.start()]
        if _IMPERSONAL.match(spoken, match.end()) or (_CONJUNCTION.fullmatch(before) and _EXPLAINED.match(spoken)):
            continue
        number = PLURAL if match["pronoun"].endswith("s") else SINGULAR
        if not number.search(before) or (before.endswith(", ") and not has_verb(before)):
            return True
    return False


def _is_only_a_quotation(french: str) -> bool:
    """« Words that nobody in this sentence is said to have said. »"""
    opens = french.lstrip()[:1] in ("«", "“", '"')
    return opens and sum(character.isalnum() for character in without_quotations(french)) < 3


def _has_an_open_quotation(french: str) -> bool:
    """A quotation that began before this sentence or goes on after it."""
    return (
        french.count("«") != french.count("»") or french.count("“") != french.count("”") or french.count('"') % 2 == 1
    )


RULES = (
    _opens_with_pronoun,
    _opens_with_demonstrative,
    _opens_with_possessive,
    _tells_of_the_rest,
    _tells_of_a_counterpart,
    _is_attributed_to_a_pronoun,
    _has_pronoun_without_antecedent,
    has_object_without_antecedent,
    points_at_an_earlier_noun,
    names_a_text_barely,
    is_dated_by_another,
    _is_only_a_quotation,
    _has_an_open_quotation,
)

FRENCH = Grammar(is_whole, leans, antecedent, is_personal)
