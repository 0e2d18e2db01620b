"""Parks that are counted up belong to the park that is spoken of, never to one of its own parts."""

from __future__ import annotations

import pytest

from tests.mentions.relations.paragraphs import said

WHOLE = "江陵经济开发区"


def parts(text: str) -> set[str]:
    """What a paragraph says to be part of what."""
    return {one.replace(" partOf ", "→") for one in said(text) if " partOf " in one}


def test_a_list_behind_a_part_takes_its_whole() -> None:
    """What the clause before says of one of the parts does not make the next list that part's."""
    text = f"{WHOLE}下辖东区和西区：东区重点发展电子产业，西区重点发展食品产业；两园即柳塘产业园、石桥产业园。"
    assert parts(text) == {f"{park}→{WHOLE}" for park in ("东区", "西区", "柳塘产业园", "石桥产业园")}


@pytest.mark.parametrize("cue", ["即", "为", "是"])
def test_the_others_of_one_and_two_are_beside_the_one(cue: str) -> None:
    """“一区”即甲，辖…；“两园”即乙、丙: whose 乙 and 丙 are, nobody says; what 甲 has, is its own."""
    text = f"“一区”{cue}{WHOLE}，辖东区和西区：东区重点发展电子产业，西区重点发展食品产业；“两园”即柳塘产业园、石桥产业园。"
    assert parts(text) == {f"东区→{WHOLE}", f"西区→{WHOLE}"}


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}与白马高新区相邻，辖东区、西区。",
        f"{WHOLE}与白马高新区毗邻，2020年扩区后辖东区、西区。",
        f"{WHOLE}2003年设立，2020年扩区后下辖东区、西区。",
        f"{WHOLE}形成一区两园格局，两园即东区、西区。",
    ],
)
def test_the_park_that_is_spoken_of(text: str) -> None:
    """A neighbour is not the one that has parts; a year before 辖 changes nothing."""
    assert parts(text) == {f"东区→{WHOLE}", f"西区→{WHOLE}"}
