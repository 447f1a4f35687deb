"""What is said with a source: «Selon l'UNESCO, …», «…, d'après elle», «Pour Anne Dupont, …», «…, pour qui …»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from summarize.facts.clauses.actor import Actor, stand_for
from summarize.facts.clauses.clauses import Reading
from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.speech.quotation import Quotation
from summarize.facts.speech.said import ENOUGH, MARKS_BEHIND, Said, speaking, together, words_of

_SOURCE = re.compile(
    r"(?:^|[,;:(«»\"”–—]\s*|\b(?:et|mais|que|car|où) )"
    r"(?P<lead>(?:selon|d['’]après|(?:de l['’]avis|aux yeux|aux dires) d(?:e|u|es)|à en croire)\s+"
    r"|(?:de l['’]avis|aux yeux|aux dires) d['’])",
    re.IGNORECASE,
)
# «selon | une enquête du | PNUD», «d'après | le dernier rapport publié par | l'OCDE»: what a body says in a text.
_OF = r"(?:de (?=la |sa |son |l['’])|du |des |de |d['’])"
_DOCUMENT = re.compile(
    r"(?:(?:une?|le|la|les|des|ce|cette|cet|son|sa|ses) |l['’])"
    r"(?:récente?s? |derni\w+ |nouve\w+ |premi\w+ |vaste |propres? )?"
    r"(?:analyse|audit|avis|baromètre|bilan|bulletin|calculs?|chiffres|classement|communiqué|comptage|conclusions|décompte"
    r"|document|données|enquêtes?|estimations?|études?|évaluations?|indice|inventaire|lettre|note|prévisions?"
    r"|projections?|rapports?|recensement|sondage|statistiques|synthèse"
    r"|(?P<mouth>déclarations?|dires|expression|formule|mots|propos|termes))"
    r"(?: [a-zà-ÿ-]+(?:ée?s?|elles?|els?|iques?|iales?))?"
    rf"(?: (?:[a-zà-ÿ]+ée?s?|conduite?s?|rendue?s? publi\w+) (?:[\w-]+ ){{0,3}}?par | {_OF})"
)


def document_of(text: str, at: int) -> int:
    """Where the body is named whose text the words at `at` name: «le rapport de | la CNIL»; 0 for other words."""
    document = _DOCUMENT.match(text, at)
    return document.end() if document else 0


# «aux États-Unis où, | selon un sondage, | la moitié …»
_OPEN_BEFORE = re.compile(r"\b(?:où|que|mais|car|et|puisque|parce que|alors que), $")
# «une règle qui, | selon lui, | pénaliserait les petits»: what is said has its subject in another clause.
_RELATIVE_BEFORE = re.compile(r"\b(?:qui|dont), $")
_WORDS_BEHIND = re.compile(r"[^.;:«»\"“”]{0,80}$")
_IN_THE_VIEW_OF = re.compile(r"\s*Pour (?=[^,]{2,80}, )")
# «Pour Anne Dupont, | ancienne députée kényane, | le texte …»
_APPOSED = re.compile(r",? (?:l['’])?(?P<former>ancien(?:ne)?s? |ex-)?(?P<noun>[a-zà-ÿ][\w-]*)[^,;:.«»\"“”]{0,80}(?=,)")
# «Selon Anne Dupont, | de l'université de Genève, | la loi …»
_FROM = re.compile(r", (?:du |de la |de l['’]|de (?=[A-ZÀ-Þ])|d['’](?=[A-ZÀ-Þ]))[^,;:.«»\"“”]{2,80}(?=,)")
# «…, économiste à l'Institut Tawasol, | à Beyrouth, | …»
_TOWN = re.compile(r", (?:à|au|aux|en) [A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?(?=,)")
# No clause begins with a bare noun and its complement: «Selon Li, | figure de proue du continent, | …».
_BARE_NOUN = re.compile(
    r", (?!(?:à|afin|alors|après|au|aucune?s?|aussi|aux|avant|avec|ce|ceci|cela|celle|celui|ces|cet|cette|ceux|chacune?"
    r"|chaque|chez|comme|contre|dans|de|demain|depuis|des|deux|dès|du|elles?|en|encore|entre|et|face|faute|grâce|hier|hors|il|ils|ici"
    r"|jamais|la|le|les|leurs?|loin|lors|lorsque|mais|malgré|même|mieux|moins|nos|notre|nous|nul|on|or|ou|où|outre|par|parmi"
    r"|pas|peu|plus|plusieurs|pour|près|puisque|quand|quant|quatre|que|quelques?|qui|quitte|rien|sa|sans|sauf|selon|ses|seule?s?"
    r"|si|sinon|sitôt|son|sous|sur|tant|tel|telle|tous|tout|toutes?|très|trois|trop|une?|vers|voilà|voire|vos|votre|vous|vu)\b"
    r"|\w+(?:ant|[^i]er|ir|oir|ment|ée?s?)\b)[a-zà-ÿ-]{3,} (?:de |du |des |d['’]|à la |au |chez )"
    r"[^,;:.«»\"“”]{2,70}(?=, )"
)
# «Selon Anne Dupont, directrice de l'institut, | interrogée par l'AFP, | …»
_ASKED_BY = re.compile(
    r", (?:citée?s?|consultée?s?|contactée?s?|entendue?s?|interrogée?s?|interviewée?s?|jointe?s?|rencontrée?s?"
    r"|sollicitée?s?)"
    r" [^,;:.«»\"“”]{2,70}(?=,)"
)
_LONGEST_NAME = 60
_PRONOUNS = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
_PRONOUN = re.compile(rf"(?:{'|'.join(_PRONOUNS)})\b(?!-)")
# «Selon Anne Dupont | du ministère, qui a pris part aux négociations, | le texte …»
_REST_OF_SOURCE = re.compile(r"[^,;:.«»\"“”]{0,80}(?:, (?:qui|dont|où) [^,;:.]{1,200})?,(?! (?:qui|dont|où) )")


def with_source(reading: Reading) -> Iterator[Said]:
    """«Selon l'UNESCO, …», «…, selon M. Li», «…, selon lui», «Pour Anne Dupont, …»."""
    text, start = reading.text, 0
    if text.rstrip().endswith(":"):
        return  # the sentences below are what it says
    view = _IN_THE_VIEW_OF.match(text)
    speaker = (reading.actors.at(view.end()) or _stranger(reading, view.end())) if view else ()
    if view and speaker and (speaker[0].kind == "person" or _quotes_later(reading, speaker[-1].end)):
        yield from _behind_source(reading, speaker)
    for source in _SOURCE.finditer(text):
        lead, at = source.start("lead"), source.end()
        document = _DOCUMENT.match(text, at)
        speaker = reading.actors.at(document.end()) if document else _source(reading, at)
        speaker = _less_subject(reading, speaker)
        if not speaker:
            continue
        if document and document["mouth"] and (told := _first_behind(reading, speaker[-1].end)):
            yield Said(told.inner_start, told.inner_end, together(speaker), True, "source")
            continue
        if _RELATIVE_BEFORE.search(text, max(0, lead - 8), lead):
            start = speaker[-1].end
            continue
        before = text[max(0, lead - 3) : lead].rstrip()
        if lead == 0 or before.endswith((":", ";")) or _OPEN_BEFORE.search(text, max(0, lead - 12), lead):
            yield from _behind_source(reading, speaker)
        elif before.endswith((",", *MARKS_BEHIND)) and text[speaker[-1].end :][:2].lstrip()[:1] in ("", ".", ",", ";"):
            first = max(start, text.rfind("; ", start, lead) + 1)
            yield from words_of(reading, first, lead, together(speaker), "source")
        start = speaker[-1].end


