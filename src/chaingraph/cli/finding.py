"""What the commands that show a finding share: open the graph, find, print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from chaingraph.cli.output import Sheet, emit

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from chaingraph.analysis import Projection


class Output(TypedDict):
    """The shared options, as click hands them on."""

    form: str | None
    file: Path | None
    evidence: bool
    lang: str


def print_finding(
    title: str,
    location: str,
    find: Callable[[Projection], Sequence[DataclassInstance]],
    output: Output,
    columns: tuple[str, ...] = (),
) -> Sequence[DataclassInstance]:
    """Prints what ``find`` finds in the graph at ``location``, and returns it."""
    from chaingraph.analysis import to_json
    from chaingraph.pipeline import open_projection

    rows = find(open_projection(location))
    emit(Sheet(title, [to_json(row) for row in rows], columns), **output)
    return rows
