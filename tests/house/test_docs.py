"""Documentation that a machine can check: generated pages are current, commands and links are real."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from docs import generate
from docs.commands import cli_page, help_of
from tests.cli.terminal import run

from chaingraph.cli.lazy import LazyGroup
from chaingraph.cli.main import COMMANDS, cli

CHECKOUT = Path(__file__).resolve().parents[2]
PAGES = sorted([*CHECKOUT.glob("*.md"), *CHECKOUT.glob("docs/**/*.md"), *CHECKOUT.glob("output/README.md")])
TEXTS = {path.relative_to(CHECKOUT).as_posix(): path.read_text(encoding="utf-8") for path in PAGES}
COMMAND = re.compile(r"^(?:\$ )?chaingraph ([a-z][\w-]*)(.*)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
GENERATED = ("docs/cli.md", "docs/ontology.md")


def test_the_pages_are_found() -> None:
    """The rules below see all of the documentation."""
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/findings.md", *GENERATED} <= set(TEXTS)


@pytest.mark.parametrize("name", GENERATED)
def test_generated_pages_are_current(name: str) -> None:
    """A page is what its generator writes today; mend with ``make docs``."""
    assert TEXTS[name] == generate.PAGES[CHECKOUT / name]()


def test_checking_writes_nothing_and_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``--check`` names what is old and fails; without it the page is written; then both are content."""
    monkeypatch.setattr(generate, "DOCS", tmp_path / "docs")
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs" / "page.md"
    page.write_text("old", encoding="utf-8")
    monkeypatch.setattr(generate, "PAGES", {page: lambda: "neu\n"})
    assert generate.main(["--check"]) == 1
    assert page.read_text(encoding="utf-8") == "old"
    assert generate.main([]) == 0
    assert page.read_text(encoding="utf-8") == "neu\n"
    assert generate.main(["--check"]) == 0
    page.unlink()
    assert generate.main(["--check"]) == 1
    assert generate.main(["--wrong"]) == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_on_its_page(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With exactly the help that the program prints."""
    monkeypatch.setenv("COLUMNS", "80")
    printed = run(name, "--help").out.rstrip()
    assert help_of(name) == printed
    assert f"## {name}\n\n```text\n{printed}\n```\n" in cli_page()


def ways(name: str) -> list[tuple[str, ...]]:
    """A command and, when it is a group, the commands in it."""
    found = cli.get_command(click.Context(cli), name)
    return [(name,), *((name, kind) for kind in found.table)] if isinstance(found, LazyGroup) else [(name,)]


def test_every_command_the_pages_name_exists() -> None:
    """README and the other pages call only commands that are there, with options that they have."""
    used = [(name, command, rest) for name, text in TEXTS.items() for command, rest in COMMAND.findall(text)]
    assert len([name for name, *_ in used if name == "README.md"]) >= 5
    for name, command, rest in used:
        assert command in COMMANDS, f"{name}: chaingraph {command}"
        known = "".join(help_of(*names) for names in ways(command))
        for option in re.findall(r"(?<!\S)--?[a-z][\w-]*", rest.partition("#")[0]):
            assert re.search(rf"(?<!\S){option}\b", known), f"{name}: {command} {option}"


def test_commands_named_in_running_text_exist() -> None:
    """A command in backquotes is one, too."""
    named = [(page, word) for page, text in TEXTS.items() for word in re.findall(r"`chaingraph ([a-z]\w*)", text)]
    assert named
    assert [(page, word) for page, word in named if word not in COMMANDS] == []


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    """Every link to a file of the project leads to a file that is there."""
    folder = (CHECKOUT / name).parent
    targets = [target.partition("#")[0] for target in LINK.findall(TEXTS[name]) if not target.startswith(("http", "#"))]
    assert [target for target in targets if not (folder / target).exists()] == []


def test_every_finding_has_a_section() -> None:
    """What a command lists is explained on the page of findings."""
    without = {
        "build",
        "mentions",
        "facts",
        "show",
        "query",
        "view",
        "export",
        "report",
        "serve",
        "validate",
        "evaluate",
        "judge",
        "stages",
    }
    sections = set(re.findall(r"^## (\w+)$", TEXTS["docs/findings.md"], re.MULTILINE))
    assert set(COMMANDS) - without <= sections
