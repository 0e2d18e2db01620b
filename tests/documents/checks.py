"""What must hold of every document, whatever stands in it."""

from __future__ import annotations

from chaingraph.documents.folding import FOLD, INVISIBLE
from chaingraph.records import Document, Passage, Table

BLANK = set(INVISIBLE) | {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))}


def is_blank(character: str) -> bool:
    """True for what no reader sees."""
    return character.isspace() or character in BLANK


def check_passage(passage: Passage, text: str) -> None:
    """Every character of a passage is the folded character at its offset; offsets ascend; no edge is blank."""
    offsets = [passage.offset(at) for at in range(len(passage.text))]
    assert offsets == sorted(set(offsets))
    for character, offset in zip(passage.text, offsets, strict=True):
        source = text[offset].translate(FOLD)
        assert character == source or (character == " " and source.isspace())
    assert passage.pieces[0][0] == 0
    assert passage.text == passage.text.strip() != ""
    assert "\n" not in passage.text
    assert passage.start == offsets[0]
    assert passage.end == offsets[-1] + 1


def covered(document: Document) -> list[int]:
    """How often each source character is spoken for."""
    counts = [0] * len(document.text)
    for passage in document.passages:
        for at in range(len(passage.text)):
            counts[passage.offset(at)] += 1
    return counts


def claimed(document: Document) -> list[tuple[int, int]]:
    """Spans that belong to tables and chain maps."""
    spans = [(table.start, table.end) for table in document.tables]
    spans += [(found.start, found.end) for found in document.chain_maps]
    cells = [table.caption_cell for table in document.tables] + [found.title_cell for found in document.chain_maps]
    return spans + [(cell.start, cell.end) for cell in cells if cell]


def between_caption_and_cells(table: Table) -> tuple[int, int]:
    """Where the unit of a table may stand, which the table has read."""
    return (table.caption_cell.end, table.start) if table.caption_cell and table.unit else (0, 0)


def check_document(document: Document, exempt: str = "") -> None:
    """Nothing that can be read is lost, nothing is read twice, and every span lies in the text.

    Args:
        document: The document.
        exempt: Characters that are markup and belong to nothing.
    """
    for passage in document.passages:
        assert passage.document == document.id
        check_passage(passage, document.text)
    assert [passage.start for passage in document.passages] == sorted(passage.start for passage in document.passages)
    counts = covered(document)
    assert max(counts, default=0) <= 1
    for start, end in claimed(document):
        assert 0 <= start <= end <= len(document.text)
        counts[start:end] = [1] * (end - start)
    lost = [at for at, count in enumerate(counts) if not count and not is_blank(document.text[at])]
    units = {at for table in document.tables for at in range(*between_caption_and_cells(table))}
    lost = [at for at in lost if document.text[at] not in exempt and at not in units]
    assert lost == [], [document.text[at] for at in lost]
    for figure in document.figures:
        assert 0 <= figure.start < figure.end <= len(document.text)
