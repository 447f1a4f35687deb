"""What stands between a verb and its object as if it were not there: adverbs, days, asides, brackets; and nouns whose
«que» begins no relative clause."""

from __future__ import annotations

import re
from bisect import bisect_left

from summarize.facts.clauses.clause_words import DAY, MONTHS, WHEN
from summarize.facts.clauses.conjugation import Frame
from summarize.facts.clauses.verb_words import ADVERBIALS, CONTRASTS
from summarize.facts.naming.vocabulary import look_up, tokens_of

BESIDE_VERB = re.compile(
    r"(?: (?:"
    r"en [Cc]onseil des ministres"
    r"|\w{4,}ment|aussi|également|ainsi|notamment|donc|alors|enfin|surtout|hier|toujours|déjà|encore|ensuite"
    rf"|désormais|maintenant|seulement|plutôt|{'|'.join(CONTRASTS)}"
    rf"|{WHEN}"
    rf"|{DAY}(?: \d{{1,2}}(?:er)?(?: \w+(?: \d{{4}})?)?)?"
    rf"|(?:le \d{{1,2}}(?:er)?|en) (?:{MONTHS})\w*(?: \d{{4}}| dernier)?"
    r"|(?:à|en) [A-ZÀ-Þ][\w-]+|(?:en|depuis|dès) (?:19|20)\d\d"
    r"|depuis (?:plusieurs|longtemps|des|\w+) ?(?:mois|années|ans|semaines|jours)?"
    r"|cette (?:semaine|année)|(?:le )?mois dernier|la semaine dernière|l['’]an dernier|l['’]année dernière"
    r"|en (?:amont|coulisses|interne|personne|privé|public|urgence|vain)"
    r"|aujourd['’]hui|dernier|dernière|par consensus|à l['’]unanimité|à nouveau|de nouveau"
    r"|un jour|chaque (?:année|mois|semaine|jour|fois)|(?:une fois )?encore(?: une fois)?|de justesse|en bloc"
    r"|à une (?:large|écrasante|courte|forte) majorité|tous les (?:ans|mois|jours|deux ans)|\([^()]{1,60}\)|d['’]abord"
    rf"|{'|'.join(ADVERBIALS)}"
    r"|par \d+ voix(?: contre [\w-]+)?(?: et [\w-]+ abstentions?)?"
    r"|auprès d(?:u|es|e la|e l['’]|['’]|e) ?[\w-]+"
    r"|d['’]ailleurs|à plusieurs reprises|une nouvelle fois|une fois de plus|pour la première fois|à son tour"
    r"|(?:avec|sans) (?:force|fermeté|vigueur|insistance|prudence|réserve|détour|ambiguïté)"
    # «a présenté | à l'Assemblée générale | un projet»
    r"|(?:à l['’](?:Assemblée(?: générale| nationale)?|ONU|Élysée)|à la (?:presse|Chambre|Diète|Knesset)"
    r"|aux? (?:Congrès|Conseil(?: de sécurité)?|Parlement(?: européen)?|Sénat|députés|sénateurs|États membres))"
    r"(?= (?:une?|des|sa|son|ses) )"
    # «a signé | avec deux d'entre eux | des accords»
    r"|avec [\w'’-]+(?: [\w'’-]+){0,5}?(?= (?:une?|des|plusieurs) )"
    r")(?=[ ,])"
    # «propose, lui, un fonds», «rejette, pour sa part, le texte»
    rf"|, (?:(?:lui|elle|eux|elles)(?: aussi|-mêmes?| non plus)?"
    rf"|{'|'.join((*CONTRASTS, *ADVERBIALS))}),"
    r"|, (?:après|au|auprès|aux|avant|avec|chez|comme|contre|dans|depuis|devant|dès|en|face|faute|hier|le \d|lors"
    rf"|malgré|outre|par|pour|sans|sous|sur|via|à|{DAY})(?: |(?<=\d)|(?=,))[^,;:.«»]{{0,60}},"
    r"){0,5} ?"
)
# «l'idée que la France signe»: «que» says what the idea is.
THAT_IS = re.compile(
    r"\b(?:annonce|avis|certitude|condition|constat|crainte|espoir|fait|hypothèse|idée|impression|mesure|moment|point"
    r"|possibilité|preuve|risque|rumeur|sentiment|sorte|temps|thèse|vœu)$"
)
# «la charte | que | 72 États ont signée»; «le texte que la France a refusé | de signer» is the act's object.
RELATIVE = re.compile(
    r",? (?:(?P<that>que |qu['’])|(?P<to>auxquel(?:le)?s |auquel |à laquelle ))(?:la |le |les |l['’])?$"
)
TAKES_AN_ACT = re.compile(r" (?:(?:à|de) (?:ne |se |s['’])?|d['’])[a-zà-ÿ]{2,}(?:er|ir|re|oir)\b| que\b| qu['’]")
# «n'a signé | que | le dernier chapitre»: no denial
_ONLY = re.compile(r" ?(?:à ce jour |jusqu['’]ici |encore )?que (?=l[ea]s? |l['’]|une? |des |deux |trois |\d)")
_NE = re.compile(r"(?:\w+ )?(?:ne |n['’])")
# «a exhorté les pays … à tenir parole»: whom one asks is not what one asks for.
ACT_BEHIND = re.compile(
    r"[^,;:.«»]{0,80}?(?:,[^,;:.«»]{1,80}(?:,[^,;:.«»]{1,80})?,)? (?:à |de |d['’])[«\"“]? ?"
    r"(?:ne (?:pas |plus ))?(?:se |s['’](?:y |en )?|l['’]|y |en )?[a-zà-ÿ]{2,}(?:er|ir|re|oir)\b"
)
# «met en garde | les entreprises | contre les faux contenus»
WARNED = re.compile(r"(?:la |le |les |l['’]|ses? |leurs? |son |sa )[^,;:.«»]{1,60}? (?=contre |sur |face )")
# «appelle les Pays-Bas, | patrie d'ASML, | à …»
APPOSED = re.compile(r"(?:, [^,;:.«»]{2,60},(?= (?:à|de|d['’]) ?))?")
INFINITIVE = re.compile(r"(?:se |s['’])?[a-zà-ÿ]+(?:er|ir|re|oir)\b")
# What begins a direct object: determiner, number, name or mark; no preposition, pronoun or comma.
DIRECT = re.compile(
    r"(?:(?:la|le|les|une?|des|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|plusieurs|certaine?s|quelques|chaque|aucune?"
    r"|plus de|moins de|davantage de"
    r"|près de|deux|trois|tout|toute|tous|toutes|\d+) "
    r"|de (?:nouve|nombreu|grand)|(?:plus |moins |davantage )?d['’](?!avoir\b|être\b)|l['’]|[«\"“]|[A-ZÀ-Þ])"
)


