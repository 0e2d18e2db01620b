"""A group of commands that loads a command's module only when it is called, so that help appears at once."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from chaingraph.cli.help import Context
from chaingraph.cli.mistakes import unknown_command

HELP = ("-h", "--help")


class LazyGroup(click.Group):
    """Knows its commands by name; each is the ``command`` of a module of its name."""

    context_class = Context

    def __init__(
        self,
        *args: Any,
        table: Mapping[str, str],
        package: str,
        heading: str = "命令",
        default: str = "",
        **options: Any,
    ) -> None:
        """A group over a table of commands.

        Args:
            args: Handed on to click.
            table: Name → what it is for, in the order in which help lists them.
            package: Where the modules are.
            heading: What its commands are called in help and in mistakes.
            default: The command that is meant when none is named; help when empty.
            options: Handed on to click.
        """
        super().__init__(*args, **options)
        self.table, self.package, self.heading, self.default = table, package, heading, default

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options without a command are those of the default command."""
        if self.default and (not args or (args[0].startswith("-") and args[0] not in HELP)):
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command ``cmd_name``, or ``None``."""
        if cmd_name not in self.table:
            return None
        command: click.Command = import_module(f"{self.package}.{cmd_name}").command
        command.context_class = Context
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that ``args`` begins with.

        Raises:
            UsageError: There is none.
        """
        if args[0] not in self.table and not args[0].startswith("-"):
            raise unknown_command(args[0], list(self.table), path=ctx.command_path, heading=self.heading)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line a command, without loading any of them."""
        with formatter.section(self.heading):
            formatter.write_dl(list(self.table.items()))
