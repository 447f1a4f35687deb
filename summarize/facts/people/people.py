"""Persons: who is named, in which role, of which state.

Capitals alone make no person. A name is one where something says so: a title or a role before it («M. Shen», «la
ministre belge Anne Dupont»), a role behind it («Anne Dupont, ministre belge …»), a verb of speech («a déclaré Anne
Dupont»), a given name, or that the article has named the person already («Dupont»). All mentions of a person carry one
key and the fullest name, role and country the article gives. The span is the name without its title.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from summarize.facts.bodies.bodies import heads
from summarize.facts.bodies.organisations import find_organisations, read_terms
from summarize.facts.mention import Document, Mention
from summarize.facts.naming.english_spelling import english_spelling
from summarize.facts.people.appointments import find_appointed
from summarize.facts.people.bylines import written_by
from summarize.facts.people.candidates import TITLE, Context, Span, read_context
from summarize.facts.people.leaders import find_leaders
from summarize.facts.people.names import Name, canonical, has_given_name, is_personal, named_after, with_peerage
from summarize.facts.people.register import Person, Register
from summarize.facts.people.roles import Role
from summarize.facts.people.states_of_office import at_home, with_states
from summarize.facts.people.whose_office import with_bodies
from translate.bilingual import fails_rules
from translate.languages.gazetteer import fold
from translate.languages.nations import demonyms


def find(document: Document) -> list[Mention]:
    """The persons of an article, every mention with the fullest name and role that the article gives."""
    contexts = []
    for sentence, known in zip(document.sentences, document.terms, strict=True):
        terms = read_terms(sentence.fr, document.glossary, known)
        contexts.append(read_context(sentence.fr, terms, find_organisations(sentence.fr, terms)))
    found = _with_captions(contexts, [_by_rules(context) for context in contexts])
    found = with_states([context.roles for context in contexts], with_bodies(contexts, found))
    found = at_home(document, found)
    register = Register(found, _spelled(document, found))
    mentions = []
    authors = written_by([context.text for context in contexts])
    for number, context in enumerate(contexts):
        for person in _without_overlaps([*found[number], *register.later(context.names, context.text)]):
            if not _is_credited(person, authors[number]):
                mentions.append(register.mention(person, number))
    return mentions


def _is_credited(person: Person, credit: tuple[int, int, bool] | None) -> bool:
    """Whether it is who made the article; one whose name is all the line but whose role is told is somebody else."""
    if credit is None or not credit[0] <= person.start < credit[1]:
        return False
    return credit[2] or (person.role is None and person.rule in ("given-name", "beside-a-person", "known"))


def _spelled(document: Document, found: Sequence[Sequence[Person]]) -> dict[str, str]:
    """French name → its English spelling, where the translation of a sentence that no check marked has another."""
    spelled: dict[str, str] = {}
    for sentence, persons in zip(document.sentences, found, strict=True):
        for name in () if fails_rules(sentence.checks) else dict.fromkeys(person.name for person in persons):
            english = english_spelling(name, sentence.en)
            if english:
                spelled.setdefault(name, english)
    return spelled


def _with_captions(contexts: Sequence[Context], found: Sequence[list[Person]]) -> list[list[Person]]:
    """The persons with the role that stands on the line below the name: «Anne Dupont | Directrice de la recherche»."""
    people = [list(persons) for persons in found]
    for line, context, below in zip(people, contexts, contexts[1:], strict=False):
        role = below.roles[0] if below.roles and below.roles[0].start == 0 else None
        if role and line and line[-1].role is None and _ends_line(line[-1], context.text):
            line[-1] = replace(line[-1], role=role)
    return people


def _ends_line(person: Person, text: str) -> bool:
    """Whether the name is all the line, or its end without a full stop."""
    rest = text[person.end :].strip()
    return not rest or (rest == "." and person.start == 0)


def _by_rules(context: Context) -> list[Person]:
    found: dict[Span, Person] = {}
    for rule in _RULES:
        for person in rule(context):
            known = found.get((person.start, person.end))
            if known is None or (known.role is None and person.role is not None):
                found[person.start, person.end] = person
    return _without_overlaps([*found.values(), *_beside_a_person(context, list(found.values()))])


def _person(name: Name, rule: str, role: Role | None = None) -> Person:
    return Person(name.start, name.end, name.text, canonical(name.text), role, rule)


def _after_title(context: Context) -> Iterator[Person]:
    """Rule `title`: «M. Shen», «Mme Michelle Bachelet», «MM. Xi et Poutine»; peers are called by it: «Lord Dupont»."""
    for title in TITLE.finditer(context.text):
        for name in _joined(context, context.name_from(title.end()), more=title.group().startswith(_PLURAL_TITLES)):
            yield _person(with_peerage(name, title), "title")


_PLURAL_TITLES = ("MM", "Mmes", "Drs", "Prs", "Mes")
_JOINED = re.compile(r"(?:,| et|, et) ")


def _joined(context: Context, name: Name | None, *, more: bool) -> Iterator[Name]:
    """A name and, if `more`, those that «et» or a comma joins to it."""
    while name:
        yield name
        joined = _JOINED.match(context.text, name.end) if more else None
        name = context.name_from(joined.end()) if joined else None


_BRACKET = r"(?: \([^()]{1,40}\))?"
# «le député | Renaissance | Anne Dupont»
_PARTIES = r"(?: (?:Renaissance|Horizons|MoDem|Ensemble|Ecolo|Liot|LR|RN|PS|MR|(?!PDG\b)[A-Z]{3,6}))?"
_TO_NAME = re.compile(rf"{_BRACKET}{_PARTIES} ")
_TO_NAME_APART = re.compile(rf"{_BRACKET}{_PARTIES}(?:, | \()")
_ONE_WORD = re.compile(r" (?:de la |de l['’]|des |du |de |d['’]|à la |au |aux |en )[^\W\d_]+(?:-[^\W\d_]+)?")
_NO_VERB = re.compile(r"(?: (?!(?:a|ont|est|sont|sera|qui|que|avait|était|se|ne)\b)[\w'’-]+){1,10}")
_DETERMINER = re.compile(
    r"\b(?:[Ll]e |[Ll]a |[Ll]['’]|[Ss]on |[Ss]a |[Ll]eur |[Nn]otre |[Uu]ne? |[Dd]u |[Aa]u |[Cc]ette? )(?:\w+[ -])?$|^$|[.«\"“] ?$"
)
_AFTER_APPOSED = re.compile(r"$|[,.;:!?)»\"”…]| \(| (?:a|ont|avait|est|et|lors|dans|pour|qui|en|au|à)\b")


def _after_role(context: Context) -> Iterator[Person]:
    """Rule `role-before`: «le Premier ministre Li», «l'ambassadeur français à l'ONU, Nicolas de Rivoire, …»."""
    for role in context.roles:
        name = _right_behind(context, role) or _apposed_to(context, role)
        names = list(_joined(context, name, more=role.plural))
        if len(names) > 1 or not role.plural:
            yield from (_person(other, "role-before", role) for other in names)


_PARTY = re.compile(r"[A-Z]{2,4}")  # «le sénateur LR», «parlementaires UMP»


def _right_behind(context: Context, role: Role) -> Name | None:
    """«ministre chinois | Wang Yi», also over one word that no table has («directrice du pôle | Anne Dupont»)."""
    ends = [role.end]
    if not role.complete and (unread := _ONE_WORD.match(context.text, role.end)):
        ends.append(unread.end())
    for end in ends:
        gap = _TO_NAME.match(context.text, end)
        name = context.name_from(gap.end()) if gap else None
        particle = name is not None and name.text[0].islower()
        if particle and context.text[role.start : end].rpartition(" ")[2] in heads():
            return None  # «vice-présidente de la Commission von der Leyen»
        alone = end == role.end and (role.state or particle) and name and not _PARTY.fullmatch(name.text)
        if name and (name.is_full or alone):
            return name
    return None


def _apposed_to(context: Context, role: Role) -> Name | None:
    """«le directeur du centre, | Jean Dupont, a …»: behind a comma only a full name counts, or one with a title."""
    text, end = context.text, role.end
    if not role.complete:
        unread = _NO_VERB.match(text, end)
        end = unread.end() if unread else end
    gap = _TO_NAME_APART.match(text, end)
    title = TITLE.match(text, gap.end()) if gap else None
    name = context.name_from((title or gap).end()) if gap else None  # type: ignore[union-attr]
    if not name or not (title or name.is_full):
        return None
    closed = (_CLOSED if title else _AFTER_APPOSED).match(text, name.end)
    return name if closed and _DETERMINER.search(text, max(0, role.start - 20), role.start) else None


_CLOSED = re.compile(r"$|[,.;:)»]| \(")


_APPOSITION = re.compile(
    rf"{_BRACKET}(?:, ?| \(| [–—-] |, (?:alors|également|aussi|désormais|aujourd'hui) )"
    r"(?P<article>le |la |l['’]|notre |son |sa |leur |une? )?$"
)


def _before_role(context: Context) -> Iterator[Person]:
    """Rule `role-behind`: «Chola Milambo, représentant permanent de la Zambie …», even if a scrape lost the comma."""
    for role in context.roles:
        match = _APPOSITION.search(context.text, max(0, role.start - 60), role.start)
        if match and match["article"] and _right_behind(context, role):
            continue  # «Emmanuel Macron, le président américain Donald Trump et …» is a list
        name = context.name_until(match.start() if match else role.start - 1)
        names = [name] if name and (name.is_full or _is_titled(name, context.text)) else []
        if names and role.plural and (before := _NAME_AND.search(context.text, 0, names[0].start)):
            names += filter(None, [context.name_until(before.start())])
        for other in names:
            yield _person(other, "role-behind", role)


def _appointed(context: Context) -> Iterator[Person]:
    """Rule `appointed`: «ont élu Anne Dupont comme présidente», «Anne Dupont a été nommée directrice»."""
    yield from (_person(name, "appointed", role) for name, role in find_appointed(context))


def _leading(context: Context) -> Iterator[Person]:
    """Rule `leader`: «le Centre, présidé par Anne Dupont», «Anne Dupont, à la tête de l'institut»."""
    for name, role in find_leaders(context):
        if not _is_called_like_a_body(name):
            yield _person(name, "leader", role)


