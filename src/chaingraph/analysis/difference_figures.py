"""Figures that two graphs differ in: the same indicator, year and scope of the same thing with another value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chaingraph.analysis.columns import Number
from chaingraph.analysis.difference_rows import Difference
from chaingraph.analysis.facts import figure
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

Topic = tuple[str, str, str, str, str]
Values = dict[str, tuple[Evidence, ...]]


def changed_figures(old: Projection, new: Projection, renamed: Mapping[str, str]) -> Iterator[Difference]:
    """Values that came, went, or took the place of one other value of their topic. O(numbers · log numbers)."""
    before, after = _figures(old, renamed), _figures(new, {})
    for topic in sorted({*before, *after}):
        left, right = before.get(topic, {}), after.get(topic, {})
        gone, come = sorted(left.keys() - right.keys()), sorted(right.keys() - left.keys())
        name = new.label(topic[0]) if topic[0] in new.things else old.label(topic[0])
        what = _what(topic)
        if len(gone) == len(come) == 1:
            quotes = (*left[gone[0]], *right[come[0]])
            yield Difference("changed", "figure", name, what, gone[0], come[0], quotes)
            continue
        for value in gone:
            yield Difference("removed", "figure", name, what, value, None, left[value])
        for value in come:
            yield Difference("added", "figure", name, what, None, value, right[value])


def _figures(projection: Projection, renamed: Mapping[str, str]) -> dict[Topic, Values]:
    found: dict[Topic, Values] = {}
    for number in projection.numbers:
        subject = renamed.get(number.subject, number.subject)
        topic = (subject, number.indicator, number.year, number.scope, number.modality)
        values, quotes = found.setdefault(topic, {}), projection.evidence((number.subject, "hasMetric", number.id))
        told = _value(number)
        values[told] = (*values.get(told, ()), *(quote for quote in quotes if quote not in values.get(told, ())))
    return found


def _value(number: Number) -> str:
    """The value with its unit and bound, in the words of the source where no number could be read."""
    words = figure(number.value, number.low, number.high)
    bound = "" if number.bound == "=" else number.bound
    return f"{bound}{words}{number.unit}" if words else number.text


def _what(topic: Topic) -> str:
    _, indicator, year, scope, modality = topic
    kind = {"target": "目标", "planned": "计划", "claim": "自述"}.get(modality, "")
    parts = [part for part in (year, scope, kind) if part]
    return f"{indicator}（{'，'.join(parts)}）" if parts else indicator
