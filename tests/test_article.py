"""A file becomes an Article: the five seeds, the kinds of file, titles, dates, and what cannot be read."""

from __future__ import annotations

import datetime as dt
import html
from pathlib import Path

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold, parse
from tests.conftest import ROOT
from translate.article import MAX_BYTES, Article, ArticleError, read_article

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
OURS = Path(__file__).parent / "data" / "articles"  # written for these tests

# --- the five seeds --------------------------------------------------------------------------------------------------

# title; number of paragraphs; how the text begins and ends; publisher; repairs that a reader would see (before, after)
EXPECTED = {
    "000_3f6efcb36982a4cf": (
        "Un ambassadeur chinois appelle à la coopération pour exploiter l'IA au bénéfice de tous",
        6,
        ("Shen Jian, ambassadeur de Chine pour", "dans les domaines de la sécurité et de la défense."),
        None,
        [("Plus", "")],
    ),
    "001_321bc631f227064e": (
        "Le gouvernement chinois prend l'initiative de la création d'une organisation mondiale de coopération en matière "
        "d'intelligence artificielle (IA)",
        8,
        ("Le 26 juillet, le gouvernement chinois a", "et la coopération internationale en matière d'IA."),
        "french.shanghai.gov.cn",
        [("french.shanghai.gov.cn", ""), ("Source\xa0: Agence de Presse Xinhua", ""), ("À lire aussi", "")],
    ),
    "002_8db735ba76f7c009": (
        None,
        11,
        ("Le premier ministre chinois Li Qiang a déclaré", "de l'IA a été émis lors de la conférence."),
        None,
        [("(Avec entrée de Xinhua)", "")],
    ),
    "003_8b4373ce77bb7c14": (
        "Le Sud Global se réunit à Pékin pour un atelier sur les capacités en IA",
        6,
        ("Le 12 mai, l'Université Tsinghua à Pékin", "le premier atelier organisé à Shanghai en septembre dernier."),
        None,
        [
            ("Le Sud Global se réunit à Pékin pour un atelier sur les capacités en IA", ""),
            ("Leave a Reply", ""),
            ("Your email address will not be published. Required fields are marked *", ""),
            ("Back To Top", ""),
        ],
    ),
    "004_01ba374457772a17": (
        None,
        6,
        ("Des représentants de plus de 100 pays", "un cadre mondialement reconnu pour la gouvernance de l'IA."),
        None,
        [
            ("l'IALes", "l'IA. Les"),
            ("GuoqingVice-premier", "Guoqing, Vice-premier"),
            ("JinpingIl", "Jinping. Il"),
            ('transformation"La', 'transformation". La'),
            ("2025qui", "2025 qui"),
        ],
    ),
}
# Families of repairs that change nothing a reader would see.
UNSEEN_FAMILIES = ("apostrophe", "no-break or thin space", "list mark", "ornament", "white space")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seed(path):
    title, count, (first, last), publisher, told = EXPECTED[path.stem]
    article = read_article(path, root=ROOT)
    assert (article.id, article.path) == (path.stem, f"seeds/{path.name}")
    assert (article.title.text if article.title else None) == title
    assert len(article.paragraphs) == count
    assert article.paragraphs[0].text.startswith(first)
    assert article.paragraphs[-1].text.endswith(last)
    assert not any(paragraph.heading for paragraph in article.paragraphs)
    # "Le 26 juillet" and "samedi" are dates of events; none of the five says when it was published.
    assert (article.publisher, article.url, article.date, article.date_from) == (publisher, None, None, None)
    assert [(r.before, r.after) for r in article.repairs if r.family not in UNSEEN_FAMILIES] == told
    assert_offsets_hold(article)
    assert_nothing_vanished(article)


def test_every_seed_is_expected():
    assert [path.stem for path in SEEDS] == sorted(EXPECTED)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_word_of_a_seed_is_lost_or_made_up(path):
    """Letters and digits of the clean text are those of the file, less what the repairs left out."""
    article = read_article(path)
    left_out = "".join(repair.before for repair in article.repairs if not repair.after)
    clean = "".join(p.text for p in ((article.title,) if article.title else ()) + article.paragraphs)
    assert letters(clean) + letters(left_out) == letters(article.text)


def letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def test_credits_are_told():
    assert "The text credits Xinhua." in read_article(SEEDS[2]).warnings
    assert "The text credits Agence de Presse Xinhua." in read_article(SEEDS[1]).warnings


def test_warnings_are_one_sentence_a_family():
    assert read_article(SEEDS[4]).warnings == (
        "5 words glued by lost mark-up were separated: “l'IALes” → “l'IA. Les”, “GuoqingVice-premier” → “Guoqing, "
        'Vice-premier”, “JinpingIl” → “Jinping. Il”, “transformation"La” → “transformation". La”, “2025qui” → “2025 qui”.',
    )


# --- kinds of file ---------------------------------------------------------------------------------------------------


def outline(article: Article) -> list[str]:
    return [("# " if paragraph.heading else "") + paragraph.text for paragraph in article.paragraphs]


