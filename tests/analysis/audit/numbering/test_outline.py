"""The outline of a document: numbers of headings that are left out or come twice, references to what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from chaingraph.analysis.audit.numbering.outline import chapters, dotted, notes, outline
from chaingraph.analysis.audit.numbering.references import references
from chaingraph.analysis.audit.rows import Rule
from tests.analysis.audit.desk import alarms, count_of, kinds, rows_of, table_rows
from tests.analysis.desks import graph_of, page

SLIPS = """\
1. 总投资为全部投资。|2. 2024年完成12亿元。|4. 用地按批准面积。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("figure", "见附件4。附件：1.清单 2.名单 3.图"),
        ("figure", "如图1、图2、图4所示。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("办法见附件2。\n\n附件：1.分工表\n\n2.考核办法", references, 0),
        ("办法见附件3。\n\n附件：1.分工表\n\n2.考核办法", references, 1),
        ("办法见附件2。", references, 0),
    ],
)
def test_look_alikes(tmp_path: Path, text: str, rule: Rule, found: int) -> None:
    """What is told besides or again, what people answer, and annexes sent apart are no mistakes."""
    assert count_of(tmp_path, text, rule) == found


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


NOTED = """\
| 企业 | 产值（万元） | 备注 |
|---|---|---|
| 玄岩纤维 | 2360 | 见注1 |
| 罗江机电 | 1875 | 见注{} |

注1：含委托加工产值。

注2：本表为快报数。
"""


@pytest.mark.parametrize(
    ("table", "wrong", "right", "rule"),
    [
        (NOTED, "3", "2", notes),
    ],
)
def test_a_row_settles_its_cell(tmp_path: Path, table: str, wrong: str, right: str, rule: Rule) -> None:
    """Totals, rests and counts of a row, where the other rows keep to it."""
    assert table_rows(tmp_path, table.format(wrong), rule)
    assert not table_rows(tmp_path, table.format(right), rule)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一、项目概况\n\n二、技术评价\n\n三、结论\n\n存在问题按本意见第五部分逐项整改。", True),
        ("一、项目概况\n\n二、技术评价\n\n三、结论\n\n存在问题按本意见第二部分逐项整改。", False),
        ("本手册由区情概览、政策摘编、项目清单三部分组成。租金请查阅第四部分。", True),
        ("本手册由区情概览、政策摘编、项目清单三部分组成。租金请查阅第三部分。", False),
        ("第一章 基础 第二章 形势 第三章 布局\n\n编制方法见第七章。", True),
    ],
)
def test_parts_pointed_to(text: str, found: bool) -> None:
    """Parts and chapters behind the last of the headings, of a table of contents, or of the number told."""
    assert bool(rows_of(text, chapters)) == found


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("材料两份：附件一《规划图册》；附件二《政策一览》。价格请参阅附件四。", references, True),
        ("材料两份：附件一《规划图册》；附件二《政策一览》。价格请参阅附件二。", references, False),
        ("进度详见附件2，资金详见附件1，两个附件随文单独下发。", references, False),
    ],
)
def test_means_stakes_and_annexes(text: str, rule: Rule, found: bool) -> None:
    """Means lie among their values, stakes are a hundred at most, annexes in Chinese numerals are counted too."""
    assert bool(rows_of(text, rule)) == found


def test_missing_heading_is_named() -> None:
    """A heading left out is named, with those beside it."""
    rows = find_audit(page("（一）装备制造。做强整机。", "（二）特色食品。做优品牌。", "（四）新型建材。做大规模。"))
    assert [row.message for row in rows] == ["标题序号 2 之后是 4，缺 （三）：“（二）特色食品”之后是“（四）新型建材”"]


@pytest.mark.parametrize(("number", "found"), [(3, 1), (4, 0)])
def test_lines_between_points(tmp_path: Path, number: int, found: int) -> None:
    """Points count on though a line of each names who answers for it."""
    points = ["1. 强链。招引链主。", "2. 补链。招引配套。", "3. 延链。发展竹炭。", f"{number}. 保障。供应土地。"]
    text = "".join(f"{point}\n责任单位：县商务局、县工信局\n" for point in points)
    path = tmp_path / "a.txt"
    path.write_text(f"芦溪县竹产业意见\n\n一、任务\n{text}", encoding="utf-8")
    assert len(list(outline(graph_of([path], tmp_path / "out")))) == found
