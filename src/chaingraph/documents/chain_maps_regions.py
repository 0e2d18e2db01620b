"""Where chain maps can stand in a text, and where one ends and the next begins.

For: ``chain_maps``.
In: the lines of a text; the tokens of a run of short lines.
Out: runs of lines; groups of tokens, one a map.
How: a map is a run of short lines with bullets; another bullet, another title or names behind a legend begin another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from chaingraph.documents.chain_maps_tokens import LONGEST_NAME, Token, inner_mark, leading_mark
from chaingraph.documents.chain_maps_words import is_map_heading, is_spaced_out, read_legend, stage_of
from chaingraph.documents.flat.lines import Line, is_sentence, table_number
from chaingraph.documents.tables_words import section_level

_LEAST_LINES = 2
"""Lines with a bullet from which a run is looked at more closely."""
_LONGEST_LABEL = 20
_TRAILING = 10
"""Lines behind the last names among which a legend is looked for."""
_LEADING = 12
"""Label lines before the first names that can still be titles."""


def free_runs(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> Iterator[list[Line]]:
    """The lines between the taken spans."""
    spans = sorted(taken)
    run: list[Line] = []
    at = 0
    for line in lines:
        while at < len(spans) and spans[at][1] <= line.start:
            at += 1
        if at < len(spans) and spans[at][0] < line.end:
            if run:
                yield run
            run = []
        else:
            run.append(line)
    if run:
        yield run


def bulleted_runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Runs of short lines with enough bullets: index of the first line, index behind the last."""
    first = bullets = 0
    for at, line in enumerate(lines):
        if not _is_short(line.text):
            if bullets >= _LEAST_LINES:
                yield first, at
            first, bullets = at + 1, 0
        elif leading_mark(line.text) or inner_mark(line.text):
            bullets += 1
    if bullets >= _LEAST_LINES:
        yield first, len(lines)


def _is_short(text: str) -> bool:
    """Whether a line can stand in a map: a few words, names behind bullets, a legend; no sentence and no heading."""
    bare = text.strip()
    if read_legend(bare):
        return len(bare) <= 120
    if is_sentence(bare) or table_number(bare) or (section_level(bare) and not stage_of(bare)):
        return False
    return len(bare) <= 4 * LONGEST_NAME if leading_mark(text) else len(bare) <= 40 and "，" not in bare


@dataclass(slots=True)
class _Group:
    """The tokens of one map as they come in, and what is known of the part since the last stage line."""

    tokens: list[Token] = field(default_factory=list)
    last_names: int = -1
    opening: str = ""
    titles_follow: bool = False
    """Whether names came first in the part that holds the last names, so that titles stand after their names."""

    def add(self, token: Token) -> None:
        """Takes one more token."""
        if token.kind == "stage":
            self.opening = ""
        elif token.kind != "legend":
            self.opening = self.opening or token.kind
        if token.kind == "names":
            self.last_names = len(self.tokens)
            self.titles_follow = self.opening == "names"
        self.tokens.append(token)

    def edge(self, token: Token) -> int:
        """Index at which the map of ``token``, more names, began; 0 when this one goes on."""
        tail = self.tokens[self.last_names + 1 :]
        legends = [at for at, other in enumerate(tail) if other.kind == "legend"]
        if legends:
            return self.last_names + legends[-1] + 2
        titled = self.titles_follow and bool(tail) and tail[0].kind == "label"
        if token.mark != self.tokens[self.last_names].mark:
            return self.last_names + 1 + titled
        return self.last_names + 2 if titled and len(tail) > 1 and tail[1].fresh else 0


def split_maps(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Parts tokens where another map begins: another bullet, another title, or names behind a legend."""
    group = _Group()
    for token in tokens:
        if group.last_names >= 0 and token.kind == "names":
            edge = group.edge(token)
            if edge:
                yield group.tokens[:edge]
                group = _regroup(group.tokens[edge:])
        elif group.last_names >= 0 and token.kind == "label" and is_title(token):
            waiting = group.titles_follow and group.last_names == len(group.tokens) - 1
            if not waiting:
                yield group.tokens
                group = _Group()
        group.add(token)
    yield group.tokens


def _regroup(tokens: Sequence[Token]) -> _Group:
    group = _Group()
    for token in tokens:
        group.add(token)
    return group


def is_title(token: Token) -> bool:
    """Whether a label names a map by its looks: a heading of maps, or a word with blanks between its characters."""
    text = token.cells[0].text
    if len(token.cells) > 1 or len(text) < 3:
        return False
    return is_map_heading(text) or (is_spaced_out(text) and len(token.text) > 2)


def trim(group: Sequence[Token]) -> list[Token]:
    """Drops what stands too far before the first names and behind the last ones."""
    names = [at for at, token in enumerate(group) if token.kind == "names"]
    if not names:
        return []
    first = names[0]
    while first > max(0, names[0] - _LEADING) and _can_label(group[first - 1]):
        first -= 1
    last = names[-1]
    legends = [at for at in range(last, min(len(group), last + _TRAILING)) if group[at].kind == "legend"]
    if legends:
        last = legends[-1]
        while last + 1 < len(group) and group[last + 1].kind == "legend":
            last += 1
    elif _regroup(group[: last + 1]).titles_follow and last + 1 < len(group) and group[last + 1].kind == "label":
        last += 1
    return list(group[first : last + 1])


def _can_label(token: Token) -> bool:
    return token.kind != "label" or (len(token.text) <= _LONGEST_LABEL or is_title(token))
