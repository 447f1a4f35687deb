"""Verbs of speech and of stance in a French sentence: which verb, in what form, denied or not, with which subject
pronoun.

>>> [(g.lemma, g.tense, g.negated) for g in find_verbs("La Chine n'a pas signé le texte, a-t-elle déclaré.")]
[('signer', 'past', True), ('déclarer', 'past', False)]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from summarize.facts.clauses.conjugation import Form, Verb, forms
from summarize.facts.clauses.verb_words import (
    ADVERBS,
    AGENT_LEADS,
    ARTICLE_OR_CLITIC,
    AUXILIARIES,
    BE,
    BEFORE_NOUN,
    BY_FIRST_WORD,
    CLITICS,
    DENIALS,
    FARTHEST_DENIAL,
    GOVERNORS,
    HAVE,
    INTENDING,
    INVERTED,
    MOST_ADJECTIVES,
    MOST_ADVERBS,
    NEAR,
    NOT_TO,
    NOUNS_TOO,
    OBJECT_OR_ARTICLE,
    OBJECTS,
    ORDINALS,
    REFLEXIVE,
    REFLEXIVES,
    SAME_DETERMINER,
    SAYING,
    SUBJECTS,
)
from summarize.facts.naming.vocabulary import Token, look_up, looks_like_adjective, plain_preposition, tokens_of
from translate.languages.calendar_names import MONTHS_FR, WEEKDAYS_FR


@dataclass(frozen=True)
class VerbGroup:
    """A verb with its auxiliaries, clitics and negation.

    Attributes:
        start, end: span in the sentence, the inverted pronoun and the particle inside.
        verb: the verb.
        tense: ``present``, ``past``, ``future``, ``conditional``, ``gerund``, ``participle`` where no auxiliary
            stands, or ``intended`` («entend signer»).
        negated: «ne … pas».
        passive: «a été signé», or a bare participle that agrees («signée»).
        pronoun: inverted («a-t-il») or clitic subject («il a»), lower case; empty where the subject is a noun.
        inverted: the pronoun stands behind the verb.
        object_pronoun: the pronoun that is its object («l'a signé», «s'y oppose»), plain; else empty.
    """

    start: int
    end: int
    verb: Verb
    tense: str
    negated: bool = False
    passive: bool = False
    pronoun: str = ""
    inverted: bool = False
    object_pronoun: str = ""

    @property
    def lemma(self) -> str:
        """The infinitive of the verb."""
        return self.verb.lemma

    @property
    def speech(self) -> bool:
        """Whether it reports what somebody says."""
        return any(frame.speech for frame in self.verb.frames)


# --- Verbs in a sentence ---------------------------------------------------------------------------------------------


class _Step(NamedTuple):
    """How far a group has been read: next token, form found."""

    next: int
    form: Form


def find_verbs(text: str) -> list[VerbGroup]:
    """The verbs of the table in a French sentence, in order; infinitives are left to the verb that governs them."""
    tokens, groups, at = tokens_of(text), [], 0
    we = [token.base for token in tokens[:2]] == ["nous", ","]  # «Nous, chercheurs et chercheuses, | appelons»
    while at < len(tokens):
        found = _group(tokens, at, we=we)
        we = we or bool(found and found[1].pronoun == "nous")
        if found:
            at, group = _governed(tokens, *found) or found
            groups.append(group)
        else:
            at += 1
    return groups


def _group(tokens: Sequence[Token], at: int, *, we: bool = False) -> tuple[int, VerbGroup] | None:
    """The index after the group whose auxiliary or verb stands at token `at`, and the group; `we` where a verb before
    has «nous» for its subject: «Nous dénonçons … et | demandons»."""
    base = tokens[at].base
    inverted = INVERTED.fullmatch(base) if "-" in base else None
    if not inverted and base not in forms() and base not in AUXILIARIES:
        return None
    word, pronoun = (inverted.group(1), inverted.group(2)) if inverted else (base, "")
    first, clitics = _clitics(tokens, at)
    if word.endswith("ons") or word == "sommes":  # only «nous» goes with it; of two it is the second that is reflexive
        shared = we and first == at and bool(at) and tokens[at - 1].base in ("et", ",", "mais", "puis")
        if inverted or not (shared or (first < at and tokens[first].base == "nous")):
            return None
        first += not shared
        clitics = {token.base for token in tokens[first:at]}
    person = tokens[first - 1].base if first else ""
    reflexive = bool(REFLEXIVES.get(person, REFLEXIVE) & clitics)
    read = (
        _simple(tokens, at, word, reflexive, first, bool(inverted))
        or _compound(tokens, at, word, reflexive)
        or _near(tokens, at, word, reflexive)
    )
    if read is None:
        return None
    step, tense, passive = read
    subject = pronoun or (tokens[first - 1].base if first and tokens[first - 1].base in SUBJECTS else "")
    denials = [*tokens[max(0, first - FARTHEST_DENIAL) : first], *tokens[at + 1 : step.next + 2]]
    negated = bool({"ne", "n'"} & clitics) and any(token.base in DENIALS for token in denials)
    start = tokens[first - (1 if subject and not inverted else 0)].start
    stop = step.next
    while negated and stop < len(tokens) and tokens[stop].base in DENIALS:
        stop += 1  # «ne soutient pas»
    end = tokens[stop - 1].end
    clitics -= REFLEXIVES["nous"] if subject == "nous" and reflexive else set()
    pronoun_object = "" if tense == "gerund" else next((clitic for clitic in OBJECTS if clitic in clitics), "")
    return step.next, VerbGroup(
        start, end, step.form.verb, tense, negated, passive, subject, bool(inverted), pronoun_object
    )


def _governed(tokens: Sequence[Token], at: int, governor: VerbGroup) -> tuple[int, VerbGroup] | None:
    """«a décidé de (ne pas) signer», «dit soutenir»: the verb of stance whose infinitive begins at token `at`, with
    tense and subject of the verb that governs it."""
    saying = SAYING.get(governor.lemma, ())
    markers = GOVERNORS.get(governor.lemma, INTENDING.get(governor.lemma, saying))
    at = _after_adverbs(tokens, at) if markers and not governor.passive else len(tokens)
    marker = plain_preposition(tokens[at].base) if at < len(tokens) else ""
    at += marker in markers
    if marker not in markers and "" not in markers:
        return None
    denied = [token.base for token in tokens[at : at + 2]] in NOT_TO
    at += 2 * denied
    first = at
    while at < len(tokens) and at - first < 2 and tokens[at].base in CLITICS:
        at += 1
    clitics = [token.base for token in tokens[first:at]]
    for form in forms().get(tokens[at].base, ()) if at < len(tokens) else ():
        end = _particle_end(tokens, at + 1, form.verb)
        stance = any(not frame.speech for frame in form.verb.frames)
        if (
            form.tense == "infinitive"
            and (stance or saying)
            and end
            and form.verb.reflexive == bool(REFLEXIVE.intersection(clitics))
        ):
            object_ = next((clitic for clitic in OBJECTS if clitic in clitics), "")
            negated = governor.negated != denied
            # «serait prêt à» is a rumour, «veut croire» is said
            means = stance and governor.lemma in INTENDING and governor.tense != "conditional"
            tense = "intended" if means else governor.tense
            return end, replace(
                governor, end=tokens[end - 1].end, verb=form.verb, tense=tense, negated=negated, object_pronoun=object_
            )
    return None


def _clitics(tokens: Sequence[Token], at: int) -> tuple[int, set[str]]:
    """The index of the first clitic before token `at`, and the clitics."""
    first = at
    while first and at - first < 4 and tokens[first - 1].base in CLITICS:
        first -= 1
    return first, {token.base for token in tokens[first:at]}


def _simple(
    tokens: Sequence[Token], at: int, word: str, reflexive: bool, first: int, inverted: bool
) -> tuple[_Step, str, bool] | None:
    """A finite form, a gerund, or a participle without auxiliary."""
    for form in forms().get(word, ()):
        if form.tense == "infinitive" or form.verb.reflexive != reflexive:
            continue
        end = _particle_end(tokens, at + 1, form.verb)
        if end is None or (form.tense not in ("participle", "gerund") and not inverted and _is_noun(tokens, at, first)):
            continue
        if form.tense == "participle" and form.verb.lemma.startswith("être"):
            continue
        passive = form.tense == "participle" and (form.agreeing or _has_agent(tokens, end))
        return _Step(end, form), form.tense, passive
    return None


def _has_agent(tokens: Sequence[Token], at: int) -> bool:
    """«soutenu (notamment) par la Chine»; not «soutenu par ailleurs»."""
    by = next((n for n, token in enumerate(tokens[at : at + 2], at) if token.base == "par"), len(tokens))
    agent = tokens[by + 1] if by + 1 < len(tokens) else None
    return agent is not None and (agent.base in AGENT_LEADS or agent.surface[0].isupper() or agent.base.isdigit())


def _compound(tokens: Sequence[Token], at: int, word: str, reflexive: bool) -> tuple[_Step, str, bool] | None:
    """«a déclaré», «ont, de leur côté, refusé», «a été adoptée», «s'est opposée», «est soutenue»."""
    tense = HAVE.get(word) or BE.get(word)
    if not tense:
        return None
    passive, start = word in BE, _after_adverbs(tokens, at + 1)
    if word in HAVE and start < len(tokens) and tokens[start].base == "été":
        passive, start = True, _after_adverbs(tokens, start + 1)
    for form in forms().get(tokens[start].base, ()) if start < len(tokens) else ():
        end = _particle_end(tokens, start + 1, form.verb)
        if form.tense != "participle" or end is None or form.verb.reflexive != (reflexive and passive):
            continue
        if form.verb.reflexive and tense == "present":
            tense = "past"  # «s'est opposé»
        return _Step(end, form), tense, passive and not form.verb.reflexive
    return None


