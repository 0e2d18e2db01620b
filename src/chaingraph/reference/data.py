"""Where the project's own data lies: in the wheel, or at the top of a checkout."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from chaingraph.errors import SeedError


@cache
def data_root() -> Path:
    """The folder that holds ``ontology`` and ``seeds``.

    Raises:
        SeedError: The installation lacks its data.
    """
    packaged = Path(str(files("chaingraph"))) / "_data"
    checkout = Path(__file__).resolve().parents[3]
    for root in (packaged, checkout):
        if (root / "seeds" / "lexicon").is_dir():
            return root
    raise SeedError("找不到随程序安装的词表与本体", where=str(packaged), hint="请重新安装 chaingraph")


def data_path(*parts: str) -> Path:
    """Path of one of our own files, for example ``data_path("seeds", "lexicon", "units.csv")``."""
    return data_root().joinpath(*parts)
