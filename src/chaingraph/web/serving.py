"""Runs the application until somebody stops it."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

from chaingraph.errors import UsageError
from chaingraph.web.app import make_app


def serve(folder: Path, pages: Path, address: tuple[str, int], ready: Callable[[str], None]) -> None:
    """Serves a build; returns when it is interrupted.

    Args:
        folder: Folder of the build.
        pages: Folder of its pages.
        address: Host and port; port 0 takes a free one.
        ready: Called with the address of the first page before the first request is taken.

    Raises:
        UsageError: The address cannot be had.
    """
    import uvicorn

    host, port = address
    listener = _listen(host, port)
    ready(f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}/")
    config = uvicorn.Config(
        make_app(folder, pages, host=host), log_level="warning", server_header=False, lifespan="off"
    )
    with listener:
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    """A socket of its own, so that a port in use is told before anything is promised."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise UsageError(f"不能使用 {host} 的 {port} 端口", hint="换一个 --port，或关闭占用它的程序") from error
    return listener
