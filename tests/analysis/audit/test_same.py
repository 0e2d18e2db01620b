"""One indicator with two values, judged by evidence: wrong and innocent texts side by side."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.trades import trades
from chaingraph.analysis.audit.numbering.outline import chapters, dotted
from chaingraph.analysis.audit.projects.owned import owned
from chaingraph.analysis.audit.reading.indicator import capacity, read_label
from chaingraph.analysis.audit.reading.text import read_figures
from chaingraph.analysis.audit.slips import slip_of
from chaingraph.analysis.audit.units.converted import converted
from chaingraph.analysis.audit.values.same import same
from tests.analysis.desks import graph_of, page

ROWS = """\
| 镇 | 企业数（家） | 产值（亿元） |
|---|---|---|
| 龙岭镇 | 68 | 96.2 |
| 镜坝镇 | 51 | 74.8 |
| 唐江镇 | 43 | 60.3 |
"""


def said(folder: Path, *texts: str, name: str = "txt") -> list[str]:
    """What the rule says of documents."""
    for number, text in enumerate(texts):
        (folder / f"{number}.{name}").write_text(text, encoding="utf-8")
    return [row.message for row in same(graph_of(sorted(folder.glob(f"*.{name}")), folder / "out"))]


@pytest.mark.parametrize(
    "texts",
    [
        ("沭阳县木制品产业\n\n截至2023年底，全县有木制品企业2136家。\n\n全县2163家木制品企业中，规上仅86家。",),
        ("惠安县石材产业\n\n石材行业用电量2.36亿千瓦时。石材企业全年消耗电量23600千瓦时，较上年下降3%。",),
        ("武冈市卤制品产业\n\n全市卤制品产业产值63.8亿元，从业人员2.6万人。\n\n卤制品企业带动从业人员6.2万人。",),
        ("沛县铝箔产业\n\n2024年，全县铝箔产量52.6万吨，占全国的10%。\n\n全县铝箔56.2万吨的产量居全省首位。",),
        ("汨罗情况\n\n2024年，全市完成固定资产投资48.6亿元。\n\n固定资产投资。全年完成46.8亿元，增长12%。",),
        (
            "武义县五金产业\n\n2023年全县五金工具出口交货值92.3亿元。",
            "武义县外贸\n\n2023年，我县五金工具出口交货值达93.2亿元。",
        ),
        ("平乡县童车规划\n\n到2025年，童车产业产值达到300亿元。\n\n目标分解：2025年童车产业产值330亿元。",),
    ],
)
def test_two_values(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """A slip of the pen is found in other words, behind the figure, in a goal and across documents."""
    assert len(said(tmp_path, *texts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("沭阳县木制品产业\n\n全县有木制品企业2136家，规上木制品企业2163家。",),
        ("吴桥县招商\n\n2024年签约资金47.2亿元。\n\n2024年到位资金42.7亿元。",),
        ("吴桥县工业\n\n2024年新增规上企业12家，规上企业总数达到21家。",),
        ("泰兴市工业\n\n2024年上半年，全市规上工业产值312亿元。\n\n2024年，全市规上工业产值321亿元。",),
        ("两园情况\n\n城东工业园从业人员4650人。\n\n城西工业园从业人员4560人。",),
        ("宁远县家纺\n\n2023年家纺产业营业收入58.6亿元。\n\n2022年家纺产业营业收入56.8亿元。",),
        ("宁远县家纺\n\n2023年家纺产业营业收入58.6亿元。\n\n2023年竹木产业营业收入56.8亿元。",),
        ("安化县黑茶\n\n2024年黑茶产业产值突破260亿元。\n\n2024年黑茶产业产值265亿元。",),
        ("安化县黑茶\n\n2024年黑茶产业产值约260亿元。\n\n2024年黑茶产业产值265亿元。",),
        ("安化县\n\n2024年黑茶产业产值265亿元。", "桃江县\n\n2024年黑茶产业产值256亿元。"),
        ("平乡县童车规划\n\n2020年，童车产业产值330亿元。\n\n到2025年，童车产业产值达到350亿元。",),
    ],
)
def test_two_things(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """Another scope, time, place, trade or rounding is no contradiction."""
    assert said(tmp_path, *texts) == []


@pytest.mark.parametrize(("value", "found"), [("96.2", 0), ("92.6", 1)])
def test_prose_and_cell(tmp_path: Path, value: str, found: int) -> None:
    """A cell is the value of its row's place in the unit of its column."""
    text = f"# 南康区家具产业\n\n2024年，龙岭镇家具产值{value}亿元。\n\n表1 2024年各镇家具企业\n\n{ROWS}"
    assert len(said(tmp_path, text, name="md")) == found


