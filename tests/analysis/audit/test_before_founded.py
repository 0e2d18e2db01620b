"""Deeds before the founding, within a page and across documents, and years since a founding."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.ages import ages
from chaingraph.analysis.audit.dates.before_founded import before_founded
from tests.analysis.desks import graph_of, page


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


def test_anniversary_of_a_firm_behind_a_park() -> None:
    """The beginning of a park is not that of the firm of the next line."""
    texts = ("2011年，城东园区建成。", "公司成立20周年之际，推出新品。")
    assert not list(ages(page(*texts, date="2024-05-20")))


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("今年恰逢企业建厂投产20周年，产线全面升级。", 1),
        ("今年恰逢企业建厂投产13周年，产线全面升级。", 0),
        ("全市食品行业协会今年成立20周年，办展会一场。", 0),
    ],
)
def test_anniversary_in_the_next_line(behind: str, found: int) -> None:
    """An anniversary told of the firm of the line before is counted from its beginning."""
    assert len(list(ages(page("甲公司2011年在城东建厂投产，现有员工300人。", behind, date="2024-05-20")))) == found
