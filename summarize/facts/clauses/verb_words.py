"""Small words around a French verb: auxiliaries, clitics, adverbs, denials, and what makes a form a noun."""

from __future__ import annotations

import re

from summarize.facts.naming.vocabulary import tokens_of

HAVE = {**dict.fromkeys(("a", "ont", "avons", "avait", "avaient", "eut", "eurent", "ait", "aient"), "past"),
         **dict.fromkeys(("aura", "auront"), "future"), **dict.fromkeys(("aurait", "auraient"), "conditional"),
         "ayant": "gerund"}  # fmt: skip
BE = {**dict.fromkeys(("est", "sont", "sommes"), "present"), **dict.fromkeys(("était", "étaient", "fut", "furent"), "past"),
       **dict.fromkeys(("sera", "seront"), "future"), **dict.fromkeys(("serait", "seraient"), "conditional")}  # fmt: skip
# «vient d'annoncer», «va signer»: word → tense, what stands before the infinitive.
NEAR = {**dict.fromkeys(("vient", "viennent"), ("past", "de")), **dict.fromkeys(("va", "vont"), ("future", ""))}
# Verbs whose infinitive says what the subject does or is resolved to do: what leads the infinitive.
GOVERNORS = {
    **dict.fromkeys(("décider", "accepter", "choisir"), ("de",)), "continuer": ("à", "de"), "consentir": ("à",), "tenir": ("à",),
    "finir": ("par",), **dict.fromkeys(("persister", "s'obstiner", "se résoudre"), ("à",)),
    **dict.fromkeys(("dire", "affirmer", "déclarer", "assurer", "annoncer", "indiquer"), ("",)),
}  # fmt: skip
# With these the infinitive is what the subject means to do.
INTENDING = {
    **dict.fromkeys(("vouloir", "entendre", "compter", "souhaiter", "espérer"), ("",)), "avoir l'intention": ("de",),
    **dict.fromkeys(("s'apprêter", "se préparer"), ("à",)),
    **{f"{be} {ready}": ("à",) for be in ("être", "se dire", "se déclarer", "se montrer", "rester")
       for ready in ("prêt", "disposé", "résolu", "déterminé")},
}  # fmt: skip
# With these the infinitive is what the subject says: «veut croire», «a tenu à préciser».
SAYING = {
    **dict.fromkeys(("vouloir", "souhaiter"), ("",)), **dict.fromkeys(("tenir", "se borner", "se plaire"), ("à",)),
    **dict.fromkeys(("se contenter", "prendre soin"), ("de",)),
}  # fmt: skip
NOT_TO = (["ne", "pas"], ["ne", "plus"], ["n'", "pas"])
AUXILIARIES = HAVE.keys() | BE.keys() | NEAR.keys()
CLITICS = frozenset("ne n' se s' y en le la l' les lui leur me m' nous vous".split())
OBJECTS = tuple("y le la les l' lui leur en me m' nous vous".split())
REFLEXIVE = frozenset(("se", "s'"))
REFLEXIVES = {**dict.fromkeys(("je", "j'"), frozenset(("me", "m'"))), "nous": frozenset(("nous",))}
SUBJECTS = frozenset("il elle ils elles on je j' nous vous qui".split())
# «La France, | toutefois, | refuse», «refuse | néanmoins | le texte»
CONTRASTS = ("toutefois", "cependant", "néanmoins", "pourtant")
ADVERBS = frozenset(
    "pas plus jamais guère point aussi déjà ensuite enfin notamment toujours encore également ainsi alors donc même "
    "bien tous désormais maintenant seulement plutôt ni toutes tout très vite hier surtout".split()
).union(CONTRASTS)
# What stands between a verb and what belongs to it, as if it were not there.
ADVERBIALS = (
    "tous deux", "toutes deux", "tous trois", "tous les deux", "tous les trois", "par ailleurs", "en outre", "en revanche", "à nouveau", "de nouveau", "d'ailleurs", "d'abord", "à son tour", "pour sa part",
    "quant à elle", "quant à lui", "lui aussi", "elle aussi", "eux aussi", "elles aussi", "lui-même", "elle-même", "tout de même", "quand même", "malgré tout", "de même", "de son côté", "de leur côté", "une nouvelle fois", "pour leur part", "quant à eux", "en effet",
    "à l'unanimité", "à la quasi-unanimité", "à la majorité", "à une large majorité", "à une écrasante majorité", "par consensus",
    "par acclamation", "sans vote", "sans débat", "sans amendement", "sans modification", "sans opposition", "à main levée",
    "en première lecture", "en seconde lecture", "en deuxième lecture", "en nouvelle lecture", "en lecture définitive",
    "en dernière lecture", "en commission", "en plénière", "en séance plénière", "en séance publique", "à huis clos", "en conseil des ministres", "en l'état",
    "sur le principe", "à titre provisoire", "à titre personnel", "à cette occasion", "à l'occasion", "dans ce contexte",
    "d'une seule voix", "d'une même voix", "haut et fort", "sans équivoque", "sans ambiguïté", "sans ambages", "sans relâche",
    "sans cesse", "sans tarder", "sans attendre", "d'ores et déjà", "dès lors", "à plusieurs reprises",
    "sans surprise", "dans la foulée", "au passage", "sans détour", "avec force", "avec fermeté", "sans réserve", "en bloc",
    "une fois de plus", "pour la première fois", "de longue date", "depuis longtemps", "au contraire", "en particulier", "pour l'instant", "à ce stade", "dans un premier temps", "du bout des lèvres", "d'emblée", "à l'inverse", "de concert", "tour à tour",
    "sur ce point", "à cet égard", "à juste titre", "tout d'abord", "quant à elles", "de plus", "pour autant", "lors du sommet",
)  # fmt: skip
BY_FIRST_WORD: dict[str, list[tuple[str, ...]]] = {}
for _words in (tuple(token.base for token in tokens_of(adverbial)) for adverbial in ADVERBIALS):
    BY_FIRST_WORD.setdefault(_words[0], []).append(_words)
