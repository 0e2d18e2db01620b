"""Paragraphs with marked names, for tests of what several sentences state together."""

from __future__ import annotations

from chaingraph.mentions.relations.finding import find_relations
from chaingraph.records import Document, EntityType, Mention, Passage, Ref

NAMES: dict[str, EntityType] = {
    "江陵县": "Region",
    "白马镇": "Region",
    "红石县": "Region",
    "江陵经济开发区": "Park",
    "江陵开发区": "Park",
    "望山片区": "Park",
    "东区": "Park",
    "西区": "Park",
    "柳塘产业园": "Park",
    "石桥产业园": "Park",
    "白马高新区": "Park",
    "纺织产业": "Chain",
    "电子产业": "Chain",
    "食品产业": "Chain",
    "金梭纺织": "Enterprise",
    "云锦印染": "Enterprise",
    "蓝芯电子": "Enterprise",
    "江陵银行": "Enterprise",
    "二期项目": "Project",
    "织造项目": "Project",
    "封装项目": "Project",
    "江陵县商务局": "Organisation",
}


def document_of(text: str, title: str = "江陵县") -> tuple[Document, list[Mention]]:
    """A document of a title and one paragraph, and the names in it."""
    whole = f"{title}\n{text}"
    passages = (Passage("d", "title", title, ((0, 0),)), Passage("d", "paragraph", text, ((0, len(title) + 1),)))
    return Document("d", "d.txt", whole, title=title, date="2025-01", passages=passages), _marked(whole)


def said(text: str, title: str = "江陵县") -> set[str]:
    """Statements of the rules between the names of one paragraph, as ``subject predicate object``."""
    found = find_relations(*document_of(text, title), paired=False)
    return {f"{s.subject.name} {s.predicate} {s.object.name}" for s in found if isinstance(s.object, Ref)}


def _marked(whole: str) -> list[Mention]:
    """The names of a text, the longest first; none stands in another."""
    taken: set[int] = set()
    mentions = []
    for name in sorted(NAMES, key=lambda name: (-len(name), name)):
        start = whole.find(name)
        while start >= 0:
            if start not in taken:
                taken.update(range(start, start + len(name)))
                mentions.append(Mention(Ref(NAMES[name], name, "d"), start, start + len(name), name, "test"))
            start = whole.find(name, start + 1)
    return mentions
