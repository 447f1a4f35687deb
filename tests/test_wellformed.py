"""Broken English is found by what no English is written like, and sound English is left alone."""

from __future__ import annotations

import pytest

from summarize.wellformed import flaws

BROKEN = (
    ("no such word: wiss", "La sagesse des nations.", "The wiss of nations is old."),
    ("no such word: obsolesolescence", "L'obsolescence coûte cher.", "The obsolesolescence is dear."),
    ("no such word: givening", "Donnant un coup d'arrêt, le pays a reculé.", "Givening a stop, the country stepped back."),
    ("no such word: menti", "Le maire a menti.", "The mayor has menti."),
    ("no such word: sommet", "Le sommet du port est fini.", "The sommet of the port is over."),
    ("article without noun: the of", "Le chef du port est là.", "The head, the of the port, is there."),
    ("article without noun: a the", "Avec une coalition.", "There is a the coalition."),
    ("article without noun: this a", "Il espère que cela apportera des idées.", "He hopes that this a new ideas."),
    ("wrong article: a essential", "C'est un effort essentiel.", "It is a essential effort."),
    ("possessive without noun: on her pointed out that", "Elle a souligné que tout va bien.", "Peru, on her pointed out that all is well."),
    ("possessive without noun: your has", "Depuis, le ton a changé.", "Since then, your has changed."),
    ('modal without infinitive: could "using', "Elle pourrait « tuer l'industrie ».", 'It could "using the industry."'),
    ("modal without infinitive: will can't", "Il ne peut pas.", "The world will can't be one."),
    ("preposition without noun: of on", "Au soir du 20 mai, il pleut.", "At the evening of on 20 May, it rains."),
    ("wrong ordinal: 21th", "Le film sort le 21 octobre.", "The film is out on October 21th."),
    ("wrong ordinal: 12nd", "Il est tombé au 12e round.", "He fell in the 12nd round."),
    ("wrong figure: 0,0", "Ouvert de 10H00 à midi.", "It is open from 10,0 to noon."),
    ("wrong figure: 200000,0", "Plus de 200.000 ports ont fermé.", "More than 200000,0000 ports have closed."),
    ("wrong figure: 8:0000", "Fermé dès 18H00.", "It is closed from 18:0000."),
    ('detached mark: "', "M. Zarif « est arrivé à Lima ».", 'Mr. Zarif " arrived in Lima."'),
    ("word said again: willing", "La Chine a exprimé sa volonté de collaborer.", "China expressed its willing the willing development."),
    ("word said again: actors", "Les acteurs du numérique ont voté.", "The actors of digital actors have voted."),
    ("no verb: A dependency on global chains, exposed to tensions.", "Une dépendance aux chaînes mondiales, exposée aux tensions.",
     "A dependency on global chains, exposed to tensions."),
)  # fmt: skip
SOUND = (
    ("Le traité a été signé par 61 pays.", "The treaty was signed by 61 countries."),
    ("Une université européenne a reçu une heure.", "A university and a European hour: an hour is one, an honest one a unit."),
    ("Le rôle du soft power est réel.", "The part of soft power is real."),
    ("Le Palais des Nations est à Genève.", "The Palais des Nations is in Geneva."),
    ("La cybersécurité et les hypertrucages inquiètent.", "Cybersecurity, deepfakes and chatbots worry e-mail users; it isn't over."),
    ("La gouvernance de la gouvernance est rare.", "The governance of governance is rare."),  # the French says it again too
    ("Le plan de M. Zhaoxu et de l'Unesco est là.", "The plan of Mr Zhaoxu and Unesco is there."),
    ("Les armes ré-armées sont interconnectées.", "Rearmed arms are interconnected."),
    ("Voir https://example.org/wiss ou a@b.fr.", "It is at https://example.org/wiss or a@wiss.fr now."),
    ("Un de ses alliés convaincus dit que oui.", "One of her trusted allies said that it was, and hers has been closed."),
    ("La 1re, la 2e et la 11e de 1 200 villes sont là à 18h30.",
     "The 1st, 2nd, 3rd, 11th, 12th, 21st and 112th of 1,200,000 towns are there at 18:30, 5, 6 or 7 of at least 12."),
    ("Il peut apporter tout.", "It can bring and sing anything; could something happen? May 1st will be fine."),
    ("Il dit « oui » à tous.", 'He said "yes" to all, and "no".'),
    ("Le café est fermé.", "The café is closed."),
)  # fmt: skip


@pytest.mark.parametrize(("flaw", "french", "english"), BROKEN)
def test_broken_english_is_found(flaw: str, french: str, english: str) -> None:
    assert flaw in flaws(french, english)


@pytest.mark.parametrize(("french", "english"), SOUND)
def test_sound_english_has_no_flaw(french: str, english: str) -> None:
    assert flaws(french, english) == ()


def test_a_part_of_a_sentence_needs_no_verb() -> None:
    french, english = "une dépendance aux chaînes", "A dependency on chains"
    assert flaws(french, english) != ()
    assert flaws(french, english, whole=False) == ()


def test_what_was_not_translated_has_no_flaw() -> None:
    assert flaws("Une wiss de menti.", "Une wiss de menti.") == ()


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text", ["a " * 200_000, "the wiss " * 100_000, "isn't-" * 100_000, "x" * 1_000_000, ", x" * 300_000]
)
def test_a_hostile_text_ends(text: str) -> None:
    flaws("Une phrase.", text)
