"""Verbs of speech and of stance in a French sentence: which verb, in what form, denied or not, with which subject pronoun.

The verbs and their English are in `verbs.csv`, one frame a row: what follows the verb (``after``), what leads an infinitive
(``infinitive``) and how English says it (``english``: ``to``, ``ing``, ``to person``). Regular verbs are conjugated here;
``parts`` gives the others' present (singular, plural), simple past (singular, plural), stem of the future, and participle.

>>> [(g.lemma, g.tense, g.negated) for g in find_verbs("La Chine n'a pas signé le texte, a-t-elle déclaré.")]
[('signer', 'past', True), ('déclarer', 'past', False)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summarize.facts.tables import read_table
from summarize.facts.vocabulary import Token, look_up, plain_preposition, tokens_of
from translate.gazetteer import plural


@dataclass(frozen=True)
class Frame:
    """A row of the table.

    Attributes:
        en: English base form.
        after: French preposition of the object, words of it apart; empty for a direct object.
        marker: what leads an infinitive («de»), ``-`` where nothing does; empty where none can follow.
        english: ``to`` or ``ing`` for that infinitive.
        person: somebody stands between verb and infinitive («inviter les pays à …»).
        speech: the verb reports what somebody says. A verb that does neither has no frame: it only shows who acts.
        also: other English verbs that translations have for it.
    """

    en: str
    after: tuple[str, ...]
    marker: str
    english: str
    person: bool
    speech: bool
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verb:
    """A French verb: lemma, its frames, whether it is reflexive, and the words behind it that belong to it."""

    lemma: str
    frames: tuple[Frame, ...]
    reflexive: bool
    particle: tuple[str, ...]


class _Form(NamedTuple):
    verb: Verb
    tense: str  # present, past, future, conditional, participle, gerund, infinitive
    agreeing: bool = False


@dataclass(frozen=True)
class VerbGroup:
    """A verb with its auxiliaries, clitics and negation.

    Attributes:
        start, end: span in the sentence, the inverted pronoun and the particle inside.
        verb: the verb.
        tense: ``present``, ``past``, ``future``, ``conditional``, ``gerund``, or ``participle`` where no auxiliary stands.
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
        return self.verb.lemma

    @property
    def speech(self) -> bool:
        """Whether it reports what somebody says."""
        return any(frame.speech for frame in self.verb.frames)


# --- Conjugation -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def verbs() -> dict[str, Verb]:
    """Every verb of the table by its lemma."""
    rows: dict[str, list[Frame]] = {}
    for row in read_table("verbs.csv"):
        after = tuple(plain_preposition(word) for word in row["after"].split())
        english, _, person = row["english"].partition(" ")
        also = tuple(filter(None, row["also"].split("|")))
        frame = Frame(row["en"], after, row["infinitive"], english, bool(person), row["kind"] == "speech", also)
        frames = rows.setdefault(row["fr"], [])
        frames += [frame] if row["kind"] != "other" else []
    return {fr: _verb(fr, frames) for fr, frames in rows.items()}


def _verb(fr: str, frames: Sequence[Frame]) -> Verb:
    reflexive = fr.startswith(("se ", "s'"))
    _, *particle = fr.removeprefix("se ").removeprefix("s'").split(" ")
    return Verb(fr, tuple(frames), reflexive, tuple(token.base for token in tokens_of(" ".join(particle))))


@lru_cache(maxsize=1)
def _forms() -> dict[str, list[_Form]]:
    """Word → the forms it may be."""
    parts = {row["fr"]: row["parts"] for row in read_table("verbs.csv") if row["parts"]}
    forms: dict[str, list[_Form]] = {}
    for fr, verb in verbs().items():
        infinitive = fr.removeprefix("se ").removeprefix("s'").split(" ")[0]
        for word, tense, agreeing in _conjugate(infinitive, parts.get(fr, "")):
            known = forms.setdefault(word, [])
            if not any(form.verb is verb and form.tense == tense for form in known):
                known.append(_Form(verb, tense, agreeing))
    # The verb that needs most words counts first: «se dire favorable» before «dire».
    return {
        w: sorted(f, key=lambda form: (-len(form.verb.particle), not form.verb.reflexive)) for w, f in forms.items()
    }


