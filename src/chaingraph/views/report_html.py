"""The report pack as one page: self-contained, printable on A3, nothing to fetch and nothing to run."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from chaingraph.views.cells import visible, width
from chaingraph.views.page import page
from chaingraph.views.report import (
    MARK,
    NUMERIC,
    OFFICE,
    ChainText,
    Column,
    Line,
    Piece,
    Register,
    Report,
    shown,
    told_columns,
)

STYLE = """<style>
figure.chart{margin:1rem 0 1.6rem;break-inside:avoid}figure.chart svg{display:block}figcaption{margin-top:.3rem}
figure.chart details{margin-top:.2rem}details>summary{cursor:pointer;color:var(--link)}
table.register{font-size:.82rem}table.register td{min-width:3.2em;max-width:26em;overflow-wrap:anywhere}
table.register td.t{min-width:11em}table.register td.tt{min-width:26em}
table.register td.office{background:color-mix(in srgb,#d9a400 9%,transparent);min-width:6em}
table.register td.source{min-width:24em;max-width:40em;font-size:.92em;color:var(--dim)}
.register-note{color:var(--dim)}
@media print{@page{size:A3 landscape;margin:10mm}
:root{--ink:#000;--dim:#444;--paper:#fff;--line:#c3c9d0;--band:#e9eef3;--link:#000}
figure.chart svg{max-height:225mm}table.register td.source{min-width:34em;max-width:60em}body{font-size:11px;background:#fff;color:#000}
h2{break-before:page}h2.first{break-before:auto}thead{display:table-header-group}tr{break-inside:avoid}
.scroll{border:0}table.register{font-size:9px}table.register td{padding:2px 4px;line-height:1.3}
table.register td.t{min-width:8em}table.register td.tt{min-width:20em}figure.chart details,nav{display:none}}
</style>
"""


SENTENCE, PARAGRAPH = 40, 200
"""Columns of text, a Chinese character counting two, from which a cell is given more room."""


def report_html(report: Report) -> str:
    """The page.

    Args:
        report: What it holds.
    """
    parts = [f"<h1>{_text(report.title)}</h1>\n", _list(report.summary)]
    parts.append(_contents(report))
    if report.documents:
        parts.append(f"<p class='dim'>依据文件：{_text('；'.join(report.documents))}</p>\n")
    if report.chains:
        parts.append('<h2 id="chains">各产业链情况</h2>\n')
        parts += [_chain(chain) for chain in report.chains]
    if report.panoramas:
        parts.append('<h2 id="panorama">产业链全景图</h2>\n')
        parts += [chart.html() for chart in report.panoramas]
    if report.charts:
        parts.append('<h2 id="charts">图表</h2>\n')
        parts += [chart.html() for chart in report.charts]
    parts += [_register(register) for register in report.registers]
    head = f'<meta name="generator" content="{MARK}">\n{STYLE}'
    return page(report.title, "".join(parts), head=head)


def _contents(report: Report) -> str:
    links = [("chains", "各产业链情况")] if report.chains else []
    links += [("panorama", "产业链全景图")] if report.panoramas else []
    links += [("charts", "图表")] if report.charts else []
    links += [(f"r{register.number}", f"{register.title}（{len(register.lines)}）") for register in report.registers]
    items = "　".join(f'<a href="#{anchor}">{_text(words)}</a>' for anchor, words in links)
    return f'<nav aria-label="目录"><p>{items}</p></nav>\n'


def _chain(chain: ChainText) -> str:
    """The paragraph of a chain; the source of a piece folds out where the reader points at it."""
    return f"<h3>{_text(chain.title)}</h3>\n<p>{''.join(_piece(p) for told in chain.sentences for p in told)}</p>\n"


def _piece(piece: Piece) -> str:
    if piece.source is None:
        return _text(piece.text)
    told = f"{piece.source.document}，{piece.source.places}：“{piece.source.quote}”"
    return f'<span title="{_text(told)}">{_text(piece.text)}</span>'


def _register(register: Register) -> str:
    head = f'<h2 id="r{register.number}">{_text(register.title)}（{len(register.lines)}）</h2>\n'
    note = f'<p class="register-note">{_text(register.note)}</p>\n'
    if not register.lines:
        return f"{head}<p>文件中没有可列出的内容。</p>\n"
    filled, columns = [*OFFICE, *register.added], told_columns(register.columns, register.lines)
    titles = [(column.head, column.kind in NUMERIC) for column in columns]
    titles += [(head_, False) for head_ in (*filled, "来源")]
    heads = "".join(f'<th scope="col"{_side(right)}>{_text(words)}</th>' for words, right in titles)
    lines = "\n".join(_line(line, columns, filled) for line in register.lines)
    return (
        f'{head}{note}<div class="scroll" tabindex="0" role="region" aria-label="{_text(register.name)}">'
        f'<table class="register"><thead><tr>{heads}</tr></thead>\n<tbody>{lines}</tbody></table></div>\n'
    )


def _line(line: Line, columns: Sequence[Column], filled: Sequence[str]) -> str:
    cells = []
    for column in columns:
        words = _text(shown(column, line.values.get(column.key)))
        if column.key == "status" and words.startswith("缺口"):
            words = f'<span class="gap">{words}</span>'
        cells.append(f"<td{_side(column.kind in NUMERIC) or _room(words)}>{words}</td>")
    cells += [f'<td class="office">{_text(line.office.get(head, ""))}</td>' for head in filled]
    return f"<tr>{''.join(cells)}{_source(line)}</tr>"


def _source(line: Line) -> str:
    if line.source is None:
        return f'<td class="source">{_text(line.carried)}</td>'
    source = line.source
    return f'<td class="source">{_text(source.document)}，{_text(source.places)}<br>“{_text(source.quote)}”</td>'


def _side(right: bool) -> str:
    return ' class="n"' if right else ""


def _room(words: str) -> str:
    """Room for long words: a description in a column of three characters is a page high."""
    return next(
        (f' class="{name}"' for name, least in (("tt", PARAGRAPH), ("t", SENTENCE)) if width(words) > least), ""
    )


def _list(sentences: Sequence[str]) -> str:
    items = "".join(f"<li>{_text(sentence)}</li>" for sentence in sentences)
    return f"<ul>{items}</ul>\n" if items else ""


def _text(words: str) -> str:
    return escape(visible(words), quote=True)
