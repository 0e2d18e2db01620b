"""Gap tables, neighbours, claims and promised chains equal tables that a reader made by hand from the documents.

The tables (``by_hand/*.csv``) hold facts and names alone. ``seeds`` are of the source documents, where they are here;
``desk`` is a desk of another province, invented: a plan chapter with two chain maps, a roster and a neighbour's news
page. Local names stand in full; others as the map writes them. ``sale``: where the chain sells, which is no gap.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

import pytest

from chaingraph.analysis import find_claims, find_gaps, find_neighbours
from chaingraph.analysis.gaps import Gap
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.promises import promised_chains
from tests.analysis.desks import graph_of

TABLES = Path(__file__).parent / "by_hand"
SOURCES = Path(__file__).parents[3] / "shared" / "seeds"
MARK = "；"
Table = list[tuple[object, ...]]


@pytest.fixture(scope="module", params=["desk", "seeds"])
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Projection]:
    """Name of the desk and the graph of its documents; the source documents are skipped where they are not."""
    name = str(request.param)
    files = sorted((TABLES / "desk").iterdir()) if name == "desk" else sorted(SOURCES.glob("*.txt"))
    if not files:
        pytest.skip("the source documents are not here")
    folder = tmp_path_factory.mktemp(name)
    return name, graph_of(files, folder)


def read(name: str) -> list[dict[str, str]]:
    """The rows of a table made by hand."""
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names(cell: str) -> tuple[str, ...]:
    """The names of a cell, sorted."""
    return tuple(sorted(cell.split(MARK))) if cell else ()


def wanted_gaps(name: str, radius: str) -> Table:
    """What the table says of every segment at a radius, in its order."""
    keys = ("local", "outside", "unplaced", "channels")
    rows = [row for row in read(f"{name}_gaps") if row["radius"] == radius]
    return [(row["chain"], row["stage"], row["segment"], row["status"], *(names(row[k]) for k in keys)) for row in rows]


def found_gaps(gaps: Iterable[Gap]) -> Table:
    """The same of what the program finds; chains apart, segments stand stage by stage."""
    return [
        (
            gap.chain,
            gap.stage,
            gap.segment,
            "sale" if gap.is_sale else gap.status,
            tuple(sorted(gap.local)),
            *(tuple(sorted(m.name for m in gap.members if m.where == where)) for where in ("outside", "unknown")),
            tuple(sorted(gap.channels)),
        )
        for gap in gaps
    ]


@pytest.mark.slow
@pytest.mark.parametrize("radius", ["区县", "市"])
def test_gaps(desk: tuple[str, Projection], radius: str) -> None:
    """Segment by segment: status, who is here, who elsewhere, who cannot be placed, and the channels."""
    name, projection = desk
    assert found_gaps(find_gaps(projection, radius=radius)) == wanted_gaps(name, radius)


@pytest.mark.parametrize("radius", ["区县", "市"])
def test_neighbours(desk: tuple[str, Projection], radius: str) -> None:
    """Who makes next door what is missing here, single, or worth a second source: these and nobody else."""
    name, projection = desk
    wanted = [tuple(row.values())[1:] for row in read(f"{name}_neighbours") if row["radius"] == radius]
    found = [
        (row.chain, row.segment, row.status, row.enterprise, row.region)
        for row in find_neighbours(projection, radius=radius)
    ]
    assert sorted(found) == sorted(wanted)


def test_claims(desk: tuple[str, Projection]) -> None:
    """Every claim that can be checked, with its number, the counted one, and where the table has them the names."""
    name, projection = desk
    found = {
        (row.indicator, row.subject.split("、")[0], row.claimed): (row.computed, tuple(sorted(row.names)))
        for row in find_claims(projection)
    }
    wanted = {(row["what"], row["of"], float(row["claimed"])): row for row in read(f"{name}_claims")}
    assert {spot: count for spot, (count, _) in found.items()} == {s: int(r["computed"]) for s, r in wanted.items()}
    told = {spot: names(row["names"]) for spot, row in wanted.items() if row["names"]}
    assert {spot: found[spot][1] for spot in told} == told


def test_promised_chains(desk: tuple[str, Projection]) -> None:
    """How many chains are announced, which are drawn, and how many are absent."""
    name, projection = desk
    wanted = [(int(row["promised"]), names(row["shown"]), int(row["missing"])) for row in read(f"{name}_promised")]
    assert [(row.promised, row.shown, row.missing) for row in promised_chains(projection)] == wanted
