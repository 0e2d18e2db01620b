"""What the office wrote into an earlier report, put back into the next one; nothing of it is lost.

A note belongs to the line with its key. Two files that say different things of one line are both kept; a line that the
present report does not have is carried at the end of its register.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from chaingraph.views.report import OFFICE, SOURCE, Line, Register, Report, line_key, register_columns

CARRIED = "办公室填写"
"""How the source of a line begins that only the office knows."""


@dataclass(frozen=True, slots=True)
class Note:
    """One filled line of an earlier report.

    Attributes:
        register: Number of the register.
        key: Key of the line; empty when the office has added the line.
        fields: Head of column → what the office wrote there.
        cells: Head of column → what stood in our columns.
        place: File, sheet and row.
    """

    register: str
    key: str
    fields: Mapping[str, str]
    cells: Mapping[str, str]
    place: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a person should know about the notes.

    Attributes:
        conflicts: Places of notes that contradict each other.
        unknown: Places of lines the present report does not have.
    """

    conflicts: tuple[str, ...]
    unknown: tuple[str, ...]


def merge_notes(notes: Sequence[Note]) -> tuple[tuple[Note, ...], tuple[str, ...]]:
    """One note a line, and the places of those that contradict each other.

    Texts that contain each other are one; of different texts both are kept, each with its file.
    """
    found: dict[tuple[str, str], Note] = {}
    texts: dict[tuple[str, str], dict[str, list[tuple[str, str]]]] = {}
    for note in notes:
        spot = (note.register, note.key or line_key(note.register, note.cells))
        found.setdefault(spot, replace(note, key=spot[1]))
        for head, text in note.fields.items():
            said = texts.setdefault(spot, {}).setdefault(head, [])
            said[:] = [item for item in said if item[0] not in text or item[0] == text]
            if all(text not in other for other, _ in said):
                said.append((text, note.place))
    merged = [replace(note, fields=_fields(texts.get(spot, {}))) for spot, note in found.items()]
    clashing = (said for heads in texts.values() for said in heads.values() if len(said) > 1)
    return tuple(merged), tuple(dict.fromkeys(place for said in clashing for _, place in said[1:]))


def with_notes(report: Report, notes: Sequence[Note]) -> tuple[Report, Told]:
    """The report with what the office wrote, and what to tell about it."""
    merged, conflicts = merge_notes(notes)
    filled: list[Register] = []
    unknown: list[str] = []
    for register in report.registers:
        own = {note.key: note for note in merged if note.register == register.number}
        lines = [replace(line, office=own[line.key].fields) if line.key in own else line for line in register.lines]
        known = {line.key for line in register.lines}
        lost = [note for key, note in own.items() if key not in known]
        unknown += [note.place for note in lost]
        added = dict.fromkeys(head for note in own.values() for head in note.fields if head not in OFFICE)
        lines += [_carried(register.number, note) for note in lost]
        filled.append(replace(register, lines=tuple(lines), added=tuple(added)))
    return replace(report, registers=tuple(filled)), Told(conflicts, tuple(unknown))


def _fields(texts: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, str]:
    return {
        head: said[0][0] if len(said) == 1 else "／".join(f"{text}（{place}）" for text, place in said)
        for head, said in texts.items()
    }


def _carried(number: str, note: Note) -> Line:
    """A line that only the office knows: its cells as they were, and where they come from."""
    values = {column.key: note.cells[column.head] for column in register_columns(number) if note.cells.get(column.head)}
    source = "，".join(note.cells[head] for head in SOURCE[:2] if note.cells.get(head))
    if not source.startswith(CARRIED):
        source = f"{CARRIED}（{note.place}）；本次资料中没有此行" + (f"，原来源：{source}" if source else "")
    return Line(note.key, values, None, note.fields, source)
