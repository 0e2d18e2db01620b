"""``python -m chaingraph``: the same as the ``chaingraph`` command."""

from chaingraph.cli.main import main

if __name__ == "__main__":
    main()
