"""How many small cases of a contradiction the audit finds, by kind.

    python benchmarks/cases.py              all 270
    python benchmarks/cases.py b --half odd the odd half of one bank

Each case is one to three short documents with one contradiction (``audit_cases/*.jsonl``), written by three hands that knew no rule. The odd
half may be read and mended for; the even half only measures.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chaingraph.analysis import find_audit
from taught import CASES, graph_of

HALVES = {"odd": "13579", "even": "02468", "both": "0123456789"}


def found_in(case: dict[str, Any]) -> tuple[str, bool, int]:
    """The kind of a case, whether a row rests on one of its quotes, and how many rows rest on none."""
    with TemporaryDirectory() as name:
        files = [Path(name, document) for document in sorted(case["docs"])]
        for file in files:
            file.write_text(case["docs"][file.name], encoding="utf-8")
        rows = find_audit(graph_of(files))
    texts = {Path(document).stem: text for document, text in case["docs"].items()}
    places = [
        (document, match.start(), match.end())
        for quote in case["quotes"]
        for document, text in texts.items()
        for match in re.finditer(re.escape(quote), text)
    ]
    resting = [
        any(e.document == d and e.start < end and start < e.end for e in row.evidence for d, start, end in places)
        for row in rows
    ]
    return case["kind"], any(resting), resting.count(False)


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bank", nargs="?", default="*", help="a, b or c; all without it")
    parser.add_argument("--half", choices=list(HALVES), default="both")
    options = parser.parse_args()
    lines = [
        line for path in sorted(CASES.glob(f"{options.bank}.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    cases = [case for case in map(json.loads, lines) if case["id"][-1] in HALVES[options.half]]
    every, hit, others = Counter[str](), Counter[str](), Counter[str]()
    with ProcessPoolExecutor() as pool:
        for kind, found, other in pool.map(found_in, cases, chunksize=4):
            every[kind] += 1
            hit[kind] += found
            others[kind] += other
    print("| kind | cases | found | other rows |\n| --- | ---: | ---: | ---: |")
    for kind, count in every.items():
        print(f"| {kind} | {count} | {hit[kind]} | {others[kind]} |")
    print(f"| all | {every.total()} | {hit.total()} | {others.total()} |")


if __name__ == "__main__":
    main()
