"""Mentions and statements of a table, with their evidence."""

from __future__ import annotations

from chaingraph.mentions.tables.facts import READABLE, Facts, Point
from chaingraph.mentions.tables.kinds import recognise
from chaingraph.mentions.tables.names import Name
from chaingraph.mentions.tables.rows import Sheet, read_rows
from chaingraph.records import Document
from tests.mentions.table_factory import make_document


def facts_of(document: Document) -> Facts:
    """A collector for the first table."""
    layout = recognise(document.tables[0])
    assert layout is not None
    return Facts(Sheet(document, document.tables[0], 0, layout))


def test_quote_spans_name_and_value_or_the_value_alone() -> None:
    """A quote runs from name to value, in either order; one that is too long is the value alone."""
    document = make_document(f"\n企业名称 | 行业\n甲江公司 | {'电' * (READABLE + 1)}")
    facts = facts_of(document)
    start = document.text.index("甲江公司")
    near, far = (start + 5, start + 7), (start + READABLE, start + READABLE + 2)
    subject = facts.mention("Enterprise", Name("甲江公司", start, start + 4), "enterprise")
    facts.state(subject.ref, "number", "1", Point(near, subject.span))
    facts.state(subject.ref, "number", "2", Point(far, subject.span))
    assert [len(s.evidence.quote) for s in facts.extraction().statements] == [7, 2]


def test_same_thing_is_kept_once() -> None:
    """Saying the same of the same place twice adds nothing; another row does."""
    document = make_document("\n企业名称 | 行业\n甲江公司 | 电子")
    facts = facts_of(document)
    start = document.text.index("甲江公司")
    for group in ("a", "a", "b"):
        facts.group = group
        subject = facts.mention("Enterprise", Name("甲江公司", start, start + 4), "enterprise")
        facts.state(subject.ref, "number", "1", Point(subject.span))
    assert (len(facts.extraction().mentions), len(facts.extraction().statements)) == (1, 2)


def test_units_from_cell_column_row_and_table() -> None:
    """The cell's own unit wins, then the column's, the row's, and a table's unit only where it suits."""
    document = make_document(
        "\n企业名称 | 产值（亿元） | 税收 | 员工人数 | 占地面积\n甲江公司 | 5000万元 | 3 | 40 | 7", unit="万元、亩"
    )
    facts = facts_of(document)
    (entry,) = read_rows(facts.sheet)
    quantities = {field.slot.role: facts.quantity(field) for field in entry.fields if field.slot.role != "enterprise"}
    units = {role: quantity.unit for role, quantity in quantities.items() if quantity}
    assert units == {"output": "万元", "tax": "万元", "employees": "", "land_current": "亩"}
