"""What the words before a number add to its indicator: of which part, of which class, now or to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.reading.qualified import hollow
from chaingraph.analysis.audit.values.conflicts import conflicts
from chaingraph.analysis.audit.values.same import same
from tests.analysis.desks import graph_of


def told(folder: Path, *texts: str) -> set[str]:
    """What the rules over two values say of documents."""
    for number, text in enumerate(texts):
        (folder / f"{number}.{'md' if '|' in text else 'txt'}").write_text(text, encoding="utf-8")
    graph = graph_of(sorted(path for path in folder.iterdir() if path.is_file()), folder / "out")
    return {row.message for rule in (same, conflicts) for row in rule(graph)}


TRADES = """\
# 万载县2023年工业运行通报

表1 分行业营业收入

| 行业 | 企业数（家） | 营业收入（亿元） |
|---|---|---|
| 花炮 | 48 | 62.4 |
| 食品 | 36 | 41.7 |

表2 分园区营业收入

| 园区 | 企业数（家） | 营业收入（亿元） |
|---|---|---|
| 株潭花炮园 | 31 | 48.6 |
| 黄茅食品园 | 22 | 30.5 |
"""


@pytest.mark.parametrize(
    "texts",
    [
        (TRADES,),
        (
            "万载县规划\n\n2020年，全县规模以上工业产值较快增长。规模以上工业企业214家。\n\n到2025年，规模以上工业企业达到300家。",
        ),
        (
            "万载县招商\n\n2022年实际利用省外资金86.4亿元，增长9.1%。",
            "万载县简析\n\n2022年实际利用省外资金86.4亿元，实际利用外资8460万美元，增长6.3%。",
        ),
        (
            "万载县招商\n\n2022年，花炮签约16个、金额128.6亿元，占签约总额的30.5%。\n\n引回乡贤项目18个、金额64.5亿元，占签约总额的15.3%。",
        ),
        ("万载县医药\n\n中成药企业27家。其中中成药27家、饮片24家。\n\n年销售额过亿元的中成药仅有9个。",),
        (
            "万载县纲要\n\n“十三五”末，全县拥有规模以上工业企业286家。",
            "万载县简报\n\n截至3月末，全县规模以上工业企业318家。",
        ),
        (
            "万载县工业\n\n2022年，六条产业链实现产值469.0亿元，占规模以上工业总产值516.8亿元的90.8%。\n\n2022年规模以上工业总产值516.8亿元。",
        ),
        (
            "万载县规划\n\n2020年全县花炮出口2.4亿美元。",
            "万载县去年答卷\n\n2021年，全县工业向好。全县花炮企业由2020年的88家增加到97家，全年花炮出口2.9亿美元。",
        ),
        ("万载县规划\n\n2020年医药商业营业收入156.7亿元。", "万载县医药报告\n\n2020年医药工业营业收入198.4亿元。"),
        ("万载县链上\n\n碳酸锂环节8家供应商中有5家在市内。\n\n结构件环节20家供应商中市内有7家。",),
        ("万载县公报\n\n年末全县常住人口43.82万人。年末户籍人口48.32万人。",),
    ],
)
def test_two_things(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """Goal and fact, two parts, two kinds of rows and the growth of another indicator are no contradiction."""
    assert told(tmp_path, *texts) == set()


@pytest.mark.parametrize(
    "texts",
    [
        ("万载县公报\n\n年末全县常住人口43.82万人。\n\n全县年末43.28万常住人口中，60岁及以上占25.6%。",),
        (
            "万载县规划\n\n开发区规划面积42.8平方公里，其中城东园区16.5平方公里、城西园区14.7平方公里。\n\n城东园区规划面积15.6平方公里。",
        ),
        ("万载县园区\n\n2023年，园区规上工业企业128家。\n\n按产业划分，2023年园区在统规上工业企业118家中，花炮21家。",),
        (
            "# 万载县2023年重点项目计划\n\n| 序号 | 项目名称 | 建设单位 | 总投资（万元） |\n|---|---|---|---|\n"
            "| 1 | 智能门锁生产线 | 江西明远五金有限公司 | 36000 |\n| 2 | 铝箔扩产 | 江西炬能铝箔有限公司 | 48000 |\n",
            "万载发布\n\n江西明远五金有限公司的智能门锁生产线项目正在进行设备基础施工。\n“项目总投资36亿元，占地90亩。”负责人说。\n",
        ),
    ],
)
def test_one_thing(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """A noun behind the figure, a part that leaves out the measure, and speech about a project are read."""
    assert len(told(tmp_path, *texts)) == 1


def test_digits_in_a_crowd(tmp_path: Path) -> None:
    """Among very many values of one indicator those whose digits changed places are still compared."""
    trades = "花炮食品医药陶瓷电子机械建材纺织化工家具造纸塑料"
    names = [f"{one}{other}" for one in trades[::2] for other in "东西南北中上下"]
    crowd = "\n\n".join(f"{name}产业产值{20 + at}.{at % 10}亿元。" for at, name in enumerate(names))
    text = (
        f"万载县2020年工业\n\n{crowd}\n\n2020年，全县竹材产业产值214.4亿元。\n\n2020年，全县竹材产业实现产值241.4亿元。"
    )
    assert any("214.4" in message and "241.4" in message for message in told(tmp_path, text))


@pytest.mark.parametrize(
    ("what", "empty"), [("同期", True), ("比上年增长", True), ("税收增长", False), ("产值", False)]
)
def test_hollow(what: str, empty: bool) -> None:
    """Words for time and change alone measure nothing."""
    assert hollow(what) == empty
