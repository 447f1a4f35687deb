"""What a translation left out: runs of unheard words, idioms, and who said it."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.attempts import RETRIES, Case
from translate.checks.idioms import is_inclusion_lost, lost_idioms
from translate.checks.omissions import is_part_left_out, surprise, unheard_runs
from translate.glossary import Glossary
from translate.guard import checks_of
from translate.holds import idiom_holds, place_holds, put_in, saying_holds, word_holds
from translate.languages.incises import incises, is_attribution_lost
from translate.training import counterparts as stage
from translate.training.corpus import Pair

FRENCH = "Les experts ont étudié la confiance et l'interprétabilité des modèles."


def left_out(french: str, english: str) -> list[list[str]]:
    return [[french[word.start : word.end] for word in run] for run in unheard_runs(french, english)]


def test_neighbours_that_left_no_trace_are_left_out(glossary: Glossary) -> None:
    assert not is_part_left_out(FRENCH, "The experts studied trust and interpretability of models.", glossary)
    assert is_part_left_out(FRENCH, "The experts studied the models.", glossary)
    assert checks_of(FRENCH, "The experts studied the models of today.", glossary) == ("truncated",)


def test_one_word_put_differently_is_not_left_out(glossary: Glossary) -> None:
    assert not is_part_left_out(FRENCH, "The experts weighed trust and interpretability of models.", glossary)


def test_a_word_that_is_heard_ends_a_run() -> None:
    french = "La sécurité des modèles et la sagesse des droits"
    assert left_out(french, "Of the models and of rights") == [["sécurité"], ["sagesse"]]
    assert left_out(french, "The safety of rights") == [["modèles", "sagesse"]]


def test_far_words_are_no_run() -> None:
    french = "La sécurité, dit-on ici et là à qui va là, est une sagesse"
    assert left_out(french, "They say so") == [["sécurité"], ["sagesse"]]


def test_names_are_no_words() -> None:
    assert left_out("Mme Industrie est à La Défense", "She is there") == []


def test_words_of_a_glossary_term_are_left_to_its_check(glossary: Glossary) -> None:
    french = "La réalisation de l'Agenda 2030 pour le développement durable des Nations unies ;"
    assert not is_part_left_out(french, "The achievement of the 2030 Agenda for Sustainable Development;", glossary)


def test_surprise_grows_with_what_is_left_out() -> None:
    assert surprise(FRENCH, "") > surprise(FRENCH, "The experts studied the models.") > 0


INCISES = [
    ("L'IA est utile, a affirmé M. Shen.", "a affirmé", "said"),
    ("« Oui », note-t-elle.", "note-t-elle", "she says"),
    ("C'est bien, ont-ils ajouté.", "ont-ils ajouté", "they said"),
    ("Il a tort, explique la ministre.", "explique", "says"),
    ("Le texte est prêt, a également souligné Li Qiang, et il suffit.", "a également souligné", "said"),
]


@pytest.mark.parametrize(("french", "words", "english"), INCISES)
def test_incises(french: str, words: str, english: str) -> None:
    [incise] = incises(french)
    assert (french[incise.start : incise.end], incise.en) == (words, english)
    assert words not in put_in(french, saying_holds(french))


@pytest.mark.parametrize(
    "french",
    [
        "Le ministre, a-t-il de quoi payer ?",
        "Il a lu, noté et rendu le texte.",
        "Li a déclaré que l'IA est utile.",
        "La ville, dite Cité bleue, est belle.",
    ],
)
def test_no_incises(french: str) -> None:
    assert list(incises(french)) == []


def test_a_lost_attribution_is_marked(glossary: Glossary) -> None:
    french = "L'IA est utile à l'humanité, a affirmé M. Shen."
    assert is_attribution_lost(french, "AI is useful to humanity, Mr. Shen.")
    assert "truncated" in checks_of(french, "AI is useful to humanity, Mr. Shen.", glossary)
    assert checks_of(french, "AI is useful to humanity, Mr. Shen said.", glossary) == ()
    assert checks_of(french, "According to Mr. Shen, AI is useful to humanity.", glossary) == ()


@pytest.mark.parametrize("english", ["AI is not useful, Mr. Shen.", "AI is useful to the city, Mr. Shen."])
def test_words_that_only_begin_like_a_verb_of_saying_say_nothing(english: str) -> None:
    assert is_attribution_lost("L'IA est utile à la ville, a affirmé M. Shen.", english)


def test_a_lost_attribution_is_held_in_a_retry(glossary: Glossary) -> None:
    french = "L'IA est utile à l'humanité, a affirmé M. Shen."
    [way] = [way for way in RETRIES[0].ways if way.name == "sayings"]
    lost = Case(french, glossary, len, opening="AI is useful to humanity, Mr. Shen.", opening_failed=("truncated",))
    kept = Case(french, glossary, len, opening="AI is useful to humanity, said Mr. Shen.")
    assert way.suits(lost)
    assert not way.suits(kept)
    assert "said" in [hold.en for hold in way.holds(french, lost)]


def test_learned_from_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "LEAST", 4)
    monkeypatch.setattr(stage, "FREQUENT", 0.6)
    monkeypatch.setattr(stage, "BEYOND_CHANCE", 1.5)
    nouns = [("chat", "cat"), ("chien", "dog"), ("pont", "bridge"), ("écluse", "lock")]
    pairs = [Pair("made", f"{a[0]} {b[0]}", f"{a[1]} {b[1]}") for a in nouns for b in nouns if a != b] * 4
    pairs += [Pair("made", "chat écluse", "other words")]  # no translation of each other
    found = stage.counterparts(pairs)
    assert {french: forms for french, (_, forms) in found.items()} == {fr: [en[:5]] for fr, en in nouns}
    assert all(share > 0.9 for share, _ in found.values())
    stage.write(found, tmp_path / "heard.tsv")
    assert (tmp_path / "heard.tsv").read_text().splitlines()[0].split("\t")[::2] == ["chat", "cat"]


IDIOMS = [
    ("Le rapport met en garde contre les biais.", "The report is custody against bias.", "warns"),
    ("Peu importe comment elle change.", "Few matters how it changes.", "no matter"),
    ("L'Inde veut tirer parti de l'IA.", "India wants to take part of AI.", "take advantage"),
    (
        "La Chine attache une grande importance à l'IA.",
        "China has a great importance to AI.",
        "attaches great importance",
    ),
    ("Amnesty s'est félicitée du vote.", "Amnesty congratulated on the vote.", "welcomed"),
    ("La Suisse renonce à une loi.", "Switzerland has a law.", "gives up"),
    ("Le Canada a renoncé à signer.", "Canada has agreed to sign.", "gave up"),
    ("Les États renonceraient à leur veto.", "States would have their veto.", "would give up"),
    ("Bruxelles détricote son règlement.", "Brussels detains its regulation.", "unravels"),
    ("Il risque de s'en prendre aux libertés.", "He may have freedoms.", "attack the"),
    ("La loi ne comporte aucune sanction.", "The law has no assent.", "no penalty"),
    ("L'Inde entendait promouvoir le Sud.", "India heard promoting the South.", "intended to"),
    ("Les pays entendent s’associer à l’accord.", "Countries hear to join the agreement.", "intend to"),
]


def test_the_words_of_an_idiom_are_neither_looked_for_nor_held(glossary: Glossary) -> None:
    french = "Pékin met en garde contre la politisation du commerce."
    assert not is_part_left_out(french, "Beijing cautions against the politicisation of trade.", glossary)
    assert "custody" not in [hold.en for hold in word_holds(french, "Beijing trades.")]
    assert [hold.en for hold in idiom_holds(french, "Beijing trades.")] == ["warns", "politicisation"]


def test_what_a_figure_counts_is_left_to_its_check(glossary: Glossary) -> None:
    assert not is_part_left_out("Quelque 40 organisations y étaient.", "Some 40 agencies were there.", glossary)


def test_included_behind_a_name() -> None:
    french = "La déclaration, signée par 88 pays, États-Unis et Chine compris, est courte."
    assert is_inclusion_lost(french, "The statement, signed by 88 countries, the US and China understood, is short.")
    assert not is_inclusion_lost(french, "The statement, signed by 88 countries including the US and China, is short.")
    assert not is_inclusion_lost("La Chine a compris, dit-elle.", "China has understood, she says.")


@pytest.mark.parametrize(("french", "english", "plain"), IDIOMS)
def test_idioms_taken_by_their_words(french: str, english: str, plain: str, glossary: Glossary) -> None:
    assert [en for _, _, en in lost_idioms(french, english)] == [plain]
    assert "truncated" in checks_of(french, english, glossary)
    [way] = [way for way in RETRIES[0].ways if way.name == "sayings"]
    case = Case(french, glossary, len, opening=english, opening_failed=("truncated",))
    assert plain in [hold.en for hold in way.holds(french, case)]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Le rapport met en garde contre les biais.", "The report cautions against bias."),
        ("Peu importe comment elle change.", "However it changes."),
        ("L'Inde veut tirer parti de l'IA.", "India wants to harness AI."),
        ("La garde est mise en place.", "The guard is in place."),
        ("La Suisse a renoncé à une loi.", "Switzerland decided against a law."),
        ("On entend parler de l'IA.", "One hears of AI."),
        ("Les États comptent sur elle.", "States count on it."),
    ],
)
def test_idioms_said_otherwise(french: str, english: str) -> None:
    assert lost_idioms(french, english) == []


def test_an_article_goes_with_the_place_that_is_held(glossary: Glossary) -> None:
    french = "La Chine, l'Inde et les États-Unis ont signé à Paris."
    held = [(french[hold.start : hold.end], hold.en) for hold in place_holds(french, glossary)]
    assert held == [
        ("La Chine", "China"),
        ("l'Inde", "India"),
        ("les États-Unis", "the United States"),
        ("Paris", "Paris"),
    ]


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("Le contrôle, selon lui, doit rester public.", "Control must remain public.", True),
        ("Selon M. Shen, la Chine agit.", "China acts.", True),
        ("Selon l'AFP, la Chine agit.", "According to AFP, China acts.", False),
        ("Selon eux, la Chine agit.", "In their view, China acts.", False),
        ("Selon la loi, la Chine agit.", "China acts.", False),
        ("La peine varie selon les cas.", "The penalty varies.", False),
    ],
)
def test_a_source_that_selon_names(french: str, english: str, lost: bool) -> None:
    assert is_attribution_lost(french, english) == lost
