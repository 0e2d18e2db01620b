"""All findings at once, as a build writes them."""

import json

from chaingraph.analysis import find_all
from tests.analysis.built import Page, built, news, plan

FINDINGS = (
    "gaps", "chain_totals", "promised_chains", "localisation", "localisation_totals", "enterprises", "projects", "land",
    "targets", "claims", "neighbours", "candidates", "audit",
)  # fmt: skip


def test_all_findings() -> None:
    """Every finding is there, as plain JSON, with its evidence, and none is empty on a graph that has everything."""
    found = find_all(built(plan(), news()))
    assert tuple(found) == FINDINGS
    assert [name for name, rows in found.items() if not rows] == []
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert all("evidence" in row for rows in found.values() for row in rows)


def test_twice_the_same() -> None:
    """Two builds of the same pages give the same bytes."""
    first, second = (json.dumps(find_all(built(plan(), news()))) for _ in range(2))
    assert first == second


def test_inputs_in_any_order() -> None:
    """The order of the documents does not matter."""
    assert find_all(built(plan(), news())) == find_all(built(news(), plan()))


def test_unanswerable_is_empty() -> None:
    """A chain map that nobody can place leaves the gaps empty and does not stop the build."""
    page = Page("map")
    page.say(page.ref("Segment", "电池", "手机"), "segmentOf", page.ref("Chain", "手机"))
    for name in ("南岸区", "巴南区"):
        page.ref("Region", name)
    found = find_all(built(page))
    assert found["targets"] == []
    assert isinstance(found["gaps"], list)


def test_empty() -> None:
    """An empty graph has every finding, and every one is empty."""
    assert find_all(lambda _: []) == {name: [] for name in FINDINGS}
