"""What is said in one sentence, and by whom: an ordered list of rules, one a construction of French.

What is said stands before the verb of speech («…, a souligné M. Shen»), behind it («Li a déclaré que …», «X précise :
« … »»), with a source («selon l'UNESCO, …»), or between marks in the clause of a verb («a dénoncé « une fuite en avant
»»). Each rule goes over the sentence once, from left to right; of two finds that overlap the rule that comes first has
it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from summarize.facts.clauses.clause import Clause
from summarize.facts.clauses.clause_words import LEAD
from summarize.facts.clauses.clauses import Reading
from summarize.facts.naming.vocabulary import look_up, tokens_of
from summarize.facts.positions.object_words import BESIDE_VERB
from summarize.facts.spans import Spans
from summarize.facts.speech.said import (
    ENOUGH,
    MARKS_BEHIND,
    NOT_SAYING_THAT,
    Said,
    framed,
    speaking,
    together,
    voicing,
    words_of,
)
from summarize.facts.speech.speech_forms import RULES as OTHER_FORMS
from summarize.facts.speech.speech_sources import for_whom, in_their_eyes, in_words_of, with_source


def find_said(reading: Reading) -> list[Said]:
    """What the rules find in one sentence, in order; three words are the least that counts."""
    found: list[Said] = []
    taken = Spans()
    for rule in RULES:
        for words in rule(reading):
            if ENOUGH.match(reading.text, words.start, words.end) and taken.add(words.start, words.end):
                found.append(words)
    return sorted(found, key=lambda words: words.start)


# --- Before the verb -------------------------------------------------------------------------------------------------

_TO_COMMA = re.compile(r"[^,;:.«»\"“”]{0,60},")
_AS = re.compile(r"[,;]? ?\b[Cc]omme $")  # «…, comme l'a rappelé Li»
# The rest of a clause that an incise cuts: no conjunction, participle or quotation begins it.
_REST = re.compile(
    r"(?: (?:dans|lors|devant|à|au|en|sur) [^,;:.«»]{2,80})?"
    r", (?!(?:et|mais|car|ou|puis|tandis|alors|\w+ant|sans|avec|pour|lors|dans|selon|qui|le|la|les|l['’]|il|elle)\b)"
    r"(?P<word>[a-zà-ÿ]+)"
)
_SUBJECT = re.compile(
    r"[Ll]['’]\w|(?:[Ll]a|[Ll]e|[Ll]es|[Uu]ne?|[Dd]es|[Cc]et?|[Cc]ette|[Cc]es|[Nn]ous|[Ii]ls?|[Ee]lles?"
    r"|[A-ZÀ-Þ]\w+)(?=\W)"
)
_MOST_CUT = 6
# «Elle presse les États d'agir, faute de quoi, | précise l'institution, | des procédures s'ouvriront»
_CUT_BEHIND = re.compile(
    r"\b(?:faute de quoi|sans quoi|sinon|car|mais|parce que|puisque|alors que|tandis que|si bien que)[, ]*$"
)
# «Par ce biais,», «Dans le même temps,»: what leads a clause and is none.
_ADVERBIAL = re.compile(
    r"(?:À|Après|Au|Aux|Avec|Dans|De|Depuis|Du|En|Face|Lors|Malgré|Par|Sur) ?(?:[\w'’-]+ ){1,4}[\w'’-]+, ?"
)


def _before_incise(reading: Reading) -> Iterator[Said]:
    """«La paix est fragile, a souligné M. Shen.», «« Nous agirons », a-t-elle promis»: what stands before the verb,
    back to the beginning of the sentence or the incise before it."""
    start, halved = 0, False
    for clause in speaking(reading):
        if clause.incise:
            as_said = _AS.search(reading.text, max(start, clause.group.start - 10), clause.group.start)
            end = as_said.start() if as_said else clause.group.start
            if halved:  # «La CEDEAO, a-t-il dit, | n'a pas les moyens, | a-t-il déploré»: the rest has no subject
                semicolon = reading.text.find("; ", start, end)
                start = semicolon + 2 if semicolon >= 0 else end
            said = reading.text[start:end]
            lost, halved = halved and not said, _is_cut_in_two(reading, clause, said)
            if lost or halved or (_CUT_BEHIND.search(said[-20:]) and len(said) > 20):
                pass  # «La Chine, a déclaré Li, est prête à …»: no stretch of the text is what was said
            elif not ENOUGH.match(said) or _ADVERBIAL.fullmatch(said):  # «En outre, relève l'ONU, « … »»
                comma = _TO_COMMA.match(reading.text, clause.subject_end)
                told = reading.quotations[-1] if reading.quotations else None
                reaches = told is not None and told.start > clause.subject_end and told.end >= len(reading.text) - 2
                if said.rstrip(" ,").endswith(MARKS_BEHIND):
                    reaches, comma = False, None  # «« Oui », a dit Li, ajoutant que …»: two words were all
                if told and reaches:
                    yield Said(told.inner_start, told.inner_end, together(clause.actors), True, "incise")
                elif comma:
                    yield from words_of(reading, comma.end(), len(reading.text), together(clause.actors), "incise")
            else:
                for words in words_of(reading, start, end, together(clause.actors), "incise"):
                    yield framed(words, clause.group.lemma)
            start = clause.subject_end


def _is_cut_in_two(reading: Reading, clause: Clause, said: str) -> bool:
    """Whether a few words without a verb stand before the incise and the rest of their clause behind it."""
    rest = _REST.match(reading.text, clause.subject_end)
    few = len(said.split()) <= _MOST_CUT and not said.rstrip(" ,").endswith(MARKS_BEHIND)
    if rest is None or not few or not _SUBJECT.match(said.lstrip(' «“"')):
        return False
    apposed = look_up(tokens_of(rest["word"]), 0, "noun")  # «…, a dit Anne Dupont, ministre du Numérique»
    return not apposed or rest["word"] == "est"


# --- Behind the verb -------------------------------------------------------------------------------------------------

# Between verb and «que»: when, where, to whom; no conjunction that ends on «que» itself.
_NO_CONJUNCTION = "".join(
    rf"(?<!\b{word})" for word in "afin ainsi alors autre avant bien moins parce plus pour sans tandis tant".split()
)
_THAT = re.compile(rf"(?:[^,;:.«»\"“”]{{0,60}}?(?:, [^,;:.«»\"“”]{{2,60}},)?){_NO_CONJUNCTION} (?:que |qu['’])")
_TOLD = frozenset("assurer avertir informer prévenir".split())
# With these at its head a sentence tells what somebody goes by or grants rather than says.
_NOTICING = frozenset("admettre concéder considérer constater noter observer reconnaître relever remarquer".split())
_COMPARED = re.compile(r"\b(?:aussi|autant|autres?|davantage|mêmes?|moins|plus|tel(?:le)?s?)\b")
_THING = re.compile(
    r" (?:des?|une?|la|les?|son|sa|ses|leurs?|cet?|cette|ces) "
    r"(?!\d|(?:lun|mar|mercre|jeu|vendre|same)di\b|(?:mois|semaine|an) )"
    r"| l['’](?!an |année |AFP|agence)"
)
_ONLY = re.compile(r"\bne |\bn['’]")  # «ne soutient que le volet éthique»
# «a confirmé son souhait que»: what is wished for, not what is said.
_WISH = re.compile(r"\b(?:crainte|désir|espoir|exigence|opposition|rêve|regret|souhait|vœu|volonté) ")
# «a dit | espérer que»: hoped, not said to be so.
_TO_HOPE = re.compile(r" (espérer|craindre|redouter|souhaiter) qu")
# «a assuré que …, | sans fournir le détail»: how it was said is not what was said.
_WITHOUT = re.compile(
    r", sans (?:plus de précisions?|(?:autre|plus|toutefois|pour autant) |(?:donner|fournir|préciser|citer|nommer|détailler)\b)"
)
# «contre une réglementation | qu'il juge prématurée»: the noun before «que» is what is judged, and nothing is said.
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:des?|du|une?|la|les?|son|sa|ses|leurs?|cet?|cette|ces|tout|toute|aux?) |\b[ld]['’])[^,;:.«»\"“”]{2,80}"
    r" (?:que |qu['’])$"
)
_JUDGED = re.compile(
    r"(?:il |elle |ils |elles |on |nous |(?:l[ea]s? |l['’])?[^\W\d_][^,;:.«»\"“”]{1,60} )"
    r"(?:a |ont )?(?:jug|estim|considér|considèr|trouv|qualifi|décri|tien|tenai|croi|dit |disent |voudrai|souhait|veu)\w*"
    r" (?:comme |de |d['’]|pour |à |très |trop |bien |plus |peu |\w+ment ){0,3}"
    r"[a-zà-ÿ-]{3,}(?<!er)(?<!ir)(?<!oir)(?=[,;.]|$| (?:et|ou|mais|car|pour|dans|en|sans|qui)\b)"
)
# What one warns of, pleads for or speaks on, led by its preposition: «alerte | sur les risques | que …».
_LED_NOUN = re.compile(
    r" (?:contre|envers|face à|face aux?|en faveur d[eu]s?|(?:pour|sur) (?!(?:BFM|CNews|France|LCI|RFI|RMC|RTL|TF1|X\b"
    r"|(?:son|sa|ses|leurs?|les|le) (?:blog|chaîne|compte|page|plateforme|réseaux?|site)|Facebook|Instagram|LinkedIn"
    r"|Mastodon|Telegram|TikTok|Twitter|Truth|place)))"
)
_LATER_SOURCE = re.compile(r",? (?:selon|d['’]après) ")
_COLON = re.compile(r"[^;:.«»\"“”!?]{0,80}:\s*")
_COLON_AT_ONCE = re.compile(r"(?: \w+ment)? ?:\s+(?![«\"“])")


def _behind_colon(reading: Reading) -> Iterator[Said]:
    """«Elle précise : « … »», and without marks where nothing stands between verb and colon («Elle prévient : la
    …»)."""
    by_start = {quotation.start: quotation for quotation in reading.quotations}
    for clause in speaking(reading):
        colon = _COLON.match(reading.text, clause.subject_end)
        quotation = by_start.get(colon.end()) if colon else None
        if quotation:
            yield Said(quotation.inner_start, quotation.inner_end, together(clause.actors), True, "colon")
        elif not clause.incise and (at_once := _COLON_AT_ONCE.match(reading.text, clause.group.end)):
            yield from words_of(reading, at_once.end(), len(reading.text), together(clause.actors), "colon")


# «La présidente, Anne Dupont, ne cache pas son inquiétude : « … »»: between the subject and its words nobody else is
# named, and the words are a sentence, full stop included; a title has none.
_TO_WORDS = re.compile(r"[^;:.«»\"“”!?]{3,160} ?: ?")
_FEWEST_WORDS = 5


def _behind_subject(reading: Reading) -> Iterator[Said]:
    """«Anne Dupont ne cache pas son inquiétude : « … »»: who acts in the sentence that a colon leads to words says
    them."""
    told = reading.quotations[-1] if reading.quotations else None
    if told is None or not told.opened or speaking(reading):
        return
    words = reading.text[told.inner_start : told.inner_end]
    ends = told.end >= len(reading.text.rstrip()) - 1 and words.endswith((".", "!", "?", "…"))
    if not (ends and words[:1].isupper() and len(words.split()) >= _FEWEST_WORDS):
        return
    lead = LEAD.match(reading.text)
    speaker = reading.actors.at(lead.end() if lead else 0)
    between = _TO_WORDS.fullmatch(reading.text, speaker[-1].end, told.start) if len(speaker) == 1 else None
    if between and speaker[0].kind == "person" and not reading.actors.person_in(speaker[0].end, told.start):
        yield Said(told.inner_start, told.inner_end, speaker[0], True, "colon")


def _behind_that(reading: Reading) -> Iterator[Said]:
    """«Li a déclaré que …», «soulignant que …»: the clause to the end of the sentence or the next verb's words."""
    ends = _ends_of_clauses(reading)
    for clause in speaking(reading):
        that = _THAT.match(reading.text, clause.group.end)
        opening = clause.group.tense == "gerund" and clause.group.start < 3
        only = _ONLY.search(reading.text, clause.group.start, clause.group.end)
        if that and _COMPARED.search(that.group()):
            continue  # «des règles plus strictes qu'aux Pays-Bas»
        if that and clause.group.lemma not in _TOLD and _THING.match(that.group()):
            continue  # «soutient les lignes directrices que prépare le Comité»
        if (
            that
            and _NOUN_BEFORE.search(that.group())
            and (_LED_NOUN.match(that.group()) or _JUDGED.match(reading.text, that.end()))
        ):
            continue
        if that and _WISH.search(reading.text, clause.group.end, that.end()):
            continue
        if that and opening and clause.group.lemma not in _NOTICING and (main := _main_behind(reading, that.end())):
            yield from words_of(reading, that.end(), main.start, together(main.actors), "that-clause")
        elif that and not (clause.incise or opening or only or clause.group.lemma in NOT_SAYING_THAT):
            following = bisect_right(ends, that.end())
            end = ends[following] if following < len(ends) else len(reading.text)
            end = _less_what_was_done(reading, clause, that.end(), end)
            leading = _WHILE.search(reading.text, max(that.end(), end - 10), end)
            end = leading.start() if leading else end
            for words in words_of(reading, that.end(), end, together(clause.actors), "that-clause"):
                hoping = _TO_HOPE.match(that.group())
                yield framed(words, hoping.group(1) if hoping else clause.group.lemma)


