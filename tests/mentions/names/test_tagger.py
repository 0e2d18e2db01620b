"""The tagger judges what the rules find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from chaingraph.mentions.finder import judged_names
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.finding import find_names
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.tagger import KEPT, settle
from chaingraph.mentions.names.tagger_features import features, labels
from chaingraph.mentions.names.tagger_model import Said
from chaingraph.records import EntityType
from tests.mentions.name_factory import document, reading

TEXT = "青坞市引进澜桥科技公司和东浦高新区"


class Oracle:
    """A tagger that says what it is told: position → label, everything else outside; equally sure of all."""

    def __init__(self, told: Mapping[tuple[int, int], str], sure: float) -> None:
        self.told, self.sure = told, sure

    def hear(self, passages: Sequence[tuple[Reading, Sequence[Candidate]]]) -> list[Said]:
        """The same of every passage."""
        return [self.of(len(reading.text)) for reading, _ in passages]

    def of(self, length: int) -> Said:
        """What it was told, of a passage of so many characters."""
        labels = ["O"] * length
        for (start, end), kind in self.told.items():
            labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
        return Told(labels, self.sure)


class Told:
    """Labels, all equally sure."""

    def __init__(self, labels: list[str], sure: float) -> None:
        self.labels, self.sure = labels, sure

    def probability(self, label: str, at: int) -> float:
        """Its sureness for its own labels."""
        return self.sure if self.labels[at] == label else 1 - self.sure

    def spans(self) -> None:
        """It has nothing to add."""


def judged(told: Mapping[tuple[int, int], str], *names: Candidate, sure: float = 0.95) -> list[tuple[str, str]]:
    """What stands of these names, and what is added."""
    found = settle(reading(TEXT), list(names), Oracle(told, sure).of(len(TEXT)))
    return [(TEXT[name.start : name.end], name.type) for name in found]


COMPANY = Candidate(5, 11, "Enterprise", 0.8, "rule")


def test_names_are_added_and_corrected() -> None:
    """A sure tagger adds what no rule found and moves an edge."""
    assert judged({(5, 11): "Enterprise"}) == [("澜桥科技公司", "Enterprise")]
    assert judged({(5, 11): "Enterprise"}, Candidate(5, 9, "Enterprise", 0.8, "rule")) == [
        ("澜桥科技公司", "Enterprise")
    ]


def test_an_unsure_tagger_changes_nothing() -> None:
    """Below its floors the rules' names stand as they are."""
    assert judged({(0, 3): "Enterprise"}, COMPANY, sure=0.45) == [("澜桥科技公司", "Enterprise")]


def test_what_is_surely_no_name_is_dropped() -> None:
    """A name of the rules goes when every character stands outside of all names; one that is certain stays."""
    assert judged({}, COMPANY) == []
    assert judged({}, COMPANY._replace(score=KEPT)) == [("澜桥科技公司", "Enterprise")]


@pytest.mark.parametrize(("kind", "left"), [("Enterprise", []), ("Product", [("澜桥科技公司", "Product")])])
def test_a_doubtful_enterprise_needs_the_word_of_the_tagger(kind: EntityType, left: list[tuple[str, str]]) -> None:
    """An enterprise of an unsure rule goes where the tagger leans to no name; goods and names of sure rules stay."""
    doubtful = COMPANY._replace(type=kind, score=0.6)
    assert judged({}, doubtful, sure=0.5) == left
    assert judged({}, COMPANY, sure=0.5) == [("澜桥科技公司", "Enterprise")]


@pytest.mark.parametrize("span", [(14, 17), (12, 17)])
def test_bare_kinds_of_park_are_for_the_rules(span: tuple[int, int]) -> None:
    """A park with a name may be added; 高新区 alone may not."""
    assert bool(judged({span: "Park"})) is (span == (12, 17))


@pytest.mark.parametrize(("rule", "left"), [("known", "澜桥科技公司"), ("rule", "澜桥科技公司和东浦高新区")])
def test_a_project_does_not_swallow_a_known_company(rule: str, left: str) -> None:
    """A company that is known stands beside what it builds; one that was guessed may be a part of the project's name."""
    assert judged({(5, 17): "Project"}, COMPANY._replace(rule=rule, score=0.9))[:1] == [
        (left, "Enterprise" if rule == "known" else "Project")
    ]


def test_half_a_bracket_is_no_name() -> None:
    """A span that opens a bracket and does not close it is left alone."""
    text = "项目落在青坞工业园区（后所片区）。"
    found = settle(reading(text), [], Oracle({(4, 15): "Park"}, 0.99).of(len(text)))
    assert found == []


def test_honours_are_learnt_as_no_names() -> None:
    """What the model calls a title is no name."""
    assert judged({(0, 5): "Ignore"}) == []


def test_features_and_labels_go_by_character() -> None:
    """One list of features and one label a character; the rules' names are among the features, with how sure they are."""
    marks = labels(len(TEXT), [COMPANY])
    assert marks[4:12] == ["O", "B-Enterprise", *["I-Enterprise"] * 5, "O"]
    seen = features(reading(TEXT), [COMPANY])
    assert len(seen) == len(TEXT)
    assert {"r=B2-Enterprise", "rc=B-Enterprise澜"} <= set(seen[5])
    assert "r=B0-Enterprise" in features(reading(TEXT), [COMPANY._replace(score=0.5)])[5]


def test_the_shipped_model_reads() -> None:
    """A plain sentence keeps its names, and prose without names gets none."""
    found = find_names(
        [document("青坞澜桥科技有限公司落户东浦高新技术产业开发区。", "要坚持改革开放，持续优化营商环境。")], ()
    )
    assert {m.text for m in found if m.ref.type in ("Enterprise", "Park")} == {
        "青坞澜桥科技有限公司",
        "东浦高新技术产业开发区",
    }
    assert not any("改革" in m.text or "环境" in m.text for m in found)


def test_another_tagger_can_judge_a_corpus() -> None:
    """Names of documents follow the tagger that is given, not the shipped one."""
    found = judged_names([document(TEXT)], Oracle({(5, 9): "Enterprise"}, 0.99))
    assert "澜桥科技" in {mention.text for mention in found}
