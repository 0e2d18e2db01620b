"""People of one office whose names differ by a character: 经信局局长彭涛然 and 经信局局长彭涛冉."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.spelled import spelled
from chaingraph.reference.holders import misspelled
from tests.analysis.desks import graph_of, page


def test_spelled() -> None:
    """One office with a name in two spellings is told; two people in one sentence are not."""
    assert len(list(spelled(page("县商务局局长罗子珩致辞。随后，县商务局局长罗子恒作推介。")))) == 1
    assert not list(spelled(page("县商务局局长罗子珩致辞。县水利局局长罗子恒作推介。")))
    assert misspelled("罗子珩", "罗子恒")
    assert not misspelled("罗子珩", "罗珩")


@pytest.mark.parametrize(("who", "found"), [("吴显桂", 1), ("吴显贵", 0), ("张立人", 0)])
def test_column_of_people(tmp_path: Path, who: str, found: int) -> None:
    """A column of those who answer for the firm of their row is held against prose."""
    prose = "宜丰县推进会纪要\n2024年10月15日\n\n业主江西明远光学科技有限公司负责人吴显贵汇报进展。\n"
    rows = f"项目,项目业主,业主负责人\n镜头扩能,江西明远光学科技有限公司,{who}\n电池技改,江西炬能科技有限公司,何小平\n"
    (tmp_path / "a.txt").write_text(prose, encoding="utf-8")
    (tmp_path / "b.csv").write_text(rows, encoding="utf-8")
    found_rows = list(spelled(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))
    assert len(found_rows) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("常务副县长罗启文任光学产业链链长。", "会议由罗文启（常务副县长、光学产业链链长）主持。", 1),
        ("常务副县长罗启文任光学产业链链长。", "会议由罗启文（常务副县长、光学产业链链长）主持。", 0),
        ("县商会会长曹永泰出席会议。", "县商会会长曹泰永随团考察。", 1),
        ("副县长罗启文主持。", "副县长罗启文、副县长罗文启参加。", 0),
        ("党工委书记罗志远介绍了情况。", "罗志元书记说，明年再建厂房。", 1),
    ],
)
def test_order_and_brackets(one: str, other: str, found: int) -> None:
    """The same characters in another order, and names before their office or in front of its brackets, are compared."""
    assert len(list(spelled(page(one, other)))) == found
