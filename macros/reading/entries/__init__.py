"""Entries and lists that stand in the wrong place, twice, or without their name. In: what was read, and the lines. Out: one problem, with what was meant."""
