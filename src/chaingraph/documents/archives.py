"""Guards for office files, which are zip archives of XML.

For: the readers of spreadsheets and office documents.
In: the bytes of a file.
Out: the archive, or the reason it is not read.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from chaingraph.errors import DocumentError

LARGEST = 500_000_000
"""Bytes an archive may unpack to."""
SWOLLEN = 200
"""Times its own size it may unpack to, once it is larger than :data:`HARMLESS`."""
HARMLESS = 50_000_000


def open_archive(data: bytes, kind: str) -> ZipFile:
    """Opens an office file.

    Args:
        data: All of its bytes.
        kind: Its suffix, for the message.

    Raises:
        DocumentError: The bytes are no archive, are protected by a password, or unpack to something enormous.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise DocumentError("文件有密码，或其实是旧版 Office 格式", hint=f"请去掉密码，另存为 {kind} 后重试")
    try:
        archive = ZipFile(BytesIO(data))
        size = sum(part.file_size for part in archive.infolist())
    except (BadZipFile, OSError, ValueError) as error:
        raise DocumentError(f"文件已损坏，不是有效的 {kind}", hint="请重新下载，或用办公软件打开后另存") from error
    if size > LARGEST or (size > HARMLESS and size > SWOLLEN * len(data)):
        raise DocumentError(f"解压后有 {size / 1e6:.0f} MB，不予读取", hint="请拆分文件")
    return archive
