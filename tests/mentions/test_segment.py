"""Words of a text."""

from __future__ import annotations

import jieba
import pytest

from chaingraph.mentions import segment
from chaingraph.mentions.names_words import teach_tokenizer

TEXTS = (
    "",
    "青坞澜桥科技有限公司落户东浦高新技术产业开发区，总投资12.5亿元。",
    "T恤衫、AA制与C#语言：3.5%+A4-B5，5G基站IPv6",
    "甲 乙\r\n丙\u3000丁\n\n戊\t己——“庚”《辛》",
    "龘靐齉𠀀ＡＢ１２ abc123中abc",
    "研究生命的起源，南京市长江大桥，结婚的和尚未结婚的",
)


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_jieba_without_its_hidden_markov_model(text: str) -> None:
    """The one-pass search for the likeliest path finds what jieba's own finds, with our words taught to both."""
    teach_tokenizer()
    plain = jieba.Tokenizer()
    plain.initialize()
    plain.FREQ, plain.total = segment._tokenizer().FREQ, segment._tokenizer().total
    assert segment.words(text) == plain.lcut(text, HMM=False)
    assert "".join(segment.words(text)) == text


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
