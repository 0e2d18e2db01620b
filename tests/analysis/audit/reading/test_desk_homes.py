"""Which place a document speaks of."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis.audit.reading.observed_setting import settings
from tests.analysis.desks import graph_of

REPORT = "宜丰县竹木产业链工作方案\n\n2025年3月3日\n\n全县现有竹木企业86家，江西远拓竹业有限公司为链主企业。\n"
NEWS = "宜丰竹海走笔\n\n2025年4月2日\n\n企业赴安徽省、安徽省宣城市、安徽省广德市对接客户，又赴安徽省黄山市。\n"
TABLE = (
    "序号,企业名称,主营产品,客户\n1,江西远拓竹业有限公司,竹板,安徽省宣城市\n2,江西青筠竹业有限公司,竹筷,安徽省宣城市\n"
)
OTHER = (
    "序号,企业名称,主营产品,客户\n1,安徽立恒竹业有限公司,竹板,安徽省宣城市\n2,安徽青筠竹业有限公司,竹筷,安徽省宣城市\n"
)
YIFENG = "360924"


def homes(folder: Path, **texts: str) -> dict[str, str]:
    """Document → its place."""
    files = []
    for name, text in texts.items():
        files.append(folder / f"{name}.{'csv' if text.startswith('序号') else 'txt'}")
        files[-1].write_text(text, encoding="utf-8")
    return {document: setting.home for document, setting in settings(graph_of(files, folder / "out")).items()}


def test_short_name_in_title(tmp_path: Path) -> None:
    """A title that calls the place of another document by its short name is of it, however many others its text names."""
    assert homes(tmp_path, report=REPORT, news=NEWS)["news"] == YIFENG


def test_alone(tmp_path: Path) -> None:
    """With nobody beside it that speaks of the place, the text tells it."""
    assert homes(tmp_path, news=NEWS.replace("宜丰", ""))["news"].startswith("34")


def test_things_in_common(tmp_path: Path) -> None:
    """A table is of the place of the documents that name its enterprises, not of that its cells name; with other enterprises it is not."""
    found = homes(tmp_path, report=REPORT, table=TABLE, other=OTHER)
    assert found["table"] == YIFENG
    assert found["other"] != YIFENG
