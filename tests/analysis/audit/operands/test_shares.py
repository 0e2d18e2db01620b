"""The parts and wholes a share may have been reckoned from."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.operands.shares import shares_with_pairs
from tests.analysis.desks import graph_of, page


def _pairs(text: str) -> dict[str, set[tuple[str, str, bool]]]:
    """The pairs of each share of a page, with whether they hold."""
    return {
        share.text: {(pair.first.text, pair.second.text, pair.holds) for pair in share.pairs}
        for share in shares_with_pairs(page(text))
    }


def test_pairs_of_a_share() -> None:
    """Every smaller and larger amount of one unit near a share is a pair; the one it was reckoned from holds."""
    found = _pairs("全县产值80亿元，用料6亿元。食品产值20亿元，占25%。")
    assert found == {"占25%": {("20亿元", "80亿元", True), ("6亿元", "80亿元", False), ("6亿元", "20亿元", False)}}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("厂房50万平方米，已出租40万平方米，出租率80%。", ["80%"]),
        ("产值80亿元，增长率8%，税率6%。", []),
        ("到2027年，厂房出租率达到90%，食品产值占全县产值的30%。", []),
        ("问卷显示，40家企业缺工，占50%。", []),
        ("食品、纺织产值分别为20亿元、30亿元，分别占20%、30%。", []),
    ],
)
def test_shares_told(said: str, told: list[str]) -> None:
    """Shares and rates of use are read; rates of growth and tax, goals, answers and rows of shares are not."""
    assert [share.text for share in shares_with_pairs(page(said))] == told


def test_other_measures() -> None:
    """An amount of another measure is no whole, and one that is no plan is none of a share of a plan."""
    assert _pairs("全县贷款余额80亿元，出口额60亿元。食品出口12亿元，占全县出口额的20%。") == {
        "占全县出口额的20%": {("12亿元", "60亿元", True)}
    }
    assert _pairs("全县在库项目80个。上半年签约30个，完成年度目标的60%。") == {"完成年度目标的60%": set()}


def test_whole_elsewhere(tmp_path: Path) -> None:
    """The whole may stand in another document of the same place."""
    bulletin = "蒙山县2023年统计公报\n\n2023年，全县规模以上工业总产值120亿元。\n"
    portrait = "蒙山县工业园区概况\n\n2023年，园区规模以上工业总产值66亿元，占全县规模以上工业总产值的45%。\n"
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file, text in zip(files, (bulletin, portrait), strict=True):
        file.write_text(text, encoding="utf-8")
    (share,) = shares_with_pairs(graph_of(files, tmp_path / "out"))
    assert [(pair.second.text, pair.holds) for pair in share.pairs] == [("120亿元", False)]
