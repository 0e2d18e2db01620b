"""Only, none and all of the rows of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.words.of_rows import of_rows
from tests.analysis.audit.desk import graph_of_texts

TABLE = (
    "# 柳河区重点项目表\n\n| 项目名称 | 当前阶段 | 环评批复 |\n|---|---|---|\n| 泓达齿轮再造 | 在建 | 已取得 |\n"
    "| 澄江变速箱再造 | 前期 | 未取得 |\n| 沙洲刀具修磨 | {stage} | 已取得 |\n| 暨山电机翻新 | 在建 | 已取得 |\n"
)


@pytest.mark.parametrize(
    ("text", "stage", "found"),
    [
        ("重点项目中，仅澄江变速箱再造仍处前期。", "前期", 1),
        ("重点项目中，处于前期的只有1个。", "前期", 1),
        ("目前没有一个项目停工。", "停工", 1),
        ("泓达齿轮再造、澄江变速箱再造均已取得环评批复。", "在建", 1),
        ("重点项目中，仅澄江变速箱再造仍处前期。", "在建", 0),
        ("重点项目中，处于前期的只有1个。", "在建", 0),
        ("泓达齿轮再造、暨山电机翻新均已取得环评批复。", "在建", 0),
        ("力争泓达齿轮再造、澄江变速箱再造均取得环评批复。", "在建", 0),
    ],
)
def test_of_rows(tmp_path: Path, text: str, stage: str, found: int) -> None:
    """A row that the words leave out is told, a table that bears them out and an aim are not."""
    texts = {"a.txt": f"柳河区工作汇报\n{text}下一步将紧盯要素保障。\n", "b.md": TABLE.format(stage=stage)}
    assert len(list(of_rows(graph_of_texts(tmp_path, texts)))) == found


@pytest.mark.parametrize(("number", "found"), [("2", 1), ("3", 0)])
def test_profits(tmp_path: Path, number: str, found: int) -> None:
    """Who gains is told by the sign of the profit."""
    rows = "规上企业,营业收入（万元）,利润总额（万元）\n泓达羊绒,86300,3120\n圣雪绒品,41200,1085\n朔北纺织,27600,-640\n丝路毛纺,19800,412\n"
    texts = {"a.txt": f"柳河区运行分析\n规上企业中实现盈利的仅有{number}家。\n", "b.csv": rows}
    assert len(list(of_rows(graph_of_texts(tmp_path, texts)))) == found


FIRMS = "企业名称,产业链,主导产品\n甲东食品有限公司,绿色食品,挂面\n乙东乳业有限公司,绿色食品,奶粉\n丙东果蔬有限公司,绿色食品,果汁\n丁东机床有限公司,数控机床,车床\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("绿色食品产业链仅有2家企业。", 1),
        ("绿色食品产业链上半年仅签约2个。", 0),
        ("绿色食品产业链仅引进2家。", 0),
        ("绿色食品产业链仅有2个。", 0),
        ("绿色食品产业链仅有3家企业。", 0),
    ],
)
def test_counted_happenings(tmp_path: Path, text: str, found: int) -> None:
    """What was signed or won in a time is not what a table of firms lists."""
    texts = {"a.txt": f"柳河区工作汇报\n{text}\n", "b.csv": FIRMS}
    assert len(list(of_rows(graph_of_texts(tmp_path, texts)))) == found
