"""``chaingraph judge``: a decision that every later build replays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from chaingraph.cli.options import graph_option
from chaingraph.errors import UsageError
from chaingraph.records import EntityType, Judgement

if TYPE_CHECKING:
    from chaingraph.analysis import Projection


@click.command("judge")
@click.argument("decision", type=click.Choice(("same", "different", "wrong", "type")), metavar="DECISION")
@click.argument("left")
@click.argument("right", default="")
@click.option("--who", default="", help="谁判断的")
@click.option("--when", default="", help="日期，如 2026-11-21")
@click.option("--why", default="", help="理由")
@click.option(
    "--file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="判断文件；默认在图谱文件夹旁，如 output.judgements.csv",
)
@graph_option
def command(
    decision: str, left: str, right: str, who: str, when: str, why: str, file: Path | None, location: str
) -> None:
    """记录判断：same 同一实体，different 不同实体，wrong 事实有误（给出编号），type 类型应为。

    编号见 chaingraph facts 与 chaingraph query evidence。判断只追加、不改写；再次运行 chaingraph build 时沿用。
    已有图谱时先核对：没有这个编号就不记入，没有这样的名称则提示后记入。
    """
    from chaingraph.entities.judgements import append_judgement, check_judgement

    right = _type(right) if decision == "type" else right
    path = file or _beside(location)
    judgement = Judgement(decision, left, right, who, when, why)  # type: ignore[arg-type]
    check_judgement(judgement)
    for checked in _checked(judgement, location):
        append_judgement(path, checked)
    click.echo(f"已记入 {path}", err=True)


def _beside(location: str) -> Path:
    """The file beside the graph.

    Raises:
        UsageError: The graph is in no folder.
    """
    from chaingraph.graph import is_url
    from chaingraph.pipeline import judgements_beside

    if is_url(location):
        raise UsageError("远程图谱旁边不能写文件", where=location, hint="请用 --file 给出判断文件")
    return judgements_beside(Path(location))


def _checked(judgement: Judgement, location: str) -> list[Judgement]:
    """What to write down, once the graph, if there is one, was asked about its names and numbers."""
    from chaingraph.graph import has_graph, is_url
    from chaingraph.pipeline import open_projection

    if not is_url(location) and not has_graph(Path(location)):
        click.echo(f"提示：{location} 里还没有图谱，名称与编号未经核对", err=True)
        return [judgement]
    projection = open_projection(location)
    if judgement.decision == "wrong":
        return [replace(judgement, left=number) for number in _numbers(projection, judgement.left)]
    for name in judgement.names:
        _warn_unless_known(projection, name)
    if judgement.decision == "same":
        _warn_of_types(projection, *judgement.names)
    return [judgement]


def _warn_of_types(projection: Projection, left: str, right: str) -> None:
    """A word when two known names are of no common type: a firm and a park do not become one."""
    from chaingraph.reference.ontology import ontology

    types = [{projection.things[thing].type for thing in projection.find_names(name)} for name in (left, right)]
    if all(types) and not types[0] & types[1]:
        words = "、".join(ontology().label(kind) for kinds in types for kind in sorted(kinds))
        click.echo(f"提示：两个名称不是同一类（{words}），判断不起作用；可先用 judge type 改类型", err=True)


def _numbers(projection: Projection, number: str) -> tuple[str, ...]:
    """Every number of the claim that has this one: two rules may have read one and the same thing.

    Raises:
        UsageError: No claim has it.
    """
    claims = (claim for claims in projection.claims.values() for claim in claims)
    found = next((claim.ids for claim in claims if number in claim.ids), None)
    if found is None:
        raise UsageError(f"图谱里没有编号为“{number}”的事实", hint="编号见 chaingraph facts 表格的最后一列")
    return found


def _warn_unless_known(projection: Projection, name: str) -> None:
    from chaingraph.analysis.suggest import nearest

    if not projection.find_names(name):
        near = nearest(name, projection.known_names)
        hint = f"；是否指：{'、'.join(near)}？" if near else ""
        click.echo(f"提示：图谱里没有“{name}”，有此名称的文件加入后判断才起作用{hint}", err=True)


def _type(word: str) -> str:
    """The ontology's name of a type that is called as the tables call it; any other word as it is."""
    from chaingraph.reference.ontology import ontology

    return next((kind for kind in get_args(EntityType) if ontology().label(kind) == word), word)
