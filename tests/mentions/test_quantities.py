"""Quantities: spans, values, bounds, bases, and what only looks like a number."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.quantities import find_quantities, parse_quantity
from chaingraph.mentions.quantities_numbers import fold_width, read_number, scale_value
from chaingraph.mentions.quantities_units import convert, unit_kind, units

Expected = tuple[str, float | None, str, str, float | None]

# text, value, unit, bound, base value
SINGLE: list[Expected] = [
    ("产值178.2亿元，", 178.2, "亿元", "=", 17_820_000_000.0),
    ("占地0.1万亩", 0.1, "万亩", "=", 1000.0),
    ("出口52869万美元", 52869, "万美元", "=", 528_690_000.0),
    ("入驻近500家", 500, "家", "≈", 500.0),
    ("工业用地约6000亩", 6000, "亩", "≈", 6000.0),
    ("项目60余个", 60, "个", "≥", 60.0),
    ("配套商20多家", 20, "家", "≥", 20.0),
    ("就业1.6万余人", 1.6, "万人", "≥", 16000.0),
    ("投资100多亿元", 100, "亿元", "≥", 1e10),
    ("总投资上百亿元", 100, "亿元", "≥", 1e10),
    ("比重不低于3%", 3, "%", "≥", 0.03),
    ("面积5万平方米以上", 5, "万平方米", "≥", 50000.0),
    ("产量超过两千万台", 2e7, "台", ">", 2e7),
    ("合格率〉86%", 86, "%", ">", 0.86),
    ("合格率＞86％", 86, "%", ">", 0.86),
    ("不足2000亩", 2000, "亩", "<", 2000.0),
    ("控制在30天以内", 30, "天", "≤", 30.0),
    ("3亿元左右", 3, "亿元", "≈", 3e8),
    ("突破50亿以上", 50, "亿", ">", 5e9),
    ("有十二家", 12, "家", "=", 12.0),
    ("规模三千亿元", 3e11, "元", "=", 3e11),
    ("两家", 2, "家", "=", 2.0),
    ("产值312个亿，", 312, "亿元", "=", 3.12e10),
    ("产值跨过千亿元", 1000, "亿元", "=", 1e11),
    ("发电267.23亿千瓦时", 267.23, "亿千瓦时", "=", 2.6723e10),
    ("电耗下降320千瓦时", 320, "千瓦时", "=", 320),
    ("输送绿电23亿度", 23, "亿度", "=", 2.3e9),
    ("出资2亿加元", 2, "亿加元", "=", 2e8),
    ("拥有100万锭粘胶纱", 100, "万锭", "=", 1e6),
    ("聘请33名企业家", 33, "名", "=", 33.0),
    ("结对1100对", 1100, "对", "=", 1100.0),
    ("占全省五分之一", 0.2, "", "=", 0.2),
    ("产量占全国近一半", 0.5, "", "≈", 0.5),
    ("高端产品占比过半。", 0.5, "", ">", 0.5),
    ("十余万亩", 10, "万亩", "≥", 100_000.0),
    ("１２３家", 123, "家", "=", 123.0),
    ("供应商1,855家", 1855, "家", "=", 1855.0),
    ("一期30000万", 30000, "万", "=", 3e8),
    ("总额101亿", 101, "亿", "=", 1.01e10),
    ("6亿5000万元", 6.5, "亿元", "=", 6.5e8),
    ("规模翻一番", 2, "倍", "=", 2.0),
    ("产能翻两番", 4, "倍", "=", 4.0),
    ("强度12.5万元/亩", 12.5, "万元/亩", "=", 125_000.0),
    ("产出100亿元/平方公里", 100, "亿元/平方公里", "=", 1e10),
    ("年产50万台（套）", 50, "万台（套）", "=", 500_000.0),
    ("厂房2.1万方", 2.1, "万方", "=", 21000.0),
    ("面积13.81平方公里", 13.81, "平方公里", "=", 13_810_000.0),
    ("仓库5000㎡", 5000, "㎡", "=", 5000.0),
    ("仓库5000m2", 5000, "m2", "=", 5000.0),
    ("年产30GWh", 30, "GWh", "=", 3e7),
    ("装机2.5兆瓦", 2.5, "兆瓦", "=", 2500.0),
    ("增长-2.3%", -2.3, "%", "=", -0.023),
    ("提高0.5个百分点", 0.5, "个百分点", "=", 0.005),
    ("占百分之三十", 30, "%", "=", 0.3),
    ("近六成", 6, "成", "≈", 0.6),
    ("规模1000席", 1000, "席", "=", 1000.0),
    ("为200颗", 200, "颗", "=", 200.0),
    ("智能工厂 3 家", 3, "家", "=", 3.0),
    ("GDP1.2万亿元", 1.2, "万亿元", "=", 1.2e12),
]

RANGES = [
    ("5亿~10亿元企业", 5, 10, "亿元"),
    ("占地100-150亩", 100, 150, "亩"),
    ("通过5至10年", 5, 10, "年"),
    ("培育1~2家", 1, 2, "家"),
    ("由0%~49.73%", 0, 49.73, "%"),
    ("投资3-5亿元", 3, 5, "亿元"),
    ("5000万~1亿元", 0.5, 1, "亿元"),
    ("三五百人", 300, 500, "人"),
    ("十几家", 11, 19, "家"),
]

NOTHING = [
    "2025年建成", "第3家", "第十二届", "电话023-62801234", "G85高速", "5G基站", "S7-200台", "12挡变速器", "8.6代线",
    "“四个意识”", "一个项目", "一家独大", "300亿级产业链", "百亿级企业", "单位：万元", "单位：万元/亩", "前10名", "全国第3名",
    "2022万州区招商", "万盛经开区", "3项目", "5台州企业", "工业4.0", "3M胶带", "三方协议", "Q235家电", "排名前5位", "第十四个五年",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit", "bound", "base"), SINGLE)
def test_reads_one_quantity(text: str, value: float, unit: str, bound: str, base: float) -> None:
    """A number with its unit and bound words is read once, with an exact base value and its own words."""
    found = find_quantities(text)
    assert len(found) == 1
    quantity = found[0].quantity
    assert (quantity.value, quantity.unit, quantity.bound, quantity.base_value) == (value, unit, bound, base)
    assert text[found[0].start : found[0].end] == quantity.text


def test_bounds_set_the_ends() -> None:
    """Exact numbers have both ends, lower bounds only the lower one, estimates none."""
    ends = {
        text: (q.quantity.low, q.quantity.high)
        for text in ("5家", "5家以上", "不超过5家", "约5家")
        for q in find_quantities(text)
    }
    assert ends == {"5家": (5, 5), "5家以上": (5, None), "不超过5家": (None, 5), "约5家": (None, None)}


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_reads_a_range(text: str, low: float, high: float, unit: str) -> None:
    """A range has two ends in the unit of its last number, and no middle."""
    (found,) = find_quantities(text)
    quantity = found.quantity
    assert (quantity.low, quantity.high, quantity.unit, quantity.value, quantity.bound) == (
        low,
        high,
        unit,
        None,
        "range",
    )


@pytest.mark.parametrize("text", NOTHING)
def test_leaves_other_numbers_alone(text: str) -> None:
    """Years, ordinals, model and phone numbers, slogans, size classes and bare scale words are no quantities."""
    assert find_quantities(text) == []


def test_change_is_no_range() -> None:
    """从 A 到 B tells two values."""
    assert [q.quantity.value for q in find_quantities("占比从7.9%到18%")] == [7.9, 18]


def test_saving_is_no_estimate() -> None:
    """The 约 of 节约 belongs to the verb."""
    assert [q.quantity.bound for q in find_quantities("节约20万元，签约8个，约20万元")] == ["=", "=", "≈"]


CELLS = [
    ("100-150", "亩", None, "亩", 100.0, 150.0),
    ("约30", "亩", 30.0, "亩", None, None),
    ("≥5%", "", 5.0, "%", 5.0, None),
    ("30000万", "元", 30000.0, "万元", 30000.0, 30000.0),
    ("3亿", "万元", 3.0, "亿元", 3.0, 3.0),
    ("1,200.50", "元", 1200.5, "元", 1200.5, 1200.5),
    ("60余", "亩", 60.0, "亩", 60.0, None),
    ("100+", "亩", 100.0, "亩", 100.0, None),
    ("3000（一期1000）", "平方米", 3000.0, "平方米", 3000.0, 3000.0),
    ("5亿~10", "亿元", None, "亿元", 5.0, 10.0),
    ("-5.2", "%", -5.2, "%", -5.2, -5.2),
    ("0", "亩", 0.0, "亩", 0.0, 0.0),
    ("十二", "家", 12.0, "家", 12.0, 12.0),
    ("新增用地50亩", "平方米", 50.0, "亩", 50.0, 50.0),
    ("2", "标准床位", 2.0, "标准床位", 2.0, 2.0),
]


@pytest.mark.parametrize(("cell", "header", "value", "unit", "low", "high"), CELLS)
def test_reads_a_cell(
    cell: str, header: str, value: float | None, unit: str, low: float | None, high: float | None
) -> None:
    """A cell takes the header's unit unless it names its own, and keeps its words."""
    quantity = parse_quantity(cell, header)
    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.low, quantity.high) == (value, unit, low, high)
    assert quantity.text == cell


