"""Which cells of a table are running prose: 企业简介, 建设内容, 进展情况, a remark of a sentence or more.

For: names, relations and the readers of tables.
In: the text of a cell. Out: whether it is prose.
How: prose tells something: two of its clauses hold a word that makes a sentence of them, or one that is long or ends with
a full stop. Lists of products, names and addresses hold none, and what a business licence lists (经营范围) is a list.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from chaingraph.reference.lexicon import read_lexicon

SHORTEST = 12
"""A shorter cell is a name, a value or a catchword."""
_LONG = 18
"""A single clause of so many characters tells something where one of its words does."""
_LONGER = 16
"""So many where another clause stands beside it."""
_CLAUSES = re.compile(r"[，,。；;！？!?]")
_PARTED = re.compile(r"[，,。；;](?=.)")
_NAME = re.compile(
    r"(?:公司|集团|厂|合作社|研究院|研究所|大学|学院|医院|银行|协会|局|委员会|政府|项目|工程)(?:[（(][^（()）]*[)）])?\Z"
)
_FOR = r"[为与向给].{2,}(?:配套|供货|供应|服务|提供|合作|协议|合同)"
_SCOPE = re.compile(r"依法须经批准|(?:一般|许可)(?:经营)?项目[:：]|法律、?行政法规|凭(?:有效)?许可证")


@lru_cache(maxsize=4096)
def is_prose(text: str) -> bool:
    """Whether the text of a cell is a sentence or more, and no list of things.

    Args:
        text: The text of a cell.
    """
    if len(text) < SHORTEST or _SCOPE.search(text):
        return False
    clauses = [clause for clause in map(str.strip, _CLAUSES.split(text)) if clause]
    telling = sum(map(_tells, clauses))
    if telling == 1:
        return len(text) >= (_LONG if len(clauses) == 1 else _LONGER) or text.rstrip().endswith(("。", "！"))
    return telling > 1


def is_told(text: str) -> bool:
    """Whether a cell tells more than one thing, so that its parts are no list: 主要生产轴承，为江岭汽车配套.

    Args:
        text: The text of a cell.
    """
    return _PARTED.search(text) is not None and is_prose(text)


def _tells(clause: str) -> bool:
    """Whether a clause holds a word that makes a sentence and does not end as a name."""
    return _telling().search(clause) is not None and not _NAME.search(clause)


@cache
def _telling() -> re.Pattern[str]:
    """Words of sentences; a verb of making counts only before what it makes (生产汽车零部件, no 汽车零部件生产)."""
    rows = read_lexicon("table_words", ("role", "word"))
    plain = sorted(re.escape(row["word"]) for row in rows if row["role"] == "telling")
    making = sorted(re.escape(row["word"]) for row in rows if row["role"] == "making")
    return re.compile(rf"{'|'.join(plain)}|{_FOR}|(?:{'|'.join(making)})(?!区|业)(?=[^、，/和及与的]{{2}})")
