"""Lists of figures beside their whole in a sentence: parts that do not add up to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.sums.parts import parts
from tests.analysis.audit.desk import alarms, count_of, kinds, report, rows_of
from tests.analysis.audit.texts import MACHINES_HEAD
from tests.analysis.desks import page

SLIPS = """\
全县共有卫生院18所，其中中心卫生院6所、一般卫生院14所。
全年新增规上企业12家，退出3家，净增8家。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "2021年引进45家、2022年52家、2023年63家，三年累计引进170家。"),
        ("sum", "2021—2023年分别实现产值80亿元、92亿元、105亿元，三年累计实现产值287亿元。"),
        ("sum", "120家企业参会，其中外地企业45家，本地企业85家。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("各项之和为 3+12=15", "全区建有省级以上技术中心17个，包括国家级3个、省级12个。"),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("已建成厂房62万平方米，其中已出租51万平方米，另有在建18万平方米。", parts, 0),
    ],
)
def test_look_alikes(tmp_path: Path, text: str, rule: Rule, found: int) -> None:
    """What is told besides or again, what people answer, and annexes sent apart are no mistakes."""
    assert count_of(tmp_path, text, rule) == found


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("签约项目86个，其中工业项目54个。工业项目里头，装备23个，新材料17个，医药18个。", parts, True),
        ("签约项目86个，其中工业项目54个。工业项目里头，装备23个，新材料17个，医药14个。", parts, False),
    ],
)
def test_wordings_of_sums_and_means(text: str, rule: Rule, found: bool) -> None:
    """逐季 over seasons, means by firm and by ton, parts told 里头, the whole of all phases."""
    assert bool(rows_of(text, rule)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年实施技改项目37个，其中智能化改造项目21个、绿色化改造项目19个。", True),
        ("全年实施技改项目37个，其中智能化改造项目21个、绿色化改造项目19个，部分项目兼有两类内容。", False),
        ("全年实施技改项目37个，其中智能化改造项目21个、绿色化改造项目19个。部分项目存在交叉。", False),
        ("已建成厂房42万平方米，其中已投用35.7万平方米；在建厂房8万平方米。", False),
        ("电子专班由原6人增至8人，装备专班由5人调整为4人。", False),
    ],
)
def test_divides_nothing(text: str, *, found: bool) -> None:
    """Overlapping classes, what is still to come, and the ends of a change are no parts."""
    assert bool(list(parts(page(text)))) is found
