"""Labels of a form and their values, as they stand above and below tables: 填报单位：某局　填报日期：2024年3月.

For: ``tables_top``, ``grids`` and the captions of flat text.
In: the words of one cell or line.
Out: pairs of label and value; what is no label is none.
How: two to ten characters with a colon behind, at the beginning or behind a blank; the kinds ``note`` and ``form`` of
``seeds/lexicon/headers.csv`` tell a form's label from the first words of a title.
"""

from __future__ import annotations

import re

from chaingraph.documents.tables_words import squeeze, words

_LABELLED = re.compile(
    r"(?:^[（(]?|(?<=[\s，,；;、|]))([\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,9})\s*(?:[（(][^（()）]{1,10}[）)])?\s*[:：]\s*"
)
LONGEST_VALUE = 25
_NO_LABEL = ("附件", "附表", "附录", "其中")


def labels(text: str) -> list[tuple[str, str]]:
    """Labels and values of a cell that begins with a label: 填报单位：某局　单位：万元."""
    found = list(_LABELLED.finditer(text))
    if not found or found[0].start() > 0 or squeeze(found[0][1]).startswith(_NO_LABEL):
        return []
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        (squeeze(match[1]), text[match.end() : end].strip(" \t\u3000，,；;、|"))
        for match, end in zip(found, ends, strict=True)
    ]


def is_label(text: str) -> bool:
    """Whether a cell is a label of a form whose value stands in the next cell (填报单位 | 某局)."""
    return squeeze(text).rstrip(":：") in words("note")


def asks(label: str) -> bool:
    """Whether a label is one of a form and no part of a title: it is one of the known, or ends like one."""
    return label in words("note") or label.endswith(tuple(words("form")))


def is_form_line(text: str) -> bool:
    """Whether a line is nothing but labels of a form with short values (填报单位：某局　填报日期：2024年3月)."""
    found = labels(text)
    return bool(found) and all(asks(label) and len(value) <= LONGEST_VALUE for label, value in found)
