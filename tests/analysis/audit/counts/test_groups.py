"""Rows of one kind and rows named together: how many a sentence counts, and what they come to in a column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import says, told_of
from tests.analysis.audit.texts import LEADERS, MAKERS, STAGES
from tests.analysis.desks import PROJECT_LIST


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("说明,其中青山镇企业3家、白泥湖镇企业2家、樟树镇企业1家，布局较为集中", ("青山镇", "3", "2")),
        ("说明,青山镇两家企业合计实现工业总产值46000万元，占比较高值得关注", ("46000", "44000")),
        ("说明,恒泽机械、金穗农机两家合计用工275人，合计工业总产值19300万元", ("275", "255")),
    ],
)
def test_remarks_below_a_roster(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Ranks, limits, dates, kinds and sums that a remark tells of the rows above it."""
    assert says(told_of(tmp_path, "湘阴县名册.csv", MAKERS + note + "," * 10 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：上述项目中，在建项目2个、竣工项目1个、签约项目1个，整体进展顺利。", ("在建", "3")),
    ],
)
def test_remarks_below_projects(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a list of projects; what is right is not told."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", PROJECT_LIST + note + "," * 9 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("纺纱、织布两个环节合计实现营业收入99.1亿元。", ("99.1", "91.1")),
    ],
)
def test_sentences_beside_stages(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Rows of two characters are found in sentences with the noun behind them (纺纱环节)."""
    assert says(told_of(tmp_path, "望江县.md", STAGES.format(note)), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("从分布看，城南工业园4家、临港园区2家、城东片区1家。", ("城南工业园", "3")),
        ("城南工业园三家企业合计实现营收95200万元，占名单总营收七成以上。", ("95200", "92500")),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)
