"""Names in sentences, of whatever kind: firms, projects, parks, institutes, and what the first column of a table lists.

For: rules that ask what a sentence is about, where the name may be short (雾凇乳业) and only a table, or another text, knows it as one.
In: sentences, the things of the graph, the labels of rows.
Out: :func:`spoken_names`: each sentence with its names, and what its nouns go on about (该项目, 研究院).
How: a name is known by what is left of it without 项目; of two at one place the longer counts. A noun goes on about the last name of
its passage that is no park, else about the passage alone; 研究院 is the only name of the document that ends so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.projection import Projection
from chaingraph.records import EntityType
from chaingraph.reference.names import parse_company, short_names

_HAN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）·]+$")
_NO_NAME = re.compile(
    r"^(?:合计|小计|总计|其中|备注|说明|更新|填表|表名|全[市县区]|项目|企业|公司|20\d\d|[一二三四]季度)|[局委办]$|人民政府$|办事处$|街道$|[县市区镇乡]$|产业$|行业$"
)
_TRADE = re.compile(
    r"(?:企业|[原新]?材料|饮料|装备|设备|制造业?|加工业?|医药|电子|机械|食品|化工|信息|能源|产品|服务业?|制品业?|科技)$"
)
"""What labels end with that name a trade, and no thing of it."""
_BODY = re.compile(r"(?:研究院|学院|中心|实验室|医院|学校|研究所|合作社|基地|厂)$")
"""What institutions end with that are told to be somewhere; offices are not."""
_BY = re.compile(r"(?:[由与和及向给为]|位于|依托|引进|联合|委托|来自)$")
"""Before a name that is not what a sentence is about."""
_KINDS = ("Enterprise", "Project", "Organisation", "Park")
OPENING = 4
"""Sentences of a document that say what it is about."""
SHORTEST = 4
"""Characters of a name at least."""


@dataclass(frozen=True, slots=True)
class SpokenName:
    """A name in a sentence, and what tells its thing from others."""

    start: int
    end: int
    name: str
    key: str


def spoken_names(
    projection: Projection,
) -> tuple[tuple[Sentence, tuple[SpokenName, ...], Mapping[str, str]], ...]:
    """Sentences in document order with their names, and what a noun in them may mean: name → key, and "" → the last; read once."""
    return projection.once(_read)


def plain_name(name: str) -> str:
    """What tells a thing from others: its name without what all are called; empty for words that are no name.

    Example:
        >>> plain_name("雾凇乳业项目"), plain_name("雾凇乳业"), plain_name("合计")
        ('雾凇乳业', '雾凇乳业', '')
    """
    bare = re.sub(r"(?:建设)?项目$", "", "".join(name.split()))
    known = len(bare) >= SHORTEST and _HAN.match(bare) and re.search(r"[\u4e00-\u9fff]{3}", bare)
    return bare if known and not _NO_NAME.search(bare) else ""


def row_key(projection: Projection, label: str) -> str:
    """What tells the thing of a row from others; empty where its label is no name of one."""
    return projection.once(_names).get("".join(label.split()), "")


def keys_of(projection: Projection, kind: EntityType) -> frozenset[str]:
    """What tells the things of a kind from others. O(names)."""
    names = (name for thing in projection.of_type(kind) for name in thing.names)
    return frozenset(key for name in names if (key := row_key(projection, name)))


def _names(projection: Projection) -> Mapping[str, str]:
    """Name as written → key."""
    found: dict[str, str] = {}
    for thing in projection.of_type(*_KINDS):
        if thing.type == "Organisation" and not _BODY.search(thing.name):
            continue
        own = next((plain_name(name) for name in thing.names if plain_name(name)), "")
        # A project of the same words as a firm or a row is that thing.
        found.update({name: plain_name(name) if thing.type == "Project" else own for name in thing.names if own})
    for sheet in sheets(projection):
        labels = (line.label for line in sheet.lines if line.label not in found and not _TRADE.search(line.label))
        found.update({label: plain_name(label) for label in labels})
    _join_ends(projection, found)
    found.update(_shortened(found))
    plain = {name: key for name, key in found.items() if key and plain_name(name)}
    return {**{plain_name(name): key for name, key in plain.items()}, **plain}


def _join_ends(projection: Projection, found: dict[str, str]) -> None:
    """A project whose name is the end of that of one project or row alone is that (芒果果酱项目, 桂香园芒果果酱项目)."""
    projects = {found.get(name, "") for thing in projection.of_type("Project") for name in thing.names} - {""}
    rows = {found.get(line.label, "") for sheet in sheets(projection) for line in sheet.lines} - {""}
    ends: dict[str, set[str]] = defaultdict(set)
    for whole in sorted(projects | rows):
        for at in range(1, len(whole) - SHORTEST + 1):
            ends[whole[at:]].add(whole)
    for name, key in found.items():
        if key in projects - rows and len(ends[key]) == 1:
            found[name] = min(ends[key])


def _shortened(found: Mapping[str, str]) -> Mapping[str, str]:
    """How texts may shorten the names of firms (龙瑞精工), where one firm alone may be called so."""
    of: dict[str, set[str]] = defaultdict(set)
    for name, key in found.items():
        company = parse_company(name)
        for short in short_names(company) if company.form and key else ():
            of[short].add(key)
    return {
        short: next(iter(keys))
        for short, keys in of.items()
        if len(keys) == 1
        and short not in found
        and len(short) >= SHORTEST
        and short.startswith(_brand(next(iter(keys))))
    }


def _brand(name: str) -> str:
    return parse_company(name).core or "?"


def _read(projection: Projection) -> tuple[tuple[Sentence, tuple[SpokenName, ...], Mapping[str, str]], ...]:
    return tuple(_spoken(projection))


def _spoken(projection: Projection) -> Iterator[tuple[Sentence, tuple[SpokenName, ...], Mapping[str, str]]]:
    names = projection.once(_names)
    parks = {plain_name(name) for thing in projection.of_type("Park") for name in thing.names}
    known = sorted(names)
    index = Names(known)
    found = [(sentence, tuple(_in(sentence, known, names, index))) for sentence in sentences(projection)]
    inside: dict[str, dict[str, None]] = {}
    opening: dict[str, list[str]] = {}
    for sentence, own in found:
        inside.setdefault(sentence.document, {}).update(
            dict.fromkeys(name.key for name in own if name.key not in parks)
        )
        head = opening.setdefault(sentence.document, [])
        head.append("".join(name.key for name in own) if len(head) < OPENING else "")
    ends = {
        document: {key: key for key in things if _BODY.search(key) and _alone(key, things)}
        for document, things in inside.items()
    }
    last, place = "", ("", 0)
    projects = {plain_name(name) for thing in projection.of_type("Project") for name in thing.names}
    firms = {names.get(name, "") for thing in projection.of_type("Enterprise") for name in thing.names}
    for sentence, own in found:
        here = sentence.document, sentence.passage.evidence.start
        last, place = (last if here == place else ""), here
        things = inside[sentence.document]
        sole = _sole(things, projects, firms)
        sole = sole if sole and sole in "|".join(opening[here[0]]) else f"@{here[0]}:{here[1]}"
        yield sentence, own, {**ends[sentence.document], "": last or sole}
        ahead = (
            name for name in reversed(own) if name.key not in parks and not _BY.search(sentence.text, 0, name.start)
        )
        last = next((name.key for name in ahead), last)


def _sole(things: Mapping[str, None], projects: set[str], firms: set[str]) -> str:
    """The only project of a document, or its only firm, or the only thing it names."""
    own = [key for key in things if key in projects] or [key for key in things if key in firms] or list(things)
    return own[0] if len(own) == 1 else ""


def _alone(key: str, things: Mapping[str, None]) -> bool:
    """Whether no other name of the document ends like one."""
    return sum(other.endswith(key[-2:]) for other in things) == 1


def _in(sentence: Sentence, known: list[str], names: Mapping[str, str], index: Names) -> Iterator[SpokenName]:
    text = sentence.text
    hits = sorted(
        (match.start(), -len(known[at]), known[at])
        for at in index.near(text)
        for match in re.finditer(re.escape(known[at]), text)
    )
    end = 0
    for start, size, name in hits:
        if start >= end:
            end = start - size
            yield SpokenName(start, end, name, names[name])
