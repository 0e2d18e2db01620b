"""The state of an enterprise as words tell it: 已停产, 在建, 吊销，未注销, 经营正常.

For: the readers of rosters, and the rules of prose. In: a cell, or a clause. Out: the word that is kept.
How: ``seeds/lexicon/enterprise_states.csv``; of several clauses of a cell the last one that says something counts
(2023年停产，2024年复产). What is only planned, or is told of a line or a project, says nothing of the enterprise.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from chaingraph.mentions.tables.words import squeeze
from chaingraph.reference.lexicon import read_lexicon

_CLAUSE = re.compile(r"[^,，。.；;、/()（）]+")
_WHETHER = re.compile(r"^是否(?:已|仍|处于)?")
_YES, _NO = frozenset("是有√Y"), frozenset("否×N")
_LONGEST = 60
"""Characters of a cell; a longer one tells a story and no state."""


def state_in_column(text: str, header: str) -> str:
    """The state that a cell of a column for states tells; 是 and 否 answer the header.

    Example:
        >>> state_in_column("正常", "经营状况"), state_in_column("是", "是否停产"), state_in_column("否", "是否停产")
        ('在产', '停产', '')
    """
    word, asked = squeeze(text), _WHETHER.sub("", header)
    if asked != header and word in _YES | _NO:
        return _state(("" if word in _YES else "未") + asked, cell=True)
    return _last(word, cell=True)


def state_in_remark(text: str) -> str:
    """The state that a remark tells; empty when it tells none.

    Example:
        >>> state_in_remark("环保整改停产"), state_in_remark("在建，2025年投产"), state_in_remark("二期在建")
        ('停产', '在建', '')
    """
    return _last(squeeze(text), cell=False)


def _last(word: str, *, cell: bool) -> str:
    if len(word) > _LONGEST:
        return ""
    found = [state for clause in _CLAUSE.findall(word) if (state := _state(clause, cell=cell))]
    return found[-1] if found else ""


@lru_cache(maxsize=4096)
def _state(clause: str, *, cell: bool) -> str:
    rows = (state for state, only, said in _rows() if (cell or not only) and said.search(clause))
    return next(rows, "")


@cache
def _rows() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    rows = read_lexicon("enterprise_states", ("state", "makes", "where", "said"))
    return tuple((row["state"], row["where"] == "cell", re.compile(row["said"])) for row in rows)
