"""``chaingraph query``: SPARQL that is typed, in a file, or shipped under a Chinese title."""

from __future__ import annotations

from pathlib import Path

import click

from chaingraph.cli.options import graph_option
from chaingraph.cli.output import PLAIN, Sheet, emit
from chaingraph.errors import UsageError
from chaingraph.settings import Settings

FORMS = ("table", "csv", "tsv", "json", "ttl")


@click.command("query")
@click.argument("question", default="", metavar="SPARQL|FILE|NAME")
@click.option(
    "--set", "values", multiple=True, metavar="参数=值", help="预设问题的参数，可重复，如 --set 企业=某某公司"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="table",
    show_default=True,
    metavar="FORMAT",
    help=f"输出格式：{'、'.join(FORMS)}；ttl 用于 CONSTRUCT 和 DESCRIBE",
)
@click.option("--seconds", type=float, default=Settings().query_seconds, show_default=True, help="最长运行时间")
@graph_option
def command(question: str, values: tuple[str, ...], form: str, seconds: float, location: str) -> None:
    """用 SPARQL 语句、.rq 文件或预设问题的名称提问；不带参数时列出全部预设问题。

    按名称查找要写明语言：?p rdfs:label "某某园"@zh；或 FILTER(STR(?name) = "某某园")。
    """
    from chaingraph.graph import run_query

    if not question:
        _list_questions()
        return
    sparql = _sparql(question, values)
    result = run_query(location, sparql, seconds=seconds, rows=Settings().query_rows)
    if form == "table" and result.kind != "triples":
        emit(Sheet("answer", result.rows), **PLAIN)
    else:
        click.echo(result.render("ttl" if form == "table" else form), nl=False)
    if result.kind == "rows" and not result.cells:
        _explain_nothing(question, sparql)
    if result.truncated:
        click.echo(f"提示：结果超过 {Settings().query_rows} 行，其余未列出", err=True)


def _explain_nothing(words: str, sparql: str) -> None:
    """What a shipped question tells who gets no row, and that a name without its language is equal to none."""
    from chaingraph.graph import find_question
    from chaingraph.graph.plain_names import plain_name

    question = find_question(words)
    name = "" if question else plain_name(sparql)
    if question and question.empty:
        click.echo(f"提示：{question.empty}", err=True)
    if name:
        click.echo(f'提示：名称都标了语言，请写作 "{name}"@zh，或用 FILTER(STR(?name) = "{name}")', err=True)


def _list_questions() -> None:
    from chaingraph.graph import named_queries

    rows = [
        {"name": question.name, "title": question.title, "parameters": list(question.parameters)}
        for question in named_queries().values()
    ]
    emit(Sheet("questions", rows), **PLAIN)


def _sparql(words: str, values: tuple[str, ...]) -> str:
    """The query: of a shipped question, of a file, or the words themselves."""
    from chaingraph.graph import find_question

    given = _pairs(values)
    question = find_question(words)
    if question is not None:
        return question.fill(given)
    if given:
        raise UsageError("只有预设问题才有参数", hint="不带参数运行 chaingraph query 可列出预设问题")
    if _is_file(words):
        return _read(Path(words))
    if not any(character in words for character in "{?*"):
        raise UsageError(f"没有叫“{words}”的预设问题或文件", hint=_nearest(words))
    return words


def _nearest(words: str) -> str:
    """Shipped questions called alike, by name or title; else how to list them all."""
    from difflib import get_close_matches

    from chaingraph.graph import named_queries

    known = [name for question in named_queries().values() for name in (question.title, question.name)]
    near = get_close_matches(words, known, n=3, cutoff=0.5)
    return f"是否指：{'、'.join(near)}？" if near else "不带参数运行 chaingraph query 可列出预设问题"


def _is_file(words: str) -> bool:
    try:
        return Path(words).is_file()
    except OSError:  # longer than any file name: a query
        return False


def _read(path: Path) -> str:
    """The text of a query file; a UTF-8 mark, which Windows editors write, is no part of it."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("查询文件不是 UTF-8 编码", where=str(path), hint="请另存为 UTF-8") from error


def _pairs(values: tuple[str, ...]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    wrong = [name for name, mark, _ in pairs if not mark]
    if wrong:
        raise UsageError(f"参数应写作 名称=值，而不是“{wrong[0]}”")
    return {name.strip(): value.strip() for name, _, value in pairs}
