"""``chaingraph facts``: what documents say, each with the words that say it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, judgements_option, output_options, sources_argument
from chaingraph.cli.output import Sheet, emit
from chaingraph.cli.reading import read_sources
from chaingraph.cli.where import Wish, focus_options
from chaingraph.errors import UsageError

if TYPE_CHECKING:
    from chaingraph.analysis import FactRow, Projection


@click.command("facts")
@sources_argument(required=False)
@graph_option
@click.option(
    "--predicate", "predicates", multiple=True, help="只列这些谓词，如 supplies 或 供应，可重复；all 为全部谓词"
)
@focus_options
@judgements_option
@output_options
def command(
    sources: tuple[Path, ...],
    location: str,
    predicates: tuple[str, ...],
    chain: str,
    region: str,
    radius: str | None,
    judgements: Path | None,
    **output: Unpack[Output],
) -> None:
    """列出事实、目标、计划与说法；给出 SOURCE 时直接读文件，否则取自图谱。"""
    from chaingraph.pipeline import fact_rows

    predicates = tuple(name for word in predicates for name in _called(word))
    wish = Wish(chain, region, radius)
    if judgements and not sources:
        raise UsageError("--judgements 用于直接读取的文件，图谱在建立时已沿用判断", hint="请在 chaingraph build 时给出")
    if not sources:
        print_finding("facts", location, wish.of(_finder(predicates)), output)
        return
    if wish:
        raise UsageError(
            "--chain、--region 与 --radius 要在图谱里查找，不能直接用于文件", hint="先运行 chaingraph build"
        )
    with read_sources(sources, judgements) as reading:
        emit(Sheet("facts", fact_rows(reading, predicates)), **output)


def _finder(predicates: tuple[str, ...]) -> Callable[[Projection], tuple[FactRow, ...]]:
    from chaingraph.analysis import find_facts
    from chaingraph.pipeline.rows import wanted_predicates

    return lambda graph: find_facts(graph, wanted_predicates(predicates))


def _called(word: str) -> tuple[str, ...]:
    """The predicates a word means: a name of the ontology, or what tables call it in Chinese or English.

    Raises:
        UsageError: The ontology has no such property; it would silently list nothing.
    """
    from chaingraph.analysis.suggest import nearest
    from chaingraph.reference.ontology import ontology

    words = ontology().of_kind("property", "attribute")
    names = {own.name for own in words}
    if word == "all" or word in names:
        return (word,)
    found = tuple(own.name for own in words if word in own.labels.values())
    if not found:
        near = nearest(word, [*names, *(own.labels["zh"] for own in words)])
        hint = f"是否指：{'、'.join(near)}？" if near else "全部谓词见 docs/ontology.md"
        raise UsageError(f"没有谓词 {word}", hint=hint)
    return found
