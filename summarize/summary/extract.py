"""The extractive summary: whole sentences of the article, chosen, never written.

The words that a summary of the article would use are estimated one by one (`salience`); the sentences are then chosen
together, so that they use most of those words in few. A word counts once, however many sentences have it, which is why
none repeats another (maximum coverage: Gillick and Favre 2009, "A Scalable Global Model for Summarization"). What
cannot stand without its neighbours is left out (`standing`), and so is what stands below a picture; a
demand is told with a point of its list (`demands`); what was translated
with a mark that weighs, or is said in the first person, yields to what was not (the lead only where its mark breaks it:
`summarize.summary.marks`), and broken English (`wellformed`) weighs less; and what is chosen is cut where its reader
loses nothing (`tighten`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from summarize.facts import Fact
from summarize.facts.clauses.broken import is_cut_off
from summarize.interviews import questions
from summarize.summary.demands import MOST_POINTS, find_demands, joined, points_of
from summarize.summary.marks import hides_lead, weighs
from summarize.summary.rituals import is_ritual, opens_meeting
from summarize.summary.salience import chances, tokens, uses
from summarize.summary.standing import FRENCH, Grammar
from summarize.summary.tighten import Line, cut_given_acronyms, tightened
from summarize.wellformed import flaws
from translate.bilingual import BilingualSentence
from translate.pages.captions import is_caption

# How short a summary should be, as the words of the abstract that each of its sentences is measured against. On the
# even lines of the data 4 to 8 are alike and more is worse; of these the longest, which keeps most of the article.
ABSTRACT_WORDS = 8
# What it costs that a sentence has to yield (`_yields`), and each flaw of its English up to so many; good sets of an
# article differ by a hundredth or two.
YIELDING_COST = 0.05
# A light mark (`summarize.summary.marks`) costs less than what a lead tells more than the sentences behind it.
LIGHT_COST = 0.01
FLAW_COST, MOST_FLAWS = 0.01, 3
# What a fact gains. It does not help ROUGE (ROUGE-1 -0.1, ROUGE-2 +0.1; twice as much lengthens the summary): it is
# for a reader who wants to know who, what and when.
FACT_GAIN = 0.005
# What the lead gains: a long one is no worse for its length, and what leans on it comes with it. On the data ROUGE-1
# moves by less than 0.1 for gains up to 0.04.
LEAD_GAIN = 0.02
# What a report asks for is why it was written.
DEMAND_GAIN = 0.02
# Two sentences of which one has so large a share of the other's longer words say the same.
SAME = 0.7
# Facts by which a sentence tells of somebody or something.
_TELLING = frozenset(("person", "organisation", "country", "event", "instrument", "position"))
Chosen = tuple[int, ...]
_MOST_CANDIDATES = 200  # by their own value; a longer text has more than one article's worth
_ROUNDS = 10  # of exchanges; one or two are usual


@dataclass(frozen=True)
class SummarySentence:
    """One English sentence of a summary and the numbers (from 0) of the sentences it came from."""

    en: str
    sources: tuple[int, ...]


def summarise(
    sentences: Sequence[BilingualSentence],
    facts: Sequence[Fact],
    length: int | None = None,
    grammar: Grammar = FRENCH,
) -> list[SummarySentence]:
    """The sentences that say most, tightened, in the order of the article.

    Args:
        sentences: all of the article, the title first where there is one.
        facts: of the article; a sentence that is the evidence of some is worth a little more.
        length: how many are wanted; three to five by the length of the article where it is not given. Fewer come back
            where fewer can stand on their own.
        grammar: of the source language, which is French unless the text is English on both sides.
    """
    numbers = choose(sentences, facts, length, grammar=grammar)
    told = [told_at(sentences, number) for number in numbers]
    lines = cut_given_acronyms([line for line, _ in told])
    return [SummarySentence(line.en, sources) for line, (_, sources) in zip(lines, told, strict=True)]


@dataclass(frozen=True)
class Summary:
    """The lines of a summary, and what the reader of the brief has to know of how they came about."""

    lines: list[SummarySentence]
    warnings: tuple[str, ...] = ()


# What `build_brief` takes: from the sentences and facts of an article to its summary.
Summariser = Callable[[Sequence[BilingualSentence], Sequence[Fact]], Summary]


def extractive(sentences: Sequence[BilingualSentence], facts: Sequence[Fact]) -> Summary:
    """The default summariser: `summarise` in the shape that every summariser has."""
    return Summary(summarise(sentences, facts))


def choose(
    sentences: Sequence[BilingualSentence],
    facts: Sequence[Fact],
    length: int | None = None,
    without: Collection[int] = (),
    grammar: Grammar = FRENCH,
) -> list[int]:
    """Numbers (from 0) of the sentences that `summarise` takes, in order, none of them one of `without`.

    They are found by adding the best one at a time and then exchanging one or two while that helps.
    """
    article = _Article(sentences, facts, length, without, grammar)
    chosen: Chosen = ()
    while len(chosen) < article.wanted:
        larger = [added for added in article.additions(chosen) if article.is_readable(added)]
        if not larger:
            break
        chosen = max(larger, key=article.order)
    for _ in range(_ROUNDS):
        others = [other for other in article.exchanges(chosen) if article.is_readable(other)]
        best = max([chosen, *others], key=article.order)
        if best == chosen:
            break
        chosen = best
    return list(chosen)


def told_at(sentences: Sequence[BilingualSentence], number: int) -> tuple[Line, tuple[int, ...]]:
    """The line that stands for a chosen sentence, and its sources: of a demand, the point of its list too."""
    point = find_demands(sentences[number : number + 1 + MOST_POINTS]).get(0)
    if point is None:
        return line_of(sentences[number]), (number,)
    return joined(sentences[number], sentences[number + point]), (number, number + point)


def line_of(sentence: BilingualSentence) -> Line:
    """The sentence as the summary gives it; one that was marked is not cut."""
    return Line(sentence.fr, sentence.en) if sentence.checks else tightened(sentence.fr, sentence.en)


def summary_length(sentences: int) -> int:
    """Three sentences for a short article, four for a page, five for more."""
    return 3 if sentences < 12 else 4 if sentences < 25 else 5


class _Article:
    """An article as its sentences are chosen from; sets of sentences are sorted tuples of their numbers."""

    def __init__(
        self,
        sentences: Sequence[BilingualSentence],
        facts: Sequence[Fact],
        length: int | None,
        without: Collection[int],
        grammar: Grammar,
    ) -> None:
        body = ["" if s.sentence.heading or is_caption(s.fr) else s.fr for s in sentences]
        title = sentences[0].fr if sentences and sentences[0].sentence.heading else None
        demands = self.demands = find_demands(sentences)
        points = {point for i in demands for point in points_of(sentences, i)}
        for i, point in demands.items():
            body[i] = joined(sentences[i], sentences[point]).fr
        unusable = {*without, *points, *questions([(s.sentence.paragraph, s.fr) for s in sentences])}
        usable = [i for i, s in enumerate(sentences) if s.en and i not in unusable]
        whole = [i for i in usable if grammar.is_whole(body[i])]
        whole = [i for i in whole if not is_ritual(body[i])] or whole
        french = [s.fr for s in sentences]
        whole = whole[:1] + [i for i in whole[1:] if not is_cut_off(french, i)]
        self.wanted = summary_length(len(whole)) if length is None else length
        self.words = {i: tokens(body[i]) for i in whole}
        self.antecedents = {i: grammar.antecedent(body, i) for i in whole if grammar.leans(line_of(sentences[i]).fr)}
        self.lead = next((i for i in whole if i not in self.antecedents and not opens_meeting(body[i])), None)
        self.yielding = {i for i in whole if _yields(sentences[i], grammar, leads=i == self.lead)}
        self.light = {i for i in whole if sentences[i].checks} - self.yielding
        self.flaws = {i: min(MOST_FLAWS, len(flaws(sentences[i].fr, sentences[i].en))) for i in whole}
        told_with = {point: i for i, point in demands.items()}
        self.facts = Counter(told_with.get(fact.mention.sentence, fact.mention.sentence) for fact in facts)
        self.telling = {fact.mention.sentence for fact in facts if fact.mention.kind in _TELLING}
        self.chances = chances(list(filter(None, body)), title)
        self.candidates = sorted(sorted(whole, key=lambda i: -self.value((i,)))[:_MOST_CANDIDATES])
        self.openings = self._openings()

    def additions(self, chosen: Chosen) -> list[Chosen]:
        """`chosen` with one candidate more, or with a leaning one and the one it leans on."""
        larger = {_sorted({*chosen, *self._with_antecedent(i)}) for i in self.candidates}
        return sorted(other for other in larger if len(chosen) < len(other) <= self.wanted)

    def exchanges(self, chosen: Chosen) -> list[Chosen]:
        """`chosen` with one or two sentences exchanged for a candidate or for a leaning one and the one it leans on."""
        entering = [set(self._with_antecedent(i)) - set(chosen) for i in self.candidates if i not in chosen]
        return sorted(
            {_sorted({*chosen, *new} - set(leaving)) for new in entering for leaving in combinations(chosen, len(new))}
        )

    def is_readable(self, chosen: Chosen) -> bool:
        """Whether these make a summary: none leans on a sentence that is not there, none says what another says, and
        the first may open it."""
        if any(i not in self.words for i in chosen):
            return False
        if any(i in self.antecedents and self.antecedents[i] != before for before, i in pairwise((None, *chosen))):
            return False
        if self.openings and chosen[0] not in self.openings:
            return False
        return not any(self._say_the_same(one, other) for one, other in combinations(chosen, 2))

    def order(self, chosen: Chosen) -> tuple[float, ...]:
        """Best set last: by value, and of equals the one that stands earlier."""
        return (self.value(chosen), *(-i for i in chosen))

    def value(self, chosen: Chosen) -> float:
        """The expected ROUGE-1 F1 of a set against a short abstract; its facts add to it, what has to yield and what
        is broken takes from it."""
        words = [word for i in chosen for word in self.words[i]]
        matches = sum(self.chances.get(use, 0.0) for use in uses(words))
        facts = sum(self.facts[i] for i in chosen)
        cost = sum(YIELDING_COST * (i in self.yielding) + LIGHT_COST * (i in self.light) for i in chosen)
        cost += sum(FLAW_COST * self.flaws[i] for i in chosen)
        return 2 * matches / (len(words) + ABSTRACT_WORDS * self.wanted) + FACT_GAIN * facts + self._gain(chosen) - cost

    def _openings(self) -> set[int]:
        """What may stand first: of what does not have to yield the lead and what tells of somebody or something by
        name, before an aside («Le débat a duré quatre heures»)."""
        sound = set(self.candidates) - self.antecedents.keys() - self.yielding
        return {i for i in sound if i in self.telling or i == self.lead} or sound

    def _gain(self, chosen: Chosen) -> float:
        return LEAD_GAIN * (self.lead in chosen) + DEMAND_GAIN * any(i in self.demands for i in chosen)

    def _with_antecedent(self, i: int) -> tuple[int, ...]:
        return (self.antecedents[i], i) if i in self.antecedents else (i,)

    def _say_the_same(self, one: int, other: int) -> bool:
        first, second = (Counter(word for word in self.words[i] if len(word) > 3) for i in (one, other))
        shared = (first & second).total()
        return shared > SAME * max(1, min(first.total(), second.total()))


def _yields(sentence: BilingualSentence, grammar: Grammar, *, leads: bool) -> bool:
    """Whether it was translated with a mark that weighs, or its author speaks of himself; of what an article opens with
    only the marks that break it weigh."""
    against = hides_lead if leads else weighs
    return against(sentence.fr, sentence.en, sentence.checks) or grammar.is_personal(sentence.fr)


def _sorted(chosen: set[int]) -> Chosen:
    return tuple(sorted(chosen))
