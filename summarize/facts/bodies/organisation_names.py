"""Organisations that the words around a name show to be one: companies, associations, English names, unknown acronyms.

>>> text = "Le fondateur de Brume Vision répond à OpenAI ; selon l'ANSB, rien ne presse."
>>> [(o.text, o.rule) for o in of_named(text)]
[('OpenAI', 'table'), ('Brume Vision', 'of-office'), ('ANSB', 'bare-acronym')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.facts.naming.english_names import find_english_names
from summarize.facts.people.names import SURNAME_FOLLOWS, given_names
from summarize.facts.tables import read_table
from translate.languages.gazetteer import Gazetteer, fold
from translate.languages.names import is_common
from translate.languages.nations import cities, countries, country_names, demonyms

# Acronyms that no body is called by, even in brackets behind its name.
NO_ACRONYMS = frozenset(("IA", "AI", "IAG", "PDF", "TIC", "NTIC", "LLM", "MOOC", "RGPD", "R&D"))
# Capitals that nothing explains and that are no bodies: technologies, taxes, measures, illnesses, ranks.
COMMON_ACRONYMS = NO_ACRONYMS | frozenset(
    "IA AI IAG AGI PDF TIC NTIC LLM MOOC RGPD GDPR R&D ADN ARN API BTP CBD CDD CDI CEO CIO CNI CO CSG CTO CV DDOS DG DSI "
    "EEE ETF FAQ GAFA GAFAM GES GNL GPS GPT GPU CPU TPU HLM HTTP HTTPS IDH IP IPO IRM ISF IVG KYC LGBT NFT NTIC OGM ONG OPA "
    "PAC PDG PGCD PIB PME PMI PNB PNR QR RAM RER RH RNA ROI RSA RSE RTT SMIC SMS SOS SQL SSD SUV TGV TNT TPE TVA TV UFR UHT "
    "URL USB VIH VIP VPN VTC WIFI XML YAML COVID COP NLP SALA SALW LAWS CBRN COVID-19 II III IV VI VII VIII IX XI XII XXI".split()
)


# «(photo A. Durand / AFP)», «Kigali, 4 avril (AFP) –»: whose report it is.
AGENCY = re.compile(r".?[(/] ?(?:AFP|AP|ATS|Belga|Keystone|Reuters|Xinhua)\)")


@dataclass(frozen=True)
class Organisation:
    """An organisation in a text.

    Attributes:
        name: official English, or French where no rule gives English.
        acronym: as English writes it, or None.
        country: ISO alpha-2 of the state it belongs to, where its name or the glossary says so.
        rule: ``glossary``, ``table``, ``structural``, ``english-name``, ``acronym``, ``known-name`` or ``short-form``.
        rendered: False where `name` is French for want of a rule.
    """

    start: int
    end: int
    text: str
    name: str
    acronym: str | None = None
    country: str | None = None
    rule: str = "structural"
    rendered: bool = True


MINISTRY = re.compile(r"(?:Federal |Vice-)?(?:Ministry|State Secretariat|Department) ")


def official_name(found: Organisation) -> str:
    """Its name; a ministry's has no nationality, which stands beside it."""
    adjective = f"{countries()[found.country].adjective} " if found.country else ""
    stripped = found.name.removeprefix(adjective)
    return stripped if adjective and (found.rule == "of-state" or MINISTRY.match(stripped)) else found.name


def of_named(text: str) -> Iterator[Organisation]:
    """What the rules of this module find, rule by rule; finds may overlap."""
    yield from _of_table(text)
    yield from _english_names(text)
    yield from _foreign_universities(text)
    yield from _committees(text)
    yield from _of_office(text)
    yield from _bare_acronyms(text)
    yield from _parties(text)


@lru_cache(maxsize=1)
def _table() -> Gazetteer[tuple[str, str | None, frozenset[str]]]:
    """Form → (name, acronym, the forms as they are spelled: «Nvidia» and «NVIDIA» are one entry)."""
    rows = [(row, [row["name"], *filter(None, row["variants"].split("|"))]) for row in read_table("organisations.csv")]
    return Gazetteer(
        (form, (row["name"], row["acronym"] or None, frozenset(forms))) for row, forms in rows for form in forms
    )


_BRANCH = re.compile(r" (?P<country>[A-ZÀ-Þ][a-zà-ÿ]{3,15}|CH|EU|UK|US)(?![\w'’-])")
_CODES = frozenset(("CH", "EU", "UK", "US"))  # by which branches are called: «AlgorithmWatch | CH»
_LAST_WORD = re.compile(r"([^\W\d_]+) $")


