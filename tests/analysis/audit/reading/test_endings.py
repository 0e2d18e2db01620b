"""What texts end with together."""

from chaingraph.analysis.audit.reading.endings import common_ending


def test_common_ending() -> None:
    """The longest ending of all texts; nothing where one has another or there is none."""
    assert common_ending(["装备类项目", "食品类项目"]) == "类项目"
    assert common_ending(["项目", "装备项目"]) == "项目"
    assert common_ending(["项目", "企业"]) == common_ending([]) == ""
