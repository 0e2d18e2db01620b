"""Files that were read and say nothing: a user who gave a roster has to know that none of it arrived."""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.pipeline.reading import Reading
from chaingraph.records import Document, Failure

FEW = 2
"""Rows up to which a table without facts is no loss: a form, a legend."""


def silent(reading: Reading) -> Iterator[Failure]:
    """A warning for each document without a name and a fact, and for each whose tables gave no fact.

    Args:
        reading: What the first three rooms made of the sources.
    """
    named = {mention.ref.document for mention in reading.extraction.mentions}
    stated = {statement.evidence.document for statement in reading.extraction.statements}
    for document in reading.documents:
        if document.id not in named | stated:
            yield Failure(document.name, "没有读出名称和事实", _advice(document), fatal=False)
        elif document.id not in stated and (rows := _rows(document)) > FEW:
            yield Failure(document.name, f"表格有 {rows} 行，没有读出事实", _advice(document), fatal=False)


def _rows(document: Document) -> int:
    return sum(len(table.rows) for table in document.tables)


def _advice(document: Document) -> str:
    """What to look at: the header of a table, or what the file holds at all."""
    if document.tables:
        return "请检查表头：列名（如“企业名称”“产值（万元）”）应各占一格，表头下面直接是数据"
    return "请检查文件内容是否完整，扫描件请先转成文字"
