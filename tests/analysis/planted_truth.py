"""Contradictions planted in small documents, and how well the audit finds them.

A row hits a planted one when it is of a fitting kind, rests on the same document and names every key (and one of
``any``). What hits nothing is a false alarm.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from chaingraph.analysis import AuditRow

FOLDER = Path(__file__).parent / "planted"


class Planted(TypedDict, total=False):
    """One planted contradiction."""

    doc: str
    what: str
    keys: list[str]
    any: list[str]
    kinds: list[str]


@dataclass(frozen=True)
class Score:
    """What was found of what was planted."""

    hits: int
    planted: int
    alarms: int
    missed: tuple[str, ...]
    false: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Part of the planted ones that was found."""
        return self.hits / self.planted

    @property
    def precision(self) -> float:
        """Part of the alarms that was planted."""
        return 1 - len(self.false) / self.alarms if self.alarms else 1.0


def truth(part: str) -> list[Planted]:
    """The planted contradictions of ``dev`` or ``held``."""
    found: list[Planted] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))[part]
    return found


def score(rows: Sequence[AuditRow], planted: Sequence[Planted]) -> Score:
    """Compares rows with what was planted."""
    documents = {item["doc"] for item in planted}
    own = [row for row in rows if documents & {evidence.document for evidence in row.evidence}]
    missed = [item["what"] for item in planted if not any(_hits(row, item) for row in own)]
    false = [f"{row.kind}: {row.message}" for row in own if not any(_hits(row, item) for item in planted)]
    return Score(len(planted) - len(missed), len(planted), len(own), tuple(missed), tuple(false))


def _hits(row: AuditRow, item: Planted) -> bool:
    text = f"{row.subject} {row.message} {row.left} {row.right} {row.slip or ''}"
    fits = all(key in text for key in item["keys"]) and any(key in text for key in item.get("any", [""]))
    return row.kind in item["kinds"] and fits and item["doc"] in {evidence.document for evidence in row.evidence}
