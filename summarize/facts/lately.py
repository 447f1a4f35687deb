"""What «l'organisation», «la commission», «le pays» and «cette chercheuse» mean: who was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.facts.actor import Actor
from summarize.facts.mention import Mention
from summarize.facts.unlisted import classed_bodies

_LEAD = 2  # sentences: headline and first
_REACH = 3  # sentences
# A noun with an article and nothing that says which: the body that is called so, or the last of its class.
GENERIC = re.compile(
    r"(?:[Ll]['’]|[Ll]a |[Ll]es? |[Cc]ette |[Cc]et? )(?P<noun>think tank|jeune pousse|[a-zà-ÿ-]{4,})(?=[ ,.;:]|$)"
    r"(?! (?:d['’]|de |des |du |qui|dont|[a-zà-ÿ-]+(?:ienne?|aise?|oise?|aine?|ique|ale|al)\b|[A-ZÀ-Þ]))"
)
CLASS_OF = {
    **dict.fromkeys(("pays", "royaume", "archipel"), "country"), **dict.fromkeys(("gouvernement", "exécutif", "autorités"), "government"),
    **dict.fromkeys(
        ("agence", "association", "autorité", "cabinet", "coalition", "collectif", "compagnie", "entreprise", "fédération", "firme",
         "fondation", "géant", "groupe", "institution", "jeune pousse", "laboratoire", "organisation", "plateforme", "réseau", "société",
         "start-up", "syndicat", "think tank"), "organisation"),
}  # fmt: skip


class Lately:
    """Which body, country or person «l'organisation», «le pays» and «cette chercheuse» of the next sentence mean: the last subject, or the
    only one named in the last sentence that names any. «La commission» is the one body whose name begins so, «le
    gouvernement» that of the one country in headline and lead."""

    def __init__(self) -> None:
        self._named: dict[str, tuple[int, Actor | None]] = {}
        self._bodies: dict[str, dict[str, Actor]] = {}  # by the noun that their names begin with
        self._persons: dict[str, int] = {}  # those named in the last sentences
        self._home: dict[str, Actor] = {}  # the countries of headline and lead

    def meant(self, number: int) -> dict[str, Actor]:
        """By kind, for sentence `number`."""
        near = {kind: actor for kind, (at, actor) in self._named.items() if actor and number - at <= _REACH}
        bodies = {noun: next(iter(named.values())) for noun, named in self._bodies.items() if len(named) == 1}
        home = next(iter(self._home.values())) if len(self._home) == 1 else None
        return bodies | near | ({"government": home} if home else {})

    def leave(self, number: int, text: str, mentions: Sequence[Mention], subject: Sequence[Actor]) -> None:
        """Keeps what the sentence `number` names."""
        for mention in mentions:
            if mention.kind == "country" and number < _LEAD:
                named = mention.value["name"]
                self._home[named] = Actor(mention.start, mention.end, named, "country")
        mentions = [mention for mention in mentions if mention.rule not in ("demonym", "government")]
        for mention in mentions:
            noun, _, rest = text[mention.start : mention.end].partition(" ")
            if mention.kind == "organisation" and rest:
                actor = Actor(mention.start, mention.end, mention.value["name"], "organisation")
                self._bodies.setdefault(noun.casefold(), {})[actor.name] = actor
        for noun, actor in classed_bodies(text):
            self._bodies.setdefault(noun, {})[actor.name] = actor
        for kind in ("organisation", "country", "person"):
            named = {m.value["name"]: Actor(m.start, m.end, m.value["name"], kind) for m in mentions if m.kind == kind}
            acting = subject[0] if len(subject) == 1 and subject[0].kind == kind else None
            if kind == "person":
                self._persons = {name: at for name, at in self._persons.items() if number - at < _REACH}
                self._persons |= dict.fromkeys(named, number)
                named = named if acting or len(self._persons) < 2 else {}
                self._named[kind] = self._named.get(kind, (number, None)) if len(self._persons) < 2 else (number, None)
            if named:
                self._named[kind] = (
                    number,
                    acting if acting else next(iter(named.values())) if len(named) == 1 else None,
                )