def _near(tokens: Sequence[Token], at: int, word: str, reflexive: bool) -> tuple[_Step, str, bool] | None:
    """«vient d'annoncer», «va signer»."""
    tense, marker = NEAR.get(word, ("", ""))
    start = at + 1 + bool(marker)
    if not tense or start >= len(tokens) or (marker and plain_preposition(tokens[at + 1].base) != marker):
        return None
    for form in forms().get(tokens[start].base, ()):
        end = _particle_end(tokens, start + 1, form.verb)
        if form.tense == "infinitive" and end is not None and not form.verb.reflexive and not reflexive:
            return _Step(end, form), tense, False
    return None


def _particle_end(tokens: Sequence[Token], at: int, verb: Verb) -> int | None:
    """The index after the words that belong to the verb («en garde», «favorable»), or None where they do not follow."""
    if not verb.particle:
        return at
    if at < len(tokens) and tokens[at].base != verb.particle[0]:  # «accueillir favorablement»
        at = _after_adverbs(tokens, at)
    described = False
    for word in verb.particle:
        bases = SAME_DETERMINER.get(word, ())
        if at < len(tokens) and tokens[at].base in bases:
            at, described = at + 1, True
            continue
        if described:
            at = _after_adjectives(tokens, at, word)
        if at >= len(tokens) or tokens[at].base not in (word, word + "e", word + "s", word + "es"):
            return None
        at, described = at + 1, False
    if verb.particle[0] in SAME_DETERMINER and at < len(tokens) and looks_like_adjective(tokens[at].base):
        return at + 1  # «son soutien prudent à»
    return at