# Of the determiner in «exprimer son soutien» stand others: «un soutien», «leur plein soutien».
SAME_DETERMINER = {
    **dict.fromkeys(("son", "sa"), frozenset("son sa ses leur leurs un une".split())),
    "ses": frozenset(("ses", "leurs")),
    "des": frozenset("des de d' ses leurs quelques certaines plusieurs".split()),
}
DENIALS = frozenset("pas plus jamais guère point aucun aucune rien ni nullement personne nul nulle".split())
FARTHEST_DENIAL = 8  # words before the verb: «ni la Chine ni la Russie n'ont signé»
# Before a word that may be noun or verb these make it a noun: «la demande», «sans critique», «de soutien».
BEFORE_NOUN = frozenset(
    "un une des du de d' au aux ce cet cette ces son sa ses leurs notre nos votre vos chaque toute aucun aucune à par "
    "sur pour "
    "sans avec dans contre comme selon".split()
)
ARTICLE_OR_CLITIC = frozenset(("le", "la", "les", "l'", "leur", "en"))
OBJECT_OR_ARTICLE = frozenset(("le", "la", "les", "l'"))
# Behind an article these are nouns or adjectives; other forms of a stance can only be verbs there: «la France | le
# soutient», «Le premier | refuse».
NOUNS_TOO = frozenset(
    "alarme alerte annonce avance batte blâme combat critique célèbre demande doute déclare dit décline élève estime exclus épingle "
    "interdit interdits invite joint juge lance menace note observe offre peste pointe pousse presse quitte relance remarque "
    "reproche réplique satisfait signe somme souffle tacle tranche valide vote".split()
)
ORDINALS = frozenset(("premier", "première", "second", "seconde", "deuxième"))
AGENT_LEADS = frozenset("la le les l' un une des plusieurs quelque près plus deux trois quatre cinq six dix".split())
INVERTED = re.compile(r"(.+?)-(?:t-)?(il|elle|ils|elles|on)")
MOST_ADVERBS = 5
MOST_ADJECTIVES = 2
