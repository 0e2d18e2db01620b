"""``judge``: what could not be replayed is told at once, and nothing is written."""

from pathlib import Path

import pytest

from tests.cli.terminal import run


@pytest.mark.parametrize(
    "words",
    [
        ("type", "充电桩", "项目啊"),
        ("same", "甲公司", "甲公司"),
        ("different", "甲公司"),
        ("same", "甲公司", "乙公司", "--when", "昨天"),
    ],
)
def test_a_decision_that_cannot_be_replayed(words: tuple[str, ...], tmp_path: Path) -> None:
    """One line, exit code 2, no file."""
    result = run("judge", *words, "--file", tmp_path / "judgements.csv")
    assert result.code == 2
    assert len(result.err.strip().splitlines()) == 1
    assert not (tmp_path / "judgements.csv").exists()


@pytest.mark.parametrize("kind", ["项目", "Project"])
def test_types_by_either_name(kind: str, tmp_path: Path) -> None:
    """A type may be called as the tables call it; the file holds the ontology's name."""
    assert run("judge", "type", "充电桩", kind, "--file", tmp_path / "judgements.csv").code == 0
    assert ",Project," in (tmp_path / "judgements.csv").read_text(encoding="utf-8")
