"""One owner under several names: the same enterprise written differently in the rows of project lists and rosters."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import district, heard


@pytest.mark.parametrize(
    ("second", "found"), [("山城齿轮公司", True), ("山城齿轮有限公司", False), ("山城齿轮", False)]
)
def test_owner_under_two_names(second: str, *, found: bool) -> None:
    """Two rows of one list call an owner differently; a short name without legal form is no second name."""
    scene, _ = district("page")
    owner = scene.thing("Enterprise", "山城齿轮有限公司", second)
    for row, name in enumerate(("山城齿轮有限公司", second)):
        project = scene.thing("Project", f"扩能项目{row}")
        scene.say(project, "projectOf", owner, group=f"page#0/{row}", quote=name)
    assert bool(heard(scene, "name")) is found
