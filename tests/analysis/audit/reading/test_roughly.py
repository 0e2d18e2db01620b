"""How far off an amount may be that is told roughly."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("汽车产业产值由2023年的182.6亿元增加到200亿元，净增16亿元多。", 0),
        ("规上企业由2023年的118家增加到136家，净增15家以上。", 0),
        ("汽车产业产值200亿元，比2023年的182.6亿元增加16亿元以上。", 0),
        ("2023年汽车产业产值182.6亿元。2024年汽车产业产值200亿元，同比增加16亿元以上。", 0),
        ("汽车产业产值由2023年的182.6亿元增加到200亿元，净增27亿元以上。", 1),
        ("规上企业由2023年的118家增加到136家，净增15家。", 1),
        ("汽车产业产值200亿元，比2023年的182.6亿元增加27亿元以上。", 1),
    ],
)
def test_gains_told_roughly(text: str, found: int) -> None:
    """A bound near the real gain is no contradiction; one far from it is."""
    assert len(kinds(text)) == found
