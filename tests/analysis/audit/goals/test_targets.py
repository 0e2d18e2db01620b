"""Targets that lie behind: below what is reached, or due before the document was written; news of days to come."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import Text, kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "全社会研发经费投入占比在2020年3.1%的基础上稳步提高，2025年达到2.9%。"),
        (
            "words",
            (
                "2023年，全市规模以上工业企业412家，完成工业总产值1260亿元。",
                "2025年，规模以上工业总产值力争达到1200亿元，完成工业总产值1100亿元。",
            ),
        ),
        ("words", ("2023年，全市规模以上工业总产值1260亿元。", "今年规模以上工业总产值力争达到1200亿元。")),
        ("words", ("目前全区高新技术企业86家。", "到2026年，高新技术企业达到80家。")),
        ("date", "到2022年底，新建成投产项目力争达到30个。"),
        ("date", "力争2023年建成投产。"),
        ("date", ("工业简报", "2024年6月8日，集中开工仪式在高新区举行，11个项目同时破土。")),
        ("date", ("工作简报", "会议时间：2024年5月18日", "印发日期：2024年5月16日")),
        ("date", ("专题会议纪要", "会议时间：2024年5月18日上午", "2024年5月10日印发")),
        ("words", ("某县城镇化率2020年为62.5%。", "在现有62.5%的基础上，到2026年提高到60%。")),
        ("date", "预计2023年底完成主体工程。"),
        ("words", "城镇化率现为63.5%，到2027年力争提高到62%。"),
        ("words", "全区现有高新技术企业210家。到2027年，全区高新技术企业力争达到180家。"),
        ("date", "该县力争2021年底前建成投运。"),
        ("date", "本刊讯 2024年7月15日，全县项目推进会在县会议中心召开，参会人员实地观摩了6个项目。"),
        ("date", "到2023年底，力争实现产值突破百亿元。"),
        ("words", "截至目前已有规上企业158家，计划到2025年达到150家。"),
        ("words", "2023年高新技术企业达到150家，2025年目标为140家。"),
        ("date", "预计今年3月底完成主体封顶。"),
    ],
)
def test_wordings(kind: str, text: Text) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)
