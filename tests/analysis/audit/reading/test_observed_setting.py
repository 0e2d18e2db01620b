"""One indicator told twice, where time, place, name or unit of one side stand elsewhere than beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.same import same
from tests.analysis.desks import graph_of

REPORT = "宜丰县2024年工作报告\n\n2025年1月8日\n\n{}\n"
TOLD = "宜丰县情况通报\n\n2025年2月11日\n\n{}\n"


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "全县居民人均可支配收入31260元，其中城镇居民41870元。",
            "2024年，城镇和农村居民人均可支配收入分别为41780元和22310元。",
            1,
        ),
        (
            "全县居民人均可支配收入31260元，其中城镇居民41870元。",
            "2024年，城镇和农村居民人均可支配收入分别为41870元和22310元。",
            0,
        ),
        ("2024年，全县新签约项目36个。", "去年全县新签约项目33个；园区投用厂房9万平方米。", 1),
        ("2024年，全县到位省外资金58.4亿元。", "去年全县签约项目36个；到位省外资金54.8亿元。", 1),
        ("2023年，全县到位省外资金58.4亿元。", "去年全县签约项目36个；到位省外资金54.8亿元。", 0),
        ("2024年，规上工业企业总数，年末达到146家。", "2024年末，全县规上工业企业164家。", 1),
        ("2024年末，全县规上工业企业146家。", "县竹木园入驻企业71家。2024年，园内规上工业企业41家。", 0),
        ("园区现已建成6.2平方公里，路网成形。", "该园区930亩建成区内已全部通气。", 1),
        ("园区现已建成6.2平方公里，路网成形。", "该园区9300亩建成区内已全部通气。", 0),
    ],
)
def test_across(tmp_path: Path, left: str, right: str, found: int) -> None:
    """Values of one thing are told whatever way its time and name are written; of another year, part or one rounding they are not."""
    (tmp_path / "a.txt").write_text(REPORT.format(left), encoding="utf-8")
    (tmp_path / "b.txt").write_text(TOLD.format(right), encoding="utf-8")
    assert len(list(same(graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")))) == found


def test_below_headings(tmp_path: Path) -> None:
    """What stands below the name of an enterprise is its own."""
    text = "宜丰县企业介绍\n\n2025年3月\n\n一、江西锦岭竹业有限公司\n\n公司成立于2011年。2024年实现税收2140万元。\n\n二、江西宜川镜片有限公司\n\n公司成立于2013年。2024年实现税收2410万元。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert list(same(graph_of([tmp_path / "a.txt"], tmp_path / "out"))) == []


@pytest.mark.parametrize(("told", "found"), [("56", 1), ("65", 0)])
def test_rows_of_years(tmp_path: Path, told: str, found: int) -> None:
    """A row that is a year has goals of that year in its columns."""
    table = "年份\t主营业务收入（亿元）\t备注\n2024\t48\t实际\n2025\t57\t目标\n2026\t65\t目标\n"
    text = f"宜丰县竹产业方案\n\n二、工作目标\n\n2026年主营业务收入达到{told}亿元。分年度目标如下：\n{table}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert len(list(same(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found


def test_place_unknown(tmp_path: Path) -> None:
    """Values of one document are of one place, known or not; a count of those something is done to is no stock."""
    text = "青峰县2024年工作总结\n\n全年城镇新增就业4320人；竹木企业86家。\n\n民生持续改善，全县城镇新增就业{}人。对{}家企业立案查处。\n"
    counts = []
    for name, jobs in (("a.txt", 4230), ("b.txt", 4320)):
        (tmp_path / name).write_text(text.format(jobs, 23), encoding="utf-8")
        counts.append(len(list(same(graph_of([tmp_path / name], tmp_path / f"out{name}")))))
    assert counts == [1, 0]


PARK = "【园区画像】宜川竹木产业园（宜丰县）\n\n2025年6月30日\n\n入园企业214家，其中规上企业{}家。\n"
CHAIN = "宜丰县竹木产业链工作方案\n\n2025年6月30日\n\n全县竹木产业链现有规上企业86家。\n"


def test_where_a_park_lies(tmp_path: Path) -> None:
    """A place in brackets behind the name of a park says where it lies, not that its figures are of all of the place."""
    (tmp_path / "a.txt").write_text(PARK.format(58), encoding="utf-8")
    (tmp_path / "b.txt").write_text(CHAIN, encoding="utf-8")
    assert list(same(graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out"))) == []
