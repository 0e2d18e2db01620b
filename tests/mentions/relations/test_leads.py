"""What a paragraph stands under, and who belongs to it."""

from __future__ import annotations

import pytest

from tests.mentions.relations.test_rules import triples

CASES = [
    ("显示产业。链主：南山电子；骨干企业：北溪材料。", {"显示产业 ledBy 南山电子", "北溪材料 inChain 显示产业"}),
    ("（一）显示产业。支持南山电子扩产。", {"南山电子 inChain 显示产业"}),
    ("1.显示产业：主阵地：云河园区。", {"云河园区 inChain 显示产业"}),
    ("云河园区。南山电子投产。", {"南山电子 locatedIn 云河园区"}),
    ("云河园区最快。南山电子投产。", {"南山电子 locatedIn 云河园区"}),
    ("云河园区 东翼。以南山电子为支撑。", {"南山电子 locatedIn 云河园区"}),
]
NOT_MEMBERS = ["显示产业。引进南山电子。", "显示产业。目标企业为南山电子。", "云河园区。拟引进南山电子。"]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_members_of_what_a_paragraph_stands_under(text: str, expected: set[str]) -> None:
    """A lead gives chain or park to those the paragraph names as its own."""
    assert expected <= triples(text)


@pytest.mark.parametrize("text", NOT_MEMBERS)
def test_who_shall_come_is_no_member(text: str) -> None:
    """Enterprises that are wanted are neither in the chain nor in the park."""
    assert not {t for t in triples(text) if t.startswith("南山电子 ") and ("inChain" in t or "locatedIn 云河" in t)}


def test_respectively_pairs_in_order() -> None:
    """分别 gives each thing its own place."""
    found = triples("南山电子、北溪材料分别落户云河园区、长丰县。")
    assert {"南山电子 locatedIn 云河园区", "北溪材料 locatedIn 长丰县"} <= found
    assert "北溪材料 locatedIn 云河园区" not in found