def _conjugate(infinitive: str, parts: str) -> Iterator[tuple[str, str, bool]]:
    """Third persons, participles, gerund and infinitive: word, tense, whether it is an agreeing participle."""
    present, presents, past, pasts, future, participle, *rest = parts.split("|") if parts else _regular(infinitive)
    imperfect = rest[0] if rest else presents.removesuffix("ent")
    yield infinitive, "infinitive", False
    yield from ((word, "present", False) for word in (present, presents))
    yield from ((imperfect + ending, "past", False) for ending in ("ait", "aient"))
    yield from ((word, "past", False) for word in (past, pasts))
    yield from ((future + ending, "future", False) for ending in ("a", "ont"))
    yield from ((future + ending, "conditional", False) for ending in ("ait", "aient"))
    yield imperfect + "ant", "gerund", False
    yield participle, "participle", False
    yield from ((form, "participle", True) for form in (participle + "e", plural(participle), participle + "es"))


def _regular(infinitive: str) -> list[str]:
    """The parts of a verb in -er or of the second group."""
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return [stem + "it", stem + "issent", stem + "it", stem + "irent", infinitive, stem + "i", stem + "iss"]
    # Before a mute e: «rejeter», rejette; «lever», lève; «préférer», préfère; «appuyer», appuie. Before a: ç, ge.
    doubled = re.sub(r"(l|t)$", r"\1\1", stem) if stem.endswith(("appel", "rejet")) else stem
    open_e = re.sub(r"e([^aeiouy])$", r"è\1", doubled)
    mute = re.sub(r"uy$", "ui", open_e)
    stressed = re.sub(r"é([^aeiouy]{1,2})$", r"è\1", mute)
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    return [stressed + "e", stressed + "ent", soft + "a", stem + "èrent", mute + "er", stem + "é", soft]


# --- Verbs in a sentence ---------------------------------------------------------------------------------------------

_HAVE = {**dict.fromkeys(("a", "ont", "avait", "avaient", "eut", "eurent", "ait", "aient"), "past"),
         **dict.fromkeys(("aura", "auront"), "future"), **dict.fromkeys(("aurait", "auraient"), "conditional"),
         "ayant": "gerund"}  # fmt: skip
_BE = {**dict.fromkeys(("est", "sont"), "present"), **dict.fromkeys(("était", "étaient", "fut", "furent"), "past"),
       **dict.fromkeys(("sera", "seront"), "future"), **dict.fromkeys(("serait", "seraient"), "conditional")}  # fmt: skip
# «vient d'annoncer», «va signer»: word → tense, what stands before the infinitive.
_NEAR = {**dict.fromkeys(("vient", "viennent"), ("past", "de")), **dict.fromkeys(("va", "vont"), ("future", ""))}
_AUXILIARIES = _HAVE.keys() | _BE.keys() | _NEAR.keys()
_CLITICS = frozenset("ne n' se s' y en le la l' les lui leur me m' nous vous".split())
_OBJECTS = tuple("y le la les l' lui leur en me m'".split())
_REFLEXIVE = frozenset(("se", "s'"))
_SUBJECTS = frozenset("il elle ils elles on je j' nous vous qui".split())
_ADVERBS = frozenset(
    "pas plus jamais guère point aussi déjà ensuite enfin notamment toujours encore également ainsi alors donc même bien tous "
    "toutes tout très vite hier cependant toutefois pourtant surtout".split()
)
_ADVERBIALS: dict[str, list[tuple[str, ...]]] = {}
for _words in (
    "par ailleurs", "en outre", "en revanche", "à nouveau", "de nouveau", "d' ailleurs", "d' abord", "à son tour", "pour sa part",
    "quant à elle", "quant à lui", "de son côté", "de leur côté", "une nouvelle fois",
):  # fmt: skip
    _ADVERBIALS.setdefault(_words.split()[0], []).append(tuple(_words.split()))
