"""chaingraph: from the documents on a desk to a graph of industrial chains in which every number leads to a quote."""


def __getattr__(name: str) -> str:
    """``__version__``; reading what is installed takes longer than to start, so that is done when somebody asks."""
    if name == "__version__":
        from importlib.metadata import version

        return version("chaingraph")
    raise AttributeError(name)
