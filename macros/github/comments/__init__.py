"""What workflows write for people to read."""
