"""What names say of each other: 襄阳高新区深圳工业园 is a part of 襄阳高新区, 甲公司北溪分公司 of 甲公司.

For: :mod:`chaingraph.mentions.relations.finding`.
In: the names of a document. Out: ``partOf`` statements of parks and branches, ``projectOf`` of projects named after their owner.
How: a name that begins with another name of the document, full or short, and goes on with a park's or a branch's ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.records import Document, Evidence, Mention, Statement
from chaingraph.reference.regions import gazetteer

SHORTEST = 3
"""A shorter name begins too many others."""
_SHORT_OWNER = 2
"""Long enough for an enterprise whose name a project begins with (新松三期)."""
_PARK = re.compile(r"[\u4e00-\u9fff]{1,10}(?:园|片区|组团|基地|区|谷|城|港|小镇|中心|基地)")
_BRANCH = re.compile(
    r"(?![\u4e00-\u9fff（）()]{0,12}(?:有限|股份|责任|集团|总)公司\Z)"
    r"[\u4e00-\u9fff（）()]{0,10}(?:分公司|子公司|(?<=..)公司|分厂|工厂|研究院|事业部|基地|本部)"
)
"""What a branch's name has behind its parent's; a legal form alone is the parent's own name in full."""
_PROJECT = re.compile(
    r".*(?:项目|工程|基地|工厂|生产线|[一二三四五六]期|产线|总部|扩建|扩产|扩能|技改|改造|产业园|中心|车间)"
)
_SAME_PARK = re.compile(r"(?:工业|化工|产业|科技|高新技术|高新|经济技术|经济|经开)?(?:园区?|开发区|区)")
"""What only a park's name in full has: 东港化工园 is 东港, not a part of it."""
_RULES = {
    "Park": (("Park",), _PARK, "partOf"),
    "Enterprise": (("Enterprise",), _BRANCH, "partOf"),
    "Project": (("Enterprise",), _PROJECT, "projectOf"),
}


def find_nested(document: Document, mentions: Sequence[Mention]) -> list[Statement]:
    """Statements that names of the document make by how they begin; one for each pair, where it stands first."""
    found: dict[tuple[object, object], Statement] = {}
    for inner, outer in _pairs(mentions):
        predicate = _RULES[inner.ref.type][2]
        evidence = Evidence(document.id, inner.start, inner.end, document.text[inner.start : inner.end])
        key = (inner.ref, outer.ref)
        found.setdefault(key, Statement(inner.ref, predicate, outer.ref, evidence, "nested", "fact", 0.7))
    return list(found.values())


def _goes_on(ending: re.Pattern[str], rest: str) -> bool:
    """Whether the rest of a name makes it a part, a branch or a project of what it begins with."""
    if ending is _PARK and _SAME_PARK.fullmatch(rest):
        return False
    company = ending is _BRANCH and rest.endswith("公司") and not rest.endswith(("分公司", "子公司"))
    if company and not (rest.startswith("集团") or gazetteer().lookup(rest[: -len("公司")])):
        return False
    return ending.fullmatch(rest) is not None


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Names with the longest other name each begins with: neighbours once names are sorted."""
    ordered = sorted({mention.text: mention for mention in reversed(mentions)}.items())
    open_: list[Mention] = []
    for text, group in groupby(ordered, key=lambda pair: pair[0]):
        mention = next(group)[1]
        open_ = [outer for outer in open_ if text.startswith(outer.text)]
        if mention.ref.type in _RULES:
            types, ending, _ = _RULES[mention.ref.type]
            for outer in reversed(open_):
                rest = text[len(outer.text) :]
                long = len(outer.text) >= SHORTEST or mention.ref.type == "Project"
                if long and outer.ref.type in types and outer.ref != mention.ref and _goes_on(ending, rest):
                    yield mention, outer
                    break
        if len(text) >= (_SHORT_OWNER if mention.ref.type == "Enterprise" else SHORTEST):
            open_.append(mention)
