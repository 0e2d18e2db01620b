"""Where goods go is not where a firm is, and an enclave is not in the county that it is of. Invented names."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.mentions import find_mentions
from chaingraph.mentions.relations.finding import read_settings
from chaingraph.mentions.relations.pair_model import judge_pairs
from chaingraph.records import Document, Passage, Ref

TITLE = "遂川县产业规划"


def read(text: str) -> Document:
    """A paragraph under the title."""
    source = f"{TITLE}\n{text}"
    passages = (
        Passage("d", "title", TITLE, ((0, 0),)),
        Passage("d", "paragraph", text, ((0, len(TITLE) + 1),)),
    )
    return Document("d", "d.txt", source, title=TITLE, passages=passages)


def placed(text: str) -> set[tuple[str, str]]:
    """What a text says where."""
    found = find_mentions([read(text)])
    return {
        (s.subject.name, s.object.name)
        for s in found.statements
        if s.predicate == "locatedIn" and isinstance(s.object, Ref)
    }


class Sure:
    """A model that takes every pair for what its kind most often is."""

    def sums(self, kind: str, seen: Sequence[str], start: Sequence[float] = ()) -> list[float]:
        """Nothing weighs anything."""
        return [0.0]

    def likeliest(self, sums: Sequence[float], labels: Sequence[str]) -> str:
        """The first label."""
        return labels[0]

    def probability(self, sums: Sequence[float], label: str) -> float:
        """Certain."""
        return 1.0


def paired(text: str) -> set[str]:
    """Regions in which a model that believes everything puts somebody."""
    document = read(text)
    own = find_mentions([document]).mentions
    said = [s for setting, _ in read_settings(document, own) for s in judge_pairs(setting, [], Sure())]
    return {s.object.name for s in said if s.predicate == "locatedIn" and isinstance(s.object, Ref)}


def test_a_market_places_nobody() -> None:
    """车床出口东南亚 says nothing of where its maker or the next firm is, whatever a model thinks; 在东莞市 may."""
    assert not paired("精锐数控的数控车床出口东南亚，恒升汽车零部件配套江铃汽车。")
    assert not paired("精锐数控的数控车床远销日本、东南亚。")
    assert "东莞市" in paired("精锐数控机床有限公司在东莞市生产车床。")


def test_an_enclave_is_elsewhere() -> None:
    """遂川（宝安）科创飞地 is not in 遂川县; a park of 遂川县 that is built is."""
    assert not placed("建设遂川（宝安）科创飞地。")
    assert ("遂川工业园", "遂川县") in placed("遂川县加快建设遂川工业园。")
