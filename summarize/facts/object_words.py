"""What stands between a verb and its object as if it were not there: adverbs, days, asides, brackets; and nouns whose
«que» begins no relative clause."""

from __future__ import annotations

import re

from summarize.facts.clause_words import DAY
from summarize.facts.verb_words import ADVERBIALS

BESIDE_VERB = re.compile(
    r"(?: (?:\w{4,}ment|aussi|également|ainsi|notamment|hier|toujours|déjà|encore|ensuite|désormais|maintenant"
    r"|seulement|plutôt"
    rf"|{DAY}(?: \d{{1,2}}(?:er)?(?: \w+(?: \d{{4}})?)?)?"
    r"|(?:le \d{1,2}(?:er)?|en) (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\w*(?: \d{4}| dernier)?"
    r"|(?:à|en) [A-ZÀ-Þ][\w-]+|(?:en|depuis|dès) (?:19|20)\d\d|depuis (?:plusieurs|longtemps|des|\w+) ?(?:mois|années"
    r"|ans|semaines|jours)?"
    r"|cette (?:semaine|année)|(?:le )?mois dernier|la semaine dernière|l['’]an dernier"
    r"|l['’]année dernière|aujourd['’]hui|dernier|dernière"
    r"|par consensus|à l['’]unanimité|à nouveau|de nouveau"
    r"|un jour|chaque (?:année|mois|semaine|jour|fois)|(?:une fois )?encore(?: une fois)?|de justesse|en bloc"
    r"|à une (?:large|écrasante|courte|forte) majorité|tous les (?:ans|mois|jours|deux ans)|\([^()]{1,60}\)"
    r"|d['’]abord"
    rf"|{'|'.join(ADVERBIALS)}|toutefois|cependant|néanmoins|pourtant"
    r"|par \d+ voix(?: contre [\w-]+)?(?: et [\w-]+ abstentions?)?|auprès d(?:u|es|e la|e l['’]|['’]|e) ?[\w-]+"
    r"|d['’]ailleurs|à plusieurs reprises|une nouvelle fois|une fois de plus|pour la première fois|à son tour"
    r"|(?:avec|sans) (?:force|fermeté|vigueur|insistance|prudence|réserve|détour|ambiguïté))(?=[ ,])"
    # «propose, lui, un fonds», «rejette, pour sa part, le texte»
    rf"|, (?:(?:lui|elle|eux|elles)(?: aussi|-mêmes?| non plus)?"
    rf"|toutefois|cependant|néanmoins|pourtant|{'|'.join(ADVERBIALS)}),"
    r"|, (?:par|avec|contre|à|le \d|en|lors|dans|au|hier|"
    rf"{DAY})"
    r"(?: |(?<=\d)|(?=,))[^,;:.«»]{0,60},){0,5} ?"
)
# «l'idée que la France signe»: «que» says what the idea is.
THAT_IS = re.compile(
    r"\b(?:annonce|avis|certitude|condition|constat|crainte|espoir|fait|hypothèse|idée|impression|mesure|moment|point"
    r"|possibilité|preuve|risque|rumeur|sentiment|sorte|temps|thèse|vœu)$"
)
