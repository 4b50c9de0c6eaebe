"""Look at built pages as a reader's browser does. In: a folder of pages, a Chromium. Out: what is wrong, in words."""
