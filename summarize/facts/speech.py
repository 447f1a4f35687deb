"""What is said in one sentence, and by whom: an ordered list of rules, one a construction of French.

What is said stands before the verb of speech («…, a souligné M. Shen»), behind it («Li a déclaré que …», «X précise :
« … »»), with a source («selon l'UNESCO, …»), or between marks in the clause of a verb («a dénoncé « une fuite en avant
»»). Each rule goes over the sentence once, from left to right; of two finds that overlap the rule that comes first has
it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from summarize.facts.actor import Actor, stand_for
from summarize.facts.clause import Clause
from summarize.facts.clauses import Reading
from summarize.facts.spans import Spans
from summarize.facts.vocabulary import look_up, tokens_of


@dataclass(frozen=True)
class Said:
    """What somebody says in one sentence.

    Attributes:
        start, end: span of the words in the French, quotation marks outside.
        speaker: who says it.
        direct: in their own words.
        rule: name of the rule.
    """

    start: int
    end: int
    speaker: Actor
    direct: bool
    rule: str


def find_said(reading: Reading) -> list[Said]:
    """What the rules find in one sentence, in order; three words are the least that counts."""
    found: list[Said] = []
    taken = Spans()
    for rule in RULES:
        for words in rule(reading):
            if _ENOUGH.match(reading.text, words.start, words.end) and taken.add(words.start, words.end):
                found.append(words)
    return sorted(found, key=lambda words: words.start)


_ENOUGH = re.compile(r"\W*(?:\w+\W+){2}\w")
_MARKS_BEHIND = ("»", "”", '"')


def _speech(reading: Reading) -> list[Clause]:
    """The clauses of speech whose speaker is certain; who «n'a pas dit que …» has said nothing."""
    return [
        clause
        for clause in reading.clauses
        if clause.actors
        and clause.actors[0].kind not in ("author", "instrument")
        and clause.group.speech
        and not (clause.quoted or clause.group.negated)
    ]


# --- Before the verb -------------------------------------------------------------------------------------------------

_TO_COMMA = re.compile(r"[^,;:.«»\"“”]{0,60},")
_AS = re.compile(r"[,;]? ?\b[Cc]omme $")  # «…, comme l'a rappelé Li»
# The rest of a clause that an incise cuts: no conjunction, participle or quotation begins it.
_REST = re.compile(
    r", (?!(?:et|mais|car|ou|puis|tandis|alors|\w+ant|sans|avec|pour|lors|dans|selon|qui|le|la|les|l['’]|il|elle)\b)"
    r"(?P<word>[a-zà-ÿ]+)"
)
_SUBJECT = re.compile(
    r"(?:[Ll]a|[Ll]e|[Ll]es|[Ll]['’]|[Uu]ne?|[Dd]es|[Cc]et?|[Cc]ette|[Cc]es|[Nn]ous|[Ii]ls?|[Ee]lles?"
    r"|[A-ZÀ-Þ]\w+)(?=\W)"
)
_MOST_CUT = 6
# «Par ce biais,», «Dans le même temps,»: what leads a clause and is none.
_ADVERBIAL = re.compile(
    r"(?:À|Après|Au|Aux|Avec|Dans|De|Depuis|Du|En|Face|Lors|Malgré|Par|Sur) ?(?:[\w'’-]+ ){1,4}[\w'’-]+, ?"
)


def _before_incise(reading: Reading) -> Iterator[Said]:
    """«La paix est fragile, a souligné M. Shen.», «« Nous agirons », a-t-elle promis»: what stands before the verb,
    back to the beginning of the sentence or the incise before it."""
    start = 0
    for clause in _speech(reading):
        if clause.incise:
            as_said = _AS.search(reading.text, max(start, clause.group.start - 10), clause.group.start)
            end = as_said.start() if as_said else clause.group.start
            said = reading.text[start:end]
            if _is_cut_in_two(reading, clause, said):
                pass  # «La Chine, a déclaré Li, est prête à …»: no stretch of the text is what was said
            elif not _ENOUGH.match(said) or _ADVERBIAL.fullmatch(said):  # «En outre, relève l'ONU, « … »»
                comma = _TO_COMMA.match(reading.text, clause.subject_end)
                told = reading.quotations[-1] if reading.quotations else None
                reaches = told is not None and told.start > clause.subject_end and told.end >= len(reading.text) - 2
                if told and reaches:
                    yield Said(told.inner_start, told.inner_end, _together(clause.actors), True, "incise")
                elif comma:
                    yield from _words(reading, comma.end(), len(reading.text), _together(clause.actors), "incise")
            else:
                yield from _words(reading, start, end, _together(clause.actors), "incise")
            start = clause.subject_end


