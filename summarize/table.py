"""facts.csv: every fact of a run in a row of its own, for a spreadsheet.

UTF-8 with a byte order mark, because Excel takes a CSV file without one for the machine's legacy code page. RFC 4180,
but for its line ends: ``\\n``, as in every other file of a run.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from summarize.digest.evidence import Report
from summarize.wording import country_name, fact_english, readable_date, without_bidi_controls

# In the order of the columns: where the fact stands, what it says, its value, its evidence.
COLUMNS = (
    "brief", "path", "publisher", "published", "kind", "english", "french", "check",
    "name", "role", "country", "place", "organiser", "type", "reference", "date", "amount", "amount_max", "unit",
    "modifier", "actor", "verb", "object", "speaker", "direct",
    "sentence", "sentence_french", "sentence_english", "start", "end", "rule",
)  # fmt: skip
# A spreadsheet takes a cell that begins like this for a formula and runs it (OWASP, «CSV injection»), some also in
# full-width forms. Tab and return, which may stand before it, do not outlive the joining of a cell into one line.
_FORMULA = tuple("=+-@＝＋－＠")
_BYTE_ORDER_MARK = "\ufeff"


def write_table(records: Iterable[dict], file: TextIO) -> None:
    """Write the facts of all records, in their order; sentences count from 1, as in the briefs.

    Row by row: a run's facts may be more than memory should hold.
    """
    file.write(_BYTE_ORDER_MARK)
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for number, record in enumerate(records, start=1):
        report = Report(number, record)
        for fact in record["facts"]:
            writer.writerow({column: safe_cell(value) for column, value in _row(report, fact).items()})


def _row(report: Report, fact: dict) -> dict[str, object]:
    record = report.record
    value, sentence, source = fact["value"], record["sentences"][fact["sentence"]], record["source"]
    named = {column: value[column] for column in COLUMNS if value.get(column) is not None}
    if not (named.get("date") or "").startswith(tuple("0123456789")):
        named["date"] = readable_date(value.get("date")) or None  # «--07-26» would be taken for a formula
    country = value.get("alpha_2") or value.get("country")
    return named | {
        "brief": record["id"],
        "path": source["path"],
        "publisher": source["publisher"],
        "published": source["date"],
        "kind": fact["kind"],
        "english": fact_english(fact),
        "french": fact["fr"],
        "check": "; ".join([*fact["checks"], *sentence["checks"]]) if report.is_marked(fact) else None,
        "country": country_name(country) or None,
        "sentence": fact["sentence"] + 1,
        "sentence_french": sentence["fr"],
        "sentence_english": sentence["en"],
        "start": fact["start"],
        "end": fact["end"],
        "rule": fact["rule"],
    }


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet runs: one line; an apostrophe before what begins like a formula; numbers as they are.

    >>> safe_cell("=1+1"), safe_cell("\\t=1\\r+1"), safe_cell("1+1"), safe_cell(-5)
    ("'=1+1", "'=1 +1", '1+1', -5)
    """
    if not isinstance(value, str):
        return value
    line = " ".join(without_bidi_controls(value).split())
    return f"'{line}" if line.startswith(_FORMULA) else line
