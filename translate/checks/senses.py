"""Words of two senses, where the words around them decide: « dont un tiers », « la loi désigne », « accès au calcul ».

A small model takes the commoner sense ("a third party", "means", "calculation"). Each sense has a pattern of what it
stands in, of which `held` is what a retry replaces; its English; how English words begin that say it
(`translate.checks.idioms`, whose table has what is decided by the words themselves); and, where only one English word
can stand for the French one in its other sense, that word, which is mended without a retry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple


class Sense(NamedTuple):
    """One sense of a word: where it is meant, its English by the form that stands there, what says the same.

    Attributes:
        wrong: the English of its other sense.
        is_finite: a verb is meant that has its subject before it.
    """

    pattern: re.Pattern[str]
    english: dict[str, str]  # by the French form in small letters; "" for every other form
    said: str
    wrong: re.Pattern[str] | None = None
    is_finite: bool = False

    def english_of(self, held: str) -> str:
        """The English of the form `held`."""
        return self.english.get(held.lower().replace("’", "'")) or self.english[""]


# « l'Inde entendait parler au nom du Sud »: who "hears" an infinitive intends it.
_INTENDS = re.compile(
    r"\b(?P<held>entend(?:|ent|ait|aient|ons))"
    r"(?= (?:se |s['’]|le |la |les |y )?(?!dire\b|parler d)[a-zà-ÿ]{2,20}(?:er|ir|re)\b)"
)
# A third of something, or of what was named with a comma: « confier à un tiers » is somebody.
_PERSON = (
    r"(?! (?:de confiance|de bonne foi|indépendant|certifi|extérieur|neutre|autoris|habilit|payant|saisi|qui|agré))"
)
_SHARED = r"(?= (?:des |du |de (?:la |l['’]|ses |leurs? |ces |nos |cette |cet |ce |son |sa |tou)|d['’]entre ))"
_THIRD_PARTY = re.compile(r"\b(?:an?|the) third[- ]part(?:y|ies)\b")
_SHARES = (
    (
        f"un tiers{_SHARED}|(?<=, dont )un tiers\\b{_PERSON}",
        "one third",
        "(?:one-)?thirds?\\b(?!-? ?part)|1/3|33",
        _THIRD_PARTY,
    ),
    (f"deux tiers{_SHARED}|(?<=, dont )deux tiers", "two thirds", r"\w+-?thirds?\b|two third|2/3|6[67]", None),
    (f"un quart{_SHARED}|(?<=, dont )un quart", "a quarter", r"\w*-?quarter|\w*-?fourth|1/4|25|four|15|fifteen", None),
    (
        f"trois quarts{_SHARED}|(?<=, dont )trois quarts",
        "three quarters",
        "three[- ](?:quarter|fourth)|3/4|75|four",
        None,
    ),
)
# Who names or appoints; a term that is defined stands in quotation marks, and "means" is right there.
_APPOINTING = (
    r"(?:[ÉEée]tats?(?: membres?| parties?)?|gouvernements?|[Cc]ommission|[Cc]omité|[Cc]onseil|ministres?"
    r"|président\w{0,2}|lois?|décret|[Aa]ssemblée|parlement|[Pp]arlement|[Ss]énat|tribunal|juges?|pays|[Pp]arties)"
)
_APPOINTS = re.compile(rf"\b{_APPOINTING} (?P<held>désigne(?:nt)?)(?= (?!par\b|sous\b))")
_APPOINTED = (
    "designat|appoint|nam|nomin|choos|chos|pick|select|elect|identif|assign|specif|refer|denot|call|describ|indicat"
)
# Where chips are shared out, not where something is calculated: « le calcul de l'impôt ».
_COMPUTE = re.compile(
    r"\b(?:(?:accords?|pactes?|accès|investissements?|quotas?|contrôles?)(?: \w{3,14})? (?:sur le|au|dans le|du)"
    r"|(?:dépenses|ressources|besoins|moyens|grappes?|centres?|plans?|stratégies?|parcs?)(?: \w{3,14})? (?:de|en)) "
    r"(?P<held>calcul)\b(?! d(?:e|u|es) |\w| d['’]|-)"
)
_MEANS = re.compile(r"(?<!\bby )(?<!\bno )(?<!\bthe )(?<!\bof )(?<!\ba )\bmeans?\b(?! (?:of|that|to)\b)")
_CALCULATION = re.compile(r"\b(?:the )?(?:calculations?|computation)\b")
_FULL = re.compile(r"\b(?:(?:était|étaient|est|sont|sera) |salles? |stade |amphithéâtre )(?P<held>combles?)\b(?! d)")
_CALLING = re.compile(r"\ben (?P<held>appelant)(?= (?:à|aux?) )")
_NOTES = re.compile(
    r"\b(?P<held>relèvent|relève)"
    r"(?= (?:(?:enfin|aussi|également|toutefois|cependant|ainsi|notamment|néanmoins|en outre|par ailleurs) )?"
    r"(?:que |qu['’]))"
)
# « s'établissent, en France, à 9 millions »: `idioms.csv` has it where the figure follows at once.
_STANDS = re.compile(
    r"\b(?P<held>s['’]établi(?:t|ssent|ssait|ssaient|ra|ront))(?=, [^,]{1,40}, à (?:plus de |moins de |près de )?\d)"
)
_STANDING = {
    "s'établissent": "stand", "s'établissait": "stood", "s'établissaient": "stood", "s'établira": "will stand",
    "s'établiront": "will stand", "": "stands",
}  # fmt: skip
_IS_THAT = re.compile(r"\bis(?= (?:finally |also )?that\b)")
_NOTED = (
    "not(?:e|ing)|point|observ|find|found|highlight|remark|stat|rais|say|said|identif|record|emphas|show|indicat|recogni"
    "|report(?:s|ed|ing)\\b|mention|acknowledg|see|saw|underlin|stress|conclud|hear|heard|learn|detect|spot|pick"
)
# Courts and authorities are not seized but asked; a text is not arrested but adopted.
_ASKED_TO_ACT = (
    r"(?:CNIL|[Cc]onseil d['’][ÉE]tat|[Cc]onseil constitutionnel|[Cc]our|[Tt]ribunal|[Jj]uge|[Jj]ustice|[Pp]arquet"
    r"|[Dd]éfenseure? des droits|[Aa]utorité|[Mm]édiat(?:eur|rice)|OMC)"
)
_IS_ASKED = re.compile(
    rf"\b{_ASKED_TO_ACT}(?: [\w'’-]{{1,20}}){{0,4}}? (?:été|est|sont|était|sera|être) (?P<held>saisie?s?)\b"
)
_ASKS = re.compile(rf"\b(?P<held>saisi(?:|t|ssent|r|ra))(?= (?:la |le |l['’]|les |une? ){_ASKED_TO_ACT}\b)")
_ASKED = (
    "refer|ask|appeal|appl[iy]|petition|call|submi|complain|br(?:ing|ought)|notif|request|consult|approach|task|fil|took|tak"
    "|before|fac|deal|dealt|hear|consider|case|put|sent|send|sue"
)
_SEIZED = re.compile(r"\bseiz(?:ed|es?|ing)\b(?! (?:of|with)\b)")
_ADOPTED = re.compile(
    r"\b(?:textes?|listes?|plans?|projets?|budget|calendrier|programme|mesures?|positions?|dispositions?|règles|modalités"
    r"|critères|décisions?|stratégie) (?:(?:a|ont|avait|avaient|aura) été |est |sont |étaient |était |sera )?"
    r"(?P<held>arrêtée?s?)\b"
)
_ARRESTED = re.compile(r"\barrest(?:ed|s)?\b")
# A reform is no building site.
_REFORM = re.compile(
    r"\b(?P<held>chantiers?)(?= (?:législatif|réglementaire|juridique|diplomatique|numérique|politique|institutionnel"
    r"|prioritaire|européen|stratégique|sur l|de (?:la )?(?:réforme|régulation|simplification)))"
)
_BUILDING = re.compile(r"\b(?:shipyard|building site|construction site|construction|building|yard|site)s?\b")
# A list after its verb: « Étaient présents : … » has no "we".
_LISTED = {
    "présent": "present",
    "représenté": "represented",
    "concerné": "concerned",
    "visé": "covered",
    "exclu": "excluded",
}
_NOBODY_NAMED = r"(?<!\bwe )(?<!\bthey )(?<!\bhe )(?<!\bit )(?<!\bthere )(?<!\bit has )(?<!\bthey have )"


def _lists() -> Iterator[Sense]:
    for french, english in _LISTED.items():
        for verb, be in (("[ÉE]taient", "were"), ("Sont", "are"), ("Seront", "will be"), ("Furent", "were")):
            pattern = re.compile(
                rf"^(?P<held>{verb} {french}e?s)(?= ?:| l[ae]| les| de | dans | à | des | une? | plus | près )"
            )
            said = (
                rf"{_NOBODY_NAMED}(?:were|was|are|is|be|been|being|those)(?: \w+)? {english}|{english} (?:{be}|is|was)"
            )
            said += "|includ|concern(?:s|ing)? (?:the|all)|appl|cover(?:s|ing)|exclud(?:es|ing)|attend"
            wrong = re.compile(rf"^(?:We|They|He|It|You|I) (?:were|was|are|is|will be|ha(?:s|ve|d) been) {english}\b")
            yield Sense(pattern, {"": f"{english.capitalize()} {be}"}, said, wrong)


SENSES = (
    Sense(
        _INTENDS,
        {"entend": "intends to", "entendent": "intend to", "entendons": "intend to", "": "intended to"},
        "inten|plan|want|mean|wish|seek|aim|determin|propos|will|would|hope|expect",
    ),
    *(
        Sense(re.compile(rf"\b(?P<held>{french})", re.IGNORECASE), {"": share}, said, wrong)
        for french, share, said, wrong in _SHARES
    ),
    Sense(_APPOINTS, {"désigne": "designates", "désignent": "designate"}, _APPOINTED, _MEANS, is_finite=True),
    Sense(_COMPUTE, {"": "compute"}, "comput|super|data cent", _CALCULATION),
    Sense(_FULL, {"": "full"}, "full|pack|crowd|capacity|fill|sold|house|jam"),
    Sense(
        _CALLING, {"": "calling"}, "call(?!ed)|urg|appeal(?!ed)|invit|ask|encourag|demand|press|plead|exhort|request"
    ),
    Sense(_STANDS, _STANDING, r"stand|stood|amount|total|reach|came to|comes? to|was\b|were\b|hit|averag|be\b"),
    Sense(_NOTES, {"relève": "notes", "relèvent": "note"}, _NOTED, _IS_THAT, is_finite=True),
    Sense(_IS_ASKED, {"": "asked to rule"}, rf"{_ASKED}|seiz\w+ (?:of|with)", _SEIZED),
    Sense(
        _ASKS,
        {"saisit": "refers the matter to", "saisi": "referred the matter to", "": "refer the matter to"},
        _ASKED,
        _SEIZED,
        is_finite=True,
    ),
    Sense(
        _ADOPTED,
        {"": "adopted"},
        "adopt|approv|decid|determin|draw|drew|set|establish|fix|agre|final|settl|stop",
        _ARRESTED,
    ),
    Sense(
        _REFORM, {"chantiers": "projects", "": "project"}, "project|work|reform|task|effort|front|programme", _BUILDING
    ),
    *_lists(),
)


def in_the_sense_meant(french: str, english: str) -> str:
    """`english` without the word of another sense, where it stands once and so does the French one.

    >>> in_the_sense_meant("Chaque État désigne un point de contact.", "Each State means a point of contact.")
    'Each State designates a point of contact.'
    """
    for wrong, meant in _decided(french):
        if len(wrong.findall(english)) == 1:
            english = wrong.sub(meant, english)
    return english


@lru_cache(maxsize=512)  # asked of every reading of a sentence
def _decided(french: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The English of another sense and that of the one meant, for each word of two senses that stands once."""
    found = []
    for sense in SENSES:
        meant = [match["held"].lower() for match in sense.pattern.finditer(french)] if sense.wrong else []
        if sense.wrong and len(meant) == 1 and french.lower().count(meant[0]) == 1:
            found.append((sense.wrong, sense.english_of(meant[0])))
    return tuple(found)


def senses(french: str) -> Iterator[tuple[int, int, str, Sense]]:
    """(start, end, English, sense) of each word of `french` whose sense is decided.

    >>> [english for _, _, english, _ in senses("Cela va, dont un tiers en mai, à un tiers : la loi désigne l'OIT")]
    ['one third', 'designates']
    """
    for sense in SENSES:
        for match in sense.pattern.finditer(french):
            yield *match.span("held"), sense.english_of(match["held"]), sense
