"""Companies whose goods follow at once."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import enterprises


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("去年，云琅乐器二胡出口增长23%，新租厂房两层。", "云琅乐器"),
        ("全年用电增长4%。湖北泰恒特钢冷轧板卷卖到41万吨。", "湖北泰恒特钢"),
        ("全年用电增长4%。恒祺线缆高强钢绞线产量8.6万吨。", "恒祺线缆"),
        ("位于城南的衡昱玻纤生产电子纱3.2万吨，增长9.7%。", "衡昱玻纤"),
        ("规上企业27家，其中珠海沃凌电源储能变流器销量翻番。", "珠海沃凌电源"),
        ("完成投资2.1亿元；栖霞禾昌物流专线每天发车32列。", "栖霞禾昌物流"),
        ("新增规上企业6家。宿州雪鹿能源科技焦炭产量97万吨。", "宿州雪鹿能源科技"),
        ("当地企业开工足。鄂托克旗青鸾化工甲醇年产能30万吨。", "鄂托克旗青鸾化工"),
    ],
)
def test_a_company_stands_before_its_goods(text: str, name: str) -> None:
    """Brand and the first trade at a clause's head are the company where goods and what is told of them follow."""
    assert enterprises(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "据统计，沿海纺织服装出口增长6%。",
        "高端纺织面料产量增长9%。",
        "果蔬冷链物流运量翻番，柑橘食品加工能力达到3万吨。",
        "恩施硒茶产量3万吨，寿光蔬菜种子销量第一。",
        "石家庄高新区生物医药产业营业收入达到126亿元。",
    ],
)
def test_goods_of_a_place_are_no_company(text: str) -> None:
    """Goods told of by their kind or their place and a park's industry name no company."""
    assert enterprises(text) == []
