"""The fidelity checks: what each must mark, and what it must leave alone."""

from __future__ import annotations

import pytest

from translate.checks.loops import is_repeated, without_loops
from translate.glossary import Glossary
from translate.guard import checks_of, is_untranslated
from translate.languages.gazetteer import fold
from translate.languages.names import proper_names

MARKED = [
    ("number-missing", "61 pays ont signé la déclaration.", "16 countries signed the declaration."),
    ("number-missing", "Le plan prévoit 1,5 milliard d'euros.", "The plan provides for 15 billion euros."),
    ("name-changed", "La ministre Chola Milambo a salué le texte.", "Minister Milan Bo welcomed the text."),
    ("name-changed", "Le Brésil soutient la résolution.", "Portugal supports the resolution."),
    (
        "untranslated",
        "Les experts ont examiné le rapport annuel.",
        "Les experts ont examined the report dans the year.",
    ),
    (
        "repeated",
        "Le ministre a déclaré samedi que les travaux commenceront.",
        "On Saturday, the minister said on Saturday that work will begin.",
    ),
    ("repeated", "Le conseil examine la coopération.", "The council examines cooperation cooperation cooperation."),
    (
        "repeated",
        "Il propose un cadre de gouvernance.",
        "It proposes a framework of governance of a framework of governance.",
    ),
    (
        "truncated",
        "Le gouvernement a annoncé une stratégie nationale pour l'emploi et la formation.",
        "The government.",
    ),
]
MARKED += [
    ("number-missing", "Près de 40 pays et organisations sont venus.", "Nearly 40 organizations came."),
    ("number-missing", "Plus de 1 000 experts et 12 pays sont venus.", "More than 1,000 people and 12 countries came."),
    ("number-missing", "Ainsi 61 États ont signé.", "So 61 have signed."),
    ("number-missing", "La banque a promis 1,5 milliard.", "The bank promised up to 1.5 billion."),
    ("name-changed", "Le Niger a signé.", "Nigeria signed."),
    ("name-changed", "Elle a souligné le rôle de l'atelier.", "She stressed the role of the Italians."),
    ("name-changed", "Le ministre a signé l'accord à Rome.", "The Spanish minister signed the agreement in Rome."),
    ("name-changed", "Oman a signé.", "A woman signed."),
    ("name-changed", "Le Royaume préconise un fonds.", "The UK recommends a fund."),
    ("name-changed", "Les États-Unis ont donc refusé.", "They thus refused."),
    ("name-changed", "Mme Wu Bo est venue.", "Someone came."),
    ("name-changed", "La société xAI a signé.", "The company Ax signed."),
    ("term-missing", "La Commission européenne a signé le plan.", "The Europe committee signed the plan."),
    ("negation-changed", "Le conseil n'a pas signé le plan.", "The council signed the plan."),
    (
        "quotes-unbalanced",
        "Le maire a dit : « Nous devons agir sans attendre ».",
        "The mayor said we must act without delay.",
    ),
    ("quotes-unbalanced", "Le maire a dit : « Nous agirons ».", 'The mayor said: "We will act.'),
    ("truncated", "Le conseil se déchire autour du texte.", "The is torn apart council around the text."),
]
MARKED += [
    ("name-changed", "Le rapport de M. Idriss Berrada.", "The report of Mrs Idriss Berrada."),
    ("name-changed", "Mme Marie Durand est venue.", "Mr Marie Durand came."),
    ("name-changed", "La Haute-Commissaire a signé.", "Hamburg signed."),
    ("name-changed", "La rencontre entre Zarif et Le Drian.", "The meeting between Zarif and the Drian."),
    ("name-changed", "L'Online Safety Act de 2023 suffit.", "The 2023 Act is enough."),
    ("term-missing", "Le premier texte onusien est prêt.", "The first American text is ready."),
    ("term-missing", "Des ONG ont signé le plan.", "Some ONG signed the plan."),
    ("term-missing", "La présidente de la FIJ a signé.", "The president of the FIJ signed."),
]
CLEAN = [
    ("Le taux frôle les 3 %.", "The rate is close to 3%."),
    ("Les Britanniques ont payé 30 dollars.", "The UK paid US$30."),
    ("MM. Dupont et Durand et M. Martin sont venus.", "Mr Dupont, Mr Durand and Mr Martin came."),
    ("Mme Dupont et M. Durand sont venus.", "Ms Dupont and Mr Durand came."),
    ("Dupont est venu, dit M. Durand.", "Mr Dupont came, said Mr Durand."),
    ("Les trains du Cap roulent.", "The trains of Cape Town run."),
    ("Les visites sont brèves.", "Tours are short."),
    ("Le premier texte onusien est prêt.", "The first UN text is ready."),
    ("L'ESSENTIEL DU RAPPORT", "The essence of the report"),
    ("Elle a présenté la stratégie « Appliquer l'IA » hier.", "She presented the Apply AI Strategy yesterday."),
    ("Le ministre a signé l'accord à Rome.", "The Italian minister signed the agreement in Rome."),
    ("Près de 40 pays et organisations sont venus.", "Nearly 40 nations and bodies came."),
    ("Le couple franco-allemand reste uni.", "The French and German couple remains united."),
    ("Les Pays-Bas et le Royaume-Uni ont signé.", "The Netherlands and the United Kingdom signed."),
    ("Le Royaume-Uni a signé.", "The country (UK) signed."),
    ("Trois millions de personnes et cinq milliards d'euros.", "3 million people and €5 billion."),
    ("Deux mille cinq cents experts sont venus à 14 heures.", "2,500 experts came at 2 p.m."),
    ("Depuis les années 90, le fonds a 1,5 million d'euros.", "Since the 1990s, the fund has had €1.5m."),
    ("La moitié des pays ont voté.", "50 per cent of the countries voted."),
    (
        "Les signataires sont Amazon, Anthropic, Google, Microsoft, OpenAI, Mistral et Nvidia.",
        "The signatories are Amazon, Anthropic, Google, Microsoft, OpenAI, Mistral and Nvidia.",
    ),
    ("61 pays, dont la Chine, ont signé.", "61 countries, including China, signed."),
    ("Le Premier ministre britannique Keir Starmer a refusé.", "The British Prime Minister Keir Starmer refused."),
    ("Les Pays-Bas et l'Allemagne soutiennent le texte.", "The Dutch and the Germans support the text."),
    ("Il dit que le conseil a eu raison.", "He says that that council had had its way."),
    (
        "Plus de 1 000 experts viendront à Genève le 1er mars.",
        "More than 1,000 experts will come to Geneva on March 1.",
    ),
]


