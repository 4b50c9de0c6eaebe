"""Tests in three browsers, and the windows they look through."""
