"""Industries that close a list of enterprises."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("集聚了华兴化学有限公司、宝硕股份有限公司等一批境内外知名的石化大企业。", ["石化"]),
        ("现有安创科技有限公司、铭发科技有限公司等核心工业机器人企业。", ["工业机器人"]),
        ("吸引了软达动力科技有限公司等国内外软件行业知名企业入驻。", ["软件行业"]),
        ("云盾数据有限公司、身边通数据有限公司等平台经济企业营收增长。", ["平台经济"]),
        ("慧明汽车配件有限公司、辉达车镜有限公司等汽车零部件上下游企业复工。", ["汽车零部件"]),
        ("形成了以金龙达客车有限公司等为代表的新能源汽车企业集群。", ["新能源汽车"]),
        ("海澜达纺织有限公司、阳光达纺织有限公司等28家纺织服装企业参会。", ["纺织服装"]),
        ("培育了天合达能源有限公司、亿晶源光电有限公司等光伏龙头企业。", ["光伏"]),
    ],
)
def test_what_kind_of_firms_a_list_is_of_names_a_chain(text: str, expected: list[str]) -> None:
    """The trade between 等 and 企业 is a chain, without the qualities before and behind it."""
    assert names(text, "Chain") == expected


@pytest.mark.parametrize(
    "text",
    [
        "与长城电装有限公司、精艺精密有限公司等配套企业同步开工。",
        "华达电子有限公司、明远光电有限公司等上市公司发布公告。",
        "金达汽车有限公司、德新汽车有限公司等整车企业提出需求。",
        "向东龙针纺有限公司、佳禾针纺有限公司等下游织造企业供货。",
        "来自软达动力科技有限公司等5家企业的代表发言。",
    ],
)
def test_parts_of_any_chain_and_customers_are_none(text: str) -> None:
    """配套, 整车 and 上市 tell no trade; 下游织造企业 are of another chain than who supplies them."""
    assert names(text, "Chain") == []
