"""How far the object of a French verb of stance reaches: to the end of its clause, without what only tells when, what
for or in what circumstances.

What English can be read of an object is often less («a model | founded on public infrastructure»): its place in the
French is told by the French alone.

>>> text = "La Chine soutient un modèle fondé sur le partage des données, a dit Li."
>>> text[18 : end_of_object(text, 18, 27)]
'un modèle fondé sur le partage des données'
>>> text = "Malte a refusé tout calendrier lors de la réunion de mars."
>>> text[15 : end_of_object(text, 15, 30)]
'tout calendrier'
"""

from __future__ import annotations

import re

from summarize.facts.clauses.clause_words import DAY, MONTHS, WHEN

_LONGEST = 400  # characters
# The sentence, the clause or an aside ends; an acronym in brackets («(IA)», «(OECD/LEGAL/0449)») is the object's.
_END = re.compile(r"[.;:!?…–—](?=[\s»”\"]|$)|,(?!\d)| ?[«»“”\"]| \((?![A-ZÀ-Þ][A-ZÀ-Þ\d/.°n -]{1,24}\))")
# A new clause, whatever stands before it.
_CLAUSE = (
    r"alors que|alors qu['’]|tandis que|tandis qu['’]|tant que|tant qu['’]|lorsqu|quand\b|car\b|mais\b|puisqu|parce qu"
    r"|afin |en \w+ant\b|tout en \w+ant\b|faute de|sous (?:peine|prétexte|le couvert|couvert)"
    r"|au lieu de|plutôt que|selon |d['’]après |comme l['’]|à condition|au motif"
)
# When, until when, on what occasion.
_TIME = (
    r"lors d|avant |après |depuis |dès |d['’]ici |pendant |durant |jusqu['’]|au cours d|au moment"
    r"|à l['’](?:approche|issue|occasion)|au terme d|à partir d|à compter d|en marge d"
    r"|en (?:19|20)\d\d|pour (?:19|20)\d\d"
    rf"|(?:le \d{{1,2}}(?:er)?|en|pour|fin|début|mi-) ?(?:{MONTHS})|{DAY}\b|{WHEN}"
    r"|(?:au|du|dès le) (?:premier|deuxième|troisième|quatrième|second|dernier|prochain) (?:trimestre|semestre)"
    r"|(?:cet|cette|ce) (?:année|mois|semaine|été|automne|hiver)|hier\b|aujourd['’]hui"
    r"|la semaine (?:dernière|prochaine)|l['’](?:an|année) (?:dernier|dernière|prochain)"
    r"|par (?:\d+|\w+) voix|à (?:\d+|\w+) voix|à l['’]unanimité"
)
# On what condition, to what end; «la coopération pour exploiter l'IA» is one thing.
_CIRCUMSTANCE = r"si (?!bien)|s['’]ils? |en vue d|dans le (?:but|cadre) d"
_NEW_CLAUSE = re.compile(rf" (?=(?:{_CLAUSE}))")
_ADJUNCT = re.compile(rf" (?=(?:{_TIME}|{_CIRCUMSTANCE}))")
# «et saisira la Cour», «et s'applique», «et mise sur»: another verb of the subject, not another noun of the object.
_AND_VERB = re.compile(
    r",? (?:et|ou|puis) (?=(?:\w+ment |ensuite |aussi )?(?:en \w+ant\b|n['’]|ne |s['’]|se |l['’]a |les a "
    r"|[a-zà-ÿ]+(?:ra|ront|rait|raient|ait|aient) "
    r"|(?:a|ont|est|sont|va|vont|veut|peut|doit|fait|met|dit|voit) "
    r"|(?!(?:comme|contre|entre|même|outre|toute|\w+ment)\b)[a-zà-ÿ]{3,}(?:e|ent|it|ut|ons) "
    r"(?:que |qu['’]|l[ea]s? |l['’]|une? |sa |son |ses )))"
)
# Behind a relative pronoun or a participle what tells when belongs to it: «l'appel lancé en mai par …».
_MODIFIED = re.compile(
    r" (?:qui|que|dont|où|auxquel(?:le)?s|auquel|à laquelle) | qu['’]"
    r"| [a-zà-ÿ]*(?:[^t\W]é|[^it\W]té|[^té]ée|[acinr]tée)e?s? (?=en |à |au |par |sur |avec |dans |de |lors |l[ea]s? )"
    r"| (?:pris|mis|issu|tenu|soumis|prévu|conclu|rendu|reçu|conçu|élu|ouvert|offert|inscrit|construit|produit)e?s? "
)
# A series goes on behind the comma: «son visage, | sa voix et sa silhouette».
_SERIES = tuple(
    re.compile(rf", (?={lead}[^,;:.]{{2,60}}(?:, {lead}[^,;:.]{{2,60}})*,? (?:et|ou) {lead})")
    for lead in ("(?:de |du |des |d['’])", "(?:son|sa|ses|leurs?) ", "(?:au|aux|à) ")
)
# «l'interdiction, | d'ici à 2026, | des systèmes», «les fournisseurs, dont Lumenix, à rompre»: an aside.
_ASIDE = re.compile(r", (?!(?:qui|que|et|mais|a|ont|comme|selon) )[^,;:.«»]{2,80}, (?=(?:du|des|de|à) |d['’])")
# «que l'Institut, | simple fédération de services, | soit érigé en autorité»
_ASIDE_BEFORE_VERB = re.compile(
    r", [^,;:.«»]{2,80}, (?=(?:soi(?:en)?t|aient|ait|est|sont|a|ont|puisse\w*|doi\w+|ne|se) |[ns]['’])"
)
# «une règle qu'elle juge prématurée | et qui, | selon elle, …»: what leads a clause that is not the object's.
_DANGLING = re.compile(r"(?:,? (?:et|ou|mais|puis))?(?: (?:qui|que|dont|où|auquel|à laquelle)| qu['’])?$")
_THAT = re.compile(r"(?:pour |à ce )?qu(?:e |['’])")
_INFINITIVE_ONLY = re.compile(r" ?(?:à |de |d['’]|pour )?(?:ne pas )?(?:se |s['’])?[a-zà-ÿ]{2,}(?:er|ir|re|oir)")
_GOES_ON = re.compile(r" ?[»”\"] (?:de |du |des |d['’])")
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_MOST_STOPS = 24


