"""The part of the page of accuracy on linking: written names against rosters, NIL included."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chaingraph.evaluation import Counts, ScoreRow
from chaingraph.pipeline import evaluate_reading
from chaingraph.settings import Settings

LISTS = Path(__file__).resolve().parents[1] / "tests" / "linking"
KINDS = ("linked", "NIL", "all")
TEXT = """Names as chain maps and plans write them against rosters of whole legal names, all invented
([tests/linking](../tests/linking/README.md)): abbreviations, one wrong character, other places, branches, former names, credit codes.
*linked*: of the names said to be a company of the roster, how many are that company, and of those that are one, how many
were found; *NIL*: the same for "not in the roster". At first sight, before any rule was mended for them, 221 of the 264 answers
were right (0.84); the lists are development data since then.

"""


def section() -> str:
    """Text and table of the part, one block of columns a roster and one for all."""
    places = sorted(folder.name for folder in LISTS.iterdir() if folder.is_dir())
    scores = {place: _rows(LISTS / place) for place in places}
    lines = [["list", "gold", *(f"{kind}: {word}" for kind in KINDS for word in ("P", "R", "F1"))]]
    lines.append(["---", *("--:" for _ in lines[0][1:])])
    lines += [_line(place, [scores[place][kind] for kind in KINDS]) for place in places]
    lines.append(_line("**all**", [sum((scores[place][kind] for place in places), Counts()) for kind in KINDS]))
    return TEXT + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _rows(folder: Path) -> dict[str, Counts]:
    rows = evaluate_reading(folder, Settings(), folder).evaluation.totals
    return {row.type: _counts(row) for row in rows if row.part == "links"}


def _counts(row: ScoreRow) -> Counts:
    return Counts(row.correct, row.found - row.correct, row.gold - row.correct)


def _line(name: str, counts: Sequence[Counts]) -> list[str]:
    figures = [value for count in counts for value in (count.precision, count.recall, count.f1)]
    return [name, str(counts[-1].gold), *("—" if value is None else f"{value:.2f}" for value in figures)]
