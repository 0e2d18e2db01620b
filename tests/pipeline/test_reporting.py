"""Putting a report in place: all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.pipeline.reporting import put_in_place


def test_all_files_are_put_in_place(tmp_path: Path) -> None:
    """Old ones are replaced, nothing else is left behind."""
    old = tmp_path / "new" / "a.txt"
    old.parent.mkdir()
    old.write_bytes(b"old")
    paths = put_in_place({old: b"1", old.with_name("b.txt"): b"2"})
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]
    assert sorted(path.name for path in old.parent.iterdir()) == ["a.txt", "b.txt"]


def test_a_failure_leaves_the_old_files(tmp_path: Path) -> None:
    """When the second file cannot be written the first is still the old one."""
    first, second = tmp_path / "a.txt", tmp_path / "b" / "b.txt"
    first.write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"a file where a folder should be")
    with pytest.raises(OSError, match="b"):
        put_in_place({first: b"new", second: b"new"})
    assert first.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b"]
