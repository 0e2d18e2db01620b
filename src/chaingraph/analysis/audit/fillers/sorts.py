"""The words a column may hold, by sort: names of enterprises, parks, bodies, regions, people, else the words of columns of one name.

For: :mod:`chaingraph.analysis.audit.fillers.told`. In: the things of the graph, the cells of tables.
Out: :class:`Sorts`, :func:`shape`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.reading.people_told import known_people
from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.projection import Projection
from chaingraph.reference.people import surname_characters

PERSON = "Person"
FEWEST = 2
"""Words of a column that has a sort."""
MOST_OF = 0.8
"""Part of the cells of a column of people that look like names of people."""
_WORD = re.compile(r"^[\u4e00-\u9fffA-Za-z（）()·]{2,26}$")
_NO_WORD = re.compile(r"^(?:其他|其它|合计|小计|无|是|否|有|备注|企业|项目|公司|不详|待定)$")
_NO_COLUMN = re.compile(
    r"^单位$|计量|备注|说明|问题|措施|诉求|需求|建议|简介|序号|状态|进度|进展|阶段|时间|日期|年月|电话|名称|简称|指标|性质|类别|类型"
)
"""Columns of what sentences do not tell as a word, and those that name the row itself."""
_PERSON = re.compile(rf"^[{surname_characters()}][\u4e00-\u9fff]{{1,2}}$")
_TYPES = ("Enterprise", "Park", "Organisation", "Region")
_SHAPES = (
    ("firm", re.compile("(?:公司|集团|厂|合作社|企业|银行)$")),
    ("body", re.compile("(?:局|委|办|中心|部|院|会|处|政府|办公室)$")),
    ("town", re.compile("(?:镇|乡|街道|村|社区)$")),
    ("area", re.compile("(?:省|市|县|州|旗|(?<![园发新片业港中])区)$")),
    ("park", re.compile("(?:园|区|基地|港|城|谷)$")),
)


def is_word(cell: str) -> bool:
    """Whether a cell is a word that a sentence may tell."""
    return _WORD.match(cell) is not None and _NO_WORD.match(cell) is None


def shape(name: str) -> str:
    """What a name looks like by its end; a park is no area that it lies in.

    Example:
        >>> shape("北部工业园"), shape("陆川县"), shape("陆川县工信局"), shape("电缆")
        ('park', 'area', 'body', '')
    """
    return next((sort for sort, pattern in _SHAPES if pattern.search(name)), "")


class Sorts:
    """The words of each sort.

    Args:
        projection: The graph; read once: O(names + cells).
    """

    def __init__(self, projection: Projection) -> None:
        self._words: dict[str, set[str]] = defaultdict(set)
        self._things: dict[str, str] = {}
        for thing in projection.of_type(*_TYPES):
            self._words[thing.type].update(name for name in thing.names if len(name) > 1)
            self._things.update(dict.fromkeys(thing.names, thing.id))
        self._of = {name: sort for sort in reversed(_TYPES) for name in self._words[sort]}
        self._words[PERSON].update(person.who for person in known_people(projection))
        self._sorts: dict[tuple[str, int], str] = {}
        for sheet in sheets(projection):
            for at, column in enumerate(sheet.columns):
                cells = [] if _NO_COLUMN.search(column) else _words(sheet, at)
                own = PERSON if _are_people(cells) else f"word:{column[-2:]}"
                self._words[own].update(cells)
                self._sorts[sheet.name, at] = self._voted(cells, own) if column and len(cells) >= FEWEST else ""
        self._indexed: dict[str, tuple[list[str], Names]] = {}

    def of_column(self, sheet: Sheet, at: int) -> str:
        """The sort of the words of a column; empty where it has none."""
        return self._sorts[sheet.name, at]

    def _voted(self, cells: Sequence[str], own: str) -> str:
        """What most words of a column are names of, unless they are people; else its own sort."""
        votes = Counter(self._of[cell] for cell in cells if cell in self._of)
        most, count = votes.most_common(1)[0] if votes else ("", 0)
        return most if own != PERSON and 2 * count > len(cells) else own

    def are_one(self, one: str, other: str) -> bool:
        """Whether two words name one thing of the graph (重通集团, 重庆通用工业（集团）有限责任公司)."""
        return one in self._things and self._things[one] == self._things.get(other)

    def near(self, sort: str, text: str) -> Iterator[tuple[int, str]]:
        """The words of a sort in a text, with where each stands; of two at one place the longer. O(characters + hits)."""
        if sort not in self._indexed:
            known = sorted(self._words[sort])
            self._indexed[sort] = known, Names(known)
        known, index = self._indexed[sort]
        hits = (
            (match.start(), -len(known[number]), known[number])
            for number in index.near(text)
            for match in re.finditer(re.escape(known[number]), text)
        )
        end = 0
        for at, size, name in sorted(hits):
            if at >= end:
                end = at - size
                yield at, name


def _words(sheet: Sheet, at: int) -> Sequence[str]:
    """The words of a column, sorted."""
    cells = {line.cells[at] for line in sheet.lines if at < len(line.cells)}
    return sorted(cell for cell in cells if is_word(cell))


def _are_people(cells: Sequence[str]) -> bool:
    return sum(_PERSON.match(cell) is not None for cell in cells) > MOST_OF * len(cells)
