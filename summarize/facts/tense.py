"""The tense of the verb that a date belongs to: « a déclaré vendredi » looks back, « se réunira vendredi » ahead."""

from __future__ import annotations

import re

_ADVERB = r"(?: [a-zà-ÿ]{3,20})?"
_PARTICIPLE = (
    r"(?!(?:lieu|qu[ei]|lui|puis|depuis|ici|ainsi|parmi|jeudi|lundi|mardi|samedi|midi)\b)"
    r"[a-zà-ÿ]{1,20}(?:é|i|u|is|it|ert|int|ort)e?s?"
)
# Verbs of movement and state, whose « est » + participle is a past tense and not a passive.
_BEING = (
    r"(?:arriv|entr|rentr|mont|rest|tomb|retourn|all|n)ée?s?|(?:de|inter|par|sur|re)?venue?s?|(?:re)?partie?s?|morte?s?"
)
_PLANNED = r"(?<!comme )(?:prévu|attendu|programmé|fixé|convoqué|reporté)e?s?\b"
# Nouns that end like a participle: « l'Assemblée samedi », « le comité vendredi ».
_NOUN = (
    r"[a-zà-ÿ]*(?:ité|année|journée|soirée|matinée|assemblée|arrivée|rentrée|entrée|armée|marché|société|traité)s?\b"
)
_NO_ARTICLE = r"(?<!\bla )(?<!\ble )(?<!\bles )(?<!\bune )(?<!\bun )(?<!\bsa )(?<!\bcette )"
# « sera », « réunira », « tiendra », « mettra », « aura »; not « déclara », « montra », which are past.
_FUTURE = r"[a-zà-ÿ]{0,20}(?:[eidvr]|ett|a[iî]t|clu|au)r(?:a|ont)"
_VERBS = re.compile(
    r"\b(?:"
    # Passive of the present, conditional, « devait »: they tell nothing.
    rf"(?P<open>(?:est|sont|être|soit|soient){_ADVERB} (?!{_PLANNED})(?!(?:{_BEING})\b){_PARTICIPLE}"
    rf"|(?:était|étaient){_ADVERB} {_PLANNED}"
    rf"|(?:[a-zà-ÿ]{{2,20}}rai(?:t|ent)|devai(?:t|ent))(?: être| avoir)?{_ADVERB}(?: {_PARTICIPLE})?)"
    # « a déclaré », « s'est tenue », « avaient pourtant donné », « est devenue ».
    rf"|(?P<past>(?:a|ont|avait|avaient|ayant|avoir|s'est|se sont|s'était|s'étaient){_ADVERB} {_PARTICIPLE}"
    rf"|(?:est|sont|était|étaient){_ADVERB} (?:{_BEING}))"
    # « prévu le 3 », « attendue vendredi »; « doit se tenir », « va être signé »; « se réunira », « sera présenté ».
    rf"|(?P<future>{_PLANNED}|(?:doit|doivent|va|vont) (?:se |s')?[a-zà-ÿ]{{2,20}}(?:er|ir|re)(?: {_PARTICIPLE})?"
    # « s'ouvre samedi », « débute lundi »: a programme.
    r"|s['’]ouvre(?:nt)?|se tien(?:t|nent)|(?<!\ba )débute(?:nt)?|commence(?:nt)?"
    rf"|{_FUTURE}{_ADVERB}(?: {_PARTICIPLE})?)"
    # « lancé le 23 mars », « adoptée en juillet », « tenu lundi »; « la tenue » is a noun.
    rf"|(?P<participle>{_NO_ARTICLE}(?!{_NOUN})[a-zà-ÿ]{{2,20}}(?:ée?s?|nue?s?|clue?s?|mise?s?|unie?s?|uite?s?"
    rf"|verte?s?))"
    # « se déroulait », « siégeaient ».
    r"|(?P<imperfect>(?![a-zà-ÿ]{0,20}(?:fait|souhait)\b)[a-zà-ÿ]{1,20}[^r\W\d_](?:ait|aient))"
    r")\b"
)
# What these announce may lie ahead: « a annoncé la tenue samedi d'un sommet ».
_AHEAD = re.compile(
    r"(?:annonc|convoqu|propos|demand|programm|invit|appel|organis|prom[ie]|fix|report|décid|prév|prépar)"
)
_OTHER_CLAUSE = re.compile(r"[;:.!?«»\"]|\b(?:que|qui|dont|où|si|lorsque|quand)\b|\bqu'")
_NOUN_COMPLEMENT = re.compile(r"(?:\b(?:du|de|des|au|aux|avant|après|pour|jusqu'à|jusqu'en)|\bd')(?: le)? ?$")
# « dans la soirée de mardi », « dans la nuit de lundi à mardi » say when, as « mardi » does.
_PART_OF_DAY = re.compile(
    r"(?:dans |en |, )?(?:la |l['’]|cette )?(?:soirée|matinée|nuit|journée|après-midi) (?:de|du) $"
)
# « remettra un rapport au mois de juillet » says when, as « en juillet » does.
_MONTH_OF = re.compile(r"\b(?:au (?:cours du )?|courant du |dans le |durant le |pendant le )mois (?:de |d['’])$")
_CLAUSE_HEAD = re.compile(r"(?:^|[.:;»\"] ?|\bque |, )(?:(?i:le|en|dès|ce) )?$")


