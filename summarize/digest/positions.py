"""Positions by the country or body that holds them, with the reasons its speakers give where it refuses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarize.digest.actors import country_of, holders
from summarize.digest.evidence import Claim, Report, Source, unique
from summarize.digest.headings import content_words, positions_of
from summarize.digest.instruments import BACK_REFERENCE, Register, as_agent
from summarize.digest.stances import stance_of
from summarize.wording import capitalised, quotation

# Rows of one holder and quotations of one speaker: the briefs hold the rest.
_ROWS, _QUOTATIONS = 8, 2
# Sentences behind a refusal in which its own speakers are taken to explain it.
_REASONS_WITHIN = 6
# «the plan» alone says too little to be taken for a plan that is named elsewhere.
_FEWEST_SHARED = 2
# «this approach»: what it stands for is said elsewhere in the article.
_POINTING = re.compile(r"\b(?:this|these|those) \w|\b(?:it|them|this|these|those)$")


@dataclass(frozen=True)
class Stand:
    """One position of a holder and, where it is a refusal, what its own speakers say in the sentences behind it.

    Attributes:
        tellable: whether its English is sound and points at no other sentence.
        verb, object: those of the fact (`"did not sign"`, `"the Paris Statement"`); empty for a quotation.
    """

    claim: Claim
    stance: str
    sign: str
    verb: str = ""
    object: str = ""
    texts: tuple[str, ...] = ()
    reasons: tuple[Claim, ...] = ()
    tellable: bool = True


@dataclass(frozen=True)
class Holder:
    """A country or body and its positions, those on named texts first; `rest` are the places of those that are not
    told.
    """

    name: str
    is_country: bool
    stands: tuple[Stand, ...] = field(default=())
    rest: tuple[Source, ...] = ()


def by_holder(reports: Sequence[Report], register: Register) -> tuple[Holder, ...]:
    """Every holder of a position, those that most articles tell of first; countries before others."""
    found: dict[str, list[Stand]] = {}
    texts = {register.name(key).casefold() for key in register.keys}
    for report in reports:
        for fact, headings in positions_of(report):
            actor = fact["value"]["actor"]
            if actor.casefold() in texts:
                continue  # what a text itself says stands with the text
            for name in holders(actor, report):
                found.setdefault(name, []).append(_stand(report, fact, headings, name, register))
    for report in reports:
        for name, stand in _only_quoted(report):
            found.setdefault(name, []).append(stand)
    names = {country for report in reports for country in _countries(report)}
    groups = _without_groups([_holder(name, name in names, stands) for name, stands in found.items()])
    groups.sort(key=lambda h: (not h.is_country, -len(_articles(h)), -len(h.stands)))
    return tuple(groups)


def _holder(name: str, is_country: bool, stands: Sequence[Stand]) -> Holder:
    """The stands that can be told, joined; broken English and what points at another sentence are for the briefs."""
    joined = _joined([stand for stand in stands if stand.tellable])
    explained = {source.label for stand in joined for reason in stand.reasons for source in reason.sources}
    joined = [stand for stand in joined if stand.reasons or not explained.intersection(_labels(stand))]
    joined.sort(key=lambda stand: (not stand.texts, not stand.reasons))
    untold = _sources([*joined[_ROWS:], *(stand for stand in stands if not stand.tellable)])
    rest = unique(source for source in untold if source.label not in explained)
    return Holder(name, is_country, tuple(joined[:_ROWS]), rest)


def _without_groups(found: Sequence[Holder]) -> list[Holder]:
    """The holders with something to tell; «61 countries» has nothing of its own where China, one of them, has it."""
    told = Counter(stand.claim.en for holder in found for stand in holder.stands)
    return [
        holder for holder in found
        if holder.stands and (holder.is_country or any(told[stand.claim.en] == 1 for stand in holder.stands))
    ]  # fmt: skip


def _stand(report: Report, fact: dict, headings: Sequence[dict], holder: str, register: Register) -> Stand:
    named, meant = register.named_in(report, fact), register.meant_by(report, fact)
    stance, object_ = stance_of(fact["value"]["verb"]), fact["value"].get("object") or ""
    refusal = stance.status == "refused" or (stance.sign == "-" and not stance.realised)
    return Stand(
        Claim(
            _english(fact, holder, named, meant, register),
            unique(map(report.source_of, (fact, *headings))), report.is_marked(fact),
        ),
        stance.stance, stance.sign, fact["value"]["verb"], object_,
        (*named, *filter(None, [meant])),
        tuple(_reasons(report, fact, holder)) if refusal else (),
        not report.is_broken(fact) and (bool(meant) or not _points_elsewhere(fact["value"]["actor"], object_)),
    )  # fmt: skip


def _points_elsewhere(actor: str, object_: str) -> bool:
    """«this approach»; and «their tools» where one actor is named, who can only have its own."""
    one = " and " not in actor and not actor[:1].isdigit()
    return _POINTING.search(object_) is not None or (one and object_.startswith("their "))


def _english(fact: dict, holder: str, named: Sequence[str], meant: str, register: Register) -> str:
    """The position without its holder where it is the holder's own, with what «the document» stands for."""
    text = fact["en"].rstrip(".")
    if fact["value"]["actor"] == holder:
        text = (
            text.removeprefix("The ")
            .removeprefix(f"{holder} ")
            .removeprefix(f"{as_agent(holder)} ".removeprefix("the "))
        )
    for key in named:
        if register.name(key) in text:
            text = text.replace(register.name(key), register.called(key).removeprefix("the "))
        elif len(named) == 1:
            text = f"{text} (probably {register.short(key)})"
    if meant:
        text = BACK_REFERENCE.sub(lambda match: f"{match.group(0)} ({register.called(meant)})", text, count=1)
    return capitalised(text)


