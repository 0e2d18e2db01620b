"""What the rules propose before the names of the whole corpus are known."""

from __future__ import annotations

from chaingraph.mentions.names.proposals import propose
from tests.mentions.name_factory import document

LINE = "长安引进青坞澜桥科技有限公司。"


def proposed(*lines: str) -> list[tuple[str, str]]:
    """Regions and enterprises of the first line."""
    kept, found = propose(document(*lines)).passages[0]
    text = kept.passage.text
    return [(text[c.start : c.end], c.type) for c in sorted(found) if c.type in ("Region", "Enterprise")]


def test_what_was_read_once_is_judged_anew_in_every_document() -> None:
    """A line that comes again has the regions that its own document proves, and the names that hang on them."""
    bare = proposed(LINE)
    assert ("长安", "Region") not in bare
    assert ("长安", "Region") in proposed(LINE, "西安市长安区人民政府印发通知。")
    assert proposed(LINE) == bare


def test_a_line_that_comes_again_is_another_passage() -> None:
    """Passages of the same words keep their own places."""
    passages = [kept.passage for kept, _ in propose(document(LINE, LINE)).passages]
    assert [passage.offset(0) for passage in passages] == [0, len(LINE) + 1]
