"""How much a mark says against a sentence as a line of a summary.

A light one leaves what is told as it is, or is no more than a doubt: quotation marks that do not pair, one word that is
no English, a translation that no rule fails. It is shown all the same. The others may change who, what or how many.
"""

from __future__ import annotations

from collections.abc import Sequence

from translate.bilingual import DOUBTFUL

_LIGHT = frozenset(("quotes-unbalanced", DOUBTFUL))
# A lead with one of these does not tell the news: it stops, goes round, or says the opposite.
BREAKING = frozenset(("repeated", "truncated", "negation-changed"))
_MOST_WORDS = 1
_MOST_LEFT = 0.8  # of the French letters; a sentence that stops half-way has fewer


def hides_lead(french: str, english: str, checks: Sequence[str]) -> bool:
    """Whether a lead has a mark for which other sentences have to stand in its place.

    What an article opens with is its news; a name or a figure in it that was not vouched for is shown as such, and
    sound sentences about something else make up for none of it.

    >>> hides_lead("Lima", "Lagos", ["name-changed"]), hides_lead("Lima", "Lima Lima Lima", ["repeated"])
    (False, True)
    """
    broken = BREAKING.intersection(checks)
    if broken == {"truncated"} and len(english) >= _MOST_LEFT * len(french):
        broken = frozenset()  # a few words of a long sentence are missing, and the mark says so
    return bool(broken) or ("untranslated" in checks and weighs(french, english, ["untranslated"]))


def weighs(french: str, english: str, checks: Sequence[str]) -> bool:
    """Whether a sentence has a mark that is no light one.

    >>> weighs("« Oui »", "“Yes", ["quotes-unbalanced"]), weighs("Cent", "Ten", ["number-missing"])
    (False, True)
    """
    against = set(checks) - _LIGHT
    if against != {"untranslated"}:
        return bool(against)
    # Here, not above: a run over unchanged articles without marks needs no dictionary.
    from translate.checks.dictionary import made_up_words
    from translate.guard import is_untranslated

    return is_untranslated(french, english) or not 0 < len(made_up_words(french, english)) <= _MOST_WORDS
