"""YAML exactly as written. In: text. Out: a `Document`, or what was meant where it breaks off."""