def _less_subject(reading: Reading, speaker: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """«Selon la CAN, | l'Équateur et la Bolivie ont adopté …»: a series that a clause begins in is that clause's."""
    starts = {clause.start for clause in reading.clauses} if len(speaker) > 1 else set()
    return speaker[:1] if any(actor.phrase_start in starts for actor in speaker[1:]) else speaker


# «Pour Ottavia Brandt, de la Fondation …», «…, économiste à …»: two capitals, and what is said of persons alone.
_STRANGER = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,2}(?=, )")


def _stranger(reading: Reading, at: int) -> tuple[Actor, ...]:
    """The person at `at` whom no table of names knows, by the apposition."""
    name = _STRANGER.match(reading.text, at)
    apposed = _APPOSED.match(reading.text, name.end()) if name else None
    known = apposed and (apposed["former"] or is_of_a_person(apposed["noun"]))
    if name is None or not (known or _FROM.match(reading.text, name.end())):
        return ()
    return (Actor(at, name.end(), name.group(), "person", phrase_start=at),)


def _first_behind(reading: Reading, at: int) -> Quotation | None:
    """«selon les mots de Li Wei, le moyen de « parler d'une seule voix »»: the next quotation of the clause."""
    following = bisect_left(reading.quotations, at, key=lambda quotation: quotation.start)
    told = reading.quotations[following] if following < len(reading.quotations) else None
    return told if told and told.opened and _WORDS_BEHIND.match(reading.text, at, told.start) else None


