"""How many of the planted contradictions the audit finds, and how many of its alarms rest on one.

    python benchmarks/planted.py                  all sets of tests/analysis/quoted, a line each
    python benchmarks/planted.py FOLDER... --show those sets, with what is missed and what is false

A set is a folder of documents with a gold.json: what was planted, each with quotes of both sides. A row is right when it rests on a quote.
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from chaingraph.analysis import AuditRow, find_audit
from taught import SETS, Quote, graph_of, quotes_of, stands


@dataclass(frozen=True)
class Looked:
    """What the audit says of a set."""

    name: str
    planted: int
    missed: list[str]
    right: int
    false: list[str]

    def line(self) -> str:
        """Recall and precision, as a row of a table."""
        told = self.right + len(self.false)
        found = self.planted - len(self.missed)
        return (
            f"| {self.name} | {self.planted} | {found / self.planted:.2f} | {told} | {self.right / max(1, told):.2f} |"
        )


def looked(folder: Path) -> Looked:
    """The audit of one set."""
    files = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".csv", ".md"))
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    places = quotes_of(folder, files)
    rows = find_audit(graph_of(files))
    missed = [item["what"] for item, own in zip(gold, places, strict=True) if not any(_rests(row, own) for row in rows)]
    false = [row.message for row in rows if not any(_rests(row, own) for own in places)]
    return Looked(folder.name, len(gold), missed, len(rows) - len(false), false)


def _rests(row: AuditRow, places: list[Quote]) -> bool:
    return any(stands(evidence, places) for evidence in row.evidence)


def main() -> None:
    """Prints a line for each set, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="sets; without any, all of tests/analysis/quoted")
    parser.add_argument("--show", action="store_true", help="also what is missed and what is false")
    given = parser.parse_args()
    folders = given.folders or sorted(path for path in SETS.iterdir() if path.is_dir())
    print("| set | planted | found | told | right |\n| --- | --: | --: | --: | --: |")
    every = []
    with ProcessPoolExecutor() as pool:
        for one in pool.map(looked, folders):
            every.append(one)
            print(one.line(), flush=True)
            for text in (*one.missed, *one.false) if given.show else ():
                print(f"  {'missed' if text in one.missed else 'false'}: {text}")
    missed, false = ([text for one in every for text in of(one)] for of in (attrgetter("missed"), attrgetter("false")))
    print(Looked("all", sum(one.planted for one in every), missed, sum(one.right for one in every), false).line())


if __name__ == "__main__":
    main()
