"""A mistake of the user's is one Chinese line on stderr that says what and what to do, and exit code 2."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from chaingraph.cli import finding, mistakes
from chaingraph.cli.lazy import LazyGroup
from chaingraph.cli.main import COMMANDS, cli, main
from tests.cli.terminal import run

WORDS: tuple[tuple[str, str], ...] = (
    ("gasp", "是否指：gaps"),
    ("xyzzy", "chaingraph --help"),
    ("--foo", "没有选项 --foo"),
    ("gaps --fromat json", "是否指：--format"),
    ("gaps --format yaml", "table、json、jsonl、csv、xlsx、md"),
    ("gaps --format", "缺少值"),
    ("gaps --radius 村", "园区、区县、市、省"),
    ("gaps --lang fr", "zh、en"),
    ("gaps 手机 电池", "多出的参数 (电池)"),
    ("land x y", "多出的参数 (x y)"),
    ("mentions", "缺少参数 SOURCE..."),
    ("show", "缺少参数 NAME"),
    ("judge", "same、different、wrong、type"),
    ("judge maybe 甲 乙", "same、different、wrong、type"),
    ("build --max-mb 很多", "应为数字"),
    ("view wheel", "可用：chain"),
    ("build -q 不存在的文件.txt", "不存在的文件.txt: 路径不存在"),
    ("mentions 不存在的文件.txt", "路径不存在"),
    ("facts 不存在的文件.txt", "路径不存在"),
    ("stages -o x.foo", ".json .jsonl .csv .xlsx .md"),
    ("stages -o 没有后缀", "不认识的后缀"),
    ("stages --format xlsx", "-o 文件.xlsx"),
    ("facts --predicate locatedin", "是否指：locatedIn"),
    ("export", "缺少参数 FORMAT"),
    ("audit --kind foo", "可用：conflict、count、date"),
    ("audit --kind sums", "是否指：sum"),
    ("audit --kind 合计不对", "是否指：合计不符"),
    ("query 谁供应", "是否指：谁供应谁"),
    ("query suplier", "是否指：suppliers"),
    ("facts 甲.txt --radius 市", "先运行 chaingraph build"),
)
ON_A_GRAPH: tuple[tuple[str, str], ...] = (
    ("gaps 手机", "没有“手机”这条产业链"),
    ("gaps --region 火星市", "不认识的地区“火星市”"),
    ("neighbours --chain 手机", "没有“手机”这条产业链"),
    ("candidates --region 火星市", "不认识的地区“火星市”"),
    ("localisation --region 火星市", "不认识的地区“火星市”"),
    ("dependence --region 火星市", "不认识的地区“火星市”"),
    ("candidates --companies 没有.csv", "没有.csv: 找不到企业名单"),
    ("neighbours --companies 没有.csv", "找不到企业名单"),
    ("localisation --fill 火星", "没有“火星”这个环节"),
    ("enterprises --tier 骨甘", "现有梯队：成长型、骨干、龙头"),
    ("show 清江锂", "是否指：清江锂业、宜都清江锂业有限公司"),
    ("show 火星", "图谱里没有“火星”"),
    ("view chain 手机", "没有“手机”这条产业链"),
    ("export exe", "turtle、nquads"),
    ("query 没有这个问题", "不带参数运行 chaingraph query"),
    ("query 谁供应谁 --set 公司=甲", "可用的参数：企业"),
    ("query 谁供应谁 --set 甲", "名称=值"),
    ("query ASK{} --set 甲=乙", "只有预设问题才有参数"),
    ("query SELECT*{?s", "SPARQL 有误"),
    ("query SELECT*{SERVICE<http://x>{?s?p?o}}", "SERVICE"),
    ("query SELECT*FROM<file:///etc/passwd>{?s?p?o}", "FROM 只能用于"),
    ("query DROP{ALL}", "只能查询"),
    ("query ASK{} --format ttl", "不能写成 ttl"),
    ("query ASK{} --seconds 长", "应为数字"),
)
WORDS_FOR = {"show": "甲", "query": "ASK{}", "view": "chain 甲", "export": "turtle"}


def asks_a_graph(name: str) -> bool:
    """Whether a command has the option ``--graph``."""
    command = cli.get_command(click.Context(cli), name)
    if isinstance(command, LazyGroup):
        command = command.get_command(click.Context(command), command.default)
    return command is not None and any("--graph" in parameter.opts for parameter in command.params)


NEEDS_GRAPH = tuple(
    f"{name} {WORDS_FOR.get(name, '')}".strip() for name in COMMANDS if asks_a_graph(name) and name != "judge"
)
"""``judge`` asks a graph where there is one and writes without."""


def one_line(words: str, *more: object) -> str:
    """The line that a wrong command prints."""
    result = run(*words.split(" "), *more)
    assert result.code == 2, result
    assert result.out == ""
    assert result.err.startswith("错误：")
    assert result.err.count("\n") == 1
    assert result.err.endswith("\n")
    return result.err


@pytest.mark.parametrize(("words", "advice"), WORDS, ids=[words for words, _ in WORDS])
def test_a_wrong_command_is_told_in_one_line(words: str, advice: str) -> None:
    """What is wrong and what would be right, in Chinese."""
    line = one_line(words)
    assert advice in line
    assert sum("\u4e00" <= character <= "\u9fff" for character in line) >= 6


@pytest.mark.parametrize(("words", "advice"), ON_A_GRAPH, ids=[words for words, _ in ON_A_GRAPH])
def test_a_wrong_name_is_told_in_one_line(words: str, advice: str, desk: Path) -> None:
    """Unknown chains, regions, tiers, names, questions and queries; the nearest are named where there are any."""
    assert advice in one_line(words, "--graph", desk)


@pytest.mark.parametrize("words", NEEDS_GRAPH)
def test_no_graph_says_how_to_make_one(words: str, tmp_path: Path) -> None:
    """Every command that reads a graph, asked of an empty folder and of none, names the command that builds one."""
    assert "请先运行 chaingraph build" in one_line(words, "--graph", tmp_path)
    assert "请先运行 chaingraph build" in one_line(words, "--graph", tmp_path / "nowhere")


def test_the_commands_with_a_graph_are_found() -> None:
    """The rule above sees them all."""
    assert len(NEEDS_GRAPH) >= 17
    assert {"gaps", "validate", "show 甲"} <= set(NEEDS_GRAPH)


def test_an_endpoint_that_is_not_there_is_no_traceback() -> None:
    """A failure of the network is one line too."""
    result = run("gaps", "--graph", "http://127.0.0.1:9/sparql")
    assert result.code in (1, 2)
    assert result.out == ""
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", ["stages -o {}/folder.json", "stages -o {}/file/x.json", "export turtle -o {}/file/x.ttl"]
)
def test_a_place_that_cannot_be_written_is_told(words: str, tmp_path: Path, desk: Path) -> None:
    """A folder where a file should be, a file where a folder should be."""
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    more = ["--graph", desk] if words.startswith("export") else []
    assert str(tmp_path) in one_line(words.format(tmp_path), *more)


def test_what_the_system_refuses_is_told() -> None:
    """A wrong place is the user's mistake, a full disk is not; both say where."""
    assert mistakes.system_line(PermissionError(13, "Permission denied", "a.csv")) == (
        "a.csv: 没有权限；请检查路径、权限和磁盘空间",
        2,
    )
    line, code = mistakes.system_line(OSError(28, "No space left on device", "a.csv"))
    assert code == 1
    assert "No space left" in line


