"""What the office wrote comes back, and nothing of it is lost."""

from __future__ import annotations

from chaingraph.views.report_office import CARRIED, Note, merge_notes, with_notes
from tests.views.packs import pack


def note(key: str, place: str = "旧.xlsx 3 短板缺口清单!2", **fields: str) -> Note:
    """A filled line of the gaps."""
    return Note("3", key, fields, {"产业链": "动力电池", "环节": "某环节"}, place)


def test_a_note_comes_back_on_its_line() -> None:
    """Found by its key, wherever the line stands now; columns of the office's own come along."""
    report = pack()
    key = report.registers[2].lines[1].key
    filled, told = with_notes(report, [note(key, 责任单位="市招商局", 联系人="张三")])
    assert filled.registers[2].lines[1].office == {"责任单位": "市招商局", "联系人": "张三"}
    assert filled.registers[2].added == ("联系人",)
    assert (told.conflicts, told.unknown) == ((), ())
    assert [line.office for line in filled.registers[2].lines if line.key != key] == [{}, {}]


def test_an_unknown_line_is_carried_and_told() -> None:
    """A line the report does not have stands at the end of its register with its cells, again and again the same."""
    filled, told = with_notes(pack(), [note("R3-0000000000", 进展="洽谈中")])
    line = filled.registers[2].lines[-1]
    assert (line.key, line.values, line.office) == (
        "R3-0000000000",
        {"chain": "动力电池", "segment": "某环节"},
        {"进展": "洽谈中"},
    )
    assert line.carried.startswith(f"{CARRIED}（旧.xlsx")
    assert told.unknown == ("旧.xlsx 3 短板缺口清单!2",)
    again = Note("3", line.key, dict(line.office), {"产业链": "动力电池", "来源文件": line.carried}, "新.xlsx 3!9")
    assert with_notes(pack(), [again])[0].registers[2].lines[-1].carried == line.carried


def test_different_words_are_both_kept_and_told() -> None:
    """Two files that say different things of one line: both stand there with their files."""
    merged, conflicts = merge_notes([note("R3-1", "甲.xlsx", 进展="洽谈中"), note("R3-1", "乙.xlsx", 进展="已签约")])
    assert [found.fields for found in merged] == [{"进展": "洽谈中（甲.xlsx）／已签约（乙.xlsx）"}]
    assert conflicts == ("乙.xlsx",)


def test_a_longer_text_takes_in_the_shorter() -> None:
    """What is said again, or said with more words, is no contradiction; nor is another column."""
    notes = [
        note("R3-1", "甲", 进展="洽谈"),
        note("R3-1", "乙", 进展="洽谈中，待签"),
        note("R3-1", "丙", 责任单位="局"),
    ]
    merged, conflicts = merge_notes([*notes, notes[0]])
    assert [found.fields for found in merged] == [{"进展": "洽谈中，待签", "责任单位": "局"}]
    assert conflicts == ()
