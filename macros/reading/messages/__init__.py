"""pydantic's errors in plain words, a kind of error a file. In: a ValidationError and where things stand. Out: diagnostics."""
