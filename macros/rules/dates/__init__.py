"""Dates: in records, between them, and in text. In: the manual, or lines. Out: problems."""
