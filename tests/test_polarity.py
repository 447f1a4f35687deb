"""A translation must keep what its source denies."""

from __future__ import annotations

import pytest

from translate.checks.polarity import is_negation_changed

CHANGED = [
    ("Les États-Unis n'ont pas signé la déclaration.", "The United States signed the declaration."),
    ("Aucun pays ne soutient ce texte.", "Countries support this text."),
    ("La ministre n'a jamais promis de loi.", "The minister promised a law."),
    ("Le gouvernement soutient le traité.", "The government does not support the treaty."),
    ("Ni Washington ni Londres ont répondu.", "Washington and London replied."),
]
CHANGED += [
    ("Personne n'a signé.", "Everyone signed."),
    ("Rien ne sera oublié.", "Everything will be forgotten."),
    ("Nul ne doit être oublié.", "Everyone must be forgotten."),
    ("La Chine ne signera plus.", "China will sign more."),
    ("Aucun pays ne doit dicter le rythme.", "Our country must not dictate the pace."),
    ("Personne dans le conseil n'a signé, nul pays non plus ne l'a fait.", "The council did not sign."),
    ("Il lui manquait une méthode.", "He had a method."),
    ("Ils ont déclaré à tort qu'il n'existait pas de preuve.", "They declared that there was no evidence."),
    ("En pratique, on ne part pas de rien.", "In practice, there is nothing."),
    ("Peuvent y répondre les entreprises.", "Unable to respond are companies."),
    ("Il n'y a pas d'accord.", "There is an agreement within any group."),
    ("Le groupe n'en relève pas moins ses prévisions.", "The group does not raise its forecasts."),
    ("Le vote n'aura lieu que mardi.", "The vote will take place on Tuesday."),
    ("Ces textes ne concernent en fait que trois pays.", "These texts concern three countries."),
    ("La loi ne s'applique, depuis mars, qu'aux banques ; elle n'est qu'un début.", "The law applies to banks."),
]
KEPT = [
    ("Le groupe n'en relève pas moins ses prévisions.", "The group still raises its forecasts."),
    ("Le vote n'aura lieu que mardi.", "The vote will not take place until Tuesday."),
    ("Elle ne compte que trois membres.", "It has just three members."),
    ("Vous pouvez choisir n'importe quel texte que vous aimez.", "You may choose any text you like."),
    ("C'est moins sûr que l'on ne le croit.", "It is less certain than people believe."),
    ("Aucun pays ne l'a signé.", "It was not signed by any country."),
    ("Aucune donnée n'était disponible.", "Data were missing."),
    ("Une seule personne ne suffit pas.", "A single person is not enough."),
    ("Il manque encore des données.", "There are still insufficient data."),
    (
        "Ils ont dit, à tort ou à raison, que tout allait bien.",
        "They said, for good or bad reasons, that all was well.",
    ),
    ("Cela ne sert à rien.", "It is useless."),
    ("Il est incapable de répondre.", "He is unable to answer."),
    ("C'est un premier pas vers la paix.", "It is a first step toward peace."),
    ("Ce sera un grand pas en avant.", "It will be a great step forward."),
    ("Le texte restera à jamais.", "The text will remain forever."),
    ("La Chine ne signera plus.", "China will no longer sign."),
    ("Les États-Unis n'ont pas signé.", "The United States did not sign."),
    ("Les États-Unis n'ont pas signé.", "The United States refused to sign."),
    ("L'étude n'est pas concluante.", "The study is inconclusive."),
    ("C'est un pas vers un accord.", "It is a step towards an agreement."),
    ("L'Europe est plus divisée que jamais.", "Europe is more divided than ever."),
    ("Il refuse de répondre.", "He does not answer."),
    ("Le texte ne porte que sur les modèles.", "The text covers only models."),
    ("Avant qu'il ne parte, il a parlé.", "Before he left, he spoke."),
    ("Elle a attiré non seulement des experts mais des élèves.", "It drew not only experts but pupils."),
]


@pytest.mark.parametrize(("french", "english"), CHANGED)
def test_a_changed_negation_is_marked(french: str, english: str) -> None:
    assert is_negation_changed(french, english)


@pytest.mark.parametrize(("french", "english"), KEPT)
def test_a_kept_one_is_not(french: str, english: str) -> None:
    assert not is_negation_changed(french, english)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        "ne " * 60_000,
        "n'" * 80_000,
        "ne a b c d e " * 20_000,
        "ni " * 60_000,
        "aucun a " * 30_000,
        "il manque " * 20_000,
    ],
)
def test_a_hostile_text_is_read_in_linear_time(text: str) -> None:
    is_negation_changed(text, "It is.")
    is_negation_changed("Il est.", "not " * 50_000)
