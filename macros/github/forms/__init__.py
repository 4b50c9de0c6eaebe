"""The forms for issues, and tables sent with them: from answers to records."""