# To sign no more than a part is to sign; to support no more is to withhold support from the rest.
_DONE = frozenset(("adopt", "ratify", "sign"))


def only_behind(value: str, text: str, start: int, at: int) -> int:
    """Where the object begins that «ne … que» restricts, of a verb of that value at `start` behind which `at` stands;
    else 0."""
    only = _ONLY.match(text, at - 1) if value in _DONE and _NE.match(text, start) else None
    return only.end() if only else 0


def is_of_verb(text: str, at: int) -> bool:
    """«débattra | de la loi, que soutient l'ONU»: no noun before the preposition at `at`, of which the text could be a
    part."""
    tokens = tokens_of(text)
    before = bisect_left(tokens, at, key=lambda token: token.start) - 1
    return before >= 0 and look_up(tokens, before, "noun", "gerund", "adj") is None


# «…, défendue par le Brésil, le Chili et le Kenya, | …», «…, qui a signé, | …»: behind a comma of its own only more of
# a series that «et» ends; anything else is another clause.
_INSERTION = re.compile(
    r", (?:(?:pourtant |déjà |longtemps |notamment )?[a-zà-ÿ]{3,}(?:é|i|u|is|it|ert|aint|eint|oint)e?s?"
    r" (?:par|à|aux?|avec|en|dans|sur|de|des|du|d['’]|le|la|comme|lors|pour)\b|(?:qui|que|dont|où)\b|qu['’])"
    r"[^,;:.«»\"“”]*"
    r"(?:(?:, (?:(?:l[ea]s?|une?|des|d[eu]|par|à|aux?) |[ld]['’]|(?=[A-ZÀ-Þ]))[^,;:.«»\"“”]*)+"
    r" (?:et|ou) [^,;:.«»\"“”]*)?, $"
)
_FARTHEST_INSERTION = 200


def before_insertion(text: str, at: int) -> int:
    """Where the words end that a verb at offset `at` goes with: before what two commas set in between, else at `at`."""
    behind = at if text[:at].endswith(", ") else 0
    while insertion := _INSERTION.search(text, max(0, behind - _FARTHEST_INSERTION), behind):
        at, behind = insertion.start(), insertion.start() + len(", ")
    return at


_OVER = rf"(?=[.,;]|$| (?:{'|'.join(ADVERBIALS)})(?=[.,;]|$))"
_ALONE = {(word,): re.compile(word + _OVER) for word in ("contre", "pour")}
_NOTHING = re.compile(r"(?=[.,;]|$)")


def object_left_out(frame: Frame, text: str, at: int) -> re.Match[str] | None:
    """«ont voté contre», «votera | contre | en deuxième lecture», «réserve sa position»: of what was named before."""
    if frame.value == "reserve judgement on" and not frame.after:
        return _NOTHING.match(text, at)
    return _ALONE[frame.after].match(text, at) if frame.after in _ALONE else None