# «…, | tout en | regrettant que»: what leads to the next words.
_WHILE = re.compile(r"(?:,? tout(?: en)?)? ?$")
_DONE = re.compile(r"\b(?:a|ont|s['’]est|se sont) ")
_AND_DONE = re.compile(r" et (?=(?:a|ont|s['’]est|se sont) )")


def _less_what_was_done(reading: Reading, clause: Clause, start: int, end: int) -> int:
    """«a reconnu qu'il fallait recruter | et s'est engagé à …»: what the speaker has done as well is not said, where
    nothing that is said is in that tense; nor is another clause behind a semicolon."""
    text = reading.text
    told = reading.quotation_at(start)
    if told and told.start == start and text.startswith(" et ", told.end):
        verbs = {clause.group.start for clause in reading.clauses if not clause.quoted}
        if told.end + len(" et ") in verbs:
            return told.end  # «note que « tout recule » | et appelle à agir»
    stop = text.find(" ;", start, end)
    if stop >= 0 and reading.quotation_at(stop) is None:
        end = stop
    done = _DONE.search(text, start, end)
    if done is None or not _DONE.match(text, clause.group.start):
        return end
    joined = _AND_DONE.search(text, max(start, done.start() - 4), done.end())
    return joined.start() if joined and reading.quotation_at(joined.start()) is None else end


