"""The only one of a class, where rows or lines have others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_ROSTER = """\
序号,企业名称,所在镇街,主导产品,资质
1,湖南云岭阀门有限公司,柳湾镇,球阀,国家专精特新小巨人
2,云台恒石铸造有限公司,柳湾镇,阀体,国家专精特新小巨人
3,云台瑞通管件有限公司,大坪镇,管件,省级专精特新
4,湖南嘉禾泵业有限公司,大坪镇,水泵,国家高新技术企业
"""
_LIST = """\
云台县在谈项目清单
风电塔筒项目，上海客商，意向投资11亿元，用地200亩。
阀门铸件项目，温州客商，{other}，用地90亩。
管件、水泵等5个项目，合计22亿元。
工作提示：风电塔筒是目前唯一意向投资超10亿元的项目，请尽快回访。
"""


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("该公司是柳湾镇唯一一家国家专精特新小巨人企业。", 1),
        ("该公司是全县唯一一家国家专精特新小巨人企业。", 1),
        ("该公司是柳湾镇唯一一家国家高新技术企业。", 0),
        ("该公司力争成为柳湾镇唯一一家国家专精特新小巨人企业。", 0),
        ("该公司是柳湾镇唯一一家出口欧洲的国家专精特新小巨人企业。", 0),
    ],
)
def test_roster(tmp_path: Path, claim: str, found: int) -> None:
    """A second row of the place with that class denies it; what the roster does not tell explains it."""
    text = f"推荐意见\n湖南云岭阀门有限公司位于云台县柳湾镇，专注球阀。\n{claim}\n"
    rows = audit_of(tmp_path, {"a.txt": text, "b.csv": _ROSTER})
    assert len([row for row in rows if "唯一" in row.message]) == found


@pytest.mark.parametrize(("other", "found"), [("意向投资14亿元", 1), ("意向投资8亿元", 0), ("年产值14亿元", 0)])
def test_lines(tmp_path: Path, other: str, found: int) -> None:
    """A line with more money of another project denies it; the sum of several, or its product, does not."""
    rows = audit_of(tmp_path, {"a.txt": _LIST.format(other=other)})
    assert len([row for row in rows if "唯一" in row.message]) == found
