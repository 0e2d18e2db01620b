"""Where decisions are kept, and what counts as a file of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.errors import UsageError
from chaingraph.pipeline.decisions import is_judgements, judgements_beside, unheard, wanted_judgements
from chaingraph.records import Evidence, Extraction, Judgement, Mention, Ref, Statement

FIRM = Ref("Enterprise", "沐江材料", "a")
SAYS = Statement(FIRM, "produces", Ref("Product", "隔膜", "a"), Evidence("a", 0, 2, "隔膜"), "r")
READ = Extraction((Mention(FIRM, 0, 4, "沐江材料", "r"),), (SAYS,))


@pytest.mark.parametrize(
    ("folder", "file"),
    [("output", "output.judgements.csv"), ("/a/b/", "/a/b.judgements.csv"), ("/", "/judgements.csv")],
)
def test_they_stand_beside_the_graph(folder: str, file: str) -> None:
    """Named after its folder and not inside it, so that results can be thrown away."""
    assert judgements_beside(Path(folder)) == Path(file)


def test_the_folder_one_stands_in_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``-o .`` is the folder itself."""
    monkeypatch.chdir(tmp_path)
    assert judgements_beside(Path()) == tmp_path.with_name(f"{tmp_path.name}.judgements.csv")


def test_what_the_documents_answer_to_is_not_told() -> None:
    """Only a decision about a name or a number that is nowhere; of numbers only where statements were read."""
    heard = (Judgement("same", "沐江材料", "隔膜"), Judgement("wrong", SAYS.id), Judgement("type", "沐江材料", "Park"))
    lost = (Judgement("different", "沐江材料", "汀石化工"), Judgement("wrong", "zzz"))
    told = [failure.what for failure in unheard((*heard, *lost), READ, Path("j.csv"))]
    assert ["汀石化工" in told[0], "zzz" in told[1], len(told)] == [True, True, 2]
    assert len(list(unheard(lost, READ, Path("j.csv"), stated=False))) == 1


def test_a_table_with_other_heads_is_a_document(tmp_path: Path) -> None:
    """The heads decide, not the name; a file that is named and not there is a mistake."""
    for name, head in (("a.judgements.csv", "企业,产品"), ("b.csv", "decision,left,right,who,when,why")):
        (tmp_path / name).write_text(f"{head}\n", encoding="utf-8")
    assert [is_judgements(tmp_path / name) for name in ("a.judgements.csv", "b.csv")] == [False, True]
    with pytest.raises(UsageError):
        wanted_judgements(tmp_path / "c.csv")
