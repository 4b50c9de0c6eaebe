"""A page as a whole, and all pages together: headings, calls, links, markup and navigation. In: the manual and its pages. Out: problems."""
