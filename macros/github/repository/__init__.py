"""What a repository needs before it can publish."""
