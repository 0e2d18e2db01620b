"""Subjects of rows: names of things instead of half sentences."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reads import message_of, subject_of
from chaingraph.analysis.audit.rows import AuditRow


@pytest.mark.parametrize(
    ("subject", "message", "shown"),
    [
        ("其中税收收入", "其中税收收入8亿元占全部收入12亿元应为 66.7%", "税收收入"),
        ("增加到2023年的", "高新技术企业由2020年的38家，增加到2023年的76家，增长 100.0%", "高新技术企业"),
        ("提高到", "粮食总产量由上年的28.6万吨，提高到29.2万吨，增长 2.1%", "粮食总产量"),
        ("14家企业", "表中“14家企业”的“2023年产值”为 998000，各行之和为 975000", "2023年产值"),
        ("会议确定，由市自然资源局于2025", "“6月30日前完成”与“文件写于2025年7月”先后不合", "市自然资源局"),
        ("铸造、模具、环保设备三条产", "“三条产业链”，列出 2 项", "铸造等"),
        ("按照一链一策原则，链主企业三家", "“三家”，列出 2 项", "链主企业三家"),
        ("10个", "“10个”，列出 9 项", "10个"),
        ("黄河路街道", "黄河路街道“项目数”表中为 4，文中为 8个", "黄河路街道"),
        ("2025年7月9日", "2025年7月9日是星期三，文中为星期五", "2025年7月9日"),
    ],
)
def test_subjects(subject: str, message: str, shown: str) -> None:
    """Half a sentence gives way to what it names, or to what the message begins with; a name stays."""
    assert subject_of(AuditRow("sum", subject, message, "1", "2", 0.7, None, ())) == shown


def test_messages() -> None:
    """A label that ends in a verb leaves it to the message."""
    row = AuditRow(
        "share", "亩均", "用地20亩、投资2亿元，亩均强度达应为 1000万元，文中为 600万元", "", "", 0.7, None, ()
    )
    assert message_of(row) == "用地20亩、投资2亿元，亩均强度应为 1000万元，文中为 600万元"
