"""The group of commands, and the one place where errors become a line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from chaingraph.cli.lazy import HELP, LazyGroup
from chaingraph.cli.mistakes import defect_line, system_line, usage_line, wants_traceback
from chaingraph.errors import ChaingraphError

COMMANDS = {
    "build": "读取文件，建立有证据的知识图谱",
    "mentions": "列出文件中的企业、园区、区域、产业链、产品、项目、机构名称",
    "facts": "列出事实及其原文",
    "show": "一个企业、园区、产业链或项目的档案",
    "gaps": "产业链各环节的缺口",
    "localisation": "供应商本地化率",
    "enterprises": "企业清单",
    "projects": "重点项目清单",
    "land": "用地情况与需求",
    "targets": "指标、目标与增速",
    "claims": "文中数量与图谱对照",
    "neighbours": "周边哪些企业可补缺口",
    "overlaps": "几地重复布局与合作园区",
    "candidates": "值得招引的企业与理由",
    "dependence": "企业离开的影响与产值集中度",
    "structure": "供应网络的结构，谁连接两条产业链",
    "audit": "文件中互相矛盾之处",
    "diff": "两个图谱之间的变化",
    "query": "用 SPARQL 或预设问题提问",
    "view": "生成可离线打开的网页",
    "serve": "在本机浏览器中查看和提问",
    "report": "生成报告：全景图与九张清单（xlsx、docx、html、md）",
    "export": "导出为其他工具的格式",
    "validate": "按约束检查图谱",
    "evaluate": "与人工标注对照，计算准确率",
    "judge": "记录人工判断，以后每次建图都会沿用",
    "stages": "处理步骤与产物",
}


INTERRUPTED = 130
"""As shells have it: 128 and the number of the signal."""


class _Commands(LazyGroup):
    """All commands."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; when the reader of its output (head, less) has gone, what it did not read is no error."""
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        return result


@click.group(
    cls=_Commands,
    table=COMMANDS,
    package="chaingraph.cli",
    invoke_without_command=True,
    context_settings={"help_option_names": list(HELP)},
)
@click.version_option(package_name="chaingraph", prog_name="chaingraph")
@click.pass_context
def cli(context: click.Context) -> None:
    """从招商文件到产业链知识图谱：每个数字都能找到原文。

    先运行 chaingraph build 文件夹，再用 gaps、localisation、show 等命令查看结果。
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and exits with its code.

    Args:
        arguments: Words of the command line; those of the process when ``None``.
    """
    _speak_any_script()
    try:
        words = list(arguments) if arguments is not None else None
        code = cli.main(args=words, prog_name="chaingraph", standalone_mode=False)
    except ChaingraphError as error:
        _fail(str(error), error.exit_code)
    except click.Abort:
        _fail("已中断", INTERRUPTED)
    except click.ClickException as error:
        _fail(usage_line(error), error.exit_code)
    except OSError as error:
        _fail(*system_line(error))
    except Exception as error:
        if wants_traceback():
            raise
        _fail(defect_line(error), 1)
    sys.exit(code if isinstance(code, int) else 0)


def _speak_any_script() -> None:
    """A console that cannot show a character shows a question mark instead of failing (GBK and a rare name)."""
    for stream in (sys.stdout, sys.stderr):
        if getattr(stream, "encoding", "").lower().replace("-", "") != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _fail(message: str, code: int) -> NoReturn:
    from chaingraph.views.cells import visible

    click.echo(f"错误：{visible(' '.join(message.split()))}", err=True)
    sys.exit(code)
