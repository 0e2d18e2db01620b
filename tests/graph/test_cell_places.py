"""Quotes from a sheet are cited by their cells."""

from __future__ import annotations

import pytest

from chaingraph.graph.cell_places import CellPlaces
from chaingraph.records import Cell, Column, Document, Row, Table

TEXT = "企业\t产品\t产值\n沐江材料\t隔膜\t12\n汀石化工\t\t7\n"


def sheet(place: str = "名单!{}") -> Document:
    """Three columns and two rows, from B3."""
    cells = []
    for number, line in enumerate(TEXT.splitlines()):
        at = sum(len(before) + 1 for before in TEXT.splitlines()[:number])
        row = []
        for letter, word in zip("BCD", line.split("\t"), strict=True):
            row.append(Cell(word, at, at + len(word), place.format(f"{letter}{number + 3}")))
            at += len(word) + 1
        cells.append(tuple(row))
    columns = tuple(Column((cell.text,), cells=(cell,)) for cell in cells[0])
    table = Table("d", columns, tuple(map(Row, cells[1:])), 0, len(TEXT))
    return Document("d", "d.xlsx", TEXT, tables=(table,))


@pytest.mark.parametrize(
    ("quote", "cells"),
    [
        ("隔膜", "名单!C4"),
        ("材料", "名单!B4"),
        ("沐江材料\t隔膜\t12", "名单!B4:D4"),
        ("12\n汀石化工", "名单!B4:D5"),
        ("产品", "名单!C3"),
    ],
)
def test_the_cells_of_a_quote(quote: str, cells: str) -> None:
    """One cell, a part of one, several of a row, two rows, a head."""
    start = TEXT.index(quote)
    assert CellPlaces(sheet()).of(start, start + len(quote)) == cells


def test_what_has_no_cell_has_no_address() -> None:
    """A quote that ends outside the table, and a table of a page."""
    assert CellPlaces(sheet()).of(3, len(TEXT)) == ""
    assert CellPlaces(sheet("第{}页")).of(0, 2) == ""
    assert CellPlaces(Document("t", "t.txt", "沐江材料")).of(0, 4) == ""