def _is_cut_in_two(reading: Reading, clause: Clause, said: str) -> bool:
    """Whether a few words without a verb stand before the incise and the rest of their clause behind it."""
    rest = _REST.match(reading.text, clause.subject_end)
    few = len(said.split()) <= _MOST_CUT and not said.rstrip().endswith(_MARKS_BEHIND)
    if rest is None or not few or not _SUBJECT.match(said.lstrip(' «“"')):
        return False
    apposed = look_up(tokens_of(rest["word"]), 0, "noun")  # «…, a dit Anne Dupont, ministre du Numérique»
    return not apposed or rest["word"] == "est"


# --- Behind the verb -------------------------------------------------------------------------------------------------

# Between verb and «que»: when, where, to whom; no conjunction that ends on «que» itself.
_NO_CONJUNCTION = "".join(
    f"(?<!{word})" for word in "afin ainsi alors autre avant bien moins parce plus pour sans tandis tant".split()
)
_THAT = re.compile(rf"(?:[^,;:.«»\"“”]{{0,60}}?|, [^,;:.«»\"“”]{{2,60}},){_NO_CONJUNCTION} (?:que |qu['’])")
# What follows these with «que» is denied or asked for, not said to be so.
_TOLD = frozenset("assurer avertir informer prévenir".split())
_NOT_SAYING_THAT = frozenset(
    "nier démentir demander exiger préconiser proposer recommander réclamer vouloir souhaiter espérer regretter déplorer craindre redouter".split()
)
_COMPARED = re.compile(r"\b(?:aussi|autant|autres?|davantage|mêmes?|moins|plus|tel(?:le)?s?)\b")
_THING = re.compile(
    r" (?:des?|une?|la|les?|son|sa|ses|leurs?|cet?|cette|ces) (?!\d|(?:lun|mar|mercre|jeu|vendre|same)di\b|(?:mois|semaine|an) )|"
    r" l['’](?!an |année |AFP|agence)"
)
_ONLY = re.compile(r"\bne |\bn['’]")  # «ne soutient que le volet éthique»
# «a confirmé son souhait que»: what is wished for, not what is said.
_WISH = re.compile(r"\b(?:crainte|désir|espoir|exigence|opposition|rêve|regret|souhait|vœu|volonté) ")
# «a assuré que …, | sans fournir le détail»: how it was said is not what was said.
_WITHOUT = re.compile(
    r", sans (?:plus de précisions?|(?:autre|plus|toutefois|pour autant) |(?:donner|fournir|préciser|citer|nommer|détailler)\b)"
)
_LATER_SOURCE = re.compile(r",? (?:selon|d['’]après) ")
_COLON = re.compile(r"[^;:.«»\"“”!?]{0,80}:\s*")
_COLON_AT_ONCE = re.compile(r"(?: \w+ment)? ?:\s+(?![«\"“])")


def _behind_colon(reading: Reading) -> Iterator[Said]:
    """«Elle précise : « … »», and without marks where nothing stands between verb and colon («Elle prévient : la
    …»)."""
    by_start = {quotation.start: quotation for quotation in reading.quotations}
    for clause in _speech(reading):
        colon = _COLON.match(reading.text, clause.subject_end)
        quotation = by_start.get(colon.end()) if colon else None
        if quotation:
            yield Said(quotation.inner_start, quotation.inner_end, _together(clause.actors), True, "colon")
        elif not clause.incise and (at_once := _COLON_AT_ONCE.match(reading.text, clause.group.end)):
            yield from _words(reading, at_once.end(), len(reading.text), _together(clause.actors), "colon")


