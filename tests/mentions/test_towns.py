"""A town named by itself in the papers of a county is a town of that county. Invented names of firms."""

from __future__ import annotations

import pytest

from chaingraph.mentions.towns import with_towns
from chaingraph.records import Document, Mention, Passage, Ref

SUICHUAN = "360827"
CASES = [
    ("遂川县规上企业名单\n恒泽光伏\t文峰镇", "文峰镇", SUICHUAN, "吉安市遂川县"),
    ("遂川县要闻\n恒泽光伏在沙溪镇投产。", "沙溪镇", SUICHUAN, "吉安市遂川县"),
    ("吉安市泷江县规划\n泷江县有乡镇12个，文峰镇最大。", "文峰镇", "360800", "吉安市泷江县"),
    ("会议纪要\n引进深圳市企业，落户文峰镇。", "文峰镇", SUICHUAN, "吉安市遂川县"),
]
OTHERS = [
    ("会议纪要\n赴东莞市考察，在虎门镇走访企业。", "虎门镇", SUICHUAN),
    ("吉安市要闻\n在文峰镇举行。", "文峰镇", "360800"),
    ("要闻\n在文峰镇举行。", "文峰镇", ""),
    ("遂川县要闻\n东莞市虎门镇企业来访。", "东莞市虎门镇", SUICHUAN),
    ("遂川县要闻\n文峰区企业来访。", "文峰区", SUICHUAN),
]


def key(text: str, town: str, home: str) -> str:
    """What the town's reference says that it is of."""
    title = text.split("\n", maxsplit=1)[0]
    document = Document("d", "d.txt", text, title=title, passages=(Passage("d", "title", title, ((0, 0),)),))
    names = [name for name in (town, "东莞市", "深圳市") if name in text]
    found = [
        Mention(Ref("Region", name, "d"), text.index(name), text.index(name) + len(name), name, "t") for name in names
    ]
    mentions, _ = with_towns(document, home, found, [])
    return next(m.ref.key for m in mentions if m.ref.name == town)


@pytest.mark.parametrize(("text", "town", "home", "county"), CASES)
def test_a_town_of_the_county(text: str, town: str, home: str, county: str) -> None:
    """Its reference has the county as its key, a listed one or one that only the document tells of."""
    assert key(text, town, home) == county


@pytest.mark.parametrize(("text", "town", "home"), OTHERS)
def test_no_town_of_the_county(text: str, town: str, home: str) -> None:
    """Towns of a place that was visited, of a whole city or of nowhere, and names that are more than a town's."""
    assert not key(text, town, home)
