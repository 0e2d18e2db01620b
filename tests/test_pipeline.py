"""The corridor from files to artefacts: whole, repeatable, evidence-backed, and never half-written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from chaingraph.errors import ChaingraphError, UsageError
from chaingraph.pipeline import STAGES, Build, build, fact_rows, mention_rows, read, sample_sources
from chaingraph.settings import Settings

PLAN = """临江区先进制造业发展规划

2023年5月

一、发展基础

2022年，临江区规上工业总产值为320.5亿元，同比增长8.2%。宁海青禾电子科技有限公司（以下简称“青禾电子”）位于临江高新区，生产显示模组。

二、发展目标

到2025年，全区规上工业总产值力争达到500亿元。
"""
ROSTER = "临江区规上企业名册\n序号,企业名称,类型,行业\n1,宁海青禾电子科技有限公司,龙头企业,电子\n2,宁海远山机械有限公司,骨干企业,装备\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with a plan and a roster of an invented district."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    (folder / "roster.csv").write_text(ROSTER, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The graph of that desk."""
    return build([folder], replace(Settings(), output=tmp_path_factory.mktemp("out")))


def artefacts(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every artefact of a build but the store, whose files carry the engine's own clock."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "store" not in path.parts:
            yield str(path.relative_to(folder)), path.read_bytes()


def test_every_stage_leaves_its_artefact(built: Build) -> None:
    """The numbered artefacts of the STAGES table are there after a build, and nothing else but the graph's files."""
    made = {path.name for path in built.folder.iterdir()}
    assert {stage.artefact for stage in STAGES} <= made
    assert not any(name.startswith(".build-") for name in made)
    assert built.page.is_file()


@pytest.mark.slow
def test_two_builds_are_byte_identical(folder: Path, built: Build, tmp_path: Path) -> None:
    """The same input gives the same bytes, in another process with another hash seed."""
    code = (
        "import sys; from pathlib import Path; from dataclasses import replace;"
        "from chaingraph.pipeline import build; from chaingraph.settings import Settings;"
        "build([Path(sys.argv[1])], replace(Settings(), output=Path(sys.argv[2])))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "4242"}
    subprocess.run([sys.executable, "-c", code, folder, tmp_path / "again"], check=True, env=environment)
    assert dict(artefacts(tmp_path / "again")) == dict(artefacts(built.folder))


def test_every_quote_stands_in_its_document(built: Build) -> None:
    """The evidence of every statement equals the source text at its offsets."""
    texts = {document.id: document.text for document in built.reading.documents}
    statements = built.reading.extraction.statements
    assert len(statements) >= 8
    for statement in statements:
        evidence = statement.evidence
        assert evidence.quote == texts[evidence.document][evidence.start : evidence.end]
        assert evidence.quote


def test_the_sample_is_built_with_evidence(tmp_path: Path) -> None:
    """A clone alone has real input: the bundled documents give rosters, projects, localisation and chain gaps."""
    result = build([], replace(Settings(), output=tmp_path))
    assert result.report.conforms
    findings = json.loads((tmp_path / "5-findings.json").read_text(encoding="utf-8"))
    assert sum(row["number"] is not None for row in findings["enterprises"]) == 175
    assert sum(row["number"] is not None for row in findings["projects"]) == 55
    assert sum(row["suppliers"] for row in findings["localisation"] if row["basis"] == "reported") == 1855
    assert {row["status"] for row in findings["gaps"]} >= {"missing", "single"}
    assert all(row["evidence"] for rows in findings.values() for row in rows)


def test_the_source_documents_give_their_tables(source_documents: list[Path]) -> None:
    """Rosters, land, indicators, projects and localisation of the plan come out complete."""
    reading = read(source_documents, Settings())
    texts = {document.id: document.text for document in reading.documents}
    for statement in reading.extraction.statements:
        evidence = statement.evidence
        assert evidence.quote == texts[evidence.document][evidence.start : evidence.end]
    (plan,) = (document for document in reading.documents if document.id.startswith("002"))
    assert [len(table.rows) for table in plan.tables] == [8, 26, 4, 8, 7, 6, 55, 175]
    assert sum(len(box.members) for chain_map in plan.chain_maps for box in chain_map.boxes) == 194


def test_a_failed_build_leaves_the_old_results(built: Build, tmp_path: Path) -> None:
    """When nothing can be read, the results of the last build stay as they were and no scraps are left."""
    before = dict(artefacts(built.folder))
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(ChaingraphError):
        build([tmp_path], replace(Settings(), output=built.folder))
    assert dict(artefacts(built.folder)) == before


def test_a_missing_source_is_the_users_mistake(tmp_path: Path) -> None:
    """A path that is not there is named in one line."""
    with pytest.raises(UsageError, match="nowhere"):
        read([tmp_path / "nowhere.txt"], Settings())


def test_one_bad_document_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    """A binary file called .txt is listed as a failure; the plan beside it is read."""
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "plan.txt").write_bytes((folder / "plan.txt").read_bytes())
    reading = read([tmp_path], Settings())
    assert [document.id for document in reading.documents] == ["plan"]
    assert [Path(failure.path).name for failure in reading.failures] == ["noise.txt"]


def test_rows_of_the_contract(built: Build) -> None:
    """Mentions and facts have the keys of the contract and point at the words they name."""
    texts = {document.id: document.text for document in built.reading.documents}
    mentions = list(mention_rows(built.reading))
    assert [set(row) for row in mentions[:1]] == [{"doc", "start", "end", "text", "type", "entity"}]
    for row in mentions:
        assert texts[str(row["doc"])][int(str(row["start"])) : int(str(row["end"]))].replace("\n", "") == row["text"]
    keys = {"doc", "subject", "predicate", "object", "start", "end", "quote", "modality", "confidence", "id"}
    facts = fact_rows(built.reading)
    assert all(set(row) == keys for row in facts)
    assert {(row["predicate"], row["object"]) for row in facts} >= {("tier", "龙头"), ("produces", "显示模组")}
    targets = [row for row in facts if row["modality"] == "target"]
    assert any("500|亿元|2025" in str(row["object"]) for row in targets)


def test_the_sample_travels_with_the_package() -> None:
    """The bundled folder is found wherever the package is installed."""
    (sample,) = sample_sources()
    assert len(list(sample.glob("*.txt"))) >= 5
    assert len(list(sample.glob("*.csv"))) >= 6
