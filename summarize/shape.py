"""Whether a line read back from briefs.jsonl is a whole record, by ``brief.schema.json``."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

SCHEMA = 1
SCHEMA_FILE = Path(__file__).with_name("brief.schema.json")


def is_record(value: object) -> bool:
    """Whether `value` has the shape of a record and its sentence numbers stand for sentences. More keys may be there.

    >>> is_record({"schema": 1, "id": "un"})
    False
    """
    from fastjsonschema import JsonSchemaValueException

    try:
        record = _validator()(value)
    except JsonSchemaValueException:
        return False
    numbers = [fact["sentence"] for fact in record["facts"]] + [n for line in record["summary"] for n in line["from"]]
    return all(isinstance(number, int) and number < len(record["sentences"]) for number in numbers)


@cache
def _validator() -> Callable[[object], Any]:
    import fastjsonschema  # here, because a run into an empty folder reads no record back

    return fastjsonschema.compile(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")), formats={"date": _is_date})


def _is_date(text: str) -> bool:
    try:
        return bool(dt.date.fromisoformat(text))
    except ValueError:
        return False
