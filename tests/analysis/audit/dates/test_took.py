"""How long something took, told behind its first and last day."""

import pytest

from chaingraph.analysis.audit.dates.took import took
from tests.analysis.desks import page

TEXTS = (
    "专项行动自4月1日启动，至9月30日结束，全程不间断。行动为期{}个月，由应急局牵头。|六|三",
    "大桥于2023年3月5日开工，2023年{}竣工。施工历时半年，未发生事故。|9月1日|12月20日",
    "座谈会14:00开始，先后安排介绍、发言、总结，16:30结束。会议时长{}分钟，请准时到场。|150|90",
    "该企业营业执照5月6日受理，5月{}日办结。窗口负责人介绍，企业开办当日办结。|6|9",
    "园区2019年首次获评省级优秀园区。截至2023年，已连续{}年获评。|五|八",
)


@pytest.mark.parametrize("case", TEXTS)
def test_a_spell_is_that_of_its_two_days(case: str) -> None:
    """Months, half years, minutes and years in a row are those between the first and last day or year told before."""
    text, right, wrong = case.split("|")
    assert not list(took(page(text.format(right))))
    assert [row.kind for row in took(page(text.format(wrong)))] == ["date"]


@pytest.mark.parametrize(
    "text",
    [
        "大桥于2023年3月5日开工，2023年9月20日竣工。施工历时半年多，未发生事故。",
        "该企业环评5月6日受理，5月9日办结。营业执照变更等事项承诺当日办结。",
        "大桥于2023年3月5日开工，2023年12月20日竣工。其间停工三个月，实际施工历时半年。",
    ],
)
def test_about_and_interrupted_are_no_slip(text: str) -> None:
    """A spell told as about so long, a promise and work that was interrupted deny no days."""
    assert not list(took(page(text)))
