"""What names say of each other by how they begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.relations.nested import find_nested
from chaingraph.records import Document, EntityType, Mention, Ref

CASES: list[tuple[EntityType, str, EntityType, str, str]] = [
    ("Park", "云河高新区", "Park", "云河高新区苏南工业园", "partOf"),
    ("Enterprise", "南山电子", "Enterprise", "南山电子长丰分公司", "partOf"),
    ("Enterprise", "南山电子", "Project", "南山电子面板项目", "projectOf"),
    ("Enterprise", "南山电子", "Enterprise", "南山电子材料", ""),
    ("Enterprise", "南山电子", "Enterprise", "南山电子科技有限公司", ""),
    ("Enterprise", "南山电子", "Enterprise", "南山电子长丰公司", "partOf"),
    ("Enterprise", "南山电子", "Enterprise", "南山电子集团投资公司", "partOf"),
    ("Enterprise", "南山电子", "Enterprise", "南山电子（上海）有限公司嘉定分公司", "partOf"),
    ("Enterprise", "南山电子", "Enterprise", "南山电子（长丰）有限公司", ""),
    ("Enterprise", "南山电子", "Enterprise", "南山电子（长丰）股份公司", ""),
    ("Enterprise", "南山电子", "Enterprise", "南山电子供应链公司", ""),
    ("Park", "云河港", "Park", "云河港化工园", ""),
    ("Park", "云河高新区", "Enterprise", "云河高新区投资公司", ""),
]


def mentions_of(*names: tuple[EntityType, str]) -> tuple[Document, list[Mention]]:
    """A document that is nothing but these names, and its mentions."""
    text, mentions = "", []
    for type_, name in names:
        mentions.append(Mention(Ref(type_, name, "d"), len(text), len(text) + len(name), name, "test"))
        text += name + "、"
    return Document("d", "d", text), mentions


@pytest.mark.parametrize(("outer_type", "outer", "inner_type", "inner", "predicate"), CASES)
def test_part_and_whole(outer_type: EntityType, outer: str, inner_type: EntityType, inner: str, predicate: str) -> None:
    """A name that goes on from another with a fitting ending belongs to it; any other says nothing."""
    found = find_nested(*mentions_of((outer_type, outer), (inner_type, inner)))
    assert [(s.subject.name, s.predicate) for s in found] == ([(inner, predicate)] if predicate else [])
    assert all(s.evidence.quote == inner for s in found)


@given(st.lists(st.sampled_from(["云河", "云河高新区", "云河高新区东园", "云河高新区东园南区", "东园"]), max_size=8))
def test_nothing_is_part_of_itself(names: list[str]) -> None:
    """However often names occur, each pair is stated once and none with itself."""
    found = find_nested(*mentions_of(*[("Park", name) for name in names]))
    pairs = [(s.subject, s.object) for s in found]
    assert len(pairs) == len(set(pairs))
    assert all(subject != thing for subject, thing in pairs)
