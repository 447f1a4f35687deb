"""What stands between a verb and its object as if it were not there: adverbs, days, asides, brackets; and nouns whose
«que» begins no relative clause."""

from __future__ import annotations

import re

from summarize.facts.clause_words import DAY
from summarize.facts.verb_words import ADVERBIALS, CONTRASTS
from translate.calendar_names import MONTHS_FR, SHORT_MONTHS

# How each month begins, abbreviated or not.
_MONTHS = "|".join(next((short for short in SHORT_MONTHS if month.startswith(short)), month) for month in MONTHS_FR)
BESIDE_VERB = re.compile(
    r"(?: (?:"
    r"\w{4,}ment|aussi|également|ainsi|notamment|hier|toujours|déjà|encore|ensuite"
    rf"|désormais|maintenant|seulement|plutôt|{'|'.join(CONTRASTS)}"
    rf"|{DAY}(?: \d{{1,2}}(?:er)?(?: \w+(?: \d{{4}})?)?)?"
    rf"|(?:le \d{{1,2}}(?:er)?|en) (?:{_MONTHS})\w*(?: \d{{4}}| dernier)?"
    r"|(?:à|en) [A-ZÀ-Þ][\w-]+|(?:en|depuis|dès) (?:19|20)\d\d"
    r"|depuis (?:plusieurs|longtemps|des|\w+) ?(?:mois|années|ans|semaines|jours)?"
    r"|cette (?:semaine|année)|(?:le )?mois dernier|la semaine dernière|l['’]an dernier|l['’]année dernière"
    r"|aujourd['’]hui|dernier|dernière|par consensus|à l['’]unanimité|à nouveau|de nouveau"
    r"|un jour|chaque (?:année|mois|semaine|jour|fois)|(?:une fois )?encore(?: une fois)?|de justesse|en bloc"
    r"|à une (?:large|écrasante|courte|forte) majorité|tous les (?:ans|mois|jours|deux ans)|\([^()]{1,60}\)|d['’]abord"
    rf"|{'|'.join(ADVERBIALS)}"
    r"|par \d+ voix(?: contre [\w-]+)?(?: et [\w-]+ abstentions?)?"
    r"|auprès d(?:u|es|e la|e l['’]|['’]|e) ?[\w-]+"
    r"|d['’]ailleurs|à plusieurs reprises|une nouvelle fois|une fois de plus|pour la première fois|à son tour"
    r"|(?:avec|sans) (?:force|fermeté|vigueur|insistance|prudence|réserve|détour|ambiguïté)"
    r")(?=[ ,])"
    # «propose, lui, un fonds», «rejette, pour sa part, le texte»
    rf"|, (?:(?:lui|elle|eux|elles)(?: aussi|-mêmes?| non plus)?"
    rf"|{'|'.join((*CONTRASTS, *ADVERBIALS))}),"
    rf"|, (?:par|avec|contre|à|le \d|en|lors|dans|au|hier|{DAY})(?: |(?<=\d)|(?=,))[^,;:.«»]{{0,60}},"
    r"){0,5} ?"
)
# «l'idée que la France signe»: «que» says what the idea is.
THAT_IS = re.compile(
    r"\b(?:annonce|avis|certitude|condition|constat|crainte|espoir|fait|hypothèse|idée|impression|mesure|moment|point"
    r"|possibilité|preuve|risque|rumeur|sentiment|sorte|temps|thèse|vœu)$"
)
# «la charte | que | 72 États ont signée»; «le texte que la France a refusé | de signer» is the act's object.
RELATIVE = re.compile(r",? (?:que |qu['’])(?:la |le |les |l['’])?$")
TAKES_AN_ACT = re.compile(r" (?:à|de|d['’]|que|qu['’])\b| (?:d|qu)['’]")
