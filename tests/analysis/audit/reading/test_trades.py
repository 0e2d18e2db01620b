"""The trade that a sentence or a title is about, of which figures behind it are told without naming it again."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.trades import quoted_trade, trade_of, trades_apart


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("全县资质以上建筑业企业37家，", "建筑"),
        ("关于全市再生塑料产业链发展情况的报告", "再生塑料"),
        ("发展壮大氢能产业，规上", "氢能"),
        ("对照汽车零部件产业链链长制方案", "汽车零部件"),
        ("四大主导产业链合计产值", ""),
        ("2024年分产业链规上产值", ""),
        ("按所属产业划分，在统规上工业企业", ""),
        ("建设再生塑料产业园，", ""),
    ],
)
def test_trade_of(text: str, trade: str) -> None:
    """A trade is read where words name one, and none where they speak of several, of all or of a park."""
    assert trade_of(text) == trade


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("再生塑料", "白酒", True), ("汽车零部件", "汽车及零部件", False), ("", "白酒", False)]
)
def test_trades_apart(one: str, other: str, apart: bool) -> None:
    """Two trades are two where their names have little in common; an unnamed one is unknown."""
    assert trades_apart(one, other) is apart


@pytest.mark.parametrize(
    ("words", "trade"), [("化纤产业链链长制方案确定", "化纤"), ("化纤研发", "化纤研发"), ("方案确定", "方案确定")]
)
def test_quoted_trade(words: str, trade: str) -> None:
    """Of words that quote the plan of a trade the trade alone says what is measured."""
    assert quoted_trade(words) == trade
