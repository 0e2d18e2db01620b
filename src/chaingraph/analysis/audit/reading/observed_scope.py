"""The marks of scope that the clauses before a figure pass on to it.

For: :mod:`chaingraph.analysis.audit.reading.observed_prose`.
In: the clauses of a sentence up to a figure. Out: :func:`near_marks`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.analysis.audit.reading.indicator import marks_of
from chaingraph.analysis.audit.reading.text import FIGURE

_PASSED_ON = ("size", "side", "source", "phase")
_WIDER = re.compile(r"全[市县区省镇乡域部国]|[共合总]计|其他|其余|另有|企业")
"""A clause that names whose its figure is."""
_COUNTED = re.compile(r"\d[家户]")


def near_marks(clauses: Sequence[str]) -> dict[str, str]:
    """Marks of a clause and those before it; clauses with figures pass on only whose they are (规上企业33家，用工2万人，产值…)."""
    passed: dict[str, str] = {}
    for clause in clauses[:-1]:
        if not FIGURE.search(clause):
            passed = dict(marks_of(clause))
            continue
        own = {key: mark for key, mark in marks_of(clause).items() if key in _PASSED_ON}
        # 规上企业中，覆铜板5家，产值…: whoever is counted is another subject.
        passed = own if _COUNTED.search(clause) else {**_kept(passed, clause), **own}
    ahead = clauses[-2] if len(clauses) > 1 else ""
    return {**(_kept(passed, clauses[-1]) if FIGURE.search(ahead) else passed), **marks_of(clauses[-1])}


def _kept(passed: dict[str, str], clause: str) -> dict[str, str]:
    """What a clause takes over from those before: nothing where it names whose its figure is."""
    return {} if _WIDER.search(clause) else {key: mark for key, mark in passed.items() if key in _PASSED_ON}