def _behind_that(reading: Reading) -> Iterator[Said]:
    """«Li a déclaré que …», «soulignant que …»: the clause to the end of the sentence or the next verb's words."""
    ends = _ends_of_clauses(reading)
    for clause in _speech(reading):
        that = _THAT.match(reading.text, clause.group.end)
        opening = clause.group.tense == "gerund" and clause.group.start < 3
        only = _ONLY.search(reading.text, clause.group.start, clause.group.end)
        if that and _COMPARED.search(that.group()):
            continue  # «des règles plus strictes qu'aux Pays-Bas»
        if that and clause.group.lemma not in _TOLD and _THING.match(that.group()):
            continue  # «soutient les lignes directrices que prépare le Comité»
        if that and _WISH.search(reading.text, clause.group.end, that.end()):
            continue
        if that and not (clause.incise or opening or only or clause.group.lemma in _NOT_SAYING_THAT):
            following = bisect_right(ends, that.end())
            end = ends[following] if following < len(ends) else len(reading.text)
            yield from _words(reading, that.end(), end, _together(clause.actors), "that-clause")


def _ends_of_clauses(reading: Reading) -> list[int]:
    """Where the words behind «que» may end: an incise, «, soulignant que», a source."""
    ends = [
        clause.group.start
        for clause in _speech(reading)
        if clause.incise or (clause.group.tense == "gerund" and _THAT.match(reading.text, clause.group.end))
    ]
    ends += (without.start() for without in _WITHOUT.finditer(reading.text))
    for source in _LATER_SOURCE.finditer(reading.text):
        if source.group().startswith(",") or reading.actors.at(source.end()):
            ends.append(source.start())
    return sorted(ends)


# --- Sources ---------------------------------------------------------------------------------------------------------

_SOURCE = re.compile(
    r"(?:^|[,;:(«»\"”–—]\s*|\b(?:et|mais|que|car|où) )"
    r"(?P<lead>selon|d['’]après|de l['’]avis de|aux yeux de|aux dires de|à en croire)\s+",
    re.IGNORECASE,
)
_IN_THE_VIEW_OF = re.compile(r"\s*Pour (?=[^,]{2,80}, )")
# «Pour Anne Dupont, | ancienne députée kényane, | le texte …»
_APPOSED = re.compile(r",? (?:l['’])?(?P<former>ancien(?:ne)?s? |ex-)?(?P<noun>[a-zà-ÿ][\w-]*)[^,;:.«»\"“”]{0,80}(?=,)")
_PRONOUNS = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
_PRONOUN = re.compile(rf"(?:{'|'.join(_PRONOUNS)})\b(?!-)")
# «Selon Anne Dupont | du ministère, qui a pris part aux négociations, | le texte …»
_REST_OF_SOURCE = re.compile(r"[^,;:.«»\"“”]{0,80}(?:, (?:qui|dont|où) [^,;:.]{1,200})?,(?! (?:qui|dont|où) )")


def _with_source(reading: Reading) -> Iterator[Said]:
    """«Selon l'UNESCO, …», «…, selon M. Li», «…, selon lui», «Pour Anne Dupont, …»."""
    text, start = reading.text, 0
    if text.rstrip().endswith(":"):
        return  # the sentences below are what it says
    view = _IN_THE_VIEW_OF.match(text)
    speaker = reading.actors.at(view.end()) if view else ()
    if view and speaker and (speaker[0].kind == "person" or _quotes_later(reading, speaker[-1].end)):
        yield from _behind_source(reading, speaker)
    for source in _SOURCE.finditer(text):
        lead, at = source.start("lead"), source.end()
        speaker = _source(reading, at)
        if not speaker:
            continue
        before = text[max(0, lead - 3) : lead].rstrip()
        if lead == 0 or before.endswith((":", ";")):
            yield from _behind_source(reading, speaker)
        elif before.endswith((",", *_MARKS_BEHIND)) and text[speaker[-1].end :][:2].lstrip()[:1] in ("", ".", ",", ";"):
            first = max(start, text.rfind("; ", start, lead) + 1)
            yield from _words(reading, first, lead, _together(speaker), "source")
        start = speaker[-1].end


def _behind_source(reading: Reading, speaker: tuple[Actor, ...]) -> Iterator[Said]:
    """What follows the source, to the end of the sentence or a semicolon outside quotation marks."""
    text, at = reading.text, speaker[-1].end
    apposed = _APPOSED.match(text, at) if text.startswith(",", at) else None
    if apposed and (apposed["former"] or _is_of_a_person(apposed["noun"])):
        at = apposed.end()
    comma = _REST_OF_SOURCE.match(text, at)
    if comma is None:
        return
    end = text.find(" ;", comma.end())
    whole = end < 0 or reading.quotation_at(end) is not None
    yield from _words(reading, comma.end(), len(text) if whole else end, _together(speaker), "source")


