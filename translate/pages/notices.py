"""What a site says to its reader in the middle of a text: of cookies, of what reading costs, of other texts it has.

The patterns tell classes of such lines by who speaks to whom («nos partenaires», «vous consentez», «votre e-mail»).
What others do with cookies, or what others charge, is news.
"""

from __future__ import annotations

import re

_AHEAD = r"(?=.{0,250}\b(?:"
# « En cliquant sur « Accepter », vous consentez à l'utilisation de traceurs … », « Nous respectons votre vie privée »
_CONSENT = re.compile(
    r"(?!.{0,300}\b(?:a|ont|avait) (?:dit|déclaré|affirmé|assuré|indiqué|expliqué)\b|.{0,300}\bselon\b)"
    r"(?:nous|notre site|ce site|ce service|en (?:cliqu|poursuiv|continu|utilis|navigu)ant|avec votre|votre|vos"
    r"|les cookies|ces cookies|afin de|pour|vous)\b"
    rf"{_AHEAD}cookies|traceurs)\b)"
    rf"{_AHEAD}vous (?:acceptez|consentez|autorisez|pouvez|permettez)|vos (?:choix|données|préférences)"
    r"|votre (?:accord|consentement|expérience|navigation|vie privée|visite)|nos (?:\d{1,4} )?partenaires)\b).{1,300}"
    r"|(?:nous (?:respectons|protégeons)|nous prenons soin de|le respect de|bienvenue ! ?nous respectons)?"
    r" ?votre vie privée(?: (?:est|nous|compte)\b.{0,40})?",
    re.IGNORECASE,
)
# « Newsletter … – Chaque jour, l'essentiel … Votre e-mail OK»: a form, its field and its button.
_FORM = re.compile(
    rf"{_AHEAD}newsletters?|infolettre|lettre|inscri\w{{1,8}}|abonn\w{{1,6}}|recev\w{{1,5}}|alertes?|actu\w{{0,7}}"
    r"|boîte|OK)\b).{0,200}\b(?:votre|entrez votre|saisissez votre|indiquez votre) (?:adresse )?"
    r"(?:e-?mail|mail|courriel|adresse électronique)\b[^.!?]{0,40}",
    re.IGNORECASE,
)
# « À partir de 1 €/mois, sans engagement», « 1er mois offert puis 9,99 € »: what reading costs.
_OFFER = re.compile(
    rf"{_AHEAD}abonnez-vous|m'abonne|s'abonner|abonnement (?:dès|à partir)|sans engagement|mois offert|résiliable"
    rf"|accès illimité))(?=.{{0,120}}\d ?(?:€|\$|CHF|euros?)).{{5,120}}(?<![.!?])",
    re.IGNORECASE,
)
_READ = r"(?:lire|relire|voir|revoir|écouter|regarder|découvrir)"
_TEXT = (
    r"(?:analyse|article|décryptage|dossier|édito(?:rial)?|enquête|entretien|interview|reportage|série|podcast|récit)"
)
_ARROW = r"(?:[>→›»|▶►➤⇒]|[-–—]{1,2} )"
# « LIRE AUSSI > … », « À lire aussi – … », « Lire notre enquête : … »: a link to another text, with its title.
_LINKED = re.compile(
    rf"(?:[>→»▶►•] ?)?(?:(?:à |a )?{_READ} ?(?:aussi|également|encore) ?{_ARROW}.{{2,200}}"
    rf"|(?:à |a ){_READ} ?{_ARROW}.{{2,200}}"
    rf"|(?:re)?(?:lire|lisez|voir|écoutez?) (?:aussi )?notre {_TEXT} ?(?::|{_ARROW}).{{2,200}}"
    r"|(?:sur le même sujet|pour aller plus loin|(?:dans )?notre dossier) ?[>→›»|:] ?.{2,200})(?<![.!?…])",
    re.IGNORECASE,
)
# « L'auteure remercie M. Dupont pour sa relecture.»: whom a text thanks, it does not tell of.
_THANKS = re.compile(
    r"(?:l['’]aut(?:eure?|rice)|les aut(?:eure?|rice)s|nous|je)(?: (?:tiens|tient|tiennent|tenons) à| souhaite(?:nt)?)?"
    r" remerci(?:e|er|ent|ons)\b.{2,220}\b(?:relectures?|commentaires|remarques|suggestions|conseils)\b[^.!?]{0,80}\.?",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"#[^\W_][\w'’-]{0,40}|#[^\W_][^#]{0,40}(?:#[^\W_][^#]{0,40}){1,14}")

NOTICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cookies", _CONSENT),
    ("newsletter", _FORM),
    ("newsletter", _OFFER),
    ("related link", _LINKED),
    ("tags", _HASHTAGS),
    ("thanks", _THANKS),
)
