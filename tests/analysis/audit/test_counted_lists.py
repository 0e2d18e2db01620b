"""Counts against rosters of other documents, against tables below them, and against the members of slogans."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.enrolled import enrolled
from chaingraph.analysis.audit.counts.slogans import slogans
from chaingraph.analysis.audit.counts.tabled import tabled
from tests.analysis.desks import graph_of

ROSTER = "莲都竹木家居园骨干企业名册\n序号,企业名称,产品\n" + "".join(
    f"{at},丽水{name}家居有限公司,{name}竹具\n" for at, name in enumerate("青岚白桦丹枫紫檀银杏翠柏红豆"[::2], 1)
)
ROWS = len(ROSTER.splitlines()) - 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("首批10家企业全部列入《莲都竹木家居园骨干企业名册》。", 1),
        ("首批7家企业全部列入《莲都竹木家居园骨干企业名册》。", 0),
        ("目前，入册企业共9户。", 1),
        ("《莲都竹木家居园骨干企业名册》（共9家）已印发。", 1),
        ("骨干企业名册上的十家企业由专人联系。", 1),
        ("再新增4家企业列入《莲都竹木家居园骨干企业名册》。", 0),
        ("到2027年，列入骨干企业名册的企业达到12家。", 0),
        ("骨干企业名册中有5家企业获评省级称号。", 0),
        ("10家企业列入国家级绿色工厂名单。", 0),
        ("缙云机床园骨干企业名册共收录企业10家。", 0),
    ],
)
def test_rosters_afar(tmp_path: Path, text: str, found: int) -> None:
    """A roster with another number of rows than told is found; parts, goals and other rosters are not held against it."""
    assert ROWS == 7
    (tmp_path / "a.txt").write_text(f"莲都区工作简报\n\n{text}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(ROSTER, encoding="utf-8")
    assert len(list(enrolled(graph_of([tmp_path / "a.txt", tmp_path / "b.csv"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("经评审，确定培育企业5户（名单见表1）。", 1),
        ("经评审，确定培育企业4户（名单见表1）。", 0),
        ("现将认定的以下五家企业公布如下：", 1),
        ("全区有规上企业5家，主要企业见表1。", 0),
        ("上述企业分属3个行业，情况如下：", 0),
    ],
)
def test_tables_below(tmp_path: Path, text: str, found: int) -> None:
    """A count that leads over to a table is held against its rows, unless it counts more than the table shows."""
    rows = "".join(
        f"| {at} | 丽水{name}有限公司 | {at}.5 |\n" for at, name in enumerate(("青岚", "白桦", "丹枫", "紫檀"), 1)
    )
    page = f"# 培育计划\n\n{text}\n\n表1 培育企业\n\n| 序号 | 企业名称 | 产值（亿元） |\n|---|---|---|\n{rows}"
    (tmp_path / "a.md").write_text(page, encoding="utf-8")
    assert len(list(tabled(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推行“四个一”机制，即一位领导、一套班子、一张清单。", 1),
        ("用好“三张清单”（需求清单、问题清单、政策清单、服务清单）。", 1),
        ("坚持“四链融合”，推动产业链、创新链、资金链深度融合。", 1),
        ("抓实“三个一批”：开工一批、投产一批、谋划一批、储备一批。", 1),
        ("打造“一高地两中心”：竹艺高地，设计中心、会展中心、物流中心。", 1),
        ("用好“三张清单”（需求清单、问题清单、政策清单）。", 0),
        ("推进“三大工程”，其中补链工程、强链工程已完成。", 0),
        ("坚持“四链融合”，推动产业链、创新链等融合。", 0),
        ("“三个一”机制：一条产业链、一名链长、一个专班、一张图谱。", 0),
    ],
)
def test_slogans(tmp_path: Path, text: str, found: int) -> None:
    """A slogan that lists more or fewer members than it tells is found; open lists and what is done with it are not."""
    (tmp_path / "a.txt").write_text(f"工作方案\n\n{text}\n", encoding="utf-8")
    assert len(list(slogans(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found
