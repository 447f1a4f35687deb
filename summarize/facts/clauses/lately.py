"""What «l'organisation», «la commission», «le pays» and «cette chercheuse» mean: who was named before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarize.facts.bodies.unlisted import classed_bodies
from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.clause_words import NO_ADJECTIVE
from summarize.facts.mention import Mention
from summarize.facts.spans import Spans

_LEAD = 2  # sentences: headline and first
_REACH = 3  # sentences
# A noun with an article and nothing that says which: the body that is called so, or the last of its class; «la société
# civile» is none that was named.
GENERIC = re.compile(
    r"(?:[Ll]['’]|[Ll]a |[Ll]es? |[Cc]ette |[Cc]et? )(?P<noun>think tank|jeune pousse|cité-État|[A-Za-zÀ-Þà-ÿ][a-zà-ÿ-]{3,})"
    r"(?=[ ,.;:]|$)(?! (?:d['’]|de |des |du |qui|dont|civile\b"
    rf"|{NO_ADJECTIVE}[a-zà-ÿ-]+(?:ienne?|aise?|oise?|aine?|ique|ale|al)\b|[A-ZÀ-Þ]))"
)
CLASS_OF = {
    **dict.fromkeys(("pays", "royaume", "archipel", "cité-état", "principauté", "sultanat"), "country"), **dict.fromkeys(("gouvernement", "exécutif", "autorités"), "government"),
    **dict.fromkeys(
        ("agence", "association", "autorité", "cabinet", "coalition", "collectif", "compagnie", "entreprise", "fédération", "firme",
         "fondation", "géant", "groupe", "institution", "jeune pousse", "laboratoire", "organisation", "plateforme", "réseau", "société",
         "start-up", "syndicat", "think tank"), "organisation"),
}  # fmt: skip


_ARTICLE = re.compile(r"(?:[Ll]['’]|[Ll]a |[Ll]e |[Uu]ne? )?(?P<noun>[A-Za-zÀ-Þà-ÿ-]{4,})(?= )")
# «le rapport de Mme Dupont»: «la rapporteure» is she.
_REPORT_OF = re.compile(r"\b[Rr]apport (?:d['’]\w+ |de mission )?(?:de |d['’])(?:M\. |Mme |Mlle |Dr\.? )?")
# «une délégation du Parlement, conduite par Anne Dupont»: «la cheffe de la délégation» is she.
_HEADED = re.compile(
    r"\b(?P<noun>alliance|coalition|collectif|comité|commission|conseil|délégation|groupe|jury|mission|panel)\b"
    r"[^.;:«»]{0,120}?\b(?:présidée?|conduite?|dirigée?|menée?|emmenée?|pilotée?) par (?:M\. |Mme |Dr\.? )?",
    re.IGNORECASE,
)
_HEAD_OF = re.compile(
    r"(?:(?:co-?)?présidente?|cheff?e?|directeur|directrice|responsable) (?:de la |du |de l['’])(?P<noun>[a-zà-ÿ]{4,})(?![\w-])"
)


class Lately:
    """Which body, country or person «l'organisation», «le pays» and «cette chercheuse» of the next sentence mean: the
    last subject, or the only one named in the last sentence that names any. «La commission» is the one body whose name
    begins so, or the only such named of late; «le gouvernement» that of the state that acted last, else of the one
    country in headline and lead."""

    def __init__(self) -> None:
        self._named: dict[str, tuple[int, Actor | None]] = {}
        # By the noun that their names begin with: the sentence that named them last.
        self._bodies: dict[str, dict[str, tuple[int, Actor]]] = {}
        self._persons: dict[str, int] = {}  # those named in the last sentences
        self._home: dict[str, Actor] = {}  # the countries of headline and lead
        self._state: tuple[int, Actor] | None = None  # the state that acted last
        self._heads: dict[str, Actor] = {}  # who heads the «délégation», who wrote the report

    def meant(self, number: int) -> dict[str, Actor]:
        """By kind, for sentence `number`."""
        near = {kind: actor for kind, (at, actor) in self._named.items() if actor and number - at <= _REACH}
        bodies = {noun: body for noun, named in self._bodies.items() if (body := _only(number, named))}
        # Of several «l'Autorité» with a capital is the one that the article named first.
        several = [noun for noun, named in self._bodies.items() if len(named) > 1 and noun not in bodies]
        bodies |= {noun.capitalize(): next(iter(self._bodies[noun].values()))[1] for noun in several}
        government = self._government(number)
        return bodies | near | ({"government": government} if government else {})

    def head_of(self, text: str, at: int) -> Actor | None:
        """Whom «rapporteure» and «président de la délégation» at offset `at` mean."""
        of = _HEAD_OF.match(text, at)
        reporter = None if of else _REPORTER.match(text, at)
        found = self._heads.get(of["noun"].casefold() if of else "rapport") if of or reporter else None
        end = of.end() if of else reporter.end() if reporter else at
        return replace(found, end=end) if found else None

    def _government(self, number: int) -> Actor | None:
        """Whose is «le gouvernement»: none where the one country of the lead is not the one that acted last."""
        home = next(iter(self._home.values())) if len(self._home) == 1 else None
        state = self._state[1] if self._state and number - self._state[0] <= _REACH else None
        return state or home

    def leave(
        self, number: int, text: str, mentions: Sequence[Mention], subject: Sequence[Actor], acting: Sequence[Actor]
    ) -> None:
        """Keeps what the sentence `number` names; `acting` are the subjects of its own verbs, `subject` is the last
        one so far."""
        for mention in mentions:
            if mention.kind == "country" and number < _LEAD:
                named = mention.value["name"]
                self._home[named] = Actor(mention.start, mention.end, named, "country")
        self._keep_heads(text, mentions)
        self._keep_state(number, text, mentions, acting)
        mentions = [mention for mention in mentions if mention.rule not in ("demonym", "government")]
        self._keep_bodies(number, text, mentions, acting)
        for kind in ("organisation", "country", "person"):
            named = {m.value["name"]: Actor(m.start, m.end, m.value["name"], kind) for m in mentions if m.kind == kind}
            last = subject[0] if len(subject) == 1 and subject[0].kind == kind else None
            if kind == "person":
                self._persons = {name: at for name, at in self._persons.items() if number - at < _REACH}
                self._persons |= dict.fromkeys(named, number)
                named = named if last or len(self._persons) < 2 else {}
                self._named[kind] = self._named.get(kind, (number, None)) if len(self._persons) < 2 else (number, None)
            if named:
                self._named[kind] = (
                    number,
                    last if last else next(iter(named.values())) if len(named) == 1 else None,
                )

    def _keep_bodies(self, number: int, text: str, mentions: Sequence[Mention], acting: Sequence[Actor]) -> None:
        inside = Spans((m.start, m.end) for m in mentions)
        for mention in mentions:
            noun, _, rest = text[mention.start : mention.end].partition(" ")
            if mention.kind == "organisation" and rest:
                actor = Actor(mention.start, mention.end, mention.value["name"], "organisation")
                self._bodies.setdefault(noun.casefold(), {})[actor.name] = (number, actor)
        for noun, actor in classed_bodies(text):
            if inside.at(actor.start) in (None, actor.start):  # not «Ada Lovelace» of the «Institut Ada Lovelace»
                self._bodies.setdefault(noun, {})[actor.name] = (number, actor)
        for actor in acting:  # «la commission d'enquête sur les marchés»: no name, but «la commission» from here on
            called = _ARTICLE.match(text, actor.phrase_start) if actor.kind == "phrase" and not actor.plural else None
            if called and " " in text[called.end() - 1 : actor.end].strip():
                named = replace(actor, definite=True)
                self._bodies.setdefault(called["noun"].casefold(), {})[actor.name] = (number, named)

    def _keep_state(self, number: int, text: str, mentions: Sequence[Mention], acting: Sequence[Actor]) -> None:
        """The state that acts alone («la France», «le gouvernement espagnol»), or with which the sentence opens («En
        Espagne, …»)."""
        states = [actor.state or actor.name for actor in acting if actor.kind == "country" or actor.state]
        opening = None if states else _OPENING.match(text)
        states += [m.value["name"] for m in mentions if opening and m.kind == "country" and m.start == opening.end()]
        if len(set(states)) == 1:
            self._state = number, Actor(0, 0, states[0], "country")
        elif states:
            self._state = None

    def _keep_heads(self, text: str, mentions: Sequence[Mention]) -> None:
        persons = {m.start: m for m in mentions if m.kind == "person"}
        cues = [*_HEADED.finditer(text), *_REPORT_OF.finditer(text)] if persons else []
        for cue in cues:
            person = persons.get(cue.end())
            if person:
                noun = cue.groupdict().get("noun") or "rapport"
                self._heads[noun.casefold()] = Actor(person.start, person.end, person.value["name"], "person")


_REPORTER = re.compile(r"rapporteur(?:e|se)?(?! (?:de|du|des|d['’]|sp|gé|pour)|[\w-])", re.IGNORECASE)
_OPENING = re.compile(r"(?:(?:En|Au|Aux|Le|La|Les) |L['’])?")


def _only(number: int, named: Mapping[str, tuple[int, Actor]]) -> Actor | None:
    """The one body, or of several the one that alone was named of late."""
    near = [actor for at, actor in named.values() if len(named) == 1 or number - at <= _REACH]
    return near[0] if len(near) == 1 else None


def called_lately(lately: Mapping[str, Actor], noun: str) -> Actor | None:
    """Whom «l'organisation», «l'agence» stands for: the one body called so, or the last of its class. Of several that
    are called so a capital means the first («l'Autorité»), and small letters none for certain."""
    called = noun.casefold()
    if called in CLASS_OF and called not in lately and called.capitalize() in lately:
        return lately[called.capitalize()] if noun[0].isupper() else None
    return lately.get(called) or lately.get(CLASS_OF.get(called, ""))


_NEAR = 8  # names before it in its sentence


def called_before(mentions: Sequence[Mention], text: str, noun: str, at: int) -> Actor | None:
    """The one body named before offset `at` of its sentence whose name begins with `noun`: «l'Institut des Nations
    unies pour … recense 47 programmes, d'après | l'institut»."""
    before = bisect_left(mentions, at, key=lambda m: m.start) if noun else 0
    near = (m for m in mentions[max(0, before - _NEAR) : before] if m.kind == "organisation" and m.end <= at)
    alike = [m for m in near if text[m.start : m.end].casefold().startswith(f"{noun} ")]
    return Actor(alike[0].start, alike[0].end, alike[0].value["name"], "organisation") if len(alike) == 1 else None


_TO_HEAD = re.compile(r"(?:[Ll][ae] |[Ll]['’])?")


def named_at_head(mentions: Sequence[Mention], text: str, at: int) -> list[Actor]:
    """The bodies named before offset `at` of a sentence that begins with one: «La Confindustria applaudit, la CGIL
    moins : | le syndicat | …»; of several none is certain, and the sentences before are too far."""
    before = bisect_left(mentions, at, key=lambda m: m.start)
    near = [m for m in mentions[:_NEAR] if m.kind == "organisation"] if before else []
    lead = _TO_HEAD.match(text)
    if not near or near[0].start > (lead.end() if lead else 0):
        return []
    return [Actor(m.start, m.end, m.value["name"], "organisation") for m in near if m.end <= at]


# «le Bureau exécutif de l'Internationale … . L'organisation, qui fédère …»: an organ is no organisation.
_WHOLES = frozenset(("association", "confédération", "fédération", "fondation", "organisation", "syndicat"))
_ORGAN = re.compile(
    r"(?:(?:Executive|Steering|Governing) )?(?:Board|Bureau|Secretariat|Executive (?:Committee|Council))"
    r" of (?:the )?(?P<whole>[A-Z].+)"
)


def meant_by(lately: Mapping[str, Actor], mentions: Sequence[Mention], text: str, start: int) -> Actor | None:
    """«l'organisation», «le pays» at `start`: the one named last; `mentions` are those of the sentence."""
    noun = GENERIC.match(text, start)
    called = noun["noun"].casefold() if noun else ""
    meant = called_lately(lately, noun["noun"]) if noun else None
    if CLASS_OF.get(called) == "organisation" and (here := named_at_head(mentions, text, start)):
        meant = here[0] if len(here) == 1 else None
    meant = meant or called_before(mentions, text, called, start)
    whole = _ORGAN.match(meant.name) if meant and called in _WHOLES else None
    meant = replace(meant, name=whole["whole"]) if meant and whole else meant
    return replace(meant, start=start, end=noun.end(), phrase_start=start) if noun and meant else None
