"""Who made a text, as a line beside its headline says it: «Par Anne Dupont (à Lima)», «Propos recueillis par …».

A line counts only if all of it says so: "Par ailleurs", "Par Lima, la route est plus longue" are sentences.
"""

from __future__ import annotations

import re

_CAPITAL = "A-ZÀ-ÖØ-Þ"
# A name: capitalised words, with particles between them.
_PARTICLE = "de|du|des|la|le|les|sur|et|and|of|von|van|der|den|ter|bin|al|el|avec|y|da|do|dos|di|en ligne"
NAME = rf"(?-i:[{_CAPITAL}][\w'.-]{{0,30}}(?: (?:{_PARTICLE}|[{_CAPITAL}][\w'.-]{{0,30}})){{0,7}})"
BY = rf"(?:(?:par|by) {NAME})"

_PLACE = rf"(?-i:[{_CAPITAL}][\w'-]{{1,30}}(?: [{_CAPITAL}][\w'-]{{1,30}}){{0,2}})"
_AT = rf"(?:à|au|aux|en|depuis) {_PLACE}"
_WORK = (
    r"(?:correspondante?|envoyée? spéciale?|journaliste|rédact(?:eur|rice)|avec|texte|photos?|vidéo|stagiaire|service"
    r"|traduit|traduction|édité|depuis|à|au|en)"
)
# What stands behind the names: where they wrote, for whom, from what language.
_BEHIND = (
    rf"(?:,? {_AT}|,? ?\((?:{_WORK}\b[^()]{{0,80}}|{_PLACE}(?:, [^()]{{0,80}})?)\)"
    r"|(?:,| et| avec| et de) (?:notre|nos) (?:correspondant|envoyé|bureau|service|journaliste|rédact)[^.!?:;()]{0,80}"
    rf"|, (?:notre|nos|{_WORK})\b[^.!?:;()]{{0,80}}|,? (?:édité|traduit|adapté|avec|et) (?:par )?{NAME})"
)
_TRANSLATED = (
    r"(?:(?:article |texte )?(?:traduit|adapté)e? (?:de l['’]|du |d['’])[a-zà-ÿ]{3,20}(?: \([^()]{2,30}\))?"
    rf"(?: par {NAME})?|traduction ?:? {NAME})"
)
_INTERVIEWED = (
    r"(?:(?:(?:propos|entretien|texte)s? )?recueillis?|entretien (?:réalisé|mené|conduit)|interview (?:réalisée|menée))"
)
_ON = r",? le \d{1,2}(?:er)? [^\W\d_]{3,9}(?: \d{4})?"
_HELD = rf"{_INTERVIEWED}(?:,? {_AT}| ?\([^()]{{2,40}}\))?(?:{_ON})?"
_LED = (
    rf"(?:par|by)(?: ?:)?|auteure?s? ?:|rédaction ?:|editor ?:|(?:texte|interview|photos?|images?|illustrations?) ?:"
    rf"|{_HELD} par"
)
AUTHOR = re.compile(
    rf"(?:{_LED}) ?(?:(?:la |notre )?rédaction(?: (?:de |du |d['’]|des )?{NAME})?|{NAME}){_BEHIND}{{0,3}}"
    rf"|{_HELD} par {NAME}{_ON}|collectif|(?:la )?rédaction(?: (?:de |du |d['’]){NAME})?"
    r"|(?:de )?(?:notre|nos) (?:correspondante?|envoyée?)s?(?: (?:permanent|spécial)e?s?|aux)?"
    rf"(?: {_AT})?(?:,? {NAME})?"
    rf"|(?:envoyée? spéciale?|correspondante?(?: permanente?)?) {_AT}"
    rf"|{_TRANSLATED}"
    r"|[\[(](?:rédact|traduct|auteur|éditeur)[^()\[\]]{1,60}[\])]",
    re.IGNORECASE,
)

# «Catherine Laforest-Vigneault», «Solène Kermadec et Idriss Vauquelin», «Caroline Jaquet, Berne»: names and no more.
_ONE_NAME = (
    r"(?!(?:L[ae]s?|Les|Des|Une?|Du|Au|Aux|En|À|Pour|Sur|Dans|Ce|Cette|Ces|Notre|Nos|Vos|Qui|Que|Quand|Comment|Pourquoi)\b)"
    r"[A-ZÀ-ÖØ-Þ][\w'’.-]{1,25}(?: (?:(?:de|du|van|von|ben|bin|el|al|di|da) )?[A-ZÀ-ÖØ-Þ][\w'’.-]{0,25}){1,3}"
)
SIGNATURE = re.compile(
    rf"(?P<names>{_ONE_NAME}(?:(?:, | et ){_ONE_NAME}){{0,3}})"
    rf"(?:, (?P<place>[A-ZÀ-ÖØ-Þ][\w'’-]{{2,25}})| \((?:{_PLACE}, )?{_WORK}\b[^()]{{0,60}}\))?"
)
INITIALS = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}|[A-Z]{2,9}/\d\d/\d{2,5}")
BY_WHOM = re.compile(rf"[Pp]ar {_ONE_NAME}(?:, [a-zà-ÿ][^.!?:;]{{3,110}})?")
REPORTERS = re.compile(
    r"\((?:reportage|rédaction|avec la contribution|version française|édité|edited)\b[^()]{3,200}\)\.?", re.IGNORECASE
)
# «Anne Dupont, chercheuse associée», «Li Wei, maître de conférences à Lima»: who writes by trade, under a headline that
# quotes nobody. A minister or a director so named may be whom the text is about.
_TRADE = (
    r"(?:analyste|anthropologue|avocate?|chargée? (?:de (?:cours|mission|recherche|projet)|d'(?:études?|enseignement))"
    r"|chercheu(?:r|se)|chroniqueu(?:r|se)|conseill(?:er|ère)|consultante?|correspondante?|directeur de recherche"
    r"|directrice de recherche|doctorante?|doyenne?|économiste|éditorialiste|enseignante?|envoyée? spéciale?|essayiste"
    r"|ingénieure?|journaliste|juriste|maîtresse de conférences|maître de conférences|philosophe|politiste"
    r"|politologue|post-?doctorante?|professeure?|rédact(?:eur|rice)|reporter|sociologue|stagiaire"
    r"|responsable (?:du programme|de programme|de recherche|du pôle))"
)
TITLED = re.compile(rf"(?P<names>{_ONE_NAME}(?: et {_ONE_NAME})?), {_TRADE}s?\b(?P<of>[^.!?:;«»]{{0,100}})")
