"""The shell of every page: one file, no outside resource, Chinese fonts, dark mode, tables that read aloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from chaingraph.views.cells import is_unknown, visible, width
from chaingraph.views.labels import label
from chaingraph.views.quotes import shown_quote
from chaingraph.views.tables import grid, shown_keys

Row = Mapping[str, object]

STYLE = """
:root{--ink:#1b1f24;--dim:#57606a;--paper:#fff;--line:#d0d7de;--band:#f6f8fa;--link:#0550ae;--gap:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9da7b3;--paper:#0d1117;--line:#30363d;--band:#161b22;
--link:#79c0ff;--gap:#ff9b93}}
*{box-sizing:border-box}
body{margin:0;padding:1.2rem 2rem;color:var(--ink);background:var(--paper);
font:15px/1.6 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC","Source Han Sans SC",sans-serif}
h1{font-size:1.5rem;margin:.2rem 0 .4rem}h2{font-size:1.15rem;margin:1.6rem 0 .5rem}
p{margin:.3rem 0;max-width:72rem}a{color:var(--link)}.dim{color:var(--dim)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:6px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{padding:.35rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{background:var(--band);word-break:keep-all;min-width:3.4em}
td.n,th.n{text-align:right}td.n{font-variant-numeric:tabular-nums}td.n,td.k{white-space:nowrap}td.w{min-width:9em}
tr:last-child td{border-bottom:0}td details summary{cursor:pointer;color:var(--link);white-space:nowrap}
blockquote{margin:.2rem 0;padding-left:.6rem;border-left:3px solid var(--line)}
.gap{color:var(--gap);font-weight:600}
button{font:inherit;padding:.25rem .7rem;border:1px solid var(--line);border-radius:6px;background:var(--band);
color:var(--ink);cursor:pointer}
input[type=search]{font:inherit;padding:.3rem .6rem;border:1px solid var(--line);border-radius:6px;
background:var(--paper);color:var(--ink);min-width:16rem}
@media print{body{padding:0}.scroll{overflow:visible}input,button{display:none}}
"""


SHORT = 12
"""Columns up to which a cell stays on one line; a Chinese character counts two."""
MANY = 40
"""Entries from which a list is folded: more than the members of any segment, fewer than a roster."""


def page(title: str, body: str, *, lang: str = "zh-CN", head: str = "") -> str:
    """A whole page.

    Args:
        title: Plain text.
        body: HTML of the page's main part.
        lang: Language of the page.
        head: HTML to add to the head.
    """
    return (
        f'<!doctype html>\n<html lang="{escape(lang, quote=True)}">\n<head>\n{head_of(title)}{head}</head>\n'
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def head_of(title: str) -> str:
    """What every head begins with; the encoding stands first, a browser looks for it in the first kilobyte only."""
    return (
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{escape(visible(title))}</title>\n<style>{STYLE}</style>\n"
    )


def html_table(rows: Sequence[Row], columns: Sequence[str] = (), *, caption: str, lang: str = "zh") -> str:
    """A table of a finding; where a row has evidence its quotes fold out behind the last cell.

    A column of which no row knows anything is left out: it says nothing and takes room from the others.
    """
    keys = [key for key in shown_keys(rows, columns) if not rows or not all(is_unknown(row.get(key)) for row in rows)]
    heads, cells, numeric = grid(rows, keys, lang=lang)
    with_evidence = any(row.get("evidence") for row in rows)
    titles = [*heads, label("evidence", lang)] if with_evidence else heads
    marks = [' class="n"' if number else "" for number in [*numeric, False][: len(titles)]]
    head = "".join(f'<th scope="col"{mark}>{escape(title)}</th>' for title, mark in zip(titles, marks, strict=True))
    lines = []
    for row, line in zip(rows, cells, strict=True):
        tds = "".join(_cell(key, row, cell, number) for key, cell, number in zip(keys, line, numeric, strict=True))
        lines.append(f"<tr>{tds}{_quotes(row) if with_evidence else ''}</tr>")
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(visible(caption), quote=True)}"><table>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{chr(10).join(lines)}</tbody></table></div>\n"
    )


def _cell(key: str, row: Row, cell: str, number: bool) -> str:
    """A number stands right, a short word on one line; a gap stands out, in words first and in colour second."""
    if number:
        return f'<td class="n">{escape(cell)}</td>'
    words = f'<span class="gap">{escape(cell)}</span>' if key == "status" and row[key] == "missing" else escape(cell)
    return (
        f'<td class="k">{words}</td>' if width(cell) <= SHORT else f'<td class="w">{_folded(row.get(key), words)}</td>'
    )


def _folded(value: object, words: str) -> str:
    """A list as long as a roster folds out."""
    many = len(value) if isinstance(value, Sequence) and not isinstance(value, str) else 0
    return f"<details><summary>{many} 项</summary>{words}</details>" if many > MANY else words


def _quotes(row: Row) -> str:
    evidence = row.get("evidence")
    if not isinstance(evidence, Sequence) or not evidence:
        return "<td></td>"
    quotes = "".join(_quote(item) for item in evidence if isinstance(item, Mapping))
    return f"<td><details><summary>{len(evidence)} 处</summary>{quotes}</details></td>"


def _quote(item: Mapping[str, object]) -> str:
    words = escape(visible(shown_quote(str(item.get("quote", "")))))
    place = escape(visible(f"{item.get('doc', '')} {item.get('start', '')}–{item.get('end', '')}"))
    return f'<blockquote>{words}<br><span class="dim">{place}</span></blockquote>'
