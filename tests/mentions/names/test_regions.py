"""Places in running text."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("企业去年从江苏常州搬来。", ["江苏常州"]),
        ("大会在乐从镇举行。", ["乐从镇"]),
        ("在周市镇和陆家镇，两个小微企业园启用。", ["周市镇", "陆家镇"]),
        ("农业上，石门镇春丽桥村的合作社签约。", ["石门镇春丽桥村"]),
        ("调研组赴涧西区、伊滨区走访。", ["涧西区", "伊滨区"]),
        ("我局会同市农业农村局调研。", []),
    ],
)
def test_places_with_and_without_a_list(text: str, places: list[str]) -> None:
    """Forms that share characters with their neighbours, towns and districts no list has, verbs that are counties."""
    assert names(text, "Region") == places
