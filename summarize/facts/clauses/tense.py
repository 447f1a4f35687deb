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
# « prévu initialement le 2 février » was not to be.
_PLANNED = (
    r"(?<!comme )(?<!initialement )(?<!d['’]abord )(?:prévu|attendu|programmé|fixé|convoqué|reporté)e?s?\b"
    r"(?! initialement| d['’]abord| à l['’]origine)"
)
# Nouns that end like a participle: « l'Assemblée samedi », « le comité vendredi ».
_NOUN = (
    r"[a-zà-ÿ]*(?:ité|année|journée|soirée|matinée|assemblée|arrivée|rentrée|entrée|armée|marché|société|traité)s?\b"
)
_NO_ARTICLE = r"(?<!\bla )(?<!\ble )(?<!\bles )(?<!\bune )(?<!\bun )(?<!\bsa )(?<!\bcette )"
# « sera », « réunira », « tiendra », « mettra », « aura »; not « déclara », « montra », which are past.
_FUTURE = r"[a-zà-ÿ]{0,20}(?:[eidvr]|ett|att|omp|a[iî]t|clu|au)r(?:a|ont)"
_INFINITIVE = r"[a-zà-ÿ]{2,20}(?:er|ir|re)"
_VERBS = re.compile(
    r"\b(?:"
    # « aurait diffusé »: told of others, and past; « il aura fallu »: looked back upon.
    rf"(?P<hearsay>(?:aurait|auraient)(?! (?:pu|dû|été)\b){_ADVERB} {_PARTICIPLE}|il aura (?:fallu|suffi))"
    # Passive of the present, conditional, « devait »: they tell nothing.
    rf"|(?P<open>(?:est|sont|être|soit|soient){_ADVERB} (?!{_PLANNED})(?!(?:{_BEING})\b){_PARTICIPLE}"
    rf"|(?:était|étaient){_ADVERB} {_PLANNED}"
    rf"|(?:(?!devrai(?:t|ent) (?:se |s['’])?{_INFINITIVE}\b)[a-zà-ÿ]{{2,20}}rai(?:t|ent)"
    rf"|devai(?:t|ent))(?: être| avoir)?{_ADVERB}(?: {_PARTICIPLE})?)"
    # « a déclaré », « s'est tenue », « avaient pourtant donné », « est devenue ».
    rf"|(?P<past>(?:a|ont|avait|avaient|ayant|avoir|s'est|se sont|s'était|s'étaient){_ADVERB} {_PARTICIPLE}"
    rf"|(?:est|sont|était|étaient){_ADVERB} (?:{_BEING}))"
    # « prévu le 3 », « attendue vendredi »; « doit se tenir », « va être signé »; « se réunira », « sera présenté ».
    rf"|(?P<future>{_PLANNED}|(?:doit|doivent|devrai(?:t|ent)|va|vont) (?:se |s')?{_INFINITIVE}(?: {_PARTICIPLE})?"
    # « s'ouvre samedi », « débute lundi »: a programme.
    r"|s['’]ouvre(?:nt)?|se tien(?:t|nent)|(?<!\ba )débute(?:nt)?|commence(?:nt)?"
    rf"|{_FUTURE}{_ADVERB}(?: {_PARTICIPLE})?)"
    # « s'achève vendredi », « examinent jeudi »: what an agenda says in the present.
    r"|(?P<agenda>s['’]achève(?:nt)?|se termine(?:nt)?|pren(?:d|nent) fin|se réuni(?:t|ssent)|se retrouve(?:nt)?"
    r"|se penche(?:nt)?|examine(?:nt)?|arrive(?:nt)?|entre(?:nt)? en vigueur)"
    # « lancé le 23 mars », « adoptée en juillet », « tenu lundi »; « la tenue » is a noun.
    rf"|(?P<participle>{_NO_ARTICLE}(?!{_NOUN})"
    r"(?:[a-zà-ÿ]{2,20}(?:ée?s?|nue?s?|clue?s?|mise?s?|unie?s?|uite?s?|verte?s?|crite?s?)|(?:par|rend|reç|l)ue?s?"
    r"|entendue?s?|prise?s?|[éo]mis(?:es?)?))"
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
# « au mois de juillet », « au cours du mois d'octobre » say when, as « en juillet » does.
_IN_THE_MONTH = re.compile(
    r"\b(?:au cours du|courant du|dans le courant du|pendant le|durant le|dès le|au) mois (?:de |d['’])$"
)
# « Mercredi, c'est à New York que | la question a rebondi »
_CLEFT = re.compile(r"^,? c['’](?:est|était) [^;:.]{1,80}?\bqu(?:e |['’])")
# A text bears the day on which it was made: « un arrêt du 6 octobre », « sa lettre datée du 20 février ».
_DATED = re.compile(
    r"(?:\b(?i:accord|arrêt|arrêté|avis|circulaire|communiqué|courrier|courriel|décision|décret|délibération|discours"
    r"|jugement|lettre|loi|message|note|ordonnance|rapport|règlement|résolution|tribune)s?"
    r"(?: [a-zà-ÿ]{3,20})? (?:du|d['’]|de)|\b(?:datée?s?|(?:en date)) (?:du|d['’]|de)) ?$"
)
# « L'élection du », « La réunion de »: what is held may lie behind or ahead.
_EVENT_OF = re.compile(
    r"(?:^|[.:;,] )(?:[Ll]['’]|[Ll](?:a|es?) |[Cc]ette |[Cc]es? )(?:assemblée|audience|conférence|débat|échéance"
    r"|élection"
    r"|forum|référendum|rencontre|rendez-vous|réunion|rentrée|scrutin|séance|session|sommet|vote)s?"
    r"(?: [a-zà-ÿ]{3,20})? (?:du |de |d['’])$"
)
# What follows the weekday of a caption: a place, and the end.
_SCENE = re.compile(r" (?:à|au|aux|en|dans|devant|sur)\b[^,;:.!?]{2,60}\.?(?: ?\([^()]{2,60}\)\.?)?$")
_ANNOUNCED = re.compile(r"\b(?:prochain|rendez-vous|bientôt|à venir|au programme|à suivre)", re.IGNORECASE)
_WORD = re.compile(r"[\w']+")
_CLAUSE_HEAD = re.compile(r"(?:^|[.:;»\"] ?|\bque |, )(?:(?i:le|en|dès|ce) )?$")

# «à partir du 1er septembre», «prévoit un texte pour août», without a verb that says otherwise, are still to come; so
# is «à déclarer avant le 1er septembre», where nothing before it is past.
_LEADS_AHEAD = re.compile(
    r"\b(?:à (?:partir|compter) d[ue]|d['’]ici(?: au| le| à)?|pour(?: le| la)?|dès(?: le)?"
    r"|(?:ajourn|décal|report|repouss|renvoy)ée?s? (?:au|à)) $",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:avant(?: le| la| la fin de| fin)?|jusqu['’](?:à|au|en)) $", re.IGNORECASE)
# « un vote avant les élections d'octobre »: what is held in that month, as the month itself.
_BEFORE_EVENT = re.compile(
    r"\bavant (?:l[ae] |les |l['’]|son |sa |ses |leurs? )(?:conférence|échéance|élection|législative|présidentielle"
    r"|référendum|rentrée|réunion|scrutin|session|sommet|vote)s?(?: [a-zà-ÿ]{4,16}){0,2} (?:de |du |d['’])$",
    re.IGNORECASE,
)
# « a promis un vote »: what is promised is still to be done, whether the word for it is a verb or a noun.
_PROMISED = re.compile(r" (?:\w+ )?(?:promis|prévu|programmé|envisagé|espéré)e?s?\b")
# « s'est engagé à ouvrir un bureau avant décembre », « a promis de répondre »: what is still to be done.
_TO_DO = re.compile(r"(?:\b(?:à|de|pour) |\bd['’])(?:(?:se|y|en|le|la|les) |[sl]['’])?" + _INFINITIVE + r"\b")
_PAST = re.compile(
    r"\b(?:a|ont|fut|furent|s['’]est|se sont|(?!(?:fai|souhai|trai|[a-zà-ÿ]{1,5}trai|retrai|devrai|parfai)t)"
    r"[a-zà-ÿ]{1,20}[^r\W\d_]ai(?:t|ent))\b"
)


def tense_at(text: str, start: int, end: int, *, interval: bool = False) -> int:
    """-1 where the verb that the date ``text[start:end]`` belongs to is past, 1 where future, 0 where nothing tells.

    A date belongs to the verb it follows at a few words' distance (« a déclaré vendredi », « lancé à Paris le 23
    mars ») or, at the head of its clause, to the verb after it (« Le 26 juillet, le gouvernement a proposé »). The
    complement of a noun has no tense (« l'élection du 3 novembre »).
    """
    before = text[max(0, start - 90) : start]
    if start <= 90:
        before = before[:1].lower() + before[1:]  # « Ouverte mardi, la réunion s'est achevée hier »
    before = _IN_THE_MONTH.sub("", _PART_OF_DAY.sub("", before))
    if interval:
        before = re.sub(r"(?i:du|de|entre)(?: le)? $", "", before)
    if re.search(r"(?i:\bdepuis )(?:le )?$", before) or _DATED.search(before):
        return -1
    if _NOUN_COMPLEMENT.search(before):
        return _tense_of_subject(text, before, end)
    verbs = list(_VERBS.finditer(before))
    if verbs and not _OTHER_CLAUSE.search(before, verbs[-1].end()):
        gap = re.sub(r"\b(?:le|en|dès|ce) $", "", before[verbs[-1].end() :])
        future_before = any(verb["future"] for verb in verbs[:-1])
        return 0 if verbs[-1]["participle"] and future_before else _tense(verbs[-1], len(_WORD.findall(gap)))
    if _CLAUSE_HEAD.search(before):
        clause = _CLEFT.sub("", re.split(r"[;:.!?«»\"]", text[end : end + 110], maxsplit=1)[0])
        verb = next((verb for verb in _VERBS.finditer(clause) if not verb["participle"]), None)
        # « Lundi, les députés examinent le texte » may be told in the present as well as announced.
        if verb and not verb["agenda"] and not _OTHER_CLAUSE.search(clause[: verb.start()]):
            return _tense(verb, 0)
    return 0


def tense_around(text: str, start: int, end: int) -> int:
    """The tense of a weekday that `tense_at` leaves open: -1, 0 or 1 as there.

    What was done, or did something, on a weekday is past: « le sommet de vendredi a déçu », « ils ont salué l'accord de
    vendredi », « tuée lors des émeutes de jeudi », at any distance within the clause, unless the verb may look ahead.
    So is what a caption shows, and a weekday of a phrase that opens the sentence goes with the verb after the comma.
    """
    before = text[max(0, start - 120) : start]
    if _is_caption(text, start, end):
        return -1
    behind = _OTHER_CLAUSE.split(text[end : end + 60], maxsplit=1)[0] if re.search(r"\b(?:de|du) $", before) else ""
    verb = next((verb for verb in _VERBS.finditer(behind) if not verb["participle"]), None)
    if verb is None:
        verb = next(iter(reversed(list(_VERBS.finditer(before)))), None)
        if verb is None and start <= 120 and not _OTHER_CLAUSE.search(before):
            return _tense_after_comma(text, end)
        if verb is None or _OTHER_CLAUSE.search(before, verb.end()) or _AHEAD.search(verb.group()):
            return 0
    return _said_by(verb)


def is_ahead(text: str, start: int) -> bool:
    """Whether the words before a date say that it is to come, where no verb tells."""
    if _LEADS_AHEAD.search(text, max(0, start - 20), start):
        return True
    limit = _BEFORE.search(text, max(0, start - 20), start) or _BEFORE_EVENT.search(text, max(0, start - 80), start)
    if not limit:
        return False
    last = next(iter(reversed(list(_PAST.finditer(text, max(0, start - 80), start)))), None)
    if last is None or _TO_DO.search(text, last.end(), limit.start() + 1):
        return True
    return bool(_PROMISED.match(text, last.end(), limit.start() + 1))


def tells(text: str, start: int, end: int) -> bool:
    """Whether the date sets the time of what is told, and is no detail: « En 2015, … », « s'était réuni en 2015 ».

    « le sommet organisé à Paris en 2015 » is a detail.
    """
    before = text[max(0, start - 90) : start]
    if _CLAUSE_HEAD.search(before):
        return True
    verbs = list(_VERBS.finditer(before))
    return bool(verbs) and not verbs[-1]["participle"] and not _OTHER_CLAUSE.search(before, verbs[-1].end())


def _said_by(verb: re.Match[str]) -> int:
    return 0 if verb["open"] else 1 if verb["future"] or verb["agenda"] else -1


def _tense_of_subject(text: str, before: str, end: int) -> int:
    """« Le sommet de février a déçu », « L'élection du 3 novembre fera office de test »: the verb after the event."""
    verb = _VERBS.match(text, end + 1) if _EVENT_OF.search(before) else None
    return _said_by(verb) if verb and not verb["participle"] else 0


def _tense_after_comma(text: str, end: int) -> int:
    """« S'exprimant lundi à Genève, il a plaidé », « Lors d'une réunion jeudi, elle présentera »."""
    clause = _OTHER_CLAUSE.split(text[end : end + 160], maxsplit=1)[0]
    comma = clause.find(",")
    verb = (
        next((verb for verb in _VERBS.finditer(clause, comma) if not verb["participle"]), None) if comma >= 0 else None
    )
    return _said_by(verb) if verb and not verb["agenda"] else 0


def _is_caption(text: str, start: int, end: int) -> bool:
    """« Le ministre face à la presse, mercredi à Berne. »: no verb but a participle, and nothing announced."""
    verbs = (verb for verb in _VERBS.finditer(text[:200]) if not verb["participle"])
    return (
        len(text) <= 200
        and bool(_SCENE.match(text, end))
        and text[:start].endswith(", ")
        and (next(verbs, None) is None and not _ANNOUNCED.search(text))
    )


# How many words may stand between a verb and its date: none where what it announces may lie ahead, two after a bare
# participle (« lancé à Paris le 23 mars »), four after another verb (« a signé un accord de coopération vendredi »).
_REACH = {"ahead": 0, "participle": 2, "other": 4}


def _tense(verb: re.Match[str], distance: int) -> int:
    """Tense of `verb` for a date that stands `distance` words after it."""
    bare = verb["participle"] or re.fullmatch(_PLANNED, verb.group())
    kind = "participle" if bare else "ahead" if not verb["future"] and _AHEAD.search(verb.group()) else "other"
    return 0 if distance > _REACH[kind] else _said_by(verb)
