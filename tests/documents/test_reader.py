"""The door: documents read, failures told, nothing stopped by one bad file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.errors import UsageError
from tests.documents.checks import check_document
from tests.documents.samples import PARAGRAPHS

CUT = "表1 重点企业\n\n\t名称\n\t行业\n\t产值\n\n\t蓝驰汽车\n\t汽车\n\t1200\n\n\t川东铸造厂\n\t机械\n\t800\n\n\t青峡精工\n\t机械"


def test_bad_files_are_told_and_the_others_are_read(tmp_path: Path) -> None:
    """Empty, binary, oversized, unknown and unsupported files fail in one Chinese line each; the good one is read."""
    (tmp_path / "a好.txt").write_text(PARAGRAPHS[0], encoding="utf-8")
    (tmp_path / "b空.txt").touch()
    (tmp_path / "c图.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (tmp_path / "d大.txt").write_bytes("云".encode() * 400_000)
    (tmp_path / "e码.txt").write_bytes("Müller Straße größer".encode("latin-1"))
    (tmp_path / "f图.png").write_bytes(b"\x89PNG")
    (tmp_path / "g旧.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "h坏.xlsx").write_bytes(b"PK\x03\x04 no zip")
    (tmp_path / "i坏.docx").write_bytes(b"nothing")
    (tmp_path / "j坏.pdf").write_bytes(b"%PDF-1.7 nothing")
    (tmp_path / "k空.html").write_text("<script>1</script>", encoding="utf-8")
    (tmp_path / "l无").write_text("云川", encoding="utf-8")
    documents, failures = read_documents([tmp_path], max_mb=1)
    assert [document.id for document in documents] == ["a好"]
    assert [Path(failure.path).name[0] for failure in failures] == list("bcdefghijkl")
    for failure in failures:
        assert failure.what and "\n" not in failure.what + failure.hint
    assert {Path(f.path).name[0] for f in failures if not f.fatal} == set("fl")
    assert "超过上限 1 MB" in failures[2].what


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    """A file without read permission is a failure with a hint."""
    path = tmp_path / "甲.txt"
    path.write_text("云川", encoding="utf-8")
    path.chmod(0)
    assert "无法读取" in read_documents([path])[1][0].what


def test_a_missing_path_is_the_users_mistake(tmp_path: Path) -> None:
    """A path that does not exist stops the command, whatever else is named."""
    with pytest.raises(UsageError) as caught:
        read_documents([tmp_path / "无"])
    assert caught.value.exit_code == 2


def test_a_table_cut_in_half_is_a_warning(tmp_path: Path) -> None:
    """A table that breaks off in the midst of a row is read as far as it goes, and its reader is warned."""
    (tmp_path / "甲.txt").write_text(CUT, encoding="utf-8")
    documents, failures = read_documents([tmp_path])
    assert [(failure.fatal, "中间断开" in failure.what) for failure in failures] == [(False, True)]
    assert not documents[0].tables[0].complete


def test_a_csv_cut_in_half_is_a_warning(tmp_path: Path) -> None:
    """A csv that ends in the midst of a row is read as far as it goes, and its reader is warned; a whole one is not."""
    whole = "名称,行业,产值\n蓝驰汽车,汽车,1200\n川东铸造厂,机械,800"
    (tmp_path / "甲.csv").write_text(f"{whole}\n青峡精工,机", encoding="utf-8")
    (tmp_path / "乙.csv").write_text(whole, encoding="utf-8")
    documents, failures = read_documents([tmp_path])
    assert [(Path(failure.path).name, failure.fatal) for failure in failures] == [("甲.csv", False)]
    assert [document.tables[0].complete for document in sorted(documents, key=lambda d: d.id)] == [True, False]


def test_broken_bytes_are_a_warning(tmp_path: Path) -> None:
    """A document with a broken byte is read, and its reader is warned."""
    data = bytearray("".join(PARAGRAPHS).encode())
    data[900] = 0xFF
    (tmp_path / "甲.txt").write_bytes(bytes(data))
    documents, failures = read_documents([tmp_path])
    assert len(documents) == 1
    assert [failure.fatal for failure in failures] == [False]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_line_ends_are_kept(tmp_path: Path, encoding: str, end: str) -> None:
    """Offsets count the characters of the file as decoded, line ends untouched, without the byte order mark."""
    text = end.join(("云川市情况", *PARAGRAPHS))
    (tmp_path / "甲.txt").write_bytes(text.encode(encoding))
    documents, failures = read_documents([tmp_path])
    assert failures == ()
    assert documents[0].text == text
    check_document(documents[0])


def test_two_readings_are_equal(tmp_path: Path) -> None:
    """The same files give the same documents."""
    for number, text in enumerate(PARAGRAPHS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert read_documents([tmp_path]) == read_documents([tmp_path])


def test_the_source_documents(source_documents: list[Path]) -> None:
    """The five source documents are read without a failure; the plan has its date, title and missing figures."""
    documents, failures = read_documents(source_documents)
    assert failures == ()
    assert len(documents) == 5
    for document in documents:
        check_document(document)
    plan = documents[2]
    assert plan.date == "2022-03-09"
    assert plan.title.endswith("规划") and plan.title.startswith("南岸区")
    assert len(plan.figures) == 10
    assert [passage.level for passage in plan.passages if passage.text.startswith("第") and passage.level] == [1] * 5
