"""What words name without a value, and the values of the document that are told of it."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis.audit.reading.indicator import read_label
from chaingraph.analysis.audit.reading.nameless import nameless, values_of
from chaingraph.analysis.audit.reading.threads import threads
from tests.analysis.audit.desk import desk

TEXT = """\
莲都区2024年竹木产业情况

2024年，全区规上竹木企业31家，实现产值46亿元。

规下企业产值9亿元。力争2025年产值达到60亿元。

规上企业产值占全区的大头。
"""


def test_values_of(tmp_path: Path) -> None:
    """What is named again far away has the value of its scope and time, no goal and no other class of firms."""
    graph = desk(tmp_path, TEXT)
    thread = threads(graph)[-1]
    words = thread.sentence.text[:6]
    label = read_label(words, thread.setting.names, "元")
    assert label is not None
    asked = nameless(thread, (0, len(words)), words, label)
    assert [seen.text for seen in values_of(graph, asked, "元")] == ["46亿元"]
