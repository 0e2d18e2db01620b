"""Names that are told "respectively" with another number of values."""

from __future__ import annotations

from tests.analysis.audit.desk import district, heard


def test_lists() -> None:
    """Three names and two values; as many of both is right."""
    for words, right in (
        ("甲厂、乙厂、丙厂等企业产值分别达到3亿元、4亿元", False),
        ("甲厂、乙厂产值分别为3亿元、4亿元", True),
    ):
        scene, here = district()
        scene.number(here, "产值", 3.0, "亿元", quote=words)
        assert (heard(scene, "list") == []) is right
