"""Imports point one way: aigov_brief → summarize → translate, and no module imports one that imports it."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

from tests.conftest import ROOT

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in ("translate", "summarize")
    for path in sorted((ROOT / package).rglob("*.py"))
}


def imported(path: Path, *, at_once: bool) -> set[str]:
    """The modules of ours that a module imports; `at_once`: when it is imported itself, not when it is called."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if at_once else list(ast.walk(tree))
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # What is imported may be a module of the package, or a name in it.
            names |= {known if (known := f"{node.module}.{a.name}") in MODULES else node.module for a in node.names}
    return names & MODULES.keys()


def test_no_module_imports_one_that_imports_it() -> None:
    graph = {name: imported(path, at_once=True) for name, path in MODULES.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)  # CycleError names a cycle


def test_translate_knows_nothing_of_briefs() -> None:
    of_translate = {name: path for name, path in MODULES.items() if name.startswith("translate")}
    assert not {
        (name, other)
        for name, path in of_translate.items()
        for other in imported(path, at_once=False)
        if other.startswith("summarize")
    }


def test_rules_of_facts_and_the_digest_never_reach_a_model() -> None:
    rules = {name: path for name, path in MODULES.items() if name.startswith(("summarize.facts", "summarize.digest"))}
    models = ("translate.marian", "translate.engines", "translate.checkpoint", "translate.memory")
    assert not {
        (name, other)
        for name, path in rules.items()
        for other in imported(path, at_once=False)
        if other.startswith(models)
    }
