"""Several amounts told of each of some things, one of which alone does not add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.parallel import parallel
from tests.analysis.audit.desk import rows_of
from tests.analysis.desks import graph_of

PARTS = "东园企业46家，产值41.5亿元，税金1.2亿元。西园企业37家，产值29.3亿元，税金0.8亿元。北园企业65家，产值23.6亿元，税金2.1亿元。"
TABLE = "园区,产值（亿元）,用工（人）\n东园,41.5,5120\n西园,29.3,3240\n北园,23.6,2750\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("三个园区共有企业158家，产值94.4亿元。", 1),
        ("三个园区共有企业148家，产值94.4亿元。", 0),
        # Nothing that is told together is given: the things are not all there are.
        ("全县共有企业158家，产值120.3亿元。", 0),
        ("三个园区共有企业148家，用地94.4亩。", 0),
    ],
)
def test_parallel(said: str, found: int) -> None:
    """A total the parts do not give is a row where the total told with it is given by the same parts."""
    parts = PARTS.replace("，税金1.2亿元", "").replace("，税金0.8亿元", "").replace("，税金2.1亿元", "")
    assert len(rows_of(f"{parts}\n\n{said}", parallel)) == found


def test_units_told_twice() -> None:
    """Of two amounts of one unit each is held against the sum of its name."""
    (row,) = rows_of(f"{PARTS}\n\n三个园区共有企业148家，产值94.4亿元，税金5.1亿元。", parallel)
    assert (row.left, row.right) == ("5.1亿元", "4.1亿元")


def test_table_of_another_document(tmp_path: Path) -> None:
    """The parts may be rows of a table, and all be told in another document."""
    files = [tmp_path / "a.csv", tmp_path / "b.txt"]
    files[0].write_text(TABLE, encoding="utf-8")
    files[1].write_text("三园情况\n\n2024年，三个园区实现产值94.4亿元、用工12110人。\n", encoding="utf-8")
    (row,) = parallel(graph_of(files, tmp_path / "out"))
    assert (row.left, row.right) == ("12110人", "11110人")
