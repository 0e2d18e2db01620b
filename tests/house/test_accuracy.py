"""The page of accuracy says what is measured today, and its baselines are what they claim to be."""

from __future__ import annotations

import pytest
from docs.accuracy import PAGE, TYPES, page
from docs.baselines import jieba_pos, suffix_rules


@pytest.mark.slow
def test_the_page_is_current() -> None:
    """Every figure, to two digits, is the one measured now; a change of rules is told with its effect."""
    written, measured = (text.splitlines() for text in (PAGE.read_text(encoding="utf-8"), page()))
    old = [line for line in written if line not in measured]
    assert written == measured, f"run `python -m docs.accuracy` and commit docs/accuracy.md; no longer so: {old[:5]}"
    assert sum(line.startswith(tuple(f"| {kind} |" for kind in TYPES)) for line in measured) >= 3 * (len(TYPES) - 2)


def test_suffix_rules_take_what_stands_before_an_ending() -> None:
    """Back to the last mark or blank; brackets that close belong to the name; an ending alone is none."""
    text = "据悉，青禾（重庆）电子有限公司、有限公司（见 云岭工业园"
    assert [(s.text, s.type) for s in suffix_rules({"t": text})] == [
        ("青禾（重庆）电子有限公司", "Enterprise"),
        ("云岭工业园", "Park"),
    ]


def test_spans_of_both_baselines_stand_in_the_text() -> None:
    """Offsets count characters of the source, line ends included."""
    text = "重庆市\n南川区人民政府　与北京大学\r\n签约。"
    found = [*jieba_pos({"t": text}), *suffix_rules({"t": text})]
    assert {"重庆市", "北京大学"} <= {span.text for span in found}
    assert all(text[span.start : span.end] == span.text for span in found)
