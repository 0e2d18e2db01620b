"""What a sentence lists behind 上游, 中游 or 下游 of a chain are its segments there, and no chains of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.entities import resolve_entities
from chaingraph.mentions import find_mentions
from chaingraph.records import Extraction, Ref

TITLE = "云州市产业发展规划\n\n"


def extraction(text: str, folder: Path) -> Extraction:
    """What a document of 云州市 says."""
    file = folder / "page.txt"
    file.write_text(f"{TITLE}{text}\n", encoding="utf-8")
    documents, _ = read_documents([file])
    return find_mentions(documents)


def listed(text: str, folder: Path) -> list[str]:
    """``stage segment chain`` of every segment that a list places."""
    found = [
        s for s in extraction(text, folder).statements if s.predicate == "stage" and s.rule.startswith("stage-list")
    ]
    return sorted(f"{s.object} {s.subject.name} {s.subject.key.removesuffix('产业链')}" for s in found)


CASES = [
    (
        "（一）做强新能源汽车产业链\n\n上游重点发展电池材料、功率半导体；中游做强电驱系统；下游拓展整车制造、充换电服务。",
        [
            "上游 电池材料 新能源汽车",
            "上游 功率半导体 新能源汽车",
            "中游 电驱系统 新能源汽车",
            "下游 整车制造 新能源汽车",
            "下游 充换电服务 新能源汽车",
        ],
    ),
    (
        "新能源汽车产业链上游包括正极材料、隔膜，中游包括驱动电机，下游包括充电设施运营等环节。",
        [
            "上游 正极材料 新能源汽车",
            "上游 隔膜 新能源汽车",
            "中游 驱动电机 新能源汽车",
            "下游 充电设施运营 新能源汽车",
        ],
    ),
    (
        "围绕光伏产业链，上游聚焦高纯石英砂和硅料，中游以电池片、组件为主，下游布局光伏电站运维。",
        [
            "上游 高纯石英砂 光伏",
            "上游 硅料 光伏",
            "中游 电池片 光伏",
            "中游 组件 光伏",
            "下游 光伏电站运维 光伏",
        ],
    ),
    (
        "做优新型显示产业链。上游重点补齐玻璃基板、Mini LED背光模组；下游重点发展商用车等整车。",
        ["上游 玻璃基板 新型显示", "上游 Mini LED背光模组 新型显示", "下游 商用车 新型显示"],
    ),
]
OTHERS = [
    "低空经济产业链上游企业有三家，下游客户包括多家整车厂。",
    "新能源汽车产业链上游供应商30家，下游企业带动能力强。",
    "做优新型显示产业链。黄河上游发展水电、灌溉，长江流域下游发展航运。",
    "上游重点发展电池材料、功率半导体。",
    "新能源汽车产业链中游包括比亚迪股份有限公司、宁德时代新能源科技股份有限公司。",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lists_by_stage(text: str, expected: list[str], tmp_path: Path) -> None:
    """However a plan lists them, each member has its stage and its chain, and no chain is made of it."""
    assert listed(text, tmp_path) == sorted(expected)
    found = extraction(text, tmp_path)
    chains = {entity.name for entity in resolve_entities(found).entities if entity.type == "Chain"}
    assert not chains & {row.split(" ", 1)[1].rsplit(" ", 1)[0] for row in expected}


@pytest.mark.parametrize("text", OTHERS)
def test_other_words_behind_a_stage(text: str, tmp_path: Path) -> None:
    """Enterprises, customers, rivers, and lists without a chain place no segment."""
    assert listed(text, tmp_path) == []


def test_what_is_called_a_chain_stays_one(tmp_path: Path) -> None:
    """封装测试产业 is a chain besides when the document calls it so."""
    text = "集成电路产业链下游环节做大封装测试。\n\n做强封装测试产业，打造产业集群。"
    assert listed(text, tmp_path) == ["下游 封装测试 集成电路"]
    entities = resolve_entities(extraction(text, tmp_path)).entities
    assert "封装测试产业" in {entity.name for entity in entities if entity.type == "Chain"}


def test_projects_of_mending_are_no_segment(tmp_path: Path) -> None:
    """引进补链强链项目60个 seeks nothing by the name of 补链."""
    found = extraction("提升新能源汽车产业链，引进补链强链项目60个，招引延链、建链项目。", tmp_path).statements
    assert not [s for s in found if isinstance(s.object, Ref) and s.object.type == "Segment"]


def test_counts() -> None:
    """Every case was collected."""
    assert (len(CASES), len(OTHERS)) == (4, 5)
