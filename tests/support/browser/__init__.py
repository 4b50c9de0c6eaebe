"""Pages of a browser, lent to tests."""
