"""Reading what people wrote. In: files. Out: records, pages and settings with their places, or diagnostics. The files loose here are what every room of it shares."""
