"""How long each stage took; for people, never part of an artefact."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")


class Clock:
    """Runs a stage and notes how long it took."""

    def __init__(self, progress: Callable[[str], None] = lambda _: None) -> None:
        self.seconds: dict[str, float] = {}
        self.progress = progress

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        """Result of ``work``; its wall time is noted under ``stage``."""
        self.progress(stage)
        start = perf_counter()
        result = work()
        self.seconds[stage] = perf_counter() - start
        return result
