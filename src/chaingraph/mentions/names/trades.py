"""Words that close a short company name: 科技, 精工, 乳业.

For: ``names.brands`` and the rules that look at the end of a company name.
In: ``endings.csv``, ``name_heads.csv``, ``trade_words.csv``, ``name_stops.csv``.
Out: sets of words.
How: a trade closes a name behind a brand; a sure one makes a brand of the ordinary word before it.
"""

from __future__ import annotations

from functools import cache

from chaingraph.mentions.names.words import stop_words
from chaingraph.reference.lexicon import read_lexicon


def closes_company(word: str) -> bool:
    """Whether a short company name can end with a word (光伏, 科技)."""
    return word in closing_words()


@cache
def sure_trades() -> frozenset[str]:
    """Trades that are hardly ever said of anything but a company, so that an ordinary word before them is a brand."""
    rows = read_lexicon("name_heads", ("ending", "type", "strength"))
    return stop_words("sure_trade") | {row["ending"] for row in rows if row["strength"] == "trade"}


@cache
def weak_endings() -> frozenset[str]:
    """Endings that hint at a company."""
    rows = read_lexicon("endings", ("ending", "type", "strength"))
    return frozenset(row["ending"] for row in rows if row["type"] == "Enterprise" and row["strength"] == "weak")


@cache
def closing_words() -> frozenset[str]:
    """Words that can close a short company name."""
    trades = (row["word"] for row in read_lexicon("trade_words", ("word",)))
    bodies = {
        r["ending"] for r in read_lexicon("endings", ("ending", "type", "strength")) if r["type"] == "Organisation"
    }
    more = (r["ending"] for r in read_lexicon("name_heads", ("ending", "type", "strength")) if r["strength"] == "trade")
    return (
        (frozenset({"股份"}) | weak_endings() | frozenset(trades) | frozenset(more))
        - stop_words("no_trade_end")
        - bodies
    )
