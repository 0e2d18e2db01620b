"""Roles from cells alone."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.headless import roles_by_content

COMPANIES = ["甲江有限公司", "乙河机械厂", "丙湖集团"]


@pytest.mark.parametrize(
    ("columns", "kind", "roles"),
    [
        ([["1", "2", "3"], COMPANIES, ["电子", "装备", "电子"]], "enterprise", ("number", "enterprise", "sector")),
        ([COMPANIES, ["渝北区", "巴南区", "南岸区"]], "enterprise", ("enterprise", "place")),
        ([COMPANIES, ["小巨人", "瞪羚", "小巨人"]], "enterprise", ("enterprise", "tier")),
        (
            [COMPANIES, ["120", "85", "30"], ["90", "17", "10"], ["75%", "20%", "33%"]],
            "enterprise",
            ("enterprise", "supplier_total", "supplier_local", "supplier_share"),
        ),
        (
            [COMPANIES, ["120", "85", "30"], ["90", "17", "10"], ["70%", "20%", "1%"]],
            "enterprise",
            ("enterprise", "", "", ""),
        ),
        ([["某某扩建项目", "产业园二期", "技改工程"], COMPANIES], "project", ("project", "owner")),
        ([["张三", "李四"], ["局长", "处长"]], "", ("", "")),
        ([["工业总产值", "利税"], ["12", "13"]], "", ("", "")),
    ],
)
def test_roles(columns: list[list[str]], kind: str, roles: tuple[str, ...]) -> None:
    """Only what the cells prove becomes a role; a table without companies is none of ours."""
    assert roles_by_content(columns) == (kind, roles)
