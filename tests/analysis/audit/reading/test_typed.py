"""Tables typed with blanks in the middle of running text: a line of names, and lines of a name and numbers below it."""

from __future__ import annotations

from pathlib import Path

from tests.analysis.audit.desk import told_of

TYPED = """泸溪县2023年特色产业情况

各园区规上企业及产值如下。

表2 2023年各园区规上企业与产值
园区 企业数(家) 产值(亿元) 税收(亿元)
武溪工业园 42 86.5 2.1
浦市产业园 31 54.3 1.6
洗溪集中区 17 23.2 0.7
合计 90 {} 4.4

从表中看，武溪工业园产值{}亿元，占全县一半以上。税收居第一位的是{}。
"""


def test_a_table_typed_with_blanks(tmp_path: Path) -> None:
    """Lines of a name and numbers below a line of names are a table; the text behind it is still text."""
    assert told_of(tmp_path, "泸溪县.txt", TYPED.format("164.0", "86.5", "武溪工业园")) == []
    wrong = told_of(tmp_path, "泸溪县.txt", TYPED.format("146.0", "85.6", "浦市产业园"))
    assert [key for key in ("146.0", "85.6", "浦市") if any(key in row for row in wrong)] == ["146.0", "85.6", "浦市"]
    assert len(wrong) == 3
