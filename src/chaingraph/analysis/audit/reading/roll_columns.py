"""The columns of a table of things: amounts with what they come to, and words with the rows that have them.

For: :mod:`chaingraph.analysis.audit.reading.rolls`.
In: cells. Out: :class:`Column`, :class:`Field`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from chaingraph.analysis.audit.reading.sheets import Line

_PLACES = re.compile(r"区域|园区|属地|所在|地点|位置|片区|镇|街道|乡|县|区$")
_MARKED = re.compile(r"(?:尚未|还没有?|未能?|没有?|待|暂未)(?:完成|办理|取得|启动|实现)?$")
_NO = re.compile(r"[×✗✕xX否无未—–-]|未[\u4e00-\u9fff]{0,6}|尚未.*|待.*|没有.*|否|前期")
_AND = "、和及与"
_EMPTY = re.compile(r"类|型|企业|工业|项目|单位")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of amounts.

    Attributes:
        kind: Base unit of its unit; empty when it has none.
        total: What its rows come to, in base units.
        full: Whether every row has a number.
        cells: Numbers of rows and totals, and half of their last digits, in base units.
        decimal: Whether some of them are written with a decimal.
    """

    name: str
    unit: str
    kind: str
    total: float
    full: bool
    cells: tuple[tuple[float, float], ...]
    decimal: bool


@dataclass(frozen=True)
class Field:
    """A column of words, with the rows that have each of them."""

    name: str
    rows: Mapping[str, tuple[Line, ...]]

    @cached_property
    def of_places(self) -> bool:
        """Whether its words are places."""
        return _PLACES.search(self.name) is not None

    @cached_property
    def _called(self) -> str:
        return re.sub(r"情况|进展|状态|是否|时间", "", self.name)

    @cached_property
    def _stems(self) -> Sequence[str]:
        """The cells and what is left of them without words that many share, the longest cell first."""
        cells = sorted(self.rows, key=lambda one: (-len(one), one))
        return [stem for cell in cells for stem in (cell, _EMPTY.sub("", cell)) if len(stem) > 1]

    def cell(self, text: str) -> tuple[str, tuple[Line, ...]] | None:
        """The longest word of the column that a text holds, or several it joins (链主及骨干), with the rows of all their cells."""
        text = text.replace("正副", "")  # 正副班长 are both.
        word = next((stem for stem in self._stems if stem in text), "")
        if not word:
            return None
        told, words = self._joined(word, text)
        cells = [cell for cell in self.rows if any(one in cell for one in words)]
        return told, tuple(line for cell in cells for line in self.rows[cell])

    def _joined(self, word: str, text: str) -> tuple[str, set[str]]:
        """A word with those a text joins to it: as it stands there, and one by one."""
        told, words = word, {word}
        while True:
            more = (
                (pair, stem)
                for stem in self._stems
                if not any(stem in one or one in stem for one in words)
                for sign in _AND
                for pair in (f"{told}{sign}{stem}", f"{stem}{sign}{told}")
            )
            found = next(((pair, stem) for pair, stem in more if pair in text), None)
            if found is None:
                return told, words
            told, words = found[0], words | {found[1]}

    def lacking(self, text: str) -> tuple[str, tuple[Line, ...]] | None:
        """The rows that lack what the column is called, where a text counts those that lack it: 尚未拿地的三个."""
        at = text.find(self._called) if len(self._called) > 1 else -1
        ahead = _MARKED.search(text[:at]) if at > 0 else None
        if ahead is None:
            return None
        none = tuple(line for cell, lines in self.rows.items() if _NO.fullmatch(cell) for line in lines)
        return ahead[0] + self._called, none
