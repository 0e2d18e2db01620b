"""The command line: arguments in, messages and rows out, no logic.

For: officers at a terminal, scripts, schedulers.
In: options and files.
Out: data on stdout, progress and warnings on stderr, an exit code (0 done, 2 the user's mistake, 3 gaps found under
``--fail-on-gap``, 4 some documents failed).
How: ``main`` loads one small module a command when it is called; ``output`` prints rows in every format; ``console``
is the only door to rich.
"""
