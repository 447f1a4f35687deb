"""Every cut with what it cuts and what it leaves: both languages must show the construction."""

from __future__ import annotations

import pytest

from summarize.summary.tighten import Line, cut_given_acronyms, tightened

CUTS = (
    ("enumerator", "2. La régulation est utile.", "2. Regulation is useful.", "La régulation est utile.", "Regulation is useful."),
    ("enumerator", "b) Le plan est prêt.", "b) The plan is ready.", "Le plan est prêt.", "The plan is ready."),
    ("connective", "Cependant, les États-Unis ont refusé de signer.", "However, the United States refused to sign.",
     "Les États-Unis ont refusé de signer.", "The United States refused to sign."),
    ("connective", "Mais le traité reste un projet.", "But the treaty is still a draft.",
     "Le traité reste un projet.", "The treaty is still a draft."),
    ("connective", "En outre, l'Inde a publié un plan.", "In addition, India published a plan.",
     "L'Inde a publié un plan.", "India published a plan."),
    ("attribution-opener", "Il a également noté que la Chine a proposé un plan.", "He also noted that China proposed a plan.",
     "La Chine a proposé un plan.", "China proposed a plan."),
    ("attribution-opener", "Elle a rappelé que le sommet a réuni 61 pays.", "She recalled that the summit brought 61 countries together.",
     "Le sommet a réuni 61 pays.", "The summit brought 61 countries together."),
    ("attribution-tail", "« Le monde a besoin de règles », a-t-il ajouté.", "“The world needs rules”, he added.",
     "« Le monde a besoin de règles ».", "“The world needs rules”."),
    ("attribution-tail", "La Chine soutient le plan, a noté le ministre, et elle y prendra part, a-t-il déclaré.",
     "China supports the plan, noted the minister, and it will take part, he said.",
     "La Chine soutient le plan, a noté le ministre, et elle y prendra part.",
     "China supports the plan, noted the minister, and it will take part."),
)  # fmt: skip
KEPT = (
    ("2. La régulation est utile.", "Regulation is useful."),
    ("12.5 % des ports ferment.", "12.5% of ports close."),
    # One side only: the other went its own way.
    ("Cependant, les États-Unis ont refusé de signer.", "The United States refused, however, to sign."),
    ("Les États-Unis ont refusé de signer.", "However, the United States refused to sign."),
    ("Il a également noté que la Chine a proposé un plan.", "The note that China also proposed a plan."),
    ("« Le monde a besoin de règles », a-t-il ajouté.", "“The world needs rules and he added.”"),
    # Not words that open a sentence by the way: « Ainsi que », « Enfin libre ».
    ("Ainsi que la Chine, le Brésil a signé.", "Like China, Brazil signed."),
    # Without the attribution it would be a claim of the summary's own.
    ("Il a déclaré que la Chine est prête.", "He said that China is ready."),
    ("Elle a estimé que le plan suffit.", "She considered that the plan is enough."),
    ("Il a souligné que les pays doivent agir.", "He stressed that countries must act."),
    ("Il a souligné que le plan devrait aider.", "He stressed that the plan should help."),
    ("Elle a souligné que la dette est un poison.", "She stressed that the debt is a poison."),
    ("Il a rappelé que la réforme a ruiné les ports.", "He recalled that the reform ruined the ports."),
    ("Elle a noté que le Pérou a publié un plan dangereux.", "She noted that Peru published a dangerous plan."),
    ("Il a relevé que le canton a voté une loi historique.", "He noted that the canton passed a historic law."),
    ("Il a souligné que le Chili joue un rôle moteur.", "He stressed that Chile plays a driving part."),
    ("Le monde a besoin de règles, a-t-il noté.", "The world needs rules, he noted."),
    # The speaker is named: it says who.
    ("« Le monde a besoin de règles », a ajouté M. Diop.", "“The world needs rules”, added Mr Diop."),
)


@pytest.mark.parametrize(("rule", "french", "english", "cut_french", "cut_english"), CUTS)
def test_cuts(rule: str, french: str, english: str, cut_french: str, cut_english: str) -> None:
    assert tightened(french, english) == Line(cut_french, cut_english, (rule,))


@pytest.mark.parametrize(("french", "english"), KEPT)
def test_what_is_kept(french: str, english: str) -> None:
    assert tightened(french, english) == Line(french, english)


def test_rules_follow_one_another() -> None:
    line = tightened("Par ailleurs, il a noté que l'Inde a signé.", "Moreover, he noted that India signed.")
    assert line == Line("L'Inde a signé.", "India signed.", ("connective", "attribution-opener"))


def test_an_acronym_is_cut_where_a_line_before_has_it() -> None:
    lines = [
        Line("L'intelligence artificielle (IA) avance.", "Artificial intelligence (AI) advances."),
        Line(
            "Le plan pour l'intelligence artificielle (IA) est prêt.",
            "The plan for artificial intelligence (AI) is ready.",
        ),
    ]
    first, second = cut_given_acronyms(lines)
    assert first == lines[0]
    assert second.en == "The plan for artificial intelligence is ready."
    assert second.fr == "Le plan pour l'intelligence artificielle est prêt."
    assert second.cuts == ("acronym",)


def test_an_acronym_stays_where_it_is_new_or_only_one_side_has_it() -> None:
    lines = [
        Line("L'IA avance.", "AI advances."),
        Line("L'intelligence artificielle est là.", "Artificial intelligence (AI) is here."),
        Line("L'Institut (UNIDIR) publie un rapport.", "The Institute (UNIDIR) publishes a report."),
    ]
    assert cut_given_acronyms(lines) == lines


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", [", a-t-il ", "Mais ", "(IA) ", "il a ", "a dit le ", ", he said "])
def test_hostile_lines_end(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    tightened(text, text)
    cut_given_acronyms([Line(text, text), Line(text, text)])


@pytest.mark.parametrize(
    ("french", "english", "told"),
    [
        ("Le port est fermé.", "the port is closed.", "The port is closed."),
        ("« Le port est fermé », dit-il.", "\"the port is closed\", he says.", "\"The port is closed\", he says."),
        ("iOS est un système.", "iOS is a system.", "iOS is a system."),
        ("7 pays ont signé.", "7 countries signed.", "7 countries signed."),
    ],
)  # fmt: skip
def test_a_line_begins_with_a_capital_as_its_french_does(french: str, english: str, told: str) -> None:
    assert tightened(french, english).en == told
