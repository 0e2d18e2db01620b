"""The words a pattern of the relation rules needs."""

from __future__ import annotations

import re

import pytest

from chaingraph.mentions.relations.finding import RULES
from chaingraph.mentions.relations.needs import needed_words
from chaingraph.mentions.relations.patterns import RuleBook
from chaingraph.mentions.relations.scene import LETTERS
from tests.mentions.relation_gold import TEXTS

CUES = {"make": ("生产", "制造")}


def signed(text: str) -> str:
    """A marked text with one sign for every name."""
    return re.sub(r"\[([EPRCDJO]) [^\]]+\]", lambda mark: LETTERS[mark[1]], text)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("在{o:PR}的{s:E}", ["在", "的"]),
        ("(?:供货|配套)了?{-4}给", ["供货/配套", "给"]),
        ("{make}{E}+商", ["制造/生产", "商"]),
        ("(?:甲|乙?){o:E}", []),
        ("甲乙?丙*丁{0,2}戊+", ["甲", "戊"]),
        ("(?<!不)是(?!{-8}的)[，。]{2,3}(?=家)", ["是", "。/，", "家"]),
        ("(?<=在)甲(?=(?:乙|丙丙)丁?|戊)", ["甲", "丙丙/乙/戊"]),
        (r"企业[^，\]]{0,8}\d入股", ["企业", "入股"]),
        ("(?:(?:甲|乙乙)丙丙|丁)", ["丁/丙丙"]),
        ("(?P<x>位于)(?:里|中){0,2}", ["位于"]),
        (r"[一-龥][^甲][甲\d]\d[二三]期[乙丙]?", ["三/二", "期"]),
    ],
)
def test_what_must_stand_there_is_needed(pattern: str, needs: list[str]) -> None:
    """Words outside of optional parts are needed, those that must follow among them; of alternatives one."""
    assert ["/".join(sorted(words)) for words in needed_words(pattern, CUES)] == needs


def test_no_rule_is_left_out_that_matches() -> None:
    """Whatever a rule matches, the book offers the rule for it; and most rules are not tried."""
    book = RuleBook(RULES)
    matched = set()
    for text in (signed(path.read_text(encoding="utf-8")) for path in sorted(TEXTS.glob("dev_*.txt"))):
        for sentence in text.split("。"):
            matching = {rule.name for rule in RULES if rule.pattern.search(f"{sentence}。")}
            assert matching <= {rule.name for rule in book.fitting(f"{sentence}。")}
            matched |= matching
    assert len(matched) > len(RULES) / 5
    assert len(book.fitting("要坚持改革开放，持续优化营商环境。")) < len(RULES) / 20