def test_a_dirty_scrape():
    article = read_article(OURS / "scrape.txt")
    assert article.title and article.title.text == "Un atelier sur la sûreté de l'IA s'achève à Nairobi"
    assert outline(article) == [
        "Trente-deux pays ont adopté mercredi une feuille de route sur l'évaluation des modèles d'IA. Les délégués l'ont "
        "votée à l'unanimité, a indiqué la présidente de séance Anne Wanjiru. Elle a salué « un premier pas ». Le texte "
        "sera transmis à l'ONU.",
        "Le centre régional ouvrira en 2026 et formera deux cents ingénieurs par an. Son budget reste à fixer.",
        "# Des moyens de calcul partagés",
        "Les participants ont demandé que les universités du continent aient accès à 1 000 processeurs avant le "
        "12 décembre 2026, selon le communiqué.",
    ]
    assert (article.publisher, article.date) == ("courrier.example.org", dt.date(2025, 6, 5))
    assert article.date_from == "by-line: Publié le 5 juin 2025 à 18h40"
    assert article.warnings[1:] == (
        "The headline was given twice; once is kept.",
        "4 notes of origin were set apart from the text: “courrier.example.org”, “Publié le 5 juin 2025 à 18h40”, "
        "“NAIROBI, 4 juin (Xinhua) --”, “(Xinhua)”.",
        "12 lines of site chrome were left out: “Accueil > Monde > Afrique”, “La suite après cette publicité”, “Partager”, "
        "“Facebook”, “WhatsApp”, “3 commentaires”, ….",
        "The text credits Xinhua.",
    )
    assert_offsets_hold(article)
    assert_nothing_vanished(article)


def test_markdown():
    article = read_article(OURS / "note.md")
    assert article.title and article.title.text == "Un guide d'achat de l'IA pour les communes"
    assert outline(article) == [
        "Le Réseau des communes publie un guide d'achat de l'intelligence artificielle, rédigé avec quarante villes et "
        "relu par la CNIL.",
        "# Trois questions à poser",
        "qui détient les données ?",
        "qui répond des erreurs ?",
        "# Couverture du guide",
        "« Une commune n'a pas à acheter ce qu'elle ne comprend pas »",
        "# Awa Diallo, présidente du réseau",
    ]
    assert (article.publisher, article.url) == ("Réseau des communes", "https://communes.example/guide-ia")
    assert (article.date, article.date_from) == (dt.date(2025, 9, 18), "front matter")
    start, end = article.title.content.origin(0, len(article.title.text))
    assert article.text[start:end] == "Un guide d’achat de l’IA\n  pour les communes"
    assert_offsets_hold(article)
    assert_nothing_vanished(article)


def test_html():
    article = read_article(OURS / "page.html")
    assert article.title and article.title.text == "Un centre africain pour l'IA ouvert à Dakar"
    assert outline(article) == [
        "Le Sénégal a inauguré mercredi à Dakar un centre de formation à l'intelligence artificielle, où 120 ingénieurs de "
        "onze pays suivront chaque année des cours de sûreté des modèles.",
        "# Un programme en trois volets",
        "l'évaluation des modèles avant leur mise en service ;",
        "la protection des données personnelles & la transparence ;",
        "« Nous voulons écrire nos propres règles », a déclaré la ministre, qui a rappelé que R&D et formation vont ensemble.",
        "Elle a aussi promis une loi avant la fin de l'année prochaine, après un débat au Parlement.",
    ]
    assert (article.publisher, article.url) == ("Le Courrier du Numérique", "https://courrier.example/ia/dakar")
    assert (article.date, article.date_from) == (dt.date(2025, 3, 12), "page metadata")
    content = article.paragraphs[0].content
    start, end = content.origin(0, content.text.index(" a inauguré"))
    assert article.text[start:end] == "Le S&eacute;n&eacute;gal"
    for paragraph in article.paragraphs:
        for character, start, end in zip(paragraph.text, paragraph.content.starts, paragraph.content.ends, strict=True):
            source = html.unescape(article.text[start:end])
            assert character == source or (source, character) in (("’", "'"), ("\xa0", " ")) or source.isspace()


PAGE = "<body><p>Le Conseil a adopté mardi une résolution sur la gouvernance de l'IA.</p></body></html>"


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html><html>", "<html lang='fr'>", "\n<!-- x -->\n<!doctype HTML>\n<html>"]
)
def test_a_page_is_known_by_how_it_begins(start):
    article = parse(start + PAGE, "")
    assert outline(article) == ["Le Conseil a adopté mardi une résolution sur la gouvernance de l'IA."]


@pytest.mark.parametrize(
    "junk",
    [
        "<p title='a > b'>",
        '<a b="',
        "<!-- ",
        "&#",
        "&#xZZ;",
        "<script>var x = '<p>non</p>';</script>",
        "a < b <b",
        "</p></p>",
    ],
)
def test_a_broken_page_is_still_read(junk):
    text = "Le Conseil a adopté mardi une résolution sur la gouvernance mondiale de l'intelligence artificielle."
    article = parse(f"<html><body><p>{text}</p>{junk}<p>{text}</p></body></html>", ".html")
    assert outline(article)[0] == text


