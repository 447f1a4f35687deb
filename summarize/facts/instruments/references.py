"""References of official texts: how each body numbers what it adopts, and how English writes the number.

>>> [(r.reference, r.name) for r in find_references("le règlement (UE) 2024/1689 et la résolution A/RES/78/311")]
[('(EU) 2024/1689', 'Regulation (EU) 2024/1689'), ('A/RES/78/311', 'UN General Assembly resolution A/RES/78/311')]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summarize.facts.taken import disjoint
from translate.languages.calendar_names import MONTHS, MONTHS_EN


@dataclass(frozen=True)
class Reference:
    """A reference in a French text.

    Attributes:
        start, end: its span, with the noun and number sign that belong to it («loi n° 2023-451»).
        reference: as English writes it.
        name: English name of the text, for want of its title.
        type: of instrument, or None.
        date: of adoption, where the reference says it, ISO 8601.
        symbol: the whole reference, where the text has only its number («résolution 78/311»); empty elsewhere.
    """

    start: int
    end: int
    reference: str
    name: str
    type: str | None = None
    date: str | None = None
    symbol: str = ""


_NUMBER_SIGN = r"(?:n[°ºo]\.? ?)?"
_DAY = rf"(?: du (?P<day>\d{{1,2}})(?:er)? (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}}))?"
# « 2023-451 », « 31814 », « 21.719 », « 134/2025/QH15 » and « 115-2025-PCM » with the organ behind them
_LAW_NUMBER = r"(?P<number>\d{1,5}(?:[-./]\d{1,4}){0,2}(?:[-/][A-Z]{2,5}\d{0,3})?)(?![\w/]|,\d)"
_NO_SIGN_NUMBER = r"(?P<number>\d{1,5}(?:[-/]\d{2,4})?|\d{1,2}\.\d{3})(?![\w/-]|[.,]\d)"
_OF_YEAR = r"(?: de (?P<in>(?:19|20)\d\d))?"
# What kind of law or decree it is stands before its number, and in English before the noun.
_KINDS = {
    "organique": "Organic", "statutaire": "Statutory", "fédérale": "Federal", "constitutionnelle": "Constitutional",
    "générale": "General", "complémentaire": "Complementary", "ordinaire": "Ordinary", "législatif": "Legislative",
    "exécutif": "Executive", "présidentiel": "Presidential", "royal": "Royal", "suprême": "Supreme",
    "ministériel": "Ministerial", "gouvernemental": "Government", "préfectoral": "Prefectural",
}  # fmt: skip
_KIND = rf"(?:(?P<kind>{'|'.join(_KINDS)}) )"
_US_BILL = r"(?:SB|AB|HB|HR|H\.R\.|S\.) ?\d{1,5}(?:-\d{1,4})?"
_BODIES = {"UE": "EU", "CE": "EC", "CEE": "EEC", "PESC": "CFSP", "JAI": "JHA", "Euratom": "Euratom"}
_BODY = rf"(?P<body>{'|'.join(_BODIES)})"
_QUALIFIED = r"(?: (?:d['’](?P<implementing>exécution)|(?P<delegated>déléguée?)|européen(?:ne)?|UE)){0,2}"
_EU_NUMBER = rf"{_NUMBER_SIGN}(?P<number>\d{{1,4}}/\d{{1,4}})(?!/)"
# A reference ends with its last digit: half a number would be the number of another text.
_WHOLE = r"(?!/?\d)"


@dataclass(frozen=True)
class _Series:
    """One body's way of numbering: pattern; the reference made of the match; English name, of the reference; type."""

    pattern: re.Pattern[str]
    reference: Callable[[re.Match[str]], str]
    name: str | Callable[[str, str], str]  # a template, or made of the reference and the sentence
    type: str | None


def _as_written(m: re.Match[str]) -> str:
    return m["number"]


_EU_SINCE_2015 = re.compile(r"20(?:1[5-9]|[2-9]\d)/")