def test_a_defect_of_ours_is_one_line_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It says that it is one and how to report it, exit 1; developers may have the traceback."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.delenv(mistakes.DEBUG, raising=False)
    monkeypatch.setattr(finding, "emit", broken)
    monkeypatch.setattr("chaingraph.pipeline.open_projection", lambda _: None)
    monkeypatch.setattr("chaingraph.analysis.find_land", lambda _: [])
    with pytest.raises(SystemExit) as stop:
        main(["land"])
    assert stop.value.code == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        "错误：程序出错（ZeroDivisionError: division by zero）；请附上命令和文件报告此问题，"
        f"设 {mistakes.DEBUG}=1 再运行可看到出错位置\n"
    )
    monkeypatch.setenv(mistakes.DEBUG, "1")
    with pytest.raises(ZeroDivisionError):
        main(["land"])


def test_an_interrupted_command_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C gives one line and the exit code shells expect."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("chaingraph.pipeline.open_projection", interrupted)
    with pytest.raises(SystemExit) as stop:
        main(["land"])
    assert stop.value.code == 130
    assert capsys.readouterr().err.strip() == "错误：已中断"


def test_unknown_kinds_of_mistakes_keep_their_words() -> None:
    """What click may think of in a later version is shown as click says it."""
    assert mistakes.usage_line(click.UsageError("Something new")) == "Something new；用法见 chaingraph --help"
    assert mistakes.usage_line(click.BadParameter("odd")) == " 的值不对：odd；用法见 chaingraph --help"
