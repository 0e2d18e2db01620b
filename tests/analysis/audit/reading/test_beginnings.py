"""When things began, as sentences and lists tell it."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.beginnings import before, beginnings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3月19日，瓯锐减速机基地举行开工仪式。", [("", (2025, 2))]),
        (
            "今年新开工项目2个，分别是瓯锐减速机项目、丽石阀门项目。",
            [("瓯锐减速机项目", (2024, 12)), ("丽石阀门项目", (2024, 12))],
        ),
        (
            "下半年计划新开工2个项目，即瓯锐减速机项目和丽石阀门项目。",
            [("瓯锐减速机项目", (2024, 12)), ("丽石阀门项目", (2024, 12))],
        ),
        (
            "上半年新开工瓯锐减速机产业园、丽石阀门等项目。",
            [("瓯锐减速机产业园", (2024, 12)), ("丽石阀门", (2024, 12))],
        ),
        (
            "今年计划新开工项目2个，分别是瓯锐减速机项目2.4亿元、丽石阀门项目3亿元。",
            [("瓯锐减速机项目", (2024, 12)), ("丽石阀门项目", (2024, 12))],
        ),
        ("本周新开工项目1个，为瓯锐减速机项目；竣工项目1个，为丽石阀门项目。", [("瓯锐减速机项目", (2025, 3))]),
        ("瓯锐减速机项目计划10月开工。", []),
        ("今年续建和新开工项目2个，分别是瓯锐减速机项目、丽石阀门项目。", []),
    ],
)
def test_beginnings(text: str, found: list[tuple[str, tuple[int, ...]]]) -> None:
    """What begins, and until when it was not built; plans of one thing and lists of old and new ones are no beginnings."""
    assert [(one.name, one.until) for one in beginnings(text, (2025, 4, 2))] == found


def test_before() -> None:
    """Before a month comes the one before it, before a year its last month."""
    assert (before((2025, 4)), before((2025, 1)), before((2025,))) == ((2025, 3), (2024, 12), (2024, 12))