@pytest.mark.parametrize(
    "cell",
    ["", " ", "—", "-", "--", "---", "----", "－", "——", "/", "无", "暂无", "待定", "详见附件", "30亩，另需20亩"],
)
def test_missing_cells_are_missing(cell: str) -> None:
    """A missing mark, words without a number, and several numbers give nothing, never zero."""
    assert parse_quantity(cell, "亩") is None


def test_numerals() -> None:
    """Chinese and Arabic numerals have their values; other words have none."""
    cases = {
        "三千亿": 3e11,
        "一千二百": 1200,
        "二〇二五": 2025,
        "两万五千": 25000,
        "三万亿": 3e12,
        "十": 10,
        "1,855.5": 1855.5,
        "二点五": 2.5,
    }
    assert {word: float(read_number(word) or -1) for word in cases} == cases
    assert read_number("企业") is None


def test_every_unit_converts_and_has_a_kind() -> None:
    """Each of the listed units knows its base, and scale words multiply it."""
    listed = [unit for unit in units().values() if unit.kind not in {"ordinal"}]
    assert len(listed) >= 120
    for unit in listed:
        assert convert(unit.name) == (unit.factor, unit.base)
        assert unit_kind(unit.name) == unit.kind
    assert convert("万亿元") == (scale_value("万亿"), "元")


