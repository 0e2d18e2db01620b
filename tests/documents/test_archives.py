"""Archives: what is no office file is told apart, and bombs do not go off."""

from __future__ import annotations

import io
import zipfile

import pytest

from chaingraph.documents.archives import open_archive
from chaingraph.errors import DocumentError


def packed(size: int) -> bytes:
    """An archive with one file of ``size`` zeros."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(size))
    return file.getvalue()


def test_an_archive_opens() -> None:
    """A zip file is an archive."""
    assert open_archive(packed(100), "xlsx").namelist() == ["a"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"PK\x03\x04", "损坏"), (b"", "损坏"), (b"\xd0\xcf\x11\xe0" + bytes(99), "密码"), (packed(60_000_000), "解压后")],
)
def test_what_is_not_read(data: bytes, reason: str) -> None:
    """A damaged file, a protected one and one that unpacks to something enormous are refused with the reason."""
    with pytest.raises(DocumentError, match=reason):
        open_archive(data, "xlsx")
