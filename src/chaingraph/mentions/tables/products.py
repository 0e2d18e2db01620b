"""Products of a cell: ``减速机、联轴器``, ``主要从事汽车零部件的研发、生产和销售`` (汽车零部件)."""

from __future__ import annotations

import re

from chaingraph.mentions.prose import is_told
from chaingraph.mentions.tables.names import Name, read_names
from chaingraph.records import Cell

LONGEST = 24
"""A part longer than this tells a story and names no product."""

_DOING = "研发|研制|开发|设计|生产|制造|加工|销售|经营|服务|安装|维修|贸易|出口|批发|零售|推广|应用"
_HEAD = re.compile(
    rf"(?:主要)?(?:从事|主营|经营|产品(?:为|有|包括)?[:：]?|生产|制造|研发|主要)(?:{_DOING}|及|和|与)*[:：]?"
)
_TAIL = re.compile(rf"的?(?:{_DOING}|及|和|与|、|以及|等|系列产品|业务)+$")
_NOTHING = re.compile(rf"(?:{_DOING}|及|和|与|其他|其它|业务|产品|一般项目|许可项目|[:：])*")
_SENTENCE = re.compile(r"[。！？]|有限公司|我[市区县]|达到|万元|亿元")


def read_products(source: str, cell: Cell) -> list[Name]:
    """The products a cell names, what is done with them left out; running prose is read elsewhere.

    Args:
        source: Text of the document.
        cell: The cell.
    """
    found = []
    for name in () if is_told(cell.text) else read_names(source, cell):
        start, end = 0, len(name.text)
        head = _HEAD.match(name.text)
        if head and head.end() < end - 1:
            start = head.end()
        tail = _TAIL.search(name.text, start)
        if tail and tail.start() > start + 1:
            end = tail.start()
        text = name.text[start:end]
        if len(text) <= LONGEST and not _NOTHING.fullmatch(text) and not _SENTENCE.search(text):
            found.append(_cut(name, start, end))
    return found


def _cut(name: Name, start: int, end: int) -> Name:
    """A part of a name; a name broken over lines keeps its whole span."""
    text = name.text[start:end]
    if name.end - name.start == len(name.text):
        return Name(text, name.start + start, name.start + end)
    return Name(text, name.start, name.end) if text == name.text else Name(name.text, name.start, name.end)
