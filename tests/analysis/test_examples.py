"""The examples in the docstrings are run."""

import doctest
from importlib import import_module
from pkgutil import iter_modules

import chaingraph.analysis


def test_examples() -> None:
    """Every example of the room gives what it shows."""
    results = [doctest.testmod(import_module(f"chaingraph.analysis.{m.name}")) for m in iter_modules(analysis_path())]
    assert sum(result.attempted for result in results) >= 9
    assert sum(result.failed for result in results) == 0


def analysis_path() -> list[str]:
    return list(chaingraph.analysis.__path__)
