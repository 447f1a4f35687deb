"""feed.atom: the briefs of a run for a feed reader (RFC 4287).

Nothing in it comes from a clock. An entry is `updated` when its article was published. RFC 4287 demands the element
even where no date is known; such an entry carries `UNDATED`, which sorts it behind everything, has no `published`, and
says «date not stated» in its text. An entry's id is its article's SHA-256, so that an article stays one entry from run
to run, whatever file it lies in.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from urllib.parse import quote
from xml.etree import ElementTree as ET

from summarize.summary.lead import what_happened
from summarize.wording import readable_date, without_bidi_controls

ATOM = "http://www.w3.org/2005/Atom"
# The beginning of POSIX time: plainly no date of an article.
UNDATED = "1970-01-01T00:00:00Z"
# What XML 1.0 cannot hold (section 2.2), surrogates included.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_feed(records: Sequence[dict], *, briefs: bool = True) -> str:
    """The feed of a run, latest entries first.

    Args:
        records: of briefs.jsonl. Of two with the same source file only the first is an entry: ids are unique.
        briefs: whether the Markdown briefs are written beside the feed, for entries to link to.
    """
    unique = list({record["source"]["sha256"]: record for record in reversed(records)}.values())[::-1]
    unique.sort(key=_updated, reverse=True)
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", _urn("aigov-brief: the briefs of a run"))
    _add(feed, "title", "AI governance briefs")
    _add(feed, "updated", max(map(_updated, unique), default=UNDATED))
    _add(_add(feed, "author"), "name", "aigov-brief")
    if unique:
        _add(feed, "generator", unique[0]["signature"].partition(" ")[0])
    for record in unique:
        feed.append(_entry(record, briefs))
    ET.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _entry(record: dict, briefs: bool) -> ET.Element:
    source = record["source"]
    entry = ET.Element(f"{{{ATOM}}}entry")
    _add(entry, "id", f"urn:sha256:{source['sha256']}")
    _add(entry, "title", record["title"]["en"] or record["id"])
    _add(entry, "updated", _updated(record))
    if source["date"]:
        _add(entry, "published", _updated(record))
    if briefs:
        _add(entry, "link", rel="alternate", type="text/markdown", href=f"{quote(record['id'])}.md")
    if source["url"]:
        _add(entry, "link", rel="via", hreflang="fr", href=quote(source["url"], safe=":/?#[]@!$&'()*+,;=%~"))
    if source["publisher"]:
        _add(_add(entry, "contributor"), "name", source["publisher"])
    origin = [source["publisher"] or "Publisher not stated", readable_date(source["date"]) or "date not stated"]
    lines = [f"{line['en']}{' ⚠' if _is_marked(record, line) else ''}" for line in what_happened(record)]
    _add(entry, "content", "\n\n".join([", ".join(origin) + ".", record["title"]["fr"], *lines]), type="text")
    return entry


def _is_marked(record: dict, line: dict) -> bool:
    return any(record["sentences"][number]["checks"] for number in line["from"])


def _updated(record: dict) -> str:
    return f"{record['source']['date']}T00:00:00Z" if record["source"]["date"] else UNDATED


def _urn(name: str) -> str:
    return f"urn:sha256:{hashlib.sha256(name.encode()).hexdigest()}"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{ATOM}}}{tag}", {name: _clean(value) for name, value in attributes.items()})
    child.text = _clean(text) if text is not None else None
    return child


def _clean(text: str) -> str:
    """What a feed reader can show: characters of XML, in the order in which they are stored."""
    return _NOT_XML.sub("\ufffd", without_bidi_controls(text))