def _reasons(report: Report, refusal: dict, holder: str) -> Iterator[Claim]:
    """What persons of the refusing country are quoted as saying in the sentences behind: no cause is read into it."""
    last = refusal["sentence"] + _REASONS_WITHIN
    told: set[int] = set()
    for fact in report.facts("quote", "position"):
        speaker = fact["value"].get("speaker") or fact["value"].get("actor") or ""
        behind = refusal["sentence"] < fact["sentence"] <= last
        if (
            behind
            and fact["sentence"] not in told
            and speaker in report.persons
            and country_of(speaker, report) == holder
        ):
            told.add(fact["sentence"])
            yield _quotation(report, fact)


def _quotation(report: Report, fact: dict) -> Claim:
    english = report.sentences[fact["sentence"]]["en"]
    speaker = fact["value"].get("speaker") or fact["value"]["actor"]
    return Claim(quotation(speaker, english), (report.source_of(fact),), not report.reads_well(fact["sentence"]))


def _only_quoted(report: Report) -> Iterator[tuple[str, Stand]]:
    """Speakers of a country whose position no rule has read are given by their first sound quotations."""
    holding = {fact["value"]["actor"] for fact in report.facts("position")}
    told: dict[str, int] = {}
    sentences: set[int] = set()
    for fact in report.facts("quote"):
        speaker, sentence = fact["value"].get("speaker") or "", fact["sentence"]
        country = country_of(speaker, report) if speaker in report.persons else ""
        new = country and speaker not in holding and sentence not in sentences
        if new and told.get(speaker, 0) < _QUOTATIONS and report.reads_well(sentence):
            told[speaker] = told.get(speaker, 0) + 1
            sentences.add(sentence)
            yield country, Stand(_quotation(report, fact), "says", "")


def _joined(stands: Sequence[Stand]) -> list[Stand]:
    """Stands in the same words, or the same stance on the same named texts, are one with all sources."""
    groups: dict[tuple, list[Stand]] = {}
    for stand in stands:
        back = " (" in stand.claim.en  # «the seat of the organisation» is about it, and not the same as proposing it
        own = stand.texts and not back and stand.stance in ("begins", "supports", "opposes")
        same = (stand.verb, stand.object.casefold()) if stand.object and not back else (stand.claim.en,)
        key = (stand.stance, stand.texts, stand.verb) if own else same
        groups.setdefault(key, []).append(stand)
    _join_shorter(groups)
    return [
        Stand(
            Claim(same[0].claim.en, unique(_sources(same)), all(stand.claim.marked for stand in same)),
            same[0].stance, same[0].sign, same[0].verb, same[0].object, same[0].texts, same[0].reasons,
        )
        for same in groups.values()
    ]  # fmt: skip


def _join_shorter(groups: dict[tuple, list[Stand]]) -> None:
    """«signs the framework convention» goes to «signs the Council of Europe Framework Convention on AI» of the same
    holder; where two fuller ones would do it stands alone."""
    for key, stands in list(groups.items()):
        fuller = [other for other, (first, *_) in groups.items() if other != key and _is_shorter(stands[0], first)]
        if len(fuller) == 1:
            groups[fuller[0]] += groups.pop(key)


def _is_shorter(stand: Stand, other: Stand) -> bool:
    """Whether its object is a definite description all of whose words the other's has too, and does the same to it."""
    if not stand.verb or stand.verb != other.verb or not stand.object.startswith("the "):
        return False
    words, fuller = content_words(stand.object), content_words(other.object)
    return len(words) >= _FEWEST_SHARED and words < fuller


def _labels(stand: Stand) -> set[str]:
    return {source.label for source in stand.claim.sources}


def _sources(stands: Sequence[Stand]) -> Iterator[Source]:
    return (source for stand in stands for source in stand.claim.sources)


def _articles(holder: Holder) -> set[int]:
    return {source.article for stand in holder.stands for source in stand.claim.sources}


def _countries(report: Report) -> Iterator[str]:
    for fact in report.facts("position", "quote"):
        actor = fact["value"].get("actor") or fact["value"].get("speaker") or ""
        yield from (name for name in holders(actor, report) if country_of(name, report) == name)
