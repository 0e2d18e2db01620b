"""Lists of customers and suppliers on the page of an enterprise."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.finding import find_relations
from chaingraph.records import Document, EntityType, Mention, Passage, PassageKind, Ref

NAMES: dict[str, EntityType] = {
    "龙泉热管理": "Enterprise",
    "云岭汽车": "Enterprise",
    "江州国能": "Enterprise",
    "青石铸造": "Enterprise",
    "热泵总成": "Product",
    "冷却板": "Product",
    "江州市": "Region",
}
BUYERS = {"龙泉热管理 supplies 云岭汽车", "龙泉热管理 supplies 江州国能"}


def said(*lines: tuple[PassageKind, str]) -> set[str]:
    """Statements of supply and making in a document of these passages."""
    whole = "\n".join(line for _, line in lines)
    passages: list[Passage] = []
    at, section = 0, tuple[str, ...]()
    for kind, line in lines:
        passages.append(Passage("d", kind, line, ((0, at),), section if kind != "heading" else (), kind == "heading"))
        section = (line,) if kind == "heading" else section
        at += len(line) + 1
    mentions = []
    for name, kind_of in NAMES.items():
        start = whole.find(name)
        while start >= 0:
            mentions.append(Mention(Ref(kind_of, name, "d"), start, start + len(name), name, "test"))
            start = whole.find(name, start + 1)
    found = find_relations(Document("d", "d.txt", whole, title=lines[0][1], passages=tuple(passages)), mentions)
    acts = [s for s in found if s.predicate in ("supplies", "produces") and isinstance(s.object, Ref)]
    return {f"{s.subject.name} {s.predicate} {s.object.name}" for s in acts if isinstance(s.object, Ref)}


@pytest.mark.parametrize("label", ["我们的客户", "主要客户", "合作客户名单", "二、公司核心客户", "服务用户"])
def test_names_below_a_label_of_customers_are_supplied(label: str) -> None:
    """Under a heading the firm of the title supplies whoever is listed, in a row or one a line."""
    assert said(("title", "龙泉热管理简介"), ("heading", label), ("paragraph", "云岭汽车、江州国能。")) == BUYERS
    lines: list[tuple[PassageKind, str]] = [("paragraph", "●云岭汽车"), ("paragraph", "●江州国能")]
    assert said(("title", "龙泉热管理"), ("heading", label), *lines) == BUYERS


def test_suppliers_are_the_other_way() -> None:
    """供应商 lists who supplies the firm of the page, as a heading, a line or at the head of a clause."""
    expected = {"青石铸造 supplies 龙泉热管理"}
    assert said(("title", "龙泉热管理"), ("caption", "主要供应商："), ("caption", "青石铸造")) == expected
    assert said(("title", "龙泉热管理"), ("heading", "合作伙伴"), ("paragraph", "主要供应商包括青石铸造。")) == expected


def test_the_only_firm_spoken_of_owns_the_list() -> None:
    """公司简介 in the title names nobody; the one firm of the text is meant, but not one of two."""
    listed: list[tuple[PassageKind, str]] = [("heading", "客户名单"), ("paragraph", "云岭汽车、江州国能")]
    assert said(("title", "公司简介"), ("paragraph", "龙泉热管理成立于2016年。"), *listed) == BUYERS
    two: tuple[PassageKind, str] = ("paragraph", "龙泉热管理成立于2016年。青石铸造成立于2018年。")
    assert said(("title", "公司简介"), two, *listed) == set()


def test_partners_are_neither() -> None:
    """合作伙伴 tells no direction, and another heading ends a list."""
    row: tuple[PassageKind, str] = ("paragraph", "云岭汽车、江州国能。")
    assert said(("title", "龙泉热管理"), ("heading", "合作伙伴"), row) == set()
    assert said(("title", "龙泉热管理"), ("heading", "主要客户"), ("heading", "参展企业"), row) == set()
    assert said(("title", "江州市"), ("heading", "主要客户"), row) == set()


def test_what_is_supplied_to_a_customer_is_made_by_the_firm_of_the_page() -> None:
    """其中为甲独家供应乙 behind a list of customers speaks of whose customers they are."""
    text = "云岭汽车、江州国能。其中为云岭汽车独家供应热泵总成，为江州国能供应冷却板。"
    made = {"龙泉热管理 produces 热泵总成", "龙泉热管理 produces 冷却板"}
    assert said(("title", "龙泉热管理简介"), ("heading", "我们的客户"), ("paragraph", text)) == BUYERS | made
