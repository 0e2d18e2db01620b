"""The audit is loaded when it is asked for."""

from __future__ import annotations

import subprocess
import sys

from chaingraph.analysis import auditing
from chaingraph.analysis.audit import finding
from tests.analysis.audit.desk import district, tell

RULES = "chaingraph.analysis.audit.rules"


def test_other_findings_do_without_it() -> None:
    """The room opens without the rules; the first audit brings them."""
    code = (
        f"import sys; from chaingraph.analysis import Projection, find_audit; before = {RULES!r} in sys.modules;"
        f"find_audit(Projection()); print(before, {RULES!r} in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "True"]


def test_it_is_the_audit() -> None:
    """Rows, and how sure they have to be, are those of the rules."""
    scene, here = district()
    tell(scene, here, "研发机构", "2025个", year="2025")
    graph = scene.build()
    rows = auditing.find_audit(graph)
    assert [row.kind for row in rows] == ["unit"]
    assert rows == finding.find_audit(graph)
    assert auditing.find_audit(graph, 0.9) == finding.find_audit(graph, 0.9) == ()
