"""Quotes as they are shown."""

import pytest

from chaingraph.views.cells import worded
from chaingraph.views.quotes import LONG, shown_quote

ROSTER = "三、成长型企业\n\n" + "\n\n".join(f"\t{n}\n\t第{n}号机械有限公司\n\t装备" for n in range(1, 60))
MAP = "储能电池产业链\n位置,环节,企业\n" + "\n".join(
    f"上游,环节{n},第{n}号材料有限公司、远山材料厂" for n in range(1, 9)
)


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("山城\n机械", "山城 机械"),
        (f"{ROSTER}\n\n\t60\n\t远山机械有限公司", "三、成长型企业 …… 60 远山机械有限公司"),
        (MAP, "储能电池产业链 …… 上游,环节8,第8号材料有限公司、远山材料厂"),
    ],
)
def test_a_table_is_its_head_and_the_row(quote: str, shown: str) -> None:
    """Short quotes stand as they are on one line; of a long table the head and the last row are shown."""
    assert shown_quote(quote) == shown


def test_prose_is_never_shortened() -> None:
    """A sentence over many hard line breaks is whole."""
    prose = "山城机械有限公司在本年度建成了第三条\n" * 12
    assert len(prose) > LONG
    assert shown_quote(prose) == " ".join(prose.split())


def test_a_long_cell_keeps_its_ends() -> None:
    """The row of a project keeps its name, its numbers, and of its long description both ends."""
    content = "利用原有厂房建设智能生产线" * 12
    row = f"装备制造业\n\n\t1\n\t齿轮生产线改造项目\n\t远山公司\n\t{content}达产后交付\n\t4000"
    words = shown_quote(row)
    assert words.startswith("装备制造业 1 齿轮生产线改造项目 远山公司 利用原有厂房")
    assert words.endswith("达产后交付 4000")
    assert len(words) < LONG


def test_reasons_are_parted_by_the_stronger_mark() -> None:
    """Reasons are sentences: names inside them are parted by 、, they by ；."""
    assert (
        worded("reasons", ["已在南川区", "本地仅一家企业的环节：塑胶件"]) == "已在南川区；本地仅一家企业的环节：塑胶件"
    )
    assert worded("evidence", [{"quote": MAP, "doc": "plan", "start": 3}]).startswith("“储能电池产业链 …… 上游")
