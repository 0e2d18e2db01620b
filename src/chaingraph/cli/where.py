"""Options that say which chain, where, and how far around it counts as local."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from chaingraph.cli.options import Command

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from chaingraph.analysis import Projection

Row = TypeVar("Row", bound="DataclassInstance")

SHOWN = 3
"""Unknown places that a hint names."""
RADII = ("园区", "区县", "市", "省")


def region_option(command: Command) -> Command:
    """``--region``: the place that is meant by "local"."""
    return click.option("--region", default="", metavar="R", help="本地的范围，默认为文件所说的地区")(command)


def chain_option(command: Command) -> Command:
    """``--chain``: only this chain."""
    return click.option("--chain", default="", metavar="CHAIN", help="只看这条产业链，默认全部")(command)


def radius_option(command: Command) -> Command:
    """``--radius``: how far around the region counts as local."""
    return _radius(RADII[1], f"多远算本地：{'、'.join(RADII)}")(command)


def _radius(default: str, help_: str) -> Callable[[Command], Command]:
    """``default`` is empty where no radius is another thing than 区县."""
    return click.option(
        "--radius",
        type=click.Choice(RADII),
        default=default or None,
        show_default=bool(default),
        metavar="RADIUS",
        help=help_,
    )


def focus_options(command: Command) -> Command:
    """``--chain``, ``--region`` and ``--radius`` of a list that is only filtered, handed on as those of :class:`Wish`."""
    options = (
        chain_option,
        click.option("--region", default="", metavar="R", help="只列此地区或园区的，默认全部"),
        _radius("", f"多远算本地：{'、'.join(RADII)}；不写 --region 时以文件所说的地区为中心  [默认：区县]"),
    )
    for option in reversed(options):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Wish:
    """What a list is narrowed to; everything when empty.

    Attributes:
        chain: Name of a chain.
        region: Name of a region or a park.
        radius: How far around the region, or around the documents' own; ``None`` when nobody said.
    """

    chain: str = ""
    region: str = ""
    radius: str | None = None

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.chain or self.region or self.radius)

    def of(self, find: Callable[[Projection], Sequence[Row]]) -> Callable[[Projection], Sequence[Row]]:
        """``find``, of whose rows only those are left that concern the chain and the region."""
        if not self:
            return find

        def found(graph: Projection) -> Sequence[Row]:
            from chaingraph.analysis.focus import Focus

            return Focus(graph, self.chain, self.region, self.radius or "").keep(find(graph))

        return found


def companies_option(command: Command) -> Command:
    """``--companies``: a list of companies from outside the documents."""
    return click.option(
        "--companies",
        type=click.Path(path_type=Path),
        default=None,
        metavar="FILE",
        help="另加一份企业名单（CSV 或 JSON Lines：名称、简称、产品、地区）",
    )(command)


def widened(graph: Projection, companies: Path | None) -> Projection:
    """The graph with the companies of a list, if one is given."""
    from chaingraph.analysis.companies import read_companies, unknown_places, with_companies

    if companies is None:
        return graph
    found = read_companies(companies)
    if lost := unknown_places(found):
        shown = f"{'、'.join(map(repr, lost[:SHOWN]))}{' 等' if len(lost) > SHOWN else ''}"
        click.echo(f"提示：企业名单里有不认识的地区，按未知处理：{shown}", err=True)
    return with_companies(graph, found)
