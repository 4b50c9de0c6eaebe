"""What stands in a page's words and should not, and what they need: sources, whole sentences, nothing left by a program. In: a page. Out: problems."""
