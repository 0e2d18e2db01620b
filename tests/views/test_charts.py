"""Charts: what is drawn is what the rows say, in words too, and no document's words take effect."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.etree import ElementTree

import pytest

from chaingraph.views import charts
from chaingraph.views.charts_frame import MOST, Chart, Row, nice_ticks
from chaingraph.views.charts_png import can_draw, draw_pictures
from tests.views.reading import outside, read_page
from tests.views.rows import HOSTILE, chain, quote, roster

SVG = "{http://www.w3.org/2000/svg}"
Draw = Callable[[Sequence[Row]], Chart | None]


def localisation(name: str, share: float | None, **fields: object) -> dict[str, object]:
    """A row of ``localisation``."""
    row = {"enterprise": name, "sector": "电池", "suppliers": 40, "local": 10, "share": share, "radius": "市"}
    return {**row, "basis": "reported", "interval": [0.14, 0.4], "range": None, "evidence": [quote(name)], **fields}


def land(name: str, **fields: object) -> dict[str, object]:
    """A row of ``land``."""
    return {"enterprise": name, "current_mu": 120, "idle_mu": 20, "need_mu": [100, 150], "evidence": [], **fields}


def project(name: str, start: str | None, end: str | None, **fields: object) -> dict[str, object]:
    """A row of ``projects``."""
    return {"project": name, "start": start, "end": end, "nature": "新建", "total": 25000, "evidence": [], **fields}


def target(name: str, **fields: object) -> dict[str, object]:
    """A row of ``targets``."""
    row = {"indicator": name, "unit": "亿元", "base": 800, "base_year": "2023", "target": 1200, "target_year": "2027"}
    return {**row, "stated_growth": 0.107, "implied_growth": 0.1067, "difference": 0.0003, "evidence": [], **fields}


def dependence(name: str, **fields: object) -> dict[str, object]:
    """A row of ``dependence``."""
    return {
        "enterprise": name,
        "share": 0.12,
        "year": 2023,
        "harm": 3,
        "segments": ["电池/电芯"],
        "evidence": [],
        **fields,
    }


ALL: tuple[tuple[Draw, Callable[[str], Row]], ...] = (
    (charts.draw_localisation, lambda name: localisation(name, 0.25)),
    (charts.draw_land, land),
    (charts.draw_timeline, lambda name: project(name, "2024", "2026")),
    (charts.draw_targets, target),
    (charts.draw_dependence, dependence),
    (charts.draw_sectors, lambda name: {**roster("甲")[0], "sector": name}),
    (charts.draw_panorama, lambda name: {**chain()[0], "segment": name}),
)


def drawn(chart: Chart | None) -> ElementTree.Element:
    """The drawing, read by an XML parser."""
    assert chart is not None
    return ElementTree.fromstring(chart.svg.standalone())


def texts(chart: Chart | None) -> list[str]:
    """Every line of words of a drawing."""
    return [element.text or "" for element in drawn(chart).iter(f"{SVG}text")]


def bars(chart: Chart | None) -> list[float]:
    """Widths of the bars that have something to tell."""
    found = drawn(chart).iter(f"{SVG}rect")
    return [float(element.get("width", "0")) for element in found if element.find(f"{SVG}title") is not None]


@pytest.mark.parametrize(("draw", "row"), ALL)
def test_nothing_to_draw_is_no_chart(draw: Draw, row: Callable[[str], Row]) -> None:
    """Without rows there is no empty frame."""
    assert draw([]) is None


@pytest.mark.parametrize(("draw", "row"), ALL)
@pytest.mark.parametrize("name", HOSTILE)
def test_words_of_documents_stay_words(draw: Draw, row: Callable[[str], Row], name: str) -> None:
    """A hostile name makes no tag in the fragment, nothing is fetched, and the drawing stays well-formed XML."""
    chart = draw([row(name)])
    assert chart is not None
    drawn(chart)
    read = read_page(chart.html())
    allowed = {"figure", "svg", "title", "desc", "rect", "line", "text", "circle", "path", "figcaption", "strong", "br"}
    allowed |= {"details", "summary", "div", "table", "thead", "tbody", "tr", "th", "td", "span"}
    assert {tag for tag, _ in read.tags} <= allowed
    assert outside(read) == []
    assert not [key for _, attributes in read.tags for key in attributes if key.startswith("on")]


@pytest.mark.parametrize(("draw", "row"), ALL)
def test_a_chart_is_told_in_words_and_as_a_table(draw: Draw, row: Callable[[str], Row]) -> None:
    """A title and a description for those who hear it, and a table twin; the same rows give the same bytes."""
    chart = draw([row("甲厂")])
    assert chart is not None
    read = read_page(chart.html())
    assert read.texts["title"][0]
    assert read.texts["desc"][0]
    assert [svg["role"] for svg in read.named("svg")] == ["img"]
    assert len(read.named("table")) == 1
    assert chart.html() == (draw([row("甲厂")]) or chart).html()


@pytest.mark.parametrize(("draw", "row"), ALL[:6])
def test_what_does_not_fit_is_told(draw: Draw, row: Callable[[str], Row]) -> None:
    """More rows than a printed page holds are cut in the drawing, never in the table, and the note says so."""
    chart = draw([row(f"第{number}号") for number in range(MOST + 5)])
    assert chart is not None
    assert f"共 {MOST + 5}" in chart.note
    assert len(read_page(chart.html()).named("tr")) == MOST + 6
    assert chart.svg.size[1] < 1200


def test_local_shares_are_as_long_as_they_are_large() -> None:
    """Bars are proportional, the lowest comes first, and the interval stands in the same scale."""
    chart = charts.draw_localisation([localisation("高", 0.8, interval=None), localisation("低", 0.2)])
    low, high = bars(chart)
    assert high == pytest.approx(4 * low, abs=0.2)
    assert [words for words in texts(chart) if words in ("高", "低")] == ["低", "高"]
    whisker = next(e for e in drawn(chart).iter(f"{SVG}line") if e.get("stroke-width") == "1.6")
    assert float(whisker.get("x2", "0")) - float(whisker.get("x1", "0")) == pytest.approx(low / 0.2 * 0.26, abs=0.3)
    assert "20%（10/40），市" in texts(chart)


def test_what_is_equal_at_two_radii_is_one_bar() -> None:
    """An enterprise has a bar for each different answer, and each says at which radius; the table keeps all rows."""
    rows = [localisation("同", 0.25, radius=radius) for radius in ("区县", "市")]
    rows += [localisation("异", share, radius=radius) for share, radius in ((0.3, "区县"), (0.6, "市"))]
    chart = charts.draw_localisation(rows)
    assert chart is not None
    told = [words for words in texts(chart) if "（10/40）" in words]
    assert told == ["25%（10/40），区县、市", "30%（10/40），区县", "60%（10/40），市"]
    assert len(chart.rows) == 4


def test_an_interval_needs_some_suppliers() -> None:
    """Of a handful of suppliers an interval spans most of the scale and says nothing: it is not drawn, and nothing is said of it."""
    few = charts.draw_localisation([localisation("少", 0.5, suppliers=2, local=1)])
    many = charts.draw_localisation([localisation("多", 0.5, suppliers=20, local=10)])
    whiskers = [sum(e.get("stroke-width") == "1.6" for e in drawn(chart).iter(f"{SVG}line")) for chart in (few, many)]
    assert whiskers == [0, 3]
    assert [chart is not None and "置信区间" in chart.note for chart in (few, many)] == [False, True]


def test_trades_are_those_of_the_place() -> None:
    """An enterprise known to be elsewhere is counted in no trade, and that is said; an unknown place is no elsewhere."""
    rows = [{**roster("甲")[0], "sector": "电子", "where": where} for where in ("local", "unknown", "outside")]
    chart = charts.draw_sectors(rows)
    assert chart is not None
    assert "共 2 家" in chart.note
    assert "外地企业 1 家未计" in chart.note
    assert "未计" not in getattr(charts.draw_sectors(rows[:2]), "note", "未计")


def test_an_unknown_share_is_a_range() -> None:
    """Where the place of suppliers is unknown the bar reaches from the lowest to the highest that is possible."""
    row = localisation("甲", None, basis="derived", range=[0.25, 0.75], interval=None)
    assert "25%～75%（10/40），市" in texts(charts.draw_localisation([row]))
    assert charts.draw_localisation([localisation("甲", None, interval=None)]) is None


def test_land_keeps_idle_and_ranges_apart() -> None:
    """The sum names what lies idle; a missing need is no zero."""
    chart = charts.draw_land([land("甲"), land("乙", need_mu=None, idle_mu=None, current_mu=60)])
    assert chart is not None
    assert "现有用地共 180 亩，其中闲置 20 亩；1 家提出需求共 100～150 亩" in chart.note
    assert [words for words in texts(chart) if words.startswith(("120", "60"))] == ["120（闲置 20），需 100～150", "60"]


def test_years_and_months_of_projects() -> None:
    """A year runs to its end, a month to its own; an end before its start is marked; undated ones are counted."""
    rows = [project("整年", "2024", "2025"), project("到月", "2024.01", "2025年6月"), project("颠倒", "2026", "2024")]
    chart = charts.draw_timeline([*rows, project("未定", None, "2027")])
    by_name = {
        tip.text.partition("：")[0]: e
        for e in drawn(chart).iter(f"{SVG}rect")
        if (tip := e.find(f"{SVG}title")) is not None and tip.text
    }
    assert float(by_name["整年"].get("width", "0")) / float(by_name["到月"].get("width", "0")) == pytest.approx(
        2 / 1.5, abs=0.01
    )
    assert "完工早于开工" in texts(chart)
    assert chart is not None
    assert "另有 1 项未载起止时间" in chart.note


def test_a_stated_growth_that_does_not_arrive_is_shown() -> None:
    """Only where stated and implied growth differ by more than rounding is there a second dot."""
    same = charts.draw_targets([target("合")])
    other = charts.draw_targets([target("不合", stated_growth=0.2, difference=0.0933)])
    rings = [len([e for e in drawn(chart).iter(f"{SVG}circle") if e.get("fill") == "none"]) for chart in (same, other)]
    assert rings == [0, 1]
    assert any("文中 20%" in words for words in texts(other))
    huge = charts.draw_targets([target("极大", stated_growth=1e9, difference=1e9), target("负", base=-1)])
    assert huge is not None
    assert "另有 1 项" in huge.note


def test_sectors_count_every_enterprise() -> None:
    """Two trades count twice, no trade is told as unknown and comes last; without any trade there is no chart."""
    rows = [{**roster("甲")[0], "sector": sector} for sector in ("电子、汽车", "电子", None)]
    assert [w for w in texts(charts.draw_sectors(rows)) if "家" in w] == ["2 家，66.7%", "1 家，33.3%", "1 家，33.3%"]
    assert charts.draw_sectors([{**roster("甲")[0], "sector": None}]) is None


def test_the_panorama_names_gaps_in_words() -> None:
    """Stages stand in their order; a gap, a single maker and channels are told in words; marks tell where a name is."""
    words = texts(charts.draw_panorama(chain()))
    assert [word for word in words if word in ("上游", "中游", "下游")] == ["上游", "中游", "下游"]
    assert "缺口：本地 0 家" in words
    assert "仅 1 家本地" in words
    assert "销售渠道" in words
    assert {"●清江锂业", "○绿原", "？德方"} <= set(words)


def test_a_chain_without_stages_is_laid_out_in_columns() -> None:
    """Segments without a stage stand side by side, not in one long tail."""
    chart = charts.draw_panorama([{**chain()[0], "stage": "", "segment": f"环节{n}"} for n in range(9)])
    assert chart is not None
    assert chart.svg.size[1] < 500
    assert len([word for word in texts(chart) if word.startswith("环节") and word != "环节"]) == 9


@pytest.mark.parametrize(("high", "last"), [(437, 500), (1, 1), (0.3, 0.3), (0, 1), (1e9, 1e9)])
def test_ticks_are_round_and_reach_the_top(high: float, last: float) -> None:
    """Few, round, from 0 to at least the greatest value."""
    ticks = nice_ticks(high)
    assert ticks[0] == 0
    assert ticks[-1] == pytest.approx(last)
    assert len(ticks) <= 12


def test_pictures_are_sharp_and_repeatable() -> None:
    """A picture has twice the pixels of its drawing, and the same drawing gives the same bytes."""
    if not can_draw():
        pytest.skip("resvg_py or a font with Chinese characters is missing")
    chart = charts.draw_panorama(chain())
    assert chart is not None
    first, second = draw_pictures([chart]), draw_pictures([chart])
    assert first == second
    content = first[chart.title]
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == int(chart.svg.size[0] * 2)


def test_drawings_are_small() -> None:
    """Forty bars take less than 25 KB, and colours have no need of a style sheet."""
    chart = charts.draw_localisation([localisation(f"第{n}号有限公司", n / 100) for n in range(MOST)])
    assert chart is not None
    text = chart.svg.inline()
    assert len(text.encode()) < 25_000
    assert "<style" not in text
    assert re.search(r'fill="currentColor"', text)
