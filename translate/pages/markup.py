"""Text files and Markdown become lines without mark-up.

Scrapes saved as .txt are often Markdown, or Markdown with HTML and template directives in it, so one reader serves
both. It takes out only what is certainly mark-up: "2 * 3", "snake_case" and "<" before a number stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.pages.layout import Line
from translate.pages.raised import RAISED_MARKUP
from translate.pages.repairs import RepairLog, Rule
from translate.pages.tags import BLOCK_TAGS, HEADING_TAGS, INLINE_TAGS
from translate.pages.tracked import TrackedText

_FRONT_MATTER_LINES = 200  # a fence that is not closed within so many lines is an ornament, not front matter
_FIELD = re.compile(r"([A-Za-z][\w-]{0,40}) {0,4}[:=] {0,4}(.*)")
_BLOCK_SCALAR = re.compile(r"[|>][+-]?$")

# Comments, and elements whose content is no text of the article.
_HIDDEN = {
    "<!--": re.compile("-->"),
    "<script": re.compile("</script>", re.IGNORECASE),
    "<style": re.compile("</style>", re.IGNORECASE),
    "<svg": re.compile("</svg>", re.IGNORECASE),
    "<iframe": re.compile("</iframe>", re.IGNORECASE),
}
_HIDDEN_OPEN = re.compile("|".join(_HIDDEN), re.IGNORECASE)


def _break_at_block(match: re.Match[str]) -> str:
    """A line break where a block tag has text on both sides; heading and item tags leave Markdown's mark."""
    name, text = match[2].lower(), match.string
    if name in INLINE_TAGS:
        return ""
    if name not in BLOCK_TAGS:
        # A component (<Accordion id="x">) goes; "<nom du pays>" is the author's.
        return "" if "=" in match[3] or match[2][0].isupper() else match.group()
    mark = ""
    if not match[1]:
        mark = "# " if name in HEADING_TAGS else "- " if name == "li" else ""
    first_on_line = not text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2].strip()
    last_on_line = not text[match.end() : match.end() + 40].partition("\n")[0].strip()
    return mark if first_on_line or last_on_line else "\n" + mark


_ADDRESS = r"\([^()\s]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300}){0,3}(?:\s{1,3}\"[^\"\n]{0,300}\")?\s?\)"

MARKUP: tuple[Rule, ...] = (
    # Jekyll, Eleventy, Jinja: {% include … %}, {{ page.title }}; kramdown: {: .class }.
    Rule("mark-up: directive", re.compile(r"\{%[^%\n]{0,500}%\}|\{\{[^{}\n]{0,500}\}\}|\{:[^{}\n]{0,200}\}"), ""),
    Rule("mark-up: address", re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>"), None),
    *RAISED_MARKUP,  # while the tags still stand
    # Each "<" is read no further than the next "<" or ">", so the whole is linear.
    Rule("mark-up: tag", re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]{0,30})((?:\s[^<>]{0,4000})?)/?>"), _break_at_block),
    Rule("mark-up: image", re.compile(r"!\[([^\[\]\n]{0,500})\]" + _ADDRESS), None),
    Rule("mark-up: link", re.compile(r"\[([^\[\]]{1,500})\]" + _ADDRESS), None),
    Rule(
        "mark-up: link definition",
        re.compile(r"^ {0,3}\[[^\[\]\n]{1,80}\]: {1,4}<?(?:https?:|/|#).{0,2000}$", re.M),
        "",
    ),
    Rule("mark-up: footnote", re.compile(r"\[\^[^\[\]\s]{1,30}\]:?"), ""),
    Rule("mark-up: link", re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,80}\]"), None),
    # A line that is bold from end to end, and no sentence, is a heading.
    Rule("mark-up: bold line", re.compile(r"^ {0,3}\*\*(?=[^*\n]{1,119}[^*\n.!,;]\*\*[ :]{0,3}$)", re.M), "# "),
    Rule("mark-up: emphasis", re.compile(r"(?<!\\)(?:\*{2,3}(?=\S)|(?<=\S)\*{2,3}|~~)"), ""),
    Rule("mark-up: emphasis", re.compile(r"(?<![\w*\\])\*([^\s*](?:[^*\n]{0,2000}[^\s*])?)\*(?![\w*])"), None),
    Rule("mark-up: emphasis", re.compile(r"(?<![\w\\])_{1,2}([^\s_](?:[^_\n]{0,2000}[^\s_])?)_{1,2}(?!\w)"), None),
    Rule("mark-up: code", re.compile(r"`{1,3}([^`\n]{1,500})`{1,3}"), None),
    Rule("mark-up: escape", re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|>~\n-])"), ""),
)