def _main_behind(reading: Reading, at: int) -> Clause | None:
    """«Rappelant que le texte est prêt, | l'ONU a proposé …»: the clause to which a gerund at the head belongs, where it
    is the only one behind it that a comma leads."""
    led = [
        clause
        for clause in reading.clauses
        if clause.start > at and reading.text.endswith(", ", at, clause.start) and not clause.embedded
    ]
    told = [clause for clause in led if clause.actors and clause.group.tense not in ("gerund", "participle")]
    return told[0] if len(told) == len(led) == 1 and not (told[0].incise or told[0].quoted) else None


def _ends_of_clauses(reading: Reading) -> list[int]:
    """Where the words behind «que» may end: an incise, «, soulignant que», a source."""
    ends = [
        clause.group.start
        for clause in speaking(reading)
        if clause.incise or (clause.group.tense == "gerund" and _THAT.match(reading.text, clause.group.end))
    ]
    ends += (without.start() for without in _WITHOUT.finditer(reading.text))
    for source in _LATER_SOURCE.finditer(reading.text):
        if source.group().startswith(",") or reading.actors.at(source.end()):
            ends.append(source.start())
    return sorted(ends)


# --- Between marks ---------------------------------------------------------------------------------------------------

# An apposition may stand between: «a appelé les Pays-Bas, patrie d'ASML, à « …»».
_TO_MARKS = re.compile(
    r"[^,;:.]{0,150}(?:, (?!qui |que |qu['’]|dont |où )[^,;:.«»]{2,60}, (?:à |de |d['’]|pour |contre )[^,;:.«»]{0,60})?$"
)
_OTHER_CLAUSE = re.compile(r"\b(?:qui|dont|où|parce|alors|tandis|puisque|lorsque)\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:une?|le|la|les|son|sa|cet?|cette|l['’]) ?$")  # «un « Traité … »» is a name
# «l'absence du livre blanc « L'IA au guichet »», «la campagne intitulée « Stop au fichage »»
_TITLE_BEFORE = re.compile(
    r"\b(?:appel|campagne|charte|conférence|déclaration|dispositif|document|étude|forum|guide|initiative|intitulée?s?|livre (?:blanc|vert)|loi"
    r"|note|ouvrage|pétition|plan|portail|programme|projet|rapport|stratégie|table ronde|tribune|baptisée?s?|dite?s?|nommée?s?|titre) ?$"
)


