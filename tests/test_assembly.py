"""English put together from segments and held spans."""

import pytest

from translate.assembly import joined, spaced


@pytest.mark.parametrize(
    ("parts", "french", "whole"),
    [
        (["It was held in Shanghai.", "More than 1,000 came."], ["Elle s'est tenue à Shanghai,", "plus de 1 000 personnes sont venues."], "It was held in Shanghai more than 1,000 came."),
        (["He met them.", "American officials left."], ["Il les a vus", "et des responsables américains sont partis."], "He met them American officials left."),
        (["They adopted.", "Global Digital Compact rules."], ["Ils ont adopté", "les règles du Pacte numérique mondial."], "They adopted Global Digital Compact rules."),
        (["Xi spoke.", "Xi left."], ["Xi a parlé", "Xi est parti."], "Xi spoke Xi left."),
        (["China asked.", "And has acted."], ["La Chine a demandé", "et a agi."], "China asked and has acted."),
        (["It ended.", "The rest follows."], ["Cela a pris fin.", "Le reste suit."], "It ended. The rest follows."),
        (["a proposal", "AI systems follow"], ["une proposition", "des systèmes d'IA suivent"], "a proposal AI systems follow"),
    ],
)  # fmt: skip
def test_joined(parts: list[str], french: list[str], whole: str) -> None:
    assert joined(parts, french) == whole


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("The 12 May, it began .", "On 12 May, it began."),
        ("It was held in Paris the 10 and 11 February.", "It was held in Paris on 10 and 11 February."),
        ("It was adopted on the 3 July 2024, then signed.", "It was adopted on 3 July 2024, then signed."),
        ("The 26 July proposal was told.", "The 26 July proposal was told."),
        ("U.S. President X spoke in the U.N.", "US President X spoke in the UN."),
        ("one,two, three", "one, two, three"),
        ("It costs $25 million dollars.", "It costs $25 million."),
        ("It costs $9.4 million of dollars and €30 euros.", "It costs $9.4 million and €30."),
        ("It costs $5 million Fijian dollars.", "It costs 5 million Fijian dollars."),
        ("It costs $about 38 million dollars a year.", "It costs about $38 million a year."),
        ("It costs 25 million dollars, or $25 million.", "It costs 25 million dollars, or $25 million."),
        ('It launched "digital”" a day ago.', 'It launched "digital" a day ago.'),
        ('They said "the substance».', 'They said "the substance".'),
        ("They said “yes” and ”no”.", "They said “yes” and ”no”."),
        ("It adopts, And and has adopted it. The the end.", "It adopts, and has adopted it. The end."),
        (
            "China told its will collaborate. It will share its will.",
            "China told its will to collaborate. It will share its will.",
        ),
        ("Its its cost is of of the the order of a a million.", "Its cost is of the order of a million."),
        ("The the its cost and the their seat.", "Its cost and their seat."),
        ("It asked for for years that that had had no end.", "It asked for for years that that had had no end."),
        (
            "the The Hague court, vitamin A a day, The My account",
            "the The Hague court, vitamin A a day, The My account",
        ),
        ("A envelope, a audit and an bill.", "An envelope, an audit and a bill."),
        ("It is. A adaptation", "It is. An adaptation"),
        (
            "Class A export, a one-off, a European, an hour, a unit",
            "Class A export, a one-off, a European, an hour, a unit",
        ),
        ("an historic vote, a and b, plan a in May", "an historic vote, a and b, plan a in May"),
        ("No of the measures, no of its acts", "None of the measures, none of its acts"),
        ("No of votes: 3", "No of votes: 3"),
        ("notice to to delete it", "notice to delete it"),
        ("by fifteen 15 organizations", "by 15 organizations"),
        ("in twenty 20 towns, one 2 euro coin, five 15 times", "in 20 towns, one 2 euro coin, five 15 times"),
    ],
)
def test_spaced(given: str, written: str) -> None:
    assert spaced(given) == written
