"""Words that turn what a clause says away from its thing: to what it was, is not, will be, buys or sells, or only stands near.

For: rules that hold a word told of a thing against the words of its row (``words.column_words``, ``enterprises.branches_told``).
In: ``turns.csv``, and the words that turn what one rule asks for. Out: :func:`turning`.
"""

from __future__ import annotations

import re

from chaingraph.reference.lexicon import read_lexicon


def turning(own: str) -> re.Pattern[str]:
    """Finds such a word, or one of a rule's own.

    Args:
        own: The words that turn only what this rule asks for, as alternatives of a pattern.

    Example:
        >>> pattern = turning("仓库|总部")
        >>> [pattern.search(clause) is not None for clause in ("曾主营纸品", "总部设在外省", "主营纸品")]
        [True, True, False]
    """
    return re.compile("|".join((*(row["word"] for row in read_lexicon("turns", ("word",))), own)))
