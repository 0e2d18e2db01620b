"""How running text calls what a row of a table is about.

For: the rule that holds sentences against the table of their document (:mod:`chaingraph.analysis.audit.values.told`).
In: the label of a row, a text. Out: the words of the text that name it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chaingraph.reference.names import parse_company, short_names

_MONTH = re.compile(r"\d{1,2}月")
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]$")
KEY = 3
"""Characters a row label needs to be found in prose."""


@lru_cache(maxsize=65536)
def _shorts(label: str) -> tuple[str, ...]:
    """A label and, of a company's full name, brand with trade as running text calls it."""
    company = parse_company(label)
    found = short_names(company) if company.form and company.core else ()
    return (label, *(name for name in found if len(name) > KEY and name.startswith(company.core)))


def called(label: str, text: str) -> str:
    """How a text calls what a row is about; empty where it does not. Of two characters it is more with a noun behind."""
    label = re.split(r"[：:]", label)[0] or label
    if _MONTH.fullmatch(label):
        # 5月 of a table is the month itself, neither the months up to it nor a day of it.
        month = re.search(rf"(?<![\d年—–~至-]){label}份?(?:当月|单月)?(?=[^\d\s—–~至底末前-])", text)
        return month[0] if month else ""
    label = _BRACKETS.sub("", label) or label
    if re.fullmatch(r"[A-Z][区座栋块]|\d+[#号]", label):
        return label if re.search(rf"(?<![A-Za-z\d]){re.escape(label)}", text) else ""
    if len(label) == KEY - 1:
        match = re.search(f"{re.escape(label)}(?:产量|产值|环节|产业|行业|板块|领域|企业|片区|园区)", text)
        return match[0] if match else ""
    return next((name for name in _shorts(label) if len(name) >= KEY and name in text), "")
