"""The trades behind a brand: which words go on with a company's name, and where it may end.

For: ``names.brands``.
In: readings; ``endings.csv``, ``trade_words.csv``, ``name_heads.csv``.
Out: answers for one word behind a brand.
How: a trade goes on with the name; a verb closes it only where the clause does not go on with what the company does.
"""

from __future__ import annotations

from functools import cache

from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.trades import closing_words, sure_trades, weak_endings
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.reference.companies import known_companies

SPELLED = frozenset((Kind.PIECE, Kind.PROPER, Kind.FAINT, Kind.BRAND))
"""Kinds of words that spell a brand."""

_DOING = frozenset(("投资", "建设", "运营", "开发", "控股", "研发", "制造", "生产", "供应", "设计", "管理", "经营"))
_OWNED_BY = ("由", "为", "被", "获", "是", "系")


@cache
def tails() -> frozenset[str]:
    """Trades with which a company's name is at an end."""
    return (sure_trades() | weak_endings()) - stop_words("no_ordinary_end")


def is_middle(reading: Reading, index: int) -> bool:
    """A word between brand and trade: 东岳未来氢能, 中科潞安紫外光电."""
    if index + 1 >= len(reading.words) or reading.kinds[index] not in (Kind.GENERIC, Kind.WORD):
        return False
    return reading.kinds[index - 1] in SPELLED and reading.words[index + 1] in weak_endings()


def is_tail(reading: Reading, index: int) -> bool:
    """Whether a word behind a brand goes on with the name: a trade, or a word that closes companies' names."""
    kind = reading.kinds[index]
    closes = reading.words[index] in closing_words()
    share = reading.words[index] == "股份"
    return kind == Kind.TRADE or share or (closes and kind in (Kind.GENERIC, Kind.ACT, Kind.WORD, Kind.TERM))


def may_close(reading: Reading, end: int) -> bool:
    """Whether a name can end before this word: 投资 60 亿元 is no trade but a verb."""
    after = reading.kinds[end] if end < len(reading.kinds) else Kind.MARK
    is_verb = reading.kinds[end - 1] == Kind.ACT and after not in (
        Kind.MARK,
        Kind.FORM,
        Kind.SOFT,
        Kind.FUNCTION,
        Kind.VERB,
        Kind.ROLE,
    )
    return reading.words[end - 1] in closing_words() and not is_verb and not _acts(reading, end)


def _acts(reading: Reading, end: int) -> bool:
    """Whether the last word before ``end`` is what a company does: 某企投资的工厂, 由某企控股, （某企控股）."""
    if reading.kinds[end - 1] != Kind.ACT or end < 2 or end >= len(reading.words):
        return False
    if reading.words[end] == "的" and reading.words[end - 1] in _DOING:
        return True
    bracket = reading.words[end] in "）)" and end > 2 and reading.words[end - 3] in "（("
    owned = reading.words[end - 1] == "控股" and end > 2 and reading.words[end - 3].endswith(_OWNED_BY)
    known = reading.kinds[end - 2] == Kind.BRAND or reading.words[end - 2] in known_companies()
    return owned or (known and bracket)
