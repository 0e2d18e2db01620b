"""Puts lines that one sentence was broken into back together.

For: the passages.
In: lines, their kinds and the layout around them.
Out: :class:`chaingraph.documents.runs.Run`: the lines of one passage, and what it is for.
How: a line goes on with the one above when that one is clearly broken (a comma, an open bracket, a filled column,
no full stop where paragraphs have one) and it is not a caption, a by-line, a heading or a title itself. A sentence
broken by captions waits for its rest behind them.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.documents.captions import may_be_photo
from chaingraph.documents.cues import CLOSERS, ends
from chaingraph.documents.headings import FIRM, find_marker
from chaingraph.documents.kinds import Kind, is_balanced, is_headed, is_titled
from chaingraph.documents.lines import Line
from chaingraph.documents.list_cells import NEAREST, is_rest_of_name
from chaingraph.documents.runs import Run, Step, start_run, step
from chaingraph.documents.wrapping import LONG, Layout

TRANSPARENT = frozenset({"photo", "figure", "furniture", "byline", "date"})
"""A broken sentence may go on behind these."""
PATIENCE = 6
"""Captions a broken sentence waits for at most."""
APART = frozenset({"figure", "byline", "furniture", "issuer", "note"})


def join_lines(lines: Sequence[Line], kinds: Sequence[Kind], layout: Layout) -> list[Run]:
    """Runs in the order of their first lines."""
    runs: list[Run] = []
    waiting: Run | None = None
    patience = 0
    for at, line in enumerate(lines):
        if runs and (
            goes_on(runs[-1], now := step(runs[-1], at, lines, kinds, layout)) or is_rest_of_name(runs[-1], at, lines)
        ):
            _take(runs[-1], now)
        elif (owner := _broken_list(runs, at, lines)) is not None:
            _take(owner, step(owner, at, lines, kinds, layout))
            runs.append(owner)
        elif (
            waiting is not None
            and waiting is not runs[-1]
            and resumes(waiting, now := step(waiting, at, lines, kinds, layout))
        ):
            _take(waiting, now)
            runs.append(waiting)
        else:
            runs.append(start_run(at, line, kinds[at]))
        last, patience = runs[-1], patience - 1
        if last.kind in ("text", "item", "short") and last.sentence_like:
            waiting, patience = (None if last.finished else last), PATIENCE
        elif not _is_transparent(last) or patience <= 0 or line.fenced:
            waiting = None
    return _settled(runs, lines)


def _broken_list(runs: Sequence[Run], at: int, lines: Sequence[Line]) -> Run | None:
    """The run that ends in a name whose rest is line ``at``, figures of the next columns between them."""
    return next((run for run in reversed(runs[-NEAREST:]) if is_rest_of_name(run, at, lines)), None)


def _is_transparent(run: Run) -> bool:
    """True when a sentence may be broken around the run."""
    return run.kind in TRANSPARENT or (run.kind in ("text", "short") and may_be_photo(run.tail))


def _take(run: Run, now: Step) -> None:
    run.add(now.at, now.line)
    if run.kind == "short" and now.kind != "short":
        run.kind = "text"
    if now.kind == "photo":
        run.kind = "photo"


def _settled(runs: Sequence[Run], lines: Sequence[Line]) -> list[Run]:
    """Each run once, with its kind judged by all of its text."""
    unique = list({id(run): run for run in runs}.values())
    for run in unique:
        text = run.tail if len(run.places) > 1 else lines[run.places[0]].text
        if run.kind in ("text", "short"):
            run.kind = "short" if is_titled(text, run.columns) else "text"
        elif run.kind == "heading" and len(run.places) > 1 and find_marker(text) and not is_headed(text, run.columns):
            run.kind = "item"
    return unique


def goes_on(run: Run, now: Step) -> bool:
    """True when the line is the rest of what ``run`` began."""
    gap = now.line.gap
    if now.line.fenced or now.kind in APART:
        return False
    if run.kind in TRANSPARENT or run.kind == "issuer":
        return gap == 0 and not is_balanced(run.tail)
    if now.line.text.startswith(CLOSERS):
        return gap <= 3
    if now.kind == "photo":
        return gap == 0 and not run.finished and (run.hanging or now.filled)
    if run.kind == "heading":
        return _heading_goes_on(run, now)
    if run.finished:
        return _paragraph_goes_on(now)
    if run.tail.endswith(("；", "：", ";", ":")):
        if now.flush and gap == 0:
            return now.loose
        return now.filled and not now.indented and now.kind == "text" and gap <= (run.tail[-1] in "；;")
    return _sentence_goes_on(run, now)


def _heading_goes_on(run: Run, now: Step) -> bool:
    """A heading that fills its line goes on below, or is the first line of a numbered paragraph."""
    if not is_balanced(run.tail):
        return now.line.gap <= 1 and now.kind in ("text", "short")
    marker = find_marker(run.tail)
    open_end = (marker is not None and marker.kind not in FIRM) or (now.kind == "short" and not now.wide)
    wrapped = (now.flush and now.filled) or (now.tight and not now.indented and open_end)
    return now.line.gap == 0 and wrapped and now.kind in ("text", "short")


def _paragraph_goes_on(now: Step) -> bool:
    """The sentence is complete; the paragraph goes on when the full stop stands at the edge of the column."""
    flows = now.line.gap == 0 and (now.flush or (now.filled and not now.indented))
    return flows and (now.kind == "text" or (now.kind == "short" and now.wide))


def _sentence_goes_on(run: Run, now: Step) -> bool:
    """The sentence is not complete: does the line complete it, or is it a title or the entry of a list?"""
    if run.hanging:
        return _hanging_goes_on(now)
    if _is_title_end(run, now):
        return True
    if now.indented:
        return False
    if now.line.gap == 0 and (now.filled or now.rough or (now.flush and run.sentence_like)):
        return now.loose or (now.flush and now.filled and run.sentence_like)
    if now.flush and now.filled and now.line.gap <= 2:
        return now.kind in ("text", "short")
    if now.flush and run.sentence_like and now.line.gap <= 1 and now.kind == "text":
        return True
    return _broken_goes_on(run, now)


def _hanging_goes_on(now: Step) -> bool:
    """Something must follow; the more a line looks like something of its own, the nearer it has to stand."""
    if now.kind == "text":
        return now.line.gap <= 3
    if now.kind == "short":
        return now.line.gap <= 1
    return now.line.gap == 0 and (now.filled or now.rough or now.flush) and now.loose


def _broken_goes_on(run: Run, now: Step) -> bool:
    """No full stop: a break in the column, or in the page, unless paragraphs here do without full stops."""
    if run.title_like and now.line.gap > 0:
        return False
    texty = now.kind == "text" or (now.kind == "short" and now.wide and run.sentence_like)
    whole = (run.columns < LONG and "。" not in run.tail) or is_titled(run.tail, run.columns) or may_be_photo(run.tail)
    edge = now.filled or (now.rough and run.begun and not whole) if run.sentence_like else now.tight
    if now.line.gap <= 2 and texty and edge:
        return run.kind != "item" or run.sentence_like
    return now.orderly and not whole and now.line.gap <= 3 and now.kind == "text"


def _is_title_end(run: Run, now: Step) -> bool:
    """``南岸区制造业高质量发展`` + ``“十四五”规划``: a title broken before its last words."""
    if run.kind != "short" or now.kind != "short" or now.line.gap > 1 or run.columns < 20:
        return False
    words = now.line.text
    if run.tail.startswith("关于"):
        return not ends("title_end").search(run.tail)
    brief = len(words) <= 8 or words[0] in "“的"
    return brief and bool(ends("title_end").search(words)) and not ends("title_end").search(run.tail)


def resumes(waiting: Run, now: Step) -> bool:
    """True when the line is the rest of a sentence that captions stand in the midst of."""
    texty = now.kind == "text" or (now.kind == "short" and now.wide and now.filled)
    if now.line.fenced or not texty or now.indented or waiting.finished:
        return False
    if waiting.tail.endswith(("；", "：", ";", ":")):
        return False
    return waiting.hanging or now.filled or now.flush or (now.orderly and waiting.columns >= LONG)