_QUOTED = re.compile(r"(?:> ?){1,5}")
_HEADING = re.compile(r"#{1,6} +")
_CLOSING_HASHES = re.compile(r" +#{1,6}$")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
# Bullets, dashes, arrows, pictographs: whatever a site sets before an item.
BULLET = re.compile(
    "(?:[-*+•‣▪◦●·–—](?: +|$)|[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\ufe0f? {0,4}){1,4}"
)
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)] +(?=\S)")
_TABLE_ROW = (Rule("mark-up: table", re.compile(r"(?<=[^|\s]) {0,4}\|(?= {0,4}[^|\s])"), " ;"),)
_WHITE_SPACE = (Rule("white space", re.compile(" {2,}"), " "),)


def read_marked_text(text: TrackedText, log: RepairLog) -> tuple[dict[str, TrackedText], list[Line]]:
    """The fields of the front matter (keys in lower case), and the lines of the body."""
    fields, body = _front_matter(text, log)
    body = _without_hidden(body, log)
    return fields, list(_lines(log.apply(MARKUP, body), log))


def _front_matter(text: TrackedText, log: RepairLog) -> tuple[dict[str, TrackedText], TrackedText]:
    """YAML (``---``) or TOML (``+++``) at the head of a file: top-level fields only, values as text."""
    start = len(text.text) - len(text.text.lstrip())
    fence = text.text[start : start + 3]
    if fence not in ("---", "+++"):
        return {}, text
    fields: dict[str, TrackedText] = {}
    key, at = "", start
    for number, line in enumerate(text[start:].lines()):
        at += len(line) + 1
        if number and line.text.rstrip() in (fence, "..."):
            if not fields:
                break
            log.leave_out("front matter", text[start : at - 1])
            return {name: _unquoted(value) for name, value in fields.items()}, text[min(at, len(text)) :]
        if number > _FRONT_MATTER_LINES:
            break
        if field := _FIELD.match(line.text):
            key = field[1].lower()
            fields.setdefault(key, line[field.start(2) :].strip())
        elif key and line.text.startswith(" ") and line.text.strip():
            fields[key] = _continued(fields[key], line.strip(), log)
    return {}, text


def _continued(value: TrackedText, line: TrackedText, log: RepairLog) -> TrackedText:
    """A value that goes on: folded into one line, as YAML does."""
    if not value.text or _BLOCK_SCALAR.match(value.text):
        return line
    start, end = value.ends[-1], line.starts[0]
    log.record("mark-up: folded value", start, end, " ")
    return TrackedText.join((value, TrackedText.standing_for(" ", start, end), line))


def _unquoted(value: TrackedText) -> TrackedText:
    if len(value) >= 2 and value.text[0] == value.text[-1] and value.text[0] in "\"'":
        return value[1:-1].strip()
    return value


def _without_hidden(text: TrackedText, log: RepairLog) -> TrackedText:
    """The text outside `_HIDDEN` elements. An element that is never closed hides nothing."""
    changes: list[tuple[int, int, str]] = []
    last, unclosed = 0, set()  # what is not closed after one place is not closed after any later one
    while opened := _HIDDEN_OPEN.search(text.text, last):
        kind, last = opened[0].lower(), opened.end()
        closed = None if kind in unclosed else _HIDDEN[kind].search(text.text, last)
        if closed is None:
            unclosed.add(kind)
            continue
        last = closed.end()
        log.leave_out("mark-up: hidden element", text[opened.start() : last])
        changes.append((opened.start(), last, ""))
    return text.edit(changes)


def _lines(text: TrackedText, log: RepairLog) -> Iterator[Line]:
    gap, held = True, None
    for raw in text.lines():
        line = raw.strip()
        if held and not gap and _UNDERLINE.fullmatch(line.text) and not held.text.endswith((".", ":")):
            log.leave_out("mark-up: heading", line)
            yield Line(held.content, held.gap, heading=True, item=held.item)
            gap, held = True, None
            continue
        if not any(character.isalnum() for character in line.text):
            log.leave_out("ornament", line)
            gap = True
            continue
        if held:
            yield held
        held, gap = _line(line, gap, log), False
    if held:
        yield held


def _line(line: TrackedText, gap: bool, log: RepairLog) -> Line:
    heading = item = False
    for pattern, rule in ((_QUOTED, "mark-up: quotation"), (BULLET, "list mark"), (_HEADING, "mark-up: heading")):
        if mark := pattern.match(line.text):
            log.leave_out(rule, line[: mark.end()])
            line = line[mark.end() :].strip()
            heading = heading or pattern is _HEADING
            item = item or pattern is BULLET
    if heading and (hashes := _CLOSING_HASHES.search(line.text)):
        line = line[: hashes.start()]
    if line.text.startswith("|") and line.text.endswith("|"):
        line = log.apply(_TABLE_ROW, line[1:-1].strip())
    return Line(log.apply(_WHITE_SPACE, line), gap, heading, item or bool(_NUMBER.match(line.text)))
