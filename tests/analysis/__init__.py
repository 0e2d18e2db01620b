"""Tests of the findings; see factory.py for how a small graph is made by hand."""
