"""Lines below a sentence that announces them (分布如下：), one part a line, against the total it tells."""

from __future__ import annotations

from tests.analysis.audit.desk import kinds


def test_lines_below_their_total() -> None:
    """Lines of parts that miss the total of the sentence that announces them are found, others are not."""
    lines = "北区 210亩 原机械厂", "中区 130亩", "南区 90亩 待收回"
    assert kinds("全县可利用土地400亩，分布如下：", *lines) == ["sum"]
    assert kinds("全县可利用土地430亩，分布如下：", *lines) == []
