"""Whether a line read back from briefs.jsonl is a whole record (schema 1), as far as pages are rendered from it."""

from __future__ import annotations

import datetime as dt
from typing import Any

SCHEMA = 1

_SENTENCE = {"fr": str, "en": str, "start": int, "end": int, "paragraph": int, "checks": [str]}
_FACT = {
    "kind": str,
    "fr": str,
    "en": str,
    "value": dict,
    "sentence": int,
    "start": int,
    "end": int,
    "rule": str,
    "checks": [str],
}
_NAMED = {"name": str}
# What a fact's value must have by its kind; further keys are text, or as in _MEASURES.
_VALUES: dict[str, dict[str, Any]] = {
    "person": _NAMED,
    "organisation": _NAMED,
    "country": _NAMED,
    "place": _NAMED,
    "event": _NAMED,
    "instrument": _NAMED,
    "number": {"amount": (int, float, None)},
    "position": {"actor": str, "verb": str, "object": (str, None)},
}
_MEASURES = {"amount": (int, float, None), "amount_max": (int, float, None), "direct": (bool, None)}
_RECORD = {
    "schema": int,
    "id": str,
    "source": {"path": str, "sha256": str, "publisher": (str, None), "url": (str, None), "date": (str, None)},
    "title": {"fr": str, "en": str},
    "sentences": [_SENTENCE],
    "summary": [{"en": str, "from": [int]}],
    "facts": [_FACT],
    "warnings": [str],
    "signature": str,
}


def is_record(value: object) -> bool:
    """Whether `value` has the shape of a record and its sentence numbers stand for sentences. More keys may be there.

    >>> is_record({"schema": 1, "id": "un"})
    False
    """
    if not isinstance(value, dict) or not _fits(value, _RECORD) or value["schema"] != SCHEMA:
        return False
    if not all(map(_is_fact, value["facts"])) or not _is_date(value["source"]["date"]):
        return False
    numbers = [fact["sentence"] for fact in value["facts"]] + [n for line in value["summary"] for n in line["from"]]
    return all(0 <= number < len(value["sentences"]) for number in numbers)


def _is_fact(fact: dict) -> bool:
    value = fact["value"]
    typed = all(_fits(value[key], _MEASURES.get(key, (str, None))) for key in value)
    return typed and _fits(value, _VALUES.get(fact["kind"], {}))


def _is_date(text: str | None) -> bool:
    try:
        return text is None or bool(dt.date.fromisoformat(text))
    except ValueError:
        return False


def _fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, dict):
        return isinstance(value, dict) and all(key in value and _fits(value[key], shape[key]) for key in shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(entry, shape[0]) for entry in value)
    if isinstance(shape, tuple):
        return value is None or isinstance(value, shape[:-1])
    return isinstance(value, shape)