def _is_titled(name: Name, text: str) -> bool:
    """«Mme | Dupont, ministre belge …»."""
    return any(title.end() == name.start for title in TITLE.finditer(text, max(0, name.start - 14), name.end))


_NAME_AND = re.compile(r" et $")
_NATIONAL = re.compile(
    r"\b(?:[LlDd]['’]|(?:[Ll]e|[Ll]a|[Uu]ne?|[Dd]u|[Aa]u|[Ll]es|[Dd]es|[Aa]ux) )(?P<who>[a-zà-ÿ-]+) $"
)


def _after_nationality(context: Context) -> Iterator[Person]:
    """Rule `nationality`: «le Canadien Justin Trudeau», «les Français Yann LeCun et Joëlle Barral»."""
    folded = fold(context.text)
    for name in context.names:
        before = _NATIONAL.search(folded, max(0, name.start - 25), name.start)
        if not before or len(name.words) < 2:
            continue
        found = demonyms().at(folded, before.start("who"))
        if found and found[0] == name.start - 1:
            role = Role(before.start("who"), found[0], None, found[1].alpha_2)
            several = before.group().startswith(("les ", "des ", "aux "))
            yield from (_person(other, "nationality", role) for other in _joined(context, name, more=several))


# What persons do with words; what bodies do too («annoncer», «proposer», «lancer») proves nothing.
_SAID = (
    "déclaré|affirmé|souligné|indiqué|estimé|ajouté|précisé|expliqué|noté|rappelé|assuré|insisté|prévenu|averti|plaidé|exhorté"
    "|salué|critiqué|dénoncé|regretté|jugé|martelé|répondu|reconnu|confirmé|conclu|observé|relevé|fustigé|écrit|tweeté|résumé"
    "|commenté|admis|dit|répété|réagi|témoigné|confié|déploré|nuancé|tranché|applaudi|inauguré|prononcé|remarqué"
    "|raconté|ironisé|objecté|rétorqué|répliqué|tempéré|relativisé|argué|argumenté|concédé|avoué|glissé|lâché|raillé|plaisanté|renchéri|justifié"
)
_SAYS = (
    "déclare|affirme|souligne|indique|estime|ajoute|précise|explique|note|rappelle|assure|insiste|prévient|avertit|plaide|salue"
    "|critique|dénonce|regrette|juge|répond|reconnaît|confirme|conclut|observe|relève|écrit|résume|commente|admet|dit|poursuit"
    "|confie|déplore|nuance|tranche|renchérit|remarque|témoigne|raconte|ironise|s['’]indigne|s['’]alarme|s['’]inquiète|s['’]interroge"
    r"|s['’]insurge|soupire|martèle|objecte|rétorque|réplique|tempère|relativise|argue|argumente|s['’]emporte|s['’]étonne|s['’]agace"
    r"|s['’]exclame|concède|avoue|glisse|lâche|raille|s['’]amuse|fustige|s['’]enthousiasme|plaisante|répète|abonde|justifie"
)
_ADVERB = r"(?:\w+ment |aussi |également |ensuite |encore |toutefois |notamment )?"
_VERB_BEHIND = re.compile(rf" (?:,? )?(?:(?:a|avait|aurait) {_ADVERB}(?:{_SAID})|{_ADVERB}(?:{_SAYS}))\b")
_WORDS_BEHIND = re.compile(r"(?:, [^,:;.«»]{3,80})? ?: ?[«\"“]")
_VERB_BEFORE = re.compile(rf"(?:\b(?:a|avait) {_ADVERB}(?:{_SAID})|\b(?:{_SAYS})|[Ss]elon|[Dd]'après|[Dd]’après) $")


