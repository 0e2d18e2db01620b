"""What can go wrong, named by whose fault it is.

For: every room; the command line turns each of these into one line and an exit code.
In: what happened, where, and what the user can do about it.
Out: an exception whose ``str()`` is that one line.
How: a room raises the class of its stage; nothing here imports anything of the project.
"""

from __future__ import annotations


class ChaingraphError(Exception):
    """A failure the user can understand and mend.

    Args:
        what: What went wrong, in words of the user's world.
        where: File, line or cell; empty when the place is the command itself.
        hint: What to do next; empty when there is nothing to do.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        self.what = what
        self.where = where
        self.hint = hint
        super().__init__(what, where, hint)

    def __str__(self) -> str:
        """One line: where, what, what to do."""
        place = f"{self.where}: " if self.where else ""
        advice = f"；{self.hint}" if self.hint else ""
        return " ".join(f"{place}{self.what}{advice}".split())


class UsageError(ChaingraphError):
    """The user named something that is not there or asked for something that cannot be."""

    exit_code = 2


class DocumentError(ChaingraphError):
    """One document cannot be read; the others still can."""

    exit_code = 4


class SeedError(ChaingraphError):
    """A lexicon, template or judgement file of ours has a row that does not fit."""


class GraphError(ChaingraphError):
    """The graph cannot be built, stored, opened or validated."""


class QueryError(ChaingraphError):
    """A SPARQL query is wrong, forbidden, or takes too long."""

    exit_code = 2
