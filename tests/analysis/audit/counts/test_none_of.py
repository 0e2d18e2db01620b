"""None of a kind among so many, and some of the kind among as many: 26个项目全部为内资, 26个项目中有外资项目2个."""

from __future__ import annotations

from chaingraph.analysis.audit.counts.none_of import none_of
from tests.analysis.desks import page


def test_none_of_a_kind() -> None:
    """None of a kind and some of it in one group are told; another group is not."""
    told = "全县签约18个项目全部为内资项目。另据统计，18个项目中有外资项目3个。"
    assert len(list(none_of(page(told)))) == 1
    assert not list(none_of(page("7月签约的6个项目全部为内资项目。全年18个项目中有外资项目3个。")))
