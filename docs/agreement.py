"""How far two people agree on the corpus: the section of ``docs/accuracy.md`` that says what a figure there can reach."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chaingraph.evaluation import Answers, evaluate, read_gold
from chaingraph.evaluation.answers import IGNORE

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"
SECOND = CORPUS / "second"
HEAD = """{count} of the held-out texts ({texts}) were marked a second time by somebody who had seen neither the first marks nor what the
program finds. Scored against the first marks as if a program had made them, the second person reaches what stands here. No program can
be shown to be better than that on this corpus.

"""


@dataclass(frozen=True)
class Agreement:
    """One kind of name or statement: how many the first marks hold, and the F1 of the second."""

    part: str
    kind: str
    gold: int
    f1: float | None


def agreements() -> tuple[list[str], list[Agreement]]:
    """The texts marked twice, and how far the marks agree."""
    first, second = read_gold(CORPUS), read_gold(SECOND)
    texts = sorted({span.document for span in second.mentions})
    marked = Answers(tuple(s for s in second.mentions if s.type != IGNORE), second.statements)
    rows = evaluate(_of(first, texts), marked).totals
    return texts, [Agreement(row.part, row.type, row.gold, row.f1) for row in rows if row.part != "modality"]


def _of(answers: Answers, texts: list[str]) -> Answers:
    return Answers(
        tuple(span for span in answers.mentions if span.document in texts),
        tuple(relation for relation in answers.statements if relation.document in texts),
    )


def section() -> str:
    """The section's text, without its heading."""
    texts, found = agreements()
    lines = ["| what | gold | F1 of the second person |", "| --- | --: | --: |"]
    for row in found:
        name = f"{row.kind} statements" if row.part == "statements" else row.kind
        name = {"all": "**all names**", "all statements": "**all statements**"}.get(name, name)
        lines.append(f"| {name} | {row.gold} | {'—' if row.f1 is None else f'{row.f1:.2f}'} |")
    return HEAD.format(count=len(texts), texts=", ".join(texts)) + "\n".join(lines) + "\n"
