"""People's decisions: where they are kept, and which of them the documents do not answer to.

For: the build, which replays them, and ``chaingraph judge``, which writes them.
In: the folder of a graph; a file of decisions.
Out: its path; the decisions; a word on each that means nothing here.
How: the file stands beside the folder of the graph and is called after it (``output.judgements.csv``). It is not inside:
what a build makes can be thrown away and made again, what people decided cannot.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from chaingraph.errors import UsageError
from chaingraph.records import Extraction, Failure, Judgement, Ref

SUFFIX = ".judgements.csv"


def judgements_beside(folder: Path) -> Path:
    """Where the decisions about the graph in ``folder`` are kept unless another file is named.

    Example:
        >>> judgements_beside(Path("/desk/output")).as_posix()
        '/desk/output.judgements.csv'
    """
    place = folder.resolve() if folder.name in ("", "..") else folder
    return place.with_name(f"{place.name}{SUFFIX}") if place.name else place / SUFFIX[1:]


def wanted_judgements(path: Path | None) -> tuple[Judgement, ...]:
    """The decisions of a file that somebody named; none when no file is named.

    Raises:
        UsageError: It is not there.
        SeedError: A line of it does not fit.
    """
    from chaingraph.entities.judgements import read_judgements

    if path is None:
        return ()
    if not path.is_file():
        raise UsageError("没有这个判断文件", where=str(path), hint="判断文件由 chaingraph judge 写出")
    return read_judgements(path)


def unheard(
    judgements: Sequence[Judgement], extraction: Extraction, path: Path, *, stated: bool = True
) -> Iterator[Failure]:
    """A word on each decision about a name or a statement that the documents do not have.

    Args:
        judgements: Decisions of the file.
        extraction: What was found before any of them was heard.
        path: The file.
        stated: Whether statements were looked for at all.
    """
    names = {name for mention in extraction.mentions for name in (mention.text, mention.ref.name)}
    ends = (end for statement in extraction.statements for end in (statement.subject, statement.object))
    names |= {end.name for end in ends if isinstance(end, Ref)}
    ids = {statement.id for statement in extraction.statements}
    for judgement in dict.fromkeys(judgements):
        if judgement.decision == "wrong":
            missing = [judgement.left] if stated and judgement.left not in ids else []
            words = "没有这个编号的事实"
        else:
            missing, words = [name for name in judgement.names if name not in names], "没有这样的名称"
        if missing:
            what = f"判断 {judgement.decision} 未起作用，文件里{words}：{'、'.join(missing)}"
            yield Failure(str(path), what, fatal=False)


def is_judgements(path: Path) -> bool:
    """Whether a file holds decisions: such a file is no document, wherever it lies."""
    from chaingraph.entities.judgements import COLUMNS

    if path.suffix.lower() != ".csv":
        return False
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return next(csv.reader(file), None) == list(COLUMNS)
    except (OSError, ValueError, csv.Error):
        return False
