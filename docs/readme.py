"""Fills the README's blocks with what its commands really print.

A block stands between ``<!-- run: COMMAND -->`` and ``<!-- end -->``. ``python -m docs.readme`` runs the commands and
writes their output; a test runs them too and compares. Commands see the graph of the bundled documents as ``output``.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
BLOCK = re.compile(r"(<!-- run: chaingraph (?P<command>.*?) -->\n)(?P<output>.*?)(<!-- end -->)", re.DOTALL)


def commands(text: str) -> list[str]:
    """The commands of a page, in their order."""
    return [match["command"] for match in BLOCK.finditer(text)]


def filled(text: str, graph: Path | None = None) -> str:
    """``text`` with every block filled with what its command prints now.

    Args:
        text: The page.
        graph: A graph of the bundled documents; without one it is built.
    """
    with tempfile.TemporaryDirectory() as folder:
        if graph is None:
            printed("build -q", folder)
        else:
            (Path(folder) / "output").symlink_to(graph)
        return BLOCK.sub(lambda match: f"{match[1]}{printed(match['command'], folder)}{match[4]}", text)


def printed(command: str, folder: str) -> str:
    """What a command prints on stdout when it runs in ``folder``, where ``seeds`` are the project's own."""
    link = Path(folder) / "seeds"
    if not link.exists():
        link.symlink_to(README.parent / "seeds")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "chaingraph", *shlex.split(command)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        check=True,
    )
    return done.stdout


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