def _eu(m: re.Match[str]) -> str:
    """«(UE) 2024/1689»; what was numbered before 2015 has the year last, and «No» before the number in English."""
    number = m["number"] if _EU_SINCE_2015.match(m["number"]) else f"No {m['number']}"
    return f"({_BODIES[m['body']]}) {number}"


def _old_eu(m: re.Match[str]) -> str:
    """«95/46/CE» keeps its order; what is numbered since 2015 has the body in front, however it is written."""
    return _eu(m) if _EU_SINCE_2015.match(m["number"]) else f"{m['number']}/{_BODIES[m['body']]}"


def _iso(m: re.Match[str]) -> str:
    return f"{m['body'].replace('CEI', 'IEC')} {m['number']}"


def _with(before: str) -> Callable[[re.Match[str]], str]:
    return lambda m: f"{before}{m['number']}"


_UN = "resolution"
# The same numbers count resolutions of several bodies: the body that the sentence names says whose it is.
_RIGHTS_COUNCIL = re.compile(r"Conseil des droits de l['’]homme|\bCDH\b")
_GENERAL_ASSEMBLY = re.compile(r"Assemblée générale")
_EUROPEAN_ASSEMBLY = re.compile(r"Assemblée parlementaire|\bAPCE\b")
# The Human Rights Council has not sat so often: sessions of this number are the General Assembly's.
_ASSEMBLY_ALONE = 70


def _session_number(m: re.Match[str]) -> str:
    """«résolution 78/265» is the General Assembly's, «résolution 54/21» of the body named, else of none."""
    if _RIGHTS_COUNCIL.search(m.string):
        return f"A/HRC/RES/{m['number']}"
    if int(m["number"].partition("/")[0]) >= _ASSEMBLY_ALONE or _GENERAL_ASSEMBLY.search(m.string):
        return f"A/RES/{m['number']}"
    return m["number"]


def _year_number(m: re.Match[str]) -> str:
    """«résolution 2231 (2015)» is the Security Council's; the Parliamentary Assembly writes its own alike."""
    return m["number"] if _EUROPEAN_ASSEMBLY.search(m.string) else f"S/RES/{m['number']}"


_ORGANS = {"A/RES/": "UN General Assembly resolution", "A/HRC/": "UN Human Rights Council resolution",
           "S/RES/": "UN Security Council resolution"}  # fmt: skip


def _of_organ(reference: str, text: str) -> str:
    """The name of a resolution by the organ in its reference."""
    organ = next((name for prefix, name in _ORGANS.items() if reference.startswith(prefix)), "")
    return f"{organ or 'Resolution'} {reference}" if organ or "(" not in reference else f"PACE Resolution {reference}"


def _of_committee(reference: str, text: str) -> str:
    """«CM/Rec(2020)1» is a recommendation, «CM/Res(2011)24» a resolution of the Committee of Ministers."""
    return f"{'Resolution' if '/Res' in reference else 'Recommendation'} {reference}"


