"""What the commands that show a finding share: open the graph, find, print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from chaingraph.cli.options import Output
from chaingraph.cli.output import Sheet, emit

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from chaingraph.analysis import Projection


def print_finding(
    finding: str, location: str, find: Callable[[Projection], Sequence[DataclassInstance]], output: Output
) -> Sequence[DataclassInstance]:
    """Prints what ``find`` finds in the graph at ``location``, and returns it."""
    from chaingraph.analysis import to_json
    from chaingraph.pipeline import open_projection

    rows = find(open_projection(location))
    emit(Sheet(finding, [to_json(row) for row in rows]), **output)
    return rows
