"""Tables of text: values as the csv module reads them, each with its place in the file."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents import read_documents
from chaingraph.documents.cell_lines import one_line
from chaingraph.documents.delimited import find_delimiter, read_rows

CELL = st.text(st.sampled_from('云川ab1,"\n \t;|'), max_size=6)
TABLE = '重点企业名录,,\r\n单位：万元,,\r\n企业名称,行业,产值\r\n"蓝驰汽车","机械,汽车",1200\r\n川东铸造厂,机械,"1,300"\r\n"长川\r\n电子厂",电子,—\r\n'


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@given(rows=st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=1, max_size=6))
def test_values_are_those_of_the_csv_module(delimiter: str, rows: list[list[str]]) -> None:
    """Whatever a writer quotes is read back, and each cell stands at its offsets."""
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    text = file.getvalue()
    found = list(read_rows(text, delimiter))
    assert [[cell.text for cell in row] for row in found] == [[one_line(cell.strip()) for cell in row] for row in rows]
    for cell in (cell for row in found for cell in row):
        assert (
            text[cell.start : cell.end].replace('""', '"').split() == cell.text.split()
            or "\n" in text[cell.start : cell.end]
        )


@given(st.text(st.sampled_from('云a,"\n\r '), max_size=40))
def test_no_file_is_too_odd(text: str) -> None:
    """Quotes that close nothing are characters; no character but quotes, delimiters and blanks is lost."""
    cells = [cell for row in read_rows(text, ",") for cell in row]
    flat = [at for cell in cells for at in range(cell.start, cell.end)]
    assert flat == sorted(set(flat))
    assert {at for at, c in enumerate(text) if c in "云a"} <= set(flat)


def test_delimiters_are_told_apart() -> None:
    """Commas, tabs, semicolons and bars; a lone comma in the cells does not mislead."""
    assert find_delimiter("名称,产值\n甲,1\n") == ","
    assert find_delimiter("名称\t产值\n甲,乙\t1\n") == "\t"
    assert find_delimiter("名称;产值\n甲;1,5\n乙;2,5\n") == ";"
    assert find_delimiter("名称\n甲\n") == ","


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_roster_in_a_file(tmp_path: Path, encoding: str) -> None:
    """Title, unit, header and rows are understood; a quoted cell with a line break is one cell; quotes are exact."""
    (tmp_path / "名录.csv").write_bytes(TABLE.encode(encoding))
    documents, failures = read_documents([tmp_path])
    assert failures == ()
    table = documents[0].tables[0]
    assert (documents[0].title, table.caption, table.unit) == ("重点企业名录", "重点企业名录", "万元")
    assert [column.name for column in table.columns] == ["企业名称", "行业", "产值"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["蓝驰汽车", "机械,汽车", "1200"],
        ["川东铸造厂", "机械", "1,300"],
        ["长川电子厂", "电子", "—"],
    ]
    cell = table.rows[2].cells[0]
    assert documents[0].text[cell.start : cell.end] == "长川\r\n电子厂"
    assert cell.locator == "A6"
