"""The report pack as Markdown, for wikis and chats; words of documents stay words."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.views.report import MARK, NUMERIC, OFFICE, ChainText, Register, Report, shown, told_columns
from chaingraph.views.report_sources import Source
from chaingraph.views.tables import plain_markdown


def report_md(report: Report) -> str:
    """The text.

    Args:
        report: What it holds.
    """
    parts = [f"<!-- {MARK} -->\n\n# {plain_markdown(report.title)}\n\n"]
    parts += [f"- {plain_markdown(sentence)}\n" for sentence in report.summary]
    parts.append("\n依据文件：\n\n")
    parts += [f"- {plain_markdown(name)}\n" for name in report.documents]
    parts += [_chain(chain) for chain in report.chains]
    for chart in (*report.panoramas, *report.charts):
        parts.append(f"\n**{plain_markdown(chart.title)}**：{plain_markdown(chart.note)}\n")
    parts += [_register(register) for register in report.registers]
    return "".join(parts)


def _chain(chain: ChainText) -> str:
    """The paragraph of a chain; behind each piece the document it rests on."""
    pieces = [
        plain_markdown(f"{piece.text}[{piece.source.document}，{piece.source.places}]" if piece.source else piece.text)
        for sentence in chain.sentences
        for piece in sentence
    ]
    return f"\n**{plain_markdown(chain.title)}**：{''.join(pieces)}\n"


def _register(register: Register) -> str:
    head = f"\n## {register.title}（{len(register.lines)}）\n\n"
    if not register.lines:
        return f"{head}文件中没有可列出的内容。\n"
    filled, columns = [*OFFICE, *register.added], told_columns(register.columns, register.lines)
    heads = [*(column.head for column in columns), *filled, "来源"]
    rule = [*("---:" if column.kind in NUMERIC else "---" for column in columns), *["---"] * (len(filled) + 1)]
    lines = [heads, rule]
    for line in register.lines:
        cells = [shown(column, line.values.get(column.key)) for column in columns]
        cells += [line.office.get(name, "") for name in filled]
        lines.append([plain_markdown(cell) for cell in [*cells, _told(line.source) if line.source else line.carried]])
    note = plain_markdown(register.note)
    return f"{head}{note}\n\n{_table(lines)}"


def _table(lines: Sequence[Sequence[str]]) -> str:
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _told(source: Source) -> str:
    return f"{source.document}，{source.places}：“{source.quote}”"
