"""Which sentences stand on their own: the classes of French constructions, and what is like them but stands."""

from __future__ import annotations

import pytest

from summarize.summary.english_standing import ENGLISH
from summarize.summary.standing import FRENCH, antecedent, is_whole, leans

STANDING = (
    "La loi sur les ports divise, car le texte prévoit une amende.",
    "Mais à Lima, c'est la ministre qui décide seule.",
    "Le conseil a décidé qu'il s'agit d'un délit et que cela coûte cher.",
    "Le premier ministre a reçu des soins à Lima.",
    "La ministre a reçu son homologue tunisien mardi à Lima.",
    "Emmanuel Macron et son homologue ont signé un accord.",
    "Le texte de la ministre a été publié mardi à Lima.",
    "Le maire a reçu les plaignants, et ceux-ci ont retiré leur plainte.",
    "Ces derniers jours, le port de Lima a fermé deux fois.",
    "Le conseil a adopté mardi un plan de douze mesures.",
    "Il faut un traité contraignant, selon la ministre de la Culture.",
    "Il y a un besoin urgent de règles communes à tous les pays.",
    "Il est nécessaire de former les agents, a souligné le ministre.",
    "Ce lundi, les députés examinent la proposition de loi.",
    "Cette semaine, le Sénat examine le projet de règlement.",
    "Ces derniers mois, plusieurs pays ont publié une stratégie nationale.",
    "La ministre a promis qu'elle présenterait le texte en juin.",
    "Les syndicats ont annoncé qu'ils feront grève en mars.",
    "S'il garde le silence, le président a signé la lettre.",
    "« Nous devons agir », a déclaré Mme Diallo devant le parlement.",
    "« Nous devons agir », a dit Awa Diallo, « il est temps », a-t-elle ajouté.",
    "Le parlement a reçu le projet de loi et l'a rejeté jeudi.",
    "Les maires ont demandé de l'argent, mais le préfet leur a répondu non.",
    "Comme l'a annoncé le recteur, le lycée de Pau ferme en juin.",
    "Il y a trois ans, le canton a ouvert une école.",
    "L'opposition l'a emporté dimanche à Genève.",
    "Le juge a lu la plainte et examine cette demande avec soin.",
    "Le recteur a annoncé cette semaine la fermeture du lycée.",
    "La crue a pris une telle ampleur que la ville a fermé ses ponts.",
    "Deux ans après le séisme, la ville a rouvert son musée.",
    "Le port a rouvert au plus tard mardi, selon la préfecture.",
    "Le lendemain du vote, la ministre a quitté le gouvernement.",
    "Une fois le texte adopté, le maire a quitté la salle.",
    "La ville la moins chère du canton a voté dimanche.",
    "La mairie a critiqué la demande du préfet de région.",
    "Selon le rapport, y a-t-il un risque reste une question ouverte.",
)
LEANING = (
    "Il a déclaré que la Chine est prête à coopérer.",
    "« Elle viendra demain », assure son porte-parole.",
    "Il a signé le texte mardi, selon le ministre de la Santé.",
    "Par ailleurs, ils ont promis un fonds de dix millions.",
    "Cette initiative vise à mettre en œuvre le multilatéralisme.",
    "C'est le premier consensus mondial sur ce sujet.",
    "Celle-ci organise des ateliers dans tout le pays.",
    "Dans ce cadre, le conseil a créé un groupe d'experts.",
    "Parmi eux, trois pays ont refusé de signer.",
    "Sa présidente a salué un accord historique.",
    "D'autres pays ont suivi le même chemin en 2024.",
    "Le monde a besoin de règles, a-t-il noté.",
    "« Le monde a besoin de règles », a-t-elle ajouté.",
    "Interrogées mardi, elles ont demandé un délai.",
    "Présent à Paris mardi, il a défendu le projet de loi.",
    "La préfecture les a fermées jeudi pour un mois.",
    "Le recteur leur a accordé un délai de six mois.",
    "Le Pérou y a renoncé au printemps dernier.",
    "Toutes les communes de la vallée l'ont approuvé.",
    "L'Assemblée en a discuté pendant trois jours.",
    "La ministre lui avait promis une réponse écrite.",
    "Le canton de Vaud ne le finance pas cette année.",
    "Mardi, la cour d'appel les a condamnés à une amende.",
    "La ministre le refuse depuis le début de la crise.",
    "Tel est le sens du vote de dimanche à Genève.",
    "Une telle hausse inquiète les boulangers de la région.",
    "Le maire a promis de telles aides aux commerçants.",
    "Trois semaines plus tard, le canton a fermé le pont.",
    "Le préfet les autorise depuis le mois de mai.",
    "Six mois après, la ville attend toujours un médecin.",
    "Le lendemain, la ministre a quitté le gouvernement.",
    "Le préfet de région a refusé cette demande jeudi.",
    "La Norvège et la Suède ont refusé de signer le document.",
    "Le texte prévoit une amende pour les ports.",
    "« Nous négocions encore », a dit son homologue tunisien, Kais Kabtani.",
    "« Nous négocions encore », a dit mardi leur porte-parole.",
    "« Nous négocions encore », a dit de son côté son homologue tunisien.",
    "« La balle était dans notre camp », relevait récemment l'un d'entre eux.",
    "Avant, ce n'était pas grave : on fermait des ports.",
    "Et puis les communes constatent ça tous les ans.",
    "Le premier doit recevoir des soins à Lima mardi.",
    "Jusqu'à présent, ceux-ci payaient vingt euros par an.",
    "Le maire de Lorient a remercié ces derniers.",
    "La Norvège et la Suède financent ce projet depuis mai.",
    "Beaucoup hésitent, car ils ont signé trop tôt.",
    "« Nous avons la conviction que les règles protègent. »",
    "Le ministre a répondu : « Nous avons choisi la voie du dialogue.",
)
WHOLE = (
    "Le maire évoque un accord avec les communes voisines.",
    "Les plaignants dénoncent des retards de plusieurs mois.",
    "La rencontre se tiendra au lendemain du sommet.",
    "À Paris, Washington rejette l'idée d'un traité contraignant.",
)
BROKEN = (
    "Zhang Guoqing, vice-premier ministre chinois et représentant spécial du président.",
    "La Commission européenne, qui a critiqué les règles en vigueur depuis mai.",
    "Ministre de l'Éducation et représentante spéciale du gouvernement pour la formation.",
    "développement de l'IA ouverte et aide les pays à renforcer leurs capacités.",
    "Le plan a trois objectifs :",
    "Que feront les pays qui n'ont pas signé la déclaration ?",
    "Ils ont signé.",
    "Pensez-y comme à une session commune de tous les pays.",
    "Rejoignez le mouvement pour nous aider dans chaque région !",
    "Mais depuis, le ton a changé.",
    "L'Agence centralise les données du système statistique national",
)


