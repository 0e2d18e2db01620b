"""Options that say which chain, where, and how far around it counts as local."""

from __future__ import annotations

import click

from chaingraph.cli.options import Command

RADII = ("园区", "区县", "市", "省")


def region_option(command: Command) -> Command:
    """``--region``: the place that is meant by "local"."""
    return click.option("--region", default="", metavar="R", help="本地的范围，默认为文件所说的地区")(command)


def chain_option(command: Command) -> Command:
    """``--chain``: only this chain."""
    return click.option("--chain", default="", metavar="CHAIN", help="只看这条产业链，默认全部")(command)


def radius_option(command: Command) -> Command:
    """``--radius``: how far around the region counts as local."""
    return click.option(
        "--radius",
        type=click.Choice(RADII),
        default="区县",
        show_default=True,
        metavar="RADIUS",
        help=f"多远算本地：{'、'.join(RADII)}",
    )(command)
