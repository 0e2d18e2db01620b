"""Trains what weighs the names of a document when rules and tagger have been heard; ``docs/accuracy.md`` says how well names are found.

    python benchmarks/reranker.py            writes seeds/models/reranker.json; the same texts give the same bytes

Where the tagger has learnt it is surer than elsewhere. So the texts are those from which it has not (`marked_texts.UNTAGGED`), and the older ones from which it has
(`marked_texts.STATEMENTS`), judged by taggers that have not seen them; the later ones, full of what only looks like a name, taught doubt where there is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import lightgbm
import numpy as np

import marked_texts
import tagger
from chaingraph.evaluation import Answers, Span
from chaingraph.mentions.finder import judged_names
from chaingraph.mentions.names.agreeing import Judged
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reranking.finding import MODEL, all_rivals, signs_of
from chaingraph.mentions.names.reranking.rivals import Rivals
from chaingraph.mentions.names.tagger_model import Tagger
from chaingraph.mentions.trees import Tree
from chaingraph.records import Document
from crossed_names import crossed_taggers, part_of

SETTINGS: Mapping[str, float | str | bool] = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 20,
    "min_data_in_leaf": 20,
    "lambda_l2": 1.0,
    "feature_fraction": 0.5,
    "seed": 0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
TREES = 200
PARTS = 4
"""So many taggers are trained to judge the texts that taught the shipped one."""
UNSURE = 5
"""Names of a rule are held right half of the time so often, besides what is counted."""


@dataclass(frozen=True)
class Seen:
    """A document before its names are weighed: its passages, the names that stand in each, and the rivals of each."""

    passages: Sequence[Judged]
    names: Sequence[Sequence[Candidate]]
    weighed: Sequence[Rivals | None]


Taught = tuple[Seen, Sequence[bool | None]]
"""A document, and whether each of its rivals is a name; ``None`` where the gold allows both."""


class Listener:
    """A reranker that changes nothing and keeps what it sees."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []

    def rerank(self, passages: Sequence[Judged], names: Sequence[Sequence[Candidate]]) -> Iterator[Sequence[Candidate]]:
        """The names as they stand."""
        self.seen.append(Seen(passages, names, all_rivals(passages, names)))
        return iter(names)


def texts() -> Iterator[Taught]:
    """The texts that teach, each with what its rivals are."""
    for folder in marked_texts.UNTAGGED:
        documents, gold = marked_texts.documents(folder)
        yield from ((seen, answers(seen, gold)) for seen in _seen(documents))
    documents, gold = marked_texts.documents(marked_texts.STATEMENTS)
    for part, other in crossed_taggers(list(tagger.texts()), PARTS):
        own = [document for document in documents if part_of(document.id, PARTS) == part]
        yield from ((seen, answers(seen, gold)) for seen in _seen(own, other))


def _seen(documents: Sequence[Document], judge: Tagger | None = None) -> list[Seen]:
    listener = Listener()
    judged_names(documents, judge, listener)
    return listener.seen


def answers(seen: Seen, gold: Answers) -> list[bool | None]:
    """Whether each rival of a document is a name, passage by passage; ``None`` where the gold allows both."""
    found: list[bool | None] = []
    for passage, own in zip(seen.passages, seen.weighed, strict=True):
        if own:
            marked = [span for span in gold.mentions if span.document == passage.kept.passage.document]
            found += _answers(passage, own, marked)
    return found


def _answers(passage: Judged, own: Rivals, marked: Sequence[Span]) -> Iterator[bool | None]:
    inside = tagger.inside(passage.kept.passage, marked)
    right = {(name.start, name.end, name.type) for name in inside}
    ignored = [name for name in inside if str(name.type) == "Ignore"]
    others = {
        (name.start, name.end, other)
        for span in marked
        for name in tagger.inside(passage.kept.passage, [span])
        for other in span.alternatives
    }
    for span in own.spans:
        open_to_both = span in others or any(name.start <= span[0] and span[1] <= name.end for name in ignored)
        yield None if open_to_both else span in right


def shares(taught: Sequence[Taught]) -> dict[str, float]:
    """How often names of each rule that stand are right."""
    counts: dict[str, list[int]] = {}
    for seen, answered in taught:
        told = iter(answered)
        for own in filter(None, seen.weighed):
            for span in own.spans:
                right, standing = next(told), own.standing.get(span)
                if standing and right is not None:
                    counts.setdefault(standing.rule, []).append(right)
    return {rule: round((sum(told) + UNSURE / 2) / (len(told) + UNSURE), 3) for rule, told in sorted(counts.items())}


def learn(taught: Sequence[Taught]) -> dict[str, object]:
    """The model: how often names of a rule are right, and the trees."""
    rules = shares(taught)
    rows = [row for seen, _ in taught for row in signs_of(seen.passages, seen.names, seen.weighed, rules)]
    told = [answer for _, answered in taught for answer in answered]
    known = np.array([answer is not None for answer in told])
    data = lightgbm.Dataset(np.array(rows, np.float64)[known], np.array([bool(answer) for answer in told])[known])
    model = lightgbm.train(dict(SETTINGS), data, TREES).dump_model()
    return {"rules": rules, "trees": [_tree(info["tree_structure"]) for info in model["tree_info"]]}


def _tree(root: Mapping[str, object]) -> Tree:
    """A tree of LightGBM as our table."""
    tree: Tree = {"sign": [], "most": [], "below": [], "above": [], "leaves": []}
    _add(tree, root)
    return tree


def _add(tree: Tree, node: Mapping[str, object]) -> int:
    """Adds a question with all that follows it, or a leaf; its number, a leaf's below zero."""
    if "leaf_value" in node and "split_feature" not in node:
        tree["leaves"].append(round(float(str(node["leaf_value"])), 6))
        return -len(tree["leaves"])
    number = len(tree["sign"])
    tree["sign"].append(int(str(node["split_feature"])))
    tree["most"].append(float(str(node["threshold"])))
    tree["below"].append(0)
    tree["above"].append(0)
    for side, child in (("below", "left_child"), ("above", "right_child")):
        following = node[child]
        assert isinstance(following, dict)
        tree[side][number] = _add(tree, following)  # type: ignore[literal-required]
    return number


def main() -> None:
    """Writes the model."""
    taught = list(texts())
    path = marked_texts.ROOT.joinpath(*MODEL)
    path.write_text(json.dumps(learn(taught), separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{path.relative_to(marked_texts.ROOT)}: {path.stat().st_size} bytes from {len(taught)} texts")


if __name__ == "__main__":
    main()
