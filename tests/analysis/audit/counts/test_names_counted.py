"""Names that stand in a row and the number of them right beside it, however the two are laid out."""

from __future__ import annotations

from chaingraph.analysis.audit.counts.names_counted import names_counted
from tests.analysis.desks import page

SIX = "周海宁、吴志远、郑晓东、冯国强、陈立新、褚文斌"


def test_names_counted() -> None:
    """Six names are six, told in brackets, before the names, with 等, on the line before or behind."""
    for told in ("出席：{}（共{}人）", "参加人员（{1}人）：{0}", "成员：{}等{}人。"):
        for number, wrong in ((6, 0), (7, 1)):
            assert len(list(names_counted(page(told.format(SIX, number))))) == wrong
    assert len(list(names_counted(page("参会人员共7人，名单如下：", SIX)))) == 1
    assert len(list(names_counted(page("出席人员名单", SIX, "（以上7人，全部到会）")))) == 1


def test_bodies() -> None:
    """Offices are counted as people are."""
    offices = "县工信局、县发改委、县商务局、县财政局"
    assert len(list(names_counted(page(f"参会单位：{offices}（共5家）")))) == 1
    assert not list(names_counted(page(f"参会单位：{offices}（共4家）")))
    joined = "县工信局、县发改委、县商务局和柳林园区管委会"
    assert not list(names_counted(page(f"参会单位：{joined}（共4家）")))


def test_others() -> None:
    """Those who should have come are more, and a row that is open names some only."""
    assert not list(names_counted(page(f"应到7人。出席：{SIX}。")))
    assert not list(names_counted(page("先进个人：周海宁、吴志远、郑晓东等5人。")))
