"""Words that stand around the subject of a French clause: what ends a clause, leads one, or stands between verb and
speaker."""

from __future__ import annotations

import re

from summarize.facts.clauses.verb_words import CONTRASTS
from translate.languages.calendar_names import MONTHS_FR, SHORT_MONTHS, WEEKDAYS_FR

DAY = rf"(?:{'|'.join(WEEKDAYS_FR)})"
# How each month begins, abbreviated or not.
MONTHS = "|".join(next((short for short in SHORT_MONTHS if month.startswith(short)), month) for month in MONTHS_FR)
# When something was said or done, without a date: «fin décembre», «la veille», «jeudi soir», «il y a deux ans».
WHEN = (
    r"(?:fin|début|(?:à la )?mi|courant|en|dès|depuis|le \d{1,2}(?:er)?|à la fin d[eu]|au début d[eu])[ -]"
    rf"(?:le mois d[e'’] ?)?(?:{MONTHS})\w*(?: (?:19|20)\d\d| dernier)?"
    rf"|(?:ce |dès |depuis )?{DAY}(?: dernier| soir| matin| midi| après-midi)+|(?:ce|dès|depuis) {DAY}"
    r"|la veille(?: au soir)?|l['’]avant-veille|l['’]autre jour|à l['’]époque|dans l['’]intervalle"
    r"|le (?:lendemain|surlendemain|jour même|même jour|mois dernier)"
    r"|hier (?:soir|matin|après-midi)|ce (?:matin|soir|mois-ci)|cette (?:semaine|année|nuit)"
    r"|cet (?:été|automne|hiver|après-midi)|la (?:semaine|nuit) (?:dernière|passée)"
    r"|l['’](?:an|année|été|automne|hiver) (?:dernier|dernière|passé|passée)|(?:au|le) printemps(?: dernier)?"
    r"|dans la (?:soirée|matinée|journée|foulée|nuit)|(?:en|dans l['’]) ?(?:début d['’]|fin d['’])?après-midi"
    r"|en (?:début|fin|cours) (?:de (?:semaine|journée|matinée|soirée|mois)|d['’]année)"
    r"|il y a (?:une?|deux|trois|quatre|cinq|six|dix|quelques|plusieurs|\d+) (?:ans?|mois|semaines?|jours?|années?)"
    r"|au (?:début|milieu|cours) (?:de la semaine|du mois|de l['’]année)"
)
# What ends a clause to the left of a verb.
BOUNDARY = re.compile(
    r"[;:!?«»\"“”()–—…]|\b(?:que|qu['’]|mais|car|or|donc|alors que|tandis que|lorsque|quand|si|où"
    r"|auquel|à laquelle|auxquel(?:le)?s|(?<!, )dont|comme|puisque|parce que)(?=\W)",
    re.IGNORECASE,
)
# The number of a paragraph, and words that may lead a clause before its subject.
LEAD = re.compile(
    r"(?:^(?:\d{1,3}(?:\.\d{1,2})?[.)]|[a-z]\)|[IVX]{1,5}\.|[•–-]) )?(?:\s|,|(?:"
    rf"et|ni|mais|or|car|donc|ainsi|aussi|enfin|puis|même|seule?s?|surtout|{'|'.join(CONTRASTS)}"
    r"|hier|aujourd['’]hui|ensuite|ici|[Pp]our sa part|voilà pourquoi|c['’]est pourquoi|dès lors"
    r"|en conséquence|par conséquent"
    r"|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche"
    r"|[A-Z]\w+ment"
    r")\b)*",
    re.IGNORECASE,
)
# Verbs that end as adjectives do: «l'institut | indique que», «la ligue | critique le texte».
_LIKE_ADJECTIVES = (
    r"(?:(?:abdique|apaise|applique|communique|explique|implique|indique|réplique|revendique|signale)\b|critique "
    r"(?:l[ea]s? |l['’]|une? |des |ses? |son |sa |leurs? |cet|ces? |tout|\w+ment |pour |par |en |«))"
)
NO_ADJECTIVE = f"(?!{_LIKE_ADJECTIVES})"
VERB_LIKE_ADJECTIVE = re.compile(f" {_LIKE_ADJECTIVES}")
ADJECTIVE_MAY_FOLLOW = re.compile(rf" {NO_ADJECTIVE}")
# A clause that is introduced so holds no subject: «dans un message», «reconnaissant que», «fidèle aux principes».
ADVERBIAL = re.compile(
    r"\s*(?!au moins |près d|tous )(?:"
    r"à|au|aux|avec|chez|contre|d['’]|dans|de|depuis|dès|du|durant|en|entre|face|fidèle|grâce|hors|jusqu|lors|malgré"
    r"|outre|par|parmi|pendant|pour|près|quant|sans|sauf|selon|sous|suite|sur|vers|via|après|avant|afin|tout|non"
    r"|\w+ant|\w+ée?s?"
    r"|le \d"
    r")\b",
    re.IGNORECASE,
)
# «sur Twitter», «à l'AFP», «récemment», «de son côté», «vendredi», «lors d'une conférence de presse à Rabat»
ADVERBIAL_BEHIND = re.compile(
    rf" (?:{WHEN}|{DAY}(?: \d{{1,2}} \w+)?"
    r"|hier|aujourd['’]hui|alors|récemment|ensuite|également|aussi|encore|\w{3,}ment"
    r"|de (?:longue date|nouveau|son côté|leur côté)|depuis (?:longtemps|toujours|des (?:mois|années))"
    r"|d['’]emblée|d['’]entrée(?: de jeu)?|sans (?:détour|ambages)|tout de go|de concert|au passage|en substance"
    r"|sous (?:couvert d['’]anonymat|les (?:applaudissements|huées|vivats))|(?:sur|au micro de) (?:BFM ?TV|CNews|LCI"
    r"|Europe 1|France (?:Info|Inter|Culture|2|24)|RFI|RMC|RTL|RTBF|RTS|TV5 Monde|Public Sénat|Radio-Canada)"
    r"|(?:à|en|dans|sur|de|du|pour|devant|lors|au|aux|auprès|via|depuis|après|avant) (?:cours |sujet )?"
    r"(?:(?:d['’]|de )?(?:la|le|les|son|sa|leur|une?|des) |(?:de |d['’])?l['’]|d['’]|du )?[\w-]+"
    r")(?= )"
)
# «avait lancé | , à l'ouverture des travaux, | le chef de l'État»
ASIDE_BEHIND = re.compile(
    rf",? ?(?:{WHEN}|(?:à|après|au|aux|avant|avec|dans|depuis|devant|en|face|lors|par|pendant|pour|sans|selon|sous|sur"
    rf"|{DAY})\b"
    r"[^,;:.«»\"“”]{0,80})(?=, )"
)
# «le Barreau, | lui, | se réjouit»
ASIDE = re.compile(
    r", (?:lui|elle|eux|elles|(?:lui|elle|eux|elles)[- ](?:aussi|mêmes?)|quant à (?:lui|elle|eux|elles)"
    r"|(?:pour|de) (?:sa|leur|son) (?:part|côté)|à (?:son|leur) tour|au contraire|en revanche|par ailleurs|en effet"
    rf"|à l['’]inverse|en outre|également|{'|'.join(CONTRASTS)}), $"
)
# «Les géants, | Microsoft en tête, | demandent», «Les États, | la Belgique comprise, | ont refusé»: some who act.
_ASIDE_OF_ONE = re.compile(
    r", (?:(?:(?:la |le |les |l['’])?[A-ZÀ-Þ][^,;:.«»\"“”]{1,60} "
    r"(?:en tête|compris(?:es?)?|inclus(?:es?)?|excepté(?:es?)?|mis(?:es?)? à part)"
    r"|avec [^,;:.«»\"“”]{2,60} en tête|(?:y compris|hormis|excepté|sauf) [^,;:.«»\"“”]{2,60})), $"
)
_LONGEST_ASIDE = 90


def aside_before(text: str, at: int) -> re.Match[str] | None:
    """What commas set off between a subject and its verb at offset `at`, and is neither."""
    found = ASIDE.search(text, max(0, at - 30), at)
    return found or (
        _ASIDE_OF_ONE.search(text, max(0, at - _LONGEST_ASIDE), at) if text.endswith(", ", 0, at) else None
    )


# «La première soutient un moratoire, la seconde s'y oppose»: of the two who were named together.
ONE_OF_TWO = re.compile(
    r"(?<![\w'’-])l(?P<feminine>a|e) (?:premi(?P<first>er|ère)|seconde?|deuxième) (?:, (?:lui|elle), )?$", re.IGNORECASE
)
# «la résolution appelle à …»: a text that was named before.
TEXT = re.compile(
    r"(?:résolution|déclaration|charte|convention|recommandation|directive|loi|stratégie|texte|document|accord|pacte)\b"
)
