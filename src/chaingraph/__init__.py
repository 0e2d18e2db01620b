"""chaingraph: from the documents on a desk to a graph of industrial chains in which every number leads to a quote."""

from importlib.metadata import version

__version__ = version("chaingraph")
