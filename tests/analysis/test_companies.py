"""Company lists from outside: read in both forms, joined to known names, used by neighbours and candidates."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.analysis import find_candidates, find_neighbours
from chaingraph.analysis.companies import Company, read_companies, with_companies
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from chaingraph.records import Evidence
from tests.analysis.test_neighbours import districts

CSV = "名称,简称,产品,地区\n苏州晶屏光电有限公司,晶屏,显示屏、背光模组,苏州市\n无址电池有限公司,,电池,\n"
LINES = (
    '{"name": "苏州晶屏光电有限公司", "short": "晶屏", "products": ["显示屏", "背光模组"], "place": "苏州市"}\n'
    '\n{"name": "无址电池有限公司", "products": "电池"}\n'
)


@pytest.mark.parametrize(("name", "text"), [("list.csv", CSV), ("list.jsonl", LINES)])
def test_both_forms(tmp_path: Path, name: str, text: str) -> None:
    """CSV and JSON lines say the same; each row is where its evidence says."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    first, second = read_companies(path)
    assert (first.name, first.short, first.products, first.place) == (
        "苏州晶屏光电有限公司",
        ("晶屏",),
        ("显示屏", "背光模组"),
        "苏州市",
    )
    assert (second.products, second.place) == (("电池",), "")
    for row in (first, second):
        assert text[row.evidence.start : row.evidence.end].strip() == row.evidence.quote
        assert row.name in row.evidence.quote


def test_other_encodings(tmp_path: Path) -> None:
    """A list saved by a Chinese spreadsheet is read."""
    for encoding in ("gb18030", "utf-8-sig", "utf-16"):
        path = tmp_path / f"{encoding}.csv"
        path.write_text(CSV, encoding=encoding)
        assert read_companies(path)[0].name == "苏州晶屏光电有限公司"


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("a.csv", "产品,地区\n屏,苏州\n", "a.csv"),
        ("a.csv", "名称,产品\n,屏\n", "a.csv:2"),
        ("a.jsonl", '{"name": "甲"}\n{', "a.jsonl:2"),
        ("a.jsonl", "[1]\n", "a.jsonl:1"),
        ("b.csv", "", "b.csv"),
        ("b.csv", '名称,产品\n甲,屏\n"乙,电池\n丙,屏\n', "b.csv:3"),
        ("b.xlsx", "名称\n甲\n", "b.xlsx"),
        ("b.jsonl", '{"name": ["甲"], "products": {"a": 1}}', "b.jsonl:1"),
        ("b.jsonl", "[" * 100_000, "b.jsonl:1"),
    ],
)
def test_mistakes(tmp_path: Path, name: str, text: str, where: str) -> None:
    """What is wrong is told with its line."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=where.replace(".", r"\.")):
        read_companies(path)


@pytest.mark.parametrize(
    "text",
    [
        '2024年名单,,\n\n名称,产品,地区\n甲电池有限公司,"电芯,电池",深圳市\n,,\n　, ,\n',
        "名称\t产品\t地区\n甲电池有限公司\t电芯、电池\t深圳市\n",
        "企业全称;产品;城市\r\n甲电池有限公司;电芯,电池;深圳市\r\n",
        "地区,名称,产品,备注\n深圳市,甲电池有限公司,电芯／电池\n".replace("／", "/"),
    ],
)
def test_as_spreadsheets_save_them(tmp_path: Path, text: str) -> None:
    """A title above the heads, tabs or semicolons, empty rows, short rows: the same company."""
    path = tmp_path / "名单.csv"
    path.write_text(text, encoding="utf-8", newline="")
    (found,) = read_companies(path)
    assert (found.name, found.products, found.place) == ("甲电池有限公司", ("电芯", "电池"), "深圳市")
    assert text[found.evidence.start : found.evidence.end].strip() == found.evidence.quote


def test_separators_inside_lines(tmp_path: Path) -> None:
    """Signs that some programs take for line ends stay in their cell; null is no product."""
    (tmp_path / "a.jsonl").write_text('{"name": "甲\u2028厂", "products": ["屏", null]}\n', encoding="utf-8")
    (tmp_path / "a.csv").write_text("名称,产品\n甲\u2028厂,屏\n乙厂,电池\n", encoding="utf-8")
    assert [(c.name, c.products) for c in read_companies(tmp_path / "a.jsonl")] == [("甲\u2028厂", ("屏",))]
    assert [c.evidence.quote for c in read_companies(tmp_path / "a.csv")] == ["甲\u2028厂,屏", "乙厂,电池"]


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is a mistake of the user's."""
    with pytest.raises(UsageError):
        read_companies(tmp_path / "nowhere.csv")


def company(name: str, *products: str, short: str = "", place: str = "") -> Company:
    return Company(name, (short,) if short else (), products, place, Evidence("list", 0, len(name), name))


def test_new_makers_become_neighbours_and_candidates() -> None:
    """A maker only the list knows fills a gap, with the list as its evidence."""
    graph = districts().build()
    wide = with_companies(graph, [company("苏州晶屏光电有限公司", "显示屏", place="苏州市")])
    fresh = {r.enterprise for r in find_neighbours(wide, region="南岸区")} - {
        r.enterprise for r in find_neighbours(graph, region="南岸区")
    }
    assert fresh == {"苏州晶屏光电有限公司"}
    row = next(r for r in find_candidates(wide, region="南岸区") if r.enterprise in fresh)
    assert row.region == "苏州市"
    assert "list" in {item.document for item in row.evidence}
    assert "苏州晶屏光电有限公司" not in {thing.name for thing in graph.things.values()}


def test_known_names_learn_their_products() -> None:
    """A row whose short name the documents know adds its products to that enterprise."""
    graph = districts().build()
    wide = with_companies(graph, [company("巴南屏业股份有限公司", "电池", short="巴屏", place="巴南区")])
    (maker,) = graph.find_names("巴屏")
    assert wide.find_names("巴南屏业股份有限公司") == (maker,)
    assert "电池" in {wide.label(product) for product in wide.objects(maker, "produces")}
    assert len(wide.of_type("Enterprise")) == len(graph.of_type("Enterprise"))


def test_unknown_place_stays_unknown() -> None:
    """A place nobody knows gives no place."""
    wide = with_companies(Projection(), [company("甲厂有限公司", "屏", place="某某谷")])
    assert wide.edges.keys() == {"produces"}


@given(st.lists(st.text(alphabet="甲乙丙丁,\"'、；\n 屏", min_size=1, max_size=6).filter(str.strip), max_size=4))
def test_any_names(names: list[str]) -> None:
    """Whatever the names, every row is an enterprise afterwards."""
    wide = with_companies(Projection(), [company(name, "屏") for name in names])
    assert all(wide.find_names(name) for name in names)


def test_nothing_added() -> None:
    """An empty list changes nothing."""
    graph = districts().build()
    assert with_companies(graph, []) == graph