def _after_adjectives(tokens: Sequence[Token], at: int, noun: str) -> int:
    """The index of the noun behind at most two words: «son ferme soutien», «ses plus vives inquiétudes»."""
    last = min(at + MOST_ADJECTIVES, len(tokens) - 1)
    return next((n for n in range(at, last + 1) if tokens[n].base in (noun, f"{noun}s")), at)


def _after_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The index of the first word that is no adverb and no parenthesis («a, de son côté, déclaré»)."""
    start = at
    while at < len(tokens) and at - start < MOST_ADVERBS:
        if tokens[at].base == ",":
            close = next((n for n in range(at + 2, min(at + 9, len(tokens))) if tokens[n].base == ","), None)
            if close is None:
                return at
            at = close + 1
        elif phrase := _adverbial(tokens, at):
            at += len(phrase)
        elif tokens[at].base in ADVERBS or (tokens[at].base.endswith("ment") and len(tokens[at].base) > 6):
            at += 1
        elif day := _after_day(tokens, at):
            at = day
        else:
            break
    return at


def _adverbial(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The words of the adverbial that begins at token `at`; empty for none."""
    phrases = BY_FIRST_WORD.get(tokens[at].base, ())
    return next((p for p in phrases if tuple(token.base for token in tokens[at : at + len(p)]) == p), ())


def _after_day(tokens: Sequence[Token], at: int) -> int:
    """The index after «mardi», «mardi 3 juin 2025», «le 3 juin», «en 2024»; 0 for other words."""
    bases = [token.base for token in tokens[at : at + 5]]
    day = bases[0] in WEEKDAYS_FR
    number = day or (bases[0] == "le" and len(bases) > 2 and bases[2] in MONTHS_FR)
    if number and len(bases) > 2 and bases[1].rstrip("er").isdigit() and bases[2] in MONTHS_FR:
        return at + 3 + (len(bases) > 3 and bases[3].isdigit())
    if bases[0] == "en" and len(bases) > 1 and (bases[1].isdigit() or bases[1] in MONTHS_FR):
        return at + 2 + (bases[1] in MONTHS_FR and len(bases) > 2 and bases[2].isdigit())
    return at + 1 if day else 0


def _is_stance(base: str) -> bool:
    return any(not frame.speech for form in forms().get(base, ()) for frame in form.verb.frames)


def _is_noun(tokens: Sequence[Token], at: int, first: int) -> bool:
    """«une vive critique», «la demande»: a determiner or preposition stands before it, not a subject and a clitic."""
    if not at:
        return False
    before = tokens[at - 1].base
    only_verb = tokens[at].base not in NOUNS_TOO
    if only_verb and before in ORDINALS:
        return False  # «la seconde refuse»
    if only_verb and before in OBJECT_OR_ARTICLE and first and tokens[first - 1].base not in BEFORE_NOUN:
        return not _is_stance(tokens[at].base)  # «la France le soutient»
    adjective = tokens[at - 1].surface[0].islower() and look_up(tokens, at - 1, "adj")  # «les Philippines demandent»
    if before == "en" and at + 1 < len(tokens) and tokens[at + 1].base in OBJECT_OR_ARTICLE:
        return False  # «la France | en demande | le retrait»
    if at > 1 and adjective and not only_verb and tokens[at - 2].base in BEFORE_NOUN | ARTICLE_OR_CLITIC:
        return True
    if before in ARTICLE_OR_CLITIC:
        return not (first and tokens[first - 1].base in SUBJECTS) and not {"ne", "n'"} & {
            t.base for t in tokens[first:at]
        }
    return before in BEFORE_NOUN
