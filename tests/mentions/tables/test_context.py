"""What a row owes to what stands above it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chaingraph.mentions.tables.context import is_trade_section
from chaingraph.mentions.tables.finding import read_tables
from chaingraph.mentions.tables.rows import Section
from chaingraph.records import Cell, Passage
from tests.mentions.table_factory import facts, make_document

WUHU = {"title": "芜湖市企业情况", "before": "芜湖市位于安徽省。芜湖市企业多。"}


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("电子信息", True),
        ("龙头企业", False),
        ("续建项目", False),
        ("渝北区", False),
        ("其他", False),
        ("建设类项目", True),
    ],
)
def test_trade_sections(text: str, trade: bool) -> None:
    """A section row is a trade when it is nothing else."""
    assert is_trade_section(Section(text, Cell(text, 0, len(text))), "500000") is trade


def tiers(drawing: str, caption: str = "") -> set[str]:
    """The tiers a drawn roster states."""
    found = facts(read_tables(make_document(drawing, caption=caption, **WUHU)))
    return {fact.split(" | ")[2] for fact in found if "| tier |" in fact}


def test_tier_of_the_nearest_word_counts() -> None:
    """Cell before section before header before caption."""
    row = "甲江有限公司 | {}"
    assert tiers("\n企业名称 | 类型\n== 二、骨干企业\n" + row.format("龙头企业"), "瞪羚企业名单") == {"龙头"}
    assert tiers("\n企业名称 | 行业\n== 二、骨干企业\n" + row.format("电子"), "瞪羚企业名单") == {"骨干"}
    assert tiers("\n规上企业 | 行业\n" + row.format("电子"), "瞪羚企业名单") == {"规上"}
    assert tiers("\n企业名称 | 行业\n" + row.format("电子"), "瞪羚企业名单") == {"瞪羚"}
    assert tiers("\n企业名称 | 行业\n" + row.format("电子"), "瞪羚企业培育情况说明") == set()


def test_title_of_a_document_that_is_one_list() -> None:
    """Without a caption the document's title names the tier, with the title as its quote."""
    drawn = make_document(
        "\n企业名称 | 行业\n甲江有限公司 | 电子", title="芜湖市2023年瞪羚企业名单", before="名单如下。"
    )
    passage = Passage("doc", "title", drawn.title, ((0, 0),))
    (tier,) = [s for s in read_tables(replace(drawn, passages=(passage,))).statements if s.predicate == "tier"]
    assert (tier.object, tier.evidence.quote[: len(drawn.title)]) == ("瞪羚", drawn.title)


def test_caption_of_numbers_about_suppliers_gives_no_tier() -> None:
    """骨干企业供应商清单 counts suppliers; it is no list of 骨干 enterprises."""
    drawing = "\n企业名称 | 总量 | 市内\n甲江有限公司 | 9 | 6"
    assert tiers(drawing, "骨干企业供应商清单") == set()


def test_local_words_fit_the_level_of_the_place() -> None:
    """本市企业 of a city's document are there; 区内企业 of a city's document may be in any of its districts."""
    row = "\n芯片 | 甲江有限公司"
    local = facts(read_tables(make_document("\n环节 | 本市企业" + row, **WUHU)))
    vague = facts(read_tables(make_document("\n环节 | 区内企业" + row, **WUHU)))
    assert "甲江有限公司 | locatedIn | Region 芜湖市" in local
    assert not any("locatedIn" in fact for fact in vague)
