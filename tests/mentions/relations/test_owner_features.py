"""What may own a number, and what is seen of it."""

from __future__ import annotations

from chaingraph.mentions.relations.finding import read_settings
from chaingraph.mentions.relations.metrics import find_metrics
from chaingraph.mentions.relations.owner_features import Candidate, candidates, features
from chaingraph.mentions.relations.owner_model import Pair
from chaingraph.mentions.relations.slots import Slot
from tests.mentions.relations.test_rules import document_of


def seen(text: str, title: str = "") -> list[tuple[str, list[Candidate], list[list[str]]]]:
    """The indicator, the candidates and their features of every number of a text under a title."""
    found = []

    def look(slot: Slot, name: str, ruled: Pair | None) -> Pair | None:
        suggested = (ruled[0], ruled[2]) if ruled else None
        chosen = candidates(slot, suggested)
        found.append((name, chosen, features(slot, name, chosen, suggested)))
        return ruled

    for setting, _ in read_settings(*document_of(text, title=title)):
        find_metrics(setting, choose=look)
    return found


def test_every_name_before_and_behind_in_the_sentence_is_a_candidate() -> None:
    """So is the document's place, and what stands in the sentence before; each once."""
    (number,) = seen("南山电子扩产。云河园区产值5亿元，北溪材料在列。云河园区很好。")
    names = [one.ref.name for one in number[1]]
    assert sorted(names) == ["云河园区", "北溪材料", "南山电子", "长丰县"]


def test_what_the_title_names_first_is_a_candidate() -> None:
    """A number whose sentence names nobody may be of what the title is about, however long ago it stood there."""
    (number,) = seen("去年各项工作顺利，完成工业投资35亿元。", "云河园区2024年工作总结")
    assert "云河园区" in [one.ref.name for one in number[1]]


def test_the_nearest_place_before_the_number_counts() -> None:
    """A name that stands twice before a number is measured from the second."""
    text = "云河园区和云河园区产值5亿元。"
    (number,) = seen(text)
    (park,) = [one for one in number[1] if one.ref.name == "云河园区"]
    assert park.at > 0


def test_features_tell_the_rules_guess_and_the_place() -> None:
    """The subject is what the rules suggest; the document's place does not stand in the scene."""
    (number,) = seen("云河园区产值5亿元。")
    rows = {one.ref.name: row for one, row in zip(number[1], number[2], strict=True)}
    assert "ruled=True" in rows["云河园区"]
    assert {"ruled=False", "absent=R"} <= set(rows["长丰县"])
    assert "unit=P元" in rows["云河园区"]


def test_features_know_no_name() -> None:
    """Another name in the same place looks the same: nothing is learnt by heart."""
    (one,) = seen("南山电子年产玻璃5万吨。")
    (other,) = seen("北溪材料年产玻璃5万吨。")
    assert one[2] == other[2]
