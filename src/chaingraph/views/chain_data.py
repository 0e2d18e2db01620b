"""What a chain's page knows behind its cards, for its script: quotes, reasons, places. Lists only: no name is ever a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chaingraph.views.chain_parts import Name, Segment
from chaingraph.views.chain_words import LEADERS, MARKS, WORDS
from chaingraph.views.quotes import shown_quote

Row = Mapping[str, object]


class Papers:
    """Documents by number, in the order in which they are quoted first.

    Args:
        titles: Document → its title.
    """

    def __init__(self, titles: Mapping[str, str]) -> None:
        self.titles = titles
        self.counts: dict[str, int] = {}

    def quotes(self, evidence: Iterable[Row]) -> list[list[object]]:
        """Each quote as number of the document, start, end, words and, where there is one, page or cell."""
        return [self._quote(item) for item in evidence]

    def rows(self) -> list[dict[str, object]]:
        """Name, title and number of quotes of every document that was quoted."""
        return [{"name": doc, "title": self.titles.get(doc) or doc, "quotes": n} for doc, n in self.counts.items()]

    def _quote(self, item: Row) -> list[object]:
        document = str(item.get("doc", ""))
        self.counts[document] = self.counts.get(document, 0) + 1
        place = [item["locator"]] if item.get("locator") else []
        number = list(self.counts).index(document)
        return [number, item.get("start", 0), item.get("end", 0), shown_quote(str(item.get("quote", ""))), *place]


def chain_data(chain: str, title: str, parts: Sequence[Segment], papers: Papers) -> dict[str, object]:
    """The data of a page; ``papers`` counts what is quoted."""
    found = [_segment(part, papers) for part in parts]
    return {"chain": chain, "title": title, "file": f"{chain}-产业链图", "segments": found, "papers": papers.rows()}


def _segment(part: Segment, papers: Papers) -> dict[str, object]:
    # The quotes of the members are told with them.
    own = {(item.get("doc"), item.get("start")) for member in part.members for item in member.evidence}
    quotes = [item for item in part.evidence if (item.get("doc"), item.get("start")) not in own]
    return {
        "segment": part.name,
        "stage": part.stage,
        "state": part.state,
        "local": part.local,
        "demand": part.demand,
        "leaders": LEADERS[part.told],
        "channels": part.channels,
        "quotes": papers.quotes(quotes),
        "members": [_name(name, papers) for name in part.members],
        "neighbours": [_name(name, papers) for name in part.neighbours],
        "candidates": [_name(name, papers) for name in part.candidates],
    }


def _name(name: Name, papers: Papers) -> dict[str, object]:
    return {
        "name": name.name,
        "enterprise": name.enterprise,
        "mark": f"{MARKS[name.where]} {WORDS[name.where]}",
        "region": name.region,
        "match": name.match,
        "reasons": name.reasons,
        "score": name.score,
        "quotes": papers.quotes(name.evidence),
    }
