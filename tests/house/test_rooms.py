"""House rules that a machine can keep: sizes, doorways, directions, lazy imports."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "chaingraph"
MODULES = sorted(SOURCE.rglob("*.py"))
ROOMS = (
    "documents",
    "mentions",
    "entities",
    "graph",
    "analysis",
    "views",
    "evaluation",
    "reference",
    "records",
    "web",
    "cli",
)
MODULE_LINES = 300
FUNCTION_LINES = 40
HEAVY = (
    "importlib.metadata",
    "jieba",
    "rdflib",
    "pyoxigraph",
    "pyshacl",
    "networkx",
    "pyvis",
    "rich",
    "openpyxl",
    "xlsxwriter",
    "docx",
)


def test_every_module_is_looked_at() -> None:
    """The rules below see the whole source tree, not a part of it."""
    assert len(MODULES) > 900


def too_long(path: Path) -> list[str]:
    """What has outgrown its idea in a module: itself, or functions of it."""
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(SOURCE)
    found = [f"{name}: {len(text.splitlines())} lines"] if len(text.splitlines()) > MODULE_LINES else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            length = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            found += [f"{name}: {node.name} has {length} lines"] if length > FUNCTION_LINES else []
    return found


def test_no_module_outgrows_its_idea() -> None:
    """A module over 300 lines holds a concept that wants a name of its own; so does a function over 40."""
    assert [line for path in MODULES for line in too_long(path)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_a_doorway(room: str) -> None:
    """A room's docstring says for whom it is, what goes in, what comes out and how."""
    doorway = ast.get_docstring(ast.parse((SOURCE / room / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert [word for word in ("For:", "In:", "Out:", "How:") if word not in doorway] == []


def test_rooms_do_not_open_into_each_other() -> None:
    """The import contract of pyproject.toml holds."""
    lint = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([lint, "--no-cache"], capture_output=True, text=True, cwd=SOURCE.parents[1], check=False)
    assert result.returncode == 0, result.stdout


def test_the_command_line_loads_nothing_heavy() -> None:
    """Help appears at once: no engine, tagger or drawing library is imported before it is used."""
    code = f"import sys, chaingraph.cli.main; print([m for m in {HEAVY!r} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
