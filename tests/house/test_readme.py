"""The README shows what the commands really print."""

from __future__ import annotations

from pathlib import Path

import pytest
from docs.readme import README, commands, filled


@pytest.mark.slow
def test_blocks_are_what_the_commands_print(sample: Path) -> None:
    """Every block of the README equals the output of its command; `python -m docs.readme` writes them anew."""
    text = README.read_text(encoding="utf-8")
    assert len(commands(text)) >= 2
    assert filled(text, sample) == text