CLEAN += [
    ("La foire dure de samedi à samedi.", "The fair runs from Saturday to Saturday."),
    ("Le mot « sécurité » trompe.", "The word security misleads."),
    ("Le maire a dit : « Nous devons agir sans attendre.", 'The mayor said: "We must act without delay.'),
]


@pytest.mark.parametrize(("check", "fr", "en"), MARKED)
def test_an_unfaithful_sentence_is_marked(check: str, fr: str, en: str, glossary: Glossary) -> None:
    assert check in checks_of(fr, en, glossary)


@pytest.mark.parametrize(("fr", "en"), CLEAN)
def test_a_faithful_sentence_is_not_marked(fr: str, en: str, glossary: Glossary) -> None:
    assert checks_of(fr, en, glossary) == ()


def test_a_repetition_of_the_source_is_not_a_loop() -> None:
    assert not is_repeated(
        "Jamais, jamais, jamais le conseil ne signera.", "Never, never, never will the council sign."
    )


@pytest.mark.parametrize(
    ("fr", "en"),
    [
        ("un moratoire de deux ans", "a two-year-year-year moratorium"),
        ("une chaîne entière", "a chain-to-to-to-end"),
        ("le NISCC publie ses tests", "the NISCCCCCCC publishes its tests"),
        ("les fédérations", "the federerererererations"),
        ("le directeur général de RSF", "the director general director of RSF"),
        ("le colloque du 31 octobre 2025", "the 31 October 31, 2025 symposium"),
        ("perte de contrôle, guerres", "loss of control, wars, wars"),
        ("En Corée du Sud, un seul suffit.", "In South Korean South Korea, one is enough."),
    ],
)
def test_a_loop_of_words_and_parts_is_seen(fr: str, en: str) -> None:
    assert is_repeated(fr, en)


@pytest.mark.parametrize(
    ("fr", "en"),
    [
        ("les interactions protéine-protéine", "protein-protein interactions"),
        ("que les praticiens enseignent aux praticiens", "let practitioners teach practitioners"),
        ("Ils pensent qu'ils ont raison.", "They think they are right."),
        ("C'est énorme.", "It is a very, very, very big thing."),
        ("un face-à-face", "a face-to-face"),
        ("les 5 et 31 mai", "5 May, 31 May"),
        ("Régions d'Usti et de Liberec", "Usti region, Liberec region"),
        (
            "le Conseil de sécurité et, aux Nations unies, le Conseil de sécurité",
            "the United Nations Security Council and the United Nations Security Council",
        ),
    ],
)
def test_what_is_no_loop(fr: str, en: str) -> None:
    assert not is_repeated(fr, en)


@pytest.mark.parametrize(
    ("fr", "en", "once"),
    [
        ("Mon adjoint prendra la direction.", "My deputy deputy will take it.", "My deputy will take it."),
        ("les soins de santé", "the health care care care care care health care", "the health care"),
        ("juridiques, médicaux et agricoles", "legal, medical, medical, medical and farm", "legal, medical and farm"),
        ("qui est coupable", "who is guilty and who is guilty and who fell", "who is guilty and who fell"),
        ("Jamais, jamais il ne signera.", "Never, never, never will he sign.", "Never, never, never will he sign."),
        ("un moratoire de cinq ans", "a five-year-year-year-old moratorium", "a five-year-old moratorium"),
        ("Il avait dû partir.", "What he had had had to be left.", "What he had had had to be left."),
        ("5 euros, puis 5 euros", "5 euros 5 euros", "5 euros 5 euros"),
    ],
)
def test_what_follows_itself_is_said_once(fr: str, en: str, once: str) -> None:
    assert without_loops(fr, en) == once


@pytest.mark.parametrize(
    ("fr", "en"),
    [
        ("Le traité est avec nous.", "The treaty avec us."),
        ("Le code est pour le sport.", "Le code est pour le sport."),
        (
            "Il cite information, communication, coordination, formation, administration, intelligence.",
            "It cites information, communication, coordination, formation, administration, intelligence.",
        ),
        ("Le plan est prêt.", "…"),
    ],
)
def test_french_left_standing(fr: str, en: str) -> None:
    assert is_untranslated(fr, en)


def test_a_name_that_is_french_is_not_french_left_standing() -> None:
    assert not is_untranslated("Le Monde et Les Échos en parlent.", "Le Monde and Les Échos talk about it.")


def test_names_are_found_and_institutions_are_not(glossary: Glossary) -> None:
    text = "Selon Amandeep Singh Gill, la Commission européenne et OpenAI ont répondu à Mme Dupont."
    names = [text[a:b] for a, b in proper_names(text, glossary)]
    assert "Amandeep Singh Gill" in names
    assert not any("Commission" in name for name in names)


def test_folding_takes_case_and_accents_away() -> None:
    assert fold("Élysée’s") == "elysee's"
    assert fold("Royaume-Uni") == "royaume uni"
