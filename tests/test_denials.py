"""What French denies with two words, English denies with one."""

from __future__ import annotations

import pytest

from translate.checks.denials import denied_once, is_denied_twice

MENDED = [
    (
        "Aucune disposition de la loi ne vise expressément ce cas.",
        "No provision of the law does not specifically relate to this case.",
        "No provision of the law specifically relates to this case.",
    ),
    ("Aucun texte ne mentionne les modèles.", "No texts do not mention models.", "No texts mention models."),
    ("Aucun pays n'a signé.", "No country did not sign.", "No country signed."),
    ("Aucun pays n'a encore signé.", "No country hasn't yet signed.", "No country has yet signed."),
    ("Aucun moyen ne peut être utilisé.", "No means cannot be used.", "No means can be used."),
    ("Personne ne viendra.", "No one won't come.", "No one will come."),
    ("Personne d'autre ne participe.", "Nobody else does not participate.", "Nobody else participates."),
    ("Nul n'est censé connaître la loi.", "Nobody is not deemed to know it.", "Nobody is deemed to know it."),
    ("Rien ne laisse présager un accord.", "Nothing does not suggest a deal.", "Nothing suggests a deal."),
    ("Il dit que rien ne change.", "He says that nothing does not change.", "He says that nothing changes."),
    ("Aucun des pays ne suit cela.", "None of the countries do not follow it.", "None of the countries follow it."),
    ("Cela ne change rien.", "It does not change nothing.", "It does not change anything."),
    ("Il n'a vu personne.", "He did not see nobody.", "He did not see anybody."),
    ("La loi n'a aucun effet.", "The law does not have no effect.", "The law does not have any effect."),
]
LEFT = [
    # One denial, or another one in the French.
    ("Aucun pays n'a signé.", "No country has signed."),
    ("Aucun pays ne l'a signé.", "It was not signed by any country."),
    ("Nul n'ignore que la loi existe.", "No one does not know that the law exists."),
    ("Aucun pays ne manque à l'appel.", "No country does not answer."),
    ("Aucun pays n'a signé sans ne rien dire.", "No country did not say a word when signing."),
    ("Aucun pays ne signe, et le texte n'est pas prêt.", "No country signs, and the text is not ready."),
    ("Aucun pays qui n'a pas signé ne vote.", "No country that has not signed votes."),
    # Other clauses, and « personne » as a noun.
    ("Aucun pays ne signe, ce qui est faux.", "No country signs, which is not true."),
    ("La personne ne vient pas.", "The person does not come."),
    ("Une personne ne suffit pas, rien ne suffit.", "One person is not enough, nothing is enough."),
    ("Rien n'est extrait – vous avez un seul fichier.", "Nothing is checked out – you don't have more than one file."),
    ("Aucune raison ne s'y oppose.", "There is no reason why we cannot do it."),
    ("Non, il ne veut rien.", "No, he does not want anything."),
    ("Il n'y a aucun accord.", "There is no longer a deal, it is not known."),
]


@pytest.mark.parametrize(("french", "english", "mended"), MENDED)
def test_a_denial_is_said_once(french: str, english: str, mended: str) -> None:
    assert denied_once(french, english) == mended
    assert not is_denied_twice(french, mended)


@pytest.mark.parametrize(("french", "english"), LEFT)
def test_other_denials_are_left(french: str, english: str) -> None:
    assert denied_once(french, english) == english
    assert not is_denied_twice(french, english)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Aucune loi qui existe ne vise ce cas.", "No law that exists does not cover this case."),
        ("Rien de tout cela n'aide.", "Nothing is that this does not help."),
    ],
)
def test_what_is_not_surely_mended_is_marked(french: str, english: str) -> None:
    assert denied_once(french, english) == english
    assert is_denied_twice(french, english)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", ["aucun " * 40_000, "ne aucun " * 20_000, "aucun ne " * 20_000, "rien n'" * 20_000])
def test_a_hostile_text_is_read_in_linear_time(text: str) -> None:
    denied_once(text, "No law does not cover it.")
    denied_once("Rien ne va.", "no a " * 30_000)
    is_denied_twice("Rien ne va.", "not no a " * 20_000)
    is_denied_twice("Rien ne va.", "nothing " * 30_000)