def _behind_source(reading: Reading, speaker: tuple[Actor, ...]) -> Iterator[Said]:
    """What follows the source, to the end of the sentence or a semicolon outside quotation marks."""
    text, at = reading.text, speaker[-1].end
    apposed = _APPOSED.match(text, at) if text.startswith(",", at) else None
    if apposed and (apposed["former"] or is_of_a_person(apposed["noun"])):
        at = apposed.end()
        town = _TOWN.match(text, at)
        at = town.end() if town else at
    elif speaker[-1].kind == "person" and (body := _FROM.match(text, at) or _BARE_NOUN.match(text, at)):
        at = body.end()
    asked = _ASKED_BY.match(text, at)
    comma = _REST_OF_SOURCE.match(text, asked.end() if asked else at)
    if comma is None:
        return
    end = text.find(" ;", comma.end())
    whole = end < 0 or reading.quotation_at(end) is not None
    yield from words_of(reading, comma.end(), len(text) if whole else end, together(speaker), "source")


def is_of_a_person(noun: str) -> bool:
    found = look_up(tokens_of(noun), 0, "noun")
    return bool(found and found[1].actor)


def _source(reading: Reading, at: int) -> tuple[Actor, ...]:
    """The actors at `at`, or whom «selon lui» means."""
    pronoun = _PRONOUN.match(reading.text, at)
    acting = [c.actors for c in reading.clauses if c.actors and not (c.quoted or c.embedded) and c.group.end < at]
    if pronoun is None:
        comma = reading.text.find(",", at, at + _LONGEST_NAME)
        return reading.actors.at(at) or (reading.actors.unknown_at(at, comma) if comma > 0 else ())
    # «Anne Dupont s'y oppose : selon elle, …»: who acts in the sentence, else in the one before.
    meant = stand_for(_PRONOUNS[pronoun.group()], acting[-1] if acting else reading.recent)[:1]
    kinds = ("person", "organisation") if acting else ("person",)
    return tuple(replace(actor, start=at, end=pronoun.end()) for actor in meant if actor.kind in kinds)


def _quotes_later(reading: Reading, at: int) -> bool:
    """Whether words follow that nobody else says: «Pour l'ONG, « rien n'est joué »» is a view, «pour l'ONG, tout va»
    none."""
    return not speaking(reading) and any(
        q.start > at and ENOUGH.match(reading.text, q.inner_start, q.inner_end) for q in reading.quotations[:2]
    )


_FOR_WHOM = re.compile(r"(?: \([^()]{1,40}\))?, (?:pour|selon|d['’]après) (?:qui|lequel|laquelle|lesquels|lesquelles) ")
# «Li, pour qui le texte suffit, | a signé»: the verb of the sentence ends what the one named thinks.
_AFTER_WHOM = re.compile(r" ;|, (?=(?:a|ont|avait|avaient|est|sont|n['’]a|n['’]ont|s['’]est) )")


