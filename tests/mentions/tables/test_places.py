"""Places in cells and captions."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.places import caption_place, home, label_length, read_places
from chaingraph.records import Cell, Document


@pytest.mark.parametrize(
    ("text", "near", "expected"),
    [
        ("渝北区", "500000", ["Region 渝北区"]),
        ("江苏苏州", "", ["Region 江苏苏州"]),
        ("浙江省宁波市北仑区大碶街道1号", "", ["Region 浙江省宁波市北仑区"]),
        ("苏州工业园区", "320500", ["Park 苏州工业园区"]),
        ("花桥镇", "320583", ["Region 花桥镇"]),
        ("武陵区、鼎城区", "430700", ["Region 武陵区", "Region 鼎城区"]),
        ("市外", "430700", []),
        ("常德经济技术开发区德山大道88号云创科技园C座5层", "430700", ["Park 云创科技园"]),
        ("鼎城区灌溪镇灌溪工业园区沅水路12号", "430700", ["Park 鼎城区灌溪镇灌溪工业园区"]),
        ("武陵区人民路12号", "430700", ["Region 武陵区"]),
        ("—", "430700", []),
    ],
)
def test_places_of_a_cell(text: str, near: str, expected: list[str]) -> None:
    """Regions, chains of regions, the region of an address, parks and towns; nothing where none is named."""
    found = read_places(text, Cell(text, 0, len(text)), near)
    assert [f"{place.type} {place.name.text}" for place in found] == expected
    assert all(text[place.name.start : place.name.end] == place.name.text for place in found)


def test_the_park_around_a_park() -> None:
    """Of an address in two parks the inner one is the place, and the outer one is kept beside it."""
    text = "常德经济技术开发区德山大道88号云创科技园C座5层"
    (place,) = read_places(text, Cell(text, 0, len(text)), "430700")
    assert place.within is not None
    assert (place.within.text, text[place.within.start : place.within.end]) == ("常德经济技术开发区",) * 2


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("表2-1 南岸区“十四五”工业发展主要指标", "Region 南岸区"),
        ("附表3 株洲高新技术产业开发区主要指标", "Park 株洲高新技术产业开发区"),
        ("表1-2石门县主要指标", "Region 石门县"),
        ("主要发展指标", ""),
    ],
)
def test_place_of_a_caption(caption: str, expected: str) -> None:
    """The park or region a caption begins with, its label left out, and where it stands."""
    place = caption_place(caption, Cell(caption, 0, len(caption)), "430700")
    assert (f"{place.type} {place.name.text}" if place else "") == expected
    if place:
        assert caption[place.name.start : place.name.end] == place.name.text


def test_label_and_home() -> None:
    """A label is measured; a document that names no place has no home."""
    assert [label_length(text) for text in ("表1-1骨干", "附件2 清单", "清单")] == [4, 4, 0]
    assert home(Document("doc", "doc.txt", "无地名")) == ("", None)
