"""Mistakes at the command line in one Chinese line: what, where, what to do."""

from __future__ import annotations

import os
from difflib import get_close_matches

import click

from chaingraph.errors import UsageError

DEBUG = "CHAINGRAPH_DEBUG"
"""Environment variable that lets a programming error through, with its traceback."""
EXTRA = "Got unexpected extra argument"
FEW = 10
"""Commands that fit into one line."""
USERS = (FileNotFoundError, FileExistsError, IsADirectoryError, NotADirectoryError, PermissionError)
"""What the user can mend by naming another place."""


def unknown_command(name: str, commands: list[str], *, path: str = "chaingraph", heading: str = "命令") -> UsageError:
    """There is no such command; the nearest ones are named, or all of a few."""
    near = get_close_matches(name, commands)
    every = f"可用：{'、'.join(commands)}" if len(commands) <= FEW else f"全部{heading}见 {path} --help"
    return UsageError(f"没有“{name}”这个{heading}", hint=f"是否指：{'、'.join(near)}？" if near else every)


def usage_line(error: click.ClickException) -> str:
    """What click found wrong with the words of a command."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "chaingraph"
    return f"{_what(error)}；用法见 {path} --help"


def _what(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f"，是否指：{'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有选项 {error.option_name}{near}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 用法不对：缺少值，或不应有值"
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {_name(error.param)}{_wanted(error.param)}"
    if isinstance(error, click.BadParameter):
        return f"{_name(error.param)} 的值不对{_wanted(error.param) or f'：{error.message}'}"
    message = error.format_message()
    return f"多出的参数{message.removeprefix(EXTRA).lstrip('s')}" if message.startswith(EXTRA) else message


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    return (
        parameter.opts[0]
        if isinstance(parameter, click.Option)
        else parameter.metavar or (parameter.name or "").upper()
    )


def _wanted(parameter: click.Parameter | None) -> str:
    """What may stand there, for a number or one of a fixed list."""
    kind = parameter.type if parameter else None
    if isinstance(kind, click.Choice):
        return f"，可用：{'、'.join(map(str, kind.choices))}"
    return "，应为数字" if kind in (click.FLOAT, click.INT) else ""


def system_line(error: OSError) -> tuple[str, int]:
    """What the system refused, and the exit code: the user's mistake or a failure."""
    reasons = {
        FileNotFoundError: "路径不存在",
        FileExistsError: "已有同名文件",
        IsADirectoryError: "这是文件夹，不是文件",
        NotADirectoryError: "路径的一部分不是文件夹",
        PermissionError: "没有权限",
    }
    place = f"{error.filename}: " if error.filename else ""
    reason = next((words for kind, words in reasons.items() if isinstance(error, kind)), error.strerror or str(error))
    return f"{place}{reason}；请检查路径、权限和磁盘空间", 2 if isinstance(error, USERS) else 1


def defect_line(error: Exception) -> str:
    """A fault of ours, which the user cannot mend but can report."""
    return f"程序出错（{type(error).__name__}: {error}）；请附上命令和文件报告此问题，设 {DEBUG}=1 再运行可看到出错位置"


def wants_traceback() -> bool:
    """Whether the user, a developer, wants to see where a defect is."""
    return bool(os.environ.get(DEBUG))
