"""How wide a flattened table is when some of its rows are broken over several lines.

For: ``flat.rows``.
In: the cells of each line, and whether a line can go on in the next.
Out: the number of columns.
How: every width that single lines or lines put together would make is tried; lines that are rows by themselves count
most, lines put together less, lines too wide for it against it, and the better the columns that come out are of one
kind each, the better the width.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from chaingraph.documents.tables_words import cell_kind

_MOST_LINES = 8
"""Lines that one row can be broken over."""
_SAMPLE = 200
"""Lines looked at."""
_JOINED = 0.6
"""What a line counts that had to be put together with another, beside one that is a row by itself."""
_LEFT_OVER = 0.3
"""What a line counts against a width under which it makes no row."""
_CANDIDATES = 12


class Widths:
    """Lines of cells, to be put together to rows.

    Args:
        texts: The texts of the cells of each line; a plain line has one.
        joints: For each line whether it can go on in the next one.
    """

    def __init__(self, texts: Sequence[Sequence[str]], joints: Sequence[bool]) -> None:
        self.texts = texts
        self.sizes = [len(cells) for cells in texts]
        self.joints = joints

    def find(self, header: int = 0) -> int:
        """The width under which most lines make rows of columns that hold one kind of thing each.

        Args:
            header: Number of cells of a header row that stands whole on one line; 0 without one.

        Returns:
            The width; among equals the smallest. 0 when no line has two cells.
        """
        sizes = self.sizes[:_SAMPLE]
        if len(set(sizes)) == 1:
            return sizes[0]
        sums: Counter[int] = Counter()
        for at, size in enumerate(sizes):
            total = size
            sums[total] += size > 1
            for more in range(at + 1, min(at + _MOST_LINES, len(sizes))):
                if size < 2 or not self.joints[more - 1]:
                    break
                total += sizes[more] - 1
                sums[total] += 1
        scores = {
            width: self._score(width, len(sizes)) + (len(sizes) / 2 if width == header else 0)
            for width, _ in sums.most_common(_CANDIDATES)
            if width > 1
        }
        return max(sorted(scores), key=lambda width: scores[width], default=0)

    def reach(self, at: int, width: int) -> int:
        """How many lines from ``at`` on make a row of exactly this width; 0 when they do not."""
        size = self.sizes[at]
        count = 1
        while 1 < size < width and count < _MOST_LINES and at + count < len(self.sizes) and self.joints[at + count - 1]:
            size += self.sizes[at + count] - 1
            count += 1
        return count if size == width and self.sizes[at] > 1 else 0

    def _score(self, width: int, stop: int) -> float:
        at = 0
        lines = 0.0
        numbers, words = [0] * width, [0] * width
        while at < stop:
            count = self.reach(at, width)
            lines += count * _JOINED if count > 1 else count
            lines -= 0 if count else 1 if self.sizes[at] > width else _LEFT_OVER
            if count:
                self._tally(at, count, numbers, words)
            at += max(count, 1)
        told = sum(numbers) + sum(words)
        pure = sum(max(pair) for pair in zip(numbers, words, strict=True)) / told if told else 1.0
        return lines * pure

    def _tally(self, at: int, count: int, numbers: list[int], words: list[int]) -> None:
        """Counts what each column of a row holds; a cell put together holds words."""
        place = 0
        for more in range(at, at + count):
            for number, text in enumerate(self.texts[more]):
                joined = (number == 0 and more > at) or (number + 1 == self.sizes[more] and more + 1 < at + count)
                kind = "text" if joined else cell_kind(text)
                if kind in ("number", "year"):
                    numbers[place] += 1
                elif kind == "text":
                    words[place] += 1
                place += 1
            place -= 1
