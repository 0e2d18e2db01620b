"""``chaingraph view``: pages to open, or to send to a colleague without a network; one kind a file in ``cli/views``."""

from __future__ import annotations

import click

from chaingraph.cli.lazy import HELP, LazyGroup

VIEWS = {
    "chain": "产业链图：各环节的企业、缺口和证据",
    "gaps": "缺口网络：谁需要、谁能补",
    "network": "关系网络：联系最多的企业、园区、项目",
    "enterprise": "一家企业的关系",
    "park": "一个园区的关系",
    "region": "一个地区的园区、企业和项目",
    "all": "全部网页，或合成一个可发送的文件",
}
"""Kind → what it shows, in the order of help."""


@click.group(
    "view",
    cls=LazyGroup,
    table=VIEWS,
    package="chaingraph.cli.views",
    heading="种类",
    default="chain",
    context_settings={"help_option_names": list(HELP)},
    options_metavar="",
    subcommand_metavar="[KIND] [NAME] [OPTIONS]",
)
def command() -> None:
    """生成可离线打开的网页，可直接发给同事。

    不写种类时为 chain。各种类的选项见 chaingraph view KIND --help。
    """
