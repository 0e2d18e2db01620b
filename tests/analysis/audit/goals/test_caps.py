"""More than a cap allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_RULES = """\
石城县扶持办法

第六条 厂房装修补贴。按装修费用的20%给予补贴，单个企业最高100万元。

附：测算示例
{example}
"""


@pytest.mark.parametrize(
    ("example", "found"),
    [
        ("某企业装修费用900万元，按照第六条可获得厂房装修补贴180万元。", 1),
        ("某企业装修后获得厂房装修补贴150万元。", 1),
        ("某企业装修费用400万元，按照第六条可获得厂房装修补贴80万元。", 0),
        ("2024年全县5家企业累计获得厂房装修补贴360万元。", 0),
        ("某企业按照第七条可获得设备补助180万元。", 0),
    ],
)
def test_grants(tmp_path: Path, example: str, found: int) -> None:
    """A grant to one above the cap of its name or article is told; several together, and another grant, are not."""
    assert len(audit_of(tmp_path, {"a.txt": _RULES.format(example=example)})) == found
