"""In which year an undated document was written."""

from __future__ import annotations

import pytest

from chaingraph.mentions.written import supposed_date
from chaingraph.records import Cell, Column, Document, Passage, Row, Table

AIMS = [
    ("2023年产值9亿元。到2027年，产值突破20亿元。", "2023"),
    ("到2025年产值9亿元，到2030年产值20亿元。", "2024"),
    ("到2027年，产值突破20亿元。", "2026"),
    ("产值20亿元。", ""),
    ("柳河区产业规划（2024—2028年）\n到2027年，产值达到20亿元。", "2024"),
    ("柳河区三年行动方案（2024年—2026年）。到2026年，产值达到20亿元。", "2024"),
    ("2023年产值9亿元。到2027年，产值达到20亿元。甲项目2027年建成投产。", "2023"),
    ("到2025年，产值达到9亿元。到2027年，产值达到20亿元。甲项目2026年建成投产。", "2024"),
    ("到2025年，产值达到9亿元。甲项目2026年6月底前完工。", "2024"),
    ("2022年产值9亿元。力争2024年产值突破12亿元。", "2022"),
    ("2022年产值9亿元。预计2024年甲项目竣工。", "2022"),
    ("2022年产值9亿元。2026年目标：产值20亿元。", "2022"),
    ("2022年产值9亿元。至2026年，产值20亿元。", "2022"),
]
REACHED = [
    ("到2020年底，已达到9亿元。2021年产值11亿元。", "2021"),
    ("到2020年底，产值达到了9亿元。到2025年，产值达到20亿元。", "2020"),
    ("截至2023年底，规上企业120家。", "2023"),
    ("截止到2023年，共有规上企业120家。到2025年，规上企业达到150家。", "2023"),
    ("到2020年，产值达到9亿元。2022年产值12亿元，同比增长8%。", "2022"),
    ("2022年产值12亿元。2023年，甲项目投产。", "2023"),
    ("从2015年的3亿元增长到2020年的9亿元。2021年产值11亿元。", "2021"),
]


def document_of(text: str, section: tuple[str, ...] = ()) -> Document:
    """An undated document of one paragraph a line, under some headings."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    lines = zip(starts, text.split("\n"), strict=True)
    passages = tuple(Passage("d", "paragraph", line, ((0, start),), section) for start, line in lines)
    return Document("d", "d.txt", text, passages=passages)


@pytest.mark.parametrize(("text", "year"), AIMS)
def test_a_text_was_written_before_what_it_aims_at(text: str, year: str) -> None:
    """The latest year that is told of; never the oldest that is aimed at, nor one that is planned for."""
    assert supposed_date(document_of(text)) == year


@pytest.mark.parametrize(("text", "year"), REACHED)
def test_what_was_reached_is_no_aim(text: str, year: str) -> None:
    """到2020年底，已…, 截至 and years that later figures lie behind."""
    assert supposed_date(document_of(text)) == year


def test_headings_tell_aims_from_what_was_reached() -> None:
    """Under 发展目标 an aim outweighs a figure told of a later year; under 发展基础 it was reached."""
    text = "到2025年，产值达到9亿元。2026年产值12亿元。"
    assert supposed_date(document_of(text, ("三、发展目标",))) == "2024"
    assert supposed_date(document_of(text)) == "2026"
    assert supposed_date(document_of("到2020年，产值达到9亿元。", ("一、发展基础",))) == "2020"


def test_header_years_tell_nothing() -> None:
    """Bare years over the columns of a table may be any; 2027年目标 is aimed at; prose in cells counts."""
    heads = ("指标", "2023年", "2025年", "2027年目标", "进展")
    cells = tuple(Cell(text, 0, 0) for text in ("产值", "9", "12", "20", "2024年完成产值10亿元，增长8%。"))
    columns = tuple(Column((head,)) for head in heads)
    bare = Document("d", "d.txt", "", tables=(Table("d", columns, (Row(cells[:4]),), 0, 0),))
    assert supposed_date(bare) == "2026"
    told = Document("d", "d.txt", "", tables=(Table("d", columns, (Row(cells),), 0, 0),))
    assert supposed_date(told) == "2024"