def _is_of_a_person(noun: str) -> bool:
    found = look_up(tokens_of(noun), 0, "noun")
    return bool(found and found[1].actor)


def _together(speaker: tuple[Actor, ...]) -> Actor:
    """«Selon Reuters et l'AFP»: one speaker of that name."""
    first, *others = (actor for actor in speaker if not actor.member)
    if not others:
        return first
    names = [actor.name for actor in (first, *others)]
    return replace(first, end=others[-1].end, name=f"{', '.join(names[:-1])} and {names[-1]}", plural=True)


def _source(reading: Reading, at: int) -> tuple[Actor, ...]:
    """The actors at `at`, or whom «selon lui» means."""
    pronoun = _PRONOUN.match(reading.text, at)
    if pronoun is None:
        return reading.actors.at(at)
    meant = stand_for(_PRONOUNS[pronoun.group()], reading.recent)[:1]
    return tuple(replace(actor, start=at, end=pronoun.end()) for actor in meant if actor.kind == "person")


def _quotes_later(reading: Reading, at: int) -> bool:
    """Whether words follow that nobody else says: «Pour l'ONG, « rien n'est joué »» is a view, «pour l'ONG, tout va»
    none."""
    return not _speech(reading) and any(
        q.start > at and _ENOUGH.match(reading.text, q.inner_start, q.inner_end) for q in reading.quotations[:2]
    )


# --- Between marks ---------------------------------------------------------------------------------------------------

_TO_MARKS = re.compile(r"(?:[^,;:.]|, (?=[«\"“])){0,150}$")
_OTHER_CLAUSE = re.compile(r"\b(?:qui|dont|où|parce|alors|tandis|puisque|lorsque)\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:une?|le|la|les|son|sa|cet?|cette|l['’]) ?$")  # «un « Traité … »» is a name


def _between_marks(reading: Reading) -> Iterator[Said]:
    """«a dénoncé « une fuite en avant »», «appelant à "ne pas politiser"»: marks behind the verb, in its clause."""
    text = reading.text
    spoken = [clause for clause in _speech(reading) if not clause.incise]
    ends = [clause.subject_end for clause in spoken]
    for quotation in reading.quotations:
        before = bisect_right(ends, quotation.start)
        if not before or not quotation.opened:
            continue
        clause = spoken[before - 1]
        capital = text[quotation.inner_start : quotation.inner_start + 1].isupper()
        if capital and _ARTICLE_BEFORE.search(text, max(0, quotation.start - 8), quotation.start):
            continue
        between = _TO_MARKS.match(text, clause.subject_end, quotation.start)
        if between and not _OTHER_CLAUSE.search(between.group()):
            yield Said(quotation.inner_start, quotation.inner_end, _together(clause.actors), True, "marks")


RULES: tuple[Callable[[Reading], Iterator[Said]], ...] = (
    _before_incise,
    _behind_colon,
    _behind_that,
    _with_source,
    _between_marks,
)

# --- The words -------------------------------------------------------------------------------------------------------

_COLON_BEFORE = re.compile(r": ?$")
_JOINING = re.compile(r"(?:et|mais|car|or) ")
_TRIM = " ,;:–—-"
_TRAILING = " ,;:–—-."


def _words(reading: Reading, start: int, end: int, speaker: Actor, rule: str) -> Iterator[Said]:
    """The words in ``text[start:end]``: direct where a quotation fills it, else reported."""
    text = reading.text
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    joining = _JOINING.match(text, start)
    start = joining.end() if joining and joining.end() < end else start
    # «X s'y oppose : « … », a précisé Y»: the quotation that reaches to the end, behind a colon
    last = bisect_left(reading.quotations, end - 1, key=lambda quotation: quotation.end)
    if last < len(reading.quotations):
        told = reading.quotations[last]
        if start < told.start and _COLON_BEFORE.search(text, start, told.start):
            start, end = told.start, told.end
    first = bisect_right(reading.quotations, start + 1, key=lambda quotation: quotation.start)
    filling = reading.quotations[first - 1] if first else None
    if filling and filling.end >= end - 1:
        yield Said(max(start, filling.inner_start), min(end, filling.inner_end), speaker, True, rule)
    elif start < end:
        yield Said(start, end, speaker, False, rule)