def _with_speech(context: Context) -> Iterator[Person]:
    """Rule `speech`: «a souligné Li Wei», «Li Wei a souligné», «selon Li Wei», or at the head «Li Wei : « … »»: who speaks
    is a person or a body, and no body is called so."""
    for name in context.names:
        if name.is_full and not _is_called_like_a_body(name):
            before = _VERB_BEFORE.search(context.text, max(0, name.start - 40), name.start)
            heads = name.start == 0 and _WORDS_BEHIND.match(context.text, name.end)
            if before or heads or _VERB_BEHIND.match(context.text, name.end):
                yield _person(name, "speech")


_BODY_WORD = re.compile(
    r"(?:[A-Z]{2,}|\w+[a-z][A-Z]\w*|AI|Labs?|Group|Groupe|Inc|Ltd|Systems?|Dynamics|Technolog\w+|Robotics|Research|Security|"
    r"Intelligence|Times|Post|Journal|News|Media|Studios?|Capital|Ventures|Partners|Bank|Street|Face|Watch|International|"
    r"Global|Digital|Health|Energy|Motors|Airlines|Télécom|Telecom|Act|Cloud|Web|Data|Tech|Press|Presse|Maison|Quai|Palais|Philanthropy|Foundation|"
    r"Institute|Cent(?:er|re)|Alliance|Council|Society|Network|Project|Trust|Fund|University|Union|Europe|Force|Party|Valley)"
)
_INNER_CAPITAL = re.compile(r"(?:Mc|Mac|Le|La|De|Di|Du|Van|Fitz|O['’])[A-Z]\w+")


