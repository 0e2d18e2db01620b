"""Lists of figures: neighbouring amounts of one unit that are told in one way."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.observations import observed
from chaingraph.analysis.audit.sums.runs import runs
from tests.analysis.desks import page


def test_a_list_ends_with_what_is_left() -> None:
    """Behind "others" no member follows."""
    found = [run for item in observed(page("签约42个，食品19个、轻纺14个、其他9个，开工30个。")) for run in runs(item)]
    assert [[part.quantity.text for part in run.parts] for run in found][-1] == ["19个", "14个", "9个"]