def _between_marks(reading: Reading) -> Iterator[Said]:
    """«a dénoncé « une fuite en avant »», «appelant à "ne pas politiser"»: marks behind the verb, in its clause."""
    text = reading.text
    spoken = voicing(reading)
    ends = [clause.subject_end for clause in spoken]
    for quotation in reading.quotations:
        before = bisect_right(ends, quotation.start)
        if not before or not quotation.opened:
            continue
        clause = spoken[before - 1]
        capital = text[quotation.inner_start : quotation.inner_start + 1].isupper()
        if capital and _TITLE_BEFORE.search(text, max(0, quotation.start - 20), quotation.start):
            continue
        if capital and _ARTICLE_BEFORE.search(text, max(0, quotation.start - 8), quotation.start):
            continue
        if capital and not clause.group.speech:
            continue  # «rejoint l'initiative « Villes sûres »»
        beside = BESIDE_VERB.match(text, clause.subject_end, quotation.start)
        between = _TO_MARKS.match(text, beside.end() if beside else clause.subject_end, quotation.start)
        if between and not _OTHER_CLAUSE.search(between.group()):
            yield Said(quotation.inner_start, quotation.inner_end, together(clause.actors), True, "marks")


RULES: tuple[Callable[[Reading], Iterator[Said]], ...] = (
    _before_incise,
    _behind_colon,
    _behind_subject,
    _behind_that,
    with_source,
    for_whom,
    in_words_of,
    in_their_eyes,
    *OTHER_FORMS,
    _between_marks,
)
