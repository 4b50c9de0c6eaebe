"""Manuals that tests work on, beside those of `manuals.py`: laid in, watched, made larger, or changed as a guide says."""
