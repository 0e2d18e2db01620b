"""Differences told behind the two values they are of."""

import pytest

from chaingraph.analysis.audit.growth.told_pairs import told_pairs
from tests.analysis.desks import page

TEXTS = (
    "2022年全镇务工人员1860人，2023年全镇务工人员2140人。分析认为，务工人员比上年增加{}人。|280|320",
    "2024年，东港装卸集装箱42万标箱。同期西港装卸集装箱35万标箱。东港比西港多{}万标箱。|7|9",
    "上河村建成大棚126座。下河村建成大棚98座。上河村比下河村多{}座。|28|38",
    "2024年，企业开办平均用时由上年的5天变为2天。与上年相比，平均用时{}。|缩短3天|缩短4天",
    "2024年，企业开办平均用时由上年的5天变为2天。与上年相比，平均用时{}。|缩短3天|延长3天",
    "6月末，园区厂房出租率为82%，上年同期为75%。出租率同比提高{}个百分点。|7|9",
    "今年上半年受理信访事项56件，去年同期受理{}件。受理量与去年同期持平。|56|48",
    "2022年发生一般案件12件，2023年发生一般案件{}件。一年间案件减半，形势好转。|6|9",
    "2023年末，园区有规上企业49家。到2024年末，园区规上企业达57家。一年间净增{}家。|8|10",
)


@pytest.mark.parametrize("case", TEXTS)
def test_a_difference_is_that_of_its_two_values(case: str) -> None:
    """Two values of two times or sides told in a row have the difference that is told behind them."""
    text, right, wrong = case.split("|")
    assert not list(told_pairs(page(text.format(right))))
    assert [row.kind for row in told_pairs(page(text.format(wrong)))] == ["growth"]


@pytest.mark.parametrize(
    "text",
    [
        "上河村建成大棚126座。下河村建成大棚98座。上河村合作社比下河村多3座冷库。",
        "2022年签约项目31个，2023年签约项目24个。其中亿元以上项目比上年减少2个。",
        "2022年签约项目31个，2023年签约项目24个。外资项目比上年增加2个，结构优化。",
        "2023年税收12.6亿元，上年为11.9亿元。非税收入比上年增加0.4亿元。",
        "今年上半年受理信访事项56件，去年同期受理55件。受理量与去年同期基本持平。",
    ],
)
def test_a_difference_of_something_else_is_none_of_them(text: str) -> None:
    """What is told of a part, of another noun or as about the same denies no two values."""
    assert not list(told_pairs(page(text)))


@pytest.mark.parametrize(
    "text",
    [
        "到2023年，纱线产值达到430亿元；到2025年，纱线产值达到500亿元，比2020年净增157亿元。",
        "到2023年，研发平台达到42个；到2025年，研发平台达到50个，五年净增16个。",
    ],
)
def test_a_difference_of_another_span_is_not_of_the_two(text: str) -> None:
    """A difference told since another year, or over more years, is not that of the two values before it."""
    assert not list(told_pairs(page(text)))
