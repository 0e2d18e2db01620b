"""The ASGI application: pages of a build, ``/ask`` for people, ``/sparql`` for programs."""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chaingraph.errors import ChaingraphError, QueryError
from chaingraph.graph import find_question, named_queries, run_query
from chaingraph.settings import Settings
from chaingraph.web.desk import render_desk
from chaingraph.web.guard import HEADERS, names_of
from chaingraph.web.protocol import LONGEST, answer_of, query_of

MOST_ROWS = 5_000_000
"""Rows of an answer to a program: as much as a projection of a large graph asks for."""


def make_app(folder: Path, pages: Path, *, host: str = "127.0.0.1") -> Starlette:
    """The application.

    Args:
        folder: Folder of a build.
        pages: Folder of its pages, ``index.html`` among them.
        host: Address the server is bound to; requests under other names are refused.
    """
    desk = _Desk(folder)
    routes = [
        Route("/sparql", desk.sparql, methods=["GET", "POST"]),
        Route("/ask", desk.ask, methods=["GET"]),
        Mount("/", StaticFiles(directory=pages, html=True)),
    ]
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=list(names_of(host)), www_redirect=False)
    return Starlette(routes=routes, middleware=[Middleware(_Headers), hosts])


class _Desk:
    """Answers about one graph; every query runs in a worker process, so the server itself only waits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def sparql(self, request: Request) -> Response:
        """The SPARQL protocol."""
        try:
            body = await _body(request)
            kind = request.headers.get("content-type", "")
            query = query_of(request.method, request.query_params, body, kind)
            result = await run_in_threadpool(run_query, self.folder, query, rows=MOST_ROWS)
            answer = answer_of(result, request.headers.get("accept", ""))
        except ChaingraphError as error:
            return PlainTextResponse(f"{error}\n", 400 if isinstance(error, QueryError) else 500)
        return Response(answer.body, media_type=f"{answer.media_type}; charset=utf-8")

    async def ask(self, request: Request) -> Response:
        """The desk: a shipped question by its name and blanks, or the SPARQL of the form."""
        values = dict(request.query_params)
        sparql, result, mistake = values.get("query", ""), None, ""
        try:
            if name := values.pop("name", ""):
                sparql = _fill(name, values)
            if sparql.strip():
                result = await run_in_threadpool(run_query, self.folder, sparql, rows=Settings().query_rows)
        except ChaingraphError as error:
            mistake = str(error)
        return HTMLResponse(render_desk(named_queries(), sparql, result, mistake), 400 if mistake else 200)


def _fill(name: str, values: dict[str, str]) -> str:
    question = find_question(name)
    if question is None:
        raise QueryError(f"没有叫“{name}”的预设问题")
    return question.fill({key: value.strip() for key, value in values.items() if key != "query" and value.strip()})


async def _body(request: Request) -> bytes:
    """The body, given up on when it is longer than any query in any encoding."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > 12 * LONGEST:
            raise QueryError(f"查询长于 {LONGEST} 个字符")
    return body


class _Headers:
    """Adds :data:`HEADERS` to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, and its answer back with the headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            await send(message)

        await self.app(scope, receive, with_headers)