def for_whom(reading: Reading) -> Iterator[Said]:
    """«…, estime la juge Castonguay, pour qui | l'article 342 suffit»: what the one named right before thinks."""
    by_end = {clause.actors[-1].end: clause.actors for clause in reading.clauses if clause.actors and not clause.quoted}
    for clause in _FOR_WHOM.finditer(reading.text):
        speaker = (
            by_end.get(clause.start())
            or _of_a_body(reading, clause)
            or _apposed_before(reading, clause)
            or reading.actors.ending(clause.start())
        )
        if speaker and reading.quotation_at(clause.start()) is None:
            stop = _AFTER_WHOM.search(reading.text, clause.end())
            end = stop.start() if stop else len(reading.text)
            yield from words_of(reading, clause.end(), end, together(speaker), "for-whom")


_BODY_OF = re.compile(r", (?:du |de la |de l['’]|de (?=[A-ZÀ-Þ])|d['’](?=[A-ZÀ-Þ])|chez )[^,;:.«»\"“”]{2,80}$")


def _of_a_body(reading: Reading, whom: re.Match[str]) -> tuple[Actor, ...]:
    """«…, a répliqué Anne Dupont, de l'Université de Genève, | pour qui …»: the person, not the body."""
    for clause in reading.clauses:
        persons = clause.actors if clause.incise and not clause.quoted else ()
        if persons and persons[0].kind == "person" and _BODY_OF.fullmatch(reading.text, persons[-1].end, whom.start()):
            return persons
    return ()


_APPOSITION = re.compile(r", (?P<noun>[a-zà-ÿ][\w-]*)[^,;:.«»\"“”]{0,80}(?:, (?:à|au|aux|en) [A-ZÀ-Þ][\w -]{0,40})?$")


def _apposed_before(reading: Reading, whom: re.Match[str]) -> tuple[Actor, ...]:
    """«…, accuse Anne Dupont, porte-parole du collectif, | pour qui …»: whom the noun between the commas explains."""
    for clause in reading.clauses:
        end = clause.actors[-1].end if clause.actors and clause.incise and not clause.quoted else len(reading.text)
        apposition = _APPOSITION.match(reading.text, end, whom.start()) if end < whom.start() else None
        if apposition and is_of_a_person(apposition["noun"]):
            return clause.actors
    return ()


# «Ces mots de Li Wei, ministre : « … »», «Réponse de la ministre : « … »»
_WORDS_OF = re.compile(
    r"\b(?:argument|avertissement|aveu|avis|citation|commentaire|conclusion|constat|credo|devise|diagnostic|explication"
    r"|formule|message|mise en garde|mots|phrase|plaidoyer|promesse|propos|question|réaction|réplique|réponse|slogan"
    r"|témoignage|verdict) (?:de (?=la |l['’]|sa |son |M|[A-ZÀ-Þ])|du |d['’])",
    re.IGNORECASE,
)
_TO_COLON = re.compile(r"[^:;.«»\"“”]{0,120}: ?$")


def in_words_of(reading: Reading) -> Iterator[Said]:
    """«J'ai relu les mots de Li Wei, le ministre : « … »»: what somebody said is named by a noun."""
    for quotation in reading.quotations:
        found = list(_WORDS_OF.finditer(reading.text, max(0, quotation.start - 200), quotation.start))
        speaker = reading.actors.at(found[-1].end()) if found and quotation.opened else ()
        if speaker and _TO_COLON.match(reading.text, speaker[-1].end, quotation.start):
            yield Said(quotation.inner_start, quotation.inner_end, together(speaker), True, "noun")


_IN_THEIR_EYES = re.compile(r"(?:^|[:;,] )(?:à (?:ses|leurs) yeux|de (?:son|leur) point de vue), ", re.IGNORECASE)


def in_their_eyes(reading: Reading) -> Iterator[Said]:
    """«X rejette le texte : à ses yeux, …»: whoever acted last in the sentence, or in the one before."""
    views = list(_IN_THEIR_EYES.finditer(reading.text))
    if not views:
        return
    acting = [clause for clause in reading.clauses if clause.actors and not clause.quoted]
    for view in views:
        if reading.quotation_at(view.start()) is None:
            before = [clause.actors for clause in acting if clause.group.end <= view.start()]
            speaker = before[-1] if before else reading.recent
            stop = reading.text.find(" ;", view.end())
            end = stop if stop >= 0 else len(reading.text)
            if speaker and speaker[0].kind != "author":
                yield from words_of(reading, view.end(), end, together(speaker), "source")