_SERIES: tuple[tuple[str, Callable[[re.Match[str]], str], str | Callable[[str, str], str], str | None], ...] = (
    # United Nations: organ, kind of document, session and number; the Security Council counts on and adds the year.
    (r"\b(?P<number>A/RES/(?:ES-)?\d{1,3}/\d{1,3}(?: ?[A-Z]\b)?)", _as_written, "UN General Assembly resolution {}", _UN),
    (r"\b(?P<number>A/HRC/RES/\d{1,3}/\d{1,3})", _as_written, "UN Human Rights Council resolution {}", _UN),
    (r"\b(?P<number>S/RES/\d{1,4}(?: ?\(\d{4}\))?)", _as_written, "UN Security Council resolution {}", _UN),
    (r"\b(?P<number>E/RES/\d{4}/\d{1,3})", _as_written, "ECOSOC resolution {}", _UN),
    (r"\b(?P<number>[AES]/(?:C\.\d/|HRC/)?\d{1,4}(?:/\d{1,4})?/L\.\d{1,3}(?:/Rev\.\d)?)", _as_written, "draft resolution {}", _UN),
    (r"\b[Rr]ésolution (?:du Conseil de sécurité )?(?P<number>\d{3,4} ?\((?:19|20)\d\d\))", _year_number, _of_organ, _UN),
    (r"\b[Rr]ésolution (?P<number>\d{1,2}/\d{1,3})(?= du Conseil des droits)", _with("A/HRC/RES/"), "UN Human Rights Council resolution {}", _UN),
    (r"\b[Rr]ésolution (?P<number>\d{2}/\d{1,3})(?![/\d])", _session_number, _of_organ, _UN),
    (r"\b[Rr]ésolution (?P<number>\d{3,4})(?= (?:du Conseil de sécurité|de l['’]ONU|des Nations [Uu]nies))", _with("S/RES/"),
     "UN Security Council resolution {}", _UN),
    (r"\b[Rr]ésolution (?P<number>20\d\d/\d{1,3})(?![/\d])", _as_written, "ECOSOC resolution {}", _UN),
    # «la résolution 214, adoptée par …»: of any other body that counts on
    (r"(?<=[Ll]a )résolution (?P<number>\d{1,3})(?=,? (?:adoptée|votée|de la |de l['’]|du ))", _as_written, "Resolution {}", _UN),
    # European Union: «(UE) 2024/1689» since 2015, «95/46/CE» before; what kind of text it is, only the noun says.
    *(
        (rf"\b(?i:{noun}){_QUALIFIED} {number}", reference, f"{english} {{}}", type_)
        for noun, english, type_ in (
            ("règlement", "Regulation", "regulation"),
            ("directive", "Directive", "directive"),
            ("décision-cadre", "Framework Decision", None),
            ("décision", "Decision", None),
            ("recommandation", "Recommendation", "recommendation"),
        )
        for number, reference in (
            (rf"\({_BODY}\) ?{_EU_NUMBER}", _eu),
            (rf"{_NUMBER_SIGN}(?P<number>\d{{2,4}}/\d{{1,4}})/{_BODY}\b", _old_eu),
            (rf"{_NUMBER_SIGN}(?P<number>20\d\d/\d{{1,4}})(?!/)", _with("(EU) ")),
        )
    ),
    (rf"\((?P<body>UE)\) ?{_EU_NUMBER}", _eu, "{}", None),
    (r"\b(?P<number>(?:COM|SWD|JOIN)\(\d{4}\) ?\d{1,4})(?: final)?", _as_written, "{}", None),
    # What the treaty bodies of the United Nations say of a treaty
    (rf"\b[Oo]bservation générale {_NUMBER_SIGN}(?P<number>\d{{1,3}})(?: ?\((?:19|20)\d\d\))?", _as_written, "General Comment No. {}",
     "recommendation"),
    (rf"\b[Rr]ecommandation générale {_NUMBER_SIGN}(?P<number>\d{{1,3}})(?: ?\((?:19|20)\d\d\))?", _as_written, "General Recommendation No. {}",
     "recommendation"),
    # Council of Europe, OECD
    (r"\b(?:[Rr]ecommandation |[Rr]ésolution )?(?P<number>CM/(?:Rec|Res[A-Z]{0,5})\(\d{4}\) ?\d{1,3})", _as_written, _of_committee,
     "recommendation"),
    (rf"\b[Rr]ecommandation {_NUMBER_SIGN}(?P<number>(?:R ?\(\d{{2}}\)|Rec ?\(\d{{4}}\)) ?\d{{1,2}})", _as_written, "Recommendation {}",
     "recommendation"),
    (rf"\b[Rr]ecommandation {_NUMBER_SIGN}(?P<number>\d{{4}} ?\((?:19|20)\d\d\))", _as_written, "PACE Recommendation {}", "recommendation"),
    (rf"\b(?:STCE|CETS) ?{_NUMBER_SIGN}(?P<number>\d{{1,3}})", _with("CETS No. "), "Council of Europe treaty {}", "convention"),
    (rf"\bSTE ?{_NUMBER_SIGN}(?P<number>\d{{1,3}})", _with("ETS No. "), "Council of Europe treaty {}", "convention"),
    (r"\b(?P<number>OECD/LEGAL/\d{4})", _as_written, "{}", "recommendation"),
    # African Commission on Human and Peoples' Rights: number and session
    (r"\b[Rr]ésolution (?:CADHP|ACHPR)/R[ée]s\.? ?(?P<number>\d{1,4}(?: ?\([IVXLC]{1,9}\))?(?: ?20\d\d\b)?)", _with("ACHPR/Res."),
     "Resolution {}", "resolution"),
    # States: «loi n° 2023-451», «loi n° 132 du 23 septembre 2025», «dahir n° 1-09-15», «projet de loi n° 2338/2023»
    (rf"\b(?:[Dd]écret(?: présidentiel| exécutif)?|[Oo]rdre exécutif|[Ee]xecutive [Oo]rder) {_NUMBER_SIGN}(?P<number>1[0-9]{{4}})\b", _as_written,
     "Executive Order {}", "executive order"),
    (rf"\b(?:[Pp]rojet|[Pp]roposition) de loi (?:organique |constitutionnelle )?n[°ºo] ?{_LAW_NUMBER}", _as_written, "Bill No. {}", "bill"),
    (rf"\b[Ll]oi(?:-cadre)? {_KIND}?n[°ºo] ?{_LAW_NUMBER}(?:{_DAY}|{_OF_YEAR})", _as_written, "Law No. {}", "law"),
    (rf"\b[Dd]écret(?:-loi)? {_KIND}?n[°ºo] ?{_LAW_NUMBER}(?:{_DAY}|{_OF_YEAR})", _as_written, "Decree No. {}", "decree"),
    (rf"\b[Aa]rrêté {_KIND}?n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Order No. {}", "decree"),
    (rf"\b[Oo]rdonnance n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Ordinance No. {}", "law"),
    (rf"\b[Dd]ahir n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Dahir No. {}", "law"),
    (rf"\bProclamation n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Proclamation No. {}", "law"),  # Ethiopia's laws
    (rf"\b[Cc]irculaire n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Circular No. {}", "circular"),
    # «rapport d'information n° 2386», «avis 28/2024», «lignes directrices 05/2021»: what parliaments and authorities say
    (rf"\b[Rr]apport d['’]information n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Information Report No. {}", "report"),
    (rf"\b[Rr]apport n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Report No. {}", "report"),
    (r"\b[Aa]vis n[°ºo] ?(?P<number>\d{1,4})(?![\d/-]|[. \u00a0\u202f]\d)", _as_written, "Opinion No. {}", "opinion"),
    # «avis n° 78.412/2», as the Belgian Council of State numbers what its chambers say
    (r"\b[Aa]vis n[°ºo] ?(?P<number>\d{1,3}\.\d{3}(?:/\d{1,2}(?:/[A-Z]{1,2})?)?)(?![\w/]|[.,]\d)", _as_written, "Opinion No. {}", "opinion"),
    (rf"\b[Aa]vis (?:conjoint )?{_NUMBER_SIGN}(?P<number>\d{{1,4}}/20\d\d|20\d\d[-/]\d{{1,4}})(?![\w/])", _as_written, "Opinion {}", "opinion"),
    (rf"\b[Ll]ignes directrices {_NUMBER_SIGN}(?P<number>\d{{1,2}}/20\d\d)(?![\w/])", _as_written, "Guidelines {}", "guide"),
    (rf"\b[Dd]écision n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Decision No. {}", "decision"),
    # «jugement n° C/09/671204», «arrêt 6/2025», «arrêt C-311/18»: what courts say
    (r"\b[Jj]ugement n[°ºo] ?(?P<number>(?:[A-Z]{1,3}[/ -]?)?\d{1,6}(?:[/.-]\d{1,6}){0,3})(?![\w/]|[.,]\d)", _as_written,
     "Judgment No. {}", "ruling"),
    (r"\b[Aa]rrêt (?:n[°ºo] ?)?(?P<number>(?:C-|T-)?\d{1,4}/\d{2,4})(?![\w/-])", _as_written, "Judgment {}", "ruling"),
    (rf"\b[Dd]élibération n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Deliberation No. {}", None),
    (rf"\b[Cc]onvention collective(?P<labour> de travail)? n[°ºo] ?{_LAW_NUMBER}{_DAY}", _as_written, "Collective Labour Agreement No. {}",
     "agreement"),
    # Brazil, Canada and Quebec, the United States and its states
    (r"\b(?:[Pp]rojet de loi )?(?P<number>PL (?:n[°ºo] ?)?\d{1,5}/\d{4})", _as_written, "Bill {}", "bill"),
    (r"\b[Pp]rojet de loi (?P<number>[CS]-\d{1,3})\b", _as_written, "Bill {}", "bill"),
    (r"\b[Pp]rojet de loi (?P<number>\d{1,3})(?![\w-]|[.,]\d| (?:articles?|jours|mois|ans)\b)", _as_written, "Bill {}", "bill"),
    (rf"\b(?:Loi|(?<=[Ll]a )loi|[Ll]oi(?= (?:{'|'.join(_KINDS)}) )) {_KIND}?{_NO_SIGN_NUMBER}{_OF_YEAR}(?! (?:articles?|jours|mois|ans|fois)\b)",
     _as_written, "Law {}", "law"),
    (rf"\b[Dd]écret (?=(?:{'|'.join(_KINDS)}) |\d{{1,5}} de ){_KIND}?{_NO_SIGN_NUMBER}{_OF_YEAR}", _as_written, "Decree {}", "decree"),
    (rf"\b[Ll]oi (?P<number>{_US_BILL})\b", _as_written, "{}", "law"),
    (rf"\b(?:[Pp]rojet(?: de loi)?|[Tt]exte|[Pp]roposition(?: de loi)?) (?P<number>{_US_BILL})\b", _as_written, "{}", "bill"),
    # «le texte, connu sous le nom de SB 24-205»
    (r"\b(?P<number>(?:SB|AB|HB) \d{2,5}(?:-\d{1,4})?)(?![\w-])", _as_written, "{}", None),
    # International Labour Organization
    (rf"\b[Cc]onvention {_NUMBER_SIGN}(?P<number>\d{{1,3}}) de l['’]OIT\b", _with("C"), "ILO Convention {}", "convention"),
    # Standards
    (r"\b(?:[Nn]orme |[Rr]apport technique |[Ss]pécification technique )?(?P<body>ISO(?:/(?:IEC|CEI))?(?:[/ ](?:TS|TR))?) (?P<number>\d{4,5}(?:-\d{1,2})?)(?::\d{4})?", _iso, "{}", "standard"),
    (r"\b(?:[Nn]orme )?(?P<number>ETSI (?:EN|TS|TR|GS|GR) \d{3} ?\d{3})", _as_written, "{}", "standard"),
    (r"\b[Nn]orme (?:européenne )?(?P<number>(?:pr)?EN (?:ISO(?:/IEC|/CEI)? )?\d{3,6}(?:-\d{1,2})?)", _as_written, "{}", "standard"),
    (r"\b(?:[Rr]ecommandation )?(?:UIT|ITU)-T (?P<number>[A-Z]\.\d{2,4}(?:\.\d{1,2})?)", _with("ITU-T "), "{}", "standard"),
    # «GB/T 45654-2025»: China's, «T» where they are recommended; the year is part of the number
    (r"\b(?:[Nn]orme (?:nationale |chinoise )?)?(?P<number>GB(?:/[TZ])? \d{4,5}(?:\.\d{1,2})?(?:-\d{4})?)(?![\d-])", _as_written, "{}", "standard"),
    (r"\b[Nn]orme (?P<number>(?:NF|DIN|BS) (?:EN )?(?:ISO(?:/IEC|/CEI)? )?(?:\d{3} \d{3}|\d{3,6}(?:-\d{1,2})?))", _as_written, "{}", "standard"),
    (r"\b(?:[Nn]orme )?(?P<number>IEEE \d{4}(?:\.\d{1,2})?)", _as_written, "{}", "standard"),
)  # fmt: skip
# In order: of two that match at one place the first counts.
SERIES = tuple(
    _Series(re.compile(pattern + _WHOLE), reference, name, type_) for pattern, reference, name, type_ in _SERIES
)