@given(
    value=st.decimals(min_value=0, max_value=99_999, places=2),
    scale=st.sampled_from(["", "万", "亿", "万亿"]),
    unit=st.sampled_from(["元", "亩", "平方米", "家", "吨", "美元", "台", "%", "人"]),
    before=st.sampled_from(["", "约", "超", "不低于", "不超过", "近"]),
)
def test_round_trip(value: object, scale: str, unit: str, before: str) -> None:
    """What is written as number, scale, unit and bound word is read back as such."""
    quantity = parse_quantity(f"{before}{value}{scale}{unit}")
    assert quantity is not None
    assert quantity.value == float(str(value))
    assert quantity.unit == scale + unit
    assert quantity.bound == {"": "=", "约": "≈", "近": "≈", "超": ">", "不低于": "≥", "不超过": "≤"}[before]


_ALPHABET = "0123456789０９.,，%％~-—至到万亿千百十两三元亩家个年月级第近约超上余多以上翻番（）()/ABm2中文\n　"


@given(st.text(alphabet=_ALPHABET, max_size=60) | st.text(max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    """Whatever the text, spans are ascending, disjoint and inside, and quote it."""
    end = 0
    for found in find_quantities(text):
        assert end <= found.start < found.end <= len(text)
        assert found.quantity.text == text[found.start : found.end]
        end = found.end


@given(
    st.text(alphabet=_ALPHABET, max_size=30) | st.text(max_size=30),
    st.sampled_from(["", "亩", "万元", "%", "未知单位"]),
)
def test_cells_never_crash(cell: str, unit: str) -> None:
    """A cell of any content gives a quantity with its own words, or nothing."""
    quantity = parse_quantity(cell, unit)
    assert quantity is None or quantity.text == cell.strip()


@given(st.text(max_size=50))
def test_folding_keeps_positions(text: str) -> None:
    """Folding widths changes no length, so that positions stay true."""
    assert len(fold_width(text)) == len(text)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["1", "1,000", "十", "约", "5亿", "翻", "12.", "万", "100-", "A1 "])
def test_time_is_linear(piece: str) -> None:
    """Long runs of one kind of word cost time in proportion, not its square."""
    find_quantities("5家")
    text = piece * (200_000 // len(piece))
    began = time.perf_counter()
    find_quantities(text)
    assert time.perf_counter() - began < 60


@pytest.mark.parametrize(
    ("text", "bound", "value"),
    [
        ("不足两成", "<", 2), ("近三成", "≈", 3), ("超六成", ">", 6), ("七成以上", "≥", 7), ("一成多", "≥", 1),
        ("九成左右", "≈", 9), ("一半以上", "≥", 0.5), ("过半", ">", 0.5), ("不到一半", "<", 0.5), ("四分之一以下", "≤", 0.25),
    ],
)  # fmt: skip
def test_shares_in_words(text: str, bound: str, value: float) -> None:
    """Shares in words keep their bound words, those behind them too."""
    found = find_quantities(f"占比{text}，")
    assert [(one.quantity.text, one.quantity.bound, one.quantity.value) for one in found] == [(text, bound, value)]


def test_a_unit_of_several() -> None:
    """分别 gives the unit of the last number to those before it; numbers that are apart for themselves have none."""
    found = find_quantities("产值分别达到150、100.5和50亿元")
    assert [(one.quantity.value, one.quantity.unit) for one in found] == [(150, "亿元"), (100.5, "亿元"), (50, "亿元")]
    assert [one.quantity.value for one in find_quantities("见表1、2、50亿元")] == [50]
    assert not find_quantities("分别见表1、2、3")
