"""Python's collector of cycles, which rests while much is made that holds none.

For: ``mentions.finder`` and ``entities.resolver``.
In: nothing. Out: :func:`uncollected`.
How: what a corpus tells is kept to the end and grows; the collector would walk through all of it again and again.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """The collector rests inside, and is left as it was found; a function may wear it, too."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
