"""The folders of the project: what is read there, and what nothing reads. In: the root. Out: records, pages and settings."""
