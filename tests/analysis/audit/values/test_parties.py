"""Whether two values of one name are of two parties: of other things counted before them, of a class of size, of a trade."""

from __future__ import annotations

from chaingraph.analysis.audit.values.parties import of_others, of_trades


def test_of_others() -> None:
    """Sums of money of two counts, or of a class of size and of all, are of two parties; of one count they are of one."""
    assert of_others("项目21个，协议引资", "项目9个，协议引资")
    assert of_others("其中，5000万元以上项目12个，协议引资", "新签约项目30个，增长8%；协议引资")
    assert not of_others("项目21个，协议引资", "项目21个，协议引资")


def test_of_trades() -> None:
    """A value of a trade is of another party than one whose sentence and title do not name it."""
    trade, whole = "全县建筑业企业37家，完成总产值", "全年规上工业总产值"
    assert of_trades((trade, "统计公报"), (whole, "统计公报"))
    assert not of_trades((trade, "统计公报"), (whole, "建筑业发展情况"))
    assert not of_trades((whole, "统计公报"), (whole, "工作报告"))


def test_those_who_bear_a_task() -> None:
    """Numbered lines that open with whose task they tell are of others than all of it."""
    assert of_others("2.碧湖分指挥部，区经信局牵头，年内新开工项目", "2025年，全区新开工项目")
    assert not of_others("2.强化招商，年内新开工项目", "2025年，全区新开工项目")
