"""Published shares of local suppliers against the counts beside them, by the rows of localisation."""

from __future__ import annotations

from tests.analysis.audit.desk import heard, tell
from tests.analysis.factory import Scene


def test_supplier_share() -> None:
    """A published share that is not local over all is found; one that rounding explains is not."""
    for rate, right in (("74%", True), ("47%", False)):
        scene = Scene()
        maker = scene.thing("Enterprise", "甲")
        tell(scene, maker, "总量", "195家", measure="supplier_count", row="d1#0/0")
        tell(scene, maker, "市内", "145家", measure="supplier_local", scope="市内", row="d1#0/0")
        tell(scene, maker, "占比", rate, measure="supplier_local_share", scope="市内", row="d1#0/0")
        assert (heard(scene, "share") == []) is right
