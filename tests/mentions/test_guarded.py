"""Patterns that are tried only where they can match."""

from __future__ import annotations

import gc
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import chaingraph.mentions
from chaingraph.mentions import modality
from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names import chain_frames, people

TEXTS = sorted((Path(__file__).parents[1] / "corpus").glob("h*[13579].txt"))


def test_a_text_without_what_is_needed_is_passed_by() -> None:
    """Of alternatives one word is enough, of words in a row each is needed; the text may hold them in vain."""
    pattern = Guarded(r"(?:新|扩)建[^，]{0,8}(?:生产线|产线|车间)")
    assert [match[0] for match in pattern.finditer("计划新建两条生产线，扩建车间")] == ["新建两条生产线", "扩建车间"]
    assert not pattern.may_match("新建厂房")
    assert not pattern.may_match("改造车间")
    assert pattern.may_match("车间已扩建")
    assert not list(pattern.finditer("车间已扩建"))


def test_a_search_may_be_between_two_positions() -> None:
    """What is needed counts only between them; what stands before them may still be looked at."""
    pattern = Guarded(r"(?<!不)(?:建|改)设厂")
    text = "建设厂房，不建设厂，改设厂"
    assert [match.start() for match in pattern.finditer(text)] == [0, 10]
    assert [match.start() for match in pattern.finditer(text, 1)] == [10]
    assert not pattern.may_match(text, 1, 5)
    assert pattern.search(text, 6) is not None
    assert pattern.search(text, 6, 9) is None


@pytest.mark.parametrize("pattern", [r"\d+个?", r"(?:甲|乙?)丙?", r"[一-龥]", r"[^甲]"])
def test_what_needs_nothing_is_always_tried(pattern: str) -> None:
    """Classes of more than a few characters and optional words guard nothing."""
    assert Guarded(pattern).may_match("")


def test_no_match_is_lost() -> None:
    """What a pattern of the rules finds in a line, its guard lets through."""
    for module in pkgutil.walk_packages(chaingraph.mentions.__path__, f"{chaingraph.mentions.__name__}."):
        import_module(module.name)
    kept = (modality._cues(), people.person(), chain_frames._predicate())  # made when they are first asked for
    patterns = [value for value in gc.get_objects() if isinstance(value, Guarded)]
    lines = [line for path in TEXTS[::3] for line in path.read_text(encoding="utf-8").splitlines()]
    assert kept and len(patterns) > 100
    for pattern in patterns:
        assert [line for line in lines if not pattern.may_match(line) and pattern._pattern.search(line)] == []
