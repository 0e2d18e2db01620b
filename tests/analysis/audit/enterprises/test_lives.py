"""The life of one enterprise or park as several places tell it: when it was founded, when it came, where its only works is."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.lives import row_dates
from chaingraph.analysis.audit.growth.signs import ordered
from tests.analysis.audit.desk import Swap, changed, report, says, told_later, told_of
from tests.analysis.audit.texts import COUNTY, GEARS, LEADERS, MAKERS, SHIPS
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("2015年认定为", "2009年认定为"),), ("2011", "2009")),
    ],
)
def test_columns_of_a_roster(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above its whole, an honour before the founding and two trades in a row are found."""
    assert says(told_of(tmp_path, "湘阴县名册.csv", changed(MAKERS, swaps)), keys)


ROSTER = "序号,企业名称,成立年份,入规年份,2023年产值(万元)\n1,滁州禾泽阀门有限公司,2009,2012,8200\n2,滁州岭峰铸造有限公司,2016,{},6400\n3,安徽渡川泵业有限公司,2005,2011,9100\n"


def test_enterprises_do_not_enter_the_lists_before_they_are_founded(tmp_path: Path) -> None:
    """A year of entry before the founding is told; one behind it is not."""
    assert "成立于 2016 年" in report(tmp_path, ROSTER.format(2014), ".csv")


def test_enterprises_enter_the_lists_after_they_are_founded(tmp_path: Path) -> None:
    """A year of entry behind the founding is right."""
    assert "成立于" not in report(tmp_path, ROSTER.format(2018), ".csv")


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("陕西汉水源食品有限公司于2014年注册成立，2023年产值6.1亿元。", ("2014", "2011")),
        ("成立于2013年的陕西汉水源食品有限公司，2023年产值6.1亿元。", ("2013", "2011")),
        ("陕西汉水源食品有限公司唯一的生产基地位于喜河镇，现有生产线4条。", ("喜河镇", "池河镇")),
    ],
)
def test_county_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, COUNTY, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("湖南洞庭船舶制造有限公司（2010年注册成立）交付船舶26艘。", ("2010", "2007")),
        ("湖南洞庭船舶制造有限公司唯一厂区位于琼湖街道，交付船舶26艘。", ("琼湖", "船舶产业园")),
    ],
)
def test_chain_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, SHIPS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("2012年落户蓬安工业园的四川凯蓬机械有限公司，全年产值5.2亿元。", ("2012", "2010")),
    ],
)
def test_zone_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, GEARS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("湖北荆泰管业有限公司成立于2013年，是专业管材企业。", ("2013", "2009")),
        ("松滋市绿谷米业有限公司位于城东片区，年加工大米3万吨。", ("城东片区", "临港园区")),
        ("松滋市绿谷米业有限公司在城东片区建有收储仓库，年加工大米3万吨。", ()),
        ("湖北荆泰管业有限公司PE管材产量居全省第一。", ()),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)


@pytest.mark.parametrize(("remark", "found"), [("", 1), ("原县酱园厂1988年投产", 0), ("2004年改制设立公司", 0)])
def test_forerunner_in_a_remark(tmp_path: Path, remark: str, found: int) -> None:
    """A remark on a forerunner excuses that a row is at work before the firm was founded."""
    rows = "江西明远光学有限公司,2014-05,2015-06,\n江西炬能科技有限公司,2009-03,2010-01,\n宜丰县竹香酱业有限公司,2004-03,1988-10,"
    (tmp_path / "a.csv").write_text(f"企业名称,成立时间,投产时间,备注\n{rows}{remark}\n", encoding="utf-8")
    graph = graph_of([tmp_path / "a.csv"], tmp_path / "out")
    assert len(list(row_dates(graph))) == len(list(ordered(graph))) == found
