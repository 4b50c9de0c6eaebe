"""Rules across files. In: what was read. Out: diagnostics. Each module holds one family of rules; the files loose here are what rooms share."""
