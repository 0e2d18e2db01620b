"""What is called the largest, the first, the last, and is not: the rows of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import audit_named, says, told_of
from tests.analysis.audit.texts import LEADERS, MAKERS, PARKS, QUARTERS, SOUND_QUARTERS, STAGES
from tests.analysis.desks import PROJECT_LIST


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("备注,全册5家企业中，工业总产值以湖南云麓食品有限公司为最高", ("18000", "26000")),
        ("备注,全册5家企业中，工业总产值以岳阳金瀚纺织有限公司为最高", ()),
        ("注,职工总数最少的是湘阴县恒泽机械有限公司，应加大扶持力度", ("160", "95")),
        ("说明,湖南澧水陶瓷有限公司以出口交货值2200万元位列全册第一位次", ("2200", "9100")),
    ],
)
def test_remarks_below_a_roster(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Ranks, limits, dates, kinds and sums that a remark tells of the rows above it."""
    assert says(told_of(tmp_path, "湘阴县名册.csv", MAKERS + note + "," * 10 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：表中投资额最大的为竹纤维项目，投资最小的是豆制品精深加工项目。", ("36000", "52000")),
        ("注：总投资不足1亿元的项目2个，分别为陶瓷釉料和豆制品精深加工项目。", ()),
    ],
)
def test_remarks_below_projects(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a list of projects; what is right is not told."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", PROJECT_LIST + note + "," * 9 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：四个园区中，从业人员最多的是桥北园，已开发面积最小的是临港园。", ("3900", "5200")),
        ("注：河东园和桥北园共有从业人员9100人，占比超过七成。", ()),
    ],
)
def test_remarks_below_parks(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a table of parks."""
    assert says(told_of(tmp_path, "武胜县园区.csv", PARKS + note + "," * 8 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("从环节看，税收贡献最大的是纺纱环节，增速最快的是服装环节。", ("7800", "10600")),
        ("从环节看，企业数以织布环节最少，应加快补链。", ("33", "9")),
    ],
)
def test_sentences_beside_stages(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Rows of two characters are found in sentences with the noun behind them (纺纱环节)."""
    assert says(told_of(tmp_path, "望江县.md", STAGES.format(note)), keys)


@pytest.mark.parametrize(
    ("swap", "kinds"),
    [
        ({"text": "柑橘罐头产量四季度最高，一季度最低。"}, []),
        ({"text": "柑橘罐头产量以一季度最高。"}, ["words"]),
    ],
)
def test_parts_of_year(tmp_path: Path, swap: dict[str, str], kinds: list[str]) -> None:
    """Quarters fill their year, running totals do not fall, and a stock at the end is no sum."""
    rows = audit_named(tmp_path, run__md=QUARTERS.format(**{**SOUND_QUARTERS, **swap}))
    assert [row.kind for row in rows] == kinds, rows


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("名单中，2023年营收超亿元企业5家，湖北楚丰纺织股份有限公司营收规模居首，但同比下降4.7%。", ()),
        ("名单内企业以湖北江鑫药业有限公司营收规模最大，达到29700万元。", ("29700", "38200")),
        ("营收增幅最高的是湖北江鑫药业有限公司，发展势头强劲。", ("10.8", "13.3")),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)
