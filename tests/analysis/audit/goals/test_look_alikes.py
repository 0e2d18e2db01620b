"""What only looks like a goal missed or behind: texts in which everything may be right."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import Text, alarms, kinds

FAIR = """\
截至今年6月底，全县新型显示企业达118家，提前完成年底115家的目标。
截至今年6月底，全县新型显示企业达112家，力争完成年底115家的目标。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "全社会研发经费投入占比在2020年2.1%的基础上稳步提高，2025年达到2.9%。",
        ("2023年，全市规模以上工业总产值1260亿元。", "今年规模以上工业总产值力争达到1400亿元。"),
        ("目前全区高新技术企业86家。", "到2026年，新增高新技术企业30家。"),
        "到2025年底，新建成投产项目力争达到30个。",
        ("简报", "2024年6月8日将举行开工仪式。"),
        ("会议通知", "会议时间：2024年5月18日", "印发日期：2024年5月16日"),
        "“十三五”规划提出，到2020年，力争产值达到800亿元。",
        "2023年，公司将产能扩大一倍。",
        "到2025年，产值达到800亿元；到2030年，产值达到1500亿元。",
        "力争到2025年规上企业达到500家，2023年已达412家。",
    ],
)
def test_look_alikes(text: Text) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []
