"""Industries of a place that read like companies: 云南水泥, where the document also says 云南水泥行业.

For: ``names.proposals``, ``names.agreeing``, ``names.reranking``.
In: the text of a document.
Out: whether a name is an industry there.
How: a name that begins with a place and has 行业, 产业, 业 or 企业 behind it anywhere in a document means the trade of that place
everywhere in it, unless its legal form says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from chaingraph.mentions.names.trades import closes_company
from chaingraph.reference.regions import gazetteer

_BEHIND = re.compile(r"行业|产业(?![园基])|企业|业(?![一-龥]{0,6}(?:公司|集团))")
_SHORTEST, _LONGEST = 4, 10
"""Characters of a place and its trade."""
_LEGAL = ("公司", "集团", "厂", "社", "银行", "股份")


class Industries:
    """The trades of places that a document speaks of.

    Args:
        texts: The text of the document, in one or more parts.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._said = frozenset(
            text[begin : match.start()]
            for text in texts
            for match in _BEHIND.finditer(text)
            for begin in range(max(0, match.start() - _LONGEST), match.start() - _SHORTEST + 1)
        )

    def hold(self, name: str) -> bool:
        """Whether a name is the trade of a place here."""
        if name not in self._said or name.endswith(_LEGAL):
            return False
        region, rest = gazetteer().split(name)
        return bool(region and rest)

    def mean(self, name: str, parts_trade: Callable[[], bool]) -> bool:
        """Whether a name, or what stands before 业 as a word of its own in it (四川家具 | 业, no 某某工业), is an industry here.

        Args:
            name: What might be a company.
            parts_trade: Whether a word begins with its last character; asked only where that tells.
        """
        if self.hold(name):
            return True
        trade = name.removesuffix("业")
        return trade != name and closes_company(trade[-2:]) and self.hold(trade) and parts_trade()
