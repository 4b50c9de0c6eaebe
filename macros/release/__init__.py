"""What a release carries besides the site. In: the manual and the built site. Out: files for `dist/`, the same bytes for the same commit."""
