"""What sentences say of a development in words and figures: doubled, 2.8 times more, down by over half, still growing."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.moves import moves


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("翻了一番还多", 1.94, 4.0),
        ("翻两番", 3.8, 6.0),
        ("下降了一半以上", 0.27, 0.53),
        ("增长1.5倍", 2.45, 2.55),
        ("减少三成", 0.64, 0.76),
        ("压缩三分之一", 0.63, 0.70),
        ("是上年的1.8倍", 1.75, 1.85),
        ("继续保持增长势头", 0.99, 2e9),
        ("增长12.5%", 1.1245, 1.1255),
    ],
)
def test_words_as_bounds(text: str, low: float, high: float) -> None:
    """A development in words says between which multiples the later level lies."""
    (move,) = moves(text)
    assert low <= move.low <= move.high <= high