_DIGIT = re.compile(r"\d")


def find_references(text: str) -> list[Reference]:
    """The references in a French sentence, in order; none overlaps another. All have a number."""
    if not _DIGIT.search(text):
        return []
    return disjoint(reference for series in SERIES for reference in _read(series, text))


def _read(series: _Series, text: str) -> Iterator[Reference]:
    for match in series.pattern.finditer(text):
        reference = series.reference(match)
        name = series.name.format(reference) if isinstance(series.name, str) else series.name(reference, text)
        name = _qualifier(match) + name + _of_year(match)
        # Evidence has the number alone: the symbol tells whose text it is, and stands in no record.
        said = match["number"] if reference.startswith(tuple(_ORGANS)) else reference
        symbol = reference if said != reference else ""
        yield Reference(match.start(), match.end(), said, name, series.type, _day(match), symbol)


def _qualifier(match: re.Match[str]) -> str:
    """«décision d'exécution» is an implementing decision, «règlement délégué» a delegated regulation."""
    parts = match.groupdict()
    if parts.get("kind"):
        return f"{_KINDS[parts['kind']]} "
    return "Implementing " if parts.get("implementing") else "Delegated " if parts.get("delegated") else ""


def _of_year(match: re.Match[str]) -> str:
    """«loi 1581 de 2012»: where laws are counted anew each year."""
    year = match.groupdict().get("in")
    return f" of {year}" if year else ""


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if not parts.get("day"):
        return parts.get("in")
    return f"{parts['year']}-{MONTHS[parts['month']]:02d}-{int(parts['day']):02d}"


