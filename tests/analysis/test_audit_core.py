"""Kinds of slips every collection of documents holds: found however they are worded, look-alikes left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from chaingraph.pipeline import build, open_projection
from chaingraph.settings import Settings


def _told(tmp_path: Path, text: str, suffix: str = ".txt") -> str:
    """What the audit says of a document."""
    source = tmp_path / f"page{suffix}"
    source.write_text(text, encoding="utf-8")
    build([source], Settings(output=tmp_path / "out"))
    return "\n".join(f"{row.kind} {row.message}" for row in find_audit(open_projection(str(tmp_path / "out"))))


HEAD = "滁州市琅琊区机械装备产业情况\n2024年6月\n\n一、基本情况\n"
ROSTER = "序号,企业名称,成立年份,入规年份,2023年产值(万元)\n1,滁州禾泽阀门有限公司,2009,2012,8200\n2,滁州岭峰铸造有限公司,2016,{},6400\n3,安徽渡川泵业有限公司,2005,2011,9100\n"
SHARE = "2023年全区实施技改项目20个，总投资50.0亿元。其中铸造项目6个，总投资20.0亿元，占全部项目总投资的{}%。"
MONTHS = "表1 一季度工业用电量(万千瓦时)\n月份    用电量\n1月    310.5\n2月    268.2\n3月    352.6\n合计    931.3\n\n{}用电量325.6万千瓦时，主要受检修影响。"
PARTS = "表1 分行业情况\n行业    企业数(家)  产值(亿元)\n精密铸造    36    52.0\n流体机械    28    61.0\n智能仪表    15    18.0\n合计    79    131.0\n\n全区规上企业79家，其中精密铸造企业{}家。"

WRONG = (
    ("应为 40.0%", SHARE.format("45.0")),
    ("翻两番", "全区储能装机由2021年的30MWh提高到2023年的75MWh，两年翻了两番。"),
)
RIGHT = (
    ("share", SHARE.format("40.0")),
    ("翻", "全区储能装机由2021年的30MWh提高到2023年的124MWh，两年翻了两番。"),
    ("conflict", PARTS.format("36家；精密铸造企业中有压铸企业9")),
)


@pytest.mark.parametrize(("said", "text"), WRONG)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in _told(tmp_path, HEAD + text)


@pytest.mark.parametrize(("kind", "text"), RIGHT)
def test_what_only_looks_wrong_is_left_alone(tmp_path: Path, kind: str, text: str) -> None:
    """A look-alike of a slip raises no alarm of its kind."""
    assert kind not in _told(tmp_path, HEAD + text)


def test_enterprises_do_not_enter_the_lists_before_they_are_founded(tmp_path: Path) -> None:
    """A year of entry before the founding is told; one behind it is not."""
    assert "成立于 2016 年" in _told(tmp_path, ROSTER.format(2014), ".csv")


def test_enterprises_enter_the_lists_after_they_are_founded(tmp_path: Path) -> None:
    """A year of entry behind the founding is right."""
    assert "成立于" not in _told(tmp_path, ROSTER.format(2018), ".csv")
