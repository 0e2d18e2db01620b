"""Writes ``docs/accuracy.md``: how right the reading of the project's own corpus is, next to two baselines.

``python -m docs.accuracy`` writes the page anew; a test compares it with what it would say today.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from chaingraph.evaluation import Answers, Evaluation, ScoreRow, evaluate, read_gold
from chaingraph.pipeline import evaluate_reading
from chaingraph.settings import Settings
from docs.agreement import section as agreement
from docs.baselines import jieba_pos, rules_alone, suffix_rules, texts_of
from docs.linking import section as linking

PAGE = Path(__file__).resolve().parent / "accuracy.md"
CORPUS = PAGE.parents[1] / "tests" / "corpus"
TYPES = ("Enterprise", "Park", "Enterprise+Park", "Organisation", "Region", "Chain", "Product", "Project", "all")
HALVES = ("odd", "even")
HEAD = """# Accuracy

Written by `python -m docs.accuracy`, which runs `chaingraph evaluate tests/corpus` and the baselines; not by hand.

What is measured: the {documents} texts of [tests/corpus](../tests/corpus/README.md), written by this project in the manner of
plans, newspaper pages, briefings, rosters, project lists, park profiles and minutes. Places are real or invented, most
companies are invented, so that a list of known companies helps little. The gold was written before any rule was tried on
the texts. The **odd** numbers are the development half: rules are changed with an eye on their errors. The **even** numbers
are held out: the rule of the house is to look at these figures only, never at their errors or their text, so that they
say what to expect of a document that is new. The figures themselves have been looked at while rules changed.

What is not measured: documents that others wrote. The texts come from few hands, are short (about 700 characters of
running text each) and dense, and one project's annotators decided what counts. The two halves share their genres
and style, so the held-out figures may still be kinder than yours. Mark a few pages of your own and run
`chaingraph evaluate` on them.

How it is counted: precision / recall / F1. One finding answers at most one gold mention. Exact: both ends agree;
overlap: one shared character is enough. Readings that the gold allows besides its own are neither right nor wrong;
Chain, Product and Project are annotated only where tied to an enterprise or a park, so findings elsewhere count as wrong.
Statements are compared by canonical names, predicate and document; figures by subject, value and unit. All texts are read as one corpus.
"""


def page() -> str:
    """The page as it would be written now."""
    gold = read_gold(CORPUS)
    texts = texts_of(CORPUS, gold.documents())
    ours = evaluate_reading(CORPUS, Settings()).evaluation
    marked = Answers(mentions=gold.mentions)
    found = (rules_alone(CORPUS, gold.documents()), jieba_pos(texts), suffix_rules(texts))
    rules, words, suffixes = (evaluate(marked, Answers(tuple(spans))) for spans in found)
    rivals = (("chaingraph", ours), ("its rules alone", rules), ("jieba POS", words), ("suffix rules", suffixes))
    parts = [
        HEAD.format(documents=len(texts)),
        "## Mentions, exact\n\n" + _by_type(ours, overlap=False),
        "## Mentions, overlap\n\n" + _by_type(ours, overlap=True),
        "## Against the baselines\n\n" + BASELINES + _rivals(rivals),
        "## Statements\n\n" + _by_key(ours, "statements"),
        "## Modality of the right statements\n\n" + MODALITY + _by_key(ours, "modality"),
        "## Tables\n\n" + TABLES + _by_key(ours, "tables"),
        "## How far two people agree\n\n" + agreement(),
        "## Linking\n\n" + linking(),
    ]
    return "\n".join(parts)


BASELINES = """All run over the same texts in the same run. *Its rules alone*: without the tagger that judges them
([why there is one](decisions/0008-tagger.md)) and the trees that weigh both ([why](decisions/0019-reranker.md)); the tagger has learnt from the development texts, so only the held-out side says what
they gain. *jieba POS*: every word that `jieba.posseg` tags nt (Organisation), nz or
nr (Enterprise) or ns (Region). *Suffix rules*: every strong ending of `seeds/lexicon/endings.csv` with what stands before it,
back to the last mark or blank. F1, exact / overlap.

"""
MODALITY = """A goal must not pass for a fact: of the statements that are right, how many have the gold's modality.

"""
TABLES = """Cell by cell, row by row; cells that are empty on both sides are not counted. Sums and subtotals count as rows.

"""


def _by_type(evaluation: Evaluation, *, overlap: bool) -> str:
    prefix = "overlap_" if overlap else ""
    rows = []
    for kind in TYPES:
        halves = [_row(evaluation, "mentions", half, kind) for half in HALVES]
        rows.append([_named(kind), *(cell for row in halves for cell in _cells(row, prefix))])
    return _table(("type", *(f"{half}: {word}" for half in NAMES for word in ("gold", "P", "R", "F1"))), rows)


def _by_key(evaluation: Evaluation, part: str) -> str:
    kinds = sorted({row.type for row in evaluation.splits if row.part == part} - {"all"})
    rows = []
    for kind in [*kinds, "all"]:
        halves = [_row(evaluation, part, half, kind) for half in HALVES]
        rows.append([_named(kind), *(cell for row in halves for cell in _cells(row, ""))])
    return _table((LEFT[part], *(f"{half}: {word}" for half in NAMES for word in ("gold", "P", "R", "F1"))), rows)


NAMES = ("development", "held out")
LEFT = {"statements": "predicate", "modality": "modality", "tables": "what"}


def _rivals(rivals: Sequence[tuple[str, Evaluation]]) -> str:
    rows = []
    for kind in TYPES:
        cells = [_row(evaluation, "mentions", half, kind) for half in HALVES for _, evaluation in rivals]
        rows.append(
            [_named(kind), *(f"{_figure(row.f1)} / {_figure(row.overlap_f1)}" if row else "—" for row in cells)]
        )
    return _table(("type", *(f"{half}: {name}" for half in NAMES for name, _ in rivals)), rows)


def _row(evaluation: Evaluation, part: str, half: str, kind: str) -> ScoreRow | None:
    return next((r for r in evaluation.splits if (r.part, r.split, r.type) == (part, half, kind)), None)


def _cells(row: ScoreRow | None, prefix: str) -> list[str]:
    if row is None:
        return ["0", "—", "—", "—"]
    return [str(row.gold), *(_figure(getattr(row, f"{prefix}{name}")) for name in ("precision", "recall", "f1"))]


def _figure(value: float | None) -> str:
    return "—" if value is None else f"{value:.2f}"


def _named(kind: str) -> str:
    return f"**{kind}**" if kind in ("all", "Enterprise+Park") else kind


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *("--:" for _ in head[1:])], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
