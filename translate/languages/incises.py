"""Who said it: the clause put in behind what is said, verb first («…, a affirmé M. Shen», «…, note-t-elle»).

A small model that reads a long saying sometimes keeps the name of the speaker and drops the verb, and the reader then
takes the name for a part of what was said. Of « selon lui » it may keep nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from translate.languages.french_verbs import conjugate

# The verbs with which agencies and communiqués attribute a saying.
_VERBS = """
    affirmer ajouter annoncer argumenter assurer avertir commenter conclure confier confirmer déclarer déplorer dire
    écrire estimer expliquer indiquer insister juger marteler mentionner noter observer plaider poursuivre préciser
    prévenir raconter rappeler rapporter reconnaître regretter relever remarquer répondre répéter révéler souligner
    soutenir suggérer
""".split()
_FORMS = [form for verb in _VERBS for form in conjugate(verb)]
_PARTICIPLE = "|".join(sorted({form.word for form in _FORMS if form.tense == "participle" and not form.agreeing}))
_SINGULAR, _PLURAL = (
    "|".join(sorted({f.word for f in _FORMS if f.tense == "present" and f.plural == many and f.word[-1] != "s"}))
    for many in (False, True)
)  # third persons
_ADVERB = r"(?:(?:aussi|également|encore|toutefois|cependant|ensuite|enfin|[a-zéèê]{3,15}ment)\s+)?"
_PRONOUN = r"-(?:t-)?(?P<{}>ils?|elles?|on)\b"
# A speaker that is no pronoun: « M. Shen », « Li », « le ministre », « l'agence ».
_NOUN = r"\s+(?=(?:les?|la|une?|son|sa|leur|ce|cette)\s|l['’]|[A-ZÀÂÇÉÈÊÎÔ])"
_INCISE = re.compile(
    rf"[,»”\"]\s*(?P<group>(?:a|ont|avait|avaient)(?:{_PRONOUN.format('then')})?\s+{_ADVERB}(?P<past>{_PARTICIPLE})\b"
    rf"(?(then)|(?={_NOUN}))"
    rf"|(?:{_SINGULAR}|(?P<many>{_PLURAL}))(?:{_PRONOUN.format('now')}|(?={_NOUN})))"
)
_OF_PRONOUN = {"il": "he ", "elle": "she ", "ils": "they ", "elles": "they ", "on": "they "}
# Verbs by which English says that somebody says something, without their endings.
_SAYING_VERBS = """
    acknowledg add admit admitt advis affirm announc answer argu ask assert assur aver believ bemoan caution claim
    clarify clarifi comment complain conced conclud confid confirm consider contend continu declar deem deplor describ
    emphasis emphasiz estimat explain express feel highlight indicat inform insist judg lament maintain mention
    observ opin plead point predict quot read recall recognis recogniz recount regret regrett reiterat remark remind
    repeat reply repli report respond reveal say signal specify specifi stress suggest support tell testify testifi
    think underlin underscor urg voic warn writ
"""
# Any form of them, as alternatives.
ENGLISH_SAYING = (
    rf"(?:{'|'.join(_SAYING_VERBS.split())})(?:e|s|es|d|ed|ing)?|cited|cites|felt|found|held|knew|note[sd]|"
    r"noting|puts?|said|stated|states|stating|thought|told|went on|wrote|written"
)
_SAYING = re.compile(rf"\b(?:{ENGLISH_SAYING})\b|\b[Aa]ccording to\b")


# « selon lui », « Selon M. Shen », « selon l'AFP »: whose word it is; « selon la loi », « selon les cas » is not meant.
_SOURCE = re.compile(
    r"\b[Ss]elon (?:(?:lui|elles?|eux)\b(?!-)|(?:l['’]|la |le |les )?(?:M\. |Mme |(?-i:[A-ZÉ])))", re.IGNORECASE
)
# What else English leads a source with.
_SOURCED = re.compile(
    r"\b(?:[Pp]er|views?|viewed|opinions?|eyes|[Ff]or (?:him|her|them|[A-Z])|[Bb]y [A-Z]|[Uu]nder|in accordance|in line"
    r"|shows?|showed|shown|finds?|basis|based|reckon\w*|sees?|saw|suppos\w*|alleg\w*|survey\w*|[Aa]s [A-Z]|depend\w*"
    r"|reasons?)\b"
)


class Incise(NamedTuple):
    """The verb of an incise with its pronoun: its span, and the plainest English for it."""

    start: int
    end: int
    en: str


def is_attribution_lost(french: str, english: str) -> bool:
    """Whether French attributes a saying, by an incise or « selon », and English has no word of saying at all."""
    if _SAYING.search(english):
        return False
    return next(incises(french), None) is not None or (
        _SOURCE.search(french) is not None and not _SOURCED.search(english)
    )


def incises(french: str) -> Iterator[Incise]:
    """The incises of a French sentence."""
    for match in _INCISE.finditer(french):
        pronoun = match["then"] or match["now"]
        says = "say" if match["many"] or pronoun == "on" else "says"
        yield Incise(*match.span("group"), _OF_PRONOUN.get(pronoun, "") + ("said" if match["past"] else says))
