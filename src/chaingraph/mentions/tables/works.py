"""What a project list's 建设内容 says: numbers of the project, and what its owner will make (年产电主轴1.2万支).

For: :mod:`chaingraph.mentions.tables.projects`.
In: a content cell and the project of its row. Out: observations of the project, products with their spans.
How: the cell is read like a sentence whose subject is the project; products stand beside the amounts of a 年产.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chaingraph.mentions.relations.engine import Setting, moods
from chaingraph.mentions.relations.metrics import find_metrics
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, Scene, build_scene
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.mentions.tables.names import Name, offsets
from chaingraph.records import Cell, Document, Passage, Ref, Statement

_OUTPUT = re.compile(r"(?:年产|月产|日产|年加工|年生产|年产能|生产规模|研发生产|主要生产|(?<!新)生产(?!线|车间))")
_YEARLY = re.compile(r"/(?:年|a|日|月)\Z|[每年]年?\Z")
_HEAD = re.compile(
    r"(?:建成后|达产后|投产后|项目|建设|新建|扩建|形成|可|预计|全部|主要|具备|实现|年产能?|月产|日产|年加工|年生产|研发生产|生产规模|生产|加工|各类|各种|高端|新型|约|为|达|系列|的)*"
)
_TAIL = re.compile(
    r"(?:的?(?:生产|加工)?(?:能力|产能|规模|生产线|产线|项目|基地|车间|厂房|系列|产品|各|共|等|及|和|约|的|[一二三四五六七八九十两\d]+条))+\Z"
)
_NO_PRODUCT = re.compile(
    r"购置|购买|新增|安装|厂房|车间|设备|用房|仓库|道路|管网|面积|平方|用地|土地|配套|设施|大楼|宿舍|产值|投资|税收|产品|生产线|产线"
)
_NOUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9\-—.·/（）()]{2,14}")


def read_works(document: Document, cell: Cell, project: Ref) -> tuple[list[Statement], list[Name]]:
    """Observations of a project and the products its content names.

    Args:
        document: The document of the table.
        cell: The cell of 建设内容及规模.
        project: The project of the row.
    """
    passage = Passage(document.id, "paragraph", cell.text, _pieces(offsets(document.text, cell)))
    scene = build_scene(passage, (), document.date)
    topic = Topic((project,), LETTERS["J"], -1, 1)
    topics = [[topic] * len(sentence.clauses) for sentence in scene.sentences]
    setting = Setting(document, scene, topics, moods(scene, document.date), None)
    return find_metrics(setting), list(_products(scene, offsets(document.text, cell)))


def _pieces(places: list[int]) -> tuple[tuple[int, int], ...]:
    """Where runs of characters that stand side by side in the source begin, in the cell and in the source."""
    breaks = [i + 1 for i, (left, right) in enumerate(pairwise(places)) if right != left + 1]
    return tuple((at, places[at]) for at in [0, *breaks]) if places else ((0, 0),)


def _products(scene: Scene, places: list[int]) -> Iterator[Name]:
    for sentence in scene.sentences:
        for start, end in sentence.clauses:
            made = False
            for first, last in _segments(scene.text, start, end):
                made = made or bool(_OUTPUT.search(scene.text, first, last))
                amounts = scene.within(first, last, NUMBER)
                yearly = any(item.quantity and _YEARLY.search(item.quantity.unit) for item in amounts)
                if amounts and (made or yearly):
                    name = _noun(scene, first, last, places)
                    if name:
                        yield name


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a list."""
    at = start
    for match in re.compile(r"[、，。；,;]|和|及").finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def _noun(scene: Scene, start: int, end: int, places: list[int]) -> Name | None:
    """The noun beside the amount of a segment: behind it, else before it."""
    at = scene.text.find(NUMBER, start, end)
    for left, right in ((scene.text.rfind(NUMBER, start, end) + 1, end), (start, at)):
        head = _HEAD.match(scene.text, left, right)
        first = head.end() if head else left
        tail = _TAIL.search(scene.text[first:right])
        last = first + tail.start() if tail else right
        words = scene.text[first:last]
        if _NOUN.fullmatch(words) and not _NO_PRODUCT.search(words):
            begin, stop = scene.spots[first], scene.stop(last)
            return Name(scene.passage.text[begin:stop], places[begin], places[stop - 1] + 1)
    return None
