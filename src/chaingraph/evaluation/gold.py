"""Reads a gold standard: a folder with ``gold_mentions.jsonl`` and its sisters, one object a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from chaingraph.errors import UsageError
from chaingraph.evaluation.answers import Answers, Grid, NameLink, Relation, Span

Line = Mapping[str, Any]
"""One object of a file; what is in it is known only after the reading."""
T = TypeVar("T")
FILES = ("gold_mentions.jsonl", "gold_relations.jsonl", "gold_tables.jsonl", "gold_links.jsonl")


def read_gold(folder: Path) -> Answers:
    """The gold of ``folder``; files that are not there leave their part empty.

    Raises:
        UsageError: The folder holds none of the files, or a line lacks a key, or is no object.
    """
    if not any((folder / name).is_file() for name in FILES):
        raise UsageError("没有找到标注文件", where=str(folder), hint=f"目录中应有 {'、'.join(FILES)} 之一")
    mentions, relations, tables, links = (folder / name for name in FILES)
    return Answers(
        tuple(_lines(mentions, _span)),
        tuple(_lines(relations, _relation)),
        tuple(_lines(tables, _grid)),
        tuple(_lines(links, _link)),
    )


def _lines(path: Path, made: Callable[[Line], T]) -> list[T]:
    if not path.is_file():
        return []
    found: list[T] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            try:
                found.append(made(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise UsageError(
                    f"标注不完整（{error}）", where=f"{path}:{number}", hint="每行应为一个 JSON 对象"
                ) from error
    return found


def _span(line: Line) -> Span:
    return Span(
        str(line["doc"]),
        int(line["start"]),
        int(line["end"]),
        str(line["type"]),
        str(line.get("text", "")),
        str(line.get("canonical") or line.get("text", "")),
        tuple(map(str, line.get("alt", ()))),
    )


def _relation(line: Line) -> Relation:
    return Relation(
        str(line["doc"]),
        str(line["subject"]),
        str(line["predicate"]),
        str(line["object"]),
        str(line.get("modality", "fact")),
        int(line.get("evidence_start", 0)),
        int(line.get("evidence_end", 0)),
    )


def _grid(line: Line) -> Grid:
    columns = tuple(map(str, line["columns"]))
    rows = tuple(tuple(str(row[column]) for column in columns) for row in line["rows"])
    return Grid(str(line["doc"]), columns, rows, tuple(str(section["text"]) for section in line.get("sections", ())))


def _link(line: Line) -> NameLink:
    entity = line["entity"]
    return NameLink(str(line["doc"]), str(line["name"]), None if entity is None else str(entity))
