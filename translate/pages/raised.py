"""What is set raised or lowered: exponents stay exponents, ordinals are plain letters, calls of notes go.

« 10<sup>26</sup> opérations » is no thousand and twenty-six, « 45 %<sup>1</sup> » no four hundred and fifty-one. A page
says what is raised, in a text Unicode's own signs do («10²⁶», «45 %¹») or a caret; what is not sure to be the call of a
note stays raised, and is then read for what it is on both sides.
"""

from __future__ import annotations

import re

from translate.pages.repairs import Rule

_RAISED = str.maketrans("0123456789-−–+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻⁺")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CONTEXT = 24  # characters ahead of a raised sign that tell what it is

_FIGURE = re.compile(r"\d{1,3}")
_SIGNED = re.compile(r"[-−–+]\d{1,3}|\d{1,2}[-−+]")
# « 1 », « 1, 2 et 5 », « [1] », « (a) », « [note 1] », « * »; the comma between two of them.
_NOTES = re.compile(
    r"[\[(]? ?(?:(?:note|réf\.?|nb|[na]) ?)?\d{1,3}(?: ?(?:,|;|-|–|et) ?\d{1,3}){0,5} ?[\])]?|[\[(][a-zA-Z][\])]"
    r"|(?:\[\d{1,3}\] ?){2,6}|[*†‡§¶,;]{1,3}|\[(?:réf|source|note|citation)[^\]]{0,40}\]",
    re.IGNORECASE,
)
_ALONE = re.compile(r"[a-z]")
_MARK = re.compile(r"tm|mc|md|sm|®|©", re.IGNORECASE)  # of a trade: « ChatGPT<sup>MD</sup> » in Québec
_NUMERO = re.compile(r"(?:(?<![^\W\d_])[nN]|\d)$")
# A number by itself, no part of a name («G20», «GPT-4»).
_NUMBER = re.compile(r"(?<!\w)(?<!\w-)(?<!\d[.,])(?P<factor>[×x*·] ?)?(?P<base>\d[\d.,]{0,8})$")
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcdmhnµ]m|dam|CO|NO|[A-Za-z])$")
# Behind these a lone raised letter is a note: « le rapport<sup>a</sup> », « 45 %<sup>b</sup> », not « D<sup>r</sup> ».
_NOTED = re.compile(r"[a-zà-ÿ]{3}$|[^\w\s]$")


def read_raised(before: str, content: str, *, linked: bool = False) -> str | None:
    """How what is raised behind `before` reads: in raised figures, or not at all; None for plain letters.

    Args:
        linked: whether it is a link, as calls of notes are and exponents are not.

    >>> read_raised("plus de 10", "26"), read_raised("45 %", "1"), read_raised("le 1", "er"), read_raised("n", "o")
    ('²⁶', '', None, '°')
    """
    before, content = before[-_CONTEXT:], content.strip()
    if not content or _MARK.fullmatch(content):
        return ""
    if content in ("o", "os") and _NUMERO.search(before):
        return "°"
    if _SIGNED.fullmatch(content) and before[-1:].isalnum():
        return content.translate(_RAISED)
    if _FIGURE.fullmatch(content) and not linked and _is_power(before, content):
        return content.translate(_RAISED)
    if _ALONE.fullmatch(content):
        return "" if _NOTED.search(before) or (content in "abc" and before[-1:].isdigit()) else None
    return "" if _NOTES.fullmatch(content) else None


def _is_power(before: str, content: str) -> bool:
    """Whether a raised figure may be an exponent: behind a base, a small number or the sign of a unit."""
    if content == "1":
        return False
    if before.endswith("10 ") and len(content) > 1:  # a space that a line break or an editor left
        before = before[:-1]
    if number := _NUMBER.search(before):
        base = number["base"]
        return bool(number["factor"]) or (len(base) < 3 and base.isdigit())
    return len(content) == 1 and bool(_UNIT.search(before))


def read_lowered(before: str, content: str) -> str | None:
    """How what is set low behind `before` reads: « CO<sub>2</sub> » as CO₂; None for what has no such signs."""
    content = content.strip()
    lowers = content.isascii() and content.isdigit() and (before[-1:].isalpha() or before[-1:] == ")")
    return content.translate(_LOWERED) if lowers else None


def is_note_link(tag: str, content: str) -> bool:
    """Whether a link is the call of a note, or the way back to one: « [1] » into the page, « 1 » to its notes."""
    target = _TARGET.search(tag)
    if target is None or not _NOTES.fullmatch(content.strip()):
        return False
    return not content.strip().isdigit() or bool(_NOTE_TARGET.match(target[1]))


