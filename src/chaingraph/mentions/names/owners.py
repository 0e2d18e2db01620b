"""Companies named after who owns them: a level of government (市产投集团), a park (某经开区建设发展公司).

For: ``names.endings``.
In: readings; ``name_stops.csv``.
Out: where the name begins, and whether it is such a one.
"""

from __future__ import annotations

import re

from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words

_LEVELS = frozenset("省市区县州旗")
_PLACES = frozenset((Kind.PIECE, Kind.PROPER, Kind.TERM, Kind.FAINT, Kind.REGION, Kind.WORD))
"""What a place that no gazetteer has is made of."""
_PARK = r"(?:经开区|高新区|开发区|工业区|保税区|新区|园区|产业园|工业园|科技园|物流园|[一-龥]园)"
_RUNNING = r"(?:建设|发展|投资|运营|开发|管理|服务|国资|国有|资产|产业|城市|控股|经营|实业|招商|置业)"
_RUNS = re.compile(rf"{_PARK}{_RUNNING}{{1,4}}\Z")


def public_owner(reading: Reading, ending: int) -> int | None:
    """Where a company begins that a level of government owns, before 集团 or 公司 at ``ending``: 市 | 产投 | 集团."""
    index = reading.word_at(ending) - 1
    if index < 1 or reading.starts[index + 1] != ending or reading.words[index] not in stop_words("region_company"):
        return None
    placed = index > 1 and reading.kinds[index - 2] in _PLACES  # 云岭 | 县 | 城投
    return reading.starts[index - 1] if reading.words[index - 1] in _LEVELS and not placed else None


def runs_park(head: str) -> bool:
    """Whether the words before 公司 or 集团 are a park and what one does for a park.

    Args:
        head: The name without its ending.
    """
    return _RUNS.search(head) is not None
