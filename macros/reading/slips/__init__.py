"""Slips in lines of YAML, of one kind a file. In: lines, and where YAML breaks off. Out: what is wrong, and the line as it should be."""