def _of_table(text: str) -> Iterator[Organisation]:
    """Rule `table`: companies and others known by one name, «OpenAI», «Human Rights Watch», with its capitals; not
    behind a given name or the particle of one (Michael Bloomberg)."""
    for start, end, (name, acronym, spellings) in _table().find(text):
        if text[start:end] not in spellings:
            continue
        before = _LAST_WORD.search(text, max(0, start - 20), start)
        if (before and before.group(1) in given_names()) or text[max(0, start - 1) : start] in ("-", "@", "."):
            continue
        if SURNAME_FOLLOWS.search(text, max(0, start - 6), start):
            continue
        if text[end : end + 1] in ("-", ".") and text[end + 1 : end + 2].isalnum():
            continue
        branch = _BRANCH.match(text, end)
        if branch and (branch["country"] in _CODES or branch["country"] in country_names()):  # «Orange | Tunisie»
            end, name, acronym = branch.end(), f"{name} {branch['country']}", None
        yield Organisation(start, end, text[start:end], name, acronym, None, "table")


# English nouns of bodies that are spelled otherwise in French.
_ENGLISH_HEAD = re.compile(
    r"\b(?:Institute|University|Foundation|Center|Council|Watch|Society|Agency|Labs?|Partnership|Corporation|Network|School"
    r"|Observatory|Board|Committee|Department|Trust|Academy|Authority|Federation|Ministry|Bureau of)\b"
)
# Those that French spells alike: English only where an English word stands before or «of» behind.
_ALIKE = re.compile(
    r"\b(?:Association|Alliance|Coalition|Union|Commission|Consortium|Campaign|Collective|Initiative)\b"
)


# What companies end in: «Character Technologies», «Brume Robotics».
_COMPANY_NOUNS = frozenset("Technologies Robotics Ventures Holdings Motors Studios Therapeutics Semiconductors".split())
_COMPANY = re.compile(rf"\b(?:{'|'.join(sorted(_COMPANY_NOUNS))})\b(?! [A-Z])")


# Behind these without an article stands a name: «contre | Character Technologies», not «le Programme Technologies».
_BEFORE_A_NAME = re.compile(r"\b(?:contre|chez|par|selon|avec|envers|dont) $", re.IGNORECASE)


def _english_names(text: str) -> Iterator[Organisation]:
    """Rule `english-name`: «Future of Life Institute», «Center for AI Safety»: English already, capitals throughout."""
    for start, end in find_english_names(text, _ALIKE):
        if _is_english(text[start:end]):
            yield Organisation(start, end, text[start:end], text[start:end], None, None, "english-name")
    for start, end in find_english_names(text, _COMPANY):
        words = text[start:end].split(" ")
        strange = not any(map(is_common, words[:-1])) or (
            _BEFORE_A_NAME.search(text, max(0, start - 10), start) and not words[-2].endswith(("s", "x"))
        )
        if len(words) > 1 and words[-1] in _COMPANY_NOUNS and strange:
            yield Organisation(start, end, text[start:end], text[start:end], None, None, "english-name")
    for start, end in find_english_names(text, _ENGLISH_HEAD):
        if not _names_only_a_state(text[start:end]):
            yield Organisation(start, end, text[start:end], text[start:end], None, None, "english-name")


# What universities are called elsewhere: their names stay as they are.
_FOREIGN_UNIVERSITY = re.compile(
    r"(?<![\w-])(?:(?!(?:À|A|La|Le|Les|Des|Selon|Et)\b)[A-ZÀ-Þ][\w-]{1,20} ){0,3}"
    r"(?:Universiteit|Universität|Universidade?|Università|Universitat|Hochschule|Hogeschool|Politecnico)\b"
    r"(?: (?:(?:da|de|degli|del|der|di|do|für|van|von|zu) )?(?:(?:la|las|los) )?[A-ZÀ-Þ][\w-]{1,20}){0,4}"
)


def _foreign_universities(text: str) -> Iterator[Organisation]:
    """Rule `english-name`: «Vrije Universiteit Brussel», «Universidad de Chile»."""
    for match in _FOREIGN_UNIVERSITY.finditer(text):
        if " " in match.group():
            yield Organisation(*match.span(), match.group(), match.group(), None, None, "english-name")


_COMMITTEE = re.compile(
    r"\b(?:(?:ISO(?:/(?:IEC|CEI))?|IEC|CEI|CEN(?:[-/](?:CENELEC|Cenelec|CLC))?|CENELEC|ETSI)(?:[ /](?:JTC|TC|PC) ?\d{1,3})"
    r"(?:/(?:SC|WG) ?\d{1,3}){0,2}|(?P<noun>[Ss]ous-comité|[Cc]omité technique) (?P<code>(?:SC|TC|JTC) ?\d{1,3}))(?![\w/])"
)


