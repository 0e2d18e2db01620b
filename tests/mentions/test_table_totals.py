"""Rows that sum up others."""

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions.table_totals import label
from chaingraph.mentions.tables import read_tables
from chaingraph.records import Observation, Statement

TABLE = """青田县重点工业项目表

附表1  2023年重点工业项目计划表　单位：万元
序号	项目名称	建设单位	总投资	2023年计划投资
一	新建项目（2个）		50000	12000
1	鹤城电机改造项目	浙江鹤城电机有限公司	30000	8000
2	瓯江阀门扩建项目	青田瓯江阀门有限公司	20000	4000
合计			50000	12000
"""


@pytest.fixture
def sums(tmp_path: Path) -> list[Statement]:
    """What the rows of sums of the table state."""
    (tmp_path / "table.txt").write_text(TABLE, encoding="utf-8")
    (document,), _ = read_documents([tmp_path], max_mb=1)
    return [statement for statement in read_tables(document).statements if statement.group.endswith("+")]


def test_sums_of_a_table_are_stated_about_its_place(sums: list[Statement]) -> None:
    """A section row with figures and the last row state their sums, in the unit of the table, behind the row they follow."""
    found = [
        (
            s.group.partition("/")[2],
            s.subject.name,
            s.object.scope,
            s.object.indicator,
            s.object.quantity.value,
            s.modality,
        )
        for s in sums
        if isinstance(s.object, Observation)
    ]
    assert found == [
        ("-1+", "青田县", "新建项目", "表内数量", 2, "fact"),
        ("-1+", "青田县", "新建项目", "总投资", 50000, "fact"),
        ("-1+", "青田县", "新建项目", "计划投资", 12000, "planned"),
        ("1+", "青田县", "合计", "总投资", 50000, "fact"),
        ("1+", "青田县", "合计", "计划投资", 12000, "planned"),
    ]


def test_sums_have_no_measure(sums: list[Statement]) -> None:
    """No finding takes a sum for a project or an enterprise."""
    assert len(sums) == 5
    assert {s.object.measure for s in sums if isinstance(s.object, Observation)} == {""}


@pytest.mark.parametrize(("text", "words"), [("合 计（12个）", "合计"), ("小计：", "小计"), ("总计54个项目", "总计")])
def test_label(text: str, words: str) -> None:
    """The number of a sum is no part of its name."""
    assert label(text) == words
