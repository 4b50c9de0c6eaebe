"""Tables of CSV and of spreadsheets. In: text or bytes. Out: rows and records with their places."""
