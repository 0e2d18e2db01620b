"""Rules over sentences and lines: what each finds in one text, and the text beside it in which nothing is wrong."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.finding import find_audit
from tests.analysis.desks import page


def kinds_of(*texts: str, date: str = "2024-05-20") -> list[str]:
    """Kinds of what the audit finds."""
    return [row.kind for row in find_audit(page(*texts, date=date))]


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        (
            "园区用工业用地1200亩，入库税收2.4亿元，亩均税收30万元。",
            "园区用工业用地1200亩，入库税收2.4亿元，亩均税收20万元。",
            "land",
        ),
        (
            "全镇种植面积8万亩，总产量4万吨，亩均产量50公斤。",
            "全镇种植面积8万亩，总产量4万吨，亩均产量500公斤。",
            "land",
        ),
        ("项目需用地260亩，已供地150亩，尚缺90亩。", "项目需用地260亩，已供地150亩，尚缺110亩。", "land"),
        ("关键环节共9个，其中已有6个、缺失2个。", "关键环节共9个，其中已有6个、缺失3个。", "count"),
        (
            "2022年，全市光伏产业产值80亿元。到2025年，光伏产业产值达到160亿元，三年年均增长18.5%。",
            "2022年，全市光伏产业产值80亿元。到2025年，光伏产业产值达到160亿元，三年年均增长26%。",
            "growth",
        ),
        ("全年进出口额64.0亿元，上年为50.0亿元，增长38%。", "全年进出口额64.0亿元，上年为50.0亿元，增长28%。", "words"),
        ("2014年经省政府批准设立，2011年获评省级示范园。", "2011年经省政府批准设立，2014年获评省级示范园。", "date"),
        ("会议要求，由住建局于2024年3月31日前完成验收。", "会议要求，由住建局于2024年6月30日前完成验收。", "date"),
        ("项目去年8月动工，2023年5月建成投产。", "项目去年8月动工，2024年5月建成投产。", "date"),
        ("计划2025年6月开工，2025年3月完成主体工程。", "计划2025年3月开工，2025年6月完成主体工程。", "date"),
        (
            "营业收入由22亿元增至40亿元，增长81.8%，实现翻番。",
            "营业收入由22亿元增至45亿元，增长104.5%，实现翻番。",
            "words",
        ),
        (
            "全年采购额30亿元，其中本地采购6亿元，本地配套率30%。",
            "全年采购额30亿元，其中本地采购6亿元，本地配套率20%。",
            "share",
        ),
        (
            "全县共有农产品企业75家，其中加工企业21家、种植企业33家、流通企业19家。",
            "全县共有农产品企业73家，其中加工企业21家、种植企业33家、流通企业19家。",
            "sum",
        ),
        (
            "全市生产总值300.2亿元。其中，第一产业增加值40.1亿元，增长3.2%；第二产业增加值120.0亿元，增长7.1%；第三产业增加值150.1亿元，增长5.0%。",
            "全市生产总值310.2亿元。其中，第一产业增加值40.1亿元，增长3.2%；第二产业增加值120.0亿元，增长7.1%；第三产业增加值150.1亿元，增长5.0%。",
            "sum",
        ),
    ],
)
def test_one_text(wrong: str, right: str, kind: str) -> None:
    """A contradiction within a passage is found once, and its corrected form is none."""
    assert kinds_of(wrong) == [kind]
    assert kinds_of(right) == []


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("全县全年实际利用外资3120万美元。", "实际利用外资3210万美元，其中新区900万美元。", True),
        ("入驻企业247家。", "274家入驻企业都有专员。", True),
        ("2022年，入驻企业247家。", "2023年，274家入驻企业都有专员。", False),
        ("到2026年，力争实际利用外资3210万美元。", "实际利用外资3120万美元。", False),
        ("全市实际利用外资3210万美元。", "实际利用外资2870万美元。", False),
        ("上半年，新签约亿元以上项目36个。", "新签约亿元以上项目63个。", False),
        ("城东工业园入驻企业247家。", "城西片区有274家入驻企业。", False),
    ],
)
def test_two_passages(left: str, right: str, *, found: bool) -> None:
    """One name with two values is a contradiction; another year, season, place or a goal is not."""
    assert ("conflict" in kinds_of(left, right)) is found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("贵州黔锐电子科技有限公司", "贵州锐黔电子科技有限公司", True),
        ("贵州黔锐电子科技有限公司", "贵州黔睿电子科技有限公司", True),
        ("贵州黔锐电子科技有限公司", "贵州黔锐电子科技有限公司", False),
        ("贵州黔锐电子科技有限公司", "贵州黔锐机械科技有限公司", False),
        ("贵州东锐电子科技有限公司", "贵州西锐电子科技有限公司", False),
    ],
)
def test_almost_equal_names(left: str, right: str, *, found: bool) -> None:
    """Two characters of a brand changed places, or one is another; directions and other trades are other enterprises."""
    texts = f"记者走进{left}的车间。", f"{right}负责人介绍了情况。"
    assert ("name" in kinds_of(*texts)) is found


@pytest.mark.parametrize(
    "text",
    [
        "一期项目2022年9月建成投产，二期项目计划2024年9月开工。",
        "去年会议要求2024年1月31日前完成的事项已全部办结。",
        "原计划2025年3月开工，2024年12月完成主体工程。",
        "园区规划面积18平方公里，已建成9.6平方公里，剩余可用地约6平方公里。",
        "形成机械、食品、电子等三大产业，布局城东、城西等四个片区。",
        "全县企业61家，其中机械企业15家、食品企业20家。",
        "全县工业用地亩均税收9.8万元，园区工业用地5200亩。",
        "2011年公司成立，2014年被评为省级龙头企业。",
        "到2027年，产值突破460亿元，年均增长9.6%。",
    ],
)
def test_what_only_looks_wrong(text: str) -> None:
    """Other phases, orders that were met, old plans, round numbers, open lists and examples are no contradiction."""
    assert kinds_of(text) == []


def test_lines_below_their_total() -> None:
    """Lines of parts that miss the total of the sentence that announces them are found, others are not."""
    lines = "北区 210亩 原机械厂", "中区 130亩", "南区 90亩 待收回"
    assert kinds_of("全县可利用土地400亩，分布如下：", *lines) == ["sum"]
    assert kinds_of("全县可利用土地430亩，分布如下：", *lines) == []
