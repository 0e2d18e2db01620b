"""Where the subject of the sentence before is not carried on."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.finding import find_relations
from chaingraph.records import Ref
from tests.mentions.relations.test_rules import document_of, triples


def owners(text: str) -> set[tuple[str, str]]:
    """Whose the figures of a paragraph are, by the rules."""
    found = find_relations(*document_of(text), paired=False)
    return {(s.subject.name, s.evidence.quote) for s in found if not isinstance(s.object, Ref)}


@pytest.mark.parametrize("lemma", ["【科技创新】 ", "【专利情况】"])
def test_a_lemma_begins_anew(lemma: str) -> None:
    """What the entry before named last has none of the figures behind a lemma."""
    assert not any(
        name == "南山电子" for name, quote in owners(f"南山电子投产。{lemma}有效专利3856件。") if "3856" in quote
    )
    assert any(name == "南山电子" for name, quote in owners("南山电子投产。有效专利36件。") if "36" in quote)


@pytest.mark.parametrize(
    "way", ["面板依托南山电子", "面板由南山电子生产", "面板主要依靠南山电子", "玻璃方面依托南山电子"]
)
def test_who_is_relied_on_for_a_product_is_spoken_of(way: str) -> None:
    """钢板依托甲，供应乙: it is 甲 who supplies 乙, not the subject of the sentence before."""
    found = triples(f"北溪材料生产靶材。{way}，2023年扩产，供应东湖汽车。")
    assert "南山电子 supplies 东湖汽车" in found
    assert "北溪材料 supplies 东湖汽车" not in found


def test_who_relies_on_somebody_goes_on() -> None:
    """依托甲 without a product before it does not say that 甲 does the rest."""
    assert "北溪材料 supplies 东湖汽车" in triples("北溪材料生产靶材。技术依托南山电子，供应东湖汽车。")


@pytest.mark.parametrize(
    "before",
    ["南山电子生产9万台，北溪材料生产3万台。面板产量6万片。", "南山电子生产9万台。面板产量6万片，其中北溪材料5万片。"],
)
def test_an_output_with_which_a_sentence_begins_may_be_anybodys(before: str) -> None:
    """Of several firms the last one is not told to make what the next sentence counts."""
    assert not any("produces 面板" in one for one in triples(before) if one.startswith(("南山电子", "北溪材料")))


def test_the_output_of_the_only_firm_is_its_own() -> None:
    """A passage that speaks of one firm still does."""
    assert "南山电子 produces 面板" in triples("南山电子成立于2015年。面板产量6万片。")
