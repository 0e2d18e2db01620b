"""Writes the generated pages anew: ``python -m docs.generate``, or ``make docs``.

With ``--check`` nothing is written; pages that are not what they would be today are named and the exit code is 1.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from chaingraph.reference.ontology_page import ontology_page
from docs.accuracy import page as accuracy_page
from docs.commands import cli_page
from docs.readme import README, filled

DOCS = Path(__file__).resolve().parent
PAGES: Mapping[Path, Callable[[], str]] = {
    DOCS / "accuracy.md": accuracy_page,
    DOCS / "cli.md": cli_page,
    DOCS / "ontology.md": ontology_page,
    README: lambda: filled(README.read_text(encoding="utf-8")),
}
"""Page → what it should say. The README is written by hand but for what its commands print."""


def stale() -> list[Path]:
    """Pages that are missing or not what they would be today."""
    return [path for path, make in PAGES.items() if not path.is_file() or path.read_text(encoding="utf-8") != make()]


def main(words: Sequence[str]) -> int:
    """Writes or checks the pages; the exit code."""
    if words not in ([], ["--check"]):
        sys.stderr.write("python -m docs.generate [--check]\n")
        return 2
    for path in (old := stale()):
        if not words:
            path.write_text(PAGES[path](), encoding="utf-8", newline="\n")
        sys.stderr.write(f"{path.relative_to(DOCS.parent)}: {'not current, run make docs' if words else 'written'}\n")
    return 1 if words and old else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
