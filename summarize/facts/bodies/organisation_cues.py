"""Organisations that only the words beside them show to be one: what they are called, whom they are listed with.

A name that no table has is a body where the text says so: «Brume, une start-up lyonnaise», «une association de parents,
Regards libres,», «les entreprises Brume et Halo», «Brume SA», «chez Brume»; and in a list with bodies that are known
(«Google, Meta et Brume»). A place, a state, a nationality or a person's name never is.

>>> [o.text for o in of_cues("Une start-up lyonnaise, Brume Robotics, a rejoint les sociétés Halo et Kestrel.")]
['Brume Robotics', 'Halo', 'Kestrel']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.facts.bodies.organisation_names import COMMON_ACRONYMS, ROMAN_NUMERAL, Organisation
from summarize.facts.people.names import FUNCTION_WORDS, SURNAME_FOLLOWS, given_names
from translate.languages.calendar_names import MONTHS_FR, WEEKDAYS_FR
from translate.languages.gazetteer import fold
from translate.languages.nations import cities, country_names, demonyms

# What bodies are said to be: nouns that stand before or behind their name.
_KIND = (
    r"start-?ups?|jeunes? pousses?|entreprises?|sociétés?|compagnies?|groupes?|filiales?|firmes?|multinationales?"
    r"|géants?|éditeurs?|éditrices?|fabricants?|constructeurs?|opérateurs?|fournisseurs?|prestataires?|hébergeurs?"
    r"|développeurs?|spécialistes?|concurrente?s?|rivale?s?|cabinets?|laboratoires?|associations?|collectifs?"
    r"|fondations?|ONG|organisations?|coalitions?|réseaux?|syndicats?|fédérations?|instituts?|think tanks?"
    r"|centres? de recherche|agences? de presse|licornes?|conglomérats?|coopératives?|consortiums?|médias?"
    r"|journ(?:al|aux)|hebdomadaires?|quotidiens?|magazines?|revues?|plateformes?|banques?|assureurs?|équipementiers?"
    r"|distributeurs?|studios?|partis?|maisons? mères?|pépites?"
)
_WORD = r"[A-ZÀ-ÖØ-Þ][\w&’'-]{0,40}"  # bounded, so that a name is read in constant time
_JOINT = r"(?:of|for|and|the|na|do|da|dos|das|del|de|du|des|der|für|und|van|von|&)"
_NAME = rf"{_WORD}(?: (?:{_JOINT} ){{0,2}}[A-ZÀ-ÖØ-Þ0-9][\w&’'-]{{0,40}}){{0,4}}"
# A name in words of French: «Regards libres», «Droit de cité», «Pour une IA humaine».
_WORDED = rf"{_WORD}(?: (?:[a-zà-ÿ][a-zà-ÿ-]{{1,20}}|{_WORD}|[dl]['’]\w{{2,20}})){{1,5}}"
_ADJECTIVES = r"(?: (?!qui\b|que\b|dont\b|et\b|ou\b|a\b|est\b|comme\b|telles?\b|tels?\b)[^\s,;:.()«»\"]{2,25}){0,8}"

# «les sociétés de Durand» are his, «les groupes du Golfe» where they are.
_NO_PREPOSITION = "".join(
    rf"(?<! {word})" for word in "de du des en à au aux par sur la le les chez et ou pour".split()
)

# «une start-up lyonnaise, Brume, a …»: the commas say where the name ends.
_SAID_BEFORE = re.compile(
    rf"\b(?i:une?|l['’]une? des|une? autre) (?:jeune |petite? |grande? |autre |puissante? )?(?:{_KIND}){_ADJECTIVES}, (?P<name>{_NAME}|{_WORDED})(?=,)"
)
# «Brume, une start-up lyonnaise», «Brume, filiale de Halo», «Brume (ONG)».
_SAID_BEHIND = re.compile(
    rf"(?<![\w&-])(?P<names>{_NAME}(?:, {_NAME}){{0,4}}(?: et {_NAME})?), (?:(?:une?|l['’]une? des|la|le|deux|trois|quatre|cinq|autres?) )?"
    rf"(?:principale? |premi(?:er|ère) |jeunes? |petites? |autre |grande? |(?:seconde?|deuxième) )?(?:{_KIND})\b(?! commune?)"
)
# «les sociétés Halo et Kestrel», «des entreprises comme Halo», «plusieurs ONG, dont Kestrel et Brume».
_LISTED = re.compile(
    rf"\b(?i:les|des|aux|deux|trois|quatre|cinq|plusieurs|certaines?|d['’]autres|ses|leurs|\d{{1,4}}) (?:grandes? |grands |jeunes |autres )?"
    rf"(?:{_KIND}){_ADJECTIVES}(?:(?:,? (?:comme|tel(?:le)?s que|dont|notamment|parmi lesquel(?:le)?s|à l['’]instar de|à savoir)| \(| :) ?|{_NO_PREPOSITION} )"
    rf"(?P<names>{_NAME}(?:, {_NAME}){{0,7}}(?: (?:et|ou) {_NAME})?)"
)
# «la compagnie d'assurances Brume», «l'entreprise d'intelligence artificielle Halo»: what it makes or does between.
_OF_A_TRADE = re.compile(
    rf"\b(?i:{_KIND})(?: (?:de |d['’]|en )(?!la |le |les )[a-zà-ÿ-]{{3,25}}(?: (?!qui\b|que\b|avec\b|pour\b|dans\b|chez\b)[a-zà-ÿ-]{{3,25}})?){{1,2}} (?P<name>{_NAME})"
)
_LEGAL_FORM = re.compile(
    rf"(?<![\w&-])(?P<name>{_NAME})(?= (?:SA|SAS|SARL|S\.A\.|Inc\.?|Ltd\.?|LLC|GmbH|AG|plc|Corp\.?|Co\., Ltd)(?![\w-]))"
)
# «chez Brume», «filiale de Brume», «le concurrent d'Halo»
_AT = re.compile(
    rf"\b(?:[Cc]hez |(?:filiales?|maisons? mères?|concurrente?s?|rivale?s?|prestataires?|sous-traitante?s?|actionnaires?"
    r"|acquisition|rachat|absorption|démantèlement|introduction en [Bb]ourse|prise de contrôle|capitalisation|bénéfices?"
    r"|chiffre d['’]affaires|conseil d['’]administration|salariée?s?|employée?s?|ingénieure?s?|serveurs"
    r"|(?<!sous )[Ll]a direction) (?:de |d['’]))"
    rf"(?P<name>{_NAME})"
)
# «la société milanaise Brume»; «l'américaine Brume», «au chinois Brume»: whose it is, then its name.
_TO_NAME = re.compile(r"(?<=[a-zà-ÿ]) (?=[A-ZÀ-Þ])")
_FROM = re.compile(
    rf"\b(?:(?i:{_KIND}) [a-zà-ÿ]{{3,15}}(?:aise?|ois|oise|ienn?e?|ée?nn?e?|aine?|ane?|ine?|ole?|ite)"
    r"|(?:[LlDd]['’]|\b(?:[Ll][ae]|[Dd]u|[Aa]u) )(?P<nation>[a-zà-ÿ-]{4,20}))$"
)
_FARTHEST = 45  # characters of the noun and the adjective
# «l'action Nvidia a perdu 3 %», «le titre Brume recule»
_SHARE = re.compile(
    rf"\b(?:[Ll]['’]action|[Ll]e titre) (?P<name>{_NAME})(?= (?:a |avait )?(?:perd|gagn|bondi|chut|recul|grimp|clôtur|cèd|cédé|dévissé|s['’]est env))"
)
# «le réseau social X», «X (ex-Twitter)»: one letter is a name where the words around it say so.
_X = re.compile(r"\b(?:réseau social|plateforme|société|entreprise) (?:(?:américaine?|privée) )?(?P<name>X)(?![\w-])")
_ITEM = re.compile(_NAME)
_SPLIT = re.compile(r", | et | ou ")
_NO_BODIES = (
    FUNCTION_WORDS
    | frozenset(map(fold, (*MONTHS_FR, *WEEKDAYS_FR)))
    | frozenset(
        "etat etats elysee m mme mm me dr republique europe afrique asie amerique president presidente ministre ia "
        "internet pme tpe eti gafa gafam agences entreprises societes sud nord est ouest occident oncle "
        # what opens a sentence and has a comma behind it
        "pourtant cependant toutefois neanmoins aujourd hier demain enfin ensuite bref resultat ailleurs desormais "
        "jadis autrefois naguere bientot aussitot longtemps parfois souvent soudain surtout la ici maintenant "
        "autrement tantot certes".split()
    )
)
_ADVERB = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{4,}ment")  # «Récemment, une start-up …»


def of_cues(text: str) -> Iterator[Organisation]:
    """Rule `cue`: what the sentence says to be a company, an association or another body, in order of the rules."""
    for pattern in (_SAID_BEFORE, _OF_A_TRADE, _LEGAL_FORM, _AT, _SHARE):
        for match in pattern.finditer(text):
            yield from _named(text, match.start("name"), match.end("name"))
    for gap in _TO_NAME.finditer(text):
        whence = _FROM.search(text, max(0, gap.start() - _FARTHEST), gap.start())
        name = _ITEM.match(text, gap.end()) if whence and _is_nation(whence["nation"]) else None
        if name:
            yield from _named(text, *name.span())
    for match in _X.finditer(text):
        yield Organisation(match.start("name"), match.end("name"), "X", "X", None, None, "cue")
    for pattern in (_SAID_BEHIND, _LISTED):
        for match in pattern.finditer(text):
            yield from _items(text, match.start("names"), match.end("names"))


def listed_with(text: str, known: Sequence[Organisation]) -> Iterator[Organisation]:
    """Rule `listed`: «Google, Meta et Brume»: a bare name in a list whose other items are companies."""
    companies = {o.start: o for o in known if o.rule in ("table", "cue")}
    for series in _SERIES.finditer(text) if companies else ():
        starts = [series.start() + item.start() for item in _ITEM.finditer(series.group())]
        if sum(start in companies for start in starts) * 2 >= len(starts):
            yield from _items(text, series.start(), series.end(), rule="listed")


# «Selon Brume, une start-up», «L'ONG Halo et Kestrel»
_FRENCH_START = re.compile(
    r"(?:(?:Le|La|Les|Un|Une|Des|Du|De|Au|Aux|Selon|Pour|Avec|Chez|Par|Et|Mais|Or|Car|Comme|Contre|Sur|Sous|Depuis"
    r"|Entre|Outre|Après|Avant|Quant|Ni|Si|En|À|A|ONG|PDG) |(?:L|D)['’]"
    r"|(?:Lors|Dans|Devant|Pendant|Durant|Malgré|Face|Grâce|Suite|Voici) (?:(?:du|de|des|au|aux|à|le|la|les) )*)+"
)
_SERIES = re.compile(rf"(?<![\w'’-]){_NAME}(?:, {_NAME}){{0,7}}(?:,? (?:et|ou) {_NAME})")


def _items(text: str, start: int, end: int, rule: str = "cue") -> Iterator[Organisation]:
    opening = _FRENCH_START.match(text, start, end)
    at = start = opening.end() if opening else start
    for item in _SPLIT.split(text[start:end]):
        yield from _named(text, at, at + len(item), rule)
        at += len(item)
        joint = _SPLIT.match(text, at)
        at = joint.end() if joint else at


def _named(text: str, start: int, end: int, rule: str = "cue") -> Iterator[Organisation]:
    name = text[start:end]
    if (_may_be_a_body(name) or (name == "X" and rule == "listed")) and not SURNAME_FOLLOWS.search(
        text, max(0, start - 6), start
    ):
        yield Organisation(start, end, name, name, None, None, rule)


def _is_nation(word: str | None) -> bool:
    found = demonyms().at(fold(word), 0) if word else None
    return word is None or (found is not None and found[0] == len(word))


def _may_be_a_body(name: str) -> bool:
    first = re.split(r"[ '’-]", name)[0]
    known = any(table.at(fold(name), 0) for table in (country_names(), cities(), demonyms()))
    return (
        not known
        and len(name) > 2
        and first not in given_names()
        and fold(first) not in _NO_BODIES
        and not _ADVERB.fullmatch(name)
        and not ROMAN_NUMERAL.fullmatch(name)
        and name not in COMMON_ACRONYMS
    )
