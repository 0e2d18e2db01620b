"""Tables and annexes that a sentence points to: in its own document, in a paper it names, in those of its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.numbering.references import references
from tests.analysis.desks import graph_of

NOTICE = "关于报送冷链项目储备情况的通知\n芦投促〔2024〕6号\n各镇人民政府：\n请各镇填报。\n附件：\n1.储备项目表\n2.填表说明\n2024年3月1日\n"
LETTER = "关于补报储备项目的函\n石桥镇人民政府：\n《关于报送冷链项目储备情况的通知》（芦投促〔2024〕6号）印发后，你镇尚未报送。请按照{}填写。\n2024年4月2日\n"


@pytest.mark.parametrize(
    ("annex", "found"),
    [("《通知》附件3", True), ("《通知》附件2", False), ("《资金办法》附件3", False), ("县里办法附件3", False)],
)
def test_an_annex_of_another_paper(tmp_path: Path, annex: str, *, found: bool) -> None:
    """An annex of a paper that is named is looked for there; of one that is not at hand nobody knows."""
    files = tmp_path / "a.txt", tmp_path / "b.txt"
    files[0].write_text(NOTICE, encoding="utf-8")
    files[1].write_text(LETTER.format(annex), encoding="utf-8")
    assert bool(list(references(graph_of(files, tmp_path / "out")))) is found


PLAN = "芦溪县冷链产业方案\n重点项目见附表一，责任分工见{}。\n附表一　重点项目\n略\n附表二　责任分工\n略\n"


@pytest.mark.parametrize(("table", "found"), [("附表二", False), ("附表三", True)])
def test_a_table_numbered_in_words(tmp_path: Path, table: str, *, found: bool) -> None:
    """附表三 is missing where there are 附表一 and 附表二 only."""
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(table), encoding="utf-8")
    assert bool(list(references(graph_of([path], tmp_path / "out")))) is found


SCHEME = "芦溪县竹产业方案\n一、考核\n考核办法见{}。\n从表1看，产值增长较快。\n表1  1—9月产值\n环节    1—9月(亿元)    上年同期(亿元)\n竹材    4.0    3.2\n竹炭    2.0    1.6\n\n附件：1.责任分工表\n2.企业名单\n"


@pytest.mark.parametrize(("annex", "found"), [("附件3《考核细则》", 1), ("附件2《企业名单》", 0)])
def test_an_annex_with_its_title(tmp_path: Path, annex: str, found: int) -> None:
    """An annex that is pointed to with its title is missing where the list of annexes has others; a caption may begin like values."""
    path = tmp_path / "a.txt"
    path.write_text(SCHEME.format(annex), encoding="utf-8")
    assert len(list(references(graph_of([path], tmp_path / "out")))) == found
