"""Names of amounts in the short words that official texts use for the same: without places, years and verbs.

For: the rules that find the part and the whole of a share by their names, the model of what a figure was reckoned from.
In: the label of an amount, the words of a share. Out: :func:`words`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chaingraph.analysis.audit.reading.observations import bare

PLACE = re.compile(
    r"全[市县区省州镇园旗国行街乡村域]|全(?:产业)?链(?:条)?|全产业|本[市县区]|我[市县区]|该[市县区]|园区|开发区|高新区|经开区"
)
_ALL = re.compile(r"全部|所有|整个|总(?=[产投收面人])|同期|当年|年度|其")
_ALIKE = (("规模以上", "规上"), ("营业收入", "营收"))
_OUTPUT = re.compile(r"(?:(?<!加)工业)?总?产值")
"""Output, whatever its full name; 加工业产值 is that of a trade."""


@lru_cache(maxsize=16384)
def words(text: str) -> str:
    """A name without places, years and verbs, in the short words for the same."""
    for long_, short in _ALIKE:
        text = text.replace(long_, short)
    text = _OUTPUT.sub("产值", text)
    return bare(_ALL.sub("", PLACE.sub("", text.replace("其中", ""))))
