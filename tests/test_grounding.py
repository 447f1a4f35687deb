"""A written sentence passes only where the article has its words, numbers, names and negations."""

from __future__ import annotations

import pytest

from summarize.summary.grounded_claims import miscounted
from summarize.summary.grounding import ground
from translate.bilingual import BilingualSentence
from translate.pages.tracked import TrackedText
from translate.sentences import Sentence

ARTICLE = (
    ("Le sommet s'est ouvert à Paris le 10 février.", "The summit opened in Paris on 10 February.", ()),
    ("61 pays, dont la Chine, ont signé la déclaration sur l'IA inclusive.",
     "61 countries, including China, signed the statement on inclusive AI.", ()),
    ("Les États-Unis et le Royaume-Uni ont refusé de signer le document.",
     "The United States and the United Kingdom refused to sign the document.", ()),
    ("Keir Starmer a demandé des règles plus claires pour la sécurité nationale.",
     "Keir Starmer asked for clearer rules on national security.", ()),
    ("Deux cents experts de vingt-cinq pays ont préparé le rapport.",
     "Two hundred experts from twenty-five countries prepared the report.", ()),
    ("Le fonds compte 300 millions d'euros.", "The fund has 30 million euros in reserve.", ()),
    ("Le canton donne 60 millions d'euros aux écoles, et la ville 45 millions de francs aux musées.",
     "The canton gives 60 million euros to schools, and the city 45 million francs to museums.", ()),
    ("Le Pérou a ratifié le pacte des pêcheurs et le Chili a refusé ce pacte.",
     "Peru ratified the fishing pact and Chile refused that pact.", ()),
    ("12 maires ont voté pour la fusion et 7 préfets contre elle.", "12 mayors voted for the merger and 7 prefects against it.", ()),
    ("La conférence aura lieu à Shanghai en juillet.", "The conference take place Shanghai place in July.", ("repeated",)),
)  # fmt: skip


def article() -> list[BilingualSentence]:
    return [
        BilingualSentence(Sentence(TrackedText.of(french), number), english, checks)
        for number, (french, english, checks) in enumerate(ARTICLE)
    ]


@pytest.mark.parametrize(
    ("written", "sources"),
    [
        ("The summit opened in Paris on 10 February.", (0,)),
        ("61 countries signed the statement on inclusive AI, including China.", (1,)),
        ("The United States refused to sign the document.", (2,)),
        ("Experts from 25 countries prepared the report.", (4,)),
        ("200 experts prepared the report.", (4,)),
        ("Keir Starmer asked for rules on security.", (3,)),
        ("The canton gives €60 million to schools.", (6,)),
        ("Chile refused the fishing pact.", (7,)),
        ("7 prefects voted against the merger.", (8,)),
        ("The summit opened in Paris and 61 countries signed the statement.", (0, 1)),
    ],
)
def test_what_the_article_says_leads_to_its_sentences(written: str, sources: tuple[int, ...]) -> None:
    found = ground(written, article())
    assert (found.sources, found.missing) == (sources, ())


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("60 countries signed the statement on inclusive AI.", "number"),
        ("The summit opened in Paris on 11 February.", "number"),
        ("Three hundred experts prepared the report.", "number"),
        ("The fund has 30 million euros.", "number"),  # the English is wrong: the French has 300 millions
        ("61 countries, including India, signed the statement on inclusive AI.", "name"),
        ("The summit opened in London on 10 February.", "name"),
        ("Donald Trump asked for clearer rules on national security.", "name"),
        ("Starmer signed the statement on inclusive AI with 61 countries.", "name"),
        ("The United States and the United Kingdom agreed to sign the document.", "negation"),
        ("61 countries did not sign the statement on inclusive AI.", "negation"),
        ("The canton gives 60 million dollars to schools.", "number"),
        ("The canton gives 60 million francs to schools, and the city 45 million euros to museums.", "number"),
        ("7 mayors voted for the merger and 12 prefects against it.", "number"),
        ("Peru refused the fishing pact.", "negation"),
        ("Chile ratified the fishing pact and Peru refused that pact.", "negation"),
        ("He asked for clearer rules on national security.", "pronoun"),
        ("They signed the statement on inclusive AI.", "pronoun"),
        ("The conference will take place in Shanghai in July.", "marked"),
        ("Critics fear that robots will destroy millions of jobs.", "words"),
        ("61 countries signed the statement on inclusive", "end"),
        ("…", "words"),
        ("", "words"),
    ],
)
def test_what_it_does_not_say_is_named(written: str, missing: str) -> None:
    assert missing in ground(written, article()).missing


def test_an_english_article_has_no_french_to_be_held_against() -> None:
    english = [
        BilingualSentence(Sentence(TrackedText.of(text), 0), text) for text in ("The fund has 1,500.5 euros now.",)
    ]
    assert ground("The fund has 1,500.5 euros.", english).missing == ()


FUND = ("Le fonds compte un milliard d'euros pour cent un pays.", "The fund has one billion euros for 101 countries.")


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("The fund has one billion euros for one hundred and one countries.", ()),
        ("The fund has €1 billion for 101 countries.", ()),
        ("The fund has a billion euros for 101 countries.", ()),
        ("The fund has two billion euros for 101 countries.", ("number",)),
        ("The fund has one billion euros for one hundred countries.", ("number",)),
        ("The fund has one billion dollars for 101 countries.", ("number",)),
    ],
)
def test_one_counts_beside_another_number(written: str, missing: tuple[str, ...]) -> None:
    assert ground(written, [BilingualSentence(Sentence(TrackedText.of(FUND[0]), 0), FUND[1])]).missing == missing


@pytest.mark.parametrize(
    ("written", "english", "values"),
    [
        ("one million pesos", "a million dinars", [10**6]),
        ("€60 million in aid", "60 million euros", []),
        ("60 million euros last year", "60 million francs last year", [60_000_000]),
        ("5 laws", "two hundred and five laws", []),
        ("205 decrees", "two hundred and five laws", [205]),
        ("12 candidates won", "12 candidates came", []),
        ("¥300", "300 yen", []),
    ],
)
def test_what_is_counted_must_be_the_same(written: str, english: str, values: list[int]) -> None:
    assert sorted(miscounted(written, english)) == values


def test_no_article_grounds_nothing() -> None:
    assert ground("The summit opened in Paris.", []).sources == ()
    assert "words" in ground("The summit opened in Paris.", []).missing


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["Paris ", "not ", "1,000 ", "a-", "n't", "and Peru not ", "7 mayors ", ", "])
def test_a_hostile_sentence_ends(piece: str) -> None:
    ground(piece * (100_000 // len(piece)), article())
