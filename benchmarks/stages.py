"""Trains the model that says how far a clause tells a thing to be; ``docs/decisions/0016-stages.md``.

    python benchmarks/stages.py          writes seeds/models/stages.json; the same clauses give the same bytes
    python benchmarks/stages.py --hands  how well it reads the clauses of each hand when it has learnt from the others

The clauses (``stage_clauses``) were written for it by four hands that saw no rule and not each other: stage, whether it is, is not or will be, and the clause.
Clauses of the project's own texts without any word of building or working are added as saying nothing.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from chaingraph.analysis.audit.reading import progress
from chaingraph.analysis.audit.reading.progress import MODEL, SCALE, runs_of

ROOT = Path(__file__).resolve().parents[1]
CLAUSES = ROOT / "benchmarks" / "stage_clauses"
TEXTS = ROOT / "benchmarks" / "tagger_texts"
OTHERS = 300
"""Clauses of texts that say nothing."""
RARE = 3
"""A run of fewer clauses teaches nothing."""
PENALTY = 0.5
"""Weight of the squared weights in what is minimised."""
LEAST = 0.05
"""Weights nearer to nothing are left out."""
_SAYS = re.compile(
    "[开动停复投达试完竣建施封装调验批签谈供拿征奠打进启营运交产租空闲关搬撤注破推落筹拟计预力前招设许机线厂项工未没尚]"
)
_STAGES = {
    "is": {
        "talk": progress.OPEN, "permits": progress.OPEN, "signed": progress.SIGNED, "begun": progress.BEGUN,
        "building": progress.GOING, "fitting": progress.GOING, "roofed": progress.ROOFED, "trial": progress.DONE,
        "running": progress.DONE, "stopped": progress.STOPPED,
    },
    "not": {"roofed": progress.UNDONE, "fitting": progress.UNDONE, "trial": progress.UNDONE, "running": progress.UNDONE, "stopped": progress.NONE},
    "-": {"none": progress.NONE},
}  # fmt: skip
"""Mode → stage as marked → what the model tells; what is not there before it is finished has not begun."""
Clause = tuple[str, str]


def clauses_of(hand: Path) -> list[Clause]:
    """The clauses of one hand with what they tell."""
    rows = (line.split("\t") for line in hand.read_text(encoding="utf-8").splitlines())
    return [(text, _told(stage, mode)) for stage, mode, text in rows]


def _told(stage: str, mode: str) -> str:
    return _STAGES["not" if mode == "will" else mode].get(stage, progress.OPEN)


def others() -> list[Clause]:
    """Clauses of texts that say nothing of how far a thing is."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt")))
    found = {clause.strip() for text in texts for clause in re.split("[，。；！？\n]", text)}
    plain = sorted(clause for clause in found if 5 <= len(clause) <= 40 and not _SAYS.search(clause))
    return [(clause, progress.NONE) for clause in random.Random(0).sample(plain, OTHERS)]


def learn(clauses: Sequence[Clause]) -> dict[str, dict[str, float]]:
    """Run → stage → weight of the likeliest model, of two decimals."""
    counts = Counter(run for text, _ in clauses for run in runs_of(text))
    index = {run: at for at, run in enumerate(sorted(run for run, count in counts.items() if count >= RARE))}
    stages = sorted({stage for _, stage in clauses})
    seen = _matrix([text for text, _ in clauses], index)
    told = np.eye(len(stages))[[stages.index(stage) for _, stage in clauses]]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        scores = seen @ flat.reshape(len(index), -1)
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances = odds / odds.sum(axis=1, keepdims=True)
        slope = seen.T @ (chances - told)
        return float(
            -np.log((chances * told).sum(axis=1)).sum() + PENALTY / 2 * flat @ flat
        ), slope.ravel() + PENALTY * flat

    start = np.zeros(len(index) * len(stages))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x.reshape(len(index), -1)
    return {
        run: {stage: round(float(w), 2) for stage, w in zip(stages, best[at], strict=True) if abs(w) >= LEAST}
        for run, at in index.items()
    }


def _matrix(texts: Sequence[str], index: dict[str, int]) -> csr_matrix:
    """One row a clause: the runs it holds, which together weigh the same in all."""
    rows = [[index[run] for run in runs_of(text) if run in index] for text in texts]
    weights = [SCALE / math.sqrt(max(1, len(row))) for row in rows for _ in row]
    return csr_matrix(
        (weights, [at for row in rows for at in row], np.cumsum([0, *map(len, rows)])), shape=(len(rows), len(index))
    )


def report() -> None:
    """Of the clauses of each hand: right ones, and right ones of the sure, by a model learnt from the other hands."""
    print("| hand | clauses | right | sure | right of the sure |\n| --- | ---: | ---: | ---: | ---: |")
    hands = sorted(CLAUSES.glob("*.tsv"))
    for hand in hands:
        weights = learn([*(one for other in hands if other != hand for one in clauses_of(other)), *others()])
        own = clauses_of(hand)
        read = [(progress.progress_by(text, weights), stage) for text, stage in own]
        sure = [one.stage == stage for one, stage in read if one.sure > progress.SURE]
        right = sum(one.stage == stage for one, stage in read) / len(own)
        print(f"| {hand.stem} | {len(own)} | {right:.2f} | {len(sure) / len(own):.2f} | {sum(sure) / len(sure):.2f} |")


def main() -> None:
    """Writes the model, or judges it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hands", action="store_true", help="judge instead of writing")
    if parser.parse_args().hands:
        report()
        return
    path = ROOT.joinpath(*MODEL)
    clauses = [one for hand in sorted(CLAUSES.glob("*.tsv")) for one in clauses_of(hand)]
    lines = [
        f"{json.dumps(run, ensure_ascii=False)}: {json.dumps(weights)}"
        for run, weights in learn([*clauses, *others()]).items()
        if weights
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size} bytes from {len(clauses)} clauses")


if __name__ == "__main__":
    main()
