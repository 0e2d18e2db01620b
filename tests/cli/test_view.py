"""The group of views: found by name, one file each, one of them meant when none is named."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run as start

import click
import pytest

from chaingraph.cli.main import cli
from chaingraph.cli.view import VIEWS, command
from tests.cli.terminal import run

FOLDER = Path(sys.modules["chaingraph.cli"].__file__ or "").parent / "views"


def test_every_view_is_a_file_and_every_file_a_view() -> None:
    """The table and the folder agree (what views share is no view), and each command is called as the table calls it."""
    files = [path for path in FOLDER.glob("[a-z]*.py") if "@click.command(" in path.read_text(encoding="utf-8")]
    assert sorted(VIEWS) == sorted(path.stem for path in files)
    for name in VIEWS:
        view = command.get_command(click.Context(command), name)
        assert view is not None
        assert view.name == name


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_explains_itself(name: str) -> None:
    """Usage and options, all with a meaning, in Chinese."""
    result = run("view", name, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"用法：chaingraph view {name} ")
    view = command.get_command(click.Context(command), name)
    assert view is not None
    assert all(parameter.help for parameter in view.params if isinstance(parameter, click.Option))


def test_the_group_lists_its_views() -> None:
    """Help names every kind; without a kind no help is shown but the chain is drawn."""
    lines = run("view", "--help").out.split("种类：\n")[1].splitlines()
    assert [line.split()[0] for line in lines] == list(VIEWS)
    assert "请先运行 chaingraph build" in run("view", "--graph", "nowhere").err


def test_an_unknown_kind_is_told() -> None:
    """With what there is, and the nearest name."""
    assert "可用：chain" in run("view", "wheel").err
    assert "是否指：chain？" in run("view", "chian").err


def test_no_view_is_loaded_for_help() -> None:
    """Help of the program and of the group imports none of the views."""
    words = "import sys; from chaingraph.cli.main import main\ntry: main({!r})\nexcept SystemExit: pass\nprint([m for m in sys.modules if m.startswith('chaingraph.cli.views.')])"
    for arguments in (["--help"], ["view", "--help"]):
        done = start([sys.executable, "-c", words.format(arguments)], capture_output=True, encoding="utf-8", check=True)
        assert done.stdout.splitlines()[-1] == "[]"


def test_groups_share_their_ways() -> None:
    """The program itself is such a group, without a default."""
    assert cli.default == ""
    assert cli.table is not VIEWS
