"""Markdown that GitHub, the manual and the hand of an author read in different ways. In: the lines of a page. Out: problems, with the line as it should be."""
