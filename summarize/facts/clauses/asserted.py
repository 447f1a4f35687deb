"""Whether the text says of a clause that it is so, or has it denied, doubted, supposed, wished for or awaited.

A clause that no conjunction leads is said to be so. Behind «que» it is only where the verb before is one that states
(«a confirmé que»), is itself said to be so, and is not denied («rien n'indique que»). What follows «si» never is; what
follows «quand» is where it is past. A subjunctive is no statement.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarize.facts.clauses.clause import Clause

# The verbs with which a text vouches for what follows «que».
_STATING = frozenset(
    "ajouter annoncer attester avertir certifier clarifier confirmer constater dire déclarer démontrer détailler "
    "expliquer indiquer noter observer préciser rappeler rapporter reconnaître relever remarquer répéter réaffirmer "
    "réitérer révéler signaler souligner spécifier".split()
) | {"faire observer", "faire remarquer", "faire savoir"}
# With these it leaves what follows to whoever speaks: enough where one speaks of oneself («affirme qu'elle soutient»).
_CLAIMING = frozenset(("affirmer", "assurer", "promettre", "garantir", "jurer"))

# In the conditional these are polite, not supposed: «voudrait que le texte soit signé».
_WISHING = frozenset(("souhaiter", "vouloir"))

# What may lead a clause, before its subject.
_CONJUNCTION = re.compile(
    r"\b(?:"
    r"(?P<joined>alors|tandis|parce|puis|après|maintenant|si bien|sachant|étant donné|vu|pendant|depuis"
    r"|d['’]autant(?: plus)?) ?(?:que\b|qu['’])"
    r"|(?P<temporal>quand\b|lorsque?\b|lorsqu['’]|(?:dès|tant|aussitôt|sitôt|une fois) (?:que\b|qu['’]))"
    r"|(?P<that>que\b|qu['’])"
    r"|(?P<supposed>si\b|s['’](?=ils?\b)|selon (?:laquelle|lequel|lesquel\w+)|(?:cas|hypothèse|scénario) où\b))",
    re.IGNORECASE,
)
# What may stand between the conjunction and the subject: «que, selon l'AFP, | la Chine», «qu'en mai | la Chine».
_TO_SUBJECT = re.compile(
    r"\s*(?:,[^,;:.«»]{1,60},|(?:à|au|aux|après|avec|dans|de|depuis|dès|en|grâce|lors|malgré|pour|selon|sous|sur"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hier|\w+ment)\b[^,;:.«»]{0,60},?)?\s*",
    re.IGNORECASE,
)
# Between a verb that states and its «que»: to whom, when, where; no thing, which a relative clause would follow.
_TO_THAT = re.compile(
    r"(?! (?:des?|une?|la|les?|son|sa|ses|leurs?|cet?|cette|ces) (?!\d|(?:lun|mar|mercre|jeu|vendre|same)di\b))"
    r"(?! l['’])(?:(?!\b(?:que|qui|dont|où)\b|\bqu['’])[^;:.«»\"“”]){0,70}"
)
_ACT = re.compile(r"\b(?:de|à|pour|sans) (?:ne pas )?[a-zà-ÿ]{2,}(?:er|ir|oir|dre|ire)\b|\b(?:espoir|idée)\b")
_INFINITIVE = re.compile(r"\bavoir $")  # «dément avoir dit que»
_AGAIN = re.compile(r"\b(?:et|ou|mais|ni) $")
_SUBJUNCTIVE = re.compile(r"(?:\b|['’])(?:ait|aient|soit|soient)\b")
_FARTHEST = 140  # characters before the subject in which its conjunction is looked for


class Assertions:
    """Which clauses of one sentence the text says to be so.

    Args:
        text: the sentence.
        clauses: all of it, in order.

    The clauses are judged once, from left to right, each by the one that governs it.
    """

    def __init__(self, text: str, clauses: Sequence[Clause]) -> None:
        self._text = text
        self._clauses: list[Clause] = []
        self._ends: list[int] = []
        self._held: list[bool] = []
        for clause in clauses:
            self._held.append(self.holds(clause, clause.start))
            self._clauses.append(clause)
            self._ends.append(clause.group.end)

    def holds(self, clause: Clause, start: int) -> bool:
        """Whether the clause, whose first word stands at offset `start`, is said to be so."""
        group = clause.group
        wished = group.tense == "conditional" and group.lemma in _WISHING
        if (group.tense == "conditional" and not wished) or _SUBJUNCTIVE.search(self._text, group.start, group.end):
            return False
        before = bisect_right(self._ends, start)
        lead = max(self._ends[before - 1] if before else 0, start - _FARTHEST)
        conjunctions = list(_CONJUNCTION.finditer(self._text, lead, start))
        if not conjunctions or not _TO_SUBJECT.fullmatch(self._text, conjunctions[-1].end(), start):
            return True
        conjunction = conjunctions[-1]
        if conjunction["joined"]:
            return True
        if conjunction["temporal"]:
            return group.tense == "past"
        return bool(conjunction["that"]) and self._is_stated(clause, before, conjunction.start())

    def _is_stated(self, clause: Clause, before: int, that: int) -> bool:
        """Whether the last of the first `before` clauses states what follows the «que» at offset `that`."""
        if not before:
            return False
        governor, held = self._clauses[before - 1], self._held[before - 1]
        governs = governor.group.start
        if (
            governor.group.negated
            or governor.embedded
            or not held
            or _INFINITIVE.search(self._text, max(0, governs - 6), governs)
        ):
            return False
        between = self._text[governor.group.end : that]
        if not _TO_THAT.fullmatch(between) or _ACT.search(between) or _AGAIN.search(between):
            return False
        of_oneself = bool(clause.group.pronoun) or (clause.actors and clause.actors == governor.actors)
        return governor.group.lemma in _STATING or (governor.group.lemma in _CLAIMING and bool(of_oneself))
