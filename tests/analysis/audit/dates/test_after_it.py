"""What was done behind a thing, and on a day before it."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.after_it import after_it
from tests.analysis.desks import page

WRONG = """\
该建议于2025年4月18日交办我局，由我局主办。|一、接到交办件后，我局于2025年3月26日召开专题会。
来函于2025年5月12日收到。|收到来函后，我局5月6日即组织人员核查。
巡查组6月10日反馈短板12个。|短板反馈后，区里立即于6月2日召开部署会。
细则4月20日印发。细则印发后，4月12日全区召开宣讲会。
"""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_what_followed_too_early_is_told(text: str) -> None:
    """The words before 后 share one with the only clause that has a day for it."""
    assert len(list(after_it(page(*text.split("|"), date="2025-07-20")))) == 1


RIGHT = """\
该建议于2025年4月18日交办我局，由我局主办。|接到交办件后，我局于2025年4月26日召开专题会。
该建议于2025年4月18日交办我局。|接到交办件后，我局对此前3月26日的走访情况作了梳理。
来函于2025年5月12日收到，另一来函3月2日收到。|收到来函后，我局4月6日组织人员核查。
细则4月20日印发。办法公布后，4月12日全区召开宣讲会。
"""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_what_fits_and_other_things_are_none(text: str) -> None:
    """A later day, what was done before, a deed with two days and another paper contradict nothing."""
    assert not list(after_it(page(*text.split("|"), date="2025-07-20")))
