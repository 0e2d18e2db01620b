"""What a clause leaves unexplained: its words that everybody does not use and that a table does not know.

For: rules that weigh whether a table is what a clause speaks of. In: texts. Out: :func:`unheard`.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.indicator import pairs


def unheard(text: str, filling: re.Pattern[str], known: str) -> str:
    """What is left of a text without filling words and those that what is known shares: O(characters).

    Args:
        text: The clause.
        filling: Words that everybody uses.
        known: What the table, its columns and the title of the page say.
    """
    shared, text = pairs(known), filling.sub("|", text)
    return "".join(
        sign
        for at, sign in enumerate(text)
        if sign != "|" and text[at : at + 2] not in shared and text[max(0, at - 1) : at + 1] not in shared
    )