def _committees(text: str) -> Iterator[Organisation]:
    """Rule `committee`: «ISO/IEC JTC 1/SC 42», «CEN-CENELEC JTC 21», «le sous-comité SC 42»: what writes the standards."""
    for match in _COMMITTEE.finditer(text):
        noun, code = match["noun"] or "", match["code"]
        name = match.group().replace("CEI", "IEC").replace("Cenelec", "CENELEC")
        if code:
            name = f"{'Subcommittee' if noun.casefold() == 'sous-comité' else 'Technical Committee'} {code}"
        yield Organisation(*match.span(), match.group(), name, code, None, "committee")


_ENGLISH_JOINT = re.compile(r" (?:of|for|on|and|in|to) ")


def _is_english(name: str) -> bool:
    """«Semiconductor Industry Association», «Alliance for Open Media»: English has its noun last, or an English word
    behind it; two words at least stand before it, one of which French does not have, and no given name."""
    before = [word for word in _ALIKE.split(name)[0].split(" ") if word]
    strange = len(before) > 1 and before[0] not in given_names() and not all(map(is_common, before))
    return strange or bool(_ENGLISH_JOINT.search(name))


def _names_only_a_state(name: str) -> bool:
    """«France Trust»: no more than a country and a common noun."""
    words = name.rpartition(" ")[0]
    return bool(words) and (words in country_names() or words in demonyms())


_NAME = r"[A-ZÀ-ÖØ-Þ][\w&-]*(?: (?:(?:de|du|des|of|for|and|et) )?[A-ZÀ-ÖØ-Þ0-9][\w&-]*){0,3}"
_OFFICE_OF = re.compile(
    r"\b(?:(?:[Cc]o-?)?[Ff]ondat(?:eur|rice)s?|(?:ex-)?(?:PDG|P-DG|CEO)|[Pp]atronn?e?s?|[Dd]irect(?:eur|rice)s? (?:général|exécuti|technique|financi)\w*"
    r"|[Pp]résidente?-direct(?:eur|rice) générale?|[Dd]irigeante?s?|[Cc]hercheu(?:r|se)s? chez|[Ii]ngénieure?s? chez"
    r"|[Ss]alariée?s? (?:de|chez)|[Aa]vocate? de|[Aa]nalyste chez|[Aa]nalyste de|[Dd]éléguée? générale?)(?: (?:de l['’]|de |d['’])| )"
    rf"(?P<name>{_NAME})"
)


def _of_office(text: str) -> Iterator[Organisation]:
    """Rule `of-office`: «fondatrice de Techwomen Africa», «chercheur chez Brume»: what has founders, chief executives
    or staff is a body, unless it is a place or a person."""
    for match in _OFFICE_OF.finditer(text):
        name = _before_a_person(match["name"])
        first = re.split(r"[ -]", name)[0]
        known = name in country_names() or name in cities() or name in demonyms() or first in given_names()
        if not known and len(name) > 2 and fold(first) not in _NO_BODIES and not ROMAN_NUMERAL.fullmatch(name):
            start = match.start("name")
            yield Organisation(start, start + len(name), name, name, None, None, "of-office")


def _before_a_person(name: str) -> str:
    """«le PDG de Brume | Anne Graf», «le PDG de l'UBS | Oswald Graf»."""
    words = name.split(" ")
    if len(words) == 3 and words[0].isupper() and len(words[0]) > 2 and not words[1].isupper():
        return words[0]
    person = next((at for at, word in enumerate(words) if at and word in given_names()), len(words))
    return " ".join(words[:person])


_NO_BODIES = frozenset("etat etats elysee m mme republique europe president ministre ia internet".split())
ROMAN_NUMERAL = re.compile(r"[IVXLCDM]+")