@pytest.mark.parametrize(
    ("left", "right", "slip"),
    [
        ("126.3亿元", "123.6亿元", "两个数字颠倒"),
        ("780亿元", "708亿元", "两个数字颠倒"),
        ("4.28万人", "48200人", "两个数字颠倒"),
        ("128家", "138家", "一个数字写错"),
        ("3.86亿千瓦时", "38600千瓦时", "单位可能写错"),
        ("86.4亿元", "92.1亿元", ""),
    ],
)
def test_slips(left: str, right: str, slip: str) -> None:
    """Slips of the pen are told from two values that merely differ."""
    one, other = read_figures(left)[0], read_figures(right)[0]
    assert slip_of(one, other)[1] == slip


def test_labels() -> None:
    """Labels in other words have one head and the same words; a scope is a mark."""
    first, second = read_label("全县童车产业实现产值", ()), read_label("童车总产值达到", ())
    assert first and second and (first.head, first.words) == (second.head, second.words) == ("产值", "童车")
    scoped = read_label("规模以上童车企业", ())
    assert scoped and dict(scoped.marks) == {"size": "规上"}
    able = capacity("年产", "童车项目", ())
    assert read_label("拥有", ()) is None and able and able.head == "产能"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区新征用地120亩。征地面积折合8000平方米。", True),
        ("园区新征用地120亩。征地面积折合8万平方米。", False),
        ("出让用地640亩（约42.7公顷）。", False),
        ("出让用地640亩（约42.7平方公里）。", True),
        ("甲园用地4.6平方公里，乙园用地1200亩，两处合计8100亩。", False),
    ],
)
def test_converted(text: str, *, found: bool) -> None:
    """One amount in two units, in brackets or told as a conversion."""
    assert bool(list(converted(page(text)))) is found


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (("3.1 整机", "3.2 零部件", "3.4 检测"), 1),
        (("3.1 整机", "3.2 零部件", "3.2 检测"), 1),
        (("3.1 整机", "3.2 零部件", "4.1 检测"), 0),
        (("第一条 总则。", "第二条 目标。", "第四条 附则。"), 1),
        (("1.5亿元投入。", "1.8亿元投入。"), 0),
    ],
)
def test_dotted(heads: tuple[str, ...], found: int) -> None:
    """Headings that count with their chapter, and articles, leave none out."""
    assert len(list(dotted(page(*heads)))) == found


@pytest.mark.parametrize(("number", "found"), [("二", 0), ("五", 1)])
def test_chapters(number: str, found: int) -> None:
    """A chapter that a sentence points to is one of the document."""
    texts = ("第一章 现状", "现状良好。", "第二章 目标", f"目标详见第{number}章。")
    assert len(list(chapters(page(*texts)))) == found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("烟台海客餐饮管理有限公司投资的预制菜中央厨房项目已封顶。", 1),
        ("烟台鲁味食品有限公司投资的预制菜中央厨房项目已封顶。", 0),
        ("烟台海客餐饮管理有限公司承建预制菜中央厨房项目。", 0),
        ("烟台海客餐饮管理有限公司投资的海鲜加工冷链项目已封顶。", 0),
    ],
)
def test_owned(second: str, found: int) -> None:
    """One project has one owner; who builds it is another matter."""
    first = "预制菜中央厨房项目落户食品园，由烟台鲁味食品有限公司投资建设。"
    assert len(list(owned(page(first, second)))) == found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("印染企业山东恒丰达科技有限公司提出用工难。", 1),
        ("山东恒丰达科技有限公司等5家印染企业完成改造。", 1),
        ("阀门企业山东恒丰达科技有限公司提出用工难。", 0),
        ("齿轮铸件企业山东恒丰达科技有限公司提出用工难。", 0),
    ],
)
def test_trades(tmp_path: Path, second: str, found: int) -> None:
    """Words beside a name tell two trades only where their branches do not go together."""
    text = f"走访记录\n\n山东恒丰达科技有限公司主营水泵，订单已排到年底。\n\n{second}\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert len(list(trades(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found


def test_the_base_of_a_growth_is_no_second_value(tmp_path: Path) -> None:
    """What 去年同期 was is not held against what is, though the paragraph before names that year."""
    text = "武冈市卤制品产业\n\n2023年，全市卤制品产值63.8亿元。\n\n上半年，全市卤制品交易额18.9亿元，增长26%，去年同期为15.0亿元。\n"
    assert said(tmp_path, f"武冈市融媒体中心 2024年8月6日\n\n{text}") == []


def test_a_remark_has_the_year_it_names(tmp_path: Path) -> None:
    """A cell of 2023 and a remark of 2022 in its row are two values of two years; of one year they are one indicator twice."""
    head = "序号,企业名称,2023年产值（万元）,备注\n1,武冈市卤得香食品有限公司,36800,\n2,湖南资江机械有限公司,118200,"
    assert said(tmp_path, f"{head}2022年产值109800万元\n", name="csv") == []
