"""None of them in a state, and one that is."""

import pytest

from chaingraph.analysis.audit.words.none_of import none_of
from tests.analysis.desks import page

TEXTS = (
    "清单所列9家企业无一家停产，用工稳定。其中兴达纸业{}。|产量最高|因限电停产20天",
    "上半年6家公司无一家亏损。分公司看，恒发公司{}230万元。|盈利|亏损",
)


@pytest.mark.parametrize("case", TEXTS)
def test_none_is_none(case: str) -> None:
    """Nobody of the passage is in the state that none is said to be in."""
    text, right, wrong = case.split("|")
    assert not list(none_of(page(text.format(right))))
    assert [row.kind for row in none_of(page(text.format(wrong)))] == ["words"]


@pytest.mark.parametrize(
    "text",
    [
        "清单所列9家企业无一家停产，用工稳定。其中兴达纸业采取措施避免停产，效果较好。",
        "上半年6家公司无一家亏损。上年恒发公司亏损230万元。",
    ],
)
def test_another_time_is_no_exception(text: str) -> None:
    """What was averted, or was so a year ago, is no exception."""
    assert not list(none_of(page(text)))
