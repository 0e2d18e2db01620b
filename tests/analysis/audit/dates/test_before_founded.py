"""What an enterprise is told to have done before it was founded."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.before_founded import before_founded
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("走访江西明远光学有限公司。该公司2019年注册成立，主产手机镜头。公司于2016年首次获评高新技术企业。",), 1),
        (("走访江西明远光学有限公司。该公司2019年注册成立，主产手机镜头。公司于2022年首次获评高新技术企业。",), 0),
        (("江西明远光学有限公司注册成立于2019年5月，2017年6月即建成投产首条镜头线。",), 1),
        (("江西明远光学有限公司注册成立于2019年5月，2021年6月即建成投产首条镜头线。",), 0),
        (("江西明远光学有限公司注册成立于2019年5月，园区2017年6月建成投产。",), 0),
        (
            (
                "走访江西明远光学有限公司。这家成立于2012年的企业主产镜头。",
                "2009年，江西明远光学有限公司建成首条镜头生产线。",
            ),
            1,
        ),
        (
            (
                "走访江西明远光学有限公司。这家成立于2012年的企业主产镜头。",
                "2009年，江西炬能科技有限公司建成首条生产线。",
            ),
            0,
        ),
        (
            (
                "走访江西明远光学有限公司。这家成立于2012年的企业主产镜头。江西明远光学有限公司前身是县光学仪器厂。",
                "2009年，江西明远光学有限公司建成首条镜头生产线。",
            ),
            0,
        ),
        (
            (
                "走访江西明远光学有限公司。这家成立于2012年的企业主产镜头。",
                "2009年，江西明远光学有限公司的母公司获评龙头企业。",
            ),
            0,
        ),
    ],
)
def test_deeds(tmp_path: Path, texts: tuple[str, ...], found: int) -> None:
    """A deed of an earlier year than the founding is told; a forerunner, a parent and another firm are not."""
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(f"宜丰县情况\n\n{text}\n", encoding="utf-8")
    rows = list(before_founded(graph_of(sorted(tmp_path.glob("*.txt")), tmp_path / "out")))
    assert len(rows) == found


def test_founding_of_something_else(tmp_path: Path) -> None:
    """What a firm founded later is not the firm."""
    text = "宜丰县情况\n\n江西明远光学有限公司研究院2019年成立，聚集博士三人。\n\n2009年，江西明远光学有限公司建成首条镜头生产线。\n"
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8")
    assert not list(before_founded(graph_of([path], tmp_path / "out")))


ROSTER = "企业名称,所在地,成立时间\n江西明远光学有限公司,宜丰县,2019-03\n江西炬能科技有限公司,宜丰县,2016-05\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公司副总说：“这是公司自己建的第一座厂房，2017年8月建成。”", 1),
        ("公司副总说：“这是公司自己建的第一座厂房，2021年8月建成。”", 0),
        ("公司副总说：“这是公司自己租下的老厂房，2017年8月建成。”", 0),
        ("园区的污水处理厂2017年8月建成，企业排污有了保障。", 0),
    ],
)
def test_what_a_firm_built_itself(tmp_path: Path, text: str, found: int) -> None:
    """What a firm built before the day of its row is told, at whatever place of the sentence; the line above is no part of its name."""
    (tmp_path / "a.csv").write_text(ROSTER, encoding="utf-8")
    story = f"宜丰县走访手记\n\n之一：明远，江边的厂子\n江西明远光学有限公司坐落在江边，年产镜头120万只。{text}\n"
    (tmp_path / "b.txt").write_text(story, encoding="utf-8")
    files = [tmp_path / "a.csv", tmp_path / "b.txt"]
    assert len(list(before_founded(graph_of(files, tmp_path / "out")))) == found
