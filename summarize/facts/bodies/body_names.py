"""Names of bodies in words of their own: «Université | Tsinghua», «association | Regards libres», and how far a name
goes on that no table has.

>>> name = PROPER_NAME.match("Droit de cité a saisi la cour")
>>> name_in_words("Droit de cité a saisi la cour", name)
13
"""

from __future__ import annotations

import re

from summarize.facts.clauses.clause_words import ADJECTIVE_MAY_FOLLOW
from summarize.facts.naming.vocabulary import look_up, looks_like_adjective, tokens_of
from summarize.facts.people.portfolios import adjectives
from translate.languages.calendar_names import MONTHS_FR
from translate.languages.names import is_common

# A name of its own: words with capitals, particles between them.
NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w'’]*(?:[-‑][\w]+)*(?:\.(?:ai|app|com|eu|io|net|org|tech)\b)?)"  # «Medycyna.ai»
PROPER_NAME = re.compile(
    rf"{NAME_WORD}(?: (?:(?:de|du|des|of|for|and|et|ben|bin|bint|ibn|von|van|&) )?{NAME_WORD}){{0,5}}"
)

_FOREIGN_JOINT = re.compile(
    r" (?:na|no|do|da|dos|das|del|di|y|e|für|und|of|for|the|in|on|to|at|by)(?= (?:the )?[A-ZÀ-ÖØ-Þ])(?: the)?"
)
_ADJECTIVE_BEHIND = re.compile(r" (?P<word>[a-zà-ÿ]{4,20})(?! [a-zà-ÿ]+(?:é|er)\b)")
_NAME_BEHIND = re.compile(rf" {NAME_WORD}")
_CLAUSE_BEHIND = re.compile(r"[,;:.)»]| (?:a|ont|est|sont|avait|avaient|qui|dont)\b")
_COMPLEMENT_BEHIND = re.compile(
    r" (?:de la |de l['’]|de |d['’]|du |des |sans |pour (?:la |le |les |l['’]|une? )?|en |à (?:la |l['’])?|sur (?:la |le |l['’])?)"
    r"[a-zà-ÿ-]{3,20}(?: [A-ZÀ-ÖØ-Þ]\w+)?(?=[,;:.)»]|$| (?:a|ont|est|sont|avait|avaient|n['’]|ne|se|qui|dont|y) | s['’])"
)


_WITHOUT_BEHIND = re.compile(r" sans [a-zà-ÿ-]{3,20}")  # «Internet | sans frontières»


def name_in_words(text: str, name: re.Match[str]) -> int:
    """Where a name in words ends: «Regards | libres», «Droit | de cité», «Autores | na Rede»; 0 where none goes on."""
    end = at = name.end()
    while joint := _FOREIGN_JOINT.match(text, at):
        more = PROPER_NAME.match(text, joint.end() + 1)
        if not more:
            break
        end = at = more.end()
    if without := _WITHOUT_BEHIND.match(text, end):
        return without.end()
    adjective = _ADJECTIVE_BEHIND.match(text, end)
    word = adjective["word"] if adjective else ""
    clause = adjective and _CLAUSE_BEHIND.match(text, adjective.end())
    if adjective and clause and end == name.end() and not is_common(name.group()) and word in adjectives():
        return adjective.end()  # «Steppe | numérique»
    if end == name.end() and is_common(name.group()):
        plural = name.group().endswith("s") and word.endswith("s")  # no verb of «Mains» would
        agrees = (clause or plural) and looks_like_adjective(word)
        if adjective and ADJECTIVE_MAY_FOLLOW.match(text, end) and (agrees or look_up(tokens_of(word), 0, "adj")):
            more = _NAME_BEHIND.match(text, adjective.end())
            end = more.end() if more else adjective.end()
        if complement := _COMPLEMENT_BEHIND.match(text, end):
            end = complement.end()
    return end if end > name.end() else 0


# «(la Commission) | de proposer un texte»: what it is to do.
INFINITIVE = re.compile(
    r"^,?(?: et)? (?:de |d['’])(?!(?:savoir|avenir|loisir|plaisir|métier|papier|foyer|loyer|danger|hiver|mer|fer|air)\b)"
    r"[a-zà-ÿ]{2,20}(?:[^i]er|ier(?<!tier)|ir|dre|ttre|crire|faire|duire|clure)$"
)

# «la Haute Cour | en août», «le Conseil | en appel»: when and how, no part of what it is called.
WHEN_OR_HOW = (
    rf"(?:\d|(?:{'|'.join(MONTHS_FR)}|appel|cassation|conséquence|dernier|deuxième|effet|fin|outre|parallèle|partie"
    r"|personne|plénière|première|principe|référé|retour|revanche|séance|seconde|session|vain|vigueur)\b)"
)
# The rest of a name in capitals: its words up to the acronym that stands for it, or complements and adjectives.
TO_ACRONYM = re.compile(
    r"(?:,? (?!(?:a|ont|est|sont|qui|que|où|se|sera)\b)[^\W\d_][\w'’-]*){1,14} ?"
    r"(?=\((?P<first>[A-Z])[A-Za-z-]*[A-Z]\))"
)
REST_OF = re.compile(
    r"(?:,| et|, et)? (?:de la |de l['’]|du |des |de |d['’](?!autres))(?P<noun>[^\W\d_][\w-]{2,}(?:['’]\w+)?)"
    r"(?:(?: et)? [A-ZÀ-ÖØ-Þ]\w+){0,4}"
)
# «la Chambre | pour cette erreur»: what has a determiner of another kind is no name.
REST_FOR = re.compile(
    rf"(?: et)? (?:(?:sur|pour|à) (?:la |le |les |l['’])|(?:pour|aux?|en(?! (?:matière|faveur|vue|cours|{WHEN_OR_HOW}))) )"
    r"(?!(?:cet(?:te)?|ces?|son|sa|ses|leurs?|notre|nos|votre|vos|pouvoir|être|avoir|faire)\b)"
    r"(?P<noun>[^\W\d_][\w-]{2,})(?:(?: et)? [A-ZÀ-ÖØ-Þ]\w+){0,4}"
)
REST_ADJECTIVE = re.compile(
    r" (?!(?:indique|explique|implique|applique|critique|appelle|rappelle|signale|arrive)\b)"
    # «que l'Inspection du travail | reçoive des moyens»: subjunctives end as adjectives do
    r"(?!(?:[a-z]{1,5}çoive|doive|[a-z]{3}vive|[a-z]{0,4}suive|[a-zé]{1,5}crive|prive|arrive|éclaire|revendique)s?\b)"
    r"(?!(?:mais|jamais|désormais|trois|fois|mois|parfois|toutefois|autrefois|demain|soudain|certains?|prochains?)\b)"
    r"[a-zà-ÿ]{3,}(?:elles?|els|ales?|al|aux|iques?|ives?|ifs|aires?|euses?|iennes?|ières?|oise?s?|aises?|aine?s?)(?!\w)"
)