_ACTED = (
    "autorisé|bloqué|boycotté|combattu|contesté|critiqué|débouté|défendu|exigé|interdit|menacé|plaidé|protesté|refusé|regretté"
    "|rejeté|rejoint|réclamé|soutenu|suspendu|validé|voté|annoncé|indiqué|publié|adopté|lancé|demandé|estimé|souligné|appelé|signé|proposé|rappelé|salué|condamné|décidé|infligé|saisi"
    "|organisé|recommandé|précisé|ajouté|averti|dénoncé|ouvert une|rendu|ordonné|sanctionné|mis en|déclaré|affirmé|confirmé|reconnu"
)
_ACTS = (
    "autorise|bloque|conteste|craint|critique l|défend|dénonce|menace|plaide|refuse|regrette|rejette|réclame|s'abstient"
    "|s’abstient|s'inquiète|s’inquiète|s'insurge|s'oppose|s’oppose|soutient|surveille|s'alarme|annonce|indique|publie|adopte|lance|demande|estime|souligne|appelle|propose|rappelle|salue|condamne|décide|recommande|précise"
    "|avertit|dénonce|déclare|affirme|veille|centralise|pilote|accompagne|finance|organise|regroupe|réunit|coordonne|exige|prévoit d"
    "|s'occupe|s’occupe|a pour (?:mission|objectif|but)|doit (?:assurer|réformer|veiller|publier)|compte"
)
_BARE_ACRONYM = re.compile(
    r"(?:\b(?:[Ll]['’]|[Ll]a |[Ll]e |[Ll]es |[Dd]u |[Aa]u |[Cc]ette ))(?P<name>[A-Z][A-Z&]{2,7}(?:-[A-Z]{2,8})?)(?![\w-])"
)
_ACTING = re.compile(
    rf"(?: \([^()]{{1,60}}\))?,? (?:(?:a|avait|ont) (?:également |aussi |déjà )?(?:{_ACTED})|(?:{_ACTS}))\b"
)
_SPEAKING = re.compile(
    rf"(?:\b[Ss]elon|[Dd]['’]après|[Aa]uprès de|(?:{_ACTED})e?s? par|[Pp]résidente? de|[Dd]irect(?:eur|rice)(?: générale?)? de|[Mm]embres? de"
    r"|[Pp]orte-parole de|[Ss]ecrétaire générale? de|[Rr]apport de|[Ee]xperts? de|[Cc]hercheu(?:r|se)s? de) (?:l['’]|la |le )?$"
)


def _bare_acronyms(text: str) -> Iterator[Organisation]:
    """Rule `bare-acronym`: «l'ANSB a publié», «selon la DGTX»: an acronym not explained that acts as bodies do."""
    for match in _BARE_ACRONYM.finditer(text):
        name, start = match["name"], match.start("name")
        if name in COMMON_ACRONYMS or ROMAN_NUMERAL.fullmatch(name) or name in _table():
            continue
        if _ACTING.match(text, match.end()) or _SPEAKING.search(text, max(0, start - 40), start):
            yield Organisation(start, match.end("name"), name, name, name, None, "bare-acronym")


# «Anne Dupont (PTB)», «le délégué CSC, Luc Marchal», «la sénatrice LR Anne Dupont»: whose member somebody is.
_MEMBER = re.compile(
    r"\b(?P<given>[A-ZÀ-Þ][\w-]+) (?:[A-ZÀ-Þ][\w'’-]+ ){1,3}\((?P<behind>[A-Z]{2,6}(?:-[A-Z]{1,4})?)\)"
    r"|\b(?:(?:euro)?députée?|sénat(?:eur|rice)|élue?|conseill(?:er|ère)|déléguée?|échevine?|bourgmestre|maire|syndicaliste"
    r"|parlementaire|permanente?|secrétaire)s?(?: [a-zà-ÿ]{4,15})? (?P<before>(?!IA\b)[A-Z]{2,6})(?=,? [A-ZÀ-Þ][a-zà-ÿ])"
)


def _parties(text: str) -> Iterator[Organisation]:
    """Rule `member`: the acronym of a party or a union behind a name, or between an office and a name."""
    for match in _MEMBER.finditer(text):
        group = "before" if match["before"] else "behind"
        name, known = match[group], match["before"] or match["given"] in given_names()
        if known and name not in COMMON_ACRONYMS and name not in country_names() and not AGENCY.match(name):
            yield Organisation(*match.span(group), name, name, name, None, "member")


_OF_WORKERS = re.compile(r"\b(?:Labour|Trade Unions?|Workers|Confederation|Employees)\b")
_SECTION_BEFORE = re.compile(r"(?<![\w-])(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ]{1,12}-){1,2}$")
_SECTION_BEHIND = re.compile(r"(?:[ -][A-ZÀ-Þ][a-zà-ÿ]{3,15}){1,2}(?![\w'’-])")


def section_of(text: str, start: int, end: int, name: str) -> Organisation | None:
    """«Ugict-CGT», «CFDT Cadres»: a section of a union of workers, which bears its acronym."""
    if not (text[start:end].isupper() and _OF_WORKERS.search(name)):
        return None
    before, behind = _SECTION_BEFORE.search(text, max(0, start - 30), start), _SECTION_BEHIND.match(text, end)
    word = re.split(r"[ -]", behind.group())[1] if behind else ""
    known = word in given_names() or word in country_names() or word in cities()
    first, last = before.start() if before else start, behind.end() if behind and not known else end
    if (first, last) == (start, end) or text[last : last + 1] == "-":
        return None
    return Organisation(first, last, text[first:last], text[first:last], None, None, "section")
