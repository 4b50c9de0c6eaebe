"""Commands of the manual, run without the start of a program."""
