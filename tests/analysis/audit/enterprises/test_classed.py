"""Enterprises that a roster puts in one of its classes and a sentence in another: 轻量化材料 in the row, 底盘系统环节为甲公司 in the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.classed import classed
from tests.analysis.audit.desk import graph_of_texts
from tests.analysis.desks import graph_of

ROSTER = """\
序号,企业名称,主营产品,所属环节
1,湖北楚桥车灯有限公司,车灯,照明系统
2,湖北荆岭制动科技有限公司,制动盘,底盘系统
3,湖北松滋轻合金有限公司,铝压铸件,轻量化材料
4,湖北江口座椅有限公司,座椅,内外饰
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("底盘系统环节为荆岭制动、湖北松滋轻合金有限公司。", 1),
        ("照明系统企业湖北江口座椅有限公司8月投产。", 1),
        ("轻量化材料环节为湖北松滋轻合金有限公司。", 0),
        ("底盘系统环节为荆岭制动；湖北松滋轻合金有限公司扩产。", 0),
        ("轻量化材料企业湖北松滋轻合金有限公司扩产。", 0),
        ("湖北松滋轻合金有限公司为底盘系统企业配套。", 0),
        ("照明系统企业转型，湖北江口座椅有限公司参加。", 0),
    ],
)
def test_classes_of_a_roster(tmp_path: Path, text: str, alarms: int) -> None:
    """An enterprise is told in the class of its row; whom it supplies, and who stands in another clause, does not count."""
    files = [tmp_path / "list.csv", tmp_path / "plan.txt"]
    files[0].write_text(ROSTER, encoding="utf-8")
    files[1].write_text(f"松滋市汽车零部件工作方案\n\n{text}\n", encoding="utf-8")
    assert len(list(classed(graph_of(files, tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("湖北绍川实业有限公司,专业从事车灯生产,年产车灯60万只。", 1),
        ("走访专业生产车灯的湖北绍川实业有限公司。", 1),
        ("湖北绍川实业有限公司去年搬入新厂。该公司系车灯企业，用工120人。", 1),
        ("湖北绍川实业有限公司主要生产座椅骨架、车灯。", 0),
        ("湖北绍川实业有限公司为车灯企业配套座椅骨架。", 0),
        ("湖北绍川实业有限公司是一家重点企业。", 0),
    ],
)
def test_what_a_sentence_says_it_makes(tmp_path: Path, text: str, alarms: int) -> None:
    """What words behind or before a name say its bearer makes is not what the roster says others make."""
    rows = "企业名称,主营产品,所在镇\n湖北绍川实业有限公司,座椅骨架,张湾镇\n湖北明晖光电有限公司,车灯,白浪镇\n"
    graph = graph_of_texts(tmp_path, {"a.csv": rows, "b.txt": f"郧阳区走访记录\n\n{text}\n"})
    assert len(list(classed(graph))) == alarms
