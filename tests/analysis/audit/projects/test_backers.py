"""Who is behind a project of a document, told twice."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.projects.backers import backers
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("无锡澄远传动有限公司减速机项目已签约，总投资5亿元。下一步，减速机项目投资方无锡承岳科技有限公司将注册。", 1),
        ("会议听取无锡澄远传动有限公司减速机项目汇报。该项目用地86亩。项目业主为无锡承岳科技有限公司。", 1),
        ("无锡澄远传动有限公司减速机项目选址获同意。减速机项目由无锡承岳科技有限公司投资建设。", 1),
        ("无锡澄远传动有限公司投资建设的减速机项目顺利。该项目投资主体无锡承岳科技有限公司已注册。", 1),
        ("无锡澄远传动有限公司减速机项目已签约。减速机项目投资方无锡澄远传动有限公司将注册。", 0),
        ("无锡澄远传动有限公司减速机项目已签约。减速机项目投资方澄远传动公司将注册。", 0),
        (
            "无锡澄远传动有限公司减速机项目、苏州承岳科技有限公司减速机项目已签约。减速机项目投资方苏州承岳科技有限公司将注册。",
            0,
        ),
        ("无锡澄远传动有限公司减速机项目已签约，项目公司陕西澄岳科技有限公司已注册。", 0),
        ("无锡澄远传动有限公司减速机项目已签约。减速机项目投资方变更为无锡承岳科技有限公司。", 0),
    ],
)
def test_backers(text: str, found: int) -> None:
    """Another company than the only one before the name is told; a short name, two projects of one name and a change are not."""
    assert len(list(backers(page(text)))) == found
