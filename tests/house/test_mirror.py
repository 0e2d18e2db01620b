"""Tests mirror the source: what tests a module of the audit stands where the module stands."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "chaingraph" / "analysis" / "audit"
TESTS = ROOT / "tests" / "analysis" / "audit"
FILES = sorted(path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))
WHOLE = {
    TESTS: {"test_known_gaps.py", "test_planted.py", "test_quoted.py"},
    **{folder: {"test_look_alikes.py"} for folder in TESTS.iterdir() if folder.is_dir()},
}
"""About all rules at once, or all of a kind: what no rule finds yet, planted sets, and what no rule may be alarmed by."""


def mirrored(file: Path) -> bool:
    """Whether a test file bears the name of a module and stands in its package, or is about the whole."""
    module = SOURCE / file.parent / file.name.removeprefix("test_")
    return module.is_file() or file.name in WHOLE.get(TESTS / file.parent, ())


def test_every_kind_is_looked_at() -> None:
    """The rule below sees the tests of every kind of slips."""
    kinds = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file()}
    assert kinds == {file.parent.name for file in FILES if len(file.parts) > 1}


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_test_stands_beside_its_module(file: Path) -> None:
    """tests/…/<kind>/test_<module>.py tests …/<kind>/<module>.py, or is known to be about the whole."""
    assert mirrored(file), f"no module {file.parent / file.name.removeprefix('test_')}: name it after what it tests"


@pytest.mark.parametrize(
    "file", ["shares/test_batch.py", "test_batch.py", "sums/test_hundreds.py", "test_look_alikes.py"]
)
def test_what_mirrors_nothing_is_told(file: str) -> None:
    """A batch of work, the module of another kind and the exception of another folder are no mirror."""
    assert not mirrored(Path(file))