# «Aminata KONÉ», «Tidiane DE SOUZA-N'GUESSAN»; an acronym behind a word of its own has two or three letters.
_CAPITAL_SURNAME = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?(?: [A-ZÀ-Þ]{2,3})? [A-ZÀ-Þ]{4,}(?:[-'’][A-ZÀ-Þ]{2,})?"
)


def _is_called_like_a_body(name: Name) -> bool:
    """«Boston Dynamics», «Pause IA», «DeepMind»: acronyms, capitals inside, nouns of companies."""
    if has_given_name(name.words) or _CAPITAL_SURNAME.fullmatch(name.text):
        return False
    return any(_BODY_WORD.fullmatch(word) and not _INNER_CAPITAL.fullmatch(word) for word in name.words[1:]) or bool(
        re.fullmatch(r"[A-Z]{3,}|\w+[a-z][A-Z]\w*", name.words[0]) and not name.text.isupper()
    )


_AGE = re.compile(r",? \(?\d{1,2} ans\b")


def _with_given_name(context: Context) -> Iterator[Person]:
    """Rule `given-name`: «rencontrer Emmanuel Macron», «Park Ji-won», or an age behind it («Sreng Kor, 42 ans»)."""
    for name in context.names:
        known = is_personal(name.words) or _AGE.match(context.text, name.end)
        if len(name.words) > 1 and known and not named_after(context.text, name.start):
            yield _person(name, "given-name")


_RULES: tuple[Callable[[Context], Iterable[Person]], ...] = (
    _after_title,
    _after_role,
    _before_role,
    _appointed,
    _leading,
    _after_nationality,
    _with_speech,
    _with_given_name,
)


_REST_OF_ROLE = re.compile(r"[^,;:.!?]{0,40}")
_AND_BEFORE = re.compile(r",? et $")
_NO_PERSON_BEFORE = re.compile(
    r"(?:\b(?:l[ae]s?|une?|d[ue]s?|aux?|chez|en|à|sur|dans|pour|avec)|[ld]['’]) ?$", re.IGNORECASE
)


def _beside_a_person(context: Context, found: Sequence[Person]) -> Iterator[Person]:
    """Rule `beside-a-person`: «Xi Jinping et Vladimir Poutine», «Anne Dupont, présidente du comité, et Joy Buolamwini»."""
    starts = {person.start for person in found if " " in person.text}
    ends = {person.end for person in found if " " in person.text}
    roles = sorted(person.role.end for person in found if person.role and person.role.start > person.end)
    for name in context.names:
        if not 1 < len(name.words) < 4 or any(word.isupper() for word in name.words) or _is_called_like_a_body(name):
            continue
        joint = _AND_BEFORE.search(context.text, max(0, name.start - 6), name.start)
        led = _NO_PERSON_BEFORE.search(context.text, max(0, name.start - 8), name.start)
        first = context.text.startswith(" et ", name.end) and name.end + 4 in starts and not led
        at = bisect_right(roles, joint.start()) if joint else 0
        apposed = joint is not None and at and _REST_OF_ROLE.fullmatch(context.text, roles[at - 1], joint.start())
        if first or apposed or (joint and joint.start() in ends):
            yield _person(name, "beside-a-person")


def _without_overlaps(people: Iterable[Person]) -> list[Person]:
    """Of overlapping finds the one with a role, else the longer."""
    kept: list[Person] = []
    taken: set[int] = set()
    for person in sorted(people, key=lambda p: (p.role is None, p.start - p.end, p.start)):
        if taken.isdisjoint(range(person.start, person.end)):
            kept.append(person)
            taken.update(range(person.start, person.end))
    return sorted(kept, key=lambda p: p.start)
