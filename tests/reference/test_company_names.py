"""Company names in their parts. The companies are invented; the patterns are those of real registers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.company_names import parse_company, short_names, trade_words_of

CASES = [
    # name, region, core, trade, form, branch, group
    ("重庆北辰·云海门业有限公司", "重庆", "北辰云海", "门业", "有限公司", "", ""),
    ("重庆北辰.云海门业有限公司", "重庆", "北辰云海", "门业", "有限公司", "", ""),
    ("澜通移动通信（重庆）有限公司", "重庆", "澜通", "移动通信", "有限公司", "", ""),
    ("澜通移动通信(重庆)有限公司", "重庆", "澜通", "移动通信", "有限公司", "", ""),
    ("重庆海鲲工业（集团）有限责任公司", "重庆", "海鲲", "工业", "集团有限责任公司", "", ""),
    ("潼南齿轮传动有限公司", "潼南", "", "齿轮传动", "有限公司", "", ""),
    ("重庆市锐衡光电有限公司", "重庆", "锐衡", "光电", "有限公司", "", ""),
    ("江苏苏州澜芯电子材料股份有限公司", "苏州", "澜芯", "电子材料", "股份有限公司", "", ""),
    ("重庆中烟工业有限责任公司重庆卷烟厂", "重庆", "中烟", "工业", "有限责任公司", "重庆卷烟厂", ""),
    ("国网四川省电力公司泸县供电分公司", "四川", "国网", "电力", "公司", "泸县供电分公司", ""),
    ("云岭集团重庆柏仁堂药厂有限公司", "重庆", "柏仁堂", "药厂", "有限公司", "", "云岭集团"),
    ("中国移动通信集团四川有限公司", "四川", "中国移动", "通信", "有限公司", "", ""),
    ("中国联通重庆分公司", "重庆", "中国联通", "", "", "重庆分公司", ""),
    ("海岳集团电器产业有限公司", "", "海岳", "电器产业", "有限公司", "", ""),
    ("远岚重庆人工智能制造有限公司", "重庆", "远岚", "人工智能制造", "有限公司", "", ""),
    ("惠衡商品混凝土重庆有限公司", "重庆", "惠衡", "商品混凝土", "有限公司", "", ""),
    ("巩衡电装（重庆公司）", "重庆", "巩衡", "电装", "公司", "", ""),
    ("启川电子（苏州工业园区）有限公司", "苏州", "启川", "电子", "有限公司", "", ""),
    ("远岚精密有限公司（原潼南机械厂）", "", "远岚", "精密", "有限公司", "", ""),
    ("3M中国有限公司", "中国", "3M", "", "有限公司", "", ""),
    ("广东东阳光药业股份有限公司", "广东", "东阳光", "药业", "股份有限公司", "", ""),
    ("重庆和平制药有限公司", "重庆", "和平", "制药", "有限公司", "", ""),
    ("成都天河乳品二厂", "成都", "天河", "乳品", "二厂", "", ""),
    ("云水蔬菜种植专业合作社", "", "云水", "蔬菜种植", "专业合作社", "", ""),
    ("西门子", "", "西门子", "", "", "", ""),
    ("澜通电子", "", "澜通", "电子", "", "", ""),
    ("澜通集团", "", "澜通", "", "集团", "", ""),
    ("重庆", "重庆", "", "", "", "", ""),
    ("有限公司", "", "", "", "有限公司", "", ""),
    ("", "", "", "", "", "", ""),
]


@pytest.mark.parametrize(("name", "parts"), [(case[0], case[1:]) for case in CASES])
def test_parts(name: str, parts: tuple[str, ...]) -> None:
    """Region, brand, trade, form, branch and group of every pattern that registers know."""
    parsed = parse_company(name)
    assert (parsed.region, parsed.core, parsed.trade, parsed.form, parsed.branch, parsed.group) == parts


def test_the_documents_place_settles_the_region() -> None:
    """江北 in a Ningbo document is Ningbo's."""
    assert parse_company("江北澜通电子有限公司", "330200").region_code == "330205"
    assert parse_company("江北澜通电子有限公司", "500000").region_code == "500105"
    assert parse_company("江北澜通电子有限公司").region_code == ""


def test_short_names_are_what_texts_write() -> None:
    """Brand, brand with trade, region with brand; without a brand, region with trade."""
    shorts = short_names(parse_company("重庆澜通电子科技有限公司"))
    assert shorts[:3] == ("澜通", "澜通电子", "澜通科技")
    assert {"重庆澜通", "重庆澜通电子", "澜通电子科技"} <= set(shorts)
    assert short_names(parse_company("潼南齿轮传动有限公司")) == ("潼南齿轮", "潼南传动", "潼南齿轮传动")
    assert "海鲲集团" in short_names(parse_company("重庆海鲲工业（集团）有限责任公司"))


def test_a_short_name_parses_like_the_full_one() -> None:
    """What a text shortens has the same brand, and a brandless name the same region."""
    for name in ("重庆澜通电子科技有限公司", "澜芯半导体（无锡）有限公司", "潼南齿轮传动有限公司"):
        full = parse_company(name)
        for short in short_names(full):
            assert parse_company(short).core == full.core, short


def test_trade_words_come_apart() -> None:
    """A trade text is cut into as many known words as it has; an unknown one stays whole."""
    assert trade_words_of("电子科技") == ("电子", "科技")
    assert trade_words_of("汽车零部件制造") == ("汽车", "零部件", "制造")
    assert trade_words_of("某某") == ("某某",)


NAME_PIECES = st.sampled_from(
    [
        "重庆",
        "江北",
        "中国",
        "集团",
        "（集团）",
        "(",
        ")",
        "有限公司",
        "公司",
        "厂",
        "药厂",
        "电子",
        "科技",
        "澜通",
        "M",
        "·",
        "分公司",
        "第二",
    ]
)


@given(st.text() | st.lists(NAME_PIECES, max_size=8).map("".join))
def test_every_text_parses(name: str) -> None:
    """No name breaks the parser, and it invents no character: core, trade and form come from the name."""
    parsed = parse_company(name)
    kept = parsed.core + parsed.trade + parsed.form + parsed.branch + parsed.group
    assert set(kept) <= set(parsed.full)
    assert parse_company(name) == parsed
