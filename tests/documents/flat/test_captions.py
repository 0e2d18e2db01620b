"""Claims about the lines above a table."""

from __future__ import annotations

import pytest

from chaingraph.documents.flat.captions import find_heading
from chaingraph.documents.flat.lines import read_lines


@pytest.mark.parametrize(
    ("above", "caption", "unit"),
    [
        ("表1 名单", "表1 名单", ""),
        ("表1 名单\n单位：亩", "表1 名单", "亩"),
        ("**表1 名单**", "表1 名单", ""),
        ("前文到此为止。\n\n企业划分", "企业划分", ""),
        ("前文到此为止，\n接着写", None, ""),
        ("二、主要任务", None, ""),
        ("注：以下略", None, ""),
        ("名单\n\n\n\n\n\n", None, ""),
    ],
)
def test_caption_and_unit(above: str, caption: str | None, unit: str) -> None:
    """The nearest line that can name a table does, units on the way are read, far lines are not."""
    text = f"{above}\n甲\t乙"
    lines = read_lines(text)
    found = find_heading(text, lines, len(lines) - 1, -1)
    assert (found.caption.text if found.caption else None, found.unit) == (caption, unit)


def test_what_belongs_to_the_table_before_is_no_caption() -> None:
    """The search ends at the last line of what stands before."""
    text = "表1 名单\n甲\t乙"
    assert find_heading(text, read_lines(text), 1, 0).caption is None