def end_of_object(text: str, at: int, least: int, following: int = -1) -> int:
    """The offset where the object ends that begins at `at` and reaches at least to `least`.

    `following` is where the next clause begins, its subject included; of what «et» joins the object holds no more.
    """
    limit = min(len(text), at + _LONGEST, following if following >= least else len(text))
    clause = _THAT.match(text, at)
    modified = clause or _MODIFIED.search(text, at, limit)
    go = least
    for _ in range(_MOST_STOPS):
        found = (pattern.search(text, go, limit) for pattern in (_END, _NEW_CLAUSE, _ADJUNCT, _AND_VERB))
        stop = min(filter(None, found), key=re.Match.start, default=None)
        if stop is None:
            break
        mark = stop.group().strip()
        if stop.re is _ADJUNCT:
            inside = modified is not None and modified.start() < stop.start()
            go = stop.end() if inside or _INFINITIVE_ONLY.fullmatch(text, at, stop.start()) else 0
        elif mark in _CLOSING and text.count(mark, 0, stop.start()) % 2 * (mark == '"') == 0:
            close = text.find(_CLOSING[mark], stop.end(), limit)
            going = _GOES_ON.match(text, close - 1, limit) or _GOES_ON.match(text, close, limit)
            if close > 0 and not going:
                return close + 1
            go = going.end() if going else 0
        elif mark in ('"', "»", "”"):
            return max(least, stop.end())
        else:
            go = _behind_comma(text, stop.start(), limit, clause is not None) if mark == "," else 0
        if not go:
            limit = stop.start()
            break
    return max(least, len(_DANGLING.sub("", text[:limit].rstrip(" ,"))))


def _behind_comma(text: str, comma: int, limit: int, in_clause: bool) -> int:
    """Where a series or what an aside cut goes on; 0 where the object ends at the comma."""
    patterns = (*_SERIES, _ASIDE, *([_ASIDE_BEFORE_VERB] * in_clause))
    going = next(filter(None, (pattern.match(text, comma, limit) for pattern in patterns)), None)
    return going.end() if going else 0
