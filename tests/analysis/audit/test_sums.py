"""Sums told in sentences, restated amounts, growth of sentences, owners: one small scene a rule."""

import pytest

from chaingraph.analysis.audit.finding import find_audit
from chaingraph.analysis.audit.rows import AuditRow
from tests.analysis.desks import page
from tests.analysis.factory import Scene

HERE = "500108"


def audit(scene: Scene, kind: str) -> list[AuditRow]:
    return [row for row in find_audit(scene.build()) if row.kind == kind]


def place() -> tuple[Scene, str]:
    """An empty page about 南岸区."""
    scene = Scene("page")
    here = scene.region("南岸区", HERE)
    scene.paper(place=here, date="2022-03-09")
    return scene, here


def sentence(scene: Scene, here: str, quote: str, *numbers: tuple[str, float, str]) -> None:
    """One sentence with several numbers: indicator, value, unit."""
    with scene.sentence(quote):
        for indicator, value, unit in numbers:
            scene.number(here, indicator, value, unit, text=f"{value:g}{unit}", year="2021")


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("规划面积3600亩（2.4平方公里）", False),
        ("规划面积1280亩（1.28平方公里）", True),
        ("规划面积约1920亩（约1.3平方公里）", False),
    ],
)
def test_two_units(quote: str, *, found: bool) -> None:
    """An amount in brackets is the one before it in another unit."""
    assert any(row.kind == "unit" for row in find_audit(page(quote))) is found


@pytest.mark.parametrize(("rate", "found"), [(25.0, False), (35.0, True)])
def test_growth_over_last_year(rate: float, *, found: bool) -> None:
    """Growth behind a value leads to it from the value of the year before."""
    scene, _ = place()
    maker = scene.thing("Enterprise", "山城齿轮有限公司")
    with scene.sentence(f"2020年产值5.2亿元，2021年产值6.5亿元，同比增长{rate:g}%"):
        scene.number(maker, "产值", 5.2, "亿元", text="5.2亿元", year="2020")
        scene.number(maker, "产值", 6.5, "亿元", text="6.5亿元", year="2021")
        scene.number(maker, "产值同比增长", rate, "%", text=f"{rate:g}%", year="2021")
    assert bool(audit(scene, "growth")) is found


def test_two_beginnings_of_one_development() -> None:
    """The same share rises to 67 % from 34 % in one sentence and from 37 % in another."""
    scene, here = place()
    for start in (34, 37):
        quote = f"龙头企业产值占比由{start}%提升至67%"
        scene.number(here, f"说法{start}", 67.0, "%", quote=quote)
    (row,) = audit(scene, "conflict")
    assert (row.left, row.right) == ("34%", "37%")


def test_other_developments_may_end_alike() -> None:
    """Two different things may reach the same value."""
    scene, here = place()
    scene.number(here, "甲", 67.0, "%", quote="绿电比例由34%提升至67%")
    scene.number(here, "乙", 67.0, "%", quote="骨干企业贡献率由37%提升至67%")
    assert not audit(scene, "conflict")


@pytest.mark.parametrize(
    ("second", "found"), [("山城齿轮公司", True), ("山城齿轮有限公司", False), ("山城齿轮", False)]
)
def test_owner_under_two_names(second: str, *, found: bool) -> None:
    """Two rows of one list call an owner differently; a short name without legal form is no second name."""
    scene, _ = place()
    owner = scene.thing("Enterprise", "山城齿轮有限公司", second)
    for row, name in enumerate(("山城齿轮有限公司", second)):
        project = scene.thing("Project", f"扩能项目{row}")
        scene.say(project, "projectOf", owner, group=f"page#0/{row}", quote=name)
    assert bool(audit(scene, "name")) is found


@pytest.mark.parametrize(("second", "found"), [("骨干", True), ("链主", False)])
def test_two_tiers(second: str, *, found: bool) -> None:
    """One list puts an enterprise into one tier; to lead a chain besides is no contradiction."""
    scene, _ = place()
    maker = scene.thing("Enterprise", "山城齿轮有限公司")
    scene.say(maker, "tier", "龙头", group="page#0/1")
    scene.say(maker, "tier", second, group="page#0/9")
    assert bool(audit(scene, "conflict")) is found


def test_unit_slip_is_named() -> None:
    """The same digits in 亿元 and 万元 are a slip of the unit."""
    scene, _ = place()
    maker = scene.thing("Enterprise", "山城齿轮有限公司")
    scene.number(maker, "产值", 4.5, "亿元", text="4.5亿元", year="2021")
    scene.number(maker, "产值", 4.5, "万元", text="4.5万元", year="2021")
    assert [row.slip for row in audit(scene, "conflict")] == ["单位可能写错"]