_DENIALS = frozenset("pas plus jamais guère point aucun aucune rien ni nullement".split())
# Before a word that may be noun or verb these make it a noun: «la demande», «sans critique», «de soutien».
_BEFORE_NOUN = frozenset(
    "un une des du de d' au aux ce cet cette ces son sa ses leurs notre nos votre vos chaque toute aucun aucune à par sur pour "
    "sans avec dans contre comme selon".split()
)
_ARTICLE_OR_CLITIC = frozenset(("le", "la", "les", "l'", "leur", "en"))
_INVERTED = re.compile(r"(.+?)-(?:t-)?(il|elle|ils|elles|on)")
_MOST_ADVERBS = 5


class _Step(NamedTuple):
    """How far a group has been read: next token, form found."""

    next: int
    form: _Form


def find_verbs(text: str) -> list[VerbGroup]:
    """The verbs of the table in a French sentence, in order; infinitives are left to the verb that governs them."""
    tokens, groups, at = tokens_of(text), [], 0
    while at < len(tokens):
        found = _group(tokens, at)
        if found:
            at, group = found
            groups.append(group)
        else:
            at += 1
    return groups


def _group(tokens: Sequence[Token], at: int) -> tuple[int, VerbGroup] | None:
    """The index after the group whose auxiliary or verb stands at token `at`, and the group."""
    base = tokens[at].base
    inverted = _INVERTED.fullmatch(base) if "-" in base else None
    if not inverted and base not in _forms() and base not in _AUXILIARIES:
        return None
    word, pronoun = (inverted.group(1), inverted.group(2)) if inverted else (base, "")
    first, clitics = _clitics(tokens, at)
    reflexive = bool(_REFLEXIVE & clitics)
    read = (
        _simple(tokens, at, word, reflexive, first, bool(inverted))
        or _compound(tokens, at, word, reflexive)
        or _near(tokens, at, word, reflexive)
    )
    if read is None:
        return None
    step, tense, passive = read
    subject = pronoun or (tokens[first - 1].base if first and tokens[first - 1].base in _SUBJECTS else "")
    negated = bool({"ne", "n'"} & clitics) and any(t.base in _DENIALS for t in tokens[at + 1 : step.next + 2])
    start = tokens[first - (1 if subject and not inverted else 0)].start
    stop = step.next
    while negated and stop < len(tokens) and tokens[stop].base in _DENIALS:
        stop += 1  # «ne soutient pas»
    end = tokens[stop - 1].end
    pronoun_object = "" if tense == "gerund" else next((clitic for clitic in _OBJECTS if clitic in clitics), "")
    return step.next, VerbGroup(
        start, end, step.form.verb, tense, negated, passive, subject, bool(inverted), pronoun_object
    )


def _clitics(tokens: Sequence[Token], at: int) -> tuple[int, set[str]]:
    """The index of the first clitic before token `at`, and the clitics."""
    first = at
    while first and at - first < 4 and tokens[first - 1].base in _CLITICS:
        first -= 1
    return first, {token.base for token in tokens[first:at]}


def _simple(
    tokens: Sequence[Token], at: int, word: str, reflexive: bool, first: int, inverted: bool
) -> tuple[_Step, str, bool] | None:
    """A finite form, a gerund, or a participle without auxiliary."""
    for form in _forms().get(word, ()):
        if form.tense == "infinitive" or form.verb.reflexive != reflexive:
            continue
        end = _particle_end(tokens, at + 1, form.verb)
        if end is None or (form.tense not in ("participle", "gerund") and not inverted and _is_noun(tokens, at, first)):
            continue
        if form.tense == "participle" and form.verb.lemma.startswith("être"):
            continue
        return _Step(end, form), form.tense, form.tense == "participle" and form.agreeing
    return None


