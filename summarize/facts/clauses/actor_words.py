"""Words of the noun phrases that name who acts: determiners, titles, what joins two actors, phrases for a person."""

from __future__ import annotations

import re

# «le gouvernement chinois», «les autorités du Kenya»: a state acts.
GOVERNMENT = re.compile(r"(?:gouvernement|autorités|exécutif|(?P<sent>délégation))\b", re.IGNORECASE)
# Between an office and a name, or before a name alone; «le Pr Bissyandé», «la Dre Fatim Diallo».
_TITLES = r"M\.|Mme|Mlle|Me|Maître|Dre?\.?|Pre?\.?|Mgr\.?|Sir|Lord|Lady|Madame|Monsieur|l['’]honorable"
TITLE = rf"(?:{_TITLES}) "
DETERMINER = re.compile(
    r"(?:(?:(?P<her>la )|le )?"
    rf"(?P<title>{_TITLES}|Mmes|MM\.)"
    # «M. de Vries»: particles before the surname
    r" ?(?-i:(?=(?:(?:de|du|la|van|von|den|der|ben|bin|da|di|zu) |d['’]){0,2}[A-ZÀ-Þ]))"
    r"|(?P<feminine>la|une|cette|sa) |(?P<masculine>le|un|ce|cet|son) "
    r"|(?P<plural>les|des|ces|ses|leurs) |l['’]|leur )?",
    re.IGNORECASE,
)
AND_NAME = re.compile(r" et (?=(?:la |le |l['’])?[A-ZÀ-Þ])")
# Of these a country has one, which need not be named: «l'opposition dénonce».
ONE_OF_ITS_KIND = r"(?:l['’]opposition|la majorité|le patronat|la société civile|le monde associatif)"
# «le groupe d'experts», «la mission d'information»: it says what it is made of or for.
OF_WHOM = re.compile(
    r"l(?:[ea] |['’])(?:collectif|comité|commission|conseil|délégation|groupe|mission|organisation|panel|réseau)"
    rf" (?:de |d['’])[a-zà-ÿ]|{ONE_OF_ITS_KIND}\b",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(r"\b(?:[Ll][ae]s? |[Ll]['’])$")
JOINED = re.compile(r",? (?:et|ou|ni|ainsi que) |, ")
MEMBERS = re.compile(r",? (?:dont|notamment|y compris|parmi lesquels|parmi lesquelles|à savoir) ")
# Behind the last of those whom «dont» counts stands no verb but that of all; of «dont le président a reçu» it is his.
GOES_ON = re.compile(
    r" (?:ne |se |[ns]['’])?(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|va|vont|[a-zà-ÿ]{2,}e)\b"
)
APPOSED_NAME = re.compile(r", ([A-ZÀ-Þ][\w'’.-]+(?: (?:d['’])?[\w'’.-]+){0,3}),(?= (?!a |qui |dont ))")
GENDER = re.compile(r"\b(?:(?P<feminine>la|une)|le|un|du|au) $", re.IGNORECASE)
OFFICE = re.compile(
    r"(?:(?P<feminine>[Ss]a|[Ll]a|[Uu]ne) |(?P<masculine>[Ss]on|[Ll]e|[Uu]n) |[Ll]['’])[a-zà-ÿ-]{4,}"
    r"(?: (?!(?:a|ont|est|sont|que|qui|avait)\b)"
    rf"[\w'’-]+){{0,8}}, (?:{TITLE})?"
)
# «cette chercheuse»; a prize has many winners, but an article calls by it the one whom it has named.
THIS_PERSON = re.compile(
    r"(?:[Cc]et? |[Ll]e (?=lauréat)|(?P<feminine>[Cc]ette |[Ll]a (?=lauréate)))(?P<noun>[a-zà-ÿ-]{5,})"
    r"(?: (?:du prix|de la médaille) [A-ZÀ-Þ][\w-]+(?: d['’][a-zà-ÿ]+)?(?: \d{4})?)?"
)
OF_A_PERSON = re.compile(r"(?:eur|euse|trice|ien|ienne|iste|ogue|ais|aise|nier|nière|naire|crate)$")
NAME_BEHIND = re.compile(rf",? (?:{TITLE})?[A-ZÀ-Þ]")


# Bodies that are one person: «le Contrôleur européen de la protection des données», «la Défenseure des droits».
HELD_BODY = re.compile(
    r"(?:(?P<feminine>Commissaire générale|Contrôleuse|Défenseure|Médiatrice|Préposée|Procureure|Rapporteuse)"
    r"|Commissaire|Contrôleur|Défenseur|Haut-Commissaire|Médiateur|Ombudsman|Préposé|Procureur|Rapporteur"
    r"|Vérificateur)\b",
    re.IGNORECASE,
)
TO_HOLDER = re.compile(rf"(?: \([^()]{{1,20}}\))?, (?:{TITLE})?")


def with_article_before(text: str, start: int) -> int:
    """Where the article before the name at `start` begins, or the name: «| l'Union européenne, qui soutient»."""
    article = _ARTICLE_BEFORE.search(text, max(0, start - 4), start)
    return article.start() if article else start
