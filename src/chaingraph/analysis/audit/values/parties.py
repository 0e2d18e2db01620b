"""Whether two values of one name are of two parties: of other things counted before them, of a class of size, of a trade.

For: the rule that compares numbers of one topic (:mod:`chaingraph.analysis.audit.values.conflicts`).
In: the words before each number, the title of its document.
Out: :func:`of_others`, :func:`of_trades`.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.trades import trade_of, trades_apart

_COUNTED = re.compile(r"(\d+)[个项家宗][，,](?:[^，,。；;\d]{1,10}[\d.]+[万亿]*元[，,])?[^，,。；;\d]{1,10}$")
_OF_SIZE = re.compile(r"以[上下].{0,2}(?:项目|企业)$")
_BEARER = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）、.．](?P<name>[^，：。；\d]{2,16}?(?:专班|小?组|分队|指挥部|中心|办公室|[部局镇乡园办区县]|街道|公司))[，：（]"
)
"""A numbered line that opens with whose task it tells: 2.碧湖分指挥部，…新开工项目15个."""


def of_others(left: str, right: str) -> bool:
    """Whether values are of two numbers of things counted right before them, of a class of size, or of two that bear a task. O(characters).

    Example:
        >>> of_others("项目63个，合同投资额", "项目28个，合同投资额"), of_others("亿元以上项目18个，合同额", "合同额")
        (True, True)
    """
    counts = [_COUNTED.search(words) for words in (left, right)]
    of_size = [bool(match and _OF_SIZE.search(match.string[: match.start()])) for match in counts]
    bearers = [match["name"] if (match := _BEARER.match(words)) else "" for words in (left, right)]
    if bearers[0] != bearers[1]:
        return True
    return (all(counts) and len({match[1] for match in counts if match}) > 1) or of_size[0] != of_size[1]


def of_trades(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether sentences speak of two trades, or one of a trade that neither sentence nor title of the other names. O(characters)."""
    one, other = (trade_of(re.split(r"[。；]", before)[-1]) for before, _ in (left, right))
    if bool(one) == bool(other):
        return trades_apart(one, other)
    return not pairs(one or other) <= pairs("".join(right if one else left))
