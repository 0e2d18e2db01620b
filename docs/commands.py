"""The page ``docs/cli.md``: every command with its help, as the program prints it."""

from __future__ import annotations

import click

from chaingraph.cli.help import Context
from chaingraph.cli.lazy import LazyGroup
from chaingraph.cli.main import COMMANDS, cli
from chaingraph.cli.mistakes import DEBUG

WIDTH = 78
HEAD = f"""# Command line

<!-- Made by `make docs` from the commands themselves; do not edit. -->

Names, options and JSON keys are a contract: they do not change without a note in the changelog. What each finding means
and which columns it has is told in [findings.md](findings.md); predicates and types in [ontology.md](ontology.md).

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | a failure: the graph breaks its own shapes, an endpoint does not answer, a disk is full, a defect of ours |
| 2 | a mistake of the user's, told in one line: what, where, what to do |
| 3 | gaps found, under `--fail-on-gap` |
| 4 | some documents could not be read; the rest was built |

- Data goes to stdout; progress, warnings and mistakes go to stderr.
- `--graph` names a built graph: a folder, or the URL of any SPARQL 1.1 endpoint.
- `-o FILE` takes the format from the suffix (`.json .jsonl .csv .xlsx .md`); CSV files begin with the mark that Excel
  needs, CSV on stdout does not. In CSV and Excel numbers are numbers, a share of 74 % is 0.74, the unknown is an empty
  cell, and no cell is a formula. JSON has every key, also those that a table leaves out.
- A console that cannot show a character shows `?`. `{DEBUG}=1` lets a defect through with its traceback.

"""


def cli_page() -> str:
    """The whole page as Markdown."""
    listed = "".join(f"- [`{name}`](#{name}) {meaning}\n" for name, meaning in COMMANDS.items())
    return HEAD + listed + "".join(_section(name) for name in COMMANDS)


def _section(name: str) -> str:
    parts = [f"\n## {name}\n\n```text\n{help_of(name)}\n```\n"]
    group = cli.get_command(Context(cli), name)
    if isinstance(group, LazyGroup):
        parts += [f"\n### {name} {kind}\n\n```text\n{help_of(name, kind)}\n```\n" for kind in group.table]
    return "".join(parts)


def help_of(*names: str) -> str:
    """What ``chaingraph NAME --help`` prints on a terminal of 80 columns."""
    command: click.Command = cli
    context = Context(cli, info_name="chaingraph", terminal_width=WIDTH, **cli.context_settings)
    for name in names:
        found = command.get_command(context, name) if isinstance(command, click.Group) else None
        if found is None:
            raise click.UsageError(name)
        command = found
        settings = {"terminal_width": WIDTH, **command.context_settings}
        context = Context(command, parent=context, info_name=name, **settings)
    return command.get_help(context).rstrip()
