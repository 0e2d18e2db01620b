"""What the commands that read documents share: the reading itself, and the word on what could not be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.settings import Settings

if TYPE_CHECKING:
    from chaingraph.pipeline import Reading
    from chaingraph.records import Failure

SOME_FAILED = 4


@contextmanager
def read_sources(sources: Sequence[Path], judgements: Path | None, *, stated: bool = True) -> Iterator[Reading]:
    """The reading of ``sources``, with the statements of their prose where ``stated``; ``judgements`` are replayed.

    When the block is done, failures are listed and the exit code tells of them.
    """
    from chaingraph.pipeline import read

    reading = read(sources, Settings(judgements=judgements), stated=stated)
    yield reading
    report_failures(reading.failures)


def report_failures(failures: Sequence[Failure]) -> None:
    """Lists on stderr what could not be read, and exits with the contract's code when a whole document is missing."""
    from chaingraph.views.cells import visible

    for failure in failures:
        kind = "错误" if failure.fatal else "提示"
        advice = f"；{failure.hint}" if failure.hint else ""
        line = " ".join(f"{kind}：{failure.path}: {failure.what}{advice}".split())
        sys.stderr.write(f"{visible(line)}\n")
    if any(failure.fatal for failure in failures):
        sys.exit(SOME_FAILED)
