"""Records beside one another: what is right in one file and wrong beside another. In: the manual and where its records stand. Out: problems."""
