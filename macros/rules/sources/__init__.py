"""Sources and documents: whether what a record says of its document, of its address and of what was read of it can be true. In: the manual and where its records stand. Out: problems."""
