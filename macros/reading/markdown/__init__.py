"""Markdown pages, their macro calls and the tags of their HTML. In: text. Out: its parts with their lines."""
