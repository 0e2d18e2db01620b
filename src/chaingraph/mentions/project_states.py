"""How far a project is, as words tell it: 已开工, 框架协议，未落地, 投资方已退出，项目终止.

For: the readers of project lists, and the rules of prose. In: a cell, or a clause. Out: the word that is kept.
How: ``seeds/lexicon/project_states.csv``; of several clauses the last one that says something counts, but what has ended is
ended whatever is told of it besides. What is only planned, or is told of a phase or a line, says nothing of the project.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from chaingraph.mentions.tables.words import squeeze
from chaingraph.reference.lexicon import read_lexicon

_CLAUSE = re.compile(r"[^,，。.；;、/（）()]+")
_LONGEST = 60
"""Characters of a cell; a longer one tells a story and no state."""


def project_state(text: str) -> str:
    """The state that a remark or a cell for progress tells; empty when it tells none.

    Example:
        >>> project_state("框架协议，未落地"), project_state("投资方已退出，项目终止"), project_state("二期已开工")
        ('未落地', '终止', '')
    """
    word = squeeze(text)
    if len(word) > _LONGEST:
        return ""
    found = [state for clause in _CLAUSE.findall(word) if (state := _state(clause))]
    ended = next((state for state in found if state in _ended()), "")
    return ended or (found[-1] if found else "")


@lru_cache(maxsize=4096)
def _state(clause: str) -> str:
    return next((state for state, said in _rows() if said.search(clause)), "")


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = read_lexicon("project_states", ("state", "counts", "builds", "said"))
    return tuple((row["state"], re.compile(row["said"])) for row in rows)


@cache
def _ended() -> frozenset[str]:
    rows = read_lexicon("project_states", ("state", "counts", "builds", "said"))
    return frozenset(row["state"] for row in rows if row["counts"] == "no")
