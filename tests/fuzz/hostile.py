"""Hostile articles: each kind is a function of a random generator, so that a find can be made again from its number."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.conftest import SEEDS
from tests.generated import article

Made = tuple[str, bytes]  # suffix of the file, its bytes

SEED_TEXTS = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u061c"
CRAFTED = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table><h1>", "![x](http://e.invalid/x.png)",
    "[clic](javascript:alert(1))", "=HYPERLINK(\"http://e.invalid\")", "=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-2+3", "| a | b |",
    "```", "~~~", "<!--", "-->", "&lt;b&gt;", "&#x3c;script&#x3e;", "{{ 7*7 }}", "{% raw %}", "${jndi:ldap://e.invalid}", "# Titre",
    "---", "***", "> citation", "1. un", "<a id=\"s1\"></a>", "\\", "`", "www.e.invalid", "mailto:a@e.invalid", "$x$", "</details>",
    "<style>*{display:none}</style>", "<base href=//e.invalid>", "\x1b[2J", "\0", "\u2028", "\u2029", "\x85", "\r", "\f", "«" * 9,
    "../../../etc/passwd", "file:///etc/passwd", "<svg/onload=alert(1)>", "[^1]: note", "<?php", "]]>", "<![CDATA[", "\ud7ff\ue000",
)  # fmt: skip


def mutated(chance: random.Random) -> Made:
    """A seed with spans deleted, doubled, swapped, cased, cut, and crafted strings put in."""
    text = chance.choice(SEED_TEXTS)
    for _ in range(chance.randrange(1, 40)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randrange(1, 120))
        span = text[start:end]
        new = chance.choice((
            lambda s: "", lambda s: s * 2, lambda s: s[::-1], str.upper, str.title, lambda s: chance.choice(CRAFTED) + s,
            lambda s: chance.choice(CRAFTED), lambda s: s.replace(" ", ""), lambda s: s.replace(".", "\n"),
            lambda s: s + chr(chance.choice((chance.randrange(1, 0xD800), chance.randrange(0xE000, 0x30000)))),
            lambda s: "".join(c + chance.choice(BIDI + ZERO_WIDTH) for c in s), lambda s: str(chance.randrange(10**30)) + s,
        ))(span)  # fmt: skip
        text = (text[:start] + new + text[end:])[:200_000]
    return chance.choice((".txt", ".md", ".html")), text.encode(errors="replace")


def mutated_bytes(chance: random.Random) -> Made:
    """A seed in some encoding with bytes changed."""
    encoding = chance.choice(("utf-8", "cp1252", "utf-16", "mac_roman", "utf-32"))
    data = bytearray(chance.choice(SEED_TEXTS).encode(encoding, errors="replace"))
    for _ in range(chance.choice((1, 10, 300))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return ".txt", bytes(data)


def noise(chance: random.Random) -> Made:
    """Random bytes."""
    return chance.choice((".txt", ".html")), chance.randbytes(chance.randrange(1, 20_000))


def deep_html(chance: random.Random) -> Made:
    """Tags opened thousands deep, closed or not, crossing or not."""
    tags = chance.choices(("div", "b", "table", "tr", "td", "ul", "li", "p", "a", "svg", "template", "font"), k=3)
    depth = chance.choice((100, 3_000, 30_000))
    opened = "".join(f"<{tag} {'x=y ' * chance.randrange(3)}>" for tag in tags) * (depth // 3)
    closed = "".join(f"</{tag}>" for tag in tags) * (depth // 3) if chance.random() < 0.5 else ""
    page = f"<html><head><title>Un titre</title></head><body>{opened}{chance.choice(SEED_TEXTS)}{closed}"
    return ".html", page.encode()


def attributes(chance: random.Random) -> Made:
    """Unclosed and endless attributes, comments, entities."""
    part = chance.choice(
        ("<a href='", "<!--", "&amp;", "<a " + "b=c " * 50, "<", "<<", "</", "&#", "<![CDATA[", "<p>", "<br/>", "&" * 9)
    )
    return ".html", f"<html><body><p>{SEED_TEXTS[0]}{part * chance.choice((10, 2_000, 40_000))}".encode()


def repetition(chance: random.Random) -> Made:
    """One piece again and again: the shape of what makes rules slow."""
    pieces = (
        "a", " ", "\n", "«", "« ", "»", "(", "((", ")", "1 ", "1 000 ", "M. ", "J. ", "...", "? ", "-", "- ", "* ", "#", "> ", "|", "`",
        "\t", "é", "Le ", "Le 3 ", "de la ", "ministre ", "des ", "Paris, ", "l'", "d'", "A", "A.", "A. ", "ONU ", "a b ", "le 3 juin ", ", ",
        "http://", "www.", "@", "a@", "« a », ", "a. B", "\u200b", "\u202e", "\n\n", "\n- ", "\n# ", "\n1. ", "\n| ", "😀", "e\u0301", "\u0301", "et ",
        "premier ministre ", "président de la ", "pays, dont la ", "21e ", "XXIe ", "20 % ", "en 2025 ", "article 5, ", "(UE) ", ": ", ";", "- - ",
    )  # fmt: skip
    piece = chance.choice(pieces) + (chance.choice(pieces) if chance.random() < 0.5 else "")
    text = piece * (chance.choice((50, 2_000, 60_000)) // len(piece) + 1)
    return chance.choice((".txt", ".md")), f"Un titre\n\n{chance.choice(('', 'Le conseil a adopté '))}{text}\n".encode()


def front_matter(chance: random.Random) -> Made:
    """Fields that look like settings, paths and code."""
    names = (
        "title",
        "date",
        "url",
        "publisher",
        "source",
        "a" * 999,
        "!!python/object/apply:os.system",
        "&a",
        "*a",
        "<<",
    )
    fields = "\n".join(
        f"{chance.choice(names)}: {chance.choice((*CRAFTED, '*a *a *a', '[' * 500, '9' * 500))}" for _ in range(30)
    )
    return ".md", f"---\n{fields}\n---\n{chance.choice(SEED_TEXTS)}".encode(errors="replace")


def crafted(chance: random.Random) -> Made:
    """Sentences made of what Markdown, HTML, spreadsheets, templates and terminals obey."""
    lines = [" ".join(chance.choices(CRAFTED, k=chance.randrange(1, 5))) for _ in range(20)]
    prose = article(chance.randrange(10**6)).split("\n\n")
    mixed = "\n\n".join(chance.sample(lines + prose, len(lines) + len(prose)))
    return chance.choice((".txt", ".md", ".html")), mixed.encode(errors="replace")


def unicode_soup(chance: random.Random) -> Made:
    """Any characters at all, directions and widths among them."""
    ranges = (
        (0x20, 0x7F),
        (0xA0, 0x250),
        (0x300, 0x370),
        (0x590, 0x700),
        (0x2000, 0x2070),
        (0x4E00, 0x5000),
        (0x1F300, 0x1F700),
        (1, 0x20),
    )
    words = [
        "".join(chr(chance.randrange(*chance.choice(ranges))) for _ in range(chance.randrange(1, 15)))
        for _ in range(400)
    ]
    return ".txt", " ".join(words + SEED_TEXTS[0].split()[:50]).encode(errors="replace")


KINDS: tuple[Callable[[random.Random], Made], ...] = (
    mutated, mutated, mutated_bytes, noise, deep_html, attributes, repetition, repetition, front_matter, crafted, unicode_soup,
)  # fmt: skip


def hostile(number: int) -> tuple[str, Made]:
    """(kind, file) of hostile article `number`."""
    chance = random.Random(number)
    make = KINDS[number % len(KINDS)]
    return make.__name__, make(chance)
