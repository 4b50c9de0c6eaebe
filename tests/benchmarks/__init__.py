"""Measure the manual beside a plain Material build of the same words. In: the project. Out: figures, each with its target."""
