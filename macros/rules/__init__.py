"""Rules across files. In: what was read. Out: problems. Each module holds one family of rules."""
