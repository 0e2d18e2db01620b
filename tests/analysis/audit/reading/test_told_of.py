"""Clauses by what they are told of."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis.audit.reading.told_of import BEFORE, CARRIED, OWN, told_of
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

LEDGER = "项目名称,建设单位\n岚骏缓释肥项目,浙江岚骏科技有限公司\n芮纤过滤布项目,浙江芮纤织造有限公司\n"
TEXT = """调度会纪要

一、关于岚骏缓释肥项目

会议听取了汇报，桩基施工过半。

二、关于其他项目

浙江芮纤织造有限公司投资1.8亿元的芮纤过滤布项目去年已开工，设备已订货。岚骏缓释肥项目、芮纤过滤布项目要抢工期。
"""


def test_told_of(tmp_path: Path) -> None:
    """A clause is of its own name, of the project behind its firm, of the name before it, or of the heading; one of two names is of none."""
    told = told_of(graph_of(two_files(tmp_path, LEDGER, TEXT), tmp_path / "out"))
    assert ("桩基施工过半", CARRIED) in [(one.text, one.link) for one in told["岚骏缓释肥"]]
    found = [(one.text, one.link) for one in told["芮纤过滤布"]]
    assert found == [("浙江芮纤织造有限公司投资1.8亿元的芮纤过滤布项目去年已开工", OWN), ("设备已订货", BEFORE)]
    assert told["芮纤过滤布"][0].behind == "去年已开工"
    assert "抢工期" not in "".join(one.text for items in told.values() for one in items)
