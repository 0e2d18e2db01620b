"""The project's own texts in which contradictions are planted or absent, and where the quotes of the planted ones stand.

For: ``operands.py``, ``dates.py`` and ``fillers.py``, which learn from them; ``planted.py`` and ``cases.py``, which measure with them.
In: the sets of tests/analysis/quoted, tests/corpus, the small cases of ``audit_cases``, the texts of ``tagger_texts``.
Out: their folders and files, those that may teach; the graph of some; places of quotes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chaingraph.analysis.projection import Projection
from chaingraph.graph import build_graph
from chaingraph.graph.saving import TURTLE
from chaingraph.graph.turtle import write_turtle
from chaingraph.pipeline import open_projection, read
from chaingraph.records import Evidence
from chaingraph.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SETS = ROOT / "tests" / "analysis" / "quoted"
UNREAD = (
    "seventy-third", "seventy-fourth", "seventy-fifth", "seventy-sixth", "seventy-seventh", "seventy-eighth",
    "seventy-ninth", "eightieth", "eighty-first", "eighty-second", "eighty-third", "eighty-fourth", "eighty-fifth",
)  # fmt: skip
"""Sets that only measure."""
CORPUS = ROOT / "tests" / "corpus"
TEXTS = ROOT / "benchmarks" / "tagger_texts"
CASES = ROOT / "benchmarks" / "audit_cases"
ODD = "13579"
"""What the numbers of small cases, and of texts that are no set, end with where they may teach."""
Quote = tuple[str, int, int]


def sets() -> list[Path]:
    """The folders of the sets that teach."""
    return sorted(path for path in SETS.iterdir() if path.is_dir() and path.name not in UNREAD)


def files_of(folder: Path) -> list[Path]:
    """The texts of a folder that may teach."""
    files = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".csv", ".md"))
    return [path for path in files if folder not in (CORPUS, TEXTS) or path.stem[-1] in ODD]


def odd_cases() -> list[dict[str, Any]]:
    """The small cases of odd number."""
    lines = (line for path in sorted(CASES.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines())
    return [case for case in map(json.loads, lines) if case["id"][-1] in ODD]


@contextmanager
def folder_of(case: Mapping[str, Any]) -> Iterator[Path]:
    """A small case as a folder of a set: its documents, and what is planted in them."""
    with TemporaryDirectory() as name:
        for document, text in case["docs"].items():
            Path(name, document).write_text(text, encoding="utf-8")
        gold = [{**case, "docs": [Path(document).stem for document in case["docs"]]}]
        Path(name, "gold.json").write_text(json.dumps(gold), encoding="utf-8")
        yield Path(name)


def graph_of(files: Sequence[Path]) -> Projection:
    """The graph of some documents."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        reading = read(list(files), Settings(output=folder))
        graph = build_graph(reading.documents, reading.extraction, reading.resolution)
        (folder / TURTLE).write_text(write_turtle(graph), encoding="utf-8", newline="\n")
        return open_projection(name)


def planted_in(
    folder: Path, files: Sequence[Path], about: Callable[[Mapping[str, Any]], object] = bool
) -> list[list[list[Quote]]]:
    """Of each planted contradiction of a folder where each of its quotes stands.

    Args:
        folder: The folder.
        files: Its texts.
        about: Whether a contradiction is asked for, as the folder tells it; all are without.
    """
    gold = folder / "gold.json"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in files}
    return [
        [
            [
                (document, match.start(), match.end())
                for document in item.get("docs") or [item["doc"]]
                for match in re.finditer(re.escape(quote), texts[document])
            ]
            for quote in item["quotes"]
        ]
        for item in (json.loads(gold.read_text(encoding="utf-8")) if gold.exists() else ())
        if about(item)
    ]


def quotes_of(folder: Path, files: Sequence[Path]) -> list[list[Quote]]:
    """Of each planted contradiction of a folder where its quotes stand."""
    return [list(chain.from_iterable(quotes)) for quotes in planted_in(folder, files)]


def stands(evidence: Evidence, places: Sequence[Quote]) -> bool:
    """Whether a passage overlaps one of some quotes."""
    return any(evidence.document == d and evidence.start < end and start < evidence.end for d, start, end in places)


def parts_of(folders: Iterable[str], count: int) -> list[set[str]]:
    """The folders in so many parts: a model that judges one learns from the others."""
    names = sorted(set(folders))
    return [set(names[part::count]) for part in range(count)]
