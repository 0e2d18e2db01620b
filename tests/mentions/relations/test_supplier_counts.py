"""How many suppliers an enterprise has, and how many of them are here."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.finding import find_relations
from chaingraph.records import Observation
from tests.mentions.relations.test_rules import document_of


def counted(text: str) -> list[tuple[str, str, float | None, str]]:
    """Owner, standard measure, value and scope of each number that has one, of one group."""
    found = [s for s in find_relations(*document_of(text)) if isinstance(s.object, Observation) and s.object.measure]
    assert len({s.group for s in found}) <= 1
    return [
        (s.subject.name, s.object.measure, s.object.quantity.value, s.object.scope)
        for s in found
        if isinstance(s.object, Observation)
    ]


COUNT, LOCAL, SHARE = "supplier_count", "supplier_local", "supplier_local_share"
SOUTH = "南山电子"
TOLD = [
    (
        "南山电子一级供应商共132家，其中区内31家，本地配套率为23.5%。",
        [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 31, "区内"), (SOUTH, SHARE, 23.5, "区内")],
    ),
    (
        "南山电子共有供应商132家，其中区内供应商31家，本地化率23.5%。",
        [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 31, "区内"), (SOUTH, SHARE, 23.5, "区内")],
    ),
    ("南山电子现有40家配套企业，其中12家位于长丰县。", [(SOUTH, COUNT, 40, ""), (SOUTH, LOCAL, 12, "县内")]),
    ("南山电子反映，目前一级供应商132家，其中市内33家。", [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 33, "市内")]),
    (
        "南山电子配套企业有40家，本地仅12家，占30%。",
        [(SOUTH, COUNT, 40, ""), (SOUTH, LOCAL, 12, ""), (SOUTH, SHARE, 30, "")],
    ),
    ("南山电子今年扩产。公司供应商总数达50家，其中省内20家。", [(SOUTH, COUNT, 50, ""), (SOUTH, LOCAL, 20, "省内")]),
    ("显示产业本地配套率仅为27%。", [("显示产业", SHARE, 27, "本地")]),
    (
        "南山电子现有供应商132家，其中县内18家、市内31家，省内50家。",
        [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 18, "县内"), (SOUTH, LOCAL, 31, "市内"), (SOUTH, LOCAL, 50, "省内")],
    ),
    (
        "南山电子132家供应商中，县内企业33家，占25%，市内企业66家，占50%。",
        [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 33, "县内"), (SOUTH, SHARE, 25, "县内"), (SOUTH, LOCAL, 66, "市内"),
         (SOUTH, SHARE, 50, "市内")],
    ),
    (
        "南山电子供应商132家，其中区内31家、区外101家，本地配套率23.5%。",
        [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 31, "区内"), (SOUTH, SHARE, 23.5, "区内")],
    ),
    # Together they are all there are: a wider one is who is there and not nearer.
    (
        "南山电子供应商132家，其中县内18家、市内31家、市外83家，占63%。",
        [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 18, "县内")],
    ),
    ("南山电子供应商132家，其中县内18家、市内县外31家。", [(SOUTH, COUNT, 132, ""), (SOUTH, LOCAL, 18, "县内")]),
]  # fmt: skip
NOT_TOLD = [
    "南山电子共有供应商132家。",
    "南山电子供应商132家，其中区外101家。",
    "到2027年，南山电子供应商达到132家，其中区内61家，本地配套率达到46%。",
    "到2027年，显示产业本地配套率提高到45%。",
    "南山电子共有员工132人，其中区内31人。",
    "云河园区引进配套企业32家，其中区内11家。",
    "南山电子供应商132家，北溪材料本地供应商31家。",
    "南山电子供应商30家，其中区内31家。",
    "显示产业国产化率达到27%。",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[tuple[str, str, float, str]]) -> None:
    """All suppliers, those here and their share are the enterprise's, and what is here has the radius of its words."""
    assert sorted(counted(text)) == sorted(expected)


def test_those_elsewhere_are_kept() -> None:
    """Who is outside is counted by its own words, and is of no radius."""
    found = find_relations(*document_of("南山电子供应商132家，其中县内18家、市内县外31家、省外60家。"))
    told = {s.object.indicator: s.object for s in found if isinstance(s.object, Observation)}
    assert {"市内县外供应商", "省外供应商"} <= set(told)
    assert not told["省外供应商"].measure and not told["省外供应商"].scope


@pytest.mark.parametrize("text", NOT_TOLD)
def test_not_told(text: str) -> None:
    """A count alone, what is elsewhere, aimed at, somebody else's or impossible tells of no local suppliers."""
    assert not counted(text)
