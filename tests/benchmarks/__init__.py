"""Measure the manual. In: the project. Out: figures, each with its target."""
