"""How sentences tell the share of one amount in another."""

from chaingraph.analysis.audit.reading.share_words import shares_told


def test_wholes() -> None:
    """The whole stands behind 占 or before 中占."""
    assert [share.whole for share in shares_told("甲占全县产值的四成，乙在全县产值中占一成")] == [
        "全县产值",
        "全县产值",
    ]
