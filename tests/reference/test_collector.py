"""The collector of cycles rests and works again."""

from __future__ import annotations

import gc

import pytest

from chaingraph.reference.collector import uncollected


@uncollected()
def _rests() -> bool:
    return not gc.isenabled()


def test_it_rests_inside_and_works_again() -> None:
    """A function that wears it runs without the collector, every time; an error leaves it working."""
    assert _rests()
    assert _rests()
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_it_is_left_as_it_was() -> None:
    """Who has switched it off finds it off."""
    gc.disable()
    try:
        assert _rests()
        assert not gc.isenabled()
    finally:
        gc.enable()