_DATED_NOUNS = {
    "loi": ("Law", "law"), "loi organique": ("Organic Law", "law"), "loi fédérale": ("Federal Act", "law"), "décret": ("Decree", "decree"),
    "décret présidentiel": ("Presidential Decree", "decree"), "décret-loi": ("Decree-Law", "decree"), "arrêté": ("Order", "decree"),
    "arrêté royal": ("Royal Decree", "decree"), "arrêté ministériel": ("Ministerial Order", "decree"), "ordonnance": ("Ordinance", "law"),
    "circulaire": ("Circular", "circular"), "dahir": ("Dahir", "law"),
}  # fmt: skip
_DATED = re.compile(
    rf"\b(?P<noun>{'|'.join(sorted(_DATED_NOUNS, key=len, reverse=True))}) du (?P<day>\d{{1,2}})(?:er)? (?P<month>{'|'.join(MONTHS)})"
    r" (?P<year>\d{4})\b",
    re.IGNORECASE,
)


def find_dated(text: str) -> Iterator[Reference]:
    """Texts that their kind and day name: «la loi du 6 janvier 1978», «l'arrêté royal du 3 mai 2022»."""
    for match in _DATED.finditer(text):
        noun, kind = _DATED_NOUNS[match["noun"].casefold()]
        month = MONTHS[match["month"].casefold()]
        name = f"{noun} of {int(match['day'])} {MONTHS_EN[month - 1]} {match['year']}"
        yield Reference(
            match.start(), match.end(), "", name, kind, f"{match['year']}-{month:02d}-{int(match['day']):02d}"
        )
