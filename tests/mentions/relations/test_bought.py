"""Who gets a product from others is not stated to make it."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.bought import without_bought
from chaingraph.mentions.relations.finding import find_relations, read_settings
from chaingraph.records import Evidence, Ref, Statement
from tests.mentions.relations.test_rules import document_of

SOUTH, NORTH = "南山电子", "北溪材料"


def makers(text: str, product: str) -> set[str]:
    """Who is left of both firms, when each is stated to make a product wherever the text names it."""
    document, mentions = document_of(text)
    *_, (setting, _) = read_settings(document, mentions)
    stated = [_made(document.text, name, product) for name in (SOUTH, NORTH)]
    return {statement.subject.name for statement in without_bought(setting, stated)}


def _made(text: str, maker: str, product: str) -> Statement:
    start = text.index("\n") + 1
    words = Evidence("d", start, len(text), text[start:])
    return Statement(Ref("Enterprise", maker, "d"), "produces", Ref("Product", product, "d"), words, "test")


BOUGHT = [
    ("南山电子的玻璃由北溪材料供应。", {NORTH}),
    ("南山电子的玻璃由北溪材料供货。", {NORTH}),
    ("南山电子的玻璃目前主要由长丰县的北溪材料提供。", {NORTH}),
    ("南山电子反映，目前供应商132家，靶材、玻璃全部从区外采购。", set()),
    ("南山电子反映，玻璃、线控制动、车规级芯片全部从区外采购。", set()),
    ("南山电子的玻璃等关键材料长期依赖进口。", set()),
    ("南山电子的玻璃以外购为主。", set()),
    ("南山电子的玻璃外购自北溪材料。", {NORTH}),
    ("南山电子的玻璃来自北溪材料。", {NORTH}),
    ("南山电子反映，玻璃从北溪材料采购不足两成。", {NORTH}),
    ("南山电子的玻璃从北溪材料采购约占80%。", {NORTH}),
    ("南山电子的玻璃外购超过六成。", set()),
    ("南山电子所需玻璃向北溪材料采购。", {NORTH}),
    ("南山电子存在玻璃依赖区外供应的问题。", set()),
    ("南山电子采购北溪材料的玻璃。", {NORTH}),
    ("南山电子从北溪材料采购玻璃。", {NORTH}),
    ("南山电子今年扩产，进口玻璃3万吨。", {NORTH}),
]
OWN = [
    "南山电子的玻璃由北溪材料采购。",
    "南山电子的玻璃供应北溪材料。",
    "南山电子生产的玻璃由北溪材料供应给东湖汽车。",
    "南山电子生产的玻璃依赖进口设备。",
    "南山电子的玻璃依赖进口原料。",
    "南山电子的玻璃原料从北溪材料采购。",
    "南山电子的玻璃不再依赖进口。",
    "南山电子的玻璃过去依赖进口。",
    "南山电子攻克玻璃依赖进口的难题。",
    "南山电子的玻璃四成外购，其余自产。",
    "南山电子的玻璃由自建工厂供应。",
    "南山电子向北溪材料采购靶材，生产玻璃。",
    "南山电子与北溪材料签订协议，年采购玻璃2万吨。",
    "玻璃长期依赖进口，南山电子、北溪材料率先实现量产。",
    "南山电子的玻璃由北溪材料供应，北溪材料的玻璃由南山电子供应。南山电子、北溪材料都生产玻璃。",
]


@pytest.mark.parametrize(("text", "expected"), BOUGHT)
def test_bought(text: str, expected: set[str]) -> None:
    """What comes from others is not made by those named before it; the seller may make it."""
    assert makers(text, "玻璃") == expected


@pytest.mark.parametrize("text", OWN)
def test_own(text: str) -> None:
    """What is sold, made, made once more, or bought no longer stays whosever it was, and so does what others are bought for."""
    assert makers(text, "玻璃") == {SOUTH, NORTH}


def test_whoever_states_it() -> None:
    """Rules and the model of pairs are both held against it; who supplies whom stays."""
    found = find_relations(*document_of("南山电子的玻璃由北溪材料供货，靶材从北溪材料采购。"))
    said = {f"{s.subject.name} {s.predicate} {s.object.name}" for s in found if isinstance(s.object, Ref)}
    assert said >= {"北溪材料 produces 玻璃", "北溪材料 supplies 南山电子"}
    assert not {one for one in said if one.startswith("南山电子 produces")}