def _compound(tokens: Sequence[Token], at: int, word: str, reflexive: bool) -> tuple[_Step, str, bool] | None:
    """«a déclaré», «ont, de leur côté, refusé», «a été adoptée», «s'est opposée», «est soutenue»."""
    tense = _HAVE.get(word) or _BE.get(word)
    if not tense:
        return None
    passive, start = word in _BE, _after_adverbs(tokens, at + 1)
    if word in _HAVE and start < len(tokens) and tokens[start].base == "été":
        passive, start = True, _after_adverbs(tokens, start + 1)
    for form in _forms().get(tokens[start].base, ()) if start < len(tokens) else ():
        end = _particle_end(tokens, start + 1, form.verb)
        if form.tense != "participle" or end is None or form.verb.reflexive != (reflexive and passive):
            continue
        if form.verb.reflexive and tense == "present":
            tense = "past"  # «s'est opposé»
        return _Step(end, form), tense, passive and not form.verb.reflexive
    return None


def _near(tokens: Sequence[Token], at: int, word: str, reflexive: bool) -> tuple[_Step, str, bool] | None:
    """«vient d'annoncer», «va signer»."""
    tense, marker = _NEAR.get(word, ("", ""))
    start = at + 1 + bool(marker)
    if not tense or start >= len(tokens) or (marker and plain_preposition(tokens[at + 1].base) != marker):
        return None
    for form in _forms().get(tokens[start].base, ()):
        end = _particle_end(tokens, start + 1, form.verb)
        if form.tense == "infinitive" and end is not None and not form.verb.reflexive and not reflexive:
            return _Step(end, form), tense, False
    return None


def _particle_end(tokens: Sequence[Token], at: int, verb: Verb) -> int | None:
    """The index after the words that belong to the verb («en garde», «favorable»), or None where they do not follow."""
    if not verb.particle:
        return at
    at = _after_adverbs(tokens, at)
    if at + 1 < len(tokens) and tokens[at].base == "en" and tokens[at + 1].base.isdigit():
        at += 2  # «avait opposé en 2024 son veto»
    for word in verb.particle:
        if at >= len(tokens) or tokens[at].base not in (word, word + "e", word + "s", word + "es"):
            return None
        at += 1
    return at


def _after_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The index of the first word that is no adverb and no parenthesis («a, de son côté, déclaré»)."""
    start = at
    while at < len(tokens) and at - start < _MOST_ADVERBS:
        if tokens[at].base == ",":
            close = next((n for n in range(at + 2, min(at + 9, len(tokens))) if tokens[n].base == ","), None)
            if close is None:
                return at
            at = close + 1
        elif tokens[at].base in _ADVERBS or (tokens[at].base.endswith("ment") and len(tokens[at].base) > 6):
            at += 1
        else:
            phrases = _ADVERBIALS.get(tokens[at].base, ())
            phrase = next((p for p in phrases if tuple(t.base for t in tokens[at : at + len(p)]) == p), None)
            if phrase is None:
                break
            at += len(phrase)
    return at


def _is_noun(tokens: Sequence[Token], at: int, first: int) -> bool:
    """«une vive critique», «la demande»: a determiner or preposition stands before it, not a subject and a clitic."""
    if not at:
        return False
    before = tokens[at - 1].base
    if at > 1 and look_up(tokens, at - 1, "adj") and tokens[at - 2].base in _BEFORE_NOUN | _ARTICLE_OR_CLITIC:
        return True
    if before in _ARTICLE_OR_CLITIC:
        return not (first and tokens[first - 1].base in _SUBJECTS) and not {"ne", "n'"} & {
            t.base for t in tokens[first:at]
        }
    return before in _BEFORE_NOUN
