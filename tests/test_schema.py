"""`summarize/brief.schema.json`: what readers of briefs.jsonl may rely on."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable

import pytest

from summarize.facts.instruments import called_texts, english_texts, instrument_names, instrument_titles, references
from summarize.facts.mention import KINDS
from summarize.shape import SCHEMA_FILE, is_record
from tests.conftest import ROOT
from translate.languages.modifiers import MODIFIERS
from translate.terms import INSTRUMENT_TYPES

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
DEFINITIONS = SCHEMA["definitions"]
RECORDS = [json.loads(line) for line in (ROOT / "out" / "briefs.jsonl").read_text(encoding="utf-8").splitlines()]


def fact(record: dict, kind: str) -> dict:
    return next(fact for fact in record["facts"] if fact["kind"] == kind)


# What is done to the record of the fourth seed, which has facts of every kind, so that it is none.
BROKEN: dict[str, Callable[[dict], object]] = {
    "no signature": lambda r: r.pop("signature"),
    "another schema": lambda r: r.update(schema=2),
    "a date that no calendar has": lambda r: r["source"].update(date="2025-02-30"),
    "a sentence without English": lambda r: r["sentences"][0].pop("en"),
    "an offset below zero": lambda r: r["sentences"][0].update(start=-1),
    "a fact of a sentence that is not there": lambda r: r["facts"][0].update(sentence=len(r["sentences"])),
    "a line of the summary from none": lambda r: r["summary"][0].update({"from": [10**6]}),
    "a number of a sentence that is no whole one": lambda r: r["summary"][0].update({"from": [1.0]}),
    "an unknown kind": lambda r: r["facts"][0].update(kind="rumour"),
    "a person without a name": lambda r: fact(r, "person")["value"].pop("name"),
    "a country in words": lambda r: fact(r, "country")["value"].update(alpha_2="China"),
    "an unknown type": lambda r: fact(r, "instrument")["value"].update(type="wish"),
    "a date in words": lambda r: fact(r, "date")["value"].update(date="le 12 mai"),
    "an amount in words": lambda r: fact(r, "number")["value"].update(amount="forty"),
    "an unknown modifier": lambda r: fact(r, "number")["value"].update(modifier="only"),
    "a position of nobody": lambda r: fact(r, "position")["value"].update(actor=None),
    "a check that is no name": lambda r: r["facts"][0]["checks"].append(1),
}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_briefs_of_the_seeds_are_records(record: dict) -> None:
    assert is_record(record)


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_record_is_none(fault: str) -> None:
    record = copy.deepcopy(RECORDS[3])
    assert is_record(record)
    BROKEN[fault](record)
    assert not is_record(record)


@pytest.mark.parametrize("value", [None, [], "text", 1, {}])
def test_what_is_no_object_of_the_kind_is_none(value: object) -> None:
    assert not is_record(value)


def test_further_keys_may_be_there() -> None:
    record = copy.deepcopy(RECORDS[3])
    for part in (record, record["source"], record["sentences"][0], record["facts"][0], record["facts"][0]["value"]):
        part["later"] = "1"
    assert is_record(record)


def test_every_kind_of_fact_has_its_value() -> None:
    assert tuple(DEFINITIONS["fact"]["properties"]["kind"]["enum"]) == KINDS
    assert {case["if"]["properties"]["kind"]["const"] for case in DEFINITIONS["fact"]["allOf"]} == set(KINDS)


def test_every_type_that_a_rule_gives_is_listed() -> None:
    given = {*INSTRUMENT_TYPES, *instrument_titles.HEADS.values(), *instrument_names.TYPES.values()}
    given |= {series.type for series in references.SERIES} | set(called_texts.NOUNS.values())
    given |= set(english_texts.NOUNS.values())
    assert set(DEFINITIONS["instrument"]["properties"]["type"]["enum"]) == given | {None}


def test_every_modifier_that_a_rule_gives_is_listed() -> None:
    given = {modifier.fact for modifier in MODIFIERS if modifier.fact}
    assert set(DEFINITIONS["number"]["properties"]["modifier"]["enum"]) == given | {"between", None}
