"""Which rows of a table a text may name, found by the first characters of their names: no scan of the rows for each text."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.row_index import Names


def test_names_are_looked_up() -> None:
    """A text finds the rows it names, by brand and by end, and no others."""
    names = Names(["湖南夹山食品有限公司", "磷矿装备制造基地", "上游：采选"], ["1", "2", "3"])
    assert names.near("夹山食品的订单") == [0]
    assert names.near("装备制造基地开工") == [1]
    assert names.near("上游企业") == [2]
    assert names.near("全县经济平稳") == []
