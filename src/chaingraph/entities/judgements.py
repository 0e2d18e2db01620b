"""People's decisions: read from an append-only file, written by ``chaingraph judge``, replayed at every build."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from chaingraph.errors import SeedError, UsageError
from chaingraph.records import EntityType, Judgement
from chaingraph.reference.ontology import ontology

COLUMNS = ("decision", "left", "right", "who", "when", "why")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TYPES = get_args(EntityType)
DECISIONS = ("same", "different", "wrong", "type")


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Decisions of a file, oldest first; none when the file does not exist.

    Raises:
        SeedError: A line does not fit; file and line are named.
    """
    if not path.is_file():
        return ()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    if not rows or tuple(rows[0]) != COLUMNS:
        raise SeedError(f"表头应为 {','.join(COLUMNS)}", where=f"{path}:1")
    return tuple(_judgement(row, f"{path}:{number}") for number, row in enumerate(rows[1:], 2) if row)


def _judgement(row: list[str], where: str) -> Judgement:
    if len(row) != len(COLUMNS):
        raise SeedError(f"应有 {len(COLUMNS)} 列，实有 {len(row)} 列", where=where)
    decision, left, right, who, when, why = (cell.strip() for cell in row)
    if decision not in DECISIONS:
        raise SeedError(f"不认识的判断“{decision}”", where=where, hint=f"可用：{'、'.join(DECISIONS)}")
    if decision == "type" and right not in TYPES:
        raise SeedError(f"不认识的类型“{right}”", where=where, hint=f"可用：{'、'.join(TYPES)}")
    return Judgement(decision, left, right, who, when, why)  # type: ignore[arg-type]


def check_judgement(judgement: Judgement) -> None:
    """Makes sure that a decision can be replayed.

    Raises:
        UsageError: A name is missing, both are one, or there is no such type or date.
    """
    if not judgement.left or (judgement.decision != "wrong" and not judgement.right):
        raise UsageError("判断缺少名称", hint="same、different、type 需要两个值")
    if judgement.decision in ("same", "different") and judgement.left == judgement.right:
        raise UsageError("需要两个不同的名称", hint=f"如 chaingraph judge {judgement.decision} 甲公司 乙公司")
    if judgement.decision == "type" and judgement.right not in TYPES:
        raise UsageError(f"没有“{judgement.right}”这个类型", hint=f"可用：{'、'.join(map(ontology().label, TYPES))}")
    if judgement.when and not _DAY.fullmatch(judgement.when):
        raise UsageError(f"“{judgement.when}”不是日期", hint="应写作 2026-11-21")


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Adds a decision at the end of the file, which is made with its header when it is not there.

    Raises:
        UsageError: It could not be replayed.
    """
    check_judgement(judgement)
    fresh = not path.is_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if fresh:
            writer.writerow(COLUMNS)
        writer.writerow([getattr(judgement, column) for column in COLUMNS])


def same_names(judgements: Sequence[Judgement]) -> dict[str, str]:
    """Name → the name it was last judged to be."""
    return {j.left: j.right for j in judgements if j.decision == "same"}


def different_pairs(judgements: Sequence[Judgement]) -> frozenset[frozenset[str]]:
    """Pairs of names judged to be different things."""
    return frozenset(frozenset((j.left, j.right)) for j in judgements if j.decision == "different")


def judged_types(judgements: Sequence[Judgement]) -> dict[str, EntityType]:
    """Name → the type it was last judged to have."""
    return {j.left: j.right for j in judgements if j.decision == "type"}  # type: ignore[misc]


def wrong_statements(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Identifiers of statements judged to be wrong."""
    return frozenset(j.left for j in judgements if j.decision == "wrong")
