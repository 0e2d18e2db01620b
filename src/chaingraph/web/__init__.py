"""A built folder in the browser: its pages, a desk for questions, and a SPARQL 1.1 endpoint, for this computer.

For: ``chaingraph serve``; other tools that speak SPARQL, ``chaingraph --graph http://…/sparql`` among them.
In: the folder of a build. Out: an ASGI application, and a server that runs it.
How: ``protocol`` is the SPARQL protocol over the guarded ``run_query``, ``desk`` a form that works without scripts,
``guard`` refuses other hosts and says what a page may do; only ``app`` and ``serving`` know the server's libraries.
"""

from chaingraph.web.app import make_app
from chaingraph.web.serving import serve

__all__ = ["make_app", "serve"]
