"""Words of a text."""

from __future__ import annotations

from functools import cache

import jieba
import pytest

from chaingraph.mentions import segment
from chaingraph.mentions.names.words import teach_tokenizer

TEXTS = (
    "",
    "青坞澜桥科技有限公司落户东浦高新技术产业开发区，总投资12.5亿元。",
    "T恤衫、AA制与C#语言：3.5%+A4-B5，5G基站IPv6",
    "甲 乙\r\n丙\u3000丁\n\n戊\t己——“庚”《辛》",
    "龘靐齉𠀀ＡＢ１２ abc123中abc",
    "研究生命的起源，南京市长江大桥，结婚的和尚未结婚的",
)


@cache
def _plain() -> jieba.Tokenizer:
    """Jieba itself, with the words taught to ours."""
    plain = jieba.Tokenizer()
    plain.initialize()
    teach_tokenizer()
    for word in sorted(segment._taught()):
        plain.add_word(word, segment._OFTEN)
    return plain


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_jieba_without_its_hidden_markov_model(text: str) -> None:
    """Our words are taught to both; the search in Rust finds what jieba's own finds."""
    plain = _plain()
    assert segment.words(text) == plain.lcut(text, HMM=False)
    assert "".join(segment.words(text)) == text


@pytest.mark.parametrize("word", ["慢慢", "王府井", "龘靐", "研究生命", ""])
def test_frequencies_are_those_of_the_dictionary(word: str) -> None:
    """An unknown word is met never."""
    assert segment.frequency(word) == _plain().FREQ.get(word, 0)


def test_words_taught_are_met_often() -> None:
    """Whatever the dictionary says of them, and they are kept together."""
    teach_tokenizer()
    assert segment.frequency("经济技术开发区") == _plain().FREQ["经济技术开发区"]
    assert segment.words("在经济技术开发区") == ["在", "经济技术开发区"]


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("建设", "v"),
        ("已经", "d"),
        ("关于", "p"),
        ("王府井", "n"),
        ("AT&T", "z"),
        ("经济", ""),
        ("的", ""),
        ("龘靐", ""),
    ],
)
def test_tags_are_those_of_the_dictionary(word: str, tag: str) -> None:
    """Verbs and function words by their letter, proper nouns as n or z; nothing for nouns, single and unknown characters."""
    assert segment.tag(word) == tag