@pytest.mark.parametrize("sentence", STANDING)
def test_what_stands(sentence: str) -> None:
    assert not leans(sentence)


@pytest.mark.parametrize("sentence", LEANING)
def test_what_leans(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize("sentence", (*STANDING, *WHOLE))
def test_what_is_whole(sentence: str) -> None:
    assert is_whole(sentence)


@pytest.mark.parametrize("sentence", BROKEN)
def test_what_is_no_statement(sentence: str) -> None:
    assert not is_whole(sentence)


def test_the_antecedent_of_a_bare_text_is_the_last_sentence_that_names_one() -> None:
    text = [
        "Douze pays ont signé la Déclaration sur les ports.",
        "Le Pérou a salué son voisin.",
        "La Norvège a refusé de signer le document.",
    ]
    assert antecedent(text, 2) == 0


def test_the_antecedent_is_the_sentence_before_or_the_last_one_with_the_noun() -> None:
    text = [
        "Le parlement a adopté une loi sur les algorithmes.",
        "Les entreprises demandent un délai.",
        "Cette loi entrera en vigueur en janvier.",
        "Ce délai ne sera pas accordé.",
        "Il a été refusé mardi.",
        "Cette réponse déçoit les entreprises.",
        "Les syndicats critiquent ce délai.",
    ]
    assert [antecedent(text, number) for number in (2, 3, 4, 5, 6)] == [0, 1, 3, 4, 3]


@pytest.mark.parametrize(
    ("sentence", "personal"),
    [
        ("Nous devons renforcer notre souveraineté.", True),
        ("J'ai demandé un délai au conseil.", True),
        ("« Nous devons agir », a dit la ministre.", False),
        ("La ministre a nommé un envoyé.", False),
        ("Ma Zhaoxu a inauguré le sommet avec Me Dupont.", False),
    ],
)
def test_the_first_person_outside_quotation_marks(sentence: str, personal: bool) -> None:
    assert FRENCH.is_personal(sentence) == personal


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("The council adopted a plan of twelve measures.", False),
        ("This week the Senate debates the bill.", False),
        ("It is necessary to train the staff, the minister said.", False),
        ("The minister promised that she would present the bill.", False),
        ("He said that the plan is ready.", True),
        ("However, they refused to sign the document.", True),
        ("This initiative aims to bring countries together.", True),
        ("“We need common rules,” he said.", True),
        ("When he spoke, nobody answered in the room.", True),
        ("“We believe that rules protect everybody.”", True),
    ],
)
def test_english_sentences(sentence: str, leaning: bool) -> None:
    assert ENGLISH.leans(sentence) == leaning
    assert ENGLISH.is_whole(sentence)


def test_an_english_pronoun_for_a_person_needs_a_name_before_it() -> None:
    text = [
        "The unions asked for money.",
        "“We need it,” he said.",
        "The minister, Awa Diallo, agreed.",
        "She promised ten.",
    ]
    assert [ENGLISH.antecedent(text, number) for number in (1, 3)] == [-1, 2]


def test_an_english_phrase_is_no_statement() -> None:
    assert not ENGLISH.is_whole("Vice Minister of Foreign Affairs and special envoy for Asia.")


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece",
    [
        "a-",
        "il ",
        "« ",
        '"',
        "qui ne ",
        "mots ",
        ", il ",
        "x’",
        "Ce ",
        "les a ",
        "et l'a ",
        "le refuse, ",
        "ce plan ",
        "mot après ",
        "c'est ",
        "cela ",
        "ceux-ci ",
        "le texte a ",
        "son homologue ",
        "ce n'est ",
    ],
)
def test_hostile_sentences_end(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    for grammar in (FRENCH, ENGLISH):
        grammar.leans(text)
        grammar.is_whole(text)
