"""Where goods go is not where a firm is, and an enclave is not in the county that it is of. Invented names."""

from __future__ import annotations

from chaingraph.mentions import find_mentions
from chaingraph.records import Document, Passage, Ref

TITLE = "遂川县产业规划"


def placed(text: str) -> set[tuple[str, str]]:
    """What a text says where."""
    source = f"{TITLE}\n{text}"
    passages = (
        Passage("d", "title", TITLE, ((0, 0),)),
        Passage("d", "paragraph", text, ((0, len(TITLE) + 1),)),
    )
    found = find_mentions([Document("d", "d.txt", source, title=TITLE, passages=passages)])
    return {
        (s.subject.name, s.object.name)
        for s in found.statements
        if s.predicate == "locatedIn" and isinstance(s.object, Ref)
    }


def test_a_market_places_nobody() -> None:
    """车床出口东南亚 says nothing of where its maker or the next firm is; 位于 still does."""
    exported = "宏森重工的破碎机、精锐数控的数控车床出口东南亚，恒升汽车零部件为江铃汽车、五菱配套制动盘。"
    assert not any(place == "东南亚" for _, place in placed(exported))
    assert placed("恒升汽车零部件有限公司位于东莞市。") == {("恒升汽车零部件有限公司", "东莞市")}


def test_an_enclave_is_elsewhere() -> None:
    """遂川（宝安）科创飞地 is not in 遂川县; a park of 遂川县 that is built there is."""
    told = placed("“一基地”即与深圳市宝安区共建的遂川（宝安）科创飞地。")
    assert not any("遂川县" in place for _, place in told)
    assert ("遂川工业园", "遂川县") in placed("遂川县加快建设遂川工业园。")
