"""What the words beside a figure say it measures: the head of the indicator, its other words, and marks of its scope."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.indicator import capacity, read_label


def test_labels() -> None:
    """Labels in other words have one head and the same words; a scope is a mark."""
    first, second = read_label("全县童车产业实现产值", ()), read_label("童车总产值达到", ())
    assert first and second and (first.head, first.words) == (second.head, second.words) == ("产值", "童车")
    scoped = read_label("规模以上童车企业", ())
    assert scoped and dict(scoped.marks) == {"size": "规上"}
    able = capacity("年产", "童车项目", ())
    assert read_label("拥有", ()) is None and able and able.head == "产能"
