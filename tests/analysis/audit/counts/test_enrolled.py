"""How many enterprises or projects a roster is told to hold, against the rows of the roster: 首批24家企业全部列入《…名册》."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.enrolled import enrolled
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
