"""The few numbers a user may want to change, in one frozen place.

For: the corridor and the command line, which hand them to the rooms.
In: nothing; the environment is not read at import.
Out: :class:`Settings`.
How: defaults here, changed by options of a command with :func:`dataclasses.replace`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """How a build reads, matches and answers.

    Attributes:
        output: Where results go.
        judgements: People's decisions to replay; a build takes those beside its output when ``None``.
        max_document_mb: Larger documents are refused, in megabytes.
        link_threshold: Score from which a name is the same as a known one, 0 to 1.
        query_seconds: How long a typed SPARQL query may run.
        query_rows: How many rows such a query may return.
    """

    output: Path = Path("output")
    judgements: Path | None = None
    max_document_mb: float = 16.0
    link_threshold: float = 0.72
    query_seconds: float = 20.0
    query_rows: int = 100_000
