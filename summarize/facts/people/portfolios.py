"""What an office or a body is for, from French into English: «affaires étrangères», «technologies émergentes».

The names of portfolios are a closed language of their own: «numérique» is digital affairs when it is a minister's, and
the minister of «l'Intérieur» keeps an article in English. The nouns and adjectives stand in `portfolios.csv`; the
grammar is

    portfolio = item {(", " | " et ") ["de" | "à" …] item}      item = noun [adjectives] ["de" item]
    adjectives = adjective {(", " | " et ") adjective}

>>> read_portfolio("technologies numériques et émergentes").en
'digital and emerging technologies'
>>> read_portfolio("l'Économie, des Finances et de la Souveraineté industrielle et numérique").en
'the economy, finance and industrial and digital sovereignty'
>>> read_portfolio("affaires de désarmement").en
'disarmament affairs'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarize.facts.bodies.body_heads import heads
from summarize.facts.clauses.clause_words import ADJECTIVE_MAY_FOLLOW
from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.tables import read_table
from translate.languages.english_words import listed
from translate.languages.gazetteer import Gazetteer, fold, inflect, plural
from translate.languages.nations import country_names

_ARTICLE = re.compile(r"(?:la |le |les |l['’])?", re.IGNORECASE)
_OF = re.compile(r" (?:en matière |dans le domaine )?(?:de la |de l['’]|des |du |de |d['’])", re.IGNORECASE)
_AND = re.compile(r" et |, (?:et )?")
# A preposition is repeated, or none («de la Science et de la Technologie», «de recherche et innovation»): «du Commerce
# et les …» begins something else. Behind a comma the bare word may begin something else too.
_NEXT = re.compile(
    r"(?P<comma>,)?(?: et)? ?(?P<link>de la |de l['’]|des |du |de |d['’]|à la |à l['’]|au |aux )?"
    r"(?P<article>la |le |les |l['’])?",
    re.IGNORECASE,
)
_WITH_ARTICLES = re.compile(r"\b(?:pour|sur|contre) (?:la |le |les |l['’])$", re.IGNORECASE)
_DEPTH = 3  # complements of complements that a title is read to


@dataclass(frozen=True)
class Portfolio:
    """``text[start:end]`` and its English, without a preposition before it."""

    start: int
    end: int
    en: str


@lru_cache(maxsize=1)
def _nouns() -> Gazetteer[tuple[str, bool]]:
    """French noun → English, and whether its complement stands before it («disarmament affairs»)."""
    rows = [row for row in read_table("portfolios.csv") if row["part"] != "adjective"]
    entries = [(plural(row["fr"]), (row["en"], row["part"] == "front")) for row in rows if " " not in row["fr"]]
    return Gazetteer(entries + [(row["fr"], (row["en"], row["part"] == "front")) for row in rows])


@lru_cache(maxsize=1)
def adjectives() -> Gazetteer[str]:
    """French adjective in all its forms → English."""
    rows = [row for row in read_table("portfolios.csv") if row["part"] == "adjective"]
    return Gazetteer((form, row["en"]) for row in rows for form in inflect(row["fr"]))


def read_portfolio(text: str, at: int = 0) -> Portfolio | None:
    """The portfolio that begins at `at`, as far as it can be read; None where its first word is unknown."""
    folded = fold(text)
    article = _ARTICLE.match(text, at)
    start = article.end() if article else at
    first = _item(text, folded, start, _DEPTH)
    if first is None:
        return None
    items, end = [first.en], first.end
    articles = bool(_WITH_ARTICLES.search(text, max(0, start - 12), start))
    while following := _following(text, folded, end, articles=articles):
        items.append(following.en)
        end = following.end
    return Portfolio(at, end, listed(items))


def read_adjectives(text: str, at: int, folded: str = "") -> tuple[int, str]:
    """The adjectives behind a noun that ends at `at`: their end (`at` where there are none) and their English.

    >>> read_adjectives("commission consultative nationale", 10)
    (33, 'national advisory')
    """
    folded = folded or fold(text)
    groups: list[list[str]] = []
    end = at
    while found := _adjective(folded, end + 1 if ADJECTIVE_MAY_FOLLOW.match(folded, end) else -1):
        groups.append([found[1]])
        end = found[0]
        while (joined := _AND.match(text, end)) and (found := _adjective(folded, joined.end())):
            groups[-1].append(found[1])
            end = found[0]
    # The adjective nearest to the noun is the closest to it in English too.
    return end, " ".join(listed(group) for group in reversed(groups))


def _adjective(folded: str, at: int) -> tuple[int, str] | None:
    return adjectives().at(folded, at) if at >= 0 else None


def _item(text: str, folded: str, at: int, depth: int) -> Portfolio | None:
    noun = _nouns().at(folded, at)
    if noun is None or (noun[1][0] == "AI" and text[at : at + 2] != "IA"):
        return None
    end, (en, in_front) = noun
    end, adjective = read_adjectives(text, end, folded)
    if adjective and en.startswith("the "):
        en = en.removeprefix("the ")
    en = f"{adjective} {en}" if adjective else en
    if text.startswith(" IA", end) and not text[end + 3 : end + 4].isalnum():  # «sécurité IA»
        end, en = end + 3, f"AI {en.removeprefix('the ')}"
    of = _OF.match(text, end) if depth else None
    of_state = of and country_names().at(folded, of.end())  # «droit d'auteur | des États-Unis»
    # «politique de sécurité | du Conseil national»: a body, not what the policy is of
    of_body = of and text[at].islower() and text[of.end() : of.end() + 1].isupper() and heads().at(folded, of.end())
    complement = _item(text, folded, of.end(), depth - 1) if of and not (of_state or of_body) else None
    if complement is None:
        return Portfolio(at, end, en)
    if noun[1][0] == "testing":  # algorithm testing
        return Portfolio(at, complement.end, f"{re.sub(r'(?<!ic)(?<!s)s$', '', complement.en)} {en}")
    if in_front or complement.en in ("AI", "artificial intelligence"):
        return Portfolio(at, complement.end, f"{complement.en.removeprefix('the ')} {en}")
    if of and en == "rights" and _are_people(text[of.end() : complement.end]):
        return Portfolio(at, complement.end, f"{complement.en}' {en}")
    return Portfolio(at, complement.end, f"{en} of {complement.en}")


def _are_people(words: str) -> bool:
    """«droits | des patients», patients' rights; not «droits | du commerce»."""
    found = look_up(tokens_of(words), 0, "noun")
    return bool(found and found[1].actor and found[1].plural and found[1].en.endswith("s") and " de" not in words)


def _following(text: str, folded: str, at: int, *, articles: bool) -> Portfolio | None:
    """The next item of the list: «…, des Finances», «… et de la Santé», «… et innovation»."""
    joined = _NEXT.match(text, at)
    if not joined or not _AND.match(text, at):
        return None
    if (joined["article"] and not articles) or (joined["comma"] and not (joined["link"] or joined["article"])):
        return None
    return _item(text, folded, joined.end(), _DEPTH)
