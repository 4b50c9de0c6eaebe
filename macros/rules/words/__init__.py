"""Words and names of vocabularies, countries and search. In: the manual. Out: a problem for each."""
