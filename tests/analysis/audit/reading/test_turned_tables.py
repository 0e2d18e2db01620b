"""Tables whose rows are indicators and whose columns are years or parts of a year, read turned."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.turned_tables import span_of


def test_spans() -> None:
    """Headers are read as first and last month; impossible ones are not."""
    assert [span_of(name) for name in ("Q3", "上半年", "1-11月", "5月", "13月", "产值")] == [
        (7, 9),
        (1, 6),
        (1, 11),
        (5, 5),
        None,
        None,
    ]
