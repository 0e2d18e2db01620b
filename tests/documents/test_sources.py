"""Sources: which files are documents, and what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.documents.sources import find_files
from chaingraph.errors import UsageError


def make(folder: Path, *names: str) -> None:
    """Empty files of these names."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("云川市", encoding="utf-8")


def test_folders_are_walked_in_order_without_what_is_no_document(tmp_path: Path) -> None:
    """Hidden files, lock files and README files inside folders are passed over; the rest comes sorted."""
    make(
        tmp_path,
        "乙.txt",
        "甲.csv",
        "子/丙.md",
        ".hidden/x.txt",
        ".x.txt",
        "~$甲.xlsx",
        "README.md",
        "readme.txt",
        "图.png",
    )
    assert [file.path.relative_to(tmp_path).as_posix() for file in find_files([tmp_path])] == [
        "乙.txt",
        "图.png",
        "甲.csv",
        "子/丙.md",
    ]


def test_a_readme_that_is_named_is_read(tmp_path: Path) -> None:
    """A README that the user names is what the user wants."""
    make(tmp_path, "README.md")
    assert [file.id for file in find_files([tmp_path / "README.md"])] == ["README"]


def test_identifiers_are_unique_and_do_not_depend_on_chance(tmp_path: Path) -> None:
    """Two files of one stem get the suffix or the folder added; the first keeps its stem."""
    make(tmp_path, "规划.txt", "规划.pdf", "二/规划.txt", "三/规划.txt", "三/四/规划.txt")
    names = [file.id for file in find_files([tmp_path])]
    assert len(set(names)) == 5
    assert names == [file.id for file in find_files([tmp_path])]
    assert names[:2] == ["规划", "规划-txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """A folder and a file in it are no two documents."""
    make(tmp_path, "甲.txt")
    assert len(find_files([tmp_path, tmp_path / "甲.txt", tmp_path / "." / "甲.txt"])) == 1


def test_missing_paths_and_empty_folders_are_the_users_mistake(tmp_path: Path) -> None:
    """Each is one line that says what, where and what to do."""
    with pytest.raises(UsageError, match=r"路径不存在.*请检查"):
        find_files([tmp_path / "无.txt"])
    with pytest.raises(UsageError, match=r"没有可读的文件.*支持"):
        find_files([tmp_path])
    make(tmp_path, "图.png")
    with pytest.raises(UsageError, match="没有可读的文件"):
        find_files([tmp_path])
