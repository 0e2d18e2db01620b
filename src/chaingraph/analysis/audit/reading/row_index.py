"""Which rows of a table a text may name, found by the first characters of their names: no scan of the rows for each text.

For: rules that hold sentences against tables, rosters of thousands of rows among them.
In: the labels of rows.
Out: :class:`Names`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from chaingraph.reference.names import parse_company

SHORT, START, END = 2, 9, 5
"""Fewest characters of a name, those a longer one is looked up by, and those a long one may be called by its end."""


class Names:
    """The names of rows by what they begin and end with.

    Args:
        labels: Label of each row, in order.
        numbers: First cell of each row, where the rows are numbered.
    """

    def __init__(self, labels: Sequence[str], numbers: Sequence[str] = ()) -> None:
        self._found: dict[str, list[int]] = {}
        self._numbers: dict[str, list[int]] = {}
        self._ends: Counter[str] = Counter()
        for at, label in enumerate(labels):
            for piece in _pieces(label):
                self._found.setdefault(piece, []).append(at)
            for length in range(END, len(label) + 1):
                self._ends[label[-length:]] += 1
        for at, label in enumerate(labels):
            # An end that several rows have calls none of them: 机械有限公司.
            own = next((label[-n:] for n in range(END, len(label)) if self._ends[label[-n:]] < 2), "")
            if own:
                self._found.setdefault(own[:START], []).append(at)
        self._heads = {piece[:SHORT] for piece in self._found}
        for at, number in enumerate(numbers):
            self._numbers.setdefault(number, []).append(at)

    def near(self, text: str) -> list[int]:
        """Rows of which a name may stand in a text, in order. O(characters + hits)."""
        starts = [at for at in range(len(text) - SHORT + 1) if text[at : at + SHORT] in self._heads]
        pieces = {text[at : at + size] for at in starts for size in range(SHORT, START + 1)}
        return sorted({at for piece in pieces for at in self._found.get(piece, ())})

    def numbered(self, number: str) -> Sequence[int]:
        """Rows of a number."""
        return self._numbers.get(number, ())

    def alone(self, end: str) -> bool:
        """Whether one row alone has a name with this end."""
        return self._ends[end] < 2


@lru_cache(maxsize=65536)
def _pieces(label: str) -> frozenset[str]:
    """What a text holds that calls a row by its name, its head (上游：…) or its brand."""
    company = parse_company(label)
    names = {label, label[:-1], re.split(r"[：:]", label)[0]}
    if company.form and company.core:
        names |= {company.core, company.core + company.trade}
    return frozenset(name[:START] for name in names if len(name) >= SHORT)