def tense_at(text: str, start: int, end: int, *, interval: bool = False) -> int:
    """-1 where the verb that the date ``text[start:end]`` belongs to is past, 1 where future, 0 where nothing tells.

    A date belongs to the verb it follows at a few words' distance (« a déclaré vendredi », « lancé à Paris le 23
    mars ») or, at the head of its clause, to the verb after it (« Le 26 juillet, le gouvernement a proposé »). The
    complement of a noun has no tense (« l'élection du 3 novembre »).
    """
    before = text[max(0, start - 90) : start]
    before = _MONTH_OF.sub("en ", _PART_OF_DAY.sub("", before))
    if interval:
        before = re.sub(r"(?i:du|de|entre)(?: le)? $", "", before)
    if re.search(r"(?i:\bdepuis )(?:le )?$", before):
        return -1
    if _NOUN_COMPLEMENT.search(before):
        return 0
    verbs = list(_VERBS.finditer(before))
    if verbs and not _OTHER_CLAUSE.search(before, verbs[-1].end()):
        gap = re.sub(r"\b(?:le|en|dès|ce) $", "", before[verbs[-1].end() :])
        future_before = any(verb["future"] for verb in verbs[:-1])
        return 0 if verbs[-1]["participle"] and future_before else _tense(verbs[-1], len(re.findall(r"[\w']+", gap)))
    if _CLAUSE_HEAD.search(before):
        clause = re.split(r"[;:.!?«»\"]", text[end : end + 110], maxsplit=1)[0]
        verb = next((verb for verb in _VERBS.finditer(clause) if not verb["participle"]), None)
        if verb and not _OTHER_CLAUSE.search(clause[: verb.start()]):
            return _tense(verb, 0)
    return 0


def tense_around(text: str, start: int, end: int) -> int:
    """The tense of a weekday that `tense_at` leaves open: -1, 0 or 1 as there.

    What was done, or did something, on a weekday is past: « le sommet de vendredi a déçu », « ils ont salué l'accord de
    vendredi », « tuée lors des émeutes de jeudi », at any distance within the clause, unless the verb may look ahead.
    """
    before = text[max(0, start - 120) : start]
    behind = _OTHER_CLAUSE.split(text[end : end + 60], maxsplit=1)[0] if re.search(r"\b(?:de|du) $", before) else ""
    verb = next((verb for verb in _VERBS.finditer(behind) if not verb["participle"]), None)
    if verb is None:
        verb = next(iter(reversed(list(_VERBS.finditer(before)))), None)
        if verb is None or _OTHER_CLAUSE.search(before, verb.end()) or _AHEAD.search(verb.group()):
            return 0
    return 0 if verb["open"] else 1 if verb["future"] else -1


# How many words may stand between a verb and its date: none where what it announces may lie ahead, two after a bare
# participle (« lancé à Paris le 23 mars »), four after another verb (« a signé un accord de coopération vendredi »).
_REACH = {"ahead": 0, "participle": 2, "other": 4}


def _tense(verb: re.Match[str], distance: int) -> int:
    """Tense of `verb` for a date that stands `distance` words after it."""
    bare = verb["participle"] or re.fullmatch(_PLANNED, verb.group())
    kind = "participle" if bare else "ahead" if not verb["future"] and _AHEAD.search(verb.group()) else "other"
    if verb["open"] or distance > _REACH[kind]:
        return 0
    return 1 if verb["future"] else -1
