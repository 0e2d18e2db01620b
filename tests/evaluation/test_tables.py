"""Tables: cells by row and header, wherever the row stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.evaluation import Answers, Counts, Grid
from chaingraph.evaluation.tables import score_tables
from chaingraph.evaluation.tallies import ErrorRow

GOLD = Grid(
    "a",
    ("序号", "企业名称", "产值（万元）"),
    (("1", "青禾电子", "120"), ("2", "云岭重工", "—"), ("合计", "", "120")),
    ("一、龙头企业",),
)
WORDS = st.text(alphabet="甲乙12", max_size=2)


def scored(gold: Grid, *found: Grid) -> tuple[dict[str, Counts], list[ErrorRow]]:
    """Counts by what was compared, and the errors."""
    tallies, errors = score_tables(Answers(tables=(gold,)), Answers(tables=found))
    return {tally.type: tally.exact for tally in tallies}, errors


def test_the_same_table_is_right_in_every_cell() -> None:
    """Width and blanks do not matter, a section may lack its number, empty cells are not counted."""
    same = Grid("a", ("序号", "企业 名称", "产值(万元)"), GOLD.rows, ("龙头企业",))
    counts, errors = scored(GOLD, same)
    assert counts == {"header": Counts(3), "section": Counts(1), "cell": Counts(8)}
    assert errors == []


def test_a_missing_row_is_missed_and_moves_no_other() -> None:
    """Rows are matched by what stands in them."""
    counts, errors = scored(GOLD, Grid("a", GOLD.columns, (GOLD.rows[0], GOLD.rows[2]), GOLD.sections))
    assert counts["cell"] == Counts(5, 0, 3)
    assert {error.text for error in errors} == {"2", "云岭重工", "—"}


def test_a_wrong_cell_is_wrong_and_missed() -> None:
    """A cell with other words; a cell filled that is empty; and cells that changed places."""
    wrong = Grid("a", GOLD.columns, (("1", "120", "青禾电子"), GOLD.rows[1], ("合计", "3", "120")), GOLD.sections)
    counts, errors = scored(GOLD, wrong)
    assert counts["cell"] == Counts(6, 3, 2)
    assert ("missed", "青禾电子", "120") in [(error.kind, error.text, error.instead) for error in errors]


def test_no_table_misses_everything() -> None:
    """Nothing found: nothing right, nothing wrong."""
    counts, _ = scored(GOLD)
    assert counts == {"header": Counts(0, 0, 3), "section": Counts(0, 0, 1), "cell": Counts(0, 0, 8)}


def test_of_two_tables_the_likest_is_meant() -> None:
    """Another table of the document is not scored: nobody said what is in it."""
    other = Grid("a", ("园区", "面积"), (("云岭工业园", "12"),))
    assert scored(GOLD, other, GOLD)[0]["cell"] == Counts(8)


@given(st.lists(st.tuples(WORDS, WORDS), max_size=6), st.lists(st.tuples(WORDS, WORDS), max_size=6))
def test_every_filled_cell_is_counted_once(gold: list[tuple[str, str]], found: list[tuple[str, str]]) -> None:
    """Right and missed are the gold's cells, right and wrong those found, a table against itself is right."""
    left, right = (Grid("a", ("甲", "乙"), tuple(rows)) for rows in (gold, found))
    cells = scored(left, right)[0].get("cell", Counts())
    assert cells.gold == sum(bool(cell) for row in gold for cell in row)
    assert cells.found <= sum(bool(cell) for row in found for cell in row)
    itself = scored(left, left)[0].get("cell", Counts())
    assert (itself.wrong, itself.missed) == (0, 0)
