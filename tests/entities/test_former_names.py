"""What other documents say of the former name of a firm comes to the firm of the roster."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.entities import resolve_entities
from chaingraph.mentions import find_mentions

NOW, OLD = "江西合力光学有限公司", "崇仁三岭光学有限公司"
ROSTERS = [
    f"企业名称,主要产品,备注\n{NOW},镜头,日资，原{OLD}\n江西竹海纸业有限公司,纸张,\n",
    f"企业名称,曾用名,主要产品\n{NOW},{OLD},镜头\n江西竹海纸业有限公司,,纸张\n",
]


def suppliers(folder: Path, roster: str, news: str) -> tuple[set[str], set[str]]:
    """Who supplies somebody, as the graph names them, and all names of that firm."""
    (folder / "roster.csv").write_text(roster, encoding="utf-8")
    (folder / "news.txt").write_text(news, encoding="utf-8")
    extraction = find_mentions(read_documents([folder])[0])
    resolution = resolve_entities(extraction)
    entities = {entity.id: entity for entity in resolution.entities}
    said = [entities[resolution.links[s.subject].entity] for s in extraction.statements if s.predicate == "supplies"]
    return {entity.name for entity in said}, {
        name for entity in resolution.entities if entity.name == NOW for name in entity.names
    }


@pytest.mark.parametrize("roster", ROSTERS)
@pytest.mark.parametrize("called", [OLD, "三岭光学"])
def test_the_old_name_of_another_document_is_the_firm_of_today(roster: str, called: str, tmp_path: Path) -> None:
    """The full name, and the short form of it beside it."""
    news = f"崇仁县工业简报\n\n{OLD}是骨干企业。{called}向江西大江电子有限公司供应镜头。\n"
    assert suppliers(tmp_path, roster, news) == ({NOW}, {NOW, OLD} | ({called} if called != OLD else set()))


def test_a_firm_that_only_stands_in_a_remark_stays_its_own(tmp_path: Path) -> None:
    """租用原…厂房 tells of the landlord."""
    roster = f"企业名称,主要产品,备注\n{NOW},镜头,租用原{OLD}厂房\n江西竹海纸业有限公司,纸张,\n"
    news = f"崇仁县工业简报\n\n{OLD}向江西大江电子有限公司供应镜头。\n"
    assert suppliers(tmp_path, roster, news)[0] == {OLD}
