"""What a change left behind, as the version before shows it."""
