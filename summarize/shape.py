"""Whether a line read back from briefs.jsonl is a whole record (schema 1), as far as pages are rendered from it."""

from __future__ import annotations

from typing import Any

SCHEMA = 1

_SENTENCE = {"fr": str, "en": str, "start": int, "end": int, "paragraph": int, "checks": [str]}
_FACT = {"kind": str, "fr": str, "en": str, "value": dict, "sentence": int, "rule": str, "checks": [str]}
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
    numbers = [fact["sentence"] for fact in value["facts"]] + [n for line in value["summary"] for n in line["from"]]
    return all(0 <= number < len(value["sentences"]) for number in numbers)


def _fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, dict):
        return isinstance(value, dict) and all(key in value and _fits(value[key], shape[key]) for key in shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(entry, shape[0]) for entry in value)
    if isinstance(shape, tuple):
        return value is None or isinstance(value, shape[0])
    return isinstance(value, shape)
