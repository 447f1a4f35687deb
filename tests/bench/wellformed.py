"""How often the rules of `summarize.wellformed` fire: ``python -m tests.bench.wellformed DATA [BRIEFS]``.

DATA is a folder of .fr/.en files by human translators, where a rule that fires is wrong; BRIEFS a briefs.jsonl of this
tool, where it should. Shares of the whole French sentences, in %.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from summarize.summary.standing import FRENCH
from summarize.wellformed import FLAWS, flaws

MOST = 1000  # of a file, from its beginning

Pairs = list[tuple[str, str]]


def human(file: Path) -> Pairs:
    """The pairs of a .fr file and the .en file beside it."""
    english = file.with_suffix(".en").read_text(encoding="utf-8").splitlines()
    return list(zip(file.read_text(encoding="utf-8").splitlines(), english, strict=True))[:MOST]


def machine(file: Path) -> Pairs:
    """The sentences of a briefs.jsonl."""
    records = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    return [(sentence["fr"], sentence["en"]) for record in records for sentence in record["sentences"]]


def row(name: str, pairs: Pairs) -> str:
    """One line of the table."""
    whole = [pair for pair in pairs if FRENCH.is_whole(pair[0])]
    found = [flaws(*pair) for pair in whole]
    counts = [sum(any(flaw.startswith(f"{rule.name}: ") for flaw in one) for one in found) for rule in FLAWS]
    cells = [f"{100 * count / max(1, len(whole)):.1f}" for count in (*counts, sum(map(bool, found)))]
    return f"| {name} | {len(whole)} | {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="a folder of .fr/.en files")
    parser.add_argument("briefs", type=Path, nargs="*", help="briefs.jsonl files")
    options = parser.parse_args()
    files = sorted(options.data.glob("*.fr"))
    if not files:
        sys.exit(f"{options.data}: no .fr file")
    print(f"| | sentences | {' | '.join(rule.name for rule in FLAWS)} | any |\n|---|{'---:|' * (len(FLAWS) + 2)}")
    for file in files:
        print(row(file.stem, human(file)))
    for file in options.briefs:
        print(row(str(file), machine(file)))


if __name__ == "__main__":
    main()