def test_a_page_that_is_one_bare_picture_is_no_article():
    with pytest.raises(ArticleError, match="no article text"):
        parse("<svg/onload=alert(1)>\n\nUn texte <base href=//e.invalid> <img src=x onerror=alert(1)>", ".html")


@pytest.mark.parametrize("suffix", ["", ".text", ".html.txt", ".MD"])
def test_any_other_suffix_is_text(suffix):
    assert outline(parse("# Un titre\n\nLe texte vient ici.", suffix)) == ["Le texte vient ici."]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_and_line_ends_give_the_same_article(encoding):
    text = SEEDS[1].read_text(encoding="utf-8")
    plain = parse(text)
    other = parse(text.replace("\n", "\r\n").encode(encoding))
    assert outline(other) == outline(plain)
    assert other.title and plain.title and other.title.text == plain.title.text
    assert_offsets_hold(other)
    assert [w for w in other.warnings if "encoding" in w] == (
        ["The file does not say its encoding; it was read as cp1252."] if encoding == "cp1252" else []
    )


# --- titles and dates ------------------------------------------------------------------------------------------------

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Un traité sur l'IA\n{PROSE}", "Un traité sur l'IA"),
        (f"Un traité sur l'IA | Le Courrier\n\nUn traité sur l'IA\n\n{PROSE}", "Un traité sur l'IA"),
        (f"L'IA peut-elle être gouvernée ?\n\n{PROSE}", "L'IA peut-elle être gouvernée ?"),
        (f"Un traité long comme il s'en fait\nquand le titre est coupé\n\n{PROSE}", None),
        (f"{PROSE}\n{PROSE}", None),
        ("Un traité sur l'IA", None),
        (f"- Un point de liste\n\n{PROSE}", None),
    ],
)
def test_titles(text, title):
    article = parse(text)
    found = article.title.text if article.title else None
    assert found == (
        title or ("Un traité long comme il s'en fait quand le titre est coupé" if "coupé" in text else None)
    )
    assert all(paragraph.text != found for paragraph in article.paragraphs)


@pytest.mark.parametrize(
    ("text", "date", "told"),
    [
        (f"Titre\n\nPublié le 12 mars 2025\n\n{PROSE}", "2025-03-12", "by-line: Publié le 12 mars 2025"),
        (f"Titre\n\nParis, le 3 juin 2025 – {PROSE}", "2025-06-03", "dateline: Paris, le 3 juin 2025"),
        (f"Titre\n\nGENÈVE, 7 juillet (Xinhua) -- {PROSE}", None, None),
        (f"Titre\n\n{PROSE} Il sera appliqué le 2 août 2026.", None, None),
        (f"Titre\n\nLe 10 février 2025, à Paris, l'accord fut signé. {PROSE}", None, None),
        (f"---\ntitle: Titre\ndate: 2025\n---\n{PROSE}", None, None),
        (
            f"Titre\n\nMis à jour le 2 mai 2025\n\nPublié le 1er mai 2025\n\n{PROSE}",
            "2025-05-01",
            "by-line: Publié le 1er mai 2025",
        ),
    ],
)
def test_date_of_publication(text, date, told):
    article = parse(text)
    assert (article.date.isoformat() if article.date else None, article.date_from) == (date, told)


# --- what cannot be read ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"Plus\nMenu\nPartager", "no article text"),
        (b"---\ntitle: X\n---\n", "no article text"),
        (b"1 234\n\n***", "no article text"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><body><nav><p>Menu</p></nav></body></html>", "no article text"),
        (bytes(range(256)), "binary"),
        (b"a" * (MAX_BYTES + 1), "too large"),
    ],
)
def test_what_is_no_article(data, reason):
    with pytest.raises(ArticleError, match=reason) as caught:
        parse(data)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_opened(tmp_path):
    for path in (tmp_path, tmp_path / "absent.txt"):
        with pytest.raises(ArticleError, match="cannot be read"):
            read_article(path)


def test_paths_are_relative(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    file = tmp_path / "a" / "b.txt"
    file.write_text("Un texte.", encoding="utf-8")
    assert read_article(file, root=tmp_path).path == "a/b.txt"
    assert read_article(file).path == "b.txt"
    monkeypatch.chdir(tmp_path)
    assert read_article(file).path == "a/b.txt"
    assert read_article(Path("a") / "b.txt", root=tmp_path / "a").path == "b.txt"


def test_what_lost_links_leave_behind_is_mended():
    article = parse(
        "Un titre\n\n"
        "Le conseil de Lomé a adopté le plan mardi. [Lire la suite]\n\n"
        "L'IA , selon l'ONU ( Genève ), avance dans tout le pays.\n\n"
        "Voir [le texte][plan] du conseil de Lomé.\n\n"
        "[plan]: https://exemple.org/plan\n"
    )
    assert [paragraph.text for paragraph in article.paragraphs] == [
        "Le conseil de Lomé a adopté le plan mardi.",
        "L'IA, selon l'ONU (Genève), avance dans tout le pays.",
        "Voir le texte du conseil de Lomé.",
    ]
    assert_nothing_vanished(article)