_TARGET = re.compile(r"href ?= ?[\"']?[^\"'#\s<>]{0,500}#([^\"'\s<>]{1,200})", re.IGNORECASE)
_NOTE_TARGET = re.compile(
    r"_?(?:ftn|edn|fn|nb|nh|note|footnote|endnote|cite|ref|r\d|n\d|easy-footnote|sdfootnote|sdendnote|user-content-fn)",
    re.IGNORECASE,
)

_TAG = re.compile(r"<[^<>]{1,400}>")
_LINK_AHEAD = re.compile(r"<a [^<>]{1,400}>$|\[$")


def _of_element(match: re.Match[str]) -> str:
    """A <sup> or <sub> in a text; what is plain stays, mark-up and all, and loses its tags like any other."""
    before = _TAG.sub("", match.string[max(0, match.start() - 4 * _CONTEXT) : match.start()])
    linked = "<a " in match["content"] or bool(_LINK_AHEAD.search(match.string[: match.start()][-400:]))
    content = _TAG.sub("", match["content"])
    low = match["name"].casefold() == "sub"
    read = read_lowered(before, content) if low else read_raised(before.rpartition("\n")[2], content, linked=linked)
    return match.group() if read is None else read


_SPACED = Rule("exponent", re.compile(r"(?<=\b10) (?=[⁰¹²³⁴-⁹]{2})"), "")
# In a text: elements that a scraper kept, and Markdown's links to notes.
RAISED_MARKUP = (
    Rule(
        "mark-up: note call",
        re.compile(
            r"\[(?:<sup>)?\\?[\[(]?\d{1,3}\\?[\])]?(?:</sup>)?\]\((?:https?://[^()\s#]{1,500})?#[^()\s]{1,200}\)"
        ),
        "",
    ),
    Rule(
        "mark-up: raised",
        re.compile(
            r"<(?P<name>su[pb])(?: [^<>]{0,400})?>(?P<content>(?:[^<]|<(?!/?su[pb])){0,200})</(?P=name) ?>", re.I
        ),
        _of_element,
    ),
    Rule(
        "mark-up: note call",
        re.compile(r"(?P<tag><a [^<>]{1,400}>)(?P<content>(?:[^<]|<(?!/?a\b)){1,120})</a ?>", re.I),
        lambda match: "" if is_note_link(match["tag"], _TAG.sub("", match["content"])) else match.group(),
    ),
    _SPACED,
)


def _of_sign(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _CONTEXT) : match.start()].rpartition("\n")[2]
    return "" if read_raised(before, match.group().translate(_PLAIN)) == "" else match.group()


def _of_caret(match: re.Match[str]) -> str:
    return match["base"] + match["power"].translate(_RAISED)


def _of_flat(match: re.Match[str]) -> str:
    return "10" + match["power"].translate(_RAISED)


# Among the variants of characters (`typography`).
RAISED_SIGNS = (
    # « 10^26 », « 10^{26} », « $10^{26}$ », « 10**26 »: what programs and formulas write for 10²⁶.
    Rule(
        "exponent",
        re.compile(
            r"(?<![\w.,^$*])(?P<open>\$)?(?P<base>\d{1,3})\\?\^(?P<brace>\{)?(?P<power>[-−]?\d{1,3})(?(brace)\})\^?"
            r"(?(open)\$)(?![\w^])"
        ),
        _of_caret,
    ),
    Rule("exponent", re.compile(r"(?<![\w.,^$*])(?P<base>10)\*\*(?P<power>\d{2})(?![\w*])"), _of_caret),
    # « 1025 FLOP », « 10 25 FLOP »: a scraper lost what raised the exponent. Nobody counts a thousand of them.
    Rule(
        "flattened exponent",
        re.compile(
            r"(?<![\w.,^])10 ?(?P<power>1[89]|2\d|3[0-2])"
            r"(?= ?(?:FLOPs?\b|flops?\b|opérations (?:en|à) virgule|opérations flottantes))"
        ),
        _of_flat,
    ),
    _SPACED,
    # « 45 %¹ », « le rapport² », « le rapport[2] »
    Rule("note call", re.compile("(?<![⁻⁺⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,3}"), _of_sign),
    Rule("note call", re.compile(r"(?:(?<=[a-zà-ÿ]{2})|(?<=[.,;:!?…»\")%\d]))\[\d{1,3}\](?![(:])"), ""),
)
