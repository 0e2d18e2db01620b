"""How many rows of a table lie above a limit, against what a sentence counts; and limits that all rows are said to keep."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.limits import limits
from tests.analysis.audit.desk import desk, says, told_of
from tests.analysis.audit.texts import LEADERS, MAKERS, PARKS, STAGES
from tests.analysis.desks import PROJECT_LIST


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("说明,表列企业中工业总产值过亿元的有3家，研发人员均不少于10人", ("3家", "4")),
        ("说明,入册企业研发人员均在15人以上，均为2005年以后成立", ("11", "15")),
        ("说明,入册企业均成立于2008年以后，生产情况总体平稳向好发展", ("2006年8月",)),
    ],
)
def test_remarks_below_a_roster(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Ranks, limits, dates, kinds and sums that a remark tells of the rows above it."""
    assert says(told_of(tmp_path, "湘阴县名册.csv", MAKERS + note + "," * 10 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：表列项目中总投资2亿元以上项目4个，均按照时间节点有序推进之中。", ("4个", "3")),
        ("注：列入本表的项目总投资均在8000万元以上，建设状态每月更新一次。", ("8000", "7600")),
        ("注：所列项目全部于2023年5月后开工，资金来源均为企业自筹。", ("2023年4月",)),
        ("注：总投资前三位的项目合计112000万元，储能锂电池PACK项目居首。", ()),
    ],
)
def test_remarks_below_projects(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a list of projects; what is right is not told."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", PROJECT_LIST + note + "," * 9 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：入园企业超过50家的园区3个，园区税收均超过3000万元。", ("3个", "2")),
    ],
)
def test_remarks_below_parks(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a table of parks."""
    assert says(told_of(tmp_path, "武胜县园区.csv", PARKS + note + "," * 8 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("从环节看，服装收入最高，占全链48.2%；印染收入下降3.8%。规上企业超过15户的环节有2个。", ()),
        ("营业收入超过20亿元的环节有2个，发展较为均衡。", ("2个", "3")),
    ],
)
def test_sentences_beside_stages(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Rows of two characters are found in sentences with the noun behind them (纺纱环节)."""
    assert says(told_of(tmp_path, "望江县.md", STAGES.format(note)), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("名单内营收不足1亿元的企业有2家，需加大帮扶。", ("2家", "1")),
        ("营收过2亿元企业4家，占名单总数的一半以上。", ("4家", "3")),
        ("名单企业从业人员均超过80人，带动就业效果明显。", ("75",)),
        ("上述企业注册时间均在2005年以后，总体较为年轻。", ("2003",)),
        ("全市营收超2亿元企业46家，其中名单内3家。", ()),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)


def test_years_are_no_firms(tmp_path: Path) -> None:
    """The columns of years of a table of indicators are not counted as enterprises above a limit."""
    text = (
        "# 宜丰县工业规划\n\n产值超10亿元的企业仅有1家。\n\n| 指标 | 单位 | 2020年 | 2023年 | 2025年 |\n|---|---|---|---|---|\n"
        "| 规模以上企业产值 | 亿元 | 612.5 | 800 | 1000 |\n| 高新技术企业 | 家 | 158 | 200 | 260 |\n"
    )
    assert not list(limits(desk(tmp_path, text)))
