"""Whatever names something else: ids, addresses of pages, places in sources, and what was renamed. In: the manual, and what stood before. Out: problems."""
