"""The lines of a text with their offsets, and what a line looks like between and around tables.

For: the readers of flattened tables and of chain maps.
In: decoded text with any line ends.
Out: :class:`Line` records without blank lines; a line knows how many blank lines stand before it.
How: one expression over the whole text; form feeds and vertical tabs end a line too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chaingraph.documents.tables_words import is_note, line_unit, section_level, squeeze, words
from chaingraph.records import Cell

_LINE = re.compile(r"[^\r\n\f\v]+")
_LINE_END = re.compile(r"\r\n|[\n\r\f\v]")
BREAK = re.compile(r"[ \u3000\xa0]*(?:[\t\r\n\f\v]|<br */?>)[\t\r\n\f\v \u3000\xa0]*")
"""What is taken out of a cell that runs over line ends."""
_BLANKS = " \u3000\xa0\ufeff\u200b"
_PAGE = re.compile(r"[-—–－·.\s]*第?\s*\d{1,4}\s*页?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–－·.\s]*")
_NUMBERED_TABLE = re.compile(
    r"(?:续?[附]?表|Table|TABLE|专栏|图表)\s*[\d一二三四五六七八九十]+(?:[-—–.．－]\d+)*\s*[:：.、]?\s*"
)
_ATTACHMENT = re.compile(r"附\s*[件表录]\s*[\d一二三四五六七八九十]*\s*[:：.、]?\s*")
_CONTINUED = re.compile(
    r"[（(]?续\s*表?\s*[\d一二三四五六七八九十\-.—]*[）)]?|.{0,40}[（(]续\s*表?[）)]|[（(]?接上[表页][）)]?"
)
_NO_TABLES = ("代表", "发表", "仪表", "手表", "电表", "外表", "钟表")
_SENTENCE_ENDS = "。！？；;!?…"


class Line(NamedTuple):
    """A line that is not blank.

    ``text`` is the line without its line end, as it stands; ``blanks`` counts the blank lines directly before it.
    """

    start: int
    end: int
    text: str
    blanks: int


def read_lines(text: str) -> list[Line]:
    """All lines with at least one character that is not a blank; a lone tab counts, it may be an empty cell."""
    return list(_iterate(text))


def _iterate(text: str) -> Iterator[Line]:
    last = 0
    blanks = -1
    for match in _LINE.finditer(text):
        start, end = match.span()
        blanks += _line_ends(text, last, start)
        last = end
        line = match.group()
        if line.strip(_BLANKS):
            yield Line(start, end, line, max(blanks, 0))
            blanks = -1


def _line_ends(text: str, start: int, end: int) -> int:
    """How many line ends stand in a stretch that holds nothing else."""
    if end - start <= 1:
        return end - start
    return sum(1 for _ in _LINE_END.finditer(text, start, end))


def make_cell(text: str, start: int, end: int) -> Cell:
    """The cell of ``text[start:end]``: blanks at its ends and line breaks inside it removed."""
    content = text[start:end]
    size = len(content)
    content = content.lstrip()
    start += size - len(content) if content else 0
    content = content.rstrip()
    end = start + len(content)
    if "\n" in content or "\r" in content or "<" in content or "\t" in content:
        content = BREAK.sub("", content)
    return Cell(content, start, end)


def is_page_mark(text: str) -> bool:
    """Whether a line is only a page number: ``— 12 —``, ``第3页``. A bare number may be a cell and is none."""
    if len(text) > 40:
        return False
    bare = text.strip()
    return len(bare) <= 16 and not bare.isdigit() and _PAGE.fullmatch(bare) is not None


def is_continuation_mark(text: str) -> bool:
    """Whether a line says that a table goes on (``续表``, ``表1（续）``)."""
    return len(text) <= 60 and _CONTINUED.fullmatch(text.strip()) is not None


def table_number(text: str) -> int:
    """Length of the number of a table or attachment that a line begins with (``表1-1``, ``附件三``), 0 without."""
    bare = text.strip()
    match = _NUMBERED_TABLE.match(bare) or _ATTACHMENT.match(bare)
    return match.end() if match else 0


def is_sentence(text: str) -> bool:
    """Whether a line reads as prose: it ends like a sentence or holds one."""
    bare = text.strip()
    return bare[-1:] in _SENTENCE_ENDS or "。" in bare[:-1] or len(bare) > 90


def names_a_table(text: str) -> bool:
    """Whether a line can stand above a table as its name: numbered, or ending in 一览表, 名单, 情况 …"""
    bare = squeeze(text)
    if not bare or len(bare) > 60 or is_sentence(text) or bare[-1] in ":：，,、":
        return False
    core = re.sub(r"[（(][^（()）]*[）)]$", "", bare)
    if core.endswith(_NO_TABLES):
        return False
    return bool(table_number(bare)) or any(core.endswith(word) for word in words("caption"))


def is_section_line(text: str) -> bool:
    """Whether a line between rows names a group of rows (``二、骨干企业``, ``装备制造业``)."""
    bare = text.strip()
    if len(bare) > 30 or is_sentence(bare) or table_number(bare) or is_note(bare) or bare[-1:] in "：:，,、":
        return False
    return section_level(bare) in (1, 2) or bare.endswith(("企业", "产业", "制造业", "项目", "类"))


def is_divider(text: str) -> bool:
    """Whether a line between two runs of cells parts two tables: a caption, a heading, a note, a sentence, a unit."""
    bare = text.strip()
    return bool(
        table_number(bare)
        or section_level(bare)
        or bare.startswith(("第", "附件", "附表", "附录"))
        or is_note(bare)
        or line_unit(bare)
        or is_continuation_mark(bare)
        or is_sentence(bare)
    )
