"""Statements of one thing about itself are not kept; what is said of a file that says nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from chaingraph.errors import UsageError
from chaingraph.pipeline.reading import Reading, between_two, read
from chaingraph.pipeline.silence import silent
from chaingraph.records import (
    Cell,
    Column,
    Document,
    Evidence,
    Extraction,
    Link,
    Mention,
    Ref,
    Resolution,
    Row,
    Statement,
    Table,
)
from chaingraph.settings import Settings

FULL, SHORT, OTHER = (Ref("Enterprise", name, "d") for name in ("重庆海纳汽车零部件有限公司", "海纳汽车", "南山电子"))
LINKS = {FULL: Link("enterprise/1", 1.0), SHORT: Link("enterprise/1", 0.9), OTHER: Link("enterprise/2", 1.0)}


def stated(subject: Ref, thing: Ref | str) -> Statement:
    """That one supplies the other."""
    return Statement(subject, "supplies", thing, Evidence("d", 0, 1, "甲"), "test")


def test_nothing_supplies_itself() -> None:
    """A short name and the full one are one firm; what concerns another thing, or is mere words, stays."""
    kept = (stated(SHORT, OTHER), stated(OTHER, FULL), stated(FULL, "名单"))
    found = Extraction((), (stated(SHORT, FULL), *kept))
    assert between_two(found, Resolution((), LINKS)).statements == kept


@pytest.mark.parametrize(
    ("name", "advice"), [("空.txt", "请检查是否保存完整"), ("旧.doc", "请另存为 docx"), ("图.png", "支持 txt")]
)
def test_a_bad_file_alone_keeps_its_advice(tmp_path: Path, name: str, advice: str) -> None:
    """What helps with a file in a folder is said of it when it is the only one."""
    (tmp_path / name).write_bytes(b"" if name == "空.txt" else b"old")
    with pytest.raises(UsageError) as error:
        read([tmp_path / name], Settings())
    assert advice in str(error.value.hint)


def test_a_file_that_says_nothing_is_told_of() -> None:
    """No name and no fact, or a table without a fact; a text with a name, a table with a fact are no matter."""
    cell = Cell("甲", 0, 1)
    table = Table("d", (Column(("名单",)),), tuple(Row((cell,)) for _ in range(4)), 0, 1)
    documents = tuple(
        Document(id_, f"{id_}.txt", "甲", tables=(table,) if id_ in "bd" else ()) for id_ in ("a", "b", "c", "d")
    )
    mentions = tuple(Mention(FULL._replace(document=id_), 0, 1, "甲", "test") for id_ in ("b", "c", "d"))
    said = replace(stated(SHORT, OTHER), evidence=Evidence("d", 0, 1, "甲"))
    found = list(silent(Reading(documents, (), Extraction(mentions, (said,)), Resolution((), LINKS))))
    assert [(failure.path, failure.fatal) for failure in found] == [("a.txt", False), ("b.txt", False)]
    assert all(failure.hint for failure in found)
    assert "4 行" in found[1].what
