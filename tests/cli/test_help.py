"""Help: in Chinese, in columns that line up, for every command."""

from __future__ import annotations

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.cli.help import NEVER_FIRST, cells, chinese, wrap
from chaingraph.cli.main import COMMANDS, cli
from tests.cli.terminal import run


def test_the_first_page_lists_every_command() -> None:
    """Without words, and with --help, all commands are listed in the order of work, each with what it is for."""
    bare, asked = run(), run("--help")
    assert (bare.code, asked.code) == (0, 0)
    assert bare.out == asked.out
    assert bare.err == asked.err == ""
    lines = asked.out.split("命令：\n")[1].splitlines()
    assert [line.split()[0] for line in lines] == list(COMMANDS)
    assert [line.split(maxsplit=1)[1] for line in lines] == list(COMMANDS.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    """Usage, a Chinese sentence and every option with its meaning; no English word of the library is left."""
    result = run(name, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"用法：chaingraph {name} ")
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    context = click.Context(command, info_name=name)
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option):
            assert parameter.opts[0] in result.out
            assert parameter.help, f"{name} {parameter.opts[0]} has no help"
    assert "选项：" in result.out
    assert not any(word in result.out for word in ("Usage:", "Options:", "Show this message", "[default"))
    assert sum("\u4e00" <= character <= "\u9fff" for character in result.out) > 20


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_no_line_of_help_is_wider_than_a_terminal(name: str) -> None:
    """80 cells, a Chinese character taking two; and the meanings of options begin in one column."""
    text = run(*([name] if name else []), "--help").out
    assert max(map(cells, text.splitlines())) <= 80
    described = [line for line in text.split("选项：\n")[1].split("\n\n")[0].splitlines() if line.startswith("  -")]
    starts = {
        cells(line) - cells(line.lstrip().split("  ", 1)[1].lstrip()) for line in described if "  " in line.strip()
    }
    assert len(starts) == 1


def test_the_version_is_the_packages() -> None:
    """One line on stdout."""
    result = run("--version")
    assert result.code == 0
    assert result.out.startswith("chaingraph")
    assert result.out.count("\n") == 1


@given(st.text(alphabet="企业清单，。（）AB -"), st.integers(min_value=4, max_value=40))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    """Lines together say what the text said; only a closing mark or one long word may stick out."""
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        whole = line.rstrip(NEVER_FIRST)
        assert cells(whole) <= width or " " not in whole
        assert line == line.rstrip()


def test_wrapping_keeps_words_whole() -> None:
    """An option is not broken; a Chinese sentence is, but no line begins with a comma."""
    assert wrap("给出 --output 时", 8) == ["给出", "--output", "时"]
    assert wrap("企业清单，企业", 8) == ["企业清单，", "企业"]
    assert wrap("", 8) == []


def test_only_the_librarys_own_words_are_replaced() -> None:
    """A heading of ours that happens to contain one of them stays."""
    assert chinese("Options") == "选项"
    assert chinese("Options of ours") == "Options of ours"
    assert chinese("范围  [default: 区县; required]") == "范围  [默认：区县; required]"
