"""Units: scale words, areas, yields; what cannot be converted is unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.analysis.columns import Number
from chaingraph.analysis.units import convert, first_year, fraction, last_year, measure_of, span


@pytest.mark.parametrize(
    ("value", "unit", "target", "result"),
    [
        (1.5, "亿元", "万元", 15000),
        (30, "元", "万元", 0.003),
        (2550, "万元", "万元", 2550),
        (13, "千万元", "万元", 13000),
        (15, "亩", "公顷", 1),
        (1, "平方公里", "亩", 1500),
        (9000, "万元/亩", "万元/亩", 9000),
        (100, "亿元/平方公里", "万元/亩", 666.6667),
        (5, "万美元", "万元", None),
        (5, "", "亩", None),
        (5, "亩", "万元", None),
        (5, "家", "亩", None),
        (None, "亩", "亩", None),
    ],
)
def test_convert(value: float | None, unit: str, target: str, result: float | None) -> None:
    """Scale words count; other currencies, missing and foreign units give nothing."""
    assert convert(value, unit, target) == result


@given(st.floats(min_value=0.01, max_value=1e6), st.sampled_from(["平方米", "亩", "公顷", "万平方米"]))
def test_there_and_back(value: float, unit: str) -> None:
    """Conversion to 平方米 and back gives the value again, up to the four digits that are kept."""
    there = convert(value, unit, "平方米")
    back = convert(there, "平方米", unit)
    assert back is not None
    assert back == pytest.approx(value, rel=1e-3, abs=1e-3)


@given(st.text(max_size=8))
def test_any_text_is_no_error(unit: str) -> None:
    """A unit nobody knows is unknown, whatever it is made of."""
    assert measure_of(unit) is None or measure_of(unit) == measure_of(unit)


@pytest.mark.parametrize(
    ("low", "high", "value", "result"),
    [
        (100, 150, None, (100, 150)),
        (200, 200, 200, (200, 200)),
        (50, None, 50, (50, None)),
        (None, None, 7, (7, 7)),
        (None, None, None, None),
    ],
)
def test_span(low: float | None, high: float | None, value: float | None, result: object) -> None:
    """A number is a range of its own, an open end stays open."""
    assert span(Number("n", "s", "需求", value, low, high, "亩"), "亩") == result


@pytest.mark.parametrize(
    ("unit", "result"), [("%", 0.103), ("％", 0.103), ("个百分点", 0.103), ("家", None), ("", None)]
)
def test_fraction(unit: str, result: float | None) -> None:
    """Only per cent becomes a fraction."""
    assert fraction(Number("n", "s", "增长", 10.3, unit=unit)) == result


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [("2020", 2020, 2020), ("2016-2020", 2016, 2020), ("2022-09", 2022, 2022), ("", None, None), ("今年", None, None)],
)
def test_years(year: str, first: int | None, last: int | None) -> None:
    """A period has a first and a last year; a month none of its own."""
    assert (first_year(year), last_year(year)) == (first, last)
