"""Firms that a place wants to win, and those who are here or only trade."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions import find_mentions
from chaingraph.records import Ref

SAID = [
    ("争取东湖科技有限公司来我县投资覆铜板项目。", {"东湖科技有限公司"}),
    ("重点对接滇池隔膜有限公司、金江感光有限公司。", {"滇池隔膜有限公司", "金江感光有限公司"}),
    ("由副县长带队与裕江新能有限公司洽谈。", {"裕江新能有限公司"}),
    ("我县的招商专班正与裕江新能有限公司洽谈。", {"裕江新能有限公司"}),
    ("招商目标企业：裕江包装有限公司。", {"裕江包装有限公司"}),
    ("吸引深圳鹏湾光电股份有限公司在昌宁设立生产基地。", {"深圳鹏湾光电股份有限公司"}),
]
UNSAID = [
    "昌宁兰津电子有限公司与比江汽车有限公司洽谈供货事宜。",
    "已成功引进昌宁兰津电子有限公司，项目已投产。",
    "2018年引进的昌宁兰津电子有限公司实现产值3亿元。",
    "组织银行与昌宁兰津电子有限公司对接融资需求。",
    "昌宁兰津电子有限公司对接华江集团有限公司，进入其供应链。",
    "昌宁县的华星精密同时与比江汽车有限公司洽谈合作。",
    "我县的动力电池正与比江汽车有限公司洽谈。",
    "引导昌宁兰津电子有限公司投资扩产。",
]


def invited(text: str, folder: Path) -> dict[str, str]:
    """Whom a plan of 昌宁县 invites, with the modality."""
    file = folder / "page.txt"
    file.write_text(f"云南省昌宁县电子信息产业招商工作要点\n\n{text}\n", encoding="utf-8")
    statements = find_mentions(read_documents([file])[0]).statements
    assert not [
        s for s in statements if s.predicate in ("locatedIn", "inChain") and s.modality == "fact" and "吸引" in text
    ]
    return {s.object.name: s.modality for s in statements if s.predicate == "invites" and isinstance(s.object, Ref)}


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_said(text: str, expected: set[str], tmp_path: Path) -> None:
    """Who is to come is invited, as a plan, and is nowhere yet."""
    found = invited(text, tmp_path)
    assert set(found) == expected
    assert set(found.values()) == {"planned"}


@pytest.mark.parametrize("text", UNSAID)
def test_unsaid(text: str, tmp_path: Path) -> None:
    """Who came, is here, or trades with another firm is not invited."""
    assert invited(text, tmp_path) == {}
